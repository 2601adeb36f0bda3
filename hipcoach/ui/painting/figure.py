"""The figure in colour: outlines to pixels, painted back to front.

Contours are not stroked. The outline of a hull of circles, grown by the width of the line, is the same
arcs with wider radii, so a contour is the grown outline filled in the line's colour below the body, and
the halo the same around everything: exact, seamless within a group, and much cheaper than a stroker.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby, islice
from operator import itemgetter

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
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
# How far a chord may lie inside its arc: less than anyone sees of an antialiased edge.
_CHORD_PX = 0.2
_GROUP_AND_FINISH = itemgetter(0, 2)
# The course of a rounded corner, a quadratic curve: what its end is left to what follows.
_SHARES = np.arange(4) / 4
_CURVE = np.stack(((1 - _SHARES) ** 2, 2 * _SHARES * (1 - _SHARES), _SHARES**2))
_NATIVE_ORDER = (
    QDataStream.ByteOrder.LittleEndian if sys.byteorder == "little" else QDataStream.ByteOrder.BigEndian
)
_CONTOURED = frozenset({"body", "inner"})
_LIGHT, _NIGHT, _LIP = QColor("#ffffff"), QColor("#141a2a"), QColor("#8a2f2a")

_Complexes = npt.NDArray[np.complex128]
_Integers = npt.NDArray[np.intp]


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
    brushes = _brushes(tokens)
    halos, lines, fills = _traced(figure.shapes, frame)
    # Outlines are filled one by one: the rasterizer takes five times as long for one path of them all.
    draw, set_brush = painter.drawPolygon, painter.setBrush
    set_brush(brushes.halo)
    for polygon in halos:
        draw(polygon)
    for (_, finish), run in groupby(figure.shapes, key=_GROUP_AND_FINISH):
        shapes = list(run)
        if finish == "stroke":
            _draw_strokes(painter, shapes, frame, brushes)
            continue
        if finish in _CONTOURED:
            # All lines of a group come first, so that the bodies then leave no seam between them.
            set_brush(brushes.line)
            for polygon in islice(lines, len(shapes)):
                draw(polygon)
        for shape, polygon in zip(shapes, fills, strict=False):
            set_brush(brushes[shape.material, round(shape.shade * 100), finish == "cast"])
            draw(polygon)
    painter.restore()


def _draw_strokes(painter: QPainter, shapes: list[Shape], frame: FigureFrame, brushes: "_Brushes") -> None:
    """Drawn lines of one group, which share a pen."""
    path = QPainterPath()
    scale, x0, y0 = frame.height_px, frame.origin_x, frame.ground_y
    for shape in shapes:
        (ax, ay), (bx, by), *rest = shape.points
        path.moveTo(x0 + ax * scale, y0 - ay * scale)
        if rest:
            # A stroke through three places bends once, around the middle one.
            ((cx, cy),) = rest
            path.quadTo(x0 + bx * scale, y0 - by * scale, x0 + cx * scale, y0 - cy * scale)
        else:
            path.lineTo(x0 + bx * scale, y0 - by * scale)
    first = shapes[0]
    brush = brushes[first.material, round(first.shade * 100), False]
    pen = QPen(brush, max(first.width * scale, 0.8), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    painter.strokePath(path, pen)


def _traced(
    shapes: Sequence[Shape], frame: FigureFrame
) -> tuple[Iterator[QPolygonF], Iterator[QPolygonF], Iterator[QPolygonF]]:
    """The polygons of the halo, of the contours and of the bodies themselves, each in painting order.

    Most of a frame's time would go into points that cross from Python to Qt one by one. So all outlines
    are sampled at once, and cross as the bytes that Qt itself stores polygons in.
    """
    shapes = [shape for shape in shapes if shape.outline]
    scale = frame.height_px
    points, normals, sizes = _sampled([shape.outline for shape in shapes], frame)
    finishes = [shape.finish for shape in shapes]
    in_halo = np.array([finish == "body" for finish in finishes])
    in_line = np.array([finish in _CONTOURED for finish in finishes])
    of_halo, of_line = np.repeat(in_halo, sizes), np.repeat(in_line, sizes)
    halo, line = max(_HALO_H * scale, _HALO_MIN_PX), max(_LINE_H * scale, _LINE_MIN_PX)
    shift = complex(*_LINE_SHIFT) * scale
    stored = np.concatenate(
        (
            points[of_halo] + normals[of_halo] * halo,
            points[of_line] + (normals[of_line] * line + shift),
            points,
        ),
        dtype=np.complex64,
        casting="same_kind",
    ).view(np.uint32)
    counts = np.concatenate((sizes[in_halo], sizes[in_line], sizes))
    # Before each polygon goes the number of its points, which are two words each.
    stored = np.insert(stored, 2 * (counts.cumsum() - counts), counts)
    stream = QDataStream(QByteArray(stored.tobytes()))
    stream.setByteOrder(_NATIVE_ORDER)
    stream.setFloatingPointPrecision(QDataStream.FloatingPointPrecision.SinglePrecision)

    def read(number: int) -> Iterator[QPolygonF]:
        polygons = [QPolygonF() for _ in range(number)]
        for polygon in polygons:
            stream >> polygon
        return iter(polygons)

    return read(int(in_halo.sum())), read(int(in_line.sum())), read(len(sizes))


def _sampled(outlines: Sequence[Outline], frame: FigureFrame) -> tuple[_Complexes, _Complexes, _Integers]:
    """All outlines as points in pixels, x + iy, one outline after the other.

    Returns:
        The points, the direction in which each moves when its outline grows, and how many points each
        outline has: the points of outlines grown by `g` are `points + g * normals`.
    """
    arcs = np.fromiter(chain.from_iterable(chain.from_iterable(outlines)), float).reshape(-1, 5)
    lengths = np.fromiter(map(len, outlines), int, len(outlines))
    ends = lengths.cumsum()
    begins = ends - lengths
    scale = frame.height_px
    x, y, r, start, sweep = arcs.T
    centres, radii = (frame.origin_x + scale * x) + 1j * (frame.ground_y - scale * y), scale * r
    # Angles turn the other way where y points down.
    starts, sweeps = -np.radians(start), -np.radians(sweep)
    # An outline begins with an arc. No radius is no corner to be rounded either: it is a sharp one.
    is_corner = (sweep == 0) & (r > 0)
    is_corner[begins] = False
    # The chord of a step lies radius * step² / 8 inside its arc.
    steps = np.ceil(-sweeps * np.sqrt(radii / (8 * _CHORD_PX))).astype(int)
    sizes = np.where(is_corner, len(_SHARES), steps + 1)
    stops = sizes.cumsum()
    offsets = stops - sizes
    arc_of = np.repeat(np.arange(len(sizes)), sizes)
    pitches = sweeps / np.maximum(steps, 1)
    angles = starts[arc_of] + pitches[arc_of] * (np.arange(stops[-1]) - offsets[arc_of])
    normals = np.empty(len(angles), complex)
    normals.real, normals.imag = np.cos(angles), np.sin(angles)
    # Points as far outside the arc as chords lie inside.
    traced = np.array((centres[arc_of] + (radii * (1 + pitches * pitches / 16))[arc_of] * normals, normals))
    corners = np.flatnonzero(is_corner)
    if len(corners):
        following = np.arange(1, len(arcs) + 1)
        following[ends - 1] = begins
        before, after = corners - 1, following[corners]
        here, enter, leave = traced[:, offsets[corners]], traced[:, stops[before] - 1], traced[:, offsets[after]]
        # The corner is rounded from the middle of one side to the middle of the next, or up to an arc.
        enter = enter + (here - enter) * np.where(is_corner[before], 0.5, 0.0)
        leave = leave + (here - leave) * np.where(is_corner[after], 0.5, 0.0)
        slots = offsets[corners, None] + np.arange(len(_SHARES))
        traced[:, slots] = np.stack((enter, here, leave), axis=-1) @ _CURVE
    return traced[0], traced[1], np.add.reduceat(sizes, begins)


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
