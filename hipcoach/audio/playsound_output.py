"""The second output: the system's own player in a process, by way of playsound3.

Rule: one process per score. The player's clock then paces the whole score, whatever this process does.
"""

import logging
import shutil
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired

from hipcoach.domain.words import words

# It logs a warning at import when it finds no player; `problem` says that in words that help.
logging.getLogger("playsound3").setLevel(logging.ERROR)

import playsound3  # noqa: E402
from playsound3.playsound3 import Sound  # noqa: E402, TC002 - the annotations are read at run time

LATENCY_S = 0.18
"""From `start` to the first sample: 120 to 245 ms with gst-play and ffplay."""
ALSA_LATENCY_S = 0.02
"""With aplay: 17 to 18 ms, 48 ms while both cores are busy (measured at a null sink)."""

_NO_PLAYER = words("There is no sound: this system has no sound player. Install gstreamer, ffmpeg or alsa-utils.")
_BROKEN = words("There is no sound: the system's player could not play. Is a sound device there?")
_PATIENCE_S = 0.1
"""A player that does not go when it is told to waits for a sound server that does not answer."""

_log = logging.getLogger(__name__)


def find_player() -> str | None:
    """The name of a player that can play a WAV, or None.

    playsound3 counts ALSA only where mpg123 is installed beside it, for MP3; WAV needs aplay alone.
    """
    return playsound3.AVAILABLE_BACKENDS[0] if playsound3.AVAILABLE_BACKENDS else _alsa()


def _alsa() -> str | None:
    return "alsa" if shutil.which("aplay") else None


class PlaysoundOutput:
    """Plays scores through the system's player.

    The player dies with the *thread* that started it (Linux, PR_SET_PDEATHSIG), so `start` belongs to the
    main thread.
    """

    name = "playsound"
    has_live_gain = False
    remark = ""

    def __init__(self) -> None:
        self._player = find_player()
        self._path: Path | None = None
        self._sound: Sound | None = None
        self._dying: list[Sound] = []
        self._is_muted = False
        self._problem = "" if self._player else _NO_PLAYER
        self.latency_s = ALSA_LATENCY_S if self._player == "alsa" else LATENCY_S

    @property
    def problem(self) -> str:
        """Why there is no sound; a player that ended with an error found no device.

        It stands until a player has got through: a sentence that goes with each start and comes back a moment
        later helps nobody.
        """
        if self._sound is not None and (ended := self._sound.subprocess.poll()) is not None:
            self._problem = _BROKEN if ended else ""
        return self._problem

    @property
    def is_silent(self) -> bool:
        """Whether the last player that ended could not play, or there is none."""
        return bool(self.problem)

    @property
    def is_lost(self) -> bool:
        """Whether there is no player at all."""
        return self._player is None

    def prepare(self, path: Path) -> None:
        """Stop the player and note the next score."""
        self.stop()
        self._path = path

    def start(self) -> None:
        """Start the player's process."""
        self.stop()
        if self._path is None or self._player is None or self._is_muted:
            return
        try:
            self._sound = playsound3.playsound(self._path, block=False, backend=self._player)
        except (OSError, playsound3.PlaysoundException) as error:
            _log.warning("%s did not play %s: %s", self._player, self._path, error)
            self._problem = _BROKEN

    def stop(self) -> None:
        """End the player's process, without waiting for it."""
        if self._sound is not None:
            if self._sound.is_alive():
                self._problem = ""
            self._dying.append(self._sound)
            with suppress(OSError):
                self._sound.stop()
            self._sound = None
        self._dying = [sound for sound in self._dying if sound.is_alive()]

    def set_gain(self, gain: float) -> None:
        """Mute at once; any other gain is heard from the next score on, which was rendered with it."""
        self._is_muted = gain <= 0
        if self._is_muted:
            self.stop()

    def close(self) -> None:
        """Stop, and see the player's processes off."""
        self.stop()
        for sound in self._dying:
            process = sound.subprocess
            try:
                process.wait(timeout=_PATIENCE_S)  # type: ignore[call-arg]
            except TimeoutExpired:
                process.kill()  # type: ignore[attr-defined]
                process.wait()
        self._dying.clear()
