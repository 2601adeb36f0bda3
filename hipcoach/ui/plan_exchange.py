"""Plans in and out of the Plan page: which one, what it asks for, and then it is taken over; or a file to send."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.coach.whole_file import write_whole
from hipcoach.domain.errors import UserError
from hipcoach.domain.plan import Plan
from hipcoach.library.plan_file import built_in_plans, read_plan, written
from hipcoach.ui.components.plan_box import Offer, PlanBox
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme


class PlanExchange(QObject):
    """Asks for plans, tells what they ask for, and hands over the one that the user agrees to.

    Signals:
        taken: This plan is to be the user's own.
        said: A sentence for the user.
    """

    taken = Signal(Plan)
    said = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, gym: Gym) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._gym = gym

    def choose(self) -> None:
        """Offer the plans that the app comes with."""
        gym = self._gym
        plans = built_in_plans(gym.plan_folder, gym.exercises, self._get_ready_s, gym.language)
        if not plans:
            self.said.emit(tr("No built-in plan fits the exercises that are known here."))
            return
        self._offer([Offer(one.plan.name, one) for one in plans])

    def open(self) -> None:
        """Ask for a file, and offer its plan."""
        kinds = f"{_kind()};;{tr('All files')} (*)"
        dialog = QFileDialog(self._window, tr("Open a plan"), str(Path.home()), kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self._look(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, plan: Plan) -> None:
        """Ask for a file, and write the plan into it, so that it can be sent."""
        name = "-".join(re.findall(r"\w+", plan.name.lower())) or "plan"
        dialog = QFileDialog(self._window, tr("Save the plan"), str(Path.home() / f"{name[:60]}.toml"), _kind())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("toml")
        dialog.fileSelected.connect(lambda file: self._save(plan, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @property
    def _get_ready_s(self) -> float:
        return float(self._gym.settings["get_ready_s"])

    def _look(self, file: Path) -> None:
        try:
            found = read_plan(file, self._gym.exercises, self._get_ready_s, self._gym.language)
            offer = Offer(file.name, found)
        except UserError as error:
            offer = Offer(file.name, error)
        self._offer([offer])

    def _offer(self, offers: Sequence[Offer]) -> None:
        box = PlanBox(self._theme, offers, self._gym.exercises, self._window)
        box.agreed.connect(self.taken)
        box.finished.connect(box.deleteLater)
        box.open()

    def _save(self, plan: Plan, file: Path) -> None:
        text = written(plan)
        try:
            write_whole(file, lambda path: path.write_text(text, encoding="utf-8"))
        except UserError as error:
            self.said.emit(told(error.words))
            return
        self.said.emit(tr("The plan is in {file}.", file=file))


def _kind() -> str:
    return f"{tr('Plans')} (*.toml)"
