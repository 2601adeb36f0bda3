"""The lid is closed: a set stops where it was last seen, and nothing is begun in the dark."""

from tests.helpers.story import story


@story
def test_lid_closed_in_the_set():
    """It stays stopped until a key, and goes on with getting ready, however short the sleep was.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:30.0  lid closed  ->
    0:33.0  lid open    -> silence, stopped at 0:30 woke at 0:33   | suspended, 2 thrusts, halted 0:03
    5:00.0              ->                                         | suspended, offers no end
    5:00.0  Enter       -> get ready 15 s for rep 3
    5:15.0              ->                                         | working, rep 3 eccentric
    5:39.0              -> set 1: 6 reps kept, rest until 7:39
    """


@story
def test_lid_closed_on_the_way_to_the_weights():
    """Getting ready stops as well: nobody walks to the weights with the lid closed.

    0:00.0  Enter       -> get ready 15 s
    0:10.0  lid closed  ->
    4:00.0  lid open    -> silence, stopped at 0:10 woke at 4:00   | suspended
    4:10.0  Enter       -> get ready 15 s
    4:25.0              -> set 1 starts
    """


@story
def test_set_that_never_began_leaves_nothing():
    """Ending a set that was stopped while getting ready is giving it up.

    0:00.0  Enter       -> get ready 15 s
    0:10.0  lid closed  ->
    4:00.0  lid open    -> silence, stopped at 0:10 woke at 4:00
    4:10.0  Backspace   -> silence, cancelled                      | set up, 0 done
    """


@story
def test_free_set_that_never_began_leaves_nothing_either():
    """It has no thrusts to tell that by.

    sets  2 free of 10

    0:00.0  Enter       -> get ready 15 s
    0:10.0  lid closed  ->
    4:00.0  lid open    -> silence, stopped at 0:10 woke at 4:00
    4:10.0  Backspace   -> silence, cancelled                      | set up, 0 done
    """


@story
def test_ending_a_stopped_set_keeps_what_was_done_until_the_sleep():
    """The rest counts from the last instant seen, but leaves time to get ready.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:45.0  lid closed  ->
    9:00.0  lid open    -> silence, stopped at 0:45 woke at 9:00
    9:10.0  Backspace   -> set 1: 5 reps kept, rest until 2:45, rest until 9:40    | resting, asks, left 0:30
    9:25.0              -> get ready 15 s
    """


@story
def test_after_half_an_hour_it_offers_to_finish():
    """Thirty minutes are still a pause, a second more is not.

    0:00.0   Enter       -> get ready 15 s
    0:15.0               -> set 1 starts
    0:45.0   lid closed  ->
    30:45.0  lid open    -> silence, stopped at 0:45 woke at 30:45   | offers no end
    30:46.0              ->                                          | suspended, offers end, halted 30:01
    30:50.0  Esc         -> set 1: 5 reps kept, rest until 2:45, rest until 31:20, summary   | summary, 1 done
    """


@story
def test_what_ended_before_the_sleep_has_ended():
    """The last thrust and the end of the set were still seen.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:51.0              -> set 1: 6 reps kept unconfirmed, rest until 2:51
    0:52.0  lid closed  ->
    1:52.0  lid open    ->                                   | resting, left 0:59
    2:26.0              -> asks for any key
    """


@story
def test_rest_goes_on_in_the_sleep():
    """The deadline stands: on waking what is left of it is left.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:16.0  any key     ->
    0:51.0              -> set 1: 6 reps kept, rest until 2:51
    1:00.0  lid closed  ->
    2:00.0  lid open    ->                                   | resting, left 0:51, does not wait
    2:36.0              -> get ready 15 s
    2:51.0              -> set 1 rested 2:00, set 2 starts
    """


@story
def test_rest_that_passed_in_sleep_says_so_once():
    """ "Rest over 12:31 ago", no burst of old cues, and no pacing at a locked screen.

    0:00.0   Enter       -> get ready 15 s
    0:15.0               -> set 1 starts
    0:16.0   any key     ->
    0:51.0               -> set 1: 6 reps kept, rest until 2:51
    1:00.0   lid closed  ->
    15:22.0  lid open    -> rest over since 2:51             | resting, waits, overtime 12:31, left 0:00
    16:00.0              ->                                  | resting, waits
    16:00.0  any key     -> get ready 15 s
    16:15.0              -> set 1 rested 15:24, set 2 starts
    """


@story
def test_waking_in_the_seconds_of_getting_ready_does_not_hurry():
    """The rest is not over, but there is no time left for the walk: it waits for a key.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:16.0  any key     ->
    0:51.0              -> set 1: 6 reps kept, rest until 2:51
    1:00.0  lid closed  ->
    2:40.0  lid open    -> waits                             | resting, waits, left 0:11
    2:51.0              -> rest over                         | overtime 0:00
    2:55.0  Enter       -> get ready 15 s
    """


@story
def test_even_always_does_not_pace_after_a_sleep():
    """The hands-free session stops at a closed lid.

    auto start  always

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:51.0              -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  lid closed  ->
    5:00.0  lid open    -> rest over since 2:51              | waits, overtime 2:09
    9:00.0              ->                                   | resting, waits
    """


@story
def test_paused_set_sleeps_as_a_paused_set():
    """It stands already; the pause grew long in the meantime.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:30.0  Space       -> silence, paused
    0:40.0  lid closed  ->
    1:00.0  lid open    ->                                   | paused, halted 0:30
    1:30.0              -> pause is long
    1:31.0  Space       -> get ready 15 s for rep 3
    """


@story
def test_paused_rest_sleeps_as_a_paused_rest():
    """Its deadline is later by the whole pause.

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:16.0  any key     ->
    0:51.0              -> set 1: 6 reps kept, rest until 2:51
    1:51.0  Space       -> rest paused
    1:52.0  lid closed  ->
    9:00.0  lid open    ->                                   | resting, left 1:00
    9:51.0  Space       -> rest until 10:51
    """


@story
def test_second_sleep_keeps_the_first_stop():
    """Opened, seen, closed again.

    0:00.0   Enter       -> get ready 15 s
    0:15.0               -> set 1 starts
    0:30.0   lid closed  ->
    1:00.0   lid open    -> silence, stopped at 0:30 woke at 1:00
    1:05.0   lid closed  ->
    10:30.0  lid open    ->                                  | suspended, halted 10:00, 2 thrusts
    """


@story
def test_key_after_a_sleep_before_the_set_confirms_the_set_before():
    """The rest after it has not ended yet.

    auto start  always

    0:00.0  Enter       -> get ready 15 s
    0:15.0              -> set 1 starts
    0:51.0              -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:36.0              -> get ready 15 s
    2:40.0  lid closed  ->
    5:00.0  lid open    -> silence, stopped at 2:40 woke at 5:00
    5:05.0  Enter       -> set 1 confirmed, get ready 15 s
    5:20.0              -> set 1 rested 4:29, set 2 starts
    """
