"""Make the spoken clips again: `python resources/sounds/make_clips.py [FOLDER]`.

Needs flite 2.2 with its voice `slt` on the path, and this project's own environment (numpy). Writes one 16-bit
mono WAV per word, 24 kHz, into FOLDER (default: `voice` beside this file). flite has no chance in it, so two
runs give the same bytes.

What is done to each word, so that it cuts through a gym:

1. trimmed, tightly at the beginning: a cue is heard where its first sample stands;
2. freed of what lies below 300 Hz, as on a telephone: laptops hardly play it, noise is densest there, and it costs
   headroom;
3. balanced over its octaves, half-way to the noise that it must cut through, which is as strong in each of them;
4. lifted by 8 dB around 2.8 kHz, where consonants are told apart and vowels are more than a hum;
5. evened out by up to 12 dB, so that soft consonants come near the vowels;
6. brought to the loudness of all cues, its peaks bent below −3 dBFS.

Of the figures tried in 2 to 5, these are among those with which a recogniser understands most in pink noise as
strong as the words: `python -m tests.bench.bench_words` measures it.
"""

import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

from hipcoach.audio.loudness import RATE_HZ, levelled
from hipcoach.audio.pack import NAMES, resampled
from hipcoach.audio.synth import LOUDNESS_LUFS

VOICE = "slt"
MANNER = ("--setf", "duration_stretch=1.08", "--setf", "int_f0_target_mean=150")
"""A little slower than flite's own pace: echoing rooms swallow what is fast. Some 20 Hz lower than its own pitch:
the partials of a voice draw its vowels, and the lower it speaks the denser they lie."""

CLIP_HZ = 24_000
"""flite speaks at 16 kHz; three halves of that keep all of it."""

TENS = {"20": "twenty", "30": "thirty", "40": "forty", "50": "fifty"}
PHRASES = {
    "if-clean": "if clean.",
    "pick-up": "hinge down, pick up.",
    "grip": "hinge down, grip.",
    "put-down": "put it down.",
    "anyone": "press any key, or I wait.",
    "rest": "rest.",
    "rest-over": "rest over.",
    "go": "go.",
    "in": "in.",
    "tight": "tight.",
    "out": "out.",
}

Signal = npt.NDArray[np.float64]


def spoken(text: str, folder: Path) -> tuple[Signal, int]:
    """What flite says, with its rate."""
    path = folder / "spoken.wav"
    command = ["flite", "-voice", VOICE, *MANNER, "-t", text, "-o", str(path)]
    subprocess.run(command, check=True)  # noqa: S603 - a fixed command with fixed words
    with wave.open(str(path), "rb") as wav:
        pcm = np.frombuffer(wav.readframes(wav.getnframes()), dtype="<i2")
        return pcm / 32768.0, wav.getframerate()


def envelope(sound: Signal, rate: int, window_s: float) -> Signal:
    """The moving RMS."""
    window = np.hanning(round(window_s * rate) | 1)
    return np.sqrt(np.convolve(sound * sound, window / window.sum(), mode="same") + 1e-12)


def trimmed(sound: Signal, rate: int) -> Signal:
    """Without the silence around it; a final consonant is softer than a first one, so the end keeps more."""
    level = envelope(sound, rate, 0.005)
    loud = np.flatnonzero(level > level.max() * 10 ** (-42 / 20))
    start, end = max(loud[0] - round(0.004 * rate), 0), min(loud[-1] + round(0.03 * rate), sound.size)
    kept = sound[start:end].copy()
    fade_in, fade_out = round(0.002 * rate), round(0.02 * rate)
    kept[:fade_in] *= np.linspace(0.0, 1.0, fade_in)
    kept[-fade_out:] *= np.linspace(1.0, 0.0, fade_out)
    return kept


def balance(hertz: Signal, spectrum: npt.NDArray[np.complex128]) -> Signal:
    """The gain that brings a word's soft octaves half-way, in dB, to its loudest, by 15 dB at most."""
    octaves = np.log2(hertz)
    centres = np.arange(np.log2(100), np.log2(8000), 0.1)
    # Bins lie denser, in octaves, the higher they are: |X|² f is the power per octave, 1/f evens out the mean.
    power = np.abs(spectrum) ** 2 * hertz
    smooth = [np.average(power, weights=np.exp(-0.5 * ((octaves - at) / 0.4) ** 2) / hertz) for at in centres]
    below_db = 10 * np.log10(np.array(smooth) / max(smooth) + 1e-6)
    return 10 ** (np.interp(octaves, centres, np.minimum(-0.5 * below_db, 15.0)) / 20)


def shaped(sound: Signal, rate: int) -> Signal:
    """High-pass, balance and presence, in the frequency domain: no phase is turned, so no onset is smeared."""
    padded = np.pad(sound, rate // 10)
    hertz = np.maximum(np.fft.rfftfreq(padded.size, 1 / rate), 1.0)
    spectrum = np.fft.rfft(padded)
    high_pass = 1 / np.sqrt(1 + (300 / hertz) ** 8)
    presence = 10 ** (8 / 20 * np.exp(-0.5 * (np.log2(hertz / 2800) / 1.3) ** 2))
    gain = high_pass * balance(hertz, spectrum) * presence
    return np.fft.irfft(spectrum * gain, padded.size)[rate // 10 : -(rate // 10)]


def evened(sound: Signal, rate: int) -> Signal:
    """Soft parts lifted by up to 12 dB towards the loudest; what is 40 dB below it is no speech and stays."""
    level = envelope(sound, rate, 0.03) / envelope(sound, rate, 0.03).max()
    lift = np.clip(level**-0.7, 1.0, 10 ** (12 / 20))
    return sound * np.where(level > 10 ** (-40 / 20), lift, 1.0)


def bent(sound: Signal, ceiling: float) -> Signal:
    """Peaks above two thirds of the ceiling bent below it."""
    knee = ceiling * 2 / 3
    over = np.abs(sound) > knee
    curve = knee + (ceiling - knee) * np.tanh((np.abs(sound) - knee) / (ceiling - knee))
    return np.where(over, np.copysign(curve, sound), sound)


def clip(text: str, folder: Path) -> npt.NDArray[np.int16]:
    """One word, ready to be written."""
    sound, rate = spoken(text, folder)
    sound = evened(shaped(trimmed(sound, rate), rate), rate)
    at_48 = resampled(sound.astype(np.float32), rate, RATE_HZ)
    at_24 = resampled(levelled(at_48, LOUDNESS_LUFS), RATE_HZ, CLIP_HZ)
    return (bent(at_24.astype(np.float64), 10 ** (-3 / 20)) * 32767).round().astype("<i2")


def main() -> None:
    """Write every clip that a pack holds."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("voice")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in NAMES:
            text = PHRASES.get(name) or f"{TENS.get(name, name)}."
            with wave.open(str(target / f"{name}.wav"), "wb") as wav:
                wav.setnchannels(1)
                wav.setsampwidth(2)
                wav.setframerate(CLIP_HZ)
                wav.writeframes(clip(text, Path(folder)).tobytes())


if __name__ == "__main__":
    main()
