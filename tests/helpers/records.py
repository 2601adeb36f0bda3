"""Builders of records: what a test does not name, it does not care about."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import uuid4

from hipcoach.domain.load import Load
from hipcoach.domain.plan import Block, Plan, RepRange
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.tempo import Tempo

EVENING = datetime(2026, 3, 5, 17, 30, tzinfo=UTC)


def a_plan(**changes: Any) -> Plan:
    block = Block(
        exercise="deadlift",
        variation="dumbbell",
        sets=4,
        reps=RepRange(5, 6),
        load=Load(Decimal(12)),
        tempo=Tempo.parse("3-1-1-1"),
        rest_s=120.0,
        rest_reason="untrained lifters recover in 1–2 min",
    )
    return replace(Plan("Dumbbell deadlift", (block,)), **changes)


def a_set(**changes: Any) -> SetRecord:
    record = SetRecord(
        id=str(uuid4()),
        block=0,
        exercise="deadlift",
        variation="dumbbell",
        set_number=1,
        side=None,
        is_warm_up=False,
        reps=6,
        reps_planned=RepRange(5, 6),
        load=Load(Decimal(12)),
        tempo=Tempo.parse("3-1-1-1"),
        started_at=EVENING,
        ended_at=EVENING + timedelta(seconds=36),
        is_confirmed=True,
        rest_planned_s=120.0,
    )
    return replace(record, **changes)


def a_session(**changes: Any) -> SessionRecord:
    record = SessionRecord(
        id=str(uuid4()),
        started_at=EVENING.astimezone(timezone(timedelta(hours=1))),
        plan=a_plan(),
        finished_at=EVENING + timedelta(minutes=10),
    )
    return replace(record, **changes)
