"""The composition root of the window: the only place that knows everyone.

The window comes first. The record, the exercises and everything heavy are loaded after it is on the
screen; the sound when it is first asked for.
"""

import json
import logging
import os
import signal
import socket
import sys
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from hipcoach import __version__, paths
from hipcoach.clock import SystemClock
from hipcoach.domain.errors import UserError
from hipcoach.ui.main_window import MainWindow
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hipcoach.audio.pack import Pack
    from hipcoach.coach.sound import SoundDesk
    from hipcoach.domain.request import PlanRequest
    from hipcoach.domain.settings import Value

_log = logging.getLogger(__name__)
_qt_log = logging.getLogger("qt")

SCORES_KEPT = timedelta(days=1)
LOOK = "look.json"
"""What the first picture needs before the record is open: only the theme."""


def run(
    data_dir: Path,
    *,
    plan_request: "PlanRequest | None" = None,
    starts: bool = False,
    output: str | None = None,
    exits_when_ready: bool = False,
) -> int:
    """Open the window and run until it is closed.

    Args:
        data_dir: Where the record is kept.
        plan_request: A session to set up at once.
        starts: Start that session without a key.
        output: The sound output for this run, instead of the chosen one.
        exits_when_ready: Leave as soon as Today is complete.

    Raises:
        UserError: There is no screen, or the record cannot be opened.
    """
    _check_screen()
    qInstallMessageHandler(_to_log)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(app, QApplication):
        msg = "another kind of Qt application is running"
        raise TypeError(msg)
    app.setApplicationName("hipcoach")
    app.setApplicationDisplayName("Hipcoach")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("hipcoach")
    app.setStyle("Fusion")
    house = _House(app, data_dir, plan_request, starts, output, exits_when_ready)
    code = app.exec()
    qInstallMessageHandler(None)
    if house.failure is not None:
        raise house.failure
    return code


class _House(QObject):
    """Puts the window up, then furnishes it.

    Attributes:
        failure: Why the record could not be opened.
    """

    def __init__(
        self,
        app: QApplication,
        data_dir: Path,
        plan_request: "PlanRequest | None",
        starts: bool,
        output: str | None,
        exits_when_ready: bool,
    ) -> None:
        super().__init__(app)
        self.failure: UserError | None = None
        self._data_dir = data_dir
        self._plan_request = plan_request
        self._starts = starts
        self._output = output
        self._exits_when_ready = exits_when_ready
        resources = paths.resources()
        self._theme = Theme(resources / "theme" / "app.qss", _remembered_look(data_dir), self)
        self._theme.apply()
        self._window = MainWindow(self._theme, data_dir)
        self._window.closed.connect(self._on_closed)
        _close_on_signals(self._window, self)
        self._window.show()
        QTimer.singleShot(0, self, self._furnish)

    def _furnish(self) -> None:
        """Open the record and the exercises, and show them."""
        from hipcoach.coach.gym import Gym  # noqa: PLC0415 - after the first picture
        from hipcoach.library import Library  # noqa: PLC0415 - as above
        from hipcoach.store.store import Store  # noqa: PLC0415 - as above

        try:
            library = Library.read(paths.exercise_folders(self._data_dir))
            for problem in library.problems:
                _log.warning("An exercise is left out: %s", problem)
            store = Store.open(self._data_dir / paths.DATABASE)
        except UserError as error:
            self.failure = error
            self._window.close()
            return
        clock = SystemClock()
        gym = Gym(clock, store, library.exercises, self._open_sound)
        gym.notices += tuple(str(problem) for problem in library.problems)
        navigation = self._window.enter(gym)
        if self._plan_request is not None:
            from hipcoach.domain.request import plan_for  # noqa: PLC0415 - as above

            exercise = library.find(self._plan_request.exercise, self._plan_request.variation)
            plan = plan_for(self._plan_request, exercise, float(gym.settings["get_ready_s"]))
            navigation.train(plan, starts=self._starts)
        if self._exits_when_ready:
            QTimer.singleShot(0, self._window, self._window.close)

    def _open_sound(self, settings: "Mapping[str, Value]") -> "SoundDesk":
        from hipcoach.audio.choose import open_output  # noqa: PLC0415 - sound is opened on first use
        from hipcoach.audio.files import ScoreFiles, remove_older  # noqa: PLC0415 - as above
        from hipcoach.coach.sound import SoundDesk  # noqa: PLC0415 - as above

        output = open_output(self._output or str(settings["output"]))
        # Players read scores at their leisure: what a run that was killed left behind goes after a day.
        scores = self._data_dir / "scores"
        remove_older(scores, SystemClock().today() - SCORES_KEPT)
        files = ScoreFiles(scores / str(os.getpid()))
        return SoundDesk(output, files, _load_pack, int(settings["volume"]) / 100)

    def _on_closed(self) -> None:
        _remember_look(self._data_dir, self._theme.choice)
        QApplication.quit()


def _load_pack() -> "Pack":
    from hipcoach.audio.pack import Pack  # noqa: PLC0415 - numpy is loaded off the GUI thread

    return Pack.load(paths.resources() / "sounds" / "voice")


def _remembered_look(data_dir: Path) -> str:
    """The theme of the last run, so that the first picture is right."""
    with suppress(OSError, ValueError, AttributeError):
        return str(json.loads((data_dir / LOOK).read_text(encoding="utf-8")).get("theme", "dark"))
    return "dark"


def _remember_look(data_dir: Path, choice: str) -> None:
    with suppress(OSError):
        (data_dir / LOOK).write_text(json.dumps({"theme": choice}), encoding="utf-8")


def _check_screen() -> None:
    """Say in a sentence what Qt would say with an abort.

    Raises:
        UserError: There is no screen to show a window on.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise UserError("There is no screen to show the window on.", "Start it from a desktop session.")


def _close_on_signals(window: MainWindow, parent: QObject) -> None:
    """Let SIGTERM, SIGINT and SIGHUP close the window, so that a set in progress is kept.

    Python runs signal handlers only between bytecodes, and Qt's loop runs none while it waits: the
    wake-up descriptor rouses it.
    """
    if sys.platform == "win32":
        return
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, parent)
    notifier.activated.connect(lambda: ours.recv(64))

    def let_go() -> None:
        signal.set_wakeup_fd(-1)
        ours.close()
        theirs.close()

    parent.destroyed.connect(let_go)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: window.close())


def _to_log(kind: QtMsgType, _context: object, message: str) -> None:
    """Qt's own messages belong into the log, not on a runner's terminal."""
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    _qt_log.log(level, "%s", message)
    if kind is QtMsgType.QtFatalMsg:
        # Qt would abort, with a core dump and without a word.
        if sys.stderr:
            sys.stderr.write(f"hipcoach: The window cannot be opened: {' '.join(message.split())}\n")
            sys.stderr.flush()
        os._exit(1)
