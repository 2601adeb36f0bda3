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
    """A button: plain, primary, or the usual one."""
    made = QPushButton(text)
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(False)
    return made


def card(role: str = "card") -> QFrame:
    """A raised frame: card, card-strong or notice."""
    made = QFrame()
    made.setProperty("role", role)
    return made


def as_page(widget: QWidget, name: str) -> None:
    """Make a widget a page with a surface of its own and a name for screen readers."""
    widget.setProperty("role", "page")
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setAccessibleName(name)
