"""A fault beside its right posture: both cropped to what matters, with the line that tells them apart.

Right and wrong differ by mark, word and place (right comes first), not by colour alone.
"""

from dataclasses import dataclass
from enum import Enum
from math import cos, sin

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from hipcoach.domain.exercise import Implement
from hipcoach.domain.pose import Pose
from hipcoach.figure import SIDE, WOMAN, Build, View, body, stand
from hipcoach.figure.skeleton import Skeleton
from hipcoach.figure.view import Point, Sight
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.tokens import Tokens

_AIR_H = 0.03
_PELVIS_REACH_H = 2.4 * body.HIP_HALF


class Tell(Enum):
    """The line that shows a fault best."""

    SPINE = "spine"
    KNEES = "knees"
    LOAD = "load"
    NECK = "neck"
    ELBOWS = "elbows"
    PELVIS = "pelvis"
    FREE_LEG = "free leg"

    @classmethod
    def of(cls, right: Pose, wrong: Pose) -> "Tell":
        """Where two postures differ most, each difference weighed by what the eye notices."""
        right_grip, wrong_grip = (stand(pose, SIDE).grip[0] for pose in (right, wrong))
        knees = abs((right.shank + right.thigh) - (wrong.shank + wrong.thigh)) + abs(right.shank - wrong.shank)
        knees += 3 * abs(right.knee_valgus - wrong.knee_valgus)
        # A leg that keeps in line with the trunk does not drop.
        right_leg, wrong_leg = ((pose.free_thigh or 0.0) - pose.trunk for pose in (right, wrong))
        differences = {
            cls.SPINE: abs(right.spine_flexion - wrong.spine_flexion) / 15,
            cls.KNEES: knees / 25,
            cls.LOAD: abs(right_grip - wrong_grip) / 0.08,
            cls.NECK: abs((right.trunk - right.head) - (wrong.trunk - wrong.head)) / 15,
            cls.ELBOWS: abs(right.elbow - wrong.elbow) / 12,
            cls.PELVIS: abs(right.pelvis_roll - wrong.pelvis_roll) / 8,
            cls.FREE_LEG: 0.0 if right.free_thigh is None else abs(right_leg - wrong_leg) / 12,
        }
        return max(differences, key=differences.__getitem__)


_HEIGHTS_H = {
    Tell.SPINE: (0.42, 1.2),
    Tell.KNEES: (0.0, 0.66),
    Tell.LOAD: (0.0, 0.50),
    Tell.NECK: (0.42, 1.2),
    Tell.ELBOWS: (0.22, 1.2),
    Tell.PELVIS: (0.22, 1.2),
    Tell.FREE_LEG: (0.0, 1.2),
}
"""From where to where a picture reaches, at most."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A right posture and a wrong one.

    Attributes:
        right: How it should look.
        wrong: How the fault looks.
        view: Where both are seen from.
        implement: What the hands hold.
        tell: The line that tells them apart.
        window: What both pictures show: left, bottom, right and top in statures.
    """

    right: Pose
    wrong: Pose
    view: View
    implement: Implement
    tell: Tell
    window: tuple[float, float, float, float]

    @classmethod
    def of(cls, right: Pose, wrong: Pose, view: View = SIDE, implement: Implement = "dumbbell") -> "Comparison":
        """Compare two postures; both get the same window, so that sizes compare too."""
        tell = Tell.of(right, wrong)
        # A bar may reach out of the picture; the body may not.
        held: Implement = "none" if implement == "barbell" else implement
        bounds = [stand(pose, view, implement=held).bounds for pose in (right, wrong)]
        lowest, highest = _HEIGHTS_H[tell]
        left, far = min(one[0] for one in bounds) - _AIR_H, max(one[2] for one in bounds) + _AIR_H
        top = min(max(one[3] for one in bounds) + _AIR_H, highest)
        return cls(right, wrong, view, implement, tell, (left, lowest - _AIR_H, far, top))


