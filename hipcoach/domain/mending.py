"""Mending the record: a value of a set from typed text, a set more, a session done elsewhere, one to be repeated.

Rule: whatever is typed either makes a right record or is explained in a sentence; nothing is guessed at.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from enum import StrEnum

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.exercise import Exercise, Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import MOST_REPS, MOST_SETS, Plan, PlannedSet
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.units import clock_text
from hipcoach.domain.words import Words, words

LOGGED = "logged"
"""The source of a session that was entered afterwards."""

LONGEST_REST_TAKEN_S = 3600
YEARS = range(1900, 2200)
YES, NO = "yes", "no"
WARM_UP = words("warm-up", note="before a set's number, as it is typed")
NO_LOAD = words("no load")

Exercises = Mapping[tuple[str, str], Exercise]


class Field(StrEnum):
    """A value of a set that can be mended."""

    SET = "set"
    EXERCISE = "exercise"
    SIDE = "side"
    REPS = "reps"
    LOAD = "load"
    TEMPO = "tempo"
    REST = "rest"
    EFFORT = "effort"
    FAULT = "fault"
    CONFIRMED = "confirmed"
    NOTE = "note"

    @property
    def words(self) -> Words:
        """The value by its name."""
        return _NAMES[self]


_NAMES: Mapping[Field, Words] = {
    Field.SET: words("set", note="a set's number"),
    Field.EXERCISE: words("exercise", note="a value of a set"),
    Field.SIDE: words("side", note="a value of a set"),
    Field.REPS: words("reps", note="a value of a set"),
    Field.LOAD: words("load", note="a value of a set"),
    Field.TEMPO: words("tempo", note="a value of a set"),
    Field.REST: words("rest", note="a value of a set"),
    Field.EFFORT: words("effort", note="a value of a set"),
    Field.FAULT: words("fault", note="a value of a set"),
    Field.CONFIRMED: words("confirmed", note="a value of a set"),
    Field.NOTE: words("note", note="a value of a set"),
}


def lift_text(key: tuple[str, str]) -> str:
    """Exercise and variation as one text, by which a lift is chosen."""
    return "/".join(key)


def written(one: SetRecord, field: Field) -> str:
    """A value of a set as it is entered; an empty text where there is none."""
    match field:
        case Field.SET:
            return f"{WARM_UP} {one.set_number}" if one.is_warm_up else str(one.set_number)
        case Field.EXERCISE:
            return lift_text(one.key)
        case Field.LOAD:
            return _load_written(one.load)
        case Field.REST:
            return "" if one.rest_s is None else clock_text(one.rest_s)
        case Field.CONFIRMED:
            return YES if one.is_confirmed else NO
        case _:
            value = getattr(one, field.value)
            return "" if value is None else str(value)


def mended(one: SetRecord, field: Field, text: str, exercises: Exercises) -> SetRecord:
    """The set with another value, read from a text; the text that stands there already changes nothing.

    Other repetitions or another load confirm the set: whoever mends them has looked at it.

    Raises:
        UserError: The text is no such value.
    """
    if text == written(one, field):
        return one
    after = _READERS[field](one, text, exercises)
    return replace(after, is_confirmed=True) if field in _CONFIRMING else after


def when_written(when: datetime) -> str:
    """A date and time as they are entered: all in numbers, so that no other part changes while one is typed."""
    return f"{when:%Y-%m-%d %H:%M}"


def when_read(text: str, before: datetime) -> datetime:
    """Read `2026-03-05 17:30`, `5.3.2026 17:30` or `5 Mar 2026`; a time that is not said stays as it was.

    What is not written, seconds and the offset of then, stays too.

    Raises:
        UserError: The text is no such date, or there is no such day.
    """
    if text.strip() == when_written(before):
        return before
    found = next(filter(None, (pattern.fullmatch(text.strip()) for pattern in _DATES)), None)
    try:
        if found is None:
            raise ValueError(text)
        parts = found.groupdict()
        hour, minute = (before.hour, before.minute) if not parts["hour"] else (parts["hour"], parts["minute"])
        when = before.replace(
            year=int(parts["year"]),
            month=_month(parts["month"]),
            day=int(parts["day"]),
            hour=int(hour),
            minute=int(minute),
        )
    except ValueError:
        raise UserError(
            words("{text} is not a date.", text=shown(text)), words("Write for example 2026-03-05 17:30.")
        ) from None
    if when.year not in YEARS:
        raise UserError(
            words("The year {year} is out of range.", year=when.year),
            words("It lies from {low} to {high}.", low=YEARS[0], high=YEARS[-1]),
        )
    return when


def moved(session: SessionRecord, started_at: datetime) -> SessionRecord:
    """The session at another time, with all that was timed in it; `started_at` is aware."""
    by = started_at - session.started_at
    return replace(
        session,
        started_at=started_at,
        finished_at=session.finished_at and session.finished_at + by,
        sets=tuple(
            replace(one, started_at=one.started_at + by, ended_at=one.ended_at + by) for one in session.sets
        ),
    )


def as_planned(plan: Plan, started_at: datetime, new_id: Callable[[], str]) -> SessionRecord:
    """A session that was done elsewhere as it was planned; `started_at` is aware."""
    sets = plan.planned_sets()
    return SessionRecord(
        id=new_id(),
        started_at=started_at,
        plan=plan,
        sets=tuple(_as_planned(one, one is sets[-1], started_at, new_id()) for one in sets),
        finished_at=started_at.astimezone(UTC),
        source=LOGGED,
    )


def with_another_set(session: SessionRecord, new_id: Callable[[], str]) -> SessionRecord:
    """The session with one more set, like its last; of one without any, the first that was planned.

    Raises:
        UserError: It holds no set and no plan of one.
    """
    if session.sets:
        last = session.sets[-1]
        is_pair_open = last.side is Side.LEFT
        one = replace(
            last,
            id=new_id(),
            set_number=last.set_number if is_pair_open else last.set_number + 1,
            side=last.side and (Side.RIGHT if is_pair_open else Side.LEFT),
            started_at=session.started_at.astimezone(UTC),
            ended_at=session.started_at.astimezone(UTC),
            is_confirmed=True,
            effort=None,
            fault=None,
            note="",
            rest_planned_s=None,
            rest_s=None,
        )
    else:
        planned = session.plan.planned_sets()
        if not planned:
            raise UserError(
                words("There is no set to copy."), words("Repeat another session, or log one as planned.")
            )
        one = _as_planned(planned[0], True, session.started_at, new_id())
    return replace(session, sets=(*session.sets, one))


def without_set(session: SessionRecord, set_id: str) -> SessionRecord:
    """The session without one of its sets."""
    return replace(session, sets=tuple(one for one in session.sets if one.id != set_id))


def _as_planned(planned: PlannedSet, is_last: bool, started_at: datetime, set_id: str) -> SetRecord:
    return SetRecord(
        id=set_id,
        block=planned.block,
        exercise=planned.exercise,
        variation=planned.variation,
        set_number=planned.set_number,
        side=planned.side,
        is_warm_up=planned.is_warm_up,
        reps=planned.reps.high,
        reps_planned=planned.reps,
        load=planned.load,
        tempo=planned.tempo,
        started_at=started_at.astimezone(UTC),
        ended_at=started_at.astimezone(UTC),
        is_confirmed=True,
        rest_planned_s=None if is_last else planned.rest_s,
    )


def _load_written(load: Load) -> str:
    each = f"{load.value:f} {load.unit}"
    return f"{load.implements} × {each}" if load.implements > 1 else each


def _load(text: str, before: Load) -> Load:
    """Read `2 × 12 kg`, `12,5` or `25lb`; what is not said stays as it was."""
    if text.strip().lower() == NO_LOAD:
        return replace(before, value=Decimal(0))
    found = re.fullmatch(r"\s*(\d)\s*[×xX*]\s*(.*)", text, re.ASCII | re.DOTALL)
    implements = int(found[1]) if found else before.implements
    return Load.parse(found[2] if found else text, implements, before.unit)


def _whole(text: str, low: int, high: int, refused: Words) -> int:
    found = re.fullmatch(r"\s*(\d{1,3})\s*", text, re.ASCII)
    if not found or not low <= int(found[1]) <= high:
        raise UserError(refused, words("Write a number from {low} to {high}.", low=low, high=high))
    return int(found[1])


def _tempo(text: str) -> Tempo | None:
    """A tempo, its decimals with point or comma; nothing for a free set."""
    return Tempo.parse(text.replace(",", ".")) if text.strip() else None


def _effort(text: str) -> int | None:
    refused = words("{text} is not an effort.", text=shown(text))
    return _whole(text, 1, 10, refused) if text.strip() else None


def _reps(text: str) -> int:
    return _whole(text, 0, MOST_REPS, words("{text} is not a number of reps.", text=shown(text)))


_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_TIME = r"(?:,?\s+(?P<hour>\d{1,2}):(?P<minute>\d{2}))?"
_DATES = tuple(
    re.compile(day + _TIME, re.ASCII)
    for day in (
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4})",
        r"(?:[A-Za-z]+,?\s+)?(?P<day>\d{1,2})\.?\s+(?P<month>[A-Za-z]{3,9})\.?,?\s+(?P<year>\d{4})",
    )
)


def _month(text: str) -> int:
    """A month's number from its number or the beginning of its English name.

    Raises:
        ValueError: It is neither.
    """
    if text.isdigit():
        return int(text)
    return [name.startswith(text.lower()) for name in _MONTHS].index(True) + 1


def _set_number(text: str) -> tuple[bool, int]:
    found = re.fullmatch(r"\s*(w|warm-?up)?\s*(\d{1,3})\s*", text, re.ASCII | re.IGNORECASE)
    if not found or not 1 <= int(found[2]) <= MOST_SETS:
        raise UserError(
            words("{text} is not a set's number.", text=shown(text)),
            words("Write 1 to {most}, or for example {warm_up} 1.", most=MOST_SETS, warm_up=WARM_UP),
        )
    return bool(found[1]), int(found[2])


def _side(text: str) -> Side | None:
    try:
        return Side(text) if text else None
    except ValueError:
        raise UserError(
            words("{text} is not a side.", text=shown(text)), words("Choose left, right or both.")
        ) from None


def _rest_s(text: str) -> float | None:
    """Read `2:04`, `124` or `124 s`; nothing where it was not measured."""
    if not text.strip():
        return None
    found = re.fullmatch(r"\s*(?:(\d{1,2}):)?(\d{1,4})\s*s?\s*", text, re.ASCII)
    seconds = 60 * int(found[1] or 0) + int(found[2]) if found else -1
    if not found or (found[1] and int(found[2]) > 59) or seconds > LONGEST_REST_TAKEN_S:
        raise UserError(
            words("{text} is not a rest.", text=shown(text)), words("Write minutes and seconds, for example 2:00.")
        )
    return float(seconds)


def _is_yes(text: str) -> bool:
    if text not in {YES, NO}:
        raise UserError(words("{text} is neither yes nor no.", text=shown(text)), words("Choose one of them."))
    return text == YES


def _fault(one: SetRecord, text: str, exercises: Exercises) -> str | None:
    exercise = exercises.get(one.key)
    if text and (exercise is None or exercise.fault(text) is None):
        raise UserError(
            words("{text} is not a fault of this lift.", text=shown(text)), words("Choose one of its faults.")
        )
    return text or None


def _with_lift(one: SetRecord, text: str, exercises: Exercises) -> SetRecord:
    """Another lift; what only the former one knows, a side or a fault, is left out."""
    exercise = next(_named(text, exercises), None)
    if exercise is None:
        raise UserError(
            words("{text} is not among the exercises.", text=shown(text)), words("Choose one of them.")
        )
    return replace(
        one,
        exercise=exercise.exercise,
        variation=exercise.variation,
        side=one.side if exercise.is_one_sided else None,
        fault=one.fault if one.fault and exercise.fault(one.fault) else None,
    )


def _named(text: str, exercises: Exercises) -> Iterator[Exercise]:
    return (exercise for key, exercise in exercises.items() if lift_text(key) == text)


def _with_number(one: SetRecord, text: str, _: Exercises) -> SetRecord:
    is_warm_up, number = _set_number(text)
    return replace(one, is_warm_up=is_warm_up, set_number=number)


_CONFIRMING = frozenset({Field.REPS, Field.LOAD})

_READERS: Mapping[Field, Callable[[SetRecord, str, Exercises], SetRecord]] = {
    Field.SET: _with_number,
    Field.EXERCISE: _with_lift,
    Field.SIDE: lambda one, text, _: replace(one, side=_side(text)),
    Field.REPS: lambda one, text, _: replace(one, reps=_reps(text)),
    Field.LOAD: lambda one, text, _: replace(one, load=_load(text, one.load)),
    Field.TEMPO: lambda one, text, _: replace(one, tempo=_tempo(text)),
    Field.REST: lambda one, text, _: replace(one, rest_s=_rest_s(text)),
    Field.EFFORT: lambda one, text, _: replace(one, effort=_effort(text)),
    Field.FAULT: lambda one, text, exercises: replace(one, fault=_fault(one, text, exercises)),
    Field.CONFIRMED: lambda one, text, _: replace(one, is_confirmed=_is_yes(text)),
    Field.NOTE: lambda one, text, _: replace(one, note=text.strip()),
}
