"""The sets to come, changed on the way: one left out, one more, another lift first, the other dose."""

from decimal import Decimal

from hipcoach.domain.load import Load
from hipcoach.domain.plan import Advice, Dose, Plan, RepRange, WarmUp
from hipcoach.domain.replanning import later, overruled, skipped, with_another
from hipcoach.domain.states import Move
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights
from tests.helpers.builders import a_block, floor_exercise, some_session
from tests.helpers.story import story

OTHER = Dose(2, RepRange(5, 5), Load(Decimal(10)), Advice.DELOAD, "A lighter week.")


@story
def test_a_set_is_left_out_in_the_rest():
    """Two sets are enough today: the third is never asked for.

    sets  3 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51       | set 2 of 3
    1:00.0  X       -> set 1 confirmed, next 2 × 12 kg at 3-1-1-1            | set 2 of 2
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts
    2:52.0  any key ->
    3:27.0          -> set 2: 6 reps kept, summary
    """


@story
def test_the_last_set_left_out_leads_to_the_summary():
    """And Ctrl+Z leads back, to a set that waits.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  X       -> set 1 confirmed, nothing next, summary                    | summary
    1:10.0  Ctrl+Z  -> next 2 × 12 kg at 3-1-1-1, rest until 1:10                | resting, waits, set 2 of 2
    1:20.0  Enter   -> get ready 15 s
    """


@story
def test_the_only_set_cannot_be_left_out():
    """Whoever does not want to lift goes back.

    sets  1 of 5-6

    0:00.0  X       ->               | set up, set 1 of 1
    """


@story
def test_a_pair_is_left_out_whole_before_its_first_side_only():
    """One side alone would leave the other one behind.

    sets      2 of 5
    exercise  test-one-sided

    0:00.0  X       -> next 8 kg at 3-1-1-1                                          | set 1 left of 1
    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 left starts
    0:45.0          -> set 1 left: 5 reps kept unconfirmed, rest until 1:30
    0:50.0  X       -> set 1 left confirmed                                          | set 1 right of 1
    """


@story
def test_one_set_more_while_it_goes_well():
    """From the rest, and from the summary: there it waits until somebody is ready.

    sets  1 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, summary
    1:00.0  A       -> set 1 confirmed, next 2 × 12 kg at 3-1-1-1, rest until 1:00  | resting, waits, set 2 of 2
    1:10.0  A       -> next 2 × 12 kg at 3-1-1-1                                    | set 2 of 3
    1:20.0  Enter   -> get ready 15 s
    """


@story
def test_a_session_ended_too_early_goes_on_with_what_was_planned():
    """One set more is the next planned one while any is left.

    sets  3 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  Esc     -> set 1 confirmed, summary
    1:10.0  A       -> rest until 1:10              | resting, waits, set 2 of 3
    """


@story
def test_another_lift_first_where_the_rack_is_taken():
    """What is left of the first lift waits behind the second; once more, and it is as it was.

    sets  2 of 5-6
    then  1 of 5 test-floor

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51              | set 2 of 2, dumbbell next
    1:00.0  L       -> set 1 confirmed, next 2 × 12 kg at 3-1-1-1                   | set 1 of 1, test-floor next
    1:01.0  L       -> next 2 × 12 kg at 3-1-1-1                                    | set 2 of 2, dumbbell next
    1:02.0  L       -> next 2 × 12 kg at 3-1-1-1                                    | set 1 of 1, test-floor next
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 1 starts
    2:52.0  any key ->
    3:21.0          -> set 1: 5 reps kept, rest until 5:21                          | set 1 of 1, dumbbell next
    """


@story
def test_one_lift_alone_has_no_other_order():
    """The key is a sign of life and nothing else.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  L       -> set 1 confirmed                                      | set 2 of 2
    """


@story
def test_the_other_dose_by_one_key_and_back():
    """It stands for the whole block, as long as no working set of it is done.

    sets   2 of 5-6
    other  3 of 8 with 10kg

    0:00.0  O       -> next 2 × 10 kg at 3-1-1-1        | set 1 of 3
    0:01.0  O       -> next 2 × 12 kg at 3-1-1-1        | set 1 of 2
    0:02.0  O       -> next 2 × 10 kg at 3-1-1-1
    0:03.0  Enter   -> get ready 15 s
    0:18.0          -> set 1 starts
    1:06.0          -> set 1: 8 reps kept unconfirmed, rest until 3:06
    1:10.0  O       -> set 1 confirmed                  | set 2 of 3
    """


@story
def test_what_was_changed_while_setting_up_can_be_taken_back():
    """Ctrl+Z is for a slip of the finger.

    sets  3 of 5-6

    0:00.0  X       -> next 2 × 12 kg at 3-1-1-1    | set 1 of 2
    0:01.0  ↑       -> next 2 × 14 kg at 3-1-1-1
    0:02.0  Ctrl+Z  -> next 2 × 12 kg at 3-1-1-1    | set 1 of 2
    0:03.0  Ctrl+Z  -> next 2 × 12 kg at 3-1-1-1    | set 1 of 3
    """


