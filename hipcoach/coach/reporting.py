"""Reads the last weeks of a record for a report."""

from collections.abc import Mapping
from datetime import date

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.looking_back import USUAL_WEEKS, Filter
from hipcoach.domain.report import Report, report_of
from hipcoach.domain.streak import last_weeks
from hipcoach.store.archive import sessions_meant
from hipcoach.store.calendar_marks import week_marks
from hipcoach.store.store import Store
from hipcoach.store.trends import training_days


def report_until(
    store: Store,
    exercises: Mapping[tuple[str, str], Exercise],
    today: date,
    weeks: int = USUAL_WEEKS,
    lift: tuple[str, str] | None = None,
) -> Report:
    """The report of the running week and those before it, so many in all; of one lift, or of all.

    Raises:
        UserError: The record cannot be read.
    """
    shown = last_weeks(training_days(store), week_marks(store), today, weeks)
    sessions = sessions_meant(store, Filter(since=shown[0].monday, until=today))
    return report_of(sessions, exercises, shown, today, lift)
