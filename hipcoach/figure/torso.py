"""Trunk and pelvis: the shirt, the shorts' seat and the neck in its collar.

The trunk is a stack of levels, each a pair of spheres as wide and deep as a lean runner is there. Only
the ribs and the belly take part in a breath.
"""

from hipcoach.figure import body
from hipcoach.figure.limbs import side_name
from hipcoach.figure.outline import Circle, Outline, hull
from hipcoach.figure.shapes import Sketch, direction, toward
from hipcoach.figure.skeleton import Arm, Skeleton
from hipcoach.figure.view import Point

Level = tuple[Circle, Circle]


def seat_outline(sketch: Sketch, skeleton: Skeleton) -> Outline:
    """The shorts around the pelvis."""
    place, ball = skeleton.spine.place, sketch.sight.ball
    return hull(
        (
            ball(*place(0.02, -0.016, 0.037), 0.0570),
            ball(*place(0.02, -0.016, -0.037), 0.0570),
            ball(*place(0.06, 0.012, 0.038), 0.0500),
            ball(*place(0.06, 0.012, -0.038), 0.0500),
            ball(*place(0.24, 0.000, 0.030), 0.0480),
            ball(*place(0.24, 0.000, -0.030), 0.0480),
        )
    )


def draw_shirt(sketch: Sketch, skeleton: Skeleton, breath: float, shade: float) -> None:
    """The shirt around waist, ribs and shoulders."""

    def level(share: float, ahead: float, half: float, r: float) -> Level:
        place, ball = skeleton.spine.place, sketch.sight.ball
        return ball(*place(share, ahead, half), r), ball(*place(share, ahead, -half), r)

    spine, disc = skeleton.spine, sketch.sight.disc
    axis = spine.axis(0.09)
    hem = [circle for side in (1, -1) for circle in disc(spine.place(0.09, -0.002, 0.035 * side), axis, 0.0535)]
    belly = level(0.28, 0.001 + 0.002 * breath, 0.0285, 0.0490 + 0.0020 * breath)
    waist = level(0.45, 0.002 + 0.003 * breath, 0.0250, 0.0475 + 0.0035 * breath)
    ribs = level(0.75, 0.006 + 0.004 * breath, 0.0330, 0.0540 + 0.0060 * breath)
    girdle = level(0.89, 0.000, 0.0620, 0.0350 + 0.0015 * breath)
    sketch.mass("shirt", "shirt", shade, *hem, *belly)
    for flank in zip(belly, waist, ribs, girdle, strict=True):
        sketch.chain("shirt", "shirt", shade, *flank)
    # The trapezius slopes from the neck to the shoulders.
    slope = [
        circle
        for arm in skeleton.arms
        for circle in (
            sketch.sight.ball(*spine.place(1.03, -0.002, 0.019 * arm.side), 0.0225),
            sketch.sight.ball(*toward(arm.shoulder, arm.elbow, 0.16), body.DELTOID_R - 0.004),
        )
    ]
    sketch.mass("shirt", "shirt", shade, *slope)


def draw_yoke(sketch: Sketch, skeleton: Skeleton, arm: Arm, shade: float) -> None:
    """The cloth that runs from the shirt over the shoulder, so that no seam caps the sleeve."""
    shoulder = toward(arm.shoulder, arm.elbow, 0.18)
    inner = skeleton.spine.place(0.955, -0.002, arm.side * 0.060)
    sketch.mass(
        f"yoke-{side_name(arm.side)}",
        "shirt",
        shade,
        sketch.sight.ball(*shoulder, body.DELTOID_R),
        sketch.sight.ball(*inner, 0.0180),
        finish="patch",
    )


def draw_neck(sketch: Sketch, skeleton: Skeleton, head_base: Point, shade: float) -> None:
    """The neck, rising from a round neckline that lies lower in front."""
    spine = skeleton.spine
    base = spine.place(1.015, 0.008, 0.0)
    ux, uy, _ = spine.axis(1.0)
    # The neckline tilts forward: the collar sits high at the nape and low at the throat.
    normal = (ux * 0.72 + uy * 0.69, uy * 0.72 - ux * 0.69, 0.0)
    sketch.mass(
        "neck",
        "skin",
        shade,
        *sketch.sight.disc(base, normal, 0.0365),
        sketch.sight.ball(*head_base, body.NECK_R),
    )
    # The chin's shadow falls on the throat.
    mid = toward(base, head_base, 0.52)
    sketch.mass(
        "neck",
        "skin",
        shade,
        *sketch.sight.disc(mid, direction(base, head_base), body.NECK_R + 0.0015, 0.010),
        sketch.sight.ball(*head_base, body.NECK_R - 0.001),
        finish="cast",
    )
