"""The store: what happened, kept durably.

Rule 1: a method that writes returns when the data is on the disk, or raises and has changed nothing.
Rule 2: a row that other hands made unreadable is left out and left alone; everything else is still shown.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.copying import copy_of
from hipcoach.store.edits import Edits
from hipcoach.store.errors import StoreError
from hipcoach.store.inspection import PATIENCE_S
from hipcoach.store.opening import open_database
from hipcoach.store.refusals import explained, explained_sql
from hipcoach.store.sqlite import Database
from hipcoach.store.stamps import EPOCH
from hipcoach.store.whole import readable, stored
from hipcoach.store.writes import RemoveSession, RemoveSet, SaveSession, SaveSet, Write

UNREADABLE = words("The record could not be read")


class Store:
    """The record on disk. One instance serves one thread.

    Every method raises `StoreError` when the disk or the database refuses.
    """

    def __init__(self, db: Database, path: Path, now: Callable[[], datetime]) -> None:
        self._db = db
        self._path = path
        self._now = now
        self._file = _identity(path)
        self._patience_s = PATIENCE_S

    @classmethod
    def open(cls, path: Path, patience_s: float = PATIENCE_S, now: Callable[[], datetime] = lambda: EPOCH) -> Self:
        """Open the record; it is made where there is none, and brought up to date after a verified backup.

        Args:
            path: The file.
            patience_s: How long to wait for another program that holds the file, now and later, in seconds.
            now: Tells the time of an edit, aware; without it, edits are only told apart by which came later.

        Raises:
            DamagedError: What lies there is no sound record of ours; it was left as it is.
            StoreError: The file is of a newer version, is held by another program, or cannot be written.
        """
        return cls(open_database(path, patience_s=patience_s), path, now)

    @property
    def path(self) -> Path:
        """The file."""
        return self._path

    @property
    def db(self) -> Database:
        """The database, for the modules of this room that look at it as a whole."""
        return self._db

    def now(self) -> datetime:
        """The time of an edit made now, aware."""
        return self._now()

    def be_patient_for(self, seconds: float) -> None:
        """Wait no longer than this for another program that holds the file."""
        self._patience_s = seconds
        self._db.execute(f"PRAGMA busy_timeout = {round(seconds * 1000)}").fetchone()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def save_session(self, record: SessionRecord) -> None:
        """Write the session's own row; its sets are left as they are."""
        with self.changing(words("The session could not be saved")) as db:
            Edits(db, self._now).save_session(record)

    def save_set(self, session: SessionRecord, position: int, record: SetRecord) -> None:
        """Write one set with its session's row, which holds the rest's deadline: both or neither.

        Args:
            session: The session; its row is written anew should another program have removed it.
            position: The set's place in the session, from 0.
            record: The set; a set of the same id is replaced.
        """
        with self.changing(words("The set could not be saved")) as db:
            Edits(db, self._now).save_set(session, position, record)

    def save_whole(self, record: SessionRecord) -> None:
        """Write a session with its sets, in or out of the bin: what the record does not hold goes into the bin."""
        with self.changing(words("The session could not be saved")) as db:
            Edits(db, self._now).save_whole(record)

    def remove_set(self, set_id: str) -> None:
        """Move a set into the bin; nothing happens where there is none."""
        with self.changing(words("The set could not be removed")) as db:
            Edits(db, self._now).remove_set(set_id)

    def remove_session(self, session_id: str) -> None:
        """Move a session with its sets into the bin; an open one that holds no set is gone at once."""
        with self.changing(words("The session could not be removed")) as db:
            Edits(db, self._now).remove_session(session_id)

    def carry_out(self, write: Write) -> None:
        """Carry out one write."""
        match write:
            case SaveSession(session):
                self.save_session(session)
            case SaveSet(session, position, record):
                self.save_set(session, position, record)
            case RemoveSet(set_id):
                self.remove_set(set_id)
            case RemoveSession(session_id):
                self.remove_session(session_id)

    def open_session(self) -> SessionRecord | None:
        """The newest session that was not finished, with its sets."""
        return next(iter(self._sessions("finished_at IS NULL AND deleted_at IS NULL")), None)

    def sessions(self, limit: int | None = None, offset: int = 0) -> tuple[SessionRecord, ...]:
        """Sessions with their sets, the newest first, finished or not."""
        return self._sessions("deleted_at IS NULL", limit, offset)

    def finished_sessions(self, limit: int) -> tuple[SessionRecord, ...]:
        """The latest finished sessions with their sets, the newest first."""
        return self._sessions("finished_at IS NOT NULL AND deleted_at IS NULL", limit)

    def finished_since(self, day: date) -> tuple[SessionRecord, ...]:
        """The finished sessions from a day on with their sets, the newest first."""
        where = "finished_at IS NOT NULL AND deleted_at IS NULL AND local_date >= ?"
        with self.reading() as db:
            return tuple(readable(stored(db, where, [day.isoformat()])))

    def sessions_of(self, exercise: str, variation: str, limit: int) -> tuple[SessionRecord, ...]:
        """The latest finished sessions with a working set of this lift, the newest first, with all their sets."""
        holds_it = """EXISTS (
            SELECT * FROM sets WHERE session_id = sessions.id AND exercise = ? AND variation = ?
                AND NOT is_warm_up AND sets.deleted_at IS NULL
        )"""
        where = f"finished_at IS NOT NULL AND deleted_at IS NULL AND {holds_it}"
        with self.reading() as db:
            return tuple(readable(stored(db, where, [exercise, variation], limit)))

    def data_version(self) -> int:
        """A number that changes when another process, or another connection, has written."""
        with explained(UNREADABLE):
            version: int = self._db.execute("PRAGMA data_version").fetchone()[0]
            return version

    def check(self) -> str:
        """`ok`, or what is wrong with the file, a line for each finding; a refusal is a finding too."""
        try:
            with explained(UNREADABLE):
                findings = [row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok"]
                # The rows of a damaged file cannot be looked at one by one.
                return "\n".join(findings or self._foreign_rows() or ["ok"])
        except StoreError as error:
            return str(error)

    @contextmanager
    def reading(self, what_failed: str = UNREADABLE) -> Iterator[Database]:
        """The database as of one instant, to be read; a refusal becomes a `StoreError`.

        What another file refuses that is written meanwhile is not the record's fault, and stays what it is.
        """
        with explained_sql(what_failed), self._db.atomic():
            yield self._db

    @contextmanager
    def changing(self, what_failed: str) -> Iterator[Database]:
        """The database, to be changed as a whole or not at all; a refusal becomes a `StoreError`.

        Inside another change it is a part of that one.
        """
        if self._db.conn.in_transaction:
            with explained(what_failed), self._db.atomic():
                yield self._db
            return
        with explained(what_failed):
            if _identity(self._path) != self._file:
                self._return()
            # The lock comes before the look: what is read here is still so when it is written.
            self._db.conn.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.conn.execute("COMMIT")
            except BaseException:
                self._db.rollback()
                raise

    def _return(self) -> None:
        """The file is no longer where it was: SQLite would write on into one that nobody finds again.

        Where nothing has taken its place, all of it is put back there, from the connection that still
        holds it.
        """
        if _identity(self._path) is None:
            copy_of(self._db.conn, self._path)
        db = open_database(self._path, patience_s=self._patience_s)
        self._db.close()
        self._db, self._file = db, _identity(self._path)

    def _foreign_rows(self) -> list[str]:
        """What other hands did to the rows of a sound file."""
        findings = [
            f"{table} row {rowid}: its {parent} row is missing"
            for table, rowid, parent, _ in self._db.execute("PRAGMA foreign_key_check")
        ]
        with self._db.atomic() as db:
            found = stored(db, "TRUE")
        for row, set_rows in found:
            try:
                rows.session_record(row, set_rows)
            except rows.UnreadableRowError as error:
                findings.append(str(error))
        return findings

    def _sessions(self, where: str, limit: int | None = None, offset: int = 0) -> tuple[SessionRecord, ...]:
        with self.reading() as db:
            found = stored(db, where, limit=limit, offset=offset)
        return tuple(readable(found))


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file lies there; None where there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
