"""One row of a file, as its program means it: whatever the columns are called, the same is asked of every row."""

from datetime import datetime
from enum import Enum, auto
from typing import NamedTuple, Protocol

from hipcoach.domain.load import Unit


class Kind(Enum):
    """What a row is, beside its numbers."""

    WORKING = auto()
    WARM_UP = auto()
    DROP = auto()
    FAILURE = auto()
    REST = auto()
    NOTE = auto()
    UNKNOWN = auto()


class Entry(NamedTuple):
    """One row.

    Attributes:
        started_at: The session's start, naive local time; None where it cannot be read.
        lasted_s: How long the session lasted, in seconds, or None.
        session: The session's name, as it stands there.
        mark: Tells sessions apart that have the same start and name.
        exercise: The exercise's name, as it stands there.
        kind: What kind of set it is.
        weight: The text of the weight; empty or zero is the body's own.
        unit: The weight's unit; None where none is told.
        reps: The text of the repetitions.
        effort: The text of the RPE.
        seconds: The text of the set's time, or of the rest; empty or zero where none was measured.
        distance: The text of the distance; empty or zero where none was measured.
        note: The set's note.
        session_note: The session's note.
    """

    started_at: datetime | None
    lasted_s: int | None
    session: str
    mark: str
    exercise: str
    kind: Kind
    weight: str
    unit: Unit | None
    reps: str
    effort: str
    seconds: str
    distance: str
    note: str
    session_note: str


class LeftOutError(Exception):
    """A row cannot be taken.

    Attributes:
        why: Why not, as a part of a sentence.
    """

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Dialect(Protocol):
    """How one program writes its rows.

    Attributes:
        words: How weights are told, for the preview.
        assumptions: What the program leaves open, in sentences.
    """

    words: str
    assumptions: tuple[str, ...]

    def entry(self, cells: list[str]) -> Entry:
        """What a row means.

        Raises:
            LeftOutError: Something in it is not known.
        """
