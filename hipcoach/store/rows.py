"""Records to rows and back.

Rule 1: what is written comes back equal: times to the microsecond, loads to the digit, text to the letter.
Rule 2: a row that cannot be understood raises `UnreadableRowError`; nobody guesses at it.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from functools import lru_cache
from typing import Any

import msgspec

from hipcoach.domain.errors import UserError, printable, shown
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import HEAVIEST, MOST_IMPLEMENTS, Load, Unit
from hipcoach.domain.plan import Advice, Plan, RepRange
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import Words, words
from hipcoach.store.moments import moment_of, utc_text
from hipcoach.store.stamps import is_stamp

Row = dict[str, Any]

FAULTS = (ValueError, TypeError, KeyError, AttributeError, ArithmeticError, RecursionError, UserError)
"""What reading a row raises when other hands changed it."""


_MOST, _MOST_S = 10_000, 1_000_000.0
"""The largest number of anything that is counted, and of seconds, that a file may bring."""


_MOMENT_WIDTH = len("2026-03-05T17:30:00.000000+00:00")


class UnreadableRowError(Exception):
    """A row that was changed by other hands, so that it no longer makes a record."""


def reason(error: BaseException) -> str:
    """Why a row cannot be understood, as a part of a sentence."""
    cause = error.__cause__ or error
    said = cause.message if isinstance(cause, UserError) else next(iter(cause.args), "")
    return said if isinstance(said, Words) else printable(str(said if isinstance(said, str) else cause), 160)


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
            "morning_pain": record.morning_pain,
            "is_morning_asked": int(record.is_morning_asked),
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
            morning_pain=row["morning_pain"],
            is_morning_asked=bool(row["is_morning_asked"]),
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
            tempo=tempo_of(row["tempo"]) if row["tempo"] else None,
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


def checked_session(row: Row) -> Row:
    """The row of a session that comes from elsewhere, with what can be derived made right.

    Raises:
        UnreadableRowError: A column is wrong; the message names it.
    """
    try:
        day = session_record(row, ()).local_date
    except UnreadableRowError:
        _check_columns(row, _SESSION_COLUMNS)
        raise
    if not (
        0 <= (row["pain"] or 0) <= 10
        and 0 <= (row["morning_pain"] or 0) <= 10
        and row["is_morning_asked"] in (0, 1)
    ):
        _check_columns(row, _SESSION_COLUMNS)
    row = {**checked_stamp(row), "local_date": day.isoformat()}
    return {**row, **{name: _usual(row[name]) for name in ("started_at", "finished_at", "rest_ends_at")}}


def checked_set(row: Row) -> Row:
    """The row of a set that comes from elsewhere: somebody could have lifted it.

    Raises:
        UnreadableRowError: A column is wrong; the message names it.
    """
    if not _could_be_lifted(row):
        # Looking column by column takes as long as everything else: it is done to name the wrong one.
        _check_columns(row, _SET_COLUMNS)
        set_record(row)
    started_at, ended_at = row["started_at"], row["ended_at"]
    if not (_is_usual(started_at) and _is_usual(ended_at)):
        row = {**row, "started_at": _usual(started_at), "ended_at": _usual(ended_at)}
    return checked_stamp(row)


def _is_usual(text: str) -> bool:
    """Whether a moment that can be read is written as we write it."""
    return len(text) == _MOMENT_WIDTH and text.endswith("+00:00") and text[10] == "T"


def _usual(text: str | None) -> str | None:
    return utc_text(moment_of(text)) if text and not _is_usual(text) else text


def _could_be_lifted(row: Row) -> bool:
    """Whether all columns of a set are right, at one glance."""
    try:
        low, high, effort = row["reps_low"] or 1, row["reps_high"] or 1, row["effort"] or 1
        position, block, reps, number = row["position"], row["block"], row["reps"], row["set_number"]
        return (
            set_record(row).load.is_in_range
            and min(position, block, reps, number - 1, effort - 1, low - 1, high - 1) >= 0
            and max(position, block, reps, number, low, high) <= _MOST
            and effort <= 10
            and row["is_warm_up"] in (0, 1)
            and row["is_confirmed"] in (0, 1)
            and 0 <= (row["rest_planned_s"] or 0) <= _MOST_S
            and 0 <= (row["rest_s"] or 0) <= _MOST_S
        )
    except (UnreadableRowError, *FAULTS):
        return False


def _check_columns(row: Row, columns: Mapping[str, Callable[[Any], object]]) -> None:
    """See that each column makes sense by itself."""
    for name, is_right in columns.items():
        value = row[name]
        try:
            if is_right(value) is not False:
                continue
        except FAULTS:
            pass
        raise UnreadableRowError(words("{name} cannot be {value}", name=name, value=shown(value)))


def _among(low: float, high: float) -> Callable[[Any], bool]:
    return lambda value: value is not None and low <= value <= high


def _if_any(check: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda value: value is None or check(value)


_SESSION_COLUMNS: Mapping[str, Callable[[Any], object]] = {
    "started_at": moment_of,
    "utc_offset_s": _among(-86_399, 86_399),
    "plan": lambda text: plan_of(json.loads(text)),
    "finished_at": _if_any(moment_of),
    "rest_ends_at": _if_any(moment_of),
    "pain": _if_any(_among(0, 10)),
    "morning_pain": _if_any(_among(0, 10)),
    "is_morning_asked": _among(0, 1),
}
_SET_COLUMNS: Mapping[str, Callable[[Any], object]] = {
    "position": _among(0, _MOST),
    "block": _among(0, _MOST),
    "set_number": _among(1, _MOST),
    "side": _if_any(Side),
    "is_warm_up": _among(0, 1),
    "reps": _among(0, _MOST),
    "reps_low": _if_any(_among(1, _MOST)),
    "reps_high": _if_any(_among(1, _MOST)),
    "load_unit": Unit,
    "load_implements": _among(1, MOST_IMPLEMENTS),
    "load_value": lambda text: 0 <= Decimal(text) <= max(HEAVIEST.values()) and not set(text) - set("0123456789."),
    "tempo": _if_any(Tempo.parse),
    "started_at": moment_of,
    "ended_at": moment_of,
    "is_confirmed": _among(0, 1),
    "effort": _if_any(_among(1, 10)),
    "rest_planned_s": _if_any(_among(0, _MOST_S)),
    "rest_s": _if_any(_among(0, _MOST_S)),
}


def checked_stamp(row: Row) -> Row:
    """A row that comes from elsewhere, with stamps that are some.

    Raises:
        UnreadableRowError: One is none, or it went into the bin at no time.
    """
    for name in ("edit_stamp", "life_stamp"):
        if name in row and not is_stamp(row[name]):
            raise UnreadableRowError(words("{name} cannot be {row}", name=name, row=shown(row[name])))
    if row.get("deleted_at") is None:
        return row
    try:
        return {**row, "deleted_at": utc_text(moment_of(row["deleted_at"]))}
    except FAULTS as error:
        raise UnreadableRowError(words("deleted_at cannot be {row}", row=shown(row["deleted_at"]))) from error


@lru_cache(maxsize=1000)
def tempo_of(text: str) -> Tempo:
    """Most sets of a record share a few tempos."""
    return Tempo.parse(text)


def plan_data(plan: Plan) -> dict[str, Any]:
    """A plan as it is written in JSON: loads as decimal text, tempos as `3-1-1-1`."""
    data: dict[str, Any] = msgspec.to_builtins(plan, enc_hook=_english)
    for block, written in zip(plan.blocks, data["blocks"], strict=True):
        written["tempo"] = str(block.tempo) if block.tempo else None
        for name, usual in _UNSAID.items():
            if written[name] == usual:
                del written[name]
    return data


def _english(text: object) -> str:
    """Words are kept as the text that they are."""
    if not isinstance(text, str):
        raise TypeError(type(text))
    return str(text)


_UNSAID = {
    "advice": Advice.PLANNED,
    "reason": "",
    "other": None,
    "usual_reps": None,
    "usual_tempo": None,
    "intended": None,
    "is_put_off": False,
}
"""What is not written of a block where it is as always: most plans say nothing of it."""


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


def _offset_s(moment: datetime) -> int:
    offset = moment.utcoffset()
    return round(offset.total_seconds()) if offset else 0
