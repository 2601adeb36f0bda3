"""The chart of one lift over time.

Rule: importing this loads pyqtgraph and numpy; nobody does so before a chart is to be seen.
"""

from datetime import date, timedelta

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from hipcoach.domain.charts import Chart, Point
from hipcoach.domain.tally import Bucket
from hipcoach.domain.units import number_text
from hipcoach.domain.words import Number
from hipcoach.ui.dates import date_ticks, span_text
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.legend import dashes, line_colour
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import Theme, font

MOST_DOTS = 120
"""With more points than this, dots run into each other and the line alone is clearer."""

MOST_DASHED_DOTS = 12
"""The same for a dashed line, whose gaps they would fill."""

_SYMBOLS = ("o", "d")
_MARGIN = 0.08
"""Air above and below the line, as a share of its height."""


class TrendChart(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph has no types
    """One line or two over time; the arrows walk the points and say their values.

    Nothing zooms and nothing opens a menu: all of the time is in view, and the wheel scrolls the page.

    Attributes:
        told: Emitted with the chosen point's day and values in words.
    """

    spoken_role = QAccessible.Role.Chart

    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            background=theme.tokens.surface_raised,
            enableMenu=False,
            axisItems={"left": _Values("left")},
        )
        self._theme = theme
        self._chart: Chart | None = None
        self._bucket = Bucket.DAY
        self._days: list[date] = []
        self._place = 0
        self._cross = pg.InfiniteLine(angle=90)
        self._spots = pg.ScatterPlotItem()
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        theme.changed.connect(self._draw)

    def show_chart(self, chart: Chart, bucket: Bucket) -> None:
        """Show a chart, a point for each `bucket` of time; its latest point is chosen."""
        self._chart, self._bucket = chart, bucket
        self._days = sorted({point.day for line in chart.lines for point in line.points})
        self.setAccessibleName(tr("Chart: {title}, {axis}", title=chart.title, axis=chart.axis))
        self._draw()
        self._choose(len(self._days) - 1)

    def sizeHint(self) -> QSize:
        # It takes whatever room there is; Qt's own wish for 640 × 480 would make a page scroll for it.
        return QSize(self._theme.sizes.px(400), self._theme.sizes.px(170))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._days) - 1
        places = {
            Qt.Key.Key_Left: self._place - 1,
            Qt.Key.Key_Right: self._place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if key in places and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._choose(min(max(places[key], 0), last))
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._days:
            x = self.getViewBox().mapSceneToView(self.mapToScene(event.position().toPoint())).x()
            self._choose(min(range(len(self._days)), key=lambda place: abs(self._days[place].toordinal() - x)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # pyqtgraph resizes once within its own constructor.
        if getattr(self, "_days", None):
            self._mark_dates()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width, radius = self._theme.sizes.px(2), self._theme.sizes.px(8)
            painter.setPen(QPen(QColor(self._theme.tokens.accent), width))
            painter.drawRoundedRect(QRectF(self.viewport().rect()).adjusted(1, 1, -2, -2), radius, radius)
            painter.end()

    def _draw(self) -> None:
        """Draw all of it anew, in the present colours and sizes."""
        tokens, px = self._theme.tokens, self._theme.sizes.px
        self.setBackground(tokens.surface_raised)
        self.clear()
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.enableAutoSIPrefix(False)
            axis.setPen(tokens.border)
            axis.setTextPen(tokens.text_muted)
            axis.setStyle(tickFont=font(px(15)), tickTextOffset=px(6), tickLength=0, maxTickLevel=0)
        self.getAxis("left").setGrid(110)
        # pyqtgraph's own height is for text without descenders.
        self.getAxis("bottom").setHeight(px(30))
        self.getPlotItem().setContentsMargins(px(4), px(10), px(14), px(4))
        if self._chart is None:
            return
        for number, line in enumerate(self._chart.lines):
            colour = QColor(line_colour(line, tokens))
            pen = pg.mkPen(colour, width=px(2))
            if line.is_dashed:
                pen.setDashPattern(dashes())
            has_dots = len(line.points) <= (MOST_DASHED_DOTS if line.is_dashed else MOST_DOTS)
            self.plot(
                [point.day.toordinal() for point in line.points],
                [point.value for point in line.points],
                pen=pen,
                antialias=True,
                symbol=_SYMBOLS[number] if has_dots else None,
                symbolSize=px(8),
                symbolPen=None,
                symbolBrush=colour,
            )
        self._cross.setPen(pg.mkPen(tokens.text_muted, width=px(1)))
        self._spots.setPen(pg.mkPen(tokens.text, width=px(2)))
        self._spots.setBrush(pg.mkBrush(tokens.surface_raised))
        self._spots.setSize(px(12))
        self.addItem(self._cross)
        self.addItem(self._spots)
        self._set_ranges()
        self._mark_dates()

    def _set_ranges(self) -> None:
        first, last = self._ends
        values = [point.value for line in self._chart.lines for point in line.points] if self._chart else [0.0]
        low, high = min(values), max(values)
        # Values that are all alike stand in the middle.
        room = (high - low) * _MARGIN or max(abs(high) * 0.1, 1.0)
        self.setYRange(low - room, high + room, padding=0)
        self.setXRange(first.toordinal(), last.toordinal(), padding=0.02)

    @property
    def _ends(self) -> tuple[date, date]:
        """The days between which the chart extends: never less than a week, so that a single point has a place."""
        first, last = self._days[0], self._days[-1]
        short = max(6 - (last - first).days, 0)
        return first - timedelta(days=short // 2), last + timedelta(days=short - short // 2)

    def _mark_dates(self) -> None:
        ticks = date_ticks(*self._ends, max(self.width() // self._theme.sizes.px(110), 2))
        self.getAxis("bottom").setTicks([[(day.toordinal(), text) for day, text in ticks]])

    def _choose(self, place: int) -> None:
        self._place = place
        day = self._days[place]
        found = [
            (line, point)
            for line in (self._chart.lines if self._chart else ())
            if (point := _at(line.points, day))
        ]
        self._cross.setValue(day.toordinal())
        self._spots.setData([day.toordinal()] * len(found), [point.value for _, point in found])
        unit = self._chart.unit if self._chart else ""
        values = [
            " ".join(filter(None, (told(line.name), told(number_text(point.value)), told(unit))))
            for line, point in found
        ]
        details = [told(point.detail) for _, point in found]
        if len(set(details)) > 1:
            values = [f"{value} ({detail})" for value, detail in zip(values, details, strict=True)]
        elif details[0]:
            values[-1] += f" ({details[0]})"
        text = f"{span_text(day, self._bucket)}: {'; '.join(values)}"
        self.setAccessibleDescription(text)
        if self.hasFocus():
            say(self, text)
        self.told.emit(text)


class _Values(pg.AxisItem):  # type: ignore[misc]  # as above
    """The numbers beside a chart, with the reader's decimal sign."""

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [told(Number(text)) for text in super().tickStrings(values, scale, spacing)]


def _at(points: tuple[Point, ...], day: date) -> Point | None:
    return next((point for point in points if point.day == day), None)
