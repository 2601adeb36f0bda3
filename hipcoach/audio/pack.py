"""Packs: how cues sound. Their words are clips, and tones of the same meaning stand in for them.

Rule: a word that is missing or broken never silences a cue: the next folder's clip of the same name takes its
place, at last a tone, and the pack says which words it could not read.
"""

import wave
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from math import ceil, gcd, log2
from pathlib import Path

import numpy as np

from hipcoach.audio.loudness import RATE_HZ, SILENCE_LUFS, Samples, levelled, loudest_lufs
from hipcoach.audio.synth import LOUDNESS_LUFS, tones
from hipcoach.domain.cue import CueKind
from hipcoach.domain.errors import shown
from hipcoach.domain.words import plural, words

LAST = "if-clean"


def clip_name(kind: CueKind) -> str:
    """The clip that says a cue."""
    return kind.value.replace("_", "-")


PICK_UP, GRIP, PUT_DOWN, ANYONE, REST, REST_OVER, GO = (
    clip_name(kind)
    for kind in (
        CueKind.PICK_UP,
        CueKind.GRIP,
        CueKind.PUT_DOWN,
        CueKind.ANYONE,
        CueKind.REST,
        CueKind.REST_OVER,
        CueKind.GO,
    )
)
IN, TIGHT, OUT = (clip_name(kind) for kind in (CueKind.IN, CueKind.TIGHT, CueKind.OUT))

_UNITS, _TENS = range(1, 21), (30, 40, 50)
NUMBERS = tuple(str(number) for number in (*_UNITS, *_TENS))
PHASE_NAMES = (IN, TIGHT, OUT)
NAMES = (*NUMBERS, LAST, PICK_UP, GRIP, PUT_DOWN, ANYONE, REST, REST_OVER, GO, *PHASE_NAMES)
"""Every word that a pack can hold: the clip of a name is the file `<name>.wav`."""

LONGEST_CLIP_S = 5.0
"""A clip that is longer is no cue: it would talk over the next rep."""

_LOW, _MID, _HIGH = 523.25, 784.0, 1046.5
_STAND_INS: dict[str, tuple[tuple[float, float, float], ...]] = {
    LAST: ((_MID, 0.12, 0.03), (_HIGH, 0.12, 0.03), (_HIGH, 0.25, 0.0)),
    PICK_UP: ((_HIGH, 0.18, 0.04), (_LOW, 0.18, 0.04), (_HIGH, 0.3, 0.0)),
    GRIP: ((_HIGH, 0.18, 0.04), (_LOW, 0.4, 0.0)),
    PUT_DOWN: ((_HIGH, 0.18, 0.04), (_MID, 0.18, 0.04), (_LOW, 0.4, 0.0)),
    ANYONE: ((_MID, 0.15, 0.08), (_HIGH, 0.25, 0.3), (_MID, 0.15, 0.08), (_HIGH, 0.25, 0.0)),
    REST: ((_MID, 0.25, 0.05), (_LOW, 0.5, 0.0)),
    REST_OVER: ((_LOW, 0.25, 0.05), (_MID, 0.5, 0.0)),
    GO: ((_HIGH, 0.3, 0.0),),
    IN: ((_HIGH, 0.1, 0.0), (_LOW, 0.2, 0.0)),
    TIGHT: ((_MID, 0.1, 0.0),),
    OUT: ((_LOW, 0.1, 0.0), (_HIGH, 0.2, 0.0)),
}
_NUMBER_TONE = ((_HIGH, 0.1, 0.03), (_MID, 0.2, 0.0))
"""Stands in for every number: the screen says which."""

_NAMED = 2
"""So many broken files are named; more would be no sentence."""

_JOIN_S = 0.06
"""Between two words that make one cue."""


class Phases(StrEnum):
    """How the phases of a repetition sound, each after its onset."""

    BREATHED = "breath"
    SPOKEN = "voice"
    TONES = "tones"


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """Sounds ready to be mixed.

    Attributes:
        phases: How the phases sound.
        clips: For each of `NAMES`, its samples at 48 kHz, at the loudness of every cue.
        missing: The names that the first folder should have a clip for and has none that can be read, in the
            order of `NAMES`; others stand in for them.
        problem: A sentence for the user on what is missing; empty when nothing is.
    """

    phases: Phases
    clips: Mapping[str, Samples]
    missing: tuple[str, ...] = ()
    problem: str = ""

    @classmethod
    def load(cls, phases: Phases, *folders: Path) -> "Pack":
        """Read each clip from the first of the folders that has it: 16-bit WAV of any rate. Never fails.

        Args:
            phases: How the phases are to sound.
            folders: Where to look, the best one first; what is in none of them is a tone.
        """
        clips: dict[str, Samples] = {}
        faults: dict[str, str] = {}
        for name in NAMES:
            clip = None
            for folder in folders:
                clip, fault = _clip(folder / f"{name}.wav")
                if clip is not None:
                    break
                if folder is folders[0] and (name not in PHASE_NAMES or phases is Phases.SPOKEN):
                    faults[name] = fault
            clips[name] = tones(*_STAND_INS.get(name, _NUMBER_TONE)) if clip is None else clip
        return cls(phases, clips, tuple(faults), _complaint(folders[0], faults) if faults else "")

    @classmethod
    def named(cls, name: str, ours: Path, own: Path) -> "Pack":
        """The pack that the user chose.

        Args:
            name: One of `Phases`, or a folder in `own`, whose phases are spoken if it has words for them.
            ours: The folder of our own clips, which also stand in for what the user's lack.
            own: The folder of the user's packs.
        """
        if name == Phases.TONES:
            return cls.load(Phases.TONES)
        if name in set(Phases):
            return cls.load(Phases(name), ours)
        folder = own / name
        speaks = any((folder / f"{word}.wav").exists() for word in PHASE_NAMES)
        return cls.load(Phases.SPOKEN if speaks else Phases.BREATHED, folder, ours)

    def clip(self, name: str) -> Samples:
        """The samples of one word.

        Raises:
            KeyError: It is none of `NAMES`.
        """
        return self.clips[name]

    def number(self, number: int) -> Samples:
        """A number as it is spoken; above 20 it is put together from two words, above 59 it is a tone."""
        if str(number) in self.clips:
            return self.clips[str(number)]
        tens, unit = number - number % 10, number % 10
        if str(tens) in self.clips and unit:
            return joined(self.clips[str(tens)], self.clips[str(unit)])
        return tones(*_NUMBER_TONE)

    def last(self, number: int) -> Samples:
        """The announcement of the last rep: "six, if clean"."""
        return joined(self.number(number), self.clips[LAST])


