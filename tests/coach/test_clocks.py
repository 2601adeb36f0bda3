"""Wall clocks set, zones and summer time, midnight, sleep, reboot: what a session and its record make of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.domain.keys import Key
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.states import State
from tests.coach.conftest import open_gym
from tests.helpers.clock import FakeClock

GET_READY_S, SET_S, REST_S = 15.0, 36.0, 120.0
BERLIN = ZoneInfo("Europe/Berlin")


def begin(gym: Gym) -> Coach:
    coach = gym.set_up(gym.plans.next())
    coach.press(Key.ENTER)
    return coach


def advance(coach: Coach, clock: FakeClock, seconds: float) -> None:
    clock.advance(seconds)
    coach.poll()


def first_rest(gym: Gym, clock: FakeClock) -> Coach:
    """The rest after the first set, ten seconds old."""
    coach = begin(gym)
    advance(coach, clock, GET_READY_S + SET_S)
    coach.press(Key.ENTER)
    advance(coach, clock, 10.0)
    return coach


def kill_and_open(gym: Gym, clock: FakeClock, database: Path) -> tuple[Gym, Coach]:
    gym.close()
    again = open_gym(clock, database)
    return again, again.go_on(again.unfinished())


def only(gym: Gym) -> SessionRecord:
    (session,) = gym.sessions()
    return session


ELSEWHEN: dict[str, Callable[[datetime], datetime]] = {
    "an hour forward": lambda now: now + timedelta(hours=1),
    "an hour back": lambda now: now - timedelta(hours=1),
    "to another year": lambda now: now.replace(year=now.year - 10),
    "to another zone": lambda now: now.astimezone(ZoneInfo("Asia/Tokyo")),
}
SET = pytest.mark.parametrize("elsewhen", ELSEWHEN.values(), ids=ELSEWHEN)


@SET
def test_a_wall_clock_set_in_mid_set_shifts_nothing(gym, clock, elsewhen):
    coach = begin(gym)
    advance(coach, clock, GET_READY_S + 10.0)
    clock.set_wall(elsewhen(clock.today()))
    advance(coach, clock, SET_S - 10.0 - 0.1)
    assert coach.view().state is State.WORKING
    advance(coach, clock, 0.1)
    assert coach.view().state is State.RESTING
    (kept,) = only(gym).sets
    assert (kept.ended_at - kept.started_at).total_seconds() == SET_S


@SET
def test_a_wall_clock_set_in_a_rest_moves_no_deadline(gym, clock, elsewhen):
    coach = first_rest(gym, clock)
    clock.set_wall(elsewhen(clock.today()))
    advance(coach, clock, 50.0)
    assert coach.view().rest_left_s == pytest.approx(REST_S - 60.0)


@SET
def test_the_rest_left_outlives_the_program_after_the_wall_clock_was_set(gym, clock, database, elsewhen):
    coach = first_rest(gym, clock)
    clock.set_wall(elsewhen(clock.today()))
    advance(coach, clock, 20.0)
    again, coach = kill_and_open(gym, clock, database)
    assert coach.view().rest_left_s == pytest.approx(REST_S - 30.0)
    again.close()


@SET
def test_the_wall_clock_set_while_the_program_was_down_makes_nobody_rest_for_hours(gym, clock, database, elsewhen):
    first_rest(gym, clock)
    gym.close()
    clock.set_wall(elsewhen(clock.today()))
    again = open_gym(clock, database)
    coach = again.go_on(again.unfinished())
    assert coach.view().rest_left_s <= 900.0
    coach.press(Key.ENTER)
    clock.advance(3.0)
    coach.press(Key.ENTER)
    advance(coach, clock, GET_READY_S + SET_S)
    first, second = only(again).sets
    assert first.rest_s >= 0.0
    assert second.reps == 6
    again.close()


def test_summer_time_that_begins_in_a_rest_changes_only_what_the_wall_shows(clock, database):
    clock.set_wall(datetime(2026, 3, 29, 1, 59, 5, tzinfo=BERLIN))
    gym = open_gym(clock, database)
    coach = first_rest(gym, clock)
    # Two o'clock is three o'clock: the same instant, an hour later on the wall.
    clock.set_wall(clock.today().astimezone(BERLIN))
    advance(coach, clock, REST_S - GET_READY_S - 10.0)
    advance(coach, clock, GET_READY_S + SET_S)
    session = only(gym)
    assert [record.reps for record in session.sets] == [6, 6]
    assert session.sets[0].rest_s == pytest.approx(REST_S)
    assert session.started_at.utcoffset() == timedelta(hours=1)
    gym.close()


def test_a_session_over_midnight_belongs_to_the_day_on_which_it_began(clock, database):
    clock.set_wall(datetime(2026, 3, 2, 23, 58, tzinfo=BERLIN))
    gym = open_gym(clock, database)
    coach = first_rest(gym, clock)
    advance(coach, clock, REST_S - GET_READY_S - 10.0)
    advance(coach, clock, GET_READY_S + SET_S)
    assert clock.today().date() == datetime(2026, 3, 3, tzinfo=BERLIN).date()
    session = only(gym)
    assert session.local_date == datetime(2026, 3, 2, tzinfo=BERLIN).date()
    assert [record.reps for record in session.sets] == [6, 6]
    assert coach.view().state is State.RESTING
    gym.close()


def test_asleep_in_a_rest_and_awake_before_its_end_the_deadline_stands(gym, clock):
    coach = first_rest(gym, clock)
    clock.sleep(60.0)
    coach.poll()
    assert coach.view().rest_left_s == pytest.approx(REST_S - 70.0)
    advance(coach, clock, REST_S - 70.0 - GET_READY_S)
    assert coach.view().state is State.GETTING_READY


def test_asleep_until_after_the_rest_it_says_so_and_waits_for_a_key(gym, clock):
    coach = first_rest(gym, clock)
    clock.sleep(REST_S - 10.0 + 751.0)
    coach.poll()
    view = coach.view()
    assert view.state is State.RESTING
    assert view.is_waiting
    assert view.overtime_s == pytest.approx(751.0)
    advance(coach, clock, 600.0)
    assert coach.view().state is State.RESTING, "nothing is paced at a locked screen"


@pytest.mark.parametrize("stalled_s", [0.5, 5.0, 40.0, 300.0])
def test_a_locked_screen_or_a_stall_is_no_sleep(gym, clock, stalled_s):
    """The display may be off and nobody polls for a while: the machine is awake, so is the set."""
    coach = begin(gym)
    advance(coach, clock, GET_READY_S + 1.0)
    advance(coach, clock, stalled_s)
    if stalled_s > SET_S:
        assert [record.reps for record in only(gym).sets] == [6]
    else:
        assert coach.view().state is State.WORKING


def test_a_reboot_in_mid_set_leaves_the_sets_before_it_and_their_rest(gym, clock, database):
    coach = first_rest(gym, clock)
    advance(coach, clock, REST_S - GET_READY_S - 10.0)
    advance(coach, clock, GET_READY_S + 10.0)
    assert coach.view().state is State.WORKING
    gym.close()
    rebooted = FakeClock(now=2.0, today=clock.today() + timedelta(seconds=90))
    again = open_gym(rebooted, database)
    coach = again.go_on(again.unfinished())
    view = coach.view()
    assert [record.reps for record in view.done] == [6]
    assert (view.state, view.planned.set_number) == (State.RESTING, 2)
    assert view.is_waiting, "the set that was cut off is not begun by itself"
    again.close()
