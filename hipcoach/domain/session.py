"""One session: commands and polls in, events out.

The session holds one frozen situation. A move or a passing instant replaces it whole, so that an
illegal move changes nothing and a screen can look at any time without a side effect.
"""

from dataclasses import replace

from hipcoach.domain.events import (
    Event,
    PacingStopped,
    RestPassedAsleep,
    RestWaits,
    SetChanged,
    Suspended,
)
from hipcoach.domain.moves import handler_for
from hipcoach.domain.passing import Passing, due_s, passed
from hipcoach.domain.plan import Plan
from hipcoach.domain.rest import Rest
from hipcoach.domain.situation import Rules, Situation
from hipcoach.domain.states import Move, State, Value
from hipcoach.domain.view import View, view_of


class Session:
    """A session from setting up to its summary.

    All instants are seconds on one clock that keeps counting while the machine sleeps.

    Attributes:
        rules: What stays the same throughout.
    """

    def __init__(self, plan: Plan, rules: Rules, situation: Situation | None = None) -> None:
        """Begin at setting up, or go on from a recovered situation."""
        self.rules = rules
        self._situation = situation or Situation(State.SET_UP, plan)

    @property
    def situation(self) -> Situation:
        """Where the session stands."""
        return self._situation

    def due_s(self) -> float | None:
        """The next instant at which time changes something, or None while only a key can."""
        return due_s(self._situation, self.rules)

    def poll(self, now: float) -> tuple[Event, ...]:
        """Catch up with the clock, however late: every event passed, in order, at its planned instant."""
        self._situation, events = _caught_up(self._situation, self.rules, now)
        return events

    def do(self, move: Move, now: float, value: Value = None, *, shows_life: bool = True) -> tuple[Event, ...]:
        """Carry out a move, after catching up with the clock.

        Args:
            move: What is to be done.
            now: The instant.
            value: What the move needs.
            shows_life: Whether somebody pressed a key for it; the system ending the program is nobody.

        Raises:
            IllegalMoveError: The table does not hold the move in the present state; nothing was changed.
        """
        situation, events = _caught_up(self._situation, self.rules, now)
        handler = handler_for(situation.state, move)
        situation, of_life = _with_life(situation, now) if shows_life else (situation, ())
        self._situation, of_move = handler(situation, self.rules, now, value)
        return (*events, *of_life, *of_move)

    def suspend(self, last_seen: float, now: float) -> tuple[Event, ...]:
        """The machine slept from `last_seen` to `now`: a set stops where it was last seen.

        A rest's deadline stands, but nothing that fell due in the sleep is begun.
        """
        situation, events = _caught_up(self._situation, self.rules, last_seen)
        self._situation, of_sleep = _slept(situation, last_seen, now)
        return (*events, *of_sleep)

    def view(self, now: float) -> View:
        """What a screen needs at `now`; looking changes nothing."""
        return view_of(_caught_up(self._situation, self.rules, now)[0], self.rules, now)


def _caught_up(situation: Situation, rules: Rules, now: float) -> Passing:
    events: tuple[Event, ...] = ()
    while (at_s := due_s(situation, rules)) is not None and at_s <= now:
        situation, new = passed(situation, rules, at_s)
        events += new
    return situation, events


def _with_life(situation: Situation, now: float) -> Passing:
    """Any key is a sign of life: in a set for this set, after it for the last one."""
    if situation.set_started_s is not None:
        return replace(situation, has_life=True), ()
    if situation.is_last_confirmed:
        return situation, ()
    confirmed = replace(situation.done[-1], is_confirmed=True)
    return replace(situation, done=(*situation.done[:-1], confirmed)), (SetChanged(now, confirmed),)


def _slept(situation: Situation, last_seen: float, now: float) -> Passing:
    if situation.state in {State.WORKING, State.GETTING_READY}:
        stopped = replace(
            situation, state=State.SUSPENDED, timeline=None, halted_s=last_seen, woke_s=now, is_pause_long=False
        )
        return stopped, (PacingStopped(last_seen), Suspended(last_seen, now))
    if situation.state is State.SUSPENDED:
        return replace(situation, woke_s=now), ()
    rest = situation.rest
    if situation.state is State.RESTING and rest is not None and not situation.is_waiting:
        return _rest_slept(situation, rest, now)
    return situation, ()


def _rest_slept(situation: Situation, rest: Rest, now: float) -> Passing:
    if rest.paused_s is not None or now < rest.ready_at_s:
        return situation, ()
    is_over = now >= rest.deadline_s
    waiting = replace(situation, is_waiting=True, is_rest_over=is_over)
    return waiting, (RestPassedAsleep(rest.deadline_s, rest) if is_over else RestWaits(now),)
