"""Settings: made from the declarations, so that a new one needs no page work."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from hipcoach.domain.load import Unit
from hipcoach.domain.safety import NOT_A_DEVICE
from hipcoach.domain.settings import BY_NAME, SETTINGS, Group, Value
from hipcoach.ui.components.basics import Page, as_page, button, card, label
from hipcoach.ui.components.setting_row import CONTROL_WIDTH, SettingRow
from hipcoach.ui.components.shrinking import LEAST_SEEN_PX, direction, shrinks_with_the_window
from hipcoach.ui.components.sound_test import SoundTest
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_WIDEST = 1400
_COLUMNS = ((Group.LOOK, Group.TRAINING, Group.WEIGHTS), (Group.SOUND,))
"""The groups of the page's columns, from top to bottom."""


class SettingsPage(Page):
    """What the user can choose.

    Attributes:
        setting_changed: Emitted with a setting's name and its new value.
        test_sound_requested: The user wants to hear whether there is sound.
        match_requested: The user wants to match sound and picture.
        folder_requested: The user wants to see the folder of the records.
        back_up_requested: The user wants the record in a file of its own.
        put_back_requested: The user wants such a file in the record's place.
        introduction_requested: The user wants to see the introduction again.
        left: The user goes back to Today.
        said: A sentence for the user.
    """

    setting_changed = Signal(str, object)
    test_sound_requested = Signal()
    match_requested = Signal()
    folder_requested = Signal()
    back_up_requested = Signal()
    put_back_requested = Signal()
    introduction_requested = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows = {setting.name: SettingRow(theme, setting) for setting in SETTINGS}
        self._setup_ui()
        self._connect()

    @property
    def rows(self) -> Mapping[str, SettingRow]:
        """The rows, by the setting's name."""
        return self._rows

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Show these values; a setting that is not named keeps what it shows."""
        for name, value in values.items():
            if name in self._rows:
                self._rows[name].set_value(value)
        self._show_unit(values.get("unit", self._rows["unit"].value))
        self._test.forget()

    def set_found(self, found: Mapping[str, Sequence[str]]) -> None:
        """Offer what there is to choose on this machine, by the setting's name."""
        for name, texts in found.items():
            self._rows[name].offer(texts)

    def set_data_dir(self, path: Path) -> None:
        """Show where the records lie."""
        self._folder.setText(str(path))
        self._folder.setAccessibleName(tr("Data folder {path}", path=str(path)))

    def tell_of_sound(self, sentence: str) -> None:
        """Say why there is nothing to be heard."""
        self._test.tell(sentence)

    def come_back_from_matching(self) -> None:
        """The keys go on where they were when the match was opened."""
        self._match.setFocus()

    @property
    def row_in_focus(self) -> str:
        """The setting that has the keyboard, by name; empty where it is elsewhere."""
        focus = self.window().focusWidget()
        return next((name for name, row in self._rows.items() if row.control is focus), "")

    def go_to(self, name: str) -> None:
        """Give the keyboard to a setting, and bring it into view."""
        row = self._rows[name]
        row.control.setFocus()
        # Once the layout has given it its place.
        QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, row))

    def _setup_ui(self) -> None:
        as_page(self, tr("Settings"))
        self._back = button(tr("Today"), "plain")
        self._back.setAccessibleName(tr("Back to Today"))
        self._heading = QHBoxLayout()
        self._heading.addWidget(label(tr("Settings"), "title"))
        self._heading.addStretch(1)
        self._introduction = button(tr("Show the introduction again"), "plain")
        self._heading.addWidget(self._introduction)
        self._heading.addWidget(self._back)
        self._test = SoundTest(self._theme)
        self._match = button(tr("Match"))
        self._back_up = button(tr("Back up…"))
        self._put_back = button(tr("Put back…"))
        self._put_back.setAccessibleName(tr("Put a backup back"))
        self._open = button(tr("Open folder"))
        self._folder = label("", "hint", wraps=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        hint = label(tr("A click and a flash, moved until they are one."), "hint", wraps=True)
        self._matching = _line(tr("Match sound and picture"), hint, self._match)
        self._place = _line(tr("Data folder"), self._folder, self._back_up, self._put_back, self._open)
        self._groups: list[tuple[QLabel, QVBoxLayout]] = []
        self._body = QWidget()
        self._middle = QHBoxLayout(self._body)
        for groups in _COLUMNS:
            column = QVBoxLayout()
            for group in groups:
                column.addWidget(self._card_of(group))
            column.addStretch(1)
            self._middle.addLayout(column, 1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._scroll, 1)
        foot = card()
        foot.setLayout(self._place)
        self._column.addWidget(foot)
        self._column.addWidget(label(told(NOT_A_DEVICE), "hint", wraps=True))
        self.first = next(iter(self._rows.values())).control
        self._on_theme_changed()

    def _card_of(self, group: Group) -> QFrame:
        """The settings of a group, each followed by what helps to choose it."""
        frame = card()
        heading, column = label(told(group.words), "large"), QVBoxLayout(frame)
        self._groups.append((heading, column))
        column.addWidget(heading)
        for setting in (one for one in SETTINGS if one.group is group):
            column.addWidget(self._rows[setting.name])
            if setting.name == "volume":
                column.addWidget(self._test)
            elif setting.name == "sound_offset_ms":
                column.addLayout(self._matching)
        return frame

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self._test.requested.connect(self.test_sound_requested)
        self._test.answered.connect(self._on_heard)
        for setting in SETTINGS:
            if setting.group is Group.SOUND:
                self._rows[setting.name].changed.connect(self._test.forget)
        self._match.clicked.connect(self.match_requested)
        self._open.clicked.connect(self.folder_requested)
        self._introduction.clicked.connect(self.introduction_requested)
        self._back_up.clicked.connect(self.back_up_requested)
        self._put_back.clicked.connect(self.put_back_requested)
        self._rows["unit"].changed.connect(self._show_unit)
        for name, row in self._rows.items():
            row.changed.connect(partial(self.setting_changed.emit, name))
            # Once the layout has made room for the sentence.
            row.refused.connect(
                partial(QTimer.singleShot, 0, self, partial(self._scroll.ensureWidgetVisible, row))
            )

    def _show_unit(self, unit: Value) -> None:
        """Weights that are typed without a unit are in this one."""
        for row in self._rows.values():
            row.unit = Unit(str(unit))

    def _on_heard(self, is_heard: bool) -> None:
        """What cannot be heard is to be seen."""
        if not is_heard:
            self._rows["edge_light"].set_value(True)
            self.setting_changed.emit("edge_light", True)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(16))
        self._column.setSpacing(px(12))
        self._middle.setSpacing(px(16))
        self._middle.setDirection(direction(self._theme.sizes))
        self._scroll.setMinimumHeight(px(LEAST_SEEN_PX))
        # A little room before the bar that scrolls.
        self._middle.setContentsMargins(0, 0, px(10), 0)
        for heading, column in self._groups:
            heading.setContentsMargins(px(20), 0, px(20), px(2))
            column.setContentsMargins(0, px(10), 0, px(8))
            column.setSpacing(px(2))
        for line in (self._matching, self._place):
            line.setContentsMargins(px(20), px(6), px(20), px(6))
            line.setSpacing(px(16))
        self._match.setFixedWidth(px(CONTROL_WIDTH))
        self._open.setMinimumWidth(0 if self._theme.sizes.is_wide else px(CONTROL_WIDTH))
        self._fit()

    def _fit(self) -> None:
        """Keep the lines short enough to be read across."""
        room = self.width() - 2 * self._theme.sizes.px(28)
        self._body.setMaximumWidth(max(min(room, self._theme.sizes.px(_WIDEST)), 1))

    def hideEvent(self, event: QHideEvent) -> None:
        """The page is left: what is typed is taken; a text that cannot be is said, and is there to be mended."""
        super().hideEvent(event)
        if event.spontaneous():  # only the window is put aside
            return
        for row in self._rows.values():
            row.take_typed()
        refused = {BY_NAME[name].label: row.problem for name, row in self._rows.items() if row.problem}
        if refused:
            stays = (
                tr("“{setting}” in Settings stays as it was. {problem}", setting=title, problem=problem)
                for title, problem in refused.items()
            )
            self.said.emit(" ".join(stays))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()


def _line(title: str, text: QWidget, *controls: QWidget) -> QHBoxLayout:
    """A line that looks as the settings do."""
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(label(title, "strong"))
    words.addWidget(text)
    line = QHBoxLayout()
    line.addLayout(words, 1)
    for control in controls:
        line.addWidget(control)
    return line
