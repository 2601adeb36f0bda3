"""`hipcoach restore FILE`: a backup takes the record's place; the former record is moved aside, not removed."""

from pathlib import Path

from hipcoach import paths
from hipcoach.cli.arguments import UsageError
from hipcoach.cli.backup import amount
from hipcoach.clock import SystemClock
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.store.backups import good_backup, take_backup


def restore(data: Path, file: Path) -> int:
    """Put a backup back, and say what it holds and where the former record lies.

    Raises:
        UsageError: The file is no backup that could be put back.
        UserError: The window is open, or the disk refused; nothing was changed.
    """
    try:
        good_backup(file)
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error

    from hipcoach.instance import hold  # noqa: PLC0415 - Qt only for a file that is good

    held = hold(data)
    if held is None:
        raise UserError("The window is open with this record.", "Close it and try again.")
    with held:
        restored = take_backup(data / paths.DATABASE, file, SystemClock().today())
    print(f"Put back from {shown_path(file)}: {amount(restored.backup)}.")
    if restored.set_aside:
        print(f"The former record lies in {shown_path(restored.set_aside)} now.")
    return 0
