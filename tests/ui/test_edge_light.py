"""The light at the edges: never too often, at the window's own edges, hiding nothing, only where it is wanted."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from hipcoach.audio.output import SilentOutput
from hipcoach.domain.cue import CueKind
from hipcoach.domain.edge_light import Glow, Light
from hipcoach.domain.moves import Move
from hipcoach.domain.plan import RepRange
from hipcoach.domain.states import State
from hipcoach.ui.components.edge_lamp import EdgeLamp
from hipcoach.ui.painting.edge_light import BAND, CORE, draw_edge_light, edge_colour, edge_region
from hipcoach.ui.painting.train import PAGE, Scene
from hipcoach.ui.runner import FRAME_MS, SECONDS_MS
from hipcoach.ui.theme import Theme
from hipcoach.ui.tokens import BY_NAME, DARK, Tokens
from tests.helpers.canvas import A_SHADE, Canvas, blank, difference
from tests.helpers.shipped import EXERCISES
from tests.helpers.window import SHEET, House, Rehearsal

K = Qt.Key
FRAME_S = 0.016
THEMES = pytest.mark.parametrize("tokens", BY_NAME.values(), ids=lambda tokens: tokens.name)
KINDS = (CueKind.IN, CueKind.TIGHT, CueKind.OUT, CueKind.COUNT, CueKind.PUT_DOWN)
SHAPES = ((1366, 768), (1024, 640), (1920, 1080), (1800, 700), (1024, 1100))
"""The design's, the smallest, a large one, and two in which the page does not fill the window."""


class Heard(SilentOutput):
    """Plays nothing, as if it did."""

    name = "qt"
    is_silent = False


# Where it is lit.


def lit(kind: CueKind, width: int, height: int, tokens: Tokens = DARK) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(tokens.surface))
    painter = QPainter(image)
    draw_edge_light(painter, Glow(kind, 1.0), width, height, tokens)
    painter.end()
    return image


def sides(image: QImage, tokens: Tokens = DARK) -> str:
    """The sides of a picture that are lit at their very edge."""
    right, bottom = image.width() - 1, image.height() - 1
    middle = QPoint(image.width() // 2, image.height() // 2)
    at = {
        "top": QPoint(middle.x(), 0),
        "bottom": QPoint(middle.x(), bottom),
        "left": QPoint(0, middle.y()),
        "right": QPoint(right, middle.y()),
    }
    surface = QColor(tokens.surface)
    return " ".join(name for name, point in at.items() if image.pixelColor(point) != surface)


@pytest.mark.parametrize("size", SHAPES)
def test_each_breath_has_a_side_of_its_own_at_the_windows_edge(size):
    assert [sides(lit(kind, *size)) for kind in KINDS] == [
        "bottom",
        "left right",
        "top",
        "top bottom left right",
        "top bottom left right",
    ]


@THEMES
def test_no_two_lights_differ_by_their_colour_alone(tokens):
    shapes = []
    for kind in KINDS:
        image = lit(kind, 1366, 768, tokens).convertToFormat(QImage.Format.Format_RGB32)
        surface = QColor(tokens.surface)
        shapes.append(
            {(x, y) for x in range(0, 1366, 8) for y in range(0, 768, 8) if image.pixelColor(x, y) != surface}
        )
    assert all(one != other for one, other in combinations(shapes, 2))


@THEMES
@pytest.mark.parametrize("kind", KINDS)
def test_a_light_stands_out_from_the_page(tokens, kind):
    # WCAG 1.4.11 asks 3:1 of what is no text.
    assert contrast(edge_colour(kind, tokens), tokens.surface) >= 3


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted(luminance(QColor(colour)) for colour in (one, other))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: QColor) -> float:
    shares = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in colour.getRgbF()[:3]]
    return 0.2126 * shares[0] + 0.7152 * shares[1] + 0.0722 * shares[2]


