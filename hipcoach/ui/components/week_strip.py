"""The strip of the week on Today."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.domain.running import Marks
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.week import draw_week
from hipcoach.ui.theme import Theme


class WeekStrip(QWidget):
    """Shows on which days of this week a session was done, and which have a run."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today: date | None = None
        self._days: frozenset[date] = frozenset()
        self._runs: Marks = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("This week"))
        theme.changed.connect(self.updateGeometry)

    def show_days(self, today: date, days: frozenset[date]) -> None:
        """Show the week of `today` with the days that held a session."""
        self._today, self._days = today, days
        self._tell()

    def show_runs(self, runs: Marks) -> None:
        """Show the days of the week with a run; other days may be among them."""
        self._runs = runs
        self._tell()

    def _tell(self) -> None:
        self.update()
        if self._today is None:
            return
        monday = self._today - timedelta(days=self._today.weekday())
        week = [monday + timedelta(days=place) for place in range(7)]
        count = sum(day in self._days for day in week)
        trained = tr_count("%n training day this week", "%n training days this week", count)
        runs = ", ".join(
            f"{day_text(day, 'dddd')} {told(self._runs[day].words)}" for day in week if day in self._runs
        )
        self.setAccessibleDescription(f"{trained}; {runs}" if runs else trained)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(420), self._theme.sizes.px(82))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._today is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_week(painter, QRectF(self.rect()), self._today, self._days, self._runs, self._theme.tokens)
