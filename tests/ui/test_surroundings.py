"""The window and the machine around it, on a real message bus: a screen held, a note, refusals said once."""

import gc
import signal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from hipcoach.coach.awake import ScreenKeeper
from hipcoach.coach.bare_rest import DEFAULT_LENGTH_S
from hipcoach.coach.desktop_note import DesktopNote
from hipcoach.domain.states import State
from hipcoach.domain.wakefulness import LONGEST_HALT_S
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.tray_note import TrayNote
from tests.helpers.desktop import NOTES, SAVER, desktop
from tests.helpers.sound_server import wait_until

pytestmark = [
    pytest.mark.desktop,
    # The one way to have no window of ours in front, where there are no others.
    pytest.mark.filterwarnings("ignore:Function. 'QApplication.setActiveWindow:DeprecationWarning"),
]
K = Qt.Key

DARK = "The screen may go dark: this system lets no program keep it on."
UNTOLD = "The end of a rest cannot be shown over other windows here."


@pytest.fixture
def offered():
    """What the desktop has."""
    return (SAVER, NOTES)


@pytest.fixture
def here(tmp_path, monkeypatch, offered):
    """A desktop that the program finds."""
    with desktop(tmp_path / "bus", *offered) as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.address)
        yield running


@pytest.fixture
def asking(here, short):
    """The window with a plan of two sets of three, asking that desktop."""
    short.surroundings._screen, short.surroundings._desktop = ScreenKeeper(), DesktopNote()
    yield short
    short.surroundings.close()
    gc.collect()  # a connection that was left open tells so


def wait_for_the_screen(here, *, held):
    wait_until(lambda: here.is_held_awake is held, f"the screen to be {'held' if held else 'let go'}")


def start(house):
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.WORKING)


def said(house):
    return house.window._notice._text.text() if house.window._notice.isVisible() else ""


def wait_for_a_refusal(house, of):
    wait_until(lambda: of.has_failed, "the machine to refuse")
    house.look()


def look_elsewhere(house):
    """Another program's window comes to the front: nobody there has the keyboard."""
    QApplication.setActiveWindow(None)


def test_the_screen_is_held_from_start_to_summary(here, asking):
    asking.press(K.Key_Return)
    assert not asking.surroundings._screen.is_wanted
    asking.press(K.Key_Return)
    wait_for_the_screen(here, held=True)
    asking.wait_for(State.RESTING)
    asking.press(K.Key_Return)
    asking.wait_for(State.SUMMARY)
    wait_for_the_screen(here, held=False)
    assert here.asked.count("Inhibit") == 1


def test_it_is_let_go_in_a_long_pause_and_held_again(here, asking):
    start(asking)
    asking.wait(3)
    asking.press(K.Key_Space)
    asking.wait(LONGEST_HALT_S)
    wait_for_the_screen(here, held=True)
    asking.wait(1)
    wait_for_the_screen(here, held=False)
    asking.press(K.Key_Space)
    wait_for_the_screen(here, held=True)


def test_leaving_the_session_lets_it_go(here, asking):
    start(asking)
    wait_for_the_screen(here, held=True)
    asking.close()
    wait_for_the_screen(here, held=False)


def test_a_rest_without_a_session_holds_it_too(here, asking):
    asking.press(K.Key_Space)
    wait_for_the_screen(here, held=True)
    asking.press(K.Key_Return)
    wait_for_the_screen(here, held=False)


def test_a_rest_without_a_session_lets_it_go_when_nobody_comes(here, asking):
    asking.press(K.Key_Space)
    asking.clock.advance(DEFAULT_LENGTH_S + LONGEST_HALT_S + 1)
    asking.page._on_timeout()
    wait_for_the_screen(here, held=False)


def test_the_end_of_a_rest_is_told_to_who_looks_elsewhere(here, asking):
    start(asking)
    asking.wait_for(State.RESTING)
    asking.press(K.Key_Return)
    look_elsewhere(asking)
    assert not here.notes
    asking.wait_for(State.GETTING_READY)
    wait_until(lambda: here.notes, "a note")
    assert list(here.notes.values()) == [("Rest over", "Get ready for the next set.")]
    asking.wait_for(State.WORKING)
    wait_until(lambda: not here.notes, "the note to go")


def test_a_set_that_waits_is_told_once_and_comes_with_the_window_to_the_front(here, asking):
    start(asking)
    asking.wait_for(State.RESTING)
    asking.window.hide()
    for _ in range(2):
        asking.wait(600)
    wait_until(lambda: here.notes, "a note")
    assert list(here.notes.values()) == [("Rest over", "The next set waits for a key.")]
    # The platform of the tests gives the keyboard to windows that are new, or not the last one.
    other = QWidget()
    other.show()
    asking.window.show()
    asking.activate()
    other.close()
    wait_until(lambda: not here.notes, "the note to go")
    assert here.asked.count("Notify") == 1


