"""The next session: the user's plan, with what the record proposes for each of its lifts."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.outing import Line, outings_of, own_sets
from hipcoach.domain.plan import Advice, Block, Plan
from hipcoach.domain.progression import advise
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.replanning import with_fitting_warm_ups
from hipcoach.domain.weights import Weights


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a proposal depends on besides the plan.

    Attributes:
        exercises: Every lift that is known.
        history: Finished sessions, the newest first.
        today: The day on the user's calendar.
        weights: What there is to lift.
        resting_weeks: The Mondays of weeks that were marked as resting or injured.
    """

    exercises: Mapping[tuple[str, str], Exercise]
    history: Sequence[SessionRecord]
    today: date
    weights: Weights = field(default_factory=Weights)
    resting_weeks: Collection[date] = ()


def last_used(plan: Plan, changed_at: datetime | None, here: Circumstances) -> Plan:
    """The user's plan with the loads last used, and with its pace as the user last slowed or hurried it.

    Args:
        plan: The plan as it was written.
        changed_at: When it was written, aware: what was lifted before changes nothing in it. None for a plan that
            nobody wrote.
        here: The record and all else.
    """
    return replace(plan, blocks=tuple(_last_used(line, changed_at, here) for line in _lines(plan, here)))


def next_plan(plan: Plan, changed_at: datetime | None, here: Circumstances, *, is_learning: bool = False) -> Plan:
    """The user's plan with the dose that the record proposes for each lift, and why; arguments as above.

    With `is_learning` nobody wrote its pace, and the lifter is new here: a first session is paced for learning.
    What was written after a lift was last done, and with another load, stands as it was written. So does a block
    without a load that a loaded one of the same lift follows: it is practice.
    """
    return replace(
        plan, blocks=tuple(_proposed(line, changed_at, here, is_learning) for line in _lines(plan, here))
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """A block of the plan, and what was done of it.

    Attributes:
        block: As it was written.
        line: Which of the plan's lines of this lift it is, and of how many.
        last: Its working sets in the last session that was no lighter week.
        last_block: The block that they belonged to; None where there is none.
        is_practice: It is done without a load, and a loaded one of the same lift follows.
    """

    block: Block
    line: Line
    last: Sequence[SetRecord]
    last_block: Block | None
    is_practice: bool


def _lines(plan: Plan, here: Circumstances) -> Iterator[_Line]:
    lifts = [block.key for block in plan.blocks]
    for index, block in enumerate(plan.blocks):
        line = lifts[:index].count(block.key), lifts.count(block.key)
        after = (one for one in plan.blocks[index + 1 :] if one.key == block.key)
        is_practice = not block.load.value and any(one.load.value for one in after)
        last, last_block = _last_done(block, line, here)
        yield _Line(block, line, last, last_block, is_practice)


def _last_done(block: Block, line: Line, here: Circumstances) -> tuple[Sequence[SetRecord], Block | None]:
    for session in here.history:
        sets = own_sets(session, block, line)
        if sets and outings_of([session], block, line)[0].advice is not Advice.DELOAD:
            blocks, place = session.plan.blocks, sets[-1].block
            return sets, blocks[place] if place < len(blocks) else None
    return (), None


def _proposed(line: _Line, changed_at: datetime | None, here: Circumstances, is_learning: bool) -> Block:
    usual = _last_used(line, changed_at, here)
    if line.is_practice:
        return usual
    exercise = here.exercises[usual.key]
    advised = advise(
        usual,
        here.history,
        here.today,
        here.weights,
        exercise.equipment,
        is_new=_is_newer(changed_at, line.last) and line.block.load != line.last[-1].load,
        resting_weeks=here.resting_weeks,
        faults={fault.id: fault.name for fault in exercise.faults},
        line=line.line,
        is_learning=is_learning,
    )
    return with_fitting_warm_ups(usual, advised, here.weights, exercise.equipment)


def _last_used(line: _Line, changed_at: datetime | None, here: Circumstances) -> Block:
    block, last = line.block, line.last
    if not last or line.is_practice or _is_newer(changed_at, last):
        return block
    after = replace(block, load=last[-1].load)
    paced = line.last_block
    if paced is not None and paced.usual_tempo is not None and paced.usual_tempo == block.tempo:
        after = replace(after, tempo=paced.tempo, usual_tempo=block.tempo)
    return with_fitting_warm_ups(block, after, here.weights, here.exercises[block.key].equipment)


def _is_newer(changed_at: datetime | None, last: Sequence[SetRecord]) -> bool:
    return changed_at is not None and bool(last) and last[-1].ended_at < changed_at
