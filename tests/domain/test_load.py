from contextlib import suppress
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import HEAVIEST, Load, Unit

LOADS = st.builds(
    Load,
    st.decimals(0, 500, places=3),
    st.sampled_from(Unit),
    st.integers(1, 2),
)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12", "12", Unit.KG),
        ("12kg", "12", Unit.KG),
        (" 12.5 KG ", "12.5", Unit.KG),
        ("62,5", "62.5", Unit.KG),
        ("25lb", "25", Unit.LB),
        ("0", "0", Unit.KG),
        ("500", "500", Unit.KG),
        ("1100lb", "1100", Unit.LB),
        ("12.125", "12.125", Unit.KG),
    ],
)
def test_reads_a_load(text, value, unit):
    assert Load.parse(text) == Load(Decimal(value), unit, 2)


def test_unit_serves_where_the_text_names_none():
    assert Load.parse("25", unit=Unit.LB).unit is Unit.LB
    assert Load.parse("25kg", unit=Unit.LB).unit is Unit.KG


@pytest.mark.parametrize("text", ["", "kg", "heavy", "12 stone", "1.2.3", "12 kg 3", "0x10"])
def test_refuses_what_is_no_load(text):
    with pytest.raises(UserError, match="is not a load") as refusal:
        Load.parse(text)
    assert "12kg" in refusal.value.remedy


@pytest.mark.parametrize("text", ["-1", "500.5", "nan", "inf", "-inf", "1e9", "snan"])
def test_refuses_a_load_out_of_range(text):
    with pytest.raises(UserError, match="out of range"):
        Load.parse(text)


def test_refuses_needless_digits():
    with pytest.raises(UserError, match="too precise"):
        Load.parse("12.0001")


def test_kilograms_and_totals_are_derived():
    assert Load(Decimal(12), Unit.KG, 2).total_kg == 24
    assert Load(Decimal(10), Unit.LB, 2).value_kg == Decimal("4.5359237")
    assert Load(Decimal(10), Unit.LB, 2).total_kg == Decimal("9.0718474")


@pytest.mark.parametrize(
    ("load", "text"),
    [
        (Load(Decimal(12), Unit.KG, 2), "2 × 12 kg"),
        (Load(Decimal("12.50"), Unit.KG, 1), "12.5 kg"),
        (Load(Decimal(100), Unit.LB, 1), "100 lb"),
        (Load(Decimal("1E+2"), Unit.KG, 1), "100 kg"),
        (Load(Decimal("0.0"), Unit.KG, 2), "no load"),
    ],
)
def test_text(load, text):
    assert str(load) == text


@pytest.mark.parametrize(
    ("value", "unit", "lighter", "heavier"),
    [
        ("0", Unit.KG, "0", "1"),
        ("9", Unit.KG, "8", "10"),
        ("10", Unit.KG, "9", "12"),
        ("12", Unit.KG, "10", "14"),
        ("12.5", Unit.KG, "12", "14"),
        ("11", Unit.KG, "10", "12"),
        ("9.5", Unit.KG, "9", "10"),
        ("500", Unit.KG, "498", "500"),
        ("20", Unit.LB, "17.5", "25"),
        ("17.5", Unit.LB, "15", "20"),
        ("25", Unit.LB, "20", "30"),
    ],
)
def test_neighbours_on_a_rack(value, unit, lighter, heavier):
    load = Load(Decimal(value), unit)
    assert load.lighter().value == Decimal(lighter)
    assert load.heavier().value == Decimal(heavier)


@pytest.mark.parametrize(
    ("equipment", "load", "lighter", "heavier"),
    [
        ("barbell", "40 kg", "37.5 kg", "42.5 kg"),
        ("barbell", "41 kg", "40 kg", "42.5 kg"),
        ("barbell", "95 lb", "90 lb", "100 lb"),
        ("kettlebell", "16 kg", "12 kg", "20 kg"),
        ("kettlebell", "35 lb", "30 lb", "40 lb"),
        ("kettlebell", "2 kg", "no load", "4 kg"),
        ("none", "1 kg", "no load", "2 kg"),
    ],
)
def test_plates_and_bells_come_in_their_own_steps(equipment, load, lighter, heavier):
    here = Load.parse(load, implements=1)
    assert str(here.lighter(equipment)) == lighter
    assert str(here.heavier(equipment)) == heavier


@given(LOADS)
def test_neighbours_lie_on_their_sides_and_in_range(load):
    assert load.value == 0 or load.lighter().value < load.value
    heaviest = HEAVIEST[load.unit]
    assert load.value == heaviest or load.heavier().value > load.value
    assert 0 <= load.lighter().value <= load.heavier().value <= heaviest
    assert load.heavier().unit is load.unit


@given(LOADS)
def test_text_of_one_implement_reads_back_as_the_same_weight(load):
    if load.value:
        text = str(load).removeprefix("2 × ")
        assert Load.parse(text, load.implements) == load


@given(st.text(max_size=10))
def test_any_text_is_a_load_or_a_sentence(text):
    with suppress(UserError):
        load = Load.parse(text)
        assert 0 <= load.value <= HEAVIEST[load.unit]
