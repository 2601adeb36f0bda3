"""What to lift next, and why: double progression with brakes.

Each rule looks at the case and has a dose or passes; the first that has one decides. What hurts comes first, then
what was changed, then what was missed, and only then what was earned. Nothing is blocked: a dose is a proposal,
and mostly there is another beside it that one key takes instead. Sources stand with the rules; [E] marks a
choice of ours.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hipcoach.domain.deload import deload_goes_on, deload_offer
from hipcoach.domain.jump import jump_allowed, step
from hipcoach.domain.lifting_case import Case, Proposal, felt_since, percent
from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.outing import AWAY, ONLY_LINE, Line, Outing, outings_of
from hipcoach.domain.plan import Advice, Block, Dose, RepRange
from hipcoach.domain.reasons import (
    not_easy_enough,
    what_was_missed,
    why_held,
    why_less_after,
    why_lighter,
    why_more_reps,
    why_no_more,
    why_stop,
)
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.safety import PAIN_LESSENS
from hipcoach.domain.tempo import LEARNING
from hipcoach.domain.weights import Weights
from hipcoach.domain.words import joined, words

LONG_AWAY = timedelta(days=28)
AFTER_AWAY, AFTER_LONG_AWAY = Decimal("0.9"), Decimal("0.8")
"""[E]: after two weeks away 10 % less, after four 20 %."""

FORGOTTEN = timedelta(days=56)
"""After so long away the load from before is no longer offered."""

MOST_REPS = 12
"""The range is extended so far and no further [E]."""

LONGEST_REASON = 135
"""In letters: the page of a session has room for no more."""

EASY_ENOUGH = 7
"""Two more reps a set are asked for up to this effort: from 8 they would end at failure."""


def advise(
    block: Block,
    history: Sequence[SessionRecord],
    today: date,
    weights: Weights,
    equipment: Equipment,
    *,
    is_new: bool = False,
    resting_weeks: Collection[date] = (),
    faults: Mapping[str, str] | None = None,
    line: Line = ONLY_LINE,
    is_learning: bool = False,
) -> Block:
    """The block with the dose to do next, its reason, and the dose that one key takes instead.

    Args:
        block: As the plan has it; its own range is where each new load begins.
        history: Finished sessions, newest first, of any lifts; those of the last ten weeks are enough.
        today: The day on which it will be done.
        weights: What the user owns.
        equipment: What the lift is done with.
        is_new: The block was written after the lift was done last, with another load.
        resting_weeks: The Mondays of weeks that were marked as resting or injured.
        faults: The names of the lift's faults by their ids; an id that is not named is told in its own words.
        line: Which of the plan's lines of this lift it is, and of how many.
        is_learning: Nobody wrote the pace, and the lifter is new here: a first session is paced for learning.
    """
    outings = outings_of(history, block, line)
    case = Case(
        block=block,
        outings=outings,
        felt=felt_since(history, outings),
        today=today,
        weights=weights,
        equipment=equipment,
        is_new=is_new,
        resting_weeks=resting_weeks,
        faults=faults or {},
        is_first_session=is_learning and not history,
    )
    rule, (dose, other) = next((rule, found) for rule in _RULES if (found := rule(case)))
    if dose.advice in _OFFERING:
        other = deload_offer(case) or other
    is_same = other is not None and other.is_as_much_as(dose)
    not_owned = joined(" ", (dose.reason, words("{load} is not among your weights.", load=dose.load.words)))
    is_told = dose.advice is Advice.STOP or rule is _not_owned
    if not is_told and len(not_owned) <= LONGEST_REASON and not weights.holds(dose.load, equipment):
        dose = replace(dose, reason=not_owned)
    usual_reps = block.reps if dose.reps != block.reps else None
    return replace(block.with_dose(dose, None if is_same else other), usual_reps=usual_reps)


_OFFERING = frozenset({Advice.RAISE, Advice.MORE_REPS, Advice.STAY})
"""Beside these a lighter week is offered; all others are lighter themselves, or not ours to decide."""


# What stands before all else


def _stop(case: Case) -> Proposal | None:
    """Pain of 5 or more, or worse the morning after: no load is suggested, a professional is [E].

    The dose is the last one, or what a break or a new plan made less of it: nothing is blocked.
    """
    reason = why_stop(case.felt)
    if reason is None:
        return None
    found = _first(case) or _planned(case) or _after_a_break(case)
    if not case.outings and found:
        return replace(found[0], advice=Advice.STOP, reason=reason), None
    last = case.dose(Advice.STOP, reason, case.owned(case.outings[0].load))
    if found and found[0].load.value_kg <= last.load.value_kg:
        last = replace(found[0], advice=Advice.STOP, reason=reason)
    return last, None


def _first(case: Case) -> Proposal | None:
    """The first time: the plan's load, so light that the reps feel easy: an effort of 5–6 [E].

    The very first session is paced slower, to learn the lift; beside it stands the usual pace [E].
    """
    if case.outings:
        return None
    block, load = case.block, case.owned(case.block.load)
    if not case.weights.holds(load, case.equipment):
        load = case.weights.heavier(load, case.equipment) or load
    if load.value == 0:
        reason = words("The first time: without load, until the movement is yours.")
    elif load != block.load:
        reason = words(
            "The first time, with {load}, as you do not own {planned}. "
            "{reps} should feel easy, with four more left.",
            load=load.words,
            planned=block.load.words,
            reps=block.reps.high,
        )
    else:
        reason = words(
            "The first time: begin light. {reps} should feel easy, with four more left.", reps=block.reps.high
        )
    usual = Dose(block.sets, block.reps, load, Advice.FIRST, reason)
    if not case.is_first_session or block.tempo is None or block.tempo.eccentric_s >= LEARNING.eccentric_s:
        return usual, None
    slow = joined(" ", (reason, words("Slowly, to learn it.")))
    return replace(usual, tempo=LEARNING, reason=slow), replace(usual, tempo=block.tempo)


def _planned(case: Case) -> Proposal | None:
    """What was written after the last session is done as it is written."""
    is_heavier = case.block.load.value_kg > _borne(case.outings[0]).value_kg if case.outings else False
    if not case.is_new or (case.felt.worst >= PAIN_LESSENS and is_heavier):
        return None
    reason = words("The plan is newer than your last session: as it is written.")
    return replace(case.block.dose, advice=Advice.PLANNED, reason=reason), case.as_last_time


def _borne(last: Outing) -> Load:
    """What was lifted; where it hurt with less, that."""
    return min(filter(None, (last.load, last.hurt_at)), key=lambda one: one.value_kg)


def _after_a_break(case: Case) -> Proposal | None:
    """From 14 days away on 10 % less, from 28 on 20 % [E].

    Where nothing a little lighter is owned, fewer sets with the last load.
    """
    away = case.today - case.outings[0].day
    if away < AWAY:
        return None
    is_long = away >= LONG_AWAY
    load = case.lighter(AFTER_LONG_AWAY if is_long else AFTER_AWAY) if case.load.value else None
    if case.painful_load.value_kg < case.load.value_kg:
        load = min(filter(None, (load, case.below_pain())), key=lambda one: one.value_kg, default=None)
    reason = why_less_after(away.days, case, load)
    if load:
        return case.dose(Advice.LESS, reason, load, case.block.reps), case.as_last_time
    return case.with_fewer_sets(Advice.LESS, reason, Decimal("0.5" if is_long else "0.75")), case.as_last_time


def _after_pain(case: Case) -> Proposal | None:
    """Pain of 3 or 4: one owned step below the load that hurt, or fewer sets [E].

    What was lifted without pain the same day, after it or before, takes nothing back of that.
    """
    if case.felt.worst < PAIN_LESSENS:
        return None
    painful, load = case.painful_load, case.below_pain()
    if load and painful != case.load:
        reason = words(
            "Pain of {pain} with {load}: lighter than that, and less deep where that helps.",
            pain=case.felt.worst,
            load=painful.words,
        )
        return case.dose(Advice.LESS, reason, load, case.block.reps), case.as_last_time
    if load:
        reason = words("Pain of {pain}: one step lighter, and less deep where that helps.", pain=case.felt.worst)
        return case.dose(Advice.LESS, reason, load, case.block.reps), case.as_last_time
    reason = words("Pain of {pain}, and no lighter weight: fewer sets, and less deep.", pain=case.felt.worst)
    fewer = case.with_fewer_sets(Advice.LESS, reason, Decimal("0.5"))
    return replace(fewer, load=min(painful, case.load, key=lambda one: one.value_kg)), case.as_last_time


def _not_owned(case: Case) -> Proposal | None:
    """A load that is not among the weights that are owned gives way to the next lighter one."""
    if case.load == case.last.load:
        return None
    reason = words(
        "{load} is not among your weights: {lighter} is the next lighter.",
        load=case.last.load.words,
        lighter=case.load.words,
    )
    return case.dose(Advice.LESS, reason, reps=case.block.reps), case.as_last_time


def _too_heavy(case: Case) -> Proposal | None:
    """A load that does not allow the plan's reps goes back one step, for more reps than before [E].

    That is where half of the sets end two or more below the range, or below it twice in a row. A single rep that
    is missing is no reason to go back.
    """
    last, before = case.outings[0], case.outings[1:2]
    # Whoever did all that was asked lifted nothing too heavy, and be it fewer reps than the plan's.
    low = min(case.block.reps.low, last.asked.low if last.asked else MOST_REPS)
    is_far = last.falls_short(low - 1)
    is_twice = last.falls_short(low) and bool(before) and before[0].is_like(last) and before[0].falls_short(low)
    load = case.one_step_down(case.load) if last.advice is not Advice.DELOAD and (is_far or is_twice) else None
    if not load:
        return None
    known = [one.asked for one in case.outings if one.asked and one.load.value_kg == load.value_kg]
    high = max(known[0].high, case.block.reps.high) if known else MOST_REPS
    reps = _next_range(high) if high < MOST_REPS else case.block.reps
    reason = why_lighter(case, load, reps, is_known=bool(known))
    return case.dose(Advice.LESS, reason, load, reps), case.as_last_time


# What holds the load


def _held(case: Case) -> Proposal | None:
    """The form gate [E]: no increase after pain, a fault felt, an effort above 8, or unconfirmed sets.

    After pain of 3 or more it takes two sessions without. An effort that was left unsaid is that of the session
    before, where the same was done: silence is no ease.
    """
    reason = why_held(case)
    return (case.dose(Advice.STAY, reason), None) if reason else None


def _missed(case: Case) -> Proposal | None:
    """A miss stays: nothing is raised before every set is full (double progression).

    Where a set fell below the plan's own range, one step lighter is offered beside it.
    """
    last, aim = case.last, case.aim
    if last.reaches(aim.high):
        return None
    reason = what_was_missed(last, aim)
    is_too_heavy = bool(last.reps) and min(last.reps) < case.block.reps.low
    load = case.one_step_down(case.load) if is_too_heavy else None
    why = words("One step lighter, for {reps} in every set.", reps=case.block.reps)
    return case.dose(Advice.STAY, reason), case.dose(Advice.LESS, why, load, case.block.reps) if load else None


# What was earned


def _raised(case: Case) -> Proposal | None:
    """Every set full: the next weight that is owned, where the jump rule allows it (ACSM 2009: 2–10 %).

    From no load there is no share to reckon with: the lightest that is owned.
    """
    heavier = case.weights.heavier(case.load, case.equipment)
    if heavier is None:
        return None
    low, high = case.block.reps.low, case.block.reps.high
    if case.load.value == 0:
        reason = words(
            "Every set full without load: now {load}, if {reps} feel easy with it.", load=heavier.words, reps=high
        )
    elif jump_allowed(case.load, heavier, min(case.last.reps), case.effort, low):
        reason = words(
            "Every set reached {aim}: the next weight is {more} more, from {reps} reps on.",
            aim=case.aim.high,
            more=percent(step(case.load, heavier)),
            reps=low,
        )
    else:
        return None
    return case.dose(Advice.RAISE, reason, heavier, case.block.reps), _beside(case, heavier)


def _more_reps(case: Case) -> Proposal | None:
    """The next step is too large, or there is none: two more reps a set, up to 12 [E]."""
    high = case.aim.high
    if high >= MOST_REPS or (case.effort or 0) > EASY_ENOUGH:
        return None
    reps, heavier = _next_range(high), case.weights.heavier(case.load, case.equipment)
    reason = why_more_reps(case, heavier, reps)
    return case.dose(Advice.MORE_REPS, reason, reps=reps), _beside(case, case.load)


def _at_the_top(case: Case) -> Proposal:
    """Full, and neither more load nor more reps: the same, told honestly; the jump is left to the user."""
    heavier, high = case.weights.heavier(case.load, case.equipment), case.aim.high
    if high < MOST_REPS:
        return case.dose(Advice.STAY, not_easy_enough(case, heavier, EASY_ENOUGH)), None
    reason = why_no_more(case, heavier)
    if heavier is None:
        return case.dose(Advice.STAY, reason), None
    more, low = percent(step(case.load, heavier)), case.block.reps.low
    dare = words("{more} more at once, for {low}: only if {reps} felt easy.", more=more, low=low, reps=high)
    return case.dose(Advice.STAY, reason), case.dose(Advice.RAISE, dare, heavier, RepRange(low, low))


def _next_range(high: int) -> RepRange:
    """Two more reps a set, up to 12, from a range that ends below that."""
    return RepRange(min(high + 1, MOST_REPS - 1), min(high + 2, MOST_REPS))


def _beside(case: Case, proposed: Load) -> Dose:
    """What one key takes instead of more: as last time; or, back from a break, the load from before it."""
    for newer, older in pairwise(case.outings):
        away = newer.day - older.day
        if away >= AWAY:
            is_known = away < FORGOTTEN and case.weights.holds(older.load, case.equipment)
            if is_known and older.load.value_kg > proposed.value_kg:
                reason = words("The load from before the {days} days away.", days=away.days)
                return case.dose(Advice.RAISE, reason, older.load, case.block.reps)
            break
    return case.as_last_time


_RULES: tuple[Callable[[Case], Proposal | None], ...] = (
    _stop,
    _first,
    _planned,
    _after_a_break,
    deload_goes_on,
    _after_pain,
    _not_owned,
    _too_heavy,
    _held,
    _missed,
    _raised,
    _more_reps,
    _at_the_top,
)
