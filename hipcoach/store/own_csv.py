"""Our CSV: sessions and their sets, one set to a line, made to be opened in a spreadsheet and read back.

The columns are those of the schema, a session's with `session_` before their names and repeated on the line of
each of its sets; only `session_plan`, the plan as JSON, stands on one of them alone. A session without sets has
one line on which the set's columns are empty. `hipcoach_csv` is the version of this format. What is in the bin is
not there.

Text that a spreadsheet would run as a formula has an apostrophe before it. A line whose `edit_stamp` was emptied,
or that was changed under its stamp, counts as edited now. Semicolons with decimal commas are read as well, and the
day is always that of the time. A line that is not there deletes nothing. Files of earlier versions say nothing of
the morning after: what is known of it here stays.
"""

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import TextIOWrapper
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.plan import Plan
from hipcoach.domain.spreadsheet import defused, fused
from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.merging import NO_STAMP, Incoming, Progress
from hipcoach.store.refusals import explained
from hipcoach.store.store import Store
from hipcoach.store.whole import IN_ORDER

VERSION = 1
MARK = "hipcoach_csv"
"""The column that says that the file is ours."""

_INTEGERS = {
    "utc_offset_s", "pain", "position", "block", "set_number", "is_warm_up", "reps", "reps_low", "reps_high",
    "load_implements", "is_confirmed", "effort", "morning_pain", "is_morning_asked",
}  # fmt: skip
_REALS = {"rest_planned_s", "rest_s"}
_NUMBERS = {*_REALS, "load_value"}
"""The columns with a decimal sign."""

_BOOLEANS = {"TRUE": "1", "FALSE": "0"}
"""What spreadsheets make of a one and a nought."""

_MAY_BE_EMPTY = {
    "finished_at", "rest_ends_at", "pain", "side", "reps_low", "reps_high", "tempo", "effort", "fault",
    "rest_planned_s", "rest_s", "morning_pain",
}  # fmt: skip
"""The columns in which an empty cell is no value; elsewhere it is an empty text."""

_SESSION = (
    "local_date", "started_at", "utc_offset_s", "finished_at", "pain", "morning_pain", "is_morning_asked", "note",
    "source", "rest_ends_at", "id", "edit_stamp", "life_stamp", "plan",
)  # fmt: skip
_SET = (
    "exercise", "variation", "set_number", "side", "is_warm_up", "reps", "reps_low", "reps_high", "load_value",
    "load_unit", "load_implements", "tempo", "effort", "fault", "is_confirmed", "note", "rest_planned_s", "rest_s",
    "started_at", "ended_at", "position", "block", "id", "edit_stamp",
)  # fmt: skip
_LATER: Mapping[str, object] = {"morning_pain": None, "is_morning_asked": 0}
"""The columns of a session that files of earlier versions lack, with what stands for them."""

HEADER = (MARK, *(f"session_{name}" for name in _SESSION), *_SET)

NO_PLAN = json.dumps(rows.plan_data(Plan("", (), 0.0)), separators=(",", ":"))

_BATCH = 1000
_LARGEST_CELL = 1_000_000
_LONGEST_NUMBER = 25


def write_csv(store: Store, path: Path, progress: Progress) -> int:
    """Write every session that is not in the bin, the oldest first.

    Args:
        store: The record.
        path: The file to fill.
        progress: Is told how much is done, from 0 to 1; what it raises ends the writing.

    Returns:
        How many sets there are.

    Raises:
        OSError: The file cannot be written.
    """
    session_columns = ", ".join(f"sessions.{name}" for name in _SESSION)
    set_columns = ", ".join(f"sets.{name}" for name in _SET)
    in_order = ", ".join(f"sets.{name}" for name in IN_ORDER.split(", "))
    with store.reading() as db, path.open("w", encoding="utf-8-sig", newline="") as target:
        sets = int(
            db.execute(
                "SELECT count(*) FROM sets JOIN sessions ON sessions.id = session_id "
                "WHERE sets.deleted_at IS NULL AND sessions.deleted_at IS NULL"
            ).fetchone()[0]
        )
        found = db.conn.execute(
            f"""
            SELECT {VERSION}, {session_columns}, {set_columns} FROM sessions
            LEFT JOIN sets ON sets.session_id = sessions.id AND sets.deleted_at IS NULL
            WHERE sessions.deleted_at IS NULL ORDER BY sessions.started_at, sessions.id, {in_order}
            """  # noqa: S608 (our own names only)
        )
        writer = csv.writer(target)
        writer.writerow(HEADER)
        written, last = 0, None
        while batch := found.fetchmany(_BATCH):
            lines = []
            for row in batch:
                line = [defused(cell) if type(cell) is str else cell for cell in row]
                session_id = row[_SESSION_ID]
                if session_id == last:
                    line[_PLAN] = ""
                last = session_id
                lines.append(line)
            writer.writerows(lines)
            written += len(batch)
            progress(min(written / max(sets, 1), 1.0))
    return sets


