"""Every figure at a glance, for human eyes: `make contact-sheet`.

`steps.png`: every variation's steps in every view and theme, below them women and men in every tone.
`faults.png`: every fault beside its right posture.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

from hipcoach.domain.exercise import Exercise
from hipcoach.figure import BEHIND, BUILDS, FRONT, SIDE, THREE_QUARTER, VIEWS, WOMAN, Build, View, stand
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.painting.fault_marks import Comparison, draw_mark, draw_posture
from hipcoach.ui.painting.figure import FigureFrame, draw_figure, draw_stage
from hipcoach.ui.theme import font
from hipcoach.ui.tokens import BY_NAME, DARK, LIGHT, Tokens
from tests.helpers.shipped import EXERCISES

SHOWN = {"side": SIDE, "three-quarter": THREE_QUARTER, "front": FRONT, "behind": BEHIND}
WIDTH, HEIGHT, ROW_HEAD, COLUMN_HEAD = 200, 230, 150, 30
FIGURE_PX, GROUND_PX = 190, 16
PAIRS_A_ROW, PAIR_WIDTH, PAIR_HEIGHT = 4, 440, 300


@dataclass(frozen=True)
class Cell:
    """One figure of a sheet."""

    exercise: Exercise
    depth: float
    view: View
    tokens: Tokens
    build: Build = WOMAN


def main() -> int:
    """Write the sheets and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--out", type=Path, default=Path("contact-sheet"))
    options = parser.parse_args()
    app = QGuiApplication(sys.argv[:1])
    options.out.mkdir(parents=True, exist_ok=True)
    for name, sheet in (("steps", steps_sheet()), ("faults", faults_sheet())):
        sheet.save(str(options.out / f"{name}.png"))
        print(f"{options.out / name}.png: {sheet.width()} × {sheet.height()}")
    app.quit()
    return 0


def steps_sheet() -> QImage:
    """Rows of steps, columns of themes and views; then rows of builds, columns of tones."""
    columns = [(tokens, name) for tokens in BY_NAME.values() for name in SHOWN]
    rows = [
        (
            f"{exercise.variation}\n{number} {step.title}",
            [Cell(exercise, step.depth, SHOWN[name], tokens) for tokens, name in columns],
        )
        for exercise in EXERCISES.values()
        for number, step in enumerate(exercise.steps, 1)
    ]
    lift = EXERCISES["dumbbell"]
    for build in BUILDS.values():
        for depth in (0.0, 1.0):
            cells = [
                Cell(lift, depth, view, in_tone(tokens, tone), build)
                for tokens, view in ((DARK, FRONT.blend(THREE_QUARTER, 0.35)), (LIGHT, SIDE))
                for tone in TONES.values()
            ]
            rows.append((f"{build.name}\nin five tones", cells))
    return _table([f"{tokens.name}, {name}" for tokens, name in columns], rows)


def _table(heads: Sequence[str], rows: Sequence[tuple[str, list[Cell]]]) -> QImage:
    image = QImage(ROW_HEAD + len(heads) * WIDTH, COLUMN_HEAD + len(rows) * HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface_raised))
    painter = QPainter(image)
    painter.setFont(font(15, QFont.Weight.DemiBold))
    painter.setPen(QColor(LIGHT.text))
    for place, head in enumerate(heads):
        room = QRectF(ROW_HEAD + place * WIDTH, 0, WIDTH, COLUMN_HEAD)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, head)
    for line, (head, cells) in enumerate(rows):
        top = COLUMN_HEAD + line * HEIGHT
        painter.drawText(QRectF(8, top, ROW_HEAD - 16, HEIGHT), _WRAPPED, head)
        for place, cell in enumerate(cells):
            _draw_cell(painter, QRectF(ROW_HEAD + place * WIDTH, top, WIDTH, HEIGHT), cell)
    painter.end()
    return image


_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap


def _draw_cell(painter: QPainter, room: QRectF, cell: Cell) -> None:
    painter.save()
    painter.setClipRect(room)
    painter.fillRect(room, QColor(cell.tokens.surface))
    frame = FigureFrame(room, room.bottom() - GROUND_PX, FIGURE_PX)
    draw_stage(painter, room, frame, cell.tokens)
    pose = cell.exercise.path.at(cell.depth)
    figure = stand(pose, cell.view, build=cell.build, implement=cell.exercise.implement)
    draw_figure(painter, figure, frame, cell.tokens)
    painter.restore()


def faults_sheet() -> QImage:
    """Pairs of right and wrong, variation by variation, in two themes."""
    pairs = [
        (tokens, exercise, fault)
        for tokens in (LIGHT, DARK)
        for exercise in EXERCISES.values()
        for fault in exercise.faults
    ]
    lines = -(-len(pairs) // PAIRS_A_ROW)
    image = QImage(PAIRS_A_ROW * PAIR_WIDTH, lines * PAIR_HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for place, (tokens, exercise, fault) in enumerate(pairs):
        line, column = divmod(place, PAIRS_A_ROW)
        room = QRectF(column * PAIR_WIDTH, line * PAIR_HEIGHT, PAIR_WIDTH, PAIR_HEIGHT)
        painter.fillRect(room, QColor(tokens.surface_raised))
        right = exercise.path.at(fault.depth)
        comparison = Comparison.of(right, fault.pose, VIEWS[fault.view], exercise.implement)
        for half, is_right in enumerate((True, False)):
            tile = QRectF(room.left() + 8 + half * PAIR_WIDTH / 2, room.top() + 34, PAIR_WIDTH / 2 - 16, 258)
            draw_posture(painter, tile, tokens, comparison, 8.0, is_right=is_right)
            mark = QRectF(tile.left() + 6, tile.top() + 6, 26, 26)
            draw_mark(painter, mark, tokens, is_right=is_right)
        painter.setFont(font(16, QFont.Weight.DemiBold))
        painter.setPen(QColor(tokens.text))
        painter.drawText(QPointF(room.left() + 10, room.top() + 24), f"{exercise.variation}: {fault.name}")
    painter.end()
    return image


if __name__ == "__main__":
    sys.exit(main())
