"""The plan of the next session, the settings, and the timer without a session."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import Key
from hipcoach.domain.load import Load
from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.plan import Plan, RepRange
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.states import AutoStart, Move
from tests.coach.conftest import open_gym
from tests.helpers.builders import floor_exercise
from tests.helpers.records import a_set

TWENTY = Load(Decimal(20))


def one_set(gym, clock, load):
    plan = gym.plans.next()
    coach = gym.set_up(replace(plan, blocks=(replace(plan.blocks[0], load=load, sets=1),)))
    coach.press(Key.ENTER)
    clock.advance(60)
    coach.poll()
    coach.finish()


def test_the_built_in_plan_is_four_sets_of_five_to_six(gym):
    (block,) = gym.plans.next().blocks
    assert (block.sets, block.reps) == (4, RepRange(5, 6))


def test_the_users_plan_is_there_after_a_restart(clock, database):
    gym = open_gym(clock, database)
    plan = gym.plans.next()
    gym.plans.change(replace(plan, blocks=(replace(plan.blocks[0], sets=3, reps=RepRange(8, 8)),)))
    gym.close()
    gym = open_gym(clock, database)
    (block,) = gym.plans.next().blocks
    assert (block.sets, block.reps) == (3, RepRange(8, 8))
    gym.close()


def test_a_load_typed_into_the_plan_stands_until_something_else_was_lifted(gym, clock):
    one_set(gym, clock, Load(Decimal(12)))
    clock.advance(60)
    plan = gym.plans.next()
    gym.plans.change(replace(plan, blocks=(replace(plan.blocks[0], load=TWENTY),)))
    assert gym.plans.next().blocks[0].load == TWENTY
    clock.advance(60)
    one_set(gym, clock, Load(Decimal(22)))
    assert gym.plans.next().blocks[0].load == Load(Decimal(22))


def test_a_lift_that_comes_twice_in_a_plan_keeps_both_of_its_loads(gym, clock):
    block = gym.plans.next().blocks[0]
    without, light = replace(block, load=Load(Decimal(0)), sets=1), replace(block, load=Load(Decimal(3)))
    gym.plans.change(replace(gym.plans.next(), blocks=(without, light)))
    clock.advance(60)
    one_set(gym, clock, Load(Decimal(3)))
    assert [block.load for block in gym.plans.next().blocks] == [without.load, light.load]


def test_a_setting_is_kept_and_a_wrong_one_refused(clock, database):
    gym = open_gym(clock, database)
    gym.settings.change("get_ready_s", 20)
    with pytest.raises(UserError):
        gym.settings.change("get_ready_s", 2)
    gym.close()
    gym = open_gym(clock, database)
    assert gym.settings["get_ready_s"] == 20
    assert gym.plans.next().get_ready_s == 20
    gym.close()


def test_a_session_that_always_starts_paces_an_empty_room(gym, clock):
    coach = gym.set_up(gym.plans.next(), AutoStart.ALWAYS)
    coach.do(Move.START)
    clock.advance(3600)
    coach.poll()
    (session,) = gym.sessions()
    assert [record.reps for record in session.sets] == [6, 6, 6, 6]
    assert not any(record.is_confirmed for record in session.sets)


def test_the_bare_rest_counts_on_past_its_end_and_keeps_nothing(gym, clock):
    rest = gym.bare_rest()
    clock.advance(100)
    assert rest.left_s == 20
    rest.longer()
    assert rest.left_s == 35
    clock.advance(50)
    rest.poll()
    assert (rest.left_s, rest.overtime_s) == (0, 15)
    assert gym.sessions() == ()


def test_only_loads_that_are_owned_can_be_chosen(gym):
    gym.settings.change("dumbbells", "7 11 15 kg")
    coach = gym.set_up(gym.plans.next())
    loads = []
    for key in (Key.UP, Key.UP, Key.UP, Key.DOWN, Key.DOWN, Key.DOWN):
        coach.press(key)
        loads.append(str(coach.view().planned.load))
    assert loads == ["2 × 15 kg", "2 × 15 kg", "2 × 15 kg", "2 × 11 kg", "2 × 7 kg", "no load"]


def test_the_summary_knows_what_the_next_session_will_propose(gym, clock):
    gym.settings.change("dumbbells", "12 12.5 kg")
    coach = gym.set_up(gym.plans.next())
    coach.press(Key.ENTER)
    for _ in range(4):
        clock.advance(15 + 36)
        coach.poll()
        coach.press(Key.ENTER)
        clock.advance(120 - 15)
        coach.poll()
    (told,) = gym.plans.after(coach.whole_record).blocks
    coach.finish()
    (proposed,) = gym.plans.next().blocks
    assert told == proposed
    assert (str(proposed.load), proposed.advice) == ("2 × 12.5 kg", "raise")


def test_what_was_marked_as_resting_is_a_lighter_week(gym, clock):
    """Eight weeks without a rest ask for a lighter one; a week marked as resting was one."""
    for _ in range(10):
        one_set(gym, clock, Load(Decimal(12)))
        clock.advance(7 * 24 * 3600)
    assert gym.plans.next().blocks[0].other.advice == "deload"
    gym.archive().mark_week(gym.today - timedelta(days=21 + gym.today.weekday()), WeekMark.RESTING)
    other = gym.plans.next().blocks[0].other
    assert other is None or other.advice != "deload"


def test_a_lift_that_was_put_off_has_one_next_dose(gym, clock):
    """The summary of a session that is not of one's own plan: its lift in two parts."""
    block = replace(gym.plans.next().blocks[0], variation="test-floor")
    parts = (replace(block, sets=1, intended=2), replace(block, sets=1, intended=0, is_put_off=True))
    gym.exercises[block.key] = replace(floor_exercise(), variation="test-floor")
    session = SessionRecord("s", clock.today(), Plan("", parts), (a_set(variation="test-floor"),))
    assert len(gym.plans.after(session).blocks) == 1


def test_eight_weeks_are_seen_however_often_somebody_trains(gym, clock):
    for _ in range(60):
        one_set(gym, clock, Load(Decimal(12)))
        clock.advance(24 * 3600)
    assert gym.plans.next().blocks[0].other.advice == "deload"
