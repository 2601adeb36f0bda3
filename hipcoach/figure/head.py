"""Head, hair and ears, in the head's own frame: `up` along the axis from the neck's base, `ahead` to the nose.

Measures follow ANSUR II (head length 0.114 H, breadth 0.089 H) and the heights of eye, chin and vertex
after Drillis & Contini 1966. The face is a hull of its own before the hair, so that its edge is the hair line.
"""

from dataclasses import dataclass
from math import cos, sin

from hipcoach.figure.body import Build
from hipcoach.figure.face import draw_features
from hipcoach.figure.outline import Circle
from hipcoach.figure.shapes import Sketch
from hipcoach.figure.skeleton import Skeleton
from hipcoach.figure.view import Point

# How much of the front is seen, or of the back, when the face hides them and an ear makes its edge.
_NOSE_HIDDEN, _CHIN_HIDDEN, _EAR_AT_EDGE = 0.97, 0.60, 0.80
_FACE_SEEN = -0.20
_EAR_HIDDEN, _EAR_BEHIND = -0.35, 0.15


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


def draw_head(sketch: Sketch, frame: HeadFrame, build: Build, shade: float) -> None:
    """Hair, face and features, in the order in which this view covers them."""
    sight = sketch.sight
    is_face_seen = sight.faces(frame.normal(0.0, 1.0, 0.0)) > _FACE_SEEN
    is_bun_behind = sight.faces(frame.normal(0.0, -1.0, 0.0)) < 0.0
    if is_bun_behind:
        _draw_bun(sketch, frame, build, shade)
    sides = [(side, sight.faces(frame.normal(0.0, 0.0, float(side)))) for side in (1, -1)]
    if is_face_seen:
        _draw_hair(sketch, frame, build, shade)
        # An ear that does not turn to the viewer comes out from behind the cheek.
        for side, turned in sides:
            if _EAR_HIDDEN < turned < _EAR_BEHIND:
                _draw_ear(sketch, frame, side, shade)
        _draw_face(sketch, frame, build, shade)
        draw_features(sketch, frame)
        _draw_locks(sketch, frame, build, shade)
    else:
        _draw_face(sketch, frame, build, shade)
        _draw_hair(sketch, frame, build, shade)
    for side, turned in sides:
        if turned >= _EAR_BEHIND or (not is_face_seen and turned > _EAR_HIDDEN):
            _draw_ear(sketch, frame, side, shade)
    if not is_bun_behind:
        _draw_bun(sketch, frame, build, shade)


def _draw_hair(sketch: Sketch, frame: HeadFrame, build: Build, shade: float) -> None:
    def ball(up: float, ahead: float, left: float, r: float) -> Circle:
        return sketch.sight.ball(*frame.place(up, ahead, left), r)

    if build.hair == "tied":
        volume: tuple[Circle, ...] = (
            ball(0.1365, 0.0030, 0.0, 0.0490),
            ball(0.1340, -0.0140, 0.0, 0.0455),
            ball(0.0960, -0.0270, 0.0120, 0.0240),
            ball(0.0960, -0.0270, -0.0120, 0.0240),
        )
    else:
        volume = (
            ball(0.1360, 0.0010, 0.0, 0.0465),
            ball(0.1330, -0.0160, 0.0, 0.0425),
            ball(0.1560, 0.0230, 0.0150, 0.0240),
            ball(0.1560, 0.0230, -0.0150, 0.0240),
            ball(0.1010, -0.0300, 0.0120, 0.0215),
            ball(0.1010, -0.0300, -0.0120, 0.0215),
        )
    sketch.mass("hair", "hair", shade, *volume, round=0.014)


# Around the locks on one side of the head: up, ahead, out to the side. The part lies off the middle.
_TIED_LOCKS = (
    (0.1770, 0.0300, None),
    (0.1600, 0.0450, None),
    (0.1520, 0.0450, 0.0230),
    (0.1340, 0.0330, 0.0400),
    (0.1140, 0.0110, 0.0435),
    (0.1040, 0.0020, 0.0455),
    (0.1220, -0.0200, 0.0450),
    (0.1560, 0.0000, 0.0430),
    (0.1850, -0.0060, 0.0060),
)
_SHORT_LOCKS = (
    (0.1690, 0.0340, 0.0280),
    (0.1430, 0.0280, 0.0400),
    (0.1180, 0.0120, 0.0430),
    (0.0940, 0.0080, 0.0430),
    (0.0960, -0.0060, 0.0430),
    (0.1480, -0.0140, 0.0440),
    (0.1780, -0.0020, 0.0180),
)
_PART, _OVERLAP, _LOCK_SEEN = 0.012, 0.004, 0.30


