"""Mending the last set: repetitions, effort, fault, note; reopening it; undo."""

from dataclasses import replace

from hipcoach.domain.events import (
    Event,
    PacingStopped,
    PlanChanged,
    RestChanged,
    RestStarted,
    SessionNoted,
    SetChanged,
    SetRemoved,
    SummaryReached,
)
from hipcoach.domain.exercise import Side
from hipcoach.domain.passing import Handler, Passing
from hipcoach.domain.plan import MOST_REPS
from hipcoach.domain.record import SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.rest_advice import lengthened, rest_for, with_true_reason
from hipcoach.domain.situation import PRESENCE_ASKED_BEFORE_S, Earlier, Rules, Situation
from hipcoach.domain.states import AutoStart, State, Value

MOST_UNDONE = 50


def change_reps(step: int) -> Handler:
    """A handler that adds to the last set's repetitions."""

    def handler(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
        if not now_is.done:
            return now_is, ()
        last = now_is.done[-1]
        return _mend(now_is, rules, now, replace(last, reps=min(max(last.reps + step, 0), MOST_REPS)))

    return handler


def answer_effort(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Set the last set's effort (RPE 1–10); the same again takes it back. A hard one asks for more rest."""
    if not now_is.done or not isinstance(value, int) or not 1 <= value <= 10:
        return now_is, ()
    last = now_is.done[-1]
    effort = None if last.effort == value else value
    mended, events = _mend(now_is, rules, now, replace(last, effort=effort))
    rest = mended.rest
    if rest is None or mended.is_waiting or mended.planned is None:
        return mended, events
    if effort is not None:
        changes_sides = last.side is not None and mended.planned.side is Side.RIGHT
        wanted_s = rest_for(effort, is_one_sided=last.side is not None, changes_sides=changes_sides)
        rest = lengthened(rest, effort, wanted_s, now)
    told, of_rest = _with_rest(mended, with_true_reason(rest, effort), now)
    return told, (*events, *of_rest)


def _with_rest(now_is: Situation, rest: Rest, now: float) -> Passing:
    """The situation with that rest, and what tells of it."""
    return (now_is, ()) if rest == now_is.rest else (replace(now_is, rest=rest), (RestChanged(now, rest),))


def name_fault(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Name the fault felt in the last set by its id, or none by an empty text; another text changes nothing."""
    if not now_is.done or not isinstance(value, str):
        return now_is, ()
    last = now_is.done[-1]
    if value and rules.exercises[last.key].fault(value) is None:
        return now_is, ()
    return _mend(now_is, rules, now, replace(last, fault=value or None))


def note_set(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Set the last set's note, or that of the set whose id comes with it: others may have followed."""
    if isinstance(value, tuple):
        set_id, note = value
        kept = tuple(replace(one, note=note) if one.id == set_id else one for one in now_is.done)
        changed = _differences(now_is.done, kept, now)
        return (replace(remember(now_is), done=kept), changed) if changed else (now_is, ())
    if not now_is.done:
        return now_is, ()
    return _mend(now_is, rules, now, replace(now_is.done[-1], note=str(value or "")))


def reopen(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Ask again about the last set; a second time says that it did not happen: it is to be done again."""
    if not now_is.done:
        return now_is, ()
    if not now_is.is_reopened:
        state = State.REOPENED if now_is.state is State.SUMMARY else now_is.state
        return replace(now_is, state=state, is_question_open=True, is_reopened=True), ()
    gone = now_is.done[-1]
    redo = replace(
        remember(now_is),
        done=now_is.done[:-1],
        index=now_is.index - 1,
        is_question_open=False,
        is_reopened=False,
    )
    redo, events = waiting_rest(redo, rules, now)
    return redo, (SetRemoved(now, gone), *events)


def waiting_rest(now_is: Situation, rules: Rules, now: float) -> Passing:
    """Back in the rest before a set; where none runs any more, one that waits for a key."""
    if now_is.rest is not None:
        return replace(now_is, state=State.RESTING), ()
    rest = Rest(now, now, rules.get_ready_s)
    waits = replace(now_is, state=State.RESTING, rest=rest, is_waiting=True, is_rest_over=True)
    return waits, (RestStarted(now, rest),)


def undo(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """Take back the last correction or removal."""
    if not now_is.earlier:
        return now_is, ()
    earlier = now_is.earlier[-1]
    done, plan = earlier.done, earlier.plan
    before = replace(now_is, done=done, index=earlier.index, plan=plan, pain=earlier.pain, note=earlier.note)
    is_over = before.planned is None and now_is.state is not State.REOPENED
    back = replace(
        before,
        state=State.SUMMARY if is_over else now_is.state,
        rest=None if is_over else now_is.rest,
        is_waiting=now_is.is_waiting and not is_over,
        is_rest_over=now_is.is_rest_over and not is_over,
        is_reopened=False,
        earlier=now_is.earlier[:-1],
    )
    events: tuple[Event, ...] = _differences(now_is.done, done, now)
    if (back.pain, back.note) != (now_is.pain, now_is.note):
        events = (*events, SessionNoted(now, back.pain, back.note))
    if plan != now_is.plan:
        events = (*events, PlanChanged(now, plan, back.planned))
        if now_is.state is State.SUMMARY and not is_over:
            back, of_rest = waiting_rest(back, rules, now)
            events = (*events, *of_rest)
    if back.rest is not None and back.done:
        back, of_rest = _with_rest(back, with_true_reason(back.rest, back.done[-1].effort), now)
        events = (*events, *of_rest)
    if is_over and now_is.state is not State.SUMMARY:
        events = (*events, PacingStopped(now), SummaryReached(now))
    return back, events


def leave_wait(now_is: Situation, rules: Rules, now: float) -> Passing:
    """Somebody is there after all, but busy with the keys: a moment more, then getting ready."""
    if not now_is.is_waiting or now_is.rest is None or rules.auto_start is AutoStart.NEVER:
        return now_is, ()
    deadline_s = now + PRESENCE_ASKED_BEFORE_S + now_is.rest.get_ready_s
    rest = replace(now_is.rest, deadline_s=deadline_s)
    return replace(now_is, rest=rest, is_waiting=False, is_rest_over=False), (RestChanged(now, rest),)


def _mend(now_is: Situation, rules: Rules, now: float, record: SetRecord) -> Passing:
    mended = replace(remember(now_is), done=(*now_is.done[:-1], record), is_reopened=False)
    busy, events = leave_wait(mended, rules, now)
    return busy, (SetChanged(now, record), *events)


def remember(now_is: Situation) -> Situation:
    """The same situation, to which undo leads back."""
    kept = (*now_is.earlier, Earlier(now_is.done, now_is.index, now_is.plan, now_is.pain, now_is.note))
    return replace(now_is, earlier=kept[-MOST_UNDONE:])


def _differences(
    before: tuple[SetRecord, ...], after: tuple[SetRecord, ...], now: float
) -> tuple[SetChanged | SetRemoved, ...]:
    kept = {record.id for record in after}
    gone = [SetRemoved(now, record) for record in before if record.id not in kept]
    changed = [SetChanged(now, record) for record in after if record not in before]
    return (*gone, *changed)
