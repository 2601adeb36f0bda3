"""The next session's plan: what the user wrote, what was lifted last, what the record proposes."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from hipcoach.domain.load import Load
from hipcoach.domain.plan import Advice, Block, Plan, RepRange, WarmUp
from hipcoach.domain.proposing import Circumstances, last_used, next_plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights
from tests.helpers.builders import EXERCISES
from tests.helpers.records import EVENING, a_plan, a_session, a_set

(WRITTEN,) = a_plan().blocks
HEAVY = Load(Decimal(30))


def here(*history: SessionRecord) -> Circumstances:
    return Circumstances(EXERCISES, history, EVENING.date() + timedelta(days=3))


def done(reps: int = 6, plan: Plan | None = None, block: int = 0, **changes: object) -> SessionRecord:
    sets = tuple(a_set(set_number=number, reps=reps, block=block, **changes) for number in range(1, 5))
    return a_session(sets=sets, plan=plan or a_plan())


def test_without_a_record_the_plan_is_as_it_was_written():
    plan = a_plan()
    assert last_used(plan, None, here()) == plan
    (block,) = next_plan(plan, None, here()).blocks
    assert (block.load, block.advice) == (WRITTEN.load, Advice.FIRST)


def test_the_plan_takes_over_load_and_pace_from_what_was_done_last():
    slower = Tempo.parse("4-1-1-1")
    paced = a_plan(blocks=(replace(WRITTEN, tempo=slower, usual_tempo=WRITTEN.tempo),))
    (block,) = last_used(a_plan(), None, here(done(load=HEAVY, tempo=slower, plan=paced))).blocks
    assert block == replace(WRITTEN, load=HEAVY, tempo=slower, usual_tempo=WRITTEN.tempo)
    (again,) = last_used(a_plan(), None, here(done(tempo=slower, plan=a_plan(blocks=(block,))))).blocks
    assert again.tempo == slower, "and so on, until somebody changes it"


def test_the_tempo_of_another_plan_stays_with_that():
    """A plan file that was trained once leaves one's own plan as it is."""
    theirs = a_plan(blocks=(replace(WRITTEN, tempo=Tempo.parse("2-0-1-0")),))
    (block,) = last_used(a_plan(), None, here(done(tempo=Tempo.parse("2-0-1-0"), plan=theirs))).blocks
    assert block.tempo == WRITTEN.tempo


def test_free_sets_stay_free():
    plan = a_plan(blocks=(replace(WRITTEN, tempo=None),))
    assert last_used(plan, None, here(done())).blocks[0].tempo is None


def test_the_next_dose_comes_with_its_reason():
    (block,) = next_plan(a_plan(), None, here(done(reps=5))).blocks
    assert (block.load, block.advice) == (WRITTEN.load, Advice.STAY)
    assert block.reason.endswith(".")


def test_what_was_written_after_the_last_session_stands():
    plan = a_plan(blocks=(replace(WRITTEN, load=Load(Decimal(8))),))
    (block,) = next_plan(plan, EVENING + timedelta(hours=1), here(done())).blocks
    assert (block.load, block.advice) == (Load(Decimal(8)), Advice.PLANNED)


def test_another_rest_written_since_changes_nothing_in_the_proposal():
    plan = a_plan(blocks=(replace(WRITTEN, rest_s=150.0),))
    (block,) = next_plan(plan, EVENING + timedelta(hours=1), here(done(reps=5))).blocks
    assert (block.rest_s, block.advice) == (150.0, Advice.STAY)


def test_a_lighter_week_is_not_the_load_to_go_on_with():
    easy = replace(WRITTEN, load=Load(Decimal(10)), advice=Advice.DELOAD, sets=2)
    week = replace(done(load=easy.load, plan=a_plan(blocks=(easy,))), started_at=EVENING + timedelta(days=2))
    (block,) = last_used(a_plan(), None, here(week, done())).blocks
    assert block.load == Load(Decimal(12))


def test_proposed_warm_ups_follow_the_load_and_written_ones_stay():
    here_now = here(done(reps=5, load=HEAVY))
    proposed = warm_ups(WRITTEN.load, WRITTEN.reps, Weights(), "dumbbell")
    assert proposed
    mine = (WarmUp(RepRange(8, 8), Load(Decimal(4))),)
    for written, expected in (
        (proposed, warm_ups(HEAVY, WRITTEN.reps, Weights(), "dumbbell")),
        (mine, mine),
        ((), ()),
    ):
        plan = a_plan(blocks=(replace(WRITTEN, warm_ups=written),))
        assert last_used(plan, None, here_now).blocks[0].warm_ups == expected
        assert next_plan(plan, None, here_now).blocks[0].warm_ups == expected


def test_two_blocks_of_one_lift_have_a_past_each():
    plan = a_plan(blocks=(WRITTEN, replace(WRITTEN, load=Load(Decimal(8)), reps=RepRange(10, 10))))
    both = replace(
        a_session(plan=plan),
        sets=(
            *(a_set(set_number=number, reps=6) for number in range(1, 5)),
            *(
                a_set(set_number=number, block=1, reps=9, reps_planned=RepRange(10, 10), load=Load(Decimal(8)))
                for number in range(1, 5)
            ),
        ),
    )
    first, second = next_plan(plan, None, here(both, done(load=HEAVY))).blocks
    assert first.advice is not Advice.STAY
    assert (second.load, second.advice) == (Load(Decimal(8)), Advice.STAY)


def test_practice_without_a_load_stays_practice():
    practice = replace(WRITTEN, load=Load(Decimal(0)), sets=2)
    plan = a_plan(blocks=(practice, WRITTEN))
    assert next_plan(plan, None, here(replace(done(), plan=plan))).blocks[0] == practice


def test_each_lift_has_its_own_proposal():
    other = Block.of(EXERCISES["deadlift", "test-floor"])
    plan = a_plan(blocks=(WRITTEN, other))
    first, second = next_plan(plan, EVENING - timedelta(days=4), here(done(reps=5))).blocks
    assert (first.advice, second.advice) == (Advice.STAY, Advice.FIRST)
