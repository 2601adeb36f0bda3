"""What the user owns: read from what was typed once, and the next load that can be lifted with it."""

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.settings import DEFAULTS
from hipcoach.domain.weight_lists import bar_written, pairs_written, read_pairs, read_weights, weights_written
from hipcoach.domain.weights import Weights
from tests.helpers.mutations import TEXTS

GYM = Weights()
HOME = Weights.of({"dumbbells": "4 6 8 10 12.5 kg", "kettlebells": "8 16 kg", "bar": "20 kg", "plates": "5 10 kg"})
AMERICAN = Weights.of({"dumbbells": "10 15 20 lb", "bar": "45 lb", "plates": "2.5 5 10 lb"})


def load(text: str, implements: int = 2) -> Load:
    return Load.parse(text, implements)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("  ", ""),
        ("4 6 8 10 12.5 kg", "4 6 8 10 12.5 kg"),
        ("12,5; 4, 6 KG", "4 6 12.5 kg"),
        ("2-10 by 2 kg", "2 4 6 8 10 kg"),
        ("2kg – 10kg by 2kg", None),
        ("2 – 10 kg by 2", "2 4 6 8 10 kg"),
        ("5-12.5 by 2.5 lb 10 kg", "5 7.5 10 12.5 lb 10 kg"),
        ("2 × 10, 2x12kg", "10 12 kg"),
        ("8 8 8 kg", "8 kg"),
        ("4,6,8 kg", None),
        ("4 6 8", None),
        ("2-10 kg", None),
        ("10-2 by 2 kg", None),
        ("1-100 by 0.1 kg", None),
        ("0 kg", None),
        ("501 kg", None),
        ("heavy", None),
    ],
)
def test_typed_weights_are_kept_ascending_with_their_unit_or_explained(typed, kept):
    if kept is None:
        with pytest.raises(UserError, match=r".+[.] .+[.]$"):
            weights_written(typed)
    else:
        assert weights_written(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("4, 6, 8, 10, 12,5", "4 6 8 10 12.5 lb"),
        ("2-6 by 2", "2 4 6 lb"),
        ("8 kg 10", "10 lb 8 kg"),
        ("2 - 6 kg by 2", "2 4 6 kg"),
        ("8 kg", "8 kg"),
        ("", ""),
    ],
)
def test_weights_without_a_unit_are_in_the_users_own_and_are_kept_with_it(typed, kept):
    assert weights_written(typed, Unit.LB) == kept
    assert pairs_written("5", Unit.LB) == "5 lb"
    assert bar_written("45", Unit.LB) == "45 lb"


def test_a_comma_that_cannot_be_understood_is_explained():
    for read in (weights_written, pairs_written):
        with pytest.raises(UserError, match="separated by spaces or semicolons; a comma is a decimal sign"):
            read("4,6,8", Unit.KG)
    with pytest.raises(UserError, match="Write one weight, for example 20 kg"):
        bar_written("20,5,1 kg")


def test_plates_are_kept_as_pairs_and_a_bar_is_one():
    assert pairs_written("10 5 10 1,25 kg") == "1.25 5 2 × 10 kg"
    assert len(read_pairs("2 × 10 5 kg")) == 3
    assert bar_written("20kg") == "20 kg"
    with pytest.raises(UserError, match="more than one bar"):
        bar_written("15 20 kg")
    with pytest.raises(UserError, match="too many"):
        pairs_written("31 × 1 kg")


@given(TEXTS | st.from_regex(r"[0-9 ,.;x×\-]{0,20}(by [0-9])?( kg| lb)?", fullmatch=True))
def test_whatever_is_typed_is_kept_so_that_it_reads_the_same_again_or_is_explained(text):
    for written in (weights_written, pairs_written, bar_written):
        try:
            kept = written(text)
        except UserError as error:
            sentence = str(error)
        else:
            sentence = "."
            assert written(kept) == kept
        assert sentence.isprintable()
        assert sentence.endswith(".")


def test_settings_as_they_are_at_first_stand_for_a_gym():
    assert Weights.of(DEFAULTS) == GYM == Weights.of({})


