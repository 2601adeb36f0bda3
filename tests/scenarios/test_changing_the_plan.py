"""The sets to come, changed on the way: one left out, one more, another lift first, the other dose."""

from hipcoach.domain.plan import Plan
from hipcoach.domain.replanning import later, skipped
from tests.helpers.builders import a_block, floor_exercise
from tests.helpers.story import story


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
    assert (shorter.blocks[0].sets, shorter.blocks[0].skipped) == (3, 1)


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
