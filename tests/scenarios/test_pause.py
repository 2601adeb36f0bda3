"""A paused set goes on at the first rep whose thrust was not completed."""

from tests.helpers.story import story


@story
def test_short_pause_is_a_three_two_one():
    """Five seconds at most: the weights are still in the hands.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:20.0          -> rep 1 done
    0:26.0          -> rep 2 done
    0:30.0  Space   -> silence, paused                      | paused, 2 thrusts, halted 0:00
    0:35.0  Space   -> get ready 3 s for rep 3              | getting ready, countdown 3, 2 thrusts
    0:38.0          ->                                      | working, rep 3 eccentric
    0:43.0          -> rep 3 done
    0:49.0          -> rep 4 done
    0:55.0          -> rep 5 done
    1:01.0          -> rep 6 done
    1:02.0          -> set 1: 6 reps kept, rest until 3:02
    """


@story
def test_longer_pause_is_getting_ready_again():
    """After more than five seconds the weights are on the floor.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:30.0  Space   -> silence, paused
    0:35.5  Enter   -> get ready 15 s for rep 3             | countdown 15
    0:50.5          ->                                      | working, rep 3 eccentric
    1:14.5          -> set 1: 6 reps kept, rest until 3:14.5
    """


@story
def test_over_a_minute_it_offers_to_end_the_set():
    """Backspace keeps what was done until the pause; the rest has been running since then.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:30.0  Space      -> silence, paused                   | offers no end
    1:30.0             -> pause is long                     | paused, offers end, halted 1:00
    1:40.0  Backspace  -> set 1: 2 reps kept, rest until 2:30, rest until 2:30   | resting, asks, left 0:50
    """


@story
def test_long_pause_can_go_on_all_the_same():
    """Offered is not done.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:30.0  Space   -> silence, paused
    1:30.0          -> pause is long                        | offers end
    2:00.0  Enter   -> get ready 15 s for rep 3             | offers no end
    2:15.0          ->                                      | rep 3 eccentric
    2:39.0          -> set 1: 6 reps kept, rest until 4:39
    """


@story
def test_ending_after_a_very_long_pause_leaves_time_for_the_next_set():
    """The rest since the pause is long over: it is not begun at once, there are fifteen seconds and the walk.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:30.0  Space      -> silence, paused
    1:30.0             -> pause is long
    9:00.0  Backspace  -> set 1: 2 reps kept, rest until 2:30, rest until 9:30    | left 0:30
    9:15.0             -> get ready 15 s
    9:30.0             -> set 1 rested 9:00, set 2 starts
    """


@story
def test_pause_before_the_first_thrust_begins_with_the_first_rep():
    """Nothing was completed: nothing is skipped.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:19.5  Space   -> silence, paused                      | 0 thrusts
    0:21.0  Space   -> get ready 3 s
    0:24.0          ->                                      | rep 1 eccentric
    1:00.0          -> set 1: 6 reps kept, rest until 3:00
    """


@story
def test_pause_on_the_thrust_counts_it():
    """At the very instant at which it is complete.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:20.0  Space   -> rep 1 done, silence, paused          | 1 thrusts
    0:21.0  Space   -> get ready 3 s for rep 2
    0:29.0          -> rep 2 done
    0:35.0          -> rep 3 done
    0:41.0          -> rep 4 done
    0:47.0          -> rep 5 done
    0:53.0          -> rep 6 done
    0:54.0          -> set 1: 6 reps kept, rest until 2:54
    """


@story
def test_ending_a_pause_before_the_first_thrust_cancels():
    """There is nothing to keep.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:18.0  Space      -> silence, paused
    0:20.0  Backspace  -> silence, cancelled                | set up, 0 done
    """


@story
def test_pause_after_the_last_thrust_has_nothing_left_to_do():
    """All six are done: going on ends the set where it was paused, and leaves time before the next.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:50.5  Space   -> silence, paused                      | 6 thrusts
    1:50.5          -> pause is long
    9:00.0  Enter   -> set 1: 6 reps kept, rest until 2:50.5, rest until 9:30     | resting, left 0:30
    9:15.0          -> get ready 15 s
    """


@story
def test_finishing_early_after_a_pause_counts_the_thrusts_before_it():
    """They are more than a rep old by then.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:33.0  Space   -> silence, paused                      | 3 thrusts
    0:36.0  Space   -> get ready 3 s for rep 4
    0:40.0  Enter   -> silence, set 1: 3 reps kept, rest until 2:40
    """


@story
def test_two_pauses_in_one_set():
    """The second one begins anew with the rep in which it came.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:30.0  Space   -> silence, paused
    0:32.0  Space   -> get ready 3 s for rep 3
    0:35.0          ->                                      | rep 3 eccentric
    0:42.0  Space   -> silence, paused                      | 3 thrusts
    0:44.0  Space   -> get ready 3 s for rep 4
    0:47.0          ->                                      | rep 4 eccentric
    1:05.0          -> set 1: 6 reps kept, rest until 3:05
    """


@story
def test_back_from_getting_ready_again_is_the_same_pause():
    """Going on and back does not make a long pause short: the hands have been empty all the time.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:30.0  Space      -> silence, paused
    1:10.0  Enter      -> get ready 15 s for rep 3
    1:12.0  Backspace  -> silence, paused                   | paused, halted 0:42, 2 thrusts
    1:14.0  Enter      -> get ready 15 s for rep 3
    1:20.0  Space      -> get ready 30 s for rep 3 zero at 1:14
    1:31.0  Backspace  -> silence, paused                   | halted 1:01, offers end
    1:40.0  Backspace  -> set 1: 2 reps kept, rest until 2:30, rest until 2:30
    """


@story
def test_more_time_in_a_paused_set_leaves_the_rest_before_it_alone():
    """The rest before the set is over; only getting ready again grows.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:16.0  any key    ->
    0:51.0             -> set 1: 6 reps kept, rest until 2:51
    2:36.0             -> get ready 15 s
    2:51.0             -> set 1 rested 2:00, set 2 starts
    3:00.0  Space      -> silence, paused
    3:10.0  Space      -> get ready 15 s for rep 2
    3:12.0  Space      -> get ready 30 s for rep 2 zero at 3:10
    3:40.0             ->                                   | rep 2 eccentric
    3:41.0  Backspace  -> silence, cancelled                | resting, waits, overtime 0:50
    """


@story
def test_short_count_in_is_never_longer_than_getting_ready():
    """Who asked for one second of getting ready is counted in with one.

    get ready  1

    0:00.0  Enter   -> get ready 1 s
    0:01.0          -> set 1 starts
    0:08.0  Space   -> silence, paused
    0:10.0  Space   -> get ready 1 s for rep 2
    0:11.0          ->                                      | rep 2 eccentric
    """
