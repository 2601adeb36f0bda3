"""From a posture to a figure: every part drawn, back to front, for one view.

The order follows from planes that part the body in every posture of the lifts: the arms hang outside the
trunk and, once the hips are back, ahead of the legs; the load is always ahead of the legs. What such a
plane parts is drawn on the viewer's side of it last.
"""

from dataclasses import dataclass
from math import sin

from hipcoach.domain.exercise import Implement
from hipcoach.domain.pose import Pose
from hipcoach.figure import body
from hipcoach.figure.body import WOMAN, Build
from hipcoach.figure.parts import Parts
from hipcoach.figure.shapes import Shape, Sketch
from hipcoach.figure.skeleton import LEFT, RIGHT, Skeleton, joints
from hipcoach.figure.view import Sight, View

_LEAN_HEAD_LAST = 0.02
_FREE_LEG_BEHIND = 0.4
_LEANS_AWAY = -0.15
_FACE_TO_FACE = 0.6
_THIGH_R, _FOREARM_R = 0.045, 0.0255


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as one view sees it; x to the right, y up, in statures, the floor at y = 0.

    Attributes:
        shapes: What to paint, back to front.
        grip_y_h: Height of the handle above the floor.
        grip: Middle of the handle nearest to the viewer, in the view.
        hips: Middle between the hips, in the view.
        skeleton: The joints in the body's space.
        view: Where it is seen from.
        is_mirrored: Whether left and right of the picture are swapped.
    """

    shapes: tuple[Shape, ...]
    grip_y_h: float
    grip: tuple[float, float]
    hips: tuple[float, float]
    skeleton: Skeleton
    view: View
    is_mirrored: bool

    @property
    def sight(self) -> Sight:
        """The projection onto its view."""
        return Sight(self.view, is_mirrored=self.is_mirrored)

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        spans = [shape.bounds for shape in self.shapes if shape.finish == "body"]
        return (
            min(span[0] for span in spans),
            min(span[1] for span in spans),
            max(span[2] for span in spans),
            max(span[3] for span in spans),
        )


def stand(
    pose: Pose,
    view: View,
    *,
    build: Build = WOMAN,
    breath: float = 0.0,
    implement: Implement = "dumbbell",
    is_mirrored: bool = False,
) -> Figure:
    """The figure in `pose`, seen from `view`.

    Args:
        pose: Joint angles.
        view: Where it is seen from.
        build: Whose figure it is.
        breath: How full the lungs are, 0 to 1.
        implement: What it holds.
        is_mirrored: Swap left and right of the picture.
    """
    skeleton = skeleton_of(pose, implement, build)
    sketch = Sketch(Sight(view, is_mirrored=is_mirrored))
    _draw(Parts(sketch, skeleton, build, breath, implement))
    near = skeleton.arms[0 if sketch.sight.left <= 0 else 1]
    return Figure(
        shapes=tuple(sketch.shapes),
        grip_y_h=near.grip[1],
        grip=sketch.sight.point(near.grip),
        hips=sketch.sight.point(skeleton.spine.base),
        skeleton=skeleton,
        view=view,
        is_mirrored=is_mirrored,
    )


def skeleton_of(pose: Pose, implement: Implement, build: Build = WOMAN) -> Skeleton:
    """The skeleton of `pose` in the stance and with the grip that the load asks for."""
    is_kettlebell = implement == "kettlebell"
    return joints(
        pose,
        build,
        stance_half=body.STANCE_HALF_WIDE if is_kettlebell else body.STANCE_HALF,
        hands_half=body.HANDS_HALF_CLOSE if is_kettlebell else body.HANDS_HALF,
    )


def _draw(parts: Parts) -> None:
    """Draw every part, back to front."""
    parts.draw_ground()
    is_from_front = parts.sketch.sight.forward >= 0
    if is_from_front and parts.is_bell_between_legs:
        _draw_between_legs(parts)
    elif is_from_front:
        _draw_from_front(parts)
    else:
        _draw_from_behind(parts)


def _draw_from_front(parts: Parts) -> None:
    far, near = -parts.near, parts.near
    parts.draw_far_plate()
    is_clear = _are_arms_clear(parts.skeleton)
    if not is_clear:
        parts.draw_arm(far)
    _draw_legs(parts)
    if is_clear:
        parts.draw_arm(far)
    parts.draw_shirt()
    if parts.are_forearms_before_belly:
        parts.draw_arm(far)
        parts.draw_sleeve(far)
    is_head_last = _is_head_nearest(parts)
    if not is_head_last:
        parts.draw_neck()
        parts.draw_head()
    parts.draw_load(far)
    parts.draw_arm(near)
    parts.draw_sleeve(near)
    parts.draw_load(near)
    parts.draw_near_plate()
    if is_head_last:
        parts.draw_neck()
        parts.draw_head()


def _draw_from_behind(parts: Parts) -> None:
    far, near = -parts.near, parts.near
    is_clear = _are_arms_clear(parts.skeleton) or parts.are_forearms_before_belly
    is_leaning = sin(parts.skeleton.spine.chord_rad) * parts.sketch.sight.forward < _LEANS_AWAY
    parts.draw_far_plate()
    if is_leaning:
        parts.draw_neck()
        parts.draw_head()
    parts.draw_arm(far)
    parts.draw_load(far)
    parts.draw_load(near)
    if is_clear:
        parts.draw_arm(near)
    if is_leaning:
        parts.draw_shirt()
    if is_leaning and is_clear:
        parts.draw_sleeve(near)
    _draw_legs(parts)
    if not is_leaning:
        parts.draw_neck()
        parts.draw_shirt()
        parts.draw_head()
    if not is_clear:
        parts.draw_arm(near)
    if not (is_leaning and is_clear):
        parts.draw_sleeve(near)
    parts.draw_near_plate()


def _draw_between_legs(parts: Parts) -> None:
    """The bell between the feet: arms and load lie between the far leg and the near one."""
    far, near = -parts.near, parts.near
    parts.draw_leg(far)
    parts.draw_shorts_leg(far)
    parts.draw_load(far)
    parts.draw_arm(far)
    parts.draw_arm(near)
    parts.draw_leg(near)
    parts.draw_seat_and_leg(near)
    parts.draw_shirt()
    parts.draw_sleeve(near)
    parts.draw_neck()
    parts.draw_head()


def _draw_legs(parts: Parts) -> None:
    near, forward = parts.near, parts.sketch.sight.forward
    is_free = parts.skeleton.legs[0].is_free
    if is_free and forward < -_FREE_LEG_BEHIND:
        # From behind the lifted leg reaches towards the viewer, over the shorts.
        parts.draw_leg(LEFT)
        parts.draw_shorts_leg(LEFT)
        parts.draw_seat_and_leg(RIGHT)
        parts.draw_leg(RIGHT, is_over_shorts=True)
        return
    if is_free and forward > _FREE_LEG_BEHIND:
        near = LEFT  # the lifted leg, behind the figure, is the farther one whatever its side
    parts.draw_leg(-near)
    if is_free:
        parts.draw_shorts_leg(-near)
    parts.draw_leg(near)
    parts.draw_shorts_leg(-near)
    parts.draw_seat_and_leg(near)


# The planes.


def _are_arms_clear(skeleton: Skeleton) -> bool:
    """Whether the forearms hang ahead of the legs rather than beside them."""
    arm, leg = skeleton.arms[0], skeleton.legs[1]
    front_of_legs = max(leg.knee[0], leg.hip[0]) + _THIGH_R
    return min(arm.elbow[0], arm.wrist[0]) - _FOREARM_R > front_of_legs


def _is_head_nearest(parts: Parts) -> bool:
    sight = parts.sketch.sight
    if sight.forward > _FACE_TO_FACE:
        return True
    head, shoulder = parts.head.place(0.12, 0.0, 0.0), parts.arm_of(parts.near).shoulder
    return sight.depth(head) > sight.depth(shoulder) + _LEAN_HEAD_LAST
