"""The weights: hex dumbbells, a barbell and a kettlebell, to scale and held across the body."""

from functools import lru_cache
from math import cos, pi, radians, sin
from typing import NamedTuple

from hipcoach.figure import body
from hipcoach.figure.body import Build
from hipcoach.figure.hands import Hold, draw_hand
from hipcoach.figure.limbs import side_name
from hipcoach.figure.outline import Outline, hull
from hipcoach.figure.shapes import Finish, Material, Shape, Sketch
from hipcoach.figure.skeleton import Arm
from hipcoach.figure.view import Point, Sight, View

_CORNER = 0.0025  # the rubber's rounded edges
_HEAD_HALF = (body.DUMBBELL_HALF - body.DUMBBELL_HANDLE_HALF) / 2
_HEX = tuple(
    (body.DUMBBELL_CORNER_R * cos(pi / 3 * k), body.DUMBBELL_CORNER_R * sin(pi / 3 * k)) for k in range(6)
)
# From farther to the side the hand and the heads hide the handle and the thumb.
_BETWEEN_HEADS = 0.80
# Hanging arms turn in: the thumb's end of each dumbbell points ahead, and the knuckles show from the side.
CARRY_RAD = radians(20.0)
# How far to the side a plate before the body begins to turn into glass, and where it is.
_OPEN_FROM, _OPEN_TO = 0.70, 0.86
_PLATE_RIM, _PLATE_HUB_R, _FACE_SEEN = 0.013, 0.050, 0.05
# The light stands high, to the left of the viewer and in front of the page.
_LIGHT = (-0.40, 0.74, 0.54)


class _Face(NamedTuple):
    """One flat face of a hex head that this view sees."""

    corners: tuple[tuple[float, float], ...]
    tone: float


@lru_cache(maxsize=64)
def _hex_head(view: View, is_mirrored: bool, side: int) -> tuple[Outline, tuple[_Face, ...]]:
    """A hex head's outline and faces around its own centre: both heads of a dumbbell are the same."""
    sight = Sight(view, is_mirrored=is_mirrored)
    c, s = cos(CARRY_RAD), sin(CARRY_RAD)

    def turned(x: float, y: float, z: float) -> Point:
        # The inner end, towards the body's middle, is turned ahead.
        return x * c - z * s * side, y, z * c + x * s * side

    inset = 1 - _CORNER / body.DUMBBELL_CORNER_R
    depth = _HEAD_HALF - _CORNER
    rim = [turned(x * inset, y * inset, z) for x, y in _HEX for z in (-depth, depth)]
    outline = hull(tuple([sight.ball(*place, _CORNER) for place in rim]))
    faces = []
    for index in range(6):
        (ax, ay), (bx, by) = _HEX[index], _HEX[(index + 1) % 6]
        normal = turned(cos(pi / 3 * (index + 0.5)), sin(pi / 3 * (index + 0.5)), 0.0)
        corners = ((ax, ay, -depth), (bx, by, -depth), (bx, by, depth), (ax, ay, depth))
        faces.append((normal, [turned(x * 0.93, y * 0.93, z * 0.93) for x, y, z in corners]))
    faces += [
        (turned(0.0, 0.0, end), [turned(x * 0.72, y * 0.72, end * _HEAD_HALF) for x, y in _HEX])
        for end in (-1.0, 1.0)
    ]
    seen = tuple(
        _Face(tuple([sight.point(corner) for corner in corners]), _tone(sight, normal))
        for normal, corners in faces
        if sight.faces(normal) > 0.12
    )
    return outline, seen


def _tone(sight: Sight, normal: Point) -> float:
    """How dark a face lies in the light: below 0 lit, above it in shade."""
    x, y = sight.point(normal)
    light = x * _LIGHT[0] + y * _LIGHT[1] + sight.faces(normal) * _LIGHT[2]
    return 0.15 - 0.42 * light


def _draw_hex_head(sketch: Sketch, group: str, centre: Point, side: int, shade: float) -> None:
    outline, faces = _hex_head(sketch.sight.view, sketch.sight.is_mirrored, side)
    at = sketch.sight.point(centre)
    sketch.shapes.append(Shape(group, "iron", "body", shade, outline, at=at, is_kept=True))
    for corners, tone in faces:
        sketch.shapes.append(Shape(group, "iron", "facet", shade + tone, corners=corners, at=at, is_kept=True))


def draw_dumbbell(sketch: Sketch, arm: Arm, build: Build, shade: float) -> None:
    """Two hex heads and a handle; the hand that holds it lies between the far head and the near one."""
    hold, sight = Hold.of(arm, CARRY_RAD), sketch.sight
    name = side_name(arm.side)
    outer_is_near = 1.0 if sight.faces(hold.out) > 0 else -1.0
    middle = (body.DUMBBELL_HANDLE_HALF + _HEAD_HALF) * outer_is_near
    _draw_hex_head(sketch, f"head-{name}-far", hold.place(0.0, 0.0, -middle), arm.side, shade)
    is_handle_seen = abs(sight.faces(hold.out)) < _BETWEEN_HEADS
    if is_handle_seen:
        sketch.mass(
            f"handle-{name}",
            "steel",
            shade,
            sight.ball(*hold.place(0.0, 0.0, -body.DUMBBELL_HANDLE_HALF), body.HANDLE_R),
            sight.ball(*hold.place(0.0, 0.0, body.DUMBBELL_HANDLE_HALF), body.HANDLE_R),
            finish="inner",
        )
    draw_hand(sketch, hold, build, shade, is_between_heads=not is_handle_seen and sight.faces(hold.ahead) >= 0)
    _draw_hex_head(sketch, f"head-{name}-near", hold.place(0.0, 0.0, middle), arm.side, shade)


