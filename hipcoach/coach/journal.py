"""The way from a session to the store: every write is tried at once, and kept until it succeeds.

Writes are carried out in the order in which they were made.
"""

import logging
from collections import deque
from typing import TYPE_CHECKING

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import joined, words
from hipcoach.store.writes import SaveSet, Write

if TYPE_CHECKING:
    from hipcoach.store.store import Store

_log = logging.getLogger(__name__)

RETRY_AFTER_S = 2.0


class Journal:
    """A queue of writes.

    Attributes:
        problem: Why the oldest write has failed, as a sentence for the user; empty when none waits.
    """

    def __init__(self, store: "Store") -> None:
        self.problem = ""
        self._store = store
        self._waiting: deque[Write] = deque()
        self._retry_at_s = 0.0

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def waiting(self) -> tuple[Write, ...]:
        """What has not reached the disk yet, in order."""
        return tuple(self._waiting)

    @property
    def unsaved_sets(self) -> int:
        """How many sets are among it."""
        return len({write.record.id for write in self._waiting if isinstance(write, SaveSet)})

    def write(self, write: Write, now: float) -> None:
        """Carry out a write, after those that still wait."""
        self._waiting.append(write)
        self.flush(now)

    def retry(self, now: float) -> None:
        """Try again what waits, if it is time."""
        if self._waiting and now >= self._retry_at_s:
            self.flush(now)

    def flush(self, now: float) -> None:
        """Try everything that waits, stopping at the first that fails."""
        while self._waiting:
            try:
                self._store.carry_out(self._waiting[0])
            except UserError as error:
                if not self.problem:
                    _log.warning("A write failed and waits: %s", error)
                self.problem = joined(" ", (error.message, words("It waits, and is tried again.")))
                self._retry_at_s = now + RETRY_AFTER_S
                return
            self._waiting.popleft()
        self.problem = ""

    def give_up(self) -> None:
        """Forget what waits: it is kept elsewhere, or the user said so."""
        self._waiting.clear()
        self.problem = ""
