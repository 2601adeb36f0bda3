"""History: sessions newest first, their sets in a table, in words for everyone."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from hipcoach.domain.exercise import Exercise, Side
from hipcoach.domain.load import Load, Unit
from hipcoach.library.library import Library
from hipcoach.ui.models.history import COLUMNS, SessionsModel, SetsModel
from hipcoach.ui.pages.history import HistoryPage
from hipcoach.ui.theme import Theme
from tests.helpers.records import EVENING, a_session, a_set

# The offscreen platform has no window manager to tell.

ROOT = Path(__file__).parents[2]
TITLES = [column.title for column in COLUMNS]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture(scope="module")
def exercises() -> dict[tuple[str, str], Exercise]:
    return dict(Library.read([ROOT / "resources" / "exercises"]).exercises)


@pytest.fixture
def page(qtbot: QtBot, qapp) -> HistoryPage:
    history = HistoryPage(Theme(ROOT / "resources" / "theme" / "app.qss", "dark"))
    qtbot.addWidget(history)
    history.resize(1366, 768)
    with qtbot.waitExposed(history):
        history.show()
    return history


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def a_day(days_ago: int, reps: tuple[int, ...] = (6, 6, 6, 5), **changes):
    sets = tuple(a_set(set_number=number, reps=done) for number, done in enumerate(reps, 1))
    return replace(a_session(sets=sets, **changes), started_at=EVENING - timedelta(days=days_ago))


def shown(page: HistoryPage) -> list[list[str]]:
    model = page._sets
    return [[model.index(row, column).data() for column in range(len(COLUMNS))] for row in range(model.rowCount())]


def test_both_models_keep_qts_rules(qtmodeltester, exercises):
    sessions, sets = SessionsModel(), SetsModel()
    sessions.set_sessions([a_day(0), a_day(2, ())], exercises)
    sets.set_session(a_day(0), exercises)
    qtmodeltester.check(sessions, force_py=True)
    qtmodeltester.check(sets, force_py=True)


def test_the_newest_session_comes_first_and_its_sets_are_shown(page, exercises):
    page.set_sessions([a_day(9), a_day(0), a_day(3, (5, 5))], exercises)
    days = [page._sessions.index(row, 0).data() for row in range(3)]
    assert ["5 March" in days[0], "2 March" in days[1], "24 February" in days[2]] == [True, True, True]
    assert [row[TITLES.index("Reps")] for row in shown(page)] == ["6", "6", "6", "5"]


def test_the_arrows_walk_the_sessions(qtbot, page, exercises):
    page.set_sessions([a_day(0), a_day(3, (4, 3))], exercises)
    page.setFocus()
    qtbot.keyClick(page._list, Qt.Key.Key_Down)
    assert [row[TITLES.index("Reps")] for row in shown(page)] == ["4", "3"]
    assert "2 March" in page._day.text()
    qtbot.keyClick(page._list, Qt.Key.Key_Up)
    assert len(shown(page)) == 4


def test_a_refresh_keeps_the_selected_session(page, exercises):
    old, new = a_day(3, (4,)), a_day(0)
    page.set_sessions([new, old], exercises)
    page._list.setCurrentIndex(page._sessions.index(1, 0))
    page.set_sessions([a_day(-1), new, old], exercises)
    assert page._list.currentIndex().row() == 2
    assert [row[TITLES.index("Reps")] for row in shown(page)] == ["4"]


@pytest.mark.parametrize(
    ("session", "summary"),
    [
        (a_day(0), "4 sets: 6 6 6 5 · 2 × 12 kg · Dumbbell deadlift"),
        (a_day(0, (6, 6)), "2 × 6 · 2 × 12 kg · Dumbbell deadlift"),
        (a_day(0, ()), "no sets"),
    ],
)
def test_a_session_is_one_line_for_eye_and_ear(exercises, session, summary):
    model = SessionsModel()
    model.set_sessions([session], exercises)
    assert summary in model.index(0, 0).data(SPOKEN)
    assert "unfinished" not in model.index(0, 0).data(SPOKEN)


def test_an_unfinished_session_says_so(page, exercises):
    page.set_sessions([a_day(0, finished_at=None)], exercises)
    assert page._sessions.index(0, 0).data(SPOKEN).endswith("unfinished")
    assert page._summary.text().startswith("unfinished")


def test_a_set_shows_all_that_was_kept_of_it(exercises):
    one = a_set(
        side=Side.LEFT,
        load=Load(Decimal("27.5"), Unit.LB),
        rest_s=124.0,
        effort=7,
        fault="rounded-back",
        note="light",
        is_confirmed=False,
    )
    model = SetsModel()
    model.set_session(a_session(sets=(one,)), exercises)
    cells = {title: model.index(0, column).data() for column, title in enumerate(TITLES)}
    assert cells == {
        "Set": "1",
        "Exercise": "Dumbbell deadlift",
        "Side": "left",
        "Reps": "6",
        "Load": "2 × 27.5 lb",
        "Together": "55 lb",
        "Tempo": "3-1-1-1",
        "Rest / plan": "2:04 / 2:00",
        "Effort": "7",
        "Fault felt": "Rounded back",
        "Confirmed": "not confirmed",
        "Note": "light",
    }


def test_marks_are_spoken_as_words(exercises):
    model = SetsModel()
    model.set_session(a_session(sets=(a_set(),)), exercises)
    confirmed = model.index(0, TITLES.index("Confirmed"))
    assert (confirmed.data(), confirmed.data(SPOKEN)) == ("✓", "Confirmed confirmed")
    rest = model.index(0, TITLES.index("Rest / plan"))
    assert rest.data(SPOKEN) == "Rest / plan not measured, planned 2:00"
    assert model.index(0, TITLES.index("Note")).data(SPOKEN) == "Note blank"


def test_an_exercise_whose_file_is_gone_keeps_its_name_in_ids(exercises):
    model = SessionsModel()
    model.set_sessions([a_day(0)], {})
    assert "dumbbell deadlift" in model.index(0, 0).data(SPOKEN)


def test_columns_that_tell_nothing_are_hidden(page, exercises):
    page.set_sessions([a_day(0)], exercises)
    hidden = {title for column, title in enumerate(TITLES) if page._table.isColumnHidden(column)}
    assert hidden == {"Exercise", "Side", "Effort", "Fault felt", "Note"}
    sided = a_session(sets=(a_set(side=Side.LEFT), a_set(side=Side.RIGHT, effort=8)))
    page.set_sessions([sided], exercises)
    hidden = {title for column, title in enumerate(TITLES) if page._table.isColumnHidden(column)}
    assert hidden == {"Exercise", "Fault felt", "Note"}


def test_a_full_table_needs_no_scrolling_sideways(qtbot, page, exercises):
    sets = tuple(a_set(set_number=n, effort=7, fault="rounded-back", is_confirmed=False) for n in (1, 2))
    page.set_sessions([a_session(sets=sets)], exercises)
    page._theme.apply()
    qtbot.waitUntil(lambda: page._table.horizontalHeader().length() > 0)
    assert page._table.horizontalScrollBar().maximum() == 0


def test_pain_and_note_of_the_session_stand_below(page, exercises):
    page.set_sessions([a_day(0, pain=2, note="Hip stiff.")], exercises)
    assert page._after.isVisible()
    assert page._after.text() == "Pain 2 of 10. Hip stiff."
    page.set_sessions([a_day(0)], exercises)
    assert not page._after.isVisible()


def test_without_sessions_it_says_what_to_do(qtbot, page, exercises):
    page.set_sessions([a_day(0)], exercises)
    page.set_sessions([], exercises)
    assert page._to_today.isVisible()
    assert not page._list.isVisible()
    page.setFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Space)
