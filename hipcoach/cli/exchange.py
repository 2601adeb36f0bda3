"""`hipcoach export FILE` and `hipcoach import FILE`: the record taken along, and files brought in."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hipcoach.cli.arguments import UsageError
from hipcoach.clock import SystemClock
from hipcoach.coach.exchange import Shape, bring_in, export, is_file, sections_of
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.load import Unit
from hipcoach.domain.settings import checked
from hipcoach.domain.units import are, counted
from hipcoach.store.import_log import imports, turn
from hipcoach.store.merging import Progress
from hipcoach.store.settings import stored_settings
from hipcoach.store.store import Store
from hipcoach.transfer.arrival import Dumbbells, Reading

_BAR = 30


def export_record(database: Path, file: Path, shape: str) -> int:
    """Write the record into a file; one that is there is replaced.

    Raises:
        UsageError: The file cannot be written in that way.
        UserError: There is no record, or the disk refused.
    """
    if not database.exists():
        raise UserError("There is no record yet: the first set that you finish makes one.")
    if file.suffix.lower() not in ({".csv", ".json"} if shape == Shape.HIPCOACH else {".csv"}):
        raise UsageError(
            f"The record cannot be written as {shown_path(file)}.",
            "Its name ends in .csv, or in .json for our own format.",
        )
    with Store.open(database) as store, _bar() as progress:
        sets = export(store, file, Shape(shape), progress)
    print(f"{counted(sets, 'set')} {are(sets)} in {shown_path(file)}.")
    return 0


def import_file(database: Path, file: Path, *, dumbbells: str, unit: str | None, is_trial: bool) -> int:
    """Say what is in a file, and bring it into the record; it is made where there is none.

    Args:
        database: The record.
        file: The file.
        dumbbells: What the weight of a pair of dumbbells is the weight of: `each` or `together`.
        unit: The unit of weights that have none: `kg` or `lb`; None for the user's own.
        is_trial: Only say it.

    Raises:
        UsageError: There is no such file.
        UserError: The file cannot be brought in; nothing was changed.
    """
    if not is_file(file):
        raise UsageError(f"There is no file {shown_path(file)}.", "Choose another one.")
    clock = SystemClock()
    with _record(database, is_trial=is_trial) as path, Store.open(path, now=clock.today) as store:
        own_unit = str(checked(stored_settings(store))[0]["unit"])
        reading = Reading(clock.localized, clock.today().date(), Dumbbells(dumbbells), Unit(unit or own_unit))
        with _bar() as progress:
            preview = bring_in(store, file, reading, progress, is_trial=is_trial)
    for section in sections_of(preview):
        indent = "  " if section.title else ""
        print("\n".join([*filter(None, [section.title]), *(f"{indent}{line}" for line in section.lines)]))
    if preview.import_id:
        print("It is in the record now. hipcoach import --undo takes it back, and so does the bin on History.")
    elif is_trial:
        print("Nothing was changed.")
    return 0


@contextmanager
def _record(database: Path, *, is_trial: bool) -> Iterator[Path]:
    """The record; where there is none, and only to try it, an empty one that is gone afterwards."""
    if database.exists() or not is_trial:
        yield database
        return
    with TemporaryDirectory() as folder:
        yield Path(folder) / database.name


def take_back(database: Path) -> int:
    """Take back what the latest file brought.

    Raises:
        UserError: No file has come in lately, or the disk refused.
    """
    if database.exists():
        with Store.open(database, now=SystemClock().today) as store:
            for latest in (one for one in imports(store) if not one.is_undone):
                stay = turn(store, latest.id, is_undone=True)
                what = f"{counted(latest.sessions, 'session')} and {counted(latest.sets, 'set')}"
                print(f"What {latest.file} brought is taken back: {what}.")
                if stay:
                    print(f"What was edited since stays: {counted(stay, 'change')}.")
                return 0
    raise UserError("No file that came in can be taken back.")


@contextmanager
def _bar() -> Iterator[Progress]:
    """A bar on a terminal; in a file or a pipe nobody would look at it."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield lambda _: None
        return

    def show(share: float) -> None:
        done = round(share * _BAR)
        print(f"\r[{'#' * done}{' ' * (_BAR - done)}] {share:4.0%}", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        print(f"\r{'':{_BAR + 8}}\r", end="", file=sys.stderr, flush=True)
