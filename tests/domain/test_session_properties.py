"""What holds of every session, whoever looks when and does what.

Instants are eighths of a second, which floats hold exactly: where the design says "exactly", so do these.
"""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipcoach.domain.errors import IllegalMoveError
from hipcoach.domain.events import (
    Event,
    PacingStarted,
    RepCompleted,
    SetChanged,
    SetFinished,
    SetRemoved,
    SetStarted,
)
from hipcoach.domain.moves import TABLE
from hipcoach.domain.plan import Block, Dose, RepRange, WarmUp
from hipcoach.domain.record import SetRecord
from hipcoach.domain.session import Session
from hipcoach.domain.states import Move, State, Value
from hipcoach.domain.tempo import Tempo
from tests.helpers.builders import a_block, dumbbell_exercise, floor_exercise, one_sided_exercise, some_session
from tests.helpers.invariants import check_situation

GAPS = st.sampled_from(
    [0.0, 0.125, 0.5, 1.0, 2.0, 3.0, 5.0, 5.125, 6.0, 10.0, 15.0, 30.0, 60.0, 61.0, 120.0, 1801.0]
)
WAITS = GAPS | st.integers(0, 800).map(lambda eighths: eighths / 8)
LATE = st.lists(st.integers(0, 4000).map(lambda eighths: eighths / 8), max_size=12)
TEMPOS = st.sampled_from([Tempo.parse(text) for text in ("3-1-1-1", "1-0-1-0", "2-0.5-X-0", "4-2-2-2")])
STEPS = st.lists(st.tuples(WAITS, st.integers(0, 99), st.integers(0, 10)), max_size=25)
NOTHING_ELSE = {Move.END_SESSION, Move.SHOW_LIFE}


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    exercise = draw(st.sampled_from([dumbbell_exercise(), floor_exercise(), one_sided_exercise()]))
    up = WarmUp(RepRange(2, 2), exercise.load)
    return a_block(
        exercise,
        draw(st.integers(1, 3)),
        draw(st.sampled_from(["1", "2", "2-3"])),
        tempo=draw(st.none() | TEMPOS),
        rest_s=draw(st.sampled_from([0.0, 2.0, 10.0, 30.0, 120.0])),
        side_rest_s=draw(st.sampled_from([0.0, 5.0, 30.0])),
        warm_ups=(up,) * draw(st.integers(0, 1)),
        other=draw(st.none() | st.just(Dose(2, RepRange(3, 3), exercise.load))),
    )


@st.composite
def arguments(draw: st.DrawFn) -> dict[str, Any]:
    return {
        "blocks": draw(st.lists(blocks(), min_size=1, max_size=2)),
        "auto_start": draw(st.sampled_from(["confirmed", "always", "never"])),
        "get_ready_s": draw(st.sampled_from([0.0, 1.0, 3.0, 15.0])),
    }


def value_for(move: Move, number: int) -> Value:
    match move:
        case Move.EFFORT | Move.PAIN:
            return number
        case Move.SET_NOTE | Move.SESSION_NOTE:
            return f"note {number}"
        case Move.FAULT:
            return ("tilt", "squat", "")[number % 3]
        case _:
            return None


def step(session: Session, now: float, choice: int, number: int) -> tuple[Event, ...]:
    """Do one of the moves that are legal now; ending the session is rare, so that much else is tried."""
    state = session.view(now).state
    moves = [move for move in TABLE[state] if move not in NOTHING_ELSE] * 4 + sorted(NOTHING_ELSE)
    move = moves[choice % len(moves)]
    return session.do(move, now, value_for(move, number))


def nameless(events: tuple[Event, ...] | list[Event]) -> list[Event]:
    """The same events, whatever ids their records were given."""
    return [
        replace(event, record=replace(event.record, id=""))
        if isinstance(event, SetFinished | SetChanged | SetRemoved)
        else event
        for event in events
    ]


def keep(ledger: dict[str, SetRecord], events: tuple[Event, ...]) -> None:
    """What a store does that hears of nothing but the events."""
    for event in events:
        match event:
            case SetFinished(record=record):
                assert record.id not in ledger
                ledger[record.id] = record
            case SetChanged(record=record):
                ledger[record.id] = record
            case SetRemoved(record=record):
                del ledger[record.id]


@given(arguments(), STEPS, st.data())
@settings(max_examples=150)
def test_any_pattern_of_late_looks_gives_the_same_events(given_session, steps, data):
    punctual, watched = some_session(**given_session), some_session(**given_session)
    now, seen, missed = 0.0, [], []
    for wait_s, choice, number in steps:
        for look_s in sorted(data.draw(LATE)):
            if look_s <= wait_s:
                seen += watched.poll(now + look_s)
                watched.view(now + look_s)
        now += wait_s
        seen += step(watched, now, choice, number)
        missed += step(punctual, now, choice, number)
    for later_s in (100.0, 1000.0, 10_000.0):
        seen += watched.poll(now + later_s)
    missed += punctual.poll(now + 10_000.0)
    assert nameless(seen) == nameless(missed)


