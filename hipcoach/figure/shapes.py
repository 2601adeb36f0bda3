"""What a figure is made of once it is seen: outlines with a material, in painting order.

A shape says what a thing is and how it lies in the light, never which colour it gets.
"""

from typing import Literal, NamedTuple

from hipcoach.figure.outline import Circle, Outline, hull, limb
from hipcoach.figure.view import Point, Sight

Material = Literal[
    "skin", "shirt", "shorts", "sock", "shoe", "sole", "hair", "iron", "steel", "lip", "crease", "line"
]

Finish = Literal["body", "inner", "patch", "cast", "facet", "stroke"]
"""How a shape is painted.

`body` is filled and contoured with the others of its group, as one, within the halo of the figure;
`inner` is the same for what never makes the figure's edge, without the halo; `patch` continues the body below it
and hides its contour there; `cast` is the shadow of a neighbour on the body below; `facet` is a flat face;
`stroke` is a drawn line, of one width, that stays visible however small the figure is.
"""


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
        at: What is kept is laid out around this place.
    """

    group: str
    material: Material
    finish: Finish
    shade: float
    outline: Outline = ()
    corners: tuple[tuple[float, float], ...] = ()
    is_kept: bool = False
    at: tuple[float, float] = (0.0, 0.0)


class Sketch:
    """Shapes gathered back to front for one view."""

    __slots__ = ("shapes", "sight")

    def __init__(self, sight: Sight) -> None:
        self.sight = sight
        self.shapes: list[Shape] = []

    def mass(
        self, group: str, material: Material, shade: float, *circles: Circle, finish: Finish = "body"
    ) -> None:
        """Add the hull of circles."""
        self.shapes.append(Shape(group, material, finish, shade, hull(circles)))

    def chain(
        self, group: str, material: Material, shade: float, *circles: Circle, finish: Finish = "body"
    ) -> None:
        """Add a limb: the hulls of each circle with the next, as one outline."""
        self.shapes.append(Shape(group, material, finish, shade, limb(circles)))

    def stroke(self, group: str, material: Material, shade: float, width: float, *places: Point) -> None:
        """Add a drawn line from a place in the body's space to another, or in a bow towards one between."""
        line = limb(tuple([self.sight.ball(*place, width / 2) for place in places]))
        self.shapes.append(Shape(group, material, "stroke", shade, line))


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
