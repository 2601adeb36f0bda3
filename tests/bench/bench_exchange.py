"""The record written and read, beside a bare `csv` + `sqlite3` script, in one run; and one more set stored.

`python -m tests.bench.bench_exchange`: 100,000 sets from a seeded generator; the two take turns, medians are
printed with their ratios. The bare script writes the same cells and fills the same tables, as durably; it checks,
compares and remembers nothing.
"""

import csv
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

from hipcoach.coach.exchange import Shape, bring_in, export
from hipcoach.store import rows
from hipcoach.store.own_csv import HEADER
from hipcoach.store.store import Store
from hipcoach.transfer.arrival import Reading
from tests.helpers.long_history import fill
from tests.helpers.records import a_session, a_set

SETS, RUNS, STORED = 100_000, 5, 200
READING = Reading(lambda moment: moment.replace(tzinfo=UTC), date(2026, 1, 1))


def main() -> int:
    """Measure and print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        record = folder / "hipcoach.db"
        fill(record, SETS)
        print(f"{SETS:,} sets, {RUNS} runs in turn{'':8}{'bare':>10}{'hipcoach':>10}{'ratio':>8}   wanted")
        with Store.open(record) as store:
            ours, bare = folder / "ours.csv", folder / "bare.csv"
            row("export CSV, s", "≤ 3", *in_turn(lambda: bare_export(record, bare), lambda: write(store, ours)))
            row(
                "export JSON, s",
                "≤ 3",
                *in_turn(lambda: bare_export(record, bare), lambda: write(store, folder / "a.json")),
            )
        fresh = iter(range(1000))

        def into_new(file: Path) -> Callable[[], None]:
            def deed() -> None:
                with Store.open(folder / f"new-{next(fresh)}.db") as store:
                    bring_in(store, file, READING, lambda _: None, is_trial=False)

            return deed

        def bare_into_new() -> None:
            path = folder / f"new-{next(fresh)}.db"
            Store.open(path).close()
            bare_import(path, bare)

        row("import CSV, s", "≤ 3", *in_turn(bare_into_new, into_new(ours)))
        row("import JSON, s", "≤ 3", *in_turn(bare_into_new, into_new(folder / "a.json")))
        with Store.open(record, now=lambda: datetime.now(UTC)) as store:
            times = in_turn(lambda: bare_sets(record), lambda: our_sets(store))
        row("one more set, ms", "≤ 2", *times, unit=1000 / STORED)
    return 0


def write(store: Store, file: Path) -> None:
    """Our export."""
    export(store, file, Shape.HIPCOACH, lambda _: None)


def bare_export(record: Path, file: Path) -> None:
    """The same cells, by the modules of the standard library alone."""
    names = ", ".join(
        f"sessions.{name.removeprefix('session_')}" if name.startswith("session_") else f"sets.{name}"
        for name in HEADER[1:]
    )
    with closing(sqlite3.connect(record)) as db, file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(HEADER)
        writer.writerows(
            db.execute(
                f"SELECT 1, {names} FROM sessions JOIN sets ON session_id = sessions.id "  # noqa: S608
                "ORDER BY sessions.started_at, position"
            )
        )


def bare_import(record: Path, file: Path) -> None:
    """The same tables, from the same cells."""
    session_names = [name for name in HEADER if name.startswith("session_")]
    set_names = [name for name in HEADER[1:] if not name.startswith("session_")]
    seen, sessions, sets = set(), [], []
    with file.open(encoding="utf-8", newline="") as source:
        reader = csv.reader(source)
        next(reader)
        for cells in reader:
            own = cells[1 : 1 + len(session_names)]
            session_id = own[session_names.index("session_id")]
            if session_id not in seen:
                seen.add(session_id)
                sessions.append([cell or None for cell in own])
            sets.append([cell or None for cell in cells[1 + len(session_names) :]] + [session_id])
    with closing(sqlite3.connect(record)) as db:
        db.execute("PRAGMA synchronous = FULL")
        columns = ", ".join(name.removeprefix("session_") for name in session_names)
        note = session_names.index("session_note"), session_names.index("session_source")
        for cells in sessions:
            for place in note:
                cells[place] = cells[place] or ""
        marks = ", ".join("?" * len(session_names))
        db.executemany(f"INSERT INTO sessions ({columns}) VALUES ({marks})", sessions)  # noqa: S608
        note_place = set_names.index("note")
        for cells in sets:
            cells[note_place] = cells[note_place] or ""
        marks = ", ".join("?" * (len(set_names) + 1))
        db.executemany(f"INSERT INTO sets ({', '.join(set_names)}, session_id) VALUES ({marks})", sets)  # noqa: S608
        db.commit()


def our_sets(store: Store) -> None:
    """Sets as a session stores them."""
    session = a_session()
    store.save_session(session)
    for position in range(STORED):
        store.save_set(session, position, a_set())


def bare_sets(record: Path) -> None:
    """The same row, inserted and committed."""
    with closing(sqlite3.connect(record, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL").fetchone()
        db.execute("PRAGMA synchronous = FULL")
        session = a_session()
        values = {**rows.session_row(session), "edit_stamp": "", "life_stamp": "", "deleted_at": None}
        db.execute(f"INSERT INTO sessions ({', '.join(values)}) VALUES (:{', :'.join(values)})", values)  # noqa: S608
        for position in range(STORED):
            values = {**rows.set_row(session.id, position, a_set()), "edit_stamp": "", "deleted_at": None}
            db.execute(f"INSERT INTO sets ({', '.join(values)}) VALUES (:{', :'.join(values)})", values)  # noqa: S608


def in_turn(bare: Callable[[], None], ours: Callable[[], None]) -> tuple[list[float], list[float]]:
    """The seconds that each takes, one after the other, again and again."""
    taken: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for deed, times in ((bare, taken[0]), (ours, taken[1])):
            began = time.perf_counter()
            deed()
            times.append(time.perf_counter() - began)
    return taken


def row(what: str, wanted: str, bare: list[float], ours: list[float], unit: float = 1.0) -> None:
    """Print a line of the table."""
    first, second = statistics.median(bare) * unit, statistics.median(ours) * unit
    print(f"{what:34}{first:10.2f}{second:10.2f}{second / first:8.2f}   {wanted}")


if __name__ == "__main__":
    sys.exit(main())
