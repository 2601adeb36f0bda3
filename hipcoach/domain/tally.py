"""Sets that are alike, counted: what charts and records are made of, however long the history is.

Rule: warm-ups are never in a tally.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import Words, plural, words

MOST_BUCKETS = 400
"""More points than this stand closer together than a screen can show apart."""


class Bucket(StrEnum):
    """A span of the calendar of which a chart shows one point."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"

    @property
    def words(self) -> Words:
        """The span by its name."""
        return _SPANS[self]

    def latest(self, count: int) -> Words:
        """So many of the latest spans: `the last 8 weeks`."""
        match self:
            case Bucket.DAY:
                return plural("the last day", "the last %n days", count, note="over them")
            case Bucket.WEEK:
                return plural("the last week", "the last %n weeks", count, note="over them")
            case Bucket.MONTH:
                return plural("the last month", "the last %n months", count, note="over them")
            case Bucket.YEAR:
                return plural("the last year", "the last %n years", count, note="over them")

    def start(self, day: date) -> date:
        """The first day of the span in which a day lies; weeks begin on Monday."""
        match self:
            case Bucket.DAY:
                return day
            case Bucket.WEEK:
                return day - timedelta(days=day.weekday())
            case Bucket.MONTH:
                return day.replace(day=1)
        return day.replace(month=1, day=1)


_LONGEST_DAYS = {Bucket.DAY: 1, Bucket.WEEK: 7, Bucket.MONTH: 28}


def bucket_for(first: date, last: date) -> Bucket:
    """The shortest span of which there are at most `MOST_BUCKETS` from one day to another, else a year."""
    days = (last - first).days + 1
    return next((one for one, length in _LONGEST_DAYS.items() if days <= MOST_BUCKETS * length), Bucket.YEAR)


_SPANS: Mapping[Bucket, Words] = {
    Bucket.DAY: words("day", note="what one point of a chart sums up"),
    Bucket.WEEK: words("week", note="what one point of a chart sums up"),
    Bucket.MONTH: words("month", note="what one point of a chart sums up"),
    Bucket.YEAR: words("year", note="what one point of a chart sums up"),
}


@dataclass(frozen=True, slots=True)
class Tally:
    """So many sets of one lift that are alike, in one span of time.

    Attributes:
        day: The first day of the span.
        first: The day of the first of these sets.
        load: As entered.
        reps: Repetitions of each of the sets.
        effort: The effort felt, RPE 1–10, or None.
        side: The limb that worked, or None for both.
        tempo: The pacing, or None for free sets.
        sets: How many sets.
        rests: How many of them have a rest after them that was planned and taken.
        rest_taken_s: Those rests together, in seconds.
        rest_planned_s: What was planned for those rests, in seconds.
        timed: How many of the sets have repetitions and times of their own; sets that were only logged have none.
        worked_s: Those sets together from the first repetition's start to the set's end, in seconds.
    """

    day: date
    first: date
    load: Load
    reps: int
    effort: int | None
    side: Side | None
    tempo: Tempo | None
    sets: int = 1
    rests: int = 0
    rest_taken_s: float = 0.0
    rest_planned_s: float = 0.0
    timed: int = 0
    worked_s: float = 0.0

    @property
    def set_kg(self) -> Decimal:
        """Repetitions times total load of one of the sets, in kilograms."""
        return self.reps * self.load.total_kg

    @property
    def volume_kg(self) -> Decimal:
        """Repetitions times total load of all of the sets, in kilograms."""
        return self.sets * self.set_kg
