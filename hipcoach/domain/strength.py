"""The estimated one-repetition maximum: a trend, not a test.

Both formulas are off by 2–5 % at best, and tend to be too low for deadlifts. They are good for 2 to 10
repetitions to failure and agree at 10; above 12 nothing is shown.
"""

from decimal import Decimal

MOST_REPS = 12
HARDEST_EFFORT = 10


def reps_to_failure(reps: int, effort: int | None) -> int:
    """Repetitions done and those that were left, where the effort tells how many.

    An effort of 10 leaves none, each step below it one more (RPE by repetitions in reserve: Zourdos 2016,
    doi 10.1519/JSC.0000000000001049). A set without an effort is taken as if none had been left.
    """
    return reps if effort is None else reps + HARDEST_EFFORT - effort


def epley(weight: Decimal, reps: int) -> Decimal | None:
    """`w · (1 + r/30)` (Epley 1985, Poundage Chart), or None where it says nothing.

    Args:
        weight: What was lifted; the result is in its unit.
        reps: Repetitions to failure.
    """
    return _estimate(weight, reps, (30 + Decimal(reps)) / 30)


def brzycki(weight: Decimal, reps: int) -> Decimal | None:
    """`w · 36/(37 − r)` (Brzycki 1993, doi 10.1080/07303084.1993.10606684), or None where it says nothing.

    Args:
        weight: What was lifted; the result is in its unit.
        reps: Repetitions to failure.
    """
    # It has no value at 37, far beyond what is asked for.
    return _estimate(weight, reps, 36 / Decimal(37 - min(reps, MOST_REPS)))


def _estimate(weight: Decimal, reps: int, factor: Decimal) -> Decimal | None:
    if weight <= 0 or not 1 <= reps <= MOST_REPS:
        return None
    return weight if reps == 1 else weight * factor
