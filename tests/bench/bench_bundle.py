"""The bundle beside a bare one, made by the same PyInstaller: size and start.

`python -m tests.bench.bench_bundle`, after `make bundle`: bundles a window with PySide6, QtMultimedia and numpy by
PyInstaller's defaults in a temporary folder, runs the two in turn and prints medians with their ratios.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.bench_window import first_window_s, in_turn, row, run, screen, whole_s

DIST = Path(__file__).parents[2] / "dist"
RUNS = 11

BARE = """
import sys
import numpy
from PySide6.QtCore import QTimer
from PySide6.QtMultimedia import QSoundEffect
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
effect = QSoundEffect()
window = QMainWindow()
window.setWindowTitle("Hipcoach")
window.setCentralWidget(QLabel(f"A bare window {numpy.zeros(3)}"))
window.resize(1366, 768)
window.show()
if "--exit-when-ready" in sys.argv:
    QTimer.singleShot(0, window.close)
app.exec()
"""


def main() -> int:
    """Measure and print the table."""
    ours_folder = DIST / "hipcoach"
    if not ours_folder.is_dir():
        print("There is no bundle yet: make bundle")
        return 0
    with tempfile.TemporaryDirectory() as scratch, screen() as env:
        bare_folder = bundled(Path(scratch))
        bare = [str(bare_folder / "bare")]
        ours = [str(ours_folder / "hipcoach"), "--data-dir", str(Path(scratch) / "data"), "--output", "none"]
        quick = "--exit-when-ready"
        for command in (bare, ours):
            run([*command, quick], env)  # makes the record, and has the disk read
        starts = in_turn(lambda command: first_window_s(command, env), bare, ours, runs=RUNS)
        wholes = in_turn(lambda command: whole_s([*command, quick], env), bare, ours, runs=RUNS)
        print(f"{'':34}{'bare':>12}{'hipcoach':>12}{'ratio':>8}   wanted")
        row("unpacked, MB", [size_mb(bare_folder)], [size_mb(ours_folder)], wanted="≤ 1.35")
        row("first mapped window, s", *starts, wanted="≤ 1.5")
        row("complete and closed again, s", *wholes, wanted="")
    for made in sorted([*DIST.glob("hipcoach-*.tar.gz"), *DIST.glob("hipcoach_*.deb")]):
        print(f"{made.name}: {made.stat().st_size / 1e6:.1f} MB")
    return 0


def bundled(folder: Path) -> Path:
    """The bare window's bundle, as PyInstaller makes it unasked."""
    (folder / "bare.py").write_text(BARE, encoding="utf-8")
    command = [sys.executable, "-m", "PyInstaller", "--log-level", "ERROR", "bare.py"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "dist" / "bare"


def size_mb(folder: Path) -> float:
    """What the files in a folder hold; a link holds nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
