"""A canvas that can be asked what of it is painted, and pictures that can be compared."""

import numpy as np
from PySide6.QtGui import QImage, QRegion

from hipcoach.ui.components.train_canvas import TrainCanvas
from hipcoach.ui.theme import Theme

A_SHADE = 24
"""What nobody sees: the edge of a letter may differ by as much from one painting to the next."""


class Canvas(TrainCanvas):
    """Remembers what of it is to be painted anew.

    Attributes:
        dirty: What is to be painted.
        painted: What was painted, each time.
    """

    def __init__(self, theme: Theme) -> None:
        self.dirty = QRegion()
        self.painted: list[QRegion] = []
        super().__init__(theme)

    def update(self, *where):
        self.dirty |= QRegion(*where) if where else QRegion(self.rect())
        super().update(*where)

    def paintEvent(self, event):
        self.painted.append(QRegion(event.region()))
        super().paintEvent(event)

    def take_dirty(self) -> QRegion:
        """What is to be painted since the last time."""
        dirty, self.dirty = self.dirty, QRegion()
        return dirty

    def paint_dirty(self, image: QImage) -> QRegion:
        """Paint what is to be painted, as Qt would, and nothing else; returns what that was."""
        dirty = self.take_dirty() & QRegion(self.rect())
        if not dirty.isEmpty():
            self.render(image, dirty.boundingRect().topLeft(), dirty)
        return dirty


def blank(canvas: Canvas) -> QImage:
    """An image of the canvas's size."""
    return QImage(canvas.size(), QImage.Format.Format_ARGB32_Premultiplied)


def difference(one: QImage, other: QImage) -> int:
    """The largest difference of any colour of any pixel."""
    first, second = (np.asarray(image.constBits(), dtype=np.int16) for image in (one, other))
    return int(np.abs(first - second).max())
