"""Every variation obeys the laws: feet, bones, balance and load at sixty places of its path, and in its faults."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise

import pytest

from hipcoach.domain.exercise import Exercise, Fault, Implement, PhaseKind
from hipcoach.domain.motion import minimum_jerk
from hipcoach.domain.pose import Pose
from hipcoach.figure import BUILDS, FRONT, SIDE, body, skeleton_of, stand
from hipcoach.figure.skeleton import Skeleton
from tests.helpers.physics import HEEL, STATURE_CM, TOE, bones, centre_of_mass, clearance
from tests.helpers.shipped import EXERCISES, FROM_THE_FLOOR

BODIES: dict[str, Callable[[Pose, Implement], Skeleton]] = {
    name: partial(skeleton_of, build=build) for name, build in BUILDS.items()
}
"""Proportions by name: how each stands in a pose."""

DEPTHS = [number / 59 for number in range(60)]
SOLVED_KG = {"dumbbell": 20, "barbell": 40, "barbell-floor": 40, "kettlebell": 16, "single-leg": 10}
BOTTOM_CM = {"dumbbell": 42.0, "barbell": 42.0, "barbell-floor": 22.5, "kettlebell": 26.2, "single-leg": 42.0}
"""The handle's height at the bottom: below the knee; a bar on 45 cm plates; a bell on the floor."""

MM = 0.1 / STATURE_CM
FAULTS = [
    pytest.param(exercise, fault, id=f"{name} {fault.id}")
    for name, exercise in EXERCISES.items()
    for fault in exercise.faults
]

variations = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
bodies = pytest.mark.parametrize("stands", BODIES.values(), ids=BODIES)


def soles(exercise: Exercise, pose: Pose) -> list[float]:
    """The lowest place of each standing foot, from two sides."""
    sides = ("left",) if pose.free_thigh is not None else ("left", "right")
    shapes = [shape for view in (SIDE, FRONT) for shape in stand(pose, view, implement=exercise.implement).shapes]
    return [min(shape.bounds[1] for shape in shapes if shape.group == f"shoe-{side}") for side in sides]


@variations
@bodies
def test_planted_feet_stay_where_they_stand(exercise, stands):
    places = {
        tuple(leg.ankle for leg in stands(exercise.path.at(depth), exercise.implement).legs if not leg.is_free)
        for depth in DEPTHS
    }
    assert len(places) == 1
    for depth in DEPTHS:
        assert all(abs(height) < MM for height in soles(exercise, exercise.path.at(depth)))


@variations
def test_nothing_sinks_into_the_floor(exercise):
    for depth in DEPTHS:
        for view in (SIDE, FRONT):
            assert stand(exercise.path.at(depth), view, implement=exercise.implement).bounds[1] > -MM


@variations
@bodies
def test_bones_keep_their_lengths(exercise, stands):
    lengths = [bones(stands(exercise.path.at(depth), exercise.implement)) for depth in DEPTHS]
    for each in lengths[1:]:
        assert each == pytest.approx(lengths[0], rel=1e-9)


@variations
@bodies
def test_body_and_load_weigh_between_ankle_and_ball(exercise, stands):
    for load_kg in (SOLVED_KG[exercise.variation], float(exercise.load.total_kg)):
        for depth in DEPTHS:
            skeleton = stands(exercise.path.at(depth), exercise.implement)
            ahead, _, left = centre_of_mass(skeleton, load_kg, exercise.implement)
            assert 0.0 <= ahead <= body.BALL
            feet = [leg.ankle[2] for leg in skeleton.legs if not leg.is_free]
            assert min(feet) - body.FOOT_HALF_BREADTH <= left <= max(feet) + body.FOOT_HALF_BREADTH


@variations
@bodies
def test_the_load_is_never_inside_a_leg(exercise, stands):
    assert min(clearance(stands(exercise.path.at(d), exercise.implement), exercise.implement) for d in DEPTHS) > 0


