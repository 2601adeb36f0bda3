from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.load import Load
from hipcoach.domain.plan import RepRange
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights

GYM = Weights()
REPS = RepRange(5, 6)


def told(weights, load, implements, equipment, reps=REPS):
    sets = warm_ups(Load.parse(load, implements), reps, weights, equipment)
    return " · ".join(f"{one.reps} with {one.load}" for one in sets)


@pytest.mark.parametrize(
    ("weights", "equipment", "implements", "load", "sets"),
    [
        # A light load is its own warm-up; what both hands hold counts together.
        (GYM, "dumbbell", 2, "0 kg", ""),
        (GYM, "dumbbell", 2, "9 kg", ""),
        (GYM, "dumbbell", 1, "16 kg", ""),
        (GYM, "dumbbell", 2, "10 kg", "5 with 2 × 5 kg"),
        (GYM, "dumbbell", 1, "20 kg", "5 with 10 kg"),
        (GYM, "dumbbell", 2, "20 kg", "5 with 2 × 10 kg · 3 with 2 × 14 kg"),
        (GYM, "dumbbell", 2, "50 lb", "5 with 2 × 25 lb · 3 with 2 × 35 lb"),
        (GYM, "kettlebell", 1, "24 kg", "5 with 12 kg"),
        (GYM, "kettlebell", 1, "48 kg", "5 with 24 kg · 3 with 36 kg"),
        # Nothing is lighter than the bar.
        (GYM, "barbell", 1, "20 kg", ""),
        (GYM, "barbell", 1, "30 kg", "5 with 20 kg"),
        (GYM, "barbell", 1, "39 kg", "5 with 20 kg"),
        (GYM, "barbell", 1, "40 kg", "5 with 20 kg · 3 with 30 kg"),
        (GYM, "barbell", 1, "100 kg", "5 with 50 kg · 3 with 75 kg"),
        # Only what is owned, and nothing that is far from half.
        (Weights.of({"dumbbells": "4 6 8 10 12.5 kg"}), "dumbbell", 2, "12.5 kg", "5 with 2 × 6 kg"),
        (Weights.of({"dumbbells": "2 12 14 kg"}), "dumbbell", 2, "14 kg", ""),
        (Weights.of({"kettlebells": "16 24 32 kg"}), "kettlebell", 1, "24 kg", "5 with 16 kg"),
        (Weights.of({"kettlebells": "6 24 kg"}), "kettlebell", 1, "24 kg", ""),
        (Weights.of({"bar": "20 kg", "plates": "20 kg"}), "barbell", 1, "60 kg", "5 with 20 kg"),
    ],
)
def test_warm_ups_of_a_working_load(weights, equipment, implements, load, sets):
    assert told(weights, load, implements, equipment) == sets


def test_no_warm_up_has_more_reps_than_the_work():
    assert told(GYM, "60 kg", 1, "barbell", RepRange(3, 4)) == "4 with 30 kg · 3 with 45 kg"
    assert told(GYM, "60 kg", 1, "barbell", RepRange(2, 2)) == "2 with 30 kg · 2 with 45 kg"


@given(
    st.lists(st.integers(2, 60), max_size=6),
    st.integers(0, 60),
    st.sampled_from(["dumbbell", "kettlebell", "barbell", "none"]),
)
def test_warm_ups_are_owned_lighter_than_the_work_and_get_heavier(owned, kilograms, equipment):
    listed = " ".join(map(str, owned)) + " kg" if owned else ""
    weights = Weights.of({"dumbbells": listed, "kettlebells": listed, "plates": listed})
    load = Load(Decimal(kilograms), implements=2)
    loads = [one.load for one in warm_ups(load, REPS, weights, equipment)]
    assert len(loads) <= 2
    assert all(weights.holds(one, equipment) and one.value_kg > 0 for one in loads)
    assert all(one.value_kg < other.value_kg for one, other in pairwise([*loads, load]))
