"""Changing a plan on the way through it: another load or pace, a set less or more, another order.

Rule: of the new plan's sets those that came before the present one stay as they were, so that a session is its
plan and what was done of it, on the disk too.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.plan import MOST_SETS, Advice, Block, Plan, PlannedSet
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights

OWN_CHOICE = "Your own choice."


def with_coming(plan: Plan, index: int, change: Callable[[PlannedSet], PlannedSet]) -> Plan:
    """The plan with another load or tempo for the coming set and those after it in its block.

    Working sets are changed apart from warm-ups; the tempo is that of the whole block.

    Args:
        plan: The plan.
        index: Which of its sets comes next.
        change: What becomes of that set.
    """
    coming = plan.planned_sets()[index]
    changed = change(coming)
    block = replace(plan.blocks[coming.block], tempo=changed.tempo)
    if coming.is_warm_up:
        done = coming.set_number - 1
        rest = (replace(up, load=changed.load) for up in block.warm_ups[done:])
        block = replace(block, warm_ups=(*block.warm_ups[:done], *rest))
    elif changed.load != coming.load:
        block = with_own_load(block, changed.load)
    return with_block(plan, coming.block, block)


def with_own_load(block: Block, load: Load) -> Block:
    """The block with a load that the user chose over the proposed one, which one key brings back."""
    if block.advice is Advice.PLANNED:
        return replace(block, load=load)
    return block.with_dose(replace(block.dose, load=load, advice=Advice.PLANNED, reason=OWN_CHOICE), block.dose)


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
        block = replace(block, sets=block.sets - 1, skipped=block.skipped + 1)
    if block.sets or block.warm_ups:
        return with_block(plan, coming.block, block)
    return replace(plan, blocks=(*plan.blocks[: coming.block], *plan.blocks[coming.block + 1 :]))


def with_another(plan: Plan, index: int) -> Plan | None:
    """The plan with one more working set of the coming lift, or of the last one where none is left.

    None where a block holds as many as it may.
    """
    sets = plan.planned_sets()
    place = sets[min(index, len(sets) - 1)].block
    block = plan.blocks[place]
    return with_block(plan, place, replace(block, sets=block.sets + 1)) if block.sets < MOST_SETS else None


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
    done = replace(block, sets=done_sets, warm_ups=block.warm_ups[:done_ups])
    left = replace(
        block, sets=block.sets - done_sets, warm_ups=block.warm_ups[done_ups:], skipped=0, is_put_off=True
    )
    head = (*before, done)
    return replace(plan, blocks=(*_joined(head, after), left))


def overruled(plan: Plan, index: int) -> Plan | None:
    """The plan with the other dose of the coming block; None where it has none, or some of its sets are done."""
    coming = plan.planned_sets()[index]
    block = plan.blocks[coming.block]
    is_begun = not coming.is_warm_up and (coming.set_number > 1 or coming.side is Side.RIGHT)
    if block.other is None or is_begun:
        return None
    return with_block(plan, coming.block, block.with_dose(block.other, block.dose))


def _joined(before: Sequence[Block], after: Sequence[Block]) -> tuple[Block, ...]:
    """Both; what was one block before the order was changed is one again where it meets."""
    if before and after:
        one, two = before[-1], after[0]
        if two.is_put_off and one.key == two.key and (one.load, one.tempo) == (two.load, two.tempo):
            sets, skipped = one.sets + two.sets, one.skipped + two.skipped
            whole = replace(one, sets=sets, skipped=skipped, warm_ups=(*one.warm_ups, *two.warm_ups))
            return (*before[:-1], whole, *after[1:])
    return (*before, *after)
