"""What time alone does to a session: the next instant that matters, and what happens then.

Rule: a passing is carried out at its planned instant, however late somebody looks.
"""

from collections.abc import Callable
from dataclasses import replace

from hipcoach.domain.events import (
    Event,
    PacingStarted,
    PauseGrewLong,
    PresenceAsked,
    RepCompleted,
    RestOver,
    RestStarted,
    RestWaits,
    SetChanged,
    SetFinished,
    SetStarted,
    SummaryReached,
)
from hipcoach.domain.plan import get_ready_within
from hipcoach.domain.record import SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.situation import LONG_PAUSE_S, PRESENCE_ASKED_BEFORE_S, Rules, Situation
from hipcoach.domain.states import AutoStart, State, Value
from hipcoach.domain.timeline import Timeline

Passing = tuple[Situation, tuple[Event, ...]]
"""A new situation, and the events that led to it."""

Handler = Callable[[Situation, Rules, float, Value], Passing]
"""Carries out a move at an instant."""


def due_s(now_is: Situation, rules: Rules) -> float | None:
    """The next instant at which time changes the session, or None while only a key can."""
    match now_is.state:
        case State.GETTING_READY if now_is.timeline is not None:
            return now_is.origin_s + now_is.timeline.get_ready_s
        case State.WORKING if now_is.timeline is not None and not now_is.is_free:
            return now_is.origin_s + _next_mark_s(now_is, now_is.timeline)
        case State.PAUSED if now_is.halted_s is not None and not now_is.is_pause_long:
            return now_is.halted_s + LONG_PAUSE_S
        case State.RESTING if now_is.rest is not None and now_is.rest.paused_s is None:
            return _rest_due_s(now_is, now_is.rest, rules)
    return None


def passed(now_is: Situation, rules: Rules, at_s: float) -> Passing:
    """What happens at the instant that `due_s` named."""
    match now_is.state:
        case State.GETTING_READY:
            return _set_begins(now_is, rules, at_s)
        case State.WORKING:
            return _mark_passes(now_is, rules, at_s)
        case State.PAUSED:
            return replace(now_is, is_pause_long=True), (PauseGrewLong(at_s),)
        case _:
            return _rest_passes(now_is, rules, at_s)


def finish_set(now_is: Situation, rules: Rules, at_s: float, reps: int) -> Passing:
    """Keep the present set with so many repetitions; rest begins, or the summary."""
    planned = now_is.sets[now_is.index]
    is_last = now_is.index + 1 >= len(now_is.sets)
    get_ready_s = get_ready_within(rules.get_ready_s, planned.rest_s)
    rest_s = max(planned.rest_s, get_ready_s)
    started_s = now_is.set_started_s if now_is.set_started_s is not None else at_s
    record = SetRecord(
        id=rules.new_id(),
        block=planned.block,
        exercise=planned.exercise,
        variation=planned.variation,
        set_number=planned.set_number,
        side=planned.side,
        is_warm_up=planned.is_warm_up,
        reps=reps,
        reps_planned=planned.reps,
        load=planned.load,
        tempo=planned.tempo,
        started_at=rules.anchor.at(started_s),
        ended_at=rules.anchor.at(at_s),
        is_confirmed=now_is.has_life,
        rest_planned_s=None if is_last else rest_s,
    )
    ended = replace(
        now_is.out_of_set(),
        index=now_is.index + 1,
        done=(*now_is.done, record),
        is_question_open=True,
        is_presence_asked=False,
        is_waiting=False,
        is_rest_over=False,
        is_reopened=False,
        earlier=(),
    )
    if is_last:
        return replace(ended, state=State.SUMMARY, rest=None), (SetFinished(at_s, record), SummaryReached(at_s))
    rest = Rest(at_s, at_s + rest_s, get_ready_s, planned.rest_reason)
    return replace(ended, state=State.RESTING, rest=rest), (SetFinished(at_s, record), RestStarted(at_s, rest))


