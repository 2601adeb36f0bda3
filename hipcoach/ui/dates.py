"""Days and spans of days in words, as the user's locale names them."""

from datetime import date
from itertools import count

from PySide6.QtCore import QDate, QLocale

from hipcoach.domain.tally import Bucket

_FORMATS = {Bucket.DAY: "d MMMM yyyy", Bucket.MONTH: "MMMM yyyy", Bucket.YEAR: "yyyy"}
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Months between two marks of a time axis."""


def day_text(day: date, pattern: str = "d MMMM yyyy") -> str:
    """A day, `5 March 2026` unless another pattern of Qt's is asked for."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def span_text(day: date, bucket: Bucket) -> str:
    """The span of time that begins on a day: `5 March 2026`, `Week of 2 March 2026`, `March 2026`, `2026`."""
    if bucket is Bucket.WEEK:
        return f"Week of {day_text(day)}"
    return day_text(day, _FORMATS[bucket])


def date_ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """Where a time axis is marked, and with what: the starts of months or years, at most so many.

    Where fewer than two months begin between the ends, the ends themselves are marked.
    """
    step, ticks = next(
        ((step, ticks) for step in _STEPS if len(ticks := _months(first, last, step)) <= most), (_STEPS[-1], [])
    )
    if len(ticks) < 2:
        ends = sorted({first, last})[-most:]
        return [(day, day_text(day, "d MMM yyyy" if day == ends[0] else "d MMM")) for day in ends]
    return [(day, day_text(day, _tick_format(day, step, is_first=day == ticks[0]))) for day in ticks]


def _tick_format(day: date, step: int, *, is_first: bool) -> str:
    if step >= 12 or (day.month == 1 and not is_first):
        return "yyyy"
    return "MMM yyyy" if is_first else "MMM"


def _months(first: date, last: date, step: int) -> list[date]:
    ticks: list[date] = []
    # Months are counted from year 0, so that steps fall on the same months whatever the ends.
    number = first.year * 12 + first.month - 1 + (first.day > 1)
    for month in count(-(-number // step) * step, step):
        if month // 12 > date.max.year or (day := date(month // 12, month % 12 + 1, 1)) > last:
            return ticks
        ticks.append(day)
    return ticks
