"""What the user hands to others: a picture of a session, a report of the last weeks, the card of a lift.

A picture is written without a question, into the user's own folder of pictures, and lies on the clipboard too.
"""

import os
import re
from collections.abc import Callable
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QFileDialog, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Unit
from hipcoach.domain.picture import MOST_POINTS, Picture, main_lift, picture_of
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.words import words
from hipcoach.ui.drawn_file import write_drawn, write_png
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.paper import usual_sheet
from hipcoach.ui.painting.share import HEIGHT, WIDTH, Sitter, draw_share
from hipcoach.ui.theme import Theme

_LONGEST_NAME = 120
"""In bytes: no system takes more than 255."""

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""What one system or another does not allow in the name of a file."""


class Sharing(QObject):
    """Makes pictures and papers, and says where they are.

    Signals:
        said: A sentence for the user.
    """

    said = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, gym: Gym, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._gym = gym

    def picture(self, session: SessionRecord) -> None:
        """Make a picture of a session: a file among the user's pictures, and on the clipboard."""
        self._try(lambda: self._make_picture(session))

    def report(self) -> None:
        """Ask where a report of the last weeks is to go, and write it there."""
        name = f"{tr('Hipcoach report {day}', day=self._gym.today.isoformat())}.pdf"
        self._ask(tr("Save the report"), name, "PDF (*.pdf)", self._write_report)

    def card(self, exercise: Exercise) -> None:
        """Ask where the card of a lift is to go, and write it there."""
        name = f"{exercise.exercise}-{exercise.variation}.pdf"
        kinds = "PDF, SVG, PNG (*.pdf *.svg *.png)"
        self._ask(tr("Save the card"), name, kinds, lambda file: self._write_card(exercise, file))

    def _make_picture(self, session: SessionRecord) -> str:
        lift = main_lift(session, self._gym.exercises)
        before = self._gym.sessions_before(session, lift, MOST_POINTS - 1)
        picture = picture_of(session, before, self._gym.exercises, Unit(str(self._gym.settings["unit"])))
        sitter = Sitter(self._gym.exercises.get(lift), self._theme.tokens, self._theme.build)
        image = image_of(picture, sitter)
        QGuiApplication.clipboard().setImage(image)
        file = free_file(_pictures(), f"Hipcoach {picture.day.isoformat()} {told(picture.title).lower()}")
        try:
            write_drawn(file, lambda device: write_png(device, image))
        except UserError as error:
            remedy = words("The picture is on the clipboard: paste it where you like.")
            raise UserError(error.message, remedy) from error
        return tr("The picture is in {file}, and on the clipboard.", file=file)

    def _write_report(self, file: Path) -> str:
        from hipcoach.ui.report_file import write_report  # noqa: PLC0415 - when the first one is wanted

        write_report(self._gym.report(), file, usual_sheet())
        return tr("The report is in {file}.", file=file)

    def _write_card(self, exercise: Exercise, file: Path) -> str:
        from hipcoach.ui.card_file import write_card  # noqa: PLC0415 - as above
        from hipcoach.ui.painting.card import look_of  # noqa: PLC0415 - as above

        write_card(exercise, file, usual_sheet(), look_of(self._gym.settings))
        return tr("The card is in {file}.", file=file)

    def _ask(self, title: str, name: str, kinds: str, write: Callable[[Path], str]) -> None:
        dialog = QFileDialog(self._window, title, str(Path.home() / name), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self._try(lambda: write(Path(file))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _try(self, make: Callable[[], str]) -> None:
        """Make something, and say where it is, or why it is not there."""
        try:
            self.said.emit(make())
        except UserError as error:
            self.said.emit(told(error.words))


def image_of(picture: Picture, sitter: Sitter) -> QImage:
    """The picture in pixels."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_share(painter, QRectF(image.rect()), picture, sitter)
    painter.end()
    return image


def free_file(folder: Path, name: str) -> Path:
    """A PNG of that name that is not there yet: a second one gets a 2, and so on."""
    allowed = " ".join(_NOT_IN_NAMES.sub(" ", name).split())
    allowed = allowed.encode()[:_LONGEST_NAME].decode(errors="ignore").rstrip(". ")
    files = (folder / f"{allowed}{f' {number}' if number > 1 else ''}.png" for number in count(1))
    return next(file for file in files if not os.path.lexists(file))


def _pictures() -> Path:
    """The user's folder of pictures; the home where there is none."""
    named = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(named) if named and Path(named).is_dir() else Path.home()
