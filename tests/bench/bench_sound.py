"""Is what is heard what was written, in step with the picture, and light? Side by side, at a null sink.

`python -m tests.bench.bench_sound` measures all in ten minutes; with `live`, `picture` or `memory` only that. It
starts a sound server and a screen of its own. Times are exact only on a quiet machine: the load is printed.

live: a whole set through each output, held against its soundtrack: left alone; with the interpreter blocked for
200 ms again and again; and with two processes that keep two cores busy besides.
picture: in the real program, when the window had painted a phase's word, held against when it was heard.
memory: the longest set that is likely, made ready, played and dropped; and how long the window stands still then.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from hipcoach.audio.score import Score, render
from tests.bench.bench_window import screen
from tests.bench.listening import (
    AFTER_S,
    BEFORE_S,
    LIKE,
    RATE_HZ,
    Recording,
    Samples,
    calibrate,
    listening,
    noise,
)
from tests.bench.playing import FIRST, LATER
from tests.bench.soundtrack import pack, usual_set
from tests.helpers.sound_server import SoundServer, read_wav, sound_server

ROOT = Path(__file__).parents[2]
SECTIONS = ("live", "picture", "memory")
OUTPUTS = ("qt", "playsound")
CONDITIONS = {"idle": ("free", 0), "blocked": ("blocked", 0), "blocked, cores busy": ("blocked", 2)}
STARTS = 5
"""Besides the set's own start."""

LATEST_S = 1.5
"""A start may be so late and is found all the same."""

NEAR_S = 0.45
"""So far from its place a cue, or from its word, and is found all the same."""

PLAYERS = {"gstreamer": "gst-play-1.0", "ffplay": "ffplay", "alsa": "aplay"}
PICTURE_WISH = "train deadlift --sets 4 --reps 1 --tempo 3-1-1-1 --rest 8 --get-ready 3 --start"
PICTURE_WORDS = 4 * 4
PICTURE_PATIENCE_S = 120.0
RUNS = 5


def main(sections: Sequence[str]) -> int:
    """Measure and print the tables."""
    wanted = sections or SECTIONS
    if unknown := set(wanted) - set(SECTIONS):
        raise SystemExit(f"There is {', '.join(SECTIONS)}, but no {', '.join(unknown)}.")
    with tempfile.TemporaryDirectory() as scratch, sound_server(Path(scratch) / "server") as server:
        folder = Path(scratch)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        early_s, spread_s = calibrate(server)
        print(f"load {os.getloadavg()[0]:.2f}; a recording is {early_s * 1000:.1f} ms early", end=" ")
        print(f"(sd {spread_s * 1000:.2f} ms, {RATE_HZ / 1000:g} kHz)", flush=True)
        for section, measure in (("live", live), ("picture", picture), ("memory", memory)):
            if section in wanted:
                print(f"\n{section} (load {os.getloadavg()[0]:.2f})", flush=True)
                measure(server, early_s, folder)
    return 0


@dataclass(frozen=True)
class Heard:
    """How a set was heard.

    Attributes:
        errors_ms: For each cue, how far it lay from its place after the others.
        lost: How many cues were not heard at all.
        starts_ms: From each start to its first sample.
    """

    errors_ms: list[float]
    lost: int
    starts_ms: list[float]


def live(server: SoundServer, early_s: float, folder: Path) -> None:
    """Each output under each condition."""
    track = folder / "set.wav"
    timeline = usual_set()
    render(timeline.cues(), timeline.end_s, pack()).write(track)
    bursts = [folder / f"{seed}.wav" for seed in range(STARTS)]
    for seed, path in enumerate(bursts):
        Score(noise(seed).astype(np.int16)).write(path)
    cues_s = sorted({cue.time_s for cue in timeline.cues()})
    players = [name for name, command in PLAYERS.items() if shutil.which(command)]
    if not players:
        raise SystemExit(f"None of {', '.join(PLAYERS.values())} is installed.")
    print(f"players found: {', '.join(players)}; {len(cues_s)} cues, {STARTS + 1} starts each")
    print(f"{'':36}{'qt':>10}{players[0]:>10}{'ratio':>9}   wanted")
    env = with_only(players[0], folder)
    for condition, (way, busy) in CONDITIONS.items():
        with busy_cores(busy):
            heard = [_play(server, early_s, env, [kind, way], [track, *bursts], cues_s) for kind in OUTPUTS]
        _tell_heard(condition, *heard)
    for name in players[1:]:
        for condition, (way, busy) in CONDITIONS.items():
            with busy_cores(busy):
                how = ["playsound", way]
                starts_ms = _play(server, early_s, with_only(name, folder), how, bursts, []).starts_ms
            print(f"{f'{name}, {condition}: start to sound, ms':46}{middle(starts_ms):10.2f}", end="")
            print(f"   sd {statistics.pstdev(starts_ms):.2f}", flush=True)


