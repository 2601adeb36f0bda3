"""Backups: verified copies of the record, made after sessions and before migrations, a few of them kept by age.

Rule 1: a backup is complete and verified, or it is not there; only copies that were made here are ever removed.
Rule 2: where a backup takes the record's place, or a new record begins, the former one is moved aside. At every
instant it or its replacement lies complete on the disk, and the next start finds it: what is about to take
the place waits under a name of its own until the place is free, and `open_database` goes on there.
"""

import contextlib
import filecmp
import logging
import re
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from hipcoach.domain.errors import shown_path
from hipcoach.domain.words import words
from hipcoach.store.copying import copy_file
from hipcoach.store.errors import StoreError
from hipcoach.store.files import (
    SIDES,
    backups,
    beside,
    clear,
    free,
    incoming,
    make_folder,
    move,
    real,
    settle,
    stamp,
)
from hipcoach.store.inspection import PATIENCE_S, contents, inspect
from hipcoach.store.opening import open_database
from hipcoach.store.refusals import explained

log = logging.getLogger(__name__)

NEWEST, WEEKS, MONTHS = 3, 4, 6
"""What is kept of the backups: so many of the newest, and the newest of each of the latest weeks and months."""

BEFORE_MIGRATIONS = 3
"""How many of the copies made before a migration are kept, beside the others."""

_STAMP = re.compile(r"-(\d{4}-\d\d-\d\dT\d{6}Z)(?:-\d+)?$")


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup that can take the record's place.

    Attributes:
        path: The file.
        made_at: When it was made, in UTC.
        sessions: How many sessions it holds, finished or not.
        sets: How many sets.
    """

    path: Path
    made_at: datetime
    sessions: int
    sets: int


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back.

    Attributes:
        backup: Where it came from, and what it holds.
        set_aside: Where the former record lies now; None where there was none.
    """

    backup: Backup
    set_aside: Path | None


def back_up(path: Path, target: Path) -> Backup:
    """Copy the record to a new file.

    Raises:
        StoreError: There is no sound record, the target exists, or the disk refused. No target was made.
    """
    inspect(path, may_be_empty=False)
    copy_file(path, target)
    return _backup(target)


def back_up_automatically(path: Path, now: datetime, patience_s: float = PATIENCE_S) -> Path | None:
    """Make a backup in `backups/` if anything changed since the last one, then remove those too many.

    Args:
        path: The record; it may be open.
        now: The time for its name, aware.
        patience_s: How long to wait for another process that holds the record, in seconds.

    Returns:
        The new backup; None when the newest one holds the same.

    Raises:
        StoreError: The record is not sound, or the disk refused. All earlier backups are still there.
    """
    path = real(path)
    folder = backups(path)
    with explained(words("The record {path} could not be backed up", path=shown_path(path))):
        make_folder(folder)
        _clear_leftovers(path)
        made = free(folder / f"{path.stem}-{stamp(now)}.db")
        copy_file(path, made, patience_s=patience_s)
        stamped, before_migrations = _ours(path)
        last = max((each for each in stamped if each != made), key=_by_age, default=None)
        # SQLite's copies of the same state are the same to the byte.
        if last and filecmp.cmp(last, made, shallow=False):
            made.unlink()
            return None
    moments = {each: _made_at(each) for each in stamped}
    excess = superfluous(moments) | set(sorted(before_migrations, key=_by_age)[:-BEFORE_MIGRATIONS])
    # A clock that was wrong for a while must not cost the backup of today.
    for each in excess - {made}:
        with contextlib.suppress(OSError):
            each.unlink()
    return made


def superfluous(made: Mapping[Path, datetime]) -> set[Path]:
    """Which backups are too many.

    Only weeks and months with a backup count: a year without training, or a clock that jumps, costs none.

    Args:
        made: When each backup was made, aware.
    """
    newest_first = sorted(made, key=lambda path: (made[path], path.stem), reverse=True)

    def of_each(period: Callable[[datetime], Hashable], count: int) -> Iterable[Path]:
        newest: dict[Hashable, Path] = {}
        for path in newest_first:
            newest.setdefault(period(made[path]), path)
        return islice(newest.values(), count)

    kept = {
        *newest_first[:NEWEST],
        *of_each(lambda moment: moment.isocalendar()[:2], WEEKS),
        *of_each(lambda moment: (moment.year, moment.month), MONTHS),
    }
    return set(newest_first) - kept


def made_here(path: Path) -> dict[Path, datetime]:
    """The backups of the record that were made automatically, and when, in UTC; none of them is looked into."""
    return {each: _made_at(each) for made in _ours(real(path)) for each in made}


