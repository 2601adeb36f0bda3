"""The guide's marks: badges, level lines, the loop around one repetition, and arrows of a movement.

An arrow has the colour of the breath that goes with it; levels and the loop are plain.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from hipcoach.domain.exercise import Breath
from hipcoach.domain.pose import Pose
from hipcoach.figure import SIDE, Figure, Muscle, View, muscle_outline, stand
from hipcoach.ui.painting.figure import FigureFrame
from hipcoach.ui.painting.tracing import trace_outline
from hipcoach.ui.tokens import Tokens

_HIP_TRAVEL_H = 0.05
_LEAST_TRAVEL_H = 0.02
_ARROW_H = 0.13
_FEEL_EDGE_H = 0.005


class Travel(Enum):
    """What moves most from one step to the next."""

    NOTHING = "nothing"
    HIPS_BACK = "hips back"
    HIPS_FORWARD = "hips forward"
    LOAD_DOWN = "load down"
    LOAD_UP = "load up"

    @classmethod
    def between(cls, before: Pose, after: Pose) -> "Travel":
        """What moves most from one pose to another: the hips where they travel far, else the load."""
        first, last = stand(before, SIDE), stand(after, SIDE)
        hips, load = last.hips[0] - first.hips[0], last.grip_y_h - first.grip_y_h
        if abs(hips) > _HIP_TRAVEL_H:
            return cls.HIPS_BACK if hips < 0 else cls.HIPS_FORWARD
        if abs(load) > _LEAST_TRAVEL_H:
            return cls.LOAD_DOWN if load < 0 else cls.LOAD_UP
        return cls.NOTHING


@dataclass(frozen=True, slots=True)
class Badge:
    """A step's number and the breath it teaches."""

    number: int
    breath: Breath | None


def breath_colour(tokens: Tokens, breath: Breath | None) -> str:
    """The colour of a breath; what is no breath in or out is written in the colour of text."""
    return {Breath.IN: tokens.inhale, Breath.OUT: tokens.exhale}.get(breath, tokens.text)  # type: ignore[arg-type]


def draw_badge(painter: QPainter, rect: QRectF, tokens: Tokens, badge: Badge) -> None:
    """Paint the number on a disc, in the painter's font."""
    side = min(rect.width(), rect.height())
    disc = QRectF(0, 0, side, side)
    disc.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(breath_colour(tokens, badge.breath)))
    painter.drawEllipse(disc)
    painter.setPen(QColor(tokens.surface))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(badge.number))
    painter.restore()


def draw_card(painter: QPainter, rect: QRectF, tokens: Tokens, radius: float) -> None:
    """Paint a raised card."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.setBrush(QColor(tokens.surface_raised))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def draw_ground(painter: QPainter, left: QPointF, right: QPointF, tokens: Tokens, width: float) -> None:
    """Paint the floor as one line."""
    painter.save()
    painter.setPen(QPen(QColor(tokens.text_muted), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(left, right)
    painter.restore()


def draw_knee_level(painter: QPainter, left: QPointF, right: QPointF, tokens: Tokens, width: float) -> None:
    """Paint the level of the knees as one dashed line."""
    painter.save()
    pen = QPen(QColor(tokens.text_muted), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([4.0, 4.0])
    painter.setPen(pen)
    painter.drawLine(left, right)
    painter.restore()


def draw_loop(painter: QPainter, rect: QRectF, tokens: Tokens, words: str, width: float) -> None:
    """Paint a bracket over `rect` that leads from its right end back to its left one: again and again.

    The words stand in the middle of the line, in the painter's font.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = rect.top() + rect.height() * 0.45
    radius = min(rect.height() * 0.45, rect.bottom() - middle)
    room = painter.fontMetrics().horizontalAdvance(words) + 2 * radius
    gap_left, gap_right = rect.center().x() - room / 2, rect.center().x() + room / 2
    pen = QPen(QColor(tokens.text_muted), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    line = QPainterPath(QPointF(rect.right(), rect.bottom()))
    line.quadTo(rect.right(), middle, rect.right() - radius, middle)
    line.lineTo(gap_right, middle)
    line.moveTo(gap_left, middle)
    line.lineTo(rect.left() + radius, middle)
    line.quadTo(rect.left(), middle, rect.left(), rect.bottom())
    head = width * 3
    line.moveTo(rect.left() - head, rect.bottom() - head)
    line.lineTo(rect.left(), rect.bottom())
    line.lineTo(rect.left() + head, rect.bottom() - head)
    painter.drawPath(line)
    painter.setPen(QColor(tokens.text_muted))
    between = QRectF(gap_left, middle - rect.height(), room, 2 * rect.height())
    painter.drawText(between, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float) -> None:
    """Paint an arrow with round ends."""
    along = end - start
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1.0
    unit = along / length
    across = QPointF(-unit.y(), unit.x())
    head = min(width * 2.4, length * 0.6)
    path = QPainterPath(start)
    path.lineTo(end)
    path.moveTo(end - unit * head + across * head)
    path.lineTo(end)
    path.lineTo(end - unit * head - across * head)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def draw_travel(
    painter: QPainter, frame: FigureFrame, figure: Figure, view: View, travel: Travel, colour: str
) -> None:
    """Paint the arrow of a movement beside what moves; none where the view does not show it."""
    width = max(frame.height_px * 0.018, 2.0)
    hips_x, hips_y = figure.hips
    grip_x, grip_y = figure.grip
    ahead = 1 if abs(view.yaw_deg) < 90 else -1
    is_side_on = min(abs(view.yaw_deg), abs(abs(view.yaw_deg) - 180.0)) < 35.0
    if travel in {Travel.HIPS_BACK, Travel.HIPS_FORWARD} and is_side_on:
        near, far = hips_x - 0.115 * ahead, hips_x - (0.115 + _ARROW_H) * ahead
        start, end = (near, far) if travel is Travel.HIPS_BACK else (far, near)
        y = frame.y_of(hips_y + 0.03)
        draw_arrow(painter, QPointF(frame.x_of(start), y), QPointF(frame.x_of(end), y), colour, width)
    elif travel in {Travel.LOAD_DOWN, Travel.LOAD_UP}:
        beside = frame.x_of(max(grip_x + 0.10, figure.bounds[2] + 0.07) if ahead > 0 else figure.bounds[0] - 0.07)
        # A bar reaches out of the picture; its arrow does not.
        beside = min(max(beside, frame.rect.left() + 2 * width), frame.rect.right() - 6 * width)
        high, low = grip_y + _ARROW_H * 0.85, grip_y - _ARROW_H * 0.35
        start, end = (high, low) if travel is Travel.LOAD_DOWN else (low, high)
        draw_arrow(painter, QPointF(beside, frame.y_of(start)), QPointF(beside, frame.y_of(end)), colour, width)


def draw_feel(
    painter: QPainter, frame: FigureFrame, figure: Figure, tokens: Tokens, muscles: Iterable[Muscle], colour: str
) -> None:
    """Paint where to feel it: each muscle that the view shows, with an edge that parts it from any garment."""
    scale, sight = frame.height_px, figure.sight
    edge = max(_FEEL_EDGE_H * scale, 1.5)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for muscle in muscles:
        outline = muscle_outline(figure.skeleton, sight, muscle)
        if outline is None:
            continue
        for tone, alpha, grow in ((tokens.surface_raised, 0.85, edge), (colour, 0.90, 0.0)):
            paint = QColor(tone)
            paint.setAlphaF(alpha)
            painter.setBrush(paint)
            painter.drawPath(trace_outline(outline, scale, frame.origin_x, frame.ground_y, grow))
    painter.restore()
