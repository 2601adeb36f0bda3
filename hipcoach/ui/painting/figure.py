"""The figure in colour: outlines to pixels, painted back to front.

Contours are not stroked. The outline of a hull of circles, grown by the width of the line, is the same
arcs with wider radii, so a contour is the grown outline filled in the line's colour below the body, and
the halo the same around everything: exact, seamless within a group, and much cheaper than a stroker.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from math import cos, pi, sin
from operator import itemgetter

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QRadialGradient,
)

from hipcoach.figure import Figure
from hipcoach.figure.outline import Outline
from hipcoach.figure.shapes import Shape
from hipcoach.ui.tokens import Tokens

# Widths in statures; what is named px is a floor that keeps a small figure legible.
_HALO_H, _HALO_MIN_PX = 0.0072, 1.5
_LINE_H, _LINE_MIN_PX = 0.0021, 0.55
# The contour lies a little to the lower right, away from the light: thin where lit, heavy in shade.
_LINE_SHIFT = (0.0008, 0.0011)
_STROKE_MIN_PX = 0.8
_FAR_SHADE = 0.30
_RADIANS = pi / 180
_GROUP_AND_FINISH = itemgetter(0, 2)
_CONTOURED = frozenset({"body", "inner"})
_LIGHT, _NIGHT, _LIP = QColor("#ffffff"), QColor("#141a2a"), QColor("#8a2f2a")


@dataclass(frozen=True, slots=True)
class FigureFrame:
    """Where a figure stands on a surface.

    Attributes:
        rect: The room it has, in pixels.
        ground_y: The floor line's y, in pixels.
        height_px: Pixels per stature.
        centre_x: The x of the point midway between the ankles; the middle of `rect` if None.
    """

    rect: QRectF
    ground_y: float
    height_px: float
    centre_x: float | None = None

    @property
    def origin_x(self) -> float:
        """The x of the point midway between the ankles, in pixels."""
        return self.rect.center().x() if self.centre_x is None else self.centre_x

    def x_of(self, x_h: float) -> float:
        """The pixel column of a place `x_h` statures right of the ankles."""
        return self.origin_x + x_h * self.height_px

    def y_of(self, height_h: float) -> float:
        """The pixel row of a height above the floor, in statures, in a level view."""
        return self.ground_y - height_h * self.height_px

    @classmethod
    def fit(cls, rect: QRectF, *, margin: float = 0.07) -> "FigureFrame":
        """A frame in which a standing figure fills `rect` from floor to head, with a margin of its height."""
        height = rect.height() / (1 + 2 * margin)
        return cls(rect, rect.bottom() - margin * height, height)


def draw_figure(painter: QPainter, figure: Figure, frame: FigureFrame, tokens: Tokens) -> None:
    """Paint `figure` with its halo, standing in `frame`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    draw, set_brush, brushes = painter.drawPath, painter.setBrush, _brushes(tokens)
    scale, x0, y0 = frame.height_px, frame.origin_x, frame.ground_y
    halo, line = max(_HALO_H * scale, _HALO_MIN_PX), max(_LINE_H * scale, _LINE_MIN_PX)
    line_x0, line_y0 = x0 + _LINE_SHIFT[0] * scale, y0 + _LINE_SHIFT[1] * scale
    # Outlines are filled one by one: the rasterizer takes five times as long for one path of them all.
    set_brush(brushes.halo)
    for shape in figure.shapes:
        if shape.finish == "body":
            draw(_path(shape, scale, x0, y0, halo))
    for (_, finish), run in groupby(figure.shapes, key=_GROUP_AND_FINISH):
        shapes = list(run)
        if finish in _CONTOURED:
            # All lines of a group come first, so that the bodies then leave no seam between them.
            set_brush(brushes.line)
            for shape in shapes:
                draw(_path(shape, scale, line_x0, line_y0, line))
        grow = max(_STROKE_MIN_PX / 2 - shapes[0].outline[0][2] * scale, 0.0) if finish == "stroke" else 0.0
        for shape in shapes:
            set_brush(brushes[shape.material, round(shape.shade * 100), finish == "cast"])
            draw(_path(shape, scale, x0, y0, grow))
    painter.restore()


