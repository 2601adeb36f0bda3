"""Runs are marked on their days, durably, and each change is a newer edit."""

from datetime import date, timedelta

import pytest

from hipcoach.domain.running import RunKind
from hipcoach.store.calendar_marks import day_marks, mark_day
from hipcoach.store.store import Store
from tests.helpers.records import EVENING

DAY = date(2026, 3, 7)


@pytest.fixture
def store(path):
    with Store.open(path, now=lambda: EVENING) as opened:
        yield opened


def stamps(store: Store) -> list[str]:
    with store.reading() as db:
        return [row["edit_stamp"] for row in db.query("SELECT edit_stamp FROM days")]


def test_days_are_marked_and_read_in_order(store, path):
    mark_day(store, DAY, RunKind.RACE)
    mark_day(store, DAY - timedelta(days=2), RunKind.HARD)
    with Store.open(path) as elsewhere:
        assert list(day_marks(elsewhere).items()) == [(DAY - timedelta(days=2), RunKind.HARD), (DAY, RunKind.RACE)]
    assert day_marks(store, since=DAY) == {DAY: RunKind.RACE}


def test_each_change_is_a_newer_edit_whatever_the_clock_says(path):
    clock = [EVENING]
    with Store.open(path, now=lambda: clock[0]) as store:
        mark_day(store, DAY, RunKind.EASY)
        (first,) = stamps(store)
        clock[0] -= timedelta(days=400)
        mark_day(store, DAY, None)
        (second,) = stamps(store)
        assert second > first
        assert day_marks(store) == {}


def test_what_changes_nothing_is_no_edit(store):
    mark_day(store, DAY, None)
    assert stamps(store) == [], "no mark where there was none leaves no row"
    mark_day(store, DAY, RunKind.EASY)
    before = stamps(store)
    mark_day(store, DAY, RunKind.EASY)
    assert stamps(store) == before


def test_a_row_of_other_hands_is_left_out(store):
    mark_day(store, DAY, RunKind.EASY)
    with store.changing("The test could not break it") as db:
        db.execute("INSERT INTO days VALUES ('someday', 'race', '')")
    assert day_marks(store) == {DAY: RunKind.EASY}
