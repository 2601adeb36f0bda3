"""Forward kinematics: joint angles and segment lengths to joints in space.

The poses were solved in the sagittal plane, so the lengths are laid out there and the sideways offsets
are constants: heights and reaches are exactly the solved ones, and each segment in space keeps its
length along the whole movement.
"""

from dataclasses import dataclass
from math import asin, atan2, cos, hypot, radians, sin

from hipcoach.domain.pose import Pose
from hipcoach.figure import body
from hipcoach.figure.body import WOMAN, Build
from hipcoach.figure.view import Point

LEFT, RIGHT = 1, -1
"""The sides, as the sign of their z."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg: joints, and the direction in which the sole and the toes lie."""

    side: int
    hip: Point
    knee: Point
    ankle: Point
    toes: Point
    instep: Point
    is_free: bool = False


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm: joints, and the middle of the held handle."""

    side: int
    shoulder: Point
    elbow: Point
    wrist: Point
    grip: Point


@dataclass(frozen=True, slots=True)
class Spine:
    """The trunk as an arc of constant curvature over its chord from the hips to the shoulders.

    Attributes:
        base: The middle between the hips.
        chord_rad: The chord's lean from the vertical.
        flexion_rad: The bend from pelvis to chest.
        roll: Sine of the pelvis' frontal tilt; the chest stays level.
    """

    base: Point
    chord_rad: float
    flexion_rad: float
    roll: float

    def place(self, share: float, ahead: float, left: float) -> Point:
        """A point `share` of the way up the trunk, `ahead` of the spine and `left` of the middle."""
        lean = self.chord_rad + self.flexion_rad * (share - 0.5)
        x, y = self._along(share)
        lift = left * self.roll * max(1.0 - share, 0.0)
        return x + ahead * cos(lean), y - ahead * sin(lean) + lift, left + self.base[2]

    def axis(self, share: float) -> Point:
        """The direction up the trunk at `share`."""
        lean = self.chord_rad + self.flexion_rad * (share - 0.5)
        return sin(lean), cos(lean), 0.0

    def ahead(self, share: float) -> Point:
        """The direction out of the chest at `share`."""
        lean = self.chord_rad + self.flexion_rad * (share - 0.5)
        return cos(lean), -sin(lean), 0.0

    def _along(self, share: float) -> tuple[float, float]:
        x, y, _ = self.base
        half = self.flexion_rad / 2
        if abs(half) < 1e-4:
            reach = body.TRUNK * share
            return x + reach * sin(self.chord_rad), y + reach * cos(self.chord_rad)
        # Chord of a partial arc: its length grows with sin(half * share), it leans by half its turn less.
        reach = body.TRUNK * sin(half * share) / sin(half)
        lean = self.chord_rad + half * (share - 1.0)
        return x + reach * sin(lean), y + reach * cos(lean)


@dataclass(frozen=True, slots=True)
class Skeleton:
    """All joints of one posture.

    Attributes:
        legs: The right leg and the left one.
        arms: The right arm and the left one.
        spine: The trunk's arc.
        neck: Where the neck meets the trunk.
        head_rad: Lean of the head's axis from the vertical.
    """

    legs: tuple[Leg, Leg]
    arms: tuple[Arm, Arm]
    spine: Spine
    neck: Point
    head_rad: float


def _sagittal(pose: Pose) -> tuple[float, float, float, float, float, float]:
    """Knee, hip and trunk top in the sagittal plane, of the planted leg.

    Valgus is the angle between thigh and shank in the frontal plane: each leans by half of it, which
    brings the hips down.
    """
    upright = cos(radians(pose.knee_valgus / 2))
    shank, thigh, trunk = radians(pose.shank), radians(pose.thigh), radians(pose.trunk)
    knee_x = body.SHANK * upright * sin(shank)
    knee_y = body.ANKLE_HEIGHT + body.SHANK * upright * cos(shank)
    hip_x = knee_x - body.THIGH * upright * sin(thigh)
    hip_y = knee_y + body.THIGH * upright * cos(thigh)
    return knee_x, knee_y, hip_x, hip_y, hip_x + body.TRUNK * sin(trunk), hip_y + body.TRUNK * cos(trunk)


def _hang(pose: Pose, top_x: float, top_y: float) -> tuple[float, float, float, float]:
    """Shoulder and handle in the sagittal plane, below the trunk's top, as the pose was solved."""
    trunk, arm = radians(pose.trunk), radians(pose.arm)
    sag = body.GIRDLE_SAG * sin(trunk)
    shoulder_x, shoulder_y = top_x + sag * cos(trunk), top_y - sag * sin(trunk)
    distance, ahead = _reach(pose, body.FOREARM)
    return (
        shoulder_x,
        shoulder_y,
        shoulder_x + distance * sin(arm + ahead),
        shoulder_y - distance * cos(arm + ahead),
    )


