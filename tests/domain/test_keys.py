"""The key table of the design, literally, against the one in the code."""

import pytest

from hipcoach.domain.keys import DIGITS, ECHO_S, TABLE, Action, Key, Place, binding_for, hints
from hipcoach.domain.moves import TABLE as MOVES
from hipcoach.domain.states import Move, State

BY_WINDOW = {
    Move.END_SESSION: "Esc, once out of full screen",
    Move.UNDO: "Ctrl+Z",
    Move.FAULT: "W, then the fault's digit",
    Move.SHOW_LIFE: "any key without a meaning",
    Move.SET_NOTE: "N, then text",
    Move.SESSION_NOTE: "N, then text",
}

# Beyond the design's table stand: M (mute) wherever sound is made, + and − for the load in the set-up,
# and the lines for a stopped machine, a reopened set and the bare rest timer.
DESIGN = [
    (Place.TODAY, "Enter", Action.SET_UP, None),
    (Place.TODAY, "Space", Action.BARE_REST, None),
    (Place.TODAY, "Backspace", None, None),
    (Place.TODAY, "G", Action.GUIDE, None),
    (Place.TODAY, "P", Action.PLAN, None),
    (Place.TODAY, "H", Action.HISTORY, None),
    (State.SET_UP, "Enter", Move.START, None),
    (State.SET_UP, "Space", Action.TEST_SOUND, None),
    (State.SET_UP, "Backspace", Action.TODAY, None),
    (State.SET_UP, "↑", Move.HEAVIER, None),
    (State.SET_UP, "↓", Move.LIGHTER, None),
    (State.SET_UP, "S", Move.SLOWER, None),
    (State.SET_UP, "F", Move.FASTER, None),
    (State.GETTING_READY, "Enter", None, None),
    (State.GETTING_READY, "Space", Move.MORE_TIME, None),
    (State.GETTING_READY, "Backspace", Move.BACK, None),
    (State.WORKING, "Enter", Move.FINISH, None),
    (State.WORKING, "Space", Move.PAUSE, None),
    (State.WORKING, "Backspace", Move.CANCEL, None),
    (State.WORKING, "M", Action.MUTE, None),
    (State.PAUSED, "Enter", Move.GO_ON, None),
    (State.PAUSED, "Space", Move.GO_ON, None),
    (State.PAUSED, "Backspace", Move.END_SET, None),
    (State.RESTING, "Enter", Move.CONFIRM, None),
    (State.RESTING, "Space", Move.PAUSE_REST, None),
    (State.RESTING, "Backspace", Move.REOPEN, None),
    (State.RESTING, "↑", Move.MORE_REPS, None),
    (State.RESTING, "↓", Move.FEWER_REPS, None),
    (State.RESTING, "1", Move.EFFORT, 1),
    (State.RESTING, "9", Move.EFFORT, 9),
    (State.RESTING, "0", Move.EFFORT, 10),
    (State.RESTING, "←", Move.LESS_REST, None),
    (State.RESTING, "→", Move.MORE_REST, None),
    (State.RESTING, "+", Move.HEAVIER, None),
    (State.RESTING, "−", Move.LIGHTER, None),
    (State.RESTING, "W", Action.FAULTS, None),
    (State.REOPENED, "W", Action.FAULTS, None),
    (Place.FAULTS, "Enter", Action.TAKE, None),
    (Place.FAULTS, "W", Action.LEAVE_AS_IT_WAS, None),
    (Place.FAULTS, "Backspace", Action.LEAVE_AS_IT_WAS, None),
    (Place.FAULTS, "0", Action.NAME_FAULT, 0),
    (Place.FAULTS, "9", Action.NAME_FAULT, 9),
    (Place.TODAY, "9", Action.MORNING, 9),
    (Place.TODAY, "↑", Action.MORNING, 10),
    (State.RESTING, "N", Action.NOTE, None),
    (State.RESTING, "S", Move.SLOWER, None),
    (State.RESTING, "F", Move.FASTER, None),
    (State.SUMMARY, "Enter", Action.DONE, None),
    (State.SUMMARY, "Space", None, None),
    (State.SUMMARY, "Backspace", Move.REOPEN, None),
    (State.SUMMARY, "0", Move.PAIN, 0),
    (State.SUMMARY, "9", Move.PAIN, 9),
    (State.SUMMARY, "↑", Action.MORE_PAIN, None),
    (State.SUMMARY, "N", Action.NOTE, None),
    (State.SUMMARY, "P", Action.SHARE, None),
    (Place.GUIDE, "Enter", Action.SET_UP, None),
    (Place.GUIDE, "Space", Action.PLAY_STEP, None),
    (Place.GUIDE, "Backspace", Action.TODAY, None),
    (Place.GUIDE, "←", Action.STEP_BEFORE, None),
    (Place.GUIDE, "→", Action.NEXT_STEP, None),
    (Place.GUIDE, "V", Action.TURN, None),
]


