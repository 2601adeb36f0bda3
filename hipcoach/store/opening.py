"""Opening the database file: look, refuse or copy, then migrate.

Rule 1: a file that is not ours, is damaged, or was written by a newer version is left byte for byte as it was.
Rule 2: before the schema of an existing file changes, a verified copy of it lies in `backups/`.
"""

import contextlib
import errno
import os
import sqlite3
from pathlib import Path

from hipcoach.domain.errors import shown_path
from hipcoach.domain.words import words
from hipcoach.store.copying import copy_file
from hipcoach.store.files import (
    JOURNAL,
    LOG,
    backups,
    beside,
    free,
    has_only_log,
    holds,
    incoming,
    make_private,
    real,
)
from hipcoach.store.inspection import PATIENCE_S, THE_RECORD, inspect, text
from hipcoach.store.refusals import damaged, explained, kind
from hipcoach.store.schema import MIGRATIONS
from hipcoach.store.sqlite import Database, Migrations

SQLITE_VERSION = sqlite3.sqlite_version


def open_database(path: Path, migrations: Migrations = MIGRATIONS, patience_s: float = PATIENCE_S) -> Database:
    """Open the file; it is made or migrated as need be.

    Args:
        path: The file; its folder is made too.
        migrations: The schema and its history.
        patience_s: How long to wait for another process that holds the file, now and later, in seconds.

    Raises:
        DamagedError: What lies there is no sound record of ours; it was left as it is.
        StoreError: The file cannot be used; the message says why and what to do.
    """
    what_failed = words("{subject} {path} could not be opened", subject=THE_RECORD, path=shown_path(path))
    is_link = path.is_symlink()
    path = real(path)
    with explained(what_failed):
        is_new = not path.exists()
        if is_new:
            _go_on_with_a_replacement(path, what_failed)
        if is_link and not path.exists():
            # Perhaps on a disk that is not plugged in: no new record begins in its stead.
            raise FileNotFoundError(errno.ENOENT, words("what it links to is not there"))
        make_private(path)
        # SQLite would open such a file gladly, and refuse at the end of the first set.
        if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
            raise PermissionError(errno.EACCES, words("it may not be written"))
        if not path.is_file() or path.stat().st_size:
            inspect(path, migrations, patience_s)
        elif not is_new and _was_more(path):
            raise damaged(what_failed, words("it is empty"))
        # Only now comes a connection that may write.
        db = Database(sqlite3.connect(path, timeout=patience_s), strict=True, execute_plugins=False)
        db.conn.text_factory = text
        try:
            _use_log(db.conn)
            for pragma in ("foreign_keys = ON", "synchronous = FULL"):
                db.conn.execute(f"PRAGMA {pragma}").fetchone()
            _migrate(db, path, migrations, patience_s)
        except BaseException:
            db.close()
            raise
        return db


def _go_on_with_a_replacement(path: Path, what_failed: str) -> None:
    """Complete what a killed process had begun when it took the former record from its place."""
    # SQLite would throw away what it takes for the log of another file. The log is looked at first: where
    # another process is just beginning a record, the file is there before the log.
    if any(holds(beside(path, ending)) for ending in (JOURNAL, LOG)) and not path.exists():
        raise damaged(what_failed, words("it is gone, but for its log"))
    with contextlib.suppress(FileNotFoundError):
        incoming(path).replace(path)


def _was_more(path: Path) -> bool:
    """Whether an empty file was a record once."""
    return has_only_log(path) or any(backups(path).glob("*.db"))


def _use_log(connection: sqlite3.Connection) -> None:
    """Write by way of a log, so that reading goes on meanwhile."""
    try:
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
    except sqlite3.OperationalError as error:
        if kind(error) != sqlite3.SQLITE_BUSY:
            raise
        # Here SQLite does not wait for another process that is just doing the same; for a change it does.
        connection.execute("BEGIN IMMEDIATE")
        connection.rollback()
        connection.execute("PRAGMA journal_mode = WAL").fetchone()


def _migrate(db: Database, path: Path, migrations: Migrations, patience_s: float) -> None:
    """Bring the schema up to date, all migrations or none."""
    if not migrations.pending(db):
        return
    # The lock comes first: of two processes that start at once, the second finds nothing left to do.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        pending = migrations.pending(db)
        if pending and migrations.applied(db):
            copy = free(backups(path) / f"{path.stem}-before-{pending[0].name}.db")
            copy_file(path, copy, migrations, patience_s)
        migrations.apply(db)
        db.commit()
    except BaseException:
        db.rollback()
        raise
