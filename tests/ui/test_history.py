"""History: sessions newest first, those that a filter means, and the sets of the selected one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from hipcoach.coach.exchange import bring_in
from hipcoach.domain.exercise import Side
from hipcoach.domain.keys import Action
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.record import SessionRecord
from hipcoach.store.archive import BinnedSession, BinnedSet
from hipcoach.store.store import Store
from hipcoach.transfer.arrival import Dumbbells
from hipcoach.ui.components.bin_view import BinModel
from hipcoach.ui.components.filter_row import Period
from hipcoach.ui.models.history import MARK_ROLE, PAGE, SOURCE_ROLE, SUMMARY_ROLE, SessionsModel
from hipcoach.ui.models.sets import COLUMNS, SetsModel
from hipcoach.ui.pages.history import HistoryPage
from hipcoach.ui.pages.today import TodayPage
from tests.coach.test_exchange import STRONG
from tests.helpers.records import EVENING, a_session, a_set
from tests.helpers.tongues import speaking_pseudo, untold
from tests.helpers.window import House, real_exercises

# The offscreen platform has no window manager to tell.

K = Qt.Key
TITLES = [column.title for column in COLUMNS]
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def house(open_house: Callable[..., House]) -> House:
    return open_house().activate()


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


def a_day(days_ago: int, reps: tuple[int, ...] = (6, 6, 6, 5), **changes) -> SessionRecord:
    sets = tuple(a_set(set_number=number, reps=done) for number, done in enumerate(reps, 1))
    session = a_session(**{"sets": sets, **changes})
    return replace(session, started_at=session.started_at - timedelta(days=days_ago))


def opened(house: House, *sessions: SessionRecord) -> HistoryPage:
    for session in sessions:
        house.store.save_whole(session)
    house.press(K.Key_H)
    page = house.page
    assert isinstance(page, HistoryPage)
    return page


def days(page: HistoryPage) -> list[str]:
    model = page.browser.sessions
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def cells(page: HistoryPage, title: str) -> list[str]:
    model = page.browser.sets
    return [model.index(row, TITLES.index(title)).data() for row in range(model.rowCount())]


def shown_titles(page: HistoryPage) -> set[str]:
    table = page.browser.table
    return {title for column, title in enumerate(TITLES) if not table.isColumnHidden(column)}


def model_of(*sessions: SessionRecord) -> SessionsModel:
    kept = {session.id: session for session in sessions}
    model = SessionsModel(lambda ids: {one: kept[one] for one in ids if one in kept})
    model.show_sessions(list(kept), real_exercises())
    return model


# The models.


def test_the_models_keep_qts_rules(qapp):
    one = a_day(0)
    sessions, sets, things = model_of(one, a_day(2, ())), SetsModel(), BinModel(lambda _: 3)
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in (sessions, sets, things)
    ]
    sets.show_session(one, real_exercises())
    sets.show_session(a_day(1, (3,)), real_exercises())
    things.show_things([BinnedSession(one, EVENING), BinnedSet(one, one.sets[0], 0, EVENING)], real_exercises())
    sessions.show_sessions([one.id], real_exercises())
    assert [tester.model() for tester in testers] == [sessions, sets, things]


def test_what_a_row_or_a_cell_says_is_told_in_the_readers_language(qapp):
    one = a_set(is_warm_up=True, rest_s=124.0, side=Side.LEFT, fault="round-back", effort=8)
    other = a_set(tempo=None, load=Load(Decimal(0)), is_confirmed=False, rest_planned_s=None)
    kinds = a_day(0, source="logged"), a_day(1, (), source="Strong"), a_day(2, finished_at=None)
    unread = SessionsModel(lambda _: {})
    unread.show_sessions(["gone"], {})
    sets = SetsModel()
    sets.show_session(a_session(sets=(one, other)), {})
    with speaking_pseudo():
        sessions = model_of(*kinds, a_session(sets=(one, other)))
        rows = [
            model.index(row, 0).data(role)
            for model in (sessions, unread)
            for row in range(model.rowCount())
            for role in (SUMMARY_ROLE, MARK_ROLE, SOURCE_ROLE)
        ]
        cells = [
            sets.index(row, column).data(role)
            for row in range(2)
            for column in range(len(COLUMNS))
            for role in (Qt.ItemDataRole.DisplayRole, SPOKEN)
        ]
        titles = [sets.headerData(column, Qt.Orientation.Horizontal) for column in range(len(COLUMNS))]
        choices = [name for column in range(len(COLUMNS)) for name, _ in sets.choices(sets.index(1, column))]
    # What the record itself says, and the unit of a load.
    own = {"dumbbell", "Dumbbell", "deadlift", "round", "back", "Strong", "kg"}
    assert {word for text in (*rows, *cells, *titles, *choices) for word in untold(text)} <= own


def test_only_what_is_looked_at_is_read():
    sessions = {str(number): a_day(number, id=str(number)) for number in range(1000)}
    asked: list[Sequence[str]] = []

    def fetch(ids: Sequence[str]):
        asked.append(ids)
        return {one: sessions[one] for one in ids}

    model = SessionsModel(fetch)
    model.show_sessions(list(sessions), {})
    assert (model.rowCount(), asked) == (1000, [])
    for row in (0, 1, PAGE - 1):
        assert model.session(row) is sessions[str(row)]
    assert model.index(999, 0).data() is not None
    assert [len(ids) for ids in asked] == [PAGE, 1000 % PAGE]


def test_the_same_sessions_keep_their_rows_and_are_read_anew(qtbot):
    kept = {"a": a_day(0, id="a"), "b": a_day(1, id="b")}
    model = SessionsModel(lambda ids: {one: kept[one] for one in ids})
    model.show_sessions(["a", "b"], {})
    assert model.session(0).note == ""
    kept["a"] = replace(kept["a"], note="new")
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show_sessions(["a", "b"], {})
    assert model.session(0).note == "new"
    with qtbot.waitSignal(model.modelReset):
        model.show_sessions(["b"], {})
    assert (model.row_of("b"), model.row_of("a")) == (0, None)


@pytest.mark.parametrize(
    ("session", "summary"),
    [
        (a_day(0), "4 sets: 6 6 6 5 · 2 × 12 kg · Dumbbell deadlift"),
        (a_day(0, (6, 6)), "2 × 6 · 2 × 12 kg · Dumbbell deadlift"),
        (a_day(0, ()), "no sets"),
    ],
)
def test_a_session_is_one_line_for_eye_and_ear(session, summary):
    model = model_of(session)
    assert model.index(0, 0).data(SPOKEN).endswith(f"5 March 2026, {summary}")


def test_what_deserves_a_look_is_said_by_word_and_shape():
    doubtful = a_session(sets=(a_set(is_confirmed=False), a_set(), a_set(is_confirmed=False)))
    model = model_of(a_day(0, finished_at=None), doubtful)
    assert model.index(0, 0).data(MARK_ROLE) == "unfinished"
    assert model.index(0, 0).data(SPOKEN).endswith(", unfinished")
    assert model.index(1, 0).data(MARK_ROLE) == "○ 2 unconfirmed"
    assert model.index(1, 0).data(SPOKEN).endswith(", 2 unconfirmed")


def test_where_a_session_comes_from_is_said():
    model = model_of(a_day(0), a_day(1, source="logged"), a_day(2, source="Strong"))
    assert [model.index(row, 0).data(SOURCE_ROLE) for row in range(3)] == ["", "logged", "imported from Strong"]
    assert model.index(2, 0).data(SPOKEN).endswith("imported from Strong")


def test_a_set_shows_all_that_was_kept_of_it():
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
    model.show_session(a_session(sets=(one,)), real_exercises())
    assert {title: model.index(0, column).data() for column, title in enumerate(TITLES)} == {
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
        "Confirmed": "○ unconfirmed",
        "Note": "light",
    }


def test_marks_are_spoken_as_words():
    model = SetsModel()
    model.show_session(a_session(sets=(a_set(), a_set(rest_planned_s=None))), real_exercises())
    confirmed = model.index(0, TITLES.index("Confirmed"))
    assert (confirmed.data(), confirmed.data(SPOKEN)) == ("✓", "Confirmed confirmed")
    rests = [model.index(row, TITLES.index("Rest / plan")).data(SPOKEN) for row in (0, 1)]
    assert rests == ["Rest / plan not measured, planned 2:00", "Rest / plan not measured"]
    assert model.index(0, TITLES.index("Note")).data(SPOKEN) == "Note blank"


def test_an_exercise_whose_file_is_gone_keeps_its_name_in_ids(house):
    page = opened(house, a_day(0, sets=(a_set(exercise="curl", variation="cable"),)))
    assert "cable curl" in page.browser.sessions.index(0, 0).data(SPOKEN)
    assert page.browser.filters._lift.itemText(1) == "cable curl"


def test_what_lies_in_the_bin_says_how_long():
    session = a_day(0)
    model = BinModel(lambda _: 1)
    model.show_things([BinnedSession(session, EVENING), BinnedSet(session, session.sets[3], 3, EVENING)], {})
    spoken = [model.index(row, 0).data(SPOKEN) for row in (0, 1)]
    assert spoken[0].endswith("4 sets: 6 6 6 5 · 2 × 12 kg · dumbbell deadlift, kept for 1 more day")
    assert spoken[0].startswith("Thursday 5 March 2026, ")
    assert spoken[1].startswith("Set 4 of Thursday 5 March 2026, ")
    assert "5 reps · 2 × 12 kg" in spoken[1]


# Looking.


def test_the_newest_session_comes_first_and_the_arrows_walk(house):
    page = opened(house, a_day(9), a_day(0), a_day(3, (5, 4)))
    assert ["5 Mar" in days(page)[0], "2 Mar" in days(page)[1], "24 Feb" in days(page)[2]] == [True] * 3
    assert cells(page, "Reps") == ["6", "6", "6", "5"]
    house.press(K.Key_Down)
    assert cells(page, "Reps") == ["5", "4"]
    assert "2 March" in page.browser.head.when.text()
    house.press(K.Key_End)
    assert "24 February" in page.browser.head.when.text()


def test_letters_are_no_search_in_the_list(house):
    page = opened(house, a_day(0), a_day(1), a_day(2))  # Thursday, Wednesday, Tuesday
    house.press("w", "t")
    assert page.browser.list.currentIndex().row() == 0
    page.browser.table.setFocus()
    house.press("2", "w")
    assert page.browser.table.currentIndex().row() == 0


def test_columns_that_tell_nothing_are_hidden_until_they_can_be_edited(house):
    sided = {"variation": "single-leg", "side": Side.RIGHT}
    page = opened(house, a_day(0), a_day(1, sets=(a_set(), a_set(effort=8, **sided))))
    read = {"Set", "Reps", "Load", "Together", "Tempo", "Rest / plan", "Confirmed"}
    edited = {*read, "Exercise", "Effort", "Fault felt", "Note"} - {"Together"}
    assert shown_titles(page) == read
    house.press(K.Key_E)
    assert shown_titles(page) == edited
    house.press(K.Key_Escape, K.Key_Escape)
    assert shown_titles(page) == read
    house.press(K.Key_Down)
    assert shown_titles(page) == {*read, "Exercise", "Side", "Effort"}
    house.press(K.Key_E)
    assert shown_titles(page) == {*edited, "Side"}


def test_a_view_that_is_not_shown_needs_no_room(house):
    page = opened(house, a_session())
    assert not page.bin.isVisible()
    layout = page.layout()
    needed = {}
    for view in ("bin", "sessions", "progress", "sessions again", "bin again"):
        house.press(K.Key_T if view in {"progress", "sessions again"} else K.Key_B)
        house.window.grab()
        needed[view] = layout.totalMinimumSize().height()
    assert (
        needed["bin"] == needed["bin again"] < needed["sessions"] == needed["sessions again"] < needed["progress"]
    )


@pytest.mark.parametrize("is_editing", [False, True])
def test_a_full_table_needs_no_scrolling_sideways(house, is_editing):
    sets = tuple(a_set(set_number=n, effort=7, fault="rounded-back", is_confirmed=False) for n in (1, 2))
    house.window.resize(1366, 768)
    page = opened(house, a_session(sets=sets))
    if is_editing:
        house.press(K.Key_E)
    house.window.grab()
    assert page.browser.table.horizontalScrollBar().maximum() == 0


def test_without_sessions_it_says_what_to_do(house):
    page = opened(house)
    assert page.browser._to_today.isVisible()
    assert not page.browser.list.isVisible()
    assert not page.deeds.buttons[Action.DELETE].isVisible()
    house.press(K.Key_Space)
    assert isinstance(house.page, TodayPage)


def test_the_first_session_can_be_logged_where_there_is_none(house):
    page = opened(house)
    house.press(K.Key_L)
    assert page.browser.list.isVisible()
    assert cells(page, "Reps") == ["6"] * 4


def test_a_row_that_makes_no_record_says_so_and_does_nothing(house):
    spoilt = a_day(0)
    page = opened(house, spoilt, a_day(1))
    with house.store.changing("") as db:
        db.execute("UPDATE sets SET tempo = 'allegro' WHERE session_id = ?", [spoilt.id])
    page.refresh()
    assert days(page)[0] == "Not readable"
    house.press(K.Key_R, K.Key_Delete, K.Key_A, K.Key_E)
    assert house.page is page
    assert len(days(page)) == 2


# Filters.


def test_search_finds_words_and_escape_shows_all_again(house):
    page = opened(house, a_day(0), a_day(1, note="Left knee"), a_day(2))
    assert page.browser.filters._count.text() == "3 sessions"
    house.press(K.Key_Slash, *"knee", K.Key_Return)
    assert ["4 Mar" in day for day in days(page)] == [True]
    assert page.browser.filters._count.text() == "1 session"
    house.press(K.Key_Escape)  # from the words to the list
    assert house.window.focusWidget() is page.browser.list
    house.press(K.Key_Escape)
    assert len(days(page)) == 3
    house.press(K.Key_Escape)
    assert isinstance(house.page, TodayPage)


def test_words_are_looked_for_while_they_are_typed(house, qtbot):
    page = opened(house, a_day(0), a_day(1, note="knee"))
    house.press(K.Key_F, modifier=CONTROL)
    house.press(*"kne")
    qtbot.waitUntil(lambda: len(days(page)) == 1)


def test_nothing_that_matches_says_so_and_the_way_out(house):
    page = opened(house, a_day(0))
    house.press(K.Key_Slash, *"zzz", K.Key_Return)
    assert page.browser._clear.isVisible()
    assert not page.deeds.buttons[Action.REPEAT].isVisible()
    house.press("r", K.Key_Delete)
    assert page.browser.filters._words.text() == "zzzr"
    house.press(K.Key_Escape)
    assert (len(days(page)), page.browser.filters._words.text()) == (1, "")
    assert house.window.focusWidget() is page.browser.list


def test_a_lift_is_chosen_of_those_that_occur(house):
    page = opened(house, a_day(0), a_day(1, sets=(a_set(variation="barbell"),)))
    choice = page.browser.filters._lift
    names = [choice.itemText(place) for place in range(choice.count())]
    assert names == ["All lifts", real_exercises()["deadlift", "barbell"].name, "Dumbbell deadlift"]
    choice.setFocus()
    house.press(K.Key_Down)
    assert ["4 Mar" in day for day in days(page)] == [True]
    # The filter stands while the page is left, and the lift though it occurs no more.
    house.press(K.Key_Escape, K.Key_Delete)
    assert page.browser._clear.isVisible()
    assert choice.currentText() == names[1]


def test_a_span_is_chosen(house):
    house.clock.set_wall(EVENING)
    page = opened(house, a_day(0), a_day(31), a_day(100))
    period = page.browser.filters._period
    period.setFocus()
    found = []
    for _ in range(2):
        house.press(K.Key_Down)
        found.append(len(days(page)))
    assert found == [1, 2]
    house.press(K.Key_Down)
    assert period.currentIndex() == Period.OWN
    row = page.browser.filters
    assert row._since.isVisible()
    row._since.setDate(QDate(2025, 11, 1))
    row._until.setDate(QDate(2026, 2, 10))
    assert (row.chosen.since, row.chosen.until) == (date(2025, 11, 1), date(2026, 2, 10))
    assert len(days(page)) == 2
    house.press(K.Key_Escape, K.Key_Escape)
    assert not row._since.isVisible()
    assert len(days(page)) == 3


def test_a_key_that_a_field_leaves_over_does_nothing_to_a_session(house):
    page = opened(house, a_day(0), a_day(1))
    page.browser.filters._lift.setFocus()
    house.press(K.Key_Delete)
    assert len(house.stored()) == 2
    house.press(K.Key_Return)
    assert house.window.focusWidget() is page.browser.list
    assert not page.browser.table.is_editing


def test_the_slash_is_found_where_it_lies_on_a_digits_key(house, monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    page = opened(house, a_day(0))
    house.send(K.Key_Slash, "/", scan_code=16)  # Shift and 7, in Germany
    assert house.window.focusWidget() is page.browser.filters._words


# Others write, too.


def test_what_another_program_writes_is_shown_and_nothing_moves(house):
    sessions = [a_day(number, note=str(number)) for number in range(1, 60)]
    page = opened(house, *sessions)
    browser = page.browser
    house.press(*[K.Key_Down] * 30)
    assert browser.session == sessions[30]
    bar = browser.list.verticalScrollBar()
    bar.setValue(bar.value() + 150)  # the session is in the middle of what is seen
    top = browser.list.visualRect(browser.list.currentIndex()).top()
    assert bar.value() > 0
    with Store.open(house.database) as other:
        other.save_whole(a_day(0))
        other.save_whole(replace(sessions[30], note="changed elsewhere"))
    house.navigation.watch.look()
    assert browser.session.note == browser.head.note.text() == "changed elsewhere"
    assert browser.list.currentIndex().row() == 31
    assert browser.list.visualRect(browser.list.currentIndex()).top() == top
    # Nobody wrote since: nothing is read again.
    before = browser.session
    house.navigation.watch.look()
    assert browser.session is before


def test_a_session_that_another_program_removed_gives_way_to_the_next(house):
    sessions = [a_day(number) for number in range(3)]
    page = opened(house, *sessions)
    house.press(K.Key_Down)
    with Store.open(house.database) as other:
        other.remove_session(sessions[1].id)
    house.navigation.watch.look()
    assert page.browser.session == sessions[2]


def test_a_cell_in_mid_edit_stays_open_while_the_record_is_read_anew(house):
    session = a_day(0)
    page = opened(house, session)
    house.press(K.Key_E, "1")
    with Store.open(house.database) as other:
        other.save_whole(replace(session, note="changed elsewhere"))
    house.navigation.watch.look()
    editor = house.window.focusWidget()
    assert isinstance(editor, QLineEdit)
    house.press("2", K.Key_Return)
    assert cells(page, "Reps")[0] == "12"
    assert (house.stored()[0].sets[0].reps, house.stored()[0].note) == (12, "changed elsewhere")


def test_a_note_half_typed_stays_while_the_record_is_read_anew(house):
    session = a_day(0, note="stiff")
    page = opened(house, session)
    page.browser.head.note.setFocus()
    house.press(K.Key_End, *" hip")
    with Store.open(house.database) as other:
        other.save_whole(replace(session, pain=3))
    house.navigation.watch.look()
    assert page.browser.head.pain.currentText() == "3 of 10"
    assert page.browser.head.note.text() == "stiff hip"
    house.press(K.Key_Return)
    assert (house.stored()[0].note, house.stored()[0].pain) == ("stiff hip", 3)


# Seams.


def test_import_and_export_are_wanted_once(house, qtbot):
    page = opened(house, a_day(0))
    for action in (Action.IMPORT, Action.EXPORT):
        with qtbot.waitSignal(house.navigation.pages.made.wanted) as heard:
            page._around[action].click()
        assert heard.args == [action]
    house.press(K.Key_I, K.Key_X)
    assert house.page is page


def test_t_turns_to_progress_and_back(house):
    page = opened(house, a_day(0), a_day(7))
    assert (page._progress, page._switch.text()) == (None, "Progress  T")
    house.press(K.Key_T)
    assert (page._progress.isVisible(), page._switch.text()) == (True, "Sessions  T")
    assert page.browser.filters.isVisible()
    house.press(K.Key_Delete)
    assert len(house.stored()) == 2
    house.press(K.Key_T)
    assert page.browser.isVisible()
    house.press(K.Key_T, K.Key_Escape)
    assert page.browser.isVisible()


def test_a_week_is_marked_in_progress_and_the_mark_is_undone(house):
    page = opened(house, a_day(0), a_day(7))
    house.press(K.Key_T)
    page._progress._weeks.setFocus()
    house.press(K.Key_Left, K.Key_Left, K.Key_R)
    (marked,) = [week for week in page._progress._progress.weeks if week.mark]
    assert marked.mark is WeekMark.RESTING
    house.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert not [week for week in page._progress._progress.weeks if week.mark]
    house.press(K.Key_Y, modifier=Qt.KeyboardModifier.ControlModifier)
    assert [week.monday for week in page._progress._progress.weeks if week.mark] == [marked.monday]


def test_in_progress_the_keys_of_marks_mark_whatever_has_the_focus(house, qtbot):
    page = opened(house, a_day(0), a_day(7))
    house.press(K.Key_T)
    progress = page._progress
    assert house.window.focusWidget() is progress._weeks

    def marks() -> list[WeekMark]:
        return [week.mark for week in progress._progress.weeks if week.mark]

    with qtbot.assertNotEmitted(house.navigation.pages.made.wanted):
        for widget in (progress._weeks, progress._choice, progress._plot, page._switch):
            widget.setFocus()
            house.press(K.Key_I)
            assert marks() == [WeekMark.INJURED]
            house.press(K.Key_R)
            assert marks() == [WeekMark.RESTING]
            house.press(K.Key_Backspace)
            assert marks() == []
    assert house.page is page
    assert page._around[Action.IMPORT].text() == "Import"
    page.browser.filters._words.setFocus()
    house.press("r")
    assert marks() == []


def test_a_refusal_is_gone_when_the_page_was_left(house):
    page = opened(house, a_day(0))
    page.browser.tell_problem("The disk is full.")
    house.press(K.Key_Backspace, K.Key_H)
    assert not page.browser._problem.isVisible()
    page.browser.tell_problem("The disk is full.")
    page.refresh()
    assert not page.browser._problem.isVisible()


def test_what_history_said_stays_there(house):
    page = opened(house, a_day(0), a_day(1))
    house.press(K.Key_Delete)
    assert house.window._notice.isVisible()
    page._back.click()
    assert isinstance(house.page, TodayPage)
    assert not house.window._notice.isVisible()


def test_where_all_was_deleted_the_bin_is_told_of(house):
    page = opened(house)
    assert "bin" not in page.browser._first_steps.text()
    house.press(K.Key_B)
    assert not page.bin.put_back.isVisible()
    house.press(K.Key_B, K.Key_L, K.Key_Delete)
    assert "B shows it" in page.browser._first_steps.text()
    house.press(K.Key_B)
    assert page.bin.put_back.isVisible()
    spoken = page.bin.model.index(0, 0).data(SPOKEN)
    house.clock.advance(1)
    assert page.bin.model.index(0, 0).data(SPOKEN) == spoken
    assert spoken.endswith("kept for 30 more days")


@pytest.mark.parametrize(
    ("sets", "words"),
    [
        ((a_set(reps=6), a_set(reps=5)), "2 × 12 kg: 6 5"),
        ((a_set(is_warm_up=True), a_set(reps=6), a_set(is_confirmed=False)), "2 × 12 kg: 6 6, 1 unconfirmed"),
        ((a_set(), a_set(load=Load(Decimal(14)), reps=4)), "2 × 12 kg: 6, 2 × 14 kg: 4"),
        ((a_set(), a_set(variation="barbell"), a_set(variation="barbell")), "2 × 12 kg: 6 and 2 more sets"),
        ((a_set(is_warm_up=True),), "warm-up only"),
    ],
)
def test_today_tells_the_first_lift_of_the_last_session(house, sets, words):
    house.store.save_whole(a_session(sets=sets))
    house.navigation.show_today()
    assert house.page._last.text() == f"Last: 5 Mar 2026, {words}"


def test_progress_follows_the_filter(house):
    page = opened(house, a_day(0), a_day(7), a_day(14, sets=(a_set(exercise="cable", variation="curl"),)))
    house.press(K.Key_T)
    assert page._progress._progress.name == "Dumbbell deadlift"
    page.browser.filters._lift.setCurrentIndex(page.browser.filters._lift.findText("curl cable"))
    assert page._progress._progress.name == "curl cable"


def test_what_a_file_brought_is_undone_and_taken_back_in_the_bin(house, tmp_path):
    page = opened(house, a_day(0))
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    office = house.navigation._office
    preview = bring_in(house.store, file, house.gym.reading(Dumbbells.EACH), lambda _: None, is_trial=False)
    office.brought_in.emit(preview.import_id, file.name)
    assert len(days(page)) == 2
    control = Qt.KeyboardModifier.ControlModifier
    house.press(K.Key_Z, modifier=control)
    assert len(days(page)) == 1
    house.press(K.Key_Y, modifier=control)
    assert len(days(page)) == 2
    house.press(K.Key_B)
    assert page.bin.model.index(0, 0).data() == "strong.csv"
    assert page.bin.put_back.text() == "Take back   Enter"
    house.press(K.Key_Return)
    assert page.bin.model.index(0, 0).data() != "strong.csv"
    house.press(K.Key_B)
    assert len(days(page)) == 1


def test_tab_visits_what_there_is_in_the_order_of_the_eye(house):
    page = opened(house, a_day(0))
    order = []
    for _ in range(40):
        house.press(K.Key_Tab)
        order.append(house.window.focusWidget())
    browser = page.browser
    wanted = [browser.filters._words, browser.list, browser.head.when, browser.head.note, browser.table]
    places = [order.index(one) for one in wanted[1:]]
    assert all(one < other for one, other in pairwise(places[1:]))
    assert set(wanted) <= set(order)