def to_summary(now_is: Situation, at_s: float) -> Passing:
    """Nothing more is to be done: the summary."""
    ended = replace(
        now_is.out_of_set(),
        state=State.SUMMARY,
        rest=None,
        is_waiting=False,
        is_rest_over=False,
        is_reopened=False,
    )
    return ended, (SummaryReached(at_s),)


def get_ready(now_is: Situation, rules: Rules, at_s: float, get_ready_s: float) -> Passing:
    """Begin the span of the present set: getting ready, then its repetitions."""
    timeline = now_is.span(rules, get_ready_s)
    rest = now_is.rest
    if rest is not None and now_is.set_started_s is None:
        rest = replace(rest.resume(at_s), deadline_s=at_s + get_ready_s)
    begun = replace(
        now_is,
        state=State.GETTING_READY,
        timeline=timeline,
        origin_s=at_s,
        rest=rest,
        is_waiting=False,
        is_rest_over=False,
        is_reopened=False,
        woke_s=None,
        is_pause_long=False,
    )
    return begun, (PacingStarted(at_s, timeline, at_s),)


def _next_mark_s(now_is: Situation, timeline: Timeline) -> float:
    """The next completed thrust, else the end, in the timeline's seconds."""
    passed_here = len(now_is.thrusts) - (timeline.first_rep - 1)
    if passed_here < len(timeline.thrusts):
        return timeline.thrusts[passed_here][0]
    return timeline.end_s


def _set_begins(now_is: Situation, rules: Rules, at_s: float) -> Passing:
    working = replace(now_is, state=State.WORKING, halted_s=None)
    if now_is.set_started_s is not None:
        return working, ()
    planned = now_is.sets[now_is.index]
    events: list[Event] = [SetStarted(at_s, planned)]
    done = now_is.done
    if done:
        # From the set's own end: a rest may have begun anew since, when a set after it was taken back.
        # The wall clock may have been set back since, and the program begun anew: no rest is negative.
        rested_s = max((rules.anchor.at(at_s) - done[-1].ended_at).total_seconds(), 0.0)
        rested = replace(done[-1], rest_s=round(rested_s, 3))
        done = (*done[:-1], rested)
        events.insert(0, SetChanged(at_s, rested))
    begun = replace(
        working,
        set_started_s=at_s,
        has_life=False,
        done=done,
        is_presence_asked=False,
        is_question_open=False,
    )
    return begun, tuple(events)


def _mark_passes(now_is: Situation, rules: Rules, at_s: float) -> Passing:
    timeline = now_is.timeline
    if timeline is None:
        return now_is, ()
    passed_here = len(now_is.thrusts) - (timeline.first_rep - 1)
    if passed_here < len(timeline.thrusts):
        rep = timeline.thrusts[passed_here][1]
        return replace(now_is, thrusts=(*now_is.thrusts, at_s)), (RepCompleted(at_s, rep),)
    return finish_set(now_is, rules, at_s, len(now_is.thrusts))


def _asks_for_life(now_is: Situation, rules: Rules) -> bool:
    return (
        rules.auto_start is AutoStart.CONFIRMED and not now_is.is_last_confirmed and not now_is.is_presence_asked
    )


def _rest_due_s(now_is: Situation, rest: Rest, rules: Rules) -> float | None:
    if _asks_for_life(now_is, rules) and not now_is.is_waiting:
        return max(rest.started_s, rest.ready_at_s - PRESENCE_ASKED_BEFORE_S)
    if not now_is.is_waiting:
        return rest.ready_at_s
    return None if now_is.is_rest_over else rest.deadline_s


def _rest_passes(now_is: Situation, rules: Rules, at_s: float) -> Passing:
    if now_is.is_waiting:
        return replace(now_is, is_rest_over=True), (RestOver(at_s),)
    if _asks_for_life(now_is, rules):
        return replace(now_is, is_presence_asked=True), (PresenceAsked(at_s),)
    starts = rules.auto_start is AutoStart.ALWAYS or (
        rules.auto_start is AutoStart.CONFIRMED and now_is.is_last_confirmed
    )
    if starts:
        return get_ready(now_is, rules, at_s, now_is.get_ready_s(rules))
    return replace(now_is, is_waiting=True), (RestWaits(at_s),)
