"""What the window was like the last time: what the first picture needs before the record is open."""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtWidgets import QWidget

LOOK = "look.json"

FRAME = QSize(16, 48)
"""What a window's frame takes at the most, in logical pixels; the system tells it of a shown window only."""


@dataclass(frozen=True, slots=True)
class Look:
    """What is remembered of the window, in texts.

    Attributes:
        theme: The colours that were chosen.
        text_size: How large text was, in percent.
        language: The language that was chosen.
        page: The page that was shown, by the name of the action that shows it; empty for Today.
        place: Where the window was, how large, and whether it was maximised or full screen, as Qt's `saveGeometry`
            tells it, in Base64. Qt brings it back onto a screen that is there, no larger than that.
    """

    theme: str = "dark"
    text_size: str = "100"
    language: str = "system"
    page: str = ""
    place: str = ""


def remembered(data_dir: Path) -> Look:
    """The look of the last run; what cannot be read is as it is for a new user."""
    with suppress(OSError, ValueError, AttributeError, RecursionError):
        stored = json.loads((data_dir / LOOK).read_text(encoding="utf-8"))
        known = {name: value for name in asdict(Look()) if isinstance(value := stored.get(name), str)}
        return Look(**known)
    return Look()


def remember(data_dir: Path, look: Look) -> None:
    """Keep the look for the next run; a disk that refuses costs no more than that."""
    with suppress(OSError):
        (data_dir / LOOK).write_text(json.dumps(asdict(look)), encoding="utf-8")


def put_in_place(window: QWidget, place: str) -> None:
    """Put a window where it was; if that is not known, a screen too small for it and its frame is filled."""
    if window.restoreGeometry(QByteArray.fromBase64(place.encode(errors="replace"))):
        return
    room = window.screen().availableSize() - FRAME
    fitting = window.size().boundedTo(room)
    if fitting != window.size():
        window.resize(fitting)
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
