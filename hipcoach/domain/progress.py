"""What a record says: sums, and what to lift next, with the reason in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.record import SetRecord

LARGEST_STEP = Decimal("0.10")
"""ACSM 2009: raise the load by 2–10 % once the range is mastered; a larger step wants more reps first."""

PAIN_STOPS, EFFORT_STOPS = 5, 8


@dataclass(frozen=True, slots=True)
class Proposal:
    """What to lift next time.

    Attributes:
        load: The load.
        reason: Why, in one sentence.
    """

    load: Load
    reason: str


def volume_kg(sets: Sequence[SetRecord]) -> Decimal:
    """Repetitions times total load, summed, in kilograms; all implements counted, each side for itself."""
    return sum((record.reps * record.load.total_kg for record in sets), Decimal(0))


def next_load(sets: Sequence[SetRecord], pain: int | None, equipment: Equipment = "dumbbell") -> Proposal | None:
    """The load to propose after a session, or None where no working set was done.

    Double progression: the top of the range in every set, then more load. Never after pain, a fault
    felt, a high effort or sets that nobody confirmed.
    """
    working = [record for record in sets if not record.is_warm_up]
    if not working:
        return None
    load, asked = working[-1].load, working[-1].reps_planned
    if asked is None:
        return Proposal(load, "Stay: no plan is known of these sets.")
    heavier = load.heavier(equipment)
    for holds, reason in (
        ((pain or 0) >= PAIN_STOPS, "Pain of 5 or more: rest it, and ask a professional before adding load."),
        ((pain or 0) > 0, "Stay: something hurt. Same load, or less, until it does not."),
        (any(record.fault for record in working), "Stay: you felt a fault. Clean first, then heavier."),
        ((working[-1].effort or 0) > EFFORT_STOPS, "Stay: the last set was hard. It should feel like 8 at most."),
        (not all(record.is_confirmed for record in working), "Stay: not every set is confirmed."),
        (
            any(record.reps < (record.reps_planned or asked).high for record in working),
            f"Stay until every set reaches {asked.high}.",
        ),
    ):
        if holds:
            return Proposal(load, reason)
    if load.value == 0:
        return Proposal(heavier, f"All sets at {asked.high}: time for a light load.")
    step = (heavier.value - load.value) / load.value
    if step > LARGEST_STEP:
        return Proposal(load, f"All sets full, but {heavier} is {step:.0%} more: first two more reps a set.")
    return Proposal(heavier, f"All sets at {asked.high}: the next step is {step:.0%}.")
