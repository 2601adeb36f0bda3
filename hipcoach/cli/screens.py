"""The screens, for `hipcoach doctor`.

Qt ends a program at once where it cannot open the screen, and a program opens one kind of screen in its life. So
on Linux a child process looks; on Windows and macOS there is always a screen.
"""

import os
import select
import signal
import sys
from contextlib import suppress

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

PATIENCE_S = 5.0
"""How long a screen is waited for that does not answer."""

_MOST_BYTES = 10_000


def screens() -> str:
    """Each screen with its size in pixels, its scale and its diagonal, or why there is none."""
    if sys.platform != "linux":
        application = QGuiApplication.instance() or QGuiApplication(["hipcoach"])
        told = _described()
        del application
        return told
    if not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        return "none"
    return _told_by_a_child()


def _described() -> str:
    told = []
    for screen in QGuiApplication.screens():
        scale, size, size_mm = screen.devicePixelRatio(), screen.size(), screen.physicalSize()
        inches = (size_mm.width() ** 2 + size_mm.height() ** 2) ** 0.5 / 25.4
        width, height = round(size.width() * scale), round(size.height() * scale)
        told.append(f"{width}×{height} at {scale:.0%}, {inches:.1f} inches")
    return f"{'; '.join(told) or 'none'} ({QGuiApplication.platformName()})"


def _told_by_a_child() -> str:
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _tell(writing)
    os.close(writing)
    has_answered = bool(select.select([reading], [], [], PATIENCE_S)[0])
    told = os.read(reading, _MOST_BYTES).decode() if has_answered else ""
    os.close(reading)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    if has_answered:
        return told or "cannot be opened"
    return "the screen does not answer"


def _tell(writing: int) -> None:
    """In the child: write what there is, and end without a word elsewhere."""

    def on_message(kind: QtMsgType, _context: object, message: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            os.write(writing, f"cannot be opened: {' '.join(message.split())}".encode())
            os._exit(1)

    qInstallMessageHandler(on_message)
    try:
        application = QGuiApplication(["hipcoach"])
        os.write(writing, _described().encode())
        del application
    finally:
        os._exit(0)
