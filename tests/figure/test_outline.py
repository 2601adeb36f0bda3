"""The hull of circles, checked against its own definition on random circles."""

from math import atan2, cos, hypot, pi, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.figure.outline import Circle, Outline, hull, leaf, limb, oval, reach, shaded

coordinates = st.floats(-1.0, 1.0, allow_nan=False).map(lambda value: round(value, 4))
radii = st.floats(0.001, 0.6).map(lambda value: round(value, 4))
some_circles = st.lists(st.tuples(coordinates, coordinates, radii), min_size=1, max_size=8).map(tuple)
DIRECTIONS = [2 * pi * step / 72 for step in range(72)]


def corners(outline: Outline) -> list[tuple[float, float]]:
    """Points along the outline, in its order."""
    points = []
    for x, y, r, start, sweep in outline:
        for step in range(9):
            angle = radians(start + sweep * step / 8)
            points.append((x + r * cos(angle), y + r * sin(angle)))
    return points


def reach_of(circles: tuple[Circle, ...], angle: float) -> float:
    """How far the circles reach in a direction."""
    return max(x * cos(angle) + y * sin(angle) + r for x, y, r in circles)


def outline_reach(outline: Outline, angle: float) -> float:
    """How far an outline reaches in a direction: by its corners, or by an arc that spans the direction."""
    best = max(px * cos(angle) + py * sin(angle) for px, py in corners(outline))
    for x, y, r, start, sweep in outline:
        if (angle - radians(start)) % (2 * pi) <= radians(sweep):
            best = max(best, x * cos(angle) + y * sin(angle) + r)
    return best


def turns_left(outline: Outline) -> bool:
    """Whether an outline runs counter-clockwise."""
    twice = sum(
        ax * by - bx * ay for (ax, ay, *_), (bx, by, *_) in zip(outline, (*outline[1:], outline[0]), strict=True)
    )
    return twice > 0


@given(some_circles)
def test_the_hull_reaches_exactly_as_far_as_its_circles_in_every_direction(circles: tuple[Circle, ...]) -> None:
    outline = hull(circles)
    for angle in DIRECTIONS:
        assert outline_reach(outline, angle) == pytest.approx(reach_of(circles, angle), abs=1e-6)


@given(some_circles)
def test_the_hull_is_convex(circles: tuple[Circle, ...]) -> None:
    points = corners(hull(circles))
    for index in range(len(points)):
        (ax, ay), (bx, by), (cx, cy) = points[index - 2], points[index - 1], points[index]
        assert (bx - ax) * (cy - by) - (by - ay) * (cx - bx) > -1e-6


@given(some_circles)
def test_the_arcs_turn_once_around_and_each_lies_on_a_given_circle(circles: tuple[Circle, ...]) -> None:
    outline = hull(circles)
    assert sum(sweep for *_, sweep in outline) == pytest.approx(360.0, abs=1e-6)
    assert {(x, y, r) for x, y, r, _, _ in outline} <= set(circles)


@given(some_circles, coordinates, coordinates)
def test_moving_the_circles_moves_the_hull(circles: tuple[Circle, ...], dx: float, dy: float) -> None:
    shifted = hull(tuple((x + dx, y + dy, r) for x, y, r in circles))
    for angle in DIRECTIONS[::6]:
        push = dx * cos(angle) + dy * sin(angle)
        assert outline_reach(shifted, angle) == pytest.approx(outline_reach(hull(circles), angle) + push, abs=1e-6)


def test_circles_on_one_tangent_are_all_spanned() -> None:
    row = ((0.0, 0.0, 0.1), (0.5, 0.0, 0.1), (1.0, 0.0, 0.1))
    outline = hull(row)
    assert {x for x, *_ in outline} == {0.0, 1.0}  # the middle one only touches
    assert all(sweep > 0 for *_, sweep in outline)  # no sweep would mean a corner
    assert outline_reach(outline, 0.0) == pytest.approx(1.1)
    assert outline_reach(outline, pi) == pytest.approx(0.1)


def test_a_swallowed_circle_leaves_no_trace() -> None:
    assert hull(((0.0, 0.0, 1.0), (0.2, 0.1, 0.3))) == ((0.0, 0.0, 1.0, 0.0, 360.0),)


def test_a_limb_of_two_is_their_hull() -> None:
    pair = ((0.0, 0.0, 0.1), (0.0, 0.5, 0.05))
    for angle in DIRECTIONS:
        assert outline_reach(limb(pair), angle) == pytest.approx(reach_of(pair, angle), abs=1e-9)


def test_a_straight_limb_keeps_its_width_at_the_joint() -> None:
    outline = limb(((0.0, 0.0, 0.1), (0.0, 0.5, 0.1), (0.0, 1.0, 0.1)))
    joints = [(x, y) for x, y, _, _, sweep in outline if not sweep]
    assert sorted(x for x, _ in joints) == pytest.approx([-0.1, 0.1])
    assert [y for _, y in joints] == pytest.approx([0.5, 0.5])


@given(st.floats(-60, 60))
def test_the_corner_of_a_bent_limb_lies_on_both_tangents(bend: float) -> None:
    turn = radians(bend)
    knee = (0.0, 1.0, 0.1)
    tip = (sin(turn), 1.0 + cos(turn), 0.1)
    outline = limb(((0.0, 0.0, 0.1), knee, tip))
    for x, y, _, _, sweep in outline:
        if not sweep:
            assert abs(x) == pytest.approx(0.1)
            assert abs(x * cos(turn) - (y - 1.0) * sin(turn)) == pytest.approx(0.1)


