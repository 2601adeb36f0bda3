"""What comes next, told as stories: what happened → what is proposed → the reason that is shown.

Each group names the source of its rule; [E] marks what is our choice. How a session is told
stands in tests/helpers/outings.py.
"""

from dataclasses import replace

import pytest

from hipcoach.domain.plan import Advice, Plan, RepRange
from hipcoach.domain.progression import LONGEST_REASON, advise
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.weights import Weights
from tests.helpers.outings import DUMBBELLS, FINE, TODAY, check, history, plan, session, text

FULL = "3d 6 6 6 6 @ 12 kg"
USUAL = Tempo.parse("3-1-1-1")


# The first time. Source: an effort of 5–6 [E].


@pytest.mark.parametrize(
    ("load", "proposed", "reason"),
    [
        ("12 kg", "4 of 5–6, 2 × 12 kg", "The first time: begin light. 6 should feel easy, with four more left."),
        ("0 kg", "4 of 5–6, no load", "The first time: without load, until the movement is yours."),
        (
            "9 kg",
            "4 of 5–6, 2 × 8 kg",
            "The first time, with 2 × 8 kg, as you do not own 2 × 9 kg. 6 should feel easy, with four more left.",
        ),
        (
            "3 kg",
            "4 of 5–6, 2 × 4 kg",
            "The first time, with 2 × 4 kg, as you do not own 2 × 3 kg. 6 should feel easy, with four more left.",
        ),
    ],
)
def test_the_first_time(load, proposed, reason):
    check((), proposed, "first", reason, block=plan(load))


# The very first session, to learn the lift. Source: [E].


@pytest.mark.parametrize("load", ["12 kg", "0 kg", "9 kg", "100 kg"])
def test_the_first_session_of_a_newcomer_is_slow_and_the_usual_pace_is_a_key_away(load):
    block = advise(replace(plan(load), tempo=USUAL), (), TODAY, DUMBBELLS, "dumbbell", is_learning=True)
    assert (str(block.tempo), block.advice, block.usual_tempo) == ("4-1-2-1", Advice.FIRST, None)
    assert block.reason.endswith("Slowly, to learn it.")
    assert len(block.reason) <= LONGEST_REASON
    other = block.other
    assert (other.tempo, other.sets, other.reps, other.load) == (USUAL, block.sets, block.reps, block.load)


@pytest.mark.parametrize("tempo", [None, Tempo.parse("5-1-1-1")])
def test_a_pace_that_is_slow_already_or_the_lifters_own_stays(tempo):
    block = advise(replace(plan(), tempo=tempo), (), TODAY, DUMBBELLS, "dumbbell", is_learning=True)
    assert (block.tempo, block.other) == (tempo, None)


def test_who_has_lifted_anything_is_not_slowed():
    other = session(FULL)
    kettlebell = replace(other, sets=tuple(replace(one, variation="kettlebell") for one in other.sets))
    block = replace(plan(), tempo=USUAL)
    block = advise(block, (kettlebell,), TODAY, DUMBBELLS, "dumbbell", is_learning=True)
    assert (block.advice, block.tempo) == (Advice.FIRST, USUAL)


def test_other_lifts_and_warm_ups_are_no_first_time():
    other = session(FULL)
    others = (
        replace(other, sets=tuple(replace(one, variation="kettlebell") for one in other.sets)),
        replace(other, sets=tuple(replace(one, is_warm_up=True) for one in other.sets)),
        session("3d 6 6 6 6 @ 12 kg implements 1"),
    )
    assert advise(plan(), others, TODAY, DUMBBELLS, "dumbbell").advice is Advice.FIRST


# The plan was edited: it is done as it is written, whatever is owned.


def test_a_plan_that_was_edited_after_the_last_session():
    reason = "The plan is newer than your last session: as it is written. 2 × 9 kg is not among your weights."
    how = {"block": plan("9 kg", "8-10", 3), "is_new": True}
    check([FULL], "3 of 8–10, 2 × 9 kg", "planned", reason, "3 of 8–10, 2 × 12 kg", **how)


