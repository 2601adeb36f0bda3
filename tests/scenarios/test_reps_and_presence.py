"""Reps are paced to the top of the range and proposed; an empty room is never paced."""

from tests.helpers.story import story


@story
def test_reps_are_paced_to_the_top_of_the_range():
    """Five to six means that six are paced; the rest asks whether it was six.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:20.0          -> rep 1 done
    0:26.0          -> rep 2 done                                         | 2 thrusts
    0:32.0          -> rep 3 done
    0:38.0          -> rep 4 done
    0:44.0          -> rep 5 done
    0:50.0          -> rep 6 done                                         | working, rep 6 top
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51    | asks, 1 done, set 2 of 2
    1:05.0  ↓       -> set 1 confirmed, set 1 now 5 reps                  | asks
    1:06.0  Enter   ->                                                    | does not ask
    """


@story
def test_key_in_the_set_confirms_it():
    """Any key from its start on: even one that mutes the sound.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:15.5  M       ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    2:36.0          -> get ready 15 s
    """


@story
def test_key_before_the_set_does_not_confirm_it():
    """A key while getting ready belongs to the time before the set.

    0:00.0  Enter   -> get ready 15 s
    0:14.5  M       ->
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    """


@story
def test_any_key_in_the_rest_confirms_it_once():
    """The first key confirms; the set asked for starts by itself.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  any key -> set 1 confirmed                                      | asks
    1:10.0  any key ->
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts                      | does not ask
    """


@story
def test_second_set_needs_a_sign_of_life_of_its_own():
    """The key of the first set says nothing of the second.

    sets  3 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  M       ->
    0:51.0          -> set 1: 6 reps kept, rest until 2:51
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts
    3:27.0          -> set 2: 6 reps kept unconfirmed, rest until 5:27
    5:02.0          -> asks for any key
    5:12.0          -> waits
    5:27.0          -> rest over
    """


@story
def test_nobody_answers():
    """Ten seconds before getting ready the app asks aloud; then the rest runs into overtime.

    The design says "ten seconds before the next": before the next set's getting ready, so that an answer
    on its last second still leaves the whole walk.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:25.5          ->
    2:26.0          -> asks for any key                           | left 0:25
    2:36.0          -> waits                                      | resting, waits, left 0:15
    2:51.0          -> rest over                                  | left 0:00, overtime 0:00
    9:00.0          ->                                            | resting, overtime 6:09, offers no end
    """


@story
def test_short_rest_asks_at_its_start():
    """With five seconds before getting ready there is no earlier instant to ask at.

    rest  0:20

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 1:11, asks for any key
    0:56.0          -> waits
    1:11.0          -> rest over
    """


@story
def test_rest_of_zero_waits_for_somebody_all_the_same():
    """No key since the set began: nobody is counted into the next one.

    rest  0:00

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 0:54, asks for any key, waits
    0:54.0          -> rest over
    1:00.0  any key -> set 1 confirmed, get ready 15 s
    """


@story
def test_answer_just_in_time():
    """A key on the tenth second, and the set begins when it was due.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:35.5  any key -> set 1 confirmed
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts
    """


@story
def test_answer_in_overtime():
    """Back from the water fountain: any key, and getting ready begins.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:36.0          -> waits
    2:51.0          -> rest over
    3:31.0  any key -> set 1 confirmed, get ready 15 s
    3:46.0          -> set 1 rested 2:55, set 2 starts
    """


@story
def test_any_key_means_space_and_left_too():
    """They have no other meaning in a rest that has run out.

    sets  3 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:36.0          -> waits
    2:40.0  Space   -> set 1 confirmed, get ready 15 s
    2:55.0          -> set 1 rested 2:04, set 2 starts
    3:31.0          -> set 2: 6 reps kept unconfirmed, rest until 5:31
    5:06.0          -> asks for any key
    5:16.0          -> waits
    5:31.0          -> rest over
    5:40.0  ←       -> set 2 confirmed, get ready 15 s
    """


@story
def test_answer_by_correcting_leaves_a_moment():
    """Who answers with the number of reps is busy with the keys: a moment more, then getting ready.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:36.0          -> waits
    2:51.0          -> rest over
    3:00.0  ↓       -> set 1 confirmed, set 1 now 5 reps, rest until 3:25    | does not wait, left 0:25
    3:10.0          -> get ready 15 s
    3:25.0          -> set 1 rested 2:34, set 2 starts
    """


@story
def test_answer_by_choosing_the_next_load_leaves_a_moment():
    """The same with the load: it was "any key".

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:36.0          -> waits
    2:51.0          -> rest over
    3:00.0  +       -> set 1 confirmed, next 2 × 14 kg at 3-1-1-1, rest until 3:25
    3:10.0          -> get ready 15 s
    3:25.0          -> set 1 rested 2:34, set 2 starts                        | 2 × 14 kg at 3-1-1-1
    """


@story
def test_more_rest_in_overtime_counts_from_now():
    """Fifteen seconds more are fifteen seconds from the key, and then time to get ready.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:26.0          -> asks for any key
    2:36.0          -> waits
    2:51.0          -> rest over
    4:00.0  →       -> set 1 confirmed, rest until 4:30                | left 0:30, does not wait
    4:15.0          -> get ready 15 s
    """


@story
def test_always_needs_nobody():
    """With auto start "always" nothing is asked and every set is paced; nothing is confirmed either.

    auto start  always

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts
    3:27.0          -> set 2: 6 reps kept unconfirmed, summary
    """


@story
def test_always_is_confirmed_up_to_the_end_of_the_rest():
    """Getting ready is part of the rest: a key in it still confirms the set before.

    auto start  always

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:36.0          -> get ready 15 s
    2:50.5  any key -> set 1 confirmed
    2:51.0          -> set 1 rested 2:00, set 2 starts
    """


@story
def test_never_waits_for_its_key():
    """With auto start "never" a confirmed set changes nothing: the next one waits, without asking aloud.

    auto start  never

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  Enter   -> set 1 confirmed                                      | does not ask
    2:36.0          -> waits                                                | left 0:15
    2:51.0          -> rest over
    3:00.0  any key ->                                                      | resting, waits
    3:01.0  Space   ->                                                      | resting, waits
    3:02.0  ↓       -> set 1 now 5 reps                                     | resting, waits
    3:05.0  Enter   -> get ready 15 s
    3:20.0          -> set 1 rested 2:29, set 2 starts
    """


@story
def test_never_says_that_the_rest_is_over_once_for_each_deadline():
    """Back from getting ready there is a new deadline, which passes anew.

    auto start  never

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    2:36.0             -> waits
    2:51.0             -> rest over
    3:00.0  Enter      -> set 1 confirmed, get ready 15 s
    3:05.0  Backspace  -> silence, rest until 3:35              | resting, does not wait
    3:20.0             -> waits
    3:35.0             -> rest over
    """
