"""Which of a few screens is shown: a pip for each, and the number in words."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hipcoach.ui.components.basics import label
from hipcoach.ui.language import tr
from hipcoach.ui.painting.marks import draw_pips
from hipcoach.ui.theme import Theme

_PIP, _GAP, _HEIGHT = 50, 14, 14


class StepMark(QWidget):
    """Pips and words, such as `2 of 3`."""

    def __init__(self, theme: Theme, number_of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pips = _Pips(theme, number_of)
        self._words = label(role="muted")
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._pips)
        self._row.addWidget(self._words)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_step(self, index: int) -> None:
        """Mark the screen at `index`, from 0."""
        self._pips.index = index
        self._pips.update()
        self._pips.setAccessibleName(tr("{number} of {all}", number=index + 1, all=self._pips.number_of))
        self._words.setText(tr("{number} of {all}", number=index + 1, all=self._pips.number_of))

    def _on_theme_changed(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._theme.sizes.px(16))
        self._pips.setFixedSize(self._pips.sizeHint())


class _Pips(QWidget):
    """The pips alone."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, number_of: int) -> None:
        super().__init__()
        self._theme = theme
        self.number_of = number_of
        self.index = 0

    @property
    def _width(self) -> float:
        return _PIP * self.number_of + _GAP * (self.number_of - 1)

    def sizeHint(self) -> QSize:
        px = self._theme.sizes.px
        return QSize(px(self._width), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / self._width
        painter.scale(scale, scale)
        states = ["done" if place < self.index else "to_come" for place in range(self.number_of)]
        states[self.index] = "now"
        draw_pips(painter, QPointF(self._width, 0), states, self._theme.tokens)
        painter.end()
