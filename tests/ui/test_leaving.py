"""Closing the window while the disk takes nothing: the user is told, and nothing is lost without a word."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from hipcoach.domain.states import State
from hipcoach.ui.pages.today import TodayPage
from tests.helpers.tongues import speaking_pseudo, untold
from tests.helpers.window import House

pytestmark = pytest.mark.allow_warnings
K = Qt.Key


@pytest.fixture
def full(short: House) -> House:
    """The window in the rest after a set that the disk refused."""
    short.press(K.Key_Return, K.Key_Return)
    short.wait_for(State.WORKING)
    short.store._db.execute("PRAGMA query_only = ON")
    short.wait_for(State.RESTING)
    assert short.gym.safekeeping.journal.unsaved_sets == 1
    return short


def question(house: House) -> QMessageBox | None:
    boxes = [box for box in house.window.findChildren(QMessageBox) if box.isVisible()]
    return boxes[-1] if boxes else None


def answer(house: House, words: str) -> None:
    box = question(house)
    assert box is not None
    next(button for button in box.buttons() if button.text() == words).click()


def reps_stored(house: House) -> list[int]:
    return [record.reps for session in house.stored() for record in session.sets]


def test_the_window_does_not_close_without_a_word(full):
    full.close()
    assert full.window.isVisible()
    assert question(full).text() == "1 set is not in the record yet."
    assert "read-only" in question(full).informativeText()


def test_the_question_is_put_in_the_readers_language(full):
    with speaking_pseudo():
        full.close()
        box = question(full)
        texts = [box.windowTitle(), box.text(), *(button.text() for button in box.buttons())]
    assert [untold(text) for text in texts] == [[]] * 6


def test_it_closes_when_there_is_room_again(full):
    full.close()
    full.store._db.execute("PRAGMA query_only = OFF")
    answer(full, "Try again")
    assert not full.window.isVisible()
    assert reps_stored(full) == [3]


def test_it_asks_again_while_there_is_no_room(full):
    full.close()
    answer(full, "Try again")
    assert full.window.isVisible()
    assert question(full) is not None


def test_kept_in_another_folder_it_comes_in_at_the_next_start(full, open_house, tmp_path, monkeypatch):
    full.close()
    answer(full, "Another folder…")
    dialog = next(one for one in full.window.findChildren(QFileDialog) if one.isVisible())
    stick = tmp_path / "Stick für Läufe"
    stick.mkdir()
    dialog.fileSelected.emit(str(stick))
    dialog.done(QFileDialog.DialogCode.Accepted)
    assert not full.window.isVisible()
    assert len(list(stick.iterdir())) == 1
    assert reps_stored(full) == []
    again = open_house()
    assert reps_stored(again) == [3]
    assert again.window._notice._text.text() == f"What was kept in {stick} is in the record now."
    assert again.page.has_unfinished
    assert list(stick.iterdir()) == []


def test_a_folder_that_takes_nothing_either_is_told_and_another_can_be_chosen(full, tmp_path):
    full.close()
    answer(full, "Another folder…")
    dialog = next(one for one in full.window.findChildren(QFileDialog) if one.isVisible())
    file = tmp_path / "file"
    file.write_text("")
    dialog.fileSelected.emit(str(file))
    dialog.done(QFileDialog.DialogCode.Accepted)
    assert full.window.isVisible()
    assert "Nothing could be kept in" in question(full).informativeText()


def test_the_user_may_stay(full):
    full.close()
    answer(full, "Stay")
    assert isinstance(full.page, TodayPage)
    assert full.window.isVisible()
    assert full.gym.safekeeping.journal.unsaved_sets == 1


def test_the_user_may_lose_it(full):
    full.close()
    answer(full, "Close and lose it")
    assert not full.window.isVisible()
    assert reps_stored(full) == []


def test_ended_by_the_system_it_asks_nothing_and_keeps_it_where_the_next_start_looks(full, open_house):
    full.window.close_at_once()
    assert not full.window.isVisible()
    assert [file.parent for file in Path(full.folder).glob("**/hipcoach-unsaved-*.json")] == [full.folder]
    assert reps_stored(open_house()) == [3]


def test_what_waits_outlives_the_session_and_is_written_when_there_is_room(full):
    """Done was pressed before there was room."""
    full.press(K.Key_Escape)
    full.press(K.Key_Return)
    full.wait_for(State.SUMMARY)
    full.press(K.Key_Return)
    assert isinstance(full.page, TodayPage)
    assert full.window._notice.isVisible()
    assert not full.page.has_unfinished
    full.store._db.execute("PRAGMA query_only = OFF")
    full.clock.advance(3)
    full.navigation.watch.look()
    assert reps_stored(full) == [3]
    assert full.stored()[0].finished_at is not None
    assert not full.window._notice.isVisible()


def test_ended_by_the_system_it_ends_even_where_no_folder_takes_anything(full):
    full.gym.safekeeping._folders = lambda: (Path("/proc/nowhere"),)
    full.window.close_at_once()
    assert not full.window.isVisible()


def test_what_the_page_says_stays_until_its_cause_is_gone(full):
    """The record is looked after every few seconds; that must not wipe what else is to be said."""
    full.store._db.execute("PRAGMA query_only = OFF")
    full.wait(3)
    full.navigation.pages.train.noticed.emit(("There is no sound.",))
    full.navigation.watch.look()
    assert full.window._notice._text.text() == "There is no sound."
    full.navigation.pages.train.noticed.emit(())
    assert not full.window._notice.isVisible()


def test_a_backup_that_could_not_be_made_is_told_and_tried_again(full):
    full.store._db.execute("PRAGMA query_only = OFF")
    full.wait(3)
    (full.folder / "backups").write_text("a file in place of the folder")
    keeping = full.gym.safekeeping
    keeping.back_up()
    keeping._end_backup()
    full.navigation.watch.look()
    assert full.window._notice._text.text().startswith("No backup was made.")
    (full.folder / "backups").unlink()
    keeping.back_up()
    keeping._end_backup()
    assert len(list((full.folder / "backups").glob("*.db"))) == 1
    assert (keeping.needs_backup, keeping.backup_problem) == (False, "")
