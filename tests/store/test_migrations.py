"""A record of every version that there was opens, and holds what it held; released migrations do not change."""

import hashlib
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from sqlite_utils import Database

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.running import RunKind
from hipcoach.domain.tempo import Tempo
from hipcoach.store.calendar_marks import day_marks
from hipcoach.store.import_log import imports, turn
from hipcoach.store.schema import COLUMNS, MIGRATIONS
from hipcoach.store.settings import stored_plan, stored_settings
from hipcoach.store.store import Store

DATABASES = sorted((Path(__file__).parents[1] / "databases").glob("*.db"))

SCHEMAS = {
    "001_sessions_sets_settings": "b53dee51a6811084",
    "002_bin_stamps_imports": "87f0e0c6d50cae35",
    "003_morning_days": "739d5c3a725c42df",
}
"""What each released migration makes of the one before it. It never changes: another migration is appended."""


def schema(db: sqlite3.Connection) -> str:
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY 1, 2"
    )
    return repr([row for row in rows if not row[1].startswith("sqlite_")])


@pytest.fixture(params=DATABASES, ids=lambda path: path.stem)
def old(request, tmp_path) -> Path:
    return Path(shutil.copy(request.param, tmp_path / "hipcoach.db"))


def test_there_is_one_database_for_each_version():
    assert [path.stem for path in DATABASES] == [name.split("_")[0] for name in SCHEMAS]


def test_released_migrations_have_not_changed():
    made = {}
    with closing(Database(memory=True, execute_plugins=False)) as db:
        for migration in MIGRATIONS.pending(db):
            migration.fn(db)
            made[migration.name] = hashlib.sha256(schema(db.conn).encode()).hexdigest()[:16]
    assert made == SCHEMAS


def old_version(path: Path) -> int:
    """How many migrations the file has seen."""
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM _sqlite_migrations").fetchone()[0])


def test_it_holds_what_it_held(old):
    with Store.open(old) as store:
        assert store.check() == "ok"
        sessions = store.sessions()
        settings, plan = stored_settings(store), stored_plan(store)
    assert [one.local_date for one in sessions] == [date(2026, 3, 19), date(2026, 3, 12), date(2026, 3, 5)]
    assert [len(one.sets) for one in sessions] == [3, 10, 10]
    assert [(one.pain, one.note, one.finished_at is None) for one in sessions] == [
        (None, "", True),
        (3, "", False),
        (0, "=not a formula", False),
    ]
    third = sessions[1].sets[6]
    assert (third.exercise, third.variation, third.side, third.reps) == ("deadlift", "single-leg", Side.LEFT, 8)
    assert third.load == Load(Decimal("12.5"), Unit.LB, 1)
    assert third.tempo == Tempo.parse("31X0")
    assert Counter(one.is_confirmed for one in sessions[2].sets) == {True: 9, False: 1}
    assert sessions[2].sets[1].note == "„sauber“ 🙂\nзаметка"
    assert (settings["unit"], settings["volume"]) == ("lb", 65)
    assert plan is not None
    assert plan[0].name == "Mine"


def test_mornings_and_runs_of_the_third_version_are_there(old):
    is_third = old_version(old) >= 3
    with Store.open(old) as store:
        told = [(one.morning_pain, one.is_morning_asked) for one in store.sessions()]
        marks = day_marks(store)
    assert told == ([(None, False), (2, True), (None, True)] if is_third else [(None, False)] * 3)
    april = {3: RunKind.EASY, 4: RunKind.HARD, 5: RunKind.LONG, 19: RunKind.RACE}
    assert marks == ({date(2026, 4, day): kind for day, kind in april.items()} if is_third else {})


def test_an_import_of_an_earlier_version_that_was_taken_back_comes_in_again(old):
    has_one = old_version(old) >= 2
    with Store.open(old) as store:
        before = len(store.sessions())
        for one in imports(store):
            turn(store, one.id, is_undone=False)
        assert len(store.sessions()) == before + has_one


def test_it_has_the_schema_of_a_new_one(old, tmp_path):
    Store.open(old).close()
    Store.open(tmp_path / "new.db").close()
    with closing(sqlite3.connect(old)) as migrated, closing(sqlite3.connect(tmp_path / "new.db")) as new:
        assert schema(migrated) == schema(new)
        for table, names in COLUMNS.items():
            assert {row[1] for row in migrated.execute(f"PRAGMA table_info({table})")} == names
        assert migrated.execute("PRAGMA foreign_key_check").fetchall() == []


def test_every_session_is_stamped_no_earlier_than_its_sets(old):
    Store.open(old).close()
    with closing(sqlite3.connect(old)) as db:
        stamps = db.execute(
            "SELECT sessions.life_stamp, sets.edit_stamp FROM sessions JOIN sets ON session_id = sessions.id"
        )
        assert all(session[:32] >= its_set[:32] for session, its_set in stamps)


def test_the_view_leaves_out_what_is_in_the_bin(old):
    with Store.open(old) as store:
        newest, _, oldest = store.sessions()
        store.remove_session(newest.id)
        store.remove_set(oldest.sets[0].id)
        with store.reading() as db:
            found = list(db.query("SELECT session_id, sum(volume_kg) AS kg FROM set_totals GROUP BY 1"))
            days = {row["local_date"] for row in db.query("SELECT local_date FROM set_totals")}
    assert newest.id not in {row["session_id"] for row in found}
    assert days == {"2026-03-05", "2026-03-12"}
    assert sum(row["kg"] for row in found) == pytest.approx(
        float(sum(one.reps * one.load.total_kg for session in store_sessions(old) for one in session.sets))
    )


def store_sessions(path: Path):
    with Store.open(path) as store:
        return store.sessions()
