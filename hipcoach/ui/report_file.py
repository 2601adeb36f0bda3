"""The report as a PDF. Needs a Qt application, but no screen."""

from pathlib import Path

from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.report import Report
from hipcoach.domain.words import words
from hipcoach.ui.drawn_file import write_drawn, write_pdf
from hipcoach.ui.painting.paper import Sheet
from hipcoach.ui.painting.report import pages_of, title_of


def write_report(report: Report, file: Path, sheet: Sheet) -> None:
    """Write the report: all of it, or nothing, and then what was there stays.

    Raises:
        UserError: The file has another ending than `.pdf`, or cannot be written.
    """
    check_ending(file)
    write_drawn(file, lambda device: write_pdf(device, title_of(report), sheet, pages_of(report, sheet)))


def check_ending(file: Path) -> None:
    """Look whether a report can become such a file.

    Raises:
        UserError: It cannot.
    """
    if file.suffix.lower() != ".pdf":
        raise UserError(
            words("A report cannot be written as {file}.", file=shown_path(file)), words("Its name ends in .pdf.")
        )