def draw_posture(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    comparison: Comparison,
    radius: float,
    *,
    is_right: bool,
    build: Build = WOMAN,
) -> None:
    """Paint one side of a comparison: the figure in its window, and the line that tells."""
    left, bottom, right, top = comparison.window
    scale = min(rect.width() / (right - left), rect.height() / (top - bottom))
    ground_y = rect.bottom() + bottom * scale - (rect.height() - (top - bottom) * scale) / 2
    frame = FigureFrame(rect, ground_y, scale, rect.center().x() - (left + right) / 2 * scale)
    pose = comparison.right if is_right else comparison.wrong
    tile = QPainterPath()
    tile.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(tile, QColor(tokens.spot))
    painter.setClipPath(tile)
    figure = stand(pose, comparison.view, build=build, implement=comparison.implement)
    draw_figure(painter, figure, frame, tokens)
    path = _line(comparison, figure.skeleton, frame)
    _draw_line(painter, path, tokens, tokens.done if is_right else tokens.error, max(scale * 0.022, 2.5))
    painter.restore()


def draw_mark(painter: QPainter, rect: QRectF, tokens: Tokens, *, is_right: bool) -> None:
    """Paint a tick or a cross on a disc."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.done if is_right else tokens.error))
    painter.drawEllipse(rect)
    side, x, y = rect.width(), rect.left(), rect.top()
    path = QPainterPath()
    strokes = (
        [[(0.27, 0.53), (0.43, 0.69), (0.74, 0.33)]]
        if is_right
        else [[(0.31, 0.31), (0.69, 0.69)], [(0.69, 0.31), (0.31, 0.69)]]
    )
    for first, *rest in strokes:
        path.moveTo(x + first[0] * side, y + first[1] * side)
        for dx, dy in rest:
            path.lineTo(x + dx * side, y + dy * side)
    pen = QPen(QColor(tokens.surface), side * 0.13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.strokePath(path, pen)
    painter.restore()


def _line(comparison: Comparison, skeleton: Skeleton, frame: FigureFrame) -> QPainterPath:
    """The line that shows the fault, as the view sees it."""
    sight = Sight(comparison.view)
    path = QPainterPath()
    for first, *rest in _places(comparison, skeleton):
        x, y = sight.point(first)
        path.moveTo(frame.x_of(x), frame.y_of(y))
        for place in rest:
            x, y = sight.point(place)
            path.lineTo(frame.x_of(x), frame.y_of(y))
    return path


def _places(comparison: Comparison, skeleton: Skeleton) -> list[list[Point]]:
    """What the line runs through, in one piece or in one for each leg."""
    arm, spine = skeleton.arms[0], skeleton.spine
    back = [spine.place(share / 8, -0.030, 0.0) for share in range(9)]
    match comparison.tell:
        case Tell.SPINE:
            places = [back]
        case Tell.KNEES:
            standing = [leg for leg in skeleton.legs if not leg.is_free]
            legs = standing[:1] if comparison.view == SIDE else standing
            places = [[leg.ankle, leg.knee, leg.hip] for leg in legs]
        case Tell.ELBOWS:
            places = [[arm.shoulder, arm.elbow, arm.grip]]
        case Tell.PELVIS:
            places = [[spine.place(0.0, 0.0, side * _PELVIS_REACH_H) for side in (-1, 1)]]
        case Tell.FREE_LEG:
            free = skeleton.legs[0]
            places = [[free.ankle, free.knee, free.hip, spine.place(1.0, 0.0, 0.0)]]
        case Tell.NECK:
            x, y, z = skeleton.neck
            up_x, up_y = sin(skeleton.head_rad), cos(skeleton.head_rad)
            places = [[*back[3:8], (x + up_x * 0.13 - up_y * 0.02, y + up_y * 0.13 + up_x * 0.02, z)]]
        case Tell.LOAD:
            # Where the load falls: over the middle of the foot, or ahead of it.
            x, y, z = arm.grip
            places = [[(x, y, z), (x, 0.0, z), (body.BALL / 2, 0.0, z)]]
    return places


def _draw_line(painter: QPainter, path: QPainterPath, tokens: Tokens, colour: str, width: float) -> None:
    for tone, wide in ((tokens.surface_raised, width * 1.9), (colour, width)):
        pen = QPen(QColor(tone), wide, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.strokePath(path, pen)
