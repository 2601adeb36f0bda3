"""When a lighter week is offered, how long it lasts and where it leads, told as in test_progression.py.

Source: Rogerson 2024 (doi 10.1186/s40798-024-00691-y); our choice: after two stalled sessions or eight weeks
two sets of five at 80–90 %, for a week.
"""

from datetime import timedelta

import pytest

from hipcoach.domain.outing import outings_of, stalled, stalled_twice
from hipcoach.domain.plan import Advice
from hipcoach.domain.progression import advise
from tests.helpers.outings import BELLS, DUMBBELLS, FINE, TODAY, check, history, plan, text

STALLED = ["3d 6 6 5 5 @ 12 kg", "7d 6 6 6 5 @ 12 kg", "10d 6 6 6 5 @ 12 kg"]
EIGHT_WEEKS = [f"{days}d 6 6 6 6 @ 12 kg" for days in range(3, 60, 4)]


def other_of(told, **how):
    return advise(plan(), history(*told), TODAY, how.pop("weights", DUMBBELLS), "dumbbell", **how).other


def test_two_stalled_sessions_offer_a_lighter_week():
    check(
        STALLED,
        "4 of 5–6, 2 × 12 kg",
        "stay",
        "6, 6, 5, 5 reps: the same load until every set reaches 6.",
        "2 of 5, 2 × 10 kg",
    )
    other = other_of(STALLED)
    assert other.advice is Advice.DELOAD
    assert other.reason == "Two sessions without a rep more: a week of 2 short sets with 2 × 10 kg, then on."


def test_eight_weeks_offer_a_lighter_week():
    other = other_of(EIGHT_WEEKS, weights=FINE)
    assert other.reason == "Eight weeks without a lighter one: a week of 2 short sets with 2 × 10 kg, then on."
    shorter = [one for one in EIGHT_WEEKS if not one.startswith("59d")]
    assert other_of(shorter, weights=FINE).advice is Advice.STAY
    assert other_of([*shorter, "56d 6 6 6 6 @ 12 kg"], weights=FINE).advice is Advice.DELOAD


@pytest.mark.parametrize(
    "told",
    [
        STALLED[:2],
        [STALLED[0], STALLED[1], "10d 6 6 6 6 @ 10 kg"],
        ["3d 6 6 6 5 @ 12 kg", "7d 6 6 5 5 @ 12 kg", "10d 6 6 6 5 @ 12 kg"],
        [STALLED[0], STALLED[1], "8d 5 5 @ 10 kg of 5 deload", "10d 6 6 6 5 @ 12 kg"],
        [STALLED[0], STALLED[1], "30d 6 6 6 5 @ 12 kg"],
    ],
)
def test_less_is_no_stall(told):
    assert other_of(told) is None


def test_a_deload_a_break_or_a_resting_week_begins_the_eight_weeks_anew():
    deload = [one if not one.startswith("31d") else "31d 5 5 @ 10 kg of 5 deload" for one in EIGHT_WEEKS]
    away = [one for one in EIGHT_WEEKS if not 20 < int(one.split("d")[0]) < 40]
    monday = TODAY - timedelta(weeks=5)
    assert other_of(deload, weights=FINE).advice is Advice.STAY
    assert other_of(away, weights=FINE).advice is Advice.STAY
    assert other_of(EIGHT_WEEKS, weights=FINE, resting_weeks=[monday]).advice is Advice.STAY
    assert other_of(EIGHT_WEEKS, weights=FINE, resting_weeks=[TODAY]).advice is Advice.STAY
    to_come = TODAY + timedelta(weeks=1)
    assert other_of(EIGHT_WEEKS, weights=FINE, resting_weeks=[to_come]).advice is Advice.DELOAD
    long_ago = TODAY - timedelta(weeks=20)
    assert other_of(EIGHT_WEEKS, weights=FINE, resting_weeks=[long_ago]).advice is Advice.DELOAD


def test_the_lighter_week_goes_on_for_seven_days_and_leads_back_to_the_load_before_it():
    first, before = "3d 5 5 @ 10 kg of 5 deload", "7d 6 6 5 5 @ 12 kg"
    check([first, before], "2 of 5, 2 × 10 kg", "deload", "The lighter week goes on.", "4 of 5–6, 2 × 12 kg")
    check(
        [f"{first} pain 3", before],
        "2 of 5, 2 × 8 kg",
        "deload",
        "Pain of 3: lighter still.",
        "4 of 5–6, 2 × 12 kg",
    )
    told = ["3d 5 5 @ 10 kg of 5 deload", "7d 5 5 @ 10 kg of 5 deload", "10d 6 6 5 5 @ 12 kg"]
    reason = "Back from the lighter week, with the load from before it."
    check(told, "4 of 5–6, 2 × 12 kg", "stay", reason)


def test_a_stall_at_the_same_load_after_the_lighter_week_is_built_up_anew():
    told = [*STALLED, "14d 5 5 @ 10 kg of 5 deload", "17d 6 6 5 5 @ 12 kg"]
    other = other_of(told)
    assert (text(other), other.advice) == ("4 of 5–6, 2 × 10 kg", Advice.LESS)
    assert other.reason == "Stalled again after the lighter week: build up anew from 2 × 10 kg, slower."


def test_where_nothing_a_little_lighter_is_owned_the_lighter_week_is_only_shorter():
    block = plan("16 kg", implements=1)
    told = history(*(one.replace("12 kg", "16 kg implements 1") for one in STALLED))
    other = advise(block, told, TODAY, BELLS, "kettlebell").other
    assert (text(other), other.advice) == ("2 of 5, 16 kg", Advice.DELOAD)


def test_without_a_load_there_is_nothing_to_rest_from():
    told = history(*(one.replace("12 kg", "0 kg") for one in STALLED))
    assert advise(plan("0 kg"), told, TODAY, DUMBBELLS, "dumbbell").other is None


@pytest.mark.parametrize(
    ("now", "before", "is_stalled"),
    [
        ("3d 6 6 6 5 @ 12 kg", "6d 6 6 6 5 @ 12 kg", True),
        ("3d 6 6 6 5 @ 12 kg", "6d 6 6 5 5 @ 12 kg", False),
        ("3d 6 6 6 5 @ 12 kg", "6d 6 6 6 5 @ 10 kg", False),
        ("3d 6 6 6 5 @ 12 kg", "6d 8 8 8 8 @ 12 kg of 7-8", False),
        ("3d 6 6 6 6 @ 12 kg", "6d 6 6 6 6 @ 12 kg", False),
        ("3d 6 6 6 6 @ 12 kg effort 9", "6d 6 6 6 6 @ 12 kg effort 9", True),
        ("3d 6 6 6 6 @ 12 kg effort 9", "6d 6 6 6 6 @ 12 kg effort 10", False),
        ("3d 6 6 6 6 @ 12 kg effort 9", "6d 6 6 6 6 @ 12 kg", False),
    ],
)
def test_stalled(now, before, is_stalled):
    outings = outings_of(history(now, before), plan())
    assert stalled(*outings) is is_stalled
    assert not stalled_twice(outings)


def test_a_lighter_week_asks_for_no_more_than_the_plan():
    told = history(*(f"{days}d 4 4 @ 12 kg of 3-5" for days in (3, 6, 9)))
    other = advise(plan(reps="3-5", sets=1), told, TODAY, DUMBBELLS, "dumbbell").other
    assert text(other) == "1 of 3, 2 × 10 kg"
