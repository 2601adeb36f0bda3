"""Opening the database file: look, refuse or copy, then migrate.

Rule 1: a file that is not ours, is damaged, or was written by a newer version is left byte for byte as it was.
Rule 2: before the schema of an existing file changes, a verified copy of it lies in `backups/`.
"""

import contextlib
import errno
import itertools
import os
import sqlite3
from pathlib import Path

from hipcoach.domain.errors import UserError
from hipcoach.store.errors import StoreError
from hipcoach.store.refusals import explained
from hipcoach.store.schema import MIGRATIONS, names
from hipcoach.store.sqlite import Database, Migrations

SQLITE_VERSION = sqlite3.sqlite_version

BUSY_S = 5.0
"""How long to wait for another process that is writing, in seconds."""


def open_database(path: Path, migrations: Migrations = MIGRATIONS) -> Database:
    """Open the file; it is made or migrated as need be.

    Args:
        path: The file; its folder is made too.
        migrations: The schema and its history.

    Raises:
        UserError: The file cannot be used; the message says why and what to do.
    """
    with explained(f"The record {path} could not be opened"):
        _make(path)
        _inspect(path, migrations)
        # Only now comes a connection that may write.
        db = Database(sqlite3.connect(path, timeout=BUSY_S), strict=True, execute_plugins=False)
        # Bytes that are no UTF-8, put there by other tools, must not hide the rest of the record.
        db.conn.text_factory = _text
        try:
            for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = FULL"):
                db.conn.execute(f"PRAGMA {pragma}").fetchone()
            _migrate(db, path, migrations)
        except BaseException:
            db.close()
            raise
        return db


def _make(path: Path) -> None:
    """See that the file and its folder exist, for their owner's eyes only."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    # SQLite would open such a file gladly, and refuse at the end of the first set.
    if not (os.access(path, os.R_OK | os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)):
        raise PermissionError(errno.EACCES, "it may not be written")


def _inspect(path: Path, migrations: Migrations) -> None:
    """Refuse what must not be touched, over a connection that cannot write."""
    if path.stat().st_size == 0:
        return
    with contextlib.closing(_read_only(path)) as connection:
        db = Database(connection, recursive_triggers=False, execute_plugins=False)
        tables = db.table_names()
        applied = {migration.name for migration in migrations.applied(db)}
    if tables and not applied:
        raise UserError(
            f"The file {path} holds the data of another program.",
            "It was left as it is; move it away or choose another folder.",
        )
    if applied - names(migrations):
        raise UserError(
            f"The record {path} was written by a newer version of Hipcoach.",
            "It was left as it is; install the newer version to open it.",
        )


def _migrate(db: Database, path: Path, migrations: Migrations) -> None:
    """Bring the schema up to date, all migrations or none."""
    if not migrations.pending(db):
        return
    # The lock comes first: of two processes that start at once, the second finds nothing left to do.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        pending = migrations.pending(db)
        if pending and migrations.applied(db):
            _back_up(path, pending[0].name)
        migrations.apply(db)
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _back_up(path: Path, name: str) -> Path:
    """Copy the database as it stands committed, and verify the copy.

    Raises:
        StoreError: The copy is not sound; nothing else was changed.
    """
    folder = path.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = next(
        candidate
        for number in itertools.count(1)
        if not (candidate := folder / f"{path.stem}-before-{name}{f'-{number}' if number > 1 else ''}.db").exists()
    )
    unfinished = copy.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    _make(unfinished)
    with contextlib.closing(_read_only(path)) as source, contextlib.closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
        # A backup is one plain file: no log beside it that could be left behind.
        target.execute("PRAGMA journal_mode = DELETE").fetchone()
        findings = [row[0] for row in target.execute("PRAGMA integrity_check")]
    if findings != ["ok"]:
        unfinished.unlink()
        raise StoreError(
            f"The record {path} could not be copied soundly before its update: {findings[0]}.",
            "It was left as it is; a backup can take its place.",
        )
    return unfinished.rename(copy)


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_S)


def _text(content: bytes) -> str:
    return content.decode("utf-8", "replace")
