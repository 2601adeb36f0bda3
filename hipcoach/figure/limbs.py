"""Legs with shorts and socks, and arms with sleeves: the soft parts around the bones.

Each limb is a chain of spheres whose radii follow the muscle, one group of skin from end to end, so that
no joint shows a cap; garments end in hems that follow the limb round.
"""

from hipcoach.figure.body import Build
from hipcoach.figure.feet import draw_foot
from hipcoach.figure.shapes import Sketch, direction, toward
from hipcoach.figure.skeleton import Arm, Leg
from hipcoach.figure.view import Point

_HEM = 0.57  # of the thigh, from the hip
_CUFF = 0.62  # of the upper arm, from the shoulder
_RIM = 0.0060  # a hem seen edge on still bows by so much: cloth is not cut with a ruler
_END_ON = 0.8  # a limb that points at the viewer shows no shadow of its hem

# Along the shank from the ankle, and along the thigh from the knee: share, ahead of the bone, radius.
_SHANK = (
    (0.02, -0.0020, 0.0185),
    (0.20, -0.0020, 0.0192),
    (0.40, -0.0050, 0.0250),
    (0.62, -0.0098, 0.0325),
    (0.78, -0.0092, 0.0332),
    (0.92, -0.0030, 0.0312),
)
_KNEE = (1.0, 0.0020, 0.0318)
_THIGH = ((0.14, 0.0035, 0.0345), (0.34, 0.0050, 0.0400), (0.60, 0.0040, 0.0460))
# From the shoulder along the upper arm, then from the elbow to the wrist.
_UPPER_ARM = ((0.40, 0.0, 0.0270), (0.62, 0.001, 0.0262), (0.86, 0.0, 0.0232))
_FOREARM = (
    (0.04, -0.0010, 0.0222),
    (0.24, 0.0012, 0.0246),
    (0.52, 0.0010, 0.0212),
    (0.82, 0.0, 0.0162),
    (1.0, 0.0, 0.0150),
)


def side_name(side: int) -> str:
    """How groups name the side of a limb."""
    return "left" if side > 0 else "right"


def draw_leg(sketch: Sketch, leg: Leg, build: Build, shade: float, *, is_over_shorts: bool = False) -> None:
    """Shoe, sock and the skin of one leg; `is_over_shorts` if it comes out of them towards the viewer."""
    name = side_name(leg.side)
    group, girth = f"leg-{name}", build.leg
    ball = sketch.sight.ball
    chain = [ball(*toward(leg.ankle, leg.knee, share, ahead), r * girth) for share, ahead, r in (*_SHANK, _KNEE)]
    chain += [ball(*toward(leg.knee, leg.hip, share, ahead), r * girth) for share, ahead, r in _THIGH]
    sketch.chain(group, "skin", shade, *chain, round=0.0125)
    if not is_over_shorts and abs(sketch.sight.faces(direction(leg.hip, leg.knee))) < _END_ON:
        _draw_hem_shadow(sketch, leg, build, shade)
    if sketch.sight.forward > 0.3:
        _draw_kneecap(sketch, leg, group, shade)
    draw_foot(sketch, leg, shade)


def _draw_hem_shadow(sketch: Sketch, leg: Leg, build: Build, shade: float) -> None:
    """The shadow of the shorts on the thigh."""
    ball, girth = sketch.sight.ball, build.leg
    sketch.chain(
        f"leg-{side_name(leg.side)}",
        "skin",
        shade,
        ball(*toward(leg.knee, leg.hip, 0.50, 0.004), 0.0425 * girth),
        ball(*toward(leg.knee, leg.hip, 0.37, 0.004), 0.0395 * girth),
        finish="shadow",
        end_cut=max(0.040 * abs(sketch.sight.faces(direction(leg.hip, leg.knee))), _RIM),
    )


def _draw_kneecap(sketch: Sketch, leg: Leg, group: str, shade: float) -> None:
    """The hollow below the kneecap, where it faces the viewer."""
    x, y, z = toward(leg.knee, leg.ankle, 0.06, -0.034)
    sketch.stroke(
        group,
        "skin",
        shade,
        0.0052,
        (x, y + 0.006, z - 0.0165),
        (x, y - 0.007, z),
        (x, y + 0.006, z + 0.0165),
        finish="fold",
    )


