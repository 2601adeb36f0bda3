"""Chooses the output: the one that was asked for, or the next best that can be heard.

Rule: nothing heavy is imported before it is needed: Qt's multimedia and the players load with the first output.
"""

import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from hipcoach.audio.output import Output, SilentOutput
from hipcoach.domain.words import joined, words

KINDS = ("qt", "playsound", "none")
"""What can be asked for, in the order in which one steps in for another."""

_INSTEAD = words("The system's own player is used instead.")
_NOTHING = words("There is no sound: nothing on this system can play it.")

_log = logging.getLogger(__name__)


def open_output(kind: str, device: str = "") -> Output:
    """Open the output of that kind, or the next in `KINDS` that can be heard.

    Args:
        kind: One of `KINDS`.
        device: The name of the device that Qt is to play through; empty for the system's own choice.

    Raises:
        ValueError: There is no such kind.
    """
    if kind not in KINDS:
        msg = f"there is no output “{kind}”, only {', '.join(KINDS)}"
        raise ValueError(msg)
    if kind == "none":
        return SilentOutput()
    openers: list[Callable[[Callable[[], None]], Output]] = [partial(_open_qt, device), _open_playsound]
    return FallbackOutput(openers[KINDS.index(kind) :])


class FallbackOutput:
    """The first of several outputs that is not lost; when it gets lost, the next.

    A score that was prepared for a lost output is not handed on: it has the wrong gain and its time has
    passed. `name` and `problem` have changed by then, so the caller prepares the next one.

    Args:
        openers: Each opens an output, given what to call when it is lost, or raises ImportError.
    """

    def __init__(self, openers: list[Callable[[Callable[[], None]], Output]]) -> None:
        self._openers = list(openers)
        self._gain = 1.0
        self._instead = ""
        self._output: Output = SilentOutput()
        self._open_next()

    @property
    def name(self) -> str:
        """The player that would play now."""
        return self._output.name

    @property
    def latency_s(self) -> float:
        """The present player's latency in seconds."""
        return self._output.latency_s

    @property
    def has_live_gain(self) -> bool:
        """Whether the present player changes its gain at once."""
        return self._output.has_live_gain

    @property
    def is_lost(self) -> bool:
        """Whether nothing is left that could be heard."""
        return isinstance(self._output, SilentOutput)

    @property
    def is_silent(self) -> bool:
        """Whether nothing can be heard from the present player."""
        return self._output.is_silent

    @property
    def problem(self) -> str:
        """Why there is no sound, or why it comes from elsewhere."""
        return self._output.problem or self._instead

    @property
    def remark(self) -> str:
        """What the present player has to say though it is heard."""
        return self._output.remark

    def prepare(self, path: Path) -> None:
        """Hand the score to the present player."""
        self._output.prepare(path)

    def start(self) -> None:
        """Start the present player."""
        self._output.start()

    def stop(self) -> None:
        """Stop the present player."""
        self._output.stop()

    def set_gain(self, gain: float) -> None:
        """Set the gain of the present player and of those that step in for it."""
        self._gain = gain
        self._output.set_gain(gain)

    def close(self) -> None:
        """Close the present player; no other steps in any more."""
        self._openers.clear()
        self._output.close()

    def _open_next(self) -> None:
        """Step to the next output that can be heard, or to silence with a reason."""
        problem = self._output.problem
        while self._openers:
            opener = self._openers.pop(0)
            try:
                output = opener(self._go_on)
            except ImportError:
                # The module is there, but a library that the system should hold is not.
                _log.exception("an output could not be loaded")
                continue
            if not output.is_lost:
                self._output = output
                output.set_gain(self._gain)
                return
            problem = output.problem
            self._instead = joined(" ", (problem, _INSTEAD))
            output.close()
        self._output = SilentOutput(problem or _NOTHING)

    def _go_on(self) -> None:
        lost = self._output
        self._instead = joined(" ", (lost.problem, _INSTEAD))
        self._open_next()
        lost.close()


def device_names() -> tuple[str, ...]:
    """The devices that Qt can play through, by the names that `open_output` takes; none where nothing answers."""
    try:
        from hipcoach.audio.qt_output import device_names  # noqa: PLC0415 - the first window does not wait for it
    except ImportError:
        return ()
    return device_names()


def system_player() -> str | None:
    """The system's own player that the second output would use, by name; None where there is none."""
    from hipcoach.audio.playsound_output import find_player  # noqa: PLC0415 - as above

    return find_player()


def _open_qt(device: str, on_lost: Callable[[], None]) -> Output:
    from hipcoach.audio.qt_output import QtOutput  # noqa: PLC0415 - as above

    return QtOutput(device, on_lost)


def _open_playsound(_on_lost: Callable[[], None]) -> Output:
    from hipcoach.audio.playsound_output import PlaysoundOutput  # noqa: PLC0415 - it probes players at import

    return PlaysoundOutput()
