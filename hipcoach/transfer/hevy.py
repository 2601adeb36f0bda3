"""Hevy: every set a row, newest session first, the unit in the heading, months in the account's language."""

from hipcoach.transfer.cells import moment
from hipcoach.transfer.entry import Entry, Kind
from hipcoach.transfer.table import Columns
from hipcoach.transfer.weights import Weights

HEADER = frozenset({"start_time", "exercise_title", "reps"})

_TYPES = {
    "normal": Kind.WORKING,
    "": Kind.WORKING,
    "warmup": Kind.WARM_UP,
    "dropset": Kind.DROP,
    "failure": Kind.FAILURE,
}


class Hevy:
    """Rows of Hevy's export."""

    assumptions: tuple[str, ...] = ()

    def __init__(self, columns: Columns) -> None:
        self._weights = Weights(columns)
        self.words = self._weights.words
        self._title = columns.place("title")
        self._start = columns.place("start_time")
        self._end = columns.place("end_time")
        self._description = columns.place("description")
        self._exercise = columns.place("exercise_title")
        self._notes = columns.place("exercise_notes")
        self._type = columns.place("set_type")
        self._reps = columns.place("reps")
        self._distance = columns.place("distance_km", "distance_miles")
        self._seconds = columns.place("duration_seconds")
        self._rpe = columns.place("rpe")

    def entry(self, cells: list[str]) -> Entry:
        """What a row means."""
        started_at, end = moment(cells[self._start]), cells[self._end]
        ended_at = moment(end)
        weight, unit = self._weights.of(cells)
        return Entry(
            started_at=started_at,
            lasted_s=int((ended_at - started_at).total_seconds()) if started_at and ended_at else None,
            session=cells[self._title],
            mark=end,
            exercise=cells[self._exercise],
            kind=_TYPES.get(cells[self._type].strip().casefold(), Kind.UNKNOWN),
            weight=weight,
            unit=unit,
            reps=cells[self._reps],
            effort=cells[self._rpe],
            seconds=cells[self._seconds],
            distance=cells[self._distance],
            note=unescaped(cells[self._notes]),
            session_note=unescaped(cells[self._description]),
        )


def escaped(note: str) -> str:
    r"""A note as Hevy writes it, its lines parted by `\n`; one that holds these two letters gains a line by it."""
    return note.replace("\n", "\\n")


def unescaped(cell: str) -> str:
    """A note with its lines parted again."""
    return cell.replace("\\n", "\n") if "\\" in cell else cell
