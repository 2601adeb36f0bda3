"""The first run: three short screens, shown once, skipped by a key, and shown again when asked for."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea

from hipcoach.coach.exchange import Shape, bring_in, export
from hipcoach.domain.keys import INTRODUCTION, Place
from hipcoach.domain.plan import Advice
from hipcoach.domain.safety import IF_ANY_YES, QUESTIONS
from hipcoach.domain.states import State
from hipcoach.domain.tempo import LEARNING
from hipcoach.store.introduction import INTRODUCED, SKIPPED, is_newcomer
from hipcoach.store.settings import stored_settings
from hipcoach.store.store import Store
from hipcoach.transfer.arrival import Dumbbells
from tests.helpers.records import a_session, a_set
from tests.helpers.window import House

K = Qt.Key
DAY = date(2026, 3, 2)
FORWARD, BACK = (K.Key_Return, K.Key_PageDown), (K.Key_Backspace, K.Key_PageUp)


@pytest.fixture
def newcomer(open_house: Callable[..., House]) -> House:
    """The window as somebody sees it for the first time."""
    house = open_house()
    house.navigation.welcome()
    return house.activate()


def kept(house: House) -> object:
    """What another program reads of the introduction."""
    with Store.open(house.database) as other:
        return stored_settings(other).get(INTRODUCED)


def texts(house: House) -> list[str]:
    return [one.text() for one in house.page.findChildren(QLabel) if one.isVisible()]


@pytest.mark.parametrize("key", FORWARD)
def test_three_keys_lead_to_the_guide_and_the_next_one_to_the_first_session(newcomer, key):
    seen = []
    for _ in INTRODUCTION:
        seen.append(newcomer.navigation.place)
        assert kept(newcomer) is None
        newcomer.press(key)
    assert tuple(seen) == INTRODUCTION
    assert newcomer.navigation.place is Place.GUIDE
    assert kept(newcomer) == DAY.isoformat()
    newcomer.press(key)
    assert newcomer.state is State.SET_UP


@pytest.mark.parametrize("key", BACK)
def test_the_way_back_ends_at_the_first_screen(newcomer, key):
    newcomer.press(K.Key_Return, K.Key_Return, key)
    assert newcomer.navigation.place is Place.SAFETY
    newcomer.press(key, key)
    assert newcomer.navigation.place is Place.WELCOME


@pytest.mark.parametrize("screens", range(3))
def test_it_is_skipped_from_every_screen_and_changes_nothing(newcomer, screens):
    settings, plan = dict(newcomer.gym.settings), newcomer.gym.plans.next()
    newcomer.press(*[K.Key_Return] * screens, K.Key_Escape)
    assert newcomer.navigation.place is Place.TODAY
    assert (newcomer.gym.settings, newcomer.gym.plans.next()) == (settings, plan)
    with Store.open(newcomer.database) as other:
        assert stored_settings(other) == {SKIPPED: DAY.isoformat()}


@pytest.mark.parametrize("keys", [[K.Key_Escape], [K.Key_Return] * 3])
def test_it_is_shown_once(newcomer, open_house, keys):
    newcomer.press(*keys)
    newcomer.close()
    again = open_house()
    again.navigation.welcome()
    assert again.navigation.place is Place.TODAY


def test_who_closes_the_window_in_it_sees_it_the_next_time(newcomer, open_house):
    newcomer.press(K.Key_Return)
    newcomer.close()
    again = open_house()
    again.navigation.welcome()
    assert again.navigation.place is Place.WELCOME


def test_a_record_with_a_session_needs_none(house):
    house.store.save_whole(a_session(sets=[a_set()]))
    house.navigation.welcome()
    assert house.navigation.place is Place.TODAY


def test_the_programs_first_start_shows_it_and_its_buttons_do_what_the_keys_do(start):
    window = start(skips=False)._window
    navigation, page = window.navigation, window._stack.currentWidget()
    places = []
    for name in ("Next", "Next", "Back", "Next", "To the guide"):
        buttons = {one.accessibleName() or one.text(): one for one in page.findChildren(QPushButton)}
        buttons[name].click()
        places.append(navigation.place)
    assert places == [Place.SAFETY, Place.GEAR, Place.SAFETY, Place.GEAR, Place.GUIDE]


def test_a_window_that_leaves_when_ready_shows_none(start):
    assert start(skips=False, exits_when_ready=True)._window.navigation.place is Place.TODAY


def test_settings_show_it_again_with_nothing_answered(newcomer):
    newcomer.press(K.Key_Return, K.Key_Space, K.Key_Escape, "s")
    (again,) = (one for one in newcomer.page.findChildren(QPushButton) if "introduction" in one.text())
    again.click()
    assert newcomer.navigation.place is Place.WELCOME
    newcomer.press(K.Key_Return)
    assert IF_ANY_YES not in texts(newcomer)


def test_the_laptop_is_recommended_on_the_floor(newcomer):
    assert "Laptop on the floor, screen tilted back" in texts(newcomer)


def test_a_yes_advises_locks_nothing_and_is_not_kept(newcomer):
    newcomer.press(K.Key_Return)
    assert set(QUESTIONS) <= set(texts(newcomer))
    assert IF_ANY_YES not in texts(newcomer)
    newcomer.press(K.Key_Space)
    assert IF_ANY_YES in texts(newcomer)
    newcomer.press(K.Key_Space)
    assert IF_ANY_YES not in texts(newcomer)
    newcomer.press(K.Key_B, K.Key_Return, K.Key_Return)
    assert newcomer.navigation.place is Place.GUIDE
    with Store.open(newcomer.database) as other:
        assert stored_settings(other) == {INTRODUCED: DAY.isoformat()}


def test_unit_and_weights_are_kept_as_they_are_typed(newcomer):
    newcomer.press(K.Key_Return, K.Key_Return)
    newcomer.press(K.Key_Tab, K.Key_Down, K.Key_Tab, *"5 10 15", K.Key_Return)
    assert newcomer.navigation.place is Place.GUIDE
    assert newcomer.gym.settings["unit"] == "lb"
    assert newcomer.gym.settings["dumbbells"] == "5 10 15 lb"


def test_weights_that_are_not_understood_keep_the_screen_until_they_are_mended(newcomer):
    newcomer.press(K.Key_Return, K.Key_Return, K.Key_Tab, K.Key_Tab, *"heavy", K.Key_PageDown)
    assert newcomer.navigation.place is Place.GEAR
    (field,) = newcomer.page.findChildren(QLineEdit)
    assert field.accessibleDescription() in texts(newcomer)
    assert field.hasFocus()
    newcomer.press(K.Key_Escape)
    assert newcomer.navigation.place is Place.TODAY
    assert newcomer.gym.settings["dumbbells"] == ""


def test_sound_is_tested_and_where_it_is_not_heard_the_edges_light_up(newcomer):
    newcomer.press(K.Key_Return, K.Key_Return, K.Key_Space)
    assert newcomer.navigation._sound_trial.is_under_way
    newcomer.navigation._sound_trial.stop()
    assert "Heard from where you stand?" in texts(newcomer)
    newcomer.press("n")
    assert newcomer.gym.settings["edge_light"] is True
    assert "Then the edges light up; off again in Settings." in texts(newcomer)


def test_a_remote_alone_comes_through_it(newcomer):
    newcomer.press(K.Key_PageDown, K.Key_Period, K.Key_PageDown, K.Key_PageUp, K.Key_PageDown, K.Key_PageDown)
    assert newcomer.navigation.place is Place.GUIDE


def test_what_the_disk_refuses_is_said_and_keeps_nobody(newcomer):
    newcomer.store.db.execute("PRAGMA query_only = ON").fetchone()
    newcomer.press(K.Key_Escape)
    newcomer.store.db.execute("PRAGMA query_only = OFF").fetchone()
    assert newcomer.navigation.place is Place.TODAY
    assert "could not be saved" in newcomer.window._notice._text.text()


def test_it_leads_to_a_first_session_at_learning_pace_and_the_usual_one_is_a_key_away(newcomer):
    newcomer.press(*[K.Key_Return] * 4)
    block = newcomer.coach.view().block
    assert (block.tempo, block.advice) == (LEARNING, Advice.FIRST)
    assert "Slowly, to learn it." in block.reason
    newcomer.press("o")
    assert str(newcomer.coach.view().block.tempo) == "3-1-1-1"
    newcomer.press("o")
    assert newcomer.coach.view().block.tempo == LEARNING


def test_after_the_first_session_the_usual_pace_comes(newcomer):
    newcomer.press(*[K.Key_Return] * 3)
    first = newcomer.gym.plans.next()
    newcomer.store.save_whole(a_session(plan=first, sets=[a_set(tempo=LEARNING)]))
    (block,) = newcomer.gym.plans.next().blocks
    assert (str(block.tempo), block.usual_tempo) == ("3-1-1-1", None)


def test_what_somebody_wrote_or_asked_for_keeps_its_pace(newcomer):
    usual = newcomer.gym.plans.own()
    newcomer.press(*[K.Key_Return] * 3)
    assert newcomer.gym.plans.proposed(usual).blocks[0].tempo == usual.blocks[0].tempo
    newcomer.gym.plans.change(usual)
    assert newcomer.gym.plans.next().blocks[0].tempo == usual.blocks[0].tempo


def test_a_copy_of_the_record_needs_no_second_introduction(newcomer, tmp_path):
    newcomer.press(K.Key_Escape)
    export(newcomer.store, tmp_path / "all.json", Shape.HIPCOACH, lambda _: None)
    with Store.open(tmp_path / "other.db") as other:
        assert is_newcomer(other)
        reading = newcomer.gym.reading(Dumbbells.EACH)
        bring_in(other, tmp_path / "all.json", reading, lambda _: None, is_trial=False)
        assert not is_newcomer(other)


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1920, 1080)])
def test_nothing_is_cut_at_any_size(newcomer, size):
    newcomer.window.resize(*size)
    for _ in INTRODUCTION:
        for key in ((), (K.Key_Space,)):
            newcomer.press(*key)
            QApplication.processEvents()
            assert newcomer.page.findChild(QScrollArea).verticalScrollBar().maximum() == 0
            for one in newcomer.page.findChildren(QLabel):
                if one.isVisible() and one.text():
                    room = one.heightForWidth(one.width()) if one.wordWrap() else one.sizeHint().height()
                    assert one.height() >= room, one.text()
                    assert one.wordWrap() or one.width() >= one.sizeHint().width(), one.text()
        if newcomer.navigation.place is not Place.GEAR:
            newcomer.press(K.Key_Return)
    newcomer.navigation._sound_trial.stop()
