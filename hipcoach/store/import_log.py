"""What was brought in, and how to take it back.

Rule: taking back is an edit like any other. It gets a stamp of its own, so that it holds on another laptop too.
"""

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
        # The sets of a session that was not here go and come with it.
        own = "JOIN main.sessions AS parent ON parent.id = theirs.session_id" if kind == "set" else ""
        parent = "session_id" if kind == "set" else "NULL AS session_id"
        grave = "ours.session_id" if kind == "set" else "NULL"
        db.execute(
            f"""
            INSERT INTO import_changes (import_id, kind, row_id, other)
            SELECT ?, '{kind}', theirs.id, iif(ours.id IS NULL, NULL, {_as_json(table)})
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
        is_known = db.execute("SELECT count(*) FROM import_changes WHERE import_id = ?", [import_id]).fetchone()[0]
        if not is_known:
            raise UserError("This import can no longer be taken back.", "Delete what it brought, day by day.")
        stamp = store.stamp()
        for kind, table in KINDS.items():
            _turn(db, import_id, kind, table, stamp)
        db.execute("UPDATE imports SET is_undone = NOT is_undone WHERE id = ?", [import_id])


def _turn(db: Database, import_id: str, kind: str, table: str, stamp: str) -> None:
    """Let rows and what is remembered of them change places."""
    deleted_at = rows.utc_text(moment_of(stamp))
    names = sorted(COLUMNS[table] - {"edit_stamp", "deleted_at"})
    columns = ", ".join(names)
    values = ", ".join(f"json_extract(other, '$.{name}')" for name in names)
    changes = ", ".join(f"{name} = excluded.{name}" for name in (*names, "edit_stamp", "deleted_at"))
    db.execute("DROP TABLE IF EXISTS temp.turning")
    db.execute(
        f"""
        CREATE TEMP TABLE turning AS
        SELECT row_id, other, iif(ours.id IS NULL, NULL, {_as_json(table)}) AS present
        FROM import_changes LEFT JOIN {table} AS ours ON ours.id = row_id WHERE import_id = ? AND kind = ?
        """,  # noqa: S608 (our own names only)
        [import_id, kind],
    )
    db.execute(
        f"UPDATE {table} SET deleted_at = ?, edit_stamp = ? "  # noqa: S608 (our own names only)
        "WHERE id IN (SELECT row_id FROM turning WHERE other IS NULL)",
        [deleted_at, stamp],
    )
    db.execute(
        f"""
        INSERT INTO {table} ({columns}, edit_stamp, deleted_at)
        SELECT {values}, ?, iif(json_extract(other, '$.deleted_at') IS NULL, NULL, ?)
        FROM turning WHERE other IS NOT NULL
        ON CONFLICT (id) DO UPDATE SET {changes}
        """,  # noqa: S608 (our own names only)
        [stamp, deleted_at],
    )
    db.execute(
        "UPDATE import_changes SET other = present FROM turning "
        "WHERE import_id = ? AND kind = ? AND turning.row_id = import_changes.row_id",
        [import_id, kind],
    )
    db.execute("DROP TABLE temp.turning")


def _as_json(table: str) -> str:
    """A row of ours as an expression in SQL."""
    # SQLite writes a number with fifteen digits into JSON, which is not always the number.
    written = {name: f"printf('%!.17g', ours.{name})" for name in ("rest_planned_s", "rest_s")}
    pairs = (
        f"'{name}', iif(ours.{name} IS NULL, NULL, {written.get(name, f'ours.{name}')})"
        for name in sorted(COLUMNS[table])
    )
    return f"json_object({', '.join(pairs)})"
