"""The rest starts by itself and is moved by keys; its deadline is the one truth."""

from tests.helpers.story import story


@story
def test_rest_says_why_it_has_its_length():
    """Always to be seen.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:51.0          ->         | because untrained lifters recover in 1–2 min
    """


@story
def test_fifteen_more_and_fifteen_less():
    """Each press moves the deadline, not the present.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    1:00.0  →       -> rest until 3:06                       | left 2:06
    1:00.5  →       -> rest until 3:21                       | left 2:20.5
    1:01.0  ←       -> rest until 3:06                       | left 2:05
    2:51.0          -> get ready 15 s
    3:06.0          -> set 1 rested 2:15, set 2 starts
    """


@story
def test_fifteen_less_never_cuts_into_getting_ready():
    """With twenty seconds left there are five to give; getting ready begins at once.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    2:31.0  ←       -> rest until 2:46                       | left 0:15, countdown 15
    2:31.0          -> get ready 15 s
    2:46.0          -> set 1 rested 1:55, set 2 starts
    """


@story
def test_start_now_once_confirmed():
    """The first Enter answers, the second one leads to getting ready.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51   | asks
    1:00.0  Enter   -> set 1 confirmed                                   | resting, does not ask, left 1:51
    1:10.0  Enter   -> get ready 15 s                                    | countdown 15, left 0:15
    1:25.0          -> set 1 rested 0:34, set 2 starts
    """


@story
def test_paused_rest_stands_still():
    """A phone call: Space stops the rest, Space lets it go on; the deadline is later by the pause.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    1:51.0  Space   -> rest paused                            | left 1:00
    6:51.0          ->                                        | resting, left 1:00, overtime 0:00
    6:51.0  Space   -> rest until 7:51                        | left 1:00
    7:36.0          -> get ready 15 s
    7:51.0          -> set 1 rested 7:00, set 2 starts
    """


@story
def test_paused_rest_can_be_made_longer():
    """What is left grows at once and the deadline is counted when it goes on.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  any key ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    1:51.0  Space   -> rest paused                            | left 1:00
    1:55.0  →       -> rest paused                            | left 1:15
    1:57.0  ←       -> rest paused                            | left 1:00
    1:58.0  ←       -> rest paused                            | left 0:45
    2:11.0  Space   -> rest until 2:56                        | left 0:45
    """


@story
def test_start_now_from_a_paused_rest():
    """Enough talked.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  Space   -> set 1 confirmed, rest paused
    5:00.0  Enter   ->                                               | does not ask, left 1:51
    5:02.0  Enter   -> get ready 15 s                                | left 0:15, countdown 15
    5:17.0          -> set 1 rested 4:26, set 2 starts
    """


@story
def test_overtime_counts_and_after_half_an_hour_offers_to_end():
    """Nobody came back.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:36.0          -> waits
    2:51.0          -> rest over
    32:51.0         ->                        | overtime 30:00, offers no end
    32:51.5         ->                        | overtime 30:00.5, offers end
    """


@story
def test_next_load_and_pace_hold_for_the_sets_to_come():
    """Lighter and slower from the second set on; what was done stays as it was.

    sets  3 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  −       -> set 1 confirmed, next 2 × 10 kg at 3-1-1-1
    1:01.0  S       -> next 2 × 10 kg at 3.5-1-1-1
    1:02.0  S       -> next 2 × 10 kg at 4-1-1-1
    1:03.0  F       -> next 2 × 10 kg at 3.5-1-1-1
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts                   | 2 × 10 kg at 3.5-1-1-1
    2:52.0  any key ->
    3:30.0          -> set 2: 6 reps kept, rest until 5:30               | 2 × 10 kg at 3.5-1-1-1
    """


@story
def test_warm_ups_keep_their_own_load():
    """The load of the warm-ups is changed apart from that of the sets.

    sets      1 of 5-6
    warm-ups  2 of 3 with 6kg

    0:00.0             ->                                                 | warm-up 1 of 2, 2 × 6 kg at 3-1-1-1
    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> warm-up 1 starts
    0:33.0             -> warm-up 1: 3 reps kept unconfirmed, rest until 2:33
    1:00.0  +          -> warm-up 1 confirmed, next 2 × 7 kg at 3-1-1-1   | warm-up 2 of 2, 2 × 7 kg at 3-1-1-1
    2:18.0             -> get ready 15 s
    2:33.0             -> warm-up 1 rested 2:00, warm-up 2 starts
    2:34.0  any key    ->
    2:51.0             -> warm-up 2: 3 reps kept, rest until 4:51         | set 1 of 1, 2 × 12 kg at 3-1-1-1
    """
