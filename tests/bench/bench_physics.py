"""How far every variation keeps from its bounds, at sixty places of its path: `make bench`."""

import sys

from hipcoach.figure import SIDE, body, skeleton_of, stand
from tests.figure.test_physics import BOTTOM_CM, DEPTHS, SOLVED_KG
from tests.helpers.physics import STATURE_CM, bones, centre_of_mass, clearance
from tests.helpers.shipped import EXERCISES

HEADINGS = ("variation", "sole mm", "bones", "mass ahead cm", "load off leg cm", "handle cm", "of")


def main() -> int:
    """Print one line for each variation."""
    print(f"Figure of {STATURE_CM:g} cm; the ball lies {body.BALL * STATURE_CM:.1f} cm ahead of the ankle")
    print("{:14} {:>8} {:>8} {:>14} {:>16} {:>10} {:>6}".format(*HEADINGS))
    for name, exercise in EXERCISES.items():
        implement = exercise.implement
        poses = [exercise.path.at(depth) for depth in DEPTHS]
        skeletons = [skeleton_of(pose, implement) for pose in poses]
        sole = max(abs(stand(pose, SIDE, implement="none").bounds[1]) for pose in poses)
        lengths = [bones(skeleton) for skeleton in skeletons]
        change = max(abs(each[bone] - lengths[0][bone]) for each in lengths for bone in each)
        ahead = [centre_of_mass(one, SOLVED_KG[name], implement)[0] * STATURE_CM for one in skeletons]
        off = min(clearance(one, implement) for one in skeletons) * STATURE_CM
        handle = skeletons[-1].arms[0].grip[1] * STATURE_CM
        print(
            f"{name:14} {sole * STATURE_CM * 10:8.3f} {change:8.0e} {min(ahead):6.1f} …{max(ahead):5.1f}"
            f" {off:17.1f} {handle:10.1f} {BOTTOM_CM[name]:6.1f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
