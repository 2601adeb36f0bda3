"""The rest timer without a session: what is heard of it, and when."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hipcoach.coach.bare_rest import BareRest
from hipcoach.domain.timeline import count_down
from tests.helpers.clock import FakeClock
from tests.helpers.stage import Stage

END_S = count_down().end_s


class Bench:
    """A rest of two minutes with its clock and its sound."""

    def __init__(self, folder: Path) -> None:
        self.clock = FakeClock()
        self.stage = Stage(folder / "scores", folder / "spare")
        self.rest = BareRest(self.clock, self.stage.desk, 120.0)
        self.wait(0.0)

    @property
    def heard(self) -> int:
        return len(self.stage.output.started)

    def wait(self, seconds: float) -> None:
        """Let time pass as the page sees it, a twentieth of a second at a time."""
        looks = max(round(seconds * 20), 1)
        for _ in range(looks):
            self.clock.advance(seconds / looks)
            self.stage.now = self.clock.boot()
            self.rest.poll()
            self.stage.poll()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    bench = Bench(tmp_path)
    yield bench
    bench.stage.desk.close()


def test_it_says_that_it_began_and_counts_down_to_go_on_time(bench):
    assert bench.heard == 1
    bench.wait(120.0 - END_S - 0.2)
    assert bench.heard == 1
    bench.wait(0.3)
    assert bench.heard == 2
    assert bench.stage.desk.lag_s == pytest.approx(0.0, abs=0.1)
    bench.wait(10.0)
    assert bench.heard == 2, "it is over: nothing else is said"


def test_more_time_while_it_counts_down_ends_the_counting(bench):
    bench.wait(117.0)
    assert bench.heard == 2
    bench.rest.longer()
    assert bench.stage.output.held is None
    bench.wait(18.0 - END_S - 1.0)
    assert bench.heard == 2
    bench.wait(2.0)
    assert bench.heard == 3


def test_less_time_than_the_counting_takes_counts_what_is_left(bench):
    bench.wait(102.0)
    bench.rest.shorter()
    assert bench.rest.left_s == pytest.approx(3.0)
    bench.wait(2.0)
    assert bench.heard == 2


def test_a_session_that_ended_muted_does_not_silence_it(gym):
    gym.sound.mute()
    gym.bare_rest()
    assert not gym.sound.is_muted


def test_what_passed_in_sleep_is_one_quiet_word(bench):
    bench.clock.sleep(1000.0)
    bench.wait(1.0)
    assert bench.heard == 2
    bench.wait(10.0)
    assert bench.heard == 2
