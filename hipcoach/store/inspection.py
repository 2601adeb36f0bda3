"""Looking at a database without touching it: is it ours, sound, and of a version that we know?

Rule: looking changes no byte of the file or of what lies beside it.
"""

import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hipcoach.domain.errors import shown_path
from hipcoach.domain.words import words
from hipcoach.store.errors import StoreError
from hipcoach.store.files import INDEX, JOURNAL, LOG, beside, has_only_log, real
from hipcoach.store.refusals import damaged, explained, kind
from hipcoach.store.schema import COLUMNS, MIGRATIONS, names
from hipcoach.store.sqlite import Database, Migrations

PATIENCE_S = 5.0
"""How long to wait for another process that holds the file, in seconds, unless the caller has less time."""

THE_RECORD = words("The record")

T = TypeVar("T")


def inspect(
    path: Path,
    migrations: Migrations = MIGRATIONS,
    patience_s: float = PATIENCE_S,
    subject: str = THE_RECORD,
    may_be_empty: bool = True,
) -> None:
    """Refuse what must not be used: the whole file is verified.

    The check is SQLite's `integrity_check`, not its `quick_check`: a row that is missing in an index would
    be missing in the history without a word. It takes 0.1 ms for an empty record, 8 ms for 1,000 sessions
    of five sets (`quick_check`: 0.1 and 3 ms).

    Args:
        path: The file; it is there.
        migrations: The versions that are known.
        patience_s: How long to wait for another process, in seconds.
        subject: What the sentence calls the file.
        may_be_empty: Whether a file without any table will do.

    Raises:
        DamagedError: It is no database, damaged, cut off, or another program's.
        StoreError: It cannot be read, or was written by a newer version.
    """
    what_failed = words("{subject} {path} could not be opened", subject=subject, path=shown_path(path))

    def judge(connection: sqlite3.Connection) -> None:
        applied = _applied(connection, migrations, what_failed, may_be_empty)
        known = names(migrations)
        if known < applied:
            raise StoreError(
                words(
                    "{subject} {path} was written by a newer version of Hipcoach.",
                    subject=subject,
                    path=shown_path(path),
                ),
                words("It was left as it is; install the newer version to open it."),
            )
        findings = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
        # A letter that changed in the text of the schema is no fault to SQLite, but another column to us.
        if findings != ["ok"] or not applied <= known or (applied == known and _lacks(connection)):
            raise damaged(what_failed) from sqlite3.DatabaseError(str(findings))

    with explained(what_failed):
        if not path.is_file():
            # To open a pipe would wait for whoever writes into it.
            path.stat()
            raise damaged(what_failed, words("it is not a file"))
        _look_beside(real(path), judge, patience_s)


def contents(path: Path) -> tuple[int, int]:
    """How many sessions and sets a sound file of ours holds."""

    def count(connection: sqlite3.Connection) -> tuple[int, int]:
        # A copy made before a migration has no bin yet.
        has_bin = any(row[1] == "deleted_at" for row in connection.execute("PRAGMA table_info(sessions)"))
        live = "WHERE deleted_at IS NULL" if has_bin else ""
        query = (
            f"SELECT (SELECT count(*) FROM sessions {live}), (SELECT count(*) FROM sets "  # noqa: S608 (constants)
            f"WHERE session_id IN (SELECT id FROM sessions {live}) {live.replace('WHERE', 'AND')})"
        )
        sessions, sets = connection.execute(query).fetchone()
        return sessions, sets

    return look(path, count)


def look(path: Path, read: Callable[[sqlite3.Connection], T], patience_s: float = PATIENCE_S) -> T:
    """What `read` finds over a connection that cannot write.

    Args:
        path: The file; it is there.
        read: Reads; it may be asked a second time.
        patience_s: How long to wait for another process, in seconds.
    """
    path = real(path)
    before = _state(path)
    if before is not None:
        # Nobody has it open: it is read as it lies, so that nothing is made beside it, and in a folder that
        # cannot be written too. If somebody came meanwhile, what was read counts for nothing.
        try:
            found = _read(path, "immutable=1", read, patience_s)
        except (sqlite3.Error, StoreError):
            if _state(path) == before:
                raise
        else:
            if _state(path) == before:
                return found
    try:
        return _read(path, "mode=ro", read, patience_s)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
    return _read_rolled_back(path, read)


def _look_beside(path: Path, read: Callable[[sqlite3.Connection], T], patience_s: float) -> T:
    """Look, without bringing the index of the log up to date if there is one."""
    if beside(path, INDEX).exists():
        try:
            return _read(path, "mode=ro&readonly_shm=1", read, patience_s)
        except sqlite3.OperationalError as error:
            # It may be so old, or change so fast, that SQLite must write in it.
            if kind(error) not in {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}:
                raise
    return look(path, read, patience_s)


def _read(path: Path, query: str, read: Callable[[sqlite3.Connection], T], patience_s: float) -> T:
    if has_only_log(path):
        # SQLite would remove the log, even now.
        raise damaged(
            words("The file {path} cannot be read", path=shown_path(path)),
            words("it is empty, but its log is not"),
        )
    address = f"{path.as_uri()}?{query}"
    with contextlib.closing(sqlite3.connect(address, uri=True, timeout=patience_s)) as connection:
        connection.text_factory = text
        return read(connection)


def _read_rolled_back(path: Path, read: Callable[[sqlite3.Connection], T]) -> T:
    """Read a file in which a change was cut off: undoing it would write, so that a copy is read."""
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - hardly ever

    with TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for ending in ("", JOURNAL):
            shutil.copyfile(beside(path, ending), beside(copy, ending))
        with contextlib.closing(sqlite3.connect(copy)) as connection:
            connection.text_factory = text
            return read(connection)


def _state(path: Path) -> tuple[int, int] | None:
    """What changes when somebody writes; None while somebody has it open, or was killed having it open."""
    if beside(path, LOG).exists() or beside(path, JOURNAL).exists():
        return None
    status = path.stat()
    return status.st_mtime_ns, status.st_size


def text(content: bytes) -> str:
    """Text of a database; bytes that are no UTF-8, put there by other tools, must not hide the rest."""
    return content.decode("utf-8", "replace")


def _applied(
    connection: sqlite3.Connection, migrations: Migrations, what_failed: str, may_be_empty: bool
) -> set[str]:
    """The names of the migrations that made this file.

    Raises:
        DamagedError: None of ours did.
    """
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied and db.table_names():
        raise damaged(what_failed, words("it holds the data of another program"))
    if not applied and not may_be_empty:
        raise damaged(what_failed, words("it is empty"))
    return applied


def _lacks(connection: sqlite3.Connection) -> bool:
    """Whether a table or column of ours is missing."""
    db = Database(connection, recursive_triggers=False, execute_plugins=False)
    return any(not wanted <= db[table].columns_dict.keys() for table, wanted in COLUMNS.items())