@pytest.mark.parametrize(
    ("weights", "equipment", "now", "lighter", "heavier"),
    [
        (HOME, "dumbbell", "10 kg", "2 × 8 kg", "2 × 12.5 kg"),
        (HOME, "dumbbell", "9 kg", "2 × 8 kg", "2 × 10 kg"),
        (HOME, "dumbbell", "12.5 kg", "2 × 10 kg", None),
        (HOME, "dumbbell", "4 kg", "no load", "2 × 6 kg"),
        (HOME, "dumbbell", "0 kg", None, "2 × 4 kg"),
        (HOME, "dumbbell", "15 lb", "2 × 6 kg", "2 × 8 kg"),
        (HOME, "none", "0 kg", None, "2 × 4 kg"),
        (HOME, "kettlebell", "8 kg", "no load", "2 × 16 kg"),
        (AMERICAN, "dumbbell", "5 kg", "2 × 10 lb", "2 × 15 lb"),
        # Nothing of it is owned: as in a gym.
        (AMERICAN, "kettlebell", "16 kg", "2 × 12 kg", "2 × 20 kg"),
        (GYM, "dumbbell", "10 kg", "2 × 9 kg", "2 × 12 kg"),
        (GYM, "dumbbell", "0 kg", None, "2 × 1 kg"),
        (GYM, "dumbbell", "500 kg", "2 × 498 kg", None),
    ],
)
def test_next_lighter_and_heavier(weights, equipment, now, lighter, heavier):
    found = weights.lighter(load(now), equipment), weights.heavier(load(now), equipment)
    assert tuple(one and str(one) for one in found) == (lighter, heavier)


@pytest.mark.parametrize(
    ("weights", "now", "lighter", "heavier"),
    [
        (HOME, "20 kg", None, "30 kg"),
        (HOME, "30 kg", "20 kg", "40 kg"),
        (HOME, "47 kg", "40 kg", "50 kg"),
        (HOME, "50 kg", "40 kg", None),
        (HOME, "0 kg", None, "20 kg"),
        (HOME, "45 lb", "20 kg", "30 kg"),
        (AMERICAN, "45 lb", None, "50 lb"),
        (AMERICAN, "75 lb", "70 lb", "80 lb"),
        (Weights(plates=(load("13.5 kg"),)), "47.001 kg", "47 kg", None),
        (GYM, "20 kg", None, "22.5 kg"),
        (GYM, "45 lb", None, "50 lb"),
        (GYM, "41 kg", "40 kg", "42.5 kg"),
        (Weights(bar=load("15 kg", 1)), "15 kg", None, "17.5 kg"),
        (Weights(plates=(load("2 kg"),)), "20 kg", None, "24 kg"),
    ],
)
def test_a_bar_is_as_heavy_as_its_pairs_of_plates_allow(weights, now, lighter, heavier):
    found = (weights.lighter(load(now, 1), "barbell"), weights.heavier(load(now, 1), "barbell"))
    assert tuple(one and str(one) for one in found) == (lighter, heavier)


@pytest.mark.parametrize(
    ("weights", "equipment", "kilograms", "found"),
    [
        (HOME, "dumbbell", "11", "2 × 10 kg"),
        (HOME, "dumbbell", "10", "2 × 10 kg"),
        (HOME, "dumbbell", "3.9", None),
        (HOME, "barbell", "47", "2 × 40 kg"),
        (HOME, "barbell", "19", None),
        (AMERICAN, "dumbbell", "9", "2 × 15 lb"),
        (GYM, "dumbbell", "10.8", "2 × 10 kg"),
        (GYM, "dumbbell", "9.9", "2 × 9 kg"),
        (GYM, "kettlebell", "15", "2 × 12 kg"),
        (GYM, "kettlebell", "3", None),
        (GYM, "barbell", "36", "2 × 35 kg"),
    ],
)
def test_heaviest_of_at_most(weights, equipment, kilograms, found):
    one = weights.at_most(Decimal(kilograms), load("12 kg"), equipment)
    assert (one and str(one)) == found


