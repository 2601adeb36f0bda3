"""The face's features: few lines, and a calm look.

Each is drawn only where its surface turns towards the viewer.
"""

from typing import Protocol

from hipcoach.figure.shapes import Sketch
from hipcoach.figure.view import Point


class Frame(Protocol):
    """The head's frame."""

    def place(self, up: float, ahead: float, left: float) -> Point:
        """A point of the head in the body's space."""
        ...

    def normal(self, up: float, ahead: float, left: float) -> Point:
        """A direction of the head in the body's space."""
        ...


def draw_features(sketch: Sketch, frame: Frame) -> None:
    """Eyes, brows, nose and mouth."""
    sight = sketch.sight
    # A face seen from above would foreshorten into a frown: it lowers its lids and keeps no brows.
    is_from_above = sight.faces(frame.normal(1.0, 0.0, 0.0)) > 0.40
    for side in (1, -1):
        if sight.faces(frame.normal(0.0, 0.90, 0.43 * side)) < 0.16:
            continue
        if is_from_above:
            _draw_lid(sketch, frame, side)
        else:
            _draw_eye(sketch, frame, side)
    if not is_from_above and sight.faces(frame.normal(-0.1, 0.99, 0.0)) > 0.30:
        _draw_nose(sketch, frame)
    if sight.faces(frame.normal(0.0, 0.99, 0.0)) > 0.10:
        _draw_mouth(sketch, frame)


def _surface(side: float) -> float:
    """How far ahead the face lies at eye level, so far to the side."""
    return 0.0525 - 11.0 * side * side


def _draw_eye(sketch: Sketch, frame: Frame, side: int) -> None:
    place, ball = frame.place, sketch.sight.ball
    corners = place(0.1165, 0.0470, 0.0090 * side), place(0.1172, 0.0405, 0.0275 * side)
    sketch.stroke("eyes", "eye", 0.0, 0.0086, corners[0], place(0.1175, 0.0470, 0.0175 * side), corners[1])
    sketch.mass("eyes", "iris", 0.0, ball(*place(0.1176, 0.0478, 0.0174 * side), 0.0043), finish="patch")
    sketch.stroke(
        "eyes",
        "line",
        0.0,
        0.0034,
        place(0.1172, _surface(0.0090), 0.0090 * side),
        place(0.1240, _surface(0.0165) - 0.001, 0.0165 * side),
        place(0.1180, _surface(0.0268), 0.0272 * side),
    )
    sketch.stroke(
        "brows",
        "hair",
        0.25,
        0.0046,
        place(0.1305, 0.0515, 0.0080 * side),
        place(0.1350, 0.0490, 0.0190 * side),
        place(0.1295, 0.0420, 0.0290 * side),
    )


def _draw_lid(sketch: Sketch, frame: Frame, side: int) -> None:
    place = frame.place
    sketch.stroke(
        "lids",
        "line",
        0.0,
        0.0030,
        place(0.1150, 0.0500, 0.0105 * side),
        place(0.1060, 0.0530, 0.0180 * side),
        place(0.1150, 0.0450, 0.0260 * side),
    )


def _draw_nose(sketch: Sketch, frame: Frame) -> None:
    place = frame.place
    sketch.stroke(
        "nose",
        "skin",
        0.0,
        0.0028,
        place(0.0975, 0.0540, -0.0078),
        place(0.0915, 0.0600, 0.0),
        place(0.0975, 0.0540, 0.0078),
        finish="crease",
    )


def _draw_mouth(sketch: Sketch, frame: Frame) -> None:
    place = frame.place
    wide = 0.0142
    sketch.patch(
        "mouth",
        "lip",
        0.0,
        place(0.0830, 0.0470, -wide),
        place(0.0885, 0.0520, -0.0050),
        place(0.0855, 0.0530, 0.0),
        place(0.0885, 0.0520, 0.0050),
        place(0.0830, 0.0470, wide),
        place(0.0750, 0.0500, 0.0060),
        place(0.0750, 0.0500, -0.0060),
        finish="patch",
    )
    sketch.stroke(
        "mouth",
        "line",
        0.0,
        0.0020,
        place(0.0828, 0.0455, -wide * 0.95),
        place(0.0808, 0.0510, 0.0),
        place(0.0828, 0.0455, wide * 0.95),
    )
