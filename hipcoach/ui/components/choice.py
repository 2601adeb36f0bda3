"""A box to choose one of a few from, with an arrow in the theme's colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from hipcoach.ui.painting.chevron import draw_chevron
from hipcoach.ui.theme import Theme

_COMBO = QStyle.ComplexControl.CC_ComboBox


class Choice(QComboBox):
    """A combo box that the wheel and the paging keys do not change while the page scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.changed.connect(self.update)

    def setAccessibleName(self, name: str) -> None:
        """Name it for screen readers; on Linux Qt tells them the chosen entry as its name, and this besides."""
        super().setAccessibleName(name)
        if not self.accessibleDescription():
            self.setAccessibleDescription(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # They scroll the page; inside the open list they have their own meaning.
        if event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(_COMBO, option, QStyle.SubControl.SC_ComboBoxEditField, self)
        option.currentText = option.fontMetrics.elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(_COMBO, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        px, tokens = self._theme.sizes.px, self._theme.tokens
        rect = QRectF(0, 0, px(12), px(7))
        rect.moveCenter(QPointF(self.width() - px(18), self.height() / 2))
        draw_chevron(painter, rect, tokens, px(2))
        painter.end()
