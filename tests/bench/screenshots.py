"""Pictures of every page and state, for human eyes, and what a machine finds wrong with them: `make screenshots`.

The real window with a real record in a scratch folder; only the clock is fake, so that every state can be shown
at its best instant. Each theme, size and language has a folder with a picture of each state, and `sheet.png` with
all of them at a glance. What is cut, overlapping, faint, too small or not translated is printed.

With `--readme` only the pictures of the README are made anew, where it shows them.
"""

import argparse
import os
import sys
import tempfile
from math import ceil
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from hipcoach.ui.theme import font
from tests.helpers.readable import LANGUAGES, THEMES, flawed

SIZES = ((1366, 768), (1920, 1080))
README_PICTURES = ("today", "guide", "work-in", "rest-corrected", "history", "history-progress-load")
README_FOLDER = Path(__file__).parents[2] / "docs"
COLUMNS, THUMB_WIDTH, GAP, CAPTION = 6, 560, 16, 34


def main() -> int:
    """Write the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--size", action="append", help="for example 1366x768; default: 1366x768 and 1920x1080")
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--language", action="append", choices=LANGUAGES, help="default: en and de")
    parser.add_argument("--text-size", type=int, default=100, help="in percent")
    parser.add_argument("--only", help="only pages whose name contains this", default="")
    parser.add_argument("--readme", action="store_true", help="the pictures of the README, into docs/")
    options = parser.parse_args()
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or []] or SIZES
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    if options.readme:
        with tempfile.TemporaryDirectory() as scratch:
            for name, picture, _ in flawed(Path(scratch), "dark", SIZES[0], "en"):
                if name in README_PICTURES:
                    picture.save(str(README_FOLDER / f"{name}.png"))
        return 0
    flaws = pictures = 0
    for theme in options.theme or THEMES:
        for width, height in sizes:
            for language in options.language or ("en", "de"):
                folder = options.out / f"{theme}-{width}x{height}-{language}"
                folder.mkdir(parents=True, exist_ok=True)
                shots: dict[str, QImage] = {}
                with tempfile.TemporaryDirectory() as scratch:
                    for name, picture, found in flawed(
                        Path(scratch), theme, (width, height), language, options.text_size
                    ):
                        if options.only in name:
                            picture.save(str(folder / f"{name}.png"))
                            shots[name] = picture
                            for flaw in found:
                                print(f"{folder.name}/{name}: {flaw}")
                            flaws += len(found)
                _sheet(shots).save(str(folder / "sheet.png"))
                pictures += len(shots)
    print(f"{pictures} pictures are in {options.out}, {flaws} flaws found")
    return 0


def _sheet(shots: dict[str, QImage]) -> QImage:
    """All pictures of one kind side by side, with their names."""
    thumbs = {
        name: picture.scaledToWidth(THUMB_WIDTH, Qt.TransformationMode.SmoothTransformation)
        for name, picture in shots.items()
    }
    row = max((thumb.height() for thumb in thumbs.values()), default=0) + CAPTION + GAP
    sheet = QImage(
        COLUMNS * (THUMB_WIDTH + GAP) + GAP, ceil(len(thumbs) / COLUMNS) * row + GAP, QImage.Format.Format_RGB32
    )
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    painter.setFont(font(22))
    for index, (name, thumb) in enumerate(thumbs.items()):
        at = QPoint(GAP + index % COLUMNS * (THUMB_WIDTH + GAP), GAP + index // COLUMNS * row)
        painter.drawText(at + QPoint(0, CAPTION - 10), name)
        painter.drawImage(at + QPoint(0, CAPTION), thumb)
    painter.end()
    return sheet


if __name__ == "__main__":
    sys.exit(main())
