"""Whatever is pressed, whatever happens to the machine and the disk: no set is lost, doubled or changed.

A machine of random keys, waits, sleeps, clocks set, full and locked disks, kills and restarts drives the coach,
the real record and a fake clock, and compares the record with what the session says after each step.
"""

import logging
import sqlite3
import tempfile
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from hipcoach import paths
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import SilentOutput
from hipcoach.audio.pack import Pack, Phases
from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SetRecord
from hipcoach.domain.states import AutoStart, State
from hipcoach.domain.tempo import Tempo
from hipcoach.store.store import Store
from hipcoach.store.writes import RemoveSession, RemoveSet, SaveSet, Write
from tests.helpers.builders import EXERCISES, a_block, one_sided_exercise
from tests.helpers.clock import FakeClock
from tests.helpers.invariants import check_situation

VOICES = Pack.load(Phases.BREATHED, paths.resources() / "sounds" / "voice")
SHORT = Tempo.parse("1-0-1-0")
PLANS = st.sampled_from(
    [
        Plan("Two of two", (a_block(sets=2, reps="2", tempo=SHORT, rest_s=10.0),), 3.0),
        Plan("Three without a rest", (a_block(sets=3, reps="1-2", tempo=SHORT, rest_s=0.0),), 3.0),
        Plan("Free", (a_block(sets=2, reps="3", tempo=None, rest_s=20.0),), 3.0),
        Plan("Sides", (a_block(one_sided_exercise(), 1, "2", tempo=SHORT, rest_s=5.0, side_rest_s=4.0),), 3.0),
    ]
)
WAITS = st.sampled_from([0.1, 1.0, 2.5, 4.0, 7.0, 10.0, 30.0, 70.0])
EFFORT_MOST = st.sampled_from([Key.ENTER] * 4 + [Key.SPACE] * 2 + [*Key, None])
"""Enter and Space lead on; the other keys are pressed as well."""

Sets = dict[str, dict[str, tuple[int, SetRecord]]]
"""Of each session, by its id: place and record of each set, by its id."""


def carried_out(sets: Sets, write: Write) -> None:
    match write:
        case SaveSet(session, position, record):
            sets.setdefault(session.id, {})[record.id] = position, record
        case RemoveSet(set_id):
            for one in sets.values():
                one.pop(set_id, None)
        case RemoveSession(session_id):
            sets.pop(session_id, None)


