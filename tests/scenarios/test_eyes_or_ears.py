"""A session followed by ear alone, and one by eye alone: each phase is told, and a few keys do the rest."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipcoach.audio.output import SilentOutput
from hipcoach.coach.clock import Clock
from hipcoach.domain.cue import CueKind
from hipcoach.domain.exercise import Breath
from hipcoach.domain.plan import RepRange
from hipcoach.domain.states import State
from hipcoach.domain.timeline import Segment
from tests.helpers.onsets import onsets
from tests.helpers.sound_server import read_wav
from tests.helpers.window import House

K = Qt.Key
SETS, REPS = 2, 3
ECHO_S, LAST_WORD_S = 2.1, 4.0
AT_ONCE_S, WHILE_S = 0.02, 0.1
LIGHTS = {Breath.IN: CueKind.IN, Breath.TIGHT: CueKind.TIGHT, Breath.OUT: CueKind.OUT}


class Ears(SilentOutput):
    """Hears what is played, from when to when.

    Attributes:
        onsets: When sounds begin, by the session's clock.
    """

    name = "qt"
    is_silent = False

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._found: np.ndarray = np.array([])
        self._started_s: float | None = None
        self.onsets: list[float] = []

    def prepare(self, path: Path) -> None:
        self.stop()
        self._found = onsets(read_wav(path))

    def start(self) -> None:
        self._started_s = self._clock.boot()

    def stop(self) -> None:
        if self._started_s is not None:
            heard = self._started_s + self._found
            self.onsets += [float(one) for one in heard if one <= self._clock.boot()]
        self._started_s = None


@pytest.fixture
def house(qtbot: QtBot, tmp_path: Path) -> Iterator[House]:
    """The window with a plan of two short sets."""
    house = House(tmp_path)
    plan = house.gym.plans.next()
    block = replace(plan.blocks[0], sets=SETS, reps=RepRange(REPS, REPS))
    house.gym.plans.change(replace(plan, blocks=(block,)))
    house.navigation.show_today()
    yield house
    house.window.close_at_once()
    house.window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def phases(house: House) -> list[tuple[float, Segment]]:
    """When each phase of the present set begins, by the clock."""
    situation = house.coach.session.situation
    segments = situation.timeline.segments
    return [(situation.origin_s + one.start_s, one) for one in segments if one.part is not None]


def end_the_set(house: House) -> None:
    """Let the set go on to its end, and a moment pass."""
    while house.state is State.WORKING:
        house.wait(house.coach.session.due_s() - house.clock.boot())
    house.wait(ECHO_S)


def settle_sound(house: House, qtbot: QtBot) -> None:
    """Let what is to be heard next be rendered, and what is heard before it come to its end."""

    def is_ready() -> bool:
        house.wait(WHILE_S)
        return not house.coach.sound.is_preparing

    qtbot.waitUntil(is_ready)


def finish(house: House) -> None:
    """The last key, and what it leaves in the record."""
    house.wait(ECHO_S)
    house.press(K.Key_Return)
    (session,) = house.stored()
    assert session.finished_at is not None
    assert [one.reps for one in session.sets] == [REPS] * SETS
    assert all(one.is_confirmed for one in session.sets)


def test_by_ear_alone_each_phase_is_heard_and_the_session_completes(house, qtbot):
    ears = house.output = Ears(house.clock)
    house.window.hide()
    house.press(K.Key_Return)
    settle_sound(house, qtbot)
    house.press(K.Key_Return)
    asked = []
    for _ in range(SETS):
        house.wait_for(State.GETTING_READY)
        house.wait_for(State.WORKING)
        asked += phases(house)
        end_the_set(house)
        if house.state is State.RESTING:
            house.press(K.Key_Return)
            house.wait(LAST_WORD_S)
            settle_sound(house, qtbot)
    assert house.state is State.SUMMARY
    ears.stop()
    heard = np.array(ears.onsets)
    late = [float(np.abs(heard - when).min()) for when, _ in asked]
    assert len(asked) >= SETS * REPS * 4
    assert max(late) <= AT_ONCE_S
    finish(house)


def test_by_eye_alone_each_phase_is_lit_and_written_and_the_session_completes(house):
    house.press(K.Key_Return, K.Key_Return)
    seen = 0
    for _ in range(SETS):
        house.wait_for(State.WORKING)
        for when, segment in phases(house):
            house.wait(when + 0.05 - house.clock.boot())
            scene = house.page.canvas.scene
            assert scene.glow is not None
            assert scene.glow.kind is LIGHTS[segment.part.breath]
            assert segment.part.word in house.page.canvas.accessibleDescription()
            seen += 1
        end_the_set(house)
        if house.state is State.RESTING:
            house.press(K.Key_Return)
    assert seen >= SETS * REPS * 4
    assert house.state is State.SUMMARY
    assert house.coach.sound.is_silent
    finish(house)
