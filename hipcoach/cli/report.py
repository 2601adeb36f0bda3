"""`hipcoach report FILE.pdf`: the last weeks on paper, for a physiotherapist."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from hipcoach import paths
from hipcoach.cli.arguments import UsageError
from hipcoach.cli.choices import language_of, settings_of
from hipcoach.clock import SystemClock
from hipcoach.coach.reporting import report_until
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.store.store import Store
from hipcoach.ui.language import speak
from hipcoach.ui.painting.paper import PAPERS, Sheet
from hipcoach.ui.report_file import check_ending, write_report
from hipcoach.ui.theme import load_faces


def report(
    database: Path,
    exercises: Mapping[tuple[str, str], Exercise],
    lift: tuple[str, str] | None,
    file: Path,
    *,
    weeks: int,
    paper: str,
) -> int:
    """Write the report of the last weeks.

    Args:
        database: The record; none is made where there is none.
        exercises: Every exercise that is known, in the user's language.
        lift: The one lift that is told of, or None for all.
        file: Where it goes.
        weeks: How many weeks, the running one among them.
        paper: `a4` or `letter`.

    Raises:
        UsageError: The file has another ending.
        UserError: There is no record, it cannot be read, or the file cannot be written.
    """
    try:
        check_ending(file)
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error
    if not database.exists():
        raise UserError("There is no record yet: the first set that you finish makes one.")
    with Store.open(database) as store:
        found = report_until(store, exercises, SystemClock().today().date(), weeks, lift)
    if sys.platform == "linux":
        # A report is made where there is no screen, too.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["hipcoach"])
    load_faces(paths.resources() / "fonts")
    speak(language_of(settings_of(database)), paths.translations())
    write_report(found, file, Sheet(*PAPERS[paper]))
    del application
    print(f"The report is in {shown_path(file)}.")
    return 0