# Misses. Source: double progression: every set at the top of the range first (ACSM 2009).


@pytest.mark.parametrize(
    ("told", "reason", "other"),
    [
        (["3d 6 6 6 5 @ 12 kg"], "6, 6, 6, 5 reps: the same load until every set reaches 6.", ""),
        (["3d 6 6 6 @ 12 kg planned 4"], "3 of 4 sets were done with 2 × 12 kg: all of them first.", ""),
        (
            ["3d 4 4 4 4 @ 12 kg"],
            "4, 4, 4, 4 reps: the same load until every set reaches 6.",
            "4 of 5–6, 2 × 10 kg",
        ),
        (
            # A first time below the range, after a lighter load, is no second one.
            ["3d 5 5 4 4 @ 12 kg", "6d 5 5 4 4 @ 10 kg"],
            "5, 5, 4, 4 reps: the same load until every set reaches 6.",
            "4 of 5–6, 2 × 10 kg",
        ),
        (
            ["3d 6 6 6 4 @ 12 kg"],
            "6, 6, 6, 4 reps: the same load until every set reaches 6.",
            "4 of 5–6, 2 × 10 kg",
        ),
        (
            ["3d 6/6 6/6 6/5 6/6 @ 12 kg"],
            "6, 6, 5, 6 reps with the weaker side: the same load until every set reaches 6.",
            "",
        ),
    ],
)
def test_a_miss_stays(told, reason, other):
    check(told, "4 of 5–6, 2 × 12 kg", "stay", reason, other)


def test_a_side_that_was_left_out_is_a_miss():
    told = session("3d 6/6 6/6 6/6 6/6 @ 12 kg")
    block = advise(plan(), [replace(told, sets=told.sets[:-1])], TODAY, DUMBBELLS, "dumbbell")
    assert block.advice is Advice.STAY
    assert block.reason == "3 of 4 sets were done on both sides with 2 × 12 kg: all of them first."


def test_what_misses_a_longer_range_is_not_too_heavy():
    check(
        ["3d 8 8 8 6 @ 12 kg of 7-8"],
        "4 of 7–8, 2 × 12 kg",
        "stay",
        "8, 8, 8, 6 reps: the same load until every set reaches 8.",
    )


def test_a_load_that_was_changed_on_the_way_counts_from_where_it_ended():
    first, last = session("3d 6 6 @ 12 kg"), session("3d 6 6 @ 14 kg planned 4")
    moved = tuple(replace(one, set_number=one.set_number + 2) for one in last.sets)
    both = replace(last, sets=(*first.sets, *moved))
    block = advise(plan(), [both], TODAY, DUMBBELLS, "dumbbell")
    assert text(block.dose) == "4 of 5–6, 2 × 14 kg"
    assert block.reason == "2 of 4 sets were done with 2 × 14 kg: all of them first."


@pytest.mark.parametrize(
    ("told", "proposed", "reason"),
    [
        (
            ["3d 3 3 3 2 @ 14 kg", "6d 8 8 8 8 @ 12 kg of 7-8"],
            "4 of 9–10, 2 × 12 kg",
            "2 × 14 kg is too heavy yet: 2 × 12 kg again, for 9–10 reps a set.",
        ),
        (
            ["3d 5 4 4 4 @ 14 kg", "6d 5 5 4 4 @ 14 kg"],
            "4 of 5–6, 2 × 12 kg",
            "2 × 14 kg is too heavy yet: 2 × 12 kg, for 5–6 reps a set.",
        ),
    ],
)
def test_a_load_that_is_too_heavy_goes_back_for_more_reps(told, proposed, reason):
    check(told, proposed, "less", reason, "4 of 5–6, 2 × 14 kg")


# More. Source: ACSM 2009: 2–10 % more once the reps are mastered; else Epley's jump rule.


