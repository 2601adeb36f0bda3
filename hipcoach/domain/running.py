"""The runner's week beside the lifting: the days to a race, and a cautious word where the two meet.

Nothing is blocked and nothing is promised: each word says what can or may be, and names what it rests on.
Sources:
    Doma, Deakin & Bentley 2017, Sports Medicine 47:2187: fatigue of one lifting session may impair endurance work
    for several hours to days. A review.
    Doma & Deakin 2013, Appl Physiol Nutr Metab 38:651: fourteen trained men, lifting and running six hours apart;
    the next day they ran worse after lifting first than after running first, and in both cases worse than rested.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from hipcoach.domain.plan import Plan
from hipcoach.domain.words import Words, joined, plural, words

DAY = timedelta(days=1)
COUNTED_IN_DAYS = 21
"""So far ahead a race is told in days; farther off, in weeks."""

FATIGUE = words("Doma 2017, a review: lifting can tire the legs for hours to days.")
ORDER = words("Doma & Deakin 2013, 14 runners: lifting first cost more on the next day than running first.")
CAUTION = words("A coach's caution: how long it takes differs from runner to runner.")


class RunKind(StrEnum):
    """What is run on a day."""

    EASY = "easy"
    LONG = "long"
    HARD = "hard"
    RACE = "race"

    @property
    def words(self) -> Words:
        """The run as one reads it."""
        return _RUNS[self]


_RUNS: Mapping[RunKind, Words] = {
    RunKind.EASY: words("easy run"),
    RunKind.LONG: words("long run"),
    RunKind.HARD: words("hard run"),
    RunKind.RACE: words("race"),
}


Marks = Mapping[date, RunKind]
"""The days with a run."""


@dataclass(frozen=True, slots=True)
class Word:
    """What Today says of the runner's week.

    Attributes:
        text: One or two sentences.
        source: What the advice rests on, in one sentence; empty where there is none to give.
    """

    text: str
    source: str = ""


def days_to_race(marks: Marks, today: date) -> int | None:
    """How many days there are to the next race, 0 on its day; None where none is ahead."""
    ahead = [day for day, kind in marks.items() if kind is RunKind.RACE and day >= today]
    return (min(ahead) - today).days if ahead else None


def countdown(days: int) -> Words:
    """The time to a race as one reads it: `9 days to the race`, `about 5 weeks to the race`."""
    if days <= 1:
        return words("Race tomorrow") if days else words("Race day")
    if days <= COUNTED_IN_DAYS:
        return plural("%n day to the race", "%n days to the race", days)
    weeks = round(days / 7)
    if days % 7:
        return plural("About %n week to the race", "About %n weeks to the race", weeks)
    return plural("%n week to the race", "%n weeks to the race", weeks)


def is_heavy(plan: Plan) -> bool:
    """Whether a plan holds hinges with a load: without one, learning the movement tires nobody for a run."""
    return any(block.load.value > 0 for block in plan.blocks)


def word(marks: Marks, today: date, is_heavy: bool) -> Word | None:
    """What there is to say today; None where no race is ahead and nothing meets.

    Args:
        marks: The days with a run, yesterday's and those to come.
        today: The day on the user's calendar.
        is_heavy: Whether the next session is one with a load.
    """
    days = days_to_race(marks, today)
    told = words("{time}.", time=countdown(days)) if days is not None else None
    advice = _advice(marks, today) if is_heavy else None
    if advice is None:
        return Word(told) if told else None
    return Word(joined(" ", (told, advice.text)), advice.source)


def _advice(marks: Marks, today: date) -> Word | None:
    """What matters most of yesterday, today and tomorrow, for somebody about to lift."""
    return next((said for away, kind, said in _ADVICE if marks.get(today + away * DAY) is kind), None)


_ADVICE: tuple[tuple[int, RunKind, Word], ...] = (
    (0, RunKind.RACE, Word(words("The weights can wait: lifting first can cost you speed."), FATIGUE)),
    (
        1,
        RunKind.RACE,
        Word(words("Heavy hinges today can tire the legs: go light, or lift after it."), FATIGUE),
    ),
    (
        -1,
        RunKind.RACE,
        Word(words("The race was yesterday, and legs may need days: light, or nothing, is fine."), CAUTION),
    ),
    (
        0,
        RunKind.HARD,
        Word(words("Hard run today: run first, lift hours later or another day."), ORDER),
    ),
    (
        1,
        RunKind.HARD,
        Word(words("Hard run tomorrow: heavy hinges may be felt in it; light is fine."), FATIGUE),
    ),
    (0, RunKind.LONG, Word(words("Long run today: if you lift as well, run first."), ORDER)),
    (
        1,
        RunKind.LONG,
        Word(words("Long run tomorrow: heavy hinges may be felt in it; a set less is fine."), FATIGUE),
    ),
    (-1, RunKind.HARD, Word(words("Hard run yesterday: legs may still be tired; light is fine."), CAUTION)),
)
"""What is said of a run so many days away, the most pressing first."""
