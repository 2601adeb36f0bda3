"""The sounds that are made here: breath, onsets, pips and the tones that stand in for a missing word.

Rule: everything is a function of its arguments. The noise has one fixed seed, so the same set gives the same
samples on every run.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from hipcoach.audio.loudness import RATE_HZ, Samples, levelled
from hipcoach.domain.cue import CueKind

LOUDNESS_LUFS = -17.0
"""Of every cue's loudest 400 ms. Air has a crest factor near 12 dB: its peaks just reach the
knee of the mix."""

_SEED = 20_240_601
_NOISE_LOOP = 1 << 16
"""1.4 s of noise, repeated without a seam: in a band that slides, no ear hears it come again."""

_CENTRES_HZ = (560.0, 790.0, 1120.0, 1580.0, 2240.0, 3160.0)
"""Half an octave apart, from 500 Hz, where a gym's bass ends, to 4 kHz, where laptops and ears are at their
best."""
_BAND_OCTAVES = 0.32

_INHALE_HZ = (2900.0, 640.0)
"""The air falls in pitch as the dumbbells travel down."""
_EXHALE_HZ = (1500.0, 1150.0)
"""A push stays where it began."""

_ATTACK_HZ = (620.0, 990.0, 1570.0, 2480.0, 3900.0)
_ATTACK_S = 0.012
_ATTACK_DECAY_S = 0.0022
_ATTACK_PEAKS = {CueKind.IN: 0.5, CueKind.OUT: 0.62, CueKind.TIGHT: 0.4}

GAP_S = 0.008
"""The silence before each onset, which makes it stand out."""
_RELEASE_S = 0.03


def seconds(count: int) -> npt.NDArray[np.float32]:
    """The times of `count` samples."""
    return np.arange(count, dtype=np.float32) / np.float32(RATE_HZ)


@lru_cache(maxsize=1)
def _bands() -> tuple[Samples, ...]:
    """Seamless loops of noise, one for each of `_CENTRES_HZ`, all of the same power."""
    random = np.random.default_rng(_SEED)
    hertz = np.fft.rfftfreq(_NOISE_LOOP, 1.0 / RATE_HZ)
    octaves = np.log2(np.maximum(hertz, 1.0))
    loops = []
    for centre in _CENTRES_HZ:
        shape = np.exp(-0.5 * ((octaves - np.log2(centre)) / _BAND_OCTAVES) ** 2)
        turns = np.exp(2j * np.pi * random.random(hertz.size))
        loop = np.fft.irfft(shape * turns, _NOISE_LOOP)
        loops.append((loop / np.sqrt(np.mean(loop * loop))).astype(np.float32))
    return tuple(loops)


def _air(count: int, from_hz: float, to_hz: float, width_octaves: float) -> Samples:
    """Noise whose band slides from one centre to the other, even in octaves."""
    slide = np.linspace(np.log2(from_hz), np.log2(to_hz), count, dtype=np.float32)
    air = np.zeros(count, dtype=np.float32)
    for centre, loop in zip(_CENTRES_HZ, _bands(), strict=True):
        weight = np.exp(-0.5 * ((slide - np.float32(np.log2(centre))) / np.float32(width_octaves)) ** 2)
        air += weight * np.resize(loop, count)
    return air


def _edges(count: int, rise_s: float, fall_s: float) -> Samples:
    """An envelope that rises and falls as half a cosine, and is 1 between."""
    envelope = np.ones(count, dtype=np.float32)
    for length_s, part in ((rise_s, slice(None)), (fall_s, slice(None, None, -1))):
        length = min(round(length_s * RATE_HZ), count // 2)
        envelope[part][:length] *= (0.5 - 0.5 * np.cos(np.pi * seconds(length) * RATE_HZ / max(length, 1))).astype(
            np.float32
        )
    return envelope


@lru_cache(maxsize=8)
def breath(kind: CueKind, count: int) -> Samples:
    """The air of a breath that lasts `count` samples, without its onset.

    In: a band of air that falls and gently swells through the whole descent. Out: a hard push that decays
    as long as the thrust. Tight: nothing is breathed, nothing sounds.
    """
    sounding = count - round(GAP_S * RATE_HZ)
    if kind is CueKind.TIGHT or sounding <= 0:
        return np.zeros(0, dtype=np.float32)
    share = np.linspace(0.0, 1.0, sounding, dtype=np.float32)
    if kind is CueKind.IN:
        air = _air(sounding, *_INHALE_HZ, width_octaves=0.5) * (0.45 + 0.55 * share)
        air *= _edges(sounding, 0.02, min(4 * _RELEASE_S, sounding / RATE_HZ / 4))
    else:
        air = _air(sounding, *_EXHALE_HZ, width_octaves=0.9) * np.exp(-2.6 * share)
        air *= _edges(sounding, 0.001, min(_RELEASE_S, sounding / RATE_HZ / 4))
    return levelled(air, LOUDNESS_LUFS)


@lru_cache(maxsize=4)
def attack(kind: CueKind) -> Samples:
    """The onset of a phase: a click over the whole band, at its full height from the first sample on.

    Cosines that all start at their crest: no rise to smear, no bass to rumble, gone within 12 ms.
    """
    time = seconds(round(_ATTACK_S * RATE_HZ))
    click = np.zeros(time.size, dtype=np.float32)
    for hertz in _ATTACK_HZ:
        click += np.cos(np.float32(2 * np.pi * hertz) * time)
    click *= np.exp(-time / np.float32(_ATTACK_DECAY_S)) / np.float32(len(_ATTACK_HZ))
    click *= np.float32(_ATTACK_PEAKS[kind])
    return click * _edges(time.size, 0.0, 0.004)


_GLIDES_HZ = {CueKind.IN: (1046.5, 523.25), CueKind.OUT: (784.0, 1174.7)}
"""Down an octave with the dumbbells, up a fifth with the thrust."""


@lru_cache(maxsize=8)
def chord(kind: CueKind, count: int) -> Samples:
    """The tone that stands for a breath of `count` samples where nothing is breathed, without its onset.

    In: it falls through the descent and swells. Out: it rises and decays with the thrust. Tight is silent.
    """
    sounding = count - round(GAP_S * RATE_HZ)
    if kind is CueKind.TIGHT or sounding <= 0:
        return np.zeros(0, dtype=np.float32)
    share = np.linspace(0.0, 1.0, sounding, dtype=np.float32)
    low, high = _GLIDES_HZ[kind]
    # Even in semitones; in double precision, or a long glide would lose its phase.
    turns = np.cumsum(low * (high / low) ** share.astype(np.float64)) / RATE_HZ
    tone = np.zeros(sounding, dtype=np.float32)
    for number, level in enumerate((1.0, 0.5, 0.35, 0.2), 1):
        tone += np.float32(level) * np.sin(2 * np.pi * number * turns).astype(np.float32)
    tone *= 0.45 + 0.55 * share if kind is CueKind.IN else np.exp(-2.6 * share)
    tone *= _edges(sounding, 0.02, min(_RELEASE_S, sounding / RATE_HZ / 4))
    return levelled(tone, LOUDNESS_LUFS)


WAKE_DBFS = -66.0
"""Above what outputs take for silence, below what an ear finds in any room: a cue of −17 LUFS at 80 dB leaves it
at 31 dB."""


def wake(count: int) -> Samples:
    """Noise that nobody hears and that keeps an output awake; it rises and falls softly."""
    noise = np.resize(_bands()[1], count) * np.float32(10.0 ** (WAKE_DBFS / 20.0))
    return noise * _edges(count, 0.2, 0.05)


def _tone(hertz: float, length_s: float, partials: tuple[float, ...] = (1.0, 0.5, 0.35, 0.2)) -> Samples:
    """A bell-like tone with a clear beginning."""
    time = seconds(round(length_s * RATE_HZ))
    tone = np.zeros(time.size, dtype=np.float32)
    for number, level in enumerate(partials, 1):
        tone += np.float32(level) * np.sin(np.float32(2 * np.pi * hertz * number) * time)
    tone *= np.exp(-time * np.float32(3.0 / length_s)) * _edges(time.size, 0.001, 0.02)
    return tone


def tones(*notes: tuple[float, float, float]) -> Samples:
    """Tones one after another, levelled: each a frequency in Hz, a length in s, and the silence after it in s."""
    parts: list[Samples] = []
    for hertz, length_s, rest_s in notes:
        parts += [_tone(hertz, length_s), np.zeros(round(rest_s * RATE_HZ), dtype=np.float32)]
    return levelled(np.concatenate(parts), LOUDNESS_LUFS)


_PIP_HZ = {3: 880.0, 2: 880.0, 1: 1318.5}
"""The last second before the first breath is a fifth higher: whoever missed the others knows where it is."""


@lru_cache(maxsize=4)
def pip(second: int) -> Samples:
    """A second of the countdown."""
    return tones((_PIP_HZ.get(second, 880.0), 0.16, 0.0))
