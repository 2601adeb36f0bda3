"""What is drawn, as the bytes of a file. Needs a Qt application, but no screen."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from hipcoach.coach.whole_file import write_whole
from hipcoach.ui.painting.paper import Sheet

TENTHS_PER_INCH = 254.0
_PDF_DPI = 1200

Page = Callable[[QPainter], object]
"""Draws a page on a painter whose unit is a tenth of a millimetre."""


def write_drawn(file: Path, fill: Callable[[QBuffer], object]) -> None:
    """Let `fill` make the bytes of a file, and write all of them, or nothing: then what was there stays.

    Raises:
        UserError: It cannot be written.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    fill(buffer)
    write_whole(file, lambda path: path.write_bytes(buffer.data().data()))


def write_pdf(device: QBuffer, title: str, sheet: Sheet, pages: Sequence[Page]) -> None:
    """A PDF of these pages."""
    writer = QPdfWriter(device)
    writer.setTitle(title)
    writer.setCreator("Hipcoach")
    writer.setResolution(_PDF_DPI)
    size = QPageSize(QSizeF(sheet.width / 10, sheet.height / 10), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    for place, page in enumerate(pages):
        if place:
            writer.newPage()
        painter.save()
        scale_to(painter, sheet, _PDF_DPI / TENTHS_PER_INCH)
        page(painter)
        painter.restore()
    painter.end()


def scale_to(painter: QPainter, sheet: Sheet, scale: float) -> None:
    """Let the painter's unit be a tenth of a millimetre, and nothing be drawn beside the sheet."""
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, sheet.width, sheet.height))


def write_png(device: QBuffer, image: QImage) -> None:
    """A PNG of an image."""
    QImageWriter(device, b"png").write(image)
