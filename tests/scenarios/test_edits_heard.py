"""What is edited while it sounds: no click louder than the cue, nothing old afterwards, never two at once."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from tests.helpers.onsets import onsets
from tests.helpers.sound_server import RATE_HZ, SoundServer, read_wav, sound_server

pytestmark = pytest.mark.sound

MARKS = {"count", "in", "tight", "out"}
"""What begins with an onset."""

SILENT = 10 ** (-55 / 20)
GOES_IN_S = 0.06
"""A sound server has so much in its buffers when it is told to stop."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SoundServer]:
    with sound_server(tmp_path / "server") as running:
        yield running


class Heard:
    """A recording on the clock of the program that made it."""

    def __init__(self, server: SoundServer, folder: Path, deeds: list[tuple[str, float, str]]) -> None:
        recording = folder / "heard.wav"
        with server.record(recording):
            told = subprocess.run(
                [sys.executable, "-m", "tests.helpers.edits", str(folder), json.dumps(deeds)],
                env=dict(server.env),
                capture_output=True,
                text=True,
                timeout=80,
                check=True,
            ).stdout
        self.samples = read_wav(recording)
        self.onsets = onsets(self.samples)
        self._told = json.loads(told)
        starts = [cue[0] for span in self._told["spans"] for cue in span["cues"][:1]]
        assert starts, "nothing was ever started"
        self._zero_s = self._aligned()

    @property
    def deeds(self) -> list[float]:
        """When something was done, in seconds of the recording."""
        return [at_s - self._zero_s for _, at_s in self._told["deeds"]]

    @property
    def expected(self) -> npt.NDArray[np.float64]:
        """When the onsets of what was not cut off were due, in seconds of the recording."""
        return self._due() - self._zero_s

    def loudest(self, from_s: float, to_s: float) -> float:
        """The greatest sample of a stretch."""
        return float(np.abs(self.samples[round(from_s * RATE_HZ) : round(to_s * RATE_HZ)]).max())

    def _due(self) -> npt.NDArray[np.float64]:
        due = [
            at_s
            for span in self._told["spans"]
            for at_s, kind in span["cues"]
            if kind in MARKS and at_s < (span["ended_s"] or np.inf)
        ]
        return np.array(due)

    def _aligned(self) -> float:
        """Where the recording begins on the program's clock: where most onsets meet what was due."""
        due = self._due()
        shifts = (due[:, None] - self.onsets[None, :]).ravel()
        hits = [(np.abs(shifts - shift) < 0.02).sum() for shift in shifts]
        best = shifts[int(np.argmax(hits))]
        return float(np.median(shifts[np.abs(shifts - best) < 0.02]))


def assert_only_what_was_due_is_heard(heard: Heard, unheard: tuple[float, float] = (0.0, 0.0)) -> None:
    """Every onset that was due is heard, but for a stretch; and none that was cut off."""
    for due in heard.expected:
        if not unheard[0] <= due <= unheard[1]:
            assert np.abs(heard.onsets - due).min() < 0.03, due


def assert_quiet(heard: Heard, from_s: float, to_s: float) -> None:
    assert to_s - from_s > 0.3
    assert heard.loudest(from_s + GOES_IN_S, to_s - 0.03) < SILENT


def assert_no_click(heard: Heard, at_s: float, cue_s: float) -> None:
    """Around a deed nothing is louder than the cue that it cut, from the cue's onset on."""
    assert heard.loudest(at_s - 0.01, at_s + 0.15) <= 1.02 * heard.loudest(cue_s, at_s - 0.01)


def before(heard: Heard, at_s: float) -> float:
    return float(heard.expected[heard.expected < at_s].max())


def after(heard: Heard, at_s: float) -> float:
    return float(heard.expected[heard.expected > at_s + 0.05].min())


@pytest.mark.slow
def test_a_pause_in_mid_breath_is_silence_and_going_on_counts_from_three(server, tmp_path):
    heard = Heard(
        server, tmp_path, [("working", 0.8, "pause"), ("paused", 1.5, "go_on"), ("working", 4.2, "pause")]
    )
    paused, went_on, _ = heard.deeds
    assert_no_click(heard, paused, before(heard, paused))
    assert_quiet(heard, paused, after(heard, paused))
    assert after(heard, paused) - went_on == pytest.approx(0.0, abs=0.08), "the first count is heard at once"
    assert_only_what_was_due_is_heard(heard)


@pytest.mark.slow
def test_more_time_in_mid_word_ends_the_word_and_counts_later(server, tmp_path):
    heard = Heard(server, tmp_path, [("getting_ready", 2.2, "more_time"), ("working", 1.5, "cancel")])
    more, cancelled = heard.deeds
    assert_no_click(heard, more, more - 0.6)
    assert_quiet(heard, more, after(heard, more))
    assert after(heard, more) - more == pytest.approx(6 - 3 + 15 - 2.2, abs=0.1)
    assert_quiet(heard, cancelled, cancelled + 1.5)
    assert_only_what_was_due_is_heard(heard)


@pytest.mark.slow
def test_back_in_mid_count_ends_the_counting(server, tmp_path):
    heard = Heard(server, tmp_path, [("getting_ready", 4.05, "back")])
    (back,) = heard.deeds
    assert_no_click(heard, back, before(heard, back))
    assert_quiet(heard, back, back + 2.0)


@pytest.mark.slow
def test_an_end_in_mid_breath_says_rest_and_a_shorter_rest_says_nothing_new(server, tmp_path):
    deeds = [("working", 5.2, "finish"), ("resting", 0.15, "less_rest"), ("resting", 0.4, "more_rest")]
    heard = Heard(server, tmp_path, deeds)
    finished, _, more = heard.deeds
    word = heard.loudest(finished + 0.1, finished + 1.0)
    assert word > 0.1, "“rest” is heard"
    assert heard.loudest(finished - 0.01, finished + 0.15) <= 1.02 * max(
        word, heard.loudest(finished - 1, finished)
    )
    assert_quiet(heard, finished + 1.2, more + 2.0)
    assert_only_what_was_due_is_heard(heard)


@pytest.mark.slow
def test_mute_in_mid_breath_is_silence_and_its_end_finds_the_beat(server, tmp_path):
    heard = Heard(
        server, tmp_path, [("working", 0.8, "mute"), ("working", 2.0, "mute"), ("working", 3.0, "pause")]
    )
    muted, unmuted, _ = heard.deeds
    assert_no_click(heard, muted, before(heard, muted))
    assert_quiet(heard, muted + 0.1, unmuted)
    assert_no_click(heard, unmuted, before(heard, muted))
    assert_only_what_was_due_is_heard(heard, (muted, unmuted))


@pytest.mark.slow
def test_less_volume_in_mid_breath_is_less_at_once_and_shifts_nothing(server, tmp_path):
    heard = Heard(server, tmp_path, [("working", 1.0, "volume 0.2"), ("working", 3.5, "pause")])
    lowered, _ = heard.deeds
    assert_no_click(heard, lowered, before(heard, lowered))
    louder, softer = heard.loudest(lowered - 0.4, lowered), heard.loudest(lowered + 0.15, lowered + 0.5)
    assert softer < 0.5 * louder
    assert_only_what_was_due_is_heard(heard)
