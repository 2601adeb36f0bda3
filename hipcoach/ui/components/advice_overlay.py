"""SafetyNote over whatever page is shown; any key closes it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from hipcoach.domain.safety import DIZZY, SafetyNote
from hipcoach.ui.language import told
from hipcoach.ui.painting.advice import draw_advice
from hipcoach.ui.painting.train import fit_page
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import Theme


class AdviceOverlay(QWidget):
    """Takes the keyboard while it is shown, so that no key does anything to the page behind it."""

    spoken_role = QAccessible.Role.AlertMessage

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._advice: SafetyNote = DIZZY
        self._focus_before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        parent.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def advice(self) -> SafetyNote:
        """What is shown, or was the last time."""
        return self._advice

    def show_advice(self, advice: SafetyNote) -> None:
        """Show it until a key is pressed."""
        self._advice = advice
        self.setAccessibleName(told(advice.title))
        self.setAccessibleDescription(" ".join(map(told, (advice.first, *advice.signs, *advice.then))))
        if self.isHidden():
            self._focus_before = QApplication.focusWidget()
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()
        self.setFocus()
        self.update()
        say(self, f"{self.accessibleName()} {self.accessibleDescription()}")

    def close_again(self) -> None:
        """Leave the page as it was, the keyboard with it."""
        self.hide()
        if self._focus_before is not None and self._focus_before.isVisible():
            self._focus_before.setFocus()
        self._focus_before = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        parent = self.parentWidget()
        if watched is parent and parent is not None and event.type() is QEvent.Type.Resize:
            self.setGeometry(parent.rect())
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - Qt's name for it
        return False  # Tab is a key like the others

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self.close_again()  # the window behind would move the focus
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.close_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._theme.tokens.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit_page(painter, self.width(), self.height())
        draw_advice(painter, self._advice, self._theme.tokens, self._theme.sizes.text)
