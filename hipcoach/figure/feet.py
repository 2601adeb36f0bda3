"""Feet: running shoes on flat soles, socks in their collars, and the shadow where they touch the floor."""

from dataclasses import dataclass
from functools import lru_cache

from hipcoach.figure import body
from hipcoach.figure.outline import Circle, oval
from hipcoach.figure.shapes import Shape, Sketch, direction, toward
from hipcoach.figure.skeleton import Leg
from hipcoach.figure.view import Point, Sight, View

_SOLE_R = 0.0070
_STEPS = 256
_SOLE_SEEN, _FLANK_SEEN, _LACES_SEEN = -0.25, 0.12, -0.30
_BROAD = body.FOOT_HALF_BREADTH


def draw_foot(sketch: Sketch, leg: Leg, shade: float) -> None:
    """The sock and the shoe of one leg."""
    name = "left" if leg.side > 0 else "right"
    ball = sketch.sight.ball
    x, y, z = leg.ankle
    ux, uy, uz = leg.instep
    top = toward(leg.ankle, leg.knee, 0.17, -0.002)
    axis = direction(leg.ankle, leg.knee)
    sketch.chain(
        f"sock-{name}",
        "sock",
        shade,
        ball(x + ux * 0.004, y + uy * 0.004, z + uz * 0.004, 0.0200),
        ball(*top, 0.0222),
        finish="inner",
        end_cut=max(0.022 * abs(sketch.sight.faces(axis)), 0.004),
    )
    sight, foot = sketch.sight, _FootFrame.of(leg)
    at = sight.point(leg.ankle)
    for shape in _shoe(sight.view, sight.is_mirrored, foot, name, round(shade, 2)):
        sketch.shapes.append(shape._replace(at=at, is_kept=not leg.is_free))


def draw_contact(sketch: Sketch, leg: Leg) -> None:
    """The shadow of a planted shoe on the floor, away from the light."""
    sketch.shapes += _contact(sketch.sight.view, sketch.sight.is_mirrored, leg.ankle, leg.toes)


@lru_cache(maxsize=64)  # as still as the foot
def _contact(view: View, is_mirrored: bool, ankle: Point, toes: Point) -> tuple[Shape, ...]:
    sight = Sight(view, is_mirrored=is_mirrored)
    spans = [
        sight.point((ankle[0] + toes[0] * along, 0.0, ankle[2] + toes[2] * along))[0]
        for along in (-0.038, body.TOE)
    ]
    half = _BROAD * abs(sight.forward)
    low, high = min(spans) - half, max(spans) + half
    ellipse = oval(((low + high) / 2 + 0.004, 0.000), ((high - low) / 2 + 0.006, 0.0), (0.0, 0.0085))
    return (Shape("ground", "floor", "patch", 0.0, ellipse, is_kept=True),)


@dataclass(frozen=True, slots=True)
class _FootFrame:
    """The frame of one foot around its ankle: along the toes, up from the sole, and out from the body's middle."""

    toes: Point
    up: Point
    out: Point

    @classmethod
    def of(cls, leg: Leg) -> "_FootFrame":
        (tx, ty, tz), (ux, uy, uz) = leg.toes, leg.instep
        if leg.is_free:
            # In steps of a quarter of a degree, so that most places of a lifted foot are met again.
            tx, ty, tz, ux, uy, uz = (round(part * _STEPS) / _STEPS for part in (tx, ty, tz, ux, uy, uz))
        out = (uy * tz - uz * ty, uz * tx - ux * tz, ux * ty - uy * tx)
        sign = 1 if out[2] * leg.side > 0 else -1
        return cls((tx, ty, tz), (ux, uy, uz), (out[0] * sign, out[1] * sign, out[2] * sign))

    def place(self, along: float, height: float, out: float) -> Point:
        """A point of the foot, so high above the ground of its sole."""
        rise = height - body.ANKLE_HEIGHT
        (tx, ty, tz), (ux, uy, uz), (ox, oy, oz) = self.toes, self.up, self.out
        return (
            tx * along + ux * rise + ox * out,
            ty * along + uy * rise + oy * out,
            tz * along + uz * rise + oz * out,
        )


