"""Looking back in the record, and the bin."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from hipcoach.domain.looking_back import Filter
from hipcoach.domain.record import SessionRecord
from hipcoach.store.archive import BinnedSession, BinnedSet, binned, empty_bin, lifts, session_ids, sessions_of
from hipcoach.store.store import Store
from tests.helpers.records import EVENING, a_session, a_set

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.fixture
def now():
    return [NOW]


@pytest.fixture
def store(path, now):
    with Store.open(path, now=lambda: now[0]) as opened:
        yield opened


def kept(store: Store, days_ago: int = 0, **changes) -> SessionRecord:
    session = a_session(**{"sets": some(2), **changes})
    session = replace(session, started_at=session.started_at - timedelta(days=days_ago))
    store.save_whole(session)
    return session


def some(count: int):
    return tuple(a_set(set_number=number) for number in range(1, count + 1))


def all_rows(path, table):
    with closing(sqlite3.connect(path)) as db:
        return sorted(db.execute(f"SELECT * FROM {table}"))  # noqa: S608


def test_ids_come_newest_first_and_by_filter(store):
    old, new = kept(store, 3, note="knee"), kept(store)
    gone = kept(store, 1)
    store.remove_session(gone.id)
    assert session_ids(store, Filter()) == (new.id, old.id)
    assert session_ids(store, Filter(words="KNEE")) == (old.id,)


def test_sessions_are_read_whole_by_their_ids(store):
    one, other, gone = kept(store), kept(store, 1), kept(store, 2)
    store.remove_session(gone.id)
    store.remove_set(other.sets[0].id)
    found = sessions_of(store, [other.id, gone.id, "nobody", one.id])
    assert found == {one.id: one, other.id: replace(other, sets=other.sets[1:])}


def test_a_row_that_makes_no_record_is_left_out(store, path):
    one, spoilt = kept(store), kept(store, 1)
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE sets SET tempo = 'allegro' WHERE session_id = ?", [spoilt.id])
        db.commit()
    assert sessions_of(store, [one.id, spoilt.id]) == {one.id: one}


def test_only_lifts_that_occur_are_named(store):
    kept(store, sets=(a_set(variation="barbell"), a_set(), a_set(exercise="curl", variation="cable")))
    gone = kept(store, 1, sets=(a_set(exercise="row", variation="one-arm"),))
    store.remove_session(gone.id)
    assert lifts(store) == (("curl", "cable"), ("deadlift", "barbell"), ("deadlift", "dumbbell"))


def test_no_lift_occurs_in_an_empty_record(store):
    assert lifts(store) == ()
    assert binned(store) == ()


def test_the_bin_holds_sessions_and_sets_the_latest_first(store, now):
    session, other = kept(store), kept(store, 1, sets=some(3))
    now[0] += timedelta(hours=1)
    store.remove_session(session.id)
    now[0] += timedelta(hours=1)
    store.remove_set(other.sets[1].id)
    rest = replace(other, sets=(other.sets[0], other.sets[2]))
    assert binned(store) == (
        BinnedSet(rest, other.sets[1], 1, NOW + timedelta(hours=2)),
        BinnedSession(session, NOW + timedelta(hours=1)),
    )


def test_a_set_that_was_deleted_before_its_session_stays_out_of_it(store):
    session = kept(store)
    store.remove_set(session.sets[0].id)
    store.remove_session(session.id)
    (thing,) = binned(store)
    assert thing.session == replace(session, sets=session.sets[1:])


def test_what_lay_in_the_bin_too_long_leaves_a_tombstone(store, path, now):
    session, other, stays = kept(store), kept(store, 1), kept(store, 2)
    store.remove_set(session.sets[0].id)
    now[0] += timedelta(hours=1)
    store.remove_session(session.id)
    store.remove_set(other.sets[0].id)
    now[0] += timedelta(days=20)
    store.remove_session(stays.id)
    assert empty_bin(store, NOW + timedelta(hours=2)) == 4
    assert {row[0] for row in all_rows(path, "sessions")} == {other.id, stays.id}
    assert {row[0] for row in all_rows(path, "sets")} == {other.sets[1].id, *(one.id for one in stays.sets)}
    # A set of the session needs none: should it have been edited elsewhere, the session comes back with it.
    gone = [("session", session.id), ("set", session.sets[0].id), ("set", other.sets[0].id)]
    tombs = all_rows(path, "tombstones")
    assert [row[:2] for row in tombs] == sorted(gone)
    assert {row_id: stamp[:19] for _, row_id, stamp in tombs} == {
        session.id: "2026-03-10T13:00:00",
        session.sets[0].id: "2026-03-10T12:00:00",
        other.sets[0].id: "2026-03-10T13:00:00",
    }
    assert [thing.session.id for thing in binned(store)] == [stays.id]


def test_what_lies_there_as_long_as_the_limit_stays(store):
    session = kept(store)
    store.remove_session(session.id)
    assert empty_bin(store, NOW) == 0
    assert [thing.session for thing in binned(store)] == [session]


def test_a_session_put_back_after_its_tombstone_is_newer_than_it(store, path, now):
    session = kept(store)
    store.remove_session(session.id)
    now[0] += timedelta(days=31)
    empty_bin(store, now[0])
    now[0] = EVENING  # the clock was set back
    store.save_whole(session)
    ((_, _, tomb),) = [row for row in all_rows(path, "tombstones") if row[0] == "session"]
    with closing(sqlite3.connect(path)) as db:
        (stamp,) = db.execute("SELECT edit_stamp FROM sessions").fetchone()
    assert stamp > tomb
