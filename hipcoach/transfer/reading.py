"""Reading the file of another program."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.words import joined, words
from hipcoach.transfer import fitnotes, hevy, strong
from hipcoach.transfer.arrival import Arrival, Reading
from hipcoach.transfer.entry import Dialect, LeftOutError
from hipcoach.transfer.fitnotes import FitNotes
from hipcoach.transfer.gathering import Gathering
from hipcoach.transfer.hevy import Hevy
from hipcoach.transfer.strong import Strong
from hipcoach.transfer.table import DELIMITERS, MOST_COLUMNS, NOT_A_LOG, Columns, Table, opened
from hipcoach.transfer.weights import Weights

ROWS_BETWEEN = 500
"""Rows between two calls of `progress`."""

_HEADERS = {"Strong": strong.HEADER, "Hevy": hevy.HEADER, "FitNotes": fitnotes.HEADER}

# First columns of exports in other languages, as far as they are known.
_FOREIGN = (
    "datum",
    "name der übung",
    "fecha",
    "data",
    "workout-name",
    "nom de l'exercice",
    "nombre del ejercicio",
)


def program_of(header_line: str) -> str | None:
    """The program whose export begins with such a line: `Strong`, `Hevy` or `FitNotes`; None for any other."""
    recognised = _recognised(header_line)
    return recognised[0] if recognised else None


def _unwatched(_share: float) -> None:
    """Nobody watches."""


def read(path: Path, reading: Reading, progress: Callable[[float], None] = _unwatched) -> Arrival:
    """Read a file that Strong, Hevy or FitNotes exported, or that `write` wrote.

    Args:
        path: The file.
        reading: How it is to be read, where the file itself does not say.
        progress: Is told every few hundred rows how much was read, 0–1; what it raises ends the reading.

    Raises:
        UserError: The file cannot be read, is none of theirs, or holds no set.
    """
    name = shown_path(path)
    with opened(path) as table:
        program, delimiter, columns = _known(table, name)
        dialect = _dialect(program, delimiter, columns, path, name)
        gathering = Gathering(program, reading, has_commas=delimiter == ";")
        for count, (line, cells) in enumerate(table.rows(delimiter, columns)):
            if count % ROWS_BETWEEN == 0:
                progress(table.share)
            if cells is None:
                gathering.leave_out(
                    words("too few or too many cells, or a quotation mark that is not closed"), line
                )
                continue
            try:
                entry = dialect.entry(cells)
            except LeftOutError as error:
                gathering.leave_out(error.why, line)
            else:
                gathering.take(entry, line)
    progress(1.0)
    return gathering.arrival(
        name, joined(", ", (program, DELIMITERS[delimiter], dialect.words)), dialect.assumptions
    )


def _recognised(header_line: str) -> tuple[str, str, Columns] | None:
    """The program, the delimiter and the columns that a header tells."""
    for delimiter in DELIMITERS:
        header = _cells(header_line.lstrip("\ufeff"), delimiter)
        columns = Columns(header)
        if len(header) > MOST_COLUMNS or not Weights(columns):
            continue
        for program, needed in _HEADERS.items():
            if all(name in columns for name in needed):
                return program, delimiter, columns
    return None


def _cells(header_line: str, delimiter: str) -> Sequence[str]:
    try:
        return next(csv.reader([header_line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _known(table: Table, name: str) -> tuple[str, str, Columns]:
    recognised = _recognised(table.header)
    if recognised:
        return recognised
    if not table.header.strip():
        raise UserError(words("{name} is empty, or its first line is.", name=name), NOT_A_LOG)
    if any(word in Columns(_cells(table.header, delimiter)) for word in _FOREIGN for delimiter in DELIMITERS):
        raise UserError(
            words("The columns of {name} are not named in English.", name=name),
            words("Set the program that wrote it to English, export again, and take that file."),
        )
    raise UserError(
        words("{name} does not begin as a file of Strong, Hevy or FitNotes does.", name=name), NOT_A_LOG
    )


def _dialect(program: str, delimiter: str, columns: Columns, path: Path, name: str) -> Dialect:
    if program == "Strong":
        return Strong(columns)
    if program == "Hevy":
        return Hevy(columns)
    # Only the whole file tells which number of its dates is the day.
    place = columns.place("date")
    with opened(path) as table:
        dates = (cells[place] for _, cells in table.rows(delimiter, columns) if cells)
        return FitNotes(columns, fitnotes.day_order(dates, name))
