"""Progress: the weeks, the records and the chart, for eyes, ears and keys."""

import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from hipcoach.domain.bests import bests_of
from hipcoach.domain.charts import Metric
from hipcoach.domain.load import Unit
from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.streak import last_weeks, streak_of
from hipcoach.domain.tally import Bucket
from hipcoach.domain.trend import Progress
from hipcoach.ui.components.progress_view import ProgressView
from hipcoach.ui.dates import date_ticks, span_text
from hipcoach.ui.theme import Theme
from tests.helpers.tallies import DAY, a_tally, lifted

ROOT = Path(__file__).parents[2]
MONDAY = DAY - timedelta(days=DAY.weekday())
TALLIES = (
    a_tally(DAY - timedelta(days=9), 12),
    a_tally(DAY - timedelta(days=2), 14, reps=5, effort=8),
    a_tally(DAY, 16, reps=4),
)


def progress(tallies=TALLIES, marks=None, name: str = "Dumbbell deadlift") -> Progress:
    days, marks = [one.day for one in tallies], marks or {}
    return Progress(
        name,
        lifted(tallies),
        bests_of(tallies, (DAY, Decimal(128)) if tallies else None, Unit.KG, "each dumbbell"),
        last_weeks(days, marks, DAY),
        streak_of(days, marks, DAY),
    )


@pytest.fixture
def view(qtbot: QtBot, qapp) -> ProgressView:
    shown = ProgressView(Theme(ROOT / "resources" / "theme" / "app.qss", "dark"))
    qtbot.addWidget(shown)
    shown.resize(1310, 600)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def choose(view: ProgressView, metric: Metric) -> None:
    row = view._choice.findData(metric)
    assert row >= 0
    view._choice.setCurrentIndex(row)
    view._choice.activated.emit(row)


def drawn(view: ProgressView) -> list[tuple[list[float], list[float]]]:
    """The points of each line as they stand in the plot."""
    return [tuple(map(list, item.getData())) for item in view._plot.listDataItems() if hasattr(item, "curve")]


def texts(view: QWidget) -> list[str]:
    QApplication.processEvents()  # what was put into a layout is shown with the next events
    return [one.text() for one in view.findChildren(QLabel) if one.isVisible()]


LAZY = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from tests.ui.test_progress_view import progress
from hipcoach.ui.components.progress_view import ProgressView
from hipcoach.ui.theme import Theme

