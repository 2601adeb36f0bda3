"""What the user owns, and so what can be lifted next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_FLOOR, Decimal
from functools import lru_cache

from hipcoach.domain.load import HEAVIEST, KG_PER_LB, Equipment, Load, Unit, in_unit, on_rack_at_most, plain
from hipcoach.domain.weight_lists import read_bar, read_pairs, read_weights

USUAL_BAR: Mapping[Unit, Decimal] = {Unit.KG: Decimal(20), Unit.LB: Decimal(45)}
_PLATES: Mapping[Unit, tuple[str, ...]] = {
    Unit.KG: ("25", "20", "15", "10", "5", "2.5", "1.25", "0.5", "0.25"),
    Unit.LB: ("45", "35", "25", "10", "5", "2.5"),
}
"""The plates that a gym usually holds, as many of each as one needs."""

_GRAIN = Decimal("0.001")
"""Loads are entered to three decimals; sums of plates are counted in that."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What the user owns; what is empty stands for what a gym usually holds (the racks of domain/load.py).

    Where only one of bar and plates is said, the other is a usual one: 20 kg or 45 lb, or any plates.

    Attributes:
        dumbbells: Each of a pair, ascending by kilograms; of every weight here the implements say nothing.
        kettlebells: Ascending by kilograms.
        bar: The bar without plates, or None.
        plates: One entry for each pair.
    """

    dumbbells: tuple[Load, ...] = ()
    kettlebells: tuple[Load, ...] = ()
    bar: Load | None = None
    plates: tuple[Load, ...] = ()

    @classmethod
    def of(cls, settings: Mapping[str, object]) -> "Weights":
        """What the settings say.

        Raises:
            UserError: A text in them was never checked, and is no list of weights.
        """
        dumbbells, kettlebells, bar, plates = (
            str(settings.get(name, "")) for name in ("dumbbells", "kettlebells", "bar", "plates")
        )
        return cls(read_weights(dumbbells), read_weights(kettlebells), read_bar(bar), read_pairs(plates))

    def heavier(self, load: Load, equipment: Equipment) -> Load | None:
        """The next heavier load that is owned, in its own unit; None where nothing heavier is."""
        if equipment == "barbell":
            return self._heavier_bar(load)
        owned = self._of(equipment)
        if owned:
            found = next((one for one in owned if one.value_kg > load.value_kg), None)
            return found and replace(found, implements=load.implements)
        heavier = load.heavier(equipment)
        return heavier if heavier.value > load.value else None

    def lighter(self, load: Load, equipment: Equipment) -> Load | None:
        """The next lighter load that is owned; None where nothing lighter is.

        No load at all is lighter than any, except that a bar weighs what it weighs.
        """
        if equipment == "barbell":
            return self._bar_up_to(self._grains(load, less=True), load)
        if load.value == 0:
            return None
        owned = self._of(equipment)
        if not owned:
            return load.lighter(equipment)
        found = next((one for one in reversed(owned) if one.value_kg < load.value_kg), None)
        return replace(found, implements=load.implements) if found else replace(load, value=Decimal(0))

    def at_most(self, kilograms: Decimal, like: Load, equipment: Equipment) -> Load | None:
        """The heaviest owned load of at most so many kilograms an implement; None where nothing is so light."""
        if equipment == "barbell":
            # In the bar's own unit, so that both are counted from the same bar.
            unit = self._bar(like.unit).unit
            limit = replace(like, value=in_unit(kilograms, unit), unit=unit)
            return self._bar_up_to(self._grains(limit), limit)
        owned = self._of(equipment)
        if not owned:
            return on_rack_at_most(kilograms, like, equipment)
        found = next((one for one in reversed(owned) if one.value_kg <= kilograms), None)
        return found and replace(found, implements=like.implements)

    def holds(self, load: Load, equipment: Equipment) -> bool:
        """Whether a load can be put together; where nothing is known of what is owned, any can."""
        if equipment == "barbell":
            return not (self.bar or self.plates) or self.a_side(load) is not None
        owned = self._of(equipment)
        return not owned or load.value == 0 or any(one.value_kg == load.value_kg for one in owned)

    def a_side(self, load: Load) -> tuple[Load, ...] | None:
        """The plates for each side of the bar, heaviest first; None where it cannot be made of what is owned."""
        bar = self._bar(load.unit)
        grains = self._grains(load)
        if grains < 0 or _sum_of(bar, grains) != _in_unit(load, bar.unit):
            return None
        if not self.plates:
            return _usual_side(grains, bar.unit)
        pairs = sorted(self.plates, key=lambda plate: plate.value_kg, reverse=True)
        side = []
        for place, plate in enumerate(pairs):
            left = grains - _plate_grains(plate, bar.unit)
            if left >= 0 and _sums(tuple(pairs[place + 1 :]), bar.unit) >> left & 1:
                side.append(replace(plate, implements=1))
                grains = left
        return tuple(side) if not grains else None

    def _of(self, equipment: Equipment) -> tuple[Load, ...]:
        """What is owned of an equipment; whoever adds weight to a lift without any takes a dumbbell."""
        return self.kettlebells if equipment == "kettlebell" else self.dumbbells

    def _bar(self, unit: Unit) -> Load:
        """The bar; where none is said, a usual one in the unit of the plates or else in this one."""
        unit = self.plates[0].unit if self.plates else unit
        return self.bar or Load(USUAL_BAR[unit], unit, 1)

    def _grains(self, load: Load, *, less: bool = False) -> int:
        """What hangs on each side of the bar at the most in a load, in grains; `less`: in any lighter load."""
        bar = self._bar(load.unit)
        each = (_in_unit(load, bar.unit) - bar.value) / 2 / _GRAIN
        whole = int(each.to_integral_value(ROUND_FLOOR))
        return whole - 1 if less and whole == each else whole

    def _heavier_bar(self, load: Load) -> Load | None:
        bar = self._bar(load.unit)
        grains = self._grains(load)
        if grains < 0:
            # Lighter than the bar, as no load is: the bar itself.
            return replace(bar, implements=load.implements)
        if self.plates:
            above = _sums(self.plates, bar.unit) >> (grains + 1)
            more = (above & -above).bit_length()
            found = _sum_of(bar, grains + more) if more else None
        else:
            step = _plate_grains(_smallest(bar.unit), bar.unit)
            found = _sum_of(bar, (grains // step + 1) * step)
        if not found or found > HEAVIEST[bar.unit]:
            return None
        return replace(bar, value=found, implements=load.implements)

    def _bar_up_to(self, grains: int, like: Load) -> Load | None:
        """The heaviest bar with at most so much on each side."""
        bar = self._bar(like.unit)
        if grains < 0:
            return None
        if self.plates:
            grains = (_sums(self.plates, bar.unit) & ((1 << (grains + 1)) - 1)).bit_length() - 1
        else:
            step = _plate_grains(_smallest(bar.unit), bar.unit)
            grains -= grains % step
        return replace(bar, value=_sum_of(bar, grains), implements=like.implements)


def _in_unit(load: Load, unit: Unit) -> Decimal:
    """The value of a load in a unit, to a grain where it has to be converted."""
    if load.unit is unit:
        return load.value
    return (load.value_kg if unit is Unit.KG else load.value_kg / KG_PER_LB).quantize(_GRAIN)


def _plate_grains(plate: Load, unit: Unit) -> int:
    return int(_in_unit(plate, unit) / _GRAIN)


def _sum_of(bar: Load, grains: int) -> Decimal:
    """The bar with so much on each side."""
    return plain(bar.value + 2 * grains * _GRAIN)


def _smallest(unit: Unit) -> Load:
    """The plate by which a bar usually gets heavier."""
    return Load(Decimal("1.25") if unit is Unit.KG else Decimal("2.5"), unit, 1)


@lru_cache(maxsize=64)
def _sums(plates: tuple[Load, ...], unit: Unit) -> int:
    """What the plates can add up to on one side: bit n is set where n grains can be made.

    A number as a set: adding a plate is one shift, so that thirty pairs take microseconds and not a billion sums.
    """
    sums = 1
    for plate in plates:
        sums |= sums << _plate_grains(plate, unit)
    return sums


def _usual_side(grains: int, unit: Unit) -> tuple[Load, ...] | None:
    side = []
    for plate in _usual_plates(unit):
        count, grains = divmod(grains, _plate_grains(plate, unit))
        side += [plate] * count
    return tuple(side) if not grains else None


def _usual_plates(unit: Unit) -> Iterable[Load]:
    return (Load(Decimal(text), unit, 1) for text in _PLATES[unit])