def joined(*samples: Samples) -> Samples:
    """Words one after another, with a breath of silence between them."""
    gap = np.zeros(round(_JOIN_S * RATE_HZ), dtype=np.float32)
    parts = [samples[0]]
    for word in samples[1:]:
        parts += [gap, word]
    return np.concatenate(parts)


def _complaint(folder: Path, faults: Mapping[str, str]) -> str:
    """What a folder lacks, in a sentence; what is there and broken comes first.

    Args:
        folder: The folder.
        faults: Why each clip cannot be used; empty for one that is not there.
    """
    pack = shown(folder.name)
    if not folder.is_dir():
        return words("The sound pack {pack} is gone; our own sounds take its place.", pack=pack)
    broken: list[str] = [
        words("{name}.wav cannot be used ({fault})", name=name, fault=fault)
        for name, fault in faults.items()
        if fault
    ]
    more, missing = len(broken) - _NAMED, len(faults) - len(broken)
    parts = broken[:_NAMED]
    parts += [plural("neither can %n more file", "neither can %n more files", more)] * (more > 0)
    parts += [plural("%n word is missing", "%n words are missing", missing)] * (missing > 0)
    what = reduce(lambda one, other: words("{one} and {other}", one=one, other=other), parts)
    return words("In the sound pack {pack} {what}; our own sounds take their place.", pack=pack, what=what)


def _clip(path: Path) -> tuple[Samples | None, str]:
    """A clip, or None and why there is none; empty where nothing is there."""
    try:
        return _read(path), ""
    except FileNotFoundError:
        return None, ""
    except ValueError as error:
        return None, error.args[0]
    except (OSError, EOFError, wave.Error):
        return None, words("it is not a sound file that can be read")


def _read(path: Path) -> Samples:
    """A clip at 48 kHz and the loudness of every cue.

    Raises:
        OSError: The file cannot be read.
        EOFError: The file ends too early.
        wave.Error: The file is no PCM WAV.
        ValueError: It is not 16 bits, or holds no sound, or is too long for a cue.
    """
    with wave.open(str(path), "rb") as wav:
        channels, width, rate, frames = wav.getparams()[:4]
        for holds, fault in (
            (width != 2, words("it is not 16-bit")),
            (not frames, words("it is empty")),
            (frames > LONGEST_CLIP_S * rate, words("it is longer than {seconds:g} s", seconds=LONGEST_CLIP_S)),
        ):
            if holds:
                raise ValueError(fault)
        pcm = np.frombuffer(wav.readframes(frames), dtype="<i2")
    samples = (pcm.reshape(-1, channels).mean(axis=1) / 32768.0).astype(np.float32)
    samples = resampled(samples, rate, RATE_HZ)
    if loudest_lufs(samples) <= SILENCE_LUFS / 2:
        msg = words("it is silent")
        raise ValueError(msg)
    return levelled(samples, LOUDNESS_LUFS)


def resampled(samples: Samples, from_hz: int, to_hz: int) -> Samples:
    """The same sound at another rate, its band limited to the lower one (by zero padding its spectrum)."""
    if from_hz == to_hz:
        return samples
    # A margin of silence keeps the end from ringing into the beginning: the FFT takes a sound for a loop.
    margin = from_hz // 50
    # A power of two of the least piece that has whole samples at both rates: exact, and quick to transform.
    piece = from_hz // gcd(from_hz, to_hz)
    padded_size = piece << max(ceil(log2((samples.size + 2 * margin) / piece)), 0)
    size = padded_size * to_hz // from_hz
    spectrum = np.zeros(size // 2 + 1, dtype=np.complex128)
    found = np.fft.rfft(np.pad(samples, (margin, padded_size - margin - samples.size)))
    kept = min(found.size, spectrum.size)
    spectrum[:kept] = found[:kept]
    start = round(margin * to_hz / from_hz)
    whole = np.fft.irfft(spectrum, size) * (size / padded_size)
    return whole[start : start + round(samples.size * to_hz / from_hz)].astype(np.float32)
