"""The lighter week: when it is offered, how long it lasts, and the way back.

Strength athletes take one every 5.6 ± 2.3 weeks, for 6.4 ± 1.7 days, with fewer sets and less load, as often as
ever (Rogerson 2024, doi 10.1186/s40798-024-00691-y). Our choice: two sets of five at 80–90 % for a
week, offered after two stalled sessions or eight weeks.
"""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import takewhile

from hipcoach.domain.lifting_case import Case, Proposal
from hipcoach.domain.load import Load
from hipcoach.domain.outing import since_a_rest, stalled_twice
from hipcoach.domain.plan import Advice, Block, Dose, RepRange
from hipcoach.domain.safety import PAIN_LESSENS
from hipcoach.domain.words import Words, plural, words

DUE_AFTER = timedelta(weeks=8)
LASTS = timedelta(days=7)
SHARE = Decimal("0.9")
SETS, REPS = 2, 5


def deload_offer(case: Case) -> Dose | None:
    """A lighter week, where one is due; it is offered beside the dose, and never imposed.

    Where nothing between 60 and 90 % is owned it is short sets with the load as it is. Where the same load stalled
    before the last lighter week as well, another would change nothing: then one step lighter, to build up anew.
    Without a load there is nothing to be tired of.
    """
    if not case.load.value:
        return None
    run = since_a_rest(case.outings)
    if stalled_twice(run):
        lighter = case.one_step_down(case.load) if _stalled_before(case, len(run)) else None
        if lighter:
            reason = words(
                "Stalled again after the lighter week: build up anew from {load}, slower.", load=lighter.words
            )
            return case.dose(Advice.LESS, reason, lighter)
    elif case.today - training_since(case) < DUE_AFTER:
        return None
    dose = _deload(case.block, case.lighter(SHARE) or case.load)
    return replace(dose, reason=_why(dose, has_stalled=stalled_twice(run)))


def _why(dose: Dose, *, has_stalled: bool) -> Words:
    if has_stalled:
        return plural(
            "Two sessions without a rep more: a week of %n short set with {load}, then on.",
            "Two sessions without a rep more: a week of %n short sets with {load}, then on.",
            dose.sets,
            load=dose.load.words,
        )
    return plural(
        "Eight weeks without a lighter one: a week of %n short set with {load}, then on.",
        "Eight weeks without a lighter one: a week of %n short sets with {load}, then on.",
        dose.sets,
        load=dose.load.words,
    )


def _stalled_before(case: Case, since: int) -> bool:
    """Whether the last lighter week, before so many outings, was begun from the load of now."""
    before = case.outings[since:]
    full = next((one for one in before if one.advice is not Advice.DELOAD), None)
    is_deload = bool(before) and before[0].advice is Advice.DELOAD
    return is_deload and full is not None and full.load.value_kg == case.load.value_kg


def deload_goes_on(case: Case) -> Proposal | None:
    """Within a week of its first session the deload goes on; after it, back to the dose before.

    What hurts, and a load that is no longer owned, are told by their own rules.
    """
    run = list(takewhile(lambda one: one.advice is Advice.DELOAD, case.outings))
    if not run:
        return None
    is_hurt = case.felt.worst >= PAIN_LESSENS
    if case.today - run[-1].day < LASTS:
        load = case.owned(run[0].load)
        load = (case.one_step_down(load) if is_hurt else None) or load
        hurt = words("Pain of {pain}: lighter still.", pain=case.felt.worst)
        reason = hurt if is_hurt else words("The lighter week goes on.")
        full = replace(case.as_last_time, load=case.load, reason=words("The full dose before the week is over."))
        return replace(_deload(case.block, load), reason=reason), full
    if len(run) == len(case.outings) or is_hurt or case.load != case.last.load:
        return None
    return case.dose(Advice.STAY, words("Back from the lighter week, with the load from before it.")), None


def training_since(case: Case) -> date:
    """The day since which no week was lighter: no deload, no break, no week marked as resting."""
    run = since_a_rest(case.outings)
    began = run[-1].day if run else case.today
    rested = [monday + timedelta(weeks=1) for monday in case.resting_weeks if monday <= case.today]
    return max([began, *rested])


def _deload(block: Block, load: Load) -> Dose:
    reps = min(REPS, block.reps.low)
    return Dose(min(SETS, block.sets), RepRange(reps, reps), load, Advice.DELOAD)
