"""Trunk and pelvis: the shirt, the shorts' seat and the neck in its collar.

The trunk is a chain of oval levels along the spine, each as wide and deep as a lean runner is there. Only
the ribs and the belly take part in a breath.
"""

from math import hypot

from hipcoach.figure.body import Build
from hipcoach.figure.outline import Circle, Outline, hull
from hipcoach.figure.shapes import Sketch, direction, toward
from hipcoach.figure.skeleton import Skeleton
from hipcoach.figure.view import Point

_HEM_RIM, _TOP_RIM = 0.0085, 0.0340
_ROUND = 0.022


def seat_outline(sketch: Sketch, skeleton: Skeleton, build: Build) -> Outline:
    """The shorts around the pelvis."""
    place, ball = skeleton.spine.place, sketch.sight.ball
    wide = build.seat_half - 0.0560
    return hull(
        (
            ball(*place(0.00, -0.0180, wide), 0.0570),
            ball(*place(0.00, -0.0180, -wide), 0.0570),
            ball(*place(0.05, 0.0120, wide), 0.0500),
            ball(*place(0.05, 0.0120, -wide), 0.0500),
            ball(*place(0.24, 0.0000, wide - 0.007), 0.0480),
            ball(*place(0.24, 0.0000, -wide + 0.007), 0.0480),
        )
    )


def draw_shirt(sketch: Sketch, skeleton: Skeleton, build: Build, breath: float, shade: float) -> None:
    """The shirt around waist, ribs and shoulders."""
    spine, sight = skeleton.spine, sketch.sight
    # Along the spine from the hem: share, ahead of it, half the breadth, half the depth.
    levels = (
        (0.04, -0.0040, build.seat_half + 0.0005, 0.0640),
        (0.22, 0.0010 + 0.002 * breath, build.waist_half + 0.0105, 0.0580 + 0.0020 * breath),
        (0.42, 0.0020 + 0.004 * breath, build.waist_half + 0.002 * breath, 0.0540 + 0.0035 * breath),
        (0.66, 0.0050 + build.bust + 0.004 * breath, build.chest_half + 0.004 * breath, 0.0600 + 0.0050 * breath),
        (0.82, 0.0010 + build.bust * 0.5, build.chest_half - 0.0020, 0.0560 + 0.0025 * breath),
        (0.95, -0.0010, build.shoulder_half - 0.0420, 0.0410 + 0.0010 * breath),
    )
    side_x, side_y = sight.point((0.0, 0.0, 1.0))
    chain: list[Circle] = []
    cuts = []
    for share, ahead, breadth, depth in levels:
        up_x, up_y = sight.point(spine.axis(share))
        length = hypot(up_x, up_y) or 1.0
        up_x, up_y = up_x / length, up_y / length
        out_x, out_y = sight.point(spine.ahead(share))
        # What an oval spans across the spine and along it, as this view sees it.
        across = hypot(depth * (out_y * up_x - out_x * up_y), breadth * (side_y * up_x - side_x * up_y))
        cuts.append(
            max(hypot(depth * (out_x * up_x + out_y * up_y), breadth * (side_x * up_x + side_y * up_y)), _HEM_RIM)
        )
        chain.append((*sight.point(spine.place(share, ahead, 0.0)), across))
    sketch.chain("shirt", "shirt", shade, *chain, start_cut=cuts[0], end_cut=max(cuts[-1], _TOP_RIM), round=_ROUND)
    # The trapezius slopes from the neck to the shoulders.
    wide = (0.0, 0.0, build.shoulder_half - 0.0400)
    girdle = sight.oval(spine.place(0.95, -0.001, 0.0), _scaled(spine.ahead(0.95), 0.0420), wide, 0.0200)
    slope = [sight.ball(*spine.place(1.065, -0.008, 0.024 * side), 0.0200) for side in (1, -1)]
    slope += [sight.ball(x, y, z - 0.004 * side, 0.0240) for side, (x, y, z) in _shoulders(skeleton)]
    slope += [sight.ball(*spine.place(0.84, 0.012, (build.chest_half - 0.022) * side), 0.0290) for side in (1, -1)]
    sketch.mass("shirt", "shirt", shade, *slope, *girdle)


def draw_neck(sketch: Sketch, skeleton: Skeleton, build: Build, head_base: Point, shade: float) -> None:
    """The neck, rising from a round collar that lies lower in front."""
    spine, sight = skeleton.spine, sketch.sight
    base = spine.place(1.055, 0.008, 0.0)
    ux, uy, _ = spine.axis(1.0)
    # The neckline tilts forward: the collar sits high at the nape and low at the throat.
    normal = (ux * 0.80 + uy * 0.60, uy * 0.80 - ux * 0.60, 0.0)
    ahead = (normal[1], -normal[0], 0.0)
    wide = build.neck_r + 0.0080
    collar = (0.0, 0.0, wide + 0.0050)
    sketch.oval("collar", "trim", shade, base, _scaled(ahead, 0.0400), collar, finish="inner")
    opening = (base[0] + normal[0] * 0.004, base[1] + normal[1] * 0.004, 0.0)
    under_chin = sight.ball(*head_base, build.neck_r)
    throat = toward(base, head_base, 0.45)
    sketch.mass(
        "neck",
        "skin",
        shade,
        *sight.oval(opening, _scaled(ahead, 0.0345), (0.0, 0.0, wide), 0.004),
        sight.ball(*throat, build.neck_r + 0.001),
        under_chin,
    )
    # The lower face throws its shadow on the throat.
    axis = direction(base, head_base)
    cut = max(build.neck_r * abs(sight.faces(axis)), 0.011)
    shadow = sight.ball(*toward(base, head_base, 0.44), build.neck_r + 0.0005)
    sketch.chain("neck", "skin", shade, under_chin, shadow, finish="shadow", end_cut=cut)


def _shoulders(skeleton: Skeleton) -> list[tuple[int, Point]]:
    """Each side with the place of its shoulder."""
    return [(arm.side, toward(arm.shoulder, arm.elbow, 0.04)) for arm in skeleton.arms]


def _scaled(vector: Point, length: float) -> Point:
    return vector[0] * length, vector[1] * length, vector[2] * length
