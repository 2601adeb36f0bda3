"""Records to rows and back.

Rule 1: what is written comes back equal: times to the microsecond, loads to the digit, text to the letter.
Rule 2: a row that cannot be understood raises `UnreadableRowError`; nobody guesses at it.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from functools import lru_cache
from typing import Any

import msgspec

from hipcoach.domain.errors import UserError, printable
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Plan, RepRange
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.tempo import Tempo

Row = dict[str, Any]

FAULTS = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError, UserError)
"""What reading a row raises when other hands changed it."""


_MOST = 10_000
"""The largest number of repetitions, or of anything that is counted, that a file may bring."""


class UnreadableRowError(Exception):
    """A row that was changed by other hands, so that it no longer makes a record."""


def reason(error: BaseException) -> str:
    """Why a row cannot be understood, as a part of a sentence."""
    cause = error.__cause__ or error
    text = cause.message if isinstance(cause, UserError) else str(cause)
    return printable(f"{type(cause).__name__}: {text}" if isinstance(cause, KeyError) else text, longest=160)


def session_row(record: SessionRecord) -> Row:
    """The row of a session, without its sets."""
    return _storable(
        {
            "id": record.id,
            "started_at": utc_text(record.started_at),
            "utc_offset_s": _offset_s(record.started_at),
            "local_date": record.local_date.isoformat(),
            "plan": json.dumps(plan_data(record.plan), ensure_ascii=False, separators=(",", ":")),
            "finished_at": utc_text(record.finished_at) if record.finished_at else None,
            "rest_ends_at": utc_text(record.rest_ends_at) if record.rest_ends_at else None,
            "pain": record.pain,
            "note": record.note,
            "source": record.source,
        }
    )


def session_record(row: Mapping[str, Any], set_rows: Iterable[Mapping[str, Any]]) -> SessionRecord:
    """The session of a row and of its sets' rows, in their order.

    Raises:
        UnreadableRowError: One of the rows makes no record.
    """
    try:
        zone = timezone(timedelta(seconds=row["utc_offset_s"]))
        return SessionRecord(
            id=row["id"],
            started_at=moment_of(row["started_at"]).astimezone(zone),
            plan=plan_of(json.loads(row["plan"])),
            sets=tuple(set_record(each) for each in set_rows),
            finished_at=moment_of(row["finished_at"]) if row["finished_at"] else None,
            rest_ends_at=moment_of(row["rest_ends_at"]) if row["rest_ends_at"] else None,
            pain=row["pain"],
            note=row["note"],
            source=row["source"],
        )
    except FAULTS as error:
        msg = f"session {row['id']}: {error}"
        raise UnreadableRowError(msg) from error


def set_row(session_id: str, position: int, record: SetRecord) -> Row:
    """The row of a set."""
    return _storable(
        {
            "id": record.id,
            "session_id": session_id,
            "position": position,
            "block": record.block,
            "exercise": record.exercise,
            "variation": record.variation,
            "set_number": record.set_number,
            "side": record.side.value if record.side else None,
            "is_warm_up": int(record.is_warm_up),
            "reps": record.reps,
            "reps_low": record.reps_planned.low if record.reps_planned else None,
            "reps_high": record.reps_planned.high if record.reps_planned else None,
            "load_value": load_text(record.load),
            "load_unit": record.load.unit.value,
            "load_implements": record.load.implements,
            "tempo": str(record.tempo) if record.tempo else None,
            "started_at": utc_text(record.started_at),
            "ended_at": utc_text(record.ended_at),
            "is_confirmed": int(record.is_confirmed),
            "effort": record.effort,
            "fault": record.fault,
            "note": record.note,
            "rest_planned_s": record.rest_planned_s,
            "rest_s": record.rest_s,
        }
    )


def set_record(row: Mapping[str, Any]) -> SetRecord:
    """The set of a row.

    Raises:
        UnreadableRowError: The row makes no record.
    """
    try:
        return SetRecord(
            id=row["id"],
            block=row["block"],
            exercise=row["exercise"],
            variation=row["variation"],
            set_number=row["set_number"],
            side=Side(row["side"]) if row["side"] else None,
            is_warm_up=bool(row["is_warm_up"]),
            reps=row["reps"],
            reps_planned=RepRange(row["reps_low"], row["reps_high"]) if row["reps_low"] is not None else None,
            load=Load(Decimal(row["load_value"]), Unit(row["load_unit"]), row["load_implements"]),
            tempo=_tempo(row["tempo"]) if row["tempo"] else None,
            started_at=moment_of(row["started_at"]),
            ended_at=moment_of(row["ended_at"]),
            is_confirmed=bool(row["is_confirmed"]),
            effort=row["effort"],
            fault=row["fault"],
            note=row["note"],
            rest_planned_s=row["rest_planned_s"],
            rest_s=row["rest_s"],
        )
    except FAULTS as error:
        msg = f"set {row['id']}: {error}"
        raise UnreadableRowError(msg) from error


def check_set(row: Mapping[str, Any]) -> None:
    """See that the row of a set that comes from a file makes a record that somebody could have lifted.

    Raises:
        UnreadableRowError: It does not.
    """
    record = set_record(row)
    numbers = (record.reps, record.block, record.set_number, row["position"])
    if not (record.load.is_in_range and max(numbers) <= _MOST and min(numbers) >= 0):
        msg = f"set {record.id}: a number is out of its range"
        raise UnreadableRowError(msg)


@lru_cache(maxsize=1000)
def _tempo(text: str) -> Tempo:
    """Most sets of a record share a few tempos."""
    return Tempo.parse(text)


def plan_data(plan: Plan) -> dict[str, Any]:
    """A plan as it is written in JSON: loads as decimal text, tempos as `3-1-1-1`."""
    data: dict[str, Any] = msgspec.to_builtins(plan)
    for block, written in zip(plan.blocks, data["blocks"], strict=True):
        written["tempo"] = str(block.tempo) if block.tempo else None
    return data


def load_text(load: Load) -> str:
    """A load's value to the digit, never in powers of ten; a minus before zero is dropped."""
    return f"{load.value.copy_abs():f}"


def _storable(row: Row) -> Row:
    # Half an emoji (a lone surrogate, from a broken paste) is no UTF-8: it must not cost the whole set.
    return {
        name: value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
        for name, value in row.items()
    }


def plan_of(data: Any) -> Plan:
    """The inverse of `plan_data`."""
    blocks = [{**block, "tempo": _tempo_data(block["tempo"])} for block in data["blocks"]]
    return msgspec.convert({**data, "blocks": blocks}, Plan)


def _tempo_data(text: str | None) -> Any:
    return msgspec.to_builtins(Tempo.parse(text)) if text else None


def utc_text(moment: datetime) -> str:
    """A moment as it is stored: UTC, always of one width, so that the text sorts as the time does."""
    if moment.tzinfo is None:
        msg = f"{moment} has no offset"
        raise ValueError(msg)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _offset_s(moment: datetime) -> int:
    offset = moment.utcoffset()
    return round(offset.total_seconds()) if offset else 0


def moment_of(text: str) -> datetime:
    """The inverse of `utc_text`."""
    # Text without an offset was put there by other tools; the schema says that it is UTC.
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
