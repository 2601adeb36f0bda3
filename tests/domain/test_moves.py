"""The table of states and moves, and what a session does beside it."""

import pytest

from hipcoach.domain.errors import IllegalMoveError
from hipcoach.domain.moves import TABLE, handler_for
from hipcoach.domain.record import Anchor
from hipcoach.domain.states import Move, State
from tests.helpers.builders import MONDAY_EVENING, a_block, floor_exercise, one_sided_exercise, some_session

ALWAYS = {"end_session", "show_life", "set_note"}
CORRECTING = {"more_reps", "fewer_reps", "effort", "fault", "reopen", "undo"}
PREPARING = {"heavier", "lighter", "slower", "faster", "skip", "add_set", "later", "overrule", "undo"}
LEGAL = {
    "set_up": ALWAYS | PREPARING | {"start"},
    "getting_ready": ALWAYS | {"more_time", "back"},
    "working": ALWAYS | {"finish", "pause", "cancel"},
    "paused": ALWAYS | {"go_on", "end_set"},
    "suspended": ALWAYS | {"go_on", "end_set"},
    "resting": ALWAYS | PREPARING | CORRECTING | {"confirm", "pause_rest", "more_rest", "less_rest"},
    "reopened": ALWAYS | CORRECTING | {"confirm"},
    "summary": ALWAYS | {"reopen", "undo", "pain", "session_note", "add_set"},
}


@pytest.mark.parametrize("state", State)
def test_table_of_moves(state):
    assert {move.value for move in TABLE[state]} == LEGAL[state.value]


@pytest.mark.parametrize("state", State)
def test_any_other_move_is_refused_by_name(state):
    for move in set(Move) - set(TABLE[state]):
        with pytest.raises(IllegalMoveError, match=f"{move} is no move while {state}"):
            handler_for(state, move)


def test_illegal_move_changes_nothing_not_even_what_was_due():
    """The move came when the set had just ended: the events that are due are still there for the next poll."""
    session, other = some_session(), some_session()
    for one in (session, other):
        one.do(Move.START, 0.0)
        one.poll(20.0)
    before = session.situation
    with pytest.raises(IllegalMoveError):
        session.do(Move.FINISH, 60.0)
    assert session.situation is before
    assert [type(event) for event in session.poll(60.0)] == [type(event) for event in other.poll(60.0)]


def test_legality_is_judged_after_catching_up():
    session = some_session()
    session.do(Move.START, 0.0)
    assert session.situation.state is State.GETTING_READY
    session.do(Move.PAUSE, 30.0)
    assert session.situation.state is State.PAUSED


def test_next_due_instant_is_told_beforehand():
    """A timer that wakes at each due instant and nowhere else sees the whole session."""
    session = some_session(auto_start="always")
    assert session.due_s() is None
    session.do(Move.START, 0.0)
    instants = []
    while (due_s := session.due_s()) is not None:
        instants.append(due_s)
        assert session.poll(due_s), "woken for nothing"
    assert instants == [15, 20, 26, 32, 38, 44, 50, 51, 156, 171, 176, 182, 188, 194, 200, 206, 207]
    assert session.situation.state is State.SUMMARY


def resting(session, until=60.0):
    session.do(Move.START, 0.0)
    session.poll(until)
    assert session.situation.state is State.RESTING
    return session


@pytest.mark.parametrize("value", [0, 11, -1, "8", None, 7.5])
def test_effort_that_is_none_is_left_out(value):
    session = resting(some_session())
    session.do(Move.EFFORT, 61.0, 8)
    session.do(Move.EFFORT, 62.0, value)
    assert session.situation.done[-1].effort == 8


def test_reps_stay_between_nothing_and_fifty():
    session = resting(some_session())
    for _ in range(60):
        session.do(Move.FEWER_REPS, 61.0)
    assert session.situation.done[-1].reps == 0
    for _ in range(60):
        session.do(Move.MORE_REPS, 62.0)
    assert session.situation.done[-1].reps == 50


def test_fault_is_named_by_its_id_and_an_unknown_one_is_left_out():
    session = resting(some_session([a_block(one_sided_exercise(), side_rest_s=120.0)]))
    session.do(Move.FAULT, 61.0, "squat")
    session.do(Move.FAULT, 62.0, "unheard-of")
    assert session.situation.done[-1].fault == "squat"


@pytest.mark.parametrize(("value", "pain"), [(0, 0), (10, 10), (None, None), (11, 3), (-1, 3), ("4", 3)])
def test_pain_is_nought_to_ten_or_unsaid(value, pain):
    session = some_session()
    session.do(Move.END_SESSION, 0.0)
    session.do(Move.PAIN, 1.0, 3)
    session.do(Move.PAIN, 2.0, value)
    assert session.situation.pain == pain


def test_record_stands_for_itself():
    session = resting(some_session([a_block(floor_exercise(), sets=3, reps="4-5")]), until=50.0)
    record = session.situation.done[0]
    assert (record.exercise, record.variation, record.block) == ("deadlift", "test-floor", 0)
    assert (record.reps, str(record.reps_planned)) == (5, "4–5")
    assert (str(record.load), str(record.tempo)) == ("2 × 12 kg", "3-1-1-1")
    assert record.started_at.isoformat() == "2026-03-02T18:00:15+00:00"
    assert record.ended_at.isoformat() == "2026-03-02T18:00:45+00:00"
    assert (record.rest_planned_s, record.rest_s) == (120.0, None)


def test_new_load_is_for_the_sets_to_come_of_the_same_block():
    session = resting(some_session([a_block(sets=3), a_block(sets=1)]))
    session.do(Move.HEAVIER, 61.0)
    assert [str(planned.load) for planned in session.situation.sets[1:]] == [
        "2 × 14 kg",
        "2 × 14 kg",
        "2 × 12 kg",
    ]
    assert str(session.situation.done[0].load) == "2 × 12 kg"


def test_last_record_has_no_rest_after_it():
    session = some_session([a_block(sets=1)])
    session.do(Move.START, 0.0)
    session.poll(60.0)
    assert session.situation.done[0].rest_planned_s is None


def test_anchor_ties_the_clock_to_the_calendar_both_ways():
    anchor = Anchor(500.0, MONDAY_EVENING)
    assert anchor.at(560.5).isoformat() == "2026-03-02T18:01:00.500000+00:00"
    assert anchor.reading(anchor.at(560.5)) == 560.5


@pytest.mark.parametrize("origin_s", [step * 1000.1 + 0.1 for step in range(200)])
def test_working_never_shows_getting_ready(origin_s):
    """Not even when the clock's rounding error says that the first breath is a moment ahead."""
    session = some_session(get_ready_s=15.3)
    session.do(Move.START, origin_s)
    due_s = session.due_s()
    assert due_s is not None
    session.poll(due_s)
    view = session.view(due_s)
    assert view.state is State.WORKING
    assert view.moment is not None
    assert view.moment.rep == 1
