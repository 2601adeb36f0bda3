"""Where the figure is looked at from, and the parallel projection onto that view.

Body axes: x forward, y up, z towards the figure's left. View axes: x right, y up, and a depth that
grows towards the viewer. All in statures.
"""

from dataclasses import dataclass
from math import atan2, cos, hypot, radians, sin, sqrt

from hipcoach.figure.outline import Circle

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class View:
    """A direction to look from.

    Attributes:
        yaw_deg: 0 sees the exact profile facing right, 90 the figure face to face, 180 the profile
            facing left, 270 its back.
        pitch_deg: Height of the eye above the horizon; heights are level lines only at 0.
    """

    yaw_deg: float
    pitch_deg: float = 0.0

    def blend(self, other: "View", share: float) -> "View":
        """The view `share` (0…1) of the way from this one to `other`."""
        return View(
            self.yaw_deg + (other.yaw_deg - self.yaw_deg) * share,
            self.pitch_deg + (other.pitch_deg - self.pitch_deg) * share,
        )


FRONT = View(90.0)
BEHIND = View(270.0)
THREE_QUARTER = View(52.0)
# A few degrees off the exact profile, so that the far arm and leg show beside the near ones.
SIDE = View(16.0)
VIEWS = {"side": SIDE, "front": FRONT, "three-quarter": THREE_QUARTER, "behind": BEHIND}
"""The views by the names that exercise files give them."""


class Sight:
    """The projection onto one view.

    Attributes:
        view: The view, before mirroring.
        is_mirrored: Whether left and right of the view are swapped.
        forward: How much the figure's front faces the viewer, -1…1.
        left: How much the figure's left side faces the viewer, -1…1.
        up: How much its top faces the viewer, -1…1.
    """

    __slots__ = ("_right_x", "_right_z", "_up_x", "_up_y", "_up_z", "forward", "is_mirrored", "left", "up", "view")

    def __init__(self, view: View, *, is_mirrored: bool = False) -> None:
        yaw, pitch = radians(view.yaw_deg), radians(view.pitch_deg)
        self.view, self.is_mirrored = view, is_mirrored
        sign = -1.0 if is_mirrored else 1.0
        self._right_x, self._right_z = cos(yaw) * sign, sin(yaw) * sign
        self.forward, self.left, self.up = sin(yaw) * cos(pitch), -cos(yaw) * cos(pitch), sin(pitch)
        self._up_x, self._up_y, self._up_z = -sin(yaw) * sin(pitch), cos(pitch), cos(yaw) * sin(pitch)

    def point(self, place: Point) -> tuple[float, float]:
        """Where `place` is seen."""
        x, y, z = place
        return x * self._right_x + z * self._right_z, x * self._up_x + y * self._up_y + z * self._up_z

    def ball(self, x: float, y: float, z: float, r: float) -> Circle:
        """The circle as which a sphere is seen."""
        return x * self._right_x + z * self._right_z, x * self._up_x + y * self._up_y + z * self._up_z, r

    def depth(self, place: Point) -> float:
        """How near `place` is to the viewer."""
        return place[0] * self.forward + place[1] * self.up + place[2] * self.left

    def faces(self, normal: Point) -> float:
        """How much a surface with that unit normal faces the viewer, -1…1."""
        return normal[0] * self.forward + normal[1] * self.up + normal[2] * self.left

    def ellipse(self, centre: Point, normal: Point, radius: float, rim: float = 0.004) -> tuple[Circle, ...]:
        """Nine circles inscribed in the ellipse as which a disc is seen: for discs as large as a plate.

        A circle of radius `b sqrt(1 - c^2 / (a^2 - b^2))`, `c` along the major axis, touches the ellipse on
        both sides, until it fills its end at `c = (a^2 - b^2) / a`.
        """
        x, y = self.point(centre)
        along_x, along_y = self.point(normal)
        length = hypot(along_x, along_y)
        minor = min(max(radius * abs(self.faces(normal)), rim), radius)
        focal = radius * radius - minor * minor
        if length < 1e-9 or focal < 1e-9:
            return ((x, y, radius),)
        side_x, side_y = -along_y / length, along_x / length
        circles = []
        for share in (-1.0, -0.94, -0.80, -0.50, 0.0, 0.50, 0.80, 0.94, 1.0):
            c = share * focal / radius
            circles.append((x + side_x * c, y + side_y * c, minor * sqrt(1 - c * c / focal)))
        return tuple(circles)

    def oval(self, centre: Point, ahead: Point, left: Point, rim: float = 0.006) -> tuple[Circle, Circle]:
        """Two circles whose hull stands for an oval, of which two half diameters are given, as `disc` does."""
        x, y = self.point(centre)
        ax, ay = self.point(ahead)
        bx, by = self.point(left)
        turn = atan2(2 * (ax * bx + ay * by), ax * ax + ay * ay - bx * bx - by * by) / 2
        c, s = cos(turn), sin(turn)
        along_x, along_y = ax * c + bx * s, ay * c + by * s
        aside_x, aside_y = bx * c - ax * s, by * c - ay * s
        major, minor = hypot(along_x, along_y), hypot(aside_x, aside_y)
        if minor > major:
            along_x, along_y, major, minor = aside_x, aside_y, minor, major
        minor = min(max(minor, rim), major)
        reach = (major - minor) / (major or 1.0)
        return (x + along_x * reach, y + along_y * reach, minor), (x - along_x * reach, y - along_y * reach, minor)

    def disc(self, centre: Point, normal: Point, radius: float, rim: float = 0.004) -> tuple[Circle, Circle]:
        """Two circles whose hull stands for a round cut: a hem, a cuff, a collar.

        A disc is seen as an ellipse; the stadium of the same width and height is at most a few pixels
        larger in its corners and keeps every outline made of arcs and tangents. `rim` rounds the cut
        when it is seen edge on.
        """
        x, y = self.point(centre)
        along_x, along_y = self.point(normal)
        length = hypot(along_x, along_y)
        minor = min(max(radius * abs(self.faces(normal)), rim), radius)
        if length < 1e-9:
            return (x, y, radius), (x, y, radius)
        reach = (radius - minor) / length
        side_x, side_y = -along_y * reach, along_x * reach
        return (x + side_x, y + side_y, minor), (x - side_x, y - side_y, minor)
