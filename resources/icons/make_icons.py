"""Make the window's icons from the drawing: `python resources/icons/make_icons.py`, in this project's environment.

The window takes the pictures: reading a drawing would load Qt's SVG library at every start.
"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256)


def main() -> None:
    """Write the pictures beside this file."""
    folder = Path(__file__).parent
    application = QGuiApplication(["icons"])
    drawing = QSvgRenderer(str(folder / "hipcoach.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        drawing.render(painter)
        painter.end()
        image.save(str(folder / f"hipcoach-{size}.png"))
    del application


if __name__ == "__main__":
    main()
