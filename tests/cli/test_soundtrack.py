"""The soundtrack: what a set and a session sound like, as files."""

import json
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from hipcoach import __main__ as command
from hipcoach import paths
from hipcoach.audio.pack import Pack, Phases
from hipcoach.audio.score import render
from hipcoach.domain.cue import BREATHS
from hipcoach.domain.plan import Block, Plan, RepRange
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import compile_set
from hipcoach.store.settings import keep_plan, keep_setting
from hipcoach.store.store import Store
from tests.helpers.clock import FakeClock
from tests.helpers.onsets import onsets
from tests.helpers.plan_files import FROM_THE_PHYSIO, plan_file
from tests.helpers.window import real_exercises

RATE = 48_000
DUMBBELL = real_exercises()["deadlift", "dumbbell"]


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HIPCOACH_DATA_DIR", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "home"


def heard(path: str = "set.wav") -> npt.NDArray[np.float64]:
    with wave.open(path, "rb") as wav:
        assert (wav.getnchannels(), wav.getsampwidth(), wav.getframerate()) == (1, 2, RATE)
        return np.frombuffer(wav.readframes(wav.getnframes()), dtype="<i2") / 32768.0


def cues(path: str = "cues.json") -> list[tuple[float, str, int]]:
    listed = json.loads(Path(path).read_text(encoding="utf-8"))
    assert all(list(one) == ["time_s", "cue", "rep"] for one in listed)
    return [(one["time_s"], one["cue"], one["rep"]) for one in listed]


def test_a_set_is_what_the_program_would_play(capsys):
    assert command.main(["soundtrack", "deadlift", "-o", "set.wav", "--reps", "3", "--cues", "cues.json"]) == 0
    timeline = compile_set(DUMBBELL, Tempo.parse("3-1-1-1"), 3)
    pack = Pack.load(Phases.BREATHED, paths.voice())
    assert np.array_equal(heard() * 32768, render(timeline.cues(), timeline.end_s, pack).pcm)
    assert cues() == [(cue.time_s, cue.kind.value, cue.rep) for cue in timeline.cues()]
    assert capsys.readouterr().out == "The set is in set.wav: 0:34 of sound.\n"


@pytest.mark.parametrize("variation", [key[1] for key in real_exercises()])
@pytest.mark.parametrize("pack", Phases)
def test_every_phase_of_every_variation_is_heard_where_the_list_says(variation, pack):
    options = ["--variation", variation, "--pack", pack.value, "--reps", "2", "--get-ready", "4"]
    assert command.main(["soundtrack", "deadlift", *options, "--cues", "cues.json"]) == 0
    found = onsets(heard())
    phases = [time_s for time_s, cue, _ in cues() if cue in BREATHS]
    assert phases
    assert all(np.abs(found - time_s).min() <= 0.001 for time_s in phases)


def test_a_plan_file_is_heard_as_it_is_written(tmp_path):
    file = plan_file(tmp_path, FROM_THE_PHYSIO.replace("sets = 3", "sets = 2").replace("reps = 8", "reps = 2"))
    assert command.main(["soundtrack", "--session", "--plan", str(file), "--cues", "cues.json"]) == 0
    starts = [time_s for time_s, cue, rep in cues() if (cue, rep) == ("in", 1)]
    assert starts == [15.0, 15.0 + 2 * 8 + 90]


def test_a_session_holds_every_set_and_every_rest():
    options = ["--sets", "3", "--reps", "2", "--rest", "40", "--get-ready", "10", "--tempo", "2-0-1-0"]
    assert command.main(["soundtrack", "deadlift", "--session", "--cues", "cues.json", *options]) == 0
    begins = [time_s for time_s, cue, rep in cues() if cue == "in" and rep == 1]
    assert begins == [10, 56, 102], "each set lasts 6 s, each rest 40"
    ends = [time_s for time_s, cue, _ in cues() if cue == "put_down"]
    assert ends == [16, 62, 108]
    rests = [time_s for time_s, cue, _ in cues() if cue == "rest"]
    assert len(rests) == 2
    put_down_s = Pack.load(Phases.BREATHED, paths.voice()).clip("put-down").size / RATE
    assert rests == pytest.approx([16 + put_down_s, 62 + put_down_s], abs=1e-6), "one word after the other"
    assert [cue for time_s, cue, _ in cues() if 92 < time_s < 102] == ["pick_up", "count", "count", "count"]
    assert heard().size / RATE == pytest.approx(108 + put_down_s, abs=0.001)


def test_limbs_take_turns_in_a_session():
    options = ["--variation", "single-leg", "--sets", "1", "--reps", "1", "--get-ready", "5"]
    assert command.main(["soundtrack", "deadlift", "--session", "--cues", "cues.json", *options]) == 0
    assert [cue for _, cue, _ in cues()].count("put_down") == 2


