"""Getting ready comes before every set, with the first breath on its zero."""

from tests.helpers.story import story


@story
def test_walk_to_the_weights_before_the_first_set():
    """Enter on the set-up page leaves fifteen seconds to walk, grip and stand.

    0:00.0          ->                    | set up, set 1 of 2
    0:00.0  Enter   -> get ready 15 s     | getting ready, countdown 15
    0:12.0          ->                    | countdown 3
    0:15.0          -> set 1 starts       | working, rep 1 eccentric
    """


@story
def test_fifteen_seconds_more_at_the_first_set():
    """The dumbbells are on the far rack: Space gives more time, twice.

    0:00.0  Enter   -> get ready 15 s
    0:10.0  Space   -> get ready 30 s zero at 0:00    | countdown 20
    0:29.0  Space   -> get ready 45 s zero at 0:00    | countdown 16
    0:45.0          -> set 1 starts
    """


@story
def test_back_to_the_set_up():
    """Forgot to choose the load.

    0:00.0  Enter      -> get ready 15 s
    0:05.0  Backspace  -> silence                          | set up
    0:20.0  ↑          -> next 2 × 14 kg at 3-1-1-1        | set up
    1:00.0  S          -> next 2 × 14 kg at 3.5-1-1-1
    1:10.0  Enter      -> get ready 15 s
    1:25.0             -> set 1 starts                     | 2 × 14 kg at 3.5-1-1-1
    """


@story
def test_getting_ready_lies_inside_the_rest():
    """Two minutes of rest are two minutes from the last rep to the first: the last fifteen are for the walk.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51    | resting, left 2:00
    2:36.0          -> get ready 15 s                         | getting ready, left 0:15, countdown 15
    2:51.0          -> set 1 rested 2:00, set 2 starts        | working, left 0:00
    """


@story
def test_more_time_in_the_rest_is_more_rest():
    """Space while getting ready moves the rest's end as well.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    2:36.0          -> get ready 15 s
    2:40.0  Space   -> get ready 30 s zero at 2:36          | countdown 26, left 0:26
    3:06.0          -> set 1 rested 2:15, set 2 starts
    """


@story
def test_back_to_the_rest_leaves_time_to_think():
    """Backspace leads to the rest; without more of it the next instant would lead straight back.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:16.0  any key    ->
    0:51.0             -> set 1: 6 reps kept, rest until 2:51
    2:36.0             -> get ready 15 s
    2:40.0  Backspace  -> silence, rest until 3:10                | resting, left 0:30, asks
    2:55.0             -> get ready 15 s
    3:10.0             -> set 1 rested 2:19, set 2 starts
    """


@story
def test_back_from_a_start_that_came_too_soon():
    """After "start now" there was rest left, but no more than from then on; going back gives a moment.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  Enter      -> set 1 confirmed                         | does not ask, left 1:51
    1:05.0  Enter      -> get ready 15 s                          | countdown 15, left 0:15
    1:10.0  Backspace  -> silence, rest until 1:40                | resting, left 0:30
    """


@story
def test_getting_ready_is_cut_to_a_shorter_rest():
    """With ten seconds of rest, getting ready lasts the whole rest.

    rest  0:10

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 1:01, get ready 10 s
    1:01.0          -> set 1 rested 0:10, set 2 starts
    """


@story
def test_rest_of_zero_is_a_three_two_one():
    """No rest: the next set is counted in.

    rest  0:00

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 0:54, get ready 3 s
    0:54.0          -> set 1 rested 0:03, set 2 starts
    """


@story
def test_less_than_three_seconds_only_when_asked_for():
    """Who asks for one second gets one second, and no more in the rest.

    get ready  1
    rest       0:00

    0:00.0  Enter   -> get ready 1 s
    0:01.0          -> set 1 starts
    0:02.0  any key ->
    0:37.0          -> set 1: 6 reps kept, rest until 0:38, get ready 1 s
    0:38.0          -> set 1 rested 0:01, set 2 starts
    """


@story
def test_hands_free_from_the_first_to_the_last():
    """Two sets of two at a brisk pace with no input at all, and the summary stays.

    sets        2 of 2
    tempo       1-0-1-0
    rest        0:03
    get ready   1
    auto start  always

    0:00.0  Enter -> get ready 1 s
    0:01.0        -> set 1 starts
    0:03.0        -> rep 1 done
    0:05.0        -> rep 2 done, set 1: 2 reps kept unconfirmed, rest until 0:08
    0:07.0        -> get ready 1 s
    0:08.0        -> set 1 rested 0:03, set 2 starts
    0:10.0        -> rep 1 done
    0:12.0        -> rep 2 done, set 2: 2 reps kept unconfirmed, summary
    9:59.0        ->                                             | summary, 2 done
    """
