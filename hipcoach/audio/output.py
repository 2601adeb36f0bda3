"""What plays a score, and the one that plays nothing.

Rule: an output never raises and never blocks the one who paces a set. What went wrong is a sentence in
`problem`, for the user to read; losing sound never stops a set.
"""

from pathlib import Path
from typing import Protocol


class Output(Protocol):
    """Plays one score at a time. Every call comes from the main thread.

    Attributes:
        name: `qt`, `playsound` or `none`: the player that would play now. When it changes, what was prepared
            is gone: render and prepare anew, from a moment ahead.
        latency_s: From `start` to the first sample heard, in seconds; a measured constant, because no
            library tells it.
        has_live_gain: Whether `set_gain` is heard at once. Where it is not, the score itself must be rendered
            with the gain, and only muting is immediate.
        is_lost: Whether it will stay silent for the rest of this process.
        is_silent: Whether nothing can be heard from it now.
        problem: Why there is no sound, or why it comes from another player, as a sentence for the user; empty
            while all is well.
        remark: What the user may want to know though all is heard, as a sentence; often empty.
    """

    @property
    def name(self) -> str: ...  # noqa: D102 - documented as an attribute

    @property
    def latency_s(self) -> float: ...  # noqa: D102

    @property
    def has_live_gain(self) -> bool: ...  # noqa: D102

    @property
    def is_lost(self) -> bool: ...  # noqa: D102

    @property
    def is_silent(self) -> bool: ...  # noqa: D102

    @property
    def problem(self) -> str: ...  # noqa: D102

    @property
    def remark(self) -> str: ...  # noqa: D102

    def prepare(self, path: Path) -> None:
        """Stop what plays and get the WAV at `path`, a name never used before, ready to start."""

    def start(self) -> None:
        """Play what was prepared, once, from its beginning; as soon as it is ready, if it is not yet."""

    def stop(self) -> None:
        """Be silent now. What was prepared can be started again."""

    def set_gain(self, gain: float) -> None:
        """Set the linear gain, 0 (mute) to 1; it holds for the scores that follow too."""

    def close(self) -> None:
        """Stop, and let go of devices and processes."""


class SilentOutput:
    """Plays nothing: the user wants no sound, or there is nothing that could make it.

    Args:
        problem: Why there is no sound; empty when silence was asked for.
    """

    name = "none"
    latency_s = 0.0
    has_live_gain = True
    is_lost = False
    is_silent = True
    remark = ""

    def __init__(self, problem: str = "") -> None:
        self.problem = problem

    def prepare(self, path: Path) -> None:
        """Nothing to prepare."""

    def start(self) -> None:
        """Stay silent."""

    def stop(self) -> None:
        """Stay silent."""

    def set_gain(self, gain: float) -> None:
        """Stay silent at any gain."""

    def close(self) -> None:
        """Nothing to let go of."""
