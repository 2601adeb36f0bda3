"""Figures beside accepted pictures: the same forms and nearly the same colours, however edges are smoothed."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage

FOLDER = Path(__file__).parents[1] / "golden"
SAME_FORM, SAME_COLOUR, SAME_SPOT = 0.975, 4.0, 20.0
BLOCK = 12

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Difference:
    """How far two pictures are apart.

    Attributes:
        form: What both silhouettes share of what either covers, 0…1.
        colour: The mean difference of a channel where either covers, 0…255.
        spot: The mean difference of the most different of small squares: a thing may be small and yet be missed.
    """

    form: float
    colour: float
    spot: float

    @property
    def is_small(self) -> bool:
        """Whether nobody would see it."""
        return self.form >= SAME_FORM and self.colour <= SAME_COLOUR and self.spot <= SAME_SPOT


def pixels(image: QImage) -> Pixels:
    """Height × width × red, green, blue and alpha."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(plain.constBits(), dtype=np.uint8)
    return flat.reshape(plain.height(), plain.bytesPerLine() // 4, 4)[:, : plain.width()].copy()


def difference(one: Pixels, other: Pixels) -> Difference:
    """Compare two pictures of one size, painted on nothing."""
    covers, covered = one[..., 3] > 127, other[..., 3] > 127
    either = covers | covered
    if not either.any():
        return Difference(1.0, 0.0, 0.0)
    apart = np.abs(one.astype(np.int16) - other.astype(np.int16)).mean(axis=2)
    rows, columns = apart.shape[0] // BLOCK, apart.shape[1] // BLOCK
    blocks = apart[: rows * BLOCK, : columns * BLOCK].reshape(rows, BLOCK, columns, BLOCK).mean(axis=(1, 3))
    form = (covers & covered).sum() / either.sum()
    return Difference(float(form), float(apart[either].mean()), float(blocks.max()))


def cells(sheet: Pixels, width: int, height: int) -> list[Pixels]:
    """A sheet's pictures, line by line."""
    rows, columns = sheet.shape[0] // height, sheet.shape[1] // width
    return [
        sheet[row * height : (row + 1) * height, column * width : (column + 1) * width]
        for row in range(rows)
        for column in range(columns)
    ]
