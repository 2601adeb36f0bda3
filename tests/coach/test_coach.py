"""A session from the first key to the stored record, and what happens when it is interrupted."""

from datetime import timedelta
from pathlib import Path

import pytest

from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import IllegalMoveError
from hipcoach.domain.events import Suspended
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.states import Move, State
from hipcoach.store.store import Store
from tests.coach.conftest import open_gym
from tests.helpers.clock import FakeClock

GET_READY_S, SET_S, REST_S = 15.0, 36.0, 120.0


def stored(database: Path) -> list[int]:
    """The repetitions on disk, read by another connection."""
    with Store.open(database) as store:
        return [record.reps for session in store.sessions() for record in session.sets]


def pace_a_set(coach: Coach, clock: FakeClock) -> None:
    clock.advance(GET_READY_S + SET_S)
    coach.poll()


@pytest.fixture
def coach(gym: Gym) -> Coach:
    return gym.set_up(gym.plans.next())


def test_every_set_is_on_disk_at_the_instant_that_it_ends(coach, clock, database):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + SET_S - 0.01)
    coach.poll()
    assert stored(database) == []
    clock.advance(0.02)
    coach.poll()
    assert stored(database) == [6]


def test_a_whole_session_is_found_in_the_record(coach, gym, clock, database):
    coach.press(Key.ENTER)
    for _ in range(4):
        pace_a_set(coach, clock)
        coach.press(Key.ENTER)
        clock.advance(REST_S - GET_READY_S)
        coach.poll()
    _, action = coach.press(Key.ENTER)
    assert action is Action.DONE
    coach.finish()
    (session,) = gym.sessions()
    assert [record.reps for record in session.sets] == [6, 6, 6, 6]
    assert all(record.is_confirmed for record in session.sets)
    assert [record.rest_s for record in session.sets] == [REST_S, REST_S, REST_S, None]
    assert session.finished_at is not None
    assert gym.unfinished() is None


def test_a_set_begins_and_ends_in_the_record_when_it_did(coach, gym, clock):
    begun = clock.today()
    coach.press(Key.ENTER)
    clock.advance(600)
    coach.poll()
    (session,) = gym.sessions()
    assert session.sets[0].started_at - begun == timedelta(seconds=GET_READY_S)
    assert session.sets[0].ended_at - begun == timedelta(seconds=GET_READY_S + SET_S)


def test_a_correction_in_the_rest_is_on_disk_at_once(coach, clock, database):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(Key.DOWN)
    assert stored(database) == [5]


def test_a_set_done_again_replaces_the_one_that_did_not_happen(coach, clock, database):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(Key.BACKSPACE)
    assert stored(database) == [6]
    coach.press(Key.BACKSPACE)
    assert stored(database) == []
    coach.do(Move.UNDO)
    assert stored(database) == [6]


def test_the_wall_clock_set_back_in_mid_session_does_not_reorder_it(coach, gym, clock):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(Key.ENTER)
    clock.set_wall(clock.today() - timedelta(hours=3))
    clock.advance(REST_S + SET_S)
    coach.poll()
    first, second = gym.sessions()[0].sets
    assert (second.started_at - first.ended_at).total_seconds() == pytest.approx(REST_S, abs=1e-3)


def test_a_key_that_changed_the_state_is_deaf_for_two_seconds(coach, clock):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + 8)
    coach.press(Key.ENTER)
    assert coach.session.situation.state is State.RESTING
    clock.advance(1.9)
    coach.press(Key.ENTER)
    assert coach.view().is_question_open
    clock.advance(0.2)
    coach.press(Key.ENTER)
    assert not coach.view().is_question_open


def test_a_key_without_a_meaning_is_a_sign_of_life(coach, gym, clock):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(None)
    assert gym.sessions()[0].sets[0].is_confirmed


def test_the_lid_closed_in_mid_set_stops_the_set_where_it_was_last_seen(coach, clock):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + 6 + 5.5)
    coach.poll()
    clock.sleep(900)
    events = coach.poll()
    assert any(isinstance(event, Suspended) for event in events)
    assert coach.session.situation.state is State.SUSPENDED
    assert coach.view().reps_done == 2
    coach.press(Key.ENTER)
    assert coach.session.situation.timeline.first_rep == 3


