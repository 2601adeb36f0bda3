"""The strip of the week: which days held a session."""

from collections.abc import Collection
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.ui.painting.text import draw_line
from hipcoach.ui.tokens import Tokens

DAY_NAMES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")


def draw_week(painter: QPainter, rect: QRectF, today: date, days: Collection[date], tokens: Tokens) -> None:
    """Seven discs from Monday: filled with a tick where there was a session, ringed today."""
    pitch = rect.width() / 7
    radius = min(pitch * 0.36, rect.height() * 0.34)
    monday = today - timedelta(days=today.weekday())
    for place, name in enumerate(DAY_NAMES):
        day = monday + timedelta(days=place)
        centre = QPointF(rect.left() + pitch * (place + 0.5), rect.top() + radius + 3)
        is_done, is_today = day in days, day == today
        painter.setBrush(QColor(tokens.done if is_done else tokens.surface_sunken))
        painter.setPen(QPen(QColor(tokens.text), 2.5) if is_today else Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, radius, radius)
        if is_done:
            pen = QPen(QColor(tokens.on_done), radius * 0.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPolyline(
                [
                    centre + QPointF(-radius * 0.38, 0),
                    centre + QPointF(-radius * 0.08, radius * 0.32),
                    centre + QPointF(radius * 0.42, -radius * 0.32),
                ]
            )
        colour = tokens.text if is_today else tokens.text_muted
        foot = QPointF(centre.x(), rect.bottom() - 4)
        px = rect.height() * 0.24
        draw_line(
            painter, foot, name, px, colour, weight=QFont.Weight.DemiBold, align=Qt.AlignmentFlag.AlignHCenter
        )
