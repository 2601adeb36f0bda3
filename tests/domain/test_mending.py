"""What is typed into the record becomes right records, or a sentence."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.mending import (
    Field,
    as_planned,
    mended,
    moved,
    when_read,
    when_written,
    with_another_set,
    without_set,
    written,
)
from hipcoach.domain.plan import Block, Plan, RepRange, WarmUp
from hipcoach.domain.repeating import plan_again
from hipcoach.domain.tempo import Tempo
from tests.helpers.records import EVENING, a_plan, a_session, a_set
from tests.helpers.window import real_exercises

ONE_LEG = {"exercise": "deadlift", "variation": "single-leg"}


def new_ids():
    numbers = count(1)
    return lambda: f"new-{next(numbers)}"


@pytest.mark.parametrize(
    ("field", "text", "changes"),
    [
        (Field.REPS, " 5 ", {"reps": 5}),
        (Field.REPS, "0", {"reps": 0}),
        (Field.LOAD, "2 × 14 kg", {"load": Load(Decimal(14))}),
        (Field.LOAD, "1x20", {"load": Load(Decimal(20), Unit.KG, 1)}),
        (Field.LOAD, "12,5", {"load": Load(Decimal("12.5"))}),
        (Field.LOAD, "12.5kg", {"load": Load(Decimal("12.5"))}),
        (Field.LOAD, "25lb", {"load": Load(Decimal(25), Unit.LB)}),
        (Field.LOAD, "no load", {"load": Load(Decimal(0))}),
        (Field.TEMPO, "3,5-1-x-0", {"tempo": Tempo.parse("3.5-1-X-0")}),
        (Field.TEMPO, "", {"tempo": None}),
        (Field.REST, "2:04", {"rest_s": 124.0}),
        (Field.REST, "90 s", {"rest_s": 90.0}),
        (Field.EFFORT, "10", {"effort": 10}),
        (Field.FAULT, "rounded-back", {"fault": "rounded-back"}),
        (Field.CONFIRMED, "no", {"is_confirmed": False}),
        (Field.NOTE, " grip slips ", {"note": "grip slips"}),
        (Field.SIDE, "left", {"side": Side.LEFT}),
        (Field.SET, "3", {"set_number": 3}),
        (Field.SET, "Warm-up 2", {"set_number": 2, "is_warm_up": True}),
        (Field.SET, "w1", {"is_warm_up": True}),
    ],
)
def test_what_is_typed_changes_that_value_and_no_other(field, text, changes):
    one = a_set(rest_s=None)
    assert mended(one, field, text, real_exercises()) == replace(one, **changes)


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        (Field.REPS, "six", "“six” is not a number of reps. Write a number from 0 to 50."),
        (Field.REPS, "51", "“51” is not a number of reps. Write a number from 0 to 50."),
        (Field.REPS, "-1", "“-1” is not a number of reps. Write a number from 0 to 50."),
        (Field.LOAD, "heavy", "“heavy” is not a load. Write a weight, for example 12kg or 25lb."),
        (Field.LOAD, "9 × 12", "A load of “12” is out of range. It lies between 0 and 500 kg."),
        (Field.TEMPO, "3-1", "“3-1” is not a tempo."),
        (Field.REST, "2:75", "“2:75” is not a rest. Write minutes and seconds, for example 2:00."),
        (Field.REST, "99:00", "“99:00” is not a rest."),
        (Field.EFFORT, "11", "“11” is not an effort. Write a number from 1 to 10."),
        (Field.FAULT, "no-such", "“no-such” is not a fault of this lift. Choose one of its faults."),
        (Field.CONFIRMED, "perhaps", "“perhaps” is neither yes nor no. Choose one of them."),
        (Field.SIDE, "both", "“both” is not a side. Choose left, right or both."),
        (Field.SET, "0", "“0” is not a set's number. Write 1 to 20, or for example warm-up 1."),
        (Field.EXERCISE, "deadlift/moon", "“deadlift/moon” is not among the exercises. Choose one of them."),
    ],
)
def test_what_cannot_be_understood_is_explained(field, text, sentence):
    with pytest.raises(UserError) as caught:
        mended(a_set(), field, text, real_exercises())
    assert str(caught.value).startswith(sentence)


@given(st.sampled_from(Field), st.text(max_size=12) | st.from_regex(r"[0-9:×., xkglb-]{0,9}", fullmatch=True))
def test_any_text_makes_a_right_set_or_is_refused(field, text):
    one = a_set()
    try:
        changed = mended(one, field, text, real_exercises())
    except UserError:
        changed = one
    # What it became can be written and read again.
    assert mended(one, field, written(changed, field), real_exercises()) == changed


@pytest.mark.parametrize("field", Field)
def test_a_value_left_as_it_stands_is_not_touched(field):
    # Imported sets hold what could not be typed here.
    strange = a_set(
        reps=80, rest_s=123.4, fault="gone", exercise="curl", load=Load(Decimal("12.50")), set_number=99
    )
    assert mended(strange, field, written(strange, field), real_exercises()) is strange


def test_another_lift_keeps_no_side_and_no_fault_that_it_does_not_know():
    one = a_set(side=Side.LEFT, fault="hips-rotate", **ONE_LEG)
    changed = mended(one, Field.EXERCISE, "deadlift/barbell", real_exercises())
    assert (changed.variation, changed.side, changed.fault) == ("barbell", None, None)
    back = mended(changed, Field.EXERCISE, "deadlift/single-leg", real_exercises())
    assert back.variation == "single-leg"


def test_a_session_moves_with_its_sets():
    session = a_session(sets=(a_set(), a_set(set_number=2)))
    later = moved(session, session.started_at + timedelta(days=2, minutes=5))
    by = timedelta(days=2, minutes=5)
    assert later.finished_at == session.finished_at + by
    assert [one.started_at - EVENING for one in later.sets] == [by, by]
    assert [one.ended_at - one.started_at for one in later.sets] == [timedelta(seconds=36)] * 2


def test_a_session_as_planned_did_every_planned_set():
    block = replace(
        a_plan().blocks[0], sets=2, is_one_sided=True, warm_ups=(WarmUp(RepRange(8, 8), Load(Decimal(6))),)
    )
    session = as_planned(a_plan(blocks=(block,)), EVENING, new_ids())
    assert (session.source, session.finished_at) == ("logged", EVENING)
    done = [(one.is_warm_up, one.set_number, one.side, one.reps, str(one.load)) for one in session.sets]
    assert done == [
        (True, 1, Side.LEFT, 8, "2 × 6 kg"),
        (True, 1, Side.RIGHT, 8, "2 × 6 kg"),
        (False, 1, Side.LEFT, 6, "2 × 12 kg"),
        (False, 1, Side.RIGHT, 6, "2 × 12 kg"),
        (False, 2, Side.LEFT, 6, "2 × 12 kg"),
        (False, 2, Side.RIGHT, 6, "2 × 12 kg"),
    ]
    assert all(one.is_confirmed and one.started_at == one.ended_at == EVENING for one in session.sets)
    assert [one.rest_planned_s for one in session.sets] == [45.0, 120.0, 45.0, 120.0, 45.0, None]
    assert len({session.id, *(one.id for one in session.sets)}) == 7


def test_another_set_is_like_the_last_but_for_what_was_felt():
    last = a_set(set_number=4, effort=9, fault="rounded-back", note="hard", rest_s=130.0, is_confirmed=False)
    session = with_another_set(a_session(sets=(a_set(), last)), new_ids())
    assert len(session.sets) == 3
    new = session.sets[-1]
    assert (new.set_number, new.reps, new.load, new.is_confirmed) == (5, last.reps, last.load, True)
    assert (new.effort, new.fault, new.note, new.rest_s, new.rest_planned_s) == (None, None, "", None, None)
    assert new.started_at == new.ended_at == session.started_at


def test_another_set_of_a_pair_is_the_other_leg():
    left = a_session(sets=(a_set(side=Side.LEFT, **ONE_LEG),))
    pair = with_another_set(left, new_ids())
    assert (pair.sets[-1].side, pair.sets[-1].set_number) == (Side.RIGHT, 1)
    after = with_another_set(pair, new_ids())
    assert (after.sets[-1].side, after.sets[-1].set_number) == (Side.LEFT, 2)


def test_a_session_without_sets_begins_with_the_first_that_was_planned():
    one = with_another_set(a_session(), new_ids()).sets[0]
    assert (one.reps, one.reps_planned, one.set_number) == (6, RepRange(5, 6), 1)
    with pytest.raises(UserError, match="no set to copy"):
        with_another_set(a_session(plan=Plan("Imported", ())), new_ids())


def test_a_set_is_left_out():
    first, second = a_set(), a_set(set_number=2)
    assert without_set(a_session(sets=(first, second)), first.id).sets == (second,)


# Doing a session again.


def again(*sets, **changes):
    return plan_again(a_session(sets=sets, **changes), real_exercises(), 15.0).blocks


def test_four_sets_that_were_planned_alike_are_one_block_again():
    (block,) = again(*(a_set(set_number=n, reps=reps) for n, reps in enumerate((6, 6, 6, 5), 1)))
    assert (block.sets, block.reps, str(block.load), block.rest_s) == (4, RepRange(5, 6), "2 × 12 kg", 120.0)
    assert block.rest_reason == real_exercises()["deadlift", "dumbbell"].rest_reason


def test_sets_from_elsewhere_become_blocks_by_lift_load_and_reps():
    heavy = Load(Decimal(14))
    came = [
        a_set(reps_planned=None, tempo=None, rest_planned_s=None, **one)
        for one in (
            {"reps": 8},
            {"reps": 8},
            {"reps": 6, "load": heavy},
            {"reps": 60, "load": heavy, "variation": "barbell"},
        )
    ]
    blocks = again(*came, source="Strong", plan=Plan("Legs", ()))
    assert [(block.sets, str(block.reps), str(block.load), block.variation) for block in blocks] == [
        (2, "8", "2 × 12 kg", "dumbbell"),
        (1, "6", "2 × 14 kg", "dumbbell"),
        (1, "50", "2 × 14 kg", "barbell"),
    ]
    # It is not known how they were paced: as usual, then.
    assert blocks[0].tempo == real_exercises()["deadlift", "dumbbell"].tempo
    assert blocks[2].rest_s == real_exercises()["deadlift", "barbell"].rest_s


def test_free_sets_of_ours_stay_free():
    (block,) = again(a_set(tempo=None))
    assert block.tempo is None


def test_pairs_are_counted_once_and_keep_both_rests():
    sides = [
        a_set(set_number=n, side=side, rest_planned_s=rest_s, **ONE_LEG)
        for n in (1, 2, 3)
        for side, rest_s in ((Side.LEFT, 30.0), (Side.RIGHT, 100.0))
    ]
    (block,) = again(*sides)
    assert (block.sets, block.is_one_sided, block.side_rest_s, block.rest_s) == (3, True, 30.0, 100.0)
    assert block.rest_reason == "as in the session that is repeated"


def test_warm_ups_stay_warm_ups_of_their_lift():
    light = {"is_warm_up": True, "load": Load(Decimal(6)), "reps_planned": RepRange(8, 8)}
    lighter = {**light, "load": Load(Decimal(4))}
    (block, last) = again(a_set(**lighter), a_set(**light), a_set(), a_set(), a_set(**light, variation="barbell"))
    assert [str(one.load) for one in block.warm_ups] == ["2 × 4 kg", "2 × 6 kg"]
    assert block.sets == 2
    # A warm-up that nothing followed is done for itself.
    assert (last.variation, last.sets, last.warm_ups) == ("barbell", 1, ())


def test_warm_ups_of_another_lift_do_not_slip_into_the_next_block():
    warm_up, other, work = a_set(is_warm_up=True), a_set(is_warm_up=True, variation="barbell"), a_set()
    assert [(block.variation, len(block.warm_ups)) for block in again(warm_up, other, work)] == [
        ("dumbbell", 0),
        ("barbell", 0),
        ("dumbbell", 0),
    ]


def test_what_is_not_known_here_is_left_out_and_nothing_left_is_said():
    assert len(again(a_set(), a_set(exercise="curl"))) == 1
    for sets in ((), (a_set(exercise="curl"),), (a_set(reps=0, reps_planned=None),)):
        with pytest.raises(UserError, match="Nothing in this session can be repeated"):
            again(*sets)


@given(st.integers(1, 20), st.booleans(), st.integers(0, 3))
def test_a_session_done_as_planned_gives_its_plan_again(sets, is_one_sided, warm_ups):
    exercise = real_exercises()["deadlift", "single-leg" if is_one_sided else "dumbbell"]
    ups = tuple(WarmUp(RepRange(8, 8), Load(Decimal(number + 1))) for number in range(warm_ups))
    block = replace(Block.of(exercise, sets), warm_ups=ups, is_one_sided=is_one_sided)
    session = as_planned(Plan(exercise.name, (block,), 15.0), EVENING, new_ids())
    repeated = plan_again(session, real_exercises(), 15.0)
    assert repeated.planned_sets() == session.plan.planned_sets()


@pytest.mark.parametrize(
    ("field", "text", "is_confirmed"),
    [
        (Field.REPS, "4", True),
        (Field.LOAD, "14", True),
        (Field.REPS, "6", False),
        (Field.EFFORT, "8", False),
        (Field.NOTE, "grip", False),
    ],
)
def test_other_reps_or_another_load_confirm_a_set(field, text, is_confirmed):
    assert mended(a_set(is_confirmed=False), field, text, {}).is_confirmed is is_confirmed


WHEN = datetime(2026, 3, 5, 18, 30, 12, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("2026-03-05 18:30", {}),
        (" 2026-3-15 ", {"day": 15}),
        ("15.03.2026 7:05", {"day": 15, "hour": 7, "minute": 5}),
        ("15. 3. 2026", {"day": 15}),
        ("5 Jun 2024", {"month": 6, "year": 2024}),
        ("Thursday 5 march 2026, 17:30", {"hour": 17}),
        ("29 February 2024", {"year": 2024, "month": 2, "day": 29}),
    ],
)
def test_a_date_is_read_and_what_is_not_said_stays(text, changes):
    assert when_read(text, WHEN) == WHEN.replace(**changes)
    assert when_read(when_written(WHEN), WHEN) == WHEN


@pytest.mark.parametrize(
    "text",
    ["", "soon", "15", "2026-02-30", "2026-13-01", "2026-03-05 24:00", "5 Ma3 2026", "5 Xyz 2026", "5.3.26"],
)
def test_what_is_no_date_is_explained(text):
    with pytest.raises(UserError, match=r"is not a date\. Write for example 2026-03-05 17:30\."):
        when_read(text, WHEN)


def test_a_year_far_away_is_explained():
    with pytest.raises(UserError, match=r"The year 202 is out of range\. It lies from 1900 to 2199\."):
        when_read("0202-03-05", WHEN)
