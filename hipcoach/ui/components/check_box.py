"""A check box that says with a tick, not with its colour alone, that it is checked."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton, QWidget

from hipcoach.ui.painting.tick import draw_tick
from hipcoach.ui.theme import Theme


class CheckBox(QCheckBox):
    """A check box in the theme's colours. A style sheet could give it a tick from a file only, for each theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        box = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        draw_tick(painter, QRectF(box), self._theme.tokens, self._theme.sizes.px(3))
        painter.end()
