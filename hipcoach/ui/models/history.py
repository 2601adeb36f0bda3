"""Sessions and their sets as item models.

Rule: what a cell shows is said in words to a screen reader too; a mark never stands alone.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QDate,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Load
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.units import clock_text

Exercises = Mapping[tuple[str, str], Exercise]
Index = QModelIndex | QPersistentModelIndex

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole)
UNFINISHED_ROLE = SUMMARY_ROLE + 1
_NOWHERE = QModelIndex()
_NONE = "–"


def exercise_name(exercises: Exercises, key: tuple[str, str]) -> str:
    """An exercise's name for the reader; its ids where its file is gone."""
    found = exercises.get(key)
    return found.name if found else " ".join(reversed(key))


def date_text(session: SessionRecord) -> str:
    """The session's day in words, as the user's locale writes it."""
    day = session.local_date
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def time_text(session: SessionRecord) -> str:
    """When on its day the session began."""
    return f"{session.started_at:%H:%M}"


def together_text(load: Load) -> str:
    """All implements together, in the unit in which they were entered."""
    return str(Load(load.value * load.implements, load.unit, 1))


def reps_text(session: SessionRecord) -> str:
    """Working sets and repetitions: `4 × 6`, or each where they differ."""
    reps = [one.reps for one in session.sets if not one.is_warm_up]
    if not reps:
        return "no sets"
    if len(set(reps)) == 1:
        return f"{len(reps)} × {reps[0]}"
    return f"{len(reps)} sets: {' '.join(map(str, reps))}"


def summary_text(session: SessionRecord, exercises: Exercises) -> str:
    """A session in one line: how much, with which load, and what."""
    working = [one for one in session.sets if not one.is_warm_up]
    names = dict.fromkeys(exercise_name(exercises, (one.exercise, one.variation)) for one in session.sets)
    loads = dict.fromkeys(str(one.load) for one in working)
    return " · ".join(part for part in (reps_text(session), ", ".join(loads), ", ".join(names)) if part)


class SessionsModel(QAbstractListModel):
    """Sessions, newest first; the text is the day, the summary stands under it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sessions: list[SessionRecord] = []
        self._exercises: Exercises = {}

    def set_sessions(self, sessions: Sequence[SessionRecord], exercises: Exercises) -> None:
        """Show other sessions, in whatever order they come."""
        self.beginResetModel()
        self._sessions = sorted(sessions, key=lambda one: one.started_at, reverse=True)
        self._exercises = exercises
        self.endResetModel()

    def session(self, row: int) -> SessionRecord | None:
        """The session in a row, or None where there is none."""
        return self._sessions[row] if 0 <= row < len(self._sessions) else None

    def row_of(self, session_id: str) -> int:
        """The row of a session; the newest where it is gone."""
        return next((row for row, one in enumerate(self._sessions) if one.id == session_id), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sessions)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        session = self.session(index.row()) if index.isValid() else None
        if session is None:
            return None
        summary, is_open = summary_text(session, self._exercises), session.finished_at is None
        if role == Qt.ItemDataRole.DisplayRole:
            return date_text(session)
        if role == SUMMARY_ROLE:
            return summary
        if role == UNFINISHED_ROLE:
            return is_open
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{date_text(session)}, {summary}{', unfinished' if is_open else ''}"
        return None


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table of sets.

    Attributes:
        title: Its header.
        text: What its cell shows of a set.
        spoken: What a screen reader says of it, where that differs.
        is_number: Whether it stands at the right of its cell.
    """

    title: str
    text: Callable[[SetRecord, Exercises], str]
    spoken: Callable[[SetRecord, Exercises], str] | None = None
    is_number: bool = False


def _fault(one: SetRecord, exercises: Exercises) -> str:
    if not one.fault:
        return ""
    exercise = exercises.get((one.exercise, one.variation))
    known = exercise.fault(one.fault) if exercise else None
    return known.name if known else one.fault


def _rest(one: SetRecord, _: Exercises) -> str:
    taken = _NONE if one.rest_s is None else clock_text(one.rest_s)
    return _NONE if one.rest_planned_s is None else f"{taken} / {clock_text(one.rest_planned_s)}"


def _rest_spoken(one: SetRecord, _: Exercises) -> str:
    if one.rest_planned_s is None:
        return "no rest"
    taken = "not measured" if one.rest_s is None else clock_text(one.rest_s)
    return f"{taken}, planned {clock_text(one.rest_planned_s)}"


COLUMNS = (
    Column("Set", lambda one, _: f"warm-up {one.set_number}" if one.is_warm_up else str(one.set_number)),
    Column("Exercise", lambda one, exercises: exercise_name(exercises, (one.exercise, one.variation))),
    Column("Side", lambda one, _: one.side or ""),
    Column("Reps", lambda one, _: str(one.reps), is_number=True),
    Column("Load", lambda one, _: str(one.load)),
    Column("Together", lambda one, _: together_text(one.load)),
    Column("Tempo", lambda one, _: str(one.tempo) if one.tempo else "free"),
    Column("Rest / plan", _rest, _rest_spoken),
    Column("Effort", lambda one, _: "" if one.effort is None else str(one.effort), is_number=True),
    Column("Fault felt", _fault),
    Column(
        "Confirmed",
        lambda one, _: "✓" if one.is_confirmed else "not confirmed",
        lambda one, _: "confirmed" if one.is_confirmed else "not confirmed",
    ),
    Column("Note", lambda one, _: one.note),
)
_EXERCISE = next(number for number, column in enumerate(COLUMNS) if column.title == "Exercise")


class SetsModel(QAbstractTableModel):
    """The sets of one session, in the order in which they were done."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sets: tuple[SetRecord, ...] = ()
        self._exercises: Exercises = {}

    def set_session(self, session: SessionRecord | None, exercises: Exercises) -> None:
        """Show another session's sets."""
        self.beginResetModel()
        self._sets = session.sets if session else ()
        self._exercises = exercises
        self.endResetModel()

    def is_empty(self, column: int) -> bool:
        """Whether a column tells nothing of this session: no cell has a text, or one exercise was all."""
        if column == _EXERCISE:
            return len({(one.exercise, one.variation) for one in self._sets}) < 2
        return not any(COLUMNS[column].text(one, self._exercises) for one in self._sets)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sets)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._sets):
            return None
        one, column = self._sets[index.row()], COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(one, self._exercises)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = (column.spoken or column.text)(one, self._exercises)
            return f"{column.title} {said or 'blank'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if COLUMNS[section].is_number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None