@given(arguments(), LATE)
def test_events_of_a_poll_are_in_order_and_not_in_the_future(given_session, looks):
    session = some_session(**given_session)
    session.do(Move.START, 0.0)
    last_s = 0.0
    for look_s in [*sorted(looks), 5000.0]:
        for event in session.poll(look_s):
            assert last_s <= event.at_s <= look_s
            last_s = event.at_s


@given(arguments(), STEPS, st.integers(1, 10**6))
def test_session_does_not_know_what_time_it_is(given_session, steps, later):
    """The same deeds later give the same events later."""
    here, there = some_session(**given_session), some_session(**given_session)
    now, offset_s = 0.0, later / 8
    for wait_s, choice, number in steps:
        now += wait_s
        before, after = step(here, now, choice, number), step(there, now + offset_s, choice, number)
        assert [type(event) for event in before] == [type(event) for event in after]
        assert [event.at_s + offset_s for event in before] == [event.at_s for event in after]


@given(arguments(), STEPS)
@settings(max_examples=300)
def test_any_way_through_a_session_keeps_what_must_hold(given_session, steps):
    """No crash, nothing impossible, and a store that hears of the events holds exactly what was done."""
    session, now = some_session(**given_session), 0.0
    ledger: dict[str, SetRecord] = {}
    for wait_s, choice, number in steps:
        now += wait_s
        if choice >= 95 and wait_s > 2:
            events = session.suspend(now - wait_s, now) + session.poll(now)
        else:
            events = step(session, now, choice, number)
        check_situation(session, now)
        keep(ledger, events)
        assert ledger == {record.id: record for record in session.situation.done}
    for later_s in (0.0, 15.0, 500.0, 5000.0):
        keep(ledger, session.poll(now + later_s))
        check_situation(session, now + later_s)
    assert ledger == {record.id: record for record in session.situation.done}


@given(arguments(), STEPS)
def test_only_reopening_or_undo_takes_a_kept_set_away(given_session, steps):
    session, now = some_session(**given_session), 0.0
    for wait_s, choice, number in steps:
        now += wait_s
        session.poll(now)
        moves = [move for move in TABLE[session.situation.state] if move not in {Move.REOPEN, Move.UNDO}]
        before = [record.id for record in session.situation.done]
        move = moves[choice % len(moves)]
        session.do(move, now, value_for(move, number))
        assert [record.id for record in session.situation.done][: len(before)] == before


@given(arguments(), STEPS, st.sampled_from(Move), WAITS)
def test_illegal_move_raises_and_changes_nothing(given_session, steps, wrong, wait_s):
    session, other = some_session(**given_session), some_session(**given_session)
    now = 0.0
    for each_s, choice, number in steps:
        now += each_s
        step(session, now, choice, number)
        step(other, now, choice, number)
    now += wait_s
    if wrong in TABLE[session.view(now).state]:
        return
    before = session.situation
    with pytest.raises(IllegalMoveError, match=wrong.value):
        session.do(wrong, now, 1)
    assert session.situation is before
    assert nameless(session.poll(now + 1000)) == nameless(other.poll(now + 1000))


@given(
    TEMPOS,
    st.integers(1, 8),
    st.sampled_from([0.0, 1.0, 15.0]),
    st.sampled_from([dumbbell_exercise(), floor_exercise()]),
    LATE,
)
def test_set_ends_at_its_start_and_the_sum_of_its_segments(tempo, reps, get_ready_s, exercise, looks):
    session = some_session([a_block(exercise, 1, str(reps), tempo=tempo)], get_ready_s=get_ready_s)
    events = list(session.do(Move.START, 3.5))
    for look_s in sorted(looks):
        events += session.poll(3.5 + look_s)
    events += session.poll(9999.0)
    (pacing,) = (event for event in events if isinstance(event, PacingStarted))
    (started,) = (event for event in events if isinstance(event, SetStarted))
    (finished,) = (event for event in events if isinstance(event, SetFinished))
    lengths = [segment.duration_s for segment in pacing.timeline.segments]
    assert started.at_s == pacing.origin_s + lengths[0]
    assert finished.at_s == pacing.origin_s + sum(lengths) == started.at_s + tempo.rep_s * reps
    thrusts = [(event.rep, event.at_s) for event in events if isinstance(event, RepCompleted)]
    assert thrusts == [(rep, pacing.origin_s + end_s) for end_s, rep in pacing.timeline.thrusts]
    assert finished.record.reps == reps


