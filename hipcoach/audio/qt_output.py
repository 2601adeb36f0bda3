"""The first output: Qt's QSoundEffect, which mixes in a thread of its own, in C++.

Rule 1: this is the only module of the room that knows Qt, and it infers nothing from `isPlaying()`, which can be
true in silence and for seconds after the end.
Rule 2: a sound server that does not answer holds up nobody. Opening Qt's devices, reading a score and deleting an
effect wait for the server, so the server is asked first.
"""

import atexit
import logging
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from hipcoach.audio.pulse_watch import PulseWatch, Server
from hipcoach.domain.errors import shown
from hipcoach.domain.words import words

LATENCY_S = 0.012
"""From `start` to the first sample: 7 to 17 ms (measured at a null sink, calm and under load)."""

_NO_DEVICE = words("No sound device was found.")
_UNREADABLE = words("There is no sound: the sound of this set could not be read.")

_GONE = words("The sound server stopped.")
_AWAY = {
    Server.DEAF: words(
        "There is no sound: the system's sound server does not answer. It goes on when the server does."
    ),
    Server.BARE: words("There is no sound: no sound device is connected. Connect one, and it goes on."),
}
"""What passes by itself."""

_LOOK_EVERY_MS = 250
"""Four looks and the connection to the server stands, so that its death can be told from its absence."""

_EMPTY_LOOKS = 4
"""So many looks in a row without any device, one second, mean that there is none."""

_PATIENCE = 50
"""In hundredths of a second: a busy server may be so slow, and for no longer does the window stand still."""


def device_names() -> tuple[str, ...]:
    """The devices that can be played through; none while the sound server does not answer, or once it died."""
    if _dead:
        return ()
    watch = PulseWatch()
    try:
        if watch.look(_PATIENCE) is Server.DEAF:
            return ()
    finally:
        watch.close()
    return tuple(device.description() for device in QMediaDevices.audioOutputs())


_dead: list[str] = []
"""Why Qt plays nothing in this process any more; empty while it does. Asking it for anything then aborts."""

_left_behind: list[QSoundEffect] = []
"""Effects that could not be deleted, because the server did not answer when their output was closed."""

_log = logging.getLogger(__name__)


