"""`hipcoach card EXERCISE -o FILE`: one page to print, as PDF, SVG or PNG."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from hipcoach import paths
from hipcoach.cli.arguments import UsageError
from hipcoach.cli.choices import language_of, settings_of
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.ui.card_file import check_ending, write_card
from hipcoach.ui.language import speak
from hipcoach.ui.painting.card import look_of
from hipcoach.ui.painting.paper import PAPERS, Sheet
from hipcoach.ui.theme import load_faces


def card(exercise: Exercise, file: Path, paper: str, database: Path) -> int:
    """Write the card of an exercise.

    Args:
        exercise: What is on it.
        file: Where it goes; its ending says what it becomes.
        paper: `a4` or `letter`.
        database: The record, which knows the user's language and figure; it need not be there.

    Raises:
        UsageError: The file has another ending.
        UserError: The file cannot be written.
    """
    try:
        check_ending(file)
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error
    if sys.platform == "linux":
        # A card is made where there is no screen, too.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["hipcoach"])
    load_faces(paths.resources() / "fonts")
    settings = settings_of(database)
    speak(language_of(settings), paths.translations())
    write_card(exercise, file, Sheet(*PAPERS[paper]), look_of(settings))
    del application
    print(f"The card is in {shown_path(file)}.")
    return 0
