"""Whose lift is whose, and what a dumbbell's weight is the weight of."""

from decimal import Decimal
from pathlib import Path

import pytest

from hipcoach.domain.load import Load, Unit
from hipcoach.transfer import Dumbbells, Match
from hipcoach.transfer.names import is_pair, ours, theirs
from tests.helpers.shipped import EXERCISES
from tests.helpers.transfers import arrived

HEADER = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps\n"


@pytest.mark.parametrize(
    ("name", "variation"),
    [
        *[("Deadlift (Dumbbell)", "dumbbell"), ("Romanian Deadlift (Dumbbell)", "dumbbell")],
        *[("Stiff-Leg Deadlift (Dumbbell)", "dumbbell"), ("stiff legged deadlift (dumbbell)", "dumbbell")],
        *[("Romanian Deadlift (Barbell)", "barbell"), ("Stiff Leg Deadlift (Barbell)", "barbell")],
        *[("Deadlift (Barbell)", "barbell-floor"), ("Deadlift (Kettlebell)", "kettlebell")],
        *[("Kettlebell Deadlift", "kettlebell"), ("Single-Leg Deadlift (Dumbbell)", "single-leg")],
        *[("Single Leg Romanian Deadlift (Dumbbell)", "single-leg")],
    ],
)
def test_names_that_are_surely_ours(name: str, variation: str) -> None:
    assert {ours(name, program) for program in ("Strong", "Hevy", "FitNotes")} == {("deadlift", variation)}


def test_a_bare_deadlift_is_known_in_fitnotes_only() -> None:
    assert ours("Deadlift", "FitNotes") == ("deadlift", "barbell-floor")
    assert ours("Deadlift", "Strong") is None
    assert ours("Deadlift", "Hevy") is None


@pytest.mark.parametrize(
    "name",
    [
        *("Sumo Deadlift (Dumbbell)", "Romanian Deadlift", "Deadlift (Smith Machine)", "Deadlift (Dumbell)"),
        *("Single Leg Romanian Deadlift (Barbell)", "Romanian Deadlift (Kettlebell)", "Deadlift (Dumbbell) 2", ""),
    ],
)
def test_nothing_is_matched_by_likeness(name: str) -> None:
    assert ours(name, "FitNotes") is None


def test_names_mean_exercises_that_there_are_with_their_implements() -> None:
    for exercise in EXERCISES.values():
        name = theirs(exercise.exercise, exercise.variation)
        assert ours(name, "Strong") == ours(name, "Hevy") == (exercise.exercise, exercise.variation)
        assert exercise.load.implements == (2 if is_pair(name) else 1)


def test_what_has_no_name_there_keeps_ours() -> None:
    assert theirs("Приседания", "") == "Приседания"
    assert theirs("deadlift", "trap-bar") == "deadlift (trap-bar)"


def test_a_name_with_another_space_is_the_same_exercise(tmp_path: Path) -> None:
    row = "2026-01-01 08:00:00;A;{};1;10;kg;8\n"
    arrival = arrived(
        tmp_path, HEADER + "".join(row.format(name) for name in ("Leg Press ", "Leg  Press", "Leg Press"))
    )
    assert arrival.exercises == (Match("Leg Press", "Leg Press", "", 3, is_known=False),)
    assert [each.set_number for each in arrival.sessions[0].sets] == [1, 2, 3]


@pytest.mark.parametrize(
    ("name", "each", "together"),
    [
        ("Deadlift (Dumbbell)", Load(Decimal("12.5"), Unit.KG, 2), Load(Decimal("6.25"), Unit.KG, 2)),
        ("Bench Press (Dumbbell)", Load(Decimal("12.5"), Unit.KG, 2), Load(Decimal("6.25"), Unit.KG, 2)),
        *[
            (name, Load(Decimal("12.5"), Unit.KG, 1), Load(Decimal("12.5"), Unit.KG, 1))
            for name in (
                *("Single Leg Deadlift (Dumbbell)", "Single-Arm Row (Dumbbell)", "One Arm Dumbbell Row"),
                *(
                    "Goblet Squat (Dumbbell)",
                    "One-Leg Squat (Dumbbell)",
                    "Deadlift (Barbell)",
                    "Deadlift (Kettlebell)",
                    "Leg Press",
                ),
            )
        ],
    ],
)
def test_the_weight_of_each_or_of_both_together(tmp_path: Path, name: str, each: Load, together: Load) -> None:
    text = f"{HEADER}2026-01-01 08:00:00;A;{name};1;12.5;kg;8\n"
    arrivals = [arrived(tmp_path, text, dumbbells=dumbbells) for dumbbells in Dumbbells]
    assert [arrival.sessions[0].sets[0].load for arrival in arrivals] == [each, together]
    assert [arrival.asks_dumbbells for arrival in arrivals] == [each != together] * 2
    assert ("With two dumbbells the weight is that of both together." in arrivals[1].assumptions) == arrivals[
        1
    ].asks_dumbbells


def test_dumbbells_without_a_weight_ask_nothing(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, f"{HEADER}2026-01-01 08:00:00;A;Lunge (Dumbbell);1;;kg;8\n")
    assert arrival.sessions[0].sets[0].load == Load(Decimal(0), Unit.KG, 1)
    assert not arrival.asks_dumbbells
