"""The small charts of a report: what hurt over the weeks, and the sessions of each week.

What is told apart is told apart without colour: paper is copied.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from hipcoach.domain.report import Report
from hipcoach.domain.streak import Week
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.paper import WHITE
from hipcoach.ui.painting.text import CAP_HEIGHT, draw_line, fitted

_SMALL, _TINY = 27.0, 24.0
_DOT, _WIDEST_BAR = 9.0, 60.0
_MEDIUM, _DEMI = QFont.Weight.Medium, QFont.Weight.DemiBold
_CENTRE, _TO_RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_MOST_PAIN = 10
_LEAST_LABEL = 130.0
"""Room that the day of a week takes."""


def draw_felt(painter: QPainter, room: QRectF, report: Report) -> None:
    """Pain in the sessions and on the mornings after, day by day, over the marked weeks."""
    base = room.top() + _SMALL * 0.9
    x = room.left() + draw_line(
        painter, QPointF(room.left(), base), tr("Pain, 0–10"), _SMALL, WHITE.text, weight=_DEMI
    )
    in_session, in_morning = tr("in the session", note="pain"), tr("in back and hips, the morning after")
    for is_morning, text in ((False, in_session), (True, in_morning)):
        _draw_mark(painter, QPointF(x + 56.0, base - _SMALL * CAP_HEIGHT / 2), is_morning=is_morning)
        x += 76.0 + draw_line(painter, QPointF(x + 76.0, base), text, _SMALL, WHITE.text_muted, weight=_MEDIUM)
    plot = QRectF(room.left() + 50.0, room.top() + 64.0, room.width() - 60.0, room.height() - 64.0 - 46.0)
    days = len(report.weeks) * 7

    def x_of(day: date) -> float:
        return plot.left() + plot.width() * ((day - report.first) / timedelta(days=days))

    def y_of(pain: int) -> float:
        return plot.bottom() - plot.height() * pain / _MOST_PAIN

    _draw_marked(painter, plot, [(week, True) for week in report.weeks])
    for pain in (0, 5, 10):
        painter.setPen(QPen(QColor(WHITE.border), 2.0))
        painter.drawLine(QPointF(plot.left(), y_of(pain)), QPointF(plot.right(), y_of(pain)))
        at = QPointF(plot.left() - 12.0, y_of(pain) + _TINY * CAP_HEIGHT / 2)
        draw_line(painter, at, str(pain), _TINY, WHITE.text_muted, weight=_MEDIUM, align=_TO_RIGHT)
    _draw_mondays(painter, plot, report.weeks)
    half_day = plot.width() / days / 2
    for is_morning in (False, True):
        felt = ((one.day, one.morning_pain if is_morning else one.pain) for one in report.felt)
        shift = half_day * (3 if is_morning else 1)
        dots = [QPointF(x_of(day) + shift, y_of(pain)) for day, pain in felt if pain is not None]
        style = Qt.PenStyle.DashLine if is_morning else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(WHITE.text_muted), 2.5, style))
        for before, after in pairwise(dots):
            painter.drawLine(before, after)
        for dot in dots:
            _draw_mark(painter, dot, is_morning=is_morning)


def draw_weeks(painter: QPainter, room: QRectF, weeks: Sequence[Week], counts: Sequence[int]) -> None:
    """The sessions of each week as bars with their numbers; a marked week says so."""
    at = QPointF(room.left(), room.top() + _TINY * 0.9)
    draw_line(painter, at, tr("Sessions each week"), _TINY, WHITE.text_muted, weight=_DEMI)
    plot = QRectF(room.left(), room.top() + 64.0, room.width(), room.height() - 64.0 - 40.0)
    step = plot.width() / len(weeks)
    _draw_marked(painter, plot, [(week, not count) for week, count in zip(weeks, counts, strict=True)])
    highest = max(*counts, 1)
    painter.setPen(QPen(QColor(WHITE.border), 2.0))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    for place, count in enumerate(counts):
        if not count:
            continue
        height = plot.height() * count / highest
        width = min(step * 0.56, _WIDEST_BAR)
        bar = QRectF(plot.left() + step * (place + 0.5) - width / 2, plot.bottom() - height, width, height)
        painter.fillRect(bar, QColor(WHITE.done))
        if step > _TINY * 1.2:
            above = QPointF(bar.center().x(), bar.top() - 6.0)
            draw_line(painter, above, str(count), _TINY, WHITE.text, weight=_DEMI, align=_CENTRE)
    _draw_mondays(painter, plot, weeks)


def _draw_mondays(painter: QPainter, plot: QRectF, weeks: Sequence[Week]) -> None:
    """The first day of as many weeks as there is room for, below the plot."""
    step = plot.width() / len(weeks)
    every = max(ceil(_LEAST_LABEL / step), 1)
    for place in range(0, len(weeks), every):
        at = QPointF(plot.left() + step * place, plot.bottom() + 34.0)
        room = plot.right() - at.x()
        text = day_text(weeks[place].monday, "d MMM")
        if fitted(text, _TINY, _MEDIUM, None)[1] <= room:
            draw_line(painter, at, text, _TINY, WHITE.text_muted, weight=_MEDIUM)


def _draw_marked(painter: QPainter, plot: QRectF, weeks: Sequence[tuple[Week, bool]]) -> None:
    """The weeks of resting or injury as grey bands, with the word where it is free and has room."""
    step = plot.width() / len(weeks)
    for place, (week, is_free) in enumerate(weeks):
        if week.mark is None:
            continue
        band = QRectF(plot.left() + step * place, plot.top(), step, plot.height())
        painter.fillRect(band, QColor(WHITE.surface_sunken))
        word = told(week.mark.words)
        if is_free and fitted(word, _TINY, _MEDIUM, None)[1] < step - 8.0:
            at = QPointF(band.center().x(), band.top() + _TINY)
            draw_line(painter, at, word, _TINY, WHITE.text_muted, weight=_MEDIUM, align=_CENTRE)


def _draw_mark(painter: QPainter, at: QPointF, *, is_morning: bool) -> None:
    """A full dot, or for the morning after an empty diamond."""
    painter.setPen(QPen(QColor(WHITE.text), 3.0))
    if is_morning:
        painter.setBrush(QColor(WHITE.surface))
        size = _DOT * 1.3
        painter.drawPolygon(
            QPolygonF([at + QPointF(dx * size, dy * size) for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0))])
        )
    else:
        painter.setBrush(QColor(WHITE.text))
        painter.drawEllipse(at, _DOT, _DOT)
