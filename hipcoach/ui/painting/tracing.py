"""From outlines in statures to painter paths in pixels.

A contour is not stroked: the outline of a hull of circles, grown by the width of the line, is the same arcs
with wider radii. Filled in the line's colour below the body, it is exact, without seams within a group,
and much cheaper than a stroker.
"""

from functools import lru_cache
from math import cos, pi, sin

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from hipcoach.figure.outline import Outline, shaded
from hipcoach.figure.shapes import Shape

FROM_LIGHT = (0.88, -0.47)
"""Away from the light, in the picture: it stands to the upper left."""

_RADIANS = pi / 180


def trace(shape: Shape, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """A shape in pixels, its edge moved out by `grow` pixels; `x0` and `y0` are the pixel of its origin."""
    x, y = shape.at
    if not shape.is_kept:
        return trace_outline(shape.outline, scale, x0 + x * scale, y0 - y * scale, grow)
    # What is met again is traced once, around its own place: to move a path is faster than to trace it.
    path = _traced_once(shape.outline, shape.corners, shape.hole, scale, grow)
    return path.translated(x0 + x * scale, y0 - y * scale)


def trace_lit(shape: Shape, scale: float, x0: float, y0: float) -> QPainterPath:
    """The side of a shape that lies in the light."""
    x, y = shape.at
    if not shape.is_kept:
        lit = shaded(shape.outline, FROM_LIGHT, shape.round)
        return trace_outline(lit, scale, x0 + x * scale, y0 - y * scale, 0.0)
    return _lit_once(shape.outline, shape.round, scale).translated(x0 + x * scale, y0 - y * scale)


@lru_cache(maxsize=1024)
def _traced_once(
    outline: Outline, corners: tuple[tuple[float, float], ...], hole: Outline, scale: float, grow: float
) -> QPainterPath:
    if outline:
        path = trace_outline(outline, scale, 0.0, 0.0, grow)
        if hole:
            path.addPath(trace_outline(hole, scale, 0.0, 0.0, -grow))
        return path
    path = QPainterPath()
    path.addPolygon([QPointF(x * scale, -y * scale) for x, y in corners])
    return path


@lru_cache(maxsize=256)
def _lit_once(outline: Outline, depth: float, scale: float) -> QPainterPath:
    return trace_outline(shaded(outline, FROM_LIGHT, depth), scale, 0.0, 0.0, 0.0)


def trace_outline(outline: Outline, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """An outline in pixels, as `trace`."""
    if not (outline[0][4] and outline[-1][4]):
        return _traced_with_corners(outline, scale, x0, y0, grow)
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


def _traced_with_corners(outline: Outline, scale: float, x0: float, y0: float, grow: float) -> QPainterPath:
    """An outline whose corners are rounded as far as the middle of their sides."""
    path = QPainterPath()
    quad_to, arc_to = path.quadTo, path.arcTo
    x, y, a, b, sweep = outline[0]
    if sweep:
        radius, angle = a * scale + grow, b * _RADIANS
        begin_x, begin_y = x0 + x * scale + radius * cos(angle), y0 - y * scale - radius * sin(angle)
    else:
        last_x, last_y, last_a, last_b, _ = outline[-1]
        begin_x = x0 + (x + last_x) / 2 * scale + (a + last_a) / 2 * grow
        begin_y = y0 - (y + last_y) / 2 * scale - (b + last_b) / 2 * grow
    path.moveTo(begin_x, begin_y)
    corner_x, corner_y, is_corner = 0.0, 0.0, False
    for x, y, a, b, sweep in outline:
        if sweep:
            radius, centre_x, centre_y = a * scale + grow, x0 + x * scale, y0 - y * scale
            if is_corner:
                angle = b * _RADIANS
                quad_to(corner_x, corner_y, centre_x + radius * cos(angle), centre_y - radius * sin(angle))
            arc_to(centre_x - radius, centre_y - radius, 2 * radius, 2 * radius, b, sweep)
            is_corner = False
            continue
        here_x, here_y = x0 + x * scale + a * grow, y0 - y * scale - b * grow
        if is_corner:
            # Up to the middle of this side.
            quad_to(corner_x, corner_y, (corner_x + here_x) / 2, (corner_y + here_y) / 2)
        corner_x, corner_y, is_corner = here_x, here_y, True
    if is_corner:
        quad_to(corner_x, corner_y, begin_x, begin_y)
    path.closeSubpath()
    return path
