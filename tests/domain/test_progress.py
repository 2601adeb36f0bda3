from decimal import Decimal

import pytest

from hipcoach.domain.load import Load
from hipcoach.domain.plan import RepRange
from hipcoach.domain.progress import next_load, volume_kg
from tests.helpers.records import a_set

SETS = (a_set(), a_set())


def test_volume_counts_every_implement():
    assert volume_kg([a_set(reps=6, load=Load(Decimal(12))), a_set(reps=5, load=Load(Decimal(10)))]) == 244
    assert volume_kg([]) == 0


def test_no_working_set_proposes_nothing():
    assert next_load([], None) is None
    assert next_load([a_set(is_warm_up=True)], None) is None


def test_top_of_the_range_in_every_set_earns_the_next_load():
    sets = [a_set(load=Load(Decimal(20))), a_set(load=Load(Decimal(20)))]
    proposal = next_load(sets, None)
    assert proposal
    assert str(proposal.load) == "2 × 22 kg"
    assert "10%" in proposal.reason


def test_step_of_more_than_a_tenth_wants_more_reps_first():
    proposal = next_load(SETS, 0)
    assert proposal
    assert str(proposal.load) == "2 × 12 kg"
    assert "17% more" in proposal.reason


def test_a_bar_gets_heavier_by_a_pair_of_plates():
    sets = [a_set(load=Load(Decimal(40), implements=1))]
    proposal = next_load(sets, None, "barbell")
    assert proposal
    assert str(proposal.load) == "42.5 kg"
    assert "6%" in proposal.reason


def test_from_no_load_comes_a_light_one():
    proposal = next_load([a_set(load=Load(Decimal(0)))], None)
    assert proposal
    assert str(proposal.load) == "2 × 1 kg"


@pytest.mark.parametrize(
    ("last", "pain", "why"),
    [
        ({}, 5, "professional"),
        ({}, 1, "something hurt"),
        ({"fault": "squat"}, None, "fault"),
        ({"effort": 9}, None, "hard"),
        ({"is_confirmed": False}, None, "confirmed"),
        ({"reps": 5}, None, "until every set reaches 6"),
        ({"reps": 4, "reps_planned": RepRange(5, 5)}, None, "until every set reaches 5"),
    ],
)
def test_load_stays_and_says_why(last, pain, why):
    heavy = Load(Decimal(40))
    proposal = next_load([a_set(load=heavy), a_set(load=heavy, **last)], pain)
    assert proposal
    assert proposal.load == heavy
    assert why in proposal.reason