@pytest.mark.parametrize(
    ("weights", "now", "side"),
    [
        (HOME, "20 kg", ""),
        (HOME, "50 kg", "10 kg 5 kg"),
        (HOME, "35 kg", None),
        (HOME, "15 kg", None),
        (HOME, "60 kg", None),
        # Two fives, where one ten would do: what is owned decides.
        (Weights(load("1 kg"), plates=read_pairs("2 × 5 kg")), "40 kg", "5 kg 5 kg"),
        # The heaviest first, but not where it leaves a rest that nothing fills.
        (Weights(plates=read_pairs("2 × 6 10 kg")), "44 kg", "6 kg 6 kg"),
        (AMERICAN, "80 lb", "10 lb 5 lb 2.5 lb"),
        (GYM, "62.5 kg", "20 kg 1.25 kg"),
        (GYM, "135 lb", "45 lb"),
        (GYM, "20.1 kg", None),
    ],
)
def test_plates_on_each_side(weights, now, side):
    found = weights.a_side(load(now, 1))
    assert (found if found is None else " ".join(str(plate) for plate in found)) == side


def test_plates_in_pounds_on_a_bar_in_kilograms_make_loads_in_kilograms():
    mixed = Weights(bar=load("20 kg", 1), plates=read_pairs("10 45 lb"))
    heavier = mixed.heavier(load("20 kg", 1), "barbell")
    assert str(heavier) == "29.072 kg"
    assert mixed.a_side(heavier) == (Load(Decimal(10), Unit.LB, 1),)


PLATES = st.lists(st.sampled_from(["0.5", "1.25", "2.5", "5", "10", "20"]), max_size=6)


@given(PLATES.filter(bool), st.decimals(0, 120, places=1))
def test_bars_are_the_sums_of_their_plates(texts, kilograms):
    weights = Weights(bar=load("20 kg", 1), plates=read_pairs(" ".join(texts) + " kg"))
    each = [Decimal(text) for text in texts]
    sums = sorted({20 + 2 * sum(some) for count in range(len(each) + 1) for some in combinations(each, count)})
    now = Load(kilograms, Unit.KG, 1)
    heavier, lighter, at_most = (
        weights.heavier(now, "barbell"),
        weights.lighter(now, "barbell"),
        weights.at_most(kilograms, now, "barbell"),
    )
    assert (heavier and heavier.value) == next((one for one in sums if one > kilograms), None)
    assert (lighter and lighter.value) == next((one for one in reversed(sums) if one < kilograms), None)
    assert (at_most and at_most.value) == next((one for one in reversed(sums) if one <= kilograms), None)
    for one in (now, heavier, lighter):
        if one is not None:
            side = weights.a_side(one)
            assert (side is not None) == (one.value in sums) == weights.holds(one, "barbell")
            assert side is None or 20 + 2 * sum(plate.value for plate in side) == one.value
            assert side is None or all(a.value >= b.value for a, b in pairwise(side))


def test_thirty_pairs_that_fit_in_a_billion_ways_are_no_work():
    weights = Weights(plates=tuple(Load(Decimal(1) + Decimal(n) / 1000, Unit.KG, 1) for n in range(30)))
    assert str(weights.heavier(load("40 kg", 1), "barbell")) == "40.09 kg"
    side = weights.a_side(load("40.09 kg", 1))
    assert sum(plate.value for plate in side) == Decimal("10.045")


def test_what_is_held_is_what_is_owned():
    assert HOME.holds(load("12.5 kg"), "dumbbell")
    assert HOME.holds(load("0 kg"), "dumbbell")
    assert not HOME.holds(load("12 kg"), "dumbbell")
    assert GYM.holds(load("12.3 kg"), "dumbbell")
    assert GYM.holds(load("12.3 kg"), "barbell")
    assert [str(one) for one in read_weights("20 lb 8 kg")] == ["8 kg", "20 lb"]


@pytest.mark.parametrize(("limit", "found"), [("225 lb", "225 lb"), ("202.5 lb", "200 lb"), ("90 lb", "90 lb")])
def test_a_usual_bar_in_pounds_is_counted_in_pounds(limit, found):
    assert str(GYM.at_most(load(limit, 1).value_kg, load("225 lb", 1), "barbell")) == found


@given(st.integers(100, 1000), st.sampled_from(Unit))
def test_the_heaviest_of_at_most_is_the_one_below_the_next(tenths, unit):
    limit = Load(Decimal(tenths), unit, 1)
    found = GYM.at_most(limit.value_kg, limit, "barbell")
    assert found is not None
    above = GYM.heavier(found, "barbell")
    assert found.value <= limit.value
    assert above is None or above.value > limit.value
