"""How long one figure takes: standing it up and painting it, beside plain polygons of the same number.

Run as `python -m tests.bench.bench_figure`. All rows take turns, so that a busy machine slows them alike:
the ratio to the plain polygons holds on any machine, the quiet tenth is what a frame takes undisturbed.
No row is given the same posture twice in a round, and turning gives each frame a view of its own, so that
nothing is kept from the frame before but what stays in truth.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath

from hipcoach.domain.motion import minimum_jerk
from hipcoach.figure import FRONT, MAN, SIDE, THREE_QUARTER, WOMAN, Build, View, stand
from hipcoach.ui.components.train_canvas import WORK_VIEW
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.tokens import CONTRAST, DARK, Tokens
from tests.helpers.shipped import EXERCISES

WIDTH, HEIGHT, ROUNDS, BASELINE_PATHS = 600, 700, 360, 30
REP_FRAMES = 180
ONE_FIGURE_MS, TURNING_MS = 3.0, 16.0


@dataclass(frozen=True)
class Row:
    """What is measured: one figure in one view, moving along its path."""

    name: str
    variation: str = "dumbbell"
    view: View = WORK_VIEW
    build: Build = WOMAN
    tokens: Tokens = DARK
    height_px: float = 600.0
    turns: bool = False
    parts: str = "both"
    limit_ms: float = ONE_FIGURE_MS

    def work(self, painter: QPainter) -> Callable[[int], object]:
        """One frame, given its number."""
        exercise = EXERCISES[self.variation]
        frame = FigureFrame(QRectF(0, 0, WIDTH, HEIGHT), HEIGHT - 50.0, self.height_px)

        def standing(number: int):
            # Down and up at the pace of a repetition; a little off each time, as no two frames are alike.
            share = (number % REP_FRAMES) / REP_FRAMES + number * 1e-6
            depth = minimum_jerk(1 - abs(1 - 2 * share))
            view = View(self.view.yaw_deg + number * 1.7) if self.turns else self.view
            breath = min(max(share, 0.0), 1.0)
            return stand(
                exercise.path.at(depth), view, build=self.build, breath=breath, implement=exercise.implement
            )

        if self.parts == "stand":
            return standing
        if self.parts == "draw":
            figures = [standing(number * 7) for number in range(REP_FRAMES // 7)]
            return lambda number: draw_figure(painter, figures[number % len(figures)], frame, self.tokens)
        return lambda number: draw_figure(painter, standing(number), frame, self.tokens)


ROWS = (
    Row("stand()", parts="stand"),
    Row("draw_figure()", parts="draw"),
    Row("both, work view"),
    Row("both, side", view=SIDE),
    Row("both, three-quarter", view=THREE_QUARTER),
    Row("both, front", view=FRONT),
    Row("both, man", build=MAN),
    Row("both, barbell", variation="barbell"),
    Row("both, kettlebell", variation="kettlebell"),
    Row("both, single leg", variation="single-leg"),
    Row("both, high contrast", tokens=CONTRAST),
    Row("both, 235 px tall", height_px=235.0),
    Row("both, 900 px tall", height_px=900.0),
    Row("turning", turns=True, limit_ms=TURNING_MS),
    Row("turning, barbell", variation="barbell", turns=True, limit_ms=TURNING_MS),
)


def timed(works: list[Callable[[int], object]]) -> list[list[float]]:
    """Milliseconds of each call of each work, which take turns."""
    spans: list[list[float]] = [[] for _ in works]
    for index in range(ROUNDS):
        for work, mine in zip(works, spans, strict=True):
            before = perf_counter()
            work(index)
            mine.append((perf_counter() - before) * 1e3)
    return spans


def polygons() -> list[QPainterPath]:
    """Plain closed polygons, each about as large as a limb."""
    paths = []
    for index in range(BASELINE_PATHS):
        path = QPainterPath()
        x, y = 80 + 70 * (index % 6), 80 + 120 * (index // 6)
        for step in range(32):
            angle = 2 * pi * step / 32
            point = QPointF(x + 35 * cos(angle), y + 70 * sin(angle))
            if step:
                path.lineTo(point)
            else:
                path.moveTo(point)
        path.closeSubpath()
        paths.append(path)
    return paths


def main() -> None:
    """Print the table."""
    app = QGuiApplication([])
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    plain, colour = polygons(), QColor(DARK.skin)

    def baseline(_: int) -> None:
        for path in plain:
            painter.fillPath(path, colour)

    spans = timed([baseline, *(row.work(painter) for row in ROWS)])
    painter.end()
    app.quit()
    base = median(spans[0])
    print(f"{WIDTH} × {HEIGHT} pixels, {ROUNDS} frames each")
    print(f"{'':32}{'median ms':>10}{'95 % ms':>10}{'quiet ms':>10}{'ratio':>8}{'limit':>8}")
    print(line(f"{BASELINE_PATHS} plain polygons, filled", spans[0], base))
    for row, mine in zip(ROWS, spans[1:], strict=True):
        middle, high = median(mine), quantiles(mine, n=20)[-1]
        kept = (high if row.turns else middle) <= row.limit_ms
        print(f"{line(row.name, mine, base)}{row.limit_ms:6.0f}{' ✓' if kept else ' ✗'}")
    print(f"Held to the median, turning to 95 % of its frames: {ONE_FIGURE_MS:.0f} and {TURNING_MS:.0f} ms.")


def line(name: str, spans: list[float], base: float) -> str:
    """One row of the table."""
    middle, high, quiet = median(spans), quantiles(spans, n=20)[-1], quantiles(spans, n=10)[0]
    return f"{name:32}{middle:10.3f}{high:10.3f}{quiet:10.3f}{middle / base:8.2f}"


if __name__ == "__main__":
    main()
