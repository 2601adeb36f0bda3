"""Files in and out of the record, from the window: which one, what is in it, and then it is done."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hipcoach.coach.exchange import Preview, Shape, bring_in, export
from hipcoach.coach.gym import Gym
from hipcoach.domain.load import Unit
from hipcoach.domain.words import words
from hipcoach.store.merging import Progress
from hipcoach.transfer.arrival import Dumbbells
from hipcoach.ui.components.errand import Errand
from hipcoach.ui.components.preview_box import PreviewBox
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.theme import Theme

_KINDS = (
    (words("Everything, for Hipcoach"), "json", Shape.HIPCOACH),
    (words("Sessions and sets, for a spreadsheet"), "csv", Shape.HIPCOACH),
    (words("For Strong"), "csv", Shape.STRONG),
    (words("For Hevy"), "csv", Shape.HEVY),
)
"""What can be written: its name, the ending of its file, its shape."""


class Exchange(QObject):
    """Asks for files, and carries them in and out.

    Signals:
        said: A sentence for the user.
        noticed: Why something was not done.
        brought_in: Something came in: under this id it can be taken back, from a file of this name.
    """

    said = Signal(str)
    noticed = Signal(str)
    brought_in = Signal(str, str)

    def __init__(self, theme: Theme, window: QWidget, gym: Gym, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._gym = gym
        self._errand: Errand | None = None

    def export(self) -> None:
        """Ask for a file, and write the record into it."""
        name = str(Path.home() / f"hipcoach-{self._gym.today.isoformat()}.json")
        dialog = QFileDialog(self._window, tr("Take the record along"), name)
        kinds = {f"{told(what)} (*.{suffix})": (suffix, shape) for what, suffix, shape in _KINDS}
        dialog.setNameFilters(list(kinds))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind][0]))
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda file: self._export(Path(file), kinds[dialog.selectedNameFilter()][1]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_in(self) -> None:
        """Ask for a file, tell what is in it, and bring it in when the user agrees."""
        kinds = f"{tr('Training logs')} (*.json *.csv *.db);;{tr('All files')} (*)"
        dialog = QFileDialog(self._window, tr("Bring in a file"), str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self._look(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def close(self) -> None:
        """End what is under way, with nothing half done."""
        if self._errand is not None:
            self._errand.wait()

    def _export(self, file: Path, shape: Shape) -> None:
        def deed(progress: Progress) -> int:
            with self._gym.second_store() as store:
                return export(store, file, shape, progress)

        self._run(
            tr("Writing the record…"),
            deed,
            lambda sets: self.said.emit(
                tr_count("%n set is in {file}.", "%n sets are in {file}.", sets, file=file)
            ),
        )

    def _look(self, file: Path) -> None:
        box = PreviewBox(self._theme, file.name, Unit(str(self._gym.settings["unit"])), self._window)
        box.changed.connect(lambda: self._try(file, box))
        box.agreed.connect(lambda: self._take(file, box))
        box.finished.connect(box.deleteLater)
        self._try(file, box)

    def _try(self, file: Path, box: PreviewBox) -> None:
        deed = partial(self._bring_in, file, box.dumbbells, box.unit, is_trial=True)
        self._run(tr("Looking at the file…"), deed, box.show_preview)

    def _take(self, file: Path, box: PreviewBox) -> None:
        def tell(preview: Preview) -> None:
            found = preview.difference
            self.brought_in.emit(preview.import_id, file.name)
            self.said.emit(
                tr(
                    "{sessions} and {sets} came in from {file}. Ctrl+Z takes them back.",
                    sessions=tr_count("%n session", "%n sessions", found.new_sessions),
                    sets=tr_count("%n set", "%n sets", found.new_sets),
                    file=file.name,
                )
            )

        deed = partial(self._bring_in, file, box.dumbbells, box.unit, is_trial=False)
        self._run(tr("Bringing in…"), deed, tell)

    def _bring_in(
        self, file: Path, dumbbells: Dumbbells, unit: Unit, progress: Progress, *, is_trial: bool
    ) -> Preview:
        with self._gym.second_store() as store:
            return bring_in(store, file, self._gym.reading(dumbbells, unit), progress, is_trial=is_trial)

    def _run(self, what: str, deed: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        # Of two looks at a file, after two answers in a row, only the later one counts.
        self.close()
        errand = self._errand = Errand(what, deed, self._window)
        errand.done.connect(then)
        errand.failed.connect(lambda error: self.noticed.emit(told(error.words)))
        errand.ended.connect(lambda: self._on_ended(errand))
        errand.start()

    def _on_ended(self, errand: Errand) -> None:
        if self._errand is errand:
            self._errand = None
