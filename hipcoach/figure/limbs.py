"""Legs with shorts, socks and shoes, and arms with sleeves: the soft parts around the bones.

Each limb is a chain of spheres whose radii follow the muscle, one group of skin from end to end, so that
no joint shows a cap; garments end in flat round cuts.
"""

from dataclasses import replace
from functools import lru_cache

from hipcoach.figure import body
from hipcoach.figure.outline import Circle
from hipcoach.figure.shapes import Shape, Sketch, direction, toward
from hipcoach.figure.skeleton import Arm, Leg
from hipcoach.figure.view import Point, Sight, View

_HEM = 0.60  # of the thigh, from the hip
_END_ON = 0.8  # a limb that points at the viewer shows no shadow of its hem
_CUFF = 0.66  # of the upper arm, from the shoulder


def side_name(side: int) -> str:
    """How groups name the side of a limb."""
    return "left" if side > 0 else "right"


def draw_leg(sketch: Sketch, leg: Leg, shade: float) -> None:
    """Shoe, sock and the skin of one leg."""
    name = side_name(leg.side)
    ball = sketch.sight.ball
    group = f"leg-{name}"

    def along_shank(share: float, ahead: float, r: float) -> Circle:
        return ball(*toward(leg.ankle, leg.knee, share, ahead), r)

    def along_thigh(share: float, ahead: float, r: float) -> Circle:
        return ball(*toward(leg.knee, leg.hip, share, ahead), r)

    knee = along_shank(1.0, 0.002, body.KNEE_R)
    sketch.chain(
        group,
        "skin",
        shade,
        along_shank(0.02, -0.002, body.ANKLE_R),
        along_shank(0.34, -0.004, body.SHIN_R + 0.001),
        along_shank(0.70, -0.008, body.CALF_R),
        along_shank(0.88, -0.003, 0.0315),
        knee,
        along_thigh(0.22, 0.004, body.THIGH_LOW_R),
        along_thigh(0.50, 0.004, body.THIGH_MID_R),
    )
    axis = direction(leg.hip, leg.knee)
    if abs(sketch.sight.faces(axis)) < _END_ON:
        _draw_hem_shadow(sketch, leg, shade)
    if sketch.sight.forward > 0.3:
        # The lower rim of the kneecap, where it faces the viewer.
        x, y, z = toward(leg.knee, leg.ankle, 0.09, -0.034)
        sketch.stroke(
            f"kneecap-{name}",
            "crease",
            shade,
            0.0030,
            (x, y + 0.004, z - 0.013),
            (x, y - 0.007, z),
            (x, y + 0.004, z + 0.013),
        )
    _draw_foot(sketch, leg, shade)


def _draw_hem_shadow(sketch: Sketch, leg: Leg, shade: float) -> None:
    """The shadow of the shorts on the thigh."""
    group = f"leg-{side_name(leg.side)}"
    axis = direction(leg.hip, leg.knee)
    hem = toward(leg.hip, leg.knee, _HEM, -0.004)
    below = toward(leg.hip, leg.knee, _HEM + 0.085, -0.004)
    sketch.mass(
        group,
        "skin",
        shade,
        *sketch.sight.disc(hem, axis, 0.0435),
        *sketch.sight.disc(below, axis, 0.0405),
        finish="cast",
    )


def _draw_foot(sketch: Sketch, leg: Leg, shade: float) -> None:
    """A running shoe on a flat sole, with the sock in its collar."""
    ball = sketch.sight.ball
    ankle_x, ankle_y, ankle_z = leg.ankle
    rise = 0.045 - body.ANKLE_HEIGHT
    ux, uy, uz = leg.instep
    sketch.mass(
        f"sock-{side_name(leg.side)}",
        "sock",
        shade,
        *sketch.sight.disc(
            toward(leg.ankle, leg.knee, 0.19, -0.002), direction(leg.ankle, leg.knee), body.ANKLE_R + 0.0045
        ),
        ball(ankle_x + ux * rise, ankle_y + uy * rise, ankle_z + uz * rise, body.ANKLE_R + 0.003),
        finish="inner",
    )
    still = replace(leg, hip=leg.ankle, knee=leg.ankle)
    sketch.shapes += _shoe(sketch.sight.view, sketch.sight.is_mirrored, still, shade)


