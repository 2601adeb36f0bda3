"""The days that are marked with a run."""

import logging
from datetime import date

from hipcoach.domain.running import RunKind
from hipcoach.store.edits import put
from hipcoach.store.stamps import new_stamp
from hipcoach.store.store import Store

log = logging.getLogger(__name__)


def day_marks(store: Store, since: date | None = None) -> dict[date, RunKind]:
    """The marked days from a day on, in order; of all days where none is given."""
    with store.reading() as db:
        found = db.query(
            "SELECT day, mark FROM days WHERE mark IS NOT NULL AND day >= ? ORDER BY day",
            [since.isoformat() if since else ""],
        )
        marks = {}
        for row in found:
            try:
                marks[date.fromisoformat(row["day"])] = RunKind(row["mark"])
            except ValueError as error:
                log.info("a day was left out: %s", error)
        return marks


def mark_day(store: Store, day: date, mark: RunKind | None) -> None:
    """Mark a day with a run, or with none any more; durably, as every edit."""
    with store.changing("The day could not be marked") as db:
        before = list(db.query("SELECT mark, edit_stamp FROM days WHERE day = ?", [day.isoformat()]))
        if mark == (before[0]["mark"] if before else None):
            return
        stamp = new_stamp(store.now(), *(row["edit_stamp"] for row in before))
        put(db, "days", {"day": day.isoformat(), "mark": mark, "edit_stamp": stamp}, key="day")