app = QApplication([])
view = ProgressView(Theme(Path("resources/theme/app.qss")))
view.show_progress(progress())
print({"pyqtgraph", "numpy"} & set(sys.modules))
hook = sys.excepthook
view.show()
print(sorted({"pyqtgraph", "numpy"} & set(sys.modules)), sys.excepthook is hook)
"""


def test_pyqtgraph_is_loaded_when_the_view_is_first_seen():
    done = subprocess.run([sys.executable, "-c", LAZY], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["set()", "['numpy', 'pyqtgraph'] True"], done.stderr


def test_a_chart_holds_the_points_of_its_lines(view):
    view.show_progress(progress())
    days = [one.day.toordinal() for one in TALLIES]
    assert drawn(view) == [(days, [12, 14, 16])]
    choose(view, Metric.E1RM)
    assert [x for x, _ in drawn(view)] == [days, days]
    assert [round(y[1], 1) for _, y in drawn(view)] == [17.3, 16.8]
    assert view._axis.text() == "each dumbbell, kg"
    assert "not a test" in view._remark.text()


def test_two_lines_are_told_apart_by_dash_and_name(view):
    view.show_progress(progress())
    choose(view, Metric.E1RM)
    pens = [item.opts["pen"].style() for item in view._plot.listDataItems() if hasattr(item, "curve")]
    assert pens == [Qt.PenStyle.SolidLine, Qt.PenStyle.CustomDashLine]
    assert view._legend.accessibleDescription() == "Epley solid, Brzycki dashed"


def test_the_arrows_walk_the_points_and_say_them(qtbot, view):
    view.show_progress(progress())
    choose(view, Metric.E1RM)
    assert view._value.text() == "5 March 2026: Epley 18.1 kg; Brzycki 17.5 kg (4 reps of 2 × 16 kg)"
    qtbot.keyClick(view._plot, Qt.Key.Key_Left)
    assert view._value.text() == "3 March 2026: Epley 17.3 kg; Brzycki 16.8 kg (5 reps of 2 × 14 kg at effort 8)"
    assert view._plot.accessibleDescription() == view._value.text()
    qtbot.keyClick(view._plot, Qt.Key.Key_Home)
    qtbot.keyClick(view._plot, Qt.Key.Key_Left)
    assert view._value.text().startswith("24 February 2026")
    qtbot.keyClick(view._plot, Qt.Key.Key_End)
    qtbot.keyClick(view._plot, Qt.Key.Key_Right)
    assert view._value.text().startswith("5 March 2026")


def test_the_mouse_reads_the_nearest_point(view):
    view.show_progress(progress())
    QTest.mouseMove(view._plot.viewport(), QPoint(view._plot.width() // 2, 40))
    QTest.mouseMove(view._plot.viewport(), QPoint(70, 40))
    assert view._value.text().startswith("24 February 2026: 12 kg")


def test_the_wheel_is_left_to_the_page(view):
    view.show_progress(progress())
    before = view._plot.viewRange()
    centre = QPointF(view._plot.viewport().rect().center())
    event = QWheelEvent(
        centre,
        view._plot.viewport().mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view._plot.viewport(), event)
    assert not event.isAccepted()
    assert view._plot.viewRange() == before


def test_dragging_moves_nothing(qtbot, view):
    view.show_progress(progress())
    before = view._plot.viewRange()
    viewport = view._plot.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(300, 80))
    qtbot.mouseMove(viewport, QPoint(400, 120))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(400, 120))
    assert view._plot.viewRange() == before


def test_a_single_point_is_a_dot_in_the_middle(view):
    view.show_progress(progress(TALLIES[-1:]))
    item = next(item for item in view._plot.listDataItems() if hasattr(item, "curve"))
    assert item.opts["symbol"] == "o"
    (left, right), (low, high) = view._plot.viewRange()
    assert left < DAY.toordinal() < right
    assert low < 16 < high
    assert view._value.text() == "5 March 2026: 16 kg (4 reps of 2 × 16 kg)"


def test_colours_follow_the_theme_in_this_plot_alone(view):
    view.show_progress(progress())
    for name in ("light", "contrast", "dark"):
        view._theme.choose(name)
        tokens = view._theme.tokens
        assert view._plot.backgroundBrush().color().name() == tokens.surface_raised
        assert view._plot.getAxis("left").textPen().color().name() == tokens.text_muted
        item = next(item for item in view._plot.listDataItems() if hasattr(item, "curve"))
        assert item.opts["pen"].color().name() == tokens.done
    import pyqtgraph as pg  # noqa: PLC0415 - it is loaded by now

    assert pg.getConfigOption("background") == "k"


def test_the_chosen_chart_stays_chosen(view):
    view.show_progress(progress())
    choose(view, Metric.VOLUME)
    view.show_progress(progress(TALLIES[:2]))
    assert view._choice.currentData() == Metric.VOLUME
    assert drawn(view)[0][1] == [144, 140]


def test_records_stand_with_their_days(view):
    view.show_progress(progress())
    shown = texts(view._records)
    assert [shown[at : at + 2] for at in range(0, 16, 4)] == [
        ["Heaviest set", "2 × 16 kg"],
        ["Most reps at it", "4 reps"],
        ["Best estimated 1RM", "18.1 kg"],
        ["Most in a day", "128 kg"],
    ]
    assert shown[3::4] == ["5 March 2026"] * 4
    view.show_progress(progress(TALLIES[:1]))
    assert "2 × 12 kg" in texts(view._records)
    assert "2 × 16 kg" not in texts(view._records)


def test_without_a_set_it_says_what_to_do(view):
    view.show_progress(progress())
    view.show_progress(progress((), name="Barbell deadlift"))
    assert "Barbell deadlift: no working set here yet" in texts(view)
    assert any("Enter on Today" in text for text in texts(view))
    assert not view._records.isVisible()
    assert not view._plot.isVisible()
    view.show_progress(progress())
    assert "Dumbbell deadlift" in texts(view)
    assert view._plot.isVisible()


def test_the_weeks_are_chosen_and_said_in_words(qtbot, view):
    view.show_progress(progress(marks={MONDAY - timedelta(days=14): WeekMark.INJURED}))
    assert view._streak.text() == "2 weeks in a row; longest 2 weeks"
    assert view._week.text() == "Week of 2 March 2026: 2 training days, Tue and Thu"
    qtbot.keyClick(view._weeks, Qt.Key.Key_Left)
    assert view._week.text() == "Week of 23 February 2026: 1 training day, Tue"
    qtbot.keyClick(view._weeks, Qt.Key.Key_Left)
    assert view._week.text() == "Week of 16 February 2026: no training; injured"
    assert view._weeks.accessibleDescription() == view._week.text()
    qtbot.keyClick(view._weeks, Qt.Key.Key_Home)
    qtbot.keyClick(view._weeks, Qt.Key.Key_Left)
    assert view._week.text().startswith("Week of 8 September 2025")
    qtbot.keyClick(view._weeks, Qt.Key.Key_End)
    assert view._week.text().startswith("Week of 2 March 2026")


@pytest.mark.parametrize(
    ("key", "mark"),
    [
        (Qt.Key.Key_R, WeekMark.RESTING),
        (Qt.Key.Key_I, WeekMark.INJURED),
        (Qt.Key.Key_Backspace, None),
        (Qt.Key.Key_Delete, None),
    ],
)
def test_a_key_asks_for_a_mark_of_the_chosen_week(qtbot, view, key, mark):
    view.show_progress(progress())
    qtbot.keyClick(view._weeks, Qt.Key.Key_Left)
    with qtbot.waitSignal(view.mark_wanted) as asked:
        qtbot.keyClick(view._weeks, key)
    assert asked.args == [MONDAY - timedelta(days=7), mark]


def test_a_marked_week_stays_chosen(qtbot, view):
    view.show_progress(progress())
    for _ in range(3):
        qtbot.keyClick(view._weeks, Qt.Key.Key_Left)
    view.show_progress(progress(marks={MONDAY - timedelta(days=21): WeekMark.RESTING}))
    assert view._week.text() == "Week of 9 February 2026: no training; resting"


def test_a_click_chooses_a_week(qtbot, view):
    view.show_progress(progress())
    pitch = view._weeks.width() / 26
    qtbot.mouseClick(view._weeks, Qt.MouseButton.LeftButton, pos=QPoint(round(pitch * 24.5), 20))
    assert view._week.text().startswith("Week of 23 February 2026")


def test_marks_differ_in_shape_not_in_colour_alone(view):
    def picture(mark):
        view.show_progress(progress(marks={MONDAY - timedelta(days=14): mark} if mark else {}))
        image = view._weeks.grab().toImage()
        pitch = image.width() / 26
        box = image.copy(round(pitch * 23), 0, round(pitch), image.height() // 2)
        # Ink is what is not the box's own ground, whatever its colour.
        ground = box.pixelColor(round(pitch * 0.32), box.height() // 2 - 4)
        return tuple(
            box.pixelColor(x, y) != ground for y in range(0, box.height(), 2) for x in range(0, box.width(), 2)
        )

    assert len({picture(mark) for mark in (None, WeekMark.RESTING, WeekMark.INJURED)}) == 3


@pytest.mark.parametrize(
    ("first", "last", "most", "marks"),
    [
        (
            date(2026, 3, 2),
            date(2026, 3, 8),
            8,
            ["2 Mar 2026", "3 Mar", "4 Mar", "5 Mar", "6 Mar", "7 Mar", "8 Mar"],
        ),
        (date(2026, 3, 3), date(2026, 4, 15), 8, ["9 Mar 2026", "16 Mar", "23 Mar", "30 Mar", "6 Apr", "13 Apr"]),
        (date(2025, 11, 20), date(2026, 11, 20), 8, ["Jan 2026", "Mar", "May", "Jul", "Sept", "Nov"]),
        (date(2025, 8, 2), date(2026, 3, 1), 8, ["Sept 2025", "Oct", "Nov", "Dec", "2026", "Feb", "Mar"]),
        (date(1990, 1, 1), date(2058, 6, 1), 8, ["1990", "2000", "2010", "2020", "2030", "2040", "2050"]),
    ],
)
def test_a_time_axis_is_marked_at_round_dates(first, last, most, marks):
    ticks = date_ticks(first, last, most)
    assert [text for _, text in ticks] == marks
    assert all(first <= day <= last for day, _ in ticks)


def test_a_span_is_named():
    names = [span_text(day, bucket) for day, bucket in zip([DAY, MONDAY, DAY, DAY], Bucket, strict=True)]
    assert names == ["5 March 2026", "Week of 2 March 2026", "March 2026", "2026"]
