"""What a person does to a session: one table of states and moves.

Rule: a move that is not in the table raises and changes nothing. Each handler is a pure function from
a situation to a situation and the events that tell of it.
"""

from collections.abc import Mapping
from dataclasses import replace

from hipcoach.domain.corrections import answer_effort, change_reps, name_fault, note_set, remember, reopen, undo
from hipcoach.domain.errors import IllegalMoveError
from hipcoach.domain.events import (
    Event,
    PacingStarted,
    PacingStopped,
    Paused,
    RestChanged,
    SessionNoted,
    SetCancelled,
)
from hipcoach.domain.passing import Handler, Passing, finish_set, get_ready, to_summary
from hipcoach.domain.plan import PlannedSet
from hipcoach.domain.planning_moves import add_set, change_load, change_pace, overrule, put_later, skip
from hipcoach.domain.rest import STEP_S
from hipcoach.domain.situation import LONG_PAUSE_S, Rules, Situation, ready_to_go_on_s
from hipcoach.domain.states import AutoStart, Move, State, Value
from hipcoach.domain.weights import Weights


def _nothing(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    return now_is, ()


def _show_life(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """The key that was asked for with "press any key, or I wait"."""
    if now_is.is_waiting and rules.auto_start is not AutoStart.NEVER:
        return _confirm(now_is, rules, now, value)
    return now_is, ()


def _start(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    return get_ready(now_is, rules, now, rules.get_ready_s)


def _more_time(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    if now_is.timeline is None:
        return now_is, ()
    timeline = now_is.span(rules, now_is.timeline.get_ready_s + STEP_S)
    rest = now_is.rest
    if rest is not None and now_is.set_started_s is None:
        rest = rest.longer()
    longer = replace(now_is, timeline=timeline, rest=rest)
    return longer, (PacingStarted(now, timeline, now_is.origin_s),)


def _back(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Leave getting ready: to the pause, the rest or the set-up that it came from."""
    stopped = PacingStopped(now)
    if now_is.set_started_s is not None:
        # The hands have been empty since the set stopped, not since this key.
        halted_s = now_is.halted_s if now_is.halted_s is not None else now
        is_long = now - halted_s >= LONG_PAUSE_S
        paused = replace(now_is, state=State.PAUSED, timeline=None, halted_s=halted_s, is_pause_long=is_long)
        return paused, (stopped, Paused(now))
    if now_is.rest is None:
        return replace(now_is.out_of_set(), state=State.SET_UP), (stopped,)
    # Without more rest the next instant would lead straight back into getting ready.
    deadline_s = max(now_is.rest.deadline_s, now + now_is.rest.get_ready_s + STEP_S)
    rest = replace(now_is.rest, deadline_s=deadline_s)
    return replace(now_is.out_of_set(), state=State.RESTING, rest=rest), (stopped, RestChanged(now, rest))


def _finish(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """End the set early. Hands are empty by then, so the last thrust counted is a whole rep old."""
    if now_is.is_free:
        planned = now_is.sets[now_is.index]
        reps = planned.reps.high
    elif not now_is.thrusts:
        return _cancel(now_is, rules, now, value)
    else:
        tempo = now_is.sets[now_is.index].tempo
        rep_s = tempo.rep_s if tempo else 0.0
        reps = sum(thrust_s <= now - rep_s for thrust_s in now_is.thrusts)
    ended, events = finish_set(now_is, rules, now, reps)
    return ended, (PacingStopped(now), *events)


def _cancel(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Give up the set: nothing of it is kept, and it is still to be done."""
    events = (PacingStopped(now), SetCancelled(now))
    if now_is.rest is None:
        return replace(now_is.out_of_set(), state=State.SET_UP), events
    waiting = replace(now_is.out_of_set(), state=State.RESTING, is_waiting=True, is_rest_over=True)
    return waiting, events


def _pause(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    paused = replace(now_is, state=State.PAUSED, timeline=None, halted_s=now)
    return paused, (PacingStopped(now), Paused(now))


def _go_on(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Go on at the first repetition whose thrust was not completed."""
    planned = now_is.sets[now_is.index]
    if not now_is.is_free and len(now_is.thrusts) >= planned.reps.high:
        return _end_set(now_is, rules, now, value)
    return get_ready(now_is, rules, now, ready_to_go_on_s(now_is, rules, now))


def _end_set(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """End a stopped set with the thrusts completed until it stopped."""
    halted_s = now_is.halted_s if now_is.halted_s is not None else now
    reps = now_is.sets[now_is.index].reps.high if now_is.is_free else len(now_is.thrusts)
    if now_is.set_started_s is None or not reps:
        return _cancel(now_is, rules, now, value)
    ended, events = finish_set(now_is, rules, halted_s, reps)
    if ended.rest is not None:
        # The rest counts from where the set stopped, but there must be time to answer and to get ready.
        earliest_s = now + ended.rest.get_ready_s + STEP_S
        rest = replace(ended.rest, deadline_s=max(ended.rest.deadline_s, earliest_s))
        ended = replace(ended, rest=rest)
        events = (*events, RestChanged(now, rest))
    return ended, events


def _confirm(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Answer "was it 6?"; once answered, or while the app waits for a key, get ready now."""
    if now_is.is_waiting or not now_is.is_question_open:
        return get_ready(replace(now_is, is_question_open=False), rules, now, rules.get_ready_s)
    return replace(now_is, is_question_open=False, is_reopened=False), ()


def _answer_wait(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """A key of the rest, which has run out: if any key was asked for, this is the key."""
    return _show_life(now_is, rules, now, value) if now_is.is_presence_asked else (now_is, ())


def _pause_rest(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    if now_is.rest is None or now_is.is_waiting:
        return _answer_wait(now_is, rules, now, value)
    rest = now_is.rest.pause(now) if now_is.rest.paused_s is None else now_is.rest.resume(now)
    return replace(now_is, rest=rest), (RestChanged(now, rest),)


def _more_rest(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    if now_is.rest is None:
        return now_is, ()
    rest = now_is.rest.longer()
    if now_is.is_waiting:
        rest = replace(rest, deadline_s=max(rest.deadline_s, now + rest.get_ready_s + STEP_S))
    return replace(now_is, rest=rest, is_waiting=False, is_rest_over=False), (RestChanged(now, rest),)


def _less_rest(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    if now_is.rest is None or now_is.is_waiting:
        return _answer_wait(now_is, rules, now, value)
    rest = now_is.rest.shorter(now)
    return replace(now_is, rest=rest), (RestChanged(now, rest),)


def _pain(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    if value is not None and not (isinstance(value, int) and 0 <= value <= 10):
        return now_is, ()
    pain = value
    return replace(remember(now_is), pain=pain), (SessionNoted(now, pain, now_is.note),)


def _session_note(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    note = str(value or "")
    return replace(remember(now_is), note=note), (SessionNoted(now, now_is.pain, note),)


def _end_session(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Go to the summary with what was done; a set in progress ends as finishing early ends it."""
    events: tuple[Event, ...] = ()
    if now_is.state is State.WORKING:
        now_is, events = _finish(now_is, rules, now, value)
    elif now_is.state in {State.PAUSED, State.SUSPENDED}:
        now_is, events = _end_set(now_is, rules, now, value)
    elif now_is.state is State.GETTING_READY and now_is.set_started_s is not None:
        now_is, events = _end_set(now_is, rules, now, value)
        events = (PacingStopped(now), *events)
    elif now_is.state is State.GETTING_READY:
        events = (PacingStopped(now),)
    if now_is.state is State.SUMMARY:
        return now_is, events
    # Whoever ended it does not want it back by undoing what went before: one set more leads on.
    kept = now_is.earlier if now_is.state is State.REOPENED else ()
    ended, of_end = to_summary(replace(now_is, earlier=kept), now)
    return ended, (*events, *of_end)


def _answer(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """The set asked about once more is right as it stands: back to the summary."""
    return _end_session(replace(now_is, is_question_open=False), rules, now, value)


_ANYWHERE: Mapping[Move, Handler] = {
    Move.END_SESSION: _end_session,
    Move.SHOW_LIFE: _nothing,
    Move.SET_NOTE: note_set,
}

_CORRECTING: Mapping[Move, Handler] = {
    Move.MORE_REPS: change_reps(+1),
    Move.FEWER_REPS: change_reps(-1),
    Move.EFFORT: answer_effort,
    Move.FAULT: name_fault,
    Move.REOPEN: reopen,
    Move.UNDO: undo,
}

_PREPARING: Mapping[Move, Handler] = {
    Move.HEAVIER: change_load(Weights.heavier),
    Move.LIGHTER: change_load(Weights.lighter),
    Move.SLOWER: change_pace(PlannedSet.slower),
    Move.FASTER: change_pace(PlannedSet.faster),
    Move.SKIP: skip,
    Move.ADD_SET: add_set,
    Move.LATER: put_later,
    Move.OVERRULE: overrule,
    Move.UNDO: undo,
}

TABLE: Mapping[State, Mapping[Move, Handler]] = {
    State.SET_UP: {**_PREPARING, **_ANYWHERE, Move.START: _start},
    State.GETTING_READY: {**_ANYWHERE, Move.MORE_TIME: _more_time, Move.BACK: _back},
    State.WORKING: {**_ANYWHERE, Move.FINISH: _finish, Move.PAUSE: _pause, Move.CANCEL: _cancel},
    State.PAUSED: {**_ANYWHERE, Move.GO_ON: _go_on, Move.END_SET: _end_set},
    State.SUSPENDED: {**_ANYWHERE, Move.GO_ON: _go_on, Move.END_SET: _end_set},
    State.RESTING: {
        **_PREPARING,
        **_CORRECTING,
        **_ANYWHERE,
        Move.CONFIRM: _confirm,
        Move.PAUSE_REST: _pause_rest,
        Move.MORE_REST: _more_rest,
        Move.LESS_REST: _less_rest,
        Move.SHOW_LIFE: _show_life,
    },
    State.REOPENED: {**_CORRECTING, **_ANYWHERE, Move.CONFIRM: _answer},
    State.SUMMARY: {
        **_ANYWHERE,
        Move.REOPEN: reopen,
        Move.UNDO: undo,
        Move.ADD_SET: add_set,
        Move.PAIN: _pain,
        Move.SESSION_NOTE: _session_note,
    },
}


def handler_for(state: State, move: Move) -> Handler:
    """The handler of a move in a state.

    Raises:
        IllegalMoveError: The table does not hold it.
    """
    try:
        return TABLE[state][move]
    except KeyError:
        msg = f"{move} is no move while {state}"
        raise IllegalMoveError(msg) from None
