"""The real program in a process of its own, on a clock that can run faster, with a hand that presses Enter.

`python -m tests.helpers.program DATA_DIR --speed 20` opens the real window (offscreen) through the real
composition root. The hand goes on with what is offered, starts what is set up, and closes what is done. Standard
output tells what can be relied on, one JSON object a line:

    {"offered": id, "sets": 2, "rest_ends_at": "2026-…"}   an unfinished session was offered
    {"went_on": id, "sets": 2, "of": 4, "rest_left_s": 12.5, "now": "2026-…"}   and gone on with
    {"kept": id, "rest_ends_at": "2026-…"}   a set has ended, and is on the disk
    {"state": "working", "reps": 2}   the session came to another state, or another repetition was done
    {"notice": "…"}   a sentence came to the foot of the window; empty when it went
    {"crash": "…"}   a crash was told at the foot of the window, or is not any longer
    {"place": "history"}   another page or state is shown, as the key table names it
    {"shows_keys": true}   the keys of the state are shown, or not any longer
    {"full_screen": true}   the window fills the screen, or does not any longer
    {"dialog": "Note"}   a dialog is open, or none any longer
    {"minimized": false}   the window went to the task bar, or came back from it
"""

import argparse
import json
import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hipcoach import paths
from hipcoach.app import Wishes, run
from hipcoach.clock import SystemClock
from hipcoach.coach.coach import Coach
from hipcoach.domain.errors import UserError
from hipcoach.domain.states import State
from hipcoach.store.store import Store
from hipcoach.ui.main_window import MainWindow
from tests.helpers.sound_server import wait_until
from tests.helpers.window import skip_introduction

ROOT = Path(__file__).parents[2]
LOOK_MS = 4
EPOCH = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""What the calendar reads at zero of the boot clock: it goes on, at its speed, from one process to the next."""


class QuickClock(SystemClock):
    """The machine's clock, running `speed` times faster; `slept` is a file with seconds of pretended sleep."""

    def __init__(self, speed: float, slept: Path) -> None:
        self._speed = speed
        self._slept = slept

    def boot(self) -> float:
        return super().boot() * self._speed + self._asleep_s()

    def awake(self) -> float:
        return super().awake() * self._speed

    def today(self) -> datetime:
        return EPOCH + timedelta(seconds=self.boot())

    def _asleep_s(self) -> float:
        try:
            return float(self._slept.read_text())
        except (OSError, ValueError):
            return 0.0


def _tell(**facts: object) -> None:
    os.write(1, (json.dumps(facts) + "\n").encode())


class _Hand:
    """Presses Enter where the app waits for it, and tells what it sees."""

    def __init__(self, *, presses: bool, minimizes: bool) -> None:
        self._presses = presses
        self._minimizes = minimizes
        self._is_minimized = False
        self._shown: dict[str, object] = {"full_screen": False, "shows_keys": False, "dialog": "", "crash": ""}
        self._told: set[str] = set()
        self._last: tuple[State, int] | None = None
        self._notice = ""
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
        navigation = window.navigation if window is not None else None
        if window is None or navigation is None or not window.isVisible():
            return
        skip_introduction(window)
        if self._minimizes:
            self._minimizes = False
            window.showMinimized()
        if window.isMinimized() is not self._is_minimized:
            self._is_minimized = window.isMinimized()
            _tell(minimized=self._is_minimized)
        dialog = QApplication.activeModalWidget()
        crash = window._crash
        shown = {
            "crash": crash._text.text() if crash is not None and crash.isVisible() else "",
            "place": navigation.place,
            "full_screen": window.isFullScreen(),
            "shows_keys": window.over.keys.isVisible(),
            "dialog": dialog.windowTitle() if dialog is not None else "",
        }
        for name, value in shown.items():
            if self._shown.get(name) != value:
                _tell(**{name: value})
        self._shown = shown
        notice = window._notice
        said = notice._text.text() if notice.isVisible() else ""
        if said != self._notice:
            self._notice = said
            _tell(notice=said)
        train = navigation.pages.made.train
        coach = train.coach if train is not None else None
        if coach is None:
            self._answer(window)
        else:
            self._watch(window, coach)

    def _answer(self, window: MainWindow) -> None:
        offered = window.navigation._reception.open if window.navigation else None
        offer = f"{offered.id} {len(offered.sets)}" if offered is not None else ""
        if offered is not None and offer not in self._told:
            self._told.add(offer)
            _tell(offered=offered.id, sets=len(offered.sets), rest_ends_at=_text(offered.rest_ends_at))
        if self._presses:
            QTest.keyClick(window, Qt.Key.Key_Return)
            train = window.navigation.pages.made.train if window.navigation else None
            coach = train.coach if train is not None else None
            if offered is not None and coach is not None:
                view = coach.view()
                self._told.update(record.id for record in view.done)
                left_s = view.rest_left_s - view.overtime_s
                now = _text(coach._clock.today())
                _tell(went_on=coach.record.id, sets=len(view.done), of=len(view.sets), rest_left_s=left_s, now=now)

    def _watch(self, window: MainWindow, coach: Coach) -> None:
        situation = coach.session.situation
        if not coach.problem:
            for record in situation.done:
                if record.id not in self._told:
                    self._told.add(record.id)
                    _tell(kept=record.id, reps=record.reps, rest_ends_at=_text(coach.record.rest_ends_at))
        seen = situation.state, len(situation.thrusts)
        if seen != self._last:
            self._last = seen
            _tell(state=situation.state, reps=len(situation.thrusts))
        waits = situation.state in {State.SET_UP, State.SUMMARY} or situation.is_waiting
        if waits and self._presses:
            QTest.keyClick(window, Qt.Key.Key_Return)


