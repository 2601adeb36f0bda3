"""Postures as joint angles, and the solved path between them.

Angles are sagittal, in degrees, for a figure that faces +x. A pose says nothing of lengths: the figure
room turns angles and segment lengths into joints.
"""

from bisect import bisect_right
from dataclasses import dataclass, fields
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Pose:
    """Joint angles of one posture, in degrees.

    Attributes:
        shank: Ankle to knee from the vertical, positive with the knee ahead of the ankle.
        thigh: Knee to hip from the vertical, positive with the hip behind the knee.
        trunk: Hip to shoulder from the vertical, positive leaning forward.
        arm: Shoulder to elbow from the vertical, positive with the hand ahead of the shoulder.
        elbow: Elbow flexion.
        head: Neck and head axis from the vertical, positive forward.
        free_thigh: The lifted leg's thigh from the vertical, positive with its knee behind the hip;
            None while both feet stand.
        free_knee: Flexion of the lifted knee.
        spine_flexion: Bend from pelvis to chest; the trunk is an arc whose chord is `trunk`.
        pelvis_roll: Frontal tilt of the pelvis, positive with the figure's right hip low.
        knee_valgus: Frontal drift of the knees, positive inwards.
    """

    shank: float
    thigh: float
    trunk: float
    arm: float
    elbow: float
    head: float
    free_thigh: float | None = None
    free_knee: float = 0.0
    spine_flexion: float = 0.0
    pelvis_roll: float = 0.0
    knee_valgus: float = 0.0

    def blend(self, other: "Pose", share: float) -> "Pose":
        """The posture `share` (0…1) of the way from this one to `other`, angle by angle."""
        mixed: list[float | None] = []
        for name in _ANGLES:
            mine, theirs = getattr(self, name), getattr(other, name)
            mixed.append(None if mine is None or theirs is None else mine + (theirs - mine) * share)
        return Pose(*mixed)  # type: ignore[arg-type]


_ANGLES = tuple(field.name for field in fields(Pose))


@dataclass(frozen=True, slots=True)
class PosePath:
    """A solved movement: postures along a depth from 0 (standing tall) to 1 (the bottom).

    The waypoints were solved so that planted feet stay planted and the load stays close to the legs;
    between two of them the angles are interpolated.

    Attributes:
        waypoints: Pairs of depth and pose, depths strictly rising from 0 to 1.
    """

    waypoints: tuple[tuple[float, Pose], ...]

    def __post_init__(self) -> None:
        depths = [depth for depth, _ in self.waypoints]
        rising = all(a < b for a, b in pairwise(depths))
        if len(depths) < 2 or depths[0] != 0 or depths[-1] != 1 or not rising:
            msg = "a path needs waypoints at depths that rise from 0 to 1"
            raise ValueError(msg)

    def at(self, depth: float) -> Pose:
        """The pose at `depth`, held to 0…1."""
        depth = min(max(depth, 0.0), 1.0)
        index = min(bisect_right(self.waypoints, depth, key=lambda point: point[0]), len(self.waypoints) - 1)
        (low, before), (high, after) = self.waypoints[index - 1], self.waypoints[index]
        return before.blend(after, (depth - low) / (high - low))