def test_what_was_left_out_was_planned_all_the_same():
    """For the next session's dose: three of four sets are no full session."""
    plan = Plan("", (a_block(sets=4),))
    shorter = skipped(plan, 1)
    assert shorter is not None
    assert (shorter.blocks[0].sets, shorter.blocks[0].intended_sets) == (3, 4)


def test_a_lift_that_was_put_off_is_one_line_of_the_plan():
    one, two = a_block(sets=3), a_block(floor_exercise(), sets=1)
    moved = later(Plan("", (one, two)), 1)
    assert moved is not None
    assert [block.key for block in moved.blocks] == [one.key, two.key, one.key]
    assert moved.lines_of(one.key) == ((0, 2),)
    back = later(moved, 1)
    assert back == Plan("", (one, two))
    twice = Plan("", (one, two, one))
    assert twice.lines_of(one.key) == ((0,), (2,))


def test_one_more_and_one_less_is_as_it_was():
    plan = Plan("", (a_block(sets=4),))
    longer = with_another(plan, 1)
    assert longer is not None
    assert (longer.blocks[0].sets, longer.blocks[0].intended_sets) == (5, 4)
    assert skipped(longer, 1) == plan


def test_another_dose_forgets_what_was_left_out_of_the_first():
    plan = Plan("", (a_block(sets=4, other=OTHER),))
    shorter = skipped(plan, 0)
    assert shorter is not None
    other = overruled(shorter, 0)
    assert other is not None
    assert (other.blocks[0].sets, other.blocks[0].intended_sets) == (2, 2)
    back = overruled(other, 0)
    assert back is not None
    assert (back.blocks[0].sets, back.blocks[0].intended_sets) == (4, 4)


def test_what_is_left_of_a_lift_keeps_its_dose():
    moved = later(Plan("", (a_block(sets=4, other=OTHER), a_block(floor_exercise(), sets=1))), 2)
    assert moved is not None
    assert [block.intended_sets for block in moved.blocks] == [4, 1, 0]
    assert moved.intended_sets(moved.lines_of(moved.blocks[0].key)[0]) == 4
    assert overruled(moved, 3) is None


def test_a_lift_that_was_left_out_whole_was_intended():
    plan = Plan("", (a_block(sets=1), a_block(floor_exercise(), sets=1)))
    shorter = skipped(plan, 1)
    assert shorter is not None
    assert [(block.sets, block.intended_sets) for block in shorter.blocks] == [(1, 1), (0, 1)]
    shorter.check()


def test_the_pace_leaves_the_warm_ups_their_loads():
    ups = tuple(WarmUp(RepRange(3, 3), Load(Decimal(kg))) for kg in (6, 9))
    session = some_session([a_block(warm_ups=ups)])
    session.do(Move.SLOWER, 0.0)
    assert session.situation.plan.blocks[0].warm_ups == ups


def test_proposed_warm_ups_follow_the_other_dose():
    heavy = Load(Decimal(30))
    ups = warm_ups(heavy, RepRange(5, 6), Weights(), "dumbbell")
    session = some_session([a_block(load=heavy, warm_ups=ups, other=OTHER)])
    session.do(Move.OVERRULE, 0.0)
    block = session.situation.plan.blocks[0]
    assert block.warm_ups == warm_ups(OTHER.load, OTHER.reps, Weights(), "dumbbell") != ups


def test_a_load_chosen_in_a_lighter_week_leaves_it_one():
    easy = a_block(load=OTHER.load).with_dose(OTHER)
    session = some_session([easy])
    session.do(Move.HEAVIER, 0.0)
    block = session.situation.plan.blocks[0]
    assert (block.advice, block.reason, block.other) == (Advice.DELOAD, "Your own choice.", OTHER)


def test_a_reason_goes_with_the_load_that_it_was_for():
    written = a_block().with_dose(Dose(4, RepRange(5, 6), Load(Decimal(12)), Advice.PLANNED, "As it is written."))
    session = some_session([written])
    session.do(Move.HEAVIER, 0.0)
    block = session.situation.plan.blocks[0]
    assert (block.reason, block.other) == ("Your own choice.", written.dose)


def test_back_at_the_proposed_load_there_is_nothing_else_to_take():
    proposed = a_block(sets=4).with_dose(Dose(4, RepRange(5, 6), Load(Decimal(12)), Advice.RAISE, "All full."))
    session = some_session([proposed])
    session.do(Move.HEAVIER, 0.0)
    session.do(Move.SKIP, 1.0)
    session.do(Move.LIGHTER, 2.0)
    block = session.situation.plan.blocks[0]
    assert (block.advice, block.reason, block.other) == (Advice.RAISE, "All full.", None)
    assert (block.sets, block.intended_sets) == (3, 4)
