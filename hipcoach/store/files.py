"""The record's files: names, rights and moves. No SQL here.

Rule: what someone may miss is renamed, never overwritten and never removed.
"""

import contextlib
import itertools
import os
from datetime import UTC, datetime
from pathlib import Path

JOURNAL, LOG, INDEX = "-journal", "-wal", "-shm"
"""What SQLite puts beside a database, by the end of its name: they belong to it and go where it goes."""

SIDES = (JOURNAL, LOG, INDEX)


def real(path: Path) -> Path:
    """The file that a link points to: SQLite keeps what belongs to a file beside the file itself."""
    return Path(os.path.realpath(path))


def beside(path: Path, ending: str) -> Path:
    """The file beside `path` whose name goes on with `ending`."""
    return path.with_name(path.name + ending)


def unfinished(path: Path) -> Path:
    """The name of a file in the making; whoever finds one may remove it."""
    return beside(path, ".unfinished")


def incoming(path: Path) -> Path:
    """The name of a complete and verified record that is about to take the place of the one at `path`."""
    return beside(path, ".incoming")


def backups(path: Path) -> Path:
    """The folder for copies of the record at `path`."""
    return path.parent / "backups"


def stamp(now: datetime) -> str:
    """A moment as it stands in names: UTC, without what file systems refuse, sorting as the time does."""
    return now.astimezone(UTC).strftime("%Y-%m-%dT%H%M%SZ")


def free(path: Path) -> Path:
    """`path`, or with the first number that is free, so that neither it nor anything beside it exists."""
    candidate = path
    for number in itertools.count(2):
        if not any(os.path.lexists(beside(candidate, ending)) for ending in ("", *SIDES)):
            break
        candidate = path.with_stem(f"{path.stem}-{number}")
    return candidate


def holds(path: Path) -> bool:
    """Whether a file is there and not empty."""
    try:
        return path.stat().st_size > 0
    except FileNotFoundError:
        return False


def has_only_log(path: Path) -> bool:
    """Whether a database is empty, while its log is not."""
    # In this order: where another process is just beginning a record, the log comes last.
    return holds(beside(path, LOG)) and not holds(path)


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, with its folder; one that is there stays as it is."""
    make_folder(path.parent)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def make_folder(folder: Path) -> None:
    """Make a folder that only its owner can enter; one that is there stays as it is."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)


def clear(path: Path) -> None:
    """Remove a file that nobody can miss, with what SQLite left beside it."""
    for ending in ("", *SIDES):
        beside(path, ending).unlink(missing_ok=True)


def settle(path: Path) -> None:
    """Return when the file, or the names in a folder, are on the disk."""
    # Windows opens no folder, and needs no such care.
    with contextlib.suppress(OSError) if path.is_dir() else contextlib.nullcontext():
        descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def move(path: Path, target: Path) -> bool:
    """Rename a database with what lies beside it, all or nothing; False where there is nothing of it.

    The database goes first: without it, what is left of a move that was cut off cannot be taken for a record.
    """
    moved: list[str] = []
    try:
        for ending in ("", *SIDES):
            with contextlib.suppress(FileNotFoundError):
                beside(path, ending).rename(beside(target, ending))
                moved.append(ending)
    except OSError:
        for ending in reversed(moved):
            beside(target, ending).rename(beside(path, ending))
        raise
    settle(path.parent)
    return bool(moved)
