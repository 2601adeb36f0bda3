"""Painting borrows `None` thousands of times a second: each one must be given back.

A binding that drops a reference to `None` in every call lets Python 3.11 abort within seconds of
painting ("deallocating None"). From 3.12 on `None` is immortal, and its count says nothing.
"""

import gc
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from hipcoach.domain.moves import Move
from hipcoach.domain.situation import State
from hipcoach.figure import SIDE, stand
from hipcoach.ui.components.train_canvas import TrainCanvas
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.theme import Theme
from hipcoach.ui.tokens import DARK
from tests.helpers.mutations import few_and_many
from tests.helpers.window import SHEET, Rehearsal, real_exercises

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")

FIGURES = 1_000
"""One figure is a hundred calls of the painter and more."""
MAY_DIFFER = 100


def drift_of_none(paint: Callable[[int], None], paints: int) -> int:
    """By how much the references to `None` grow while something is painted so often."""
    for number in range(20):  # caches fill, modules load
        paint(number)
    gc.collect()
    before = sys.getrefcount(None)
    for number in range(paints):
        paint(number)
    gc.collect()
    return sys.getrefcount(None) - before


def test_the_figure_gives_every_none_back(qapp):
    exercise = next(iter(real_exercises().values()))
    image = QImage(60, 70, QImage.Format.Format_ARGB32_Premultiplied)
    frame = FigureFrame.fit(QRectF(0, 0, 60, 70))
    figures = [stand(exercise.path.at(step / 10), SIDE) for step in range(11)]

    def paint(number: int) -> None:
        painter = QPainter(image)
        draw_figure(painter, figures[number % len(figures)], frame, DARK)
        painter.end()

    assert abs(drift_of_none(paint, FIGURES)) <= MAY_DIFFER


@few_and_many(3_000, 10_000)
def test_a_set_in_progress_gives_every_none_back(qtbot: QtBot, cases: int):
    exercise = next(iter(real_exercises().values()))
    canvas = TrainCanvas(Theme(SHEET, "dark"))
    qtbot.addWidget(canvas)
    canvas.resize(137, 77)
    rehearsal = Rehearsal(exercise).do(Move.START).until(State.WORKING)
    scenes = [rehearsal.wait(0.25).scene() for _ in range(60)]
    image = QImage(canvas.size(), QImage.Format.Format_ARGB32_Premultiplied)
    whole, words_and_line = QRegion(canvas.rect()), QRegion(69, 0, 68, 77)

    def paint(number: int) -> None:
        # The figure has a test of its own: it is painted with every fortieth picture.
        is_whole = number % 40 == 0
        if is_whole:
            canvas.show_scene(scenes[number // 40 % len(scenes)])
        canvas.render(image, QPoint(), whole if is_whole else words_and_line)

    assert abs(drift_of_none(paint, cases)) <= MAY_DIFFER
