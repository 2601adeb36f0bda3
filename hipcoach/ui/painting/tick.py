"""The tick in a checked box."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hipcoach.ui.tokens import Tokens

_POINTS = ((0.2, 0.52), (0.42, 0.74), (0.8, 0.28))


def draw_tick(painter: QPainter, rect: QRectF, tokens: Tokens, width: float) -> None:
    """Paint a tick into `rect`, which is filled with the accent."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(tokens.on_accent), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.translate(rect.topLeft())
    painter.drawPolyline(QPolygonF([QPointF(x * rect.width(), y * rect.height()) for x, y in _POINTS]))
    painter.restore()
