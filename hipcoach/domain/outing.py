"""What one session shows of one lift: how many sets, at which load, how they went."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Advice, Block, RepRange
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.safety import PAIN_LESSENS

AWAY = timedelta(days=14)
"""So long without a lift is a break: our choice."""

HARD = 8
"""An effort above it holds the load: failure is never asked for."""


@dataclass(frozen=True, slots=True)
class Outing:
    """A lift as it was done in a session.

    Where the load was changed on the way, that of the most sets counts.

    Attributes:
        day: On the user's calendar.
        load: Of the most working sets.
        asked: The reps that were asked for; None where no plan is known.
        usual: The plan's own range then, which may have been extended; None where no plan is known.
        planned: How many sets were planned.
        reps: Of each set with that load; of a pair those of the weaker side, and only where both sides were done.
        effort: The highest that was said, or None.
        fault: The id of the last fault felt, or None.
        hurt: The worst pain in the session or the morning after it, 0–10; 0 where nothing was said.
        hurt_at: The lightest load of that day with which it hurt so much that less is called for, or None.
        is_confirmed: Whether every set is.
        is_one_sided: Whether the sides took turns.
        advice: What it was advised as.
    """

    day: date
    load: Load
    asked: RepRange | None
    usual: RepRange | None
    planned: int
    reps: tuple[int, ...]
    effort: int | None
    fault: str | None
    hurt: int
    hurt_at: Load | None
    is_confirmed: bool
    is_one_sided: bool
    advice: Advice

    @property
    def missing(self) -> int:
        """How many of the planned sets were not done with this load, or on one side only."""
        return max(self.planned - len(self.reps), 0)

    def reaches(self, high: int) -> bool:
        """Whether every planned set was done with so many reps."""
        return bool(self.reps) and not self.missing and min(self.reps) >= high

    def is_like(self, other: "Outing") -> bool:
        """Whether the same was asked for, with the same load."""
        return self.load.value_kg == other.load.value_kg and self.asked == other.asked

    def falls_short(self, low: int) -> bool:
        """Whether half of the sets or more ended below so many reps."""
        return bool(self.reps) and 2 * sum(reps < low for reps in self.reps) >= len(self.reps)


Line = tuple[int, int]
"""Which of a plan's lines of a lift, from 0, and of how many."""

ONLY_LINE: Line = (0, 1)


def outings_of(history: Iterable[SessionRecord], block: Block, line: Line = ONLY_LINE) -> tuple[Outing, ...]:
    """The sessions that hold working sets of a block's lift with as many implements, newest first.

    Of several on one day the one with the most sets counts, of those the latest; what was felt counts of all.

    Args:
        history: Sessions, newest first.
        block: Its lift is looked for.
        line: Which line of the lift in the plan it is.
    """
    found = [(session, own_sets(session, block, line)) for session in history]
    by_day = groupby(((one, sets) for one, sets in found if sets), key=lambda pair: pair[0].local_date)
    return tuple(_of_day(list(pairs)) for _, pairs in by_day)


def _of_day(pairs: Sequence[tuple[SessionRecord, list[SetRecord]]]) -> Outing:
    """What the sessions of one day show together: how it went by the longest, how it felt by all."""
    outings = [_outing(session, sets) for session, sets in pairs]
    longest = max(range(len(pairs)), key=lambda place: len(pairs[place][1]))
    return replace(
        outings[longest],
        effort=max((one.effort for one in outings if one.effort is not None), default=None),
        fault=next((one.fault for one in outings if one.fault), None),
        hurt=max(one.hurt for one in outings),
        hurt_at=min((one.hurt_at for one in outings if one.hurt_at), key=lambda one: one.value_kg, default=None),
        is_confirmed=all(one.is_confirmed for one in outings),
    )


def own_sets(session: SessionRecord, block: Block, line: Line = ONLY_LINE) -> list[SetRecord]:
    """The working sets of a block's lift in a session.

    A plan may hold a lift in several lines, as without a load and then light. A session of as many lines is read
    by its own one, one of a single line whole, any other by the last of its lines that has a load.
    """
    sets = [
        one
        for one in session.sets
        if one.key == block.key and not one.is_warm_up and one.load.implements == block.load.implements
    ]
    place, count = line
    lines = session.plan.lines_of(block.key)
    if len(lines) < 2:
        return sets
    if len(lines) == count:
        return [one for one in sets if one.block in lines[place]]
    of_lines = ([one for one in sets if one.block in places] for places in reversed(lines))
    return next((of_line for of_line in of_lines if of_line and of_line[-1].load.value), sets)


def _outing(session: SessionRecord, sets: Sequence[SetRecord]) -> Outing:
    load = _main_load(sets)
    last = next(one for one in reversed(sets) if one.load.value_kg == load.value_kg)
    line = next((line for line in session.plan.lines_of(last.key) if last.block in line), ())
    block = session.plan.blocks[line[0]] if line else None  # of sets from elsewhere no plan is known
    planned = session.plan.intended_sets(line) or len({one.set_number for one in sets})
    hurt = max(session.pain or 0, session.morning_pain or 0)
    return Outing(
        day=session.local_date,
        load=load,
        asked=last.reps_planned,
        usual=(block.usual_reps if block else None) or last.reps_planned,
        planned=planned,
        # What was done beyond the plan neither earns nor costs anything.
        reps=tuple(_reps(sets, load))[:planned],
        effort=max((one.effort for one in sets if one.effort is not None), default=None),
        fault=next((one.fault for one in reversed(sets) if one.fault), None),
        hurt=hurt,
        hurt_at=load if hurt >= PAIN_LESSENS else None,
        is_confirmed=all(one.is_confirmed for one in sets),
        is_one_sided=last.side is not None,
        advice=block.advice if block else Advice.PLANNED,
    )


def _main_load(sets: Sequence[SetRecord]) -> Load:
    """The load of the most sets, of as many the later one: neither a first try nor a last easy set decides."""
    counts = Counter(one.load.value_kg for one in sets)
    return max(reversed(sets), key=lambda one: counts[one.load.value_kg]).load


def _reps(sets: Iterable[SetRecord], load: Load) -> Iterator[int]:
    """The reps of each set with a load; of a pair the weaker side's."""
    by_number: dict[int, dict[Side | None, list[int]]] = {}
    for one in sets:
        if one.load.value_kg == load.value_kg:
            by_number.setdefault(one.set_number, {}).setdefault(one.side, []).append(one.reps)
    for sides in by_number.values():
        yield from sides.get(None, ())
        yield from (min(pair) for pair in zip(sides.get(Side.LEFT, ()), sides.get(Side.RIGHT, ()), strict=False))


def stalled(now: Outing, before: Outing) -> bool:
    """Whether a session came no further than the one before: the same load and range, missed, and no rep more.

    What was reached only by an effort above 8, and no less than before, came no further either.
    """
    if not now.is_like(before) or now.asked is None or sum(now.reps) > sum(before.reps):
        return False
    is_grinding = now.effort is not None and before.effort is not None and HARD < now.effort >= before.effort
    return not now.reaches(now.asked.high) or is_grinding


def stalled_twice(outings: Sequence[Outing]) -> bool:
    """Whether the last two sessions stalled, newest first: then a lighter week is offered."""
    return len(outings) > 2 and stalled(outings[0], outings[1]) and stalled(outings[1], outings[2])


def since_a_rest(outings: Sequence[Outing]) -> list[Outing]:
    """The outings since the last deload or the last break, newest first."""
    run: list[Outing] = []
    for one in outings:
        if one.advice is Advice.DELOAD or (run and run[-1].day - one.day >= AWAY):
            break
        run.append(one)
    return run
