"""What there is to go by when the next dose of a lift is decided."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import takewhile
from math import ceil

from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.outing import HARD, Outing
from hipcoach.domain.plan import Advice, Block, Dose, RepRange
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.safety import is_worse_next_morning
from hipcoach.domain.weights import Weights
from hipcoach.domain.words import words

PAINLESS = 2
"""So many sessions without pain lift what another lift's pain held: our choice."""

DEEPEST = Decimal("0.6")
"""Where the next lighter weight is less than this share, fewer sets with the last one come nearer to the rule."""

LIGHT_KG = Decimal(5)
"""From so light a load one may well go back to none; from a heavier one that is no step."""

Proposal = tuple[Dose, Dose | None]
"""A dose, and what one key takes instead."""


@dataclass(frozen=True, slots=True)
class Felt:
    """What was felt since the lift was done last, that session included, in any lift.

    Attributes:
        pain: The worst in a session, 0–10; 0 where nothing was said.
        morning: The worst the morning after, likewise.
        is_worse: Whether a morning was clearly worse than its session.
    """

    pain: int = 0
    morning: int = 0
    is_worse: bool = False

    @property
    def worst(self) -> int:
        """The worst of both."""
        return max(self.pain, self.morning)


@dataclass(frozen=True, slots=True)
class Case:
    """All that the rules go by.

    Attributes:
        block: As the plan has it.
        outings: The lift as it was done, newest first.
        felt: What was felt since.
        today: The day on which it will be done.
        weights: What is owned.
        equipment: What the lift is done with.
        is_new: The block was written after the last outing.
        resting_weeks: The Mondays of weeks that were marked.
        faults: The names of faults by their ids.
        is_first_session: Nothing was ever lifted, and it is to be paced for learning.
    """

    block: Block
    outings: tuple[Outing, ...]
    felt: Felt
    today: date
    weights: Weights
    equipment: Equipment
    is_new: bool
    resting_weeks: Collection[date]
    faults: Mapping[str, str]
    is_first_session: bool = False

    @property
    def last(self) -> Outing:
        """The last outing that was no deload, where there is one: what is gone on from."""
        return next((one for one in self.outings if one.advice is not Advice.DELOAD), self.outings[0])

    @property
    def aim(self) -> RepRange:
        """The range that is to be filled: what was asked for, while the plan asks for the same as then."""
        asked, reps = self.last.asked, self.block.reps
        return asked if asked and self.last.usual == reps and asked.high >= reps.high else reps

    @property
    def load(self) -> Load:
        """The last load, of what is owned."""
        return self.owned(self.last.load)

    @property
    def effort(self) -> int | None:
        """The highest effort of the last time; where it was left unsaid, of the like session just before.

        What was too hard stays so until somebody says otherwise, however long ago it was said: our choice.
        """
        alike = takewhile(self.outings[0].is_like, self.outings)
        back, said = next(
            ((back, one.effort) for back, one in enumerate(alike) if one.effort is not None), (0, None)
        )
        return said if said is not None and (back < 2 or said > HARD) else None

    @property
    def as_last_time(self) -> Dose:
        """The full dose of the last time, whether its weight is still owned or not."""
        return Dose(self.block.sets, self.aim, self.last.load, Advice.STAY, words("As last time."))

    def owned(self, load: Load) -> Load:
        """A load that is owned: this one or the next lighter; this one, too, where nothing so light is owned."""
        if self.weights.holds(load, self.equipment):
            return load
        return self.weights.at_most(load.value_kg, load, self.equipment) or load

    def dose(self, advice: Advice, reason: str, load: Load | None = None, reps: RepRange | None = None) -> Dose:
        """A dose of as many sets as the plan has; where nothing else is said, with the last load and range."""
        return Dose(self.block.sets, reps or self.aim, load or self.load, advice, reason)

    def with_fewer_sets(self, advice: Advice, reason: str, share: Decimal) -> Dose:
        """A dose with the last load, of that share of the plan's sets."""
        sets = max(min(ceil(self.block.sets * share), self.block.sets - 1), 1)
        return Dose(sets, self.block.reps, self.load, advice, reason)

    def lighter(self, share: Decimal) -> Load | None:
        """The heaviest owned of at most that share of the last load; None where only far lighter ones are."""
        found = self.weights.at_most(self.load.value_kg * share, self.load, self.equipment)
        return found if found and found.value_kg >= self.load.value_kg * DEEPEST else None

    @property
    def painful_load(self) -> Load:
        """With what it hurt the last time; the last load, where that was in another lift."""
        return self.owned(self.outings[0].hurt_at or self.last.load)

    def below_pain(self) -> Load | None:
        """One owned step below what it hurt with, and no more than was lifted then; None where nothing is."""
        found = self.one_step_down(self.painful_load)
        return min(found, self.load, key=lambda one: one.value_kg) if found else None

    def one_step_down(self, load: Load) -> Load | None:
        """The next lighter owned load, or None; no load at all only where the load is light already."""
        found = self.weights.lighter(load, self.equipment)
        return found if found and (found.value or load.value_kg <= LIGHT_KG) else None


def felt_since(history: Sequence[SessionRecord], outings: Sequence[Outing]) -> Felt:
    """What was felt since a lift was done last; where it is new, the newest session tells how one is.

    Args:
        history: Sessions of any lifts, newest first.
        outings: The lift as it was done, newest first.
    """
    recent = [one for one in history if one.local_date >= outings[0].day] if outings else list(history[:1])
    if outings and all(not _worst(one) for one in recent[:PAINLESS]):
        # What hurt in another lift is over after so many sessions without; what hurt in this one waits for it.
        recent = [one for one in recent if one.local_date == outings[0].day]
    return Felt(
        pain=max((one.pain or 0 for one in recent), default=0),
        morning=max((one.morning_pain or 0 for one in recent), default=0),
        is_worse=any(is_worse_next_morning(one.pain, one.morning_pain) for one in recent),
    )


def _worst(session: SessionRecord) -> int:
    return max(session.pain or 0, session.morning_pain or 0)


def percent(share: Decimal) -> str:
    """A share as it is told: `17 %`."""
    return f"{max(round(share * 100), 1)} %"
