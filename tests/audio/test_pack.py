import wave
from pathlib import Path

import numpy as np
import pytest

from hipcoach.audio.loudness import loudest_lufs
from hipcoach.audio.pack import NAMES, NUMBERS, PHASE_NAMES, Pack, Phases, resampled

VOICE = Path(__file__).parents[2] / "resources" / "sounds" / "voice"


def write(path: Path, samples: np.ndarray, rate: int = 48_000, channels: int = 1, width: int = 2) -> None:
    with wave.open(str(path), "wb") as wav:
        wav.setnchannels(channels)
        wav.setsampwidth(width)
        wav.setframerate(rate)
        wav.writeframes(samples.tobytes())


def a_tone(length_s: float = 0.5, rate: int = 48_000) -> np.ndarray:
    time = np.arange(round(length_s * rate)) / rate
    return (8000 * np.sin(2 * np.pi * 500 * time)).astype("<i2")


def test_own_pack_is_whole_and_small():
    assert Pack.load(Phases.BREATHED, VOICE).missing == ()
    assert sum(path.stat().st_size for path in VOICE.iterdir()) < 1_500_000
    assert {path.stem for path in VOICE.iterdir()} == set(NAMES)


def test_words_begin_at_once_and_end_in_silence():
    for name, clip in Pack.load(Phases.BREATHED, VOICE).clips.items():
        level = np.sqrt(np.convolve(clip * clip, np.ones(240) / 240, mode="same"))
        first = np.flatnonzero(level > level.max() * 10 ** (-30 / 20))[0] / 48_000
        assert first < 0.12, name
        assert np.abs(clip[-48:]).max() < 0.02, name
        assert np.abs(clip[:12]).max() < 0.05, name


def test_missing_folder_is_all_tones(tmp_path):
    pack = Pack.load(Phases.BREATHED, tmp_path / "nowhere")
    assert pack.missing == tuple(name for name in NAMES if name not in PHASE_NAMES)
    assert all(loudest_lufs(pack.clip(name)) == pytest.approx(-17, abs=0.1) for name in NAMES)


BROKEN_CLIPS = {
    "empty file": lambda path: path.write_bytes(b""),
    "no WAV": lambda path: path.write_bytes(b"ID3" + bytes(400)),
    "cut header": lambda path: path.write_bytes((VOICE / "6.wav").read_bytes()[:30]),
    "no frames": lambda path: write(path, np.zeros(0, dtype="<i2")),
    "silence": lambda path: write(path, np.zeros(24_000, dtype="<i2")),
    "8 bits": lambda path: write(path, np.full(9000, 90, dtype=np.uint8), width=1),
    "a whole song": lambda path: write(path, a_tone(60)),
    "a folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("spoil", BROKEN_CLIPS.values(), ids=BROKEN_CLIPS)
def test_broken_clip_is_named_and_replaced(tmp_path, spoil):
    for path in VOICE.iterdir():
        if path.stem != "6":
            (tmp_path / path.name).write_bytes(path.read_bytes())
    spoil(tmp_path / "6.wav")
    pack = Pack.load(Phases.BREATHED, tmp_path)
    assert pack.missing == ("6",)
    assert loudest_lufs(pack.number(6)) == pytest.approx(-17, abs=0.1)


def test_clip_cut_off_in_the_middle_still_speaks(tmp_path):
    data = (VOICE / "6.wav").read_bytes()
    (tmp_path / "6.wav").write_bytes(data[: len(data) // 2 * 2 - 3001])
    pack = Pack.load(Phases.BREATHED, tmp_path)
    assert np.isfinite(pack.number(6)).all()


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("channels", [1, 2])
def test_clip_of_any_rate_keeps_its_length_and_pitch(tmp_path, rate, channels):
    write(tmp_path / "go.wav", np.repeat(a_tone(0.5, rate), channels), rate, channels)
    clip = Pack.load(Phases.BREATHED, tmp_path).clip("go")
    assert clip.size == pytest.approx(24_000, abs=3)
    spectrum = np.abs(np.fft.rfft(clip))
    assert np.fft.rfftfreq(clip.size, 1 / 48_000)[np.argmax(spectrum)] == pytest.approx(500, abs=3)


def test_resampling_there_and_back_changes_nothing():
    tone = (a_tone(0.3, 24_000) * np.hanning(7200) / 32768).astype(np.float32)
    assert np.allclose(resampled(resampled(tone, 24_000, 48_000), 48_000, 24_000), tone, atol=2e-4)


@pytest.mark.parametrize("number", [1, 6, 20, 21, 30, 47, 59, 60, 123, 0])
def test_every_number_sounds(number):
    pack = Pack.load(Phases.BREATHED, VOICE)
    clip = pack.number(number)
    assert 0.2 < clip.size / 48_000 < 2
    if str(number) in NUMBERS:
        assert clip is pack.clip(str(number))


def test_last_rep_is_its_number_and_a_condition():
    pack = Pack.load(Phases.BREATHED, VOICE)
    last = pack.last(6)
    six, condition = pack.number(6), pack.clip("if-clean")
    assert np.array_equal(last[: six.size], six)
    assert np.array_equal(last[-condition.size :], condition)
