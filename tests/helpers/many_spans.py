"""Lets a desk sound through many spans in one process: `python -m tests.helpers.many_spans KIND COUNT FOLDER`.

Each span is prepared, started and stopped, after every fifth a cue is heard. Prints, as JSON, what the process
holds after each fiftieth span: `handles`, `threads`, `children`, `files` in FOLDER and `kib` of memory.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from hipcoach import paths
from hipcoach.audio.choose import open_output
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.pack import Pack, Phases
from hipcoach.clock import SystemClock
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.signals import ANYONE
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.timeline import compile_set
from tests.helpers.builders import dumbbell_exercise

EVERY = 50
SOUNDS_MS = 60


def _held(folder: Path) -> dict[str, int]:
    own = Path("/proc/self")
    status = dict(line.split(":", 1) for line in (own / "status").read_text().splitlines())
    return {
        "handles": len(list((own / "fd").iterdir())),
        "threads": len(list((own / "task").iterdir())),
        "children": len((own / "task" / str(os.getpid()) / "children").read_text().split()),
        "files": sum(path.is_file() for path in folder.rglob("*")),
        "kib": int(status["VmRSS"].split()[0]),
    }


class _Stage:
    """A desk, polled as often as a window polls it while something moves."""

    def __init__(self, kind: str, folder: Path) -> None:
        self.app = QCoreApplication([])
        self.clock = SystemClock()
        pack = Pack.load(Phases.BREATHED, paths.resources() / "sounds" / "voice")
        self.desk = SoundDesk(open_output(kind), ScoreFiles(folder), lambda: pack, 0.5)
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(lambda: self.desk.poll(self.clock.boot()))
        self.timer.start()

    def until(self, is_so: Callable[[], bool]) -> None:
        while not is_so():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def sound(self) -> None:
        """Be heard for a moment."""
        end_s = self.clock.boot() + SOUNDS_MS / 1000
        self.until(lambda: self.clock.boot() >= end_s)


def main() -> None:
    kind, count, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])
    stage = _Stage(kind, folder)
    desk, exercise = stage.desk, dumbbell_exercise()
    held = []
    for number in range(1, count + 1):
        timeline = compile_set(exercise, Tempo.parse("1-0-1-0"), 1 + number % 5, 3.0)
        desk.expect(timeline)
        stage.until(lambda: not desk.is_preparing)
        desk.begin(timeline, stage.clock.boot(), stage.clock.boot())
        stage.sound()
        desk.stop()
        if not number % 5:
            desk.signal(ANYONE)
            stage.until(lambda: not desk.is_preparing)
            stage.sound()
            desk.stop()
        if not number % EVERY:
            held.append(_held(folder))
    desk.close()
    sys.stdout.write(json.dumps(held))


if __name__ == "__main__":
    main()
