"""Finds where sounds begin, from nothing but the samples."""

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float64]


def onsets(samples: Samples, rate: int = 48_000, *, jump_db: float = 12.0, floor_db: float = -60.0) -> Samples:
    """The times in seconds at which the energy of the next 2 ms exceeds that of the last 5 ms by `jump_db`.

    Of the samples around one onset the one where the jump is greatest is taken; onsets lie 60 ms apart.
    """
    power = np.concatenate(([0.0], np.cumsum(samples * samples)))
    ahead, behind, apart = round(0.002 * rate), round(0.005 * rate), round(0.06 * rate)
    index = np.arange(samples.size - ahead)
    start = np.maximum(index - behind, 0)
    after = (power[index + ahead] - power[index]) / ahead
    before = (power[index] - power[start]) / behind
    floor = 10 ** (floor_db / 10)
    jump = 10 * np.log10((after + floor) / (before + floor))
    found: list[int] = []
    candidates = np.flatnonzero(jump > jump_db)
    while candidates.size:
        best = _steepest(jump, candidates[candidates < candidates[0] + apart])
        # The steepest place may lie just behind what was looked at.
        near = candidates[(candidates >= best) & (candidates < best + apart // 2)]
        best = _steepest(jump, near)
        found.append(best)
        candidates = candidates[candidates >= max(candidates[0] + apart, best + apart // 2)]
    return np.array(found) / rate


def _steepest(jump: Samples, places: npt.NDArray[np.int64]) -> int:
    return int(places[np.argmax(jump[places])])