@pytest.mark.parametrize("size", SHAPES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_light_is_no_flash_of_the_screen(size, kind):
    # A quarter of the middle ten degrees is what WCAG's general flash threshold counts; this is the whole window.
    area = sum(one.width() * one.height() for one in edge_region(Glow(kind, 1.0), *size))
    assert area < 0.25 * size[0] * size[1]


# What of the page is painted.


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    one = Canvas(Theme(SHEET, "dark"))
    qtbot.addWidget(one)
    one.resize(PAGE.size().toSize())
    return one


def at(told: Rehearsal, time_s: float, **changes) -> Scene:
    told.wait(told.session.situation.origin_s + time_s - told.now)
    return told.scene(**changes)


def margins(image: QImage, depth: int) -> list[QImage]:
    """Four strips along the edges."""
    width, height = image.width(), image.height()
    strips = (
        QRect(0, 0, width, depth),
        QRect(0, height - depth, width, depth),
        QRect(0, 0, depth, height),
        QRect(width - depth, 0, depth, height),
    )
    return [image.copy(strip) for strip in strips]


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_nothing_of_a_set_lies_in_the_even_light(canvas, exercise):
    told = Rehearsal(exercise).do(Move.START)
    image, ground = blank(canvas), None
    for time_s in (2.0, 13.5, 15.5, 17.0, 18.5, 19.3, 20.5):
        canvas.show_scene(at(told, time_s, is_muted=True))
        canvas.render(image)
        strips = margins(image, int(CORE))
        ground = ground or margins(canvas._ground.toImage().convertToFormat(image.format()), int(CORE))
        assert [difference(one, other) <= 2 for one, other in zip(strips, ground, strict=True)] == [True] * 4


@pytest.mark.parametrize("kind", KINDS)
def test_a_fading_light_paints_only_the_edges_that_it_lights(canvas, kind):
    told = Rehearsal(EXERCISES["dumbbell"]).do(Move.START).wait(1.2)
    canvas.show_scene(told.scene(glow=Glow(kind, 1.0)))
    canvas.take_dirty()
    canvas.show_scene(told.scene(glow=Glow(kind, 0.99)))
    assert canvas.take_dirty().isEmpty(), "nobody sees a hundredth"
    canvas.show_scene(told.scene(glow=Glow(kind, 0.5)))
    dirty = canvas.take_dirty()
    assert dirty == edge_region(Glow(kind, 1.0), 1366, 768)
    canvas.show_scene(told.scene())
    assert canvas.take_dirty() == dirty, "it goes out, too"


def test_another_light_wipes_the_one_before(canvas):
    told = Rehearsal(EXERCISES["dumbbell"]).do(Move.START).wait(1.2)
    canvas.show_scene(told.scene(glow=Glow(CueKind.IN, 0.5)))
    canvas.take_dirty()
    canvas.show_scene(told.scene(glow=Glow(CueKind.OUT, 1.0)))
    expected = QRegion()
    for kind in (CueKind.IN, CueKind.OUT):
        expected += edge_region(Glow(kind, 1.0), 1366, 768)
    assert canvas.take_dirty() == expected


def test_where_motion_is_reduced_it_switches_on_and_off(canvas):
    canvas.reduces_motion = True
    told = Rehearsal(EXERCISES["dumbbell"]).do(Move.START).wait(1.2)
    light, strengths = Light(0.0, CueKind.OUT), []
    for frame in range(60):
        strength = light.strength_at(frame * FRAME_MS / 1000)
        canvas.show_scene(told.scene(glow=Glow(CueKind.OUT, strength) if strength else None))
        strengths.append(canvas._glow.strength if canvas._glow else 0)
    assert strengths == sorted(strengths, reverse=True)
    assert set(strengths) == {0, 1}


@pytest.mark.parametrize("size", [(1366, 768), (1800, 700)])
@pytest.mark.parametrize("variation", ["dumbbell", "barbell-floor"])
def test_with_light_too_what_is_painted_piece_by_piece_is_the_whole_picture(canvas, size, variation):
    canvas.resize(*size)
    pieces, whole = blank(canvas), blank(canvas)
    told = Rehearsal(EXERCISES[variation], sets=2, reps=RepRange(1, 1)).do(Move.START)
    lamp, seen = EdgeLamp(), set()
    canvas.show_scene(told.scene())
    canvas.render(pieces)
    canvas.take_dirty()
    told.wait(11.9)
    while told.session.situation.state is not State.RESTING or told.session.view(told.now).rest_left_s > 118:
        situation = told.wait(0.13).session.situation
        glow = lamp.look(situation.timeline, situation.origin_s, told.now, is_on=True)
        seen.add((situation.state, glow.kind if glow else None))
        canvas.show_scene(told.scene(glow=glow))
        canvas.paint_dirty(pieces)
        canvas.render(whole)
        # The bar of a rest, in the middle of the page, is as long as it was at the last full second.
        depth = min(size) if situation.state is State.WORKING else int(BAND)
        for one, other in zip(margins(pieces, depth), margins(whole, depth), strict=True):
            assert difference(one, other) <= A_SHADE, f"at {told.now:.2f} s"
    assert {(State.WORKING, CueKind.OUT), (State.RESTING, CueKind.PUT_DOWN), (State.RESTING, None)} <= seen


# When there is light at all.


@pytest.fixture
def heard(open_house: Callable[..., House]) -> House:
    """The window with a sound that is heard, and a plan of two sets of three."""
    house = open_house(sets=2, reps=RepRange(3, 3))
    house.output = Heard()
    return house


def edges(house: House) -> CueKind | None:
    glow = house.page.canvas.scene.glow
    return glow.kind if glow else None


def begin(house: House) -> None:
    """Get ready, up to the moment before the first breath."""
    house.press(K.Key_Return, K.Key_Return)
    house.wait(14.9)


def test_while_the_sound_is_heard_it_is_dark(heard):
    begin(heard)
    heard.wait(0.15)
    assert (heard.state, edges(heard)) == (State.WORKING, None)


def test_the_setting_lights_it(heard):
    heard.gym.settings.change("edge_light", value=True)
    begin(heard)
    heard.wait(0.15)
    assert edges(heard) is CueKind.IN
    heard.wait(3)
    assert edges(heard) is CueKind.TIGHT
    heard.wait(0.9)
    assert edges(heard) is None


def test_without_any_sound_it_is_lit(short):
    begin(short)
    short.wait(0.15)
    assert edges(short) is CueKind.IN


def test_muted_it_lights_up_from_the_next_phase_on(heard):
    begin(heard)
    heard.wait(0.15)
    heard.press(K.Key_M)
    assert edges(heard) is None
    heard.wait(2.95)
    heard.look()
    assert edges(heard) is CueKind.TIGHT
    heard.press(K.Key_M)
    assert edges(heard) is None


def test_a_pause_is_dark(short):
    begin(short)
    short.wait(0.15)
    short.press(K.Key_Space)
    assert (short.state, edges(short)) == (State.PAUSED, None)


def test_after_the_end_of_a_set_it_fades_frame_by_frame(short, qtbot):
    begin(short)
    short.wait_for(State.RESTING)
    timer = short.navigation.pages.train._runner._timer
    qtbot.waitUntil(lambda: not short.coach.sound.is_preparing)
    short.look()
    assert (edges(short), timer.interval()) == (CueKind.PUT_DOWN, FRAME_MS)
    short.wait(0.9)
    assert (edges(short), timer.interval()) == (None, SECONDS_MS)
