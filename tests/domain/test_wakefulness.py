"""When the screen stays awake: by the session's own clock."""

import pytest

from hipcoach.domain.states import Move, State
from hipcoach.domain.wakefulness import LONGEST_HALT_S, needs_screen
from tests.helpers.builders import dumbbell_exercise
from tests.helpers.window import Rehearsal


@pytest.fixture
def session() -> Rehearsal:
    return Rehearsal(dumbbell_exercise(), "never", sets=2)


def is_awake(session: Rehearsal) -> bool:
    return needs_screen(session.session.situation, session.now)


def test_while_a_set_or_a_rest_runs_and_only_then(session):
    assert not is_awake(session)
    session.do(Move.START)
    seen = {session.session.situation.state: is_awake(session)}
    for state in (State.WORKING, State.RESTING):
        session.until(state)
        seen[state] = is_awake(session)
    assert seen == {State.GETTING_READY: True, State.WORKING: True, State.RESTING: True}
    session.do(Move.END_SESSION)
    assert not is_awake(session)


def test_a_paused_set_for_five_minutes_and_again_when_it_goes_on(session):
    session.do(Move.START).until(State.WORKING).wait(3).do(Move.PAUSE).wait(LONGEST_HALT_S)
    assert is_awake(session)
    session.wait(1)
    assert not is_awake(session)
    assert is_awake(session.do(Move.GO_ON))


def test_a_paused_rest_for_five_minutes_and_again_when_it_goes_on(session):
    session.do(Move.START).until(State.RESTING).wait(10).do(Move.PAUSE_REST).wait(LONGEST_HALT_S)
    assert is_awake(session)
    session.wait(1)
    assert not is_awake(session)
    assert is_awake(session.do(Move.PAUSE_REST))


def test_a_rest_that_nobody_ends_for_five_minutes(session):
    session.do(Move.START).until(State.RESTING)
    rest = session.session.situation.rest
    assert rest is not None
    session.wait(rest.deadline_s - session.now + LONGEST_HALT_S)
    assert is_awake(session)
    session.wait(1)
    assert not is_awake(session)
    assert is_awake(session.do(Move.CONFIRM))


def test_a_machine_that_slept_may_sleep_again(session):
    session.do(Move.START).until(State.WORKING).wait(3).sleep(60)
    assert session.session.situation.state is State.SUSPENDED
    assert not is_awake(session)
