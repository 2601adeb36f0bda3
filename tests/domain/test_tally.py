"""Spans of time, and sets counted in them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.tally import MOST_BUCKETS, Bucket, bucket_for
from tests.helpers.tallies import a_tally


@pytest.mark.parametrize(
    ("bucket", "start"),
    [
        (Bucket.DAY, date(2026, 3, 5)),
        (Bucket.WEEK, date(2026, 3, 2)),
        (Bucket.MONTH, date(2026, 3, 1)),
        (Bucket.YEAR, date(2026, 1, 1)),
    ],
)
def test_a_span_has_a_first_day(bucket, start):
    assert bucket.start(date(2026, 3, 5)) == start
    assert bucket.start(start) == start


@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 36_000))
def test_a_chart_never_has_too_many_points_and_no_needlessly_few(first, length):
    last = min(first + timedelta(days=length), date(2100, 1, 1))
    bucket = bucket_for(first, last)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    assert len({bucket.start(day) for day in days}) <= MOST_BUCKETS + 1
    finer = {Bucket.WEEK: 1, Bucket.MONTH: 7, Bucket.YEAR: 28}
    assert bucket is Bucket.DAY or len(days) > MOST_BUCKETS * finer[bucket]


def test_volume_counts_every_set_and_every_implement():
    assert a_tally(kg=12.5, sets=3).volume_kg == 3 * 6 * 25
