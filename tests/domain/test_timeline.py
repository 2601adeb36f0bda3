from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.cue import CueKind
from hipcoach.domain.exercise import Breath, PhaseKind
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import SegmentKind, Timeline, compile_set, count_down, get_ready_only
from tests.helpers.builders import dumbbell_exercise, floor_exercise, one_sided_exercise

E, B, C, T = PhaseKind.ECCENTRIC, PhaseKind.BOTTOM, PhaseKind.CONCENTRIC, PhaseKind.TOP
TEMPO = Tempo.parse("3-1-1-1")
ZEROABLE = st.integers(0, 40).map(lambda quarters: quarters / 4)
MOVES = st.integers(2, 40).map(lambda quarters: quarters / 4)
TEMPOS = st.builds(Tempo, MOVES, ZEROABLE, MOVES, ZEROABLE)


@st.composite
def timelines(draw: st.DrawFn) -> Timeline:
    exercise = draw(st.sampled_from([dumbbell_exercise(), floor_exercise(), one_sided_exercise()]))
    reps = draw(st.integers(1, 12))
    return compile_set(exercise, draw(TEMPOS), reps, draw(st.floats(0, 60)), first_rep=draw(st.integers(1, reps)))


def told(timeline: Timeline) -> list[tuple[float, str, int]]:
    return [(cue.time_s, cue.kind.value, cue.rep) for cue in timeline.cues()]


def test_rep_that_begins_standing():
    segments = compile_set(dumbbell_exercise(), TEMPO, 2).segments
    assert [(one.start_s, one.end_s, one.rep, one.phase) for one in segments] == [
        (0, 15, 0, None),
        (15, 18, 1, E),
        (18, 19, 1, B),
        (19, 20, 1, C),
        (20, 21, 1, T),
        (21, 24, 2, E),
        (24, 25, 2, B),
        (25, 26, 2, C),
        (26, 27, 2, T),
    ]
    assert [one.part.breath for one in segments[1:5] if one.part] == [
        Breath.IN,
        Breath.TIGHT,
        Breath.OUT,
        Breath.TIGHT,
    ]


def test_rep_that_begins_on_the_floor():
    """Tight at the floor and up to the knee, out from there, in on the way down."""
    segments = compile_set(floor_exercise(), Tempo.parse("3-1-2-1"), 1).segments[1:]
    assert [(one.start_s, one.end_s, one.phase, one.part and one.part.breath) for one in segments] == [
        (15, 16, B, Breath.TIGHT),
        (16, 17, C, Breath.TIGHT),
        (17, 18, C, Breath.OUT),
        (18, 19, T, Breath.TIGHT),
        (19, 22, E, Breath.IN),
    ]
    assert floor_exercise().begins_with_lift
    assert not dumbbell_exercise().begins_with_lift


def test_phase_of_no_length_is_left_out():
    timeline = compile_set(dumbbell_exercise(), Tempo.parse("1-0-1-0"), 2, 1)
    assert [one.phase for one in timeline.segments] == [None, E, C, E, C]
    assert timeline.end_s == 5


def test_thrust_is_complete_at_the_end_of_the_whole_lift():
    assert compile_set(dumbbell_exercise(), TEMPO, 2).thrusts == ((20, 1), (26, 2))
    assert compile_set(floor_exercise(), TEMPO, 2).thrusts == ((17, 1), (23, 2))


def test_progress_of_a_phase_runs_through_its_parts():
    timeline = compile_set(floor_exercise(), Tempo.parse("3-1-2-1"), 1)
    assert timeline.at(16.0).phase_progress == 0
    assert timeline.at(16.5).phase_progress == 0.25
    assert timeline.at(16.5).progress == 0.5
    assert timeline.at(17.0).phase_progress == 0.5
    assert timeline.at(17.5).phase_progress == 0.75


