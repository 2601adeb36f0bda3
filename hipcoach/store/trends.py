"""What charts, records and streaks are made of, counted by SQLite.

Rule: warm-ups and what is in the bin never count. A row that other hands made unreadable is left out.
"""

import logging
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from hipcoach.domain.bests import bests_of
from hipcoach.domain.charts import Lifted
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import KG_PER_LB, Load, Unit
from hipcoach.domain.looking_back import Filter
from hipcoach.domain.streak import last_weeks, streak_of
from hipcoach.domain.tally import Bucket, Tally, bucket_for
from hipcoach.domain.trend import Progress
from hipcoach.store import rows
from hipcoach.store.calendar_marks import week_marks
from hipcoach.store.filtering import conditions
from hipcoach.store.store import Store

log = logging.getLogger(__name__)

_STARTS = {
    Bucket.DAY: "sessions.local_date",
    # To the Sunday on or after it, and back to Monday.
    Bucket.WEEK: "date(sessions.local_date, 'weekday 0', '-6 days')",
    Bucket.MONTH: "substr(sessions.local_date, 1, 8) || '01'",
    Bucket.YEAR: "substr(sessions.local_date, 1, 5) || '01-01'",
}
"""The first day of the span in which a session's day lies."""

_ALIKE = "load_value, load_unit, load_implements, reps, effort, side, tempo"
_WORKING = "NOT sets.is_warm_up AND sets.deleted_at IS NULL"
_TIMED = "reps > 0 AND sets.ended_at > sets.started_at"
_SUMS = f"""
    count(*), count(rest_s + rest_planned_s),
    total(iif(rest_planned_s IS NULL, NULL, rest_s)), total(iif(rest_s IS NULL, NULL, rest_planned_s)),
    count(iif({_TIMED}, 1, NULL)),
    total(iif({_TIMED}, (julianday(sets.ended_at) - julianday(sets.started_at)) * 86400, NULL))
"""
"""What is counted of sets that are alike, in the order in which a tally names it."""

_EACH_KG = f"CAST(load_value AS REAL) * iif(load_unit = 'lb', {KG_PER_LB}, 1.0)"


def tallies(store: Store, chosen: Filter, bucket: Bucket) -> tuple[Tally, ...]:
    """The working sets that a filter means, counted by span of time, in its order.

    Sets of the filter's lift are counted in the sessions that it means; of every lift where it names none.
    """
    where, params = _meant(chosen)
    with store.reading() as db:
        found = db.execute(
            f"SELECT {_STARTS[bucket]} AS day, min(sessions.local_date), {_ALIKE}, {_SUMS} "  # noqa: S608 (constants only)
            f"FROM sets JOIN sessions ON sessions.id = sets.session_id WHERE {where} "
            f"GROUP BY day, {_ALIKE} ORDER BY day",
            params,
        )
        return tuple(tally for row in found if (tally := _tally(*row)) is not None)


def span(store: Store, chosen: Filter) -> tuple[date, date] | None:
    """The first and the last day with a session that a filter means; None where there is none."""
    where, params = conditions(chosen)
    with store.reading() as db:
        (row,) = db.query(
            f"SELECT min(local_date) AS first, max(local_date) AS last FROM sessions WHERE {where}",  # noqa: S608
            params,
        )
    first, last = _day(row["first"]), _day(row["last"])
    return (first, last) if first and last else None


def busiest_day(store: Store, chosen: Filter) -> tuple[date, Decimal] | None:
    """The day of the most volume, the first of several, and that volume in kilograms, to the gram."""
    where, params = _meant(chosen)
    with store.reading() as db:
        found = db.query(
            f"SELECT local_date, round(sum(reps * load_implements * {_EACH_KG}), 3) AS kg "  # noqa: S608 (constants only)
            f"FROM sets JOIN sessions ON sessions.id = sets.session_id WHERE {where} "
            "GROUP BY local_date HAVING kg > 0 ORDER BY kg DESC, local_date",
            params,
        )
        return next(((day, Decimal(str(row["kg"]))) for row in found if (day := _day(row["local_date"]))), None)


def last_lift(store: Store) -> tuple[str, str] | None:
    """The exercise and variation of the latest working set; None where there is none."""
    with store.reading() as db:
        found = db.execute(
            f"""
            SELECT exercise, variation FROM sessions JOIN sets ON sets.session_id = sessions.id
            WHERE sessions.deleted_at IS NULL AND {_WORKING}
            ORDER BY sessions.started_at DESC, sessions.id DESC, position DESC, sets.id DESC LIMIT 1
            """  # noqa: S608 (constants only)
        ).fetchone()
        return (found[0], found[1]) if found else None


def training_days(store: Store, since: date | None = None) -> tuple[date, ...]:
    """The days with a working set, of whatever lift, in order; those before `since` are left out."""
    with store.reading() as db:
        found = db.query(
            "SELECT DISTINCT local_date FROM sessions WHERE deleted_at IS NULL AND local_date >= ? "  # noqa: S608
            f"AND EXISTS (SELECT * FROM sets WHERE sets.session_id = sessions.id AND {_WORKING}) "
            "ORDER BY local_date",
            [since.isoformat() if since else ""],
        )
        return tuple(day for row in found if (day := _day(row["local_date"])))


def progress(store: Store, chosen: Filter, today: date, unit: Unit, name: str, load_of: str) -> Progress:
    """All that is looked at of one lift.

    Args:
        store: The record.
        chosen: What is looked at: a lift, and what narrows it. The weeks are those of every lift.
        today: The day on the user's calendar.
        unit: In which weights are shown.
        name: The lift's name for the reader.
        load_of: What its load's number weighs, for example `each dumbbell`.
    """
    ends = span(store, chosen)
    bucket = bucket_for(*ends) if ends else Bucket.DAY
    counted = tallies(store, chosen, bucket)
    days, marks = training_days(store), week_marks(store)
    return Progress(
        name,
        Lifted(counted, bucket, unit, load_of),
        bests_of(counted, busiest_day(store, chosen), unit, load_of),
        last_weeks(days, marks, today),
        streak_of(days, marks, today),
    )


def _meant(chosen: Filter) -> tuple[str, list[str]]:
    """The condition on working sets joined with their sessions, and its parameters."""
    # The sets are at hand: sessions need not be asked whether they hold one of the lift.
    where, params = conditions(replace(chosen, lift=None))
    if chosen.lift is None:
        return f"{_WORKING} AND {where}", params
    return f"{_WORKING} AND sets.exercise = ? AND sets.variation = ? AND {where}", [*chosen.lift, *params]


def _tally(
    day: str,
    first: str,
    load_value: str,
    load_unit: str,
    load_implements: int,
    reps: int,
    effort: int | None,
    side: str | None,
    tempo: str | None,
    *sums: Any,
) -> Tally | None:
    try:
        return Tally(
            date.fromisoformat(day),
            date.fromisoformat(first),
            _load(load_value, load_unit, load_implements),
            reps,
            effort,
            Side(side) if side else None,
            rows.tempo_of(tempo) if tempo else None,
            *sums,
        )
    except rows.FAULTS as error:
        log.info("sets were left out: %s", error)
        return None


# A history repeats a few loads and tempos thousands of times.
@lru_cache(maxsize=256)
def _load(value: str, unit: str, implements: int) -> Load:
    return Load(Decimal(value), Unit(unit), implements)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        log.info("a day was left out: %s", error)
        return None
