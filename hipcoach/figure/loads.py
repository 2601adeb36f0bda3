"""The weights: hex dumbbells, a barbell and a kettlebell, to scale, their handles across the body."""

from functools import lru_cache
from math import cos, pi, sin
from typing import NamedTuple

from hipcoach.figure import body
from hipcoach.figure.hands import draw_hand
from hipcoach.figure.limbs import side_name
from hipcoach.figure.outline import Outline, hull
from hipcoach.figure.shapes import Shape, Sketch
from hipcoach.figure.skeleton import Arm
from hipcoach.figure.view import Point, Sight, View

_CORNER = 0.0025  # the rubber's rounded edges
_HEAD_HALF = (body.DUMBBELL_HALF - body.DUMBBELL_HANDLE_HALF) / 2
_HEX = tuple(
    (body.DUMBBELL_CORNER_R * cos(pi / 3 * k), body.DUMBBELL_CORNER_R * sin(pi / 3 * k)) for k in range(6)
)
# From farther to the side the hand and the heads hide the handle and the thumb.
_BETWEEN_HEADS = 0.55
# The light stands high, to the left of the viewer and in front of the page.
_LIGHT = (-0.40, 0.74, 0.54)


class _Face(NamedTuple):
    """One flat face of a hex head that this view sees."""

    corners: tuple[tuple[float, float], ...]
    tone: float


@lru_cache(maxsize=16)
def _hex_head(view: View, is_mirrored: bool) -> tuple[Outline, tuple[_Face, ...]]:
    """A hex head's outline and faces around its own centre: all heads of a view are the same."""
    sight = Sight(view, is_mirrored=is_mirrored)
    inset = 1 - _CORNER / body.DUMBBELL_CORNER_R
    depth = _HEAD_HALF - _CORNER
    outline = hull(tuple(sight.ball(x * inset, y * inset, z, _CORNER) for x, y in _HEX for z in (-depth, depth)))
    faces = []
    for index in range(6):
        (ax, ay), (bx, by) = _HEX[index], _HEX[(index + 1) % 6]
        normal = (cos(pi / 3 * (index + 0.5)), sin(pi / 3 * (index + 0.5)), 0.0)
        corners = ((ax, ay, -depth), (bx, by, -depth), (bx, by, depth), (ax, ay, depth))
        faces.append((normal, tuple((x * 0.93, y * 0.93, z * 0.93) for x, y, z in corners)))
    for end in (-1.0, 1.0):
        rim = tuple((x * 0.72, y * 0.72, end * _HEAD_HALF) for x, y in _HEX)
        faces.append(((0.0, 0.0, end), rim))
    seen = tuple(
        _Face(tuple(sight.point(corner) for corner in corners), _tone(sight, normal))
        for normal, corners in faces
        if sight.faces(normal) > 0.12
    )
    return outline, seen


def _tone(sight: Sight, normal: Point) -> float:
    """How dark a face lies in the light: below 0 lit, above it in shade."""
    x, y = sight.point(normal)
    light = x * _LIGHT[0] + y * _LIGHT[1] + sight.faces(normal) * _LIGHT[2]
    return 0.15 - 0.42 * light


def _draw_hex_head(sketch: Sketch, group: str, centre: Point, shade: float) -> None:
    outline, faces = _hex_head(sketch.sight.view, sketch.sight.is_mirrored)
    at = sketch.sight.point(centre)
    sketch.shapes.append(Shape(group, "iron", "body", shade, outline, at=at, is_kept=True))
    for corners, tone in faces:
        sketch.shapes.append(Shape(group, "iron", "facet", shade + tone, corners=corners, at=at, is_kept=True))


def draw_dumbbell(sketch: Sketch, arm: Arm, shade: float) -> None:
    """Two hex heads and a handle; the hand that holds it lies between the far head and the near one."""
    x, y, z = arm.grip
    name = side_name(arm.side)
    near = 1 if sketch.sight.left > 0 else -1
    middle = body.DUMBBELL_HANDLE_HALF + _HEAD_HALF
    _draw_hex_head(sketch, f"head-{name}-far", (x, y, z - near * middle), shade)
    ball = sketch.sight.ball
    is_handle_seen = abs(sketch.sight.forward) > _BETWEEN_HEADS
    if is_handle_seen:
        sketch.mass(
            f"handle-{name}",
            "steel",
            shade,
            ball(x, y, z - body.DUMBBELL_HANDLE_HALF, body.HANDLE_R),
            ball(x, y, z + body.DUMBBELL_HANDLE_HALF, body.HANDLE_R),
            finish="inner",
        )
    draw_hand(sketch, arm, shade, is_between_heads=not is_handle_seen and sketch.sight.forward >= 0)
    _draw_hex_head(sketch, f"head-{name}-near", (x, y, z + near * middle), shade)


def draw_bar(sketch: Sketch, grip: Point) -> None:
    """The barbell's shaft and its sleeves."""
    x, y, _ = grip
    ball = sketch.sight.ball
    for side in (1, -1):
        sketch.mass(
            "bar",
            "steel",
            0.06,
            ball(x, y, side * body.SLEEVE_HALF, 0.0140),
            ball(x, y, side * body.BAR_HALF, 0.0140),
        )
    sketch.mass(
        "bar",
        "steel",
        0.0,
        ball(x, y, -body.SLEEVE_HALF - 0.01, body.BAR_R),
        ball(x, y, body.SLEEVE_HALF + 0.01, body.BAR_R),
    )


def draw_plate(sketch: Sketch, grip: Point, side: int, shade: float) -> None:
    """One bumper plate with its hub."""
    x, y, _ = grip
    axis = (0.0, 0.0, 1.0)
    group = f"plate-{side_name(side)}"
    inner, outer = side * (body.SLEEVE_HALF + 0.004), side * (body.SLEEVE_HALF + 0.004 + body.PLATE_THICKNESS)
    sight = sketch.sight
    sketch.mass(
        group,
        "iron",
        shade,
        *sight.ellipse((x, y, inner), axis, body.PLATE_R),
        *sight.ellipse((x, y, outer), axis, body.PLATE_R),
    )
    if abs(sight.left) > 0.05:
        face = outer if sight.left * side > 0 else inner
        for radius, tone in ((body.PLATE_R * 0.86, -0.10), (body.PLATE_R * 0.52, 0.10), (0.024, -0.30)):
            sketch.mass(group, "iron", shade + tone, *sight.ellipse((x, y, face), axis, radius), finish="patch")


def draw_kettlebell(sketch: Sketch, grip: Point) -> None:
    """A competition bell: ball, horns and handle; the hands come over it."""
    x, y, _ = grip
    ball = sketch.sight.ball
    sketch.chain(
        "horns",
        "steel",
        0.10,
        ball(x, y - 0.062, 0.034, 0.0110),
        ball(x, y - 0.020, 0.047, 0.0100),
        ball(x, y, 0.034, 0.0100),
        ball(x, y, -0.034, 0.0100),
        ball(x, y - 0.020, -0.047, 0.0100),
        ball(x, y - 0.062, -0.034, 0.0110),
    )
    centre = y - body.KETTLEBELL_DROP
    sketch.mass("bell", "iron", 0.0, ball(x, centre, 0.0, body.KETTLEBELL_R), ball(x, centre - 0.012, 0.0, 0.048))