def _play(
    server: SoundServer, early_s: float, env: dict[str, str], how: list[str], wavs: list[Path], cues_s: list[float]
) -> Heard:
    """Play files one after the other, the cues in the first of them."""
    with listening(server, early_s) as recording:
        command = [sys.executable, "-m", "tests.bench.playing", "live", *how, *map(str, wavs)]
        answer = subprocess.run(command, cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    *started, end = map(json.loads, answer.stdout.splitlines())
    if end["name"] != how[0] or end["problem"]:
        raise SystemExit(f"{how[0]}: {end['problem']}")
    starts_ms = []
    places: list[float] = []
    lost = 0
    for one in started:
        samples = read_wav(Path(one["wav"])).astype(np.float32)
        if cues_s and one is started[0]:
            places, lost = places_of(recording, samples, cues_s, one["started_s"])
            if not places:
                raise SystemExit(f"{how[0]}: nothing was heard")
            starts_ms.append(1000 * (places[0] - one["started_s"]))
        else:
            at_s, likeness = recording.find(samples, one["started_s"] + LATEST_S / 2, LATEST_S / 2)
            lost += likeness < LIKE
            starts_ms.append(1000 * (at_s - one["started_s"]))
    errors_ms = [1000 * (place - middle(places)) for place in places]
    return Heard(errors_ms, lost, starts_ms)


def places_of(
    recording: Recording, written: Samples, cues_s: list[float], started_s: float
) -> tuple[list[float], int]:
    """For each cue that was heard, when its soundtrack would have begun; and how many were not heard."""
    places: list[float] = []
    for cue_s in cues_s:
        # Each is looked for beside the one before it: the same pip is heard again a second later.
        about_s = places[-1] if places else started_s + NEAR_S
        from_s = max(cue_s - BEFORE_S, 0.0)
        at_s, likeness = recording.find(around(written, cue_s), about_s + from_s, NEAR_S)
        if likeness >= LIKE:
            places.append(at_s - from_s)
    return places, len(cues_s) - len(places)


def around(written: Samples, cue_s: float) -> Samples:
    """The neighbourhood of a cue in a soundtrack."""
    return written[round(max(cue_s - BEFORE_S, 0.0) * RATE_HZ) : round((cue_s + AFTER_S) * RATE_HZ)]


def _tell_heard(condition: str, ours: Heard, theirs: Heard) -> None:
    spacing = [statistics.pstdev(one.errors_ms) for one in (ours, theirs)]
    stray = [max(map(abs, one.errors_ms)) for one in (ours, theirs)]
    row(f"{condition}: spacing, sd, ms", *spacing, wanted="≤ 1")
    row("    farthest cue, ms", *stray)
    print(f"{'    cues lost':36}{ours.lost:10}{theirs.lost:10}{'':9}   0")
    row("    start to sound, ms", middle(ours.starts_ms), middle(theirs.starts_ms))
    row("    the same, sd, ms", statistics.pstdev(ours.starts_ms), statistics.pstdev(theirs.starts_ms))


def row(name: str, ours: float, theirs: float, wanted: str = "") -> None:
    """One line of a table."""
    ratio = f"{ours / theirs:9.2f}" if theirs > 0.005 else f"{'':9}"
    print(f"{name:36}{ours:10.2f}{theirs:10.2f}{ratio}   {wanted}", flush=True)


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def with_only(player: str, folder: Path) -> dict[str, str]:
    """An environment in which one player can be found."""
    command = PLAYERS[player]
    alone = folder / "players" / player
    alone.mkdir(parents=True, exist_ok=True)
    if not (alone / command).exists():
        (alone / command).symlink_to(str(shutil.which(command)))
    return {**os.environ, "PATH": str(alone)}


@contextmanager
def busy_cores(number: int) -> Iterator[None]:
    """So many processes that never rest."""
    processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(number)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()


def picture(server: SoundServer, early_s: float, folder: Path) -> None:
    """The real program, heard and seen."""
    columns = [_watch(server, early_s, folder / kind, kind) for kind in OUTPUTS]
    print(f"{'':36}{'qt':>10}{'playsound':>10}{'ratio':>9}   wanted")
    for name, of in (("median", middle), ("sd", statistics.pstdev), ("earliest", min), ("latest", max)):
        wanted = "−20 … 20" if of in {min, max} else ""
        row(f"painted − heard, {name}, ms", *(of(seen.painted_ms) for seen in columns), wanted=wanted)
    row("handed over − heard, median, ms", *(middle(seen.shown_ms) for seen in columns))
    row("    latest, ms", *(max(seen.shown_ms) for seen in columns))
    print(f"{'words painted, cues not heard':36}{columns[0]!s:>10}{columns[1]!s:>10}")


@dataclass(frozen=True)
class Seen:
    """How a session was seen.

    Attributes:
        painted_ms: For each word, how much later than its cue was heard it had been painted.
        shown_ms: The same, until the window had handed its picture to the screen.
        lost: Words whose cue was not heard.
    """

    painted_ms: list[float]
    shown_ms: list[float]
    lost: int

    def __str__(self) -> str:
        return f"{len(self.painted_ms) + self.lost}, {self.lost}"


def _watch(server: SoundServer, early_s: float, folder: Path, kind: str) -> Seen:
    folder.mkdir()
    words: list[tuple[dict[str, Any], Path]] = []
    wish = [*PICTURE_WISH.split(), "--output", kind, "--data-dir", str(folder / "data")]
    command = [sys.executable, "-m", "tests.bench.playing", "picture", str(folder), *wish]
    with screen() as env, listening(server, early_s) as recording:
        program = subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True)
        assert program.stdout is not None
        patience = threading.Timer(PICTURE_PATIENCE_S, program.kill)
        patience.start()
        track = folder
        for line in program.stdout:
            told = json.loads(line)
            track = Path(told.get("wav", track))
            if "word" in told:
                words.append((told, track))
            if len(words) == PICTURE_WORDS:
                break
        time.sleep(AFTER_S + NEAR_S)
        patience.cancel()
        program.terminate()
        program.communicate(timeout=20)
    if len(words) < PICTURE_WORDS:
        raise SystemExit(f"{kind}: only {len(words)} words were painted, see {folder}")
    written = {track: read_wav(track).astype(np.float32) for _, track in words}
    whole = max(samples.size for samples in written.values())
    painted_ms, shown_ms = [], []
    for told, track in words:
        # A span that was joined late lacks its beginning.
        cue_s = told["cue_s"] - (whole - written[track].size) / RATE_HZ
        at_s, likeness = recording.find(around(written[track], cue_s), told["painted_s"], NEAR_S)
        if likeness >= LIKE:
            heard_s = at_s + min(cue_s, BEFORE_S)
            painted_ms.append(1000 * (told["painted_s"] - heard_s))
            shown_ms.append(1000 * (told["shown_s"] - heard_s))
    return Seen(painted_ms, shown_ms, len(words) - len(painted_ms))


