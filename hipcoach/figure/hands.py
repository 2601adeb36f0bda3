"""Hands in an overhand grip: the back of the hand and the knuckles to the front, the thumb around the inside.

Seen from in front the four fingers run over the handle and vanish below it; seen from behind the finger
tips and the thumb close around it.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import cos, sin

from hipcoach.figure.body import Build
from hipcoach.figure.limbs import side_name
from hipcoach.figure.outline import Circle, Outline, hull
from hipcoach.figure.shapes import Shape, Sketch, direction, toward
from hipcoach.figure.skeleton import Arm
from hipcoach.figure.view import Point, Sight, View

_FINGER_GAP = 0.0120  # hand breadth 0.048 H: ANSUR II
_FINGER = ((-0.0120, 0.0118, 0.0072), (0.0020, 0.0170, 0.0074), (0.0165, 0.0075, 0.0064))  # down, ahead, radius
_BACK_SEEN, _THUMB_HIDDEN = -0.05, 0.85
_FINGER_LIFT = (0.0005, -0.0020, -0.0005, 0.0040)  # of the knuckles, from the forefinger to the little one


@dataclass(frozen=True, slots=True)
class Hold:
    """How a hand lies around its handle.

    Attributes:
        arm: The arm whose hand it is.
        out: The direction along the handle, away from the body's middle.
        ahead: The direction out of the back of the hand.
        down: The direction from the wrist past the handle.
    """

    arm: Arm
    out: Point
    ahead: Point
    down: Point

    @classmethod
    def of(cls, arm: Arm, turn_rad: float) -> "Hold":
        """The hold of `arm` on a handle whose inner end is turned ahead."""
        down_x, down_y, _ = direction(arm.wrist, (arm.grip[0], arm.grip[1], arm.wrist[2]))
        c, s = cos(turn_rad), sin(turn_rad) * arm.side
        return cls(arm, (-abs(s), 0.0, arm.side * c), (-down_y * c, down_x * c, s), (down_x, down_y, 0.0))

    def place(self, down: float, ahead: float, out: float) -> Point:
        """A point around the handle."""
        (x, y, z), (dx, dy, _), (nx, ny, nz), (ox, _, oz) = self.arm.grip, self.down, self.ahead, self.out
        return x + dx * down + nx * ahead + ox * out, y + dy * down + ny * ahead, z + nz * ahead + oz * out


@lru_cache(maxsize=32)  # in one view, the hands only travel
def _finger(view: View, is_mirrored: bool, out: Point, broad: float) -> Outline:
    """One finger around the middle of its handle: all four of a hand are the same, but for their places."""
    sight = Sight(view, is_mirrored=is_mirrored)
    ahead_x, ahead_z = abs(out[2]), -out[0] * (1 if out[2] > 0 else -1)
    return hull(
        tuple([sight.ball(ahead * ahead_x, -down, ahead * ahead_z, r * broad) for down, ahead, r in _FINGER])
    )


def draw_hand(sketch: Sketch, hold: Hold, build: Build, shade: float, *, is_between_heads: bool = False) -> None:
    """One hand around its handle; `is_between_heads` if these hide its thumb and make the edge around it."""
    arm, sight = hold.arm, sketch.sight
    name = side_name(arm.side)
    broad = 0.5 + 0.5 * build.arm

    def ball(down: float, ahead: float, out: float, r: float) -> Circle:
        return sight.ball(*hold.place(down, ahead, out * broad), r * broad)

    def draw_thumb() -> None:
        sketch.chain(
            f"thumb-{name}",
            "skin",
            shade,
            ball(-0.026, 0.0010, -0.0150, 0.0085),
            ball(-0.008, -0.0130, -0.0225, 0.0078),
            ball(0.0110, -0.0120, -0.0150, 0.0068),
            finish="inner",
        )

    def draw_fingers() -> None:
        finger = _finger(sight.view, sight.is_mirrored, hold.out, broad)
        for index, lift in enumerate(_FINGER_LIFT):
            # The little finger is outermost and the shortest: its knuckle stands a little higher.
            at = sight.point(hold.place(-lift, 0.0, (index - 1.5) * _FINGER_GAP * broad))
            shape = Shape(f"finger-{name}-{index}", "skin", "inner", shade, finger, at=at, is_kept=True)
            sketch.shapes.append(shape)

    def draw_back() -> None:
        sketch.mass(
            f"hand-{name}",
            "skin",
            shade,
            sight.ball(*arm.wrist, 0.0105 * broad),
            ball(-0.0150, 0.0070, -1.35 * _FINGER_GAP, 0.0092),
            ball(-0.0150, 0.0070, 1.35 * _FINGER_GAP, 0.0086),
            # The palm behind the fingers, down to their tips: it makes the hand's edge.
            ball(0.0150, 0.0050, -1.45 * _FINGER_GAP, 0.0064),
            ball(0.0150, 0.0050, 1.45 * _FINGER_GAP, 0.0064),
            finish="inner" if is_between_heads else "body",
        )
        # The hand grows out of the forearm: no contour caps the wrist, and its lit side runs on.
        run = (
            sight.ball(*toward(arm.elbow, arm.wrist, 0.86), 0.0125 * broad),
            sight.ball(*arm.wrist, 0.0118 * broad),
            ball(-0.0170, 0.0060, 0.0, 0.0090),
        )
        sketch.chain(f"wrist-{name}", "skin", shade, *[(x - 0.0022, y, r) for x, y, r in run], finish="patch")

    turned = sight.faces(hold.ahead)
    if turned >= _BACK_SEEN:
        # Face to face the fingers hide the thumb.
        if not is_between_heads and turned < _THUMB_HIDDEN:
            draw_thumb()
        draw_back()
        draw_fingers()
    else:
        draw_fingers()
        draw_back()
        draw_thumb()