def draw_bar(sketch: Sketch, grip: Point) -> None:
    """The barbell's shaft between its plates."""
    x, y, _ = grip
    ball = sketch.sight.ball
    ends = [ball(x, y, side * (body.SLEEVE_HALF + 0.01), body.BAR_R) for side in (1, -1)]
    sketch.mass("bar", "steel", 0.0, *ends)


def draw_bar_end(sketch: Sketch, grip: Point, side: int, shade: float) -> None:
    """What of the barbell stands out of one plate."""
    x, y, _ = grip
    ball = sketch.sight.ball
    ends = [ball(x, y, side * z, 0.0140) for z in (body.SLEEVE_HALF + body.PLATE_THICKNESS, body.BAR_HALF)]
    sketch.mass("bar-end", "steel", 0.06 + shade, *ends)


@lru_cache(maxsize=128)  # in one view, a plate only travels
def _disc(view: View, is_mirrored: bool, low: float, high: float, radius: float) -> Outline:
    """A disc across the body from one z to another, around the middle of the bar."""
    sight = Sight(view, is_mirrored=is_mirrored)
    axis = (0.0, 0.0, 1.0)
    return hull((*sight.ellipse((0.0, 0.0, low), axis, radius), *sight.ellipse((0.0, 0.0, high), axis, radius)))


class _Plate:
    """One plate on its way into a sketch."""

    def __init__(self, sketch: Sketch, grip: Point, side: int) -> None:
        self._sketch = sketch
        self._at = sketch.sight.point((grip[0], grip[1], 0.0))
        self._inner = side * (body.SLEEVE_HALF + 0.004)
        self._outer = side * (body.SLEEVE_HALF + 0.004 + body.PLATE_THICKNESS)
        self._face = self._outer if sketch.sight.left * side > 0 else self._inner
        self.group = f"plate-{side_name(side)}"

    def outline(self, radius: float, *, is_flat: bool = True) -> Outline:
        """A disc on the face that is seen, or the whole thickness."""
        sight = self._sketch.sight
        low, high = (self._face, self._face) if is_flat else (self._inner, self._outer)
        return _disc(sight.view, sight.is_mirrored, low, high, radius)

    def add(
        self, material: Material, shade: float, outline: Outline, finish: Finish, *, hole: Outline = ()
    ) -> None:
        """Add one of its discs."""
        group = self.group if finish in {"body", "patch"} else f"{self.group}-hub"
        self._sketch.shapes.append(
            Shape(group, material, finish, shade, outline, at=self._at, is_kept=True, hole=hole)
        )


def opening(sight: Sight) -> float:
    """How far a plate before the body is open, 0 to 1: from the side it would hide the hands and the knees."""
    return min(max((abs(sight.left) - _OPEN_FROM) / (_OPEN_TO - _OPEN_FROM), 0.0), 1.0)


def draw_plate(sketch: Sketch, grip: Point, side: int, shade: float) -> None:
    """One bumper plate with its hub."""
    plate = _Plate(sketch, grip, side)
    plate.add("iron", shade, plate.outline(body.PLATE_R, is_flat=False), "body")
    if abs(sketch.sight.left) > _FACE_SEEN:
        plate.add("iron", shade + 0.09, plate.outline(body.PLATE_R * 0.86), "patch")
        plate.add("iron", shade + 0.20, plate.outline(_PLATE_HUB_R), "patch")
        plate.add("steel", shade, plate.outline(0.024), "patch")


def draw_pane(sketch: Sketch, grip: Point, side: int) -> None:
    """The face of a plate that is made of glass, which lies behind the body that is seen through it."""
    plate = _Plate(sketch, grip, side)
    plate.add("pane", 0.0, plate.outline(body.PLATE_R, is_flat=False), "patch")


def draw_rim(sketch: Sketch, grip: Point, side: int) -> None:
    """What lies before the body of a plate that is made of glass: its rim and its hub.

    While the figure turns, the plate opens from the hub.
    """
    plate = _Plate(sketch, grip, side)
    widest = body.PLATE_R - _PLATE_RIM
    hole = plate.outline(_PLATE_HUB_R + (widest - _PLATE_HUB_R) * opening(sketch.sight))
    plate.add("iron", 0.0, plate.outline(body.PLATE_R, is_flat=False), "body", hole=hole)
    plate.add("iron", 0.0, plate.outline(_PLATE_HUB_R), "inner")
    plate.add("steel", 0.0, plate.outline(0.024), "patch")


def draw_kettlebell(sketch: Sketch, grip: Point) -> None:
    """A competition bell: ball, horns and handle; the hands come over it."""
    x, y, _ = grip
    sight = sketch.sight
    ball = sight.ball
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
        round=0.006,
    )
    centre = y - body.KETTLEBELL_DROP
    cx, cy = sight.point((x, centre, 0.0))
    bell = ((cx, cy, body.KETTLEBELL_R), (cx, cy - 0.0120, 0.0478))
    sketch.mass("bell", "iron", 0.0, *bell, round=0.036)
    # A ball is the same from all sides, and so is the light on it.
    sketch.mass("bell", "iron", -0.16, (cx - 0.018, cy + 0.020, 0.0260), finish="patch")
    sketch.mass("bell", "iron", -0.34, (cx - 0.024, cy + 0.028, 0.0100), finish="patch")
