"""Hands are empty when a key is pressed: what counts is one rep old."""

from tests.helpers.story import story


@story
def test_last_rep_counted_is_one_rep_old():
    """Enter at 0:40: the thrust at 0:38 was only two seconds ago, and the weights are already down.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:20.0          -> rep 1 done
    0:26.0          -> rep 2 done
    0:32.0          -> rep 3 done
    0:38.0          -> rep 4 done
    0:40.0  Enter   -> silence, set 1: 3 reps kept, rest until 2:40   | resting, asks, left 2:00
    0:45.0  ↑       -> set 1 now 4 reps
    """


@story
def test_thrust_exactly_one_rep_old_counts():
    """Six seconds after the second thrust.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:20.0          -> rep 1 done
    0:26.0          -> rep 2 done
    0:32.0  Enter   -> rep 3 done, silence, set 1: 2 reps kept, rest until 2:32
    """


@story
def test_thrust_just_under_one_rep_old_does_not_count():
    """Half a second earlier it is one less.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:31.5  Enter   -> silence, set 1: 1 reps kept, rest until 2:31.5
    """


@story
def test_finishing_within_a_rep_of_the_first_thrust_proposes_none():
    """The design leaves it open: past the first thrust the set is kept, but no rep is old enough to propose.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:22.0  Enter   -> silence, set 1: 0 reps kept, rest until 2:22   | asks
    0:25.0  ↑       -> set 1 now 1 reps
    """


@story
def test_before_the_first_thrust_it_cancels():
    """Something was wrong with the grip: nothing is stored, and the set is still to be done.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:19.5  Enter   -> silence, cancelled      | set up, 0 done, set 1 of 2
    0:30.0  Enter   -> get ready 15 s
    0:45.0          -> set 1 starts
    """


@story
def test_cancelling_keeps_nothing_however_late():
    """Backspace after five thrusts: the set did not count.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:45.0  Backspace  -> silence, cancelled   | set up, 0 done
    """


@story
def test_cancelling_a_later_set_leads_back_to_its_rest():
    """The rest has run out; the set waits for Enter, and the rest counts on.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:16.0  any key    ->
    0:51.0             -> set 1: 6 reps kept, rest until 2:51
    2:36.0             -> get ready 15 s
    2:51.0             -> set 1 rested 2:00, set 2 starts
    3:01.0  Backspace  -> silence, cancelled                        | resting, waits, overtime 0:10, 1 done
    3:05.0  Space      ->                                           | resting, waits
    3:06.0  −          -> next 2 × 10 kg at 3-1-1-1                 | resting, waits
    3:10.0  Enter      -> get ready 15 s
    3:25.0             -> set 1 rested 2:34, set 2 starts
    """


@story
def test_finishing_the_last_set_early_leads_to_the_summary():
    """There is no rest after the last set.

    sets  1 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:40.0  Enter   -> silence, set 1: 3 reps kept, summary   | summary
    """
