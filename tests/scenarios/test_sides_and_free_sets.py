"""One-sided sets are pairs with one number; free sets are ended by the user."""

from tests.helpers.story import story


@story
def test_one_set_is_a_left_and_a_right():
    """Between the limbs there is a short rest of its own that holds its own getting ready.

    exercise   test-one-sided
    sets       2 of 2
    side rest  0:30
    rest       1:30

    0:00.0             ->                                                    | set 1 left of 2
    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 left starts
    0:16.0  any key    ->
    0:27.0             -> set 1 left: 2 reps kept, rest until 0:57           | because only to change sides
    0:42.0             -> get ready 15 s                                     | set 1 right of 2
    0:57.0             -> set 1 left rested 0:30, set 1 right starts
    0:58.0  any key    ->
    1:09.0             -> set 1 right: 2 reps kept, rest until 2:39          | set 2 left of 2, left 1:30
    2:24.0             -> get ready 15 s
    2:39.0             -> set 1 right rested 1:30, set 2 left starts
    2:40.0  any key    ->
    2:51.0             -> set 2 left: 2 reps kept, rest until 3:21
    3:06.0             -> get ready 15 s
    3:21.0             -> set 2 left rested 0:30, set 2 right starts
    3:33.0             -> set 2 right: 2 reps kept unconfirmed, summary      | 4 done
    """


@story
def test_side_rest_shorter_than_getting_ready():
    """Getting ready is cut to it.

    exercise   test-one-sided
    sets       1 of 2
    side rest  0:05

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 left starts
    0:16.0  any key    ->
    0:27.0             -> set 1 left: 2 reps kept, rest until 0:32, get ready 5 s
    0:32.0             -> set 1 left rested 0:05, set 1 right starts
    """


@story
def test_free_set_goes_on_until_the_user_ends_it():
    """Nothing is paced after getting ready; the top of the range is proposed and the reps are entered.

    sets  2 free of 10

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    3:00.0          ->                                                       | working, working 2:45, 0 thrusts
    3:00.0  Enter   -> silence, set 1: 10 reps kept, rest until 5:00         | asks
    3:05.0  ↑       -> set 1 now 11 reps
    3:06.0  ↑       -> set 1 now 12 reps
    3:07.0  Enter   ->                                                       | does not ask
    4:45.0          -> get ready 15 s
    5:00.0          -> set 1 rested 2:00, set 2 starts
    """


@story
def test_free_set_can_be_paused():
    """After a short pause it is counted in, and it is still to be ended by the user.

    sets  2 free of 10

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:30.0  Space      -> silence, paused
    0:34.0  Space      -> get ready 3 s
    0:37.0             ->                                   | working
    2:00.0             ->                                   | working
    2:00.0  Backspace  -> silence, cancelled                | set up
    """


@story
def test_paused_free_set_can_be_ended_long_after():
    """It ended where it was paused; what is left of the rest is enough to get ready.

    sets  2 free of 10

    0:00.0   Enter      -> get ready 15 s
    0:15.0              -> set 1 starts
    0:45.0   Space      -> silence, paused
    1:45.0              -> pause is long
    10:00.0  Backspace  -> set 1: 10 reps kept, rest until 2:45, rest until 10:30   | resting, left 0:30
    10:15.0             -> get ready 15 s
    """


@story
def test_pace_keys_leave_a_free_set_free():
    """There is no tempo to change.

    sets  1 free of 10

    0:00.0  S       -> next 2 × 12 kg at None
    0:01.0  F       -> next 2 × 12 kg at None
    0:02.0  Enter   -> get ready 15 s
    0:17.0          -> set 1 starts
    9:00.0          ->                                      | working
    """


@story
def test_floor_start_counts_its_thrusts_early():
    """Tight, lift, stand, lower: the thrust is complete two seconds into the rep.

    exercise  test-floor
    sets      1 of 3

    0:00.0  Enter   -> get ready 15 s                       | getting ready
    0:15.0          -> set 1 starts                         | rep 1 bottom
    0:16.0          ->                                      | rep 1 concentric
    0:17.0          -> rep 1 done                           | rep 1 top
    0:18.0          ->                                      | rep 1 eccentric
    0:21.0          ->                                      | rep 2 bottom
    0:23.0          -> rep 2 done
    0:25.0  Space   -> silence, paused
    0:26.0  Space   -> get ready 3 s for rep 3
    0:29.0          ->                                      | rep 3 bottom
    0:31.0          -> rep 3 done
    0:35.0          -> set 1: 3 reps kept, summary
    """
