"""Days and spans of days in words, as the user's locale names them."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from itertools import count

from PySide6.QtCore import QDate, QLocale, QTime

from hipcoach.domain.dates import DAY, DAY_AND_YEAR, SHORT_DAY
from hipcoach.domain.tally import Bucket
from hipcoach.domain.words import Words, words
from hipcoach.ui.language import told, tr

_FORMATS = {Bucket.DAY: "d MMMM yyyy", Bucket.MONTH: "MMMM yyyy", Bucket.YEAR: "yyyy"}
_SAID: Mapping[str, Words] = {
    pattern: pattern
    for pattern in (
        DAY,
        DAY_AND_YEAR,
        SHORT_DAY,
        words("d MMM yyyy", note="a date"),
        words("d MMM", note="a date"),
        words("ddd d MMM yyyy", note="a date"),
        words("dddd d MMMM yyyy", note="a date"),
    )
}
"""Where other languages order the parts of a day in other ways, or put a dot behind its number."""

_DAYS = (1, 2, 7, 14)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 240)
"""Days and months between two marks of a time axis; every seventh day is a Monday."""


def day_text(day: date, pattern: str = "d MMMM yyyy") -> str:
    """A day, `5 March 2026` unless another pattern of Qt's is asked for."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern_text(pattern))


def pattern_text(pattern: str) -> str:
    """A pattern of Qt's as the reader's language has it."""
    return told(_SAID.get(pattern, pattern))


def time_text(at: time) -> str:
    """A time of the day to the minute: `18:05`."""
    return QLocale().toString(QTime(at.hour, at.minute), "HH:mm")


def span_text(day: date, bucket: Bucket) -> str:
    """The span of time that begins on a day: `5 March 2026`, `Week of 2 March 2026`, `March 2026`, `2026`."""
    if bucket is Bucket.WEEK:
        return tr("Week of {day}", day=day_text(day))
    return day_text(day, _FORMATS[bucket])


def date_ticks(first: date, last: date, most: int) -> list[tuple[date, str]]:
    """Where a time axis is marked between two days, and with what; at most so many marks, but for centuries."""
    for step in _DAYS:
        if (last - first).days // step < most:
            days = _every(first, last, step)
            return [(day, day_text(day, "d MMM yyyy" if day == days[0] else "d MMM")) for day in days]
    step = next((step for step in _MONTHS if len(_months(first, last, step)) <= most), _MONTHS[-1])
    starts = _months(first, last, step)
    return [(day, day_text(day, _month_format(day, step, is_first=day == starts[0]))) for day in starts]


def _month_format(day: date, step: int, *, is_first: bool) -> str:
    if step >= 12 or (day.month == 1 and not is_first):
        return "yyyy"
    return "MMM yyyy" if is_first else "MMM"


def _every(first: date, last: date, step: int) -> list[date]:
    # The first day of the calendar is a Monday.
    to_next = -(first.toordinal() - 1) % step
    return [first + timedelta(days=number) for number in range(to_next, (last - first).days + 1, step)]


def _months(first: date, last: date, step: int) -> list[date]:
    ticks: list[date] = []
    # Months are counted from year 0, so that steps fall on the same months whatever the ends.
    number = first.year * 12 + first.month - 1 + (first.day > 1)
    for month in count(-(-number // step) * step, step):
        if month // 12 > date.max.year or (day := date(month // 12, month % 12 + 1, 1)) > last:
            return ticks
        ticks.append(day)
    return ticks
