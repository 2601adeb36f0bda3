"""A session that needs no hand: the real program, its record, and its sound as a sound server heard it."""

from pathlib import Path

import numpy as np
import pytest

from hipcoach import paths
from hipcoach.audio.pack import Pack, Phases
from hipcoach.audio.score import render
from hipcoach.domain.cue import CueKind
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import Timeline, compile_set
from hipcoach.library import Library
from hipcoach.store.settings import stored_plan
from hipcoach.store.store import Store
from tests.helpers.hands_free import ASKED, PATIENCE_S, hipcoach, sets_kept
from tests.helpers.plan_files import plan_file
from tests.helpers.program import sets_stored
from tests.helpers.sound_server import RATE_HZ, read_wav, sound_server, wait_until

QUICK_PLAN = """\
name = "Hips, weeks 1 to 4"
[[block]]
sets = 1
reps = 1
load = "6 kg"
tempo = "0.5-0-0.5-0"
rest = 0
[[block]]
variation = "barbell"
sets = 1
reps = 1
load = "20 kg"
tempo = "0.5-0-0.5-0"
"""
"""A session of two blocks that lasts a few seconds."""

WINDOW_S = 0.05
RECORDINGS = 5
NEAR_S, FAR_S = 0.01, 1.0
TAIL_S = 1.5


def the_timeline() -> Timeline:
    exercise = Library.read([paths.resources() / "exercises"]).find("deadlift")
    return compile_set(exercise, Tempo.parse("1-0-1-0"), 2, 1.0)


def test_it_paces_both_sets_stores_them_and_stays_on_the_summary(tmp_path):
    with hipcoach(*ASKED, "--output", "none", "--data-dir", str(tmp_path)) as program:
        wait_until(lambda: len(sets_kept(tmp_path)) == 2, "two sets in the record", PATIENCE_S)
        assert program.poll() is None
    first, second = sets_kept(tmp_path)
    assert [first["reps"], second["reps"]] == [2, 2]
    assert first["rest_s"] == pytest.approx(3.0, abs=0.01)
    assert not first["confirmed"]


def test_it_trains_the_plan_of_a_physio_and_leaves_ones_own(tmp_path):
    data, file = tmp_path / "data", plan_file(tmp_path, QUICK_PLAN)
    asked = ("train", "--plan", str(file), "--get-ready", "0", "--start", "--output", "none")
    with hipcoach(*asked, "--data-dir", str(data)):
        wait_until(lambda: sets_stored(data) == 2, "two sets in the record", PATIENCE_S)
    with Store.open(data / paths.DATABASE) as store:
        assert stored_plan(store) is None
        (session,) = store.sessions()
    assert session.plan.name == "Hips, weeks 1 to 4"
    assert [(one.variation, one.reps, str(one.load)) for one in session.sets] == [
        ("dumbbell", 1, "2 × 6 kg"),
        ("barbell", 1, "20 kg"),
    ]


@pytest.mark.sound
def test_breath_reps_and_count_are_heard_as_planned(tmp_path):
    timeline = the_timeline()
    cues = timeline.cues()
    assert {cue.kind for cue in cues} >= {
        CueKind.COUNT,
        CueKind.IN,
        CueKind.OUT,
        CueKind.LAST_REP,
        CueKind.PUT_DOWN,
    }
    score = render(cues, timeline.end_s, Pack.load(Phases.BREATHED, paths.resources() / "sounds" / "voice"))
    expected = score.pcm.astype(np.float64) / 32768.0
    farthest = []
    # A machine that is busy with other things starves the sound server, which then leaves gaps: of some recordings
    # one is undisturbed. To the millisecond it is measured by `tests.bench.bench_sound`.
    for attempt in range(RECORDINGS):
        recording = record_a_session(tmp_path / str(attempt))
        starts = set_starts(expected, recording)
        between_s = starts[1] - starts[0] - (timeline.end_s + 3.0 - 1.0)
        errors = [abs(cue_error_s(expected, recording, at_s, cue.time_s)) for at_s in starts for cue in cues]
        # The player may begin a set ten times as much later than the other one.
        farthest.append(max(*errors, abs(between_s) / 10))
        if farthest[-1] <= NEAR_S:
            break
    assert min(farthest) <= NEAR_S


def record_a_session(folder: Path) -> np.ndarray:
    """What a sound server heard of the whole session."""
    data, heard = folder / "data", folder / "heard.wav"
    folder.mkdir()
    with (
        sound_server(folder / "server") as server,
        server.record(heard),
        hipcoach(*ASKED, "--output", "qt", "--data-dir", str(data)),
    ):
        wait_until(lambda: len(sets_kept(data)) == 2, "two sets in the record", PATIENCE_S)
        # "Put it down" begins at the instant that ends the set: let it be heard before the program goes.
        enough = heard.stat().st_size + round(TAIL_S * RATE_HZ) * 2
        wait_until(lambda: heard.stat().st_size > enough, "the end of the last cue")
    return read_wav(heard)


def correlation(pattern: np.ndarray, samples: np.ndarray) -> np.ndarray:
    """How alike the pattern and each stretch of the samples are, -1 to 1."""
    size = 1 << int(np.ceil(np.log2(pattern.size + samples.size)))
    product = np.fft.irfft(np.fft.rfft(samples, size) * np.conj(np.fft.rfft(pattern, size)), size)
    product = product[: samples.size - pattern.size + 1]
    power = np.concatenate(([0.0], np.cumsum(samples * samples)))
    energy = power[pattern.size :] - power[: -pattern.size]
    return product / np.sqrt(np.maximum(energy, 1e-9) * np.sum(pattern * pattern))


def set_starts(expected: np.ndarray, recording: np.ndarray) -> list[float]:
    """Where the two sets begin in the recording, in seconds."""
    alike = correlation(expected[: 4 * RATE_HZ], recording)
    first = int(np.argmax(alike))
    apart = 4 * RATE_HZ
    alike[max(first - apart, 0) : first + apart] = 0.0
    second = int(np.argmax(alike))
    return sorted([first / RATE_HZ, second / RATE_HZ])


def cue_error_s(expected: np.ndarray, recording: np.ndarray, start_s: float, time_s: float) -> float:
    """How far from its place a cue was heard; as far as can be, where it is not there."""
    at, width, reach = round(time_s * RATE_HZ), round(WINDOW_S * RATE_HZ), round(0.1 * RATE_HZ)
    begin = round(start_s * RATE_HZ) + at - reach
    around = recording[max(begin, 0) : begin + 2 * reach + width]
    alike = correlation(expected[at : at + width], around)
    best = int(np.argmax(alike))
    return (best + max(begin, 0) - begin - reach) / RATE_HZ if alike[best] > 0.9 else FAR_S
