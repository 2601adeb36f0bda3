"""Two laptops: the newer edit wins, in whatever order, and nothing that was recorded is lost."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import strategies as st

from hipcoach.domain.exercise import Side
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.running import RunKind
from hipcoach.store.archive import binned, empty_bin
from hipcoach.store.calendar_marks import day_marks, mark_day
from hipcoach.store.errors import StoreError
from hipcoach.store.import_log import GoneError, imports, turn
from hipcoach.store.merging import Difference, waiting
from hipcoach.store.morning import keep_morning
from hipcoach.store.own_record import read_record
from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store
from tests.helpers.mutations import few_and_many, hold_for
from tests.helpers.records import EVENING, a_session, a_set

RACE_DAY = date(2026, 3, 15)

# What a person does to a record: who (of three laptops), what, to which of two sessions, minutes after the start.
deeds = st.tuples(
    st.integers(0, 2),
    st.sampled_from(["note", "reps", "add", "remove set", "remove", "pain", "morning", "run"]),
    st.integers(0, 1),
    st.integers(0, 5),
)


class Clock:
    def __init__(self) -> None:
        self.now = EVENING

    def __call__(self):
        return self.now


@pytest.fixture
def laptop(tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Opens one more laptop's record; all share a clock."""
    with ExitStack() as stack:
        clock = Clock()
        made: list[Store] = []

        def one_more(like: Store | None = None) -> Store:
            path = tmp_path / f"{len(made)}.db"
            store = stack.enter_context(Store.open(path, now=clock))
            made.append(store)
            if like is not None:
                merge(store, like.path)
            return store

        one_more.clock = clock
        yield one_more


def merge(store: Store, path: Path) -> Difference:
    with waiting(store) as incoming:
        read_record(incoming, path)
        incoming.let_undone_come_again()
        difference = incoming.difference()
        incoming.merge("Hipcoach", path.name)
        return difference


def everything(store: Store) -> tuple:
    """What a record says: what is live, and the stamps of all that was deleted."""
    with store.reading() as db:
        dead = [
            tuple(row)
            for kind, table, stamp in (("session", "sessions", "life_stamp"), ("set", "sets", "edit_stamp"))
            for row in db.execute(
                f"SELECT '{kind}', id, {stamp} FROM {table} WHERE deleted_at IS NOT NULL "  # noqa: S608
                f"UNION ALL SELECT kind, id, edit_stamp FROM tombstones WHERE kind = '{kind}'"
            )
        ]
    return store.sessions(), sorted(dead), day_marks(store)


def do(store: Store, deed: str, session_id: str) -> None:
    found = {one.id: one for one in store.sessions()}.get(session_id)
    if deed == "run":
        kinds = [None, *RunKind]
        before = day_marks(store).get(RACE_DAY)
        mark_day(store, RACE_DAY, kinds[(kinds.index(before) + 1) % len(kinds)])
    if found is None:
        return
    match deed:
        case "morning":
            keep_morning(store, session_id, (found.morning_pain or 0) + 1)
        case "note":
            store.save_session(replace(found, note=found.note + "!"))
        case "pain":
            store.save_session(replace(found, pain=(found.pain or 0) + 1))
        case "add":
            store.save_set(found, len(found.sets), a_set())
        case "reps" if found.sets:
            last = found.sets[-1]
            store.save_set(found, len(found.sets) - 1, replace(last, reps=last.reps + 1))
        case "remove set" if found.sets:
            store.remove_set(found.sets[0].id)
        case "remove":
            store.remove_session(session_id)


def two_sessions() -> list[SessionRecord]:
    return [a_session(sets=(a_set(), a_set(set_number=2))) for _ in range(2)]


@few_and_many(4, 300)
def test_the_result_is_the_same_in_any_order_and_when_repeated(homes, cases):
    hold_for(
        cases, st.tuples(st.lists(deeds, max_size=12), st.booleans()), lambda drawn: in_any_order(homes, *drawn)
    )


