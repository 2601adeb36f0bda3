"""Builders for the window: sessions led to a picture, and the real window on a record of its own."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from hipcoach import paths
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import SilentOutput
from hipcoach.audio.pack import Pack, Phases
from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import INTRODUCTION
from hipcoach.domain.plan import Block, Plan
from hipcoach.domain.record import Anchor, SessionRecord
from hipcoach.domain.session import Session
from hipcoach.domain.situation import Rules
from hipcoach.domain.states import AutoStart, Move, State, Value
from hipcoach.library.library import Library
from hipcoach.store.store import Store
from hipcoach.ui.main_window import MainWindow
from hipcoach.ui.painting.train import Scene
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme
from tests.helpers.builders import MONDAY_EVENING
from tests.helpers.clock import FakeClock

RESOURCES = (Path(__file__).parents[2] / "resources").resolve()
SHEET = RESOURCES / "theme" / "app.qss"


@cache
def real_exercises() -> Mapping[tuple[str, str], Exercise]:
    """The exercises that the app comes with."""
    return Library.read([RESOURCES / "exercises"]).exercises


@cache
def _pack() -> Pack:
    return Pack.load(Phases.BREATHED, RESOURCES / "sounds" / "voice")


def skip_introduction(window: MainWindow) -> None:
    """See the program as somebody does who has used it before."""
    navigation = window.navigation
    if navigation is not None and navigation.place in INTRODUCTION:
        navigation.escape()


class Rehearsal:
    """A session without window, record and sound, led from picture to picture.

    Attributes:
        session: The session.
        now: Its clock.
    """

    def __init__(self, exercise: Exercise, auto_start: str = "confirmed", **changes: Any) -> None:
        """Set up four sets of five to six of an exercise; `changes` are the block's."""
        number = count(1)
        block = replace(Block.of(exercise), **changes)
        rules = Rules(
            {exercise.key: exercise},
            Anchor(0.0, MONDAY_EVENING),
            lambda: f"id-{next(number)}",
            AutoStart(auto_start),
            15.0,
        )
        self.now = 0.0
        self.session = Session(Plan(exercise.name, (block,)), rules)

    def wait(self, seconds: float) -> "Rehearsal":
        """Let time pass."""
        self.now += seconds
        self.session.poll(self.now)
        return self

    def do(self, *moves: Move, value: Value = None) -> "Rehearsal":
        """Carry out moves at this instant."""
        for move in moves:
            self.session.do(move, self.now, value)
        return self

    def sleep(self, seconds: float) -> "Rehearsal":
        """Let time pass with the machine asleep."""
        last_seen, self.now = self.now, self.now + seconds
        self.session.suspend(last_seen, self.now)
        self.session.poll(self.now)
        return self

    def until(self, state: State) -> "Rehearsal":
        """Let time pass until the session is in a state."""
        while self.session.situation.state is not state:
            due_s = self.session.due_s()
            assert due_s is not None, f"it never gets to {state}"
            self.wait(due_s - self.now)
        return self

    def scene(self, **changes: Any) -> Scene:
        """What Train shows of this instant."""
        return replace(Scene(self.session.view(self.now)), **changes)


class House:
    """The real window with a real record and real scores; the clock is fake and nobody hears anything.

    Attributes:
        clock: The clock.
        database: The record's file.
        output: What would be heard.
        window: The window.
        navigation: Leads from page to page.
        surroundings: Asks nothing of the machine, unless a test gives it something to ask.
    """

    def __init__(self, folder: Path, clock: FakeClock | None = None) -> None:
        """Open the window on the record in `folder`; it is made where there is none."""
        self.clock = clock or FakeClock()
        self.folder = folder
        self.database = folder / paths.DATABASE
        self.output = SilentOutput()
        self.theme = Theme(SHEET, "dark")
        self.store = Store.open(self.database, now=self.clock.today)
        folders = (folder, folder / "state")
        self.gym = Gym(
            self.clock,
            self.store,
            real_exercises(),
            lambda _: self._open_sound(),
            lambda: folders,
            plan_folder=RESOURCES / "plans",
        )
        self.window = MainWindow(self.theme, folder)
        self.window.show()
        self.surroundings = Surroundings(self.window)
        self.navigation = self.window.enter(self.gym, self.surroundings)
        self.navigation.take_in()

    def activate(self) -> "House":
        """Let the window have the keyboard, as the system does for the one in front."""
        self.window.activateWindow()
        QApplication.processEvents()
        assert self.window.isActiveWindow()
        return self

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.window._stack.currentWidget()

    @property
    def coach(self) -> Coach:
        """The running session's coach."""
        coach = self.navigation.pages.train.coach
        assert coach is not None, "no session runs"
        return coach

    @property
    def state(self) -> State:
        """What the session is doing."""
        return self.coach.session.situation.state

    @property
    def scores(self) -> list[Path]:
        """The scores on the disk."""
        return sorted((self.folder / "scores").glob("*"))

    def press(self, *keys: Qt.Key | str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press and let go of keys, as a hand does: they go to whatever has the focus."""
        for key in keys:
            QTest.keyClick(self._focused(), key, modifier)

    def hold(self, key: Qt.Key, text: str = "", *, repeats: int = 3) -> None:
        """Press a key, and keep it down while the keyboard repeats it."""
        for place in range(repeats + 1):
            self.send(key, text, is_repeat=place > 0)

    def send(self, key: Qt.Key, text: str = "", *, scan_code: int = 0, is_repeat: bool = False) -> None:
        """Press a key whose place on the keyboard is known, or that repeats itself."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, text, is_repeat, 1)
            QApplication.sendEvent(self._focused(), event)

    def wait(self, seconds: float) -> None:
        """Let time pass, and let the window notice."""
        self.clock.advance(seconds)
        self.look()

    def look(self) -> None:
        """Let the window catch up with the clock, as its timer would."""
        train = self.navigation.pages.train
        if train._runner is not None:
            train._runner.tick()

    def wait_for(self, state: State) -> None:
        """Let time pass until the session is in a state."""
        while self.state is not state:
            due_s = self.coach.session.due_s()
            assert due_s is not None, f"it never gets to {state}"
            self.wait(due_s - self.clock.boot())

    def stored(self) -> tuple[SessionRecord, ...]:
        """What another program reads in the record."""
        with Store.open(self.database) as store:
            return store.sessions()

    def close(self) -> None:
        """Close the window, as the user does."""
        self.window.close()

    def _focused(self) -> QWidget:
        """Where the platform would send a key: to the focus of the window, or of the dialog before it."""
        dialogs = (one for one in self.window.findChildren(QDialog) if one.isVisible())
        front: QWidget = next(dialogs, self.window)
        return front.focusWidget() or front

    def _open_sound(self) -> SoundDesk:
        return SoundDesk(self.output, ScoreFiles(self.folder / "scores"), _pack, 0.8)
