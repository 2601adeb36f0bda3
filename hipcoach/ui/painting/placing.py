"""Where the laptop belongs: the lifter at the bottom of the lift, the laptop on the floor, the look between."""

from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from hipcoach.figure import Figure
from hipcoach.figure.head import head_frame
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.painting.text import draw_line
from hipcoach.ui.tokens import Tokens

AHEAD_M, STATURE_M = 1.5, 1.75
"""How far before the toes the laptop stands, and how tall the figure is taken to be."""

_TOES_H = 0.13
_NEAR_H = _TOES_H + AHEAD_M / STATURE_M
_BEHIND_H, _BEYOND_H = 0.38, 0.26
"""Statures of room behind the ankles and beyond the laptop's near edge."""

_BELOW_H, _ABOVE_H = 0.15, 0.98
_DEPTH_H, _LID_H, _THICK_H = 0.16, 0.16, 0.013
"""The laptop, a little larger than life: it is what the picture is about."""

_TILT_DEG = 32.0
"""How far the screen leans back from upright."""

_EYE_UP_H, _EYE__NEAR_H = 0.118, 0.068
_LETTER_H = 0.062


def placing_frame(rect: QRectF) -> FigureFrame:
    """Where the figure stands in a room, so that the laptop before it finds its place, too."""
    height = min(
        rect.width() / (_BEHIND_H + _NEAR_H + _BEYOND_H),
        rect.height() / (_BELOW_H + _ABOVE_H),
    )
    left = rect.center().x() - height * (_NEAR_H + _BEYOND_H - _BEHIND_H) / 2
    ground = rect.center().y() + height * (_ABOVE_H - _BELOW_H) / 2
    return FigureFrame(rect, ground, height, left)


def draw_placing(painter: QPainter, figure: Figure, frame: FigureFrame, distance: str, tokens: Tokens) -> None:
    """Paint lifter, floor, laptop, the look at it, and how far it is.

    Args:
        painter: Paints.
        figure: the lifter, seen from the side.
        frame: Where the lifter stands.
        distance: The distance in words, for the line below the floor.
        tokens: The colours.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _draw_floor(painter, frame, tokens)
    draw_figure(painter, figure, frame, tokens)
    screen = _draw_laptop(painter, frame, tokens)
    _draw_look(painter, figure, frame, screen, tokens)
    _draw_distance(painter, frame, distance, tokens)
    painter.restore()


def _draw_floor(painter: QPainter, frame: FigureFrame, tokens: Tokens) -> None:
    left, right = frame.x_of(-_BEHIND_H), frame.x_of(_NEAR_H + _BEYOND_H)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.floor))
    half = frame.height_px * 0.034
    painter.drawEllipse(QRectF(left, frame.y_of(0.0) - half, right - left, 2 * half))


def _draw_laptop(painter: QPainter, frame: FigureFrame, tokens: Tokens) -> QPointF:
    """Paint the laptop from its side, its screen towards the lifter; returns the middle of the screen."""
    scale, thick = frame.height_px, _THICK_H * frame.height_px
    near, hinge = QPointF(frame.x_of(_NEAR_H), frame.y_of(0.0)), QPointF(frame.x_of(_NEAR_H + _DEPTH_H), 0.0)
    hinge.setY(frame.y_of(0.0) - thick / 2)
    near.setY(hinge.y())
    along = QPointF(sin(radians(_TILT_DEG)), -cos(radians(_TILT_DEG)))
    top = hinge + along * (_LID_H * scale)
    pen = QPen(QColor(tokens.iron), 1.6 * thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(near, hinge)
    painter.drawLine(hinge, top)
    # The lit face of the screen lies on the lifter's side of the lid.
    inwards = QPointF(-cos(radians(_TILT_DEG)), -sin(radians(_TILT_DEG))) * (0.9 * thick)
    low, high = hinge + along * (0.02 * scale) + inwards, top - along * (0.008 * scale) + inwards
    pen.setColor(QColor(tokens.accent))
    pen.setWidthF(0.8 * thick)
    painter.setPen(pen)
    painter.drawLine(low, high)
    return (low + high) / 2


def _draw_look(painter: QPainter, figure: Figure, frame: FigureFrame, screen: QPointF, tokens: Tokens) -> None:
    """A dotted line from the eye to the screen, with an arrow's head."""
    x, y = figure.sight.point(head_frame(figure.skeleton).place(_EYE_UP_H, _EYE__NEAR_H, 0.0))
    eye = QPointF(frame.x_of(x), frame.y_of(y))
    way = screen - eye
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    unit = way / length
    begin, end = eye + unit * (0.035 * frame.height_px), screen - unit * (0.035 * frame.height_px)
    width = 0.008 * frame.height_px
    pen = QPen(QColor(tokens.accent), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([0.1, 2.6])
    painter.setPen(pen)
    head = 0.03 * frame.height_px
    painter.drawLine(begin, end - unit * head)
    across = QPointF(-unit.y(), unit.x())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawPolygon(
        QPolygonF([end, end - unit * head + across * (head * 0.5), end - unit * head - across * (head * 0.5)])
    )


def _draw_distance(painter: QPainter, frame: FigureFrame, distance: str, tokens: Tokens) -> None:
    """A measure below the floor, from the toes to the laptop."""
    scale = frame.height_px
    y, left, right = frame.y_of(-0.085), frame.x_of(_TOES_H), frame.x_of(_NEAR_H)
    tick = 0.016 * scale
    painter.setPen(
        QPen(QColor(tokens.text_muted), max(0.006 * scale, 1.5), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    )
    for x in (left, right):
        painter.drawLine(QPointF(x, y - tick), QPointF(x, y + tick))
    px, middle = _LETTER_H * scale, (left + right) / 2
    gap = len(distance) * px * 0.36
    painter.drawLine(QPointF(left, y), QPointF(middle - gap, y))
    painter.drawLine(QPointF(middle + gap, y), QPointF(right, y))
    at = QPointF(middle, y + px * 0.36)
    centre = Qt.AlignmentFlag.AlignHCenter
    draw_line(painter, at, distance, px, tokens.text, weight=QFont.Weight.Bold, align=centre)
