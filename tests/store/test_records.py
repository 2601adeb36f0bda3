"""What goes into the store comes out equal."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.load import Load, Unit
from hipcoach.domain.record import SessionRecord
from hipcoach.store import rows
from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store
from tests.helpers.histories import sessions, texts
from tests.helpers.records import EVENING, a_plan, a_session, a_set


def save(store: Store, session: SessionRecord) -> None:
    store.save_session(session)
    for position, record in enumerate(session.sets):
        store.save_set(session, position, record)


def forget(store: Store, session: SessionRecord) -> None:
    """Remove a session, past the bin: the next example may have its id again."""
    store._db.execute("DELETE FROM sessions WHERE id = ?", [session.id])


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    with Store.open(tmp_path_factory.mktemp("store") / "hipcoach.db") as store:
        yield store


@given(sessions)
def test_a_session_comes_back_equal(shared, session):
    save(shared, session)
    (found,) = [each for each in shared.sessions() if each.id == session.id]
    assert found == session
    assert found.started_at.utcoffset() == session.started_at.utcoffset()
    assert found.local_date == session.local_date
    assert [str(each.load.value) for each in found.sets] == [f"{each.load.value:f}" for each in session.sets]
    assert [str(each.tempo) for each in found.sets] == [str(each.tempo) for each in session.sets]
    forget(shared, session)


@given(st.text(st.characters(), max_size=20))
def test_half_an_emoji_does_not_cost_the_set(shared, note):
    session = a_session(note=note, plan=a_plan(name=note), sets=(a_set(note=note, fault=note),))
    save(shared, session)
    (found,) = shared.sessions()
    whole = note.encode("utf-8", "replace").decode()
    assert (found.note, found.plan.name, found.sets[0].note) == (whole, whole, whole)
    forget(shared, session)


@pytest.mark.parametrize("text", ["12", "12.50", "0", "0.125", "500", "1e1"])
def test_a_load_keeps_its_digits(store, text):
    load = Load(Decimal(text), Unit.LB, 1)
    save(store, a_session(sets=(a_set(load=load),)))
    assert str(store.sessions()[0].sets[0].load.value) == ("10" if text == "1e1" else text)


def test_a_naive_time_is_a_bug_and_not_stored(store):
    with pytest.raises(ValueError, match="no offset"):
        store.save_session(a_session(started_at=datetime(2026, 3, 5)))  # noqa: DTZ001
    assert store.sessions() == ()


def test_the_session_keeps_its_sets_when_its_row_is_written_again(store):
    session = a_session(finished_at=None, sets=(a_set(), a_set(set_number=2)))
    save(store, session)
    store.save_session(replace(session, finished_at=EVENING, pain=2))
    assert store.sessions() == (replace(session, finished_at=EVENING, pain=2),)


def test_a_set_and_the_deadline_of_its_rest_are_written_together(store):
    session = a_session(finished_at=None)
    store.save_session(session)
    record = a_set()
    store.save_set(replace(session, rest_ends_at=EVENING), 0, record)
    assert store.open_session() == replace(session, sets=(record,), rest_ends_at=EVENING)
    store.save_set(session, 0, replace(record, reps=5, rest_s=118.5))
    assert store.open_session() == replace(session, sets=(replace(record, reps=5, rest_s=118.5),))


def test_sets_come_in_the_order_of_their_positions(store):
    first, second, third = (a_set(set_number=number) for number in (1, 2, 3))
    session = a_session()
    store.save_session(session)
    for position, record in ((2, third), (0, first), (1, second)):
        store.save_set(session, position, record)
    assert store.sessions()[0].sets == (first, second, third)
    store.remove_set(second.id)
    assert store.sessions()[0].sets == (first, third)


def test_sessions_come_newest_first_and_in_pages(store):
    made = [a_session(started_at=EVENING + timedelta(days=day)) for day in (3, 1, 2)]
    for session in made:
        save(store, session)
    newest, oldest, middle = made
    assert store.sessions() == (newest, middle, oldest)
    assert store.sessions(limit=1) == (newest,)
    assert store.sessions(limit=1, offset=1) == (middle,)
    assert store.sessions(offset=2) == (oldest,)
    assert store.sessions(offset=9) == ()


def test_newest_means_the_instant_not_the_wall_of_the_place(store):
    east = a_session(started_at=datetime(2026, 3, 5, 20, 0, tzinfo=timezone(timedelta(hours=9))))
    west = a_session(started_at=datetime(2026, 3, 5, 8, 0, tzinfo=timezone(timedelta(hours=-5))))
    save(store, west)
    save(store, east)
    assert store.sessions() == (west, east)


def test_the_open_session_is_the_newest_unfinished_one(store):
    assert store.open_session() is None
    old = a_session(finished_at=None, started_at=EVENING - timedelta(days=9))
    new = a_session(finished_at=None)
    for session in (new, old, a_session(started_at=EVENING + timedelta(days=1))):
        save(store, session)
    assert store.open_session() == new
    store.remove_session(new.id)
    assert store.open_session() == old


def test_removing_a_session_takes_its_sets(store):
    session = a_session(sets=(a_set(),))
    save(store, session)
    store.remove_session(session.id)
    store.remove_session("nobody")
    store.remove_set("nothing")
    assert store.sessions() == ()
    assert store.check() == "ok"


def test_the_sessions_of_a_lift_are_finished_ones_with_a_working_set_of_it(store):
    days = [EVENING + timedelta(days=day) for day in range(6)]
    held = [
        a_session(started_at=days[0], sets=(a_set(),)),
        a_session(started_at=days[1], sets=(a_set(is_warm_up=True), a_set(reps=5), a_set(variation="x"))),
        a_session(started_at=days[2], sets=(a_set(variation="kettlebell"),)),
        a_session(started_at=days[3], sets=(a_set(is_warm_up=True),)),
        a_session(started_at=days[4], finished_at=None, sets=(a_set(),)),
        a_session(started_at=days[5], sets=(a_set(),)),
    ]
    for session in held:
        save(store, session)
    assert store.sessions_of("deadlift", "dumbbell", 2) == (held[5], held[1])
    assert store.sessions_of("deadlift", "dumbbell", 9) == (held[5], held[1], held[0])
    assert store.sessions_of("deadlift", "single-leg", 9) == ()
    assert store.finished_sessions(2) == (held[5], held[3])


@given(st.recursive(st.none() | st.booleans() | st.integers() | texts, lambda inner: st.lists(inner, max_size=3)))
def test_a_setting_comes_back(shared, value):
    keep_setting(shared, "theme", value)
    assert stored_settings(shared)["theme"] == value


def test_a_plan_is_written_for_people_too():
    data = rows.plan_data(a_plan())
    assert data["blocks"][0]["tempo"] == "3-1-1-1"
    assert data["blocks"][0]["load"] == {"value": "12", "unit": "kg", "implements": 2}
    assert data["get_ready_s"] == 15.0


def test_what_is_written_is_on_the_disk_for_others_at_once(store, path: Path):
    session = a_session(finished_at=None)
    store.save_session(session)
    with Store.open(path) as other:
        assert other.open_session() == session
        before = store.data_version()
        assert store.data_version() == before
        other.save_set(session, 0, a_set())
        assert store.data_version() != before
        assert len(store.sessions()[0].sets) == 1
