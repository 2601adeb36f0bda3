"""Changing a plan on the way through it: another load or pace, a set less or more, another order.

Rule: of the new plan's sets those that came before the present one keep their places and numbers, so that a
session is its plan and what was done of it, on the disk too.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.plan import MOST_SETS, Advice, Block, Dose, Plan, PlannedSet
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights
from hipcoach.domain.words import words

OWN_CHOICE = words("Your own choice.")


def with_coming(plan: Plan, index: int, change: Callable[[PlannedSet], PlannedSet]) -> Plan:
    """The plan with another load or tempo for what comes.

    A load is that of the coming warm-up alone, or of all working sets of its block; the tempo is the block's.

    Args:
        plan: The plan.
        index: Which of its sets comes next.
        change: What becomes of that set.
    """
    coming = plan.planned_sets()[index]
    changed = change(coming)
    block = plan.blocks[coming.block]
    if changed.tempo != block.tempo:
        block = replace(block, tempo=changed.tempo, usual_tempo=block.usual_tempo or block.tempo)
    if changed.load == coming.load:
        return with_block(plan, coming.block, block)
    if coming.is_warm_up:
        place = coming.set_number - 1
        up = replace(block.warm_ups[place], load=changed.load)
        block = replace(block, warm_ups=(*block.warm_ups[:place], up, *block.warm_ups[place + 1 :]))
    else:
        block = with_own_load(block, changed.load)
    return with_block(plan, coming.block, block)


def with_own_load(block: Block, load: Load) -> Block:
    """The block with a load that the user chose over the proposed one, which one key brings back.

    A lighter week stays one, whatever is lifted in it. Back at the proposed load nothing else was chosen.
    """
    proposed = block.other
    if block.reason == OWN_CHOICE and proposed and proposed.is_as_much_as(replace(_whole_dose(block), load=load)):
        again = block.with_dose(replace(proposed, sets=block.sets))
        return replace(again, intended=block.intended)
    if not block.reason or block.reason == OWN_CHOICE:
        return replace(block, load=load)
    advice = Advice.DELOAD if block.advice is Advice.DELOAD else Advice.PLANNED
    own = replace(block.dose, load=load, advice=advice, reason=OWN_CHOICE)
    return replace(block.with_dose(own, _whole_dose(block)), intended=block.intended)


def with_fitting_warm_ups(before: Block, after: Block, weights: Weights, equipment: Equipment) -> Block:
    """The block after a change of its load: warm-ups that were proposed before it follow, written ones stay."""
    proposed = warm_ups(before.load, before.reps, weights, equipment)
    if not before.warm_ups or before.warm_ups != proposed:
        return replace(after, warm_ups=before.warm_ups)
    return replace(after, warm_ups=warm_ups(after.load, after.reps, weights, equipment))


def with_block(plan: Plan, place: int, block: Block) -> Plan:
    """The plan with another block in a place."""
    return replace(plan, blocks=(*plan.blocks[:place], block, *plan.blocks[place + 1 :]))


def skipped(plan: Plan, index: int) -> Plan | None:
    """The plan without the coming set, of a one-sided lift without both sides.

    None where it cannot be left out: one side of the pair is done, or nothing else was planned.
    """
    sets = plan.planned_sets()
    coming = sets[index]
    if coming.side is Side.RIGHT or len(sets) <= (2 if coming.side else 1):
        return None
    block = plan.blocks[coming.block]
    if coming.is_warm_up:
        place = coming.set_number - 1
        block = replace(block, warm_ups=(*block.warm_ups[:place], *block.warm_ups[place + 1 :]))
    else:
        block = _with_sets(block, block.sets - 1)
    if block.sets or block.warm_ups or block.intended_sets:
        return with_block(plan, coming.block, block)
    return replace(plan, blocks=(*plan.blocks[: coming.block], *plan.blocks[coming.block + 1 :]))


def with_another(plan: Plan, index: int) -> Plan | None:
    """The plan with one more working set of the coming lift, or of the last one where none is left.

    None where a block holds as many as it may.
    """
    sets = plan.planned_sets()
    place = sets[min(index, len(sets) - 1)].block
    block = plan.blocks[place]
    return with_block(plan, place, _with_sets(block, block.sets + 1)) if block.sets < MOST_SETS else None


def _with_sets(block: Block, sets: int) -> Block:
    """The block with so many sets to do, and as many intended as before."""
    intended = block.intended_sets
    return replace(block, sets=sets, intended=None if sets == intended and not block.is_put_off else intended)


def later(plan: Plan, index: int) -> Plan | None:
    """The plan with what is left of the coming block behind all others: the next lift first.

    None where there is no other, or where one side of a pair is done.
    """
    coming = plan.planned_sets()[index]
    place, blocks = coming.block, plan.blocks
    before, block, after = blocks[:place], blocks[place], blocks[place + 1 :]
    if coming.side is Side.RIGHT or not after:
        return None
    done_ups = coming.set_number - 1 if coming.is_warm_up else len(block.warm_ups)
    done_sets = 0 if coming.is_warm_up else coming.set_number - 1
    if not done_sets and not done_ups:
        return replace(plan, blocks=(*_joined(before, after), block))
    done = replace(block, sets=done_sets, warm_ups=block.warm_ups[:done_ups], intended=block.intended_sets)
    left = replace(
        block, sets=block.sets - done_sets, warm_ups=block.warm_ups[done_ups:], intended=0, is_put_off=True
    )
    head = (*before, done)
    return replace(plan, blocks=(*_joined(head, after), left))


def overruled(plan: Plan, index: int) -> Plan | None:
    """The plan with the other dose of the coming block; None where it has none, or some of its sets are done."""
    coming = plan.planned_sets()[index]
    block = plan.blocks[coming.block]
    is_begun = not coming.is_warm_up and (coming.set_number > 1 or coming.side is Side.RIGHT)
    if block.other is None or is_begun or block.is_put_off:
        return None
    back = replace(_whole_dose(block), tempo=block.tempo if block.other.tempo else None)
    return with_block(plan, coming.block, block.with_dose(block.other, back))


def _whole_dose(block: Block) -> Dose:
    """The dose of a block, without what was left out or added on the way."""
    return replace(block.dose, sets=block.intended_sets)


def _joined(before: Sequence[Block], after: Sequence[Block]) -> tuple[Block, ...]:
    """Both; what was one block before the order was changed is one again where it meets."""
    if before and after:
        one, two = before[-1], after[0]
        if two.is_put_off and _rest_of(one) == _rest_of(two):
            sets, intended = one.sets + two.sets, one.intended_sets + two.intended_sets
            whole = replace(one, warm_ups=(*one.warm_ups, *two.warm_ups), sets=intended, intended=None)
            return (*before[:-1], _with_sets(whole, sets), *after[1:])
    return (*before, *after)


def _rest_of(block: Block) -> Block:
    """What two parts of one block have in common."""
    return replace(block, sets=0, warm_ups=(), intended=None, is_put_off=False)
