"""The introduction's third screen: the unit, the dumbbells that are owned, and whether the sound is heard."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Unit
from hipcoach.domain.settings import BY_NAME, Value
from hipcoach.figure import FRONT, THREE_QUARTER
from hipcoach.ui.components.basics import card, label
from hipcoach.ui.components.figure_widget import FigureWidget
from hipcoach.ui.components.setting_row import SettingRow
from hipcoach.ui.components.sound_test import SoundTest
from hipcoach.ui.language import tr
from hipcoach.ui.theme import Theme

_ASKED = ("unit", "dumbbells")


class GearScreen(QWidget):
    """What the first session depends on; all of it stands in Settings, too.

    Attributes:
        test: The sound's test.
        setting_changed: Emitted with a setting's name and its new value.
    """

    setting_changed = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = {name: SettingRow(theme, BY_NAME[name]) for name in _ASKED}
        self.test = SoundTest(theme, tr("Then the edges light up; off again in Settings."))
        self._figure = FigureWidget(theme, self, has_room_for_bar=True)
        self._figure.set_view(FRONT.blend(THREE_QUARTER, 0.35))
        self._setup_ui()
        self._connect()

    def show_now(self, exercise: Exercise, values: Mapping[str, Value]) -> None:
        """Show the lifter with this exercise, and these settings."""
        self._figure.set_implement(exercise.implement)
        self._figure.set_pose(exercise.path.at(exercise.first_depth))
        self.show_settings(values)
        self.test.forget()

    def show_settings(self, values: Mapping[str, Value]) -> None:
        """Show these settings; one that is not named stays."""
        for name, row in self._rows.items():
            if name in values:
                row.set_value(values[name])
        self._on_unit(self._rows["unit"].value)

    def take_typed(self) -> bool:
        """Take what stands in the field; whether it was understood. Where it was not, the keys go there."""
        row = self._rows["dumbbells"]
        row.take_typed()
        if row.problem:
            row.control.setFocus()
        return not row.problem

    def _setup_ui(self) -> None:
        title = tr("Your weights, your sound")
        hint = tr("You may leave all of it as it is, and find it again in Settings.")
        keys = tr("Tab to the fields · Space plays the test · N not heard")
        then = tr("Next: the guide, then a first session, slow to learn it.")
        self.setAccessibleName(title)
        self.setAccessibleDescription(f"{hint} {keys} {then}")
        frame = card()
        self._inside = QVBoxLayout(frame)
        for row in self._rows.values():
            self._inside.addWidget(row)
        self._inside.addWidget(self.test)
        self._column = QVBoxLayout()
        self._column.addStretch(1)
        self._column.addWidget(label(title, "title", wraps=True))
        self._column.addWidget(label(hint, "lead", wraps=True))
        self._column.addWidget(frame)
        self._column.addWidget(label(keys, "hint", wraps=True))
        self._column.addWidget(label(then, "lead", wraps=True))
        self._column.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._figure, 11)
        self._row.addLayout(self._column, 13)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._rows["unit"].changed.connect(self._on_unit)
        for name, row in self._rows.items():
            row.changed.connect(partial(self.setting_changed.emit, name))
        self.test.answered.connect(self._on_heard)

    def _on_unit(self, unit: Value) -> None:
        """Weights that are typed without a unit are in this one."""
        self._rows["dumbbells"].unit = Unit(str(unit))

    def _on_heard(self, is_heard: bool) -> None:
        """What cannot be heard is to be seen."""
        if not is_heard:
            self.setting_changed.emit("edge_light", True)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(28))
        self._figure.setVisible(not self._theme.sizes.is_wide)  # where text is large it needs the room
        self._column.setSpacing(px(14))
        self._inside.setContentsMargins(px(8), px(14), px(8), px(14))
        self._inside.setSpacing(px(10))
