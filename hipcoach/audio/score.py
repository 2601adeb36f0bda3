"""A score: everything to be heard in one span, as one buffer.

Rule: each cue begins at its exact sample. Three layers are mixed, block by block: what marks the time (onsets
and pips, which nothing touches), voice (which dips for the few milliseconds of an onset within it) and air
(the breath, or what a pack has in its place, which steps back behind the voice).
"""

import wave
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from mmap import mmap
from pathlib import Path

import numpy as np
import numpy.typing as npt

from hipcoach.audio.loudness import RATE_HZ, Samples
from hipcoach.audio.pack import Pack, Phases, clip_name
from hipcoach.audio.synth import attack, breath, chord, pip, wake
from hipcoach.domain.cue import BREATHS, WAKE_S, Cue, CueKind

CEILING = 10.0 ** (-1.2 / 20.0)
"""−1.2 dBFS: with what a player's own resampling adds, peaks stay under −1 dBFS."""
_KNEE = 0.6 * CEILING

_SHORTEST_S = 0.01
"""Players take an empty file for a broken one."""

ASLEEP_AFTER_S = 10.0
"""Shorter silences, as between the words and the counts of getting ready, leave an output awake."""

_BLOCK = 1 << 16
"""Small enough for a processor's cache, and bounds the memory that a long set needs beside its buffer."""

_BEHIND_VOICE = 10.0 ** (-9.0 / 20.0)
_STEP_BACK_S = 0.04
_DIP_FALL_S, _DIP_BEFORE_S, _DIP_AFTER_S, _DIP_RISE_S = 0.012, 0.006, 0.01, 0.05
"""A voice is silent from just before an onset to just after it, no longer than in a stop consonant, so it still
reads as one word; it returns slowly, because a voice that returns at once is an onset itself. A word that begins
with an onset needs no dip, and would lose its first consonant: the onset is over when the mouth opens."""

Pcm = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """One channel of PCM.

    Attributes:
        pcm: 16-bit samples.
        rate: Samples per second.
    """

    pcm: Pcm
    rate: int = RATE_HZ

    @property
    def duration_s(self) -> float:
        """Its length in seconds."""
        return self.pcm.size / self.rate

    def write(self, path: Path) -> None:
        """Write it as a WAV.

        Raises:
            OSError: The file cannot be written.
        """
        with path.open("wb") as file, wave.open(file, "wb") as wav:
            wav.setnchannels(1)
            wav.setsampwidth(self.pcm.itemsize)
            wav.setframerate(self.rate)
            wav.writeframes(self.pcm.astype("<i2", copy=False).data)


@dataclass(frozen=True, slots=True)
class _Event:
    """Samples at a place of the buffer."""

    start: int
    samples: Samples

    @property
    def end(self) -> int:
        return self.start + self.samples.size


@dataclass(slots=True)
class _Layers:
    """What is to be mixed. `steps` are gains, for the air."""

    marks: list[_Event]
    voice: list[_Event]
    air: list[_Event]
    steps: list[_Event]

    @property
    def end(self) -> int:
        """One past the last sample that sounds."""
        return max((event.end for event in (*self.marks, *self.voice, *self.air)), default=0)


def render(
    cues: Sequence[Cue],
    length_s: float,
    pack: Pack,
    *,
    from_s: float = 0.0,
    gain: float = 1.0,
    check: Callable[[], object] = lambda: None,
) -> Score:
    """Mix the cues of a span.

    Args:
        cues: What is to be heard, ordered by time.
        length_s: Where the span ends, on the same timeline as the cues.
        pack: How it sounds.
        from_s: Where the span begins; cues before it are left out.
        gain: Linear, 0…1; for players that cannot change it while they play.
        check: Called every few milliseconds of the work; what it raises ends it.

    Returns:
        One buffer as long as the span and the tail of its last cue.

    Raises:
        ValueError: The gain is out of its range.
    """
    layers = _lay_out([cue for cue in cues if cue.time_s >= from_s], pack, from_s, check)
    layers.air += _wakes(cues, from_s)
    # They are as long as the phases of this set: another set's may be others.
    breath.cache_clear()
    chord.cache_clear()
    return _score(layers, round((length_s - from_s) * RATE_HZ), gain, check)


_QUIET = 10.0 ** (-8.0 / 20.0)
"""A rest that ran out long ago is no alarm."""


def _wakes(cues: Sequence[Cue], from_s: float) -> Iterator[_Event]:
    """What keeps an output awake: noise before the first cue, and before each that follows a long silence."""
    silent_from_s = -ASLEEP_AFTER_S
    for cue in cues:
        start_s = max(cue.time_s - WAKE_S, silent_from_s, from_s, 0.0)
        if cue.time_s - silent_from_s > ASLEEP_AFTER_S and cue.time_s > start_s:
            start = round((start_s - from_s) * RATE_HZ)
            yield _Event(start, wake(round((cue.time_s - from_s) * RATE_HZ) - start))
        silent_from_s = cue.time_s + cue.duration_s