@pytest.mark.parametrize(
    ("told", "weights", "proposed", "advice", "reason", "other"),
    [
        (
            ["3d 6 6 6 6 @ 20 kg"],
            FINE,
            "4 of 5–6, 2 × 21 kg",
            "raise",
            "Every set reached 6: the next weight is 5 % more, from 5 reps on.",
            "4 of 5–6, 2 × 20 kg",
        ),
        (
            ["3d 6 6 6 6 @ 10 kg"],
            FINE,
            "4 of 5–6, 2 × 11 kg",
            "raise",
            "Every set reached 6: the next weight is 10 % more, from 5 reps on.",
            "4 of 5–6, 2 × 10 kg",
        ),
        (
            # Effort 8 leaves two: five per cent more would leave one.
            ["3d 6 6 6 6 @ 20 kg effort 8"],
            FINE,
            "4 of 5–6, 2 × 20 kg",
            "stay",
            "All full, but 2 × 21 kg is 5 % more and it felt like 8: more once it feels like 7.",
            "",
        ),
        (
            ["3d 6 6 6 6 @ 12 kg"],
            DUMBBELLS,
            "4 of 7–8, 2 × 12 kg",
            "more_reps",
            "All full, but 2 × 14 kg is 17 % more: first 7–8 reps a set.",
            "4 of 5–6, 2 × 12 kg",
        ),
        (
            ["3d 8 8 8 8 @ 12 kg of 7-8 effort 6"],
            DUMBBELLS,
            "4 of 9–10, 2 × 12 kg",
            "more_reps",
            "All full, but 2 × 14 kg is 17 % more: first 9–10 reps a set.",
            "4 of 7–8, 2 × 12 kg",
        ),
        (
            # Ten and four left: fourteen are enough for 17 % more.
            ["3d 10 10 10 10 @ 12 kg of 9-10 effort 6"],
            DUMBBELLS,
            "4 of 5–6, 2 × 14 kg",
            "raise",
            "Every set reached 10: the next weight is 17 % more, from 5 reps on.",
            "4 of 9–10, 2 × 12 kg",
        ),
        (
            ["3d 12 12 12 12 @ 10 kg of 11-12"],
            DUMBBELLS,
            "4 of 11–12, 2 × 10 kg",
            "stay",
            (
                "12 reps a set, but 2 × 12 kg is 20 % more: tell the effort in the rest, lower it more slowly, "
                "or find a weight between."
            ),
            "4 of 5, 2 × 12 kg",
        ),
        (
            ["3d 6 6 6 6 @ 0 kg"],
            DUMBBELLS,
            "4 of 5–6, 2 × 4 kg",
            "raise",
            "Every set full without load: now 2 × 4 kg, if 6 feel easy with it.",
            "4 of 5–6, no load",
        ),
        (
            ["3d 6 6 6 6 @ 20 kg"],
            DUMBBELLS,
            "4 of 7–8, 2 × 20 kg",
            "more_reps",
            "All full, but nothing heavier is owned: first 7–8 reps a set.",
            "4 of 5–6, 2 × 20 kg",
        ),
        (
            ["3d 12 12 12 12 @ 20 kg of 11-12 effort 5"],
            DUMBBELLS,
            "4 of 11–12, 2 × 20 kg",
            "stay",
            "12 reps with the heaviest that you own: lower it more slowly, or find a heavier one.",
            "",
        ),
        (
            # A hotel's dumbbell is not at home.
            ["3d 6 6 6 6 @ 15 kg"],
            DUMBBELLS,
            "4 of 5–6, 2 × 14 kg",
            "less",
            "2 × 15 kg is not among your weights: 2 × 14 kg is the next lighter.",
            "4 of 5–6, 2 × 15 kg",
        ),
    ],
)
def test_every_set_full(told, weights, proposed, advice, reason, other):
    check(told, proposed, advice, reason, other, weights=weights)


def test_a_bar_gets_heavier_by_the_smallest_pair_of_plates():
    check(
        ["3d 6 6 6 6 @ 40 kg implements 1"],
        "4 of 5–6, 42.5 kg",
        "raise",
        "Every set reached 6: the next weight is 6 % more, from 5 reps on.",
        "4 of 5–6, 40 kg",
        block=plan("30 kg", implements=1),
        weights=Weights.of({"bar": "20 kg", "plates": "1.25 2.5 5 10 kg"}),
        equipment="barbell",
    )


