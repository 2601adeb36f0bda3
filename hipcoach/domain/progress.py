"""What a record says in sums."""

from collections.abc import Sequence
from decimal import Decimal

from hipcoach.domain.record import SetRecord


def volume_kg(sets: Sequence[SetRecord]) -> Decimal:
    """Repetitions times total load, summed, in kilograms; all implements counted, each side for itself."""
    return sum((record.reps * record.load.total_kg for record in sets), Decimal(0))
