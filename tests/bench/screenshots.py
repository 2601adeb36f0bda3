"""Pictures of every page and state, for human eyes: `make screenshots`.

The real window with a real record in a scratch folder; only the clock is fake, so that every state can
be shown at its best instant.
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from tests.helpers.every_page import every_page, full_house, shown

SIZES = ((1366, 768), (1920, 1080))
THEMES = ("dark", "light", "contrast")


def main() -> int:
    """Write the pictures and say where they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--out", type=Path, default=Path("screenshots"))
    parser.add_argument("--size", action="append", help="for example 1366x768; default: both")
    parser.add_argument("--theme", action="append", choices=THEMES)
    parser.add_argument("--only", help="only pages whose name contains this")
    options = parser.parse_args()
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or []] or SIZES
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    for theme in options.theme or THEMES:
        for width, height in sizes:
            folder = options.out / f"{theme}-{width}x{height}"
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory() as scratch:
                _shoot(Path(scratch), theme, (width, height), folder, options.only or "")
    print(f"Pictures are in {options.out}")
    return 0


def _shoot(scratch: Path, choice: str, size: tuple[int, int], folder: Path, only: str) -> None:
    with full_house(scratch, choice, size) as (window, gym, clock):
        for name in every_page(window, gym, clock):
            QApplication.processEvents()
            if only in name:
                shown(window).grab().save(str(folder / f"{name}.png"))


if __name__ == "__main__":
    sys.exit(main())
