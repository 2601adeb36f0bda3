"""What the sound's bench watches, each in a process of its own: `python -m tests.bench.playing WHAT …`.

    live KIND blocked|free WAV…          an output starts each file in turn, and tells when
    picture FOLDER ARGUMENT…             the real program with these arguments tells when it painted which word
    memory FOLDER WAY                    the sound desk prepares, plays and drops the longest set

Standard output tells, one JSON object a line; all times are CLOCK_MONOTONIC, in seconds.
"""

import ctypes
import json
import os
import sys
import time
import wave
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from hipcoach.audio import choose
from hipcoach.audio.output import Output

LOAD_S, TAIL_S = 0.5, 0.5
"""Before a start, for a score to be read; and after what a file holds, for the slowest player to finish it."""

BLOCKED_US = 200_000
_POLL_MS = 16
_SETTLE_S, _PLAY_S = 1.0, 1.5
FIRST, LATER = "first", "later"


def _tell(**facts: object) -> None:
    os.write(1, (json.dumps(facts) + "\n").encode())


def _follow(steps: Iterator[float]) -> None:
    """Let each step wait for so many seconds as it yields, then end the program."""
    try:
        wait_s = next(steps)
        QTimer.singleShot(round(wait_s * 1000), partial(_follow, steps))
    except StopIteration:
        QCoreApplication.quit()
    except BaseException:
        QCoreApplication.exit(1)
        raise


def _live(kind: str, way: str, *wavs: str) -> None:
    app = QCoreApplication([])
    output = choose.open_output(kind)
    # PyDLL keeps the interpreter's lock while it calls: nothing of Python runs meanwhile, in any thread.
    sleep = ctypes.PyDLL(None).usleep
    blocking = QTimer()
    blocking.timeout.connect(lambda: sleep(BLOCKED_US))

    def steps() -> Iterator[float]:
        yield LOAD_S
        if way == "blocked":
            blocking.start(0)
        for wav in wavs:
            output.prepare(Path(wav))
            yield LOAD_S
            at_s = time.monotonic()
            output.start()
            _tell(wav=wav, started_s=at_s, took_s=time.monotonic() - at_s)
            with wave.open(wav, "rb") as score:
                yield score.getnframes() / score.getframerate() + TAIL_S
            output.stop()
        _tell(problem=output.problem, name=output.name)
        blocking.stop()
        output.close()

    QTimer.singleShot(0, partial(_follow, steps()))
    sys.exit(app.exec())


class _Watched:
    """An output that tells what it starts, and keeps it."""

    def __init__(self, output: Output, folder: Path) -> None:
        self._output, self._folder, self._number, self._wav = output, folder, count(), Path()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._output, name)

    def prepare(self, path: Path) -> None:
        self._wav = self._folder / f"{next(self._number)}.wav"
        # The program removes its own.
        os.link(path, self._wav)
        self._output.prepare(path)

    def start(self) -> None:
        at_s = time.monotonic()
        self._output.start()
        _tell(wav=str(self._wav), started_s=at_s, took_s=time.monotonic() - at_s)


def _picture(folder: str, *arguments: str) -> None:
    from hipcoach.__main__ import main  # noqa: PLC0415 - other parts need no window
    from hipcoach.domain.states import State  # noqa: PLC0415
    from hipcoach.ui.components.train_canvas import TrainCanvas  # noqa: PLC0415

    opens, paints = choose.open_output, TrainCanvas.paintEvent
    choose.open_output = lambda *asked: _Watched(opens(*asked), Path(folder))
    seen: tuple[object, str] = (None, "")

    def paint(canvas: TrainCanvas, event: QPaintEvent) -> None:
        nonlocal seen
        paints(canvas, event)
        painted_s = time.monotonic()
        view = canvas.scene.view if canvas.scene else None
        if view is None or view.state is not State.WORKING or view.moment is None:
            return
        segment = view.moment.segment
        now = segment.rep, segment.part.word if segment.part else ""
        if now != seen:
            seen = now
            cue_s, word = segment.start_s, now[1]
            # The window has handed its picture over when its loop turns again.
            QTimer.singleShot(
                0, lambda: _tell(word=word, cue_s=cue_s, painted_s=painted_s, shown_s=time.monotonic())
            )

    TrainCanvas.paintEvent = paint
    sys.exit(main(arguments))


class _Pauses:
    """How long the window would have stood still: the longest time between two turns of a timer of 1 ms."""

    def __init__(self) -> None:
        self._last_s = time.perf_counter()
        self._longest_s = 0.0
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._look)
        self._timer.start(1)

    def longest_ms(self) -> float:
        """Since it was last asked."""
        longest_s, self._longest_s = self._longest_s, 0.0
        return longest_s * 1000

    def _look(self) -> None:
        now_s = time.perf_counter()
        self._longest_s = max(self._longest_s, now_s - self._last_s)
        self._last_s = now_s


def _memory(folder: str, way: str) -> None:
    from hipcoach.app import house  # noqa: F401, PLC0415 - with it comes what the window needs
    from hipcoach.audio.files import ScoreFiles  # noqa: PLC0415
    from hipcoach.coach.sound import SoundDesk  # noqa: PLC0415
    from hipcoach.ui.pages import train  # noqa: F401, PLC0415
    from tests.bench.soundtrack import longest_set, pack  # noqa: PLC0415

    app = QApplication(sys.argv[:1])
    app.setStyle("Fusion")
    load = pack
    if way == LATER:
        from hipcoach.audio import score  # noqa: F401, PLC0415 - numpy

        words = pack()
        load = lambda: words  # noqa: E731 - it takes the place of the function
    timeline, desk = longest_set(), SoundDesk(choose.open_output("qt"), ScoreFiles(Path(folder)), load, 0.8)
    beat = QTimer()
    beat.timeout.connect(lambda: desk.poll(time.monotonic()))
    beat.start(_POLL_MS)

    def steps() -> Iterator[float]:
        told: dict[str, object] = {}
        yield _SETTLE_S
        told["idle_mb"] = _status_mb("VmRSS")
        pauses = _Pauses()
        yield _SETTLE_S
        told["still_ms"] = pauses.longest_ms()
        # From here on VmHWM is the peak of what follows.
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
        begun_s = time.monotonic()
        desk.expect(timeline)
        while desk.is_preparing:
            yield 0.001
        told["prepared_s"] = time.monotonic() - begun_s
        told["pause_ms"] = pauses.longest_ms()
        yield _SETTLE_S
        told["loading_ms"] = pauses.longest_ms()
        desk.begin(timeline, time.monotonic(), time.monotonic())
        yield _PLAY_S
        told["peak_mb"], told["held_mb"] = _status_mb("VmHWM"), _status_mb("VmRSS")
        desk.stop()
        yield _SETTLE_S
        told["after_mb"] = _status_mb("VmRSS")
        _tell(**told)
        beat.stop()
        desk.close()

    QTimer.singleShot(0, partial(_follow, steps()))
    sys.exit(app.exec())


def _status_mb(name: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(name))


def main() -> None:
    what: dict[str, Callable[..., None]] = {"live": _live, "picture": _picture, "memory": _memory}
    what[sys.argv[1]](*sys.argv[2:])


if __name__ == "__main__":
    main()
