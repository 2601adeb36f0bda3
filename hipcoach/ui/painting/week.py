"""The strip of the week: which days held a session, and which have a run."""

from collections.abc import Collection
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.running import Marks, RunKind
from hipcoach.ui.dates import day_text
from hipcoach.ui.painting.text import draw_line
from hipcoach.ui.tokens import Tokens


def draw_week(
    painter: QPainter,
    rect: QRectF,
    today: date,
    days: Collection[date],
    runs: Marks,
    tokens: Tokens,
) -> None:
    """Seven discs from Monday: filled with a tick where there was a session, ringed today; runs by the names."""
    pitch = rect.width() / 7
    radius = min(pitch * 0.36, rect.height() * 0.34)
    monday = today - timedelta(days=today.weekday())
    for place in range(7):
        day = monday + timedelta(days=place)
        name = day_text(day, "ddd")[:2]
        centre = QPointF(rect.left() + pitch * (place + 0.5), rect.top() + radius + 3)
        is_done, is_today = day in days, day == today
        painter.setBrush(QColor(tokens.done if is_done else tokens.surface_sunken))
        painter.setPen(QPen(QColor(tokens.text), 2.5) if is_today else Qt.PenStyle.NoPen)
        painter.drawEllipse(centre, radius, radius)
        if is_done:
            draw_tick(painter, centre, radius, tokens.on_done)
        colour = tokens.text if is_today else tokens.text_muted
        foot = QPointF(centre.x(), rect.bottom() - 4)
        px = rect.height() * 0.24
        kind = runs.get(day)
        if kind is not None:
            foot -= QPointF(px * 0.6, 0)
        width = draw_line(
            painter, foot, name, px, colour, weight=QFont.Weight.DemiBold, align=Qt.AlignmentFlag.AlignHCenter
        )
        if kind is not None:
            _draw_run_beside(painter, foot + QPointF(width / 2, 0), px, kind, tokens)


def draw_tick(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    """The tick on a disc of this radius."""
    pen = QPen(QColor(colour), radius * 0.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline(
        [
            centre + QPointF(-radius * 0.38, 0),
            centre + QPointF(-radius * 0.08, radius * 0.32),
            centre + QPointF(radius * 0.42, -radius * 0.32),
        ]
    )


def _draw_run_beside(painter: QPainter, foot: QPointF, px: float, kind: RunKind, tokens: Tokens) -> None:
    """The mark of a run behind a word that ends at `foot`."""
    from hipcoach.ui.painting.run_marks import draw_run_mark  # noqa: PLC0415 - only in a week with a run

    draw_run_mark(painter, QRectF(foot.x() + px * 0.35, foot.y() - px * 0.8, px * 0.85, px * 0.85), kind, tokens)