def _reach(pose: Pose, forearm: float) -> tuple[float, float]:
    """Distance from shoulder to handle, and by how much their line lies ahead of the upper arm."""
    elbow, hand = radians(pose.elbow), forearm + body.GRIP
    ahead, down = hand * sin(elbow), body.UPPER_ARM + hand * cos(elbow)
    return hypot(ahead, down), atan2(ahead, down)


def grip_height(pose: Pose) -> float:
    """Height of the held handle above the floor, in statures: the same whoever holds it."""
    *_, top_x, top_y = _sagittal(pose)
    return _hang(pose, top_x, top_y)[-1]


def joints(pose: Pose, build: Build = WOMAN, *, stance_half: float, hands_half: float) -> Skeleton:
    """The skeleton of `pose`, with the feet and hands that far from the middle."""
    knee_x, knee_y, hip_x, hip_y, top_x, top_y = _sagittal(pose)
    roll = sin(radians(pose.pelvis_roll))
    is_single = pose.free_thigh is not None
    drift = body.SHANK * sin(radians(pose.knee_valgus / 2))
    # One leg alone leans in until its foot carries the whole body; the pelvis tilts about the hip above it.
    middle_y = hip_y - body.HIP_HALF * roll if is_single else hip_y

    def planted(side: int) -> Leg:
        foot_z = body.STANCE_HALF_SINGLE if is_single else stance_half
        out = radians(body.TOES_OUT_DEG) * side
        return Leg(
            side=side,
            hip=(hip_x, hip_y, side * body.HIP_HALF),
            knee=(knee_x, knee_y, side * ((foot_z + body.HIP_HALF) / 2 - drift)),
            ankle=(0.0, body.ANKLE_HEIGHT, side * foot_z),
            toes=(cos(out), 0.0, sin(out)),
            instep=(0.0, 1.0, 0.0),
        )

    right = _lifted(pose, hip_x, middle_y - body.HIP_HALF * roll) if is_single else planted(RIGHT)
    shoulder_x, shoulder_y, grip_x, grip_y = _hang(pose, top_x, top_y)
    # Other arms are solved anew for the same gap between load and leg; with legs and trunk as they are, that is
    # the same place. The shoulder girdle takes up what is left: a few millimetres of height.
    distance, ahead = _reach(pose, build.forearm)
    lean = asin(min(max((grip_x - shoulder_x) / distance, -1.0), 1.0))
    shoulder_y = grip_y + distance * cos(lean)
    elbow_x = shoulder_x + body.UPPER_ARM * sin(lean - ahead)
    elbow_y = shoulder_y - body.UPPER_ARM * cos(lean - ahead)
    wrist_share = build.forearm / (build.forearm + body.GRIP)
    wrist_x = elbow_x + (grip_x - elbow_x) * wrist_share
    wrist_y = elbow_y + (grip_y - elbow_y) * wrist_share
    # Wide hands open the whole arm; close hands turn only the forearms in, past the ribs.
    shoulder_z = build.shoulder_half
    open_share = 0.42 if hands_half > shoulder_z else 0.12
    elbow_z = shoulder_z + (hands_half - shoulder_z) * open_share
    wrist_z = elbow_z + (hands_half - elbow_z) * wrist_share

    def arm(side: int) -> Arm:
        return Arm(
            side=side,
            shoulder=(shoulder_x, shoulder_y, side * shoulder_z),
            elbow=(elbow_x, elbow_y, side * elbow_z),
            wrist=(wrist_x, wrist_y, side * wrist_z),
            grip=(grip_x, grip_y, side * hands_half),
        )

    return Skeleton(
        legs=(right, planted(LEFT)),
        arms=(arm(RIGHT), arm(LEFT)),
        spine=Spine((hip_x, middle_y, 0.0), radians(pose.trunk), radians(pose.spine_flexion), roll),
        neck=(top_x, top_y, 0.0),
        head_rad=radians(pose.head),
    )


def _lifted(pose: Pose, hip_x: float, hip_y: float) -> Leg:
    """The free leg behind the figure, its foot at a right angle to the shin, toes down."""
    thigh = radians(pose.free_thigh or 0.0)
    shank = thigh + radians(pose.free_knee)
    z = -body.HIP_HALF
    knee = (hip_x - body.THIGH * sin(thigh), hip_y - body.THIGH * cos(thigh), z)
    ankle = (knee[0] - body.SHANK * sin(shank), knee[1] - body.SHANK * cos(shank), z)
    foot = shank + radians(18.0)  # a relaxed ankle points the toes a little
    # A pelvis that opens takes the whole leg with it: the toes turn out.
    out = radians(pose.pelvis_roll)
    return Leg(
        side=RIGHT,
        hip=(hip_x, hip_y, z),
        knee=knee,
        ankle=ankle,
        toes=(cos(foot) * cos(out), -sin(foot) * cos(out), sin(out)),
        instep=(sin(foot), cos(foot), 0.0),
        is_free=True,
    )
