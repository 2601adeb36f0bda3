"""The small parts that every page is made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget


def label(text: str = "", role: str = "", *, wraps: bool = False) -> QLabel:
    """A text in one of the style sheet's roles: title, headline, large, muted, hint, problem, done."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    return made


def button(text: str, role: str = "") -> QPushButton:
    """A button: plain, primary, or the usual one. Enter is for the button in focus, before it is for the page."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(True)
    return made


def card(role: str = "card") -> QFrame:
    """A raised frame: card, card-strong or notice."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def settle(widget: QWidget) -> None:
    """Give a text that now takes more lines its room at once: Qt's own way there takes a frame for each layer."""
    above: QWidget | None = widget
    while above is not None:
        if (layout := above.layout()) is not None:
            layout.activate()
        above = above.parentWidget()


class Page(QWidget):
    """A page that hands the keyboard on to its first control.

    A focus proxy would do so too, but Tab would go round past whatever stands before that control.

    Attributes:
        first: Where the keyboard begins.
    """

    first: QWidget | None = None

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.first is None:
            super().setFocus(reason)
        else:
            self.first.setFocus(reason)


def as_page(widget: QWidget, name: str) -> None:
    """Make a widget a page with a surface of its own and a name for screen readers."""
    widget.setProperty("role", "page")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setAccessibleName(name)
