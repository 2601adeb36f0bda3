"""The figure in pixels: what is seen where, and a painter left as it was found."""

import sys

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from hipcoach.domain.exercise import Implement
from hipcoach.domain.pose import Pose
from hipcoach.figure import FRONT, MAN, SIDE, WOMAN, Build, View, grip_height, stand
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.painting.figure import FigureFrame, draw_figure, draw_stage
from hipcoach.ui.painting.materials import brushes_of
from hipcoach.ui.tokens import CONTRAST, DARK, LIGHT, Tokens

START = Pose(2.6, 1.4, 3.1, 8.9, 6.1, 2.6)
BOTTOM = Pose(-0.6, 25.4, 67.6, -15.6, 3.6, 57.4)
FRAME = FigureFrame(QRectF(0, 0, 600, 700), 650.0, 600.0)
pytestmark = pytest.mark.usefixtures("qapp")


def painted(
    pose: Pose,
    view: View,
    tokens: Tokens,
    *,
    breath: float = 0.0,
    build: Build = WOMAN,
    implement: Implement = "dumbbell",
) -> QImage:
    image = QImage(600, 700, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    draw_figure(painter, stand(pose, view, build=build, breath=breath, implement=implement), FRAME, tokens)
    painter.end()
    return image


def distance(first: QColor, second: QColor) -> int:
    return max(
        abs(first.red() - second.red()),
        abs(first.green() - second.green()),
        abs(first.blue() - second.blue()),
    )


def nearest(image: QImage, x_h: float, y_h: float, tokens: Tokens, names: tuple[str, ...]) -> str:
    colour = image.pixelColor(round(FRAME.x_of(x_h)), round(FRAME.y_of(y_h)))
    return min(names, key=lambda name: distance(colour, QColor(getattr(tokens, name))))


MATERIALS = ("surface", "skin", "shirt", "shorts", "shoe", "hair", "iron")


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda tokens: tokens.name)
@pytest.mark.parametrize(
    ("x_h", "y_h", "material"),
    [
        (0.0, 0.70, "shirt"),
        (0.02, 0.905, "skin"),
        (0.0, 0.985, "hair"),
        (0.0, 0.845, "skin"),
        (0.05, 0.44, "shorts"),
        (0.062, 0.20, "skin"),
        (0.072, 0.025, "shoe"),
        (0.203, grip_height(START), "iron"),
        (0.0, 0.15, "surface"),
        (0.30, 0.90, "surface"),
    ],
)
def test_face_to_face_each_part_is_where_it_belongs(tokens: Tokens, x_h: float, y_h: float, material: str) -> None:
    image = painted(START, FRONT, tokens)
    assert nearest(image, x_h, y_h, tokens, MATERIALS) == material


def test_the_load_is_level_with_the_frame() -> None:
    figure = stand(BOTTOM, SIDE)
    image = painted(BOTTOM, SIDE, DARK)
    assert FRAME.y_of(figure.grip_y_h) == pytest.approx(650.0 - 600.0 * grip_height(BOTTOM))
    # The near head hides the fist: iron lies around the middle of the handle.
    assert nearest(image, figure.grip[0] - 0.02, figure.grip_y_h, DARK, MATERIALS) == "iron"


def first_colours(tokens: Tokens) -> list[QColor]:
    """The colours from the left edge of the head inwards."""
    image = painted(START, FRONT, tokens)
    row = round(FRAME.y_of(0.94))
    colours = [image.pixelColor(x, row) for x in range(image.width())]
    first = next(i for i, colour in enumerate(colours) if distance(colour, QColor(tokens.surface)) > 3)
    return colours[first : first + 5]


def test_a_halo_surrounds_the_figure_where_the_theme_has_one() -> None:
    assert any(distance(colour, QColor(CONTRAST.halo)) < 6 for colour in first_colours(CONTRAST))
    for tokens in (DARK, LIGHT):
        contour = brushes_of(tokens)["hair", 0.0, "crease"].color()
        assert any(distance(colour, contour) < 30 for colour in first_colours(tokens)[:3])


def is_of(colour: QColor, tokens: Tokens, material: str) -> bool:
    """Whether a colour is the material's in the light, in shade or between, and not that of a line."""
    lit, shaded = (brushes_of(tokens)[material, 0.0, finish].color() for finish in ("body", "shaded"))
    bounds = zip(colour.getRgb()[:3], shaded.getRgb()[:3], lit.getRgb()[:3], strict=True)
    return all(low - 8 <= value <= high + 8 for value, low, high in bounds)


def test_the_shirt_has_no_seam_from_shoulder_to_shoulder() -> None:
    image = painted(START, FRONT, DARK)
    row = round(FRAME.y_of(0.797))
    inside = [image.pixelColor(round(FRAME.x_of(x / 1000)), row) for x in range(-110, 111)]
    assert all(is_of(colour, DARK, "shirt") for colour in inside)


def test_no_contour_caps_the_knee() -> None:
    image = painted(START, SIDE, DARK)
    leg = [image.pixelColor(round(FRAME.x_of(-0.005)), round(FRAME.y_of(y / 1000))) for y in range(120, 340)]
    assert all(is_of(colour, DARK, "skin") for colour in leg)