def _break() -> None:
    private = "what only the program knows"
    raise ZeroDivisionError(len(private))


BREAKS = {
    "slot": _break,
    "thread": lambda: Thread(target=_break).start(),
    "pool": lambda: QThreadPool.globalInstance().start(_break),
}


def _text(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data_dir", type=Path)
    parser.add_argument("--speed", type=float, default=1.0)
    parser.add_argument("--slept", type=Path, default=Path("/nonexistent"))
    parser.add_argument("--only-looks", action="store_true")
    parser.add_argument("--minimized", action="store_true")
    parser.add_argument("--output", default="none")
    parser.add_argument("--breaks", choices=BREAKS, help="where an exception is raised that nobody catches")
    wishes = parser.parse_args()
    # What would be read in the log as an error is one here.
    logging.basicConfig(level=logging.ERROR, handlers=[logging.NullHandler()] if wishes.breaks else None)
    app = QApplication(sys.argv[:1])
    app.hand = _Hand(presses=not wishes.only_looks, minimizes=wishes.minimized)
    if wishes.breaks:
        QTimer.singleShot(0, BREAKS[wishes.breaks])
    try:
        sys.exit(run(Wishes(wishes.data_dir, output=wishes.output), QuickClock(wishes.speed, wishes.slept)))
    except UserError:
        sys.exit(1)


@dataclass
class Program:
    """A running program, and what it told.

    Attributes:
        process: The process.
        told: What it has told so far.
    """

    process: subprocess.Popen[str]
    told: list[dict[str, Any]] = field(default_factory=list)

    def listen(self) -> list[dict[str, Any]]:
        """Read all that it has told by now."""
        assert self.process.stdout is not None
        while line := self.process.stdout.readline():
            # A process killed in the middle of a line has not told it.
            if line.endswith("\n"):
                self.told.append(json.loads(line))
        return self.told

    def wait_for(self, **facts: object) -> None:
        """Wait until it has told something that holds these facts."""
        wait_until(
            lambda: any(facts.items() <= told.items() for told in self.listen()),
            f"the program to tell {facts}",
            60,
        )

    def kill(self) -> list[dict[str, Any]]:
        """As `kill -9` does; what it had told until then."""
        self.process.kill()
        self.process.wait()
        return self.listen()

    def end(self, number: signal.Signals = signal.SIGTERM) -> list[dict[str, Any]]:
        """Ask it to end, and wait until it has."""
        self.process.send_signal(number)
        self.process.wait(30)
        return self.listen()


@contextmanager
def program(data_dir: Path, *arguments: str, prefix: Sequence[str] = (), **environment: str) -> Iterator[Program]:
    """The program, running for the block; killed at its end, where it still runs."""
    process = subprocess.Popen(
        [*prefix, sys.executable, "-m", "tests.helpers.program", str(data_dir), *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    os.set_blocking(process.stdout.fileno(), False)
    running = Program(process)
    try:
        yield running
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        assert process.stderr is not None
        errors = process.stderr.read()
        process.stdout.close()
        process.stderr.close()
        assert errors == "", errors


def sets_stored(data: Path) -> int:
    """How many sets another program finds in the record; 0 where there is none yet."""
    if not (data / paths.DATABASE).exists():
        return 0
    with Store.open(data / paths.DATABASE) as store:
        return sum(len(session.sets) for session in store.sessions())


def wait_s(seconds: float) -> None:
    """Let real time pass: the instant at which a process is killed is what is tried."""
    time.sleep(seconds)


if __name__ == "__main__":
    main()
