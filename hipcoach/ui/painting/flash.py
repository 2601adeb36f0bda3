"""The disc that flashes with a click."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hipcoach.ui.tokens import Tokens


def draw_flash(painter: QPainter, rect: QRectF, strength: float, tokens: Tokens) -> None:
    """A disc between dark and fully lit, 0 to 1."""
    ring = rect.width() * 0.02
    disc = rect.adjusted(ring, ring, -ring, -ring)
    painter.setPen(QPen(QColor(tokens.edge), ring))
    painter.setBrush(QColor(tokens.surface_sunken))
    painter.drawEllipse(disc)
    painter.setOpacity(strength)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.text))
    painter.drawEllipse(disc)