def test_a_stall_of_the_program_is_no_sleep(coach, clock, database):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + SET_S + 500)
    events = coach.poll()
    assert not any(isinstance(event, Suspended) for event in events)
    assert stored(database) == [6]


def test_on_another_day_a_stopped_set_offers_to_finish(coach, clock):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + 10)
    coach.poll()
    clock.sleep(9 * 3600)
    coach.poll()
    assert coach.view().offers_end


def test_closing_the_window_in_mid_set_keeps_what_finishing_early_keeps(coach, gym, clock, database):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + 6 * 3 + 0.1)
    coach.leave()
    assert stored(database) == [2]
    assert gym.unfinished() is not None


def test_closing_the_window_before_the_first_thrust_keeps_nothing(coach, clock, database):
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + 2)
    coach.leave()
    assert stored(database) == []


def test_leaving_the_set_up_leaves_nothing_behind(coach, gym):
    coach.finish()
    assert gym.sessions() == ()


def test_a_session_without_a_set_leaves_nothing_behind(coach, gym, clock):
    coach.press(Key.ENTER)
    clock.advance(5)
    assert gym.unfinished() is not None
    coach.do(Move.END_SESSION)
    coach.finish()
    assert gym.sessions() == ()


def test_an_illegal_move_is_refused_and_nothing_of_it_is_kept(coach, database):
    with pytest.raises(IllegalMoveError):
        coach.do(Move.FINISH)
    assert coach.session.situation.state is State.SET_UP
    assert stored(database) == []


class TestGoingOn:
    def interrupted(self, gym: Gym, clock: FakeClock, *, rest_used_s: float) -> None:
        """Two sets done, the second with a correction and a heavier load to come, then the power goes."""
        coach = gym.set_up(gym.plans.next())
        coach.press(Key.ENTER)
        pace_a_set(coach, clock)
        coach.press(Key.ENTER)
        clock.advance(REST_S - GET_READY_S)
        coach.poll()
        pace_a_set(coach, clock)
        coach.press(Key.DOWN)
        clock.advance(rest_used_s)
        coach.poll()
        gym.close()

    def test_it_goes_on_with_the_same_set_number_and_the_rest_left(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=40)
        clock.advance(20)
        gym = open_gym(clock, database)
        record = gym.unfinished()
        assert record is not None
        assert gym.can_go_on(record)
        view = gym.go_on(record).view()
        assert view.state is State.RESTING
        assert (view.planned.set_number, view.index) == (3, 2)
        assert view.rest_left_s == pytest.approx(REST_S - 60, abs=0.01)
        assert [one.reps for one in view.done] == [6, 5]
        gym.close()

    def test_the_rest_survives_a_reboot(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=10)
        rebooted = FakeClock(now=3.0, today=clock.today() + timedelta(seconds=50))
        gym = open_gym(rebooted, database)
        view = gym.go_on(gym.unfinished()).view()
        assert view.rest_left_s == pytest.approx(REST_S - 60, abs=0.01)
        gym.close()

    def test_a_rest_that_ended_meanwhile_waits_for_a_key(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=10)
        clock.advance(750)
        gym = open_gym(clock, database)
        coach = gym.go_on(gym.unfinished())
        clock.advance(100)
        coach.poll()
        assert coach.view().state is State.RESTING
        assert coach.view().overtime_s == pytest.approx(750 + 100 + 10 - REST_S, abs=0.01)
        coach.press(Key.ENTER)
        assert coach.view().state is State.GETTING_READY
        gym.close()

    def test_going_on_adds_to_the_same_session(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=10)
        gym = open_gym(clock, database)
        coach = gym.go_on(gym.unfinished())
        clock.advance(REST_S)
        coach.poll()
        pace_a_set(coach, clock)
        (session,) = gym.sessions()
        assert [one.reps for one in session.sets] == [6, 5, 6]
        gym.close()

    def test_finishing_keeps_the_sets_and_ends_the_offer(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=10)
        gym = open_gym(clock, database)
        gym.finish(gym.unfinished())
        assert gym.unfinished() is None
        assert stored(database) == [6, 5]
        gym.close()

    def test_discarding_removes_it(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=10)
        gym = open_gym(clock, database)
        gym.discard(gym.unfinished())
        assert gym.unfinished() is None
        assert stored(database) == []
        gym.close()

    def test_an_offer_that_nobody_answered_is_made_again(self, clock, database):
        self.interrupted(open_gym(clock, database), clock, rest_used_s=10)
        for _ in range(2):
            gym = open_gym(clock, database)
            assert gym.unfinished() is not None
            gym.close()


