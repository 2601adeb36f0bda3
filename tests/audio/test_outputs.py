import json
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hipcoach.audio.choose import KINDS, open_output
from hipcoach.audio.output import Output, SilentOutput
from hipcoach.audio.pack import Pack, Phases
from hipcoach.audio.score import render
from hipcoach.domain.cue import Cue, CueKind
from tests.helpers.onsets import onsets
from tests.helpers.sound_server import SINK, SoundServer, read_wav, sound_server, wait_until

ROOT = Path(__file__).parents[2]
HUNG_S = 20.0
"""Libpulse waits 30 s for an answer: what waits for no answer is done before that."""

TICKS = tuple(0.1 + 0.15 * number for number in range(7))


def play(kind: str, steps: list[list[Any]], env: Any) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.helpers.play", kind, json.dumps(steps)],
        cwd=ROOT,
        env=dict(env),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def seen(player: subprocess.Popen[str], patience_s: float = 60.0) -> list[list[str]]:
    out, err = player.communicate(timeout=patience_s)
    assert player.returncode == 0, err
    assert "Traceback" not in err
    return json.loads(out)


@pytest.fixture(scope="module")
def ticks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("score") / "ticks.wav"
    pack = Pack.load(Phases.BREATHED, path.parent)
    render([Cue(time_s, CueKind.TIGHT, 1, 0.1) for time_s in TICKS], 1.3, pack).write(path)
    return path


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SoundServer]:
    with sound_server(tmp_path_factory.mktemp("server")) as running:
        yield running


def recorded(server: SoundServer, tmp_path: Path, kind: str, steps: list[list[Any]]) -> tuple[np.ndarray, list]:
    with server.record(tmp_path / "heard.wav"):
        reports = seen(play(kind, steps, server.env))
    return read_wav(tmp_path / "heard.wav"), reports


@pytest.mark.sound
@pytest.mark.parametrize("kind", ["qt", "playsound"])
def test_score_is_heard_once_with_its_spacing(server, tmp_path, ticks, kind):
    steps = [["prepare", str(ticks)], ["start"], ["wait", 1.9]]
    samples, reports = recorded(server, tmp_path, kind, steps)
    assert [*reports[-1]] == [kind, ""]
    found = onsets(samples)
    assert len(found) == len(TICKS)
    # To the millisecond it is measured by `tests.bench.bench_sound`: here other programs may starve the server.
    assert np.std(np.diff(found) - np.diff(TICKS)) <= 0.01


@pytest.mark.sound
@pytest.mark.parametrize("kind", ["qt", "playsound"])
def test_stopped_is_silent_and_can_begin_again(server, tmp_path, ticks, kind):
    steps = [["prepare", str(ticks)], ["start"], ["wait", 0.65], ["stop"], ["wait", 1.2], ["start"], ["wait", 1.9]]
    samples, _ = recorded(server, tmp_path, kind, steps)
    found = onsets(samples)
    gap = np.argmax(np.diff(found))
    assert 0.8 < np.diff(found)[gap] < 2.2
    assert gap + 1 < len(TICKS)
    assert len(found) - gap - 1 == len(TICKS)


@pytest.mark.sound
@pytest.mark.parametrize("kind", ["qt", "playsound"])
def test_next_score_replaces_the_one_that_plays(server, tmp_path, ticks, kind):
    other = tmp_path / "other.wav"
    render([Cue(0.5, CueKind.TIGHT, 1, 0.2)], 1.0, Pack.load(Phases.BREATHED, tmp_path)).write(other)
    steps = [["prepare", str(ticks)], ["start"], ["wait", 0.4], ["prepare", str(other)], ["start"], ["wait", 1.4]]
    samples, _ = recorded(server, tmp_path, kind, steps)
    assert 1 <= len(onsets(samples)) < len(TICKS)


@pytest.mark.sound
def test_qt_changes_its_gain_while_it_plays(server, tmp_path, ticks):
    steps = [
        ["prepare", str(ticks)],
        ["start"],
        ["wait", 0.5],
        ["gain", 0.0],
        ["wait", 0.4],
        ["gain", 1.0],
        ["wait", 0.8],
    ]
    samples, _ = recorded(server, tmp_path, "qt", steps)
    found = onsets(samples)
    assert 2 <= len(found) < len(TICKS)
    assert np.diff(found).max() == pytest.approx(0.55, abs=0.21)


