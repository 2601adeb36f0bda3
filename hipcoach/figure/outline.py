"""Outlines of circles: arcs joined by external tangents, exact at any scale.

A sphere seen from anywhere is a circle, and the hull of spheres is seen as the hull of their circles:
so this is nearly all the geometry that a view needs. Growing every radius by the same amount turns no
tangent, which is why a halo or a contour is the same outline with wider arcs.
"""

from itertools import pairwise
from math import atan2, cos, hypot, inf, pi, sin, sqrt

Circle = tuple[float, float, float]
"""Centre x, centre y and radius, in view units."""

Arc = tuple[float, float, float, float, float]
"""Centre x, centre y, radius, start and sweep in degrees, counter-clockwise with y up.

An arc of no sweep is a corner: its place, then how far it moves in x and in y where the outline grows by 1.
It is rounded when drawn, as far as the middle of its sides.
"""

Outline = tuple[Arc, ...]
"""The arcs of a closed outline, counter-clockwise; straight tangents join each to the next."""

_DEGREES = 180 / pi
_TOUCH = 1e-9
_COVERED = 1e-10  # of the square of a tangent's length
_SHARPEST = 0.5  # where a chain bends more than a right angle, its outer corner is cut short
_HEM_SIDE = 0.006  # how far before a hem its rounded corner begins
_HEM = ((-1.0, 0.12), (-0.66, 0.80), (0.0, 1.05), (0.66, 0.80), (1.0, 0.12))
"""Along a hem from one side to the other, in radii: across, and out in shares of its bulge."""

_OCTAGON = tuple((cos(k * pi / 4) / cos(pi / 8), sin(k * pi / 4) / cos(pi / 8)) for k in range(8))
"""Around a unit circle that the middles of its sides touch."""


def hull(circles: tuple[Circle, ...]) -> Outline:
    """The outline of the convex hull of `circles`, which need radii above zero.

    The walk follows the envelope once around from the direction of +x: circle j takes over from circle i at
    the direction in which both touch one tangent. Directions are compared by a measure that grows with the
    angle from 0 to 4, which spares the arc functions.
    """
    here = max(circles, key=_rightmost)
    normal_x, normal_y, turned = 1.0, 0.0, 0.0
    stops = [(here, normal_x, normal_y)]
    for _ in range(3 * len(circles)):
        x, y, r = here
        best, best_turned, best_distance = here, 4.0 - _TOUCH, inf
        for other in circles:
            ox, oy, other_r = other
            dx, dy, narrowing = ox - x, oy - y, r - other_r
            distance = dx * dx + dy * dy
            reach = distance - narrowing * narrowing
            if reach <= _COVERED:
                continue  # one covers the other
            # The normal of the tangent that leads from here to there, as long as the square of the distance.
            reach = sqrt(reach)
            nx, ny = dx * narrowing + dy * reach, dy * narrowing - dx * reach
            angle = 1.0 - nx / (nx + ny if nx > 0 else ny - nx) if ny >= 0 else 3.0 + nx / (abs(nx) - ny)
            if angle < turned:
                if angle < turned - _TOUCH:
                    continue
                angle = turned  # a third circle on the tangent just taken, a rounding behind it
            # On one common tangent the farthest circle takes over at once: those between only touch it.
            if angle < best_turned - _TOUCH or (angle < best_turned + _TOUCH and distance > best_distance):
                best, best_turned, best_distance, normal_x, normal_y = other, angle, distance, nx, ny
        if best is here:
            break
        turned, here = best_turned, best
        stops.append((here, normal_x, normal_y))
    return _arcs(stops)


def _rightmost(circle: Circle) -> float:
    return circle[0] + circle[2]


def _arcs(stops: list[tuple[Circle, float, float]]) -> Outline:
    """Arcs from the circles in their order and the directions in which each takes over."""
    if len(stops) == 1:
        x, y, r = stops[0][0]
        return ((x, y, r, 0.0, 360.0),)
    starts = [atan2(ny, nx) * _DEGREES % 360.0 for _, nx, ny in stops]
    starts[0] = 0.0
    ends = [*starts[1:], 360.0]
    spans = [(circle, start, end - start) for (circle, _, _), start, end in zip(stops, starts, ends, strict=True)]
    if spans[0][0] == spans[-1][0]:
        circle, start, sweep = spans.pop()
        spans[0] = (circle, start - 360.0, sweep + spans[0][2])
    return tuple([(x, y, r, start, sweep) for (x, y, r), start, sweep in spans if sweep > _TOUCH])


