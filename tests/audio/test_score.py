import tracemalloc
import wave
from itertools import count
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipcoach.audio import synth
from hipcoach.audio.loudness import loudest_lufs
from hipcoach.audio.pack import NAMES, Pack, Phases
from hipcoach.audio.score import Score, render
from hipcoach.domain.cue import BREATHS, TEST, WAKE_S, Cue, CueKind
from hipcoach.domain.signals import ANYONE, REST, REST_OVER
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import Timeline, compile_set
from tests.helpers.builders import dumbbell_exercise
from tests.helpers.onsets import onsets

VOICE = Path(__file__).parents[2] / "resources" / "sounds" / "voice"
RATE = 48_000


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.load(Phases.BREATHED, VOICE)


def a_set(tempo: str = "3-1-1-1", reps: int = 3, get_ready_s: float = 5.0) -> Timeline:
    return compile_set(dumbbell_exercise(), Tempo.parse(tempo), reps, get_ready_s)


def heard(score: Score) -> npt.NDArray[np.float64]:
    return score.pcm / 32768.0


def level_db(samples: npt.NDArray[np.float64]) -> float:
    return float(10 * np.log10(np.mean(samples * samples) + 1e-12))


def centroid_hz(samples: npt.NDArray[np.float64]) -> float:
    power = np.abs(np.fft.rfft(samples)) ** 2
    return float((power * np.fft.rfftfreq(samples.size, 1 / RATE)).sum() / power.sum())


PACK = Pack.load(Phases.BREATHED, VOICE)


@settings(max_examples=20)
@given(
    down=st.integers(2, 12),
    bottom=st.integers(0, 4),
    up=st.integers(1, 6),
    top=st.integers(0, 4),
    reps=st.integers(1, 8),
)
def test_every_phase_begins_within_a_millisecond_of_its_time(down, bottom, up, top, reps):
    tempo = Tempo(down / 2, bottom / 2, up / 2, top / 2)
    timeline = compile_set(dumbbell_exercise(), tempo, reps, 4.0)
    found = onsets(heard(render(timeline.cues(), timeline.end_s, PACK)))
    for cue in timeline.cues():
        if cue.kind in {*BREATHS, CueKind.COUNT}:
            assert np.abs(found - cue.time_s).min() <= 0.001, cue


@pytest.mark.parametrize("kind", sorted(BREATHS))
@pytest.mark.parametrize(
    "word",
    [
        Cue(0.5, CueKind.LAST_REP, 6),
        Cue(0.5, CueKind.LAST_REP, 20),
        Cue(0.5, CueKind.PICK_UP),
        Cue(0.5, CueKind.GRIP),
    ],
)
def test_phase_that_begins_under_a_word_is_heard_all_the_same(pack, kind, word):
    for begins_s in np.arange(0.5, 1.8, 0.037):
        found = onsets(heard(render([word, Cue(begins_s, kind, 1, 0.8)], 0.0, pack)))
        assert np.abs(found - begins_s).min() <= 0.001, begins_s


def test_word_that_begins_with_a_phase_keeps_its_first_consonant(pack):
    number = Cue(0.0, CueKind.REP, 2)
    with_tick = heard(render([Cue(0.0, CueKind.TIGHT, 1, 1.0), number], 0.0, pack))
    tick_end = round(0.013 * RATE)
    assert np.array_equal(with_tick[tick_end:], heard(render([number], 0.0, pack))[tick_end : with_tick.size])


def test_nothing_else_sounds_like_a_phase(pack):
    timeline = a_set("4-2-2-2", 4)
    cues = [cue for cue in timeline.cues() if cue.kind in BREATHS]
    found = onsets(heard(render(cues, timeline.end_s, pack)))
    assert len(found) == len(cues)


def test_each_cue_begins_at_its_sample(pack):
    times = (0.0, 0.123456, 1.00001)
    pcm = render([Cue(time, CueKind.TIGHT, 1, 0.4) for time in times], 2.0, pack).pcm
    for time in times:
        first = round(time * RATE)
        assert pcm[first] > 8000
        assert not pcm[max(first - 400, 0) : first].any()


