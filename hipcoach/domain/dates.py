"""Days as they stand in sentences: English here, at the edge as the reader's language writes them."""

from datetime import date

from hipcoach.domain.words import Words, words

DAY = words("d MMMM", note="a date: d its day, MMMM its month; 'letters' in these quotes stay as they are")
DAY_AND_YEAR = words("d MMMM yyyy", note="a date: d its day, MMMM its month, yyyy its year")
SHORT_DAY = words("dd MMM yyyy", note="a short date: dd its day, MMM its month, yyyy its year")

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Day(str):
    """A day as English writes it.

    Attributes:
        day: The day.
        pattern: How it is written, by the letters of Qt's dates.
    """

    __slots__ = ("day", "pattern")

    day: date
    pattern: Words

    def __reduce__(self) -> tuple[object, ...]:
        return dated, (self.day, self.pattern)


def dated(day: date, pattern: Words) -> Day:
    """A day by one of the patterns of this module."""
    month = _MONTHS[day.month - 1]
    english = {
        DAY: f"{day.day} {month}",
        DAY_AND_YEAR: f"{day.day} {month} {day.year}",
        SHORT_DAY: f"{day.day:02} {month[:3]} {day.year}",
    }
    made = Day(english[pattern])
    made.day, made.pattern = day, pattern
    return made


def day_text(day: date, today: date) -> Day:
    """A day in a few words, as `5 March`; with its year, where that is not this one."""
    return dated(day, DAY if day.year == today.year else DAY_AND_YEAR)
