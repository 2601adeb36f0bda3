"""Does anything grow, does anything drift? `python -m tests.bench.soak` and `… --minutes 60`.

Without an option: 24 simulated hours of sessions, one after the other, in the real window (offscreen) with the
real record and real scores; only the clock is fake. With `--minutes`: the real program for so long, heard by a
private sound server; on a virtual screen with `QT_QPA_PLATFORM=xcb xvfb-run …`. Each prints memory, open files,
threads, running timers and files on the disk as time goes, and how far the sets' times lie from the plan's; the
real program's share of a core in sets and in rests as well.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from statistics import mean, median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from hipcoach import paths
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.states import State
from hipcoach.domain.timeline import compile_set
from hipcoach.store.store import Store
from tests.helpers.sound_server import sound_server, wait_until
from tests.helpers.window import House, real_exercises

HOURS = 24
PACED_STEP_S, REST_STEP_S = 0.2, 1.0
SETS, SET_S = 20, 36.0
"""A session of the real program: as many sets as there can be, of six repetitions of six seconds."""
MARGIN, READY = timedelta(seconds=2), timedelta(seconds=20)
"""What belongs to the set before a rest, and to the one after it: the next score is made, the countdown moves."""

PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Reading:
    """What a process holds at one moment."""

    memory_mb: float
    files: int
    threads: int
    on_disk: int

    @classmethod
    def of(cls, pid: int, folder: Path) -> "Reading":
        proc = Path(f"/proc/{pid}")
        memory_mb = int((proc / "statm").read_text().split()[1]) * PAGE / 1e6
        on_disk = sum(1 for path in folder.rglob("*") if path.is_file())
        return cls(memory_mb, len(list((proc / "fd").iterdir())), len(list((proc / "task").iterdir())), on_disk)

    def __str__(self) -> str:
        return f"{self.memory_mb:8.1f} {self.files:6} {self.threads:8} {self.on_disk:8}"


HEAD = f"{'':>12} {'MB':>8} {'files':>6} {'threads':>8} {'on disk':>8}"


def simulate(hours: float) -> None:
    """Sessions one after the other on a fake clock."""
    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as scratch:
        house = House(Path(scratch))
        house.gym.settings.change("auto_start", "always")
        print(HEAD + f" {'timers':>7}")
        begun, told = house.clock.boot(), -1
        while (passed_s := house.clock.boot() - begun) < hours * 3600:
            _step(house)
            app.processEvents()
            mark = int(passed_s // 600) if passed_s < 3600 else int(passed_s // 3600) * 6
            if mark != told:
                told = mark
                timers = [one for one in house.window.findChildren(QTimer) if shiboken6.isValid(one)]
                running = sum(timer.isActive() for timer in timers)
                print(f"{mark / 6:10.1f} h {Reading.of(os.getpid(), Path(scratch))} {running:7}", flush=True)
        house.window.close_at_once()
        print(f"threads left: {threading.active_count() - 1}")
        _tell_drift(house.stored())


def _step(house: House) -> None:
    """Let time pass as far as something may be due, and press Enter where the app waits for it."""
    train = house.navigation.pages.made.train
    coach = train.coach if train is not None else None
    if coach is None:
        house.press(Qt.Key.Key_Return)
        return
    situation = coach.session.situation
    is_paced = situation.timeline is not None
    house.wait(PACED_STEP_S if is_paced else REST_STEP_S)
    if situation.state in {State.SET_UP, State.SUMMARY} or situation.is_waiting:
        house.press(Qt.Key.Key_Return)


def _tell_drift(sessions: tuple[SessionRecord, ...]) -> None:
    """Compare what the record says with the plan: the length of each set, and the rest after it."""
    exercise = next(iter(real_exercises().values()))
    sets = [one for session in sessions for one in session.sets]
    worst_set_s = worst_rest_s = 0.0
    for session in sessions:
        for one, after in zip(session.sets, session.sets[1:], strict=False):
            if one.tempo is None:
                continue
            planned_s = compile_set(exercise, one.tempo, one.reps_planned.high, 0.0).end_s
            worst_set_s = max(worst_set_s, abs((one.ended_at - one.started_at).total_seconds() - planned_s))
            rested_s = (after.started_at - one.ended_at).total_seconds()
            worst_rest_s = max(worst_rest_s, abs(rested_s - (one.rest_planned_s or 0.0)))
    print(f"{len(sessions)} sessions, {len(sets)} sets")
    print(f"farthest from the plan: a set {worst_set_s * 1000:.3f} ms, a rest {worst_rest_s * 1000:.3f} ms")


def watch(minutes: float, output: str) -> None:
    """The real program, in real time."""
    with tempfile.TemporaryDirectory() as scratch, sound_server(Path(scratch) / "sound") as server:
        data = Path(scratch) / "data"
        rest_s = max(minutes * 60 / SETS - SET_S, 20.0)
        wishes = ["train", "deadlift", "--sets", str(SETS), "--rest", f"{rest_s:g}", "--start", "--output", output]
        process = subprocess.Popen(
            [sys.executable, "-m", "hipcoach", *wishes, "--data-dir", str(data)], env={**os.environ, **server.env}
        )
        wait_until((data / paths.DATABASE).exists, "the record")
        print(HEAD)
        begun, told, spent = time.monotonic(), -1, [(datetime.now(UTC), _cpu_s(process.pid))]
        while (passed_s := time.monotonic() - begun) < minutes * 60:
            if passed_s // 60 != told:
                told = passed_s // 60
                print(f"{passed_s / 60:8.1f} min {Reading.of(process.pid, data)}", flush=True)
            time.sleep(1.0)
            spent.append((datetime.now(UTC), _cpu_s(process.pid)))
        process.terminate()
        print(f"ended with {process.wait(20)}")
        print(f"scores left: {len(list(data.glob('scores/**/*.wav')))}")
        with Store.open(data / paths.DATABASE) as store:
            sessions = store.sessions()
        _tell_drift(sessions)
        _tell_cpu(spent, sessions)


def _cpu_s(pid: int) -> float:
    """What a process has used of the processor, in seconds."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _tell_cpu(spent: list[tuple[datetime, float]], sessions: tuple[SessionRecord, ...]) -> None:
    """The share of a core in sets, and in rests up to the time to get ready."""
    sets = [one for session in sessions for one in session.sets]
    for name, spans in (
        ("in sets", [(one.started_at, one.ended_at) for one in sets]),
        ("in rests", [(one.ended_at + MARGIN, after.started_at - READY) for one, after in pairwise(sets)]),
    ):
        shares = [
            (used - used_before) / (at - before).total_seconds()
            for (before, used_before), (at, used) in pairwise(spent)
            if any(begin <= before and at <= end for begin, end in spans)
        ]
        if shares:
            print(
                f"of a core {name}: mean {mean(shares):.1%}, median {median(shares):.1%}, most {max(shares):.1%}"
            )


def main() -> None:
    """Simulate, or watch."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hours", type=float, default=HOURS, help="simulated hours")
    parser.add_argument("--minutes", type=float, help="real minutes instead")
    parser.add_argument("--output", default="qt")
    wishes = parser.parse_args()
    if wishes.minutes:
        watch(wishes.minutes, wishes.output)
    else:
        simulate(wishes.hours)


if __name__ == "__main__":
    main()
