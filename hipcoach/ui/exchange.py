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
from hipcoach.domain.units import are, counted
from hipcoach.store.merging import Progress
from hipcoach.transfer.arrival import Dumbbells
from hipcoach.ui.components.errand import Errand
from hipcoach.ui.components.preview_box import PreviewBox
from hipcoach.ui.theme import Theme

_KINDS = {
    "Everything, for Hipcoach (*.json)": ("json", Shape.HIPCOACH),
    "Sessions and sets, for a spreadsheet (*.csv)": ("csv", Shape.HIPCOACH),
    "For Strong (*.csv)": ("csv", Shape.STRONG),
    "For Hevy (*.csv)": ("csv", Shape.HEVY),
}
_READABLE = "Training logs (*.json *.csv *.db);;All files (*)"


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

    def __init__(self, theme: Theme, window: QWidget, gym: Gym) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._gym = gym
        self._errand: Errand | None = None

    def export(self) -> None:
        """Ask for a file, and write the record into it."""
        name = str(Path.home() / f"hipcoach-{self._gym.today.isoformat()}.json")
        dialog = QFileDialog(self._window, "Take the record along", name)
        dialog.setNameFilters(list(_KINDS))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_KINDS[kind][0]))
        dialog.setDefaultSuffix("json")
        dialog.fileSelected.connect(lambda file: self._export(Path(file), _KINDS[dialog.selectedNameFilter()][1]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def bring_in(self) -> None:
        """Ask for a file, tell what is in it, and bring it in when the user agrees."""
        dialog = QFileDialog(self._window, "Bring in a file", str(Path.home()), _READABLE)
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
            "Writing the record …",
            deed,
            lambda sets: self.said.emit(f"{counted(sets, 'set')} {are(sets)} in {file}."),
        )

    def _look(self, file: Path) -> None:
        box = PreviewBox(self._theme, file.name, Unit(str(self._gym.settings["unit"])), self._window)
        box.changed.connect(lambda: self._try(file, box))
        box.agreed.connect(lambda: self._take(file, box))
        box.finished.connect(box.deleteLater)
        self._try(file, box)

    def _try(self, file: Path, box: PreviewBox) -> None:
        deed = partial(self._bring_in, file, box.dumbbells, box.unit, is_trial=True)
        self._run("Looking at the file …", deed, box.show_preview)

    def _take(self, file: Path, box: PreviewBox) -> None:
        def tell(preview: Preview) -> None:
            found = preview.difference
            what = f"{counted(found.new_sessions, 'session')} and {counted(found.new_sets, 'set')}"
            self.brought_in.emit(preview.import_id, file.name)
            self.said.emit(f"{what} came in from {file.name}. Ctrl+Z takes them back.")

        deed = partial(self._bring_in, file, box.dumbbells, box.unit, is_trial=False)
        self._run("Bringing in …", deed, tell)

    def _bring_in(
        self, file: Path, dumbbells: Dumbbells, unit: Unit, progress: Progress, *, is_trial: bool
    ) -> Preview:
        with self._gym.second_store() as store:
            return bring_in(store, file, self._gym.reading(dumbbells, unit), progress, is_trial=is_trial)

    def _run(self, words: str, deed: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        # Of two looks at a file, after two answers in a row, only the later one counts.
        self.close()
        errand = self._errand = Errand(words, deed, self._window)
        errand.done.connect(then)
        errand.failed.connect(lambda error: self.noticed.emit(str(error)))
        errand.ended.connect(lambda: self._on_ended(errand))
        errand.start()

    def _on_ended(self, errand: Errand) -> None:
        if self._errand is errand:
            self._errand = None
