"""SafetyNote that is read while one stops: large, calm, without an alarm's colours."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipcoach.domain.safety import NOT_A_DEVICE, SafetyNote
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.text import draw_line, grown, wrapped
from hipcoach.ui.painting.train import PAGE
from hipcoach.ui.tokens import Tokens

MARGIN = 84.0
ROOM = QRectF(MARGIN, 0, PAGE.width() - 2 * MARGIN, PAGE.height())
FOOT = 738.0
LINE = 1.22
"""From one line to the next, over the size of the type."""

LAST = FOOT - 30.0
SCALES = (1.0, 0.92, 0.84, 0.76, 0.68, 0.6)


def draw_advice(painter: QPainter, advice: SafetyNote, tokens: Tokens, text_scale: float = 1.0) -> None:
    """The whole of it: what to do now, what after that, and what to look for; smaller where it is much."""
    scale = next((scale for scale in SCALES if _laid(advice, scale)[-1].bottom <= LAST), SCALES[-1])
    draw_line(painter, QPointF(ROOM.left(), 96), told(advice.title), 56, tokens.text_muted, max_width=ROOM.width())
    for part in _laid(advice, scale):
        left = ROOM.left() + part.indent
        if part.indent:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.text_muted))
            painter.drawEllipse(QPointF(ROOM.left() + 9, part.top + part.px * 0.76), 6, 6)
        for number, line in enumerate(part.lines):
            at = QPointF(left, part.top + part.px * (1 + LINE * number))
            draw_line(painter, at, line, part.px, tokens.text, weight=part.weight)
    right, px = QPointF(ROOM.right(), FOOT), grown(22, text_scale, 30)
    back = tr("Any key: back")
    width = draw_line(painter, right, back, px, tokens.text_muted, align=Qt.AlignmentFlag.AlignRight)
    draw_line(
        painter,
        QPointF(ROOM.left(), FOOT),
        told(NOT_A_DEVICE),
        px,
        tokens.text_muted,
        weight=QFont.Weight.Medium,
        max_width=ROOM.width() - width - 40,
    )


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence on its lines."""

    lines: list[str]
    px: float
    weight: QFont.Weight
    top: float
    indent: float

    @property
    def bottom(self) -> float:
        return self.top + self.px * LINE * len(self.lines)


def _laid(advice: SafetyNote, scale: float) -> list[_Part]:
    """The sentences one below the other."""
    first_px, sign_px, then_px = (
        px * scale for px in ((46.0, 42.0, 32.0) if advice.signs else (92.0, 42.0, 48.0))
    )
    demi = QFont.Weight.DemiBold
    parts: list[_Part] = []
    y = 124.0

    def add(text: str, px: float, weight: QFont.Weight, indent: float, gap: float) -> None:
        nonlocal y
        parts.append(_Part(wrapped(told(text), px, ROOM.width() - indent, weight), px, weight, y, indent))
        y = parts[-1].bottom + gap

    add(advice.first, first_px, QFont.Weight.Bold, 0.0, first_px * 0.4)
    for sign in advice.signs:
        add(sign, sign_px, demi, 34.0, 0.0)
    y += first_px * 0.3 if advice.signs else 0.0
    for sentence in advice.then:
        add(sentence, then_px, demi, 0.0, then_px * 0.25)
    return parts
