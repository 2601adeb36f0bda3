"""The marks of the calendar: weeks of resting or injury, days with a run."""

import logging
from datetime import date
from enum import StrEnum
from typing import NamedTuple, TypeVar

from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.running import RunKind
from hipcoach.domain.words import words
from hipcoach.store.edits import put
from hipcoach.store.stamps import new_stamp
from hipcoach.store.store import Store

log = logging.getLogger(__name__)

Mark = TypeVar("Mark", bound=StrEnum)


class _Table(NamedTuple):
    """A table of marks, its key, what it holds, and what is said when it takes none."""

    name: str
    key: str
    what: str
    refusal: str


_WEEKS = _Table("weeks", "monday", "week", words("The week could not be marked"))
_DAYS = _Table("days", "day", "day", words("The day could not be marked"))


def week_marks(store: Store) -> dict[date, WeekMark]:
    """The weeks that are marked, by their Mondays, in order."""
    return _marks(store, _WEEKS, WeekMark)


def day_marks(store: Store, since: date | None = None) -> dict[date, RunKind]:
    """The marked days from a day on, in order; of all days where none is given."""
    return _marks(store, _DAYS, RunKind, since)


def mark_week(store: Store, monday: date, mark: WeekMark | None) -> None:
    """Mark a week as resting or injured, or as neither any more; durably, as every edit."""
    _mark(store, _WEEKS, monday, mark)


def mark_day(store: Store, day: date, mark: RunKind | None) -> None:
    """Mark a day with a run, or with none any more; durably, as every edit."""
    _mark(store, _DAYS, day, mark)


def _marks(store: Store, table: _Table, kind: type[Mark], since: date | None = None) -> dict[date, Mark]:
    key = table.key
    with store.reading() as db:
        found = db.query(
            f"SELECT {key}, mark FROM {table.name} WHERE mark IS NOT NULL AND {key} >= ? ORDER BY {key}",  # noqa: S608
            [since.isoformat() if since else ""],
        )
        marks = {}
        for row in found:
            try:
                marks[date.fromisoformat(row[key])] = kind(row["mark"])
            except ValueError as error:
                log.info("a %s was left out: %s", table.what, error)
        return marks


def _mark(store: Store, table: _Table, day: date, mark: StrEnum | None) -> None:
    key, text = table.key, day.isoformat()
    with store.changing(table.refusal) as db:
        before = list(db.query(f"SELECT mark, edit_stamp FROM {table.name} WHERE {key} = ?", [text]))  # noqa: S608
        if mark == (before[0]["mark"] if before else None):
            return
        stamp = new_stamp(store.now(), *(row["edit_stamp"] for row in before))
        put(db, table.name, {key: text, "mark": mark, "edit_stamp": stamp}, key=key)
