"""Sound that is missing or goes in mid-set: the sets end on time and are kept, and the user is told once."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from subprocess import Popen

import numpy as np
import pytest

from tests.helpers.hands_free import ASKED, PATIENCE_S, REST_S, SET_S, hipcoach, sets_kept
from tests.helpers.sound_server import RATE_HZ, SoundServer, read_wav, sound_server, wait_until

HUNG_S = 25.0
"""Libpulse gives up waiting after 30 s: what was not held up by a hung server is there before that."""

pytestmark = pytest.mark.sound


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SoundServer]:
    with sound_server(tmp_path / "server") as running:
        yield running


@pytest.fixture
def nobody_plays(tmp_path: Path) -> dict[str, str]:
    """The environment of a system without a sound server and without a player."""
    return {"PULSE_SERVER": f"unix:{tmp_path}/none", "HOME": str(tmp_path), "PATH": str(tmp_path)}


@contextmanager
def in_mid_set(server: SoundServer, data: Path, output: str) -> Iterator[Popen[str]]:
    """The program, from the moment its first set is heard until both sets are kept."""
    with hipcoach(*ASKED, "--output", output, "--data-dir", str(data)) as program:
        wait_until(server.is_sounding, "the first set to be heard", PATIENCE_S)
        yield program
        wait_for_both_sets(data)


def wait_for_both_sets(data: Path, patience_s: float = PATIENCE_S) -> None:
    wait_until(lambda: len(sets_kept(data)) == 2, "two sets in the record", patience_s)


def length_s(one: dict[str, str]) -> float:
    started, ended = (datetime.fromisoformat(one[name]) for name in ("started_at", "ended_at"))
    return (ended - started).total_seconds()


def assert_both_sets_are_as_planned(data: Path) -> None:
    first, second = sets_kept(data)
    assert (first["reps"], second["reps"]) == (2, 2)
    assert (length_s(first), length_s(second)) == pytest.approx((SET_S, SET_S), abs=0.001)
    assert first["rest_s"] == pytest.approx(REST_S, abs=0.001)
    assert not list((data / "scores").rglob("*.wav"))


def told(data: Path) -> list[str]:
    """What the user was told about the sound, in order."""
    log = (data / "hipcoach.log").read_text(encoding="utf-8")
    parts = (line.partition(" WARNING hipcoach.coach.sound: ") for line in log.splitlines())
    return [sentence for _, mark, sentence in parts if mark]


@pytest.mark.slow
@pytest.mark.parametrize("output", ["qt", "playsound"])
def test_nothing_that_could_play(tmp_path, nobody_plays, output):
    data = tmp_path / "data"
    with hipcoach(*ASKED, "--output", output, "--data-dir", str(data), env=nobody_plays):
        wait_for_both_sets(data)
    assert_both_sets_are_as_planned(data)
    (sentence,) = told(data)
    assert sentence.startswith("There is no sound: this system has no sound player. Install ")


@pytest.mark.slow
def test_the_only_device_is_unplugged(server, tmp_path):
    with in_mid_set(server, tmp_path / "data", "qt"):
        server.control("unload-module", "module-null-sink")
    assert_both_sets_are_as_planned(tmp_path / "data")
    (sentence,) = told(tmp_path / "data")
    assert sentence.startswith("There is no sound: no sound device is connected.")


@pytest.mark.slow
def test_a_device_is_unplugged_while_there_is_another(server, tmp_path):
    ours = server.control("list", "short", "modules").stdout.split("\tmodule-null-sink")[0].split()[-1]
    server.control("load-module", "module-null-sink", "sink_name=other")
    with in_mid_set(server, tmp_path / "data", "qt"):
        server.control("unload-module", ours)
        wait_until(server.is_sounding, "the other device to be heard")
    assert_both_sets_are_as_planned(tmp_path / "data")
    assert told(tmp_path / "data") == []


@pytest.mark.slow
@pytest.mark.parametrize("output", ["qt", "playsound"])
def test_the_server_is_killed_and_started_again(server, tmp_path, output):
    data = tmp_path / "data"
    with in_mid_set(server, data, output):
        server.stop()
        wait_until(lambda: told(data), "the user to be told")
        server.start()
        wait_until(lambda: len(sets_kept(data)) == 1, "the first set in the record", PATIENCE_S)
        wait_until(server.is_sounding, "the second set to be heard", PATIENCE_S)
    assert_both_sets_are_as_planned(data)
    sentences = told(data)
    assert len(sentences) == len(set(sentences))
    if output == "qt":
        assert sentences[0] == "The sound server stopped. The system's own player is used instead."


@pytest.mark.slow
def test_the_server_hangs_and_never_answers_again(server, tmp_path):
    data = tmp_path / "data"
    with in_mid_set(server, data, "qt"):
        server.hang()
        wait_for_both_sets(data, HUNG_S)
    assert_both_sets_are_as_planned(data)
    (sentence,) = told(data)
    assert sentence.startswith("There is no sound: the system's sound server does not answer.")


@pytest.mark.slow
def test_the_server_hangs_for_a_while_and_the_next_set_is_heard(server, tmp_path):
    data, heard = tmp_path / "data", tmp_path / "heard.wav"
    with in_mid_set(server, data, "qt"):
        server.hang()
        wait_until(lambda: len(sets_kept(data)) == 1, "the first set in the record", HUNG_S)
        server.go_on()
        with server.record(heard):
            wait_for_both_sets(data)
    assert_both_sets_are_as_planned(data)
    assert len(told(data)) == 1
    # What the server still held of the first set is shorter.
    assert np.count_nonzero(np.abs(read_wav(heard)) > 0.001) > RATE_HZ


@pytest.mark.slow
def test_the_server_hangs_from_the_start(server, tmp_path):
    data = tmp_path / "data"
    server.hang()
    with hipcoach(*ASKED, "--output", "qt", "--data-dir", str(data)):
        wait_for_both_sets(data, HUNG_S)
    assert_both_sets_are_as_planned(data)
    assert len(told(data)) == 1


@pytest.mark.slow
def test_the_player_dies(server, tmp_path):
    data = tmp_path / "data"
    with in_mid_set(server, data, "playsound") as program:
        for player in Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text().split():
            os.kill(int(player), signal.SIGKILL)
        wait_until(lambda: told(data), "the user to be told")
        wait_until(server.is_sounding, "the second set to be heard", PATIENCE_S)
    assert_both_sets_are_as_planned(data)
    (sentence,) = told(data)
    assert sentence.startswith("There is no sound: the system's player could not play.")
