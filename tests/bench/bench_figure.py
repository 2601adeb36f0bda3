"""How long one figure takes: standing it up, painting it, beside plain polygons of the same number.

Run as `python -m tests.bench.bench_figure`.
"""

import os
from collections.abc import Callable
from math import cos, pi, sin
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPainterPath

from hipcoach.domain.pose import Pose, PosePath
from hipcoach.figure import FRONT, SIDE, THREE_QUARTER, View, stand
from hipcoach.figure.outline import hull
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.tokens import DARK

WIDTH, HEIGHT, ROUNDS, BASELINE_PATHS = 600, 700, 300, 30
PATH = PosePath(
    (
        (0.0, Pose(2.6, 1.4, 3.1, 8.9, 6.1, 2.6)),
        (0.5, Pose(-0.7, 16.2, 47.6, -13.9, 3.5, 40.5)),
        (1.0, Pose(-0.6, 25.4, 67.6, -15.6, 3.6, 57.4)),
    )
)
FRAME = FigureFrame(QRectF(0, 0, WIDTH, HEIGHT), 650.0, 600.0)


def timed(work: Callable[[int], object]) -> float:
    """Median milliseconds of one call."""
    spans = []
    for index in range(ROUNDS):
        before = perf_counter()
        work(index)
        spans.append((perf_counter() - before) * 1e3)
    return median(spans)


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

    def pose(index: int) -> Pose:
        return PATH.at((index * 0.377) % 1.0)

    def whole(view: View) -> Callable[[int], None]:
        return lambda i: draw_figure(painter, stand(pose(i), view, breath=(i * 0.1) % 1.0), FRAME, DARK)

    circles = tuple((cos(k) * 0.1, sin(2 * k) * 0.2, 0.02 + 0.01 * (k % 3)) for k in range(6))
    figure = stand(pose(1), SIDE)
    rows = [
        (f"{BASELINE_PATHS} plain polygons, filled", timed(baseline)),
        ("hull of 6 circles", timed(lambda i: hull((*circles[:5], (0.3, i * 1e-4, 0.03))))),
        ("stand()", timed(lambda i: stand(pose(i), SIDE, breath=(i * 0.1) % 1.0))),
        ("draw_figure()", timed(lambda _: draw_figure(painter, figure, FRAME, DARK))),
        ("both, side", timed(whole(SIDE))),
        ("both, three-quarter", timed(whole(THREE_QUARTER))),
        ("both, front", timed(whole(FRONT))),
    ]
    painter.end()
    app.quit()
    base = rows[0][1]
    print(f"{'':32}{'median ms':>10}{'ratio':>8}")
    for name, span in rows:
        print(f"{name:32}{span:10.3f}{span / base:8.2f}")


if __name__ == "__main__":
    main()
