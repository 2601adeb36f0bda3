"""One session in the list of sessions: its day, and what was done in one line below."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from hipcoach.ui.tokens import Tokens


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What a row shows.

    Attributes:
        day: The day in words.
        summary: What was done.
        mark: What deserves a look, in words; empty where nothing does.
        source: Where it comes from; empty where it was trained here.
        is_selected: Whether its sets are shown.
        has_focus: Whether the keyboard is on it.
    """

    day: str
    summary: str
    mark: str
    source: str
    is_selected: bool
    has_focus: bool


def draw_session_row(
    painter: QPainter, rect: QRectF, tokens: Tokens, row: SessionRow, fonts: tuple[QFont, QFont], pad: float
) -> None:
    """Paint a row; a bar at its left says that it is selected, in the accent where the keyboard is."""
    day_font, text_font = fonts
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if row.is_selected:
        painter.setBrush(QColor(tokens.surface_sunken))
        painter.drawRoundedRect(rect, pad * 0.6, pad * 0.6)
        painter.setBrush(QColor(tokens.accent if row.has_focus else tokens.text_muted))
        bar = QRectF(rect.left() + pad * 0.3, rect.top() + pad * 0.8, pad * 0.3, rect.height() - pad * 1.6)
        painter.drawRoundedRect(bar, pad * 0.15, pad * 0.15)
    inner = rect.adjusted(pad * 1.3, pad * 0.7, -pad, -pad * 0.7)
    day_height = QFontMetricsF(day_font).height()
    first = QRectF(inner.left(), inner.top(), inner.width(), day_height)
    _draw_line(painter, first, row.day, day_font, tokens.text)
    if row.source:
        # What the day leaves free.
        first.setLeft(first.left() + QFontMetricsF(day_font).horizontalAdvance(f"{row.day}  "))
        _draw_line(painter, first, row.source, text_font, tokens.text_muted, Qt.AlignmentFlag.AlignRight)
    below = QRectF(inner.left(), inner.top() + day_height, inner.width(), inner.height() - day_height)
    if row.mark:
        _draw_line(painter, below, row.mark, text_font, tokens.warning)
        below.setLeft(below.left() + QFontMetricsF(text_font).horizontalAdvance(f"{row.mark}  "))
    muted = tokens.text if row.is_selected else tokens.text_muted
    _draw_line(painter, below, row.summary, text_font, muted)
    painter.restore()


def _draw_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    face: QFont,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(face)
    painter.setPen(QColor(colour))
    shown = QFontMetricsF(face).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)
