"""FitNotes: every set a row, one session a day, without a name or a time of day."""

import re
from collections.abc import Iterable
from datetime import datetime
from enum import Enum, auto

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import words
from hipcoach.transfer.cells import day_of
from hipcoach.transfer.entry import Entry, Kind
from hipcoach.transfer.table import Columns
from hipcoach.transfer.weights import Weights

HEADER = frozenset({"date", "exercise", "category", "reps"})
NOON = 12

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)


class DayOrder(Enum):
    """Which number of a date such as 03/04/2026 is the day."""

    NONE_SLASHED = auto()
    DAY_FIRST = auto()
    MONTH_FIRST = auto()


class FitNotes:
    """Rows of FitNotes' exports, on Android and iOS."""

    def __init__(self, columns: Columns, order: DayOrder) -> None:
        self._weights = Weights(columns)
        self._day_order = order
        self._date = columns.place("date")
        self._exercise = columns.place("exercise")
        self._reps = columns.place("reps")
        self._distance = columns.place("distance")
        self._time = columns.place("time")
        self._notes = columns.place("comment", "notes")
        self.words = self._weights.words
        self.assumptions = self._assumed()

    def _assumed(self) -> tuple[str, ...]:
        said = [words("FitNotes keeps no time of day: each day is one session that begins at noon.")]
        if self._day_order is DayOrder.DAY_FIRST:
            said.append(words("Dates have the day before the month, as the file itself shows."))
        if self._day_order is DayOrder.MONTH_FIRST:
            said.append(words("Dates have the month before the day, as the file itself shows."))
        if self._weights.has_both:
            said.append(words("Where a row has both kg and lb, kg are taken."))
        return tuple(said)

    def entry(self, cells: list[str]) -> Entry:
        """What a row means."""
        weight, unit = self._weights.of(cells)
        return Entry(
            started_at=self._noon(cells[self._date].strip()),
            lasted_s=None,
            session="",
            mark="",
            exercise=cells[self._exercise],
            kind=Kind.WORKING,
            weight=weight,
            unit=unit,
            reps=cells[self._reps],
            effort="",
            seconds=cells[self._time],
            distance=cells[self._distance],
            note=cells[self._notes],
            session_note="",
        )

    def _noon(self, text: str) -> datetime | None:
        if found := _ISO.fullmatch(text):
            return day_of(int(found[1]), int(found[2]), int(found[3]), NOON)
        if not (found := _SLASHED.fullmatch(text)):
            return None
        day, month = (found[2], found[1]) if self._day_order is DayOrder.MONTH_FIRST else (found[1], found[2])
        return day_of(int(found[3]), int(month), int(day), NOON)


def day_order(dates: Iterable[str], name: str) -> DayOrder:
    """Which number of the file's dates is the day: only one above 12 tells.

    Raises:
        UserError: Nothing tells, or the dates contradict each other.
    """
    day_first = month_first = False
    unclear = same = ""
    for text in dates:
        found = _SLASHED.fullmatch(text.strip())
        if not found:
            continue
        first, second = int(found[1]), int(found[2])
        day_first |= first > 12 >= second
        month_first |= second > 12 >= first
        if first == second:
            same = found[0]
        else:
            unclear = unclear or found[0]
    remedy = words("Set the phone's dates to year-month-day, export again, and take that file.")
    if day_first and month_first:
        raise UserError(words("In {name} some dates have the day first and others the month.", name=name), remedy)
    if day_first or month_first:
        return DayOrder.DAY_FIRST if day_first else DayOrder.MONTH_FIRST
    if unclear:
        raise UserError(
            words(
                "{name} does not tell whether {unclear} is a day-month or a month-day date.",
                name=name,
                unclear=unclear,
            ),
            remedy,
        )
    return DayOrder.DAY_FIRST if same else DayOrder.NONE_SLASHED