@given(st.floats(-60, 60))
def test_a_limb_grown_is_the_limb_of_grown_circles(bend: float) -> None:
    turn = radians(bend)
    circles = ((0.0, 0.0, 0.1), (0.0, 1.0, 0.12), (sin(turn), 1.0 + cos(turn), 0.08))
    wider = limb(tuple((x, y, r + 0.05) for x, y, r in circles))
    for (x, y, a, b, sweep), (gx, gy, ga, *_) in zip(limb(circles), wider, strict=True):
        if sweep:
            assert (gx, gy, ga) == pytest.approx((x, y, a + 0.05))
        else:
            assert (gx, gy) == pytest.approx((x + a * 0.05, y + b * 0.05))


def test_a_limb_goes_down_one_side_and_back_up_the_other() -> None:
    outline = limb(((0.0, 0.0, 0.12), (0.1, 0.5, 0.1), (0.0, 1.0, 0.09), (-0.1, 1.5, 0.05)))
    heights = [y for _, y, *_ in outline]
    assert heights[:4] == sorted(heights[:4])
    assert heights[4:] == sorted(heights[4:], reverse=True)
    assert turns_left(outline)


@pytest.mark.parametrize("ends", [{"start_cut": 0.02}, {"end_cut": 0.02}, {"start_cut": 0.02, "end_cut": 0.05}])
def test_a_cut_end_bulges_no_farther_than_asked(ends: dict[str, float]) -> None:
    outline = limb(((0.0, 0.0, 0.1), (0.0, 0.5, 0.1), (0.0, 1.0, 0.1)), **ends)
    _, bottom, _, top = reach(outline)
    # The corner in its middle reaches a little beyond the line that it rounds.
    low, high = ends.get("start_cut"), ends.get("end_cut")
    assert bottom == pytest.approx(-low * 1.05 if low else -0.1)
    assert top == pytest.approx(1.0 + high * 1.05 if high else 1.1)
    assert turns_left(outline)


@given(st.floats(0.0, 6.2), st.floats(0.05, 0.5))
def test_an_oval_touches_the_ellipse_it_stands_for(turn: float, minor: float) -> None:
    one = (0.6 * cos(turn), 0.6 * sin(turn))
    other = (-minor * sin(turn), minor * cos(turn))
    points = [(x, y) for x, y, *_ in oval((0.3, -0.2), one, other)]
    for (ax, ay), (bx, by) in zip(points, points[1:] + points[:1], strict=True):
        dx, dy = (ax + bx) / 2 - 0.3, (ay + by) / 2 + 0.2
        along, across = dx * cos(turn) + dy * sin(turn), dy * cos(turn) - dx * sin(turn)
        assert hypot(along / 0.6, across / minor) == pytest.approx(1.0)


def test_a_drawn_line_runs_from_tip_to_tip_and_is_widest_in_its_middle() -> None:
    (ax, ay, *_), (bx, by, *_), (cx, cy, *_), (dx, dy, *_) = leaf((0.0, 0.0), (0.5, 0.4), (1.0, 0.0), 0.1)
    # A rounded corner lies three quarters of the way to it from the middle of its neighbours.
    start = (ax * 0.75 + (bx + dx) / 8, ay * 0.75 + (by + dy) / 8)
    end = (cx * 0.75 + (bx + dx) / 8, cy * 0.75 + (by + dy) / 8)
    assert start == pytest.approx((0.0, 0.0), abs=1e-9)
    assert end == pytest.approx((1.0, 0.0), abs=1e-9)
    assert hypot(bx - dx, by - dy) * 0.75 == pytest.approx(0.1)


@given(some_circles)
def test_the_lit_side_lies_within_the_outline(circles: tuple[Circle, ...]) -> None:
    outline = hull(circles)
    lit = shaded(outline, (0.6, -0.8), 0.1)
    for angle in DIRECTIONS:
        assert outline_reach(lit, angle) <= outline_reach(outline, angle) + 1e-9
    # Towards the light it reaches as far as the outline.
    light = pi - atan2(0.8, 0.6)
    assert outline_reach(lit, light) == pytest.approx(outline_reach(outline, light), abs=1e-6)


def test_a_limb_that_points_at_the_viewer_closes_into_its_larger_end() -> None:
    assert limb(((0.0, 0.0, 0.1), (0.001, 0.0, 0.05), (0.0, 0.001, 0.2))) == ((0.0, 0.001, 0.2, 0.0, 360.0),)


def test_equal_circles_far_apart_have_parallel_sides() -> None:
    (ax, ay, ar, a_start, a_sweep), (*_, b_sweep) = hull(((0.0, 0.0, 0.2), (3.0, 4.0, 0.2)))
    assert (ax, ay, ar) == (3.0, 4.0, 0.2)
    assert a_sweep == pytest.approx(180.0)
    assert b_sweep == pytest.approx(180.0)
    touch = radians(a_start)
    assert hypot(cos(touch) * 3 + sin(touch) * 4, 0.0) == pytest.approx(0.0, abs=1e-9)
