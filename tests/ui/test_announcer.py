"""What a screen reader says of a session by itself: enough to follow it blind, and never over the sound."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from hipcoach.domain.plan import RepRange
from hipcoach.domain.states import State
from tests.helpers.window import House

K = Qt.Key
FRAME_S = 0.05


@pytest.fixture
def heard(open_house):
    """A session of two sets, and what is said of it."""

    def begin(*, has_sound: bool) -> tuple[House, QSignalSpy]:
        house = open_house(sets=2, reps=RepRange(5, 6))
        house.output.is_silent = not has_sound
        spy = QSignalSpy(house.navigation.pages.train.announced)
        house.press(K.Key_Return)
        return house, spy

    return begin


def said(spy: QSignalSpy) -> list[str]:
    return [spy.at(place)[0] for place in range(spy.count())]


def watch(house: House, seconds: float) -> None:
    """Let time pass frame by frame, as it does on the screen."""
    for _ in range(round(seconds / FRAME_S)):
        house.wait(FRAME_S)


def pace(house: House, state: State) -> None:
    while house.state is not state:
        house.wait(FRAME_S)


def test_a_session_that_is_heard_is_introduced_set_by_set_and_silent_while_it_is_paced(heard):
    house, spy = heard(has_sound=True)
    watch(house, 1)
    house.press(K.Key_Return)
    pace(house, State.WORKING)
    assert said(spy) == [
        "Dumbbell deadlift: 2 × 5–6 with 2 × 8 kg. Enter: start.",
        "Set 1 of 2: 5–6 with 2 × 8 kg.",
    ]
    pace(house, State.RESTING)
    assert spy.count() == 2, "the breath and the reps are heard"
    watch(house, 2)
    assert spy.count() == 2, "“put it down” is heard"
    watch(house, 1)
    assert said(spy)[2:] == ["Rest 2:00. Set 1: was it 6?"]


def test_what_a_key_changes_is_said_once_however_long_it_is_held(heard):
    house, spy = heard(has_sound=True)
    house.press(K.Key_Return)
    pace(house, State.RESTING)
    watch(house, 3)
    before = spy.count()
    house.press(K.Key_Down, K.Key_Down, K.Key_Down)
    watch(house, 1)
    house.press(K.Key_8)
    watch(house, 1)
    house.press(K.Key_Return)
    watch(house, 1)
    house.press(K.Key_Space)
    watch(house, 1)
    assert said(spy)[before:] == ["3 reps", "Effort 8", "Rest paused"]


def test_without_sound_the_beginning_each_rep_and_the_question_whether_one_is_there_are_said_as_well(heard):
    house, spy = heard(has_sound=False)
    house.press(K.Key_Return)
    pace(house, State.WORKING)
    watch(house, 1)
    assert said(spy)[-1] == "Begin."
    before = spy.count()
    pace(house, State.RESTING)
    assert said(spy)[before:] == [f"IN, rep {rep} of 6" for rep in range(2, 7)]
    watch(house, 200)
    assert said(spy)[-2:] == [
        "Still there? Press any key, or I wait",
        "Waiting for you: press any key to get ready",
    ]


def test_a_whole_session_says_a_few_sentences_a_set(heard):
    house, spy = heard(has_sound=True)
    house.press(K.Key_Return)
    pace(house, State.WORKING)
    house.press(K.Key_Space)
    watch(house, 3)
    house.press(K.Key_Return)
    pace(house, State.RESTING)
    pace(house, State.SUMMARY)
    watch(house, 4)
    house.press(K.Key_2)
    watch(house, 1)
    assert said(spy)[-2:] == ["The session is over: 2 sets. Pain, 0 to 10? Enter: done.", "Pain 2"]
    assert spy.count() <= 2 * 4
