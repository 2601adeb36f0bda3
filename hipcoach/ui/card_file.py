"""The card as a file: PDF, SVG or PNG. Needs a Qt application, but no screen."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from hipcoach.coach.whole_file import write_whole
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.ui.painting.card import Look, Sheet, draw_card_sheet

_PNG_DPI, _PDF_DPI = 150, 1200
_TENTHS_PER_INCH = 254.0


def write_card(exercise: Exercise, file: Path, sheet: Sheet, look: Look) -> None:
    """Write the card: all of it, or nothing, and then what was there stays.

    Raises:
        UserError: The file has another ending than `.pdf`, `.svg` or `.png`, or cannot be written.
    """
    check_ending(file)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    _WRITERS[file.suffix.lower()](buffer, exercise, sheet, look)
    write_whole(file, lambda path: path.write_bytes(buffer.data().data()))


def check_ending(file: Path) -> None:
    """Look whether a card can become such a file.

    Raises:
        UserError: It cannot.
    """
    if file.suffix.lower() not in _WRITERS:
        raise UserError(f"A card cannot be written as {shown_path(file)}.", "Its name ends in .pdf, .svg or .png.")


def _write_pdf(device: QBuffer, exercise: Exercise, sheet: Sheet, look: Look) -> None:
    writer = QPdfWriter(device)
    writer.setTitle(exercise.name)
    writer.setCreator("Hipcoach")
    writer.setResolution(_PDF_DPI)
    size = QPageSize(QSizeF(sheet.width / 10, sheet.height / 10), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    _draw(QPainter(writer), exercise, sheet, look, _PDF_DPI / _TENTHS_PER_INCH)


def _write_svg(device: QBuffer, exercise: Exercise, sheet: Sheet, look: Look) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setTitle(exercise.name)
    generator.setResolution(round(_TENTHS_PER_INCH))
    generator.setSize(QSize(round(sheet.width), round(sheet.height)))
    generator.setViewBox(QRect(0, 0, round(sheet.width), round(sheet.height)))
    _draw(QPainter(generator), exercise, sheet, look, 1.0)


def _write_png(device: QBuffer, exercise: Exercise, sheet: Sheet, look: Look) -> None:
    scale = _PNG_DPI / _TENTHS_PER_INCH
    image = QImage(round(sheet.width * scale), round(sheet.height * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_PNG_DPI / 0.0254))
    image.setDotsPerMeterY(round(_PNG_DPI / 0.0254))
    image.fill(0xFFFFFFFF)
    _draw(QPainter(image), exercise, sheet, look, scale)
    QImageWriter(device, b"png").write(image)


def _draw(painter: QPainter, exercise: Exercise, sheet: Sheet, look: Look, scale: float) -> None:
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, sheet.width, sheet.height))
    draw_card_sheet(painter, sheet, exercise, look)
    painter.end()


_WRITERS = {".pdf": _write_pdf, ".svg": _write_svg, ".png": _write_png}
