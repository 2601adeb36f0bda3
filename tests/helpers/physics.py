"""What a skeleton weighs and where its load is: the figures that the poses were solved with.

Lengths in statures; x ahead of the ankle, y above the floor, z to the left of the middle.
"""

from math import cos, dist, sin

from hipcoach.domain.exercise import Implement
from hipcoach.figure import body
from hipcoach.figure.skeleton import Leg, Skeleton
from hipcoach.figure.view import Point

STATURE_CM, BODY_KG = 175.0, 75.0

# Winter 2009: shares of the body's mass, and where along the segment from its upper end the mass acts.
FOOT, SHANK, THIGH, TRUNK, HEAD = 0.0145, 0.0465, 0.100, 0.497, 0.081
UPPER_ARM, FOREARM, HAND = 0.028, 0.016, 0.006
SHANK_AT, THIGH_AT, UPPER_ARM_AT, FOREARM_AT = 0.433, 0.433, 0.436, 0.430
EAR = 0.107  # from the top of the trunk: there the head's mass acts

# Where a leg's surface lies around its bones, from the ankle up, and how thick the loads are.
ANKLE_R, SHIN_R, KNEE_R, THIGH_TOP_R = 0.021, 0.0285, 0.037, 0.055
LOAD_R: dict[Implement, float] = {"dumbbell": 0.030, "one-dumbbell": 0.030, "barbell": body.BAR_R}

HEEL, TOE = -0.038, 0.114


def centre_of_mass(skeleton: Skeleton, load_kg: float, implement: Implement) -> Point:
    """Where body and load together weigh."""
    masses: list[tuple[float, Point]] = []
    for leg in skeleton.legs:
        middle = body.BALL / 2
        foot = leg.ankle if leg.is_free else (leg.ankle[0] + middle, leg.ankle[1], leg.ankle[2])
        masses += [
            (FOOT, foot),
            (SHANK, between(leg.knee, leg.ankle, SHANK_AT)),
            (THIGH, between(leg.hip, leg.knee, THIGH_AT)),
        ]
    for arm in skeleton.arms:
        masses += [
            (UPPER_ARM, between(arm.shoulder, arm.elbow, UPPER_ARM_AT)),
            (FOREARM, between(arm.elbow, arm.wrist, FOREARM_AT)),
            (HAND, arm.grip),
        ]
    lean, (x, y, z) = skeleton.head_rad, skeleton.neck
    masses += [(TRUNK, skeleton.spine.place(0.5, 0.0, 0.0)), (HEAD, (x + EAR * sin(lean), y + EAR * cos(lean), z))]
    right, left = (arm.grip for arm in skeleton.arms)
    held = right if implement == "one-dumbbell" else between(right, left, 0.5)
    masses.append((load_kg / BODY_KG, held))
    total = sum(mass for mass, _ in masses)
    x, y, z = (sum(mass * place[axis] for mass, place in masses) / total for axis in range(3))
    return x, y, z


def clearance(skeleton: Skeleton, implement: Implement) -> float:
    """How far the load's surface is from the nearest leg's: below 0 it is inside.

    Handles and bars lie across the body, so they are measured in the side view; a kettlebell in space.
    """
    x, y, _ = skeleton.arms[0].grip
    legs = [leg for leg in skeleton.legs if not leg.is_free]
    if implement == "kettlebell":
        bell = (x, y - body.KETTLEBELL_DROP, 0.0)
        return min(dist(bell, place) - r for leg in legs for place, r in surface(leg)) - body.KETTLEBELL_R
    return min(dist((x, y), place[:2]) - r for leg in legs for place, r in surface(leg)) - LOAD_R[implement]


def surface(leg: Leg) -> list[tuple[Point, float]]:
    """Places along a leg's bones, with the distance of its skin."""
    shin = between(leg.ankle, leg.knee, 0.5)
    pieces = (
        (leg.ankle, shin, ANKLE_R, SHIN_R),
        (shin, leg.knee, SHIN_R, KNEE_R),
        (leg.knee, leg.hip, KNEE_R, THIGH_TOP_R),
    )
    return [
        (between(start, end, share / 50), low + (high - low) * share / 50)
        for start, end, low, high in pieces
        for share in range(51)
    ]


def bones(skeleton: Skeleton) -> dict[str, float]:
    """The length of every segment."""
    lengths = {"trunk": dist(skeleton.spine.place(0.0, 0.0, 0.0), skeleton.spine.place(1.0, 0.0, 0.0))}
    for leg in skeleton.legs:
        lengths[f"shank {leg.side}"] = dist(leg.ankle, leg.knee)
        lengths[f"thigh {leg.side}"] = dist(leg.knee, leg.hip)
    for arm in skeleton.arms:
        lengths[f"upper arm {arm.side}"] = dist(arm.shoulder, arm.elbow)
        lengths[f"forearm {arm.side}"] = dist(arm.elbow, arm.wrist)
        lengths[f"hand {arm.side}"] = dist(arm.wrist, arm.grip)
    return lengths


def between(start: Point, end: Point, share: float) -> Point:
    """A place on the way from one to another."""
    x, y, z = (a + (b - a) * share for a, b in zip(start, end, strict=True))
    return x, y, z
