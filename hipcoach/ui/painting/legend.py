"""The lines of a chart: how they are told apart, and what says so."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.charts import Line
from hipcoach.ui.language import told
from hipcoach.ui.painting.text import CAP_HEIGHT, draw_line, fitted
from hipcoach.ui.tokens import Tokens

_WEIGHT = QFont.Weight.DemiBold


def line_colour(line: Line, tokens: Tokens) -> str:
    """What was done, and beside it what it is compared with."""
    return tokens.text if line.is_dashed else tokens.done


def dashes() -> list[float]:
    """Dash and gap of a dashed line, in widths of the line."""
    return [4.0, 3.0]


def draw_legend(painter: QPainter, rect: QRectF, lines: Sequence[Line], px: float, tokens: Tokens) -> None:
    """Paint a piece of each line with its name, from the right; a line alone needs no name."""
    x = rect.right()
    names = [(line, told(line.name)) for line in lines if line.name]
    needed = sum(fitted(name, px, _WEIGHT, None)[1] for _, name in names) + px * 4.0 * len(names)
    px *= min(rect.width() / needed, 1.0) if names else 1.0
    base = rect.center().y() + px * CAP_HEIGHT / 2
    for line, name in reversed(names):
        x -= fitted(name, px, _WEIGHT, None)[1]
        draw_line(painter, QPointF(x, base), name, px, tokens.text, weight=_WEIGHT)
        x -= px * 2.6
        pen = QPen(QColor(line_colour(line, tokens)), px * 0.17, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if line.is_dashed:
            pen.setDashPattern(dashes())
        painter.setPen(pen)
        painter.drawLine(QPointF(x, rect.center().y()), QPointF(x + px * 2.2, rect.center().y()))
        x -= px * 1.4
