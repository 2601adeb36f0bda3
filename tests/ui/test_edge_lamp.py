"""The lamp at the edges: a set's lights on time, and whatever keys are pressed never too often."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.cue import CueKind
from hipcoach.domain.edge_light import Glow
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import Timeline, compile_set, get_ready_only
from hipcoach.ui.components.edge_lamp import JITTER_S, EdgeLamp
from tests.helpers.builders import dumbbell_exercise

FRAME_S = 0.016


def a_set(reps: int = 2, ready_s: float = 3.0, tempo: str = "3-1-1-1") -> Timeline:
    return compile_set(dumbbell_exercise(), Tempo.parse(tempo), reps, ready_s)


class Watch:
    """A lamp that is looked at in every frame.

    Attributes:
        now: The clock.
        begun: When a light was seen to begin, with its kind.
    """

    def __init__(self) -> None:
        self.now = 1000.0
        self.timeline: Timeline | None = None
        self.zero_s = 0.0
        self.is_on = True
        self.begun: list[tuple[float, CueKind]] = []
        self.lamp = EdgeLamp()
        self.glow: Glow | None = None

    def start(self, timeline: Timeline) -> "Watch":
        self.timeline, self.zero_s = timeline, self.now
        return self.look()

    def stop(self) -> "Watch":
        self.timeline = None
        return self.look()

    def look(self, lag_s: float = 0.0) -> "Watch":
        before = self.glow
        self.glow = self.lamp.look(self.timeline, self.zero_s, self.now, lag_s, is_on=self.is_on)
        if self.glow is not None and (before is None or self.glow.strength > before.strength):
            self.begun.append((self.now, self.glow.kind))
        return self

    def wait(self, seconds: float) -> "Watch":
        until_s = self.now + seconds
        while self.now < until_s:
            self.now = min(self.now + FRAME_S, until_s)
            self.look()
        return self


def test_a_set_lights_up_phase_after_phase():
    timeline = a_set(reps=1)
    watch = Watch().start(timeline).wait(timeline.end_s)
    watch.stop().wait(1)
    assert [kind.value for _, kind in watch.begun] == ["count"] * 3 + ["in", "tight", "out", "tight", "put_down"]
    assert [seen_s - 1000 for seen_s, _ in watch.begun] == pytest.approx([0, 1, 2, 3, 6, 7, 8, 9], abs=FRAME_S)
    assert watch.glow is None


def test_the_end_is_lit_when_the_set_is_over_but_not_when_it_was_stopped():
    timeline = a_set(reps=1)
    for stops_s, last in ((0, CueKind.PUT_DOWN), (0.2, CueKind.TIGHT)):
        watch = Watch().start(timeline).wait(timeline.end_s - stops_s)
        watch.stop().wait(2)
        assert watch.begun[-1][1] is last
        assert watch.glow is None


def test_a_set_without_a_pace_stays_dark_after_go():
    watch = Watch().start(get_ready_only(3.0)).wait(20)
    assert [kind.value for _, kind in watch.begun] == ["count", "count", "count", "go"]


def test_the_light_waits_for_a_late_sound():
    watch = Watch().start(a_set(ready_s=5.0))
    watch.now += 2.1
    assert watch.look(lag_s=0.2).glow is None
    watch.now += 0.1
    assert watch.look(lag_s=0.2).glow == Glow(CueKind.COUNT, 1.0)


def test_switched_on_in_the_middle_of_a_light_it_begins_with_the_next():
    watch = Watch().start(a_set())
    watch.is_on = False
    watch.wait(1.05)
    watch.is_on = True
    watch.wait(0.5)
    assert watch.begun[1:] == []
    watch.wait(1)
    assert watch.begun[-1][0] == pytest.approx(1002, abs=FRAME_S)


def test_a_light_that_was_switched_off_does_not_come_again():
    watch = Watch().start(a_set()).wait(0.05)
    for is_on in (False, True) * 5:
        watch.is_on = is_on
        watch.wait(0.03)
    assert len(watch.begun) == 1


@given(
    st.sampled_from(["0.5-0-0.5-0", "1-0-1-0", "0.5-0.5-0.5-0.5", "3-1-1-1"]),
    st.lists(
        st.tuples(st.sampled_from(["wait", "start", "stop", "mute", "sleep"]), st.floats(0, 1.2)), max_size=40
    ),
)
def test_whatever_keys_are_pressed_it_is_not_seen_to_flash_faster_than_twice_a_second(tempo, keys):
    watch = Watch()
    timeline = a_set(reps=9, tempo=tempo)
    for key, seconds in keys:
        match key:
            case "start":
                watch.start(timeline)
            case "stop":
                watch.stop()
            case "mute":
                watch.is_on = not watch.is_on
            case "sleep":
                watch.now += seconds
            case _:
                watch.wait(seconds)
    watch.wait(1)
    gaps = [after - before for (before, _), (after, _) in pairwise(watch.begun)]
    assert all(gap >= 0.5 - JITTER_S for gap in gaps)
