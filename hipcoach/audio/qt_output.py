"""The first output: Qt's QSoundEffect, which mixes in a thread of its own, in C++.

Rule: this is the only module of the room that knows Qt, and it infers nothing from `isPlaying()`, which can be
true in silence and for seconds after the end.
"""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from hipcoach.audio.pulse_watch import PulseWatch

LATENCY_S = 0.012
"""From `start` to the first sample: 7 to 17 ms (measured at a null sink, calm and under load)."""

_NO_DEVICE = "No sound device was found."
_UNREADABLE = "There is no sound: the sound of this set could not be read."

_GONE = "The sound server stopped."
_LOOK_EVERY_MS = 250
"""Four looks and the connection to the server stands, so that its death can be told from its absence."""

_EMPTY_LOOKS = 4
"""So many looks in a row without any device, one second, mean that there is none."""

_log = logging.getLogger(__name__)


class QtOutput(QObject):
    """Plays scores through QSoundEffect. Needs a running Qt application.

    A device that goes while the sound server lives needs nothing: Qt goes on at another one.

    Args:
        on_lost: Called, from the event loop, when the sound server dies: Qt then stays silent in this process,
            even after the server has returned.
    """

    name = "qt"
    latency_s = LATENCY_S
    has_live_gain = True

    def __init__(self, on_lost: Callable[[], None] = lambda: None) -> None:
        super().__init__()
        self._on_lost = on_lost
        self._watch = PulseWatch()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look_at_server)
        self._timer.start(_LOOK_EVERY_MS)
        self._effect: QSoundEffect | None = None
        self._path: Path | None = None
        self._gain = 1.0
        self._is_awaited = False
        self._empty_looks = 0
        self.is_lost = not QMediaDevices.audioOutputs()
        self.problem = _NO_DEVICE if self.is_lost else ""

    def prepare(self, path: Path) -> None:
        """Load a score; Qt reads the file in a thread of its own."""
        self.stop()
        self._path = path
        self._load()

    def start(self) -> None:
        """Play the score now, or as soon as Qt has read it."""
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
        self._path = None
        self._timer.stop()
        self._watch.close()

    def _load(self) -> None:
        if self.is_lost or self._path is None:
            return
        self._effect = QSoundEffect()
        self._effect.setVolume(self._gain)
        self._effect.statusChanged.connect(self._look_at_status)
        self._effect.setSource(QUrl.fromLocalFile(str(self._path)))

    def _look_at_status(self) -> None:
        effect = self._effect
        if effect is None:
            return
        if effect.status() == QSoundEffect.Status.Error:
            _log.warning("Qt could not read %s", effect.source().toLocalFile())
            self.problem = _UNREADABLE
        elif effect.status() == QSoundEffect.Status.Ready:
            self.problem = ""
            if self._is_awaited:
                self._is_awaited = False
                effect.play()

    def _look_at_server(self) -> None:
        has_died = self._watch.has_died()
        # While one device takes over from another there may be none for a moment.
        self._empty_looks = 0 if QMediaDevices.audioOutputs() else self._empty_looks + 1
        if self.is_lost or not (has_died or self._empty_looks >= _EMPTY_LOOKS):
            return
        self.is_lost = True
        self.problem = _GONE if has_died else _NO_DEVICE
        self._on_lost()