@variations
@bodies
def test_the_handle_is_where_the_science_has_it_at_the_bottom(exercise, stands):
    height = stands(exercise.path.at(1.0), exercise.implement).arms[0].grip[1] * STATURE_CM
    assert height == pytest.approx(BOTTOM_CM[exercise.variation], abs=1.0)


@variations
def test_on_the_way_down_the_load_only_sinks_and_the_trunk_only_leans(exercise):
    for before, after in pairwise(DEPTHS):
        high, low = exercise.path.at(before), exercise.path.at(after)
        assert low.trunk > high.trunk
        assert skeleton_of(low, "none").arms[0].grip[1] < skeleton_of(high, "none").arms[0].grip[1]


@variations
def test_the_load_leaves_and_meets_the_bottom_softly(exercise):
    def height_cm(share: float) -> float:
        return skeleton_of(exercise.path.at(minimum_jerk(share)), "none").arms[0].grip[1] * STATURE_CM

    assert height_cm(0.95) - height_cm(1.0) < 0.3
    assert height_cm(0.0) - height_cm(0.05) < 0.3


@pytest.mark.parametrize("variation", FROM_THE_FLOOR)
def test_from_the_floor_the_breath_goes_out_when_the_load_passes_the_knees(variation):
    exercise = EXERCISES[variation]
    lift = next(phase for phase in exercise.phases if phase.kind is PhaseKind.CONCENTRIC)
    skeleton = skeleton_of(exercise.path.at(1.0 - minimum_jerk(lift.parts[0].until)), exercise.implement)
    above_knee = skeleton.arms[0].grip[1] - skeleton.legs[0].knee[1]
    assert abs(above_knee) * STATURE_CM < 1.5


@pytest.mark.parametrize(("exercise", "fault"), FAULTS)
def test_a_fault_could_be_stood_in(exercise: Exercise, fault: Fault):
    skeleton = skeleton_of(fault.pose, exercise.implement)
    ahead, _, _ = centre_of_mass(skeleton, SOLVED_KG[exercise.variation], exercise.implement)
    assert HEEL < ahead < TOE, "nobody falls over"
    assert all(abs(height) < MM for height in soles(exercise, fault.pose))
    assert stand(fault.pose, SIDE, implement=exercise.implement).bounds[1] > -MM
    right = skeleton_of(exercise.path.at(fault.depth), exercise.implement)
    assert bones(skeleton) == pytest.approx(bones(right), rel=0.015)
    if exercise.equipment != "kettlebell":
        assert clearance(skeleton, exercise.implement) > 0


@pytest.mark.parametrize("variation", FROM_THE_FLOOR)
def test_a_fault_at_the_floor_leaves_the_load_there(variation):
    exercise = EXERCISES[variation]
    right = skeleton_of(exercise.path.at(1.0), exercise.implement).arms[0].grip[1]
    lying = [fault.pose for fault in exercise.faults if fault.depth == 1.0]
    assert len(lying) >= 4
    for pose in lying:
        assert skeleton_of(pose, exercise.implement).arms[0].grip[1] == pytest.approx(right, abs=2 * MM)


def test_the_frontal_faults_pass_the_thresholds_of_the_science():
    poses = {(name, fault.id): fault for name, one in EXERCISES.items() for fault in one.faults}
    caving = [fault for (_, name), fault in poses.items() if name == "knees-cave"]
    assert len(caving) == 4
    assert all(fault.pose.knee_valgus > 10 and fault.view == "front" for fault in caving)
    rotated = poses["single-leg", "hips-rotate"]
    assert (abs(rotated.pose.pelvis_roll), rotated.view) == (25, "behind")
    dropped = poses["single-leg", "free-leg-drops"].pose
    assert dropped.trunk - dropped.free_thigh > 15
    right = EXERCISES["single-leg"].path
    assert all(abs(right.at(depth).trunk - right.at(depth).free_thigh) <= 5 for depth in DEPTHS)
    assert replace(rotated.pose, pelvis_roll=0.0) == right.at(1.0)
