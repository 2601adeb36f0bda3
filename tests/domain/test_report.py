"""The report of some weeks, as stories: what happened, and what is told of it."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import strategies as st

from hipcoach.domain.exercise import Side
from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.report import Adherence, Felt, Line, Report, report_of
from hipcoach.domain.streak import last_weeks
from tests.helpers import histories
from tests.helpers.builders import EXERCISES
from tests.helpers.mutations import few_and_many, hold_for
from tests.helpers.records import a_plan, a_session, a_set

KEY = ("deadlift", "dumbbell")
TODAY = date(2026, 3, 8)
WEEKS = last_weeks((), {date(2026, 2, 23): WeekMark.RESTING}, TODAY, 8)
"""From 12 January to 8 March; records are of 5 March unless moved."""


def report(*sessions: SessionRecord, **changes) -> Report:
    return report_of(sessions, EXERCISES, WEEKS, TODAY, **changes)


def a_day(days_ago: int = 0, reps: tuple[int, ...] = (6, 6, 6, 5), **changes) -> SessionRecord:
    sets = tuple(a_set(set_number=number, reps=done) for number, done in enumerate(reps, 1))
    session = a_session(**{"sets": sets, **changes})
    return replace(session, started_at=session.started_at - timedelta(days=days_ago))


def test_it_spans_whole_weeks_up_to_today():
    empty = report()
    assert (empty.first, empty.last) == (date(2026, 1, 12), TODAY)
    assert (empty.sessions, empty.lifts, empty.adherence) == (0, (), Adherence())
    assert [week.monday for week in empty.weeks if week.mark] == [date(2026, 2, 23)]


def test_a_session_is_told_with_what_was_asked_done_and_felt():
    sets = (a_set(effort=6), a_set(set_number=2, reps=5, effort=8, fault="squat", is_confirmed=False))
    (lift,) = report(a_day(sets=sets, pain=2, morning_pain=1, note="Cold gym.\nSlow.")).lifts
    (entry,) = lift.entries
    assert (lift.name, lift.load_of, lift.sessions) == ("Dumbbell deadlift", "each dumbbell", 1)
    assert entry.asked == "4 × 5–6"
    assert entry.lines == (Line("6 (5)", "2 × 12 kg", "3-1-1-1"),)
    assert (entry.effort, entry.faults, entry.pain, entry.morning_pain) == (8, ("squat",), 2, 1)
    assert entry.notes == ("“Cold gym. Slow.”",)


def test_a_fault_is_told_by_its_name():
    one = a_set(variation="test-one-sided", fault="tilt")
    (lift,) = report(a_day(sets=(one,), source="Strong")).lifts
    assert lift.entries[0].faults == ("Tilt",)


def test_warm_ups_legs_and_loads_have_lines_of_their_own():
    legs = [a_set(set_number=number, side=side) for number in (1, 2) for side in Side]
    entry = report(a_day(sets=(a_set(reps=8, is_warm_up=True), *legs))).lifts[0].entries[0]
    assert [line.reps for line in entry.lines] == ["warm-up 8", "left 6 6", "right 6 6"]


def test_adherence_counts_planned_sets_and_never_more_than_were_planned():
    (lift,) = report(a_day(7), a_day(3, (6, 6)), a_day(0, (6,) * 6)).lifts
    assert lift.adherence == Adherence(4 + 2 + 4, 12)
    assert lift.adherence.words == "10 of 12 planned sets done"


def test_a_set_without_a_rep_is_not_done():
    assert report(a_day(reps=(6, 0, 0, 0))).adherence == Adherence(1, 4)


def test_of_what_comes_from_elsewhere_no_plan_is_known():
    told = report(a_day(source="Strong"))
    assert told.lifts[0].entries[0].asked == ""
    assert told.adherence.words == ""


def test_what_was_planned_and_not_done_is_told():
    (block,) = a_plan().blocks
    plan = a_plan(blocks=(block, replace(block, variation="test-floor")))
    first, second = report(a_day(plan=plan, note="Had to leave.")).lifts
    assert (second.entries[0].lines, second.sessions, second.adherence) == ((), 0, Adherence(0, 4))
    assert (first.entries[0].notes, second.entries[0].notes) == (("“Had to leave.”",), ())


def test_sessions_are_counted_by_week():
    told = report(a_day(14), a_day(3), a_day(2), a_day(0)).lifts[0]
    assert told.by_week == (0, 0, 0, 0, 0, 1, 0, 3)


def test_one_lift_alone_can_be_told_of():
    sessions = (a_day(7), a_day(0, sets=(a_set(variation="test-floor"),), source="Strong"))
    told = report(*sessions, lift=KEY)
    assert (told.sessions, [lift.name for lift in told.lifts]) == (1, ["Dumbbell deadlift"])


def test_pain_is_told_only_where_it_was_told():
    told = report(a_day(7), a_day(3, pain=0), a_day(0, morning_pain=4))
    assert told.felt == (Felt(date(2026, 3, 2), 0, None), Felt(date(2026, 3, 5), None, 4))
    assert (told.worst_pain, told.worst_morning) == (0, 4)


@few_and_many(10, 300)
def test_every_set_is_told_once(cases):
    def check(sessions: list[SessionRecord]) -> None:
        told = report(*sessions)
        lines = [line for lift in told.lifts for entry in lift.entries for line in entry.lines]
        done = sum(word.strip("()").isdecimal() for line in lines for word in line.reps.split())
        assert done == sum(len(session.sets) for session in sessions)
        assert 0 <= told.adherence.done <= told.adherence.planned

    hold_for(cases, st.lists(histories.sessions, max_size=4), check)