def memory(_server: SoundServer, _early_s: float, folder: Path) -> None:
    """The longest set, prepared, played and dropped."""
    ways: dict[str, list[dict[str, float]]] = {FIRST: [], LATER: []}
    for run in range(RUNS):
        for way, told in ways.items():
            command = [sys.executable, "-m", "tests.bench.playing", "memory", str(folder / f"{way}{run}"), way]
            answer = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=60)
            told.append(json.loads(answer.stdout))
    print(f"{'':36}{'first':>10}{'later':>10}{'ratio':>9}   wanted")
    row("idle, MB", *(middle([run["idle_mb"] for run in told]) for told in ways.values()))
    for name, key, wanted in (
        ("above that: peak, MB", "peak_mb", "≤ 120"),
        ("    while it plays, MB", "held_mb", "≤ 60"),
        ("    after the session, MB", "after_mb", "≤ 10"),
    ):
        row(name, *(middle([run[key] - run["idle_mb"] for run in told]) for told in ways.values()), wanted=wanted)
    for name, key, wanted in (
        ("longest pause, nothing to do, ms", "still_ms", ""),
        ("    preparing, ms", "pause_ms", "≤ 16"),
        ("    reading it into Qt, ms", "loading_ms", "≤ 16"),
    ):
        row(name, *(middle([run[key] for run in told]) for told in ways.values()), wanted=wanted)
    row("    preparing, longest of all, ms", *(max(run["pause_ms"] for run in told) for told in ways.values()))
    row("prepared after, s", *(middle([run["prepared_s"] for run in told]) for told in ways.values()))
    print("first: numpy and the words are loaded with the score; later: they have been.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
