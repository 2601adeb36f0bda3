"""Every shipped variation from setting up to the summary, by the fake clock."""

from itertools import pairwise

import pytest

from hipcoach.domain.cue import CueKind
from hipcoach.domain.events import SetFinished
from hipcoach.domain.exercise import PhaseKind
from hipcoach.domain.motion import depth_at
from hipcoach.domain.plan import Block, Plan
from hipcoach.domain.record import Anchor
from hipcoach.domain.session import Session
from hipcoach.domain.situation import Rules
from hipcoach.domain.states import AutoStart, Move, State
from hipcoach.domain.timeline import SegmentKind, compile_set
from tests.helpers.builders import MONDAY_EVENING
from tests.helpers.shipped import EXERCISES, FROM_THE_FLOOR

variations = pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
LONG_S = 3600.0


def session_of(exercise, sets=2):
    ids = iter(range(100))
    known = {one.key: one for one in EXERCISES.values()}
    rules = Rules(known, Anchor(0.0, MONDAY_EVENING), lambda: f"id-{next(ids)}", AutoStart("always"), 15.0)
    return Session(Plan(exercise.name, (Block.of(exercise, sets),), 15.0), rules)


@variations
def test_a_whole_session_is_paced_and_kept(exercise):
    session = session_of(exercise)
    session.do(Move.START, 0.0)
    done = [event.record for event in session.poll(LONG_S) if isinstance(event, SetFinished)]
    assert session.situation.state is State.SUMMARY
    sides = ["left", "right"] if exercise.is_one_sided else [None]
    assert [(record.set_number, record.side) for record in done] == [(n, side) for n in (1, 2) for side in sides]
    assert all((record.reps, record.variation) == (6, exercise.variation) for record in done)
    assert all(record.load == exercise.load for record in done)


@variations
def test_a_set_begins_where_the_load_lies_and_ends_standing_or_on_the_floor(exercise):
    timeline = compile_set(exercise, exercise.tempo, 2)
    ready, first, *_, last = timeline.segments
    assert ready.kind is SegmentKind.GET_READY
    assert depth_at(exercise, timeline, timeline.at(1.0)) == exercise.first_depth
    from_the_floor = exercise.variation in FROM_THE_FLOOR
    assert first.phase is (PhaseKind.BOTTOM if from_the_floor else PhaseKind.ECCENTRIC)
    assert last.phase is (PhaseKind.ECCENTRIC if from_the_floor else PhaseKind.TOP)
    assert depth_at(exercise, timeline, timeline.at(timeline.end_s)) == pytest.approx(1 if from_the_floor else 0)


@variations
def test_from_the_floor_nobody_is_told_to_pick_it_up_before_the_first_rep(exercise):
    first = compile_set(exercise, exercise.tempo, 2).cues()[0]
    assert first.kind is (CueKind.GRIP if exercise.variation in FROM_THE_FLOOR else CueKind.PICK_UP)


@variations
def test_a_key_changes_the_load_by_what_a_gym_has(exercise):
    heavier = {"dumbbell": "2 × 9 kg", "barbell": "32.5 kg", "barbell-floor": "42.5 kg", "kettlebell": "20 kg"}
    session = session_of(exercise)
    session.do(Move.HEAVIER, 0.0)
    assert str(session.situation.planned.load) == heavier.get(exercise.variation, "7 kg")
    session.do(Move.LIGHTER, 0.0)
    assert session.situation.planned.load == exercise.load


def test_on_one_leg_the_sides_take_turns_within_a_set_number():
    session = session_of(EXERCISES["single-leg"])
    session.do(Move.START, 0.0)
    done = [event.record for event in session.poll(LONG_S) if isinstance(event, SetFinished)]
    rests = [round((after.started_at - before.ended_at).total_seconds()) for before, after in pairwise(done)]
    assert rests == [45, 90, 45]
