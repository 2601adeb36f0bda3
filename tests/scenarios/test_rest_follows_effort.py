"""The rest follows the effort that was given: it only ever gets longer, and says why."""

from tests.helpers.story import story


@story
def test_a_hard_set_asks_for_more_rest():
    """Three minutes after a 9, four after a 10 (Grgic 2018, Schoenfeld 2016; the steps are our choice).

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  7       -> set 1 confirmed, set 1 effort 7                 | left 1:51
    1:01.0  9       -> set 1 effort 9, rest until 3:51                 | because longer – that set was a 9
    1:02.0  0       -> set 1 effort 10, rest until 4:51
    1:03.0  7       -> set 1 effort 7, rest until 4:51                 | left 3:48, because longer than planned
    1:04.0  Ctrl+Z  -> set 1 effort 10
    """


@story
def test_a_rest_that_is_long_enough_stays():
    """An easy set shortens nothing.

    rest  5:00

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 5:51
    1:00.0  9       -> set 1 confirmed, set 1 effort 9
    1:01.0  5       -> set 1 effort 5                                  | left 4:50
    """


@story
def test_an_answer_in_the_last_half_minute_moves_nothing():
    """By then the weights are about to be picked up.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:20.0  any key -> set 1 confirmed
    2:21.0  9       -> set 1 effort 9
    2:36.0          -> get ready 15 s
    """


@story
def test_on_one_leg_the_sides_share_the_rest():
    """A minute to change sides after a 9, two after both.

    sets      2 of 5
    exercise  test-one-sided
    rest      1:30

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 left starts
    0:45.0          -> set 1 left: 5 reps kept unconfirmed, rest until 1:30
    0:50.0  9       -> set 1 left confirmed, set 1 left effort 9, rest until 1:45
    1:30.0          -> get ready 15 s
    1:45.0          -> set 1 left rested 1:00, set 1 right starts
    2:15.0          -> set 1 right: 5 reps kept unconfirmed, rest until 3:45
    2:20.0  9       -> set 1 right confirmed, set 1 right effort 9, rest until 4:15
    """


@story
def test_nothing_is_lengthened_once_the_session_is_over():
    """The last set has no rest after it.

    sets  1 of 5-6

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, summary
    1:00.0  Backspace  -> set 1 confirmed                           | reopened
    1:01.0  9          -> set 1 effort 9                            | reopened
    """