def test_buffer_lasts_as_long_as_the_span_and_its_last_word(pack):
    timeline = a_set()
    score = render(timeline.cues(), timeline.end_s, pack)
    assert score.pcm.size == round(timeline.end_s * RATE) + pack.clip("put-down").size
    assert score.duration_s == score.pcm.size / RATE
    assert score.pcm.dtype == np.int16
    assert render([], 3.5, pack).duration_s == 3.5


def test_empty_span_is_still_a_file_that_players_take(pack):
    assert 0 < render([], 0.0, pack).duration_s < 0.05
    assert 0 < render(a_set().cues(), 5.0, pack, from_s=900.0).duration_s < 0.05


@pytest.mark.parametrize("tempo", ["1-0-1-0", "3-1-1-1", "6-2-3-2", "0.5-0-0.5-0", "2-0.5-X-0"])
def test_peaks_stay_under_minus_one_decibel(pack, tempo):
    score = render(a_set(tempo, 8).cues(), 0.0, pack)
    assert np.abs(heard(score)).max() < 10 ** (-1 / 20)


def test_same_set_gives_the_same_samples(pack):
    timeline = a_set()
    first = render(timeline.cues(), timeline.end_s, pack)
    synth.breath.cache_clear()
    synth._bands.cache_clear()
    assert np.array_equal(
        first.pcm, render(timeline.cues(), timeline.end_s, Pack.load(Phases.BREATHED, VOICE)).pcm
    )


@pytest.mark.parametrize("rep", [1, 2, 3])
def test_part_of_a_set_is_the_tail_of_the_whole(pack, rep):
    timeline = a_set("3-1-1-1", 4)
    from_s = next(segment.start_s for segment in timeline.segments if segment.rep == rep)
    whole, part = (render(timeline.cues(), timeline.end_s, pack, from_s=start) for start in (0.0, from_s))
    assert np.array_equal(whole.pcm[-part.pcm.size :], part.pcm)


def test_cues_before_the_part_are_left_out(pack):
    timeline = a_set("3-1-1-1", 2)
    part = heard(render(timeline.cues(), timeline.end_s, pack, from_s=timeline.get_ready_s + 0.5))
    assert not part[: round(2.49 * RATE)].any()
    assert part[round(2.5 * RATE) :].any()


def test_gain_scales_and_zero_is_silence(pack):
    timeline = a_set()
    full, half, none = (heard(render(timeline.cues(), 0.0, pack, gain=gain)) for gain in (1.0, 0.5, 0.0))
    assert np.allclose(full / 2, half, atol=1 / 32768)
    assert not none.any()
    for wrong in (-0.1, 1.1, float("nan")):
        with pytest.raises(ValueError, match="gain"):
            render(timeline.cues(), 0.0, pack, gain=wrong)


def test_air_falls_in_pitch_and_swells_through_the_whole_descent(pack):
    air = heard(render([Cue(0.0, CueKind.IN, 1, 3.0)], 3.0, pack))
    fifths = np.array_split(air[: round(2.85 * RATE)], 6)
    pitches, levels = [centroid_hz(part) for part in fifths], [level_db(part) for part in fifths]
    assert pitches == sorted(pitches, reverse=True)
    assert pitches[0] > 2 * pitches[-1]
    assert pitches[-1] > 500
    assert pitches[0] < 4000
    assert levels[1:] == sorted(levels[1:])
    assert levels[-1] > -30


def test_push_is_sharp_and_decays_as_long_as_the_thrust(pack):
    push = heard(render([Cue(0.0, CueKind.OUT, 1, 1.0)], 1.0, pack))
    levels = [level_db(part) for part in np.array_split(push[: round(0.96 * RATE)], 6)]
    assert levels == sorted(levels, reverse=True)
    assert levels[0] - levels[-1] > 12
    assert levels[-1] > -50


def test_tight_is_near_silence(pack):
    tight = heard(render([Cue(0.0, CueKind.TIGHT, 1, 1.0)], 1.0, pack))
    assert tight[:480].any()
    assert not tight[960:].any()