@pytest.mark.parametrize(("place", "key", "deed", "value"), DESIGN)
def test_key_does_what_the_design_says(place, key, deed, value):
    binding = binding_for(place, Key(key))
    assert (binding and binding.deed, binding and binding.value) == (deed, value)


@pytest.mark.parametrize("place", [*State, *Place])
def test_dizzy_is_the_same_key_everywhere(place):
    assert [line.keys for line in TABLE[place] if line.deed is Action.DIZZY] == [(Key.D,)]


@pytest.mark.parametrize("place", [*State, *Place])
def test_key_means_one_thing_in_a_place(place):
    keys = [key for binding in TABLE[place] for key in binding.keys]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("state", State)
def test_every_key_of_a_state_is_a_legal_move_and_every_move_has_a_key(state):
    by_key = {binding.deed for binding in TABLE[state] if isinstance(binding.deed, Move)}
    assert by_key <= set(MOVES[state])
    assert set(MOVES[state]) - by_key <= set(BY_WINDOW), f"moves without a key while {state}"


@pytest.mark.parametrize("state", State)
def test_note_can_be_kept_where_it_can_be_asked_for(state):
    # A set's note may come late, while the next set is paced; the session's only on its summary.
    asks = any(binding.deed is Action.NOTE for binding in TABLE[state])
    needed = {Move.SESSION_NOTE} if state is State.SUMMARY else {Move.SET_NOTE}
    assert not asks or needed <= set(MOVES[state])


def test_every_move_is_reachable():
    by_key = {binding.deed for place in TABLE.values() for binding in place}
    assert set(Move) - by_key == set(BY_WINDOW)


def test_session_can_be_ended_and_shown_life_from_everywhere():
    for state in State:
        assert {Move.END_SESSION, Move.SHOW_LIFE} <= set(MOVES[state])


def test_digits_are_all_bound_or_none():
    for place, bindings in TABLE.items():
        bound = {key: binding.value for binding in bindings for key in binding.keys if key in DIGITS}
        assert len(bound) in {0, 10}, place
        if bound:
            assert [bound[Key(str(digit))] for digit in range(1, 10)] == list(range(1, 10))


def test_key_without_a_meaning_has_no_binding():
    assert binding_for(State.WORKING, Key.G) is None
    assert binding_for(State.GETTING_READY, Key.ENTER) is None


@pytest.mark.parametrize("place", [*State, *Place])
def test_hints_name_every_key_and_every_label_once(place):
    lines = hints(place)
    labels = [label for _, label in lines]
    assert sorted(labels) == sorted({binding.label for binding in TABLE[place]})
    shown = " ".join(keys for keys, _ in lines).replace("0–9", " ".join(DIGITS)).split(" ")
    assert sorted(shown) == sorted(key for binding in TABLE[place] for key in binding.keys)


def test_hints_show_the_digits_as_one_line():
    assert ("0–9", "effort, 0 is 10") in hints(State.RESTING)
    assert ("0–9", "pain, 0 is none") in hints(State.SUMMARY)
    assert ("Enter Space", "go on") in hints(State.PAUSED)


def test_key_that_changed_the_state_is_deaf_for_two_seconds():
    assert ECHO_S == 2.0
