"""Whenever a session is ended, what was done stays."""

from tests.helpers.story import story


@story
def test_ended_in_the_set():
    """As finishing early ends it.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:40.0  Esc     -> silence, set 1: 3 reps kept, rest until 2:40, summary    | summary, 1 done, left 0:00
    9:00.0          ->                                                          | summary
    """


@story
def test_ended_before_the_first_thrust():
    """Nothing was done.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:16.0  Esc     -> silence, cancelled, summary            | summary, 0 done
    """


@story
def test_ended_while_getting_ready():
    """Not today.

    0:00.0  Enter   -> get ready 15 s
    0:10.0  Esc     -> silence, summary                       | summary, 0 done
    """


@story
def test_ended_in_the_rest():
    """Three sets were enough, here one; the key confirms it.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:51.0          -> set 1: 6 reps kept unconfirmed, rest until 2:51
    1:00.0  Esc     -> set 1 confirmed, summary               | summary, 1 done
    9:00.0          ->                                        | summary
    """


@story
def test_ended_in_a_pause():
    """The thrusts until the pause count, all of them: they were paused after, not finished.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:40.0  Space   -> silence, paused                        | 4 thrusts
    0:45.0  Esc     -> set 1: 4 reps kept, rest until 2:40, rest until 2:40, summary    | summary, 1 done
    """


@story
def test_ended_while_getting_ready_again():
    """The set stopped at the pause.

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:40.0  Space   -> silence, paused
    0:50.0  Space   -> get ready 15 s for rep 5
    0:55.0  Esc     -> silence, set 1: 4 reps kept, rest until 2:40, rest until 2:40, summary   | 1 done
    """


@story
def test_free_set_ended_while_getting_ready_again():
    """It had begun: what was done stays.

    sets  2 free of 10

    0:00.0  Enter   -> get ready 15 s
    0:15.0          -> set 1 starts
    0:40.0  Space   -> silence, paused
    0:50.0  Space   -> get ready 15 s
    0:55.0  Esc     -> silence, set 1: 10 reps kept, rest until 2:40, rest until 2:40, summary  | 1 done
    """


@story
def test_ended_on_the_set_up_page():
    """Nothing begun, nothing done.

    0:00.0  Esc     -> summary                                | summary, 0 done
    """


@story
def test_summary_takes_pain_and_a_note():
    """Zero is no pain; a session that was ended early can still be reopened.

    0:00.0  Enter            -> get ready 15 s
    0:15.0                   -> set 1 starts
    0:40.0  Esc              -> silence, set 1: 3 reps kept, rest until 2:40, summary
    0:50.0  0                -> pain 0                        | pain 0
    0:51.0  2                -> pain 2                        | pain 2
    0:55.0  N                ->
    1:10.0  note left hip    -> pain 2 note left hip          | pain 2
    1:20.0  Backspace        ->                               | reopened, asks
    1:22.0  Enter            -> summary                       | summary, pain 2
    1:23.0  Enter            ->                               | summary
    1:25.0  Esc              ->                               | summary
    """