@pytest.mark.parametrize("build", [WOMAN, MAN], ids=lambda build: build.name)
def test_limbs_and_trunk_have_a_lit_and_a_shaded_side(build: Build) -> None:
    image = painted(START, FRONT, DARK, build=build)
    for material, height in (("skin", 0.20), ("shirt", 0.66), ("shorts", 0.405)):
        lit, shaded = (brushes_of(DARK)[material, 0.0, finish].color() for finish in ("body", "shaded"))
        row = [image.pixelColor(x, round(FRAME.y_of(height))) for x in range(image.width())]
        where = {
            tone.name(): [x for x, colour in enumerate(row) if distance(colour, tone) < 4]
            for tone in (lit, shaded)
        }
        # The light stands to the left.
        assert min(where[lit.name()]) < min(where[shaded.name()])
        assert max(where[lit.name()]) < max(where[shaded.name()])


def test_far_limbs_are_darker_than_near_ones() -> None:
    image = painted(START, SIDE, DARK)
    row = round(FRAME.y_of(0.15))
    near, far = (image.pixelColor(round(FRAME.x_of(x)), row) for x in (-0.02, 0.030))
    assert is_of(near, DARK, "skin")
    shade = max(shape.shade for shape in stand(START, SIDE).shapes if shape.group == "leg-left")
    assert distance(far, brushes_of(DARK)["skin", shade, "body"].color()) < 4
    assert far.lightness() < near.lightness() - 20


def test_skin_follows_the_tone() -> None:
    for tone in TONES.values():
        tokens = in_tone(DARK, tone)
        image = painted(START, FRONT, tokens)
        assert (
            distance(image.pixelColor(round(FRAME.x_of(-0.062)), round(FRAME.y_of(0.20))), QColor(tokens.skin)) < 4
        )
        assert tokens.skin == tone.skin_on_dark


def test_the_body_is_seen_through_the_near_plate() -> None:
    with_plate, without = (painted(BOTTOM, SIDE, DARK, implement=one) for one in ("barbell", "none"))
    x, y = round(FRAME.x_of(-0.06)), round(FRAME.y_of(grip_height(BOTTOM) + 0.09))
    assert is_of(without.pixelColor(x, y), DARK, "skin")
    assert with_plate.pixelColor(x, y) == without.pixelColor(x, y)
    figure = stand(BOTTOM, SIDE, implement="barbell")
    rim = next(shape for shape in figure.shapes if shape.hole)
    edge = with_plate.pixelColor(round(FRAME.x_of(rim.bounds[0] + 0.006)), round(FRAME.y_of(rim.at[1])))
    assert is_of(edge, DARK, "iron")


def test_a_clip_that_was_set_before_holds() -> None:
    image = QImage(600, 700, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(DARK.surface))
    painter = QPainter(image)
    painter.setClipRect(QRectF(0, 0, 600, 150))
    draw_figure(painter, stand(START, FRONT), FRAME, DARK)
    assert painter.clipBoundingRect() == QRectF(0, 0, 600, 150)
    painter.end()
    assert image.pixelColor(300, 100) != QColor(DARK.surface)
    assert all(image.pixelColor(300, y) == QColor(DARK.surface) for y in range(160, 660))


def test_both_feet_stand_on_the_floor_line() -> None:
    image = painted(BOTTOM, FRONT, DARK)
    surface = QColor(DARK.surface)
    for x_h in (-0.072, 0.072):
        column = round(FRAME.x_of(x_h))
        lowest = max(y for y in range(700) if distance(image.pixelColor(column, y), surface) > 3)
        # Halo and contour reach a few pixels below the sole.
        assert 650 <= lowest <= 650 + 8


def test_a_full_breath_is_seen() -> None:
    row = round(FRAME.y_of(0.73))

    def shirt_width(breath: float) -> int:
        image = painted(START, View(0.0), DARK, breath=breath)
        return sum(image.pixelColor(x, row) != QColor(DARK.surface) for x in range(600))

    assert shirt_width(1.0) >= shirt_width(0.0) + 3


def test_the_painter_is_left_as_it_was_found() -> None:
    image = QImage(600, 700, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#123456"), 3.0))
    painter.setBrush(QColor("#654321"))
    before = (painter.pen(), painter.brush(), painter.renderHints(), painter.transform(), painter.hasClipping())
    draw_stage(painter, FRAME.rect, FRAME, DARK)
    draw_figure(painter, stand(START, SIDE), FRAME, DARK)
    after = (painter.pen(), painter.brush(), painter.renderHints(), painter.transform(), painter.hasClipping())
    painter.end()
    assert after == before


def test_painting_keeps_none_alive() -> None:
    image = QImage(600, 700, QImage.Format.Format_ARGB32_Premultiplied)
    figure = stand(START, SIDE)
    draw = QPainter(image)
    draw_figure(draw, figure, FRAME, DARK)
    before = sys.getrefcount(None)
    for _ in range(20):
        draw_figure(draw, figure, FRAME, DARK)
    after = sys.getrefcount(None)
    draw.end()
    assert abs(after - before) < 20


def test_the_stage_lights_the_middle_and_lays_a_floor() -> None:
    image = QImage(600, 700, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(DARK.surface))
    painter = QPainter(image)
    draw_stage(painter, FRAME.rect, FRAME, DARK)
    painter.end()
    assert nearest(image, 0.0, 0.5, DARK, ("surface", "spot", "floor")) == "spot"
    assert nearest(image, 0.2, 0.0, DARK, ("surface", "spot", "floor")) == "floor"
    assert distance(image.pixelColor(2, 2), QColor(DARK.surface)) < 6


def test_a_fitted_frame_holds_a_standing_figure() -> None:
    rect = QRectF(20, 30, 400, 500)
    frame = FigureFrame.fit(rect)
    assert frame.y_of(1.0) > rect.top()
    assert frame.ground_y < rect.bottom()
    assert frame.x_of(0.0) == rect.center().x()
