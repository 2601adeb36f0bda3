"""The small arrow of a box that opens downwards."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hipcoach.ui.tokens import Tokens


def draw_chevron(painter: QPainter, rect: QRectF, tokens: Tokens, width: float) -> None:
    """Paint a chevron that points down and fills `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tokens.text_muted), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    tip = rect.bottomLeft() + (rect.bottomRight() - rect.bottomLeft()) / 2
    painter.drawPolyline(QPolygonF([rect.topLeft(), tip, rect.topRight()]))
    painter.restore()
