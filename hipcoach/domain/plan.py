"""What we intend: a plan of blocks, and the sets that it unfolds into."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.exercise import Exercise, Side
from hipcoach.domain.load import Load
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import DEFAULT_GET_READY_S
from hipcoach.domain.words import Words, plural, words

MOST_SETS, MOST_REPS, LONGEST_REST_S, LONGEST_GET_READY_S = 20, 50, 900, 120
COUNT_IN_S = 3.0
"""The shortest way into a set, unless less was asked for: three, two, one."""


@dataclass(frozen=True, slots=True)
class RepRange:
    """A range of repetitions, such as 5–6; the pacing goes to its top."""

    low: int
    high: int

    @classmethod
    def parse(cls, text: str) -> "RepRange":
        """Read `6` or `5-6`.

        Raises:
            UserError: The text is no range of repetitions.
        """
        found = re.fullmatch(r"\s*(\d{1,3})\s*(?:[-–]\s*(\d{1,3}))?\s*", text, re.ASCII)
        low, high = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 1 <= low <= high <= MOST_REPS:
            raise UserError(
                words("{text} is not a number of reps.", text=shown(text)),
                words("Write for example 6 or 5-6, at most {most}.", most=MOST_REPS),
            )
        return cls(low, high)

    def __str__(self) -> str:
        return str(self.high) if self.low == self.high else f"{self.low}–{self.high}"


@dataclass(frozen=True, slots=True)
class WarmUp:
    """A lighter set before the working sets of a block."""

    reps: RepRange
    load: Load


class Advice(StrEnum):
    """What a dose is, seen from the one before."""

    PLANNED = "planned"
    FIRST = "first"
    RAISE = "raise"
    MORE_REPS = "more_reps"
    STAY = "stay"
    LESS = "less"
    DELOAD = "deload"
    STOP = "stop"
    """No load is suggested, a professional is; the load is the last one."""


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of a lift.

    Attributes:
        sets: How many working sets.
        reps: Repetitions of each.
        load: Load of each.
        advice: What it is, seen from the dose before.
        reason: Why this much, in one or two sentences; empty where the plan says so.
        tempo: The pacing, where the dose asks for another one; else None.
    """

    sets: int
    reps: RepRange
    load: Load
    advice: Advice = Advice.PLANNED
    reason: str = ""
    tempo: Tempo | None = None

    def is_as_much_as(self, other: "Dose") -> bool:
        """Whether it asks for the same, for whatever reason."""
        return self == replace(other, advice=self.advice, reason=self.reason)


@dataclass(frozen=True, slots=True)
class Block:
    """Sets of one exercise, done alike.

    Attributes:
        exercise: The exercise's id.
        variation: The variation's id.
        sets: How many working sets.
        reps: Repetitions of each.
        load: Load of each.
        tempo: The pacing, or None for free sets that the user ends.
        rest_s: Rest after each set, in seconds.
        rest_reason: Why the rest has its length.
        is_one_sided: Each set is a pair, left then right.
        side_rest_s: Rest between the limbs, in seconds.
        warm_ups: Sets before the working sets.
        advice: What its dose is, seen from the one before.
        reason: Why this dose, in one or two sentences; empty where the plan says so.
        other: The dose that one key takes instead, or None.
        usual_reps: The plan's own range, where the dose asks for another; else None.
        usual_tempo: The tempo that was written, where the user slowed or hurried it; else None.
        intended: How many working sets were asked for, where some were left out or added on the way; else None.
        is_put_off: It is what was left of the block of the same lift before it, when another lift went first.
    """

    exercise: str
    variation: str
    sets: int
    reps: RepRange
    load: Load
    tempo: Tempo | None
    rest_s: float
    rest_reason: str = ""
    is_one_sided: bool = False
    side_rest_s: float = 45.0
    warm_ups: tuple[WarmUp, ...] = ()
    advice: Advice = Advice.PLANNED
    reason: str = ""
    other: Dose | None = None
    usual_reps: RepRange | None = None
    usual_tempo: Tempo | None = None
    intended: int | None = None
    is_put_off: bool = False

    @property
    def key(self) -> tuple[str, str]:
        """Exercise and variation."""
        return self.exercise, self.variation

    @classmethod
    def of(cls, exercise: Exercise, sets: int = 4, reps: RepRange | None = None) -> "Block":
        """The usual block of an exercise: four sets of five to six, at its own tempo and rest."""
        return cls(
            exercise=exercise.exercise,
            variation=exercise.variation,
            sets=sets,
            reps=reps or RepRange(5, 6),
            load=exercise.load,
            tempo=exercise.tempo,
            rest_s=exercise.rest_s,
            rest_reason=exercise.rest_reason,
            is_one_sided=exercise.is_one_sided,
            side_rest_s=exercise.side_rest_s,
        )

    @property
    def intended_sets(self) -> int:
        """How many working sets were asked for, whatever was left out or added on the way."""
        return self.sets if self.intended is None else self.intended

    @property
    def dose(self) -> Dose:
        """How much it asks for, and why."""
        return Dose(self.sets, self.reps, self.load, self.advice, self.reason)

    def with_dose(self, dose: Dose, other: Dose | None = None) -> "Block":
        """The same block with another dose, and what one key takes instead of it."""
        return replace(
            self,
            sets=dose.sets,
            reps=dose.reps,
            load=dose.load,
            tempo=dose.tempo or self.tempo,
            advice=dose.advice,
            reason=dose.reason,
            other=other,
            intended=None,
        )

    @property
    def dose_text(self) -> Words:
        """How much, in words: `4 sets of 5–6`."""
        if self.is_one_sided:
            return plural(
                "%n set of {reps} on each leg", "%n sets of {reps} on each leg", self.sets, reps=self.reps
            )
        return plural("%n set of {reps}", "%n sets of {reps}", self.sets, reps=self.reps)


