"""Hands in an overhand grip: the back of the hand and the knuckles to the front, the thumb around the inside.

Seen from in front the four fingers run over the handle and vanish below it; seen from behind the finger
tips and the thumb close around it.
"""

from functools import lru_cache

from hipcoach.figure.limbs import side_name
from hipcoach.figure.outline import Circle, Outline, hull
from hipcoach.figure.shapes import Shape, Sketch, direction, toward
from hipcoach.figure.skeleton import Arm

_FINGER_GAP = 0.0122  # hand breadth 0.049 H: ANSUR II
_FINGER = ((-0.0105, 0.0125, 0.0076), (0.0050, 0.0165, 0.0072), (0.0170, 0.0050, 0.0066))  # down, ahead, radius
_FINGER_LIFT = (0.0, -0.0015, -0.0010, 0.0025)  # of the knuckles, from the forefinger to the little one


@lru_cache(maxsize=4)
def _finger(circles: tuple[Circle, ...]) -> Outline:
    """One finger: all eight are the same, but for their places along the two handles."""
    return hull(circles)


def draw_hand(sketch: Sketch, arm: Arm, shade: float, *, is_between_heads: bool = False) -> None:
    """One hand around its handle; `is_between_heads` if these hide its thumb and make the edge around it."""
    name = side_name(arm.side)
    gx, gy, gz = arm.grip
    dx, dy, _ = direction(arm.wrist, (gx, gy, arm.wrist[2]))
    # Ahead of the hand is where its back faces.
    nx, ny = -dy, dx

    def ball(down: float, ahead: float, out: float, r: float) -> Circle:
        return sketch.sight.ball(gx + dx * down + nx * ahead, gy + dy * down + ny * ahead, gz + out * arm.side, r)

    def draw_thumb() -> None:
        sketch.chain(
            f"thumb-{name}",
            "skin",
            shade + 0.06,
            ball(-0.026, -0.001, -0.0130, 0.0090),
            ball(-0.008, -0.0150, -0.0215, 0.0080),
            ball(0.0120, -0.0120, -0.0140, 0.0070),
            finish="inner",
        )

    def draw_fingers() -> None:
        # The little finger is outermost and the shortest: its knuckle stands a little higher.
        finger = _finger(
            tuple(
                [
                    sketch.sight.ball(dx * down + nx * ahead, dy * down + ny * ahead, 0.0, r)
                    for down, ahead, r in _FINGER
                ]
            )
        )
        for index, lift in enumerate(_FINGER_LIFT):
            along = (index - 1.5) * _FINGER_GAP * arm.side
            at = sketch.sight.point((gx - dx * lift, gy - dy * lift, gz + along))
            shape = Shape(f"finger-{name}-{index}", "skin", "inner", shade, finger, at=at, is_kept=True)
            sketch.shapes.append(shape)

    def draw_back() -> None:
        wx, wy, wz = arm.wrist
        sketch.mass(
            f"hand-{name}",
            "skin",
            shade,
            sketch.sight.ball(wx, wy, wz, 0.0150),
            ball(-0.0120, 0.0075, -1.4 * _FINGER_GAP, 0.0095),
            ball(-0.0120, 0.0075, 1.4 * _FINGER_GAP, 0.0090),
            # The palm behind the fingers, down to their tips: it makes the hand's edge.
            ball(0.0150, 0.0050, -1.45 * _FINGER_GAP, 0.0066),
            ball(0.0150, 0.0050, 1.45 * _FINGER_GAP, 0.0066),
            finish="inner" if is_between_heads else "body",
        )
        # The hand grows out of the forearm: no contour caps the wrist.
        sketch.mass(
            f"wrist-{name}",
            "skin",
            shade,
            sketch.sight.ball(*toward(arm.elbow, arm.wrist, 0.78), 0.0172),
            sketch.sight.ball(wx, wy, wz, 0.0150),
            finish="patch",
        )

    if sketch.sight.forward >= 0:
        if not is_between_heads:
            draw_thumb()
        draw_back()
        draw_fingers()
    else:
        draw_fingers()
        draw_back()
        draw_thumb()