def test_without_a_word_a_session_is_the_users_own_plan(home):
    block = replace(Block.of(DUMBBELL, sets=2, reps=RepRange(1, 1)), rest_s=20.0, tempo=Tempo.parse("1-0-1-0"))
    with Store.open(home / paths.DATABASE) as store:
        keep_plan(store, Plan("Mine", (block,), 5.0), FakeClock().today())
        keep_setting(store, "pack", "tones")
    assert command.main(["soundtrack", "--session", "--cues", "cues.json"]) == 0
    assert [time_s for time_s, cue, _ in cues() if cue == "in"] == [5, 27]
    tones = Pack.load(Phases.TONES)
    timeline = compile_set(DUMBBELL, Tempo.parse("1-0-1-0"), 1, 5.0)
    first = render(timeline.cues(), timeline.end_s, tones).pcm[: 7 * RATE]
    assert np.array_equal(heard()[: first.size] * 32768, first), "with the sounds that the user chose"


def test_a_pack_of_ones_own_speaks_and_ours_stands_in(home, capsys):
    mine = home / "sounds" / "mine"
    mine.mkdir(parents=True)
    (mine / "put-down.wav").write_bytes((paths.voice() / "rest-over.wav").read_bytes())
    assert command.main(["soundtrack", "deadlift", "--reps", "1", "--pack", "mine"]) == 0
    out = capsys.readouterr().out
    assert "In the sound pack “mine” 30 words are missing; our own sounds take their place." in out
    word = Pack.load(Phases.BREATHED, mine, paths.voice()).clip("put-down")
    assert heard().size == 21 * RATE + word.size
    assert word.size != Pack.load(Phases.BREATHED, paths.voice()).clip("put-down").size


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (["-o", "set.mp3"], "A soundtrack cannot be written as set.mp3. Its name ends in .wav."),
        (["--pack", "gong"], "There are no sounds “gong”. There are: breath, voice, tones."),
        (["--reps", "0"], "at most 50"),
        (["--variation", "sumo"], "sumo"),
        (["--pack", "."], "There are no sounds “.”."),
        (["--cues", "."], "The cues cannot be written as .. Its name ends in .json."),
        (["--rest", "30"], "A single set has no other sets and no rest. Add --session for all of them."),
    ],
)
def test_a_slip_of_the_pen_is_a_sentence(typed, sentence, capsys, tmp_path):
    assert command.main(["soundtrack", "deadlift", *typed]) == 2
    assert sentence in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_written_leaves_nothing(tmp_path, capsys):
    assert command.main(["soundtrack", "deadlift", "-o", "nowhere/set.wav"]) == 1
    assert capsys.readouterr().err.startswith("hipcoach: nowhere/set.wav could not be written")
    assert list(tmp_path.iterdir()) == []


def test_a_plan_with_a_free_set_has_no_length(home, capsys):
    with Store.open(home / paths.DATABASE) as store:
        keep_plan(store, Plan("Mine", (replace(Block.of(DUMBBELL), tempo=None),)), FakeClock().today())
    assert command.main(["soundtrack", "--session"]) == 1
    assert "Give every line of the plan a tempo." in capsys.readouterr().err


def test_a_session_of_half_a_day_is_refused(capsys):
    assert (
        command.main(["soundtrack", "deadlift", "--session", "--sets", "20", "--rest", "900", "--reps", "50"]) == 1
    )
    assert "The session would last 6.4 hours. Its sound may last 2 hours at most." in capsys.readouterr().err


def test_options_without_an_exercise_do_not_change_ones_own_plan(capsys):
    assert command.main(["soundtrack", "--session", "--get-ready", "5"]) == 2
    assert "Without an exercise, --session is your own plan as it is." in capsys.readouterr().err


@pytest.mark.parametrize(("rest", "words"), [("0", 0), ("3", 1), ("40", 1)])
def test_a_rest_without_room_for_its_word_goes_without(rest, words):
    options = ["--sets", "2", "--reps", "1", "--rest", rest, "--get-ready", "3"]
    assert command.main(["soundtrack", "deadlift", "--session", "--cues", "cues.json", *options]) == 0
    listed = cues()
    said = [time_s for time_s, cue, _ in listed if cue == "rest"]
    later = [time_s for time_s, cue, _ in listed if said and time_s > said[0]]
    assert len(said) == words or (said == [] and rest == "3")
    assert not said or min(later) > said[0] + 0.4


def test_after_each_long_rest_the_output_is_woken():
    options = ["--sets", "2", "--reps", "1", "--rest", "60", "--get-ready", "10"]
    assert command.main(["soundtrack", "deadlift", "--session", "--cues", "cues.json", *options]) == 0
    for time_s in [time_s for time_s, cue, _ in cues() if cue == "pick_up"]:
        noise = heard()[round((time_s - 1.5) * RATE) : round((time_s - 0.2) * RATE)]
        assert 0 < np.abs(noise).max() < 0.01
