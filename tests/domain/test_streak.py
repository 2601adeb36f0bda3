"""Weeks in a row."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.streak import WEEK, Streak, last_weeks, monday_of, streak_of

TODAY = date(2026, 3, 5)  # a Thursday
THIS_WEEK = date(2026, 3, 2)


def weeks_ago(*numbers: int) -> list[date]:
    return [THIS_WEEK - number * WEEK for number in numbers]


def marked(*numbers: int, mark: WeekMark = WeekMark.RESTING) -> dict[date, WeekMark]:
    return dict.fromkeys(weeks_ago(*numbers), mark)


@pytest.mark.parametrize(
    ("trained", "marks", "running", "longest"),
    [
        ([], {}, 0, 0),
        ([0], {}, 1, 1),
        ([1, 2, 3], {}, 3, 3),  # the running week may still come
        ([0, 1, 2], {}, 3, 3),
        ([2, 3, 4], {}, 0, 3),
        ([0, 2, 3, 4], {}, 1, 3),
        ([0, 2, 3, 4], marked(1), 4, 4),
        ([0, 3, 4], marked(1, 2, mark=WeekMark.INJURED), 3, 3),
        ([3, 4], marked(1, 2), 2, 2),
        ([0], marked(1, 2, 3), 1, 1),
        ([0, 1], marked(1), 2, 2),  # trained all the same: it counts
    ],
)
def test_weeks_in_a_row(trained, marks, running, longest):
    assert streak_of(weeks_ago(*trained), marks, TODAY) == Streak(running, longest)


def test_a_week_begins_on_monday_and_counts_once():
    sunday, monday = THIS_WEEK - timedelta(days=1), THIS_WEEK
    assert streak_of([sunday, monday, TODAY], {}, TODAY) == Streak(2, 2)


def test_days_to_come_do_not_count():
    assert streak_of([THIS_WEEK + WEEK, THIS_WEEK + 2 * WEEK], {}, TODAY) == Streak(0, 0)


DAYS = st.lists(st.integers(0, 200).map(lambda ago: TODAY - timedelta(days=ago)), max_size=40)
MARKS = st.dictionaries(st.integers(0, 30).map(lambda ago: weeks_ago(ago)[0]), st.sampled_from(WeekMark))


@given(DAYS, MARKS)
def test_it_is_the_length_of_a_row_of_letters(days, marks):
    trained = {monday_of(day) for day in days}
    letters = "".join(
        "x" if monday in trained else "m" if monday in marks or monday == THIS_WEEK else " "
        for monday in weeks_ago(*range(40, -1, -1))
    ).replace("m", "")
    rows = [len(row) for row in letters.split(" ")]
    assert streak_of(days, marks, TODAY) == Streak(rows[-1], max(rows))


@given(DAYS, MARKS, st.integers(0, 30), st.sampled_from(WeekMark))
def test_a_mark_and_a_training_day_never_shorten_it(days, marks, ago, mark):
    before, week = streak_of(days, marks, TODAY), weeks_ago(ago)[0]
    for after in (streak_of(days, {**marks, week: mark}, TODAY), streak_of([*days, week], marks, TODAY)):
        assert (after.running, after.longest) >= (before.running, before.longest)
        assert after.longest >= after.running


@pytest.mark.parametrize(
    ("streak", "words"),
    [
        (Streak(6, 11), "6 weeks in a row; longest 11 weeks"),
        (Streak(1, 1), "1 week in a row; longest 1 week"),
        (Streak(0, 4), "No streak running; longest 4 weeks"),
        (Streak(), "No week yet"),
    ],
)
def test_it_is_said_in_words(streak, words):
    assert streak.words == words


def test_the_last_weeks_hold_their_days_and_marks():
    sunday = THIS_WEEK - timedelta(days=1)
    weeks = last_weeks([TODAY, sunday, THIS_WEEK, THIS_WEEK - 30 * WEEK], marked(2), TODAY, count=3)
    assert [week.monday for week in weeks] == weeks_ago(2, 1, 0)
    assert [week.days for week in weeks] == [(), (sunday,), (THIS_WEEK, TODAY)]
    assert [week.mark for week in weeks] == [WeekMark.RESTING, None, None]
