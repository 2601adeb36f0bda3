"""What holds of a session at every instant, whatever was done to it."""

from hipcoach.domain.session import Session
from hipcoach.domain.states import State

_PACED = {State.GETTING_READY, State.WORKING}
_STOPPED = {State.PAUSED, State.SUSPENDED}


def check_situation(session: Session, now: float) -> None:
    """Check a session that has caught up with `now`."""
    here = session.situation
    in_set = here.state in _PACED | _STOPPED
    assert here.index == len(here.done), "every set before the present one was done"
    assert 0 <= here.index <= len(here.sets)
    planned = [(one.block, one.key, one.is_warm_up, one.set_number, one.side) for one in here.sets[: here.index]]
    assert planned == [
        (one.block, (one.exercise, one.variation), one.is_warm_up, one.set_number, one.side) for one in here.done
    ], "what was done is no longer what was planned first"
    here.plan.check()
    assert len({record.id for record in here.done}) == len(here.done), "each record has an id of its own"
    assert (here.timeline is not None) == (here.state in _PACED), "a timeline runs in a set and only there"
    assert here.rest is not None or here.state is not State.RESTING, "resting without a rest"
    assert here.rest is None or in_set or here.state is State.RESTING, f"a rest while {here.state}"
    assert here.planned is not None or here.state in {State.SUMMARY, State.REOPENED}, "nothing left to do"
    assert here.set_started_s is not None or here.state not in {State.WORKING, State.PAUSED}
    assert in_set or (here.set_started_s is None and not here.thrusts and here.halted_s is None)
    assert here.halted_s is not None or here.state not in _STOPPED
    assert here.halted_s is None or here.state is not State.WORKING
    assert here.state is State.RESTING or not here.is_waiting, f"waiting while {here.state}"
    assert here.is_waiting or not here.is_rest_over, "over, but not waiting"
    assert here.planned is None or len(here.thrusts) <= here.planned.reps.high
    assert list(here.thrusts) == sorted(here.thrusts)
    due_s = session.due_s()
    assert due_s is None or due_s >= now, "a poll left something undone"
    session.view(now)
    session.view(now + 1000.0)
    assert session.situation is here, "looking changed something"
