"""What is printed: the papers, the colours on them, and words that wrap.

Everything printed is drawn on a sheet of tenths of a millimetre, so that one drawing serves every medium.
"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from hipcoach.ui.painting.text import draw_paragraph, plain
from hipcoach.ui.theme import font
from hipcoach.ui.tokens import LIGHT

PAPERS = {"a4": (2100.0, 2970.0), "letter": (2159.0, 2794.0)}
"""Widths and heights in tenths of a millimetre."""

WHITE = replace(LIGHT, surface="#ffffff", spot="#f4f6f7", halo="#ffffff")
"""The light theme on paper."""

_MARGIN = 120.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper.

    Attributes:
        width: In tenths of a millimetre.
        height: In tenths of a millimetre.
    """

    width: float
    height: float

    @property
    def inside(self) -> QRectF:
        """What lies within the margins."""
        return QRectF(_MARGIN, _MARGIN, self.width - 2 * _MARGIN, self.height - 2 * _MARGIN)


def usual_sheet() -> Sheet:
    """The paper that lies in the printers of the user's country."""
    is_letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return Sheet(*PAPERS["letter" if is_letter else "a4"])


def draw_wrapped(
    painter: QPainter,
    room: QRectF,
    text: str,
    px: float,
    colour: str,
    weight: QFont.Weight = QFont.Weight.Medium,
) -> float:
    """Draw words wrapped to the room's width; returns where they end."""
    height = wrapped_height(text, px, room.width(), weight)
    draw_paragraph(painter, QRectF(room.left(), room.top(), room.width(), height + 4.0), text, px, colour, weight)
    return room.top() + height


def wrapped_height(text: str, px: float, width: float, weight: QFont.Weight = QFont.Weight.Medium) -> float:
    """How much room words take that are wrapped to a width."""
    flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
    return QFontMetricsF(plain(font(px, weight))).boundingRect(QRectF(0, 0, width, 1e6), flags, text).height()
