"""What the window asks of the system around it: a screen, signals, Qt's own messages."""

import logging
import os
import signal
import socket
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QtMsgType

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import words

_qt_log = logging.getLogger("qt")


def check_screen() -> None:
    """Say in a sentence what Qt would say with an abort.

    Raises:
        UserError: There is no screen to show a window on.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        raise UserError(
            words("There is no screen to show the window on."), words("Start it from a desktop session.")
        )


def on_signals(end: Callable[[], object], parent: QObject) -> None:
    """Let SIGTERM, SIGINT and SIGHUP end the program in good order, so that a set in progress is kept.

    A handler may run between any two bytecodes, in the middle of a write, too: it does nothing. The wake-up
    descriptor tells Qt's loop, which ends the program when nothing else is under way.
    """
    if sys.platform == "win32":
        return
    endings = {signal.SIGTERM, signal.SIGINT, signal.SIGHUP}
    ours, theirs = socket.socketpair()
    theirs.setblocking(False)
    signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, parent)

    def on_roused() -> None:
        if endings & set(ours.recv(64)):
            end()

    notifier.activated.connect(on_roused)

    def let_go() -> None:
        signal.set_wakeup_fd(-1)
        ours.close()
        theirs.close()

    parent.destroyed.connect(let_go)
    for number in endings:
        signal.signal(number, lambda *_: None)


def to_log(kind: QtMsgType, _context: object, message: str) -> None:
    """Qt's own messages belong into the log, not on a runner's terminal."""
    level = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }.get(kind, logging.ERROR)
    _qt_log.log(level, "%s", message)
    if kind is QtMsgType.QtFatalMsg:
        # Qt would abort, with a core dump and without a word.
        say_without_window(f"The window cannot be opened: {' '.join(message.split())}")
        os._exit(1)


def say_without_window(sentence: str) -> None:
    """Put a sentence on stderr, where there is one."""
    if sys.stderr:
        sys.stderr.write(f"hipcoach: {sentence}\n")
        sys.stderr.flush()
