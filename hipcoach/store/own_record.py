"""Another record of ours, from another laptop or a backup, on its way into this one."""

from collections.abc import Callable, Collection
from contextlib import closing
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from hipcoach.domain.words import plural, words
from hipcoach.store import rows
from hipcoach.store.backups import good_record
from hipcoach.store.copying import copy_file
from hipcoach.store.merging import Incoming
from hipcoach.store.opening import open_database

_BATCH = 1000


def read_record(incoming: Incoming, path: Path) -> tuple[str, ...]:
    """Let another record of ours wait to come in; it is read from a copy, brought up to date where need be.

    Its settings stay there: each laptop has its own sound, its own window. So does a session that is open: it goes
    on there.

    Returns:
        What was left out, and why, in sentences.

    Raises:
        StoreError: It is no sound record of ours, or of a newer version.
    """
    good_record(path, words("The file"))
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "incoming.db"
        copy_file(path, copy)
        with closing(open_database(copy)) as db:
            unreadable, is_open = 0, "finished_at IS NULL AND deleted_at IS NULL"
            known: set[str] = set()
            for table, where, checked in (
                ("sessions", f"NOT ({is_open})", rows.checked_session),
                ("sets", f"session_id NOT IN (SELECT id FROM sessions WHERE {is_open})", rows.checked_set),  # noqa: S608
                ("weeks", "TRUE", rows.checked_stamp),
                ("days", "TRUE", rows.checked_stamp),
                ("tombstones", "TRUE", rows.checked_stamp),
            ):
                found = db.query(f"SELECT * FROM {table} WHERE {where} ORDER BY rowid")  # noqa: S608 (our own names)
                while batch := list(islice(found, _BATCH)):
                    right = [row for each in batch if (row := _right(each, checked, known)) is not None]
                    unreadable += len(batch) - len(right)
                    known.update(row["id"] for row in right if table == "sessions")
                    incoming.put(table, right)
            unfinished = int(db.execute(f"SELECT count(*) FROM sessions WHERE {is_open}").fetchone()[0])  # noqa: S608
    left_out = (
        plural("%n session that is unfinished there.", "%n sessions that are unfinished there.", unfinished),
        plural("%n row that cannot be read.", "%n rows that cannot be read.", unreadable),
    )
    return tuple(sentence for sentence in left_out if sentence.number)


def _right(row: rows.Row, checked: Callable[[rows.Row], rows.Row], known: Collection[str]) -> rows.Row | None:
    """The row, if it makes a record; a set is nothing without its session."""
    if "session_id" in row and row["session_id"] not in known:
        return None
    try:
        return checked(row)
    except rows.UnreadableRowError:
        return None
