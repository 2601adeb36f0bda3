"""Edits of the record's rows, each with its stamp.

Rule: only what an edit changes is stamped. On another laptop somebody may have edited the rest meanwhile, and the
newer edit of each row wins.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime

from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.store import rows
from hipcoach.store.moments import utc_text
from hipcoach.store.sqlite import Database
from hipcoach.store.stamps import new_stamp


class Edits:
    """Writes in a change that has begun."""

    def __init__(self, db: Database, now: Callable[[], datetime]) -> None:
        self._db = db
        self._now = now

    def save_session(self, record: SessionRecord, stamp: str = "") -> None:
        """Write a session's own row, out of the bin should it be there."""
        row, stamp = rows.session_row(record), stamp or self._stamp(record.id)
        before = self._row("sessions", record.id)
        is_edited = before is None or before | row != before
        edited = stamp if is_edited or before is None else before["edit_stamp"]
        put(self._db, "sessions", {**row, "edit_stamp": edited, "life_stamp": stamp, "deleted_at": None})

    def save_set(self, session: SessionRecord, position: int, record: SetRecord) -> None:
        """Write a set, with its session's row."""
        stamp = self._stamp(session.id, record.id)
        self.save_session(session, stamp)
        self._put_set(session.id, position, record, stamp)

    def save_whole(self, record: SessionRecord) -> None:
        """Write a session with its sets; what it does not hold goes into the bin."""
        known = {row["id"]: row for row in self._db.query("SELECT * FROM sets WHERE session_id = ?", [record.id])}
        stamp = self._stamp(record.id, *known, *(one.id for one in record.sets))
        self.save_session(record, stamp)
        for position, one in _placed(record.sets, known):
            before = known.get(one.id, {})
            if before | {**rows.set_row(record.id, position, one), "deleted_at": None} != before:
                self._put_set(record.id, position, one, stamp)
        for set_id in known.keys() - {one.id for one in record.sets}:
            self._bin_set(set_id, stamp)

    def remove_set(self, set_id: str) -> None:
        """Move a set into the bin; nothing happens where there is none."""
        row = self._row("sets", set_id)
        if row is not None and row["deleted_at"] is None:
            stamp = self._stamp(row["session_id"], set_id)
            self._db.execute("UPDATE sessions SET life_stamp = ? WHERE id = ?", [stamp, row["session_id"]])
            self._bin_set(set_id, stamp)

    def remove_session(self, session_id: str) -> None:
        """Move a session into the bin; one that was never finished and holds no set is gone at once."""
        # No other record has it: what is open does not travel.
        self._db.execute(
            "DELETE FROM sessions WHERE id = :id AND finished_at IS NULL "
            "AND NOT EXISTS (SELECT * FROM sets WHERE session_id = :id)",
            {"id": session_id},
        )
        self._db.execute(
            "UPDATE sessions SET deleted_at = ?, life_stamp = ? WHERE id = ? AND deleted_at IS NULL",
            [utc_text(self._now()), self._stamp(session_id), session_id],
        )

    def _put_set(self, session_id: str, position: int, record: SetRecord, stamp: str) -> None:
        row = rows.set_row(session_id, position, record)
        put(self._db, "sets", {**row, "edit_stamp": stamp, "deleted_at": None})

    def _bin_set(self, set_id: str, stamp: str) -> None:
        self._db.execute(
            "UPDATE sets SET deleted_at = ?, edit_stamp = ? WHERE id = ? AND deleted_at IS NULL",
            [utc_text(self._now()), stamp, set_id],
        )

    def _row(self, table: str, row_id: str) -> rows.Row | None:
        found = self._db.query(f"SELECT * FROM {table} WHERE id = ?", [row_id])  # noqa: S608 (our own names only)
        return next(iter(found), None)

    def _stamp(self, *ids: str) -> str:
        """A stamp newer than what these sessions and sets bear."""
        found = self._db.execute(
            """
            WITH edited AS (SELECT value AS id FROM json_each(?))
            SELECT max(stamp) FROM (
                SELECT max(edit_stamp, life_stamp) AS stamp FROM sessions JOIN edited USING (id)
                UNION ALL SELECT edit_stamp FROM sets JOIN edited USING (id)
                UNION ALL SELECT edit_stamp FROM tombstones JOIN edited USING (id)
            )
            """,
            [json.dumps(ids)],
        )
        return new_stamp(self._now(), found.fetchone()[0])


def put(db: Database, table: str, row: rows.Row, key: str = "id") -> None:
    """Insert a row, or replace the one with the same key.

    sqlite-utils' own upsert first tries out, by making a table, whether this SQLite knows ON CONFLICT: on a
    full disk it takes the failure for a no, and its way without it then drops the row without a word.
    """
    names = ", ".join(row)
    marks = ", ".join("?" * len(row))
    changes = ", ".join(f"{name} = excluded.{name}" for name in row)
    db.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks}) "  # noqa: S608 (our own names only)
        f"ON CONFLICT ({key}) DO UPDATE SET {changes}",
        list(row.values()),
    )


def _placed(sets: Sequence[SetRecord], known: Mapping[str, rows.Row]) -> Iterator[tuple[int, SetRecord]]:
    """Each set with its position: the one that it has, in the bin too, as long as that keeps the order."""
    last = -1
    for one in sets:
        position = known[one.id]["position"] if one.id in known else last + 1
        last = position if position > last else last + 1
        yield last, one
