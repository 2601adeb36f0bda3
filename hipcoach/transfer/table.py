"""An open CSV file, row by row: whatever is in it, a row is cells, or it is broken, and the next one is read.

Nothing of the file is kept but the row at hand, and nothing in it may be endless: neither the file nor a line, nor
a text whose quotation mark is never closed.
"""

import csv
import io
import stat
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from hipcoach.domain.errors import UserError, shown_path, system_reason
from hipcoach.domain.words import words

LARGEST_BYTES = 64_000_000
LONGEST_LINE, MOST_LINES_OF_A_ROW, MOST_COLUMNS = 100_000, 200, 200

DELIMITERS = {",": words("commas"), ";": words("semicolons")}

NOT_A_LOG = words("Choose the CSV file that Strong, Hevy or FitNotes exports.")


class Columns:
    """Where the cells of a row stand, by the names in the header; case and spaces do not matter.

    Attributes:
        count: How many cells a row has.
    """

    def __init__(self, header: Sequence[str]) -> None:
        self.count = len(header)
        self._places: dict[str, int] = {}
        for place, name in enumerate(header):
            self._places.setdefault(" ".join(name.casefold().split()), place)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def place(self, *names: str) -> int:
        """The place of the first of these that there is; else the place of an empty cell, after all others."""
        return next((self._places[name] for name in names if name in self._places), self.count)


class Table:
    """The rows after the header.

    Attributes:
        header: The first line.
    """

    def __init__(self, file: BinaryIO, size: int, name: str) -> None:
        self._file = file
        self._size = size
        self._name = name
        self._lines = _Lines(io.TextIOWrapper(file, "utf-8-sig", newline=""), name)
        with _readable(name):
            self.header = next(self._lines, "")

    @property
    def share(self) -> float:
        """How much of the file was read, 0–1."""
        return min(self._file.tell() / max(self._size, 1), 1.0)

    def rows(self, delimiter: str, columns: Columns) -> Iterator[tuple[int, list[str] | None]]:
        """Each row's first line, from 1, and its cells with an empty one after them; None for a broken row.

        Raises:
            UserError: The file is no UTF-8, or a line of it is absurdly long.
        """
        with _readable(self._name):
            for line, cells in self._raw_rows(delimiter):
                if cells is None or len(cells) < columns.count or any(cells[columns.count :]):
                    yield line, None
                else:
                    # After this place nothing is looked up.
                    cells[columns.count :] = [""]
                    yield line, cells

    def _raw_rows(self, delimiter: str) -> Iterator[tuple[int, list[str] | None]]:
        reader = csv.reader(self._lines, delimiter=delimiter, strict=True)
        while True:
            first = self._lines.begin_row()
            try:
                cells = next(reader)
            except StopIteration:
                return
            except (_UnclosedError, csv.Error):
                # Only the line with the quotation mark is lost, not all those that it swallowed.
                self._lines.go_back()
                reader = csv.reader(self._lines, delimiter=delimiter, strict=True)
                yield first, None
            else:
                if cells:
                    yield first, cells


class _UnclosedError(Exception):
    """A row does not end."""


class _Lines:
    """The file's lines, with the way back to the second one of the row at hand."""

    def __init__(self, text: io.TextIOWrapper, name: str) -> None:
        self._text = text
        self._name = name
        self._number = 0
        self._row: list[str] = []
        self._again: deque[str] = deque()

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else self._text.readline(LONGEST_LINE + 1)
        if not line:
            raise StopIteration
        if len(line) > LONGEST_LINE:
            raise UserError(
                words(
                    "{name} holds a line of more than {longest_line:,} letters.",
                    name=self._name,
                    longest_line=LONGEST_LINE,
                ),
                NOT_A_LOG,
            )
        self._number += 1
        self._row.append(line)
        if len(self._row) > MOST_LINES_OF_A_ROW:
            raise _UnclosedError
        return line

    def begin_row(self) -> int:
        """Begin a row; returns the number of its first line."""
        self._row.clear()
        return self._number + 1

    def go_back(self) -> None:
        """Read on after the first line of this row."""
        self._again.extendleft(reversed(self._row[1:]))
        self._number -= len(self._row) - 1


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """A file as a table.

    Raises:
        UserError: It cannot be read, is too large or is no text.
    """
    name = shown_path(path)
    with _readable(name):
        try:
            about = path.stat()
        except ValueError as error:
            raise UserError(words("“{name}” is not the name of a file.", name=name)) from error
        # A pipe would be waited for, perhaps for ever; a folder refuses by itself.
        if not (stat.S_ISREG(about.st_mode) or stat.S_ISDIR(about.st_mode)):
            raise UserError(words("{name} is not an ordinary file.", name=name), NOT_A_LOG)
        if about.st_size > LARGEST_BYTES:
            raise UserError(
                words("{name} is larger than {size} MB.", name=name, size=LARGEST_BYTES // 1_000_000), NOT_A_LOG
            )
        file = path.open("rb")
    with file:
        yield Table(file, about.st_size, name)


@contextmanager
def _readable(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = system_reason(error)
        raise UserError(
            words("{name} could not be read: {reason}.", name=name, reason=reason),
            words("Look at its name and permissions."),
        ) from error
    except UnicodeDecodeError as error:
        raise UserError(
            words("{name} is not text in UTF-8.", name=name),
            words("Take the file as it was exported, or save it as “CSV UTF-8”."),
        ) from error