def test_moment_belongs_to_the_segment_that_begins():
    timeline = compile_set(dumbbell_exercise(), TEMPO, 1)
    assert timeline.at(14.9).segment.kind is SegmentKind.GET_READY
    assert timeline.at(14.9).segment.part is None
    assert timeline.at(15.0).segment.phase is E
    assert timeline.at(15.0).segment.part.breath is Breath.IN
    assert timeline.at(15.0).progress == 0
    assert timeline.at(16.5).progress == 0.5
    assert timeline.at(16.5).rep == 1


def test_before_its_start_and_after_its_end_it_holds_still():
    timeline = compile_set(dumbbell_exercise(), TEMPO, 1)
    assert (timeline.at(-5).segment, timeline.at(-5).progress) == (timeline.segments[0], 0)
    assert (timeline.at(999).segment, timeline.at(999).progress) == (timeline.segments[-1], 1)


def test_what_follows():
    timeline = compile_set(dumbbell_exercise(), TEMPO, 1)
    for before, after in pairwise(timeline.segments):
        assert timeline.after(before) is after
    assert timeline.after(timeline.segments[-1]) is None


def test_no_getting_ready_at_all():
    timeline = compile_set(dumbbell_exercise(), TEMPO, 1, get_ready_s=0)
    assert timeline.at(0).segment.phase is E
    assert timeline.end_s == 6
    assert {cue.kind for cue in timeline.cues()}.isdisjoint({CueKind.PICK_UP, CueKind.COUNT})


@pytest.mark.parametrize(
    ("first_rep", "reps", "get_ready_s"), [(1, 0, 15), (0, 3, 15), (4, 3, 15), (1, 3, -1), (-1, -1, 0)]
)
def test_nothing_to_pace_is_refused(first_rep, reps, get_ready_s):
    with pytest.raises(ValueError, match="cannot pace"):
        compile_set(dumbbell_exercise(), TEMPO, reps, get_ready_s, first_rep)


def test_cues_of_a_whole_set():
    assert told(compile_set(dumbbell_exercise(), TEMPO, 3)) == [
        (2, "pick_up", 0),
        (12, "count", 3),
        (13, "count", 2),
        (14, "count", 1),
        (15, "in", 1),
        (18, "tight", 1),
        (19, "out", 1),
        (20, "tight", 1),
        (20, "rep", 2),
        (21, "in", 2),
        (24, "tight", 2),
        (25, "out", 2),
        (26, "tight", 2),
        (26, "last_rep", 3),
        (27, "in", 3),
        (30, "tight", 3),
        (31, "out", 3),
        (32, "tight", 3),
        (33, "put_down", 3),
    ]


@pytest.mark.parametrize(
    ("get_ready_s", "counts", "is_told_to_pick_up"),
    [
        (15, [(12, 3), (13, 2), (14, 1)], True),
        (4, [(1, 3), (2, 2), (3, 1)], True),
        (3, [(0, 3), (1, 2), (2, 1)], False),
        (2.5, [(0.5, 2), (1.5, 1)], False),
        (1, [(0, 1)], False),
        (0.5, [], False),
    ],
)
def test_last_three_seconds_are_counted_as_far_as_they_fit(get_ready_s, counts, is_told_to_pick_up):
    for timeline in (compile_set(dumbbell_exercise(), TEMPO, 2, get_ready_s), get_ready_only(get_ready_s)):
        cues = timeline.cues()
        assert [(cue.time_s, cue.rep) for cue in cues if cue.kind is CueKind.COUNT] == counts
        assert any(cue.kind is CueKind.PICK_UP for cue in cues) is is_told_to_pick_up


def test_set_that_goes_on_counts_on():
    timeline = compile_set(dumbbell_exercise(), TEMPO, 6, 3, first_rep=4)
    cues = [(cue.kind, cue.rep) for cue in timeline.cues() if cue.kind in {CueKind.REP, CueKind.LAST_REP}]
    assert cues == [(CueKind.REP, 5), (CueKind.LAST_REP, 6)]
    assert (timeline.first_rep, timeline.last_rep) == (4, 6)
    assert timeline.segments[1].rep == 4


