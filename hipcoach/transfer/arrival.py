"""What another program's file holds, and what was made of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from hipcoach.domain.load import Unit
from hipcoach.domain.record import SessionRecord


class Dumbbells(StrEnum):
    """What a dumbbell exercise's weight was the weight of, in the program that wrote it."""

    EACH = "each"
    TOGETHER = "together"


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file is to be read, where the file itself does not say.

    Attributes:
        localize: Makes a naive local time aware, with the user's offset on that day.
        today: The day of reading, on the user's calendar; later sessions are remarked on.
        dumbbells: Whether a pair's weight is that of each or of both.
        unit: The unit of weights without one.
    """

    localize: Callable[[datetime], datetime]
    today: date
    dumbbells: Dumbbells = Dumbbells.EACH
    unit: Unit = Unit.KG


@dataclass(frozen=True, slots=True)
class Match:
    """How an exercise's name was taken.

    Attributes:
        theirs: The name in the file.
        exercise: Our exercise's id; where we have none, their name.
        variation: Our variation's id; empty where we have none.
        sets: How many sets were taken under that name.
        is_known: Whether it is an exercise of ours.
    """

    theirs: str
    exercise: str
    variation: str
    sets: int
    is_known: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about rows of the file.

    Attributes:
        text: What about them, as a part of a sentence: `a date that cannot be read`.
        rows: How many there are.
        first_line: The line of the first one, from 1.
    """

    text: str
    rows: int
    first_line: int


@dataclass(frozen=True, slots=True)
class Arrival:
    """What a file holds, ready to be looked at and taken in.

    Attributes:
        program: The program that wrote it: `Strong`, `Hevy` or `FitNotes`.
        dialect: In words: `Strong, semicolons, a unit in each row`.
        sessions: Oldest first, each with at least one set.
        exercises: In the order of their first sets.
        left_out: Rows that were not taken as sets, and why.
        implausible: Rows that were taken and are worth a look.
        assumptions: What had to be assumed, in sentences.
        asks_dumbbells: Whether it makes a difference what a pair's weight is the weight of.
        asks_unit: Whether there are weights without a unit.
    """

    program: str
    dialect: str
    sessions: tuple[SessionRecord, ...]
    exercises: tuple[Match, ...]
    left_out: tuple[Remark, ...]
    implausible: tuple[Remark, ...]
    assumptions: tuple[str, ...]
    asks_dumbbells: bool
    asks_unit: bool
