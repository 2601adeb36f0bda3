"""What a person changes of the sets to come: load, pace, a set less or more, another order, the other dose."""

from collections.abc import Callable
from dataclasses import replace

from hipcoach.domain import replanning
from hipcoach.domain.corrections import leave_wait, remember, waiting_rest
from hipcoach.domain.events import PlanChanged
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.passing import Handler, Passing, to_summary
from hipcoach.domain.plan import Plan, PlannedSet
from hipcoach.domain.situation import Rules, Situation
from hipcoach.domain.states import State, Value
from hipcoach.domain.weights import Weights


def change_load(next_of: Callable[[Weights, Load, Equipment], Load | None]) -> Handler:
    """A handler that takes the next load that the user owns, as `Weights.heavier` finds it.

    While setting up it is the working load that changes, and warm-ups that were proposed for it follow.
    """

    def handler(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
        coming = now_is.planned
        if coming is None:
            return now_is, ()
        equipment = rules.exercises[coming.key].equipment
        is_all = now_is.state is State.SET_UP
        before = now_is.plan.blocks[coming.block].load if is_all else coming.load
        load = next_of(rules.weights, before, equipment)
        if load is None:
            return leave_wait(now_is, rules, now)
        if not is_all:
            plan = replanning.with_coming(now_is.plan, now_is.index, lambda one: replace(one, load=load))
            return _replanned(now_is, rules, now, plan)
        block = replanning.with_own_load(now_is.plan.blocks[coming.block], load)
        plan = replanning.with_block(now_is.plan, coming.block, block)
        return _replanned(now_is, rules, now, _refitted(now_is, rules, plan, coming))

    return handler


def change_pace(change: Callable[[PlannedSet], PlannedSet]) -> Handler:
    """A handler that changes the tempo of the coming set and of those after it in its block."""
    return _changing(lambda plan, index: replanning.with_coming(plan, index, change))


def _changing(change: Callable[[Plan, int], Plan | None]) -> Handler:
    """A handler that changes the plan; where there is nothing to change it is a sign of life all the same."""

    def handler(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
        plan = change(now_is.plan, now_is.index)
        return leave_wait(now_is, rules, now) if plan is None else _replanned(now_is, rules, now, plan)

    return handler


def _replanned(now_is: Situation, rules: Rules, now: float, plan: Plan) -> Passing:
    changed = replace(remember(now_is), plan=plan)
    events: tuple[PlanChanged, ...] = (PlanChanged(now, plan, changed.planned),)
    if changed.planned is None:
        ended, of_end = to_summary(changed, now)
        return ended, (*events, *of_end)
    if changed.state is State.SUMMARY:
        waits, of_rest = waiting_rest(replace(changed, is_question_open=False), rules, now)
        return waits, (*events, *of_rest)
    if not changed.is_presence_asked:
        return changed, events
    busy, of_presence = leave_wait(changed, rules, now)
    return busy, (*events, *of_presence)


def add_set(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """One working set more; from the summary of a session that was ended early, the next one that was planned."""
    if now_is.state is State.SUMMARY and now_is.planned is not None:
        return waiting_rest(replace(now_is, is_question_open=False), rules, now)
    return _one_more(now_is, rules, now, value)


_one_more = _changing(replanning.with_another)
skip = _changing(replanning.skipped)
put_later = _changing(replanning.later)


def overrule(now_is: Situation, rules: Rules, now: float, value: Value) -> Passing:
    """The other dose of the coming block; warm-ups that were proposed follow it, while none of them is done."""
    plan, coming = replanning.overruled(now_is.plan, now_is.index), now_is.planned
    if plan is None or coming is None:
        return leave_wait(now_is, rules, now)
    if coming.is_warm_up and coming.set_number == 1 and coming.side is not Side.RIGHT:
        plan = _refitted(now_is, rules, plan, coming)
    return _replanned(now_is, rules, now, plan)


def _refitted(now_is: Situation, rules: Rules, plan: Plan, coming: PlannedSet) -> Plan:
    """A changed plan whose proposed warm-ups follow the new dose of the coming block."""
    before, after = now_is.plan.blocks[coming.block], plan.blocks[coming.block]
    equipment = rules.exercises[coming.key].equipment
    block = replanning.with_fitting_warm_ups(before, after, rules.weights, equipment)
    return replanning.with_block(plan, coming.block, block)
