"""The marks of runs: each has a shape of its own, whatever its colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from hipcoach.domain.running import RunKind
from hipcoach.ui.tokens import Tokens


def run_colour(kind: RunKind, tokens: Tokens) -> str:
    """A race deserves a look; every other run is only told."""
    return tokens.warning if kind is RunKind.RACE else tokens.text


def draw_run_mark(painter: QPainter, box: QRectF, kind: RunKind, tokens: Tokens) -> None:
    """Paint a ring for an easy run, a bar for a long one, a peak for a hard one, a flag for a race.

    Args:
        painter: The painter; it is left as it was found.
        box: A square; only the bar is wider than half of it is high.
        kind: The run.
        tokens: The colours.
    """
    painter.save()
    colour = QColor(run_colour(kind, tokens))
    centre, size = box.center(), min(box.width(), box.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    match kind:
        case RunKind.EASY:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour, size * 0.17))
            painter.drawEllipse(centre, size * 0.36, size * 0.36)
        case RunKind.LONG:
            bar = QRectF(centre.x() - size * 0.55, centre.y() - size * 0.17, size * 1.1, size * 0.34)
            painter.drawRoundedRect(bar, size * 0.17, size * 0.17)
        case RunKind.HARD:
            top, foot = centre.y() - size * 0.44, centre.y() + size * 0.4
            reach = size * 0.5
            corners = [
                QPointF(centre.x(), top),
                QPointF(centre.x() + reach, foot),
                QPointF(centre.x() - reach, foot),
            ]
            painter.drawPolygon(QPolygonF(corners))
        case RunKind.RACE:
            _draw_flag(painter, centre, size, colour)
    painter.restore()


def _draw_flag(painter: QPainter, centre: QPointF, size: float, colour: QColor) -> None:
    mast = centre.x() - size * 0.34
    top, foot = centre.y() - size * 0.46, centre.y() + size * 0.5
    cloth = [
        QPointF(mast, top),
        QPointF(centre.x() + size * 0.5, top + size * 0.3),
        QPointF(mast, top + size * 0.6),
    ]
    painter.drawPolygon(QPolygonF(cloth))
    painter.setPen(QPen(colour, size * 0.14, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(mast, top), QPointF(mast, foot))
