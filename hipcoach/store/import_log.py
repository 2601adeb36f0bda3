"""What was brought in, and how to take it back.

Rule 1: taking back is an edit like any other. It gets a stamp of its own, so that it holds on another laptop too.
Rule 2: what was edited since an import stays as it is when the import is taken back, or comes again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import words
from hipcoach.store.moments import moment_of, utc_text
from hipcoach.store.schema import COLUMNS
from hipcoach.store.sqlite import Database
from hipcoach.store.stamps import new_stamp
from hipcoach.store.store import Store

KINDS: Mapping[str, str] = {"session": "sessions", "set": "sets"}
"""What can be in the bin: the kind, and its table. Sessions come first, sets are nothing without them."""

LIFE_STAMPS: Mapping[str, str] = {"session": "life_stamp", "set": "edit_stamp"}
"""The stamp that changes with whatever is done to a row, or in a session."""

MOST_REMEMBERED = 5
"""How many of the latest imports can be taken back."""


class GoneError(UserError):
    """What was to be taken back is no longer known, or was taken back already: it never can be."""


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
        "imported_at": utc_text(made.imported_at),
        "source": made.source,
        "file": made.file,
        "sessions": made.sessions,
        "sets": made.sets,
    }
    names = ", ".join(row)
    for kind, table in KINDS.items():
        # What was taken back and comes again is brought in once: it is another import's now.
        db.execute(
            f"""
            DELETE FROM import_changes WHERE kind = ? AND row_id IN (SELECT id FROM incoming.{table})
                AND import_id IN (SELECT id FROM imports WHERE is_undone)
            """,  # noqa: S608 (our own names only)
            [kind],
        )
    db.execute("DELETE FROM imports WHERE is_undone AND id NOT IN (SELECT import_id FROM import_changes)")
    db.execute(f"INSERT INTO imports ({names}) VALUES (:{', :'.join(row)})", row)  # noqa: S608 (our own names)
    for kind, table in KINDS.items():
        life = LIFE_STAMPS[kind]
        # The sets of a session that was not here go and come with it.
        own = "JOIN main.sessions AS parent ON parent.id = theirs.session_id" if kind == "set" else ""
        parent, grave = ("session_id", "ours.session_id") if kind == "set" else ("NULL AS session_id", "NULL")
        db.execute(
            f"""
            INSERT INTO import_changes (import_id, kind, row_id, stamp, other)
            SELECT ?, '{kind}', theirs.id, '', iif(ours.id IS NULL, NULL, {_as_json(table)})
            FROM (
                SELECT id, {parent}, edit_stamp, {life} AS life, deleted_at FROM incoming.{table}
                UNION ALL
                SELECT ours.id, {grave}, '', graves.edit_stamp, ''
                FROM incoming.tombstones AS graves JOIN main.{table} AS ours ON ours.id = graves.id
                WHERE kind = '{kind}'
            ) AS theirs
            {own}
            LEFT JOIN main.{table} AS ours ON ours.id = theirs.id
            LEFT JOIN main.tombstones AS grave ON grave.kind = '{kind}' AND grave.id = theirs.id
            WHERE theirs.edit_stamp > coalesce(ours.edit_stamp, grave.edit_stamp, '') OR (
                theirs.life > coalesce(ours.{life}, grave.edit_stamp, '')
                AND (theirs.deleted_at IS NULL) IS NOT (ours.id IS NOT NULL AND ours.deleted_at IS NULL)
            )
            """,  # noqa: S608 (our own names only)
            [made.id],
        )
    db.execute(
        "DELETE FROM imports WHERE id NOT IN (SELECT id FROM imports ORDER BY imported_at DESC, id LIMIT ?)",
        [MOST_REMEMBERED],
    )


def note_stamps(db: Database, import_id: str) -> None:
    """Keep what the rows bear that an import has changed, or that were turned: another stamp tells of an edit."""
    for kind, table in KINDS.items():
        db.execute(
            f"UPDATE import_changes SET stamp = ours.{LIFE_STAMPS[kind]} "  # noqa: S608 (our own names only)
            f"FROM {table} AS ours WHERE import_id = ? AND kind = ? AND ours.id = row_id",
            [import_id, kind],
        )


def undone(kind: str, table: str) -> str:
    """A query for the ids of rows that went by undoing an import, and that nobody touched since."""
    return f"""
        SELECT row_id FROM main.import_changes AS changes JOIN main.imports ON imports.id = changes.import_id
        LEFT JOIN main.{table} AS ours ON ours.id = row_id
        LEFT JOIN main.tombstones AS grave ON grave.kind = '{kind}' AND grave.id = row_id
        WHERE is_undone AND changes.kind = '{kind}'
            AND changes.stamp = coalesce(ours.{LIFE_STAMPS[kind]}, grave.edit_stamp)
    """  # noqa: S608 (our own names only)


def imports(store: Store) -> tuple[Import, ...]:
    """The latest imports, the newest first."""
    with store.reading() as db:
        found = list(db.query("SELECT * FROM imports ORDER BY imported_at DESC, id"))
    return tuple(
        Import(**{**row, "imported_at": moment_of(row["imported_at"]), "is_undone": bool(row["is_undone"])})
        for row in found
    )


def turn(store: Store, import_id: str, *, is_undone: bool) -> int:
    """Take an import back, or, where that was done, bring it in again.

    Args:
        store: The record.
        import_id: The import.
        is_undone: Whether it is to be taken back.

    Returns:
        How many sessions and sets stay as they are, because they were edited since.

    Raises:
        GoneError: It is too long ago to be known, or that was done already.
        StoreError: The disk refused.
    """
    with store.changing(words("The import could not be taken back")) as db:
        found = db.execute("SELECT is_undone FROM imports WHERE id = ?", [import_id]).fetchone()
        if found is None:
            raise GoneError("This import can no longer be taken back.", "Delete what it brought, day by day.")
        if bool(found[0]) is is_undone:
            raise GoneError("That was done already.")
        counts = db.execute("SELECT count(*) FROM import_changes WHERE import_id = ?", [import_id]).fetchone()
        for kind, table in KINDS.items():
            _choose(db, import_id, kind, table)
        turned, newest = db.execute(
            "SELECT count(*), max(stamp) FROM ("
            "SELECT stamp FROM turning_session UNION ALL SELECT stamp FROM turning_set)"
        ).fetchone()
        stamp = new_stamp(store.now(), newest)
        for kind, table in KINDS.items():
            _turn(db, kind, table, stamp, utc_text(store.now()))
        # The session of a set that came or went lives on.
        db.execute(
            "UPDATE sessions SET life_stamp = ? WHERE deleted_at IS NULL AND id IN ("
            "SELECT session_id FROM sets JOIN turning_set ON sets.id = row_id)",
            [stamp],
        )
        for kind, table in KINDS.items():
            _note_turned(db, import_id, kind, table)
        db.execute("UPDATE imports SET is_undone = ? WHERE id = ?", [is_undone, import_id])
        return int(counts[0]) - int(turned)


def _choose(db: Database, import_id: str, kind: str, table: str) -> None:
    """Gather the rows of an import that still bear its stamps, with what they are now."""
    own = (
        ""
        if kind == "session"
        else (
            "JOIN sessions AS parent ON parent.id = ours.session_id AND (parent.deleted_at IS NULL "
            "OR parent.id IN (SELECT row_id FROM turning_session))"
        )
    )
    db.execute(f"DROP TABLE IF EXISTS temp.turning_{kind}")
    db.execute(
        f"""
        CREATE TEMP TABLE turning_{kind} AS
        SELECT row_id, other, stamp, {_as_json(table)} AS present
        FROM import_changes JOIN {table} AS ours ON ours.id = row_id AND ours.{LIFE_STAMPS[kind]} = stamp {own}
        WHERE import_id = ? AND kind = ?
        """,  # noqa: S608 (our own names only)
        [import_id, kind],
    )


def _turn(db: Database, kind: str, table: str, stamp: str, now: str) -> None:
    """Let rows and what is remembered of them change places."""
    stamps = ["edit_stamp", "life_stamp"] if kind == "session" else ["edit_stamp"]
    names = sorted(COLUMNS[table] - {*stamps, "deleted_at"})
    values = ", ".join(f"json_extract(other, '$.{name}')" for name in names)
    changes = ", ".join(f"{name} = excluded.{name}" for name in (*names, *stamps, "deleted_at"))
    db.execute(
        f"UPDATE {table} SET deleted_at = ?, {LIFE_STAMPS[kind]} = ? "  # noqa: S608 (our own names only)
        f"WHERE id IN (SELECT row_id FROM turning_{kind} WHERE other IS NULL)",
        [now, stamp],
    )
    db.execute(
        f"""
        INSERT INTO {table} ({", ".join((*names, *stamps, "deleted_at"))})
        SELECT {values}, {", ".join("?" for _ in stamps)},
            iif(json_extract(other, '$.deleted_at') IS NULL, NULL, ?)
        FROM turning_{kind} WHERE other IS NOT NULL
        ON CONFLICT (id) DO UPDATE SET {changes}
        """,  # noqa: S608 (our own names only)
        [*(stamp for _ in stamps), now],
    )


def _note_turned(db: Database, import_id: str, kind: str, table: str) -> None:
    db.execute(
        f"""
        UPDATE import_changes SET other = present, stamp = ours.{LIFE_STAMPS[kind]}
        FROM turning_{kind} AS turned JOIN {table} AS ours ON ours.id = turned.row_id
        WHERE import_id = ? AND kind = ? AND turned.row_id = import_changes.row_id
        """,  # noqa: S608 (our own names only)
        [import_id, kind],
    )
    db.execute(f"DROP TABLE temp.turning_{kind}")


def _as_json(table: str) -> str:
    """A row of ours as an expression in SQL."""
    # SQLite writes a number with fifteen digits into JSON, which is not always the number.
    written = {name: f"printf('%!.17g', ours.{name})" for name in ("rest_planned_s", "rest_s")}
    pairs = (
        f"'{name}', iif(ours.{name} IS NULL, NULL, {written.get(name, f'ours.{name}')})"
        for name in sorted(COLUMNS[table])
    )
    return f"json_object({', '.join(pairs)})"
