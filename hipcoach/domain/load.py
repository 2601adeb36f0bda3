"""Loads as they are lifted: so much per implement, so many implements.

A pair of 12 kg dumbbells is `Load(Decimal(12), Unit.KG, 2)`. What the user entered is kept to the
digit; kilograms and totals are derived.
"""

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from hipcoach.domain.errors import UserError, shown

KG_PER_LB = Decimal("0.45359237")
"""The international avoirdupois pound, exact by definition."""

HEAVIEST = Decimal(500)
MOST_IMPLEMENTS = 4


class Unit(StrEnum):
    """The unit in which a load is entered and shown."""

    KG = "kg"
    LB = "lb"


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
        remedy = "Write a weight per hand, for example 12kg or 25lb."
        number = text.strip().lower()
        for candidate in Unit:
            if number.endswith(candidate.value):
                number, unit = number.removesuffix(candidate.value), candidate
                break
        try:
            value = Decimal(number.strip().replace(",", "."))
        except InvalidOperation:
            raise UserError(f"{shown(text)} is not a load.", remedy) from None
        load = cls(value, unit, implements)
        if not load.is_in_range:
            raise UserError(
                f"A load of {shown(text)} is out of range.", f"It lies between 0 and {HEAVIEST} {unit}."
            )
        if value.as_tuple().exponent < -3:  # type: ignore[operator]
            raise UserError(f"A load of {shown(text)} is too precise.", "Three decimals are enough.")
        return load

    @property
    def is_in_range(self) -> bool:
        """Whether a person could lift so much, with so many implements."""
        return self.value.is_finite() and 0 <= self.value <= HEAVIEST and 1 <= self.implements <= MOST_IMPLEMENTS

    @property
    def value_kg(self) -> Decimal:
        """Kilograms per implement."""
        return self.value if self.unit is Unit.KG else self.value * KG_PER_LB

    @property
    def total_kg(self) -> Decimal:
        """Kilograms lifted at once, all implements together."""
        return self.value_kg * self.implements

    def heavier(self) -> "Load":
        """The next heavier load that a gym's rack usually holds."""
        return replace(self, value=_on_rack(self.value, self.unit, up=True))

    def lighter(self) -> "Load":
        """The next lighter load that a gym's rack usually holds; never below nothing."""
        return replace(self, value=_on_rack(self.value, self.unit, up=False))

    def __str__(self) -> str:
        if self.value == 0:
            return "no load"
        each = f"{self.value:f}".rstrip("0").rstrip(".") if "." in f"{self.value:f}" else f"{self.value:f}"
        return f"{self.implements} × {each} {self.unit}" if self.implements > 1 else f"{each} {self.unit}"


def _on_rack(value: Decimal, unit: Unit, *, up: bool) -> Decimal:
    """The neighbouring weight on a rack: 1 kg steps to 10, then 2; 2.5 lb steps to 20, then 5."""
    fine, coarse, turn = (
        (Decimal(1), Decimal(2), Decimal(10)) if unit is Unit.KG else (Decimal("2.5"), Decimal(5), Decimal(20))
    )
    step = fine if value < turn or (value == turn and not up) else coarse
    multiple = value // step
    if up:
        return min((multiple + 1) * step, HEAVIEST)
    return max((multiple if value % step else multiple - 1) * step, Decimal(0))
