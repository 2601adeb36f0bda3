"""The strip of the last weeks: how often there was training, and why there was none."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.streak import Week
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told
from hipcoach.ui.painting.text import CAP_HEIGHT, draw_line, fitted
from hipcoach.ui.tokens import Tokens

_BOX, _WORD, _MONTH = 0.5, 0.71, 0.94
"""Where boxes end and where the lines of words stand, in shares of the strip's height."""


def draw_weeks(
    painter: QPainter,
    rect: QRectF,
    weeks: Sequence[Week],
    tokens: Tokens,
    *,
    chosen: int | None = None,
    has_focus: bool = False,
) -> None:
    """Paint a box for each week: the number of its training days, or the shape of its mark, with months below."""
    if not weeks:
        return
    pitch = rect.width() / len(weeks)
    for place, week in enumerate(weeks):
        box = _box(rect, place, pitch)
        _draw_box(painter, box, week, tokens)
        if place == chosen:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.text), 5) if has_focus else QPen(QColor(tokens.text_muted), 2.5))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 9, 9)
    px = rect.height() * 0.17
    _draw_marks(painter, rect, weeks, pitch, px, tokens)
    _draw_months(painter, rect, weeks, pitch, px, tokens)


def week_at(rect: QRectF, count: int, x: float) -> int:
    """Which of so many weeks lies at a place; the nearest one beyond the ends."""
    return min(max(int((x - rect.left()) / rect.width() * count), 0), count - 1)


def _box(rect: QRectF, place: int, pitch: float) -> QRectF:
    height = rect.height() * _BOX
    width = min(pitch * 0.8, height * 1.1)
    centre = rect.left() + pitch * (place + 0.5)
    return QRectF(centre - width / 2, rect.top() + 5, width, height - 5)


def _draw_box(painter: QPainter, box: QRectF, week: Week, tokens: Tokens) -> None:
    radius = 6.0
    if week.days:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.done))
        painter.drawRoundedRect(box, radius, radius)
        px = box.height() * 0.56
        foot = QPointF(box.center().x(), box.center().y() + px * CAP_HEIGHT / 2)
        draw_line(painter, foot, str(len(week.days)), px, tokens.on_done, align=Qt.AlignmentFlag.AlignHCenter)
        return
    if week.mark is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface_sunken))
        painter.drawRoundedRect(box, radius, radius)
        return
    colour = QColor(tokens.text_muted if week.mark is WeekMark.RESTING else tokens.warning)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
    painter.setPen(QPen(colour, box.height() * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    centre, reach = box.center(), min(box.width(), box.height()) * 0.2
    across, down = QPointF(reach, 0), QPointF(0, reach)
    if week.mark is WeekMark.RESTING:
        for side in (-0.6, 0.6):
            painter.drawLine(centre + across * side - down, centre + across * side + down)
    else:
        painter.drawLine(centre - across, centre + across)
        painter.drawLine(centre - down, centre + down)


def _draw_marks(
    painter: QPainter, rect: QRectF, weeks: Sequence[Week], pitch: float, px: float, tokens: Tokens
) -> None:
    """The marks in words, once below neighbours that share one."""
    y = rect.top() + rect.height() * _WORD
    for mark, run in groupby(enumerate(weeks), key=lambda numbered: numbered[1].mark):
        if mark is None:
            continue
        places = [place for place, _ in run]
        middle = rect.left() + pitch * (places[0] + places[-1] + 1) / 2
        colour = tokens.text if mark is WeekMark.RESTING else tokens.warning
        _draw_within(painter, rect, middle, y, told(mark.words), px, colour)


def _draw_months(
    painter: QPainter, rect: QRectF, weeks: Sequence[Week], pitch: float, px: float, tokens: Tokens
) -> None:
    y = rect.top() + rect.height() * _MONTH
    for place, week in enumerate(weeks):
        if week.monday.day > 7:
            continue
        name = day_text(week.monday, "MMM yyyy" if week.monday.month == 1 else "MMM")
        _draw_within(painter, rect, rect.left() + pitch * (place + 0.5), y, name, px, tokens.text_muted)


def _draw_within(
    painter: QPainter, rect: QRectF, middle: float, y: float, text: str, px: float, colour: str
) -> None:
    """One line centred at `middle`, or as near to it as the strip's ends allow."""
    half = fitted(text, px, QFont.Weight.DemiBold, None)[1] / 2
    middle = min(max(middle, rect.left() + half), rect.right() - half)
    draw_line(
        painter,
        QPointF(middle, y),
        text,
        px,
        colour,
        weight=QFont.Weight.DemiBold,
        align=Qt.AlignmentFlag.AlignHCenter,
    )
