"""SafetyNote that is read while one stops: large, calm, without an alarm's colours."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipcoach.domain.safety import NOT_A_DEVICE, SafetyNote
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.text import draw_line, wrapped
from hipcoach.ui.painting.train import PAGE
from hipcoach.ui.tokens import Tokens

MARGIN = 84.0
ROOM = QRectF(MARGIN, 0, PAGE.width() - 2 * MARGIN, PAGE.height())
FOOT = 738.0
LINE = 1.22
"""From one line to the next, over the size of the type."""


def draw_advice(painter: QPainter, advice: SafetyNote, tokens: Tokens) -> None:
    """The whole of it: what to do now, what after that, and what to look for."""
    first_px, then_px = (46.0, 32.0) if advice.signs else (92.0, 48.0)
    draw_line(painter, QPointF(ROOM.left(), 96), told(advice.title), 56, tokens.text_muted, max_width=ROOM.width())
    y = _draw_words(painter, 124.0, told(advice.first), first_px, tokens.text, QFont.Weight.Bold)
    y += first_px * 0.4
    for sign in advice.signs:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.text_muted))
        painter.drawEllipse(QPointF(ROOM.left() + 9, y + 32), 6, 6)
        y = _draw_words(painter, y, told(sign), 42, tokens.text, QFont.Weight.DemiBold, indent=34)
    y += first_px * 0.3 if advice.signs else 0
    for sentence in advice.then:
        y = _draw_words(painter, y, told(sentence), then_px, tokens.text, QFont.Weight.DemiBold) + then_px * 0.25
    right = QPointF(ROOM.right(), FOOT)
    back = tr("Any key: back")
    width = draw_line(painter, right, back, 22, tokens.text_muted, align=Qt.AlignmentFlag.AlignRight)
    draw_line(
        painter,
        QPointF(ROOM.left(), FOOT),
        told(NOT_A_DEVICE),
        22,
        tokens.text_muted,
        weight=QFont.Weight.Medium,
        max_width=ROOM.width() - width - 40,
    )


def _draw_words(
    painter: QPainter, top: float, text: str, px: float, colour: str, weight: QFont.Weight, *, indent: float = 0.0
) -> float:
    """Draw words on as many lines as they need; returns where the next ones may begin."""
    for line in wrapped(text, px, ROOM.width() - indent, weight):
        draw_line(painter, QPointF(ROOM.left() + indent, top + px), line, px, colour, weight=weight)
        top += px * LINE
    return top
