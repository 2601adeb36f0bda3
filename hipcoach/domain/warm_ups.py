"""Warm-up sets out of the working load.

The figures are our choice, and follow what coaches do for sets of five:
half the load for five, and before a heavy one three quarters for three; a light load is its own warm-up.
"""

from dataclasses import replace
from decimal import Decimal

from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.plan import RepRange, WarmUp
from hipcoach.domain.weights import Weights

ONE_FROM_KG, TWO_FROM_KG = Decimal(20), Decimal(40)
"""All implements together: one warm-up from 2 × 10 kg on, two from 2 × 20 kg; likewise for a bar or a bell."""

HALF, THREE_QUARTERS = Decimal("0.5"), Decimal("0.75")
HALF_IS = (Decimal("0.3"), Decimal("0.7"))
THREE_QUARTERS_ARE = (Decimal("0.6"), Decimal("0.85"))
"""What still counts as half, or three quarters, where that itself is not owned."""


def warm_ups(load: Load, reps: RepRange, weights: Weights, equipment: Equipment) -> tuple[WarmUp, ...]:
    """The sets to warm up with before a working load, from light to heavy; all of weights that are owned.

    Args:
        load: Of the working sets.
        reps: Of the working sets; no warm-up has more.
        weights: What is owned.
        equipment: What the lift is done with.
    """
    if load.total_kg < ONE_FROM_KG:
        return ()
    half = _near(load, HALF, HALF_IS, weights, equipment)
    sets = [_warm_up(half, 5, reps)] if half else []
    if load.total_kg >= TWO_FROM_KG:
        more = _near(load, THREE_QUARTERS, THREE_QUARTERS_ARE, weights, equipment)
        if more and (half is None or more.value_kg > half.value_kg):
            sets.append(_warm_up(more, 3, reps))
    return tuple(sets)


def _near(
    load: Load, share: Decimal, bounds: tuple[Decimal, Decimal], weights: Weights, equipment: Equipment
) -> Load | None:
    """The owned load next to a share of another: the one below it, or else the one above; None out of bounds."""
    low, high = (bound * load.value_kg for bound in bounds)
    aim = share * load.value_kg
    below = weights.at_most(aim, load, equipment)
    if below and below.value_kg >= low:
        return below
    above = weights.heavier(replace(load, value=load.value * share), equipment)
    return above if above and above.value_kg <= high else None


def _warm_up(load: Load, reps: int, working: RepRange) -> WarmUp:
    reps = min(reps, working.high)
    return WarmUp(RepRange(reps, reps), load)
