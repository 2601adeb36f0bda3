"""Whether a heavier load can be lifted yet: the jump rule.

Epley's formula (Epley 1985, Poundage Chart) turned round: who does `c` reps to failure with one load does
`c2 = 30 · ((w1/w2) · (1 + c/30) − 1)` with another. It says little far above ten reps; here it is only
asked whether a few will be left at the new load.
"""

from decimal import Decimal

from hipcoach.domain.load import Load
from hipcoach.domain.strength import HARDEST_EFFORT

LARGEST_STEP = Decimal("0.10")
"""ACSM 2009 (doi 10.1249/MSS.0b013e3181915670): raise the load by 2–10 % once the reps are mastered."""

RESERVE_WANTED = 2
"""Reps that should be left at the lowest of the range, after the jump: an effort of 8."""

RESERVE_UNSAID = 2
"""Reps taken as left where nobody said the effort: as much as is asked for, and no more."""

MOST_RESERVE = 6
"""Further from failure nobody can tell how many are left (Zourdos 2016: an effort of 5–6 is 4–6 in reserve)."""

REPS_BEFORE_A_LARGE_STEP = 8
"""Before a step over 10 % every set wants so many reps first: our choice."""


def step(now: Load, then: Load) -> Decimal:
    """How much heavier another load is, as a share of this one; this one is not nothing."""
    return then.value_kg / now.value_kg - 1


def reserve(effort: int | None) -> int:
    """The repetitions that were left after a set (RPE by repetitions in reserve: Zourdos 2016)."""
    return RESERVE_UNSAID if effort is None else min(max(HARDEST_EFFORT - effort, 0), MOST_RESERVE)


def reps_at(now: Load, then: Load, capability: int) -> Decimal:
    """How many reps to failure another load allows, from those with this one (Epley)."""
    return now.value_kg * (30 + capability) / then.value_kg - 30


def jump_allowed(now: Load, then: Load, reps: int, effort: int | None, low: int) -> bool:
    """Whether the step from one load to a heavier one may be taken.

    A step of up to 10 % after which no effort was said follows ACSM's rule alone.

    Args:
        now: The load that was lifted; not nothing.
        then: The heavier one.
        reps: The fewest reps of any set with `now`.
        effort: The highest effort said, or None.
        low: The lowest of the range that `then` begins with.
    """
    size = step(now, then)
    if size <= LARGEST_STEP and effort is None:
        return True
    if size > LARGEST_STEP and reps < REPS_BEFORE_A_LARGE_STEP:
        return False
    return reps_at(now, then, reps + reserve(effort)) - low >= RESERVE_WANTED