def draw_shorts_leg(sketch: Sketch, leg: Leg, build: Build, group: str, shade: float) -> None:
    """One leg of the shorts, from the hip to its hem."""
    ball, girth = sketch.sight.ball, build.leg
    axis = direction(leg.hip, leg.knee)
    radius = 0.0500 * girth
    sketch.chain(
        group,
        "shorts",
        shade,
        ball(*toward(leg.hip, leg.knee, 0.02, -0.001), 0.0540 * girth),
        ball(*toward(leg.hip, leg.knee, 0.28, 0.000), 0.0520 * girth),
        ball(*toward(leg.hip, leg.knee, _HEM, 0.001), radius),
        end_cut=max(radius * abs(sketch.sight.faces(axis)), _RIM),
        round=0.0150,
    )


def draw_hip(sketch: Sketch, leg: Leg, build: Build, shade: float) -> None:
    """The cloth that runs from the seat into one leg of the shorts: its contour fades where the thigh begins."""
    ball, girth = sketch.sight.ball, build.leg
    sketch.chain(
        "seat",
        "shorts",
        shade,
        ball(*toward(leg.hip, leg.knee, 0.02, -0.001), 0.0555 * girth),
        ball(*toward(leg.hip, leg.knee, 0.20, 0.000), 0.0490 * girth),
        ball(*toward(leg.hip, leg.knee, 0.32, 0.000), 0.0330 * girth),
        finish="patch",
    )


def draw_arm(sketch: Sketch, arm: Arm, build: Build, shade: float) -> None:
    """The skin of one arm, from under the sleeve to the wrist."""
    group, girth = f"arm-{side_name(arm.side)}", build.arm
    ball = sketch.sight.ball
    chain = [ball(*toward(arm.shoulder, arm.elbow, share, -ahead), r * girth) for share, ahead, r in _UPPER_ARM]
    chain += [ball(*toward(arm.elbow, arm.wrist, share, -ahead), r * girth) for share, ahead, r in _FOREARM]
    sketch.chain(group, "skin", shade, *chain, round=0.0085)
    axis = direction(arm.shoulder, arm.elbow)
    if abs(sketch.sight.faces(axis)) < _END_ON:
        sketch.chain(
            group,
            "skin",
            shade,
            ball(*toward(arm.shoulder, arm.elbow, 0.52), 0.0258 * girth),
            ball(*toward(arm.shoulder, arm.elbow, _CUFF + 0.095), 0.0248 * girth),
            finish="shadow",
            end_cut=max(0.025 * abs(sketch.sight.faces(axis)), _RIM * 0.8),
        )


def draw_sleeve(sketch: Sketch, arm: Arm, build: Build, shade: float) -> None:
    """A short sleeve with its cuff."""
    ball = sketch.sight.ball
    axis = direction(arm.shoulder, arm.elbow)
    girth = 0.6 + 0.4 * build.arm
    radius = 0.0338 * girth
    sketch.chain(
        f"sleeve-{side_name(arm.side)}",
        "shirt",
        shade,
        ball(*toward(arm.shoulder, arm.elbow, 0.14), 0.0345 * girth),
        ball(*toward(arm.shoulder, arm.elbow, 0.36), 0.0345 * girth),
        ball(*toward(arm.shoulder, arm.elbow, _CUFF), radius),
        end_cut=max(radius * abs(sketch.sight.faces(axis)), _RIM),
        round=0.0105,
    )


def draw_sleeve_top(sketch: Sketch, arm: Arm, build: Build, inner: Point, shade: float) -> None:
    """The cloth that runs from the shirt into the sleeve: its contour fades where the shoulder begins."""
    ball = sketch.sight.ball
    girth = 0.6 + 0.4 * build.arm
    run = (
        ball(*inner, 0.0180),
        ball(*toward(arm.shoulder, arm.elbow, 0.06), 0.0264),
        ball(*toward(arm.shoulder, arm.elbow, 0.16), 0.0330 * girth),
        ball(*toward(arm.shoulder, arm.elbow, 0.32), 0.0300 * girth),
        ball(*toward(arm.shoulder, arm.elbow, 0.44), 0.0200 * girth),
    )
    # A little towards the light, so that the sleeve's shaded side stays.
    circles = [(x - 0.0015, y + 0.0005, r) for x, y, r in run]
    sketch.chain(f"yoke-{side_name(arm.side)}", "shirt", shade, *circles, finish="patch")
