"""How long one figure takes: standing it up, painting it, beside plain polygons of the same number.

Run as `python -m tests.bench.bench_figure`. All rows take turns, so that a busy machine slows them alike:
the ratio to the plain polygons holds on any machine, the quiet tenth is what a frame takes undisturbed.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from math import cos, pi, sin
from statistics import median, quantiles
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath

from hipcoach.domain.pose import Pose, PosePath
from hipcoach.figure import FRONT, THREE_QUARTER, View, stand
from hipcoach.ui.components.train_canvas import WORK_VIEW
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.tokens import DARK

WIDTH, HEIGHT, ROUNDS, BASELINE_PATHS = 600, 700, 300, 30
HINGE, BOTTOM = 0.3, 1.0
PATH = PosePath(
    (
        (0.0, Pose(2.6, 1.4, 3.1, 8.9, 6.1, 2.6)),
        (0.5, Pose(-0.7, 16.2, 47.6, -13.9, 3.5, 40.5)),
        (1.0, Pose(-0.6, 25.4, 67.6, -15.6, 3.6, 57.4)),
    )
)
FRAME = FigureFrame(QRectF(0, 0, WIDTH, HEIGHT), 650.0, 600.0)


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

    def pose(depth: float, index: int) -> Pose:
        # A little different in every frame, as in motion: nothing may be kept from the last one.
        at = PATH.at(depth)
        return replace(at, trunk=at.trunk + index * 0.001, thigh=at.thigh + index * 0.001)

    def standing(depth: float, view: View) -> Callable[[int], object]:
        return lambda i: stand(pose(depth, i), view, breath=(i * 0.1) % 1.0)

    def whole(depth: float, view: View) -> Callable[[int], object]:
        return lambda i: draw_figure(painter, stand(pose(depth, i), view, breath=(i * 0.1) % 1.0), FRAME, DARK)

    figure = stand(PATH.at(HINGE), WORK_VIEW)
    rows: dict[str, Callable[[int], object]] = {
        f"{BASELINE_PATHS} plain polygons, filled": baseline,
        "stand(), work, hinge": standing(HINGE, WORK_VIEW),
        "draw_figure(), work, hinge": lambda _: draw_figure(painter, figure, FRAME, DARK),
        "both, work, hinge": whole(HINGE, WORK_VIEW),
        "both, work, bottom": whole(BOTTOM, WORK_VIEW),
        "both, three-quarter, bottom": whole(BOTTOM, THREE_QUARTER),
        "both, front, hinge": whole(HINGE, FRONT),
        "both, front, bottom": whole(BOTTOM, FRONT),
    }
    spans = timed(list(rows.values()))
    painter.end()
    app.quit()
    base = median(spans[0])
    print(f"{'':32}{'median ms':>10}{'ratio':>8}{'quiet ms':>10}")
    for name, mine in zip(rows, spans, strict=True):
        print(f"{name:32}{median(mine):10.3f}{median(mine) / base:8.2f}{quantiles(mine, n=10)[0]:10.3f}")


if __name__ == "__main__":
    main()