_SESSION_ID, _PLAN = HEADER.index("session_id"), HEADER.index("session_plan")


def is_own(header: Sequence[str]) -> bool:
    """Whether a first line is one of ours."""
    return MARK in header


def read_csv(incoming: Incoming, path: Path, progress: Progress) -> None:
    """Let everything that a file holds wait to come in.

    Args:
        incoming: Where it waits.
        path: A file of ours.
        progress: Is told how much is read, from 0 to 1; what it raises ends the reading.

    Raises:
        UserError: The file is not right; the sentence names the line.
    """
    csv.field_size_limit(_LARGEST_CELL)
    size = max(path.stat().st_size, 1)
    with path.open("rb") as raw, TextIOWrapper(raw, encoding="utf-8-sig", newline="") as source:
        reader: _Reader | None = None
        try:
            reader = _Reader(source)
            with explained(words("The file could not be read")):
                for session_rows, set_rows in reader.batches():
                    incoming.put("sessions", session_rows)
                    incoming.put("sets", set_rows)
                    progress(min(raw.tell() / size, 1.0))
                _complete(incoming, reader.plans, reader.missing)
        except UnicodeDecodeError as error:
            raise UserError(words("The file is not in UTF-8."), words("Save it as CSV UTF-8.")) from error
        except csv.Error as error:
            line = reader.line if reader else 1
            raise UserError(words("Line {line} is not CSV: {error}.", line=line, error=error), _REMEDY) from error


def _complete(incoming: Incoming, plans: Mapping[str, str], missing: Sequence[str]) -> None:
    """Give sessions the plans that stood on other lines than their first; what the file lacks is as it is here."""
    with incoming.db.atomic() as db:
        db.conn.executemany(
            "UPDATE incoming.sessions SET plan = ? WHERE id = ?", [(b, a) for a, b in plans.items()]
        )
        db.execute(
            """
            UPDATE incoming.sessions AS theirs SET plan = ours.plan
            FROM main.sessions AS ours WHERE ours.id = theirs.id AND theirs.plan = ?
            """,
            [NO_PLAN],
        )
        for name in missing:
            db.execute(
                f"UPDATE incoming.sessions AS theirs SET {name} = ours.{name} "  # noqa: S608 (our own names only)
                "FROM main.sessions AS ours WHERE ours.id = theirs.id"
            )


_REMEDY = words("Nothing was brought in; mend the line and try again.")


