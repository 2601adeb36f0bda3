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
from hipcoach.figure.hands import draw_hand
from hipcoach.figure.head import draw_head, head_frame
from hipcoach.figure.limbs import draw_arm, draw_leg, draw_shorts_leg, draw_sleeve, side_name
from hipcoach.figure.loads import draw_bar, draw_dumbbell, draw_kettlebell, draw_plate
from hipcoach.figure.shapes import Shape, Sketch
from hipcoach.figure.skeleton import LEFT, RIGHT, Arm, Skeleton, joints
from hipcoach.figure.torso import draw_neck, draw_shirt, draw_yoke, seat_outline
from hipcoach.figure.view import Sight, View

_LEAN_HEAD_LAST = 0.02
_FREE_LEG_BEHIND = 0.4
_YOKE_HIDDEN = 0.6
_PLATE_HIDES = 0.9


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as one view sees it; x to the right, y up, in statures, the floor at y = 0.

    Attributes:
        shapes: What to paint, back to front.
        grip_y_h: Height of the handle above the floor.
        grip: Middle of the handle nearest to the viewer, in the view.
        hips: Middle between the hips, in the view.
    """

    shapes: tuple[Shape, ...]
    grip_y_h: float
    grip: tuple[float, float]
    hips: tuple[float, float]

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top."""
        balls = [
            (shape.at[0] + x, shape.at[1] + y, r)
            for shape in self.shapes
            if shape.finish == "body"
            for x, y, r, _, _ in shape.outline
        ]
        return (
            min(x - r for x, _, r in balls),
            min(y - r for _, y, r in balls),
            max(x + r for x, _, r in balls),
            max(y + r for _, y, r in balls),
        )


def stand(
    pose: Pose,
    view: View,
    *,
    breath: float = 0.0,
    implement: Implement = "dumbbell",
    is_mirrored: bool = False,
) -> Figure:
    """The figure in `pose`, seen from `view`.

    Args:
        pose: Joint angles.
        view: Where it is seen from.
        breath: How full the lungs are, 0 to 1.
        implement: What it holds.
        is_mirrored: Swap left and right of the picture.
    """
    skeleton = skeleton_of(pose, implement)
    sketch = Sketch(Sight(view, is_mirrored=is_mirrored))
    _Drawing(sketch, skeleton, breath, implement).draw()
    near = skeleton.arms[0 if sketch.sight.left <= 0 else 1]
    return Figure(
        shapes=tuple(sketch.shapes),
        grip_y_h=near.grip[1],
        grip=sketch.sight.point(near.grip),
        hips=sketch.sight.point(skeleton.spine.base),
    )


def skeleton_of(pose: Pose, implement: Implement) -> Skeleton:
    """The skeleton of `pose` in the stance and with the grip that the load asks for."""
    is_kettlebell = implement == "kettlebell"
    return joints(
        pose,
        stance_half=body.STANCE_HALF_WIDE if is_kettlebell else body.STANCE_HALF,
        hands_half=body.HANDS_HALF_CLOSE if is_kettlebell else body.HANDS_HALF,
    )