def limb(circles: tuple[Circle, ...], *, start_cut: float = 0.0, end_cut: float = 0.0) -> Outline:
    """The outline of a chain: around each circle with the next, and softly past the joints between.

    At a joint the two tangents on one side cross on the bisector: that crossing is kept as a corner, and is
    rounded when drawn. A circle that its neighbour covers is left out: a limb that points at the viewer
    closes into its larger end.

    Args:
        circles: The chain, which needs radii above zero.
        start_cut: How far the first end bulges if it is cut as a hem is; 0 for a round end.
        end_cut: The same for the last end.
    """
    if len(circles) == 1:
        return ((*circles[0], 0.0, 360.0),)
    # The normals of each tangent, down one side of the limb and back up the other.
    down: list[tuple[float, float]] = []
    up: list[tuple[float, float]] = []
    for (ax, ay, ar), (bx, by, br) in pairwise(circles):
        dx, dy, narrowing = bx - ax, by - ay, ar - br
        distance = dx * dx + dy * dy
        reach = distance - narrowing * narrowing
        if reach <= _COVERED:
            return limb(_uncovered(circles), start_cut=start_cut, end_cut=end_cut)
        reach = sqrt(reach)
        along_x, along_y = dx * narrowing / distance, dy * narrowing / distance
        aside_x, aside_y = dy * reach / distance, dx * reach / distance
        down.append((along_x + aside_x, along_y - aside_y))
        up.append((along_x - aside_x, along_y + aside_y))
    course = _end(circles[0], up[0], down[0], start_cut)
    _add_corners(course, circles[1:-1], down)
    course += _end(circles[-1], down[-1], up[-1], end_cut)
    up.reverse()
    _add_corners(course, circles[-2:0:-1], up)
    return tuple(course)


def _add_corners(course: list[Arc], joints: tuple[Circle, ...], normals: list[tuple[float, float]]) -> None:
    """Add where the tangents of each joint cross, given the normals of the tangents in their order."""
    ax, ay = normals[0]
    for (x, y, r), (bx, by) in zip(joints, normals[1:], strict=True):
        sharp = 1.0 + ax * bx + ay * by
        sharp = max(sharp, _SHARPEST)
        out_x, out_y = (ax + bx) / sharp, (ay + by) / sharp
        course.append((x + r * out_x, y + r * out_y, out_x, out_y, 0.0))
        ax, ay = bx, by


def _end(circle: Circle, before: tuple[float, float], after: tuple[float, float], cut: float) -> list[Arc]:
    """One end of a limb, from one side's normal to the other's: an arc, or a hem that bulges by `cut`."""
    x, y, r = circle
    start = atan2(before[1], before[0]) * _DEGREES
    sweep = (atan2(after[1], after[0]) * _DEGREES - start) % 360.0
    if not cut:
        return [(x, y, r, start, sweep)]
    # Across the limb towards the side of `after`, and out of it.
    across_x, across_y = after[0] - before[0], after[1] - before[1]
    width = hypot(across_x, across_y) or 1.0
    across_x, across_y = across_x / width, across_y / width
    out_x, out_y = across_y, -across_x
    nodes: list[Arc] = [
        (x + before[0] * r - out_x * _HEM_SIDE, y + before[1] * r - out_y * _HEM_SIDE, *before, 0.0)
    ]
    for across, out in _HEM:
        aside = across * 0.7 if abs(across) == 1.0 else 0.0
        nodes.append(
            (
                x + across_x * r * across + out_x * cut * out,
                y + across_y * r * across + out_y * cut * out,
                out_x + across_x * aside,
                out_y + across_y * aside,
                0.0,
            )
        )
    nodes.append((x + after[0] * r - out_x * _HEM_SIDE, y + after[1] * r - out_y * _HEM_SIDE, *after, 0.0))
    return nodes


