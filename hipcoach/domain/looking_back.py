"""What of the record is looked at."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hipcoach.domain.words import Words, words

USUAL_WEEKS, MOST_WEEKS = 8, 52
"""How many weeks a report looks back on."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which sessions are looked at: those for which all of it holds.

    Attributes:
        lift: Exercise and variation of a set in it; None for any.
        words: Words that stand in a note, a plan's name or an exercise, whatever their case; empty for any.
        since: The first day, on the user's calendar.
        until: The last day.
    """

    lift: tuple[str, str] | None = None
    words: str = ""
    since: date | None = None
    until: date | None = None


class WeekMark(StrEnum):
    """Why a week without training breaks no streak."""

    RESTING = "resting"
    INJURED = "injured"

    @property
    def words(self) -> Words:
        """The mark as one reads it."""
        if self is WeekMark.RESTING:
            return words("resting", note="a week without training")
        return words("injured", note="a week without training")
