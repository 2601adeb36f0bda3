"""A long history: as many sets as one wants, the same ones for the same seed, written at the speed of SQLite."""

import json
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any
from uuid import UUID

from hipcoach.store import rows
from hipcoach.store.moments import utc_text
from hipcoach.store.schema import COLUMNS
from hipcoach.store.store import Store
from tests.helpers.records import a_plan

FIRST_DAY = date(1990, 1, 1)
SETS_A_DAY = 8
"""Two lifts of four sets, one of them on one leg at a time."""

_NOTES = ("", "", "", "", "good", "grip slips 🙂", "=1+1", "„sauber“", "тяжело\nно хорошо")


def fill(path: Path, sets: int, seed: int = 1) -> None:
    """Put a history of so many sets into the record at `path`; it is made where there is none."""
    Store.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        session_rows: list[dict[str, Any]] = []
        set_rows: list[dict[str, Any]] = []
        for session, its_sets in _sessions(random.Random(seed), sets):  # noqa: S311 - the same ones again
            session_rows.append(session)
            set_rows += its_sets
        for table, made in (("sessions", session_rows), ("sets", set_rows)):
            names = sorted(COLUMNS[table])
            marks = ", ".join(f":{name}" for name in names)
            db.executemany(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", made)  # noqa: S608
        db.commit()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _sessions(chance: random.Random, sets: int) -> Iterator[tuple[dict[str, Any], list[dict[str, Any]]]]:
    plan = json.dumps(rows.plan_data(a_plan()), ensure_ascii=False)
    zone = timezone(timedelta(hours=1))
    for number in range(-(-sets // SETS_A_DAY)):
        # Every other day is a training day.
        day = datetime.combine(FIRST_DAY + timedelta(days=2 * number), datetime.min.time(), zone)
        start = day + timedelta(hours=18, seconds=chance.randrange(3600))
        session_id = _uuid(chance)
        end = start + timedelta(minutes=25)
        stamp = f"{utc_text(end)} {session_id[:8]}"
        its_sets = [
            _set(chance, number, place, session_id, start, stamp)
            for place in range(min(SETS_A_DAY, sets - number * SETS_A_DAY))
        ]
        yield (
            {
                "id": session_id,
                "started_at": utc_text(start),
                "utc_offset_s": 3600,
                "local_date": start.date().isoformat(),
                "plan": plan,
                "finished_at": utc_text(end),
                "rest_ends_at": None,
                "pain": chance.choice((None, None, 0, 1)),
                "note": chance.choice(_NOTES),
                "source": "",
                "morning_pain": None,
                "is_morning_asked": 1,
                "edit_stamp": stamp,
                "life_stamp": stamp,
                "deleted_at": None,
            },
            its_sets,
        )


def _set(
    chance: random.Random, number: int, place: int, session_id: str, start: datetime, stamp: str
) -> dict[str, Any]:
    is_one_sided = place >= SETS_A_DAY // 2
    began = (start + timedelta(seconds=160 * place)).astimezone(UTC)
    reps = chance.choice((5, 6, 6, 6))
    return {
        "id": _uuid(chance),
        "session_id": session_id,
        "position": place,
        "block": int(is_one_sided),
        "exercise": "deadlift",
        "variation": "single-leg" if is_one_sided else "dumbbell",
        "set_number": 1 + (place % 4) // (2 if is_one_sided else 1),
        "side": ("left", "right")[place % 2] if is_one_sided else None,
        "is_warm_up": 0,
        "reps": reps,
        "reps_low": 5,
        "reps_high": 6,
        "load_value": str(8 + number % 400 // 20 + chance.choice((0, 0, 0, 1))) + chance.choice(("", "", ".5")),
        "load_unit": "lb" if number % 50 == 0 else "kg",
        "load_implements": 1 if is_one_sided else 2,
        "tempo": "3-1-1-1",
        "started_at": utc_text(began),
        "ended_at": utc_text(began + timedelta(seconds=6 * reps + chance.random())),
        "is_confirmed": int(chance.random() < 0.9),
        "effort": chance.choice((None, 6, 7, 8)),
        "fault": chance.choice((None, None, None, "neck-craning")),
        "note": chance.choice(_NOTES),
        "rest_planned_s": 120.0,
        "rest_s": 120.0 + chance.randrange(30),
        "edit_stamp": stamp,
        "deleted_at": None,
    }


def _uuid(chance: random.Random) -> str:
    return str(UUID(int=chance.getrandbits(128), version=4))
