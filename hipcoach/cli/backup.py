"""`hipcoach backup FILE`: the record in one file, to be put back by `hipcoach restore FILE`."""

import os
from pathlib import Path

from hipcoach.cli.arguments import UsageError
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.units import counted
from hipcoach.store.backups import Backup, back_up


def backup(database: Path, file: Path) -> int:
    """Copy the record, as it is now, into a new file; the window may be open.

    Raises:
        UsageError: The file cannot be made there.
        UserError: There is no sound record, or the disk refused.
    """
    if not database.exists():
        raise UserError("There is no record yet: the first set that you finish makes one.")
    if os.path.lexists(file):
        raise UsageError(f"{shown_path(file)} is there already.", "Choose another name.")
    folder = file.absolute().parent
    if not _is_folder(folder):
        raise UsageError(f"There is no folder {shown_path(folder)}.", "Make it or choose another one.")
    print(f"{amount(back_up(database, file))} are in {shown_path(file)}.")
    return 0


def amount(made: Backup) -> str:
    """How much a backup holds, in words."""
    return f"{counted(made.sessions, 'session')} with {counted(made.sets, 'set')}"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False
