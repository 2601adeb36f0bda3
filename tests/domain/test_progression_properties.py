"""What holds for every proposal, whatever was done and whatever is owned."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from hypothesis import strategies as st

from hipcoach.domain.jump import jump_allowed
from hipcoach.domain.load import Equipment, Load, Unit
from hipcoach.domain.outing import outings_of
from hipcoach.domain.plan import Advice, Block, Dose, Plan, RepRange
from hipcoach.domain.progression import LONGEST_REASON, MOST_REPS, advise
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.weights import Weights
from tests.helpers.mutations import few_and_many, hold_for
from tests.helpers.outings import TODAY
from tests.helpers.records import a_session, a_set


@dataclass(frozen=True)
class Told:
    block: Block
    history: tuple[SessionRecord, ...]
    weights: Weights
    equipment: Equipment
    is_new: bool
    resting_weeks: tuple[date, ...]

    def advised(self) -> Block:
        return advise(
            self.block,
            self.history,
            TODAY,
            self.weights,
            self.equipment,
            is_new=self.is_new,
            resting_weeks=self.resting_weeks,
        )


RANGES = (RepRange(5, 6), RepRange(5, 6), RepRange(5, 5), RepRange(3, 4), RepRange(8, 12), RepRange(12, 15))
ASKED = (*RANGES, RepRange(7, 8), RepRange(9, 10), RepRange(11, 12))
VALUES = ("0", "4", "8", "10", "11", "12", "12.5", "16", "20", "24", "40", "42.5")
PAINS = (None, None, None, None, 0, 0, 1, 3, 5, 8)
ADVICE = (Advice.RAISE, Advice.STAY, Advice.STAY, Advice.LESS, Advice.DELOAD)


def a_load(chance: Random) -> Load:
    return Load(Decimal(chance.choice(VALUES)), chance.choice((Unit.KG, Unit.KG, Unit.KG, Unit.LB)), 2)


def a_list(chance: Random) -> str:
    return " ".join(chance.choices(VALUES[1:], k=chance.randint(1, 8))) + " kg" if chance.random() < 0.6 else ""


def a_session_on(day: date, chance: Random) -> SessionRecord:
    """One session; half of them calm and full, so that much is earned."""
    asked, load, count = chance.choice(ASKED), a_load(chance), chance.randint(1, 4)
    is_full, is_calm = chance.random() < 0.6, chance.random() < 0.6
    sets = tuple(
        a_set(
            set_number=number,
            reps=asked.high if is_full else chance.randint(0, asked.high),
            reps_planned=asked if chance.random() < 0.9 else None,
            load=load if is_calm or chance.random() < 0.9 else a_load(chance),
            effort=chance.choice((None, None, chance.randint(1, 7 if is_calm else 10))),
            fault=None if is_calm or chance.random() < 0.9 else "rounded-back",
            is_confirmed=is_calm or chance.random() < 0.9,
        )
        for number in range(1, count + 1)
    )
    planned = Block("deadlift", "dumbbell", chance.choice((count, count, 4)), asked, load, None, 120)
    planned = replace(planned, advice=chance.choice(ADVICE), usual_reps=chance.choice((None, *RANGES)))
    pain, morning = (chance.choice(PAINS[:6] if is_calm else PAINS) for _ in range(2))
    blank = a_session(plan=Plan("Told", (planned,)), sets=sets, pain=pain, morning_pain=morning)
    return replace(blank, started_at=blank.started_at + (day - blank.local_date))


def a_story(seed: int) -> Told:
    """A record, a plan and what is owned."""
    chance = Random(seed)  # noqa: S311 - the same story for the same seed
    day, history = TODAY, []
    for _ in range(chance.randint(0, 6)):
        day -= timedelta(days=chance.choice((0, 2, 3, 3, 4, 4, 14, 30)))
        history.append(a_session_on(day, chance))
    bar = chance.choice(("", "10 kg", "20 kg", "45 lb"))
    owned = {name: a_list(chance) for name in ("dumbbells", "kettlebells", "plates")}
    return Told(
        Block("deadlift", "dumbbell", chance.randint(1, 5), chance.choice(RANGES), a_load(chance), None, 120),
        tuple(history),
        Weights.of({**owned, "bar": bar}),
        chance.choice(("dumbbell", "kettlebell", "barbell", "none")),
        chance.random() < 0.2,
        tuple(TODAY - timedelta(weeks=chance.randint(0, 9)) for _ in range(chance.randint(0, 2))),
    )


STORIES = st.integers(0, 2**64).map(a_story)


def last_loads(told: Told) -> list[Load]:
    """The load of the last session, and of the last that was no deload."""
    outings = outings_of(told.history, told.block)
    full = [one for one in outings if one.advice is not Advice.DELOAD]
    return [one.load for one in (*outings[:1], *full[:1])]


@few_and_many(200, 5000)
def test_only_what_is_owned_is_proposed(cases):
    def check(told: Told) -> None:
        advised = told.advised()
        if advised.advice is Advice.PLANNED or told.weights.holds(advised.load, told.equipment):
            return
        # Nothing is so light: what was lifted before can be lifted again, or the plan has been written again.
        outings = outings_of(told.history, told.block)
        lifted = [load for one in outings for load in (one.load, one.hurt_at)]
        assert advised.load in lifted or (advised.advice is Advice.STOP and advised.load == told.block.load)

    hold_for(cases, STORIES, check)


@few_and_many(200, 5000)
def test_a_load_gets_heavier_only_by_one_step_that_was_earned_and_that_the_jump_rule_allows(cases):
    def check(told: Told) -> None:
        advised, last = told.advised(), last_loads(told)
        if not last or advised.advice is Advice.PLANNED:
            return
        if advised.advice is not Advice.RAISE:
            assert advised.load.value_kg <= max(one.value_kg for one in last)
            return
        session = told.history[0]
        assert advised.reps == told.block.reps
        assert all(one.is_confirmed and not one.fault and (one.effort or 0) <= 8 for one in session.sets)
        assert not session.pain
        assert not session.morning_pain
        outing = outings_of(told.history, told.block)[0]
        now, usual = outing.load, told.block.reps
        assert advised.load == told.weights.heavier(now, told.equipment)
        reps = min(outing.reps)
        is_extended = outing.asked is not None and outing.usual == usual and outing.asked.high > usual.high
        assert reps >= (outing.asked if is_extended else usual).high
        effort = max((one.effort for one in session.sets if one.effort), default=None)
        assert now.value == 0 or jump_allowed(now, advised.load, reps, effort, told.block.reps.low)

    hold_for(cases, STORIES, check)


@few_and_many(200, 5000)
def test_every_proposal_has_a_reason_and_can_be_trained(cases):
    def check_dose(dose: Dose, told: Told) -> None:
        assert dose.reason[0].isupper() or dose.reason[0].isdigit()
        assert dose.reason.endswith(".")
        assert dose.reason.isprintable()
        assert len(dose.reason) <= LONGEST_REASON
        assert 1 <= dose.sets <= told.block.sets
        asked = [one.reps_planned.high for session in told.history for one in session.sets if one.reps_planned]
        assert dose.reps.high <= max(MOST_REPS, told.block.reps.high, *asked, 0)

    def check(told: Told) -> None:
        advised = told.advised()
        check_dose(advised.dose, told)
        if advised.other:
            check_dose(advised.other, told)
        Plan("Next", (advised,)).check()
        assert advised == told.advised()
        assert advised.key == told.block.key

    hold_for(cases, STORIES, check)