def test_nothing_is_told_to_who_looks_at_the_window(here, asking):
    asking.activate()
    start(asking)
    asking.wait_for(State.RESTING)
    asking.press(K.Key_Return)
    asking.wait_for(State.GETTING_READY)
    asking.surroundings.close()
    assert "Notify" not in here.asked


def test_a_window_in_the_task_bar_is_not_looked_at(here, asking):
    asking.activate()
    start(asking)
    asking.wait_for(State.RESTING)
    asking.press(K.Key_Return)
    asking.window.showMinimized()
    asking.wait_for(State.GETTING_READY)
    wait_until(lambda: here.notes, "a note")


def test_the_end_of_a_rest_without_a_session_is_told(here, asking):
    asking.press(K.Key_Space)
    look_elsewhere(asking)
    asking.clock.advance(DEFAULT_LENGTH_S + 1)
    asking.page._on_timeout()
    wait_until(lambda: here.notes, "a note")
    assert list(here.notes.values()) == [("Rest over", "")]
    asking.press(K.Key_Return)
    wait_until(lambda: not here.notes, "the note to go")


@pytest.mark.parametrize("offered", [(NOTES,)])
def test_a_screen_that_may_go_dark_is_said_once_and_in_no_set(here, asking):
    asking.press(K.Key_Return, K.Key_Return)
    wait_for_a_refusal(asking, asking.surroundings._screen)
    assert said(asking) == DARK
    asking.wait_for(State.WORKING)
    assert said(asking) == ""
    asking.wait_for(State.RESTING)
    assert said(asking) == ""
    asking.press(K.Key_Return)
    asking.wait_for(State.SUMMARY)
    asking.press(K.Key_Return, K.Key_Space)
    wait_for_a_refusal(asking, asking.surroundings._screen)
    assert said(asking) == ""


@pytest.mark.parametrize("offered", [(NOTES,)])
def test_a_rest_without_a_session_says_it_until_the_next_key(here, asking):
    asking.press(K.Key_Space)
    wait_until(lambda: asking.surroundings._screen.has_failed, "the machine to refuse")
    asking.page._on_timeout()
    assert said(asking) == DARK
    asking.press(K.Key_Right)
    assert said(asking) == ""


@pytest.mark.parametrize("offered", [(SAVER,)])
def test_a_desktop_without_notes_is_said_once_and_in_no_set(here, asking):
    start(asking)
    asking.wait_for(State.RESTING)
    asking.press(K.Key_Return)
    look_elsewhere(asking)
    asking.wait_for(State.GETTING_READY)
    wait_for_a_refusal(asking, asking.surroundings._desktop)
    assert said(asking) == UNTOLD
    asking.wait_for(State.WORKING)
    assert said(asking) == ""
    asking.wait_for(State.SUMMARY)
    assert said(asking) == ""


def test_without_a_tray_its_note_is_refused(qapp):
    note = TrayNote()
    note.show("Rest over", "")
    note.end()
    assert note.has_failed


# The platform of the tests has no tray, and misses it.
@pytest.mark.qt_log_ignore("systemTrayWindowChanged", extend=True)
def test_a_note_beside_the_tray_has_the_programs_icon(qapp, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    before, picture = qapp.windowIcon(), QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.red)
    qapp.setWindowIcon(QIcon(picture))
    note = TrayNote()
    note.show("Rest over", "")
    shown = note._tray.icon().pixmap(16).toImage()
    note.end()
    qapp.setWindowIcon(before)
    assert shown == picture.toImage()


class Waiting:
    """Somebody at the end of the program who is asked to end, and waited for: as `does` does both."""

    def __init__(self, does, told):
        self._does = does
        self._told = told

    def end(self):
        self._told.append("end")
        self._does.end()

    def wait(self, patience_s):
        self._told.append(patience_s)
        self._does.wait(patience_s)


def test_both_are_asked_to_end_before_either_is_waited_for_and_share_one_patience(here, qtbot):
    window, screen, desktop_note, told = QWidget(), ScreenKeeper(), DesktopNote(), []
    qtbot.addWidget(window)
    screen.keep(True)
    desktop_note.show("Rest over", "")
    wait_until(lambda: here.is_held_awake and here.notes, "the screen to be held, and a note")
    here.bus.send_signal(signal.SIGSTOP)
    Surroundings(window, Waiting(screen, told), Waiting(desktop_note, told)).close()
    asked, (for_the_screen_s, for_the_note_s) = told[:2], told[2:]
    assert asked == ["end", "end"]
    # The screen had no answer for 2 s.
    assert for_the_note_s < for_the_screen_s / 2
    for one in (screen, desktop_note):
        one.wait(10)
