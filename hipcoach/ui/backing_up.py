"""Backups by hand, from the window: the record into a file, and a file back in the record's place."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.units import counted

_RECORDS = "Hipcoach records (*.db);;All files (*)"


class BackingUp(QObject):
    """Asks for the file, and for a yes before anything takes the record's place.

    Signals:
        said: A sentence for the user.
        agreed: This backup is to take the record's place, as a path.
    """

    said = Signal(str)
    agreed = Signal(object)

    def __init__(self, window: QWidget, gym: Gym) -> None:
        super().__init__(window)
        self._window = window
        self._gym = gym

    def back_up(self) -> None:
        """Ask for a new file, and copy the record into it."""
        name = f"hipcoach-{self._gym.today.isoformat()}.db"
        dialog = QFileDialog(self._window, "Back up", str(Path.home() / name), _RECORDS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # A backup is never written over another file: the store says so in its own words.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(lambda file: self._back_up(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def put_back(self) -> None:
        """Ask for a backup, say what it holds, and hand it on when the user agrees."""
        dialog = QFileDialog(self._window, "Put a backup back", str(self._gym.safekeeping.backup_folder), _RECORDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self._ask(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _back_up(self, file: Path) -> None:
        try:
            made = self._gym.safekeeping.copy_to(file)
        except UserError as error:
            self.said.emit(str(error))
            return
        self.said.emit(f"{counted(made.sessions, 'session')} with {counted(made.sets, 'set')} are in {file}.")

    def _ask(self, file: Path) -> None:
        try:
            found = self._gym.safekeeping.look_at(file)
        except UserError as error:
            self.said.emit(str(error))
            return
        box = QMessageBox(self._window)
        box.setWindowTitle("Put a backup back")
        box.setText(f"Put {file.name} in the record's place?")
        box.setInformativeText(
            f"It holds {counted(found.sessions, 'session')} with {counted(found.sets, 'set')}, as of "
            f"{found.made_at.astimezone():%d %b %Y, %H:%M}. The present record is kept beside it, not deleted."
        )
        take = box.addButton("Put back", QMessageBox.ButtonRole.AcceptRole)
        leave = box.addButton("Leave it", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        box.finished.connect(lambda _: self._on_answered(file, is_agreed=box.clickedButton() == take))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_answered(self, file: Path, *, is_agreed: bool) -> None:
        if is_agreed:
            self.agreed.emit(file)
