"""Bringing rows in from elsewhere: another laptop's record, a file of ours, a file of another program.

What comes in waits in a database of its own, attached as `incoming`, with the same tables. Of two versions of a
row the one with the greater edit stamp stands, a deletion being a version like any other: the result is the same
in whatever order records are merged, and merging again changes nothing. What came of sessions and sets can be
taken back.
"""

import json
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.import_log import KINDS, LIFE_STAMPS, Import, note_stamps, remember, undone
from hipcoach.store.moments import utc_text
from hipcoach.store.schema import COLUMNS
from hipcoach.store.sqlite import Database
from hipcoach.store.stamps import EPOCH, new_stamp
from hipcoach.store.store import Store

_STAGED = ("sessions", "sets", "weeks", "days", "tombstones", "settings")
Progress = Callable[[float], None]
"""Is told how much is done, from 0 to 1; whatever it raises ends the work, with nothing changed."""

NO_STAMP = "0001-01-01T00:00:00.000000+00:00 00000000"
"""Stands for the stamp of a row from a file that has none, until it gets one."""

_MOMENT = 32
"""How long the time in a stamp is: what comes after it is the id."""


@dataclass(frozen=True, slots=True)
class Difference:
    """What bringing something in would do, or did.

    Attributes:
        new_sessions: Sessions that were not here.
        changed_sessions: Sessions that are here, of which something newer comes in.
        new_sets: Sets that were not here.
        changed_sets: Sets of which a newer version comes in.
        deleted: Sessions, and sets by themselves, that were deleted elsewhere, later than they were edited here.
        same: Sets that are here already, as they are there.
        older: Sets of which the version here is the newer one, and stays.
        kept_deleted: Sets that were deleted here, with their session or by themselves, and stay so.
        weeks: Weeks that get another mark.
        days: Days that get another mark.
        alike: New sessions that began in the same minute as one that is here: they may be the same, come by way of
            another program.
    """

    new_sessions: int = 0
    changed_sessions: int = 0
    new_sets: int = 0
    changed_sets: int = 0
    deleted: int = 0
    same: int = 0
    older: int = 0
    kept_deleted: int = 0
    weeks: int = 0
    days: int = 0
    alike: int = 0

    @property
    def changes_sets(self) -> bool:
        """Whether any session or set would come, change or go."""
        return any((self.new_sessions, self.changed_sessions, self.new_sets, self.changed_sets, self.deleted))


def oldest_stamp(row: rows.Row) -> str:
    """The stamp of a row that brings none: every edit is newer, and the same row gets the same everywhere."""
    content = zlib.crc32(json.dumps(row, sort_keys=True).encode())
    return f"{utc_text(EPOCH)} {content:08x}"


