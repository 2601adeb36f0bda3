"""Sessions as an item model, and how they are told.

Rule: what a row shows is said in words to a screen reader too; a mark never stands alone.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise, lift_name
from hipcoach.domain.load import Load
from hipcoach.domain.mending import LOGGED
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.words import words
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr, tr_count

Exercises = Mapping[tuple[str, str], Exercise]
Index = QModelIndex | QPersistentModelIndex
Fetch = Callable[[Sequence[str]], Mapping[str, SessionRecord]]
"""Reads sessions by their ids; what cannot be read is left out."""

SUMMARY_ROLE = int(Qt.ItemDataRole.UserRole)
MARK_ROLE = SUMMARY_ROLE + 1
SOURCE_ROLE = SUMMARY_ROLE + 2
UNCONFIRMED = "○"
"""Stands before the word wherever a set is not confirmed."""

PAGE = 12
"""How many sessions are read at once: a window full, in a fraction of a frame's time."""

MOST_KEPT = 40 * PAGE
"""How many stay at hand: a few windows full both ways, and little for the collector to walk through."""
_NOWHERE = QModelIndex()


def date_text(session: SessionRecord) -> str:
    """The session's day in words, as `Thursday 5 March 2026`."""
    return day_text(session.local_date, "dddd d MMMM yyyy")


def short_date_text(session: SessionRecord) -> str:
    """The session's day in a few letters, as `Thu 5 Mar 2026`."""
    return day_text(session.local_date, "ddd d MMM yyyy")


def together_text(load: Load) -> str:
    """All implements together, in the unit in which they were entered."""
    return told(Load(load.value * load.implements, load.unit, 1).words)


def reps_text(session: SessionRecord) -> str:
    """Working sets and repetitions: `4 × 6`, or each where they differ."""
    reps = [one.reps for one in session.sets if not one.is_warm_up]
    if not reps:
        return tr("no sets")
    if len(set(reps)) == 1:
        return f"{len(reps)} × {reps[0]}"
    return tr_count("%n set: {reps}", "%n sets: {reps}", len(reps), reps=" ".join(map(str, reps)))


def summary_text(session: SessionRecord, exercises: Exercises) -> str:
    """A session in one line: how much, with which load, and what."""
    working = [one for one in session.sets if not one.is_warm_up]
    names = dict.fromkeys(lift_name(exercises, one.key) for one in session.sets)
    loads = dict.fromkeys(told(one.load.words) for one in working)
    return " · ".join(part for part in (reps_text(session), ", ".join(loads), ", ".join(names)) if part)


def mark_text(session: SessionRecord) -> str:
    """What deserves a look: that it is unfinished, or how many of its sets are not confirmed."""
    if session.finished_at is None:
        return tr("unfinished", note="a session")
    count = sum(not one.is_confirmed for one in session.sets)
    return f"{UNCONFIRMED} {tr_count('%n unconfirmed', '%n unconfirmed', count)}" if count else ""


def source_text(session: SessionRecord) -> str:
    """Where it comes from, where it was not trained here."""
    if not session.source:
        return ""
    if session.source == LOGGED:
        return tr("logged", note="a session that was entered afterwards")
    return tr("imported from {program}", program=session.source)


class SessionsModel(QAbstractListModel):
    """Sessions, the newest first: all of them are rows, and those that are looked at are read, a page at a time.

    So the scroll bar tells the truth, End goes to the end, and a record of any length opens at once.
    """

    def __init__(self, fetch: Fetch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._exercises: Exercises = {}
        self._ids: tuple[str, ...] = ()
        self._rows: dict[str, int] = {}
        self._kept: dict[str, SessionRecord | None] = {}

    def show_sessions(self, ids: Sequence[str], exercises: Exercises) -> None:
        """Show these sessions in this order, read anew; the same ones keep their rows."""
        self._kept = {}
        self._exercises = exercises
        if tuple(ids) == self._ids:
            if self._ids:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, 0))
            return
        self.beginResetModel()
        self._ids = tuple(ids)
        self._rows = {session_id: row for row, session_id in enumerate(self._ids)}
        self.endResetModel()

    def session(self, row: int) -> SessionRecord | None:
        """The session in a row; None where there is none, or none that can be read."""
        if not 0 <= row < len(self._ids):
            return None
        if self._ids[row] not in self._kept:
            self._read_around(row)
        return self._kept[self._ids[row]]

    def id_of(self, row: int) -> str | None:
        """The id of the session in a row, or None where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else None

    def row_of(self, session_id: str | None) -> int | None:
        """The row of a session, or None where it is not shown."""
        return self._rows.get(session_id) if session_id is not None else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _TEXTS:
            return None
        session = self.session(index.row())
        return _TEXTS[role](session, self._exercises) if session else told(_UNREADABLE.get(role, ""))

    def _read_around(self, row: int) -> None:
        if len(self._kept) > MOST_KEPT:
            self._kept = {}
        first = row - row % PAGE
        ids = self._ids[first : first + PAGE]
        try:
            found = self._fetch(ids)
        except UserError:
            # Said where it can be said: the next key or edit meets the same refusal.
            found = {}
        self._kept |= {session_id: found.get(session_id) for session_id in ids}


def _spoken(session: SessionRecord, exercises: Exercises) -> str:
    parts = (
        date_text(session),
        summary_text(session, exercises),
        mark_text(session).removeprefix(f"{UNCONFIRMED} "),
        source_text(session),
    )
    return ", ".join(filter(None, parts))


_TEXTS: Mapping[int, Callable[[SessionRecord, Exercises], str]] = {
    int(Qt.ItemDataRole.DisplayRole): lambda session, _: short_date_text(session),
    int(Qt.ItemDataRole.AccessibleTextRole): _spoken,
    SUMMARY_ROLE: summary_text,
    MARK_ROLE: lambda session, _: mark_text(session),
    SOURCE_ROLE: lambda session, _: source_text(session),
}
_UNREADABLE = {
    int(Qt.ItemDataRole.DisplayRole): words("Not readable"),
    int(Qt.ItemDataRole.AccessibleTextRole): words("Not readable: other hands changed it"),
    SUMMARY_ROLE: words("other hands changed it"),
}