@pytest.mark.sound
def test_playsound_mutes_at_once(server, tmp_path, ticks):
    steps = [
        ["prepare", str(ticks)],
        ["start"],
        ["wait", 0.6],
        ["gain", 0.0],
        ["wait", 0.9],
        ["start"],
        ["wait", 0.6],
    ]
    samples, _ = recorded(server, tmp_path, "playsound", steps)
    assert 1 <= len(onsets(samples)) < len(TICKS)


@pytest.mark.sound
def test_silence_is_silent(server, tmp_path, ticks):
    samples, reports = recorded(server, tmp_path, "none", [["prepare", str(ticks)], ["start"], ["wait", 2.0]])
    assert not samples.any()
    assert reports[-1] == ["none", ""]


@pytest.mark.sound
def test_server_that_dies_and_returns_is_noticed_and_replaced(tmp_path, ticks):
    with sound_server(tmp_path / "server") as server:
        path = str(ticks)
        steps = [["prepare", path], ["start"], ["wait", 4.6], ["prepare", path], ["start"], ["wait", 2.0]]
        with server.record(tmp_path / "before.wav"):
            player = play("qt", steps, server.env)
            while not server.control("list", "short", "sink-inputs").stdout.strip():
                assert player.poll() is None
            with pytest.raises(subprocess.TimeoutExpired):
                player.wait(0.8)
        server.stop()
        server.start()
        with server.record(tmp_path / "after.wav"):
            reports = seen(player)
        assert reports[1] == ["qt", ""]
        assert reports[-1][0] == "playsound"
        assert "server stopped" in reports[-1][1]
        assert onsets(read_wav(tmp_path / "before.wav")).size
        assert len(onsets(read_wav(tmp_path / "after.wav"))) == len(TICKS)


@pytest.mark.sound
def test_an_output_opened_after_the_server_died_asks_nothing_of_qt(tmp_path, ticks):
    """Qt ends the whole process when it is asked for a device of the server that came after."""
    with sound_server(tmp_path / "server") as server:
        begin = [["prepare", str(ticks)], ["start"]]
        player = play("qt", [*begin, ["wait", 4.6], ["open"], *begin, ["wait", 1.0]], server.env)
        wait_until(server.is_sounding, "the first score")
        server.stop()
        server.start()
        reports = seen(player)
    assert reports[1] == ["qt", ""]
    assert reports[-1][0] == "playsound"
    assert "server stopped" in reports[-1][1]


@pytest.mark.sound
def test_sink_that_goes_is_replaced_by_the_next(tmp_path, ticks):
    with sound_server(tmp_path / "server") as server:
        server.control("load-module", "module-null-sink", "sink_name=other")
        player = play("qt", [["prepare", str(ticks)], ["start"], ["wait", 2.0]], server.env)
        with pytest.raises(subprocess.TimeoutExpired):
            player.wait(1.0)
        server.control("unload-module", "module-null-sink")
        server.control("load-module", "module-null-sink", "sink_name=third")
        assert seen(player)[-1] == ["qt", ""]


def let_pass(player: subprocess.Popen[str], seconds: float) -> None:
    """Let the player go on for a while."""
    with pytest.raises(subprocess.TimeoutExpired):
        player.wait(seconds)


def goes_and_returns(server: SoundServer, tmp_path: Path, ticks: Path, go: Any, come_back: Any) -> list[list[str]]:
    """What an output says while something goes and returns; it is heard in full when it starts anew."""
    begin = [["prepare", str(ticks)], ["start"]]
    player = play("qt", [*begin, *[["wait", 0.25]] * 24, *begin, ["wait", 2.0]], server.env)
    while not server.is_sounding():
        assert player.poll() is None
    go()
    let_pass(player, 2.0)
    come_back()
    let_pass(player, 1.0)
    with server.record(tmp_path / "after.wav"):
        reports = seen(player)
    assert len(onsets(read_wav(tmp_path / "after.wav"))) == len(TICKS)
    changes = [one for one, before in pairwise(reports) if one != before]
    assert [name for name, _ in (*changes, reports[-1])] == ["qt", "none", "qt"]
    return [*changes, reports[-1]]