def test_breath_lasts_as_long_as_its_part():
    cues = compile_set(floor_exercise(), Tempo.parse("3-1-2-1"), 1).cues()
    assert [(cue.kind.value, cue.duration_s) for cue in cues if cue.duration_s] == [
        ("tight", 1),
        ("tight", 1),
        ("out", 1),
        ("tight", 1),
        ("in", 3),
    ]


def test_free_set_is_neither_paced_nor_told_to_put_down():
    timeline = get_ready_only(15)
    assert told(timeline) == [
        (2, "pick_up", 0),
        (12, "count", 3),
        (13, "count", 2),
        (14, "count", 1),
        (15, "go", 0),
    ]
    assert timeline.thrusts == ()
    assert timeline.at(100).segment.kind is SegmentKind.GET_READY


@given(timelines())
def test_segments_are_ordered_and_without_gaps(timeline):
    assert timeline.segments[0].start_s == 0
    assert timeline.segments[0].kind is SegmentKind.GET_READY
    for before, after in pairwise(timeline.segments):
        assert after.start_s == before.end_s
        assert after.end_s > after.start_s
        assert after.rep in {before.rep, before.rep + 1, timeline.first_rep}


@given(TEMPOS, st.integers(1, 12), st.integers(0, 60), st.data())
def test_set_lasts_exactly_as_long_as_its_reps(tempo, reps, get_ready_s, data):
    first_rep = data.draw(st.integers(1, reps))
    for exercise in (dumbbell_exercise(), floor_exercise()):
        timeline = compile_set(exercise, tempo, reps, get_ready_s, first_rep)
        assert timeline.end_s == get_ready_s + tempo.rep_s * (reps - first_rep + 1)
        assert timeline.end_s == sum(segment.duration_s for segment in timeline.segments)
        assert [rep for _, rep in timeline.thrusts] == list(range(first_rep, reps + 1))


@given(timelines(), st.floats(allow_nan=False))
def test_every_instant_shows_something(timeline, time_s):
    moment = timeline.at(time_s)
    assert moment.segment in timeline.segments
    assert 0 <= moment.progress <= 1
    assert moment.segment.phase_from <= moment.phase_progress <= moment.segment.phase_to
    if 0 <= time_s < timeline.end_s:
        assert moment.segment.start_s <= time_s < moment.segment.end_s


@given(timelines())
def test_cues_are_ordered_and_inside_the_span(timeline):
    times = [cue.time_s for cue in timeline.cues()]
    assert times == sorted(times)
    assert 0 <= times[0] <= times[-1] == timeline.end_s


@given(timelines())
def test_last_rep_is_announced_once_and_no_number_is_said_twice(timeline):
    said = [cue.rep for cue in timeline.cues() if cue.kind in {CueKind.REP, CueKind.LAST_REP}]
    assert said == list(range(timeline.first_rep + 1, timeline.last_rep + 1))
    last = [cue.rep for cue in timeline.cues() if cue.kind is CueKind.LAST_REP]
    assert last == ([timeline.last_rep] if timeline.last_rep > timeline.first_rep else [])


def test_rest_without_a_set_is_counted_down_after_the_time_to_wake_an_output():
    timeline = count_down()
    assert told(timeline) == [(2, "count", 3), (3, "count", 2), (4, "count", 1), (5, "go", 0)]
    assert timeline.end_s == 5


@pytest.mark.parametrize(("get_ready_s", "begins_s"), [(60, 2), (6.5, 2), (6, 1.5), (5, 0.5), (4.5, 0), (3.5, 0)])
def test_way_in_leaves_time_to_wake_an_output_and_is_over_before_the_counting(get_ready_s, begins_s):
    first = compile_set(dumbbell_exercise(), TEMPO, 1, get_ready_s).cues()[0]
    assert (first.kind, first.time_s) == (CueKind.PICK_UP, begins_s)
