"""The card as a file: PDF, SVG or PNG. Needs a Qt application, but no screen."""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.ui.painting.card import Sheet, draw_card_sheet

FORMATS = (".pdf", ".svg", ".png")
_PNG_DPI, _PDF_DPI = 150, 1200
_TENTHS_PER_INCH = 254.0


def write_card(exercise: Exercise, file: Path, sheet: Sheet) -> None:
    """Write the card; needs a Qt application.

    Raises:
        UserError: The file cannot be written.
    """
    try:
        # Qt's writers say nothing of a file that cannot be written.
        file.open("ab").close()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{shown_path(file)} could not be written: {reason}.", "Choose another place.") from error
    match file.suffix.lower():
        case ".pdf":
            _write_pdf(exercise, file, sheet)
        case ".svg":
            _write_svg(exercise, file, sheet)
        case _:
            _write_png(exercise, file, sheet)


def _write_pdf(exercise: Exercise, file: Path, sheet: Sheet) -> None:
    writer = QPdfWriter(str(file))
    writer.setTitle(exercise.name)
    writer.setCreator("Hipcoach")
    writer.setResolution(_PDF_DPI)
    size = QPageSize(QSizeF(sheet.width / 10, sheet.height / 10), QPageSize.Unit.Millimeter)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    _draw(painter, exercise, sheet, _PDF_DPI / _TENTHS_PER_INCH)


def _write_svg(exercise: Exercise, file: Path, sheet: Sheet) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(file))
    generator.setTitle(exercise.name)
    generator.setResolution(round(_TENTHS_PER_INCH))
    generator.setSize(QSize(round(sheet.width), round(sheet.height)))
    generator.setViewBox(QRect(0, 0, round(sheet.width), round(sheet.height)))
    _draw(QPainter(generator), exercise, sheet, 1.0)


def _write_png(exercise: Exercise, file: Path, sheet: Sheet) -> None:
    scale = _PNG_DPI / _TENTHS_PER_INCH
    image = QImage(round(sheet.width * scale), round(sheet.height * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_PNG_DPI / 0.0254))
    image.setDotsPerMeterY(round(_PNG_DPI / 0.0254))
    image.fill(0xFFFFFFFF)
    _draw(QPainter(image), exercise, sheet, scale)
    image.save(str(file))


def _draw(painter: QPainter, exercise: Exercise, sheet: Sheet, scale: float) -> None:
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(0, 0, sheet.width, sheet.height))
    draw_card_sheet(painter, sheet, exercise)
    painter.end()
