"""The body in space and in the view: lengths, feet, load, light and symmetry."""

from dataclasses import replace
from math import cos, dist, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.pose import Pose, PosePath
from hipcoach.figure import FRONT, SIDE, THREE_QUARTER, Figure, View, body, grip_height, stand
from hipcoach.figure.outline import Outline
from hipcoach.figure.skeleton import Skeleton, joints

STATURE_CM = 175.0
PATH = PosePath(
    (
        (0.0, Pose(2.6, 1.4, 3.1, 8.9, 6.1, 2.6)),
        (0.1, Pose(1.0, 5.6, 21.9, -3.5, 3.9, 18.6)),
        (0.3, Pose(-0.3, 11.6, 36.9, -10.8, 3.5, 31.4)),
        (0.5, Pose(-0.7, 16.2, 47.6, -13.9, 3.5, 40.5)),
        (0.8, Pose(-0.7, 22.0, 60.0, -14.8, 3.7, 51.0)),
        (1.0, Pose(-0.6, 25.4, 67.6, -15.6, 3.6, 57.4)),
    )
)
START, BOTTOM = PATH.at(0.0), PATH.at(1.0)
SINGLE = Pose(2.4, 18.3, 68.5, -10.4, 4.0, 58.2, free_thigh=65.5, free_knee=12.0)
VIEWS = (SIDE, THREE_QUARTER, FRONT, View(-40.0), View(180.0), View(250.0))
depths = st.floats(0.0, 1.0)


def skeleton(pose: Pose) -> Skeleton:
    return joints(pose, stance_half=body.STANCE_HALF, hands_half=body.HANDS_HALF)


def bones(pose: Pose) -> dict[str, float]:
    found = skeleton(pose)
    lengths = {"trunk": dist(found.spine.place(0.0, 0.0, 0.0), found.spine.place(1.0, 0.0, 0.0))}
    for leg in found.legs:
        lengths[f"shank {leg.side}"] = dist(leg.ankle, leg.knee)
        lengths[f"thigh {leg.side}"] = dist(leg.knee, leg.hip)
    for arm in found.arms:
        lengths[f"upper arm {arm.side}"] = dist(arm.shoulder, arm.elbow)
        lengths[f"forearm {arm.side}"] = dist(arm.elbow, arm.wrist)
        lengths[f"hand {arm.side}"] = dist(arm.wrist, arm.grip)
    return lengths


def of_group(figure: Figure, prefix: str) -> list[tuple[float, float, float]]:
    return [(x, y, r) for s in figure.shapes if s.group.startswith(prefix) for x, y, r, _, _ in s.outline]


def extent(outline: Outline, sign: int) -> tuple[float, ...]:
    """Left, right, bottom and top of an outline's circles, mirrored for a negative sign."""
    xs = [sign * x + side * r for x, _, r, _, _ in outline for side in (-1, 1)]
    ys = [y + side * r for _, y, r, _, _ in outline for side in (-1, 1)]
    return (min(xs), max(xs), min(ys), max(ys)) if outline else ()


@given(depths)
def test_bones_keep_their_length_along_the_path(depth: float) -> None:
    assert bones(PATH.at(depth)) == pytest.approx(bones(START), rel=1e-9)


def test_bones_have_the_lengths_of_the_tables() -> None:
    lengths = bones(BOTTOM)
    # Solved in the sagittal plane; the sideways slant of a limb adds less than 1 %.
    assert lengths["shank 1"] == pytest.approx(0.246, rel=0.01)
    assert lengths["thigh -1"] == pytest.approx(0.245, rel=0.01)
    assert lengths["trunk"] == pytest.approx(0.288)
    assert lengths["upper arm 1"] == pytest.approx(0.186, rel=0.01)
    assert lengths["forearm 1"] == pytest.approx(0.146, rel=0.02)


def test_a_rounded_spine_keeps_its_chord_and_bows_out() -> None:
    spine = skeleton(replace(BOTTOM, spine_flexion=55.0)).spine
    base, top, middle = (spine.place(share, 0.0, 0.0) for share in (0.0, 1.0, 0.5))
    assert dist(base, top) == pytest.approx(0.288)
    lean = radians(BOTTOM.trunk)
    straight = ((base[0] + top[0]) / 2, (base[1] + top[1]) / 2)
    behind = (middle[0] - straight[0]) * -cos(lean) + (middle[1] - straight[1]) * sin(lean)
    assert behind > 0.02


@pytest.mark.parametrize("depth", [0.0, 0.25, 0.5, 0.75, 1.0])
@pytest.mark.parametrize("view", VIEWS)
def test_both_soles_lie_on_the_floor(depth: float, view: View) -> None:
    figure = stand(PATH.at(depth), view)
    for side in ("left", "right"):
        lowest = min(y - r for x, y, r in of_group(figure, f"shoe-{side}"))
        assert lowest * STATURE_CM == pytest.approx(0.0, abs=0.1)


def test_nothing_sinks_into_the_floor() -> None:
    for view in VIEWS:
        assert stand(BOTTOM, view).bounds[1] == pytest.approx(0.0, abs=0.1 / STATURE_CM)