def test_cues_are_equally_loud(pack):
    sounds = [
        synth.breath(kind, round(length * RATE)) for kind in (CueKind.IN, CueKind.OUT) for length in (1, 3, 6)
    ]
    sounds += [synth.pip(second) for second in (3, 2, 1)] + [pack.clip(name) for name in NAMES]
    levels = [loudest_lufs(np.float32(32767 * sound).round() / np.float32(32768)) for sound in sounds]
    assert max(levels) - min(levels) < 1.0
    timeline = a_set("6-0-1-1", 1)
    mixed = heard(render(timeline.cues(), timeline.end_s, pack)).astype(np.float32)
    parts = [mixed[: 2 * RATE], mixed[5 * RATE : 11 * RATE], mixed[11 * RATE : 12 * RATE], mixed[13 * RATE :]]
    levels = [loudest_lufs(part) for part in parts]
    assert max(levels) - min(levels) < 3.0


@pytest.mark.parametrize("name", Phases)
def test_cues_of_a_pack_are_within_three_units_of_each_other(name, tmp_path):
    sounds = Pack.named(name, VOICE, tmp_path)
    # Tight is meant to be near silence, and what ran out long ago to be quiet.
    kinds = [kind for kind in CueKind if kind not in {CueKind.TIGHT, CueKind.REST_OVER}]
    levels = {
        kind: loudest_lufs(heard(render([Cue(0.0, kind, 2, 2.0)], 0.0, sounds)).astype(np.float32))
        for kind in kinds
    }
    assert max(levels.values()) - min(levels.values()) < 3.0, levels


def test_onsets_are_broad_and_lie_where_a_gyms_music_is_weak():
    for kind in BREATHS:
        power = np.abs(np.fft.rfft(synth.attack(kind), 4096)) ** 2
        hertz = np.fft.rfftfreq(4096, 1 / RATE)
        assert power[(hertz >= 500) & (hertz <= 4200)].sum() > 0.8 * power.sum(), kind
        octaves = [power[(hertz >= low) & (hertz < 2 * low)].sum() for low in (500, 1000, 2000)]
        assert min(octaves) > 0.1 * power.sum(), kind


def test_an_output_is_woken_before_the_first_cue_and_nobody_hears_it(pack):
    timeline = a_set(get_ready_s=10.0)
    sound = heard(render(timeline.cues(), timeline.end_s, pack))
    noise = sound[round(0.3 * RATE) : round(1.9 * RATE)]
    assert timeline.cues()[0].time_s == WAKE_S
    assert -69 < level_db(noise) < -63
    assert np.abs(noise).max() < 10 ** (-50 / 20)
    assert np.count_nonzero(noise) > 0.8 * noise.size
    in_mid_set = render([Cue(0.0, CueKind.REST), Cue(9.0, CueKind.GO)], 0.0, pack).pcm
    assert not in_mid_set[3 * RATE : 9 * RATE].any(), "so soon no output is asleep"
    asleep = render([Cue(0.0, CueKind.REST), Cue(11.0, CueKind.GO)], 0.0, pack).pcm
    assert asleep[round(9.3 * RATE) : 11 * RATE].any()
    assert not asleep[3 * RATE : 9 * RATE].any()


@pytest.mark.parametrize("name", Phases)
def test_a_pack_without_words_has_none_and_one_with_words_no_breath(name, tmp_path):
    sounds, words = Pack.named(name, VOICE, tmp_path), Pack.named("voice", VOICE, tmp_path)
    say = [render([Cue(0.0, CueKind.PUT_DOWN)], 0.0, one).pcm for one in (sounds, words)]
    assert np.array_equal(*say) is (name != Phases.TONES)
    down = heard(render([Cue(0.0, CueKind.IN, 1, 3.0)], 3.0, sounds))
    assert down[2 * RATE : round(2.5 * RATE)].any() == (name != Phases.SPOKEN)


def test_a_spoken_phase_gives_way_to_a_number_and_its_onset_does_not(tmp_path):
    words = Pack.named("voice", VOICE, tmp_path)
    number = Cue(0.0, CueKind.REP, 3)
    both = render([number, Cue(0.0, CueKind.IN, 3, 2.0)], 0.0, words).pcm
    alone = render([number], 0.0, words).pcm
    onset = round(0.013 * RATE)
    assert np.array_equal(both[onset:], alone[onset:])
    assert not np.array_equal(both[:onset], alone[:onset])


