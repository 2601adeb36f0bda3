"""Progress: weeks in a row, records, and the chart of one lift.

Rule: pyqtgraph and numpy are loaded when the view is first seen with something to draw, not before.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from hipcoach.domain.bests import Best
from hipcoach.domain.charts import Chart, Line, Metric, charts_of
from hipcoach.domain.trend import Progress
from hipcoach.ui.components.basics import card, label
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.shrinking import NO_LIMIT, direction
from hipcoach.ui.components.weeks_strip import WeeksStrip
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.legend import draw_legend
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from hipcoach.ui.components.trend_chart import TrendChart

_EMPTY, _CHARTED = 0, 1


class ProgressView(QWidget):
    """How a lift has gone.

    Attributes:
        mark_wanted: Emitted with a week's Monday and the mark that the user wants for it, or None.
    """

    mark_wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress: Progress | None = None
        self._charts: dict[Metric, Chart] = {}
        self._metric = Metric.LOAD
        self._plot: TrendChart | None = None
        self._setup_ui()
        self._connect()

    def show_progress(self, progress: Progress) -> None:
        """Show a lift; what is chosen of the charts and the weeks stays so where it can."""
        self._progress = progress
        self._streak.setText(told(progress.streak.words))
        self._weeks.show_weeks(progress.weeks)
        self._records.show_bests(progress.bests)
        self._name.setText(progress.name)
        self._charts = charts_of(progress.lifted)
        self._nothing.setText(tr("{lift}: no working set here yet", lift=progress.name))
        self._stack.setCurrentIndex(_CHARTED if self._charts else _EMPTY)
        self._offer_metrics()
        self._show_chart()

    def focus_weeks(self) -> None:
        """Put the keyboard into the strip of weeks."""
        self._weeks.setFocus()

    def mark_by(self, event: QKeyEvent) -> bool:
        """Mark the chosen week where the key is one that does, whatever has the focus; whether it is."""
        return self._weeks.mark_by(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.mark_by(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The box would take a letter as the beginning of an entry.
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.mark_by(event):
            return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_chart()

    def _setup_ui(self) -> None:
        self.setAccessibleName(tr("Progress"))
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._make_weeks())
        charted = QWidget()
        self._body = QHBoxLayout(charted)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._records = Records(self._theme)
        self._body.addWidget(self._records)
        self._body.addWidget(self._make_chart_card(), 1)
        self._stack = QStackedLayout()
        self._column.addLayout(self._stack, 1)  # first: it shows a widget at once, without a parent as a window
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(charted)
        self._on_theme_changed()

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        self._nothing = label(role="headline", wraps=True)
        advice = label(
            tr(
                "Each set is kept as soon as it ends: start one with Enter on Today, or look at another lift or a "
                "longer time."
            ),
            "muted",
            wraps=True,
        )
        column = QVBoxLayout(empty)
        column.addStretch(2)
        for line in (self._nothing, advice):
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        column.addStretch(3)
        return empty

    def _make_weeks(self) -> QFrame:
        frame = card()
        self._streak = label(role="large")
        self._week = label(role="note")
        keys = label(tr("← → week    R resting    I injured    Backspace neither"), "hint")
        self._weeks = WeeksStrip(self._theme)
        self._weeks_head = Flow()
        self._weeks_head.addWidget(self._streak)
        self._weeks_head.addStretch()
        self._weeks_head.addWidget(self._week)
        self._weeks_column = QVBoxLayout(frame)
        self._weeks_column.addLayout(self._weeks_head)
        self._weeks_column.addWidget(self._weeks)
        self._weeks_column.addWidget(keys)
        return frame

    def _make_chart_card(self) -> QFrame:
        frame = card()
        self._name = label(role="large")
        self._choice = Choice(self._theme)
        self._choice.setAccessibleName(tr("What the chart shows"))
        self._choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        heading = QHBoxLayout()
        heading.addWidget(self._name, 1)
        heading.addWidget(self._choice)
        self._axis = label(role="strong-note")
        self._legend = Legend(self._theme)
        self._above = QHBoxLayout()
        self._above.addWidget(self._axis)
        self._above.addWidget(self._legend, 1)
        self._value = label(role="strong-note", wraps=True)
        self._value.setAccessibleName(tr("The chosen point"))
        self._remark = label(role="hint", wraps=True)
        self._chart_column = QVBoxLayout(frame)
        self._chart_column.addLayout(heading)
        self._chart_column.addLayout(self._above)
        self._plot_row = QVBoxLayout()
        self._chart_column.addLayout(self._plot_row, 1)
        self._chart_column.addWidget(self._value)
        self._chart_column.addWidget(self._remark)
        return frame

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._weeks.chosen.connect(self._week.setText)
        self._weeks.mark_wanted.connect(self.mark_wanted)
        self._choice.activated.connect(self._on_metric_chosen)
        self._choice.installEventFilter(self)

    def _offer_metrics(self) -> None:
        self._choice.clear()
        for metric, chart in self._charts.items():
            self._choice.addItem(told(chart.title), metric)
        self._choice.setCurrentIndex(max(self._choice.findData(self._metric), 0))

    def _show_chart(self) -> None:
        """Draw the chosen chart once there is somebody to see it."""
        if self._progress is None or not self._charts or not self.isVisible():
            return
        chart = self._charts[Metric(self._choice.currentData())]
        if self._plot is None:
            self._plot = self._make_plot()
        self._axis.setText(told(chart.axis))
        self._legend.show_lines(chart.lines)
        self._remark.setText(told(chart.remark))
        self._plot.show_chart(chart, self._progress.lifted.bucket)

    def _make_plot(self) -> "TrendChart":
        from hipcoach.ui.components.trend_chart import TrendChart  # noqa: PLC0415 - now there is something to draw

        plot = TrendChart(self._theme)
        plot.told.connect(self._value.setText)
        self._plot_row.addWidget(plot)
        self.setTabOrder(self._choice, plot)
        return plot

    def _on_metric_chosen(self, index: int) -> None:
        self._metric = Metric(self._choice.itemData(index))
        self._show_chart()

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        self._body.setSpacing(px(14))
        self._body.setDirection(direction(self._theme.sizes))
        self._weeks_column.setContentsMargins(px(18), px(10), px(18), px(10))
        self._weeks_column.setSpacing(px(6))
        self._weeks_head.setSpacing(px(20))
        self._chart_column.setContentsMargins(px(18), px(12), px(18), px(12))
        self._chart_column.setSpacing(px(6))


class Records(QFrame):
    """The records of a lift, each with its day."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Records"))
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def show_bests(self, bests: tuple[Best, ...]) -> None:
        """Show these records instead of those before."""
        while (item := self._column.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        for best in bests:
            title, amount, counts = told(best.title), told(best.value), told(best.counts)
            day = day_text(best.day)
            self._column.addWidget(label(title, "hint", wraps=True))
            value = label(amount, "large", wraps=True)
            value.setAccessibleName(f"{title}: {amount}, {counts}, {day}")
            self._column.addWidget(value)
            self._column.addWidget(label(counts, "note", wraps=True))
            self._column.addWidget(label(day, "hint"))
            self._column.addStretch(1)
        self.setVisible(bool(bests))

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(18), px(14), px(18), px(10))
        self._column.setSpacing(px(1))
        is_wide = self._theme.sizes.is_wide
        self.setMinimumWidth(0 if is_wide else px(290))
        self.setMaximumWidth(NO_LIMIT if is_wide else px(290))


def _line_text(line: Line) -> str:
    return tr("{line} dashed", line=line.name) if line.is_dashed else tr("{line} solid", line=line.name)


class Legend(QWidget):
    """Names the lines of a chart."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[Line, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Lines"))
        theme.changed.connect(self.updateGeometry)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Name these lines."""
        self._lines = lines
        self.setAccessibleDescription(", ".join(_line_text(line) for line in lines if line.name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(260), self._theme.sizes.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_legend(painter, QRectF(self.rect()), self._lines, self._theme.sizes.px(16), self._theme.tokens)
        painter.end()
