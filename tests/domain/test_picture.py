"""What a picture of a session says: its sets, what they come to, and how the lift has gone."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.picture import MOST_POINTS, MOST_TILES, Picture, picture_of, trend_of
from hipcoach.domain.record import SessionRecord
from tests.helpers import histories
from tests.helpers.builders import EXERCISES
from tests.helpers.mutations import few_and_many, hold_for
from tests.helpers.records import a_plan, a_session, a_set

KEY = ("deadlift", "dumbbell")
ONE_OF_8 = Load(Decimal(8), implements=1)


def a_day(day: int = 0, load: str = "12", reps: int = 6, **changes) -> SessionRecord:
    sets = tuple(a_set(set_number=number, reps=reps, load=Load(Decimal(load))) for number in (1, 2))
    session = a_session(**{"sets": sets, **changes})
    return replace(session, started_at=session.started_at + timedelta(days=day))


def shown(*sets, before=(), unit: Unit = Unit.KG, **changes) -> Picture:
    return picture_of(a_session(sets=sets, **changes), before, EXERCISES, unit)


def tiles(picture: Picture) -> list[tuple[str, str, str]]:
    return [(one.label, one.reps, one.load) for lift in picture.lifts for one in lift.tiles]


def test_four_sets_are_four_tiles_and_what_they_come_to():
    picture = shown(*(a_set(set_number=number, reps=7 - number) for number in (1, 2, 3, 4)))
    assert picture.title == "Dumbbell deadlift"
    assert tiles(picture) == [(f"Set {number}", str(7 - number), "2 × 12 kg") for number in (1, 2, 3, 4)]
    assert picture.facts == (("4", "sets"), ("18", "reps"), ("432 kg", "lifted in all"))
    assert not picture.has_unconfirmed


def test_both_legs_of_a_set_share_a_tile():
    legs = [
        a_set(
            variation="test-one-sided",
            set_number=number,
            side=side,
            reps=reps,
            load=Load(Decimal(8), implements=1),
        )
        for number, side, reps in ((1, Side.LEFT, 6), (1, Side.RIGHT, 5), (2, Side.LEFT, 6))
    ]
    picture = shown(*legs)
    assert tiles(picture) == [("Set 1", "L 6  R 5", "8 kg"), ("Set 2", "L 6", "8 kg")]
    assert picture.facts[0] == ("2", "sets on each leg")


def test_legs_with_different_loads_tell_both():
    left, right = (
        a_set(side=side, load=Load(Decimal(load), implements=1))
        for side, load in ((Side.LEFT, 8), (Side.RIGHT, 10))
    )
    assert tiles(shown(left, right)) == [("Set 1", "L 6  R 6", "8 kg · 10 kg")]


def test_a_set_that_nobody_confirmed_is_told_as_such():
    picture = shown(a_set(), a_set(set_number=2, is_confirmed=False))
    assert [one.is_confirmed for one in picture.lifts[0].tiles] == [True, False]
    assert picture.has_unconfirmed


def test_without_a_load_nothing_is_said_to_be_lifted():
    picture = shown(a_set(load=Load(Decimal(0))))
    assert tiles(picture) == [("Set 1", "6", "no load")]
    assert picture.facts == (("1", "set"), ("6", "reps"))
    assert not picture.is_loaded


def test_pounds_stay_as_entered_and_sums_are_in_the_users_unit():
    picture = shown(a_set(load=Load(Decimal("27.5"), Unit.LB)), unit=Unit.LB)
    assert tiles(picture) == [("Set 1", "6", "2 × 27.5 lb")]
    assert picture.facts[-1] == ("330 lb", "lifted in all")


def test_several_lifts_each_have_a_name_and_the_plan_names_the_session():
    squat = a_set(exercise="squat", variation="goblet", block=1)
    picture = shown(a_set(), squat, a_set(set_number=2), plan=a_plan(name="Hips for runners"))
    assert picture.title == "Hips for runners"
    assert [(lift.name, len(lift.tiles)) for lift in picture.lifts] == [
        ("Dumbbell deadlift", 2),
        ("goblet squat", 1),
    ]
    assert picture.key == KEY


def test_more_sets_than_there_is_room_for_are_told_together():
    sets = [a_set(set_number=number) for number in range(1, 31)]
    assert tiles(shown(*sets)) == [("Sets 1–30", "30 × 6", "2 × 12 kg")]
    mixed = shown(*(replace(one, reps=number % 2) for number, one in enumerate(sets)))
    assert (len(mixed.lifts[0].tiles), mixed.more) == (MOST_TILES, 30 - MOST_TILES)


def test_a_session_without_a_set_is_no_picture():
    with pytest.raises(UserError, match="no set was done"):
        shown()


# Each story: the loads and repetitions of some sessions → the values of the trend, and what is shown.
@pytest.mark.parametrize(
    ("days", "title", "values"),
    [
        ([("10", 6), ("12", 6)], None, []),
        ([("10", 6), ("12", 5), ("12", 6)], "Load, each dumbbell", [10, 12, 12]),
        ([("12", 4), ("12", 5), ("12", 6)], "Volume", [192, 240, 288]),
        ([("0", 4), ("0", 5), ("0", 6)], "Reps in all", [8, 10, 12]),
        ([("12", 6), ("12", 6), ("12", 6)], "Load, each dumbbell", [12, 12, 12]),
        ([("0", 6), ("0", 6), ("0", 6)], "Reps in all", [12, 12, 12]),
    ],
)
def test_the_trend_shows_what_has_changed(days, title, values):
    sessions = [a_day(day, load, reps) for day, (load, reps) in enumerate(days)]
    trend = trend_of(sessions, KEY, Unit.KG, EXERCISES[KEY])
    assert (trend and trend.title) == title
    assert [value for _, value in trend.points] == values if trend else not values


def test_the_trend_ends_with_this_session_and_goes_back_over_a_dozen():
    before = [a_day(day - 20, str(5 + day)) for day in range(20)]
    trend = picture_of(a_day(load="30"), before, EXERCISES, Unit.KG).trend
    assert trend
    assert len(trend.points) == MOST_POINTS
    assert (trend.text(0), trend.text(-1)) == ("14 kg", "30 kg")


def test_warm_ups_and_other_lifts_are_no_part_of_the_trend():
    warm_up = replace(a_day(), sets=(a_set(is_warm_up=True),))
    other = replace(a_day(), sets=(a_set(variation="barbell"),))
    assert trend_of([a_day(), warm_up, other, a_day(1)], KEY, Unit.KG, None) is None


@few_and_many(15, 300)
def test_pain_and_notes_are_in_no_picture(cases):
    def check(session: SessionRecord) -> None:
        sets = tuple(replace(one, note="", fault=None, effort=None) for one in session.sets)
        quiet = replace(session, pain=None, note="", sets=sets)
        assert picture_of(session, (), EXERCISES, Unit.KG) == picture_of(quiet, (), EXERCISES, Unit.KG)

    hold_for(cases, histories.sessions.filter(lambda session: session.sets), check)