def _path(shape: Shape, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """A shape in pixels, every radius grown by `grow` pixels."""
    if not shape.is_kept:
        return _traced(shape.outline, scale, x0, y0, grow)
    # What is met again is traced once, around its own place: to move a path is faster than to trace it.
    x, y = shape.at
    return _traced_once(shape.outline, shape.corners, scale, grow).translated(x0 + x * scale, y0 - y * scale)


@lru_cache(maxsize=128)
def _traced_once(
    outline: Outline, corners: tuple[tuple[float, float], ...], scale: float, grow: float
) -> QPainterPath:
    if outline:
        return _traced(outline, scale, 0.0, 0.0, grow)
    path = QPainterPath()
    path.addPolygon([QPointF(x * scale, -y * scale) for x, y in corners])
    return path


def _traced(outline: Outline, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    if len(outline) > 3 and not outline[1][4]:
        return _traced_limb(outline, scale, x0, y0, grow)
    path = QPainterPath()
    arc_to = path.arcTo
    x, y, r, start, sweep = outline[0]
    radius = r * scale + grow
    across = 2 * radius
    path.arcMoveTo(x0 + x * scale - radius, y0 - y * scale - radius, across, across, start)
    for x, y, r, start, sweep in outline:
        radius = r * scale + grow
        across = 2 * radius
        arc_to(x0 + x * scale - radius, y0 - y * scale - radius, across, across, start, sweep)
    path.closeSubpath()
    return path


def _traced_limb(outline: Outline, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """A limb's outline: arcs around its ends, and corners rounded as far as the middle of their sides."""
    path = QPainterPath()
    quad_to = path.quadTo
    corner_x, corner_y, is_corner = 0.0, 0.0, False
    x, y, r, start, sweep = outline[0]
    radius, angle = r * scale + grow, start * _RADIANS
    begin_x, begin_y = x0 + x * scale + radius * cos(angle), y0 - y * scale - radius * sin(angle)
    path.moveTo(begin_x, begin_y)
    for x, y, r, start, sweep in outline:
        radius, angle = r * scale + grow, start * _RADIANS
        centre_x, centre_y = x0 + x * scale, y0 - y * scale
        here_x, here_y = centre_x + radius * cos(angle), centre_y - radius * sin(angle)
        if is_corner:
            # Up to the middle of this side, or to where the next arc begins.
            if sweep:
                quad_to(corner_x, corner_y, here_x, here_y)
            else:
                quad_to(corner_x, corner_y, (corner_x + here_x) / 2, (corner_y + here_y) / 2)
        if sweep:
            path.arcTo(centre_x - radius, centre_y - radius, 2 * radius, 2 * radius, start, sweep)
        corner_x, corner_y, is_corner = here_x, here_y, not sweep
    if is_corner:
        quad_to(corner_x, corner_y, begin_x, begin_y)
    path.closeSubpath()
    return path


def _mixed(colour: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )


class _Brushes(dict[tuple[str, int, bool], QBrush]):
    """The brushes of one theme, by material, shade in hundredths and whether in a neighbour's shadow."""

    def __init__(self, tokens: Tokens) -> None:
        super().__init__()
        self._tokens = tokens
        self.halo = QBrush(QColor(tokens.halo))
        self.line = self["line", 0, False]

    def __missing__(self, key: tuple[str, int, bool]) -> QBrush:
        brush = self[key] = QBrush(_colour(self._tokens, *key))
        return brush


@lru_cache(maxsize=4)
def _brushes(tokens: Tokens) -> _Brushes:
    return _Brushes(tokens)


def _colour(tokens: Tokens, material: str, shade: int, is_cast: bool) -> QColor:
    """The colour of a material at a shade in hundredths; below 0 it is lit."""
    if material == "steel":
        base = _mixed(QColor(tokens.iron), _LIGHT, 0.45)
    elif material == "lip":
        base = _mixed(QColor(tokens.skin), _LIP, 0.62)
    elif material == "crease":
        base = _mixed(QColor(tokens.skin), QColor(tokens.line), 0.42)
    else:
        base = QColor(getattr(tokens, material))
    if is_cast:
        base = _mixed(base, QColor(tokens.line), 0.24)
    if shade >= 0:
        return _mixed(base, _NIGHT, min(shade / 100, 1.4) * _FAR_SHADE)
    return _mixed(base, _LIGHT, min(-shade / 100, 1.0))


def draw_stage(painter: QPainter, rect: QRectF, frame: FigureFrame, tokens: Tokens) -> None:
    """Paint the soft light behind a figure and the floor below it; it changes only with the window."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    centre = QPointF(frame.origin_x, frame.y_of(0.50))
    glow = QRadialGradient(centre, frame.height_px * 0.62)
    spot, clear = QColor(tokens.spot), QColor(tokens.spot)
    clear.setAlpha(0)
    half = QColor(tokens.spot)
    half.setAlphaF(0.62)
    glow.setColorAt(0.0, spot)
    glow.setColorAt(0.45, half)
    glow.setColorAt(1.0, clear)
    painter.fillRect(rect, QBrush(glow))
    painter.setClipRect(rect)
    floor = QPointF(frame.origin_x, frame.y_of(0.0))
    painter.setBrush(QColor(tokens.floor))
    painter.drawEllipse(floor, frame.height_px * 0.40, frame.height_px * 0.034)
    painter.restore()
