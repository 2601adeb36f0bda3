"""Mending the record by keys: every change is in the record at once, and can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from hipcoach.domain.keys import Action
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.mending import Field
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.states import State
from hipcoach.store.store import Store
from hipcoach.ui.models.sets import COLUMNS
from hipcoach.ui.pages.history import HistoryPage
from tests.helpers.records import a_plan, a_session, a_set
from tests.helpers.window import House, real_exercises

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
COLUMN = {column.field: number for number, column in enumerate(COLUMNS) if column.field}


@pytest.fixture
def house(open_house: Callable[..., House]) -> House:
    return open_house().activate()


@pytest.fixture
def session() -> SessionRecord:
    return a_session(sets=tuple(a_set(set_number=number) for number in (1, 2, 3)), note="stiff")


@pytest.fixture
def older(session: SessionRecord) -> SessionRecord:
    return a_session(started_at=session.started_at - timedelta(days=3), sets=(a_set(reps=5),))


@pytest.fixture
def page(house: House, session: SessionRecord, older: SessionRecord) -> HistoryPage:
    for one in (older, session):
        house.store.save_whole(one)
    house.press(K.Key_H)
    return house.page


def newest(house: House) -> SessionRecord:
    return house.stored()[0]


def notice(house: House) -> str:
    bar = house.window._notice
    return bar._text.text() if bar.isVisible() else ""


def problem(page: HistoryPage) -> str:
    label = page.browser._problem
    return label.text() if label.isVisible() else ""


def editor(house: House) -> QLineEdit | QComboBox:
    found = house.window.focusWidget()
    assert house.page.browser.table.is_editing
    assert isinstance(found, QLineEdit | QComboBox)
    return found


def undo(house: House) -> None:
    house.press(K.Key_Z, modifier=CONTROL)


def to_cell(page: HistoryPage, row: int, field: Field) -> None:
    page.browser.table.show_columns(all_of_them=True)
    page.browser.table.setFocus()
    page.browser.table.setCurrentIndex(page.browser.sets.index(row, COLUMN[field]))


# Cells.


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_E])
def test_a_wrong_count_is_mended_in_a_few_keys(house, page, session, key):
    house.press(key, "4", K.Key_Return)
    mended = replace(session.sets[0], reps=4)
    assert newest(house) == replace(session, sets=(mended, *session.sets[1:]))
    assert not page.browser.table.is_editing
    assert page.deeds.undo.isVisible()
    undo(house)
    assert newest(house) == session
    assert notice(house) == "Undone: edit reps in session of 5 March. Ctrl+Y does it again."
    house.press(K.Key_Y, modifier=CONTROL)
    assert newest(house).sets[0] == mended
    undo(house)
    house.press(K.Key_Z, modifier=CONTROL | SHIFT)
    assert newest(house).sets[0] == mended


def test_f2_and_a_double_click_edit_the_cell_under_them(house, page):
    table = page.browser.table
    to_cell(page, 1, Field.LOAD)
    house.press(K.Key_F2)
    assert editor(house).text() == "2 × 12 kg"
    house.press(K.Key_Escape)
    place = table.visualRect(page.browser.sets.index(2, COLUMN[Field.TEMPO])).center()
    for click in (QTest.mouseClick, QTest.mouseDClick):
        click(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert editor(house).text() == "3-1-1-1"
    house.press(K.Key_Escape)


def test_escape_leaves_the_cell_as_it_was(house, page, session):
    house.press(K.Key_E, "4", K.Key_Escape)
    assert not page.browser.table.is_editing
    assert newest(house) == session
    assert house.window.focusWidget() is page.browser.table
    house.press(K.Key_Escape)
    assert house.window.focusWidget() is page.browser.list
    assert house.page is page


def test_a_wrong_text_keeps_the_cell_open_and_is_explained(house, page, session):
    house.press(K.Key_E, *"six", K.Key_Return)
    assert editor(house).text() == "six"
    assert problem(page) == "“six” is not a number of reps. Write a number from 0 to 50."
    assert editor(house).accessibleDescription() == problem(page)
    assert newest(house) == session
    house.press(K.Key_Tab)
    assert editor(house).text() == "six"
    house.press(K.Key_A, modifier=CONTROL)
    house.press("5")
    assert problem(page) == ""
    house.press(K.Key_Return)
    assert newest(house).sets[0].reps == 5


def test_a_wrong_text_is_dropped_with_its_reason_when_the_hand_goes_elsewhere(house, page, session):
    house.press(K.Key_E, *"six")
    place = page.browser.table.visualRect(page.browser.sets.index(1, COLUMN[Field.LOAD])).center()
    QTest.mouseClick(page.browser.table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not page.browser.table.is_editing
    assert "“six” is not a number of reps" in problem(page)
    assert newest(house) == session


def test_tab_goes_on_to_the_next_cell_that_can_be_edited(house, page):
    house.press(K.Key_E, "5", K.Key_Tab)
    assert editor(house).text() == "2 × 12 kg"
    house.press(*"14,5", K.Key_Tab)
    assert editor(house).text() == "3-1-1-1"
    house.press(K.Key_Backtab)
    assert editor(house).text() == "2 × 14.5 kg"
    house.press(K.Key_Escape)
    first = newest(house).sets[0]
    assert (first.reps, first.load) == (5, Load(Decimal("14.5")))
    to_cell(page, 0, Field.NOTE)
    house.press(K.Key_E, *"grip", K.Key_Tab)
    assert (page.browser.table.currentIndex().row(), editor(house).text()) == (1, "2")
    house.press(K.Key_Escape)
    assert newest(house).sets[0].note == "grip"


def test_after_the_last_cell_tab_ends_the_editing(house, page):
    to_cell(page, 2, Field.NOTE)
    house.press(K.Key_E, K.Key_Tab)
    assert not page.browser.table.is_editing


@pytest.mark.parametrize(
    ("field", "key", "change"),
    [
        (Field.FAULT, K.Key_Down, {"fault": real_exercises()["deadlift", "dumbbell"].faults[0].id}),
        (Field.CONFIRMED, K.Key_Down, {"is_confirmed": False}),
        (Field.EXERCISE, K.Key_End, {"variation": list(real_exercises())[-1][1]}),
    ],
)
def test_what_has_a_few_values_is_chosen(house, page, session, field, key, change):
    to_cell(page, 1, field)
    house.press(K.Key_E)
    assert isinstance(editor(house), QComboBox)
    house.press(key)
    assert newest(house) == session  # not before Enter
    house.press(K.Key_Return)
    assert newest(house).sets[1] == replace(session.sets[1], **change) != session.sets[1]
    spoken = page.browser.sessions.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("1 unconfirmed") == (field is Field.CONFIRMED)
    undo(house)
    assert newest(house) == session


# The offscreen platform has no window manager to raise a popup.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("field", [Field.CONFIRMED, Field.FAULT, Field.EXERCISE])
def test_the_popup_of_a_choice_has_room_for_every_entry(house, page, session, field):
    house.window.resize(1366, 768)
    to_cell(page, 1, field)
    house.press(K.Key_E)
    box = editor(house)
    house.press(K.Key_Space)
    entries = box.view()
    assert entries.isVisible()
    assert entries.verticalScrollBar().maximum() == 0
    heights = [entries.visualRect(box.model().index(row, 0)).bottom() for row in range(box.count())]
    assert max(heights) < entries.viewport().height()
    before = box.currentIndex()
    QTest.keyClick(entries, K.Key_Down if before == 0 else K.Key_Up)
    QTest.keyClick(entries, K.Key_Return)
    assert box.currentIndex() != before
    house.press(K.Key_Return)
    assert newest(house).sets[1] != session.sets[1]


def test_an_editor_covers_whole_neighbours_or_none(house, page):
    table = page.browser.table
    to_cell(page, 1, Field.CONFIRMED)
    house.window.grab()
    edges = {table.columnViewportPosition(column) for column in range(len(COLUMNS))}
    house.press(K.Key_E)
    assert editor(house).geometry().right() + 1 in edges
    house.press(K.Key_Escape)
    to_cell(page, 1, Field.NOTE)
    house.press(K.Key_E)
    assert editor(house).width() >= house.theme.sizes.px(420)
    assert editor(house).geometry().right() < table.viewport().width()
    house.press(K.Key_Escape)


@pytest.mark.parametrize("percent", ["100", "200"])
@pytest.mark.parametrize("load", [Load(Decimal(6)), Load(Decimal(12)), Load(Decimal("17.5"), Unit.LB)])
def test_an_editor_shows_all_that_stands_in_the_cell(house, page, session, load, percent):
    sets = tuple(replace(one, load=load, effort=10, rest_s=104.0) for one in session.sets)
    house.store.save_whole(replace(session, sets=sets))
    house.navigation.act(Action.HISTORY)
    house.window.resize(1366, 768)
    house.theme.choose_text_size(percent)
    house.theme.apply()
    house.press(K.Key_Return)
    for _ in range(3):
        line = editor(house)
        line.setCursorPosition(len(line.text()))
        line.grab()
        # With the cursor at the end, the beginning is seen, too.
        assert line.cursorRect().center().x() > line.fontMetrics().horizontalAdvance(line.text()) > 0
        house.press(K.Key_Tab)
    house.press(K.Key_Escape)


def test_the_side_of_a_lift_on_one_leg_is_chosen(house):
    house.store.save_whole(a_session(sets=(a_set(variation="single-leg"),)))
    house.press(K.Key_H)
    to_cell(house.page, 0, Field.SIDE)
    house.press(K.Key_E, K.Key_Down, K.Key_Return)
    assert newest(house).sets[0].side == "left"


def test_the_pages_keys_are_deaf_while_a_cell_is_edited(house, page, session):
    to_cell(page, 0, Field.CONFIRMED)
    house.press(K.Key_E)
    house.press(K.Key_R, K.Key_L, K.Key_A, K.Key_Delete, K.Key_B, K.Key_I)
    house.press(K.Key_Down, K.Key_Up, K.Key_Backspace)
    assert house.page is page
    house.press(K.Key_Escape)
    assert newest(house) == session
    assert len(house.stored()) == 2


def test_space_turns_the_confirmation_of_a_set(house, page, session):
    to_cell(page, 1, Field.CONFIRMED)
    house.press(K.Key_Space)
    assert newest(house).sets[1] == replace(session.sets[1], is_confirmed=False)
    house.press(K.Key_Space)
    assert newest(house) == session
    assert page.browser.list.isVisible()
    house.hold(K.Key_Space, " ")
    assert not newest(house).sets[1].is_confirmed
    to_cell(page, 1, Field.REPS)
    house.press(K.Key_Space)
    assert page.bin.isVisible()


def test_long_notes_leave_the_rows_and_columns_as_they_are(house, page, session):
    note = "the grip slipped on the left, then the strap came loose, " * 5
    page.browser.sets.edited.emit(session.sets[1].id, Field.NOTE, note)
    house.press(K.Key_E)
    table = page.browser.table
    assert len({table.rowHeight(row) for row in range(3)}) == 1
    house.window.grab()
    assert house.theme.sizes.px(160) <= table.columnWidth(COLUMN[Field.NOTE]) <= table.viewport().width() / 2
    cell = page.browser.sets.index(1, COLUMN[Field.NOTE])
    assert cell.data(Qt.ItemDataRole.ToolTipRole) == note.strip()
    assert page.browser.sets.index(0, COLUMN[Field.NOTE]).data(Qt.ItemDataRole.ToolTipRole) is None
    house.press(K.Key_Escape)
    to_cell(page, 1, Field.NOTE)
    table.scrollTo(cell)
    house.press(K.Key_Escape)
    assert table.horizontalScrollBar().value() == 0


# The session itself.


def test_date_and_time_pain_and_note(house, page, session):
    head = page.browser.head
    head.when.setFocus()
    house.press(*"2026-03-05 19:30", K.Key_Return)
    moved = newest(house)
    assert moved.started_at - session.started_at == timedelta(hours=1)
    assert moved.sets[0].started_at - session.sets[0].started_at == timedelta(hours=1)
    assert house.window.focusWidget() is page.browser.list  # the Enter that a field leaves over
    head.pain.setFocus()
    house.press(K.Key_Down, K.Key_Down)
    assert newest(house).pain == 1
    head.note.setFocus()
    house.press(K.Key_End, *" hip", K.Key_Return)
    assert newest(house).note == "stiff hip"
    for _ in range(4):
        undo(house)
    assert newest(house) == session
    assert (head.note.text(), head.pain.currentText()) == ("stiff", "not told")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-03-15", (2026, 3, 15)),
        ("15.3.2026", (2026, 3, 15)),
        ("15 Mar 2026 18:30", (2026, 3, 15)),
        ("2024-03-05", (2024, 3, 5)),
    ],
)
def test_a_date_is_typed_as_it_is_read(house, page, session, typed, day):
    when = page.browser.head.when
    when.setFocus()
    assert when.text() == "2026-03-05 18:30"
    house.press(*typed, K.Key_Return)
    moved = next(one for one in house.stored() if one.id == session.id)
    year, month, number = day
    assert moved.started_at == session.started_at.replace(year=year, month=month, day=number)
    assert house.window.focusWidget() is page.browser.list
    assert page.browser.session.id == session.id
    assert str(year) in when.text()
    assert when.text().endswith(", 18:30")
    undo(house)
    assert newest(house) == session


def test_one_digit_of_a_date_is_mended_where_it_stands(house, page, session):
    page.browser.head.when.setFocus()
    house.press(K.Key_Home, *[K.Key_Right] * 8, K.Key_Delete, K.Key_Delete, "1", "5", K.Key_Tab)
    assert newest(house).started_at == session.started_at.replace(day=15)


def test_a_text_that_is_no_date_stays_and_is_explained(house, page, session):
    when = page.browser.head.when
    when.setFocus()
    house.press(*"soon", K.Key_Return)
    assert problem(page) == "“soon” is not a date. Write for example 2026-03-05 17:30."
    assert when.accessibleDescription() == problem(page)
    house.press(K.Key_Tab)
    assert (house.window.focusWidget(), when.text()) == (when, "soon")
    house.press("e")
    assert problem(page) == ""
    house.press(K.Key_Return, K.Key_Escape)
    assert problem(page) == ""
    assert house.window.focusWidget() is page.browser.list
    assert "5 March 2026, 18:30" in when.text()
    assert newest(house) == session


def test_a_note_half_typed_is_left_by_escape(house, page, session):
    page.browser.head.note.setFocus()
    house.press(*"xyz", K.Key_Escape)
    assert page.browser.head.note.text() == "stiff"
    assert newest(house) == session


def test_a_session_that_moves_stays_selected_in_its_new_place(house, page, session, older):
    page.browser.head.moved.emit(session.started_at - timedelta(days=9))
    assert [one.id for one in house.stored()] == [older.id, session.id]
    assert page.browser.list.currentIndex().row() == 1
    assert page.browser.session.id == session.id


# Whole sets and sessions.


def test_a_session_is_deleted_and_brought_back(house, page, session, older):
    house.press(K.Key_Delete)
    assert house.stored() == (older,)
    assert page.browser.session == older
    assert notice(house) == "Done: delete session of 5 March. Ctrl+Z takes it back."
    undo(house)
    assert house.stored() == (session, older)
    assert page.browser.session == session
    house.press(K.Key_Y, modifier=CONTROL)
    assert house.stored() == (older,)
    undo(house)


def test_in_the_table_delete_is_for_the_set(house, page, session):
    page.browser.table.setFocus()
    assert page.deeds.buttons[Action.DELETE].text() == "Delete set  Del"
    house.press(K.Key_Down, K.Key_Delete)
    assert newest(house).sets == (session.sets[0], session.sets[2])
    undo(house)
    assert newest(house) == session
    page.browser.list.setFocus()
    assert page.deeds.buttons[Action.DELETE].text() == "Delete session  Del"


def test_after_a_set_is_deleted_the_next_one_is_selected(house, page, session):
    table = page.browser.table
    to_cell(page, 1, Field.LOAD)
    house.press(K.Key_Delete)
    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, COLUMN[Field.LOAD])
    assert page.browser.set == session.sets[2]
    house.press(K.Key_Delete)
    assert page.browser.set == session.sets[0]
    house.press(K.Key_Delete)
    assert page.browser.set is None


def test_the_last_of_all_sessions_can_be_deleted_and_brought_back(house, page, session, older):
    house.press(K.Key_Delete, K.Key_Delete)
    assert house.stored() == ()
    assert page.browser._to_today.isVisible()
    undo(house)
    undo(house)
    assert house.stored() == (session, older)
    assert page.browser.list.isVisible()


def test_a_set_is_added(house, page, session):
    house.press(K.Key_A)
    assert [one.set_number for one in newest(house).sets] == [1, 2, 3, 4]
    assert page.browser.sets.rowCount() == 4
    assert house.window.focusWidget() is page.browser.table
    assert page.browser.set == newest(house).sets[3]
    undo(house)
    assert newest(house) == session


def test_history_and_one_key_repeat_the_newest_session(house, session):
    house.store.save_whole(
        replace(session, sets=tuple(replace(one, load=Load(Decimal(31))) for one in session.sets))
    )
    house.press(K.Key_H, K.Key_R)
    assert house.state is State.SET_UP
    (block,) = house.coach.record.plan.blocks
    assert (block.sets, str(block.load)) == (3, "2 × 31 kg")
    assert block.reps == session.sets[0].reps_planned


def test_an_imported_session_can_be_repeated_and_what_is_unknown_here_says_so(house):
    came = {"reps_planned": None, "tempo": None, "rest_planned_s": None}
    known = a_session(source="Strong", sets=(a_set(reps=8, **came), a_set(reps=8, **came)))
    unknown = a_session(source="Strong", sets=(a_set(exercise="curl", **came),))
    house.store.save_whole(replace(unknown, started_at=known.started_at + timedelta(days=1)))
    house.store.save_whole(known)
    house.press(K.Key_H, K.Key_R)
    page = house.page
    assert problem(page) == "Nothing in this session can be repeated. None of its lifts is known here."
    house.press(K.Key_Down)
    assert problem(page) == ""
    house.press(K.Key_R)
    assert house.state is State.SET_UP
    assert [(block.sets, str(block.reps)) for block in house.coach.record.plan.blocks] == [(2, "8")]


def test_history_and_one_key_log_a_session_as_planned(house, page, session, older):
    house.press(K.Key_Backspace, K.Key_H, K.Key_L)
    logged = next(one for one in house.stored() if one.source == "logged")
    assert (logged.started_at, [one.reps for one in logged.sets]) == (house.clock.today(), [6] * 4)
    assert page.browser.session == logged
    assert notice(house) == "Done: log session of 2 March. Ctrl+Z takes it back."
    undo(house)
    assert house.stored() == (session, older)


def test_while_a_session_is_unfinished_none_is_repeated(house, page, session):
    house.store.save_whole(a_session(finished_at=None, started_at=session.started_at - timedelta(days=9)))
    house.press(K.Key_R)
    assert house.page is page
    assert notice(house) == "A session is unfinished. Go on with it or finish it on Today first."


def test_an_unfinished_session_can_be_deleted_not_edited(house):
    left_over = a_session(finished_at=None, sets=(a_set(),))
    house.store.save_whole(left_over)
    house.press(K.Key_H)
    page = house.page
    house.press(K.Key_E)
    assert not page.browser.table.is_editing
    assert not page.browser.head.note.isEnabled()
    house.press(K.Key_A)
    assert problem(page) == "This session is unfinished. Finish it on Today, then it can be edited."
    assert house.stored() == (left_over,)
    house.press(K.Key_Escape, K.Key_Delete)
    assert house.stored() == ()


def test_what_another_program_changed_is_not_overwritten(house, page, session):
    with Store.open(house.database) as other:
        other.save_whole(replace(session, note="changed elsewhere"))
    house.press(K.Key_E, "4", K.Key_Return)
    assert problem(page) == "The session was changed elsewhere meanwhile. It was left as it is."
    assert newest(house) == replace(session, note="changed elsewhere")
    house.navigation.watch.look()
    house.press(K.Key_E, "4", K.Key_Return)
    assert newest(house).sets[0].reps == 4


def test_what_a_full_disk_refuses_is_said_and_changes_nothing(house, page, session):
    house.store.be_patient_for(0)
    with Store.open(house.database) as other, other.changing(""):
        house.press(K.Key_Delete)
        assert "The session could not be changed: another program holds it." in problem(page)
    assert newest(house) == session
    assert page.deeds.undo.isVisible() is False


def test_a_mended_record_is_backed_up(house, page):
    house.press(K.Key_E, "4", K.Key_Return)
    assert house.gym.safekeeping.needs_backup


@pytest.mark.parametrize(
    ("name", "look", "after"),
    [
        (Action.DELETE, lambda house: len(house.stored()), 1),
        (Action.ADD, lambda house: len(newest(house).sets), 4),
        (Action.LOG, lambda house: len(house.stored()), 3),
        (Action.REPEAT, lambda house: house.state, State.SET_UP),
        (Action.EDIT, lambda house: house.page.browser.table.is_editing, True),
        (Action.BIN, lambda house: house.page.bin.isVisible(), True),
    ],
)
def test_every_button_does_what_its_key_does(house, page, name: Action, look: Callable[[House], object], after):
    QTest.mouseClick((page.deeds.buttons | page._around)[name], Qt.MouseButton.LeftButton)
    assert look(house) == after


def test_the_buttons_of_undo_say_what_they_undo(house, page, session, older):
    assert not page.deeds.undo.isVisible()
    house.press(K.Key_Delete)
    assert page.deeds.undo.accessibleName() == page.deeds.undo.toolTip() == "Undo: delete session of 5 March"
    page.deeds.undo.setFocus()
    house.press(K.Key_Space)
    assert house.stored() == (session, older)
    # It has gone; the key that is still held down must not do it again.
    assert not page.deeds.undo.isVisible()
    assert house.window.focusWidget() is page.browser.list
    page.deeds.redo.click()
    assert house.stored() == (older,)
    undo(house)


# The bin.


def test_what_was_deleted_is_put_back_after_a_restart(open_house, session, older):
    house = open_house().activate()
    for one in (session, older):
        house.store.save_whole(one)
    house.press(K.Key_H, K.Key_Delete)
    house.clock.advance(60)
    house.press(K.Key_Delete)
    house.close()
    house.clock.advance(86400)
    house = open_house().activate()
    house.press(K.Key_H, K.Key_B)
    things = house.page.bin
    assert things.isVisible()
    assert things.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("kept for 29 more days")
    house.press(K.Key_Down, K.Key_Return)
    assert house.stored() == (session,)
    assert notice(house) == "Done: put back session of 5 March. Ctrl+Z takes it back."
    assert things.isVisible()
    undo(house)
    assert house.stored() == ()
    assert things.model.rowCount() == 2
    house.press(K.Key_Return, K.Key_Return, K.Key_B)
    assert house.stored() == (session, older)
    assert house.page.browser.list.isVisible()


def test_a_set_is_put_back_where_it_was(house, page, session):
    page.browser.table.setFocus()
    house.press(K.Key_Down, K.Key_Delete, K.Key_B)
    house.press(K.Key_E)
    assert newest(house) == session
    assert page.bin._empty.isVisible()
    house.press(K.Key_Escape)
    assert page.browser.list.isVisible()


def test_the_heading_says_what_is_shown_and_which_key_leads_on(house, page, session):
    def told() -> tuple[str, str, str]:
        return page._title.text(), page._around[Action.BIN].text(), page._switch.text()

    assert told() == ("History", "Bin  B", "Progress  T")
    house.press(K.Key_B)
    assert told() == ("Bin", "Sessions  B", "Progress  T")
    house.press(K.Key_T)
    assert told() == ("Progress", "Bin  B", "Sessions  T")
    house.press(K.Key_B)
    page._around[Action.BIN].click()
    assert told() == ("History", "Bin  B", "Progress  T")
    assert page.browser.list.isVisible()


def test_the_pages_other_keys_do_nothing_in_the_bin(house, page, session, older):
    house.press(K.Key_B, K.Key_Delete, K.Key_A, K.Key_L, K.Key_R)
    assert house.page is page
    assert house.stored() == (session, older)
    house.press(K.Key_B)
    assert house.window.focusWidget() is page.browser.list


def test_after_thirty_days_the_bin_is_empty(house, page):
    house.press(K.Key_Delete)
    house.clock.advance(31 * 86400)
    house.press(K.Key_B)
    assert page.bin._empty.isVisible()


def test_a_plan_of_the_gym_is_what_is_logged(house):
    block = replace(a_plan().blocks[0], sets=2)
    house.gym.plans.change(a_plan(blocks=(block,)))
    house.press(K.Key_H, K.Key_L)
    assert len(newest(house).sets) == 2
