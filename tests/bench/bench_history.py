"""The charts of a long history beside a bare GROUP BY and a bare plot of the same points, in one run.

`python -m tests.bench.bench_history`: makes a record of 100,000 sets, measures the two in turn with the libraries
loaded, and prints medians with their ratios.
"""

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pyqtgraph as pg
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from hipcoach import paths
from hipcoach.domain.charts import Metric, charts_of
from hipcoach.domain.load import Unit
from hipcoach.domain.looking_back import Filter
from hipcoach.domain.tally import bucket_for
from hipcoach.domain.trend import Progress
from hipcoach.store import trends
from hipcoach.store.store import Store
from hipcoach.ui.components.progress_view import ProgressView
from hipcoach.ui.theme import Theme
from tests.helpers.long_history import fill

RUNS = 9
SETS = 100_000
SIZE = (1310, 620)
ALL = Filter(lift=("deadlift", "dumbbell"))

BARE = """
SELECT substr(local_date, 1, 4) AS day, max(CAST(load_value AS REAL)), sum(reps * load_implements * load_value)
FROM sets JOIN sessions ON sessions.id = sets.session_id
WHERE exercise = ? AND variation = ? AND NOT is_warm_up AND sets.deleted_at IS NULL AND sessions.deleted_at IS NULL
GROUP BY 1 ORDER BY 1
"""


def main() -> int:
    """Measure and print the table."""
    app = QApplication(sys.argv)
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "hipcoach.db"
        fill(path, SETS)
        with Store.open(path) as store, closing(sqlite3.connect(path)) as bare:
            print(f"{SETS:,} sets, median of {RUNS}, ms")
            print(f"{'':44}{'bare':>9}{'hipcoach':>10}{'ratio':>8}   wanted")
            charts(app, store, bare)
    return 0


def charts(app: QApplication, store: Store, bare: sqlite3.Connection) -> None:
    """Counting, drawing, and both."""
    ends = trends.span(store, ALL)
    assert ends
    bucket = bucket_for(*ends)
    theme = Theme(paths.resources() / "theme" / "app.qss", "dark")
    theme.apply()
    view, plot = ProgressView(theme), pg.PlotWidget()
    for widget in (view, plot):
        widget.resize(*SIZE)
        widget.show()
    found = progress(store)
    points = charts_of(found.lifted)[Metric.LOAD].lines[0].points
    xs, ys = [point.day.toordinal() for point in points], [point.value for point in points]

    def plain() -> QImage:
        plot.clear()
        plot.plot(xs, ys, antialias=True, symbol="o")
        return picture(app, plot)

    def ours() -> QImage:
        view.show_progress(found)
        return picture(app, view)

    def counted() -> list[Any]:
        return bare.execute(BARE, ALL.lift or ()).fetchall()

    row("counted by year", counted, lambda: trends.tallies(store, ALL, bucket))
    row("all that the view needs, read", counted, lambda: progress(store))
    row("the chart painted, weeks and records too", plain, ours)
    row("a chart of all of it", lambda: (counted(), plain()), lambda: (chart_only(store), ours()), "≤ 500")
    row("the whole view of all of it", lambda: (counted(), plain()), lambda: (progress(store), ours()))
    since = ends[1] - timedelta(days=365)
    a_year = Filter(lift=ALL.lift, since=since)
    daily = bucket_for(since, ends[1])
    row("counted by day, the last year alone", counted, lambda: trends.tallies(store, a_year, daily))
    view.close()
    plot.close()


def chart_only(store: Store) -> None:
    """Read what a chart is made of."""
    ends = trends.span(store, ALL)
    assert ends
    trends.tallies(store, ALL, bucket_for(*ends))


def progress(store: Store) -> Progress:
    """Read all that the view shows."""
    ends = trends.span(store, ALL)
    assert ends
    return trends.progress(store, ALL, ends[1], Unit.KG, "Dumbbell deadlift", "each dumbbell")


def picture(app: QApplication, widget: QWidget) -> QImage:
    """What is to be seen of a widget, painted."""
    app.processEvents()
    return widget.grab().toImage()


def row(name: str, bare: Callable[[], object], ours: Callable[[], object], wanted: str = "") -> None:
    """Measure the two in turn, so that a change of the machine's speed meets both, and print a line."""
    bare(), ours()
    times: list[list[float]] = [[], []]
    for _ in range(RUNS):
        for kept, work in zip(times, (bare, ours), strict=True):
            before = time.perf_counter()
            work()
            kept.append((time.perf_counter() - before) * 1000)
    first, second = map(statistics.median, times)
    print(f"{name:44}{first:9.1f}{second:10.1f}{second / first:8.1f}   {wanted}")


if __name__ == "__main__":
    sys.exit(main())
