"""Copies of a database by SQLite's own backup API: sound while others write, verified, complete or not there."""

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

from hipcoach.domain.errors import shown_path
from hipcoach.domain.words import words
from hipcoach.store.errors import StoreError
from hipcoach.store.files import clear, make_private, settle, unfinished
from hipcoach.store.inspection import PATIENCE_S, inspect, look
from hipcoach.store.refusals import explained
from hipcoach.store.schema import MIGRATIONS
from hipcoach.store.sqlite import Migrations


def copy_file(
    path: Path, target: Path, migrations: Migrations = MIGRATIONS, patience_s: float = PATIENCE_S
) -> None:
    """Copy the record that lies at `path`, as `copy_of` does, without touching it."""
    with explained(words("The copy {target} could not be made", target=shown_path(target))):
        _make(target, lambda made: look(path, lambda source: _fill(made, source), patience_s), migrations)


def copy_of(source: sqlite3.Connection, target: Path, migrations: Migrations = MIGRATIONS) -> None:
    """Copy the database as it stands committed to a new file that only its owner can read.

    Args:
        source: A connection without a change in progress.
        target: The file to be made, with its folder.
        migrations: The versions that are known.

    Raises:
        DamagedError: The database, and so its copy, is not sound.
        StoreError: The target exists, or the disk or the database refused. There is no target then.
    """
    with explained(words("The copy {target} could not be made", target=shown_path(target))):
        _make(target, lambda made: _fill(made, source), migrations)


def _make(target: Path, fill: Callable[[Path], None], migrations: Migrations) -> None:
    """Make a file under an unfinished name, verify it, and give it its name when it is on the disk."""
    if os.path.lexists(target):
        raise StoreError(
            words("The file {target} exists already.", target=shown_path(target)), words("Choose another name.")
        )
    made = unfinished(target)
    clear(made)
    make_private(made)
    try:
        fill(made)
        inspect(made, migrations, subject=words("The copy"))
        settle(made)
        made.rename(target)
    except BaseException:
        clear(made)
        raise
    settle(target.parent)


def _fill(made: Path, source: sqlite3.Connection) -> None:
    # Python's backup waits for a locked source for ever; a read that has begun is not locked out.
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        with contextlib.closing(sqlite3.connect(made)) as target:
            # Alone with a file that is thrown away if anything happens: no shared memory, no waiting for the disk.
            for pragma in ("locking_mode = EXCLUSIVE", "synchronous = OFF"):
                target.execute(f"PRAGMA {pragma}").fetchone()
            source.backup(target)
            # A backup is one plain file: no log beside it that could be left behind.
            target.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        source.rollback()