@dataclass(frozen=True, slots=True)
class PlannedSet:
    """One set as it is intended.

    Attributes:
        block: The index of its block in the plan.
        set_number: From 1, within the block's warm-up or working sets; both sides of a pair share it.
        sets: How many there are of its kind in the block.
        side: The limb that works, or None for both.
        is_warm_up: Whether it prepares for the working sets.
        rest_s: Rest after it, in seconds; what comes after decides (limb or set).
        rest_reason: Why the rest has its length.
    """

    block: int
    exercise: str
    variation: str
    set_number: int
    sets: int
    side: Side | None
    is_warm_up: bool
    reps: RepRange
    load: Load
    tempo: Tempo | None
    rest_s: float
    rest_reason: str

    @property
    def key(self) -> tuple[str, str]:
        """Exercise and variation."""
        return self.exercise, self.variation

    def slower(self) -> "PlannedSet":
        """The same set, paced slower."""
        return replace(self, tempo=self.tempo and self.tempo.slower())

    def faster(self) -> "PlannedSet":
        """The same set, paced faster."""
        return replace(self, tempo=self.tempo and self.tempo.faster())


@dataclass(frozen=True, slots=True)
class Plan:
    """What one session intends.

    Attributes:
        name: Its name for the reader.
        blocks: In the order in which they are done.
        get_ready_s: Seconds to walk to the weights, grip and stand before each set.
    """

    name: str
    blocks: tuple[Block, ...]
    get_ready_s: float = DEFAULT_GET_READY_S

    def lines_of(self, lift: tuple[str, str]) -> tuple[tuple[int, ...], ...]:
        """The places of a lift's blocks, those in one that were one block before another lift went first."""
        lines: list[tuple[int, ...]] = []
        for place, block in enumerate(self.blocks):
            if block.key == lift and block.is_put_off and lines:
                lines[-1] += (place,)
            elif block.key == lift:
                lines.append((place,))
        return tuple(lines)

    def intended_sets(self, line: Sequence[int]) -> int:
        """How many working sets the blocks in these places ask for together."""
        return sum(self.blocks[place].intended_sets for place in line)

    def planned_sets(self) -> tuple[PlannedSet, ...]:
        """Every set of the plan, in order; one-sided sets as pairs."""
        return tuple(chain.from_iterable(_unfold(index, block) for index, block in enumerate(self.blocks)))

    def check(self) -> None:
        """See that it can be trained, wherever it comes from.

        Raises:
            UserError: It is empty, or a number in it is out of its range.
        """
        rows = [(block.reps, block.load) for block in self.blocks]
        rows += [(up.reps, up.load) for block in self.blocks for up in block.warm_ups]
        is_right = (
            bool(self.blocks)
            and 0 <= self.get_ready_s <= LONGEST_GET_READY_S
            # Of a block that was broken off, the warm-ups alone may be left, or only that it was intended.
            and all(bool(block.sets or block.warm_ups or block.intended) for block in self.blocks)
            and all(0 <= sets <= MOST_SETS for block in self.blocks for sets in (block.sets, block.intended_sets))
            and all(0 <= block.rest_s <= LONGEST_REST_S for block in self.blocks)
            and all(0 <= block.side_rest_s <= LONGEST_REST_S for block in self.blocks)
            and all(1 <= reps.low <= reps.high <= MOST_REPS for reps, _ in rows)
            and all(load.is_in_range for _, load in rows)
        )
        if not is_right:
            raise UserError(
                words("The plan cannot be trained: a number in it is out of its range."), words("Make a new one.")
            )


def _unfold(index: int, block: Block) -> list[PlannedSet]:
    rows = [(True, number, len(block.warm_ups), up.reps, up.load) for number, up in enumerate(block.warm_ups, 1)]
    rows += [(False, number, block.sets, block.reps, block.load) for number in range(1, block.sets + 1)]
    sides = (Side.LEFT, Side.RIGHT) if block.is_one_sided else (None,)
    return [
        PlannedSet(
            block=index,
            exercise=block.exercise,
            variation=block.variation,
            set_number=number,
            sets=sets,
            side=side,
            is_warm_up=is_warm_up,
            reps=reps,
            load=load,
            tempo=block.tempo,
            rest_s=block.side_rest_s if side is Side.LEFT else block.rest_s,
            rest_reason=words("only to change sides") if side is Side.LEFT else block.rest_reason,
        )
        for is_warm_up, number, sets, reps, load in rows
        for side in sides
    ]


def get_ready_within(get_ready_s: float, rest_s: float) -> float:
    """How long getting ready lasts inside a rest.

    It is cut to a shorter rest, but never under the 3-2-1 unless less was asked for.
    """
    return max(min(get_ready_s, rest_s), min(get_ready_s, COUNT_IN_S))
