from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Block, Plan, RepRange, WarmUp, get_ready_within
from hipcoach.domain.plan_words import retold
from hipcoach.domain.request import OWN_REST
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import Words
from tests.helpers.builders import a_block, dumbbell_exercise, one_sided_exercise


def test_usual_block_is_four_sets_of_five_to_six_as_the_exercise_has_it():
    exercise = dumbbell_exercise()
    block = Block.of(exercise)
    assert (block.sets, block.reps) == (4, RepRange(5, 6))
    assert (block.tempo, block.rest_s, block.load) == (exercise.tempo, exercise.rest_s, exercise.load)
    assert block.rest_reason == exercise.rest_reason


def test_sets_unfold_in_order_with_warm_ups_first():
    warm_up = WarmUp(RepRange(8, 8), Load(Decimal(6)))
    block = a_block(sets=3, warm_ups=(warm_up, warm_up))
    sets = Plan("", (block,)).planned_sets()
    assert [(one.is_warm_up, one.set_number, one.sets) for one in sets] == [
        (True, 1, 2),
        (True, 2, 2),
        (False, 1, 3),
        (False, 2, 3),
        (False, 3, 3),
    ]
    assert sets[0].reps == RepRange(8, 8)
    assert sets[0].load == Load(Decimal(6))
    assert sets[2].reps == block.reps
    assert sets[2].load == block.load
    assert all(one.rest_s == block.rest_s and one.side is None for one in sets)


def test_sides_share_a_set_number_and_have_a_rest_of_their_own():
    exercise = one_sided_exercise()
    warm_up = WarmUp(RepRange(5, 5), Load(Decimal(4), implements=1))
    sets = Plan("", (a_block(exercise, sets=2, warm_ups=(warm_up,)),)).planned_sets()
    assert [(one.is_warm_up, one.set_number, one.side) for one in sets] == [
        (True, 1, Side.LEFT),
        (True, 1, Side.RIGHT),
        (False, 1, Side.LEFT),
        (False, 1, Side.RIGHT),
        (False, 2, Side.LEFT),
        (False, 2, Side.RIGHT),
    ]
    for one in sets:
        between = one.side is Side.LEFT
        assert one.rest_s == (exercise.side_rest_s if between else exercise.rest_s)
        assert one.rest_reason == ("only to change sides" if between else exercise.rest_reason)
        assert one.sets == (1 if one.is_warm_up else 2)


def test_blocks_follow_each_other_and_count_their_own_sets():
    sets = Plan("", (a_block(sets=2), a_block(one_sided_exercise(), sets=1))).planned_sets()
    assert [(one.block, one.variation, one.set_number) for one in sets] == [
        (0, "dumbbell", 1),
        (0, "dumbbell", 2),
        (1, "test-one-sided", 1),
        (1, "test-one-sided", 1),
    ]


def test_planned_set_changes_its_pace_but_a_free_one_stays_free():
    paced, free = (Plan("", (a_block(tempo=tempo),)).planned_sets()[0] for tempo in (Tempo(3, 1, 1, 1), None))
    assert paced.slower().tempo == Tempo(3.5, 1, 1, 1)
    assert paced.faster().tempo == Tempo(2.5, 1, 1, 1)
    assert free.slower().tempo is None
    assert free.faster().tempo is None


@pytest.mark.parametrize(
    ("get_ready_s", "rest_s", "inside_s"),
    [
        (15, 120, 15),
        (15, 15, 15),
        (15, 14, 14),
        (15, 3, 3),
        (15, 2, 3),
        (15, 0, 3),
        (2, 0, 2),
        (2, 1, 2),
        (1, 3, 1),
        (0, 0, 0),
        (0, 60, 0),
    ],
)
def test_getting_ready_is_cut_to_the_rest_but_not_under_three_unless_asked(get_ready_s, rest_s, inside_s):
    assert get_ready_within(get_ready_s, rest_s) == inside_s


@given(st.floats(0, 120), st.floats(0, 900))
def test_getting_ready_within_a_rest_is_bounded(get_ready_s, rest_s):
    inside_s = get_ready_within(get_ready_s, rest_s)
    assert min(3, get_ready_s) <= inside_s <= get_ready_s
    assert inside_s <= max(rest_s, 3)


@pytest.mark.parametrize(
    ("text", "reps"),
    [("6", (6, 6)), ("5-6", (5, 6)), ("5–6", (5, 6)), (" 5 - 6 ", (5, 6)), ("1", (1, 1)), ("50", (50, 50))],
)
def test_reads_a_range_of_reps(text, reps):
    assert RepRange.parse(text) == RepRange(*reps)


@pytest.mark.parametrize("text", ["", "0", "6-5", "0-3", "51", "5-51", "-5", "5-", "five", "5.5", "1-2-3", "٥"])
def test_refuses_what_is_no_range_of_reps(text):
    with pytest.raises(UserError, match="is not a number of reps") as refusal:
        RepRange.parse(text)
    assert "5-6" in refusal.value.remedy


@given(st.integers(1, 50), st.integers(1, 50))
def test_text_of_a_range_reads_back_as_the_same(one, other):
    reps = RepRange(min(one, other), max(one, other))
    assert RepRange.parse(str(reps)) == reps


def test_a_plan_that_was_kept_tells_its_reasons_as_they_are_said_now():
    exercise = dumbbell_exercise()
    usual = a_block(rest_s=exercise.rest_s, rest_reason="wie gewohnt", reason="As last time.")
    own = a_block(rest_s=exercise.rest_s + 15, rest_reason=str(OWN_REST))
    one, other = retold(Plan("", (usual, own)), {exercise.key: exercise}).blocks
    assert one.rest_reason == exercise.rest_reason
    assert other.rest_reason == OWN_REST
    assert isinstance(other.rest_reason, Words)
    assert isinstance(one.reason, Words)
    (unknown,) = retold(Plan("", (usual,)), {}).blocks
    assert unknown.rest_reason == "wie gewohnt"
