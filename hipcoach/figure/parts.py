"""The parts of one figure: each knows its side, its shade and its place, none its turn."""

from hipcoach.domain.exercise import Implement
from hipcoach.figure.body import Build
from hipcoach.figure.feet import draw_contact
from hipcoach.figure.hands import Hold, draw_hand
from hipcoach.figure.head import draw_head, head_frame
from hipcoach.figure.limbs import (
    draw_arm,
    draw_hip,
    draw_leg,
    draw_shorts_leg,
    draw_sleeve,
    draw_sleeve_top,
    side_name,
)
from hipcoach.figure.loads import (
    draw_bar,
    draw_bar_end,
    draw_dumbbell,
    draw_kettlebell,
    draw_pane,
    draw_plate,
    draw_rim,
    opening,
)
from hipcoach.figure.shapes import Shape, Sketch
from hipcoach.figure.skeleton import LEFT, RIGHT, Arm, Leg, Skeleton
from hipcoach.figure.torso import draw_neck, draw_shirt, seat_outline

_YOKE_HIDDEN = 0.6
_FACE_TO_FACE = 0.92
_FAR_PLATE_SHADE = 0.4


class Parts:
    """The parts of a figure on their way into a sketch.

    Attributes:
        sketch: Where they are drawn.
        skeleton: The figure's joints.
        near: The side that is nearer to the viewer.
        head: The frame of the head.
    """

    def __init__(
        self, sketch: Sketch, skeleton: Skeleton, build: Build, breath: float, implement: Implement
    ) -> None:
        self.sketch = sketch
        self.skeleton = skeleton
        self.near = LEFT if sketch.sight.left > 0 else RIGHT
        self.head = head_frame(skeleton)
        self._build = build
        self._breath = breath
        self._implement = implement
        self._seat = seat_outline(sketch, skeleton, build)

    def arm_of(self, side: int) -> Arm:
        """The arm of a side."""
        return self.skeleton.arms[0 if side == RIGHT else 1]

    def leg_of(self, side: int) -> Leg:
        """The leg of a side."""
        return self.skeleton.legs[0 if side == RIGHT else 1]

    def shade_of(self, side: int) -> float:
        """How far back a side of the body lies: gently at first, so that three-quarter views stay bright."""
        return max(-side * self.sketch.sight.left, 0.0) ** 2

    @property
    def is_bell_between_legs(self) -> bool:
        """Whether a kettlebell hangs between the feet, the hands behind the knees."""
        return self._implement == "kettlebell" and self.skeleton.arms[0].grip[0] < self.skeleton.legs[1].knee[0]

    @property
    def are_forearms_before_belly(self) -> bool:
        """Whether both hands meet on one handle."""
        return self._implement == "kettlebell"

    def draw_ground(self) -> None:
        """Draw the shadow of what stands on the floor."""
        for leg in self.skeleton.legs:
            if not leg.is_free:
                draw_contact(self.sketch, leg)

    def draw_leg(self, side: int, *, is_over_shorts: bool = False) -> None:
        """Draw shoe, sock and skin."""
        shade = self.shade_of(side)
        draw_leg(self.sketch, self.leg_of(side), self._build, shade, is_over_shorts=is_over_shorts)

    def draw_shorts_leg(self, side: int) -> None:
        """Draw the far leg of the shorts, and the seat over it without a seam."""
        draw_shorts_leg(self.sketch, self.leg_of(side), self._build, "shorts", self.shade_of(side))
        self.sketch.shapes.append(Shape("shorts", "shorts", "body", 0.0, self._seat))

    def draw_seat_and_leg(self, side: int) -> None:
        """Draw the near leg of the shorts, which grows out of the seat."""
        leg, shade = self.leg_of(side), self.shade_of(side)
        draw_shorts_leg(self.sketch, leg, self._build, f"shorts-{side_name(side)}", shade)
        self.sketch.shapes.append(Shape("seat", "shorts", "patch", 0.0, self._seat))
        draw_hip(self.sketch, leg, self._build, shade)

    def draw_shirt(self) -> None:
        """Draw the shirt with its far sleeve."""
        far = self.arm_of(-self.near)
        shade = self.shade_of(-self.near)
        if self.sketch.sight.forward > _FACE_TO_FACE:
            # Face to face neither arm is farther: both sleeves lie over the trunk.
            draw_shirt(self.sketch, self.skeleton, self._build, self._breath, 0.0)
            self.draw_sleeve(-self.near)
            return
        # The sleeve joins the lit trunk without a step while both are seen, and falls into shade beyond.
        draw_sleeve(self.sketch, far, self._build, shade * shade)
        draw_shirt(self.sketch, self.skeleton, self._build, self._breath, 0.0)
        if shade < _YOKE_HIDDEN:
            self._draw_sleeve_top(far)

    def draw_sleeve(self, side: int) -> None:
        """Draw a sleeve that lies over the shirt."""
        arm = self.arm_of(side)
        draw_sleeve(self.sketch, arm, self._build, self.shade_of(side))
        self._draw_sleeve_top(arm)

    def draw_neck(self) -> None:
        """Draw the neck in its collar."""
        draw_neck(self.sketch, self.skeleton, self._build, self.head.place(0.090, -0.006, 0.0), 0.0)

    def draw_head(self) -> None:
        """Draw head and hair."""
        draw_head(self.sketch, self.head, self._build, 0.0)

    def draw_arm(self, side: int) -> None:
        """Draw the skin of an arm."""
        draw_arm(self.sketch, self.arm_of(side), self._build, self.shade_of(side))

    def draw_load(self, side: int) -> None:
        """Draw what one hand holds, and the hand."""
        arm, shade = self.arm_of(side), self.shade_of(side)
        # One dumbbell alone hangs beside the lifted leg, opposite to the standing one.
        if self._implement == "dumbbell" or (self._implement == "one-dumbbell" and side == RIGHT):
            draw_dumbbell(self.sketch, arm, self._build, shade)
            return
        if side != self.near and self._implement == "barbell":
            draw_bar(self.sketch, arm.grip)
        if side != self.near and self._implement == "kettlebell":
            draw_kettlebell(self.sketch, arm.grip)
        draw_hand(self.sketch, Hold.of(arm, 0.0), self._build, shade)
        if self.is_bell_between_legs and side != self.near:
            draw_hand(self.sketch, Hold.of(self.arm_of(self.near), 0.0), self._build, 0.0)

    def draw_far_plate(self) -> None:
        """Draw the far end of a barbell, and what lies behind the body of the near one."""
        if self._implement == "barbell":
            grip, far = self.arm_of(-self.near).grip, -self.near
            draw_bar_end(self.sketch, grip, far, _FAR_PLATE_SHADE)
            draw_plate(self.sketch, grip, far, _FAR_PLATE_SHADE)
            if opening(self.sketch.sight):
                draw_pane(self.sketch, grip, self.near)

    def draw_near_plate(self) -> None:
        """Draw the near end of a barbell, which lies before everything."""
        if self._implement == "barbell":
            grip = self.arm_of(self.near).grip
            if opening(self.sketch.sight):
                draw_rim(self.sketch, grip, self.near)
            else:
                draw_plate(self.sketch, grip, self.near, 0.0)
            draw_bar_end(self.sketch, grip, self.near, 0.0)

    def _draw_sleeve_top(self, arm: Arm) -> None:
        draw_sleeve_top(
            self.sketch, arm, self._build, self.skeleton.spine.place(0.965, 0.006, arm.side * 0.050), 0.0
        )
