"""Is it heard, and does it come with the picture? The sound's test, its question, and the match."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipcoach.audio.output import SilentOutput
from hipcoach.domain.cue import WAKE_S
from hipcoach.domain.settings import BY_NAME
from hipcoach.domain.states import State
from hipcoach.store.settings import stored_settings
from hipcoach.ui.pages.match import CLICKS, LIT_S, OUT_S, MatchPage
from hipcoach.ui.pages.settings import SettingsPage
from hipcoach.ui.painting import set_up
from hipcoach.ui.painting.train import Hearing
from tests.helpers.window import House

K = Qt.Key
LOW, HIGH = BY_NAME["sound_offset_ms"].bounds


class Listener(SilentOutput):
    """Plays nothing, as if it did, and remembers what is to be heard now.

    Attributes:
        playing: The score that plays, or None.
        started: How many were started.
    """

    name = "qt"
    is_silent = False
    latency_s = 0.03

    def __init__(self) -> None:
        super().__init__()
        self.held: Path | None = None
        self.playing: Path | None = None
        self.started = 0

    def prepare(self, path: Path) -> None:
        self.held, self.playing = path, None

    def start(self) -> None:
        self.playing = self.held
        self.started += 1

    def stop(self) -> None:
        self.playing = None


@pytest.fixture
def heard(open_house: Callable[..., House]) -> House:
    """The window with a sound that is heard."""
    house = open_house()
    house.output = Listener()
    return house


def hearing(house: House) -> Hearing:
    house.look()
    return house.page.canvas.scene.hearing


def words(house: House) -> str:
    return " ".join(one.text() for one in house.page.findChildren(QLabel) if one.isVisible())


# On Set up.


def test_the_test_sound_is_followed_by_a_question_and_enter_still_starts(heard):
    heard.press(K.Key_Return)
    assert hearing(heard) is Hearing.UNTRIED
    heard.press(K.Key_Space)
    assert hearing(heard) is Hearing.ASKED
    heard.press(K.Key_Space)
    assert hearing(heard) is Hearing.ASKED
    heard.press(K.Key_Return)
    assert heard.state is State.GETTING_READY
    assert heard.gym.settings["edge_light"] is False


def test_what_is_not_heard_is_lit_from_now_on(heard):
    heard.press(K.Key_Return, K.Key_Space, K.Key_N)
    assert hearing(heard) is Hearing.DENIED
    assert stored_settings(heard.store)["edge_light"] is True
    heard.press(K.Key_Return)
    heard.wait_for(State.WORKING)
    heard.wait(0.1)
    assert heard.page.canvas.scene.glow is not None


@pytest.mark.allow_warnings
def test_the_edges_light_up_even_if_the_disk_does_not_take_the_wish(heard):
    heard.press(K.Key_Return, K.Key_Space)
    heard.store._db.execute("PRAGMA query_only = ON")
    heard.press(K.Key_N)
    assert heard.window._notice.isVisible()
    heard.store._db.execute("PRAGMA query_only = OFF")
    heard.press(K.Key_Return)
    heard.wait_for(State.WORKING)
    heard.wait(0.1)
    assert heard.page.canvas.scene.glow is not None


def test_where_there_is_no_sound_nobody_is_asked_about_it(house):
    house.press(K.Key_Return, K.Key_Space)
    assert hearing(house) is Hearing.SILENT


def test_each_session_asks_anew(heard):
    heard.press(K.Key_Return, K.Key_Space, K.Key_N, K.Key_Backspace, K.Key_Return)
    assert hearing(heard) is Hearing.UNTRIED


def test_every_answer_is_painted(heard):
    heard.press(K.Key_Return)
    pictures = []
    for key in (None, K.Key_Space, K.Key_N):
        if key:
            heard.press(key)
        image = QImage(heard.page.canvas.size(), QImage.Format.Format_RGB32)
        heard.page.canvas.render(image)
        pictures.append(image.copy(set_up.SOUND_ROW.toAlignedRect()))
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]


def test_no_can_be_clicked_only_where_it_is_shown(heard, qtbot):
    heard.press(K.Key_Return)
    canvas = heard.page.canvas
    no = set_up.not_heard_room(canvas.scene).center().toPoint()
    assert (canvas.width(), canvas.height()) == (1366, 768)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=no)
    assert hearing(heard) is Hearing.ASKED, "it was a click on the test"
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=no)
    assert hearing(heard) is Hearing.DENIED


# On Settings.


@pytest.fixture
def settings(heard: House) -> SettingsPage:
    heard.press(K.Key_S)
    return heard.page


def test_settings_ask_too_and_take_yes_by_keyboard(heard, settings):
    assert not settings._test.yes.isVisible()
    settings._test.play.setFocus()
    heard.press(K.Key_Space)
    assert "Heard from where you stand?" in words(heard)
    heard.press(K.Key_Tab)
    assert heard.window.focusWidget() is settings._test.yes
    heard.press(K.Key_Space)
    assert heard.window.focusWidget() is settings._test.play
    assert not settings._test.yes.isVisible()
    assert heard.gym.settings["edge_light"] is False


def test_no_switches_the_light_on_and_says_where_it_is_switched_off(heard, settings):
    settings._test.play.setFocus()
    heard.press(K.Key_Space, K.Key_Tab, K.Key_Tab, K.Key_Space)
    assert stored_settings(heard.store)["edge_light"] is True
    assert settings.rows["edge_light"].value is True
    assert "the switch is below" in words(heard)
    settings.rows["edge_light"].control.click()
    assert stored_settings(heard.store)["edge_light"] is False
    assert "the switch is below" not in words(heard)


def test_the_question_is_gone_when_one_comes_back(heard, settings):
    settings._test.play.click()
    heard.press(K.Key_Escape, K.Key_S)
    assert not settings._test.yes.isVisible()


def test_tab_goes_down_one_column_and_then_the_other(heard, settings):
    settings._test.play.click()
    after = {
        "volume": [settings._test.play, settings._test.yes, settings._test.no],
        "sound_offset_ms": [settings._match],
    }
    stops = [stop for name, row in settings.rows.items() for stop in (row.control, *after.get(name, []))]
    stops += [settings._back_up, settings._put_back, settings._open]
    stops[0].setFocus()
    visited = []
    for _ in stops:
        visited.append(heard.window.focusWidget())
        heard.press(K.Key_Tab)
    assert visited == stops


def test_what_was_muted_in_a_session_is_heard_when_it_is_tested(heard, qtbot):
    heard.gym.sound.mute()
    heard.press(K.Key_S)
    heard.page._test.play.click()
    assert not heard.gym.sound.is_muted
    qtbot.waitUntil(lambda: heard.output.started == 1)


# The match.


@pytest.fixture
def match(heard: House, qtbot: QtBot) -> MatchPage:
    """The match, as soon as its clicks have begun."""
    heard.press(K.Key_S)
    heard.page._match.click()
    page = heard.page
    assert isinstance(page, MatchPage)
    assert "The clicks begin in a moment." in words(heard)
    start(page, qtbot)
    assert "The clicks begin in a moment." not in words(heard)
    return page


def start(page: MatchPage, qtbot: QtBot) -> None:
    """Let the clicks begin, and from then on look only when the test does."""

    def has_started() -> bool:
        page._on_timeout()
        return page._sound.signal_zero_s is not None

    qtbot.waitUntil(has_started)
    page._timer.stop()


def flash_at(house: House, page: MatchPage, time_s: float) -> float:
    """How bright the flash is so long after the clicks were started."""
    house.clock.advance(house.started_s + time_s - house.clock.boot())
    page._on_timeout()
    return page.strength


def test_the_flash_comes_with_each_click(heard, match):
    heard.started_s = heard.clock.boot()
    first_s = WAKE_S + Listener.latency_s
    for second in range(3):
        assert flash_at(heard, match, first_s + second - 0.01) == 0
        assert flash_at(heard, match, first_s + second + 0.01) == 1
        assert flash_at(heard, match, first_s + second + LIT_S - 0.01) == 1
        assert 0 < flash_at(heard, match, first_s + second + (LIT_S + OUT_S) / 2) < 1
        assert flash_at(heard, match, first_s + second + OUT_S + 0.01) == 0


def test_a_look_however_late_finds_the_right_flash(heard, match):
    heard.started_s = heard.clock.boot()
    assert flash_at(heard, match, WAKE_S + Listener.latency_s + 41.01) == 1
    assert flash_at(heard, match, WAKE_S + Listener.latency_s + 43.5) == 0


@pytest.mark.parametrize(("key", "presses", "offset_ms"), [(K.Key_Right, 12, 120), (K.Key_Left, 3, -30)])
def test_the_arrows_move_the_flash_against_the_click(heard, match, key, presses, offset_ms):
    heard.started_s = heard.clock.boot()
    heard.press(*[key] * presses)
    assert match.offset_ms == offset_ms
    assert f"{abs(offset_ms)} ms" in match._value.text()
    first_s = WAKE_S + Listener.latency_s + offset_ms / 1000
    assert flash_at(heard, match, first_s - 0.005) == 0
    assert flash_at(heard, match, first_s + 0.005) == 1
    assert heard.output.started == 1, "the clicks go on"


def test_the_offset_keeps_its_bounds(heard, match):
    heard.hold(K.Key_Left, repeats=20)
    assert match.offset_ms == LOW
    heard.hold(K.Key_Right, repeats=80)
    assert match.offset_ms == HIGH


def test_the_mouse_moves_it_in_the_same_steps(match):
    match._slider.setValue(137)
    assert match.offset_ms == 140


def test_enter_keeps_it(heard, match):
    heard.press(K.Key_Right, K.Key_Right, K.Key_Return)
    assert stored_settings(heard.store)["sound_offset_ms"] == 20
    assert heard.gym.sound._offset_s == 0.02
    assert isinstance(heard.page, SettingsPage)
    assert heard.page.rows["sound_offset_ms"].value == 20
    assert heard.window.focusWidget() is heard.page._match


@pytest.mark.parametrize("leave", [K.Key_Backspace, K.Key_Escape, None])
def test_any_other_way_out_leaves_the_old_value(heard, match, leave):
    heard.press(K.Key_Right, K.Key_Right)
    assert heard.gym.sound._offset_s == 0.02
    if leave is None:
        match._back.click()
    else:
        heard.press(leave)
    assert isinstance(heard.page, SettingsPage)
    assert heard.page.rows["sound_offset_ms"].value == 0
    assert "sound_offset_ms" not in stored_settings(heard.store)
    assert heard.gym.sound._offset_s == 0


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Backspace])
def test_it_is_silent_when_the_page_is_left(heard, match, key):
    assert heard.output.playing is not None
    heard.press(key)
    assert heard.output.playing is None
    assert not match._timer.isActive()


def test_closing_the_window_ends_it(heard, match):
    heard.close()
    assert heard.output.playing is None
    assert not match._timer.isActive()


def test_the_clicks_go_on_for_as_long_as_it_takes(heard, match, qtbot):
    heard.clock.advance(CLICKS[-1].time_s + 1.1)
    start(match, qtbot)
    assert heard.output.started == 2


def test_what_was_kept_is_where_the_next_match_begins(heard, match, qtbot):
    heard.press(K.Key_Right, K.Key_Return)
    heard.page._match.click()
    assert heard.page.offset_ms == 10
    start(heard.page, qtbot)


def test_without_any_sound_it_says_so(house):
    house.press(K.Key_S)
    house.page._match.click()
    assert "Nothing can be heard" in words(house)
    assert house.page.strength == 0
    house.press(K.Key_Escape)


def test_the_flash_is_painted(match):
    flash = match._flash
    pictures = []
    for strength in (0.0, 0.5, 1.0):
        flash.show_strength(strength)
        image = QImage(flash.size(), QImage.Format.Format_RGB32)
        flash.render(image)
        pictures.append(image.pixelColor(QPoint(flash.width() // 2, flash.height() // 2)).lightness())
    assert pictures[0] < pictures[1] < pictures[2]