class _Drawing:
    """One figure on its way into a sketch."""

    def __init__(self, sketch: Sketch, skeleton: Skeleton, breath: float, implement: Implement) -> None:
        self._sketch = sketch
        self._skeleton = skeleton
        self._breath = breath
        self._implement = implement
        sight = sketch.sight
        self._near = LEFT if sight.left > 0 else RIGHT
        self._is_from_front = sight.forward >= 0
        self._seat = seat_outline(sketch, skeleton)

    def draw(self) -> None:
        """Draw every part, back to front."""
        if self._implement == "kettlebell" and self._is_load_low():
            self._draw_between_legs()
        elif self._is_from_front:
            self._draw_from_front()
        else:
            self._draw_from_behind()

    # The orders.

    def _draw_from_front(self) -> None:
        far, near = -self._near, self._near
        is_clear = self._are_arms_clear()
        if not is_clear:
            self._arm(far)
        self._legs()
        if is_clear:
            self._arm(far)
        self._far_plate()
        self._shirt()
        if self._implement == "kettlebell":
            # Both forearms turn in, ahead of the belly.
            self._arm(far)
            self._sleeve(far)
        head_last = self._is_head_nearest()
        if not head_last:
            self._head()
        self._load(far)
        self._arm(near)
        self._sleeve(near)
        self._load(near)
        self._near_plate()
        if head_last:
            self._head()

    def _draw_from_behind(self) -> None:
        far, near = -self._near, self._near
        is_clear = self._are_arms_clear()
        is_leaning = self._leans_away()
        if is_leaning:
            self._head()
        self._far_plate()
        self._arm(far)
        self._load(far)
        self._load(near)
        if is_clear:
            self._arm(near)
        if is_leaning:
            self._shirt()
            self._sleeve(near)
            self._legs()
        else:
            self._legs()
            self._neck()
            self._shirt()
            self._head(with_neck=False)
        if not is_clear:
            self._arm(near)
        if not is_leaning:
            self._sleeve(near)
        self._near_plate()

    def _draw_between_legs(self) -> None:
        """The bell between the feet: arms and load lie between the far leg and the near one."""
        far, near = -self._near, self._near
        self._leg(far)
        self._shorts_leg(far)
        self._load(far)
        self._arm(far)
        self._arm(near)
        self._leg(near)
        self._seat_and_leg(near)
        self._shirt()
        self._sleeve(near)
        self._head()

    # The planes.

    def _are_arms_clear(self) -> bool:
        """Whether the forearms hang ahead of the legs rather than beside them."""
        arm, leg = self._skeleton.arms[0], self._skeleton.legs[1]
        front_of_legs = max(leg.knee[0], leg.hip[0]) + body.THIGH_MID_R
        return min(arm.elbow[0], arm.wrist[0]) - body.FOREARM_R > front_of_legs

    def _is_load_low(self) -> bool:
        return self._skeleton.arms[0].grip[1] < 0.36

    def _leans_away(self) -> bool:
        return sin(self._skeleton.spine.chord_rad) * self._sketch.sight.forward < -0.15

    def _is_head_nearest(self) -> bool:
        if self._sketch.sight.forward > 0.6:
            return True
        frame = head_frame(self._skeleton)
        arm = self._arm_of(self._near)
        depth = self._sketch.sight.depth
        return depth(frame.place(0.12, 0.0, 0.0)) > depth(arm.shoulder) + _LEAN_HEAD_LAST

    # The parts.

    def _arm_of(self, side: int) -> Arm:
        return self._skeleton.arms[0 if side == RIGHT else 1]

    def _side_shade(self, side: int) -> float:
        """How far back a side of the body lies: gently at first, so that three-quarter views stay bright."""
        return max(-side * self._sketch.sight.left, 0.0) ** 2

    def _legs(self) -> None:
        near = self._near
        if self._skeleton.legs[0].is_free and self._sketch.sight.forward > _FREE_LEG_BEHIND:
            near = LEFT  # the lifted leg, behind the figure, is the farther one whatever its side
        if self._skeleton.legs[0].is_free and self._sketch.sight.forward < -_FREE_LEG_BEHIND:
            # From behind the lifted leg reaches towards the viewer, over the shorts.
            self._leg(LEFT)
            self._shorts_leg(LEFT)
            self._seat_and_leg(RIGHT)
            self._leg(RIGHT)
            return
        self._leg(-near)
        if self._skeleton.legs[0].is_free:
            self._shorts_leg(-near)
        self._leg(near)
        self._shorts_leg(-near)
        self._seat_and_leg(near)

    def _leg(self, side: int) -> None:
        draw_leg(self._sketch, self._skeleton.legs[0 if side == RIGHT else 1], self._side_shade(side))

    def _shorts_leg(self, side: int) -> None:
        """The far leg of the shorts, and the seat over it without a seam."""
        leg = self._skeleton.legs[0 if side == RIGHT else 1]
        draw_shorts_leg(self._sketch, leg, "shorts", self._side_shade(side))
        self._sketch.shapes.append(Shape("shorts", "shorts", "body", 0.0, self._seat))

    def _seat_and_leg(self, side: int) -> None:
        leg = self._skeleton.legs[0 if side == RIGHT else 1]
        draw_shorts_leg(self._sketch, leg, f"shorts-{side_name(side)}", self._side_shade(side))
        # The seat again, without a contour: the near leg grows out of it.
        self._sketch.shapes.append(Shape("seat", "shorts", "patch", 0.0, self._seat))

    def _shirt(self) -> None:
        far = self._arm_of(-self._near)
        shade = self._side_shade(-self._near)
        # The sleeve joins the lit trunk without a step while both are seen, and falls into shade beyond.
        draw_sleeve(self._sketch, far, shade * shade)
        draw_shirt(self._sketch, self._skeleton, self._breath, 0.0)
        if shade < _YOKE_HIDDEN:
            draw_yoke(self._sketch, self._skeleton, far, 0.0)

    def _sleeve(self, side: int) -> None:
        arm = self._arm_of(side)
        draw_sleeve(self._sketch, arm, self._side_shade(side))
        draw_yoke(self._sketch, self._skeleton, arm, 0.0)

    def _neck(self) -> None:
        draw_neck(self._sketch, self._skeleton, head_frame(self._skeleton).place(0.090, -0.006, 0.0), 0.0)

    def _head(self, *, with_neck: bool = True) -> None:
        if with_neck:
            self._neck()
        draw_head(self._sketch, head_frame(self._skeleton), 0.0)

    def _arm(self, side: int) -> None:
        draw_arm(self._sketch, self._arm_of(side), self._side_shade(side))

    def _load(self, side: int) -> None:
        """What one hand holds, and the hand."""
        arm, shade = self._arm_of(side), self._side_shade(side)
        # One dumbbell alone hangs beside the lifted leg, opposite to the standing one.
        if self._implement == "dumbbell" or (self._implement == "one-dumbbell" and side == RIGHT):
            draw_dumbbell(self._sketch, arm, shade)
            return
        if side != self._near and self._implement == "barbell":
            draw_bar(self._sketch, arm.grip)
        if side != self._near and self._implement == "kettlebell":
            draw_kettlebell(self._sketch, arm.grip)
        draw_hand(self._sketch, arm, shade)
        if self._implement == "kettlebell" and side != self._near and self._is_load_low():
            draw_hand(self._sketch, self._arm_of(self._near), 0.0)

    def _far_plate(self) -> None:
        if self._implement == "barbell":
            draw_plate(self._sketch, self._arm_of(-self._near).grip, -self._near, 0.4)

    def _near_plate(self) -> None:
        # Seen from the side it would hide the hands, the knees and the bar's way: it is left out there.
        if self._implement == "barbell" and abs(self._sketch.sight.left) < _PLATE_HIDES:
            draw_plate(self._sketch, self._arm_of(self._near).grip, self._near, 0.0)