class _Reader:
    """Makes rows of lines.

    Attributes:
        plans: The plans of sessions by their ids, where they did not stand on the first line.
        missing: The session's columns that the file lacks, being of an earlier version.
    """

    def __init__(self, source: TextIO) -> None:
        # Where the comma is the decimal sign, spreadsheets put semicolons between the cells.
        first = source.readline()
        self._has_semicolons = first.count(";") > first.count(",")
        delimiter = ";" if self._has_semicolons else ","
        self._lines = csv.reader(chain([first], source), strict=True, delimiter=delimiter)
        self.plans: dict[str, str] = {}
        self._sessions: dict[str, tuple[int, list[str]]] = {}
        header = self._next() or []
        self.missing = tuple(name for name in _LATER if f"session_{name}" not in header)
        self._session_names = tuple(name for name in _SESSION if name not in self.missing)
        names = (MARK, *(f"session_{name}" for name in self._session_names), *_SET)
        for name in names:
            if header.count(name) != 1:
                raise UserError(
                    words("The column {name} is missing, or is there twice.", name=name),
                    words("Nothing was brought in."),
                )
        places = [header.index(name) for name in names]
        self._width = len(header)
        self._mark = places[0]
        self._session_places = places[1 : -len(_SET)]
        self._set_places = places[-len(_SET) :]
        self._id = self._session_names.index("id")
        self._converters = {name: _converter(name) for name in (*_SESSION, *_SET)}
        self._seen: set[str] = set()

    @property
    def line(self) -> int:
        """The line on which the last row began, from 1: a text may go on over several."""
        return self._begun + 1

    def _next(self) -> list[str] | None:
        self._begun = self._lines.line_num
        return next(self._lines, None)

    def batches(self) -> Iterator[tuple[list[rows.Row], list[rows.Row]]]:
        """Rows of sessions and sets, some hundred lines at a time."""
        sessions: list[rows.Row] = []
        sets: list[rows.Row] = []
        while (cells := self._next()) is not None:
            if not any(cells):
                continue
            if len(cells) != self._width:
                raise self._wrong(
                    words("it has {count} cells instead of {width}", count=len(cells), width=self._width)
                )
            if cells[self._mark] != str(VERSION):
                raise self._wrong(
                    words(
                        "its {mark} is {cell}, and only {version} is known here",
                        mark=MARK,
                        cell=shown(cells[self._mark]),
                        version=VERSION,
                    )
                )
            session_id = self._read_session(cells, sessions)
            set_cells = [cells[place] for place in self._set_places]
            if any(set_cells):
                row = self._row(_SET, set_cells)
                row["session_id"] = session_id
                if row["id"] in self._seen:
                    raise self._wrong(words("its id stands on a line before"))
                self._seen.add(row["id"])
                sets.append(self._checked(rows.checked_set, row))
            if len(sets) + len(sessions) >= _BATCH:
                yield sessions, sets
                sessions, sets = [], []
        yield sessions, sets

    def _read_session(self, cells: list[str], sessions: list[rows.Row]) -> str:
        """Make a row of a session where it is met for the first time; its id."""
        own = [cells[place] for place in self._session_places]
        session_id = fused(own[self._id])
        if session_id not in self._sessions:
            self._sessions[session_id] = self.line, own[:-1]
            row = {**_LATER, **self._row(self._session_names, own)}
            row["plan"] = row["plan"] or NO_PLAN
            row["life_stamp"] = row["life_stamp"] or row["edit_stamp"]
            sessions.append(self._checked(rows.checked_session, row))
        else:
            first, known = self._sessions[session_id]
            if own[-1]:
                self.plans[session_id] = fused(own[-1])
                self._checked(_plan_read, {"plan": self.plans[session_id]})
            if own[:-1] != known:
                differs = next(
                    name for name, one, other in zip(self._session_names, own, known, strict=False) if one != other
                )
                raise self._wrong(
                    words(
                        "its session_{differs} is not that of line {first}, of the same session",
                        differs=differs,
                        first=first,
                    )
                )
        return session_id

    def _row(self, names: Sequence[str], cells: Sequence[str]) -> rows.Row:
        row: rows.Row = {"deleted_at": None}
        for name, cell in zip(names, cells, strict=True):
            if self._has_semicolons and name in _NUMBERS:
                cell = cell.replace(",", ".")  # noqa: PLW2901
            try:
                row[name] = self._converters[name](cell)
            except ValueError:
                raise self._wrong(words("{name} cannot be {cell}", name=name, cell=shown(cell))) from None
        if not row["id"]:
            raise self._wrong(words("an id is missing"))
        row["edit_stamp"] = row["edit_stamp"] or NO_STAMP
        return row

    def _checked(self, check: Callable[[rows.Row], rows.Row], row: rows.Row) -> rows.Row:
        try:
            return check(row)
        except (rows.UnreadableRowError, *rows.FAULTS) as error:
            raise self._wrong(rows.reason(error)) from error

    def _wrong(self, what: str) -> UserError:
        if what.endswith("."):
            return UserError(words("Line {line} is not right: {what}", line=self.line, what=what), _REMEDY)
        return UserError(words("Line {line} is not right: {what}.", line=self.line, what=what), _REMEDY)


def _plan_read(row: rows.Row) -> rows.Row:
    rows.plan_of(json.loads(row["plan"]))
    return row


def _converter(name: str) -> Callable[[str], Any]:
    if name in _INTEGERS or name in _REALS:
        convert = _integer if name in _INTEGERS else _real
        return (lambda cell: convert(cell) if cell else None) if name in _MAY_BE_EMPTY else convert
    return (lambda cell: fused(cell) or None) if name in _MAY_BE_EMPTY else fused


@lru_cache(maxsize=4000)
def _integer(cell: str) -> int:
    cell = _BOOLEANS.get(cell.upper(), cell).removesuffix(".0")
    # Python reads 1_0 as well, and the digits of other scripts.
    if len(cell) > _LONGEST_NUMBER or not cell.lstrip("-").isdecimal() or not cell.isascii():
        raise ValueError(cell)
    return int(cell)


@lru_cache(maxsize=4000)
def _real(cell: str) -> float:
    if len(cell) > _LONGEST_NUMBER or "_" in cell or not cell.isascii():
        raise ValueError(cell)
    return float(cell)
