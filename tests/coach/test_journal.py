"""A write that the disk refuses is kept, told, tried again, and the order of writes stands."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest

from hipcoach.coach.journal import RETRY_AFTER_S, Journal
from hipcoach.store.store import Store
from hipcoach.store.writes import RemoveSet, SaveSession, SaveSet
from tests.helpers.records import a_session, a_set


@pytest.fixture
def store(tmp_path: Path):
    with Store.open(tmp_path / "hipcoach.db") as store:
        yield store


def fill_the_disk(store: Store) -> None:
    pages = store._db.execute("PRAGMA page_count").fetchone()[0]
    store._db.execute(f"PRAGMA max_page_count = {pages}").fetchone()


def make_room(store: Store) -> None:
    store._db.execute("PRAGMA max_page_count = 1000000").fetchone()


def test_a_write_that_works_waits_for_nothing(store):
    journal, session = Journal(store), a_session()
    journal.write(SaveSession(session), 0.0)
    assert store.sessions() == (session,)
    assert journal.waiting == ()


@pytest.mark.allow_warnings
def test_what_a_full_disk_refuses_is_kept_and_told_and_done_later_in_order(store, caplog):
    caplog.set_level(logging.WARNING)
    journal, session = Journal(store), a_session(finished_at=None)
    large, small = a_set(note="x" * 50_000), a_set(set_number=2)
    fill_the_disk(store)
    journal.write(SaveSet(session, 0, large), 0.0)
    journal.write(SaveSet(session, 1, small), 1.0)
    journal.write(SaveSet(session, 1, replace(small, reps=5)), 1.1)
    assert journal.unsaved_sets == 2
    assert journal.problem == "The set could not be saved: the disk is full. It waits, and is tried again."
    assert store.sessions() == ()
    assert [record.levelname for record in caplog.records] == ["WARNING"], "said once, not at every try"
    make_room(store)
    journal.retry(1.1 + RETRY_AFTER_S / 2)
    assert store.sessions() == ()
    journal.retry(1.1 + RETRY_AFTER_S)
    assert store.sessions() == (replace(session, sets=(large, replace(small, reps=5))),)
    assert (journal.problem, journal.unsaved_sets) == ("", 0)


@pytest.mark.allow_warnings
def test_a_session_that_another_program_removes_comes_back_with_its_sets(store, tmp_path):
    journal, session = Journal(store), a_session(finished_at=None)
    journal.write(SaveSet(session, 0, a_set(id="first")), 0.0)
    with Store.open(tmp_path / "hipcoach.db") as other:
        other.remove_session(session.id)
    journal.write(SaveSet(session, 1, a_set(id="second")), 1.0)
    journal.write(RemoveSet("never there"), 1.0)
    assert journal.waiting == ()
    assert [record.id for record in store.open_session().sets] == ["first", "second"]
