"""How loud a cue is to an ear: K-weighted loudness in LUFS.

Rule: all cues are levelled by this one measure, so that none of them is lost in a gym's music or startles.
"""

from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

RATE_HZ = 48_000

Samples: TypeAlias = npt.NDArray[np.float32]
"""One channel in full-scale units, 1.0 = 0 dBFS, at `RATE_HZ` unless said otherwise."""

_WINDOW_S = 0.4
"""The momentary loudness of EBU R 128 looks at 400 ms."""

_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The two filters of ITU-R BS.1770-4, tables 1 and 2, at 48 kHz."""

_OFFSET_LU = -0.691
"""BS.1770-4: with it, a full-scale sine of 1 kHz in one channel measures −3.01 LUFS."""

SILENCE_LUFS = -120.0


@lru_cache(maxsize=8)
def _k_gains(length: int) -> npt.NDArray[np.float64]:
    """The K weighting's gain for each bin of a real FFT of that length."""
    z = np.exp(-1j * np.linspace(0.0, np.pi, length // 2 + 1))
    gains = np.ones(z.size)
    for numerator, denominator in (_SHELF, _HIGH_PASS):
        gains *= np.abs(np.polyval(numerator[::-1], z) / np.polyval(denominator[::-1], z))
    return gains


def loudest_lufs(samples: Samples) -> float:
    """The loudest 400 ms of a sound at 48 kHz, in LUFS; what is shorter is taken as it is, without padding."""
    if samples.size == 0 or not samples.any():
        return SILENCE_LUFS
    window = int(_WINDOW_S * RATE_HZ)
    length = 1 << (samples.size + window).bit_length()
    weighted = np.fft.irfft(np.fft.rfft(samples, length) * _k_gains(length), length)[: samples.size]
    power = np.concatenate(([0.0], np.cumsum(weighted * weighted)))
    window = min(window, samples.size)
    return float(_OFFSET_LU + 10.0 * np.log10((power[window:] - power[:-window]).max() / window + 1e-12))


def levelled(samples: Samples, target_lufs: float) -> Samples:
    """The same sound with its loudest 400 ms at `target_lufs`; silence stays silence."""
    loudness = loudest_lufs(samples)
    if loudness <= SILENCE_LUFS:
        return samples
    return samples * np.float32(10.0 ** ((target_lufs - loudness) / 20.0))
