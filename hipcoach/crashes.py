"""Reports of what should not have happened: a file beside the log, which the user can read and pass on.

An exception that nobody caught is written down at once. Where the program itself goes down, with a bad memory
access or an abort, Python's faulthandler puts what every thread was doing into a file that lies ready, and the
next start makes a report of it.

Rule 1: nothing of the record is in a report, and the home folder is `~`.
Rule 2: trouble with writing one is never raised: there has been enough.
"""

import faulthandler
import os
import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from hipcoach import __version__
from hipcoach.domain.errors import shown_path
from hipcoach.domain.words import Words, words
from hipcoach.paths import without_home

FAULTS = "hipcoach.fault"
"""Lies beside the log while a window is open: versions, and below them what faulthandler writes."""

KEPT = 5
"""So many reports are kept, the newest."""

LOG_LINES, _LONGEST_LINE, _LOG_BYTES = 40, 500, 40_000
"""How much of the log's end goes into a report."""

_OF_THE_RECORD = re.compile(r"\S+ \S+ INFO hipcoach\.store\.")
"""Begins lines of the log on single rows of the record that could not be read: they quote them."""

_NAME = re.compile(r"crash-\d{4}-\d\d-\d\dT\d{6}\.\d{6}Z\.txt")

_HEAD = """\
{what}

Hipcoach wrote this after something went wrong. Nothing of your record is in it; look at it before you pass it on.

When      {when:%Y-%m-%d %H:%M:%S} UTC
{versions}
System    {system}

{details}

The end of the log
{log}
"""


def report_error(error: BaseException, log: Path, now: datetime) -> Path | None:
    """Write down an exception that nobody caught.

    Args:
        error: The exception, with its traceback.
        log: The log's file: its end goes into the report, which lies beside it.
        now: The time, aware.

    Returns:
        The report, readable by its owner only; None where none could be written.
    """
    details = "".join(traceback.format_exception(error))
    return _write(traceback.format_exception_only(error)[-1], _versions(), details, log, now)


def report_of_last_run(log: Path) -> Path | None:
    """Write down that the last run went down, if it did; a run that was killed from outside is no such thing.

    Returns:
        The report; None where there is nothing to tell.
    """
    faults = log.with_name(FAULTS)
    report = None
    with suppress(OSError):
        versions, _, details = faults.read_text(encoding="utf-8", errors="replace").partition("\n\n")
        if details.strip():
            moment = datetime.fromtimestamp(faults.stat().st_mtime, UTC)
            report = _write(details.strip().split("\n")[0], versions, details, log, moment)
            if report is None:  # it is tried again the next time
                return None
        faults.unlink()
    return report


@contextmanager
def watched(log: Path) -> Iterator[None]:
    """Have it noted, for the block, what the program was doing when it goes down.

    A file that lies there still is of a crash that nobody was told of, and stays. Who has asked Python for
    tracebacks on the terminal keeps them.
    """
    faults = log.with_name(FAULTS)
    file = None if faulthandler.is_enabled() else _with_versions(faults)
    if file is None:
        yield
        return
    faulthandler.enable(file)
    try:
        yield
    finally:
        faulthandler.disable()
        os.close(file)
        with suppress(OSError):
            faults.unlink()


def reports(folder: Path) -> list[Path]:
    """The reports in a folder, the oldest first."""
    with suppress(OSError):
        return sorted(one for one in folder.iterdir() if _NAME.fullmatch(one.name))
    return []


def told_of(report: Path | None, log: Path) -> Words:
    """What a user reads of an exception that nobody caught; a report's path as it is given."""
    if report is None:
        return words("Something went wrong that should not; the details are in {log}.", log=shown_path(log))
    return words("Something went wrong that should not. What happened is in {file}.", file=shown_path(report))


def _write(what: str, versions: str, details: str, log: Path, when: datetime) -> Path | None:
    import platform  # noqa: PLC0415 - no first picture waits for it

    moment = when.astimezone(UTC)
    text = _HEAD.format(
        what=what.strip(),
        when=moment,
        versions=versions,
        system=platform.platform(),
        details=details.strip(),
        log=_end_of(log),
    )
    folder = log.parent
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        report = folder / f"crash-{moment:%Y-%m-%dT%H%M%S.%fZ}.txt"
        with open(report, "w", encoding="utf-8", errors="replace", opener=_owners) as file:
            file.write(without_home(text))
        for one in reports(folder)[:-KEPT]:
            with suppress(OSError):
                one.unlink()
        return report
    return None


def _with_versions(faults: Path) -> int | None:
    """A new file with the versions at its head, open to be written on; None where there can be none."""
    with suppress(OSError):
        file = os.open(faults, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.write(file, f"{_versions()}\n\n".encode())
        except OSError:  # the disk is full
            os.close(file)
            faults.unlink()
            raise
        return file
    return None


def _versions() -> str:
    qt = getattr(sys.modules.get("PySide6"), "__version__", "not loaded")
    python = ".".join(map(str, sys.version_info[:3]))
    return f"Hipcoach  {__version__}\nPython    {python}\nPySide6   {qt}"


def _end_of(log: Path) -> str:
    try:
        with log.open("rb") as file:
            file.seek(max(log.stat().st_size - _LOG_BYTES, 0))
            lines = file.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return "(there is none)"
    told = [line[:_LONGEST_LINE] for line in lines if not _OF_THE_RECORD.match(line)]
    return "\n".join(told[-LOG_LINES:])


def _owners(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
