"""Keeps the screen awake while a set or a rest runs, and only then.

The system is asked on a thread of its own: its answer may take a while, and a set waits for nothing. What holds
the screen hangs on the program's connection to the system: it goes with the program, however that ends.
"""

import logging
from typing import TYPE_CHECKING

from hipcoach.coach.aside import Aside

if TYPE_CHECKING:
    from wakepy import Mode

_log = logging.getLogger(__name__)

PATIENCE_S = 3.0
"""How long the end of the program waits for the system to be told."""


class ScreenKeeper:
    """Holds the system's screen inhibitor.

    Attributes:
        is_wanted: Whether the screen is to stay awake.
        has_failed: The system gave no inhibitor when it was last asked.
    """

    def __init__(self) -> None:
        self.is_wanted = False
        self.has_failed = False
        self._mode: Mode | None = None
        self._aside = Aside("awake")

    def keep(self, wanted: bool) -> None:
        """Keep the screen awake, or let it sleep again; saying the same twice does nothing."""
        if wanted is not self.is_wanted:
            self.is_wanted = wanted
            self._aside.do(self._hold if wanted else self._release)

    def close(self) -> None:
        """Let the screen sleep again, and wait until the system has been told."""
        self.keep(False)
        self._aside.close(PATIENCE_S)

    def _hold(self) -> None:
        from wakepy import keep  # noqa: PLC0415 - 140 ms that no window waits for

        # Its own account of every method it tried is longer than the rest of the log.
        logging.getLogger("wakepy").setLevel(logging.WARNING)
        self._mode = keep.presenting(on_fail="pass")
        self._mode.__enter__()
        self.has_failed = not self._mode.active
        if self.has_failed:
            _log.info("The screen cannot be kept awake here.")

    def _release(self) -> None:
        if self._mode is not None:
            self._mode.__exit__(None, None, None)
            self._mode = None