def _uncovered(circles: tuple[Circle, ...]) -> tuple[Circle, ...]:
    """The circles of a chain without those that a neighbour covers."""
    chain: list[Circle] = []
    for circle in circles:
        while chain and _covers(circle, chain[-1]):
            chain.pop()
        if not chain or not _covers(chain[-1], circle):
            chain.append(circle)
    return tuple(chain)


def _covers(outer: Circle, inner: Circle) -> bool:
    dx, dy, narrowing = outer[0] - inner[0], outer[1] - inner[1], outer[2] - inner[2]
    return narrowing >= 0 and dx * dx + dy * dy - narrowing * narrowing <= _COVERED


def loop(points: tuple[tuple[float, float], ...]) -> Outline:
    """A closed form of corners alone: smooth, through the middles between neighbouring points."""
    return tuple([(x, y, 0.0, 0.0, 0.0) for x, y in points])


def oval(middle: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> Outline:
    """The ellipse with these two conjugate half diameters, one a quarter turn counter-clockwise of the other."""
    x, y = middle
    (ax, ay), (bx, by) = one, other
    major, minor = hypot(ax, ay) or 1.0, hypot(bx, by) or 1.0
    course = []
    for c, s in _OCTAGON:
        # Grown by 1, each half diameter is longer by 1.
        course.append(
            (
                x + ax * c + bx * s,
                y + ay * c + by * s,
                ax * c / major + bx * s / minor,
                ay * c / major + by * s / minor,
                0.0,
            )
        )
    return tuple(course)


def leaf(start: tuple[float, float], bow: tuple[float, float], end: tuple[float, float], width: float) -> Outline:
    """A drawn line from start to end, bowed towards a point between, that is widest there and thin at its tips."""
    (ax, ay), (mx, my), (bx, by) = start, bow, end
    # A corner rounds to three quarters of itself and a quarter of its neighbours: reach beyond what is meant.
    mx, my = mx * 2 / 3 + (ax + bx) / 6, my * 2 / 3 + (ay + by) / 6
    along_x, along_y = bx - ax, by - ay
    length = hypot(along_x, along_y) or 1.0
    along_x, along_y = along_x / length, along_y / length
    aside_x, aside_y = along_y * width * 2 / 3, -along_x * width * 2 / 3
    return (
        ((ax * 4 - mx) / 3, (ay * 4 - my) / 3, -along_x, -along_y, 0.0),
        (mx + aside_x, my + aside_y, along_y * 4 / 3, -along_x * 4 / 3, 0.0),
        ((bx * 4 - mx) / 3, (by * 4 - my) / 3, along_x, along_y, 0.0),
        (mx - aside_x, my - aside_y, -along_y * 4 / 3, along_x * 4 / 3, 0.0),
    )


def shaded(outline: Outline, towards: tuple[float, float], depth: float) -> Outline:
    """The same outline without its shaded side, which reaches in from the edge by up to `depth`.

    Args:
        outline: What is lit.
        towards: The direction away from the light, a unit vector.
        depth: How far the shade reaches where the edge turns straight away from the light.
    """
    away_x, away_y = towards
    course: list[Arc] = []
    for x, y, a, b, sweep in outline:
        if sweep:
            inset = min(depth / 2, a * 0.9)
            course.append((x - away_x * inset, y - away_y * inset, a - inset, b, sweep))
        else:
            inset = (a * away_x + b * away_y) * depth
            course.append((x - a * inset, y - b * inset, a, b, 0.0) if inset > 0 else (x, y, a, b, 0.0))
    return tuple(course)


def reach(outline: Outline) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of an outline; corners count as if they were not rounded."""
    left = min([x - r if sweep else x for x, _, r, _, sweep in outline])
    bottom = min([y - r if sweep else y for _, y, r, _, sweep in outline])
    right = max([x + r if sweep else x for x, _, r, _, sweep in outline])
    top = max([y + r if sweep else y for _, y, r, _, sweep in outline])
    return left, bottom, right, top
