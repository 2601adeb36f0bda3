"""Sees to it that nothing recorded is lost: the queue to the disk, another folder where that fails, backups."""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from hipcoach.coach.clock import Clock
from hipcoach.coach.journal import Journal
from hipcoach.domain.errors import UserError

if TYPE_CHECKING:
    from hipcoach.store.store import Store

_log = logging.getLogger(__name__)


class Safekeeping:
    """Keeps what was recorded, whatever the disk says.

    Attributes:
        journal: What is written of sessions, and what of it still waits for the disk.
        needs_backup: There was a session since the last backup.
    """

    def __init__(self, clock: Clock, store: "Store") -> None:
        self.journal = Journal(store)
        self.needs_backup = False
        self._clock = clock
        self._store = store
        self._unsaved_folders: tuple[Path, ...] = ()
        self._backup: Thread | None = None

    def is_behind(self) -> bool:
        """Whether the record lacks something that still waits for the disk, after another try."""
        self.flush()
        return len(self.journal) > 0

    def retry(self) -> bool:
        """Try again what the disk refused, if it is time; whether some of it was written now."""
        before = len(self.journal)
        self.journal.retry(self._clock.boot())
        return len(self.journal) < before

    def flush(self) -> None:
        """Try again what the disk refused, now."""
        self.journal.flush(self._clock.boot())

    def take_in(self, folders: Sequence[Path]) -> tuple[str, ...]:
        """Bring in what an earlier run could not write and kept in one of these folders.

        Returns:
            Sentences for the user.
        """
        from hipcoach.store import unsaved  # noqa: PLC0415 - Today waits for nothing that is hardly ever there

        self._unsaved_folders = tuple(folders)
        return unsaved.take_in(self._store, folders)

    def keep_elsewhere(self, folder: Path) -> None:
        """Keep what waits for the disk in another folder: the next start takes it in.

        Raises:
            UserError: That folder takes it no more than the record does.
        """
        from hipcoach.store import unsaved  # noqa: PLC0415 - as above

        file = unsaved.keep(self.journal.waiting, folder, self._store.path)
        self.journal.give_up()
        if folder not in self._unsaved_folders:
            unsaved.note(file, self._store.path, self._unsaved_folders)

    def keep_somewhere(self) -> None:
        """Keep what waits for the disk where nobody can be asked: in the first folder that takes it."""
        if not len(self.journal):
            return
        for folder in self._unsaved_folders:
            with suppress(UserError):
                self.keep_elsewhere(folder)
                return
        _log.error("%d sets are lost: no folder takes them", self.journal.unsaved_sets)

    def back_up(self) -> None:
        """Make a backup in the background, if there was a session since the last one."""
        if self.needs_backup:
            self.needs_backup = False
            self._end_backup()
            self._backup = Thread(target=self._make_backup, args=(self._clock.today(),), name="backup")
            self._backup.start()

    def _make_backup(self, now: datetime) -> None:
        from hipcoach.store.backups import back_up_automatically  # noqa: PLC0415 - after a session only

        try:
            back_up_automatically(self._store.path, now)
        except UserError as error:
            _log.warning("No backup was made: %s", error)

    def _end_backup(self) -> None:
        if self._backup is not None:
            self._backup.join()
            self._backup = None

    def close(self) -> None:
        """Make the backup that is due, and wait for it."""
        self.back_up()
        self._end_backup()
