"""Builders of tallies: what a test does not name, it does not care about."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from hipcoach.domain.charts import Lifted
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.tally import Bucket, Tally
from hipcoach.domain.tempo import Tempo
from tests.helpers.records import EVENING

DAY = EVENING.date()


def a_tally(day: date = DAY, kg: object = 12, **changes: Any) -> Tally:
    tally = Tally(day, day, Load(Decimal(str(kg))), reps=6, effort=None, side=None, tempo=Tempo.parse("3-1-1-1"))
    return replace(tally, **changes)


def lifted(tallies: Iterable[Tally], unit: Unit = Unit.KG, load_of: str = "each dumbbell") -> Lifted:
    return Lifted(tuple(tallies), Bucket.DAY, unit, load_of)