def test_the_handle_is_held_at_the_solved_heights() -> None:
    assert grip_height(BOTTOM) * STATURE_CM == pytest.approx(42.0, abs=0.3)
    assert grip_height(START) * STATURE_CM == pytest.approx(79.7, abs=0.3)


@given(depths)
def test_the_lift_line_and_the_figure_agree_on_the_height(depth: float) -> None:
    pose = PATH.at(depth)
    for view in (SIDE, FRONT):
        figure = stand(pose, view)
        assert figure.grip_y_h == pytest.approx(grip_height(pose))
        assert figure.grip[1] == pytest.approx(grip_height(pose))


@given(depths)
def test_the_load_never_enters_the_legs(depth: float) -> None:
    found = skeleton(PATH.at(depth))
    grip_x, grip_y, _ = found.arms[0].grip
    leg = found.legs[0]
    bones_and_radii = (
        (leg.ankle, leg.knee, body.SHIN_R, body.KNEE_R),
        (leg.knee, leg.hip, body.KNEE_R, body.THIGH_TOP_R),
    )
    for (ax, ay, _), (bx, by, _), r_low, r_high in bones_and_radii:
        for step in range(21):
            share = step / 20
            x, y, r = ax + (bx - ax) * share, ay + (by - ay) * share, r_low + (r_high - r_low) * share
            assert hypot(grip_x - x, grip_y - y) > r + body.DUMBBELL_R - 0.003


@pytest.mark.parametrize("pose", [START, BOTTOM, SINGLE])
@pytest.mark.parametrize("view", [SIDE, THREE_QUARTER, FRONT])
def test_a_mirrored_figure_is_the_mirror_image(pose: Pose, view: View) -> None:
    plain, mirrored = stand(pose, view), stand(pose, view, is_mirrored=True)
    assert [shape.group for shape in mirrored.shapes] == [shape.group for shape in plain.shapes]
    assert [shape.at[0] for shape in mirrored.shapes] == pytest.approx([-shape.at[0] for shape in plain.shapes])
    left, bottom, right, top = plain.bounds
    assert mirrored.bounds == pytest.approx((-right, bottom, -left, top))
    assert mirrored.grip == pytest.approx((-plain.grip[0], plain.grip[1]))
    for there, here in zip(plain.shapes, mirrored.shapes, strict=True):
        assert extent(here.outline, 1) == pytest.approx(extent(there.outline, -1), abs=1e-9)
        assert sum(arc[4] for arc in here.outline) == pytest.approx(sum(arc[4] for arc in there.outline))


def test_face_to_face_the_body_is_symmetric() -> None:
    left, _, right, _ = stand(START, FRONT, implement="none").bounds
    assert left == pytest.approx(-right, abs=0.002)


def test_the_side_view_faces_right_and_the_view_from_behind_the_other_way() -> None:
    assert stand(BOTTOM, SIDE).grip[0] > stand(BOTTOM, SIDE).hips[0]
    assert stand(BOTTOM, View(180.0)).grip[0] < stand(BOTTOM, View(180.0)).hips[0]


@pytest.mark.parametrize("view", [SIDE, FRONT])
def test_a_breath_widens_the_trunk_and_moves_nothing_else(view: View) -> None:
    empty, full = stand(START, view, breath=0.0), stand(START, view, breath=1.0)

    def width(figure: Figure) -> float:
        circles = of_group(figure, "shirt")
        chest = [(x, r) for x, y, r in circles if 0.66 < y < 0.76]
        return max(x + r for x, r in chest) - min(x - r for x, r in chest)

    assert width(full) > width(empty) + 0.008
    assert of_group(full, "leg-") == of_group(empty, "leg-")
    assert full.grip == empty.grip


def test_face_is_drawn_from_the_front_and_not_from_behind() -> None:
    def groups(view: View) -> set[str]:
        return {shape.group for shape in stand(START, view).shapes}

    assert {"eyes", "brows", "nose", "mouth"} <= groups(FRONT)
    assert {"eyes", "mouth"} <= groups(SIDE)
    assert not {"eyes", "brows", "nose", "mouth"} & groups(View(270.0))


def test_far_limbs_lie_in_shade_in_the_side_view_only() -> None:
    def shades(view: View) -> list[float]:
        return [
            max(shape.shade for shape in stand(START, view).shapes if shape.group == f"leg-{side}")
            for side in ("left", "right")
        ]

    far, near = shades(SIDE)
    assert near == 0.0
    assert far > 0.7
    assert shades(FRONT) == pytest.approx([0.0, 0.0], abs=1e-6)


def test_the_near_arm_is_painted_after_the_trunk_and_the_far_one_before() -> None:
    order = [shape.group for shape in stand(START, SIDE).shapes]
    assert order.index("arm-left") < order.index("shirt") < order.index("arm-right")
    order = [shape.group for shape in stand(START, View(164.0)).shapes]
    assert order.index("arm-right") < order.index("shirt") < order.index("arm-left")