@given(
    TEMPOS,
    st.integers(1, 6),
    st.sampled_from([dumbbell_exercise(), floor_exercise()]),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 900), st.booleans()), min_size=1, max_size=5),
)
def test_after_a_pause_what_remains_begins_with_the_first_rep_without_a_thrust(tempo, reps, exercise, pauses):
    session = some_session([a_block(exercise, 1, str(reps), tempo=tempo)])
    now = 15.0
    session.do(Move.START, 0.0)
    for work, pause, is_asleep in pauses:
        now += work / 8
        session.poll(now)
        if session.situation.state is not State.WORKING:
            break
        thrusts = len(session.situation.thrusts)
        if is_asleep:
            session.suspend(now, now + pause / 8)
        else:
            session.do(Move.PAUSE, now)
        now += pause / 8
        events = session.do(Move.GO_ON, now)
        if thrusts == reps:
            assert session.situation.done[-1].reps == reps
            break
        (pacing,) = (event for event in events if isinstance(event, PacingStarted))
        remaining = [segment.rep for segment in pacing.timeline.segments[1:]]
        assert sorted(set(remaining)) == list(range(thrusts + 1, reps + 1))
        assert pacing.timeline.segments[1].phase_from == 0
        is_short = pause / 8 <= 5 and not is_asleep
        assert pacing.timeline.get_ready_s == (3 if is_short else 15)
        now += pacing.timeline.get_ready_s
        assert session.poll(now) == ()
    session.poll(now + 1000)
    assert session.situation.done[-1].reps == reps


@given(
    st.sampled_from([20.0, 45.0, 120.0]),
    st.lists(
        st.tuples(WAITS, st.sampled_from([Move.MORE_REST, Move.LESS_REST, Move.PAUSE_REST, Move.MORE_TIME])),
        max_size=15,
    ),
)
def test_rest_rings_at_the_displayed_deadline(rest_s, presses):
    session = some_session([a_block(rest_s=rest_s)])
    session.do(Move.START, 0.0)
    session.do(Move.SHOW_LIFE, 50.5)
    now = 51.0
    session.poll(now)
    for wait_s, move in presses:
        if session.view(now + wait_s).state not in {State.RESTING, State.GETTING_READY}:
            break
        now += wait_s
        with suppress(IllegalMoveError):
            session.do(move, now)
    session.poll(now)
    view = session.view(now)
    if view.rest is not None and view.rest.paused_s is not None:
        assert session.due_s() is None
        assert session.view(now + 5000).rest_left_s == view.rest_left_s
        session.do(Move.PAUSE_REST, now)
        session.poll(now)
        view = session.view(now)
    if view.state not in {State.RESTING, State.GETTING_READY}:
        return
    assert view.rest is not None
    displayed_s = now + view.rest_left_s
    due_s = session.due_s()
    assert due_s is not None
    if view.state is State.RESTING:
        assert due_s + view.rest.get_ready_s == displayed_s == view.rest.deadline_s
    else:
        assert due_s == displayed_s == view.rest.deadline_s
        assert view.countdown_s == view.rest_left_s
    (started,) = (event for event in session.poll(now + 5000) if isinstance(event, SetStarted))
    assert started.at_s == displayed_s


@given(st.lists(WAITS, max_size=10))
def test_less_rest_always_leaves_getting_ready_whole(waits):
    session = some_session([a_block()])
    session.do(Move.START, 0.0)
    session.do(Move.SHOW_LIFE, 50.5)
    now = 51.0
    for wait_s in waits:
        if session.view(now + wait_s).state is not State.RESTING:
            break
        now += wait_s
        before_s = session.view(now).rest_left_s
        session.do(Move.LESS_REST, now)
        left_s = session.view(now).rest_left_s
        assert left_s == max(before_s - 15, min(15, before_s))


@given(arguments(), STEPS, WAITS)
def test_looking_changes_nothing(given_session, steps, ahead_s):
    session, now = some_session(**given_session), 0.0
    for wait_s, choice, number in steps:
        now += wait_s
        step(session, now, choice, number)
        before = session.situation
        assert replace(session.view(now + ahead_s), done=()) == replace(session.view(now + ahead_s), done=())
        assert session.situation is before


@given(arguments(), st.integers(0, 4000), st.integers(17, 80_000))
def test_nothing_is_begun_in_a_sleep(given_session, until, asleep):
    """However long, and wherever it began: waking brings at most one fact, and no set, pacing or rep."""
    session = some_session(**given_session)
    session.do(Move.START, 0.0)
    last_seen = until / 8
    session.poll(last_seen)
    now = last_seen + asleep / 8
    events = session.suspend(last_seen, now)
    assert not [event for event in events if isinstance(event, PacingStarted | SetStarted | RepCompleted)]
    assert len(events) <= 2
    assert session.situation.state not in {State.WORKING, State.GETTING_READY}
    assert all(event.at_s <= now for event in session.poll(now))
    assert session.situation.state not in {State.WORKING, State.GETTING_READY}
