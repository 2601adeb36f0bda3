"""Disk and database say no: a sentence, and nothing half done."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace

import pytest

from hipcoach.store.errors import DamagedError, StoreError
from hipcoach.store.refusals import explained
from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store
from tests.helpers.records import EVENING, a_session, a_set


@pytest.fixture
def session(store):
    made = a_session(finished_at=None)
    store.save_session(made)
    return made


def test_a_full_disk_is_told_and_nothing_is_half_written(store, session):
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}").fetchone()

    def fill() -> None:
        for position in range(100):
            store.save_set(session, position, a_set(note="x" * 1000))

    with pytest.raises(StoreError, match=r"The set could not be saved: the disk is full\. Make room"):
        fill()
    kept = len(store.open_session().sets)
    store._db.execute("PRAGMA max_page_count = 100000").fetchone()
    store.save_set(session, kept, a_set())
    assert len(store.open_session().sets) == kept + 1
    assert store.check() == "ok"


def test_the_deadline_is_not_written_without_the_set(store, session):
    store._db.execute("CREATE TRIGGER full BEFORE INSERT ON sets BEGIN SELECT RAISE(ABORT, 'no'); END")
    with pytest.raises(StoreError, match="The set could not be saved"):
        store.save_set(replace(session, rest_ends_at=EVENING), 0, a_set())
    assert store.open_session() == session


def test_a_locked_record_is_told(path, store, session):
    store._db.execute("PRAGMA busy_timeout = 20").fetchone()
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program holds it"):
            store.save_set(session, 0, a_set())
        assert store.open_session() == session, "reading goes on"
        other.rollback()
    store.save_set(session, 0, a_set())


def test_a_read_only_record_is_told(store, session):
    store._db.execute("PRAGMA query_only = ON").fetchone()
    with pytest.raises(StoreError, match="read-only"):
        store.save_session(session)


def test_a_set_of_a_session_that_another_program_removed_brings_it_back(store, session):
    store.remove_session(session.id)
    store.save_set(session, 3, a_set(id="kept"))
    assert [record.id for record in store.open_session().sets] == ["kept"]


@pytest.mark.parametrize("wrong", [{"reps": -1}, {"effort": 11}, {"set_number": 0}, {"block": "x"}])
def test_nonsense_is_refused_by_the_tables(store, session, wrong):
    with pytest.raises(StoreError):
        store.save_set(session, 0, a_set(**wrong))
    assert store.open_session() == session


def test_a_wrong_use_stays_a_bug(path):
    store = Store.open(path)
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.sessions()


def test_the_reason_of_the_system_is_passed_on():
    with pytest.raises(StoreError, match=r"It failed: no space left on device\."), explained("It failed"):
        raise OSError(28, "No space left on device")


def test_a_row_changed_by_other_hands_costs_only_its_session(store, caplog):
    caplog.set_level("INFO")
    good = a_session(sets=(a_set(),))
    bad = a_session(finished_at=None, started_at=good.started_at.replace(year=2025))
    for each in (good, bad):
        store.save_session(each)
    store.save_set(good, 0, good.sets[0])
    for column, value in (("plan", "{}"), ("started_at", "yesterday"), ("plan", '{"blocks": 1}'), ("plan", "[]")):
        store.save_session(bad)
        store._db.execute(f"UPDATE sessions SET {column} = ? WHERE id = ?", [value, bad.id])  # noqa: S608
        assert store.sessions() == (good,)
        assert store.open_session() is None
        assert store.check().startswith(f"session {bad.id}: ")
        assert store._db["sessions"].get(bad.id)[column] == value, "left alone"
    assert bad.id in caplog.text


def test_a_set_changed_by_other_hands_is_named(store):
    good, bad = a_set(), a_set()
    session = a_session(sets=(good, bad))
    store.save_session(session)
    for position, record in enumerate(session.sets):
        store.save_set(session, position, record)
    store._db.execute("UPDATE sets SET tempo = 'fast' WHERE id = ?", [bad.id])
    assert store.sessions_of("deadlift", "dumbbell", 9) == ()
    assert "fast" in store.check()


def test_times_that_other_tools_wrote_without_an_offset_are_utc(store):
    session = a_session()
    store.save_session(session)
    store._db.execute("UPDATE sessions SET finished_at = '2026-03-05 17:40:00'")
    assert store.sessions() == (replace(session, finished_at=EVENING.replace(minute=40)),)


def test_a_setting_that_is_no_json_is_left_out_and_stays(store):
    keep_setting(store, "unit", "lb")
    store._db.execute("INSERT INTO settings VALUES ('theme', 'dark'), ('deep', ?)", ["[" * 100_000])
    assert stored_settings(store) == {"unit": "lb"}
    assert store._db["settings"].count == 3


def test_the_totals_count_all_implements_in_kilograms(store):
    session = a_session()
    store.save_session(session)
    pounds = a_set(reps=5)
    pounds = replace(pounds, load=replace(pounds.load, value=pounds.load.value * 2, unit=pounds.load.unit.LB))
    store.save_set(session, 0, a_set(reps=6))
    store.save_set(session, 1, pounds)
    totals = [
        (round(row["load_each_kg"], 4), round(row["load_total_kg"], 4), round(row["volume_kg"], 4))
        for row in store._db.query("SELECT * FROM set_totals ORDER BY position")
    ]
    assert totals == [(12.0, 24.0, 144.0), (10.8862, 21.7724, 108.8622)]


def test_text_that_is_no_utf8_hides_nothing(store):
    session = a_session()
    store.save_session(session)
    store._db.execute("UPDATE sessions SET note = CAST(x'66ff' AS TEXT)")
    assert store.sessions() == (replace(session, note="f\ufffd"),)


def test_a_record_damaged_while_it_is_open_is_told(path):
    with Store.open(path) as store:
        session = a_session()
        store.save_session(session)
        for position in range(200):
            store.save_set(session, position, a_set(note="x" * 200))
    with Store.open(path) as store:
        content = bytearray(path.read_bytes())
        content[len(content) // 2 : len(content) // 2 + 20_000] = b"\xa5" * 20_000
        path.write_bytes(content)
        assert store.check() != "ok"
        with pytest.raises(DamagedError, match="could not be read: it is damaged"):
            store.sessions()


def test_orphans_are_found(store):
    session = a_session(sets=(a_set(),))
    store.save_session(session)
    store.save_set(session, 0, session.sets[0])
    store._db.execute("PRAGMA foreign_keys = OFF").fetchone()
    store._db.execute("DELETE FROM sessions")
    assert "sessions row is missing" in store.check()


def test_the_error_is_light():
    script = "import sys, hipcoach.store.errors; print({'sqlite3', 'sqlite_utils', 'msgspec'} & set(sys.modules))"
    assert subprocess.check_output([sys.executable, "-c", script], text=True) == "set()\n"
