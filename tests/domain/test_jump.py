"""The jump rule, with figures reckoned from Epley's formula by hand."""

from decimal import Decimal

import pytest

from hipcoach.domain.jump import jump_allowed, reps_at
from hipcoach.domain.load import Load


@pytest.mark.parametrize(
    ("now", "then", "reps", "effort", "is_allowed"),
    [
        # Up to 10 % ACSM's rule is enough where no effort was said.
        (10, 11, 6, None, True),
        (10, "11.1", 6, None, False),
        # From 6 reps at RIR 2/3/4/5 as much as 2.7/5.4/8.1/10.8 % leave RIR 2 at 5.
        (100, "102.7", 6, 8, True),
        (100, "102.9", 6, 8, False),
        (100, "105.4", 6, 7, True),
        (100, "105.5", 6, 7, False),
        (100, "108.1", 6, 6, True),
        (100, "108.2", 6, 6, False),
        # +20 % wants 14.4 reps, +25 % 16.3.
        (10, 12, 12, 7, True),
        (10, 12, 12, 8, False),
        (8, 10, 12, 5, True),
        (8, 10, 12, 6, False),
        # A large step wants eight reps first, however easy they are.
        (10, "11.5", 7, 1, False),
        (10, "11.5", 8, 4, True),
        # Nobody can tell more than six in reserve.
        (12, 16, 12, 1, False),
    ],
)
def test_jump_rule(now, then, reps, effort, is_allowed):
    loads = (Load(Decimal(now)), Load(Decimal(then)))
    assert jump_allowed(*loads, reps, effort, 5) is is_allowed


def test_reps_at_another_load_are_epleys():
    assert reps_at(Load(Decimal(100)), Load(Decimal(100)), 8) == 8
    assert reps_at(Load(Decimal(100)), Load(Decimal(120)), 12) == 5
