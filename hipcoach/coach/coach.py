"""The coach runs a session: it polls the clock, keeps what happened, plays the sound, recovers.

Everything that the window does goes through `press`, `poll` and `view`, so that a session with its
record and its recovery is tested without a window.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from hipcoach.coach.clock import Clock
from hipcoach.coach.journal import Journal
from hipcoach.coach.recovery import situation_of
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.events import (
    Event,
    PacingStarted,
    PacingStopped,
    PlanChanged,
    RestChanged,
    RestStarted,
    SessionNoted,
    SetChanged,
    SetFinished,
    SetRemoved,
)
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import ECHO_S, Action, Key, binding_for
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import Anchor, SessionRecord, SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.session import Session
from hipcoach.domain.signals import signal_of
from hipcoach.domain.situation import Rules, coming_span
from hipcoach.domain.states import AutoStart, Move, State, Value
from hipcoach.domain.view import View
from hipcoach.domain.weights import Weights
from hipcoach.store.writes import RemoveSession, RemoveSet, SaveSession, SaveSet

ASLEEP_AFTER_S = 2.0
"""Boot and awake clock growing apart by more than this is the one sign of sleep."""

WALL_SET_S = 2.0
"""The wall clock differing by more than this from what the boot clock says was set, not read late."""


class Coach:
    """Runs one session.

    Attributes:
        session: The session itself.
        record: The session's own row, without its sets.
    """

    def __init__(
        self,
        clock: Clock,
        journal: Journal,
        sound: SoundDesk,
        exercises: Mapping[tuple[str, str], Exercise],
        record: SessionRecord,
        *,
        auto_start: AutoStart = AutoStart.CONFIRMED,
        weights: Weights | None = None,
        is_new: bool = True,
    ) -> None:
        """Set up a new session of `record.plan`, or go on with a recorded one."""
        self._clock = clock
        self._journal = journal
        self._sound = sound
        self._boot_s, self._awake_s = clock.boot(), clock.awake()
        anchor = self._wall = Anchor(self._boot_s, clock.today())
        rules = Rules(
            exercises, anchor, lambda: str(uuid4()), auto_start, record.plan.get_ready_s, weights or Weights()
        )
        situation = None if is_new else situation_of(record, rules, self._boot_s)
        self.session = Session(record.plan, rules, situation)
        self.record = replace(record, sets=())
        self._is_kept = not is_new
        self._echo: tuple[Key, float] | None = None
        self._expect(self._boot_s)

    @property
    def problem(self) -> str:
        """What the user should know of the record or the sound, as a sentence; empty when all is well."""
        # What costs no sound is said before the session, and holds the foot of no page in it.
        remark = self._sound.remark if self.session.situation.state is State.SET_UP else ""
        return self._journal.problem or self._sound.problem or remark

    @property
    def whole_record(self) -> SessionRecord:
        """The session with the sets that were done up to now."""
        return replace(self.record, sets=tuple(self.session.situation.done))

    @property
    def sound(self) -> SoundDesk:
        """What the session is heard through."""
        return self._sound

    def view(self) -> View:
        """What a screen shows now: in step with what is heard."""
        now = self._clock.boot()
        view = self.session.view(now - self._sound.lag_s if self._is_pacing else now)
        is_other_day = self._clock.today().date() != self.session.rules.anchor.moment.date()
        if is_other_day and view.state in {State.SUSPENDED, State.PAUSED}:
            view = replace(view, offers_end=True)
        return view

    def poll(self) -> tuple[Event, ...]:
        """Catch up with the clock: keep, play and report what has passed."""
        now, awake = self._clock.boot(), self._clock.awake()
        slept_s = (now - self._boot_s) - (awake - self._awake_s)
        last_seen, self._boot_s, self._awake_s = self._boot_s, now, awake
        events = self.session.suspend(last_seen, now) if slept_s > ASLEEP_AFTER_S else ()
        events += self.session.poll(now)
        self._take(events, now)
        self._look_at_the_wall(now)
        if self.session.situation.state is State.PAUSED:
            # A pause that grows asks for a longer way back.
            self._expect(now)
        self._sound.poll(now)
        self._journal.retry(now)
        return events

    def press(self, key: Key | None) -> tuple[tuple[Event, ...], Action | None]:
        """A key was pressed: what happened, and what is left to the window to do.

        A key without a meaning is a sign of life all the same. The key that changed the state is
        deaf for two seconds.
        """
        events = self.poll()
        before, now = self.session.situation.state, self._boot_s
        if self._echo is not None and self._echo[0] is key and now - self._echo[1] < ECHO_S:
            return events, None
        binding = binding_for(before, key) if key is not None else None
        action: Action | None = None
        if binding is not None and isinstance(binding.deed, Move):
            events += self._do(binding.deed, now, binding.value)
        else:
            action = binding.deed if binding is not None and isinstance(binding.deed, Action) else None
            events += self._do(Move.SHOW_LIFE, now)
        if key is not None and self.session.situation.state is not before:
            self._echo = (key, now)
        return events, action

    def do(self, move: Move, value: Value = None) -> tuple[Event, ...]:
        """Carry out a move.

        Raises:
            IllegalMoveError: The session's table does not hold it now; nothing was changed.
        """
        return self._do(move, self._clock.boot(), value)

    def leave(self) -> None:
        """The window closes: a set in progress ends as finishing early ends it, but unconfirmed.

        The session stays open, to be gone on with, unless it had come to its summary.
        """
        self.poll()
        now = self._boot_s
        match self.session.situation.state:
            case State.WORKING:
                self._do(Move.FINISH, now, shows_life=False)
            case State.PAUSED | State.SUSPENDED:
                self._do(Move.END_SET, now, shows_life=False)
            case State.GETTING_READY if self.session.situation.set_started_s is not None:
                self._do(Move.BACK, now, shows_life=False)
                self._do(Move.END_SET, now, shows_life=False)
            case State.SUMMARY | State.REOPENED:
                self.finish()
            case _:
                pass
        self._sound.stop()
        self._journal.flush(now)

    def finish(self) -> None:
        """The user is done: close the session; one without a set leaves nothing behind."""
        now = self._clock.boot()
        self._sound.stop()
        if not self._is_kept:
            return
        if self.session.situation.done:
            finished_at = self._clock.today().astimezone(UTC)
            self._save_session(replace(self.record, finished_at=finished_at, rest_ends_at=None), now)
        else:
            self._journal.write(RemoveSession(self.record.id), now)
            self._is_kept = False

    def _do(self, move: Move, now: float, value: Value = None, *, shows_life: bool = True) -> tuple[Event, ...]:
        events = self.session.do(move, now, value, shows_life=shows_life)
        self._take(events, now)
        return events

    @property
    def _is_pacing(self) -> bool:
        return self.session.situation.timeline is not None

    def _take(self, events: tuple[Event, ...], now: float) -> None:
        for place, event in enumerate(events):
            self._keep(event, events[place + 1 :], now)
            self._play(event, now)
        if events and not self._is_pacing:
            self._expect(now)

    def _keep(self, event: Event, later: tuple[Event, ...], now: float) -> None:
        match event:
            case PacingStarted():
                self._keep_deadline(self.session.situation.rest, now)
            case SetFinished(record=record):
                rests = (rest.rest for rest in later if isinstance(rest, RestStarted))
                rest = next(rests, None)
                self.record = replace(self.record, rest_ends_at=self._ends_at(rest))
                self._save_set(record, now)
            case SetChanged(record=record):
                self._save_set(record, now)
            case SetRemoved(record=record):
                self._journal.write(RemoveSet(record.id), now)
            case RestStarted(rest=rest) | RestChanged(rest=rest):
                self._keep_deadline(rest, now)
            case PlanChanged(plan=plan):
                self._keep_change(plan, now)
            case SessionNoted(pain=pain, note=note):
                self._save_session(replace(self.record, pain=pain, note=note), now)
            case _:
                pass

    def _keep_deadline(self, rest: Rest | None, now: float) -> None:
        """Keep when the next set begins, and with the first span the session itself."""
        ends_at = self._ends_at(rest)
        if not self._is_kept or ends_at != self.record.rest_ends_at:
            self._save_session(replace(self.record, rest_ends_at=ends_at), now)

    def _ends_at(self, rest: Rest | None) -> datetime | None:
        return self._wall.at(rest.deadline_s) if rest else None

    def _look_at_the_wall(self, now: float) -> None:
        """The wall clock was set: the rest's deadline must outlive the program as the wall reads now."""
        today = self._clock.today()
        if abs((today - self._wall.at(now)).total_seconds()) > WALL_SET_S:
            self._wall = Anchor(now, today)
            if self._is_kept and self.session.situation.rest is not None:
                self._keep_deadline(self.session.situation.rest, now)

    def _keep_change(self, plan: Plan, now: float) -> None:
        """Keep what was changed of the plan on the way, so that going on knows of it."""
        record = replace(self.record, plan=plan)
        if self._is_kept:
            self._save_session(record, now)
        else:
            self.record = record

    def _play(self, event: Event, now: float) -> None:
        match event:
            case PacingStarted(timeline=timeline, origin_s=origin_s):
                self._sound.begin(timeline, origin_s, now)
            case PacingStopped():
                self._sound.stop()
            case _:
                if cues := signal_of(event):
                    self._sound.signal(cues)

    def _expect(self, now: float) -> None:
        """Have the sound of the coming span made ready, if one is coming."""
        span = coming_span(self.session.situation, self.session.rules, now)
        if span is not None:
            self._sound.expect(span)

    def _save_session(self, record: SessionRecord, now: float) -> None:
        self.record = record
        self._is_kept = True
        self._journal.write(SaveSession(record), now)

    def _save_set(self, record: SetRecord, now: float) -> None:
        position = next(
            (place for place, one in enumerate(self.session.situation.done) if one.id == record.id),
            len(self.session.situation.done),
        )
        self._journal.write(SaveSet(self.record, position, record), now)


def new_record(plan: Plan, clock: Clock) -> SessionRecord:
    """A session that is about to begin."""
    return SessionRecord(id=str(uuid4()), started_at=clock.today(), plan=plan)
