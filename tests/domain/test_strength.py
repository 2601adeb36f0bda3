"""The estimated one-repetition maximum, against the published factors."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.strength import brzycki, epley, reps_to_failure

EPLEY = ["1", "1.0667", "1.1", "1.1333", "1.1667", "1.2", "1.2333", "1.2667", "1.3", "1.3333", "1.3667"]
BRZYCKI = ["1", "1.0286", "1.0588", "1.0909", "1.125", "1.1613", "1.2", "1.2414", "1.2857", "1.3333", "1.3846"]
FORMULAS = (epley, brzycki)


@pytest.mark.parametrize(("formula", "factors"), [(epley, EPLEY), (brzycki, BRZYCKI)])
def test_the_published_factors(formula, factors):
    found = [formula(Decimal(100), reps) for reps in range(1, 12)]
    assert [round(one / 100, 4) for one in found] == [Decimal(factor) for factor in factors]


@pytest.mark.parametrize("formula", FORMULAS)
@pytest.mark.parametrize(("weight", "reps"), [(100, 13), (100, 37), (100, 200), (100, 0), (0, 5)])
def test_where_they_say_nothing(formula, weight, reps):
    assert formula(Decimal(weight), reps) is None


@pytest.mark.parametrize(("effort", "reps"), [(None, 6), (10, 6), (9, 7), (8, 8), (7, 9), (4, 12), (1, 15)])
def test_what_the_effort_says_was_left_counts(effort, reps):
    assert reps_to_failure(6, effort) == reps


@given(weight=st.decimals("0.5", "500", places=2), reps=st.integers(1, 11))
def test_more_weight_or_more_reps_is_stronger(weight, reps):
    for formula in FORMULAS:
        here = formula(weight, reps)
        assert weight <= here < formula(weight, reps + 1)
        assert here < formula(weight + 1, reps)
    assert (epley(weight, reps) >= brzycki(weight, reps)) == (reps <= 10)
