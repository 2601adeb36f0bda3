"""The outline of the convex hull of circles: arcs joined by external tangents, exact at any scale.

A sphere seen from anywhere is a circle, and the hull of spheres is seen as the hull of their circles:
so this is all the geometry that a view needs. The walk follows the upper envelope of the support
functions `h(a) = cx cos a + cy sin a + r`: circle j takes over from circle i at the direction in which
both touch one tangent. Growing every radius by the same amount moves no tangent direction, which is why
a halo or a contour is the same outline with wider arcs.
"""

from itertools import pairwise
from math import acos, atan2, cos, hypot, inf, pi
from operator import itemgetter

Circle = tuple[float, float, float]
"""Centre x, centre y and radius, in view units."""

Arc = tuple[float, float, float, float, float]
"""Centre x, centre y, radius, start and sweep in degrees, counter-clockwise with y up.

An arc of no sweep is a corner, rounded when drawn as far as the middle of its sides.
"""

Outline = tuple[Arc, ...]
"""The arcs of a closed outline, counter-clockwise; straight tangents join each to the next."""

_TURN = 2 * pi
_DEGREES = 180 / pi
_TOUCH = 1e-9
_LAST_TOUCH = _TURN - _TOUCH


def hull(circles: tuple[Circle, ...]) -> Outline:
    """The outline of the convex hull of `circles`, which need radii above zero."""
    if len(circles) == 2:
        return _hull_of_two(*circles)
    return _hull_of_many(circles)


def limb(circles: tuple[Circle, ...]) -> Outline:
    """The outline of a chain: around each circle with the next, and softly past the joints between.

    At a joint the two tangents on one side cross on the bisector, at `r / cos(half the turn)` from the
    joint's centre: that crossing is kept as an arc of no sweep, a corner, and is rounded when drawn. A
    circle that its neighbour covers is left out: a limb that points at the viewer closes into its
    larger end.
    """
    if len(circles) == 1:
        return ((*circles[0], 0.0, 360.0),)
    if len(circles) == 2:
        return _hull_of_two(*circles)
    # The direction of each tangent, down one side of the limb and back up the other.
    down: list[float] = []
    up: list[float] = []
    for (ax, ay, ar), (bx, by, br) in pairwise(circles):
        dx, dy, narrowing = bx - ax, by - ay, ar - br
        distance = hypot(dx, dy)
        if distance - abs(narrowing) <= _TOUCH:
            return limb(_uncovered(circles))
        axis, spread = atan2(dy, dx), acos(narrowing / distance)
        down.append(axis - spread)
        up.append(axis + spread)
    (x, y, r), (tip_x, tip_y, tip_r) = circles[0], circles[-1]
    course = [(x, y, r, up[0] * _DEGREES, (down[0] - up[0]) % _TURN * _DEGREES)]
    course += [_corner(*joint) for joint in zip(circles[1:-1], down, down[1:], strict=False)]
    course.append((tip_x, tip_y, tip_r, down[-1] * _DEGREES, (up[-1] - down[-1]) % _TURN * _DEGREES))
    course += [_corner(*joint) for joint in zip(circles[-2:0:-1], up[:0:-1], up[-2::-1], strict=False)]
    return tuple(course)


def _corner(joint: Circle, enter: float, leave: float) -> Arc:
    """Where two tangents of one joint cross."""
    x, y, r = joint
    half = ((leave - enter + pi) % _TURN - pi) / 2
    return x, y, r / max(cos(half), 0.5), (enter + half) * _DEGREES, 0.0


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
    return hypot(outer[0] - inner[0], outer[1] - inner[1]) <= outer[2] - inner[2] + _TOUCH


def _hull_of_two(first: Circle, second: Circle) -> Outline:
    """The outline of a tapered capsule: the case that limbs are made of."""
    ax, ay, ar = first
    bx, by, br = second
    dx, dy = bx - ax, by - ay
    distance = hypot(dx, dy)
    if distance - abs(ar - br) <= _TOUCH:
        x, y, r = first if ar >= br else second
        return ((x, y, r, 0.0, 360.0),)
    axis = atan2(dy, dx) * _DEGREES
    spread = acos((ar - br) / distance) * _DEGREES
    return (ax, ay, ar, axis + spread, 360.0 - 2 * spread), (bx, by, br, axis - spread, 2 * spread)


def _hull_of_many(circles: tuple[Circle, ...]) -> Outline:
    circles = _not_swallowed(circles)
    if len(circles) == 1:
        ((x, y, r),) = circles
        return ((x, y, r, 0.0, 360.0),)
    return _walk(circles)


_radius = itemgetter(2)


def _not_swallowed(circles: tuple[Circle, ...]) -> tuple[Circle, ...]:
    """The circles that no other circle covers; of two equal ones, the first."""
    kept: list[Circle] = []
    for circle in sorted(circles, key=_radius, reverse=True):
        x, y, r = circle
        for kx, ky, kr in kept:
            slack = kr - r + _TOUCH
            dx, dy = x - kx, y - ky
            if dx * dx + dy * dy <= slack * slack:
                break
        else:
            kept.append(circle)
    return tuple(kept)


def _walk(circles: tuple[Circle, ...]) -> Outline:
    """Follow the envelope once around, from the direction of +x."""
    here = max(circles, key=lambda circle: circle[0] + circle[2])
    turned = 0.0
    stops: list[tuple[Circle, float]] = [(here, 0.0)]
    for _ in range(3 * len(circles)):
        x, y, r = here
        best, best_gap, best_distance = here, _TURN - turned, inf
        for other in circles:
            if other is here:
                continue
            ox, oy, other_r = other
            dx, dy = ox - x, oy - y
            distance = hypot(dx, dy)
            gap = (atan2(dy, dx) - acos((r - other_r) / distance) - turned) % _TURN
            if gap > _LAST_TOUCH:
                gap = 0.0  # a third circle on the tangent just taken, a rounding behind it
            # On one common tangent the farthest circle takes over at once: those between only touch it.
            if gap < best_gap - _TOUCH or (gap < best_gap + _TOUCH and distance > best_distance):
                best, best_gap, best_distance = other, gap, distance
        if best is here:
            break
        turned += best_gap
        here = best
        stops.append((here, turned))
    return _arcs(stops)


def _arcs(stops: list[tuple[Circle, float]]) -> Outline:
    """Arcs from the circles in their order and the directions in which each takes over."""
    ends = [start for _, start in stops[1:]] + [_TURN]
    spans = [(circle, start, end - start) for (circle, start), end in zip(stops, ends, strict=True)]
    if len(spans) > 1 and spans[0][0] == spans[-1][0]:
        circle, start, sweep = spans.pop()
        spans[0] = (circle, start - _TURN, sweep + spans[0][2])
    return tuple(
        [(x, y, r, start * _DEGREES, sweep * _DEGREES) for (x, y, r), start, sweep in spans if sweep > _TOUCH]
    )
