"""Does on a thread of its own what a set must not wait for."""

import logging
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

_log = logging.getLogger(__name__)


class Aside:
    """Does one thing after the other on a thread of its own, begun with the first of them.

    Rule: nobody waits for it for ever. What hangs for good goes with the program.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._deeds: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None

    def do(self, deed: Callable[[], None]) -> None:
        """Do this after all that was asked for before."""
        if self._thread is None:
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        self._deeds.put(deed)

    @property
    def has_begun(self) -> bool:
        """Whether anything was asked for."""
        return self._thread is not None

    def end(self) -> None:
        """Take no more; what was asked for before is still done."""
        if self._thread is not None:
            self._deeds.put(None)

    def wait(self, patience_s: float) -> None:
        """After `end`, wait until all is done, but no longer than that."""
        if self._thread is not None:
            self._thread.join(patience_s)

    def _work(self) -> None:
        while (deed := self._deeds.get()) is not None:
            try:
                deed()
            except Exception:  # noqa: BLE001 - the next one may go well
                _log.exception("unexpected, on the thread %s", self._name)
