"""Strong: every set a row, in four dialects and mixtures of them; the columns' names tell them apart."""

from hipcoach.transfer.cells import moment, seconds
from hipcoach.transfer.entry import Entry, Kind
from hipcoach.transfer.table import Columns
from hipcoach.transfer.weights import Weights

HEADER = frozenset({"date", "workout name", "exercise name", "set order", "reps"})

_ORDERS = {
    "w": Kind.WARM_UP,
    "d": Kind.DROP,
    "f": Kind.FAILURE,
    "rest timer": Kind.REST,
    "note": Kind.NOTE,
    "": Kind.WORKING,
}

NO_NOTE = "."
"""What stands for an empty note in a file that Hevy is to read: it refuses rows without one."""


class Strong:
    """Rows of Strong's export."""

    assumptions: tuple[str, ...] = ()

    def __init__(self, columns: Columns) -> None:
        self._weights = Weights(columns)
        self.words = self._weights.words
        self._number = columns.place("workout #")
        self._date = columns.place("date")
        self._workout = columns.place("workout name")
        self._duration = columns.place("duration", "duration (sec)", "workout duration")
        self._exercise = columns.place("exercise name")
        self._order = columns.place("set order")
        self._reps = columns.place("reps")
        self._rpe = columns.place("rpe")
        self._distance = columns.place("distance", "distance (meters)", "distance (m)", "distance (miles)")
        self._seconds = columns.place("seconds")
        self._notes = columns.place("notes")
        self._workout_notes = columns.place("workout notes")

    def entry(self, cells: list[str]) -> Entry:
        """What a row means."""
        order = cells[self._order].strip()
        kind = Kind.WORKING if order.isdecimal() else _ORDERS.get(order.casefold(), Kind.UNKNOWN)
        weight, unit = self._weights.of(cells)
        note, session_note = cells[self._notes], cells[self._workout_notes]
        return Entry(
            started_at=moment(cells[self._date]),
            lasted_s=seconds(cells[self._duration]),
            session=cells[self._workout],
            mark=cells[self._number],
            exercise=cells[self._exercise],
            kind=kind,
            weight=weight,
            unit=unit,
            reps=cells[self._reps],
            effort=cells[self._rpe],
            seconds=cells[self._seconds],
            distance=cells[self._distance],
            note="" if note == NO_NOTE else note,
            session_note="" if session_note == NO_NOTE else session_note,
        )
