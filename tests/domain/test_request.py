from dataclasses import replace
from decimal import Decimal

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Block, RepRange
from hipcoach.domain.request import OWN_REST, PlanRequest, plan_for
from hipcoach.domain.tempo import Tempo
from tests.helpers.builders import dumbbell_exercise

EXERCISE = dumbbell_exercise()


def test_bare_request_is_the_usual_block():
    plan = plan_for(PlanRequest("deadlift"), EXERCISE, 15.0)
    assert plan.blocks == (Block.of(EXERCISE),)
    assert plan.get_ready_s == 15.0
    assert plan.name == EXERCISE.name


def test_every_word_of_a_request_is_heard():
    request = PlanRequest(
        "deadlift",
        sets=2,
        reps=RepRange(3, 4),
        tempo=Tempo.parse("31X0"),
        rest_s=90,
        get_ready_s=3,
        load=Load(Decimal(25), Unit.LB, 1),
    )
    plan = plan_for(request, EXERCISE, 15.0)
    assert plan.get_ready_s == 3
    assert plan.blocks == (
        replace(
            Block.of(EXERCISE),
            sets=2,
            reps=RepRange(3, 4),
            tempo=Tempo.parse("31X0"),
            rest_s=90,
            rest_reason=OWN_REST,
            load=Load(Decimal(25), Unit.LB, 2),
        ),
    )


def test_nothing_is_something():
    plan = plan_for(PlanRequest("deadlift", rest_s=0, get_ready_s=0), EXERCISE, 15.0)
    assert plan.get_ready_s == 0
    assert plan.blocks[0].rest_s == 0


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"sets": 0}, "A session of 0 sets is out of range. It lies between 1 and 20."),
        ({"sets": 21}, "A session of 21 sets"),
        ({"rest_s": -1.0}, "A rest of -1 s"),
        ({"rest_s": 901.0}, "A rest of 901 s is out of range. It lies between 0 and 900 s."),
        ({"get_ready_s": -0.5}, "Getting ready in -0.5 s"),
        ({"get_ready_s": 121.0}, "Getting ready in 121 s"),
        ({"rest_s": float("nan")}, "A rest of nan s"),
    ],
)
def test_number_out_of_its_range_is_refused(wrong, why):
    with pytest.raises(UserError) as refusal:
        PlanRequest("deadlift", **wrong)
    assert why in str(refusal.value)
