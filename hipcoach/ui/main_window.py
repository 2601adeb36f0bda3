"""The window: full screen, the help, notices, closing; and from here keys go where they belong."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from hipcoach.domain.keys import Key, hints
from hipcoach.ui.components.overlays import KeysOverlay, NoticeBar
from hipcoach.ui.key_map import key_of
from hipcoach.ui.navigation import Navigation
from hipcoach.ui.theme import DESIGN_HEIGHT, DESIGN_WIDTH, Theme

SMALLEST = (1024, 640)
HELD = frozenset({Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT, Key.PLUS, Key.MINUS})
"""Keys that may be held down; every other one counts once, however long a finger rests on it."""


class MainWindow(QMainWindow):
    """The one window.

    Attributes:
        navigation: Leads from page to page.

    Signals:
        closed: The window was closed; whatever was under way has been kept.
    """

    closed = Signal()

    def __init__(self, theme: Theme, data_dir: Path) -> None:
        super().__init__()
        self._theme = theme
        self._setup_ui(data_dir)
        self.navigation.noticed.connect(self._notice.show_notice)

    def _setup_ui(self, data_dir: Path) -> None:
        self.setWindowTitle("Hipcoach")
        self.setMinimumSize(*SMALLEST)
        self.resize(DESIGN_WIDTH, DESIGN_HEIGHT)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        stack = QStackedWidget()
        self.navigation = Navigation(self._theme, stack, data_dir)
        layout.addWidget(stack, stretch=1)
        self._notice = NoticeBar()
        layout.addWidget(self._notice)
        self.setCentralWidget(centre)
        self._keys = KeysOverlay(self._theme, centre)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._keys.isVisible():
            self._keys.hide()
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            self.navigation.train_page.undo()
        elif event.key() == Qt.Key.Key_F11:
            self._turn_full_screen(on=not self.isFullScreen())
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self._turn_full_screen(on=False)
            else:
                self.navigation.escape()
        elif event.text() == "?":
            self._show_keys()
        elif not self._is_modifier(event):
            self._press(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._theme.fit(self.width(), self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.navigation.leave()
        super().closeEvent(event)
        self.closed.emit()

    def _press(self, event: QKeyEvent) -> None:
        key = key_of(event)
        if event.isAutoRepeat() and key not in HELD:
            return
        if not self.navigation.press(key):
            super().keyPressEvent(event)

    def _show_keys(self) -> None:
        place = self.navigation.place
        self._keys.show_keys(hints(place) if place is not None else ())

    def _turn_full_screen(self, *, on: bool) -> None:
        if on:
            self.showFullScreen()
        else:
            self.showNormal()

    @staticmethod
    def _is_modifier(event: QKeyEvent) -> bool:
        return event.key() in {
            Qt.Key.Key_Shift,
            Qt.Key.Key_Control,
            Qt.Key.Key_Alt,
            Qt.Key.Key_AltGr,
            Qt.Key.Key_Meta,
            Qt.Key.Key_CapsLock,
        }
