from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.cue import BREATHS, CueKind
from hipcoach.domain.edge_light import HELD_S, LASTS_S, SHORTEST_GAP_S, Light, light_at, lights_of
from hipcoach.domain.exercise import Breath, BreathPart, Phase, PhaseKind
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import Timeline, compile_set, count_down, get_ready_only
from tests.helpers.builders import dumbbell_exercise, floor_exercise, one_sided_exercise

A_NANOSECOND = 1e-9
FIELDS = st.decimals(0, 10, places=2).map(float)
MOVES = st.decimals("0.5", 10, places=2).map(float)
TEMPOS = st.builds(Tempo, MOVES, FIELDS, MOVES, FIELDS)
CALM = st.builds(Tempo, *[st.decimals("0.5", 10, places=2).map(float)] * 4)


@st.composite
def timelines(draw: st.DrawFn, tempos: st.SearchStrategy[Tempo] = TEMPOS) -> Timeline:
    exercise = draw(st.sampled_from([dumbbell_exercise(), floor_exercise(), one_sided_exercise()]))
    reps = draw(st.integers(1, 20))
    return compile_set(exercise, draw(tempos), reps, draw(st.floats(0, 60)), first_rep=draw(st.integers(1, reps)))


def told(timeline: Timeline) -> list[tuple[float, str]]:
    return [(light.time_s, light.kind.value) for light in lights_of(timeline)]


def test_what_is_heard_is_lit():
    assert told(compile_set(dumbbell_exercise(), Tempo.parse("3-1-1-1"), 2)) == [
        (12, "count"),
        (13, "count"),
        (14, "count"),
        (15, "in"),
        (18, "tight"),
        (19, "out"),
        (20, "tight"),
        (21, "in"),
        (24, "tight"),
        (25, "out"),
        (26, "tight"),
        (27, "put_down"),
    ]


def test_a_set_without_a_pace_is_counted_in_and_set_going():
    assert told(get_ready_only(5)) == [(2, "count"), (3, "count"), (4, "count"), (5, "go")]
    assert [kind for _, kind in told(count_down())] == ["count", "count", "count", "go"]


def test_from_the_floor_the_lift_is_lit_though_the_breath_stays():
    lights = told(compile_set(floor_exercise(), Tempo.parse("3-1-2-1"), 1, 0))
    assert lights == [(0, "tight"), (1, "tight"), (2, "out"), (3, "tight"), (4, "in"), (7, "put_down")]


def test_where_two_are_too_close_the_hold_goes_without():
    lights = told(compile_set(dumbbell_exercise(), Tempo.parse("1-0.3-1-0.4"), 2, 0))
    assert [kind for _, kind in lights] == ["in", "out", "in", "out", "put_down"]
    assert [time_s for time_s, _ in lights] == pytest.approx([0, 1.3, 2.7, 4.0, 5.4])


def test_where_breaths_are_too_close_the_thrust_stays():
    assert told(compile_set(floor_exercise(), Tempo.parse("0.5-0-0.5-0"), 2, 0)) == [
        (0.25, "out"),
        (1.25, "out"),
        (2, "put_down"),
    ]


def test_the_end_is_lit_before_anything_that_is_too_close_to_it():
    lift = (BreathPart(Breath.TIGHT, "Tight", until=0.5), BreathPart(Breath.OUT, "Out"))
    down = dumbbell_exercise().phases[0]
    exercise = dumbbell_exercise(phases=(down, Phase(PhaseKind.CONCENTRIC, lift)))
    timeline = compile_set(exercise, Tempo.parse("1-0-0.5-0"), 1, 0)
    assert told(timeline) == [(0, "in"), (1, "tight"), (1.5, "put_down")]


@given(timelines())
def test_no_two_begin_within_half_a_second(timeline):
    lights = lights_of(timeline)
    assert all(after.time_s - before.time_s >= SHORTEST_GAP_S - A_NANOSECOND for before, after in pairwise(lights))
    assert {(light.time_s, light.kind) for light in lights} <= {(cue.time_s, cue.kind) for cue in timeline.cues()}


@given(timelines(CALM))
def test_with_half_a_second_for_each_breath_none_is_missing(timeline):
    shortest_s = min(one.duration_s for one in timeline.segments[1:])
    breaths = [cue.time_s for cue in timeline.cues() if cue.kind in BREATHS]
    if shortest_s >= SHORTEST_GAP_S:
        assert [light.time_s for light in lights_of(timeline) if light.kind in BREATHS] == breaths


@given(timelines())
def test_the_end_is_lit_whatever_the_tempo(timeline):
    assert lights_of(timeline)[-1] == Light(timeline.end_s, CueKind.PUT_DOWN)


@given(timelines(), st.floats(-1, 200))
def test_a_look_at_any_instant_finds_the_light_that_began_last(timeline, time_s):
    lights = lights_of(timeline)
    begun = [light for light in lights if light.time_s <= time_s]
    assert light_at(lights, time_s) == (begun[-1] if begun else None)


@given(st.floats(0, 100), st.lists(st.floats(-1, 3), min_size=2))
def test_a_light_is_full_at_once_fades_and_is_out(begins_s, ages):
    light = Light(begins_s, CueKind.IN)
    strengths = [light.strength_at(begins_s + age_s) for age_s in sorted(one for one in ages if one >= 0)]
    assert all(0 <= strength <= 1 for strength in strengths)
    assert all(before >= after for before, after in pairwise(strengths))
    assert light.strength_at(begins_s) == light.strength_at(begins_s + HELD_S * 0.99) == 1
    assert light.strength_at(begins_s + LASTS_S + A_NANOSECOND) == light.strength_at(begins_s - 0.01) == 0
