"""Warm-up sets, proposed from the working load."""

from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.plan import RepRange, WarmUp
from hipcoach.domain.weights import Weights


def warm_ups(load: Load, reps: RepRange, weights: Weights, equipment: Equipment) -> tuple[WarmUp, ...]:  # noqa: ARG001
    """The sets to do before the working sets; none before a light load."""
    return ()