@lru_cache(maxsize=256)  # a planted foot is the same in every frame of a set
def _shoe(view: View, is_mirrored: bool, foot: _FootFrame, name: str, shade: float) -> tuple[Shape, ...]:
    """The shoe of a foot, around its ankle."""
    sketch = Sketch(Sight(view, is_mirrored=is_mirrored))
    if sketch.sight.faces(foot.up) < _SOLE_SEEN:
        _draw_upper(sketch, foot, f"upper-{name}", shade)
        _draw_sole(sketch, foot, f"shoe-{name}", shade)
        _draw_tread(sketch, foot, f"shoe-{name}", shade)
    else:
        _draw_sole(sketch, foot, f"shoe-{name}", shade)
        _draw_upper(sketch, foot, f"upper-{name}", shade)
        _draw_details(sketch, foot, f"upper-{name}", shade)
    return tuple(sketch.shapes)


def _draw_sole(sketch: Sketch, foot: _FootFrame, group: str, shade: float) -> None:
    """The sole rests on the floor: every ball's height is its radius, and only heel and toe lift off."""

    def ball(along: float, height: float, out: float) -> Circle:
        return sketch.sight.ball(*foot.place(along, height, out), _SOLE_R)

    sketch.mass(
        group,
        "sole",
        shade,
        ball(-0.031, 0.0090, 0.010),
        ball(-0.031, 0.0090, -0.010),
        ball(-0.022, _SOLE_R, 0.012),
        ball(-0.022, _SOLE_R, -0.012),
        ball(body.BALL, _SOLE_R, _BROAD - 0.0075),
        ball(body.BALL + 0.006, _SOLE_R, -_BROAD + 0.0085),
        ball(body.TOE - 0.009, 0.0110, 0.006),
        ball(body.TOE - 0.007, 0.0110, -0.009),
    )


def _draw_tread(sketch: Sketch, foot: _FootFrame, group: str, shade: float) -> None:
    """The grooves across a sole that is seen from below."""
    for along, broad in ((-0.020, 0.011), (0.004, 0.012), (0.034, 0.014), (0.056, 0.018), (0.078, 0.017)):
        ends = foot.place(along, 0.0, -broad), foot.place(along, 0.0, broad)
        sketch.stroke(group, "sole", shade, 0.0042, *ends, finish="fold")


def _draw_upper(sketch: Sketch, foot: _FootFrame, group: str, shade: float) -> None:
    """The upper: a heel and a forefoot, between which the collar dips to the ankle."""

    def ball(along: float, height: float, out: float, r: float) -> Circle:
        return sketch.sight.ball(*foot.place(along, height, out), r)

    heel = (ball(-0.0195, 0.0300, 0.0, 0.0195), ball(-0.0200, 0.0205, 0.0, 0.0125))
    tab = (ball(-0.0285, 0.0525, 0.0, 0.0072), ball(0.0100, 0.0320, 0.0, 0.0205))
    sketch.mass(group, "shoe", shade, *heel, *tab, finish="inner")
    sketch.mass(
        group,
        "shoe",
        shade,
        *heel,
        ball(0.0215, 0.0520, 0.0, 0.0100),
        ball(0.0460, 0.0340, 0.0, 0.0190),
        ball(body.BALL - 0.008, 0.0225, 0.0130, 0.0140),
        ball(body.BALL - 0.004, 0.0225, -0.0125, 0.0140),
        ball(body.TOE - 0.019, 0.0195, 0.0010, 0.0105),
        ball(body.TOE - 0.017, 0.0195, -0.0060, 0.0105),
        round=0.007,
    )


def _draw_details(sketch: Sketch, foot: _FootFrame, group: str, shade: float) -> None:
    """A stripe from the sole to the laces on the flank that is seen, and the laces."""
    faces, place = sketch.sight.faces, foot.place
    ox, oy, oz = foot.out
    for side in (1, -1):
        if faces((ox * side, oy * side, oz * side)) > _FLANK_SEEN:
            low, high = 0.0240 * side, 0.0168 * side
            sketch.patch(
                group,
                "sole",
                shade,
                place(0.022, 0.012, low),
                place(0.036, 0.012, low),
                place(0.050, 0.046, high),
                place(0.041, 0.050, high),
            )
    if faces(foot.toes) > _LACES_SEEN:
        for along, height in ((0.034, 0.0565), (0.045, 0.0525), (0.056, 0.0470)):
            ends = place(along, height, -0.0085), place(along, height, 0.0085)
            sketch.stroke(group, "sole", shade, 0.0038, *ends)