def test_a_heavier_next_load_is_still_there_after_the_power_went(clock, database):
    gym = open_gym(clock, database)
    coach = gym.set_up(gym.plans.next())
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(Key.PLUS)
    heavier = coach.view().planned.load
    clock.advance(REST_S - GET_READY_S)
    coach.poll()
    pace_a_set(coach, clock)
    gym.close()
    gym = open_gym(clock, database)
    assert gym.go_on(gym.unfinished()).view().planned.load == heavier
    gym.close()


def test_next_session_begins_with_the_load_last_lifted(coach, gym, clock):
    coach.press(Key.UP)
    load = coach.view().planned.load
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.do(Move.END_SESSION)
    coach.finish()
    assert gym.plans.next().blocks[0].load == load


def test_closing_the_window_on_the_summary_closes_the_session(coach, gym, clock):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.do(Move.END_SESSION)
    coach.leave()
    assert gym.unfinished() is None
    assert gym.sessions()[0].finished_at is not None


def test_a_next_load_that_no_set_has_used_yet_is_there_after_the_power_went(clock, database):
    gym = open_gym(clock, database)
    coach = gym.set_up(gym.plans.next())
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(Key.PLUS)
    coach.press(Key.S)
    planned = coach.view().planned
    gym.close()
    gym = open_gym(clock, database)
    again = gym.go_on(gym.unfinished()).view().planned
    assert (again.load, again.tempo) == (planned.load, planned.tempo)
    gym.close()


def test_a_note_that_comes_late_stays_with_its_set(coach, gym, clock):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    meant = coach.view().last
    coach.press(Key.ENTER)
    clock.advance(REST_S + SET_S)
    coach.poll()
    assert len(coach.view().done) == 2
    coach.do(Move.SET_NOTE, (meant.id, "left hand slipped"))
    first, second = gym.sessions()[0].sets
    assert (first.note, second.note) == ("left hand slipped", "")


def test_undo_takes_back_a_note_alone(coach, clock):
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    coach.press(Key.DOWN)
    reps = coach.view().last.reps
    for note in ("left hand slipped", "left hand slipped", "it was the right one"):
        coach.do(Move.SET_NOTE, (coach.view().last.id, note))
    seen = []
    for _ in range(3):
        coach.do(Move.UNDO)
        seen.append((coach.view().last.reps, coach.view().last.note))
    assert seen == [(reps, "left hand slipped"), (reps, ""), (reps + 1, "")]


def test_each_session_begins_with_sound(coach, gym):
    coach.sound.mute()
    assert not gym.set_up(gym.plans.next()).sound.is_muted


def test_sets_left_out_and_added_are_still_so_after_the_power_went(clock, database):
    """Of four sets one is done, one left out, and two are added: four are left."""
    gym = open_gym(clock, database)
    coach = gym.set_up(gym.plans.next())
    coach.press(Key.ENTER)
    pace_a_set(coach, clock)
    for key in (Key.X, Key.A, Key.A):
        coach.press(key)
    plan = coach.session.situation.plan
    gym.close()
    gym = open_gym(clock, database)
    again = gym.go_on(gym.unfinished())
    assert again.session.situation.plan == plan
    assert (len(again.view().sets), again.view().index, again.view().planned.set_number) == (5, 1, 2)
    gym.close()


def test_the_pace_of_the_last_time_is_that_of_the_next(coach, gym, clock):
    coach.press(Key.S)
    tempo = coach.view().planned.tempo
    coach.press(Key.ENTER)
    clock.advance(GET_READY_S + 6 * tempo.rep_s)
    coach.poll()
    coach.do(Move.END_SESSION)
    coach.finish()
    assert tempo != gym.plans.built_in().blocks[0].tempo
    assert gym.plans.next().blocks[0].tempo == gym.plans.own().blocks[0].tempo == tempo
