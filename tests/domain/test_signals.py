"""What is heard of a rest: its word, where there is room for one before the next span begins."""

import pytest

from hipcoach.domain.events import RestStarted
from hipcoach.domain.rest import Rest
from hipcoach.domain.signals import REST, signal_of


@pytest.mark.parametrize(
    ("rest_s", "get_ready_s", "heard"),
    [(120.0, 15.0, REST), (20.0, 15.0, REST), (19.0, 15.0, ()), (15.0, 15.0, ()), (3.0, 1.0, ()), (0.0, 0.0, ())],
)
def test_a_rest_is_said_where_the_next_span_keeps_its_first_word(rest_s, get_ready_s, heard):
    assert signal_of(RestStarted(10.0, Rest(10.0, 10.0 + rest_s, get_ready_s))) == heard
