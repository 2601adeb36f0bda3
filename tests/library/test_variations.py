"""The five files: what each of them must say, and what none of them may."""

import re
from dataclasses import astuple

import pytest

from hipcoach.domain.exercise import Exercise, PhaseKind
from hipcoach.domain.load import Unit
from hipcoach.domain.tempo import Tempo
from hipcoach.figure import skeleton_of
from tests.helpers.shipped import EXERCISES, FROM_THE_FLOOR

variations = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)


def sentences(exercise: Exercise) -> list[str]:
    """Every text of a file."""
    found: list[str] = []

    def gather(value: object) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            for each in value:
                gather(each)

    gather(astuple(exercise))
    return found


def test_each_is_done_in_its_own_way():
    said = {
        name: (str(one.tempo), one.rest_s, str(one.load), one.implement, one.first_depth)
        for name, one in EXERCISES.items()
    }
    assert said == {
        "dumbbell": ("3-1-1-1", 120, "2 × 8 kg", "dumbbell", 0.0387),
        "barbell": ("3-1-1-1", 120, "30 kg", "barbell", 0.0362),
        "barbell-floor": ("3-1-2-1", 150, "40 kg", "barbell", 1.0),
        "kettlebell": ("3-1-2-1", 90, "16 kg", "kettlebell", 1.0),
        "single-leg": ("3-1-1-1", 90, "6 kg", "one-dumbbell", 0.0),
    }
    assert {name for name, one in EXERCISES.items() if one.begins_with_lift} == set(FROM_THE_FLOOR)
    assert [name for name, one in EXERCISES.items() if one.is_one_sided] == ["single-leg"]


@variations
def test_it_is_paced_at_a_calm_breath_and_rests_as_long_as_the_studies_say(exercise):
    assert 4 <= exercise.tempo.rep_s <= 8
    assert exercise.tempo.warning == ""
    assert exercise.tempo == Tempo.parse(str(exercise.tempo))
    assert 90 <= exercise.rest_s <= 150
    assert exercise.load.unit is Unit.KG
    assert exercise.side_rest_s == 45


@variations
def test_setting_up_comes_first_and_the_steps_follow_the_rep(exercise):
    set_up, *rep = exercise.steps
    assert set_up.is_set_up
    assert (set_up.depth, set_up.view) == (exercise.first_depth, "front")
    order = [phase.kind for phase in exercise.phases]
    places = [order.index(step.phase) for step in rep]
    assert places == sorted(places)
    assert {PhaseKind.ECCENTRIC, PhaseKind.CONCENTRIC} <= {step.phase for step in rep}
    assert len({(step.depth, step.view) for step in exercise.steps}) == len(exercise.steps), "no picture twice"


@variations
def test_it_says_how_to_hold_it_how_to_add_weight_and_when_to_stop(exercise):
    assert exercise.grip
    assert any("2.5 kg" in each or "next" in each for each in exercise.adding_weight)
    assert any(each.startswith("Do not add") for each in exercise.adding_weight)
    assert len(exercise.why) >= 3
    assert any("hold your breath" in each for each in exercise.safety)


@variations
def test_no_word_is_stronger_than_the_studies(exercise):
    for sentence in sentences(exercise):
        assert not re.search(r"\b(prevent|protect|cure|heal|guarantee|bulletproof)", sentence, re.IGNORECASE)
        if "injur" in sentence:
            assert "mixed" in sentence or "associated" in sentence, sentence
    for fault in exercise.faults:
        assert not re.search(r"hurt|injur|pain|damage|risk", f"{fault.cue} {fault.costs}"), "a cost is no threat"


@variations
def test_each_fault_is_mended_in_a_cue_and_told_by_what_it_costs(exercise):
    assert len(exercise.faults) >= 6
    for fault in exercise.faults:
        assert fault.cue.endswith(".")
        assert fault.costs.endswith(".")
        assert fault.pose != exercise.path.at(fault.depth)
    assert len({fault.cue for fault in exercise.faults}) == len(exercise.faults)


@variations
def test_a_place_on_the_path_is_the_share_of_the_tilt_and_from_the_floor_of_the_way_too(exercise):
    def shares(values: list[float]) -> list[float]:
        return [(value - values[0]) / (values[-1] - values[0]) for value in values]

    poses = [pose for _, pose in exercise.path.waypoints]
    expected = shares([pose.trunk for pose in poses])
    if exercise.variation in FROM_THE_FLOOR:
        ways = shares([skeleton_of(pose, "none").arms[0].grip[1] for pose in poses])
        expected = [(tilt + way) / 2 for tilt, way in zip(expected, ways, strict=True)]
    assert [at for at, _ in exercise.path.waypoints] == pytest.approx(expected, abs=6e-4)


@pytest.mark.parametrize("variation", ["dumbbell", "barbell"])
def test_in_a_hinge_the_knees_stay_soft_and_the_shins_upright(variation):
    for depth in range(101):
        pose = EXERCISES[variation].path.at(depth / 100)
        assert 0.5 <= pose.shank + pose.thigh <= 26
        assert abs(pose.shank) <= 3


def test_on_one_leg_the_free_leg_keeps_in_line_with_the_trunk():
    for depth in range(101):
        pose = EXERCISES["single-leg"].path.at(depth / 100)
        assert abs(pose.trunk - pose.free_thigh) <= 5
