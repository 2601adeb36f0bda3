"""What SQLite counts is what the records themselves say."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.looking_back import Filter, WeekMark
from hipcoach.domain.progress import volume_kg
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.streak import Streak
from hipcoach.domain.tally import Bucket
from hipcoach.domain.tempo import Tempo
from hipcoach.store import trends
from hipcoach.store.calendar_marks import mark_week, week_marks
from hipcoach.store.store import Store
from tests.helpers.records import EVENING, a_session, a_set

LIFT = ("deadlift", "dumbbell")
MINE = Filter(lift=LIFT)
TODAY = EVENING.date()
ONE_OF_EACH = st.sampled_from

SETS = st.builds(
    a_set,
    variation=ONE_OF_EACH(["dumbbell", "single-leg"]),
    side=ONE_OF_EACH([None, *Side]),
    is_warm_up=st.booleans(),
    reps=st.integers(0, 30),
    load=st.builds(Load, st.decimals(0, 60, places=1), ONE_OF_EACH(Unit), st.integers(1, 2)),
    tempo=ONE_OF_EACH([None, Tempo.parse("3-1-1-1"), Tempo.parse("31X0")]),
    ended_at=st.integers(0, 90_000).map(lambda ms: EVENING + timedelta(milliseconds=ms)),
    effort=ONE_OF_EACH([None, 7, 9]),
    rest_planned_s=ONE_OF_EACH([None, 90.0, 120.0]),
    rest_s=ONE_OF_EACH([None, 100.5, 240.0]),
)
HISTORIES = st.lists(st.tuples(st.integers(0, 800), st.lists(SETS, max_size=5)), max_size=6)


def kept(store: Store, *sets: SetRecord, days_ago: int = 0) -> SessionRecord:
    session = a_session(sets=sets)
    session = replace(session, started_at=session.started_at - timedelta(days=days_ago))
    store.save_whole(session)
    return session


@settings(max_examples=40)
@given(history=HISTORIES, bucket=ONE_OF_EACH(Bucket))
def test_tallies_hold_what_the_records_hold(homes, history, bucket):
    with Store.open(next(homes) / "hipcoach.db") as store:
        for days_ago, sets in history:
            kept(store, *sets, days_ago=days_ago)
        sessions = store.sessions()
        counted = trends.tallies(store, MINE, bucket)
        busiest = trends.busiest_day(store, MINE)
    mine = [
        (session.local_date, one)
        for session in sessions
        for one in session.sets
        if (one.exercise, one.variation) == LIFT and not one.is_warm_up
    ]
    by_span: dict[date, list[SetRecord]] = {}
    by_day: dict[date, list[SetRecord]] = {}
    for day, one in mine:
        by_span.setdefault(bucket.start(day), []).append(one)
        by_day.setdefault(day, []).append(one)

    def alike(one):
        return one.load, one.reps, one.effort, one.side, one.tempo

    assert {tally.day for tally in counted} == set(by_span)
    assert [tally.day for tally in counted] == sorted(tally.day for tally in counted)
    for span, sets in by_span.items():
        group = [tally for tally in counted if tally.day == span]
        assert sum(tally.volume_kg for tally in group) == volume_kg(sets)
        assert Counter({alike(tally): tally.sets for tally in group}) == Counter(map(alike, sets))
        rested = [one for one in sets if one.rest_s is not None and one.rest_planned_s is not None]
        assert sum(tally.rests for tally in group) == len(rested)
        assert sum(tally.rest_taken_s for tally in group) == pytest.approx(sum(one.rest_s for one in rested))
        planned_s = sum(one.rest_planned_s for one in rested)
        assert sum(tally.rest_planned_s for tally in group) == pytest.approx(planned_s)
        timed = [one for one in sets if one.reps and one.ended_at > one.started_at]
        assert sum(tally.timed for tally in group) == len(timed)
        worked_s = sum((one.ended_at - one.started_at).total_seconds() for one in timed)
        assert sum(tally.worked_s for tally in group) == pytest.approx(worked_s, abs=0.002 * len(sets))
    for tally in counted:
        firsts = [day for day, one in mine if alike(one) == alike(tally) and bucket.start(day) == tally.day]
        assert tally.first == min(firsts)
    volumes = {day: round(volume_kg(sets), 3) for day, sets in by_day.items() if volume_kg(sets)}
    assert (busiest is None) == (not volumes)
    if busiest:
        assert abs(busiest[1] - max(volumes.values())) <= Decimal("0.001")
        assert abs(volumes[busiest[0]] - max(volumes.values())) <= Decimal("0.001")


def test_what_is_in_the_bin_does_not_count(store):
    out, staying = a_set(), a_set()
    kept(store, out, staying)
    gone = kept(store, a_set(), days_ago=9)
    kept(store, a_set(is_warm_up=True), days_ago=16)
    store.remove_set(out.id)
    store.remove_session(gone.id)
    assert [tally.sets for tally in trends.tallies(store, MINE, Bucket.DAY)] == [1]
    assert trends.last_lift(store) == LIFT
    assert trends.training_days(store) == (TODAY,)
    assert trends.busiest_day(store, MINE) == (TODAY, Decimal(144))


def test_a_filter_narrows_what_is_counted(store):
    kept(store, a_set(note="easy"))
    kept(store, a_set(), a_set(), days_ago=3)
    for chosen, sets in (
        (MINE, 3),
        (replace(MINE, words="EASY"), 1),
        (replace(MINE, until=TODAY - timedelta(1)), 2),
    ):
        assert sum(tally.sets for tally in trends.tallies(store, chosen, Bucket.YEAR)) == sets
    assert trends.busiest_day(store, replace(MINE, words="easy")) == (TODAY, Decimal(144))
    assert trends.span(store, MINE) == (TODAY - timedelta(days=3), TODAY)
    assert trends.span(store, replace(MINE, words="nowhere")) is None


def test_the_first_of_the_busiest_days_counts(store):
    for days_ago in (1, 8, 4):
        kept(store, a_set(), days_ago=days_ago)
    assert trends.busiest_day(store, MINE) == (TODAY - timedelta(days=8), Decimal(144))


def test_the_last_lift_is_that_of_the_latest_working_set(store):
    assert trends.last_lift(store) is None
    kept(store, a_set(variation="barbell"), days_ago=3)
    kept(store, a_set(), a_set(variation="kettlebell"), a_set(variation="single-leg", is_warm_up=True))
    gone = kept(store, a_set(variation="gone"), days_ago=-1)
    store.remove_session(gone.id)
    assert trends.last_lift(store) == ("deadlift", "kettlebell")


def test_training_days_are_told_once_from_a_day_on(store):
    for days_ago in (0, 0, 5, 9):
        kept(store, a_set(), days_ago=days_ago)
    kept(store, days_ago=2)
    days = [TODAY - timedelta(days=ago) for ago in (9, 5, 0)]
    assert trends.training_days(store) == tuple(days)
    assert trends.training_days(store, since=days[1]) == tuple(days[1:])


def test_a_row_of_other_hands_is_left_out(store):
    broken, fine = a_set(tempo=Tempo.parse("9-1-1-1")), a_set()
    kept(store, broken, fine)
    with store.changing("The test could not break it") as db:
        db.execute("UPDATE sets SET tempo = 'slow' WHERE id = ?", [broken.id])
        db.execute("INSERT INTO weeks VALUES ('someday', 'resting', '')")
    assert [tally.tempo for tally in trends.tallies(store, MINE, Bucket.DAY)] == [fine.tempo]
    assert week_marks(store) == {}


MONDAY = date(2026, 3, 2)


@pytest.fixture
def dated(path: Path):
    with Store.open(path, now=lambda: EVENING) as opened:
        yield opened


def stamps(store: Store) -> list[str]:
    with store.reading() as db:
        return [row["edit_stamp"] for row in db.query("SELECT edit_stamp FROM weeks")]


def test_a_week_is_marked_and_the_mark_taken_away(dated, path):
    mark_week(dated, MONDAY, WeekMark.RESTING)
    mark_week(dated, MONDAY - timedelta(days=7), WeekMark.INJURED)
    with Store.open(path) as elsewhere:
        assert week_marks(elsewhere) == {
            MONDAY - timedelta(days=7): WeekMark.INJURED,
            MONDAY: WeekMark.RESTING,
        }
    mark_week(dated, MONDAY, None)
    assert list(week_marks(dated)) == [MONDAY - timedelta(days=7)]


def test_each_change_of_a_mark_is_a_newer_edit(dated):
    mark_week(dated, MONDAY, WeekMark.RESTING)
    (first,) = stamps(dated)
    assert datetime.fromisoformat(first.split(" ", 1)[0]) == EVENING
    mark_week(dated, MONDAY, WeekMark.RESTING)
    assert stamps(dated) == [first]
    mark_week(dated, MONDAY, None)
    (second,) = stamps(dated)
    assert second > first


def test_no_mark_where_there_was_none_leaves_no_row(dated):
    mark_week(dated, MONDAY, None)
    assert stamps(dated) == []


def test_progress_holds_all_of_a_lift(store):
    kept(store, a_set(), a_set(variation="single-leg"))
    kept(store, a_set(load=Load(Decimal(14))), days_ago=14)
    mark_week(store, MONDAY - timedelta(days=7), WeekMark.RESTING)
    found = trends.progress(store, MINE, TODAY, Unit.LB, "Dumbbell deadlift", "each dumbbell")
    assert (found.name, found.lifted.unit, found.lifted.load_of) == ("Dumbbell deadlift", "lb", "each dumbbell")
    assert found.lifted.bucket is Bucket.DAY
    assert [tally.load.value for tally in found.lifted.tallies] == [14, 12]
    assert found.bests[0].day == TODAY - timedelta(days=14)
    assert [(len(week.days), week.mark) for week in found.weeks[-3:]] == [(1, None), (0, "resting"), (1, None)]
    assert found.streak == Streak(2, 2)


def test_progress_of_nothing(store):
    found = trends.progress(store, MINE, TODAY, Unit.KG, "Dumbbell deadlift", "each dumbbell")
    assert (found.lifted.tallies, found.bests, found.streak) == ((), (), Streak())