def in_any_order(homes: Iterator[Path], all_deeds: list[tuple[int, str, int, int]], purges: bool) -> None:
    folder, clock, made = next(homes), Clock(), two_sessions()
    with ExitStack() as stack:

        def opened(name: str) -> Store:
            return stack.enter_context(Store.open(folder / f"{name}.db", now=clock))

        laptops = [opened(f"laptop-{number}") for number in range(3)]
        for session in made:
            laptops[0].save_whole(session)
        for other in laptops[1:]:
            merge(other, laptops[0].path)
        for who, deed, which, minutes in all_deeds:
            clock.now = EVENING + timedelta(minutes=minutes)
            do(laptops[who], deed, made[which].id)
        if purges:
            empty(laptops[0])
        results = []
        for order in permutations(laptops):
            merged = opened(f"merged-{len(results)}")
            for one in order:
                merge(merged, one.path)
            results.append(everything(merged))
            for one in order:
                assert not merge(merged, one.path).changes_sets
            assert everything(merged) == results[-1]
    assert all(result == results[0] for result in results)


def empty(store: Store) -> None:
    """Empty the bin, whatever its age."""
    empty_bin(store, EVENING + timedelta(days=9999))


def test_each_brings_what_the_other_lacks(laptop):
    here, there = laptop(), laptop()
    mine = a_session(sets=(a_set(),))
    theirs = a_session(started_at=EVENING + timedelta(days=1), sets=(a_set(), a_set()))
    here.save_whole(mine)
    there.save_whole(theirs)
    assert merge(here, there.path) == Difference(new_sessions=1, new_sets=2)
    assert merge(there, here.path) == Difference(new_sessions=1, new_sets=1, same=2)
    assert set(here.sessions()) == set(there.sessions()) == {mine, theirs}


def test_the_newer_edit_wins(laptop):
    here = laptop()
    session = a_session(sets=(a_set(reps=5),))
    here.save_whole(session)
    there = laptop(like=here)
    laptop.clock.now += timedelta(minutes=1)
    here.save_session(replace(session, note="earlier"))
    laptop.clock.now += timedelta(minutes=1)
    there.save_whole(replace(session, note="later", sets=(replace(session.sets[0], reps=6),)))
    assert merge(here, there.path) == Difference(changed_sessions=1, changed_sets=1)
    assert not merge(there, here.path).changes_sets
    assert here.sessions() == there.sessions()
    assert (here.sessions()[0].note, here.sessions()[0].sets[0].reps) == ("later", 6)


def test_a_clock_that_is_behind_does_not_make_an_edit_older_than_what_it_changes(laptop):
    here = laptop()
    here.save_whole(a_session(id="one"))
    there = laptop(like=here)
    laptop.clock.now -= timedelta(days=400)
    there.save_session(replace(there.sessions()[0], note="with a wrong clock"))
    merge(here, there.path)
    assert here.sessions()[0].note == "with a wrong clock"


def test_what_was_deleted_stays_deleted_even_when_the_bin_is_empty(laptop):
    here = laptop()
    session = a_session(sets=(a_set(),))
    here.save_whole(session)
    there = laptop(like=here)
    here.remove_session(session.id)
    empty(here)
    assert merge(here, there.path) == Difference(kept_deleted=1)
    assert here.sessions() == ()
    assert merge(there, here.path) == Difference(deleted=1)
    assert there.sessions() == ()


def test_the_morning_after_travels_with_its_session(laptop):
    here = laptop()
    session = a_session(sets=(a_set(),))
    here.save_whole(session)
    there = laptop(like=here)
    laptop.clock.now += timedelta(minutes=1)
    keep_morning(there, session.id, 4)
    assert merge(here, there.path) == Difference(changed_sessions=1, same=1)
    assert here.sessions() == (replace(session, morning_pain=4, is_morning_asked=True),)
    (kept,) = [one for one in imports(here) if not one.is_undone and not one.sessions]
    turn(here, kept.id, is_undone=True)
    assert here.sessions() == (session,)


