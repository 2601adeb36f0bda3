"""What was brought in, and how to take it back.

Rule: taking back is an edit like any other. It gets a stamp of its own, so that it holds on another laptop too.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hipcoach.domain.errors import UserError
from hipcoach.store import rows
from hipcoach.store.schema import COLUMNS
from hipcoach.store.sqlite import Database
from hipcoach.store.stamps import moment_of
from hipcoach.store.store import Store

KINDS: Mapping[str, str] = {"session": "sessions", "set": "sets"}
"""What can be in the bin: the kind, and its table. Sessions come first, sets are nothing without them."""

MOST_REMEMBERED = 5
"""How many of the latest imports can be taken back."""


@dataclass(frozen=True, slots=True)
class Import:
    """A file that was brought in.

    Attributes:
        id: A UUID.
        imported_at: When, aware.
        source: The program that it came from.
        file: Its name.
        sessions: How many sessions came in.
        sets: How many sets.
        is_undone: Whether it was taken back.
    """

    id: str
    imported_at: datetime
    source: str
    file: str
    sessions: int
    sets: int
    is_undone: bool


def remember(db: Database, made: Import) -> None:
    """Keep what the rows that are about to come in will change; called before they do."""
    row = {
        "id": made.id,
        "imported_at": rows.utc_text(made.imported_at),
        "source": made.source,
        "file": made.file,
        "sessions": made.sessions,
        "sets": made.sets,
    }
    names = ", ".join(row)
    # What was taken back and comes again is not to be brought in twice.
    db.execute("""
        DELETE FROM imports WHERE is_undone AND id IN (
            SELECT import_id FROM import_changes JOIN incoming.sessions AS theirs ON theirs.id = row_id
        )
    """)
    db.execute(f"INSERT INTO imports ({names}) VALUES (:{', :'.join(row)})", row)  # noqa: S608 (our own names)
    for kind, table in KINDS.items():
        ours = ", ".join(f"'{name}', ours.{name}" for name in sorted(COLUMNS[table]))
        # The sets of a session that was not here go and come with it.
        own = "JOIN main.sessions AS parent ON parent.id = theirs.session_id" if kind == "set" else ""
        parent = "session_id" if kind == "set" else "NULL AS session_id"
        grave = "ours.session_id" if kind == "set" else "NULL"
        db.execute(
            f"""
            INSERT INTO import_changes (import_id, kind, row_id, other)
            SELECT ?, '{kind}', theirs.id, iif(ours.id IS NULL, NULL, json_object({ours}))
            FROM (
                SELECT id, {parent}, edit_stamp FROM incoming.{table}
                UNION ALL
                SELECT ours.id, {grave}, tombstones.edit_stamp
                FROM incoming.tombstones JOIN main.{table} AS ours ON ours.id = tombstones.id AND kind = '{kind}'
            ) AS theirs
            {own}
            LEFT JOIN main.{table} AS ours ON ours.id = theirs.id
            WHERE theirs.edit_stamp > coalesce(ours.edit_stamp, '')
            """,  # noqa: S608 (our own names only)
            [made.id],
        )
    db.execute(
        "DELETE FROM imports WHERE id NOT IN (SELECT id FROM imports ORDER BY imported_at DESC, id LIMIT ?)",
        [MOST_REMEMBERED],
    )


def imports(store: Store) -> tuple[Import, ...]:
    """The latest imports, the newest first."""
    with store.reading() as db:
        found = list(db.query("SELECT * FROM imports ORDER BY imported_at DESC, id"))
    return tuple(
        Import(**{**row, "imported_at": rows.moment_of(row["imported_at"]), "is_undone": bool(row["is_undone"])})
        for row in found
    )


def turn(store: Store, import_id: str) -> None:
    """Take an import back, or, where that was done, bring it in again.

    Raises:
        UserError: It is too long ago to be known.
    """
    with store.changing("The import could not be taken back") as db:
        changes = list(db.query("SELECT kind, row_id, other FROM import_changes WHERE import_id = ?", [import_id]))
        if not changes:
            raise UserError("This import can no longer be taken back.", "Delete what it brought, day by day.")
        stamp = store.stamp()
        for kind in ("session", "set"):
            for change in (each for each in changes if each["kind"] == kind):
                _turn_one(db, import_id, change, stamp)
        db.execute("UPDATE imports SET is_undone = NOT is_undone WHERE id = ?", [import_id])


def _turn_one(db: Database, import_id: str, change: Mapping[str, str | None], stamp: str) -> None:
    table = KINDS[str(change["kind"])]
    present = next(iter(db.query(f"SELECT * FROM {table} WHERE id = ?", [change["row_id"]])), None)  # noqa: S608
    if change["other"] is None:
        db.execute(
            f"UPDATE {table} SET deleted_at = ?, edit_stamp = ? WHERE id = ?",  # noqa: S608 (our own names only)
            [rows.utc_text(moment_of(stamp)), stamp, change["row_id"]],
        )
    else:
        row = {**json.loads(change["other"]), "edit_stamp": stamp}
        if row["deleted_at"] is not None:
            row["deleted_at"] = rows.utc_text(moment_of(stamp))
        names = ", ".join(row)
        # REPLACE would take the sets of a session with it.
        changes = ", ".join(f"{name} = excluded.{name}" for name in row)
        db.execute(
            f"INSERT INTO {table} ({names}) VALUES (:{', :'.join(row)}) "  # noqa: S608 (our own names only)
            f"ON CONFLICT (id) DO UPDATE SET {changes}",
            row,
        )
    db.execute(
        "UPDATE import_changes SET other = ? WHERE import_id = ? AND kind = ? AND row_id = ?",
        [json.dumps(present) if present else None, import_id, change["kind"], change["row_id"]],
    )
