import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.units import clock_text, seconds_text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0, "0:00"), (0.1, "0:01"), (59, "0:59"), (59.5, "1:00"), (74, "1:14"), (751, "12:31"), (-3, "0:00")],
)
def test_clock_rounds_up_so_that_zero_is_zero(seconds, text):
    assert clock_text(seconds) == text


@given(st.floats(0, 10_000))
def test_clock_is_never_behind_the_time_and_never_more_than_a_second_ahead(seconds):
    minutes, _, rest = clock_text(seconds).partition(":")
    assert 0 <= int(rest) < 60
    assert 0 <= int(minutes) * 60 + int(rest) - seconds <= 1


def test_seconds_have_no_needless_zeros():
    assert (seconds_text(3.0), seconds_text(3.5), seconds_text(0.25)) == ("3 s", "3.5 s", "0.25 s")
