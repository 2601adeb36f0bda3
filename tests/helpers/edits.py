"""Runs a session that is edited while it sounds: `python -m tests.helpers.edits FOLDER DEEDS`.

DEEDS is JSON: a list of `[state, seconds, deed]`, each done so many seconds after the session came into that
state, or after the deed before. A deed is a move of the session, `mute`, or `volume 0.2`. At the end it prints, as
JSON and on one clock: `spans`, each with its `cues` (instant and kind, those that were to be heard) and when it
`ended_s`, and `deeds`, each with its name and instant.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from hipcoach import paths
from hipcoach.audio.choose import open_output
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.pack import Pack, Phases
from hipcoach.clock import SystemClock
from hipcoach.coach.coach import Coach, new_record
from hipcoach.coach.journal import Journal
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.events import Event, PacingStarted, PacingStopped
from hipcoach.domain.plan import Plan
from hipcoach.domain.states import AutoStart, Move, State
from hipcoach.domain.tempo import Tempo
from hipcoach.store.store import Store
from tests.helpers.builders import a_block, dumbbell_exercise

TAIL_S = 2.5
PATIENCE_S = 60.0


class Stage:
    """A coach with everything real, polled as a window polls it."""

    def __init__(self, folder: Path) -> None:
        self.app = QCoreApplication([])
        self.clock = SystemClock()
        exercise = dumbbell_exercise()
        block = a_block(
            exercise, sets=2, reps="3-3", tempo=Tempo.parse("2-1-1-0"), rest_s=30.0, rest_reason="a test"
        )
        pack = Pack.load(Phases.BREATHED, paths.voice())
        self.desk = SoundDesk(open_output("qt"), ScoreFiles(folder / "scores"), lambda: pack, 0.8)
        store = Store.open(folder / paths.DATABASE)
        record = new_record(Plan("Edited", (block,), 6.0), self.clock)
        self.coach = Coach(
            self.clock,
            Journal(store),
            self.desk,
            {exercise.key: exercise},
            record,
            auto_start=AutoStart.ALWAYS,
        )
        self.spans: list[dict[str, object]] = []
        self.timer = QTimer(interval=5)
        self.timer.timeout.connect(lambda: self.take(self.coach.poll()))
        self.timer.start()

    def take(self, events: tuple[Event, ...]) -> None:
        for event in events:
            now = self.clock.boot()
            if isinstance(event, PacingStarted | PacingStopped) and self.spans and "ended_s" not in self.spans[-1]:
                self.spans[-1]["ended_s"] = now
            if isinstance(event, PacingStarted):
                self.spans.append({"origin_s": event.origin_s, "timeline": event.timeline})
        span = self.desk._span
        if self.spans and span is not None and span.is_started and span.timeline == self.spans[-1]["timeline"]:
            self.spans[-1].setdefault("from_s", span.from_s)
            self.spans[-1].setdefault("lag_s", self.desk.lag_s)

    def until(self, is_so: Callable[[], bool]) -> None:
        ends_s = self.clock.boot() + PATIENCE_S
        while not is_so():
            assert self.clock.boot() < ends_s, "it never became so"
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def wait(self, seconds: float) -> None:
        ends_s = self.clock.boot() + seconds
        self.until(lambda: self.clock.boot() >= ends_s)


def _told(span: dict[str, object]) -> dict[str, object]:
    """A span with the instants at which its cues were to be heard."""
    timeline, from_s, lag_s = span["timeline"], span.get("from_s"), span.get("lag_s", 0.0)
    heard = [] if from_s is None else [cue for cue in timeline.cues() if cue.time_s >= from_s]
    return {
        "cues": [[span["origin_s"] + cue.time_s + lag_s, cue.kind.value] for cue in heard],
        "ended_s": span.get("ended_s"),
    }


def main() -> None:
    stage = Stage(Path(sys.argv[1]))
    stage.until(lambda: not stage.desk.is_preparing)
    stage.take(stage.coach.do(Move.START))
    deeds = []
    for state, seconds, deed in json.loads(sys.argv[2]):
        stage.until(lambda state=state: stage.coach.session.situation.state is State(state))
        stage.wait(seconds)
        deeds.append([deed, stage.clock.boot()])
        if deed == "mute":
            stage.desk.mute()
        elif deed.startswith("volume"):
            stage.desk.set_volume(float(deed.split()[1]))
        else:
            stage.take(stage.coach.do(Move(deed)))
    stage.wait(TAIL_S)
    stage.desk.close()
    sys.stdout.write(json.dumps({"spans": [_told(span) for span in stage.spans], "deeds": deeds}))


if __name__ == "__main__":
    main()
