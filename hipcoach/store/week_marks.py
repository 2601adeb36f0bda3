"""The weeks that are marked as resting or injured."""

import logging
from datetime import date

from hipcoach.domain.looking_back import WeekMark
from hipcoach.store.edits import put
from hipcoach.store.stamps import new_stamp
from hipcoach.store.store import Store

log = logging.getLogger(__name__)


def week_marks(store: Store) -> dict[date, WeekMark]:
    """The weeks that are marked, by their Mondays, in order."""
    with store.reading() as db:
        found = db.query("SELECT monday, mark FROM weeks WHERE mark IS NOT NULL ORDER BY monday")
        marks = {}
        for row in found:
            try:
                marks[date.fromisoformat(row["monday"])] = WeekMark(row["mark"])
            except ValueError as error:
                log.info("a week was left out: %s", error)
        return marks


def mark_week(store: Store, monday: date, mark: WeekMark | None) -> None:
    """Mark a week as resting or injured, or as neither any more; durably, as every edit."""
    with store.changing("The week could not be marked") as db:
        before = list(db.query("SELECT mark, edit_stamp FROM weeks WHERE monday = ?", [monday.isoformat()]))
        if mark == (before[0]["mark"] if before else None):
            return
        stamp = new_stamp(store.now(), *(row["edit_stamp"] for row in before))
        put(db, "weeks", {"monday": monday.isoformat(), "mark": mark, "edit_stamp": stamp}, key="monday")