def test_fingers_run_over_the_handle_from_the_front() -> None:
    order = [shape.group for shape in stand(START, FRONT).shapes]
    for side in ("left", "right"):
        fingers = [order.index(f"finger-{side}-{index}") for index in range(4)]
        assert order.index(f"thumb-{side}") < order.index(f"hand-{side}") < min(fingers)
        assert order.index(f"handle-{side}") < min(fingers)


def test_a_lifted_leg_trails_behind_and_the_other_stays_planted() -> None:
    found = skeleton(SINGLE)
    free, planted = found.legs
    assert free.is_free
    assert free.ankle[0] < free.knee[0] < free.hip[0]
    assert free.ankle[1] > 0.3
    assert planted.ankle == pytest.approx((0.0, body.ANKLE_HEIGHT, body.STANCE_HALF_SINGLE))
    assert dist(free.ankle, free.knee) == pytest.approx(body.SHANK)


def test_a_tilted_pelvis_drops_the_free_hip_and_keeps_the_other() -> None:
    level, tilted = skeleton(SINGLE), skeleton(replace(SINGLE, pelvis_roll=20.0))
    assert tilted.legs[0].hip[1] == pytest.approx(level.legs[0].hip[1] - 2 * body.HIP_HALF * sin(radians(20.0)))
    assert tilted.legs[1].hip == level.legs[1].hip


def test_hips_that_open_turn_the_free_toes_out() -> None:
    level, opened = skeleton(SINGLE), skeleton(replace(SINGLE, pelvis_roll=-25.0))
    assert opened.legs[0].hip[1] > level.legs[0].hip[1] + 0.04
    assert level.legs[0].toes[2] == 0
    assert opened.legs[0].toes[2] < -0.4, "away from the standing leg"
    assert hypot(*opened.legs[0].toes) == pytest.approx(1.0)


def test_one_dumbbell_hangs_beside_the_lifted_leg() -> None:
    groups = {shape.group for shape in stand(SINGLE, FRONT, implement="one-dumbbell").shapes}
    assert {"head-right-near", "head-right-far", "hand-right", "hand-left"} <= groups
    assert not any(group.startswith("head-left") for group in groups)


def test_knees_drift_inwards_with_valgus() -> None:
    straight, caved = skeleton(START), skeleton(replace(START, knee_valgus=12.0))
    for before, after in zip(straight.legs, caved.legs, strict=True):
        assert abs(after.knee[2]) < abs(before.knee[2]) - 0.02
        assert after.ankle == before.ankle
        assert dist(after.ankle, after.knee) == pytest.approx(body.SHANK, rel=0.01)


@pytest.mark.parametrize("implement", ["barbell", "kettlebell", "none"])
@pytest.mark.parametrize("view", VIEWS)
def test_every_load_is_drawn_in_every_view(implement: str, view: View) -> None:
    # The side view leaves out the near plate: it would hide the hands and the knees.
    plates = {SIDE: {"plate-left"}, View(180.0): {"plate-right"}}.get(view, {"plate-left", "plate-right"})
    expected = {"barbell": {"bar", *plates}, "kettlebell": {"bell"}, "none": set()}[implement]
    for pose in (START, BOTTOM):
        groups = {shape.group for shape in stand(pose, view, implement=implement).shapes}  # type: ignore[arg-type]
        assert expected == {group for group in groups if group.startswith(("bar", "plate", "bell"))}
        assert {"hand-left", "hand-right", "shirt", "leg-left", "leg-right"} <= groups
        assert not any(group.startswith("head-") for group in groups)


def test_what_the_heads_of_a_dumbbell_hide_is_left_out() -> None:
    for view, is_seen in ((SIDE, False), (THREE_QUARTER, True), (FRONT, True)):
        groups = {shape.group for shape in stand(START, view).shapes}
        assert ("handle-left" in groups) == is_seen
        assert ("thumb-right" in groups) == is_seen
    assert "thumb-right" in {shape.group for shape in stand(START, SIDE, implement="barbell").shapes}


def test_planted_shoes_and_the_form_of_the_fingers_are_met_again() -> None:
    def kept(pose: Pose, prefix: str) -> list[tuple[Outline, tuple[float, float]]]:
        shapes = stand(pose, SIDE).shapes
        return [(shape.outline, shape.at) for shape in shapes if shape.is_kept and shape.group.startswith(prefix)]

    for prefix in ("shoe-", "upper-", "lace-"):
        assert kept(START, prefix) == kept(BOTTOM, prefix) != []
    assert not kept(SINGLE, "shoe-right")
    fingers = kept(BOTTOM, "finger-")
    assert len({outline for outline, _ in fingers}) == 1
    assert len({at for _, at in fingers}) == 8


def test_views_blend() -> None:
    assert SIDE.blend(FRONT, 0.0) == SIDE
    assert SIDE.blend(FRONT, 1.0) == FRONT
    assert View(0.0, 10.0).blend(View(90.0, 0.0), 0.5) == View(45.0, 5.0)