class Incoming:
    """Rows that wait to come into the record.

    Attributes:
        db: The record's database, with `incoming` beside `main`.
    """

    def __init__(self, store: Store) -> None:
        self.db: Database = store.db
        self._store = store

    def put(self, table: str, made: Iterable[rows.Row]) -> None:
        """Let rows wait; each holds every column of its table.

        Raises:
            sqlite3.IntegrityError: A value is not allowed in its column, or a row has the id of another.
        """
        names = sorted(COLUMNS[table])
        marks = ", ".join(f":{name}" for name in names)
        insert = f"INSERT INTO incoming.{table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608 (our own names)
        with self.db.atomic():
            self.db.conn.executemany(insert, made)

    def leave_what_is_known(self) -> None:
        """Rows that bring no stamp of their own change nothing that is here, or was deleted here."""
        self.db.execute("""
            UPDATE incoming.sessions AS theirs SET edit_stamp = ours.edit_stamp, life_stamp = ours.life_stamp
            FROM main.sessions AS ours WHERE ours.id = theirs.id
        """)
        self.db.execute("""
            UPDATE incoming.sets AS theirs SET edit_stamp = ours.edit_stamp
            FROM main.sets AS ours WHERE ours.id = theirs.id
        """)

    def stamp_what_was_edited_elsewhere(self) -> None:
        """Stamp rows without a stamp, and rows that differ from ours under the same: somebody edited the file."""
        for table in ("sets", "sessions"):
            names = sorted(COLUMNS[table] - {"id", "edit_stamp", "life_stamp", "deleted_at"})
            here, there = (", ".join(f"{one}.{name}" for name in names) for one in ("ours", "theirs"))
            edited = f"""
                SELECT theirs.id FROM incoming.{table} AS theirs LEFT JOIN main.{table} AS ours USING (id)
                WHERE theirs.edit_stamp = '{NO_STAMP}'
                    OR (theirs.edit_stamp = ours.edit_stamp AND ({there}) IS NOT ({here}))
            """  # noqa: S608 (our own names only)
            stamp = self._stamp_after(edited, table)
            whose = "id" if table == "sessions" else "session_id"
            self.db.execute(
                f"UPDATE incoming.sessions SET life_stamp = ? "  # noqa: S608 (our own names only)
                f"WHERE id IN (SELECT {whose} FROM incoming.{table} WHERE id IN ({edited}))",
                [stamp],
            )
            self.db.execute(
                f"UPDATE incoming.{table} SET edit_stamp = ? WHERE id IN ({edited})",  # noqa: S608 (our own names)
                [stamp],
            )

    def let_undone_come_again(self) -> None:
        """What went by undoing an import, and was not touched since, was not deleted for its own sake."""
        for kind, table in KINDS.items():
            again = undone(kind, table)
            stamp = self._stamp_after(again, table)
            life = ", life_stamp = :stamp" if table == "sessions" else ""
            self.db.execute(
                f"UPDATE incoming.{table} SET edit_stamp = :stamp{life} "  # noqa: S608 (our own names only)
                f"WHERE deleted_at IS NULL AND id IN ({again})",
                {"stamp": stamp},
            )

    def _stamp_after(self, ids: str, table: str) -> str:
        """A stamp newer than what our versions of some rows bear."""
        newest = "max(edit_stamp, life_stamp)" if table == "sessions" else "edit_stamp"
        found = self.db.execute(
            f"""
            SELECT max(stamp) FROM (
                SELECT {newest} AS stamp FROM main.{table} WHERE id IN ({ids})
                UNION ALL SELECT edit_stamp FROM main.tombstones WHERE id IN ({ids})
            )
            """  # noqa: S608 (our own names only)
        )
        return new_stamp(self._store.now(), found.fetchone()[0])

    def difference(self) -> Difference:
        """What merging would do."""
        session, one_set = self._counts("session", "sessions", "id"), self._counts("set", "sets", "session_id")
        return Difference(
            new_sessions=session["new"],
            changed_sessions=session["changed"],
            new_sets=one_set["new"],
            changed_sets=one_set["changed"],
            deleted=session["deleted"] + one_set["deleted"],
            same=one_set["same"],
            older=one_set["older"],
            kept_deleted=one_set["kept_deleted"],
            alike=self.db.execute("""
                SELECT count(*) FROM incoming.sessions AS theirs
                WHERE theirs.deleted_at IS NULL
                    AND NOT EXISTS (SELECT * FROM main.sessions AS ours WHERE ours.id = theirs.id)
                    AND EXISTS (
                        SELECT * FROM main.sessions AS ours
                        WHERE ours.deleted_at IS NULL AND ours.started_at >= substr(theirs.started_at, 1, 16)
                            AND ours.started_at < substr(theirs.started_at, 1, 16) || 'a'
                    )
            """).fetchone()[0],
            weeks=self._newer_marks("weeks", "monday"),
            days=self._newer_marks("days", "day"),
        )

    def _newer_marks(self, table: str, key: str) -> int:
        """How many marks of a calendar's weeks or days would be taken over."""
        found = self.db.execute(
            f"SELECT count(*) FROM incoming.{table} AS theirs "  # noqa: S608 (our own names only)
            f"LEFT JOIN main.{table} AS ours USING ({key}) "
            "WHERE theirs.edit_stamp > coalesce(ours.edit_stamp, '')"
        )
        return int(found.fetchone()[0])

    def days(self) -> tuple[date, date] | tuple[None, None]:
        """The first and the last day of the sessions that are not here yet."""
        first, last = self.db.execute(
            """
            SELECT min(local_date), max(local_date) FROM incoming.sessions
            WHERE deleted_at IS NULL AND id NOT IN (SELECT id FROM main.sessions WHERE deleted_at IS NULL)
            """
        ).fetchone()
        try:
            return date.fromisoformat(first), date.fromisoformat(last)
        except (TypeError, ValueError):
            # There is none, or other hands wrote something else there.
            return None, None

    def merge(self, source: str, file: str) -> str:
        """Bring everything in, all or nothing.

        Args:
            source: The program it comes from.
            file: The name of the file.

        Returns:
            The id under which it can be taken back; empty where no session or set has changed.
        """
        with self._store.changing(words("The file could not be brought in")) as db:
            found = self.difference()
            import_id = ""
            if found.changes_sets:
                import_id = str(uuid4())
                now, sessions, sets = self._store.now(), found.new_sessions, found.new_sets
                remember(db, Import(import_id, now, source, file, sessions, sets, is_undone=False))
            _take_sessions(db)
            _take_newer(db, "sets", "id")
            _take_newer(db, "weeks", "monday")
            _take_newer(db, "days", "day")
            _take_newer(db, "tombstones", "kind, id")
            db.execute("INSERT OR IGNORE INTO main.settings SELECT * FROM incoming.settings")
            for kind, table in KINDS.items():
                _bury(db, kind, table)
            note_stamps(db, import_id)
        return import_id

    def _counts(self, kind: str, table: str, parent: str) -> rows.Row:
        """How many rows of a kind would be new, changed, and so on."""
        found = self.db.query(
            f"""
            WITH lives AS (
                SELECT id, life_stamp AS stamp, deleted_at IS NULL AS is_live FROM main.sessions
                UNION ALL SELECT id, life_stamp, deleted_at IS NULL FROM incoming.sessions
                UNION ALL SELECT id, edit_stamp, FALSE FROM main.tombstones WHERE kind = 'session'
                UNION ALL SELECT id, edit_stamp, FALSE FROM incoming.tombstones WHERE kind = 'session'
            ), after AS MATERIALIZED (
                -- Beside max() SQLite takes a bare column from the row that holds the greatest value.
                SELECT id, is_live, max(stamp) FROM lives GROUP BY id
            ), theirs AS (
                SELECT id, {parent} AS parent, edit_stamp, deleted_at IS NULL AS is_live FROM incoming.{table}
                UNION ALL
                -- A tombstone says nothing of what is in a session's row.
                SELECT graves.id, ours.{parent}, iif('{kind}' = 'session', '', graves.edit_stamp), FALSE
                FROM incoming.tombstones AS graves JOIN main.{table} AS ours ON ours.id = graves.id
                WHERE kind = '{kind}'
            ), pairs AS (
                SELECT theirs.is_live AS comes, after.is_live AS goes_on,
                    theirs.edit_stamp > coalesce(ours.edit_stamp, grave.edit_stamp, '') AS is_newer,
                    theirs.edit_stamp < coalesce(ours.edit_stamp, '') AS is_older,
                    ours.id IS NOT NULL AND ours.deleted_at IS NULL AND now_is.deleted_at IS NULL AS is_here,
                    ours.id IS NOT NULL AND ours.deleted_at IS NULL AS is_live
                FROM theirs
                LEFT JOIN after ON after.id = theirs.parent
                LEFT JOIN main.{table} AS ours ON ours.id = theirs.id
                LEFT JOIN main.sessions AS now_is ON now_is.id = ours.{parent}
                LEFT JOIN main.tombstones AS grave ON grave.kind = '{kind}' AND grave.id = theirs.id
            ), fates AS (
                SELECT *, goes_on AND ('{kind}' = 'session' OR iif(is_newer, comes, is_live)) AS will_be_here
                FROM pairs
            )
            SELECT
                count(*) FILTER (WHERE will_be_here AND NOT is_here) AS new,
                count(*) FILTER (WHERE will_be_here AND is_here AND is_newer) AS changed,
                count(*) FILTER (WHERE will_be_here AND is_here AND NOT is_newer AND NOT is_older) AS same,
                count(*) FILTER (WHERE will_be_here AND is_here AND is_older) AS older,
                count(*) FILTER (
                    WHERE is_here AND NOT will_be_here AND ('{kind}' = 'session' OR goes_on)
                ) AS deleted,
                count(*) FILTER (WHERE comes AND NOT is_here AND NOT will_be_here) AS kept_deleted
            FROM fates
            """  # noqa: S608 (our own names only)
        )
        return next(iter(found))


