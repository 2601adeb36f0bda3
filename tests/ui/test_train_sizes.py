"""Train is read from three metres on every window: sizes grow with it, and long words take a second line."""

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter

from hipcoach.domain.moves import Move
from hipcoach.domain.situation import State
from hipcoach.ui.components import train_canvas
from hipcoach.ui.painting.text import set_in_lines
from hipcoach.ui.theme import Theme
from tests.helpers.canvas import Canvas, blank
from tests.helpers.window import SHEET, Rehearsal, real_exercises

FOUR_THINGS_PX, SMALLEST_PX = 77.0, 40.0
WINDOWS = [(1024, 640), (1366, 768), (1920, 1080), (2560, 1440), (1280, 720), (1366, 1200), (3000, 768)]
DUMBBELL = next(iter(real_exercises().values()))


class Measuring(QPainter):
    """Remembers how tall the capitals of each text are in the window's own pixels."""

    capitals: dict[str, float]

    def drawText(self, *where):
        text = where[1] if isinstance(where[0], QPointF) else where[2]
        scale = self.transform().m22()
        Measuring.capitals[text] = QFontMetricsF(self.font()).capHeight() * scale
        super().drawText(*where)


@pytest.fixture
def measured(qtbot, monkeypatch):
    canvas = Canvas(Theme(SHEET, "dark"))
    qtbot.addWidget(canvas)
    monkeypatch.setattr(train_canvas, "QPainter", Measuring)

    def measure(scene, width, height):
        Measuring.capitals = {}
        canvas.resize(width, height)
        canvas.show_scene(scene)
        canvas.render(blank(canvas))
        return Measuring.capitals

    return measure


def begun() -> Rehearsal:
    return Rehearsal(DUMBBELL).do(Move.START).wait(9)


@pytest.mark.parametrize(("width", "height"), WINDOWS)
def test_sizes_grow_and_shrink_with_the_window(measured, width, height):
    scale = min(width / 1366, height / 768)
    told = begun()
    capitals = measured(told.scene(), width, height)
    assert capitals["6"] >= FOUR_THINGS_PX * scale, "the countdown"
    assert min(capitals.values()) >= SMALLEST_PX * scale - 0.1
    told.until(State.WORKING).wait(1)
    capitals = measured(told.scene(), width, height)
    assert capitals["IN"] >= FOUR_THINGS_PX * scale
    assert capitals["1"] >= FOUR_THINGS_PX * scale
    assert min(capitals.values()) >= SMALLEST_PX * scale - 0.1


def test_long_words_in_a_set_take_a_second_line_before_they_get_small(measured):
    part = "von 6, wenn sie noch sauber ist"
    lines, px = set_in_lines(part, 106, 56, 500)
    assert len(lines) == 2
    assert px == 56
    lines, px = set_in_lines("Rindfleischetikettierungsüberwachung " * 9, 106, 56, 500)
    assert px < 56
    told = begun().until(State.WORKING)
    last = next(one for one in told.session.situation.timeline.segments if one.rep == 6)
    told.wait(told.session.situation.origin_s + last.start_s + 1 - told.now)
    capitals = measured(told.scene(), 1366, 768)
    assert "of 6, if clean" in capitals
    assert min(capitals.values()) >= SMALLEST_PX


@pytest.mark.parametrize("pick_up", ["Hüfte nach hinten, aufnehmen", "Aufnehmen"])
def test_a_long_line_of_what_to_pick_up_stays_legible(measured, pick_up):
    told = Rehearsal(replace(DUMBBELL, pick_up=pick_up)).do(Move.START).wait(9)
    assert min(measured(told.scene(), 1366, 768).values()) >= SMALLEST_PX


SCALED = """
import pytest, sys
from PySide6.QtWidgets import QApplication
app = QApplication([])
assert app.primaryScreen().devicePixelRatio() == 1.5
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", *sys.argv[1:]]))
"""


@pytest.mark.parametrize("what", ["test_sizes_grow", "test_long_words"])
def test_at_150_percent_as_well(what):
    if os.environ.get("QT_SCALE_FACTOR"):
        pytest.skip("this is that process")
    environment = {**os.environ, "QT_SCALE_FACTOR": "1.5", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", SCALED, __file__, "-k", what]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
