"""Backups by hand, from the window: the record into a file, and a file back in the record's place."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.ui.language import told, tr, tr_count


class BackingUp(QObject):
    """Asks for the file, and for a yes before anything takes the record's place.

    Signals:
        said: A sentence for the user.
        agreed: This backup is to take the record's place, as a path.
    """

    said = Signal(str)
    agreed = Signal(object)

    def __init__(self, window: QWidget, gym: Gym, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._gym = gym

    def back_up(self) -> None:
        """Ask for a new file, and copy the record into it."""
        name = f"hipcoach-{self._gym.today.isoformat()}.db"
        dialog = QFileDialog(self._window, tr("Back up"), str(Path.home() / name), _kinds())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # A backup is never written over another file: the store says so in its own words.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(lambda file: self._back_up(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def put_back(self) -> None:
        """Ask for a backup, say what it holds, and hand it on when the user agrees."""
        folder = str(self._gym.safekeeping.backup_folder)
        dialog = QFileDialog(self._window, tr("Put a backup back"), folder, _kinds())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self._ask(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _back_up(self, file: Path) -> None:
        try:
            made = self._gym.safekeeping.copy_to(file)
        except UserError as error:
            self.said.emit(told(error.words))
            return
        sets = tr_count("%n set", "%n sets", made.sets)
        self.said.emit(
            tr_count(
                "%n session with {sets} is in {file}.",
                "%n sessions with {sets} are in {file}.",
                made.sessions,
                sets=sets,
                file=file,
            )
        )

    def _ask(self, file: Path) -> None:
        try:
            found = self._gym.safekeeping.look_at(file)
        except UserError as error:
            self.said.emit(told(error.words))
            return
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Put a backup back"))
        box.setText(tr("Put {file} in the record's place?", file=file.name))
        box.setInformativeText(
            tr(
                "It holds {sessions} with {sets}, as of {moment}. "
                "The present record is kept beside it, not deleted.",
                sessions=tr_count("%n session", "%n sessions", found.sessions),
                sets=tr_count("%n set", "%n sets", found.sets),
                moment=_moment_text(found.made_at.astimezone()),
            )
        )
        take = box.addButton(tr("Put back"), QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton(tr("Leave it"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        box.finished.connect(lambda _: self._on_answered(file, is_agreed=box.clickedButton() == take))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_answered(self, file: Path, *, is_agreed: bool) -> None:
        if is_agreed:
            self.agreed.emit(file)


def _moment_text(when: datetime) -> str:
    pattern = tr(
        "dd MMM yyyy, HH:mm", note="a date and time: dd the day, MMM the month, yyyy the year, HH:mm the time"
    )
    moment = QDateTime(when.year, when.month, when.day, when.hour, when.minute, 0)
    return QLocale().toString(moment, pattern)


def _kinds() -> str:
    return f"{tr('Hipcoach records')} (*.db);;{tr('All files')} (*)"