def newest_good(path: Path) -> Backup | None:
    """The newest backup of the record that is sound and that this version can open; None where there is none."""
    with contextlib.suppress(OSError):
        files = (file for file in backups(real(path)).glob("*.db") if file.is_file())
        for candidate in sorted(files, key=_by_age, reverse=True):
            try:
                return good_backup(candidate)
            except StoreError as error:
                log.info("passed over: %s", error)
    return None


def good_backup(path: Path) -> Backup:
    """Look at a file that is to take the record's place.

    Raises:
        StoreError: It is no sound record of ours, or of a newer version.
    """
    good_record(path, words("The backup"))
    return _backup(path)


def good_record(path: Path, subject: str) -> None:
    """See that another file than the record is a sound record.

    Args:
        path: The file.
        subject: What the sentence calls it.

    Raises:
        StoreError: It is none, or of a newer version.
    """
    try:
        inspect(path, subject=subject, may_be_empty=False)
    except StoreError as error:
        # Not a `DamagedError`: nothing is said of the record itself.
        raise StoreError(error.message, words("Nothing was changed; choose another file.")) from error


def take_backup(path: Path, backup: Path, now: datetime) -> Restored:
    """Put a backup in the record's place; nobody has the record open.

    Args:
        path: The record, sound, damaged or missing.
        backup: Any file; it is verified first.
        now: The time for the name of what is moved aside, aware.

    Raises:
        StoreError: The backup is not sound, or the disk refused. The record is what it was.
    """
    source = good_backup(backup)
    path = real(path)
    with explained(
        words(
            "The backup {backup} could not take the place of {path}",
            backup=shown_path(backup),
            path=shown_path(path),
        )
    ):
        make_folder(path.parent)
        clear(incoming(path))
        copy_file(backup, incoming(path))
        _fold(path)
        aside = _aside(path, now)
        was_there = move(path, aside)
        try:
            incoming(path).replace(path)
            settle(path.parent)
            open_database(path).close()
        except BaseException:
            _put_back(path, aside)
            raise
    return Restored(source, aside if was_there else None)


def set_aside(path: Path, now: datetime) -> Path | None:
    """Move the record aside, byte for byte, so that a new one can begin; nobody has it open.

    Args:
        path: The record; of a link, the link is moved.
        now: The time for its new name, aware.

    Returns:
        Where it lies now; None where there was none.

    Raises:
        StoreError: The disk refused; the record is where it was.
    """
    with explained(words("The record {path} could not be moved aside", path=shown_path(path))):
        # A backup that did not come to take its place must not do so later.
        clear(incoming(real(path)))
        aside = _aside(path, now)
        return aside if move(path, aside) else None


def _backup(path: Path) -> Backup:
    with explained(words("The backup {path} could not be read", path=shown_path(path))):
        sessions, sets = contents(path)
        return Backup(path, _made_at(path), sessions, sets)


def _ours(path: Path) -> tuple[list[Path], list[Path]]:
    """The backups that were made here: those after sessions, and those before migrations."""
    stamped, before_migrations = [], []
    for each in backups(path).glob(f"{path.stem}-*.db"):
        if each.stem.startswith(f"{path.stem}-before-"):
            before_migrations.append(each)
        elif _STAMP.sub("", each.stem) == path.stem:
            stamped.append(each)
    return stamped, before_migrations


def _made_at(path: Path) -> datetime:
    """When a backup was made, by its name or else by the file's own time."""
    found = _STAMP.search(path.stem)
    with contextlib.suppress(ValueError):
        if found:
            return datetime.strptime(found[1], "%Y-%m-%dT%H%M%SZ").replace(tzinfo=UTC)
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _by_age(path: Path) -> tuple[datetime, str]:
    """Sorts backups; those of one second by the numbers in their names."""
    return _made_at(path), path.stem


def _clear_leftovers(path: Path) -> None:
    """Remove what a killed process was making."""
    for leftover in (*backups(path).glob("*.unfinished*"), *path.parent.glob(f"{path.name}.*unfinished*")):
        leftover.unlink(missing_ok=True)
    if path.exists():
        clear(incoming(path))


def _aside(path: Path, now: datetime) -> Path:
    return free(path.with_stem(f"{path.stem}-set-aside-{stamp(now)}"))


def _fold(path: Path) -> None:
    """Let a sound record take in its log, so that it is one file, moved at one stroke; others stay as they are."""
    with (
        contextlib.suppress(StoreError),
        explained(words("The record {path} could not be closed", path=shown_path(path))),
    ):
        inspect(path)
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _put_back(path: Path, aside: Path) -> None:
    """Return to what was there before; what came instead is no more than a copy of a backup."""
    if incoming(path).exists():
        clear(incoming(path))
    elif aside.exists():
        # At no instant is there no file: the next start would begin a new record.
        for ending in SIDES:
            beside(path, ending).unlink(missing_ok=True)
        aside.replace(path)
    else:
        clear(path)
    move(aside, path)
