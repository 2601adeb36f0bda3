"""Going on with a session that was left open: its rows are all that is needed."""

from hipcoach.domain.plan import LONGEST_REST_S, PlannedSet, get_ready_within
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.rest_advice import LONGER
from hipcoach.domain.situation import Rules, Situation
from hipcoach.domain.states import State


def situation_of(record: SessionRecord, rules: Rules, now: float) -> Situation:
    """Where the session stands at `now`, read from what was kept of it.

    The rest's deadline stands. What fell due while nobody looked is not begun: it waits for a key.
    """
    plan, sets = record.plan, record.plan.planned_sets()
    done, index = record.sets, len(record.sets)
    if not done:
        return Situation(State.SET_UP, plan, pain=record.pain, note=record.note)
    last = done[-1]
    if index >= len(sets):
        return Situation(
            State.SUMMARY,
            plan,
            index=index,
            done=done,
            is_question_open=True,
            pain=record.pain,
            note=record.note,
        )
    rest = _rest_after(last, sets[index - 1], record, rules, now)
    return Situation(
        State.RESTING,
        plan,
        index=index,
        done=done,
        rest=rest,
        is_waiting=now >= rest.ready_at_s,
        is_rest_over=now >= rest.deadline_s,
        is_presence_asked=True,
        is_question_open=not last.is_confirmed,
        pain=record.pain,
        note=record.note,
    )


def _rest_after(last: SetRecord, planned: PlannedSet, record: SessionRecord, rules: Rules, now: float) -> Rest:
    started_s = min(rules.anchor.reading(last.ended_at), now)
    get_ready_s = get_ready_within(rules.get_ready_s, planned.rest_s)
    length_s = last.rest_planned_s if last.rest_planned_s is not None else planned.rest_s
    deadline_s = started_s + length_s
    if record.rest_ends_at is not None:
        deadline_s = rules.anchor.reading(record.rest_ends_at)
    # A wall clock that was set back since must not make somebody rest for hours.
    deadline_s = min(deadline_s, now + max(length_s, LONGEST_REST_S))
    is_longer = deadline_s - started_s > planned.rest_s + 1.0
    return Rest(started_s, deadline_s, get_ready_s, LONGER if is_longer else planned.rest_reason)
