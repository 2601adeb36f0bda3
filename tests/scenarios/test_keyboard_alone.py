"""Real keys into a real window: no mouse, a presenter's remote, the media keys, and a French keyboard."""

from dataclasses import replace
from pathlib import Path

import pytest

from hipcoach import paths
from hipcoach.clock import SystemClock
from hipcoach.coach.gym import Gym
from hipcoach.domain.plan import RepRange
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.tempo import Tempo
from hipcoach.store.settings import keep_plan, keep_setting, stored_settings
from hipcoach.store.store import Store
from tests.helpers.builders import MONDAY_EVENING
from tests.helpers.keyboard import Typist, screen
from tests.helpers.program import program
from tests.helpers.window import real_exercises

pytestmark = pytest.mark.display

QUICK = ("--only-looks", "--speed", "4")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A record whose plan is two sets of eight quick reps: a key that stops one has over three seconds to come."""
    folder = tmp_path / "data"
    with Store.open(folder / paths.DATABASE) as store:
        keep_setting(store, "get_ready_s", 4)
        gym = Gym(SystemClock(), store, real_exercises(), lambda _: None)
        plan = gym.plans.next()
        block = replace(plan.blocks[0], sets=2, reps=RepRange(7, 8), tempo=Tempo.parse("1-0-1-0"), rest_s=180.0)
        keep_plan(store, replace(plan, blocks=(block,)), MONDAY_EVENING)
    return folder


def kept(data: Path) -> SessionRecord:
    """The one session that is in the record."""
    with Store.open(data / paths.DATABASE) as store:
        (session,) = store.sessions()
    return session


def test_a_session_the_guide_an_edit_and_a_setting_by_keyboard_alone(data):
    with screen() as keyboard, program(data, *QUICK, **keyboard.environment) as running:
        typist = Typist(keyboard, running)
        typist.press("g")
        typist.reach(place="guide")
        typist.press("Right", "Right", "space", "v", "w", "question")
        typist.reach(shows_keys=True)
        typist.press("question")
        typist.reach(shows_keys=False)
        typist.press("BackSpace")
        typist.reach(place="today")

        typist.press("Return")
        typist.reach(place="set_up")
        typist.press("Up", "Return")
        typist.reach(state="working", reps=1)
        typist.press("space")
        typist.reach(place="paused")
        typist.press("Return")
        typist.reach(place="resting")
        typist.press("Down", "8", "w")
        typist.reach(place="faults")
        typist.press("2")
        typist.reach(place="resting")
        typist.press("n")
        typist.reach(dialog="Note")
        keyboard.look_at("Note")
        typist.type("grip")
        typist.press("Return")
        typist.reach(dialog="")
        keyboard.look_at("Hipcoach")
        typist.press("Return", "Return")  # yes, and then: get ready now
        typist.reach(place="getting_ready")
        typist.reach(place="summary")
        typist.press("2", "Return")
        typist.reach(place="today")

        typist.press("h")
        typist.reach(place="history")
        typist.press("Return", "e", "BackSpace", "5", "Return")
        typist.press("Escape", "BackSpace")
        typist.reach(place="today")
        typist.press("s")
        typist.reach(place="fields")
        typist.press("Down", "Tab", "question")
        typist.reach(shows_keys=True)
        typist.press("question", "BackSpace")
        typist.reach(place="today")
    session = kept(data)
    first, second = session.sets
    assert (first.reps, first.effort, first.fault is not None, first.note) == (5, 8, True, "grip")
    assert second.reps == 8
    assert session.pain == 2
    assert session.finished_at is not None
    with Store.open(data / paths.DATABASE) as store:
        settings = stored_settings(store)
    assert settings["theme"] == "light"


def test_a_whole_session_with_a_presenters_remote(data):
    with screen() as keyboard, program(data, *QUICK, **keyboard.environment) as running:
        typist = Typist(keyboard, running)
        typist.press("F5")
        typist.reach(full_screen=True)
        typist.press("Next")
        typist.reach(place="set_up")
        typist.press("Prior")
        typist.reach(place="today")
        typist.press("Next")
        typist.reach(place="set_up")
        typist.press("period", "Next")  # the sound's test, then the start
        typist.reach(state="working", reps=1)
        typist.press("period")
        typist.reach(place="paused")
        typist.press("Next")
        typist.reach(place="resting")
        typist.press("Next", "Prior", "Next", "Next")  # yes; not quite; but yes; and now the next one
        typist.reach(place="getting_ready")
        typist.reach(state="working", reps=1)
        typist.press("b")
        typist.reach(place="paused")
        typist.press("Next")
        typist.reach(place="summary")
        typist.press("Escape")
        typist.reach(full_screen=False)
        typist.press("Next")
        typist.reach(place="today")
    session = kept(data)
    assert [one.is_confirmed for one in session.sets] == [True, True]
    assert session.finished_at is not None


@pytest.mark.slow
def test_a_whole_session_with_the_media_keys_of_headphones(data):
    with screen() as keyboard, program(data, *QUICK, **keyboard.environment) as running:
        typist = Typist(keyboard, running)
        typist.press("XF86AudioNext")
        typist.reach(place="set_up")
        typist.press("XF86AudioPrev")
        typist.reach(place="today")
        typist.press("XF86AudioNext")
        typist.reach(place="set_up")
        typist.press("XF86AudioNext")
        typist.reach(state="working", reps=1)
        typist.press("XF86AudioPlay")
        typist.reach(place="paused")
        typist.press("XF86AudioNext")
        typist.reach(place="resting")
        typist.press("XF86AudioNext", "XF86AudioNext")
        typist.reach(place="getting_ready")
        typist.reach(place="summary")
        typist.press("XF86AudioNext")
        typist.reach(place="today")
    assert len(kept(data).sets) == 2


# Where they lie on every keyboard: the codes of X. On a French one the row of digits gives letters and signs.
SEVEN, FOUR, COMMA_OF_US, PERIOD_OF_US, M_OF_US, Z_OF_US = "16", "13", "59", "60", "58", "52"


@pytest.mark.slow
def test_a_session_on_a_french_keyboard(data):
    with screen("fr") as keyboard, program(data, *QUICK, **keyboard.environment) as running:
        typist = Typist(keyboard, running)
        typist.press("Return")
        typist.reach(place="set_up")
        typist.press(f"shift+{M_OF_US}")  # ?
        typist.reach(shows_keys=True)
        typist.press("Escape", "plus", "Return")
        typist.reach(state="working", reps=1)
        typist.press(f"shift+{COMMA_OF_US}")  # .
        typist.reach(place="paused")
        typist.press("Return")
        typist.reach(place="resting")
        typist.press(SEVEN, "plus", Z_OF_US)  # the W
        typist.reach(place="faults")
        typist.press("11")  # the second fault by its place, without Shift
        typist.reach(place="resting")
        typist.press("Return", "Return")
        typist.reach(place="getting_ready")
        typist.reach(place="summary")
        typist.press(FOUR, "Return")
        typist.reach(place="today")
        typist.press("h")
        typist.reach(place="history")
        typist.press(f"shift+{PERIOD_OF_US}")  # /
        typist.type("x")
        typist.press("Escape", "BackSpace")
        typist.reach(place="today")
        assert not [told for told in running.told if "dialog" in told], "X was typed: it exports nothing"
    session = kept(data)
    first, second = session.sets
    assert (first.effort, first.fault, session.pain) == (7, real_exercises()[first.key].faults[1].id, 4)
    assert second.load.value > first.load.value