def test_the_newer_mark_of_a_day_wins(laptop):
    here = laptop()
    mark_day(here, RACE_DAY, RunKind.RACE)
    there = laptop(like=here)
    laptop.clock.now += timedelta(minutes=1)
    mark_day(here, RACE_DAY, RunKind.EASY)
    laptop.clock.now += timedelta(minutes=1)
    mark_day(there, RACE_DAY, None)
    assert merge(here, there.path) == Difference(days=1)
    assert merge(there, here.path) == Difference()
    assert day_marks(here) == day_marks(there) == {}


def test_what_was_edited_after_it_was_deleted_elsewhere_comes_back_whole(laptop):
    here = laptop()
    session = a_session(sets=(a_set(), a_set(set_number=2)))
    here.save_whole(session)
    there = laptop(like=here)
    here.remove_session(session.id)
    laptop.clock.now += timedelta(minutes=1)
    there.save_set(session, 0, replace(session.sets[0], reps=9))
    merge(here, there.path)
    assert [one.reps for one in here.sessions()[0].sets] == [9, 6]


def test_a_merge_is_taken_back_and_brought_in_again(laptop):
    here = laptop()
    session = a_session(sets=(a_set(reps=5, rest_s=118.50000000000001, note='"quoted"\n🙂', side=Side.LEFT),))
    here.save_whole(session)
    there = laptop(like=here)
    laptop.clock.now += timedelta(minutes=1)
    there.save_whole(replace(session, note="theirs", sets=(replace(session.sets[0], reps=6), a_set(set_number=2))))
    there.save_whole(a_session(sets=(a_set(),)))
    before = here.sessions()
    merge(here, there.path)
    after = here.sessions()
    (kept,) = [one for one in imports(here) if not one.is_undone and one.sessions]
    turn(here, kept.id, is_undone=True)
    assert here.sessions() == before
    turn(here, kept.id, is_undone=False)
    assert here.sessions() == after
    turn(here, kept.id, is_undone=True)
    assert here.sessions() == before
    assert merge(here, there.path).changes_sets
    assert here.sessions() == after, "what was taken back may come again"


def test_what_is_merged_is_read_and_left_as_it_is(laptop, tmp_path):
    here, there = laptop(), laptop()
    there.save_whole(a_session(sets=(a_set(),)))
    keep_setting(there, "unit", "lb")
    before = there.path.read_bytes()
    merge(here, there.path)
    assert there.path.read_bytes() == before
    assert stored_settings(here) == {}, "each laptop has its own sound and its own window"
    (tmp_path / "other.db").write_bytes(b"no database" * 1000)
    with pytest.raises(StoreError, match=r"The file .*other\.db could not be opened: it is not a database"):
        merge(here, tmp_path / "other.db")


def test_a_record_of_the_first_version_is_merged(laptop):
    here = laptop()
    old = Path(__file__).parents[1] / "databases" / "001.db"
    with waiting(here) as incoming:
        assert read_record(incoming, old) == ("1 session that is unfinished there.",)
    assert merge(here, old).new_sessions == 2
    assert len(here.sessions()) == 2


def both(laptop, session: SessionRecord) -> tuple[Store, Store]:
    """Two laptops with the same session."""
    here = laptop()
    here.save_whole(session)
    return here, laptop(like=here)


def exchanged(one: Store, other: Store) -> SessionRecord:
    """The session after both have merged the other's record."""
    merge(one, other.path)
    merge(other, one.path)
    assert one.sessions() == other.sessions()
    (session,) = one.sessions()
    return session


def test_a_note_here_and_a_set_there_are_both_kept(laptop):
    session = a_session(sets=(a_set(reps=6),))
    here, there = both(laptop, session)
    laptop.clock.now += timedelta(minutes=1)
    there.save_whole(replace(session, note="hamstring pulled"))
    laptop.clock.now += timedelta(minutes=1)
    here.save_whole(replace(session, sets=(replace(session.sets[0], reps=5),)))
    merged = exchanged(here, there)
    assert (merged.note, merged.sets[0].reps) == ("hamstring pulled", 5)


