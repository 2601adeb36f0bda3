"""Settings: made from the declarations, so that a new one needs no page work."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hipcoach.domain.settings import SETTINGS, Value
from hipcoach.ui.components.basics import as_page, button, card, label
from hipcoach.ui.components.setting_row import SettingRow
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.theme import Theme

_WIDEST = 980


class SettingsPage(QWidget):
    """What the user can choose.

    Attributes:
        setting_changed: Emitted with a setting's name and its new value.
        test_sound_requested: The user wants to hear whether there is sound.
        folder_requested: The user wants to see the folder of the records.
        left: The user goes back to Today.
    """

    setting_changed = Signal(str, object)
    test_sound_requested = Signal()
    folder_requested = Signal()
    left = Signal()

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

    def set_found(self, found: Mapping[str, Sequence[str]]) -> None:
        """Offer what there is to choose on this machine, by the setting's name."""
        for name, texts in found.items():
            self._rows[name].offer(texts)

    def set_data_dir(self, path: Path) -> None:
        """Show where the records lie."""
        self._folder.setText(str(path))
        self._folder.setAccessibleName(f"Data folder {path}")

    def _setup_ui(self) -> None:
        as_page(self, "Settings")
        self._back = button("Today", "plain")
        self._back.setAccessibleName("Back to Today")
        self._heading = QHBoxLayout()
        self._heading.addWidget(label("Settings", "title"))
        self._heading.addStretch(1)
        self._heading.addWidget(self._back)
        self._test = button("Test sound")
        self._open = button("Open folder")
        self._folder = label("", "hint", wraps=True)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cards = card()
        self._list = QVBoxLayout(self._cards)
        for name, row in self._rows.items():
            self._list.addWidget(row)
            if name == "volume":
                self._sound = self._line(
                    "Can you hear it?", label("Try it from where you will stand.", "hint"), self._test
                )
                self._list.addLayout(self._sound)
        self._place = self._line("Data folder", self._folder, self._open)
        self._list.addLayout(self._place)
        self._body = QWidget()
        self._middle = QHBoxLayout(self._body)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self._cards, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._body)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._scroll, 1)
        self.setFocusProxy(next(iter(self._rows.values())).control)
        self._on_theme_changed()

    def _line(self, title: str, text: QWidget, control: QWidget) -> QHBoxLayout:
        """A line that looks as the settings do."""
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(title, "strong"))
        words.addWidget(text)
        line = QHBoxLayout()
        line.addLayout(words, 1)
        line.addWidget(control)
        return line

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self._test.clicked.connect(self.test_sound_requested)
        self._open.clicked.connect(self.folder_requested)
        for name, row in self._rows.items():
            row.changed.connect(partial(self.setting_changed.emit, name))

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(16))
        self._column.setSpacing(px(12))
        self._list.setContentsMargins(0, px(8), 0, px(8))
        self._list.setSpacing(px(2))
        for line in (self._sound, self._place):
            line.setContentsMargins(px(20), px(6), px(20), px(6))
            line.setSpacing(px(16))
        for control in (self._test, self._open):
            control.setFixedWidth(px(230))
        self._fit()

    def _fit(self) -> None:
        """Keep the lines short enough to be read across."""
        room = self.width() - 2 * self._theme.sizes.px(28) - self._theme.sizes.px(14)
        self._cards.setFixedWidth(max(min(room, self._theme.sizes.px(_WIDEST)), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
