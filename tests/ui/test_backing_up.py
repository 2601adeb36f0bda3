"""Backups by hand, in Settings: into a file, and back in the record's place while the window is open."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton

from hipcoach import paths
from hipcoach.domain.keys import Action
from hipcoach.domain.request import PlanRequest
from hipcoach.store.store import Store
from hipcoach.store.writes import SaveSet
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.pages.train import TrainPage
from tests.helpers.records import a_session, a_set
from tests.helpers.tongues import speaking_pseudo, untold
from tests.helpers.window import House


@pytest.fixture
def database(tmp_path) -> Path:
    """A record with one session."""
    path = tmp_path / paths.DATABASE
    with Store.open(path) as store:
        store.save_whole(a_session(id="first", sets=(a_set(),)))
    return path


@pytest.fixture
def house(database, open_house) -> House:
    house = open_house()
    house.navigation.act(Action.SETTINGS)
    return house


@pytest.fixture
def backup(tmp_path) -> Path:
    """Another record, of two sets."""
    file = tmp_path / "mine.db"
    with Store.open(file) as store:
        store.save_whole(a_session(id="backed up", sets=(a_set(), a_set(set_number=2))))
    return file


def press(house: House, text: str) -> None:
    (button,) = [one for one in house.page.findChildren(QPushButton) if one.text() == text]
    QTest.keyClick(button, Qt.Key.Key_Space)


def choose(house: House, file: Path) -> None:
    (dialog,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(file))
    dialog.done(QFileDialog.DialogCode.Accepted)


def notice(house: House) -> str:
    return house.window._notice._text.text()


def answer(house: House, words: str) -> QMessageBox:
    (box,) = [one for one in house.window.findChildren(QMessageBox) if one.isVisible()]
    next(one for one in box.buttons() if one.text() == words).click()
    return box


def test_the_record_goes_into_a_file_and_never_over_another(house, tmp_path):
    file = tmp_path / "mine.db"
    press(house, "Back up…")
    choose(house, file)
    assert notice(house) == f"1 session with 1 set is in {file}."
    with Store.open(file) as store:
        assert [one.id for one in store.sessions()] == ["first"]
    press(house, "Back up…")
    choose(house, file)
    assert notice(house) == f"The file {file} exists already. Choose another name."


def test_a_backup_is_looked_at_and_asked_for(qtbot, house, backup):
    press(house, "Put back…")
    choose(house, backup)
    with qtbot.waitSignal(house.window.restore_wanted, timeout=0) as wanted:
        box = answer(house, "Put back")
    assert wanted.args == [backup]
    assert box.text() == "Put mine.db in the record's place?"
    assert "It holds 1 session with 2 sets" in box.informativeText()


def test_the_question_is_put_in_the_readers_language(house, backup):
    with speaking_pseudo():
        house.navigation._backing_up.put_back()
        choose(house, backup)
        (box,) = [one for one in house.window.findChildren(QMessageBox) if one.isVisible()]
        texts = [box.windowTitle(), box.text(), box.informativeText(), *(one.text() for one in box.buttons())]
        box.close()
    assert {word for text in texts for word in untold(text)} <= {"mine", "Nov"}


def test_without_a_yes_nothing_happens(qtbot, house, backup):
    press(house, "Put back…")
    choose(house, backup)
    with qtbot.assertNotEmitted(house.window.restore_wanted):
        answer(house, "Leave it")


def test_what_is_no_backup_is_told(house, tmp_path):
    file = tmp_path / "letter.db"
    file.write_text("Dear runner, " * 1000)
    press(house, "Put back…")
    choose(house, file)
    assert notice(house).startswith(f"The backup {file} could not be opened: it is not a database.")


def test_a_backup_takes_the_records_place_while_the_window_is_open(database, backup, start, tmp_path):
    program = start()
    window = program._window
    window.restore_wanted.emit(backup)
    assert isinstance(window._stack.currentWidget(), TodayPage)
    (aside,) = tmp_path.glob("hipcoach-set-aside-*.db")
    assert window._notice._text.text() == f"Put back: 1 session. The former record lies in {aside} now."
    with Store.open(database) as store, Store.open(aside) as former:
        assert [one.id for one in store.sessions()] == ["backed up"]
        assert [one.id for one in former.sessions()] == ["first"]
    window.navigation.act(Action.HISTORY)
    assert window._stack.count() == 2, "Today and History, of the record that is here now"


@pytest.mark.allow_warnings
def test_what_cannot_be_put_back_leaves_the_record_and_says_so(database, start, tmp_path):
    program = start()
    program._window.restore_wanted.emit(tmp_path / "nobody.db")
    assert isinstance(program._window._stack.currentWidget(), TodayPage)
    assert "nobody.db" in program._window._notice._text.text()
    with Store.open(database) as store:
        assert [one.id for one in store.sessions()] == ["first"]


@pytest.mark.allow_warnings
def test_what_still_waits_for_the_disk_is_in_the_record_that_was_put_back(database, backup, start, qtbot):
    program = start()
    gym = program._window.navigation._gym
    with Store.open(database) as other, other.changing(""):
        gym.safekeeping.journal.write(SaveSet(a_session(id="waits"), 0, a_set()), 0.0)
    assert len(gym.safekeeping.journal) == 1
    program._window.restore_wanted.emit(backup)

    def is_there() -> None:
        with Store.open(database) as store:
            assert {one.id for one in store.sessions()} == {"backed up", "waits"}

    qtbot.waitUntil(is_there)


def test_the_session_that_was_asked_for_is_not_set_up_again(database, backup, start):
    program = start(plan_request=PlanRequest("deadlift"))
    assert isinstance(program._window._stack.currentWidget(), TrainPage)
    program._window.restore_wanted.emit(backup)
    assert isinstance(program._window._stack.currentWidget(), TodayPage)
