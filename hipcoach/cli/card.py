"""`hipcoach card EXERCISE -o FILE`: one page to print, as PDF, SVG or PNG."""

import os
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from hipcoach.cli.arguments import UsageError
from hipcoach.domain.errors import shown_path
from hipcoach.domain.exercise import Exercise
from hipcoach.ui.card_file import FORMATS, write_card
from hipcoach.ui.painting.card import PAPERS, Sheet


def card(exercise: Exercise, file: Path, paper: str) -> int:
    """Write the card of an exercise.

    Args:
        exercise: What is on it.
        file: Where it goes; its ending says what it becomes.
        paper: `a4` or `letter`.

    Raises:
        UsageError: The file has another ending.
        UserError: The file cannot be written.
    """
    if file.suffix.lower() not in FORMATS:
        raise UsageError(
            f"A card cannot be written as {shown_path(file)}.", "Its name ends in .pdf, .svg or .png."
        )
    if sys.platform == "linux":
        # A card is made where there is no screen, too.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(["hipcoach"])
    write_card(exercise, file, Sheet(*PAPERS[paper]))
    del application
    print(f"The card is in {shown_path(file)}.")
    return 0
