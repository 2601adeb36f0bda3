from decimal import Decimal

from hipcoach.domain.load import Load
from hipcoach.domain.progress import volume_kg
from tests.helpers.records import a_set


def test_volume_counts_every_implement():
    assert volume_kg([a_set(reps=6, load=Load(Decimal(12))), a_set(reps=5, load=Load(Decimal(10)))]) == 244
    assert volume_kg([]) == 0
