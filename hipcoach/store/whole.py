"""Sessions with their sets, read together; what is in the bin by itself is not among the sets."""

import logging
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from hipcoach.domain.record import SessionRecord
from hipcoach.store import rows
from hipcoach.store.sqlite import Database

NEWEST_FIRST = "started_at DESC, id DESC"
IN_ORDER = "position, started_at, id"
"""How sessions and sets are sorted: the same in two records that hold the same."""

Stored = tuple[rows.Row, list[rows.Row]]
"""The row of a session, and those of its sets in order."""

log = logging.getLogger(__name__)


def stored(
    db: Database, where: str, params: Sequence[object] = (), limit: int | None = None, offset: int = 0
) -> list[Stored]:
    """The sessions that a condition means, the newest first; of one instant, within one transaction."""
    chosen = f"FROM sessions WHERE {where} ORDER BY {NEWEST_FIRST} LIMIT ? OFFSET ?"
    bounds = [*params, -1 if limit is None else limit, offset]
    sessions = list(db.query(f"SELECT * {chosen}", bounds))
    sets = db.query(
        f"SELECT * FROM sets WHERE deleted_at IS NULL AND session_id IN (SELECT id {chosen}) "  # noqa: S608 (constants)
        f"ORDER BY session_id, {IN_ORDER}",
        bounds,
    )
    by_session = {key: list(group) for key, group in groupby(sets, lambda row: row["session_id"])}
    return [(row, by_session.get(row["id"], [])) for row in sessions]


def readable(found: Iterable[Stored]) -> Iterator[SessionRecord]:
    """The records that rows make; those that other hands made unreadable are left out."""
    for row, set_rows in found:
        try:
            yield rows.session_record(row, set_rows)
        except rows.UnreadableRowError as error:
            log.info("left out: %s", error)
