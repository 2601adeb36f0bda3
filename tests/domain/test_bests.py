"""Records with the day on which they were first reached."""

from datetime import timedelta
from decimal import Decimal

import pytest

from hipcoach.domain.bests import Best, bests_of
from hipcoach.domain.load import Load, Unit
from tests.helpers.tallies import DAY, a_tally

LATER = DAY + timedelta(days=7)


def bests(*tallies, busiest=None, unit=Unit.KG) -> dict[str, Best]:
    return {one.title: one for one in bests_of(tallies, busiest, unit, "each dumbbell")}


def test_every_record_with_its_first_day():
    found = bests(
        a_tally(LATER, 16, reps=4),
        a_tally(LATER, 16, reps=4, first=LATER + timedelta(days=2), effort=9),
        a_tally(LATER, 16, reps=5, first=LATER + timedelta(days=1)),
        a_tally(DAY, 15, reps=8),
        busiest=(DAY, Decimal(1152)),
    )
    assert found == {
        "Heaviest set": Best("Heaviest set", "2 × 16 kg", "first with 4 reps", LATER),
        "Most reps at it": Best("Most reps at it", "5 reps", "2 × 16 kg", LATER + timedelta(days=1)),
        "Best estimated 1RM": Best("Best estimated 1RM", "19 kg", "each dumbbell, by Epley from 8 reps", DAY),
        "Most in a day": Best(
            "Most in a day", "1\N{NARROW NO-BREAK SPACE}152 kg", "reps × load, all together", DAY
        ),
    }


def test_of_the_first_day_the_most_reps_are_told():
    found = bests(a_tally(DAY, 16, reps=1), a_tally(DAY, 16, reps=6), a_tally(LATER, 16, reps=8))
    assert found["Heaviest set"] == Best("Heaviest set", "2 × 16 kg", "first with 6 reps", DAY)


def test_the_heaviest_is_what_was_in_the_hands_together_whatever_its_unit():
    one_heavier = a_tally(LATER, load=Load(Decimal(20), Unit.KG, 1))
    pair = a_tally(DAY, load=Load(Decimal(25), Unit.LB, 2))
    assert bests(one_heavier, pair)["Heaviest set"].value == "2 × 11.3 kg"
    assert bests(one_heavier, pair, unit=Unit.LB)["Heaviest set"].value == "2 × 25 lb"


def test_reps_that_were_left_make_the_estimate():
    best = bests(a_tally(kg=20, reps=6, effort=8))["Best estimated 1RM"]
    assert (best.value, best.counts) == ("25.3 kg", "each dumbbell, by Epley from 6 reps at effort 8")


def test_of_one_implement_nothing_is_put_together():
    tally = a_tally(load=Load(Decimal(20), Unit.KG, 1))
    assert bests(tally, busiest=(DAY, Decimal(100)))["Most in a day"].counts == "reps × load"


@pytest.mark.parametrize("tally", [a_tally(kg=0), a_tally(reps=0)])
def test_without_a_load_or_a_rep_there_is_no_record(tally):
    assert bests(tally) == {}


def test_many_reps_make_no_estimate():
    assert "Best estimated 1RM" not in bests(a_tally(reps=13))
