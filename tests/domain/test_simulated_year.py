"""Three lifters who do for a year what is proposed; `python -m tests.bench.simulated_year` prints what they do."""

from datetime import timedelta
from functools import cache
from itertools import pairwise

import pytest

from hipcoach.domain.jump import jump_allowed
from hipcoach.domain.plan import Advice
from tests.helpers.lifters import BROKEN, LIFTERS, STALLING, STEADY, Lifter, Line, year_of

EACH = pytest.mark.parametrize("lifter", LIFTERS, ids=lambda lifter: lifter.name)


@cache
def year(lifter: Lifter) -> tuple[Line, ...]:
    return tuple(year_of(lifter))


@EACH
def test_every_load_is_owned_and_every_raise_was_earned(lifter):
    for before, line in pairwise(year(lifter)):
        assert lifter.weights.holds(line.proposed.load, lifter.equipment)
        if line.proposed.advice is Advice.RAISE:
            sets = before.session.sets
            reps, effort = min(one.reps for one in sets), max(one.effort or 0 for one in sets) or None
            assert reps == sets[0].reps_planned.high
            assert jump_allowed(sets[0].load, line.proposed.load, reps, effort, 5)


@EACH
def test_nobody_stays_for_long_at_what_cannot_be_done(lifter):
    failed = [max(one.reps for one in line.session.sets) < 5 for line in year(lifter)]
    assert not any(all(failed[place : place + 3]) for place in range(len(failed)))


@EACH
def test_the_lower_end_of_the_range_is_done_nearly_always(lifter):
    lines = year(lifter)
    short = [line for line in lines if any(one.reps < 5 for one in line.session.sets)]
    assert len(short) <= len(lines) / 10


def test_the_steady_one_gets_stronger_step_by_step():
    loads = [line.proposed.load.value for line in year(STEADY)]
    assert loads[0] == 8
    assert loads[-1] >= 20
    assert all(after <= before or after - before <= 2.5 for before, after in pairwise(loads))


def test_the_stalling_one_is_offered_lighter_weeks_weeks_apart():
    lines = year(STALLING)
    firsts = [
        line.day
        for before, line in pairwise(lines)
        if line.taken.advice is Advice.DELOAD and before.taken.advice is not Advice.DELOAD
    ]
    assert 4 <= len(firsts) <= 10
    assert all(after - before >= timedelta(weeks=3) for before, after in pairwise(firsts))
    assert any("Stalled again" in (line.proposed.other.reason if line.proposed.other else "") for line in lines)


def test_after_a_break_it_is_less_and_after_pain_it_is_no_more():
    breaks = 0
    for before, line in pairwise(year(BROKEN)):
        pain = before.session.pain or 0
        if line.day - before.day >= timedelta(days=14):
            breaks += 1
            assert line.proposed.advice is Advice.LESS
            assert line.proposed.load.value <= before.proposed.load.value * 9 / 10
        elif pain:
            expected = Advice.STOP if pain >= 5 else Advice.LESS if pain >= 3 else Advice.STAY
            assert line.proposed.advice is expected
    assert breaks == 3
    assert sum(line.proposed.advice is Advice.STOP for line in year(BROKEN)) == 1
