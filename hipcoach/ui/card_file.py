"""The card as a file: PDF, SVG or PNG. Needs a Qt application, but no screen."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QRect, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.words import words
from hipcoach.ui.drawn_file import TENTHS_PER_INCH, scale_to, write_drawn, write_pdf, write_png
from hipcoach.ui.painting.card import Look, draw_card_sheet
from hipcoach.ui.painting.paper import Sheet

_PNG_DPI = 150


def write_card(exercise: Exercise, file: Path, sheet: Sheet, look: Look) -> None:
    """Write the card: all of it, or nothing, and then what was there stays.

    Raises:
        UserError: The file has another ending than `.pdf`, `.svg` or `.png`, or cannot be written.
    """
    check_ending(file)
    write_drawn(file, lambda device: _WRITERS[file.suffix.lower()](device, exercise, sheet, look))


def check_ending(file: Path) -> None:
    """Look whether a card can become such a file.

    Raises:
        UserError: It cannot.
    """
    if file.suffix.lower() not in _WRITERS:
        raise UserError(
            words("A card cannot be written as {file}.", file=shown_path(file)),
            words("Its name ends in .pdf, .svg or .png."),
        )


def _write_pdf(device: QBuffer, exercise: Exercise, sheet: Sheet, look: Look) -> None:
    write_pdf(device, exercise.name, sheet, [lambda painter: draw_card_sheet(painter, sheet, exercise, look)])


def _write_svg(device: QBuffer, exercise: Exercise, sheet: Sheet, look: Look) -> None:
    generator = QSvgGenerator()
    generator.setOutputDevice(device)
    generator.setTitle(exercise.name)
    generator.setResolution(round(TENTHS_PER_INCH))
    generator.setSize(QSize(round(sheet.width), round(sheet.height)))
    generator.setViewBox(QRect(0, 0, round(sheet.width), round(sheet.height)))
    _draw(QPainter(generator), exercise, sheet, look, 1.0)


def _write_png(device: QBuffer, exercise: Exercise, sheet: Sheet, look: Look) -> None:
    scale = _PNG_DPI / TENTHS_PER_INCH
    image = QImage(round(sheet.width * scale), round(sheet.height * scale), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_PNG_DPI / 0.0254))
    image.setDotsPerMeterY(round(_PNG_DPI / 0.0254))
    image.fill(0xFFFFFFFF)
    _draw(QPainter(image), exercise, sheet, look, scale)
    write_png(device, image)


def _draw(painter: QPainter, exercise: Exercise, sheet: Sheet, look: Look, scale: float) -> None:
    scale_to(painter, sheet, scale)
    draw_card_sheet(painter, sheet, exercise, look)
    painter.end()


_WRITERS = {".pdf": _write_pdf, ".svg": _write_svg, ".png": _write_png}
