"""The way from a session to the store: every write is tried at once, and kept until it succeeds.

Writes are carried out in the order in which they were made. Each one says the whole truth about its
row, so that trying again does no harm.
"""

import logging
from collections import deque
from collections.abc import Callable

from hipcoach.store.errors import StoreError

_log = logging.getLogger(__name__)

RETRY_AFTER_S = 2.0


class Journal:
    """A queue of writes.

    Attributes:
        problem: Why the oldest write has failed, as a sentence for the user; empty when none waits.
    """

    def __init__(self) -> None:
        self.problem = ""
        self._waiting: deque[Callable[[], None]] = deque()
        self._retry_at_s = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    def write(self, deed: Callable[[], None], now: float) -> None:
        """Carry out a write, after those that still wait."""
        self._waiting.append(deed)
        self.flush(now)

    def retry(self, now: float) -> None:
        """Try again what waits, if it is time."""
        if self._waiting and now >= self._retry_at_s:
            self.flush(now)

    def flush(self, now: float) -> None:
        """Try everything that waits, stopping at the first that fails."""
        while self._waiting:
            try:
                self._waiting[0]()
            except StoreError as error:
                if not self.problem:
                    _log.error("A write failed and waits: %s", error)
                self.problem = str(error)
                self._retry_at_s = now + RETRY_AFTER_S
                return
            self._waiting.popleft()
        self.problem = ""
