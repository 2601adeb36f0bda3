"""The figures as they were accepted by eye; `pytest tests/ui/test_golden_figures.py --accept` accepts them anew.

Each sheet holds what would be seen at once: a variation's path in its views, the builds and tones, the faults.
"""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from hipcoach.figure import BEHIND, BUILDS, FRONT, SIDE, THREE_QUARTER, VIEWS, Figure, Muscle, stand
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.painting.guide_marks import draw_feel
from hipcoach.ui.tokens import BY_NAME, DARK, LIGHT, Tokens
from tests.helpers.pictures import FOLDER, Difference, cells, difference, pixels
from tests.helpers.shipped import EXERCISES

WIDTH, HEIGHT, COLUMNS = 120, 132, 4
FIGURE_PX, GROUND_PX = 116, 8
pytestmark = pytest.mark.usefixtures("qapp")

Cell = tuple[Figure, Tokens]
WHOLE = (0.0, 0.0, FIGURE_PX)
"""What a picture shows: the place in its lower middle, in statures, and the pixels of a stature."""


def path_of(variation: str) -> list[Cell]:
    exercise = EXERCISES[variation]
    return [
        (stand(exercise.path.at(depth), view, implement=exercise.implement), DARK)
        for depth in (0.0, 0.5, 1.0)
        for view in (SIDE, THREE_QUARTER, FRONT, BEHIND)
    ]


def looks() -> list[Cell]:
    pose = EXERCISES["dumbbell"].path.at(0.3)
    every = [(build, in_tone(DARK, tone)) for build in BUILDS.values() for tone in TONES.values()]
    every += [(build, tokens) for build in BUILDS.values() for tokens in BY_NAME.values()]
    return [
        (stand(pose, FRONT.blend(THREE_QUARTER, 0.5), build=build, breath=1.0), tokens) for build, tokens in every
    ]


def faults_of(variation: str) -> list[Cell]:
    exercise = EXERCISES[variation]
    return [
        (stand(fault.pose, VIEWS[fault.view], implement=exercise.implement), LIGHT) for fault in exercise.faults
    ]


def heads() -> list[Cell]:
    path = EXERCISES["dumbbell"].path
    return [
        (stand(path.at(depth), view, build=build), DARK)
        for depth in (0.0, 0.1)
        for build in BUILDS.values()
        for view in (SIDE, THREE_QUARTER, THREE_QUARTER.blend(FRONT, 0.6), FRONT)
    ]


def hands() -> list[Cell]:
    held = [(name, view) for name in ("dumbbell", "barbell", "kettlebell") for view in (SIDE, FRONT)]
    return [
        (stand(EXERCISES[name].path.at(0.0), view, implement=EXERCISES[name].implement), DARK)
        for name, view in [*held, ("dumbbell", BEHIND), ("dumbbell", THREE_QUARTER)]
    ]


SHEETS: dict[str, Callable[[], list[Cell]]] = {
    **{name: lambda name=name: path_of(name) for name in EXERCISES},
    "looks": looks,
    "heads": heads,
    "hands": hands,
    **{f"{name}-faults": lambda name=name: faults_of(name) for name in ("dumbbell", "single-leg")},
}


CLOSE = {"heads": (0.015, 0.855, 760.0), "hands": (0.10, 0.34, 420.0)}


def sheet_of(shown: list[Cell], window: tuple[float, float, float] = WHOLE) -> QImage:
    """The pictures in lines, painted on nothing."""
    across, height, scale = window
    lines = -(-len(shown) // COLUMNS)
    image = QImage(COLUMNS * WIDTH, lines * HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    for place, (figure, tokens) in enumerate(shown):
        line, column = divmod(place, COLUMNS)
        room = QRectF(column * WIDTH, line * HEIGHT, WIDTH, HEIGHT)
        painter.setClipRect(room)
        ground_y, centre_x = room.bottom() - GROUND_PX + height * scale, room.center().x() - across * scale
        draw_figure(painter, figure, FigureFrame(room, ground_y, scale, centre_x), tokens)
    painter.end()
    return image


@pytest.mark.parametrize("name", SHEETS)
def test_figures_look_as_they_were_accepted(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    image, golden = sheet_of(SHEETS[name](), CLOSE.get(name, WHOLE)), FOLDER / f"{name}.png"
    if request.config.getoption("--accept"):
        assert image.save(str(golden))
    accepted = QImage(str(golden))
    assert accepted.size() == image.size(), "the sheet holds other pictures: look at them and --accept"
    shown, known = (cells(pixels(one), WIDTH, HEIGHT) for one in (image, accepted))
    changed = {place: apart for place, apart in enumerate(map(difference, shown, known)) if not apart.is_small}
    if changed:
        image.save(str(tmp_path / golden.name))
    assert changed == {}, f"look at {tmp_path / golden.name} beside {golden}"


def test_a_limb_out_of_place_another_colour_and_an_empty_hand_are_noticed() -> None:
    pose = EXERCISES["dumbbell"].path.at(1.0)
    moved = EXERCISES["dumbbell"].path.at(0.97)
    plain, other, recoloured, empty = (
        pixels(sheet_of([cell]))[:, :WIDTH]
        for cell in (
            (stand(pose, SIDE), DARK),
            (stand(moved, SIDE), DARK),
            (stand(pose, SIDE), in_tone(DARK, TONES["3"])),
            (stand(pose, SIDE, implement="none"), DARK),
        )
    )
    assert difference(plain, plain) == Difference(1.0, 0.0, 0.0)
    assert not difference(plain, other).is_small
    assert difference(plain, recoloured).form == 1.0
    assert not difference(plain, recoloured).is_small
    assert not difference(plain, empty).is_small


def test_other_smoothing_of_the_edges_is_not_noticed() -> None:
    sheet = sheet_of([(stand(EXERCISES["dumbbell"].path.at(1.0), SIDE), DARK)])
    plain = pixels(sheet)
    softer = plain.astype(np.int16)
    edge = (plain[..., 3] > 0) & (plain[..., 3] < 255)
    softer[edge] = np.clip(softer[edge] - 25, 0, 255)
    assert difference(plain, softer.astype(np.uint8)).is_small


@pytest.mark.parametrize("tokens", BY_NAME.values(), ids=BY_NAME)
def test_what_is_to_be_felt_is_marked_where_it_is_seen(tokens: Tokens) -> None:
    exercise = EXERCISES["dumbbell"]
    frame = FigureFrame(QRectF(0, 0, WIDTH, HEIGHT), HEIGHT - GROUND_PX, FIGURE_PX)

    def marked(view: str, depth: float, muscle: Muscle) -> int:
        image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        draw_feel(painter, frame, stand(exercise.path.at(depth), VIEWS[view]), tokens, [muscle], tokens.exhale)
        painter.end()
        return int((pixels(image)[..., 3] > 127).sum())

    assert marked("side", 1.0, Muscle.HAMSTRINGS) > 30
    assert marked("behind", 1.0, Muscle.HAMSTRINGS) > 30
    assert marked("front", 1.0, Muscle.HAMSTRINGS) == 0
    assert marked("front", 0.0, Muscle.ABS) > 30
    assert marked("side", 0.0, Muscle.GLUTES) > 30
    assert marked("front", 0.0, Muscle.GLUTES) == 0
    assert marked("behind", 0.0, Muscle.ABS) == 0
