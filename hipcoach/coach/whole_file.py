"""Writes a file that the user asked for: all of it, or nothing, and then what was there stays."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hipcoach.domain.errors import UserError, shown_path, system_reason
from hipcoach.domain.words import words


def write_whole(file: Path, write: Callable[[Path], object]) -> None:
    """Let `write` fill a file beside the wanted one, then put it in its place.

    Raises:
        UserError: It cannot be written.
    """
    unfinished = file.with_name(f"{file.name}.unfinished")
    try:
        try:
            write(unfinished)
            unfinished.replace(file)
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
    except OSError as error:
        reason = system_reason(error)
        raise UserError(
            words("{file} could not be written: {reason}.", file=shown_path(file), reason=reason),
            words("Choose another place."),
        ) from error
