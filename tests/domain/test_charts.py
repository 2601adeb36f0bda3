"""What each chart counts, in numbers and in words."""

from datetime import timedelta
from decimal import Decimal

import pytest

from hipcoach.domain.charts import LATEST, Chart, Metric, charts_of
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.tempo import Tempo
from tests.helpers.tallies import DAY, a_tally, lifted

NEXT = DAY + timedelta(days=2)
ONE = Load(Decimal(10), Unit.KG, 1)


def values(chart: Chart) -> dict[str, list[float]]:
    return {line.name: [round(point.value, 3) for point in line.points] for line in chart.lines}


def chart(metric: Metric, *tallies, **changes) -> Chart:
    return charts_of(lifted(tallies, **changes))[metric]


TWO_DAYS = (a_tally(sets=3), a_tally(kg=14, reps=4), a_tally(NEXT, 16, reps=5, sets=2))


@pytest.mark.parametrize(
    ("metric", "expected", "axis"),
    [
        (Metric.LOAD, [14, 16], "each dumbbell, kg"),
        (Metric.TOGETHER, [28, 32], "all together, kg"),
        (Metric.VOLUME, [3 * 6 * 24 + 4 * 28, 2 * 5 * 32], "reps × load together, kg"),
        (Metric.BEST_SET, [6 * 24, 5 * 32], "reps × load together, kg"),
    ],
)
def test_a_point_a_day_and_an_axis_that_says_what_it_counts(metric, expected, axis):
    found = chart(metric, *TWO_DAYS)
    assert values(found) == {"": expected}
    assert [point.day for point in found.lines[0].points] == [DAY, NEXT]
    assert found.axis == axis


def test_points_say_what_they_come_from():
    details = {
        metric: [point.detail for point in one.lines[0].points]
        for metric, one in charts_of(lifted(TWO_DAYS)).items()
    }
    assert details[Metric.LOAD] == ["4 reps of 2 × 14 kg", "5 reps of 2 × 16 kg"]
    assert details[Metric.BEST_SET] == ["6 reps of 2 × 12 kg", "5 reps of 2 × 16 kg"]
    assert details[Metric.VOLUME] == ["4 sets, 22 reps", "2 sets, 10 reps"]


def test_pounds_are_shown_as_they_were_entered():
    pounds = a_tally(load=Load(Decimal(25), Unit.LB, 2))
    for metric, expected in ((Metric.LOAD, 25), (Metric.TOGETHER, 50), (Metric.VOLUME, 300)):
        found = chart(metric, pounds, unit=Unit.LB)
        assert values(found) == {"": [expected]}
        assert found.axis.endswith(", lb")
    assert values(chart(Metric.LOAD, pounds)) == {"": [11.34]}


def test_one_thing_in_the_hands_is_not_shown_twice():
    assert Metric.TOGETHER not in charts_of(lifted([a_tally(load=ONE)]))


def test_both_formulas_are_told_apart_without_colour():
    found = chart(Metric.E1RM, a_tally(kg=20, reps=5), a_tally(kg=10, reps=12), a_tally(kg=30, reps=13))
    assert values(found) == {"Epley": [23.333], "Brzycki": [22.5]}
    assert [line.is_dashed for line in found.lines] == [False, True]
    assert "not a test" in found.remark
    assert "above 12" in found.remark


def test_the_estimate_knows_the_effort():
    found = chart(Metric.E1RM, a_tally(kg=20, reps=5), a_tally(kg=18, reps=6, effort=6))
    assert values(found) == {"Epley": [24.0], "Brzycki": [24.0]}
    assert found.lines[0].points[0].detail == "6 reps of 2 × 18 kg at effort 6"


@pytest.mark.parametrize(
    ("left", "right", "remark"),
    [
        (5, 6, "The left side is weaker: 17% less a set than the other, over the last day with both."),
        (6, 4, "The right side is weaker: 33% less a set than the other, over the last day with both."),
        (6, 6, "Both sides are level: within 2% a set over the last day with both."),
    ],
)
def test_the_weaker_side_is_said_in_words(left, right, remark):
    # One side did a set more: that alone does not make it the stronger one.
    found = chart(
        Metric.SIDES,
        a_tally(load=ONE, side=Side.LEFT, reps=left, sets=3),
        a_tally(load=ONE, side=Side.RIGHT, reps=right, sets=2),
    )
    assert values(found) == {"left": [left * 10], "right": [right * 10]}
    assert found.remark == remark


def test_only_the_latest_days_with_both_sides_tell_which_is_weaker():
    def both(number: int, left: int, right: int):
        day = DAY + timedelta(days=number)
        return a_tally(day, side=Side.LEFT, reps=left), a_tally(day, side=Side.RIGHT, reps=right)

    long_ago = [one for number in range(5) for one in both(number, 2, 6)]
    lately = [one for number in range(5, 5 + LATEST) for one in both(number, 6, 5)]
    alone = a_tally(DAY + timedelta(days=30), side=Side.LEFT, reps=1)
    remark = chart(Metric.SIDES, *long_ago, *lately, alone).remark
    assert (
        remark
        == f"The right side is weaker: 17% less a set than the other, over the last {LATEST} days with both."
    )


def test_one_side_alone_is_not_compared():
    assert "cannot be compared" in chart(Metric.SIDES, a_tally(side=Side.LEFT)).remark


def test_rest_beside_what_was_planned():
    found = chart(
        Metric.REST,
        a_tally(sets=3, rests=2, rest_taken_s=260.0, rest_planned_s=240.0),
        a_tally(kg=14, rests=1, rest_taken_s=160.0, rest_planned_s=150.0),
        a_tally(NEXT),
    )
    assert values(found) == {"taken": [140], "planned": [130]}
    assert found.unit == "s"


def test_pace_beside_the_tempo():
    found = chart(
        Metric.TEMPO,
        a_tally(sets=3, timed=2, worked_s=78.0),  # the third was only logged
        a_tally(tempo=Tempo.parse("5-1-1-1"), timed=1, worked_s=48.0),
        a_tally(tempo=None, timed=1, worked_s=900.0),
    )
    assert values(found) == {"taken": [7], "tempo": [round((12 * 6 + 6 * 8) / 18, 3)]}


def test_what_has_nothing_to_show_is_not_offered():
    assert charts_of(lifted([])) == {}
    assert set(charts_of(lifted([a_tally(kg=0)]))) == {
        Metric.LOAD,
        Metric.TOGETHER,
        Metric.VOLUME,
        Metric.BEST_SET,
    }
    assert charts_of(lifted([a_tally(reps=0)])) == {}