@contextmanager
def waiting(store: Store) -> Iterator[Incoming]:
    """An empty database beside the record's, for rows that are to come in; gone afterwards."""
    db = store.db
    # Without a name SQLite keeps it in memory, and in a file of its own where it grows large.
    db.execute("ATTACH '' AS incoming")
    try:
        made = db.query("SELECT name, sql FROM main.sqlite_master WHERE type = 'table'")
        for table in [row for row in made if row["name"] in _STAGED]:
            name = table["name"]
            db.execute(
                table["sql"].replace(f'"{name}"', name).replace(f"TABLE {name}", f"TABLE incoming.{name}", 1)
            )
        yield Incoming(store)
    finally:
        db.rollback()
        db.execute("DETACH incoming")


def _take_newer(db: Database, table: str, key: str) -> None:
    """Take over rows that are not here, or here in an older version."""
    names = ", ".join(sorted(COLUMNS[table]))
    changes = ", ".join(f"{name} = excluded.{name}" for name in sorted(COLUMNS[table]))
    db.execute(
        f"INSERT INTO main.{table} ({names}) "  # noqa: S608 (our own names only)
        f"SELECT {names} FROM incoming.{table} WHERE TRUE ORDER BY rowid "
        f"ON CONFLICT ({key}) DO UPDATE SET {changes} WHERE excluded.edit_stamp > {table}.edit_stamp"
    )


