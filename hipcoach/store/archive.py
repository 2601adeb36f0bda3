"""Looking back in the record: which sessions there are, some of them whole, and what lies in the bin.

Rule: what a list shows of a long record is its ids; sessions are read a few at a time.
"""

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from hipcoach.domain.looking_back import Filter
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.filtering import conditions
from hipcoach.store.moments import moment_of, utc_text
from hipcoach.store.sqlite import Database
from hipcoach.store.store import Store
from hipcoach.store.whole import NEWEST_FIRST, readable, stored

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=30)
"""How long the bin keeps what was deleted."""

MOST_SHOWN = 200
"""How much of the bin is looked at: the latest. After a large file was taken back it is full."""


@dataclass(frozen=True, slots=True)
class BinnedSession:
    """A session in the bin, with the sets that went there with it.

    Attributes:
        session: As it was.
        deleted_at: When it went there, UTC.
    """

    session: SessionRecord
    deleted_at: datetime


@dataclass(frozen=True, slots=True)
class BinnedSet:
    """A set in the bin, whose session is not there.

    Attributes:
        session: The session as it is without it.
        one: The set as it was.
        place: Its place in the session, among the sets that are there, from 0.
        deleted_at: When it went there, UTC.
    """

    session: SessionRecord
    one: SetRecord
    place: int
    deleted_at: datetime


Binned = BinnedSession | BinnedSet


def session_ids(store: Store, chosen: Filter) -> tuple[str, ...]:
    """The ids of the sessions that a filter means, the newest session first."""
    where, params = conditions(chosen)
    with store.reading() as db:
        found = db.execute(f"SELECT id FROM sessions WHERE {where} ORDER BY {NEWEST_FIRST}", params)  # noqa: S608
        return tuple(row[0] for row in found)


def sessions_of(store: Store, ids: Sequence[str]) -> dict[str, SessionRecord]:
    """Sessions with their sets, by id; those in the bin, and rows that make no record, are left out."""
    with store.reading() as db:
        return _records(db, "deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))", [json.dumps(ids)])


def sessions_meant(store: Store, chosen: Filter) -> tuple[SessionRecord, ...]:
    """The sessions that a filter means, with their sets, in the order of time."""
    where, params = conditions(chosen)
    with store.reading() as db:
        return tuple(reversed(tuple(readable(stored(db, where, params)))))


def sessions_before(
    store: Store, session: SessionRecord, lift: tuple[str, str], limit: int
) -> tuple[SessionRecord, ...]:
    """The latest finished sessions of a lift that began before a session, in the order of time."""
    where, params = conditions(Filter(lift))
    where += " AND finished_at IS NOT NULL AND (started_at, id) < (?, ?)"
    with store.reading() as db:
        found = stored(db, where, [*params, utc_text(session.started_at), session.id], limit)
    return tuple(reversed(tuple(readable(found))))


def lifts(store: Store) -> tuple[tuple[str, str], ...]:
    """Every exercise and variation that occurs in a set, in alphabetical order."""
    with store.reading() as db:
        # One look-up for each lift instead of one for each set: the index holds them in order.
        found = db.execute("""
            WITH RECURSIVE each_lift(exercise, variation) AS (
                SELECT * FROM (SELECT exercise, variation FROM sets ORDER BY exercise, variation LIMIT 1)
                UNION ALL
                SELECT after.exercise, after.variation FROM each_lift
                JOIN sets AS after ON after.rowid = (
                    SELECT rowid FROM sets
                    WHERE (sets.exercise, sets.variation) > (each_lift.exercise, each_lift.variation)
                    ORDER BY exercise, variation LIMIT 1
                )
            )
            SELECT exercise, variation FROM each_lift
            WHERE EXISTS (
                SELECT * FROM sets JOIN sessions ON sessions.id = sets.session_id
                WHERE sets.exercise = each_lift.exercise AND sets.variation = each_lift.variation
                AND sets.deleted_at IS NULL AND sessions.deleted_at IS NULL
            )
        """)
        return tuple((exercise, variation) for exercise, variation in found)


