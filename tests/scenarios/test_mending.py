"""The last set can be corrected, reopened, taken back and brought back."""

from tests.helpers.story import story


@story
def test_correcting_the_last_set():
    """Reps, effort, fault and note, while the rest runs on.

    exercise   test-one-sided
    sets       1 of 5-6
    side rest  2:00

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 left starts
    0:51.0             -> set 1 left: 6 reps kept unconfirmed, rest until 2:51
    0:55.0  8          -> set 1 left confirmed, set 1 left effort 8
    0:56.0  9          -> set 1 left effort 9
    0:57.0  0          -> set 1 left effort 10
    0:58.0  0          -> set 1 left effort None
    0:59.0  fault tilt  -> set 1 left fault tilt
    1:00.0  fault squat -> set 1 left fault squat
    1:00.5  fault what  ->
    1:01.0  fault none  -> set 1 left fault None
    1:02.0  N          ->
    1:10.0  note late  -> set 1 left note late
    1:11.0  ↓          -> set 1 left now 5 reps
    1:12.0  Enter      ->                                            | does not ask, left 1:39
    1:20.0  ↑          -> set 1 left now 6 reps                      | resting
    2:36.0             -> get ready 15 s
    """


@story
def test_undo_takes_back_one_correction_after_the_other():
    """Ctrl+Z; what was confirmed stays confirmed, for a key was pressed.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    0:55.0  ↓       -> set 1 confirmed, set 1 now 5 reps
    0:56.0  7       -> set 1 effort 7
    0:57.0  Ctrl+Z  -> set 1 effort None
    0:58.0  Ctrl+Z  -> set 1 now 6 reps
    0:59.0  Ctrl+Z  ->
    """


@story
def test_reopening_asks_again():
    """Backspace once: the question is open again, nothing else changes.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    0:55.0  Enter      -> set 1 confirmed                                     | does not ask
    1:00.0  Backspace  ->                                                     | asks, reopened, 1 done
    1:05.0  ↓          -> set 1 now 5 reps                                    | not reopened
    1:06.0  Enter      ->                                                     | does not ask, resting
    1:07.0  Backspace  ->                                                     | asks, reopened, 1 done
    1:08.0  Enter      ->                                                     | does not ask, not reopened
    """


@story
def test_reopening_twice_says_that_it_did_not_happen():
    """The set is to be done again; the rest runs on as it was.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    0:55.0  Backspace  -> set 1 confirmed                           | reopened, 1 done
    1:00.0  Backspace  -> set 1 removed                             | resting, 0 done, set 1 of 2, left 1:51
    2:36.0             -> get ready 15 s
    2:51.0             -> set 1 starts
    """


@story
def test_undo_brings_a_removed_set_back():
    """It did happen after all.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    0:55.0  Backspace  -> set 1 confirmed
    1:00.0  Backspace  -> set 1 removed                             | 0 done, set 1 of 2
    1:10.0  Ctrl+Z     -> set 1 is back                             | 1 done, set 2 of 2, left 1:41
    """


@story
def test_removing_a_later_set_measures_the_rest_of_the_one_before_anew():
    """The second set did not happen: the rest after the first one lasted until it was begun again.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:16.0  any key    ->
    0:51.0             -> set 1: 6 reps kept, rest until 2:51
    2:36.0             -> get ready 15 s
    2:51.0             -> set 1 rested 2:00, set 2 starts
    3:20.0  Esc        -> silence, set 2: 4 reps kept, summary
    3:30.0  Backspace  ->                                           | reopened
    3:35.0  Backspace  -> set 2 removed, rest until 3:35            | resting, waits, set 2 of 2, 1 done
    3:40.0  Enter      -> get ready 15 s
    3:55.0             -> set 1 rested 3:04, set 2 starts
    """


@story
def test_going_on_ends_the_reopening():
    """A Backspace from before getting ready is not the first of two.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  Backspace  -> set 1 confirmed                           | reopened
    2:36.0             -> get ready 15 s
    2:40.0  Backspace  -> silence, rest until 3:10                  | resting, not reopened
    2:45.0  Backspace  ->                                           | reopened, 1 done
    """


@story
def test_set_before_is_out_of_reach_of_undo():
    """With the end of the next set the corrections of the one before are settled.

    sets  3 of 5-6

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  ↓       -> set 1 confirmed, set 1 now 5 reps
    2:36.0          -> get ready 15 s
    2:51.0          -> set 1 rested 2:00, set 2 starts
    3:27.0          -> set 2: 6 reps kept unconfirmed, rest until 5:27
    3:30.0  Ctrl+Z  -> set 2 confirmed
    """


@story
def test_reopening_from_the_summary():
    """The last set has no rest to be asked in: Backspace on the summary asks, Enter answers.

    sets  1 of 5-6

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, summary
    1:00.0  Backspace  -> set 1 confirmed                            | reopened, asks
    1:01.0  ↓          -> set 1 now 5 reps
    1:02.0  8          -> set 1 effort 8
    1:03.0  Enter      -> summary                                    | summary, does not ask, 1 done
    """


@story
def test_removing_the_last_set_from_the_summary():
    """It is to be done again, on a key: nobody is hurried out of the summary. Undo leads back there.

    sets  1 of 5-6

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:16.0  any key    ->
    0:51.0             -> set 1: 6 reps kept, summary
    1:00.0  Backspace  ->                                           | reopened
    1:05.0  Backspace  -> set 1 removed, rest until 1:05            | resting, waits, 0 done, overtime 0:00
    1:30.0  Ctrl+Z     -> set 1 is back, silence, summary           | summary, 1 done, does not wait
    1:40.0  Backspace  ->
    1:45.0  Backspace  -> set 1 removed, rest until 1:45
    2:00.0  Enter      -> get ready 15 s
    2:15.0             -> set 1 starts
    2:51.0             -> set 1: 6 reps kept unconfirmed, summary   | 1 done
    """


@story
def test_undo_on_the_summary_takes_back_what_was_told_there():
    """Pain and note, one by one; what was changed before the end stays as it is.

    0:00.0  Enter      -> get ready 15 s
    0:15.0             -> set 1 starts
    0:51.0             -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  +          -> set 1 confirmed, next 2 × 14 kg at 3-1-1-1
    1:10.0  Esc        -> summary
    1:20.0  4          -> pain 4
    1:21.0  note ouch  -> pain 4 note ouch
    1:22.0  Ctrl+Z     -> pain 4
    1:23.0  Ctrl+Z     -> pain None
    1:24.0  Ctrl+Z     ->                       | summary
    """