class QtOutput(QObject):
    """Plays scores through QSoundEffect. Needs a running Qt application.

    A device that goes while there is another needs nothing: Qt goes on at that one. While there is none, or while
    the server does not answer, `name` is `none` and nothing of Qt's is touched.

    Args:
        device: The name of the device to play through; while it is not there, and where it is empty, the system's
            own choice plays.
        on_lost: Called, from the event loop, when the sound server dies: Qt then stays silent in this process,
            even after the server has returned.
    """

    latency_s = LATENCY_S
    has_live_gain = True

    def __init__(self, device: str = "", on_lost: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self._device = device
        self.remark: str = ""
        self._on_lost = on_lost
        self._watch = PulseWatch()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._effect: QSoundEffect | None = None
        self._path: Path | None = None
        self._gain = 1.0
        self._is_awaited = False
        self._empty_looks = _EMPTY_LOOKS
        self._away: Server | None = None
        self.is_lost = bool(_dead)
        self.problem = _dead[0] if _dead else ""
        if not self.is_lost:
            self._timer.start(_LOOK_EVERY_MS)
            self._take(self._watch.look(_PATIENCE))

    @property
    def name(self) -> str:
        """`qt`, or `none` for as long as nothing could be heard."""
        return "none" if self._away else "qt"

    @property
    def is_silent(self) -> bool:
        """Whether the server is away or gone, or the score could not be read."""
        return bool(self.problem)

    def prepare(self, path: Path) -> None:
        """Load a score; Qt reads the file in a thread of its own."""
        self.stop()
        self._path = path
        self._load()

    def start(self) -> None:
        """Play the score now, or as soon as Qt has read it."""
        if self._away:
            return
        self._is_awaited = True
        if self._effect is None:
            self._load()
        else:
            self._look_at_status()

    def stop(self) -> None:
        """Be silent.

        The effect goes, and with it Qt's stream: a stream that is kept holds back what it had not yet played,
        and 8 to 14 ms of it are heard when the next score starts (measured, Qt 6.11.3).
        """
        self._is_awaited = False
        if self._effect is not None:
            self._effect.stop()
            if self._answers():
                # It has no parent, so it ends here and not in some later turn of the event loop.
                self._effect = None

    def set_gain(self, gain: float) -> None:
        """Set the gain of what plays and of what will play."""
        self._gain = gain
        if self._effect is not None:
            self._effect.setVolume(gain)

    def close(self) -> None:
        """Let go of the score and stop watching the sound server."""
        self.stop()
        if self._effect is not None and self._away is Server.DEAF:
            _leave_behind(self._effect)
        self._effect = None
        self._path = None
        self._timer.stop()
        self._watch.close()

    def _load(self) -> None:
        if self.is_lost or self._path is None or not self._answers():
            return
        chosen = next((one for one in QMediaDevices.audioOutputs() if one.description() == self._device), None)
        is_elsewhere = bool(self._device) and chosen is None
        self.remark = _elsewhere(self._device) if is_elsewhere else ""
        self._effect = QSoundEffect(chosen) if chosen else QSoundEffect()
        self._effect.setVolume(self._gain)
        self._effect.statusChanged.connect(self._look_at_status)
        self._effect.setSource(QUrl.fromLocalFile(str(self._path)))

    def _look_at_status(self) -> None:
        effect = self._effect
        if effect is None or self._away:
            return
        if effect.status() == QSoundEffect.Status.Error:
            _log.warning("Qt could not read %s", effect.source().toLocalFile())
            self.problem = _UNREADABLE
        elif effect.status() == QSoundEffect.Status.Ready:
            self.problem = ""
            if self._is_awaited:
                self._is_awaited = False
                effect.play()

    def _answers(self) -> bool:
        """Whether the server can be asked for something now."""
        if self._away is None and self._watch.look(_PATIENCE) is Server.DEAF:
            self._go_away(Server.DEAF)
        return self._away is None

    def _look(self) -> None:
        was_lost = self.is_lost
        self._take(self._watch.look())
        if self.is_lost and not was_lost:
            self._on_lost()

    def _take(self, server: Server) -> None:
        """Draw the consequences of how the server is."""
        if self.is_lost:
            return
        sees_nothing = server in {Server.WELL, Server.ABSENT} and not QMediaDevices.audioOutputs()
        is_empty = sees_nothing or server is Server.BARE
        # While one device takes over from another there may be none for a moment.
        self._empty_looks = self._empty_looks + 1 if is_empty else 0
        has_none = self._empty_looks >= _EMPTY_LOOKS
        if server is Server.DIED or (sees_nothing and has_none and self._away is None):
            self.is_lost = True
            self._away = None
            self.problem = _GONE if server is Server.DIED else _NO_DEVICE
            if server is Server.DIED:
                _dead.append(_GONE)
        elif server is Server.DEAF or (has_none and not sees_nothing):
            self._go_away(server)
        elif not is_empty:
            self._come_back()

    def _go_away(self, server: Server) -> None:
        if self._effect is not None:
            self._effect.stop()
        self._is_awaited = False
        self._away = server
        self.problem = _AWAY[server]

    def _come_back(self) -> None:
        if self._away:
            self._effect = None
            self._away = None
            self.problem = ""


def _elsewhere(device: str) -> str:
    return words(
        "The sound device {device} is not connected: the system's own choice plays.", device=shown(device)
    )


def _leave_behind(effect: QSoundEffect) -> None:
    """Keep an effect to the very end of the process, which Qt would hold up by deleting it."""
    if not _left_behind:
        # PySide deletes what is left at exit, and was registered first: what comes last is called first.
        atexit.register(os._exit, 0)
    _left_behind.append(effect)
