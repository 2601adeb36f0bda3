"""The screen and the notes on a real message bus: held, let go, missing, hanging."""

import gc
import signal
import sys
import threading

import pytest

from hipcoach.coach.awake import ScreenKeeper
from hipcoach.coach.desktop_note import DesktopNote
from tests.helpers.desktop import NOTES, desktop
from tests.helpers.sound_server import wait_until

pytestmark = pytest.mark.desktop

PATIENCE_S = 10.0


def close(one):
    one.end()
    one.wait(PATIENCE_S)


def at_work():
    """The threads that ask the machine."""
    return {one.name for one in threading.enumerate()} & {"awake", "desktop"}


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A desktop that the program finds."""
    with desktop(tmp_path / "bus") as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        yield running


@pytest.fixture
def keeper():
    made = ScreenKeeper()
    yield made
    close(made)


@pytest.fixture
def note():
    made = DesktopNote()
    yield made
    close(made)


def test_the_screen_is_held_let_go_and_held_again(here, keeper):
    for _ in range(2):
        keeper.keep(True)
        wait_until(lambda: here.is_held_awake, "the screen to be held")
        keeper.keep(False)
        wait_until(lambda: not here.is_held_awake, "the screen to be let go")
    assert not keeper.has_failed


def test_saying_it_twice_asks_once(here, keeper):
    for _ in range(3):
        keeper.keep(True)
    close(keeper)
    assert (here.asked.count("Inhibit"), here.asked.count("UnInhibit")) == (1, 1)


def test_the_end_lets_it_go(here, keeper):
    keeper.keep(True)
    close(keeper)
    assert not here.is_held_awake


@pytest.mark.parametrize("answers_again", [True, False])
def test_a_screen_saver_that_does_not_answer_holds_nothing_for_ever(here, keeper, answers_again):
    keeper.keep(True)
    wait_until(lambda: here.is_held_awake, "the screen to be held")
    here.answers = False
    keeper.keep(False)
    wait_until(lambda: not here.is_held_awake, "the screen to be let go")
    here.answers = answers_again
    keeper.keep(True)
    wait_until(lambda: here.is_held_awake or keeper.has_failed, "the screen to be held, or refused")
    assert (here.is_held_awake, keeper.has_failed) == (answers_again, not answers_again)


@pytest.mark.allow_warnings
def test_what_cannot_even_be_asked_is_refused(here, monkeypatch, keeper):
    monkeypatch.setitem(sys.modules, "wakepy", None)
    keeper.keep(True)
    close(keeper)
    assert keeper.has_failed


def test_a_system_without_a_screen_saver(tmp_path, monkeypatch, keeper):
    with desktop(tmp_path / "bus", NOTES) as bare:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bare.address)
        keeper.keep(True)
        close(keeper)
    gc.collect()
    assert keeper.has_failed


def test_without_a_bus_neither_is_to_be_had(keeper, note):
    keeper.keep(True)
    note.show("Rest over", "")
    close(keeper)
    close(note)
    assert (keeper.has_failed, note.has_failed) == (True, True)


@pytest.mark.parametrize("address", ["", "nonsense", "tcp:host=localhost,port=1", "unix:path=/nowhere"])
def test_an_address_that_leads_nowhere(monkeypatch, note, address):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    note.show("Rest over", "")
    close(note)
    assert note.has_failed


def test_a_note_takes_the_place_of_the_one_before_and_is_withdrawn(here, note):
    note.show("Rest over", "Get ready for the next set.")
    note.show("Rest over", "The next set waits for a key.")
    wait_until(lambda: here.asked.count("Notify") == 2, "two notes")
    assert list(here.notes.values()) == [("Rest over", "The next set waits for a key.")]
    note.withdraw()
    wait_until(lambda: not here.notes, "the note to go")
    note.show("Rest over", "Get ready for the next set.")
    wait_until(lambda: here.notes, "the next note")
    close(note)
    assert not here.notes
    assert not note.has_failed


def test_a_desktop_that_comes_back_is_asked_anew(tmp_path, monkeypatch, note):
    with desktop(tmp_path / "first") as first:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", first.address)
        note.show("Rest over", "")
        wait_until(lambda: first.notes, "a note")
    with desktop(tmp_path / "second") as second:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", second.address)
        note.show("Rest over", "")
        wait_until(lambda: note.has_failed, "the old bus to be gone")
        note.show("Rest over", "")
        wait_until(lambda: second.notes, "a note on the new bus")


def test_nobody_waits_for_a_desktop_that_hangs(here, note):
    here.answers = False
    note.show("Rest over", "")
    wait_until(lambda: note.has_failed, "the answer to be given up")


def test_a_bus_that_hangs_is_given_up(here, keeper, note):
    note.show("Rest over", "")
    wait_until(lambda: here.notes, "a note")
    here.bus.send_signal(signal.SIGSTOP)
    keeper.keep(True)
    note.show("Rest over", "")
    for one in (keeper, note):
        one.end()
    wait_until(lambda: not at_work(), "both to be given up")
    assert (keeper.has_failed, note.has_failed) == (True, True)


def test_a_machine_that_was_asked_for_nothing_is_left_alone_at_the_end(keeper, note):
    for one in (keeper, note):
        one.end()
        assert not one._aside.has_begun