def test_a_breath_that_goes_on_through_two_phases_is_named_once(tmp_path):
    words = Pack.named("voice", VOICE, tmp_path)
    cues = [Cue(0.0, CueKind.TIGHT, 1, 1.0), Cue(1.0, CueKind.TIGHT, 1, 1.0), Cue(2.0, CueKind.OUT, 1, 1.0)]
    sound = heard(render(cues, 3.0, words))
    spoken = [sound[round((at_s + 0.05) * RATE) : round((at_s + 0.3) * RATE)].any() for at_s in (0, 1, 2)]
    assert spoken == [True, False, True]


def test_loudness_of_a_sine_is_what_the_standard_says():
    sine = np.sin(2 * np.pi * 997 * np.arange(RATE) / RATE).astype(np.float32)
    assert loudest_lufs(sine) == pytest.approx(-3.01, abs=0.05)
    assert loudest_lufs(np.zeros(RATE, dtype=np.float32)) < -100


def test_air_steps_back_behind_a_word_and_the_onset_does_not(pack):
    alone = heard(render([Cue(1.0, CueKind.IN, 2, 3.0)], 4.0, pack))
    with_word = heard(render([Cue(1.0, CueKind.IN, 2, 3.0), Cue(1.0, CueKind.LAST_REP, 6)], 4.0, pack))
    onset = slice(RATE, RATE + 96)
    assert np.abs(with_word[onset]).max() >= 0.9 * np.abs(alone[onset]).max()
    after = round((1.1 + pack.last(6).size / RATE) * RATE)
    assert np.array_equal(alone[after:], with_word[after:])


@pytest.mark.parametrize("cues", [TEST, REST, ANYONE, REST_OVER], ids=lambda cues: cues[-1].kind)
@pytest.mark.parametrize("phases", Phases)
def test_signals_sound(phases, cues):
    sounds = Pack.load(phases, VOICE)
    score = render(cues, 0.0, sounds)
    assert 0.2 < score.duration_s < 7
    assert level_db(heard(score)[round(cues[0].time_s * RATE) :]) > -40
    assert np.abs(heard(render(cues, 0.0, sounds, gain=0.1))).max() < 0.1


def test_rest_that_is_long_over_is_quiet(pack):
    over, rest = (loudest_lufs(heard(render(cues, 0.0, pack)).astype(np.float32)) for cues in (REST_OVER, REST))
    assert rest - over == pytest.approx(8, abs=0.5)


def test_wav_holds_the_samples(pack, tmp_path):
    score = render(a_set(reps=1).cues(), 0.0, pack)
    score.write(tmp_path / "score.wav")
    with wave.open(str(tmp_path / "score.wav"), "rb") as wav:
        assert (wav.getnchannels(), wav.getsampwidth(), wav.getframerate()) == (1, 2, RATE)
        assert np.array_equal(np.frombuffer(wav.readframes(wav.getnframes()), dtype="<i2"), score.pcm)


def test_long_set_needs_little_more_memory_than_its_buffer(pack):
    timeline = a_set("6-2-3-2", 20)
    render(timeline.cues(), timeline.end_s, pack)
    tracemalloc.start()
    try:
        score = render(timeline.cues(), timeline.end_s, pack)
        assert tracemalloc.get_traced_memory()[1] < score.pcm.nbytes + 8_000_000
    finally:
        tracemalloc.stop()


def test_work_can_be_abandoned_at_each_cue_and_each_block_of_samples(pack):
    cues = [Cue(time_s, CueKind.TIGHT, 1, 0.5) for time_s in (0.0, 1.0, 2.0)]
    checks = count()
    render(cues, 3.0, pack, check=lambda: next(checks))
    steps = next(checks)
    assert steps == len(cues) + 3, "three blocks hold three seconds"
    for last in range(steps):
        left = iter(range(last))
        with pytest.raises(StopIteration):
            render(cues, 3.0, pack, check=left.__next__)