def test_a_range_that_the_plan_asks_for_beyond_twelve_is_kept():
    block = advise(plan(reps="12-15"), history("3d 15 15 15 15 @ 12 kg of 12-15"), TODAY, DUMBBELLS, "dumbbell")
    assert (text(block.dose), block.advice) == ("4 of 12–15, 2 × 12 kg", Advice.STAY)


def test_sets_of_which_no_plan_is_known_count_by_the_plan_of_now():
    told = session(FULL)
    told = replace(told, sets=tuple(replace(one, reps_planned=None) for one in told.sets))
    block = advise(plan(), [told], TODAY, DUMBBELLS, "dumbbell")
    assert (text(block.dose), block.advice) == ("4 of 7–8, 2 × 12 kg", Advice.MORE_REPS)


def test_a_lift_that_a_plan_holds_twice_is_read_by_its_own_block():
    light, heavy = session("3d 6 6 6 6 @ 0 kg"), session("3d 6 6 6 5 @ 12 kg")
    both = replace(
        light,
        plan=Plan("Two", (*light.plan.blocks, *heavy.plan.blocks)),
        sets=(*light.sets, *(replace(one, block=1) for one in heavy.sets)),
    )
    first, second = (advise(plan(), [both], TODAY, DUMBBELLS, "dumbbell", line=(place, 2)) for place in (0, 1))
    assert (first.advice, str(first.load)) == (Advice.RAISE, "2 × 4 kg")
    assert (second.advice, str(second.load)) == (Advice.STAY, "2 × 12 kg")


def test_a_session_of_a_plan_that_held_the_lift_twice_counts_by_its_loaded_line():
    """A plan file that was trained once, without load and then light, between two sessions of one's own."""
    practice, light = session("3d 6 6 @ 0 kg"), session("3d 5 5 5 @ 8 kg")
    both = replace(
        practice,
        plan=Plan("Two", (*practice.plan.blocks, *light.plan.blocks)),
        sets=(*practice.sets, *(replace(one, block=1) for one in light.sets)),
    )
    assert str(advise(plan(), [both], TODAY, DUMBBELLS, "dumbbell").load) == "2 × 8 kg"


# The plan's own range: an extended one goes on only while the plan asks for the same as then.


def test_a_plan_that_asks_for_fewer_reps_than_it_did_is_followed():
    block = advise(plan("12 kg", "5-6"), history("3d 7 7 7 7 @ 12 kg of 8-10 usual 8-10"), TODAY, FINE, "dumbbell")
    assert (block.advice, str(block.load)) == (Advice.RAISE, "2 × 13 kg")


def test_an_extended_range_remembers_what_it_extends():
    block = advise(plan(), history(FULL), TODAY, DUMBBELLS, "dumbbell")
    assert (block.reps, block.usual_reps) == (RepRange(7, 8), RepRange(5, 6))


# What is more than planned, or beside it.


def test_a_set_more_than_planned_neither_earns_nor_costs():
    check(["3d 6 6 6 6 2 @ 12 kg planned 4"], *told_of(["3d 6 6 6 6 @ 12 kg"]))


def test_a_last_easy_set_is_not_the_load_to_go_on_with():
    first, last = session("3d 6 6 6 @ 12 kg planned 4"), session("3d 6 @ 8 kg")
    both = replace(first, sets=(*first.sets, replace(last.sets[0], set_number=4)))
    block = advise(plan(), [both], TODAY, DUMBBELLS, "dumbbell")
    assert text(block.dose) == "4 of 5–6, 2 × 12 kg"


def test_of_two_sessions_on_a_day_the_longer_one_counts():
    found = history("3d 6 @ 8 kg", "3d 6 6 6 5 @ 12 kg")
    assert str(advise(plan(), found, TODAY, DUMBBELLS, "dumbbell").load) == "2 × 12 kg"


def told_of(told: list[str]) -> tuple[str, str, str, str]:
    """What a story leads to."""
    block = advise(plan(), history(*told), TODAY, DUMBBELLS, "dumbbell")
    return text(block.dose), block.advice.value, block.reason, text(block.other)
