"""What the light at the window's edges costs: frames of a set with it and without it, in turn.

Run as `python -m tests.bench.bench_edge_light`. A frame is what Qt asks for: the parts of the page that change
in any case, and with the light its bands. The quiet tenth is what a frame takes undisturbed.
"""

import os
from dataclasses import replace
from statistics import quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hipcoach.domain.cue import CueKind
from hipcoach.domain.edge_light import Glow
from hipcoach.domain.moves import Move
from hipcoach.domain.states import State
from hipcoach.ui.painting.train import Scene
from hipcoach.ui.theme import Theme
from tests.helpers.canvas import Canvas, blank
from tests.helpers.shipped import EXERCISES
from tests.helpers.window import SHEET, Rehearsal

FRAMES = 300
SIZES = ((1366, 768), (1920, 1080))
WANTED_MS = 1.0
INSTANTS = (
    (CueKind.COUNT, "getting ready", 13.05),
    (CueKind.IN, "the way down", 16.5),
    (CueKind.TIGHT, "the bottom", 18.1),
    (CueKind.OUT, "the thrust", 19.3),
)
"""A light, and an instant of a set of 3-1-1-1 at which it is lit."""


def main() -> None:
    """Measure and print the table."""
    app = QApplication.instance() or QApplication([])
    print(f"{'light':8}{'while':16}{'window':>12}{'without':>10}{'with':>8}{'more':>8}   wanted, ms")
    for size in SIZES:
        for kind, moment, time_s in INSTANTS:
            canvas = Canvas(Theme(SHEET, "dark"))
            canvas.resize(*size)
            dark, lit = frames(canvas, kind, time_s)
            print(
                f"{kind:8}{moment:16}{size[0]:>7}×{size[1]:<4}{quiet(dark):10.2f}{quiet(lit):8.2f}"
                f"{quiet(lit) - quiet(dark):8.2f}   ≤ {WANTED_MS:g}"
            )
    del app


def frames(canvas: Canvas, kind: CueKind, time_s: float) -> tuple[list[float], list[float]]:
    """The milliseconds of so many frames from an instant on, dark and lit in turn."""
    told = Rehearsal(EXERCISES["dumbbell"]).do(Move.START)
    if time_s > 15:
        told.until(State.WORKING)
    told.wait(time_s - told.now)
    image = blank(canvas)
    canvas.show_scene(told.scene())
    canvas.render(image)
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(FRAMES):
        # A fade takes 24 steps; a frame of a set moves by a sixtieth of a second.
        scene = replace(told.wait(1e-4 * (number % 2)).scene(), glow=None)
        lit = replace(scene, glow=Glow(kind, 1.0 - (number % 24) / 25))
        for place, one in enumerate((scene, lit)):
            taken[place].append(painted_ms(canvas, one, image, is_lit=place == 1))
    return taken


def painted_ms(canvas: Canvas, scene: Scene, image: QImage, *, is_lit: bool) -> float:
    """How long it takes to show a scene and paint what changed; the light of the frame before is wiped untimed."""
    if not is_lit:
        canvas.show_scene(scene)
    canvas.take_dirty()
    begun = perf_counter()
    canvas.show_scene(scene)
    canvas.paint_dirty(image)
    return (perf_counter() - begun) * 1000


def quiet(values: list[float]) -> float:
    """The quiet tenth."""
    return quantiles(values, n=10)[0]


if __name__ == "__main__":
    main()