def _draw_locks(sketch: Sketch, frame: HeadFrame, build: Build, shade: float) -> None:
    """Hair over the forehead's corners and the temples, and the strands in which it is combed."""
    sight, place = sketch.sight, frame.place
    is_tied = build.hair == "tied"
    for side in (1, -1):
        if sight.faces(frame.normal(0.1, 0.55, 0.83 * side)) < _LOCK_SEEN:
            continue
        edge = [
            place(up, ahead, _PART - _OVERLAP * side if left is None else left * side)
            for up, ahead, left in (_TIED_LOCKS if is_tied else _SHORT_LOCKS)
        ]
        sketch.patch("hair-line", "hair", shade, *edge)
        if is_tied:
            for up, ahead, left in ((0.1560, 0.0360, 0.0270), (0.1330, 0.0160, 0.0430)):
                sketch.stroke(
                    "hair-line",
                    "hair",
                    shade,
                    0.0024,
                    place(up, ahead, left * side),
                    place(up + 0.018, ahead - 0.028, left * 0.92 * side),
                    place(0.1800, -0.0260, 0.0080 * side),
                    finish="fold",
                )


def _draw_face(sketch: Sketch, frame: HeadFrame, build: Build, shade: float) -> None:
    sight = sketch.sight

    def ball(up: float, ahead: float, left: float, r: float) -> Circle:
        return sight.ball(*frame.place(up, ahead, left), r)

    # Nose, lips and chin stand out of the profile; face to face they vanish into the face's own outline.
    turned = abs(sight.forward)
    if turned < _NOSE_HIDDEN:
        sketch.mass(
            "face",
            "skin",
            shade,
            ball(0.1180, 0.0465, 0.0, 0.0045),
            ball(0.0985, 0.0570, 0.0, 0.0058),
            ball(0.0930, 0.0430, 0.0, 0.0055),
        )
    if turned < _CHIN_HIDDEN:
        sketch.mass(
            "face",
            "skin",
            shade,
            ball(0.0855, 0.0480, 0.0, 0.0056),
            ball(0.0795, 0.0468, 0.0, 0.0054),
            ball(0.0820, 0.0300, 0.0, 0.0120),
            finish="inner",
        )
    high, wide, r = (0.1345, 0.0125, 0.0245) if build.hair == "tied" else (0.1385, 0.0180, 0.0200)
    forehead_cheek_and_jaw = (
        (high, 0.0285, wide, r),
        (0.1040, 0.0200, 0.0150, 0.0255),
        (0.0825, 0.0060, 0.0225 * build.jaw, 0.0150),
    )
    sketch.mass(
        "face",
        "skin",
        shade,
        *[ball(up, ahead, left * side, r) for up, ahead, left, r in forehead_cheek_and_jaw for side in (1, -1)],
        ball(0.0710, 0.0325, 0.0, 0.0160 * build.jaw),
        round=0.010,
    )


def _draw_ear(sketch: Sketch, frame: HeadFrame, side: int, shade: float) -> None:
    sight, place = sketch.sight, frame.place
    sketch.mass(
        "ear",
        "skin",
        shade + 0.06,
        sight.ball(*place(0.1135, -0.0070, 0.0425 * side), 0.0074),
        sight.ball(*place(0.1000, -0.0035, 0.0405 * side), 0.0052),
        finish="body" if abs(sight.forward) > _EAR_AT_EDGE else "inner",
    )
    sketch.stroke(
        "ear",
        "skin",
        shade,
        0.0026,
        place(0.1190, -0.0040, 0.0460 * side),
        place(0.1160, -0.0105, 0.0460 * side),
        place(0.1040, -0.0055, 0.0450 * side),
        finish="crease",
    )


def _draw_bun(sketch: Sketch, frame: HeadFrame, build: Build, shade: float) -> None:
    """Hair tied in a bun, which stays where it is whichever way the head leans."""
    if build.hair != "tied":
        return

    def ball(up: float, ahead: float, left: float, r: float) -> Circle:
        return sketch.sight.ball(*frame.place(up, ahead, left), r)

    tie = (ball(0.1740, -0.0360, 0.0080, 0.0085), ball(0.1740, -0.0360, -0.0080, 0.0085))
    knot = (ball(0.1880, -0.0440, 0.0, 0.0195), ball(0.1800, -0.0480, 0.0, 0.0190))
    if sketch.sight.faces(frame.normal(0.0, -1.0, 0.0)) < 0.0:
        sketch.mass("bun", "hair", shade, *knot)
        sketch.mass("tie", "shoe", shade, *tie, finish="inner")
    else:
        sketch.mass("tie", "shoe", shade, *tie, finish="inner")
        sketch.mass("bun", "hair", shade, *knot)
