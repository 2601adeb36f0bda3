"""The lift line: the height of the load over time, on the figure's own scale.

The marker stays where it is and time runs past it, so that hands and marker move level and the next
change never surprises.
"""

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from hipcoach.domain.exercise import Exercise, PhaseKind
from hipcoach.domain.motion import depth_at
from hipcoach.domain.timeline import Moment, Segment, Timeline
from hipcoach.figure import grip_height
from hipcoach.ui.painting.marks import breath_colour
from hipcoach.ui.painting.text import CAP_HEIGHT, draw_line, fitted
from hipcoach.ui.tokens import Tokens

SAMPLES = 24
LINE_WIDTH = 18.0
MARKER_AT = 0.28
"""Where the present stands in the line's width: most of the room is for what comes."""

LABEL_PX = 56.0
"""Capitals of 40 pixels at the design's size, to be read from three metres."""


@dataclass(frozen=True)
class LiftLine:
    """The line of one timeline, in statures over seconds.

    Attributes:
        exercise: Gives the path of the load.
        timeline: Gives the time.
    """

    exercise: Exercise
    timeline: Timeline

    @cached_property
    def pieces(self) -> tuple[tuple[Segment, tuple[tuple[float, float], ...]], ...]:
        """Each segment with its points: seconds on the timeline, height of the handle in statures."""
        return tuple((segment, self._points(segment)) for segment in self.timeline.segments)

    @cached_property
    def levels(self) -> tuple[float, float]:
        """Highest and lowest handle height, in statures."""
        heights = [height for _, points in self.pieces for _, height in points]
        return max(heights), min(heights)

    def height_at(self, time_s: float) -> float:
        """The handle's height at an instant, in statures."""
        moment = self.timeline.at(time_s)
        return grip_height(self.exercise.path.at(depth_at(self.exercise, self.timeline, moment)))

    def _points(self, segment: Segment) -> tuple[tuple[float, float], ...]:
        moves = segment.phase in {PhaseKind.ECCENTRIC, PhaseKind.CONCENTRIC}
        count = SAMPLES if moves else 1
        path, exercise, timeline = self.exercise.path, self.exercise, self.timeline
        return tuple(
            (
                segment.start_s + segment.duration_s * step / count,
                grip_height(path.at(depth_at(exercise, timeline, Moment(segment, step / count)))),
            )
            for step in range(count + 1)
        )


@dataclass(frozen=True)
class LineFrame:
    """Where the line lies.

    Attributes:
        rect: The room of the line and its label, in pixels.
        ground_y: The floor's row, as for the figure.
        height_px: Pixels per stature, as for the figure.
        px_per_s: Pixels per second.
    """

    rect: QRectF
    ground_y: float
    height_px: float
    px_per_s: float

    @property
    def marker_x(self) -> float:
        """The present's column."""
        return self.rect.left() + self.rect.width() * MARKER_AT

    def y_of(self, height_h: float) -> float:
        """The row of a height in statures."""
        return self.ground_y - height_h * self.height_px


def draw_levels(
    painter: QPainter, left: float, right: float, line: LiftLine, frame: LineFrame, tokens: Tokens
) -> None:
    """Two dashed lines, at the top and the bottom of the lift, through figure and line."""
    painter.setPen(QPen(QColor(tokens.border), 2.0, Qt.PenStyle.DashLine))
    for level in line.levels:
        y = frame.y_of(level)
        painter.drawLine(QLineF(left, y, right, y))


def draw_lift_line(painter: QPainter, line: LiftLine, time_s: float, frame: LineFrame, tokens: Tokens) -> None:
    """The line around the present, the marker on it, and the word of the next phase."""
    painter.save()
    painter.setClipRect(frame.rect, Qt.ClipOperation.IntersectClip)
    shift = frame.marker_x - time_s * frame.px_per_s
    from_s = time_s - (frame.marker_x - frame.rect.left() + LINE_WIDTH) / frame.px_per_s
    to_s = time_s + (frame.rect.right() - frame.marker_x + LINE_WIDTH) / frame.px_per_s
    for segment, points in line.pieces:
        if segment.end_s < from_s or segment.start_s > to_s:
            continue
        polygon = QPolygonF(
            [QPointF(shift + at_s * frame.px_per_s, frame.y_of(height)) for at_s, height in points]
        )
        breath = segment.part.breath if segment.part else None
        colour = breath_colour(breath, tokens) if breath else tokens.edge
        painter.setPen(
            QPen(
                QColor(colour),
                LINE_WIDTH,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.drawPolyline(polygon)
    past = QColor(tokens.surface)
    past.setAlpha(165)
    top = frame.y_of(line.levels[0]) - LINE_WIDTH
    bottom = frame.y_of(line.levels[1]) + LINE_WIDTH
    painter.fillRect(QRectF(frame.rect.left(), top, frame.marker_x - frame.rect.left(), bottom - top), past)
    _draw_marker(painter, QPointF(frame.marker_x, frame.y_of(line.height_at(time_s))), tokens)
    _draw_next_word(painter, line, time_s, shift, frame, tokens)
    painter.restore()


def _draw_marker(painter: QPainter, at: QPointF, tokens: Tokens) -> None:
    """A small dumbbell with an edge of the page's colour, level with the hands."""
    for colour, grow in ((tokens.surface, 5.0), (tokens.text, 0.0)):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(at.x() - 20 - grow, at.y() - 4 - grow, 40 + 2 * grow, 8 + 2 * grow), 3, 3)
        for side in (-1, 1):
            plate = QRectF(at.x() + side * 27 - 7 - grow, at.y() - 20 - grow, 14 + 2 * grow, 40 + 2 * grow)
            painter.drawRoundedRect(plate, 5, 5)


def _draw_next_word(
    painter: QPainter, line: LiftLine, time_s: float, shift: float, frame: LineFrame, tokens: Tokens
) -> None:
    coming = line.timeline.after(line.timeline.at(time_s).segment)
    if coming is None or coming.part is None:
        return
    part = coming.part
    _, width = fitted(part.word, LABEL_PX, QFont.Weight.Bold, None)
    x = min(max(shift + coming.start_s * frame.px_per_s, frame.marker_x), frame.rect.right() - width - 2)
    baseline = frame.y_of(line.levels[1]) + LINE_WIDTH / 2 + 12 + LABEL_PX * CAP_HEIGHT
    if baseline > frame.rect.bottom():
        baseline = frame.y_of(line.levels[0]) - LINE_WIDTH / 2 - 16
    draw_line(painter, QPointF(x, baseline), part.word, LABEL_PX, breath_colour(part.breath, tokens))
