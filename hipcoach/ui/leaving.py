"""Closing the window while something still waits for the disk: nothing is lost without a word."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.ui.language import told, tr, tr_count


class Leaving(QObject):
    """Asks what is to become of what the record cannot take.

    Signals:
        agreed: Nothing waits any more: it was written, kept elsewhere, or given up.
    """

    agreed = Signal()

    def __init__(self, window: QWidget, gym: Gym, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._gym = gym

    def may_close(self) -> bool:
        """Whether nothing waits for the disk; else the question is put."""
        if not len(self._gym.safekeeping.journal):
            return True
        self._ask(self._gym.safekeeping.journal.problem)
        return False

    def _ask(self, problem: str) -> None:
        count = self._gym.safekeeping.journal.unsaved_sets
        box = QMessageBox(self._window)
        box.setWindowTitle(tr("Not in the record yet"))
        box.setText(
            tr_count("%n set is not in the record yet.", "%n sets are not in the record yet.", count)
            if count
            else tr("The session is not in the record yet.")
        )
        kept = tr("Kept in another folder, it comes into the record when Hipcoach is started again.")
        box.setInformativeText(f"{told(problem)} {kept}")
        again = box.addButton(tr("Try again"), QMessageBox.ButtonRole.AcceptRole)
        elsewhere = box.addButton(tr("Another folder…"), QMessageBox.ButtonRole.ActionRole)
        lose = box.addButton(tr("Close and lose it"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(again)
        box.setEscapeButton(stay)
        again.clicked.connect(self._on_again)
        elsewhere.clicked.connect(self._on_elsewhere)
        lose.clicked.connect(self._on_lose)
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_again(self) -> None:
        self._gym.safekeeping.flush()
        if self.may_close():
            self.agreed.emit()

    def _on_elsewhere(self) -> None:
        dialog = QFileDialog(self._window, tr("A folder with room"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._on_folder_chosen)
        dialog.rejected.connect(lambda: self._ask(self._gym.safekeeping.journal.problem))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_folder_chosen(self, folder: str) -> None:
        if not self._gym.safekeeping.is_behind():  # there was room meanwhile
            self.agreed.emit()
            return
        try:
            self._gym.safekeeping.keep_elsewhere(Path(folder))
        except UserError as error:
            self._ask(error.words)
            return
        self.agreed.emit()

    def _on_lose(self) -> None:
        self._gym.safekeeping.journal.give_up()
        self.agreed.emit()
