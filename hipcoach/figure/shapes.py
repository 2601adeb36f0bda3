"""What a figure is made of once it is seen: outlines with a material, in painting order.

A shape says what a thing is and how it lies in the light, never which colour it gets.
"""

from typing import Literal, NamedTuple

from hipcoach.figure.outline import Circle, Outline, hull, leaf, limb, loop, oval, reach
from hipcoach.figure.view import Point, Sight

Material = Literal[
    "skin",
    "shirt",
    "shorts",
    "trim",
    "sock",
    "shoe",
    "sole",
    "hair",
    "iron",
    "steel",
    "pane",
    "eye",
    "iris",
    "lip",
    "line",
    "floor",
]

Finish = Literal["body", "inner", "patch", "shadow", "facet", "stroke", "crease", "fold"]
"""How a shape is painted.

Masses: `body` is filled and contoured with the others of its group, as one, within the halo of the figure;
`inner` is the same for what never makes the figure's edge, without the halo.
On masses: `patch` continues the body below it and hides its contour there; `shadow` is the part of a body in
a neighbour's shadow; `facet` is a flat face.
Lines, which stay visible however small the figure is: `stroke` in the material's own colour, `crease` in the
colour of its contour, `fold` in the colour of its shadows.
"""

_FLAT = 0.55


class Shape(NamedTuple):
    """One painted outline.

    Attributes:
        group: The garment or limb; neighbours of one group are painted without seams.
        material: What it is made of.
        finish: How it is painted.
        shade: 0 in the light, up to 1 for what lies farthest back or away from it; below 0 is lit.
        outline: Arcs and tangents, for all but facets.
        corners: Of a facet.
        is_kept: Whether the same outline or facet is likely met again: elsewhere, or in the next frame.
        at: The place around which it is laid out.
        round: How far its shaded side reaches in from the edge, in statures; 0 for what is lit evenly.
        hole: What is cut out of a kept mass, so that what lies behind it is seen.
    """

    group: str
    material: Material
    finish: Finish
    shade: float
    outline: Outline = ()
    corners: tuple[tuple[float, float], ...] = ()
    is_kept: bool = False
    at: tuple[float, float] = (0.0, 0.0)
    round: float = 0.0
    hole: Outline = ()

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of its outline."""
        x, y = self.at
        left, bottom, right, top = reach(self.outline)
        return x + left, y + bottom, x + right, y + top


class Sketch:
    """Shapes gathered back to front for one view."""

    __slots__ = ("shapes", "sight")

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.shapes: list[Shape] = []

    def mass(
        self,
        group: str,
        material: Material,
        shade: float,
        *circles: Circle,
        finish: Finish = "body",
        round: float = 0.0,  # noqa: A002 - the word for it
    ) -> None:
        """Add the hull of circles."""
        self.shapes.append(
            Shape(
                group,
                material,
                finish,
                shade,
                hull(circles),
                round=_lit(round, shade),
            )
        )

    def chain(
        self,
        group: str,
        material: Material,
        shade: float,
        *circles: Circle,
        finish: Finish = "body",
        round: float = 0.0,  # noqa: A002 - as above
        start_cut: float = 0.0,
        end_cut: float = 0.0,
    ) -> None:
        """Add a limb: the hulls of each circle with the next, as one outline; its ends round, or cut as hems."""
        outline = limb(circles, start_cut=start_cut, end_cut=end_cut)
        self.shapes.append(Shape(group, material, finish, shade, outline, round=_lit(round, shade)))

    def patch(
        self, group: str, material: Material, shade: float, *places: Point, finish: Finish = "patch"
    ) -> None:
        """Add a smooth closed form through the middles between places in the body's space."""
        outline = loop(tuple([self.sight.point(place) for place in places]))
        self.shapes.append(Shape(group, material, finish, shade, outline))

    def oval(
        self,
        group: str,
        material: Material,
        shade: float,
        middle: Point,
        ahead: Point,
        left: Point,
        *,
        finish: Finish = "body",
    ) -> None:
        """Add the ellipse as which an oval is seen, of which two half diameters are given."""
        point = self.sight.point
        (ax, ay), (bx, by) = point(ahead), point(left)
        if ax * by < ay * bx:
            bx, by = -bx, -by
        self.shapes.append(Shape(group, material, finish, shade, oval(point(middle), (ax, ay), (bx, by))))

    def stroke(
        self,
        group: str,
        material: Material,
        shade: float,
        width: float,
        *places: Point,
        finish: Finish = "stroke",
    ) -> None:
        """Add a drawn line between two places in the body's space, or a bow towards a third between them."""
        point = self.sight.point
        if len(places) == 3:
            line = leaf(point(places[0]), point(places[1]), point(places[2]), width)
        else:
            line = hull(tuple([self.sight.ball(*place, width / 2) for place in places]))
        self.shapes.append(Shape(group, material, finish, shade, line))


def _lit(depth: float, shade: float) -> float:
    """How far shade reaches in on what itself lies in the shade: there it is lit evenly."""
    return depth if shade < _FLAT else 0.0


def toward(start: Point, end: Point, share: float, ahead: float = 0.0) -> Point:
    """A point `share` of the way along a bone, moved `ahead` at a right angle to it in the sagittal plane."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    push = ahead / length
    return (
        start[0] + dx * share + dy * push,
        start[1] + dy * share - dx * push,
        start[2] + (end[2] - start[2]) * share,
    )


def direction(start: Point, end: Point) -> Point:
    """The unit vector from one place to another."""
    dx, dy, dz = end[0] - start[0], end[1] - start[1], end[2] - start[2]
    length = (dx * dx + dy * dy + dz * dz) ** 0.5 or 1.0
    return dx / length, dy / length, dz / length
