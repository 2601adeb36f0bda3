"""The body in space and in the view: lengths, feet, load, light and symmetry."""

from dataclasses import replace
from math import cos, dist, hypot, radians, sin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.pose import Pose, PosePath
from hipcoach.figure import (
    BEHIND,
    BUILDS,
    FRONT,
    MAN,
    SIDE,
    THREE_QUARTER,
    WOMAN,
    Build,
    Figure,
    View,
    body,
    grip_height,
    stand,
)
from hipcoach.figure.outline import Outline, reach
from hipcoach.figure.skeleton import Skeleton, joints
from tests.helpers import physics

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
EVERYBODY = pytest.mark.parametrize("build", BUILDS.values(), ids=lambda build: build.name)
depths = st.floats(0.0, 1.0)


def skeleton(pose: Pose, build: Build = WOMAN) -> Skeleton:
    return joints(pose, build, stance_half=body.STANCE_HALF, hands_half=body.HANDS_HALF)


def bones(pose: Pose, build: Build = WOMAN) -> dict[str, float]:
    return physics.bones(skeleton(pose, build))


def of_group(figure: Figure, prefix: str) -> list[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each mass of a group."""
    finishes = {"body", "inner"}
    return [shape.bounds for shape in figure.shapes if shape.group.startswith(prefix) and shape.finish in finishes]


def width_at(figure: Figure, prefix: str, low: float, high: float) -> float:
    """How wide the corners of a group's chains are between two heights."""
    places = [
        (x, y) for s in figure.shapes if s.group.startswith(prefix) for x, y, _, _, sweep in s.outline if not sweep
    ]
    xs = [x for x, y in places if low < y < high]
    return max(xs) - min(xs)


def extent(outline: Outline, sign: int) -> tuple[float, ...]:
    """Left, bottom, right and top of an outline, mirrored for a negative sign."""
    left, bottom, right, top = reach(outline)
    return (left, bottom, right, top) if sign > 0 else (-right, bottom, -left, top)


@EVERYBODY
@given(depth=depths)
def test_bones_keep_their_length_along_the_path(build: Build, depth: float) -> None:
    assert bones(PATH.at(depth), build) == pytest.approx(bones(START, build), rel=1e-9)


def test_bones_have_the_lengths_of_the_tables() -> None:
    lengths = bones(BOTTOM)
    # Solved in the sagittal plane; the sideways slant of a limb adds less than 1 %.
    assert lengths["shank 1"] == pytest.approx(0.246, rel=0.01)
    assert lengths["thigh -1"] == pytest.approx(0.245, rel=0.01)
    assert lengths["trunk"] == pytest.approx(0.288)
    assert lengths["upper arm 1"] == pytest.approx(0.186, rel=0.01)
    assert lengths["forearm 1"] == pytest.approx(0.144, rel=0.02)


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
        lowest = min(bottom for _, bottom, _, _ in of_group(figure, f"shoe-{side}"))
        assert lowest * STATURE_CM == pytest.approx(0.0, abs=0.1)


def test_nothing_sinks_into_the_floor() -> None:
    for view in VIEWS:
        assert stand(BOTTOM, view).bounds[1] == pytest.approx(0.0, abs=0.1 / STATURE_CM)


def test_the_handle_is_held_at_the_solved_heights() -> None:
    assert grip_height(BOTTOM) * STATURE_CM == pytest.approx(42.0, abs=0.1)
    assert grip_height(START) * STATURE_CM == pytest.approx(79.7, abs=0.1)


@given(depths)
def test_other_arms_are_solved_anew_for_the_same_gap(depth: float) -> None:
    pose = PATH.at(depth)
    solved, woman, man = (
        skeleton(pose, build).arms[0] for build in (replace(WOMAN, forearm=body.FOREARM), WOMAN, MAN)
    )
    # The sideways slant of the arm aside, each forearm is as long as its build has it.
    assert dist(man.elbow, man.wrist) > dist(woman.elbow, woman.wrist) + 0.003
    for arm in (woman, man):
        assert arm.grip == pytest.approx(solved.grip, abs=1e-12)
        assert arm.elbow != solved.elbow
        # What the girdle takes up is less than half a centimetre.
        assert abs(arm.shoulder[1] - solved.shoulder[1]) * STATURE_CM < 0.5
        assert arm.shoulder[0] == pytest.approx(solved.shoulder[0])


@EVERYBODY
@given(depth=depths)
def test_the_lift_line_and_the_figure_agree_on_the_height(build: Build, depth: float) -> None:
    pose = PATH.at(depth)
    for view in (SIDE, FRONT):
        figure = stand(pose, view, build=build)
        assert figure.grip_y_h == pytest.approx(grip_height(pose))
        assert figure.grip[1] == pytest.approx(grip_height(pose))


@EVERYBODY
@given(depth=depths)
def test_the_load_never_enters_the_legs(build: Build, depth: float) -> None:
    found = skeleton(PATH.at(depth), build)
    grip_x, grip_y, _ = found.arms[0].grip
    leg = found.legs[0]
    bones_and_radii = (
        (leg.ankle, leg.knee, body.CONTACT_SHANK_R, body.CONTACT_KNEE_R),
        (leg.knee, leg.hip, body.CONTACT_KNEE_R, body.CONTACT_THIGH_R),
    )
    for (ax, ay, _), (bx, by, _), r_low, r_high in bones_and_radii:
        for step in range(21):
            share = step / 20
            x, y, r = ax + (bx - ax) * share, ay + (by - ay) * share, r_low + (r_high - r_low) * share
            assert hypot(grip_x - x, grip_y - y) > r + body.DUMBBELL_R


@pytest.mark.parametrize("pose", [START, BOTTOM, SINGLE])
@pytest.mark.parametrize("view", [SIDE, THREE_QUARTER, FRONT])
def test_a_mirrored_figure_is_the_mirror_image(pose: Pose, view: View) -> None:
    plain, mirrored = stand(pose, view), stand(pose, view, is_mirrored=True)
    assert [shape.group for shape in mirrored.shapes] == [shape.group for shape in plain.shapes]
    left, bottom, right, top = plain.bounds
    assert mirrored.bounds == pytest.approx((-right, bottom, -left, top))
    assert mirrored.grip == pytest.approx((-plain.grip[0], plain.grip[1]))
    for there, here in zip(plain.shapes, mirrored.shapes, strict=True):
        # Only the light stays where it is, and with it what is laid on towards it.
        if here.finish in {"body", "inner"}:
            assert here.at == pytest.approx((-there.at[0], there.at[1]))
            assert extent(here.outline, 1) == pytest.approx(extent(there.outline, -1), abs=1e-9)


def test_face_to_face_the_body_is_symmetric() -> None:
    left, _, right, _ = stand(START, FRONT, implement="none").bounds
    assert left == pytest.approx(-right, abs=0.002)


def test_the_side_view_faces_right_and_the_view_from_behind_the_other_way() -> None:
    assert stand(BOTTOM, SIDE).grip[0] > stand(BOTTOM, SIDE).hips[0]
    assert stand(BOTTOM, View(180.0)).grip[0] < stand(BOTTOM, View(180.0)).hips[0]


@pytest.mark.parametrize("view", [SIDE, FRONT])
def test_a_breath_widens_the_trunk_and_moves_nothing_else(view: View) -> None:
    empty, full = stand(START, view, breath=0.0), stand(START, view, breath=1.0)

    assert width_at(full, "shirt", 0.66, 0.76) > width_at(empty, "shirt", 0.66, 0.76) + 0.007
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


def test_hands_that_meet_before_the_belly_are_hidden_by_the_hips_from_behind() -> None:
    for depth in (0.0, 0.5, 1.0):
        order = [shape.group for shape in stand(PATH.at(depth), BEHIND, implement="kettlebell").shapes]
        last = len(order) - order[::-1].index("hand-right") - 1
        assert max(last, order.index("arm-left"), order.index("arm-right")) < order.index("shorts")


def test_fingers_run_over_the_handle_from_the_front() -> None:
    order = [shape.group for shape in stand(START, FRONT).shapes]
    for side in ("left", "right"):
        fingers = [order.index(f"finger-{side}-{index}") for index in range(4)]
        assert order.index(f"handle-{side}") < order.index(f"hand-{side}") < min(fingers)
        assert f"thumb-{side}" not in order, "the fingers hide it"
    order = [shape.group for shape in stand(START, BEHIND).shapes]
    for side in ("left", "right"):
        tips = [order.index(f"finger-{side}-{index}") for index in range(4)]
        assert max(tips) < order.index(f"hand-{side}") < order.index(f"thumb-{side}")


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
    bar = {"bar", "bar-end", "plate-left", "plate-right"}
    expected = {"barbell": bar, "kettlebell": {"bell"}, "none": set()}[implement]
    for pose in (START, BOTTOM):
        groups = {shape.group for shape in stand(pose, view, implement=implement).shapes}  # type: ignore[arg-type]
        held = {group.removesuffix("-hub") for group in groups if group.startswith(("bar", "plate", "bell"))}
        assert held == expected
        assert {"hand-left", "hand-right", "shirt", "leg-left", "leg-right"} <= groups
        assert not any(group.startswith("head-") for group in groups)


def test_what_the_heads_of_a_dumbbell_hide_is_left_out() -> None:
    for view, is_seen in ((SIDE, False), (View(80.0), True), (FRONT, True)):
        groups = {shape.group for shape in stand(START, view).shapes}
        assert ("handle-left" in groups) == ("handle-right" in groups) == is_seen
    assert "thumb-left" in {shape.group for shape in stand(START, SIDE, implement="barbell").shapes}


def test_the_near_knuckles_show_beside_the_head_of_the_dumbbell_from_the_side() -> None:
    for pose in (START, BOTTOM):
        figure = stand(pose, SIDE)
        head = max(right for _, _, right, _ in of_group(figure, "head-right-near"))
        fingers = [right for _, _, right, _ in of_group(figure, "finger-right")]
        assert len(fingers) == 4
        assert max(fingers) > head + 0.01


def test_a_near_plate_lets_the_body_be_seen_from_the_side_only() -> None:
    def holes(view: View, side: str) -> list[tuple[float, float, float, float]]:
        shapes = stand(BOTTOM, view, implement="barbell").shapes
        return [reach(shape.hole) for shape in shapes if shape.group == f"plate-{side}" and shape.hole]

    ((left, bottom, right, top),) = holes(SIDE, "right")
    assert top - bottom > 1.7 * body.PLATE_R
    assert right - left > 1.6 * body.PLATE_R
    assert holes(SIDE, "left") == holes(FRONT, "right") == holes(FRONT, "left") == []
    # It opens while the figure turns.
    ((_, low, _, high),) = holes(View(38.0), "right")
    assert high - low < top - bottom


def test_the_far_plate_lies_behind_the_far_arm() -> None:
    order = [shape.group for shape in stand(BOTTOM, SIDE, implement="barbell").shapes]
    last = len(order) - order[::-1].index("plate-right") - 1
    assert order.index("plate-left") < order.index("arm-left") < last


def test_women_and_men_differ_in_shoulders_and_hair_and_not_in_height() -> None:
    woman, man = (stand(START, FRONT, build=build, implement="none") for build in (WOMAN, MAN))
    assert of_group(man, "sleeve-left")[0][2] > of_group(woman, "sleeve-left")[0][2] + 0.005
    assert {shape.group for shape in woman.shapes} - {shape.group for shape in man.shapes} == {"bun", "tie"}
    assert skeleton(START, MAN).neck == skeleton(START, WOMAN).neck


def test_planted_shoes_and_the_form_of_the_fingers_are_met_again() -> None:
    def kept(pose: Pose, prefix: str) -> list[tuple[Outline, tuple[float, float]]]:
        shapes = stand(pose, SIDE).shapes
        return [(shape.outline, shape.at) for shape in shapes if shape.is_kept and shape.group.startswith(prefix)]

    for prefix in ("shoe-", "upper-", "ground"):
        assert kept(START, prefix) == kept(BOTTOM, prefix) != []
    assert not kept(SINGLE, "shoe-right")
    fingers = kept(BOTTOM, "finger-")
    assert len({outline for outline, _ in fingers}) == 2  # one form for each hand
    assert len({at for _, at in fingers}) == 8


def test_views_blend() -> None:
    assert SIDE.blend(FRONT, 0.0) == SIDE
    assert SIDE.blend(FRONT, 1.0) == FRONT
    assert View(0.0, 10.0).blend(View(90.0, 0.0), 0.5) == View(45.0, 5.0)
