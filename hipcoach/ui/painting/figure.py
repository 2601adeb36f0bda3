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
    QPen,
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
    scale, x0, y0 = frame.height_px, frame.origin_x, frame.ground_y
    # Outlines are filled one by one: the rasterizer takes five times as long for one path of them all.
    halo = max(_HALO_H * scale, _HALO_MIN_PX)
    painter.setBrush(QColor(tokens.halo))
    for shape in figure.shapes:
        if shape.finish == "body":
            painter.drawPath(_traced(shape.outline, scale, x0, y0, halo))
    for (_, finish), run in groupby(figure.shapes, key=_GROUP_AND_FINISH):
        shapes = list(run)
        if finish == "stroke":
            _draw_strokes(painter, shapes, frame, tokens)
        elif finish == "facet":
            for shape in shapes:
                painter.setBrush(_brush(tokens, shape.material, _step(shape.shade)))
                painter.drawConvexPolygon([QPointF(x0 + x * scale, y0 - y * scale) for x, y in shape.points])
        else:
            if finish in _CONTOURED:
                _draw_contours(painter, shapes, frame, tokens)
            is_cast = finish == "cast"
            for shape in shapes:
                painter.setBrush(_brush(tokens, shape.material, _step(shape.shade), is_cast))
                painter.drawPath(_traced(shape.outline, scale, x0, y0, 0.0))
    painter.restore()


def _draw_contours(painter: QPainter, shapes: list[Shape], frame: FigureFrame, tokens: Tokens) -> None:
    """The line around one group: all of it first, so that the bodies then leave no seam between them."""
    scale = frame.height_px
    line = max(_LINE_H * scale, _LINE_MIN_PX)
    x0, y0 = frame.origin_x + _LINE_SHIFT[0] * scale, frame.ground_y + _LINE_SHIFT[1] * scale
    painter.setBrush(_brush(tokens, "line", 0))
    for shape in shapes:
        painter.drawPath(_traced(shape.outline, scale, x0, y0, line))


def _draw_strokes(painter: QPainter, shapes: list[Shape], frame: FigureFrame, tokens: Tokens) -> None:
    """Drawn lines of one group, which share a pen."""
    path = QPainterPath()
    for shape in shapes:
        points = [QPointF(frame.x_of(x), frame.y_of(y)) for x, y in shape.points]
        path.moveTo(points[0])
        if len(points) == 3:
            # A stroke through three places bends once, around the middle one.
            path.quadTo(points[1], points[2])
        else:
            path.lineTo(points[1])
    first = shapes[0]
    pen = QPen(_colour(tokens, first.material, _step(first.shade)), max(first.width * frame.height_px, 0.8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


def _traced(outline: Outline, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """An outline in pixels, every radius grown by `grow` pixels."""
    if len(outline) > 3 and not outline[1][4]:
        return _traced_limb(outline, scale, x0, y0, grow)
    path = QPainterPath()
    arc_to = path.arcTo
    x, y, r, start, sweep = outline[0]
    radius = r * scale + grow
    path.arcMoveTo(x0 + x * scale - radius, y0 - y * scale - radius, 2 * radius, 2 * radius, start)
    for x, y, r, start, sweep in outline:
        radius = r * scale + grow
        across = 2 * radius
        arc_to(x0 + x * scale - radius, y0 - y * scale - radius, across, across, start, sweep)
    path.closeSubpath()
    return path


def _traced_limb(outline: Outline, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """A limb's outline: arcs around its ends, and corners rounded as far as the middle of their sides."""
    path = QPainterPath()
    corner: tuple[float, float] | None = None
    begin = (0.0, 0.0)
    for index, (x, y, r, start, sweep) in enumerate(outline):
        radius = r * scale + grow
        centre_x, centre_y = x0 + x * scale, y0 - y * scale
        angle = start * _RADIANS
        here_x, here_y = centre_x + radius * cos(angle), centre_y - radius * sin(angle)
        if index == 0:
            begin = (here_x, here_y)
            path.moveTo(here_x, here_y)
        elif corner is not None:
            # Up to the middle of this side, or to where the next arc begins.
            share = 1.0 if sweep else 0.5
            path.quadTo(
                *corner, corner[0] + (here_x - corner[0]) * share, corner[1] + (here_y - corner[1]) * share
            )
        if sweep:
            path.arcTo(centre_x - radius, centre_y - radius, 2 * radius, 2 * radius, start, sweep)
            corner = None
        else:
            corner = (here_x, here_y)
    if corner is not None:
        path.quadTo(*corner, *begin)
    path.closeSubpath()
    return path


def _step(shade: float) -> int:
    """A shade in hundredths, so that colours can be kept."""
    return round(shade * 100)


def _mixed(colour: QColor, other: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )


@lru_cache(maxsize=512)
def _colour(tokens: Tokens, material: str, shade: int, is_cast: bool = False) -> QColor:
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


@lru_cache(maxsize=512)
def _brush(tokens: Tokens, material: str, shade: int, is_cast: bool = False) -> QBrush:
    return QBrush(_colour(tokens, material, shade, is_cast))


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