def binned(store: Store) -> tuple[Binned, ...]:
    """What lies in the bin, the latest first, at most so much as anybody looks at."""
    latest = "deleted_at IS NOT NULL ORDER BY deleted_at DESC, id LIMIT ?"
    with store.reading() as db:
        gone = dict(db.execute(f"SELECT id, deleted_at FROM sessions WHERE {latest}", [MOST_SHOWN]))  # noqa: S608
        chosen = "id IN (SELECT value FROM json_each(?))"
        found: list[Binned] = [
            BinnedSession(record, moment_of(gone[record.id]))
            for record in _records(db, chosen, [json.dumps([*gone])]).values()
        ]
        set_rows = list(
            db.query(
                """
                SELECT sets.*, (
                    SELECT count(*) FROM sets AS others
                    WHERE others.session_id = sets.session_id AND others.deleted_at IS NULL
                        AND (others.position, others.started_at, others.id)
                            < (sets.position, sets.started_at, sets.id)
                ) AS place
                FROM sets JOIN sessions ON sessions.id = sets.session_id
                WHERE sets.deleted_at IS NOT NULL AND sessions.deleted_at IS NULL
                ORDER BY sets.deleted_at DESC, sets.id LIMIT ?
                """,
                [MOST_SHOWN],
            )
        )
        ids = json.dumps(sorted({row["session_id"] for row in set_rows}))
        around = _records(db, "id IN (SELECT value FROM json_each(?))", [ids])
    for row in set_rows:
        try:
            one, deleted_at = rows.set_record(row), moment_of(row["deleted_at"])
        except rows.UnreadableRowError as error:
            log.info("left out: %s", error)
            continue
        if row["session_id"] in around:
            found.append(BinnedSet(around[row["session_id"]], one, row["place"], deleted_at))
    return tuple(sorted(found, key=lambda each: each.deleted_at, reverse=True))


def empty_bin(store: Store, before: datetime) -> int:
    """Remove for good what went into the bin before a time, aware; a tombstone stays for what was deleted.

    Returns:
        How many sessions and sets went.
    """
    limit = utc_text(before)
    with store.reading() as db:
        is_due = db.execute(
            "SELECT EXISTS (SELECT * FROM sessions WHERE deleted_at < :limit) "
            "OR EXISTS (SELECT * FROM sets WHERE deleted_at < :limit)",
            {"limit": limit},
        ).fetchone()[0]
    if not is_due:
        return 0
    with store.changing(words("The bin could not be emptied")) as db:
        # The sets of a session need no tombstones of their own: one that was edited elsewhere since brings the
        # session back, and with it all that it holds there.
        db.execute(
            "INSERT OR REPLACE INTO tombstones (kind, id, edit_stamp) "
            "SELECT 'set', id, edit_stamp FROM sets WHERE deleted_at < :limit OR (deleted_at IS NOT NULL "
            "AND session_id IN (SELECT id FROM sessions WHERE deleted_at < :limit))",
            {"limit": limit},
        )
        db.execute(
            "INSERT OR REPLACE INTO tombstones (kind, id, edit_stamp) "
            "SELECT 'session', id, life_stamp FROM sessions WHERE deleted_at < :limit",
            {"limit": limit},
        )
        sets = db.execute(
            "DELETE FROM sets WHERE deleted_at < :limit "
            "OR session_id IN (SELECT id FROM sessions WHERE deleted_at < :limit)",
            {"limit": limit},
        ).rowcount
        sessions = db.execute("DELETE FROM sessions WHERE deleted_at < :limit", {"limit": limit}).rowcount
    return int(sets + sessions)


def _records(db: Database, where: str, params: list[str]) -> dict[str, SessionRecord]:
    """Sessions with the sets that are not in the bin for themselves, by id, the newest first."""
    return {record.id: record for record in readable(stored(db, where, params))}
