"""A plan out of what was done: for doing a past session once more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise, Side
from hipcoach.domain.mending import LOGGED
from hipcoach.domain.plan import MOST_REPS, MOST_SETS, Block, Plan, RepRange, WarmUp
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.words import words

REST_REASON = words("as in the session that is repeated")


def plan_again(session: SessionRecord, exercises: Mapping[tuple[str, str], Exercise], get_ready_s: float) -> Plan:
    """A plan of what was done: a block for each run of sets alike.

    Sets are alike that share lift, load, tempo and the reps that were asked for; where those are not known, as of
    sets from elsewhere, the reps that were done. Lifts that are not known here are left out.

    Raises:
        UserError: Nothing is left to be done.
    """
    known = [one for one in session.sets if one.key in exercises and _reps(one)]
    if session.source not in {"", LOGGED}:
        # Other programs keep no tempo: that does not make the sets free ones.
        known = [replace(one, tempo=one.tempo or exercises[one.key].tempo) for one in known]
    blocks: list[Block] = []
    warm_ups: list[SetRecord] = []
    for run in (list(run) for _, run in groupby(known, key=_likeness)):
        if run[0].is_warm_up:
            if warm_ups and warm_ups[0].key != run[0].key:
                blocks.append(_block(warm_ups, (), exercises))
                warm_ups = []
            warm_ups += run
            continue
        if warm_ups and warm_ups[0].key != run[0].key:
            blocks.append(_block(warm_ups, (), exercises))
            warm_ups = []
        blocks.append(_block(run, warm_ups, exercises))
        warm_ups = []
    if warm_ups:
        blocks.append(_block(warm_ups, (), exercises))
    if not blocks:
        raise UserError(
            words("Nothing in this session can be repeated."), words("None of its lifts is known here.")
        )
    plan = Plan(exercises[blocks[0].key].name, tuple(blocks), get_ready_s)
    plan.check()
    return plan


def _reps(one: SetRecord) -> RepRange | None:
    """What to ask for; None where there is nothing to ask for."""
    if one.reps_planned is not None:
        return one.reps_planned
    return RepRange(min(one.reps, MOST_REPS), min(one.reps, MOST_REPS)) if one.reps else None


def _likeness(one: SetRecord) -> tuple[object, ...]:
    return one.is_warm_up, one.key, one.load, one.tempo, _reps(one)


def _block(
    run: Sequence[SetRecord], warm_ups: Iterable[SetRecord], exercises: Mapping[tuple[str, str], Exercise]
) -> Block:
    first, one_leg = run[0], _of_one_leg(run)
    usual = exercises[first.key]
    rest_s = _planned_rest_s(one for one in run if one.side is not Side.LEFT)
    side_rest_s = _planned_rest_s(one for one in run if one.side is Side.LEFT)
    return Block(
        exercise=first.exercise,
        variation=first.variation,
        sets=min(len(one_leg), MOST_SETS),
        reps=_reps(first) or RepRange(1, 1),
        load=first.load,
        tempo=first.tempo,
        rest_s=usual.rest_s if rest_s is None else rest_s,
        rest_reason=usual.rest_reason if rest_s in {None, usual.rest_s} else REST_REASON,
        is_one_sided=first.side is not None,
        side_rest_s=usual.side_rest_s if side_rest_s is None else side_rest_s,
        warm_ups=tuple(
            WarmUp(reps, one.load) for one in _of_one_leg(list(warm_ups)) if (reps := _reps(one)) is not None
        ),
    )


def _of_one_leg(run: Sequence[SetRecord]) -> list[SetRecord]:
    """The sets, of pairs one: those of the side that was done oftener."""
    left = [one for one in run if one.side is Side.LEFT]
    right = [one for one in run if one.side is Side.RIGHT]
    return max(left, right, key=len) if left or right else list(run)


def _planned_rest_s(run: Iterable[SetRecord]) -> float | None:
    return next((one.rest_planned_s for one in run if one.rest_planned_s is not None), None)
