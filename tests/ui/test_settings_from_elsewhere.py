"""Another program sets something while the window is open: `hipcoach settings`, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from hipcoach.domain.states import State
from hipcoach.store.settings import keep_setting

ROOT = Path(__file__).parents[2]
K = Qt.Key


@pytest.fixture
def type_it(house):
    """Types `hipcoach settings …` and lets the window look at its record, as its timer does."""

    def settings(*words: str) -> None:
        place = ["--data-dir", str(house.folder)]
        subprocess.run([sys.executable, "-m", "hipcoach", "settings", *words, *place], cwd=ROOT, check=True)
        house.navigation.watch.look()

    return settings


def test_the_colours_change_at_once(house, type_it, capfd):
    dark = house.theme.tokens
    type_it("theme", "light")
    assert house.theme.choice == "light"
    assert house.theme.tokens != dark


def test_the_page_shows_it_without_telling_it_back(house, type_it, capfd):
    house.press(K.Key_S)
    told = []
    house.page.setting_changed.connect(lambda *change: told.append(change))
    type_it("volume", "35")
    type_it("reduce_motion", "true")
    assert (house.page.rows["volume"].value, house.page.rows["reduce_motion"].value) == (35, True)
    assert (house.gym.settings["volume"], told) == (35, [])


def test_the_introduction_shows_it_too(house, type_it, capfd):
    house.navigation.welcome()
    house.activate().press(K.Key_Return, K.Key_Return)
    type_it("unit", "lb")
    type_it("dumbbells", "5 10 15")
    house.press(K.Key_Tab, K.Key_Tab)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "5 10 15 lb"
    house.press(K.Key_A, modifier=Qt.KeyboardModifier.ControlModifier)
    house.press(*"20 25", K.Key_Return)
    assert house.gym.settings["dumbbells"] == "20 25 lb"


def test_today_follows(house, type_it, capfd):
    assert not house.navigation.switched_off
    type_it("runs", "false")
    assert house.navigation.switched_off


def test_the_sound_follows(house, type_it, capfd):
    sound = house.gym.sound
    type_it("volume", "35")
    assert house.gym.sound is sound
    type_it("output", "playsound")
    assert house.gym.sound is not sound


def test_a_running_session_goes_on_and_the_change_comes_after_it(short, type_it, capfd):
    short.press(K.Key_Return, K.Key_Return)
    short.wait_for(State.WORKING)
    sound = short.gym.sound
    type_it("output", "playsound")
    assert short.gym.sound is sound
    short.wait_for(State.RESTING)
    short.navigation.pages.leave()
    short.navigation.watch.look()
    assert short.gym.settings["output"] == "playsound"


def test_a_value_that_cannot_be_is_said_until_it_is_mended(house, type_it, capfd):
    with house.store.open(house.database) as other:
        keep_setting(other, "theme", "purple")
    house.navigation.watch.look()
    assert "theme cannot be “purple”" in house.window._notice._text.text()
    assert house.theme.choice == "dark"
    type_it("theme", "light")
    assert not house.window._notice.isVisible()