def _take_sessions(db: Database) -> None:
    """Take over sessions: what is in a row, and whether it is in the bin, each where theirs is the newer."""
    content = sorted(COLUMNS["sessions"] - {"life_stamp", "deleted_at"})
    names = ", ".join((*content, "life_stamp", "deleted_at"))
    changes = ", ".join(
        f"{name} = iif(excluded.edit_stamp > sessions.edit_stamp, excluded.{name}, sessions.{name})"
        for name in content
    )
    db.execute(
        f"""
        INSERT INTO main.sessions ({names}) SELECT {names} FROM incoming.sessions WHERE TRUE ORDER BY rowid
        ON CONFLICT (id) DO UPDATE SET {changes},
            deleted_at = iif(excluded.life_stamp > sessions.life_stamp, excluded.deleted_at, sessions.deleted_at),
            life_stamp = max(excluded.life_stamp, sessions.life_stamp)
        WHERE excluded.edit_stamp > sessions.edit_stamp OR excluded.life_stamp > sessions.life_stamp
        """  # noqa: S608 (our own names only)
    )


def _bury(db: Database, kind: str, table: str) -> None:
    """A row and a tombstone for it: the newer one stands, in the row's place.

    The row stays in the bin then: something newer, from a third record, may need what it holds.
    """
    stamp = LIFE_STAMPS[kind]
    db.execute(
        f"""
        UPDATE main.{table} AS ours
        SET {stamp} = grave.edit_stamp, deleted_at = substr(grave.edit_stamp, 1, {_MOMENT})
        FROM main.tombstones AS grave
        WHERE grave.kind = ? AND grave.id = ours.id AND grave.edit_stamp > ours.{stamp}
        """,  # noqa: S608 (our own names only)
        [kind],
    )
    db.execute(
        f"DELETE FROM main.tombstones WHERE kind = ? AND id IN (SELECT id FROM main.{table})",  # noqa: S608
        [kind],
    )