def test_a_set_that_is_deleted_here_costs_no_edit_of_another_there(laptop):
    session = a_session(sets=tuple(a_set(set_number=number) for number in (1, 2, 3)))
    here, there = both(laptop, session)
    laptop.clock.now += timedelta(minutes=1)
    there.save_whole(replace(session, sets=(*session.sets[:2], replace(session.sets[2], reps=9))))
    laptop.clock.now += timedelta(minutes=1)
    here.save_whole(replace(session, sets=session.sets[1:]))
    assert [one.reps for one in exchanged(here, there).sets] == [6, 9]


def test_what_is_open_there_goes_on_there(laptop):
    here, there = laptop(), laptop()
    there.save_whole(a_session(finished_at=None, sets=(a_set(),)))
    with waiting(here) as incoming:
        assert read_record(incoming, there.path) == ("1 session that is unfinished there.",)
    assert merge(here, there.path) == Difference()
    assert here.open_session() is None


class TestTakenBack:
    @pytest.fixture
    def pair(self, laptop):
        """Here, and a laptop with a newer edit of the one session, and with another one."""
        session = a_session(sets=(a_set(reps=5), a_set(reps=5, set_number=2)))
        here, there = both(laptop, session)
        laptop.clock.now += timedelta(minutes=1)
        there.save_whole(replace(session, sets=tuple(replace(one, reps=6) for one in session.sets)))
        there.save_whole(a_session(id="other", sets=(a_set(),)))
        return here, there

    @staticmethod
    def newest(store: Store) -> str:
        return imports(store)[0].id

    def reps(self, store: Store) -> list[list[int]]:
        return sorted([one.reps for one in session.sets] for session in store.sessions())

    def test_what_was_edited_since_stays(self, laptop, pair):
        here, there = pair
        merge(here, there.path)
        laptop.clock.now += timedelta(minutes=1)
        (mine,) = [one for one in here.sessions() if one.id != "other"]
        here.save_whole(replace(mine, sets=(replace(mine.sets[0], reps=9), mine.sets[1])))
        assert turn(here, self.newest(here), is_undone=True) == 1
        assert self.reps(here) == [[9, 5]]

    def test_what_comes_again_leaves_what_was_edited_since(self, laptop, pair):
        here, there = pair
        merge(here, there.path)
        turn(here, self.newest(here), is_undone=True)
        laptop.clock.now += timedelta(minutes=1)
        (mine,) = here.sessions()
        here.save_whole(replace(mine, note="mine", sets=(replace(mine.sets[0], reps=9), mine.sets[1])))
        merge(here, there.path)
        assert self.reps(here) == [[6], [9, 6]]
        assert {one.note for one in here.sessions()} == {"mine", ""}
        assert not merge(here, there.path).changes_sets, "it came again once"

    def test_it_is_not_taken_back_twice(self, pair):
        here, there = pair
        merge(here, there.path)
        turn(here, self.newest(here), is_undone=True)
        before = everything(here)
        with pytest.raises(GoneError, match="already"):
            turn(here, self.newest(here), is_undone=True)
        with pytest.raises(GoneError, match="no longer"):
            turn(here, "nobody", is_undone=True)
        assert everything(here) == before

    def test_what_left_the_bin_for_good_does_not_come_back(self, pair):
        here, there = pair
        merge(here, there.path)
        for session in here.sessions():
            here.remove_session(session.id)
        empty(here)
        turn(here, self.newest(here), is_undone=True)
        assert here.sessions() == ()
        assert here.check() == "ok"

    def test_another_file_leaves_what_was_emptied_where_it_is(self, pair):
        here, there = pair
        gone = a_session(id="gone", sets=(a_set(),))
        there.save_whole(gone)
        here.save_whole(gone)
        here.remove_session(gone.id)
        empty(here)
        merge(here, there.path)
        empty(here)
        turn(here, self.newest(here), is_undone=True)
        assert "gone" not in {one.session.id for one in binned(here)}
