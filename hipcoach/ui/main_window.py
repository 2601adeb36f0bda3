"""The window: full screen, the help, notices, closing; and from here keys go where they belong."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QKeyCombination, Qt, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QMainWindow, QVBoxLayout, QWidget

from hipcoach.domain.errors import UserError
from hipcoach.ui.components.notices import Notices
from hipcoach.ui.components.overlays import NoticeBar
from hipcoach.ui.components.page_view import PageView
from hipcoach.ui.language import tr
from hipcoach.ui.over_page import OverPage
from hipcoach.ui.spoken import give_roles, say
from hipcoach.ui.theme import DESIGN_HEIGHT, DESIGN_WIDTH, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hipcoach.coach.gym import Gym
    from hipcoach.ui.navigation import Navigation
    from hipcoach.ui.pages.trouble import WayOut
    from hipcoach.ui.surroundings import Surroundings

SMALLEST = (1024, 640)

CTRL_Y = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Y)
"""Redo, where the system itself has another key for it."""


class MainWindow(QMainWindow):
    """The one window. It is on the screen before the record is open; then somebody enters the gym.

    Attributes:
        navigation: Leads from page to page; None before the gym is entered.
        over: What lies over the page until the next key.

    Signals:
        closed: The window is closed; whatever was under way has been kept, or is being kept.
        restore_wanted: This backup is to take the record's place, as a path.
        language_chosen: The user wants another language.
    """

    closed = Signal()
    language_chosen = Signal()
    restore_wanted = Signal(object)

    def __init__(self, theme: Theme, data_dir: Path) -> None:
        super().__init__()
        give_roles()
        self._theme = theme
        self._data_dir = data_dir
        self.navigation: Navigation | None = None
        self._asks = True
        self._crash: NoticeBar | None = None
        self._setup_ui()

    def enter(self, gym: "Gym", surroundings: "Surroundings") -> "Navigation":
        """The record and the exercises are at hand: show them."""
        from hipcoach.ui.navigation import Navigation  # noqa: PLC0415 - after the first picture

        self._theme.adopt(gym.settings)
        self._clear()  # what was shown in trouble
        self.navigation = Navigation(self._theme, self._stack, self._data_dir, gym, surroundings)
        self.navigation.noticed.connect(self.show_notice)
        self.navigation.pages.made.turned.connect(self._place_notices)
        self._notice.closed.connect(self.navigation.tidings.settle)
        self.navigation.close_wanted.connect(self.close)
        self.navigation.restore_agreed.connect(self.restore_wanted)
        self.navigation.language_chosen.connect(self.language_chosen)
        self.navigation.advice_wanted.connect(self.over.show_advice)
        self.navigation.enter()
        return self.navigation

    def part(self) -> None:
        """Let go of the record, so that another one can take its place; then somebody enters the gym anew."""
        if self.navigation is None:
            return
        self.navigation.may_close(asks=False)
        self.show_notice("")  # it was of the record that goes; what a page says in leaving stays
        self.over.close()
        self._clear()  # while a page that is typed in can still keep it
        self.navigation.leave()
        self._drop_questions()
        self.navigation.deleteLater()
        self.navigation = None

    def show_trouble(self, error: UserError, ways_out: "Sequence[WayOut]") -> None:
        """Say why the record cannot be opened, and offer what can be done about it; leaving comes by itself."""
        from hipcoach.ui.pages.trouble import TroublePage, WayOut  # noqa: PLC0415 - only in trouble

        page = TroublePage(
            self._theme, error, [*ways_out, WayOut(tr("Leave", note="the program"), "", self.close)]
        )
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def show_notice(self, text: str) -> None:
        """Show a sentence at the foot of the window, or over a session."""
        self._notice.show_notice(text)
        if self._notice.isVisible():  # what was dismissed is not said either
            say(self._notice, text)

    def show_crash(self, text: str) -> None:
        """Show a sentence on a report that was written, and offer the folder that holds it."""
        if self._crash is None:
            self._crash = NoticeBar()
            self._crash.taken.connect(self._open_folder)
            self._notices.add(self._crash)
        self._crash.show_notice(text, tr("Open folder"))
        if self._crash.isVisible():
            say(self._crash, text)

    def come_forward(self) -> None:
        """Before the other windows, out of the task bar."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def close_at_once(self) -> None:
        """Close without a question: what the record cannot take is kept elsewhere."""
        self._asks = False
        self.close()

    def _setup_ui(self) -> None:
        self.setWindowTitle("Hipcoach")
        self.setMinimumSize(*SMALLEST)
        self.resize(DESIGN_WIDTH, DESIGN_HEIGHT)
        centre = QWidget()
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        view = PageView()
        self._stack = view.stack
        layout.addWidget(view, stretch=1)
        self._notices = Notices(self._theme, layout, centre)
        self._notice = NoticeBar()
        self._notices.add(self._notice)
        self._stack.currentChanged.connect(self._place_notices)
        self.setCentralWidget(centre)
        self.over = OverPage(self._theme, centre)
        # A box with a list would look for an entry with that letter; where letters are typed, it is one.
        for key, deed in ((Qt.Key.Key_D, self._on_dizzy), (Qt.Key.Key_Question, self._on_help)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(deed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from hipcoach.ui.key_map import is_held_in_vain, is_of_table, key_of  # noqa: PLC0415 - after the first picture

        navigation = self.navigation
        if navigation is None or is_held_in_vain(event) or self.over.takes(event):
            return
        if event.matches(QKeySequence.StandardKey.Undo):
            navigation.undo()
        elif event.matches(QKeySequence.StandardKey.Redo) or event.keyCombination() == CTRL_Y:
            navigation.redo()
        elif event.matches(QKeySequence.StandardKey.Find):
            navigation.find()
        elif event.text() == "?":  # where a layout has it beside another key than the shortcut knows
            self._on_help()
        elif event.key() == Qt.Key.Key_F11:
            self._turn_full_screen(on=not self.isFullScreen())
        elif event.key() == Qt.Key.Key_F5:  # a remote's "start the show", which it sends in turn with Esc
            self._turn_full_screen(on=True)
        elif event.key() == Qt.Key.Key_Escape:
            if self.isFullScreen():
                self._turn_full_screen(on=False)
            else:
                navigation.escape()
        elif is_of_table(event) and not navigation.press(key_of(event)):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._theme.fit(self.width(), self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.navigation is not None and not self.navigation.may_close(asks=self._asks):
            event.ignore()
            return
        self.hide()
        self.closed.emit()
        if self.navigation is not None:
            self.navigation.leave()
        super().closeEvent(event)

    def _clear(self) -> None:
        """Take away every page, the one that is shown last: no other comes up for that moment."""
        shown = self._stack.currentWidget()
        pages = [self._stack.widget(index) for index in range(self._stack.count())]
        for page in sorted(filter(None, pages), key=lambda page: page is shown):
            self._stack.removeWidget(page)
            page.deleteLater()

    def _drop_questions(self) -> None:
        """Take away what is asked over the page, without an answer: whoever asked goes."""
        for dialog in self.findChildren(QDialog):
            dialog.hide()
            dialog.deleteLater()

    def _place_notices(self) -> None:
        from hipcoach.ui.page_set import AT_HAND, READ_FROM_AFAR  # noqa: PLC0415 - after the first picture

        place = self.navigation.place if self.navigation is not None else None
        self._notices.lie_over(is_over=place in READ_FROM_AFAR - AT_HAND)

    def _on_help(self) -> None:
        from hipcoach.domain.keys import BESIDE, hints  # noqa: PLC0415 - as above
        from hipcoach.ui.page_set import RUNNING  # noqa: PLC0415 - as above

        if not self.over.close() and self.navigation is not None:
            place = self.navigation.place
            lines = (*hints(place, self.navigation.switched_off), *BESIDE.get(place, ()))
            bars = (self._notice, self._crash)
            has_controls = place not in RUNNING or any(bar is not None and bar.isVisible() for bar in bars)
            self.over.keys.show_keys(lines, has_controls=has_controls)

    def _on_dizzy(self) -> None:
        from hipcoach.domain.keys import Key  # noqa: PLC0415 - after the first picture

        if not self.over.close_advice() and self.navigation is not None:
            self.over.keys.hide()
            self.navigation.press(Key.D)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))

    def _turn_full_screen(self, *, on: bool) -> None:
        # The other states stay: out of full screen a maximised window is maximised again.
        full = Qt.WindowState.WindowFullScreen
        self.setWindowState(self.windowState() | full if on else self.windowState() & ~full)
