"""Head, face and hair, in the head's own frame: `up` along the axis from the neck's base, `ahead` to the nose.

Measures follow ANSUR II (head length 0.114 H, breadth 0.089 H) and the heights of eye, chin and vertex
after Drillis & Contini 1966. A feature is drawn only where its surface turns towards the viewer.
"""

from dataclasses import dataclass
from math import cos, sin

from hipcoach.figure.outline import Circle
from hipcoach.figure.shapes import Sketch
from hipcoach.figure.skeleton import Skeleton
from hipcoach.figure.view import Point

# How much of the front is seen, or of the back, when the face hides them and an ear makes its edge.
_NOSE_HIDDEN, _CHIN_HIDDEN, _EAR_AT_EDGE = 0.96, 0.50, 0.80


@dataclass(frozen=True, slots=True)
class HeadFrame:
    """Origin and axes of the head."""

    x: float
    y: float
    sine: float
    cosine: float

    def place(self, up: float, ahead: float, left: float) -> Point:
        """A point of the head in the body's space."""
        return (
            self.x + up * self.sine + ahead * self.cosine,
            self.y + up * self.cosine - ahead * self.sine,
            left,
        )

    def normal(self, up: float, ahead: float, left: float) -> Point:
        """A direction of the head in the body's space."""
        return up * self.sine + ahead * self.cosine, up * self.cosine - ahead * self.sine, left


def head_frame(skeleton: Skeleton) -> HeadFrame:
    """The frame of this skeleton's head."""
    return HeadFrame(skeleton.neck[0], skeleton.neck[1], sin(skeleton.head_rad), cos(skeleton.head_rad))


def draw_head(sketch: Sketch, frame: HeadFrame, shade: float) -> None:
    """Hair, face and features, in the order in which this view covers them."""
    is_face_seen = sketch.sight.faces(frame.normal(0.0, 1.0, 0.0)) > -0.12
    tail_behind = sketch.sight.faces(frame.normal(0.0, -1.0, 0.0)) < 0.0
    if tail_behind:
        _draw_tail(sketch, frame, shade)
    if is_face_seen:
        _draw_hair(sketch, frame, shade)
        _draw_face(sketch, frame, shade)
        _draw_features(sketch, frame)
    else:
        _draw_face(sketch, frame, shade)
        _draw_hair(sketch, frame, shade)
    _draw_temples(sketch, frame, shade)
    if not tail_behind:
        _draw_tail(sketch, frame, shade)


def _draw_hair(sketch: Sketch, frame: HeadFrame, shade: float) -> None:
    def ball(up: float, ahead: float, left: float, r: float) -> Circle:
        return sketch.sight.ball(*frame.place(up, ahead, left), r)

    sketch.mass(
        "hair",
        "hair",
        shade,
        ball(0.137, 0.006, 0.0, 0.0460),
        ball(0.133, -0.017, 0.0, 0.0440),
        ball(0.104, -0.020, 0.010, 0.0300),
        ball(0.104, -0.020, -0.010, 0.0300),
    )


def _draw_face(sketch: Sketch, frame: HeadFrame, shade: float) -> None:
    def ball(up: float, ahead: float, left: float, r: float) -> Circle:
        return sketch.sight.ball(*frame.place(up, ahead, left), r)

    sketch.mass(
        "face",
        "skin",
        shade,
        ball(0.126, 0.0125, 0.0, 0.0395),
        ball(0.104, 0.020, 0.017, 0.0255),
        ball(0.104, 0.020, -0.017, 0.0255),
        ball(0.083, 0.002, 0.022, 0.0150),
        ball(0.083, 0.002, -0.022, 0.0150),
        ball(0.067, 0.034, 0.005, 0.0125),
        ball(0.067, 0.034, -0.005, 0.0125),
    )
    # Nose and chin stand out of the profile; face to face they vanish into the face's own outline.
    turned = abs(sketch.sight.forward)
    if turned < _NOSE_HIDDEN:
        sketch.mass(
            "face",
            "skin",
            shade,
            ball(0.117, 0.0465, 0.0, 0.0045),
            ball(0.0955, 0.0555, 0.0, 0.0058),
            ball(0.0900, 0.0430, 0.0, 0.0050),
        )
    if turned < _CHIN_HIDDEN:
        sketch.chain("face", "skin", shade, ball(0.082, 0.0435, 0.0, 0.0060), ball(0.0755, 0.0425, 0.0, 0.0058))


