"""The strip of the week on Today."""

from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.ui.painting.week import draw_week
from hipcoach.ui.theme import Theme


class WeekStrip(QWidget):
    """Shows on which days of this week a session was done."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today: date | None = None
        self._days: frozenset[date] = frozenset()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("This week")
        theme.changed.connect(self.updateGeometry)

    def show_days(self, today: date, days: frozenset[date]) -> None:
        """Show the week of `today` with the days that held a session."""
        self._today, self._days = today, days
        count = sum(day.isocalendar()[:2] == today.isocalendar()[:2] for day in days)
        self.setAccessibleDescription(f"{count} training days this week")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(420), self._theme.sizes.px(82))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._today is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_week(painter, QRectF(self.rect()), self._today, self._days, self._theme.tokens)