@pytest.mark.allow_warnings
class NothingIsLost(RuleBasedStateMachine):
    """The app without its window."""

    def __init__(self) -> None:
        super().__init__()
        logging.getLogger("hipcoach").setLevel(logging.CRITICAL)
        self.folder = tempfile.TemporaryDirectory(prefix="hipcoach-machine-")
        self.home = Path(self.folder.name)
        self.database = self.home / "data" / "hipcoach.db"
        self.clock = FakeClock()
        self.coach: Coach | None = None
        self.locked: sqlite3.Connection | None = None
        self.known: dict[str, tuple[SetRecord, ...]] = {}
        self.gym: Gym

    @initialize()
    def begin(self) -> None:
        self.open()

    def open(self) -> None:
        self.store = Store.open(self.database)
        self.store.be_patient_for(0.0)
        scores = ScoreFiles(self.home / "scores")
        self.gym = Gym(
            self.clock,
            self.store,
            EXERCISES,
            lambda _: SoundDesk(SilentOutput(), scores, lambda: VOICES, 0.8),
            lambda: self.places,
        )
        assert self.gym.safekeeping.take_in() == () or not self.kept_elsewhere()

    @property
    def places(self) -> tuple[Path, ...]:
        return self.home / "data", self.home / "state"

    def kept_elsewhere(self) -> list[Path]:
        return list(self.home.glob("**/hipcoach-unsaved-*.json"))

    # What the user does

    @precondition(lambda self: self.coach is None and self.gym.unfinished() is None)
    @rule(plan=PLANS, auto_start=st.sampled_from(AutoStart))
    def set_up(self, plan: Plan, auto_start: AutoStart) -> None:
        self.coach = self.gym.set_up(plan, auto_start)
        self.coach.press(Key.ENTER)

    @precondition(lambda self: self.coach is None and self.is_offered)
    @rule(choice=st.sampled_from(["go on", "go on", "go on", "finish", "discard"]))
    def answer_the_offer(self, choice: str) -> None:
        offered = self.gym.unfinished()
        assert offered.sets == self.known.get(offered.id, ())
        if choice == "go on":
            self.coach = self.gym.go_on(offered)
            assert self.coach.session.situation.done == offered.sets
            assert self.coach.session.situation.plan == offered.plan
        elif self.locked is None and not self.is_full:
            (self.gym.finish if choice == "finish" else self.gym.discard)(offered)
            if choice == "discard" or not offered.sets:
                self.known.pop(offered.id, None)

    @property
    def is_offered(self) -> bool:
        return self.gym.unfinished() is not None

    @precondition(lambda self: self.coach is not None)
    @rule(pressed=st.lists(st.tuples(WAITS, EFFORT_MOST), min_size=1, max_size=12))
    def press(self, pressed: list[tuple[float, Key | None]]) -> None:
        for waited, key in pressed:
            self.clock.advance(waited)
            _, action = self.coach.press(key)
            if action in {Action.DONE, Action.TODAY}:
                self.end_session(self.coach.finish)
                return
            self.the_record_and_what_waits_are_what_happened()

    @precondition(lambda self: self.coach is not None)
    @rule(waited=WAITS, times=st.integers(1, 8))
    def wait(self, waited: float, times: int) -> None:
        for _ in range(times):
            self.clock.advance(waited)
            self.coach.poll()

    # What happens to the machine

    @precondition(lambda self: self.coach is not None)
    @rule(slept=st.sampled_from([3.0, 20.0, 2000.0, 90_000.0]))
    def sleep(self, slept: float) -> None:
        self.clock.sleep(slept)
        self.coach.poll()

    @precondition(lambda self: self.coach is not None)
    @rule(hours=st.sampled_from([-30, -1, 1, 30]))
    def set_the_wall_clock(self, hours: int) -> None:
        self.clock.set_wall(self.clock.today() + timedelta(hours=hours))
        if self.coach is not None:
            self.coach.poll()

    @precondition(lambda self: self.coach is not None and not self.is_full)
    @rule()
    def fill_the_disk(self) -> None:
        pages = self.store._db.execute("PRAGMA page_count").fetchone()[0]
        self.store._db.execute(f"PRAGMA max_page_count = {pages}").fetchone()

    @property
    def is_full(self) -> bool:
        return self.store._db.execute("PRAGMA max_page_count").fetchone()[0] < 1_000_000

    @precondition(lambda self: self.is_full)
    @rule()
    def make_room(self) -> None:
        self.store._db.execute("PRAGMA max_page_count = 1000000").fetchone()

    @precondition(lambda self: self.coach is not None and self.locked is None)
    @rule()
    def lock_the_record(self) -> None:
        self.locked = sqlite3.connect(self.database, isolation_level=None)
        self.locked.execute("BEGIN IMMEDIATE")

    @precondition(lambda self: self.locked is not None)
    @rule()
    def unlock_the_record(self) -> None:
        self.locked.close()
        self.locked = None

    @precondition(lambda self: self.coach is not None)
    @rule()
    def kill_and_start_again(self) -> None:
        """What the disk had refused so far goes with the process; nothing else does."""
        self.unlock()
        self.known = {key: tuple(record for _, record in sorted_sets(one)) for key, one in self.stored().items()}
        self.let_go()
        self.open()

    @precondition(lambda self: self.coach is not None)
    @rule()
    def close_and_start_again(self) -> None:
        self.end_session(self.coach.leave)
        if len(self.gym.safekeeping.journal):
            self.gym.safekeeping.keep_elsewhere(self.home / "stick")
        self.unlock()
        self.let_go()
        self.open()
        assert self.kept_elsewhere() == [], "it came into the record, and the file was removed"

    def unlock(self) -> None:
        if self.locked is not None:
            self.unlock_the_record()

    def end_session(self, end) -> None:
        coach, self.coach = self.coach, None
        end()
        self.take_note_of(coach)
        if not coach.session.situation.done:
            self.known.pop(coach.record.id, None)

    def let_go(self) -> None:
        self.coach = None
        self.gym.close()

    # What must hold

    def stored(self) -> Sets:
        with closing(sqlite3.connect(self.database)) as other:
            positions = dict(other.execute("SELECT id, position FROM sets"))
        return {
            session.id: {record.id: (positions[record.id], record) for record in session.sets}
            for session in self.store.sessions()
            if session.sets
        }

    def take_note_of(self, coach: Coach) -> None:
        check_situation(coach.session, coach._boot_s)
        if coach.session.situation.done:
            self.known[coach.record.id] = coach.session.situation.done
        else:
            self.known.pop(coach.record.id, None)

    @invariant()
    def the_record_and_what_waits_are_what_happened(self) -> None:
        if self.coach is not None:
            self.take_note_of(self.coach)
        sets = self.stored()
        for write in self.gym.safekeeping.journal.waiting:
            carried_out(sets, write)
        found = {key: tuple(record for _, record in sorted_sets(one)) for key, one in sets.items() if one}
        assert found == self.known

    @invariant()
    def what_waits_is_told(self) -> None:
        assert bool(self.gym.safekeeping.journal.problem) == bool(self.gym.safekeeping.journal.waiting)

    @invariant()
    def only_an_open_session_is_offered(self) -> None:
        if self.coach is not None and self.coach.session.situation.state is State.SUMMARY:
            assert self.coach.session.due_s() is None

    def teardown(self) -> None:
        self.unlock()
        self.make_room()
        self.gym.safekeeping.flush()
        assert self.gym.safekeeping.journal.waiting == ()
        self.the_record_and_what_waits_are_what_happened()
        assert self.store.check() == "ok"
        self.let_go()
        self.folder.cleanup()
        logging.getLogger("hipcoach").setLevel(logging.NOTSET)


def sorted_sets(sets: dict[str, tuple[int, SetRecord]]) -> list[tuple[int, SetRecord]]:
    return sorted(sets.values(), key=lambda one: one[0])


class TestNothingIsLost(NothingIsLost.TestCase):
    settings = settings(max_examples=12, stateful_step_count=60)


@pytest.mark.slow
class TestNothingIsEverLost(NothingIsLost.TestCase):
    settings = settings(max_examples=100, stateful_step_count=60)