def _draw_features(sketch: Sketch, frame: HeadFrame) -> None:
    """Eyes, brows, nose and mouth: few lines, and a calm look."""
    sight = sketch.sight
    # A face seen from above would foreshorten into a frown: it lowers its lids and keeps no brows.
    is_seen_from_above = sight.faces(frame.normal(1.0, 0.0, 0.0)) > 0.40
    for side in (1, -1):
        if is_seen_from_above and sight.faces(frame.normal(0.0, 0.90, 0.43 * side)) > 0.16:
            sketch.stroke(
                "lids",
                "line",
                0.0,
                0.0034,
                frame.place(0.1150, 0.0500, 0.0120 * side),
                frame.place(0.1060, 0.0530, 0.0185 * side),
                frame.place(0.1150, 0.0460, 0.0250 * side),
            )
            continue
        if sight.faces(frame.normal(0.0, 0.90, 0.43 * side)) > 0.16:
            sketch.mass(
                "eyes",
                "line",
                0.0,
                sight.ball(*frame.place(0.1185, 0.0490, 0.0180 * side), 0.0040),
                sight.ball(*frame.place(0.1150, 0.0490, 0.0180 * side), 0.0040),
                finish="patch",
            )
            sketch.stroke(
                "brows",
                "hair",
                0.0,
                0.0042,
                frame.place(0.1290, 0.0520, 0.0105 * side),
                frame.place(0.1310, 0.0495, 0.0185 * side),
                frame.place(0.1285, 0.0450, 0.0260 * side),
            )
    if not is_seen_from_above and sight.faces(frame.normal(-0.1, 0.99, 0.0)) > 0.30:
        sketch.stroke(
            "nose",
            "line",
            0.0,
            0.0026,
            frame.place(0.1080, 0.0545, -0.0045),
            frame.place(0.0950, 0.0610, -0.0062),
            frame.place(0.0925, 0.0590, 0.0015),
        )
    if sight.faces(frame.normal(0.0, 0.99, 0.0)) > 0.10:
        near = 1 if sight.left > 0 else -1
        reach = 0.0105 if sight.faces(frame.normal(0.0, 1.0, 0.0)) > 0.55 else 0.0
        sketch.stroke(
            "mouth",
            "lip",
            0.0,
            0.0034,
            frame.place(0.0795, 0.0440, 0.0115 * near),
            frame.place(0.0780, 0.0485, 0.0),
            frame.place(0.0795, 0.0440, -reach * near) if reach else frame.place(0.0782, 0.0490, 0.0),
        )


def _draw_temples(sketch: Sketch, frame: HeadFrame, shade: float) -> None:
    """The hair swept back over the temples, which makes the hair line, and the ears below it."""
    sight = sketch.sight

    def ball(up: float, ahead: float, left: float, r: float) -> Circle:
        return sight.ball(*frame.place(up, ahead, left), r)

    for side in (1, -1):
        turned = sight.faces(frame.normal(0.1, 0.0, 0.99 * side))
        if turned > -0.35:
            sketch.mass(
                "hair-line",
                "hair",
                shade,
                ball(0.1690, 0.0260, 0.002 * side, 0.0125),
                ball(0.1720, 0.0080, 0.0, 0.0100),
                ball(0.1500, 0.0250, 0.0280 * side, 0.0115),
                ball(0.1210, -0.0050, 0.0370 * side, 0.0085),
                ball(0.1240, -0.0280, 0.0330 * side, 0.0120),
                ball(0.1600, -0.0050, 0.0200 * side, 0.0160),
                finish="patch",
            )
    for side in (1, -1):
        turned = sight.faces(frame.normal(0.0, 0.0, float(side)))
        if turned > -0.25:
            sketch.mass(
                "ear",
                "skin",
                shade + 0.08,
                ball(0.1130, -0.0020, 0.0430 * side, 0.0085),
                ball(0.0990, 0.0005, 0.0410 * side, 0.0060),
                finish="body" if abs(sight.forward) > _EAR_AT_EDGE else "inner",
            )


def _draw_tail(sketch: Sketch, frame: HeadFrame, shade: float) -> None:
    """A short pony tail that hangs down whichever way the head leans."""
    x, y, _ = frame.place(0.150, -0.0540, 0.0)
    out_x, out_y, _ = frame.normal(0.25, -0.97, 0.0)
    mid = (x + out_x * 0.026, y + out_y * 0.026 - 0.006, 0.0)
    tip = (mid[0] + out_x * 0.012, mid[1] + out_y * 0.012 - 0.048, 0.0)
    ball = sketch.sight.ball
    sketch.chain("tail", "hair", shade, ball(x, y, 0.0, 0.0120), ball(*mid, 0.0165), ball(*tip, 0.0080))
    sketch.mass(
        "tie",
        "shoe",
        shade,
        ball(x, y, 0.0, 0.0105),
        ball(x + out_x * 0.006, y + out_y * 0.006, 0.0, 0.0105),
        finish="inner",
    )
