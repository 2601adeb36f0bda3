"""The morning after is asked about once: of the latest session here, after a night, while it is remembered."""

from datetime import date, timedelta

import pytest

from hipcoach.domain.morning import session_to_ask
from tests.helpers.records import EVENING, a_session, a_set

TODAY = date(2026, 3, 5)


def done(days_ago: int, **changes):
    """A session of three sets, so many days ago."""
    return a_session(**{"started_at": EVENING - timedelta(days=days_ago), "sets": (a_set(),), **changes})


@pytest.mark.parametrize(
    ("days_ago", "is_asked"), [(-1, False), (0, False), (1, True), (2, True), (4, True), (5, False), (400, False)]
)
def test_it_is_asked_from_the_next_day_on_for_four_days(days_ago, is_asked):
    session = done(days_ago)
    assert session_to_ask([session], TODAY) == (session if is_asked else None)


@pytest.mark.parametrize(
    "changes",
    [
        {"is_morning_asked": True},
        {"is_morning_asked": True, "morning_pain": 3},
        {"sets": ()},
        {"sets": (a_set(is_warm_up=True),)},
        {"finished_at": None},
        {"source": "logged"},
        {"source": "Strong"},
    ],
)
def test_it_is_not_asked_of(changes):
    assert session_to_ask([done(1, **changes)], TODAY) is None


def test_only_the_latest_session_counts():
    asked, open_one, logged = done(1, is_morning_asked=True), done(0, finished_at=None), done(0, source="logged")
    waiting = done(2)
    assert session_to_ask([open_one, waiting, done(3)], TODAY) is waiting
    assert session_to_ask([logged, waiting], TODAY) is None, "a newer one from elsewhere has its own morning"
    assert session_to_ask([asked, waiting], TODAY) is None, "the older one is past"
    assert session_to_ask([], TODAY) is None


def test_the_day_is_that_of_the_calendar_where_it_was_trained():
    late = done(1, started_at=EVENING.replace(day=4, hour=23, minute=50))
    assert session_to_ask([late], TODAY) is late
