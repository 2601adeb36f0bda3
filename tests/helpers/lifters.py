"""Lifters who train twice a week for a year by what is proposed: a simple model of what they really can.

Who could lift `one_rm_kg` once does `30 · (1RM/w − 1)` reps to failure with another load (Epley), half a rep fewer
with each further set, and more or less by the day's form. Training makes stronger, less so near the ceiling; a
break weakens.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random

from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.plan import Advice, Block, Dose, Plan, RepRange
from hipcoach.domain.progression import advise
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.weights import Weights
from tests.helpers.records import a_set

BEGINS = date(2026, 1, 5)
DUMBBELLS = Weights.of({"dumbbells": "4 6 8 10 12 14 16 18 20 22.5 25 27.5 30 kg"})
REMEMBERED = 40
"""Sessions that the rules are shown."""


@dataclass(frozen=True)
class Lifter:
    """Somebody who trains.

    Attributes:
        one_rm_kg: What could be lifted once at first, of each implement.
        ceiling_kg: What could be reached at most.
        gain: The share of the way to the ceiling that a session gives.
        tells_effort: How often the effort is said, 0–1.
        takes_offers: Whether a lighter week that is offered is taken.
        away: Days of the year from which on one is away, with the number of days.
        pain: Pain by the day of the year from which on it is felt, in the next session only.
    """

    name: str
    load: Load
    one_rm_kg: float
    ceiling_kg: float
    gain: float = 0.02
    tells_effort: float = 0.7
    takes_offers: bool = False
    equipment: Equipment = "dumbbell"
    weights: Weights = DUMBBELLS
    away: tuple[tuple[int, int], ...] = ()
    pain: tuple[tuple[int, int], ...] = ()
    seed: int = 7


@dataclass(frozen=True)
class Line:
    """A session: what was proposed and what became of it."""

    day: date
    proposed: Block
    taken: Dose
    session: SessionRecord

    @property
    def done(self) -> str:
        """What was done, as a table shows it."""
        reps = " ".join(str(one.reps) for one in self.session.sets)
        efforts = [one.effort for one in self.session.sets if one.effort]
        felt = f", effort {max(efforts)}" if efforts else ""
        hurt = f", pain {self.session.pain}" if self.session.pain else ""
        return f"{reps}{felt}{hurt}"


STEADY = Lifter("A steady one", Load(Decimal(8)), one_rm_kg=14, ceiling_kg=40, gain=0.012)
STALLING = Lifter(
    "A stalling one",
    Load(Decimal(14)),
    one_rm_kg=19,
    ceiling_kg=20.5,
    gain=0.05,
    tells_effort=0.3,
    takes_offers=True,
    seed=3,
)
BROKEN = Lifter(
    "One with breaks and pain, on a bar",
    Load(Decimal(30), implements=1),
    one_rm_kg=52,
    ceiling_kg=110,
    gain=0.012,
    equipment="barbell",
    weights=Weights.of({"bar": "20 kg", "plates": "1.25 2.5 5 2 × 10 15 kg"}),
    away=((60, 16), (150, 31), (300, 14)),
    pain=((30, 2), (100, 3), (210, 6), (260, 4)),
    seed=5,
)
LIFTERS = (STEADY, STALLING, BROKEN)


def year_of(lifter: Lifter) -> Iterator[Line]:
    """Each session of a year, as the lifter does what is proposed."""
    return _Year(lifter).sessions()


@dataclass
class _Year:
    lifter: Lifter
    history: list[SessionRecord] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.chance = Random(self.lifter.seed)  # noqa: S311 - the same year each time
        self.one_rm_kg = self.lifter.one_rm_kg
        self.pains = list(self.lifter.pain)

    def sessions(self) -> Iterator[Line]:
        plan = Block("deadlift", "dumbbell", 4, RepRange(5, 6), self.lifter.load, None, 120)
        for number in range(364):
            day = BEGINS + timedelta(days=number)
            is_away = any(first <= number < first + days for first, days in self.lifter.away)
            if is_away:
                self.one_rm_kg *= 0.997
            if is_away or day.weekday() not in {0, 3}:
                continue
            proposed = advise(plan, self.history[:REMEMBERED], day, self.lifter.weights, self.lifter.equipment)
            taken = self._taken(proposed)
            yield Line(day, proposed, taken, self._trained(proposed.with_dose(taken), day, number))

    def _taken(self, proposed: Block) -> Dose:
        other = proposed.other
        is_offer = other is not None and proposed.advice is Advice.STAY
        return other if other and is_offer and self.lifter.takes_offers else proposed.dose

    def _trained(self, block: Block, day: date, number: int) -> SessionRecord:
        today_kg = self.one_rm_kg * self.chance.gauss(1, 0.015)
        kilograms = float(block.load.value_kg)
        tells = self.chance.random() < self.lifter.tells_effort
        sets = []
        for place in range(block.sets):
            able = 30 * (today_kg / kilograms - 1) - 0.5 * place if kilograms else 30
            reps = max(min(block.reps.high, int(able)), 0)
            effort = round(min(max(10 - (able - reps), 3), 10))
            sets.append(
                a_set(
                    set_number=place + 1,
                    reps=reps,
                    reps_planned=block.reps,
                    load=block.load,
                    effort=effort if tells else None,
                )
            )
        pain = 0
        if self.pains and number >= self.pains[0][0]:
            _, pain = self.pains.pop(0)
        self.one_rm_kg += (self.lifter.ceiling_kg - self.one_rm_kg) * self.lifter.gain
        session = SessionRecord(
            id=str(number),
            started_at=datetime.combine(day, time(18), UTC),
            plan=Plan("Year", (replace(block, other=None),)),
            sets=tuple(sets),
            pain=pain,
        )
        self.history.insert(0, session)
        return session