@lru_cache(maxsize=16)  # a planted foot is the same in every frame of a set
def _shoe(view: View, is_mirrored: bool, leg: Leg, shade: float) -> tuple[Shape, ...]:
    """The shoe of a leg of which only the foot matters."""
    sketch = Sketch(Sight(view, is_mirrored=is_mirrored))
    name = side_name(leg.side)
    ax, ay, az = leg.ankle
    tx, ty, tz = leg.toes
    ux, uy, uz = leg.instep
    # Sideways in the sole, outwards from the body's middle.
    ox, oy, oz = (uy * tz - uz * ty, uz * tx - ux * tz, ux * ty - uy * tx)
    if oz * leg.side < 0:
        ox, oy, oz = -ox, -oy, -oz

    def place(along: float, height: float, out: float) -> Point:
        rise = height - body.ANKLE_HEIGHT
        return (
            ax + tx * along + ux * rise + ox * out,
            ay + ty * along + uy * rise + oy * out,
            az + tz * along + uz * rise + oz * out,
        )

    def ball(along: float, height: float, out: float, r: float) -> Circle:
        return sketch.sight.ball(*place(along, height, out), r)

    is_sole_seen = sketch.sight.faces((ux, uy, uz)) < -0.25

    def draw_sole() -> None:
        # The sole rests on the floor: every ball's height is its radius.
        sketch.mass(
            f"shoe-{name}",
            "sole",
            shade,
            ball(-0.030, 0.0065, 0.010, 0.0065),
            ball(-0.030, 0.0065, -0.010, 0.0065),
            ball(body.BALL, 0.0065, body.FOOT_HALF_BREADTH - 0.0075, 0.0065),
            ball(body.BALL + 0.006, 0.0065, -body.FOOT_HALF_BREADTH + 0.0085, 0.0065),
            ball(body.TOE - 0.011, 0.0085, 0.007, 0.0065),
            ball(body.TOE - 0.009, 0.0085, -0.009, 0.0065),
        )

    if not is_sole_seen:
        draw_sole()
    upper = f"upper-{name}"
    sketch.mass(
        upper,
        "shoe",
        shade,
        ball(-0.020, 0.031, 0.0, 0.0205),
        ball(-0.004, 0.050, 0.0, 0.0225),
        ball(0.040, 0.033, 0.0, 0.0205),
        ball(-0.020, 0.025, 0.0, 0.0150),
    )
    sketch.mass(
        upper,
        "shoe",
        shade,
        ball(0.040, 0.033, 0.0, 0.0205),
        ball(-0.022, 0.0215, 0.0, 0.0115),
        ball(body.BALL - 0.006, 0.0230, 0.0115, 0.0140),
        ball(body.BALL - 0.004, 0.0230, -0.0105, 0.0140),
        ball(body.TOE - 0.018, 0.0205, -0.002, 0.0110),
    )
    if is_sole_seen:
        draw_sole()
    elif sketch.sight.faces((tx, ty, tz)) > -0.3:
        for along, height in ((0.028, 0.057), (0.041, 0.0515), (0.054, 0.0445)):
            sketch.stroke(
                f"lace-{name}", "sole", shade, 0.0042, place(along, height, -0.009), place(along, height, 0.009)
            )
    return tuple([shape._replace(is_kept=not leg.is_free) for shape in sketch.shapes])


def draw_shorts_leg(sketch: Sketch, leg: Leg, group: str, shade: float) -> None:
    """One leg of the shorts, from the hip to a flat hem."""
    axis = direction(leg.hip, leg.knee)
    hem = toward(leg.hip, leg.knee, _HEM, -0.003)
    sketch.mass(
        group,
        "shorts",
        shade,
        sketch.sight.ball(*toward(leg.hip, leg.knee, 0.03, 0.0), body.THIGH_TOP_R + 0.002),
        sketch.sight.ball(*toward(leg.hip, leg.knee, 0.30, -0.003), 0.0525),
        *sketch.sight.disc(hem, axis, 0.0505),
    )


def draw_arm(sketch: Sketch, arm: Arm, shade: float) -> None:
    """The skin of one arm, from under the sleeve to the wrist."""
    group = f"arm-{side_name(arm.side)}"
    ball = sketch.sight.ball
    sketch.chain(
        group,
        "skin",
        shade,
        ball(*toward(arm.shoulder, arm.elbow, 0.50), body.UPPER_ARM_R),
        ball(*toward(arm.shoulder, arm.elbow, 0.80), 0.0250),
        ball(*arm.elbow, body.ELBOW_R),
        ball(*toward(arm.elbow, arm.wrist, 0.24), body.FOREARM_R),
        ball(*toward(arm.elbow, arm.wrist, 0.60), 0.0205),
        ball(*arm.wrist, body.WRIST_R),
    )
    axis = direction(arm.shoulder, arm.elbow)
    sketch.mass(
        group,
        "skin",
        shade,
        *sketch.sight.disc(toward(arm.shoulder, arm.elbow, _CUFF), axis, 0.0268),
        *sketch.sight.disc(toward(arm.shoulder, arm.elbow, _CUFF + 0.09), axis, 0.0254),
        finish="cast",
    )


def draw_sleeve(sketch: Sketch, arm: Arm, shade: float) -> None:
    """A short sleeve with a flat cuff."""
    axis = direction(arm.shoulder, arm.elbow)
    sketch.mass(
        f"sleeve-{side_name(arm.side)}",
        "shirt",
        shade,
        sketch.sight.ball(*toward(arm.shoulder, arm.elbow, 0.18), body.DELTOID_R + 0.001),
        *sketch.sight.disc(toward(arm.shoulder, arm.elbow, _CUFF), axis, 0.0345),
    )
