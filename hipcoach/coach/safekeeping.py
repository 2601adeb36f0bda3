"""Sees to it that nothing recorded is lost: the queue to the disk, another folder where that fails, backups."""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from hipcoach.coach.clock import Clock
from hipcoach.coach.journal import Journal
from hipcoach.domain.errors import UserError
from hipcoach.domain.words import joined, words

if TYPE_CHECKING:
    from hipcoach.store.backups import Backup
    from hipcoach.store.store import Store

_log = logging.getLogger(__name__)


class Safekeeping:
    """Keeps what was recorded, whatever the disk says.

    Attributes:
        journal: What is written of sessions, and what of it still waits for the disk.
        needs_backup: Something was recorded since the last backup.
        backup_problem: Why the last backup was not made, as a sentence for the user; else empty.
    """

    def __init__(self, clock: Clock, store: "Store", folders: Callable[[], Sequence[Path]]) -> None:
        self.journal = Journal(store)
        self.needs_backup = False
        self.backup_problem = ""
        self._clock = clock
        self._store = store
        self._folders = folders
        self._backup: Thread | None = None

    def is_behind(self) -> bool:
        """Whether the record lacks something that still waits for the disk, after another try."""
        self.flush()
        return len(self.journal) > 0

    def retry(self) -> bool:
        """Try again what the disk refused, if it is time; whether some of it was written now."""
        before = len(self.journal)
        self.journal.retry(self._clock.boot())
        has_written = len(self.journal) < before
        self.needs_backup |= has_written
        return has_written

    def flush(self) -> None:
        """Try again what the disk refused, now."""
        self.journal.flush(self._clock.boot())

    def take_in(self) -> tuple[str, ...]:
        """Bring in what an earlier run could not write and kept in another folder.

        Returns:
            Sentences for the user.
        """
        from hipcoach.store import unsaved  # noqa: PLC0415 - after the first picture

        return unsaved.take_in(self._store, self._folders())

    def keep_elsewhere(self, folder: Path) -> None:
        """Keep what waits for the disk in another folder: the next start takes it in.

        Raises:
            UserError: That folder takes it no more than the record does, or nothing can tell the next start of it.
                It still waits.
        """
        from hipcoach.store import unsaved  # noqa: PLC0415 - only in trouble

        file = unsaved.keep(self.journal.waiting, folder, self._store.path)
        places = self._folders()
        if folder not in places and not unsaved.note(file, self._store.path, places):
            raise UserError(
                words("It is kept in {file}, but no folder could take a note of that.", file=file),
                words("Put the file into {folder} when there is room.", folder=self._store.path.parent),
            )
        self.journal.give_up()

    def keep_somewhere(self) -> None:
        """Keep what waits for the disk where nobody can be asked: in the first folder that takes it."""
        if not len(self.journal):
            return
        for folder in self._folders():
            with suppress(UserError):
                self.keep_elsewhere(folder)
                return
        _log.error("Sets lost: %d. No folder takes what the record did not", self.journal.unsaved_sets)

    def back_up(self) -> None:
        """Make a backup in the background, if something was recorded since the last one."""
        if self.needs_backup and not len(self.journal):
            self.needs_backup = False
            self._end_backup()
            self._backup = Thread(target=self._make_backup, args=(self._clock.today(),), name="backup")
            self._backup.start()

    @property
    def backup_folder(self) -> Path:
        """Where the backups lie that are made after sessions."""
        from hipcoach.store.files import backups  # noqa: PLC0415 - when it is asked for

        return backups(self._store.path)

    def copy_to(self, file: Path) -> "Backup":
        """Copy the record into a new file.

        Raises:
            UserError: It exists, or the disk refused.
        """
        from hipcoach.store.backups import back_up  # noqa: PLC0415 - as above

        return back_up(self._store.path, file)

    def look_at(self, file: Path) -> "Backup":
        """What a backup holds.

        Raises:
            UserError: It is no sound record of ours.
        """
        from hipcoach.store.backups import good_backup  # noqa: PLC0415 - as above

        return good_backup(file)

    def _make_backup(self, now: datetime) -> None:
        from hipcoach.store.backups import back_up_automatically  # noqa: PLC0415 - after a session only

        try:
            back_up_automatically(self._store.path, now)
        except (UserError, OSError) as error:
            _log.warning("No backup was made: %s", error)
            self.needs_backup = True
            why = error.words if isinstance(error, UserError) else str(error)
            self.backup_problem = joined(" ", (words("No backup was made."), why))
        else:
            self.backup_problem = ""

    def _end_backup(self) -> None:
        if self._backup is not None:
            self._backup.join()
            self._backup = None

    def close(self) -> None:
        """Make the backup that is due, and wait for it."""
        self.back_up()
        self._end_backup()