@pytest.mark.sound
@pytest.mark.slow
def test_server_that_hangs_is_waited_for(tmp_path, ticks):
    with sound_server(tmp_path / "server") as server:
        _, away, back = goes_and_returns(server, tmp_path, ticks, server.hang, server.go_on)
    assert "does not answer" in away[1]
    assert back == ["qt", ""]


@pytest.mark.sound
def test_device_that_is_unplugged_is_waited_for(tmp_path, ticks):
    with sound_server(tmp_path / "server") as server:
        _, away, back = goes_and_returns(
            server,
            tmp_path,
            ticks,
            lambda: server.control("unload-module", "module-null-sink"),
            lambda: server.control("load-module", "module-null-sink", f"sink_name={SINK}", "rate=48000"),
        )
    assert "no sound device is connected" in away[1]
    assert back == ["qt", ""]


@pytest.mark.sound
def test_what_stands_in_for_a_device_is_none(tmp_path, ticks):
    with sound_server(tmp_path / "server") as server:
        server.control("unload-module", "module-null-sink")
        server.control("load-module", "module-null-sink", "sink_name=auto_null")
        reports = seen(play("qt", [["prepare", str(ticks)], ["start"], ["wait", 1.5]], server.env))
    assert {name for name, _ in reports} == {"none"}
    assert "no sound device is connected" in reports[-1][1]


@pytest.mark.sound
@pytest.mark.parametrize("deed", [["stop"], ["prepare", "other.wav"], ["close"]], ids=lambda deed: deed[0])
def test_server_that_has_only_just_hung_holds_up_nothing(tmp_path, ticks, deed):
    with sound_server(tmp_path / "server") as server:
        steps = [["prepare", str(ticks)], ["start"], ["wait", 1.0], ["hang", server.pid], deed]
        reports = seen(play("qt", steps, server.env), HUNG_S)
    assert [name for name, _ in reports[-2:]] == ["qt", "none"]


@pytest.mark.sound
def test_broken_player_is_told_until_one_got_through(server, tmp_path, ticks):
    begin = [["prepare", str(ticks)], ["start"]]
    steps = [["prepare", str(tmp_path / "gone.wav")], ["start"], *begin, ["wait", 2.5], *begin]
    problems = [problem for _, problem in seen(play("playsound", steps, server.env))]
    assert [bool(problem) for problem in problems] == [False, True, True, True, False, False, False]


def without_a_server(tmp_path: Path, **more: str) -> dict[str, str]:
    import os  # noqa: PLC0415

    return {**os.environ, "PULSE_SERVER": f"unix:{tmp_path}/none", "HOME": str(tmp_path), **more}


def test_without_a_server_the_players_are_tried_and_the_set_goes_on(tmp_path, ticks):
    steps = [["prepare", str(ticks)], ["start"], ["wait", 1.0], ["stop"]]
    name, problem = seen(play("qt", steps, without_a_server(tmp_path)))[-1]
    assert name in {"playsound", "none"}
    assert problem


def test_without_any_player_there_is_silence_and_a_sentence(tmp_path, ticks):
    steps = [["prepare", str(ticks)], ["start"], ["gain", 0.3], ["stop"]]
    reports = seen(play("qt", steps, without_a_server(tmp_path, PATH=str(tmp_path))))
    assert {name for name, _ in reports} == {"none"}
    assert "no sound player" in reports[-1][1]


@pytest.mark.parametrize("kind", ["qt", "playsound"])
def test_file_that_is_gone_is_a_sentence(tmp_path, kind):
    steps = [["prepare", str(tmp_path / "gone.wav")], ["start"], ["wait", 0.5]]
    assert seen(play(kind, steps, without_a_server(tmp_path)))[-1][1]


def test_silence_can_be_asked_for():
    output: Output = open_output("none")
    assert isinstance(output, SilentOutput)
    output.prepare(Path("nowhere.wav"))
    output.start()
    output.set_gain(0.5)
    output.stop()
    output.close()
    assert (output.name, output.problem, output.latency_s) == ("none", "", 0.0)


def test_unknown_output_is_refused():
    with pytest.raises(ValueError, match=", ".join(KINDS)):
        open_output("radio")


def test_choosing_imports_nothing_heavy():
    code = "import sys, hipcoach.audio.choose; print({'numpy', 'PySide6', 'playsound3'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
