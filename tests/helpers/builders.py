"""Builders of exercises and sessions: the shape of the real ones, without reading a file."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import count
from typing import Any

from hipcoach.domain.exercise import Breath, BreathPart, Exercise, Fault, Phase, PhaseKind
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Block, Plan, RepRange
from hipcoach.domain.pose import Pose, PosePath
from hipcoach.domain.record import Anchor
from hipcoach.domain.session import Session
from hipcoach.domain.situation import Rules
from hipcoach.domain.states import AutoStart
from hipcoach.domain.tempo import Tempo

TALL = Pose(shank=0.0, thigh=0.0, trunk=0.0, arm=0.0, elbow=0.0, head=0.0)
HINGED = Pose(shank=4.0, thigh=22.0, trunk=66.0, arm=-4.0, elbow=0.0, head=50.0)


def dumbbell_exercise(**changes: Any) -> Exercise:
    """The dumbbell deadlift: in on the way down, tight, out on the way up, tight."""
    exercise = Exercise(
        exercise="deadlift",
        variation="dumbbell",
        name="Dumbbell deadlift",
        summary="A hip hinge.",
        pick_up="Hinge down, pick up",
        stance=("Feet hip-width apart", "Hands just wider than the shoulders"),
        phases=(
            Phase(PhaseKind.ECCENTRIC, (BreathPart(Breath.IN, "In"),)),
            Phase(PhaseKind.BOTTOM, (BreathPart(Breath.TIGHT, "Tight"),)),
            Phase(PhaseKind.CONCENTRIC, (BreathPart(Breath.OUT, "Out"),)),
            Phase(PhaseKind.TOP, (BreathPart(Breath.TIGHT, "Tall"),)),
        ),
        first_depth=0.0,
        is_one_sided=False,
        tempo=Tempo.parse("3-1-1-1"),
        rest_s=120.0,
        rest_reason="untrained lifters recover in 1–2 min",
        side_rest_s=30.0,
        load=Load(Decimal(12)),
        path=PosePath(((0.0, TALL), (1.0, HINGED))),
        steps=(),
    )
    return replace(exercise, **changes)


def floor_exercise(**changes: Any) -> Exercise:
    """A lift that starts on the floor: tight, up and out from the knee on, stand, in on the way down."""
    exercise = dumbbell_exercise(
        variation="test-floor",
        name="Test lift from the floor",
        phases=(
            Phase(PhaseKind.BOTTOM, (BreathPart(Breath.TIGHT, "Tight"),)),
            Phase(PhaseKind.CONCENTRIC, (BreathPart(Breath.TIGHT, "Tight", 0.5), BreathPart(Breath.OUT, "Out"))),
            Phase(PhaseKind.TOP, (BreathPart(Breath.TIGHT, "Tall"),)),
            Phase(PhaseKind.ECCENTRIC, (BreathPart(Breath.IN, "In"),)),
        ),
        first_depth=1.0,
    )
    return replace(exercise, **changes)


def one_sided_exercise(**changes: Any) -> Exercise:
    """A lift on one leg: each set is a pair of sets; with two known faults."""
    exercise = dumbbell_exercise(
        variation="test-one-sided",
        name="Test lift on one leg",
        is_one_sided=True,
        load=Load(Decimal(8), implements=1),
        faults=tuple(
            Fault(name, name.capitalize(), "Level hips", PhaseKind.ECCENTRIC, HINGED) for name in ("tilt", "squat")
        ),
    )
    return replace(exercise, **changes)


EXERCISES = {exercise.key: exercise for exercise in (dumbbell_exercise(), floor_exercise(), one_sided_exercise())}

MONDAY_EVENING = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""What the calendar reads at zero of the session's clock."""


def a_block(exercise: Exercise | None = None, sets: int = 2, reps: str = "5-6", **changes: Any) -> Block:
    return replace(Block.of(exercise or dumbbell_exercise(), sets, RepRange.parse(reps)), **changes)


def some_rules(auto_start: str = "confirmed", get_ready_s: float = 15.0) -> Rules:
    number = count(1)
    anchor = Anchor(0.0, MONDAY_EVENING)
    return Rules(EXERCISES, anchor, lambda: f"id-{next(number)}", AutoStart(auto_start), get_ready_s)


def some_session(
    blocks: Iterable[Block] = (), auto_start: str = "confirmed", get_ready_s: float = 15.0
) -> Session:
    plan = Plan("A test session", tuple(blocks) or (a_block(),), get_ready_s)
    return Session(plan, some_rules(auto_start, get_ready_s))
