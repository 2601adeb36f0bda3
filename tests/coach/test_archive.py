"""Mending the record: edits before and after, undo and redo, the bin."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipcoach.coach.archive import Archive
from hipcoach.domain.errors import UserError
from hipcoach.domain.looking_back import Filter
from hipcoach.domain.mending import Field
from hipcoach.store.archive import BinnedSession, BinnedSet
from hipcoach.store.store import Store
from tests.helpers.clock import START, FakeClock
from tests.helpers.records import a_plan, a_session, a_set
from tests.helpers.window import real_exercises

DAY = timedelta(days=1)


@pytest.fixture
def store(database, clock):
    with Store.open(database, now=clock.today) as opened:
        yield opened


@pytest.fixture
def archive(store, clock):
    return Archive(clock, store, real_exercises())


@pytest.fixture
def session(store):
    kept = a_session(sets=tuple(a_set(set_number=number) for number in (1, 2, 3)), pain=1, note="stiff")
    store.save_whole(kept)
    return kept


def now_is(archive, session):
    return archive.sessions([session.id]).get(session.id)


def test_a_set_is_changed_undone_and_changed_again(archive, session):
    done = archive.change_set(session, session.sets[1].id, Field.REPS, "4")
    assert (done.label, done.session_id) == ("edit reps in session of 5 March", session.id)
    changed = now_is(archive, session)
    assert [one.reps for one in changed.sets] == [6, 4, 6]
    assert archive.changes.undo_label == done.label
    assert archive.changes.undo() == done
    assert now_is(archive, session) == session
    assert (archive.changes.undo_label, archive.changes.redo_label) == ("", done.label)
    assert archive.changes.redo() == done
    assert now_is(archive, session) == changed


def test_what_changes_nothing_is_no_step(archive, session):
    assert archive.change_set(session, session.sets[0].id, Field.REPS, "6") is None
    assert archive.change_note(session, "stiff ") is None
    assert archive.changes.undo() is None
    assert archive.changes.redo() is None


def test_a_wrong_text_changes_nothing(archive, session):
    with pytest.raises(UserError, match="not a load"):
        archive.change_set(session, session.sets[0].id, Field.LOAD, "heavy")
    assert now_is(archive, session) == session
    assert archive.changes.undo_label == ""


def test_date_pain_and_note_of_a_session(archive, session):
    archive.move(session, session.started_at - 2 * DAY)
    archive.change_pain(now_is(archive, session), None)
    archive.change_note(now_is(archive, session), " fine ")
    changed = now_is(archive, session)
    assert (changed.local_date, changed.pain, changed.note) == (session.local_date - 2 * DAY, None, "fine")
    assert changed.sets[0].started_at == session.sets[0].started_at - 2 * DAY
    for _ in range(3):
        archive.changes.undo()
    assert now_is(archive, session) == session


def test_a_session_moved_to_another_zone_alone_is_moved(archive, session):
    done = archive.move(session, session.started_at.astimezone(START.tzinfo))
    assert done is not None
    assert now_is(archive, session).started_at.utcoffset() == timedelta(0)


def test_a_new_change_ends_what_could_be_done_again(archive, session):
    archive.change_pain(session, 5)
    archive.changes.undo()
    archive.change_pain(session, 7)
    assert archive.changes.redo_label == ""
    assert archive.changes.redo() is None


def test_a_set_is_added_and_deleted(archive, session):
    archive.add_set(session)
    longer = now_is(archive, session)
    assert [one.set_number for one in longer.sets] == [1, 2, 3, 4]
    archive.delete_set(longer, longer.sets[0].id)
    assert now_is(archive, session).sets == longer.sets[1:]
    archive.changes.undo()
    archive.changes.undo()
    assert now_is(archive, session) == session


def test_a_session_done_elsewhere_is_logged_now(archive, clock):
    done = archive.log(a_plan())
    logged = archive.sessions([done.session_id])[done.session_id]
    assert (done.label, logged.started_at, logged.source) == ("log session of 2 March", clock.today(), "logged")
    assert [one.reps for one in logged.sets] == [6, 6, 6, 6]
    archive.changes.undo()
    assert archive.session_ids(Filter()) == ()
    archive.changes.redo()
    assert archive.sessions([done.session_id])[done.session_id] == logged


def test_a_deleted_session_comes_back_by_undo(archive, session):
    archive.delete(session)
    assert now_is(archive, session) is None
    archive.changes.undo()
    assert now_is(archive, session) == session


def test_a_session_that_never_held_a_set_comes_back_too(archive, store):
    bare = a_session()
    store.save_whole(bare)
    archive.delete(bare)
    archive.changes.undo()
    assert now_is(archive, bare) == bare


@pytest.mark.parametrize("what", ["session", "set"])
def test_what_was_deleted_can_be_put_back_after_a_restart(database, clock, archive, store, session, what):
    if what == "session":
        archive.delete(session)
    else:
        archive.delete_set(session, session.sets[1].id)
    store.close()
    clock.advance(29 * 86400)
    with Store.open(database, now=clock.today) as again:
        archive = Archive(clock, again, real_exercises())
        (thing,) = archive.bin()
        assert isinstance(thing, BinnedSession if what == "session" else BinnedSet)
        assert archive.days_left(thing) == 1
        done = archive.put_back(thing)
        assert now_is(archive, session) == session
        assert archive.bin() == ()
        assert archive.changes.undo() == done
        assert len(archive.bin()) == 1


def test_after_thirty_days_the_bin_is_empty(archive, clock, session):
    archive.delete(session)
    clock.advance(31 * 86400)
    assert archive.bin() == ()
    # The window was open all the time: what it remembers can still be taken back.
    archive.changes.undo()
    assert now_is(archive, session) == session


def test_an_unfinished_session_can_be_deleted_not_edited(archive, store):
    left_over = a_session(finished_at=None, sets=(a_set(),))
    store.save_whole(left_over)
    with pytest.raises(UserError, match="unfinished"):
        archive.change_pain(left_over, 3)
    assert now_is(archive, left_over) == left_over
    archive.delete(left_over)
    assert now_is(archive, left_over) is None
    archive.changes.undo()
    assert now_is(archive, left_over) == left_over


def test_what_another_program_changed_is_not_overwritten(archive, database, session):
    archive.change_pain(session, 5)
    theirs = replace(now_is(archive, session), note="from elsewhere")
    with Store.open(database) as other:
        other.save_whole(theirs)
    with pytest.raises(UserError, match="changed elsewhere"):
        archive.change_note(session, "mine")
    with pytest.raises(UserError, match="changed elsewhere"):
        archive.changes.undo()
    assert now_is(archive, session) == theirs
    # It can never be taken back: the next Ctrl+Z must not stumble over it again.
    assert archive.changes.undo_label == ""
    archive.change_note(theirs, "mine")
    assert now_is(archive, session).note == "mine"


def test_a_session_is_planned_again(archive, session):
    plan = archive.plan_again(session, 20.0)
    assert (plan.blocks[0].sets, plan.get_ready_s) == (3, 20.0)


# Any sequence of edits.

DEEDS = st.one_of(
    st.tuples(st.just("reps"), st.integers(0, 50)),
    st.tuples(st.just("load"), st.decimals(0, 500, places=1)),
    st.tuples(st.just("note"), st.text(max_size=10)),
    st.tuples(st.just("pain"), st.none() | st.integers(0, 10)),
    st.tuples(st.just("move"), st.integers(-100, 100)),
    st.sampled_from([("add", 0), ("cut", 0), ("delete", 0), ("log", 0), ("put back", 0)]),
)


def carry_out(archive: Archive, deed: str, value) -> None:
    ids = archive.session_ids(Filter())
    match deed:
        case "log":
            archive.log(a_plan())
            return
        case "put back":
            if things := archive.bin():
                archive.put_back(things[-1])
            return
    if not ids:
        return
    session = archive.sessions(ids)[ids[0]]
    match deed:
        case "reps" | "load" if session.sets:
            archive.change_set(session, session.sets[-1].id, Field(deed), str(value))
        case "note":
            archive.change_note(session, value)
        case "pain":
            archive.change_pain(session, value)
        case "move":
            archive.move(session, session.started_at + timedelta(hours=value))
        case "add":
            archive.add_set(session)
        case "cut" if session.sets:
            archive.delete_set(session, session.sets[0].id)
        case "delete":
            archive.delete(session)


def everything(archive: Archive):
    return archive.sessions(archive.session_ids(Filter()))


@settings(max_examples=40)
@given(st.lists(DEEDS, max_size=12))
def test_any_edits_undone_give_the_record_back_and_redone_the_edited_one(tmp_path_factory, deeds):
    clock = FakeClock()
    with Store.open(tmp_path_factory.mktemp("record") / "hipcoach.db", now=clock.today) as store:
        store.save_whole(a_session(sets=(a_set(), a_set(set_number=2)), note="old"))
        archive = Archive(clock, store, real_exercises())
        stages = [everything(archive)]
        for deed, value in deeds:
            label = archive.changes.undo_label, len(archive.changes._done)
            carry_out(archive, deed, value)
            clock.advance(60)
            if (archive.changes.undo_label, len(archive.changes._done)) != label:
                stages.append(everything(archive))
        for stage in reversed(stages[:-1]):
            assert archive.changes.undo() is not None
            assert everything(archive) == stage
        assert archive.changes.undo() is None
        for stage in stages[1:]:
            assert archive.changes.redo() is not None
            assert everything(archive) == stage
        assert archive.changes.redo() is None


def test_sets_are_put_back_where_they_were(archive, store):
    kept = a_session(sets=tuple(a_set(id=name, set_number=number) for number, name in enumerate("abcd", 1)))
    store.save_whole(kept)
    for name in ("b", "c"):
        archive.delete_set(now_is(archive, kept), name)
    for name in ("b", "c"):
        (thing,) = [one for one in archive.bin() if one.one.id == name]
        archive.put_back(thing)
    assert [one.id for one in now_is(archive, kept).sets] == ["a", "b", "c", "d"]


def test_nothing_is_put_back_into_an_open_session(archive, store):
    kept = a_session(finished_at=None, sets=(a_set(), a_set(set_number=2)))
    store.save_whole(kept)
    store.remove_set(kept.sets[0].id)
    (thing,) = archive.bin()
    with pytest.raises(UserError, match="unfinished"):
        archive.put_back(thing)


def test_what_can_never_be_undone_does_not_stand_in_the_way(archive, store, session):
    archive.change_note(session, "better")
    archive.brought_in("long forgotten", "strong.csv")
    with pytest.raises(UserError, match="no longer"):
        archive.changes.undo()
    archive.changes.undo()
    assert now_is(archive, session) == session
