"""The window beside a bare PySide6 window, in one run: start, memory, and CPU idle and pacing.

`python -m tests.bench.bench_window`: starts an Xvfb of its own, runs the two in turn and prints medians
with their ratios.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.helpers.virtual_screen import virtual_screen

RUNS = 7
SETTLE_S = 4.0
WATCH_S = 6.0
TICKS = os.sysconf("SC_CLK_TCK")

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("Hipcoach")
window.setCentralWidget(QLabel("A bare window"))
window.resize(1366, 768)
window.show()
if "--exit-when-ready" in sys.argv:
    QTimer.singleShot(0, window.close)
app.exec()
"""


def main() -> int:
    """Measure and print the tables."""
    with tempfile.TemporaryDirectory() as scratch, screen() as env:
        data = Path(scratch) / "data"
        bare, ours = [sys.executable, "-c", BARE], [sys.executable, "-m", "hipcoach", "--data-dir", str(data)]
        quick = "--exit-when-ready"
        run([*ours, quick], env)  # makes the record and the caches
        starts = in_turn(lambda command: first_window_s(command, env), bare, ours)
        wholes = in_turn(lambda command: whole_s([*command, quick], env), bare, ours)
        idles = in_turn(lambda command: watch(command, env), bare, ours, runs=3)
        wish = ["train", "deadlift", "--sets", "1", "--reps", "20", "--get-ready", "1", "--start"]
        pacing = [watch([*ours, *wish, "--output", "none"], env, settle_s=SETTLE_S + 2) for _ in range(3)]
        print(f"{'':34}{'bare':>12}{'hipcoach':>12}{'ratio':>8}   wanted")
        row("first mapped window, s", *starts, wanted="≤ 1.6")
        row("Today complete, whole process, s", *wholes, wanted="≤ 2.6")
        row("memory idle on Today, MB", *([m for m, _ in one] for one in idles), wanted="≤ 2")
        cpu = [[c for _, c in one] for one in idles]
        print(f"{'CPU idle on Today, % of a core':34}{median(cpu[0]):12.2f}{median(cpu[1]):12.2f}{'':8}   0")
        print(f"{'CPU pacing, % of a core':34}{'':12}{median([c for _, c in pacing]):12.1f}{'':8}   ≤ 35")
    return 0


def row(name: str, bare: list[float], ours: list[float], wanted: str) -> None:
    """One line of the table."""
    print(f"{name:34}{median(bare):12.3f}{median(ours):12.3f}{median(ours) / median(bare):8.2f}   {wanted}")


def median(values: list[float]) -> float:
    """The middle of the values."""
    return statistics.median(values)


def in_turn(measure: Callable[[list[str]], Any], *commands: list[str], runs: int = RUNS) -> list[list[Any]]:
    """Measure commands in turn, so that a change of the machine's speed meets both."""
    results: list[list[Any]] = [[] for _ in commands]
    for _ in range(runs):
        for place, command in enumerate(commands):
            results[place].append(measure(command))
    return results


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """A screen of 1366×768 without a GPU."""
    with virtual_screen() as display:
        env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        # An installed program has its modules compiled; so has this one after its first run.
        env.pop("PYTHONDONTWRITEBYTECODE", None)
        yield env


def run(command: list[str], env: dict[str, str]) -> None:
    """Run a command to its end."""
    subprocess.run(command, env=env, check=True, stderr=subprocess.DEVNULL)


def whole_s(command: list[str], env: dict[str, str]) -> float:
    """How long a whole process takes."""
    before = time.perf_counter()
    run(command, env)
    return time.perf_counter() - before


def first_window_s(command: list[str], env: dict[str, str]) -> float:
    """From the start of the process to its window on the screen."""
    before = time.perf_counter()
    program = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
    try:
        while not is_mapped(env):
            if program.poll() is not None:
                raise SystemExit(f"{command} ended before its window was there")
            time.sleep(0.003)
        return time.perf_counter() - before
    finally:
        program.terminate()
        program.wait()


def is_mapped(env: dict[str, str]) -> bool:
    """Whether the window is on the screen."""
    answer = subprocess.run(
        ["xwininfo", "-name", "Hipcoach"], env=env, capture_output=True, text=True, check=False
    )
    return "IsViewable" in answer.stdout


def watch(command: list[str], env: dict[str, str], settle_s: float = SETTLE_S) -> tuple[float, float]:
    """Memory in MB and CPU in percent of a core, once a program has settled."""
    program = subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL)
    try:
        time.sleep(settle_s)
        used, at = cpu_s(program.pid), time.perf_counter()
        time.sleep(WATCH_S)
        share = (cpu_s(program.pid) - used) / (time.perf_counter() - at) * 100
        return memory_mb(program.pid), share
    finally:
        program.terminate()
        program.wait()


def cpu_s(pid: int) -> float:
    """Seconds of CPU that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_mb(pid: int) -> float:
    """What a process holds for itself alone, in MB: shared libraries are not counted twice."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    lines = dict(line.split(":") for line in rollup.splitlines()[1:])
    return int(lines["Pss"].split()[0]) / 1024


if __name__ == "__main__":
    sys.exit(main())