def _lay_out(cues: Sequence[Cue], pack: Pack, from_s: float, check: Callable[[], object]) -> _Layers:
    layers = _Layers([], [], [], [])
    onsets = [round((cue.time_s - from_s) * RATE_HZ) for cue in cues if cue.kind in BREATHS]

    def say(start: int, word: Samples) -> None:
        layers.voice.append(_Event(start, _dipped(word, [onset - start for onset in onsets])))
        layers.steps.append(_Event(start, _step_back(word.size)))

    for cue in cues:
        check()
        start = round((cue.time_s - from_s) * RATE_HZ)
        if cue.kind in BREATHS:
            layers.marks.append(_Event(start, attack(cue.kind)))
            if pack.phases is not Phases.SPOKEN:
                count = round((cue.time_s + cue.duration_s - from_s) * RATE_HZ) - start
                sound = breath if pack.phases is Phases.BREATHED else chord
                layers.air.append(_Event(start, sound(cue.kind, count)))
        elif cue.kind is CueKind.COUNT and pack.phases is not Phases.SPOKEN:
            layers.marks.append(_Event(start, pip(cue.rep)))
        else:
            say(start, _word(cue, pack))
    if pack.phases is Phases.SPOKEN:
        for start, word in _phase_words(cues, pack, from_s, layers.voice):
            say(start, word)
    return layers


def _phase_words(
    cues: Sequence[Cue], pack: Pack, from_s: float, said: Sequence[_Event]
) -> Iterator[tuple[int, Samples]]:
    """Where a breath changes, its word; a number that is being said is not talked over: the onset is enough."""
    taken = [(event.start, event.end) for event in said]
    before: CueKind | None = None
    for cue in cues:
        # A breath that lasts no time is only its onset.
        if cue.kind not in BREATHS or cue.kind is before or not cue.duration_s:
            continue
        before = cue.kind
        start, word = round((cue.time_s - from_s) * RATE_HZ), pack.clip(cue.kind.value)
        if all(start >= end or start + word.size <= begin for begin, end in taken):
            yield start, word


def _word(cue: Cue, pack: Pack) -> Samples:
    match cue.kind:
        case CueKind.REP | CueKind.COUNT:
            return pack.number(cue.rep)
        case CueKind.LAST_REP:
            return pack.last(cue.rep)
        case CueKind.REST_OVER:
            return pack.clip(clip_name(cue.kind)) * np.float32(_QUIET)
        case _:
            return pack.clip(clip_name(cue.kind))


def _dipped(word: Samples, onsets: Sequence[int]) -> Samples:
    """The word with a dip for each onset, given in samples from its beginning, that falls within it."""
    lead = round((_DIP_FALL_S + _DIP_BEFORE_S) * RATE_HZ)
    dips = [_Event(onset - lead, _dip()) for onset in onsets if 0 < onset < word.size + lead]
    if not dips:
        return word
    word = word.copy()
    _scale(word, dips, 0)
    return word


@lru_cache(maxsize=1)
def _dip() -> Samples:
    """The voice's gain around an onset."""
    fall, rise = (np.linspace(1.0, 0.0, round(length_s * RATE_HZ)) for length_s in (_DIP_FALL_S, _DIP_RISE_S))
    curve = np.concatenate((fall, np.zeros(round((_DIP_BEFORE_S + _DIP_AFTER_S) * RATE_HZ)), rise[::-1]))
    return (curve * curve).astype(np.float32)


@lru_cache(maxsize=64)
def _step_back(count: int) -> Samples:
    """The air's gain behind a word of `count` samples; it returns as the word ends."""
    ramp = min(round(_STEP_BACK_S * RATE_HZ), count // 2)
    curve = np.full(count, _BEHIND_VOICE, dtype=np.float32)
    curve[count - ramp :] = np.linspace(_BEHIND_VOICE, 1.0, ramp)
    curve[:ramp] = np.linspace(1.0, _BEHIND_VOICE, ramp)
    return curve


def _score(layers: _Layers, length: int, gain: float, check: Callable[[], object]) -> Score:
    if not 0.0 <= gain <= 1.0:
        msg = f"a gain of {gain} is not between 0 and 1"
        raise ValueError(msg)
    size = max(length, layers.end, round(_SHORTEST_S * RATE_HZ))
    # A map of its own goes back to the system at once; the heap would keep what a long set needed.
    pcm = np.frombuffer(mmap(-1, size * np.dtype(np.int16).itemsize), dtype=np.int16)
    for start in range(0, pcm.size, _BLOCK):
        check()
        block = pcm[start : start + _BLOCK]
        block[:] = _mixed(layers, start, block.size, gain)
    return Score(pcm)


def _mixed(layers: _Layers, start: int, count: int, gain: float) -> Pcm:
    """The block of `count` samples from `start` on."""
    voice, air, marks = (_summed(layer, start, count) for layer in (layers.voice, layers.air, layers.marks))
    _scale(air, layers.steps, start)
    return (_limited(voice + air + marks) * np.float32(gain * 32767.0)).round().astype(np.int16)


def _summed(events: Sequence[_Event], start: int, count: int) -> Samples:
    block = np.zeros(count, dtype=np.float32)
    for event in events:
        low, high = max(event.start, start), min(event.end, start + count)
        if low < high:
            block[low - start : high - start] += event.samples[low - event.start : high - event.start]
    return block


def _scale(block: Samples, gains: Sequence[_Event], start: int) -> None:
    for event in gains:
        low, high = max(event.start, start), min(event.end, start + block.size)
        if low < high:
            block[low - start : high - start] *= event.samples[low - event.start : high - event.start]


def _limited(mix: Samples) -> Samples:
    """Bend what exceeds the knee towards the ceiling.

    Each sample by itself, without memory: nothing pumps, and a part of a set sounds like the whole.
    """
    size = np.abs(mix)
    if size.max(initial=0.0) <= _KNEE:
        return mix
    room = np.float32(CEILING - _KNEE)
    bent = np.float32(_KNEE) + room * np.tanh((size - np.float32(_KNEE)) / room)
    return np.where(size > _KNEE, np.copysign(bent, mix), mix)
