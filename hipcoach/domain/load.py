"""Loads as they are lifted: so much per implement, so many implements.

A pair of 12 kg dumbbells is `Load(Decimal(12), Unit.KG, 2)`. What the user entered is kept to the
digit; kilograms and totals are derived.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Literal, NamedTuple

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.units import number_text
from hipcoach.domain.words import Number, Words, words

KG_PER_LB = Decimal("0.45359237")
"""The international avoirdupois pound, exact by definition."""

MOST_IMPLEMENTS = 4

Equipment = Literal["dumbbell", "barbell", "kettlebell", "none"]
"""What is lifted, as the gym names it."""


class Unit(StrEnum):
    """The unit in which a load is entered and shown."""

    KG = "kg"
    LB = "lb"


HEAVIEST: Mapping[Unit, Decimal] = {Unit.KG: Decimal(500), Unit.LB: Decimal(1100)}
"""The heaviest load that can be entered, per implement: about the world's heaviest deadlift."""


@dataclass(frozen=True, slots=True)
class Load:
    """A load in the hands.

    Attributes:
        value: Per implement, as entered.
        unit: The unit of `value`.
        implements: How many are lifted at once.
    """

    value: Decimal
    unit: Unit = Unit.KG
    implements: int = 2

    @classmethod
    def parse(cls, text: str, implements: int = 2, unit: Unit = Unit.KG) -> "Load":
        """Read `12`, `12.5 kg`, `62,5`, `25lb`; `unit` serves where the text names none.

        Raises:
            UserError: The text is no load, or it is out of range.
        """
        remedy = words("Write a weight, for example 12kg or 25lb.")
        number = text.strip().lower()
        for candidate in Unit:
            if number.endswith(candidate.value):
                number, unit = number.removesuffix(candidate.value), candidate
                break
        try:
            value = Decimal(number.strip().replace(",", "."))
        except InvalidOperation:
            raise UserError(words("{text} is not a load.", text=shown(text)), remedy) from None
        load = cls(value, unit, implements)
        if not load.is_in_range:
            raise UserError(
                words("A load of {text} is out of range.", text=shown(text)),
                words("It lies between 0 and {heaviest} {unit}.", heaviest=HEAVIEST[unit], unit=unit),
            )
        if value.as_tuple().exponent < -3:  # type: ignore[operator]
            raise UserError(
                words("A load of {text} is too precise.", text=shown(text)), words("Three decimals are enough.")
            )
        return load

    @property
    def is_in_range(self) -> bool:
        """Whether a person could lift so much, with so many implements."""
        return (
            self.value.is_finite()
            and 0 <= self.value <= HEAVIEST[self.unit]
            and 1 <= self.implements <= MOST_IMPLEMENTS
        )

    @property
    def value_kg(self) -> Decimal:
        """Kilograms per implement."""
        return self.value if self.unit is Unit.KG else self.value * KG_PER_LB

    @property
    def total_kg(self) -> Decimal:
        """Kilograms lifted at once, all implements together."""
        return self.value_kg * self.implements

    def heavier(self, equipment: Equipment = "dumbbell") -> "Load":
        """The next heavier load that a gym usually holds."""
        value = _on_rack(self.value, _RACKS[equipment, self.unit], up=True)
        return replace(self, value=min(value, HEAVIEST[self.unit]))

    def lighter(self, equipment: Equipment = "dumbbell") -> "Load":
        """The next lighter load that a gym usually holds; never below nothing."""
        return replace(self, value=_on_rack(self.value, _RACKS[equipment, self.unit], up=False))

    @property
    def words(self) -> Words:
        """The load as one reads it: `2 × 12 kg`, `20 kg`, `no load`."""
        if self.value == 0:
            return words("no load")
        each = f"{self.value:f}".rstrip("0").rstrip(".") if "." in f"{self.value:f}" else f"{self.value:f}"
        weight = words("{number} {unit}", number=Number(each), unit=self.unit)
        return words("{count} × {weight}", count=self.implements, weight=weight) if self.implements > 1 else weight

    def __str__(self) -> str:
        return self.words


class _Rack(NamedTuple):
    """The steps in which something gets heavier: fine ones up to `turn`, coarse ones beyond."""

    fine: Decimal
    coarse: Decimal
    turn: Decimal = Decimal(0)


_RACKS: Mapping[tuple[Equipment, Unit], _Rack] = {
    ("dumbbell", Unit.KG): _Rack(Decimal(1), Decimal(2), Decimal(10)),
    ("dumbbell", Unit.LB): _Rack(Decimal("2.5"), Decimal(5), Decimal(20)),
    # Plates come in pairs, the smallest usual ones of 1.25 kg or 2.5 lb.
    ("barbell", Unit.KG): _Rack(Decimal("2.5"), Decimal("2.5")),
    ("barbell", Unit.LB): _Rack(Decimal(5), Decimal(5)),
    ("kettlebell", Unit.KG): _Rack(Decimal(4), Decimal(4)),
    ("kettlebell", Unit.LB): _Rack(Decimal(5), Decimal(5)),
    ("none", Unit.KG): _Rack(Decimal(1), Decimal(2), Decimal(10)),
    ("none", Unit.LB): _Rack(Decimal("2.5"), Decimal(5), Decimal(20)),
}


def _on_rack(value: Decimal, rack: _Rack, *, up: bool) -> Decimal:
    """The neighbouring weight on a rack."""
    step = rack.fine if value < rack.turn or (value == rack.turn and not up) else rack.coarse
    multiple = value // step
    if up:
        return (multiple + 1) * step
    return max((multiple if value % step else multiple - 1) * step, Decimal(0))


def on_rack_at_most(kilograms: Decimal, like: Load, equipment: Equipment) -> Load | None:
    """The heaviest load that a gym usually holds, of at most so many kilograms; in the unit of `like`."""
    rack = _RACKS[equipment, like.unit]
    # To a thousandth: a pound converted there and back is not quite one.
    value = min(in_unit(kilograms, like.unit), HEAVIEST[like.unit]).quantize(Decimal("0.001"))
    step = rack.fine if value < rack.turn else rack.coarse
    value -= value % step
    return replace(like, value=plain(value)) if value > 0 else None


def plain(value: Decimal) -> Decimal:
    """A value without needless zeros and without an exponent, as it would be entered."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def in_unit(kilograms: Decimal, unit: Unit) -> Decimal:
    """A weight in kilograms, in the unit in which it is shown."""
    return kilograms if unit is Unit.KG else kilograms / KG_PER_LB


def weight_text(kilograms: Decimal, unit: Unit) -> Words:
    """A weight as it is shown, to a tenth: `12.5 kg`, `1 152 lb`."""
    return words("{number} {unit}", number=number_text(in_unit(kilograms, unit)), unit=unit)
