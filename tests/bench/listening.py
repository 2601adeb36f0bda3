"""What a null sink plays, on the machine's own clock: when was which sound heard?

Rule: one clock for everything. Each chunk of the recording is stamped with CLOCK_MONOTONIC as it arrives; as the
sink counts by that same clock, the least of (arrival − samples ÷ rate) is the recording's zero, and no late chunk
shifts it. How far that lies from what is heard, a known sound tells (`calibrate`).
"""

import ctypes
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from tests.helpers.sound_server import RATE_HZ, SINK, SoundServer, wait_until

Samples = npt.NDArray[np.float32]

LATENCY_MS = 20
"""What the recorder asks for, and so the longest block in which the sink works: as in the tests."""

BEFORE_S, AFTER_S = 0.01, 0.08
"""A cue is known by what sounds around its onset."""

LIKE = 0.5
"""The least correlation at which a sound is that sound; what is heard whole is above 0.99, noise below 0.1."""

CALIBRATIONS = 12
_CHUNK_S, _APART_S = 0.005, 0.25
_PLAYBACK, _S16LE = 1, 3


@dataclass
class Recording:
    """What was heard.

    Attributes:
        chunks: Each with the clock when it arrived, in seconds, and its 16-bit samples.
        early_s: How much earlier a sound arrives here than it is heard.
    """

    early_s: float = 0.0
    chunks: list[tuple[float, bytes]] = field(default_factory=list, repr=False)

    def close(self) -> None:
        """No more comes: find the zero."""
        counts = np.cumsum([len(chunk) // 2 for _, chunk in self.chunks])
        arrivals = np.array([arrival for arrival, _ in self.chunks])
        self.zero_s = float(np.min(arrivals - counts / RATE_HZ)) + self.early_s
        joined = b"".join(chunk for _, chunk in self.chunks)
        self.samples: Samples = np.frombuffer(joined, dtype="<i2").astype(np.float32)

    def find(self, sound: Samples, about_s: float, within_s: float) -> tuple[float, float]:
        """Where on the clock a sound begins that is looked for around `about_s`, and its likeness, 0…1."""
        first = max(round((about_s - within_s - self.zero_s) * RATE_HZ), 0)
        room = self.samples[first : first + round(2 * within_s * RATE_HZ) + sound.size]
        if room.size < sound.size:
            return about_s, 0.0
        size = 1 << (room.size + sound.size).bit_length()
        spectrum = np.fft.rfft(room, size) * np.conj(np.fft.rfft(sound, size))
        products = np.fft.irfft(spectrum, size)[: room.size - sound.size + 1]
        energies = np.concatenate(([0.0], np.cumsum(room.astype(np.float64) ** 2)))
        heard = np.sqrt(np.maximum(energies[sound.size :] - energies[: -sound.size], 1.0))
        likeness = products / (heard * np.linalg.norm(sound) + 1e-9)
        place = int(np.argmax(likeness))
        return self.zero_s + (first + place) / RATE_HZ, float(likeness[place])


@contextmanager
def listening(server: SoundServer, early_s: float) -> Iterator[Recording]:
    """Record the null sink while the block runs; the recording can be asked when the block is over."""
    recording = Recording(early_s)
    options = ["--raw", "--format=s16le", f"--rate={RATE_HZ}", "--channels=1", f"--latency-msec={LATENCY_MS}"]
    recorder = subprocess.Popen(
        ["parec", f"--device={SINK}.monitor", *options], env=dict(server.env), stdout=subprocess.PIPE
    )
    assert recorder.stdout is not None
    pipe = recorder.stdout.fileno()

    def listen() -> None:
        # A chunk ends on a whole sample, or the rest of it comes with the next.
        rest = b""
        while read := os.read(pipe, 1 << 16):
            whole = rest + read
            even = len(whole) & ~1
            recording.chunks.append((time.monotonic(), whole[:even]))
            rest = whole[even:]

    ear = threading.Thread(target=listen)
    ear.start()
    try:
        wait_until(lambda: recording.chunks, "parec")
        yield recording
        # What is on its way still comes.
        time.sleep(0.2)
    finally:
        recorder.terminate()
        recorder.wait(10)
        ear.join(10)
        recorder.stdout.close()
        recording.close()


def noise(seed: int, length_s: float = 0.2) -> Samples:
    """A sound like no other, at half of full scale, as 16-bit samples in float."""
    whole = np.random.default_rng(seed).uniform(-16_000, 16_000, round(length_s * RATE_HZ))
    return whole.astype("<i2").astype(np.float32)


def calibrate(server: SoundServer) -> tuple[float, float]:
    """How much earlier a sound arrives in a recording than the server says it is heard: mean and sd in seconds.

    A client of its own plays bursts, and asks the server just before each when what it plays next is heard.
    """
    told: list[float] = []
    with listening(server, 0.0) as recording, _Client() as client:
        for burst in range(CALIBRATIONS):
            for _ in range(round(_APART_S / _CHUNK_S)):
                client.play(np.zeros(round(_CHUNK_S * RATE_HZ), dtype=np.float32))
            told.append(client.heard_at_s())
            client.play(noise(burst, 0.02))
        client.play(np.zeros(RATE_HZ // 2, dtype=np.float32))
    errors = []
    for burst, said in enumerate(told):
        found, likeness = recording.find(noise(burst, 0.02), said, 0.12)
        if likeness > LIKE:
            errors.append(said - found)
    if len(errors) < CALIBRATIONS // 2:
        raise SystemExit("The sound server plays nothing that can be measured.")
    return float(np.mean(errors)), float(np.std(errors))


class _Spec(ctypes.Structure):
    _fields_ = (("format", ctypes.c_int), ("rate", ctypes.c_uint32), ("channels", ctypes.c_uint8))


class _Buffers(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint32) for name in ("maximum", "target", "before", "least", "fragment"))


class _Client:
    """Plays through libpulse's simple interface, the one that tells its latency."""

    def __enter__(self) -> "_Client":
        pulse = self._pulse = ctypes.CDLL("libpulse-simple.so.0")
        pulse.pa_simple_new.restype = ctypes.c_void_p
        pulse.pa_simple_get_latency.restype = ctypes.c_uint64
        default = 0xFFFFFFFF
        target = round(0.04 * RATE_HZ) * 2
        self._error = ctypes.c_int()
        self._stream = ctypes.c_void_p(
            pulse.pa_simple_new(
                None,
                b"bench",
                _PLAYBACK,
                SINK.encode(),
                b"bursts",
                ctypes.byref(_Spec(_S16LE, RATE_HZ, 1)),
                None,
                ctypes.byref(_Buffers(default, target, default, default, default)),
                ctypes.byref(self._error),
            )
        )
        if not self._stream:
            raise SystemExit(f"libpulse: error {self._error.value}")
        return self

    def __exit__(self, *_: object) -> None:
        self._pulse.pa_simple_free(self._stream)

    def play(self, samples: Samples) -> None:
        """Play 16-bit samples after what was played before."""
        data = samples.astype("<i2").tobytes()
        self._pulse.pa_simple_write(self._stream, data, ctypes.c_size_t(len(data)), ctypes.byref(self._error))

    def heard_at_s(self) -> float:
        """When on the clock the next sample is heard."""
        latency_us = self._pulse.pa_simple_get_latency(self._stream, ctypes.byref(self._error))
        return time.monotonic() + latency_us / 1e6
