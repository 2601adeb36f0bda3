from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.exercise import PhaseKind
from hipcoach.domain.motion import depth_at, lungs_at, minimum_jerk
from hipcoach.domain.pose import Pose, PosePath
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import compile_set
from tests.helpers.builders import dumbbell_exercise, floor_exercise

TALL = Pose(0, 0, 0, 0, 0, 0)
HALF = Pose(-1, 16, 48, -14, 4, 40, pelvis_roll=3)
LOW = Pose(0, 25, 68, -16, 4, 57)
PATH = PosePath(((0.0, TALL), (0.5, HALF), (1.0, LOW)))
SHARES = st.floats(0, 1)


def test_path_passes_its_waypoints():
    assert PATH.at(0) == TALL
    assert PATH.at(0.5) == HALF
    assert PATH.at(1) == LOW


def test_path_between_two_waypoints_is_halfway_in_every_angle():
    middle = PATH.at(0.25)
    assert middle.trunk == 24
    assert middle.arm == -7
    assert middle.pelvis_roll == 1.5


def test_path_holds_still_beyond_its_ends():
    assert PATH.at(-1) == TALL
    assert PATH.at(7) == LOW


@given(SHARES)
def test_path_never_leaves_the_range_of_its_waypoints(depth):
    assert 0 <= PATH.at(depth).trunk <= 68
    assert -1 <= PATH.at(depth).shank <= 0


@pytest.mark.parametrize(
    "depths", [(), (0.0,), (0.0, 0.5), (0.1, 1.0), (0.0, 0.5, 0.5, 1.0), (0.0, 0.7, 0.3, 1.0), (1.0, 0.0)]
)
def test_path_that_does_not_rise_from_zero_to_one_is_refused(depths):
    with pytest.raises(ValueError, match="rise from 0 to 1"):
        PosePath(tuple((depth, TALL) for depth in depths))


def test_lifted_leg_is_blended_only_where_both_poses_lift_it():
    lifted = Pose(0, 0, 60, 0, 0, 0, free_thigh=-40.0, free_knee=20)
    assert TALL.blend(lifted, 0.5).free_thigh is None
    assert lifted.blend(Pose(0, 0, 0, 0, 0, 0, free_thigh=0.0), 0.5).free_thigh == -20
    assert TALL.blend(lifted, 0.5).free_knee == 10


@given(SHARES, SHARES)
def test_minimum_jerk_rises_within_its_bounds(one, other):
    assert 0 <= minimum_jerk(one) <= 1 + 1e-12
    if one + 1e-6 < other:
        assert minimum_jerk(one) <= minimum_jerk(other) + 1e-12


def test_minimum_jerk_begins_and_ends_at_rest():
    assert minimum_jerk(0) == 0
    assert minimum_jerk(1) == 1
    assert minimum_jerk(0.5) == 0.5
    assert minimum_jerk(0.01) < 1e-4
    assert minimum_jerk(0.99) > 1 - 1e-4


@pytest.mark.parametrize("exercise", [dumbbell_exercise(), floor_exercise()], ids=lambda one: one.variation)
@pytest.mark.parametrize("tempo", ["3-1-1-1", "2-0-1-0", "31X0"])
def test_body_moves_without_a_jump_from_getting_ready_to_the_end(exercise, tempo):
    timeline = compile_set(exercise, Tempo.parse(tempo), 3, 2.0)
    depths = [
        depth_at(exercise, timeline, timeline.at(step / 100)) for step in range(round(timeline.end_s * 100) + 1)
    ]
    assert all(0 <= depth <= 1 for depth in depths)
    assert max(abs(after - before) for before, after in pairwise(depths)) < 0.02


@pytest.mark.parametrize("exercise", [dumbbell_exercise(), floor_exercise()], ids=lambda one: one.variation)
def test_body_is_where_the_phase_says(exercise):
    timeline = compile_set(exercise, Tempo.parse("3-1-1-1"), 2)
    expected = {PhaseKind.ECCENTRIC: (0, 1), PhaseKind.BOTTOM: (1, 1), PhaseKind.CONCENTRIC: (1, 0)}
    assert depth_at(exercise, timeline, timeline.at(0)) == exercise.first_depth
    for segment in timeline.segments[1:]:
        start, end = expected.get(segment.phase, (0, 0))
        if segment.phase_from == 0:
            assert depth_at(exercise, timeline, timeline.at(segment.start_s)) == start
        if segment.phase_to == 1:
            assert depth_at(exercise, timeline, timeline.at(segment.end_s - 1e-6)) == pytest.approx(end, abs=1e-6)


def test_first_descent_begins_where_the_exercise_begins():
    exercise = dumbbell_exercise(first_depth=0.25)
    timeline = compile_set(exercise, Tempo.parse("3-1-1-1"), 2)
    assert depth_at(exercise, timeline, timeline.at(15.0)) == 0.25
    assert depth_at(exercise, timeline, timeline.at(21.0)) == 0, "from the second rep on it begins standing"


def test_lungs_fill_on_the_way_down_and_empty_on_the_thrust():
    timeline = compile_set(dumbbell_exercise(), Tempo.parse("3-1-1-1"), 2)
    full = {time_s: lungs_at(timeline.at(time_s)) for time_s in (0, 15, 16.5, 18, 18.5, 19, 19.5, 20, 20.5, 21)}
    assert full == {0: 0, 15: 0, 16.5: 0.5, 18: 1, 18.5: 1, 19: 1, 19.5: 0.5, 20: 0, 20.5: 0, 21: 0}


def test_lungs_stay_full_to_the_knee_in_a_lift_from_the_floor():
    timeline = compile_set(floor_exercise(), Tempo.parse("3-1-2-1"), 1)
    full = {time_s: lungs_at(timeline.at(time_s)) for time_s in (15.5, 16.5, 17.5, 18.5, 20.5)}
    assert full == {15.5: 1, 16.5: 1, 17.5: 0.5, 18.5: 0, 20.5: 0.5}
