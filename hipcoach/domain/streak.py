"""Weeks in a row: a week counts that holds a training day.

A week that is marked as resting or injured breaks no streak and adds nothing to it; the running week breaks none
before it is over.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.words import Words, plural, words

WEEK = timedelta(days=7)
WEEKS_SHOWN = 26

Marks = Mapping[date, WeekMark]
"""Marked weeks by their Mondays."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week.

    Attributes:
        monday: Its first day.
        days: The days on which a session was done, in order.
        mark: Why it may hold none.
    """

    monday: date
    days: tuple[date, ...] = ()
    mark: WeekMark | None = None


@dataclass(frozen=True, slots=True)
class Streak:
    """Weeks in a row.

    Attributes:
        running: How many weeks with training have followed each other up to now.
        longest: The most that ever did.
    """

    running: int = 0
    longest: int = 0

    @property
    def words(self) -> Words:
        """The streak as one reads it."""
        if not self.longest:
            return words("No week yet")
        if not self.running:
            return plural(
                "No streak running; longest %n week", "No streak running; longest %n weeks", self.longest
            )
        return plural(
            "{weeks} in a row; longest %n week",
            "{weeks} in a row; longest %n weeks",
            self.longest,
            weeks=plural("%n week", "%n weeks", self.running, note="in a row"),
        )


def monday_of(day: date) -> date:
    """The first day of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def streak_of(days: Collection[date], marks: Marks, today: date) -> Streak:
    """The streak up to today; days to come do not count."""
    this_week = monday_of(today)
    trained = {monday for day in days if (monday := monday_of(day)) <= this_week}
    running = longest = 0
    monday = min(trained, default=this_week)
    while monday <= this_week:
        if monday in trained:
            running += 1
            longest = max(longest, running)
        elif monday not in marks and monday != this_week:
            running = 0
        monday += WEEK
    return Streak(running, longest)


def last_weeks(days: Collection[date], marks: Marks, today: date, count: int = WEEKS_SHOWN) -> tuple[Week, ...]:
    """The weeks up to the running one, the oldest first."""
    this_week = monday_of(today)
    first = this_week - (count - 1) * WEEK
    by_week: dict[date, set[date]] = {}
    for day in days:
        if day >= first:
            by_week.setdefault(monday_of(day), set()).add(day)
    return tuple(
        Week(monday, tuple(sorted(by_week.get(monday, ()))), marks.get(monday))
        for monday in (first + place * WEEK for place in range(count))
    )
