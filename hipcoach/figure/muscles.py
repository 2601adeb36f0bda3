"""Where a muscle lies under the skin of a figure, for a mark on what to feel."""

from enum import StrEnum

from hipcoach.figure.outline import Circle, Outline, limb
from hipcoach.figure.shapes import direction, toward
from hipcoach.figure.skeleton import Leg, Skeleton
from hipcoach.figure.view import Point, Sight

_HIDDEN = -0.40


class Muscle(StrEnum):
    """What works or is stretched in a hip hinge."""

    HAMSTRINGS = "hamstrings"
    GLUTES = "glutes"
    ABS = "abs"


def muscle_outline(skeleton: Skeleton, sight: Sight, muscle: Muscle) -> Outline | None:
    """The muscle as a view sees it, on the nearer of the legs that stand; None where the body hides it."""
    planted = [leg for leg in skeleton.legs if not leg.is_free]
    leg = max(planted, key=lambda one: sight.depth(one.hip))
    match muscle:
        case Muscle.HAMSTRINGS:
            normal, places = _hamstrings(leg)
        case Muscle.GLUTES:
            normal, places = _glutes(skeleton, leg)
        case Muscle.ABS:
            normal, places = _abs(skeleton, leg)
    if sight.faces(normal) < _HIDDEN:
        return None
    chain: list[Circle] = [sight.ball(*place, r) for place, r in places]
    return limb(tuple(chain))


Place = tuple[Point, float]


def _hamstrings(leg: Leg) -> tuple[Point, list[Place]]:
    along_x, along_y, _ = direction(leg.hip, leg.knee)
    behind = (along_y, -along_x, 0.0)
    path = ((0.24, 0.026, 0.0085), (0.52, 0.022, 0.0135), (0.88, 0.016, 0.0070))
    return behind, [(toward(leg.hip, leg.knee, share, ahead), r) for share, ahead, r in path]


def _glutes(skeleton: Skeleton, leg: Leg) -> tuple[Point, list[Place]]:
    x, y, _ = skeleton.spine.ahead(0.1)
    path = ((0.15, -0.036, 0.0090), (0.02, -0.042, 0.0150), (-0.11, -0.032, 0.0090))
    side = leg.side * 0.045
    return (-x, -y, 0.0), [(skeleton.spine.place(share, ahead, side), r) for share, ahead, r in path]


def _abs(skeleton: Skeleton, leg: Leg) -> tuple[Point, list[Place]]:
    x, y, _ = skeleton.spine.ahead(0.35)
    path = ((0.18, 0.034, 0.0090), (0.36, 0.032, 0.0120), (0.56, 0.038, 0.0090))
    return (x, y, 0.0), [(skeleton.spine.place(share, ahead, leg.side * 0.012), r) for share, ahead, r in path]
