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


class ScreenKeeper:
    """Holds the system's screen inhibitor.

    Attributes:
        is_wanted: Whether the screen is to stay awake.
        has_failed: The system gave no inhibitor when it was last asked.
        method: By what the screen is, or was last, kept awake, as wakepy calls it; empty where by nothing.
        refusals: What stood in the way the last time: each method with its reason, in wakepy's words.
    """

    def __init__(self) -> None:
        self.is_wanted = False
        self.has_failed = False
        self.method = ""
        self.refusals: tuple[tuple[str, str], ...] = ()
        self._mode: Mode | None = None
        self._aside = Aside("awake")

    def keep(self, wanted: bool) -> None:
        """Keep the screen awake, or let it sleep again; saying the same twice does nothing."""
        if wanted is not self.is_wanted:
            self.is_wanted = wanted
            self._aside.do(self._hold if wanted else self._release)

    def end(self) -> None:
        """Let the screen sleep again, for good; `wait` tells when the system knows."""
        self.keep(False)
        self._aside.end()

    def wait(self, patience_s: float) -> None:
        """After `end`, wait until the system has been told, but no longer than that."""
        self._aside.wait(patience_s)

    def _hold(self) -> None:
        try:
            from wakepy import keep  # noqa: PLC0415 - 140 ms that no window waits for

            # Its own account of every method it tried is longer than the rest of the log.
            logging.getLogger("wakepy").setLevel(logging.WARNING)
            self._mode = keep.presenting(on_fail="pass")
            self._mode.__enter__()
        except Exception:
            self.has_failed = True
            raise
        self.has_failed = not self._mode.active
        active = self._mode.active_method
        self.method = active.name if active is not None else ""
        tried = self._mode.result.list_methods(ignore_unused=True)
        self.refusals = tuple((one.method_name, one.failure_reason) for one in tried if not one.success)
        if self.has_failed:
            _log.info("The screen cannot be kept awake here.")

    def _release(self) -> None:
        if self._mode is None:
            return
        mode, self._mode = self._mode, None
        try:
            mode.__exit__(None, None, None)
        except RuntimeError as error:
            _log.info("The system did not say that the screen may sleep again: %s", error)
        finally:
            # The system forgets what was asked on a connection that is gone. wakepy closes it itself after a
            # release that went well only, and holds a mode that it could not leave for ever.
            line = mode._dbus_adapter  # noqa: SLF001 - as said
            if line is not None:
                line.close_connections()
