"""Which page is shown, and what the keys and buttons of the pages lead to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import Action, Key, Place, binding_for
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.states import AutoStart, State
from hipcoach.ui.page_set import PageSet
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from hipcoach.coach.coach import Coach

RECORD_CHECK_MS = 3000
"""How often Today asks whether another process has written to the record."""

SOUND_POLL_MS = 30


class Navigation(QObject):
    """Leads from page to page.

    Signals:
        noticed: A sentence for the user; empty when its cause is gone.
    """

    noticed = Signal(str)

    def __init__(self, theme: Theme, stack: QStackedWidget, data_dir: Path, gym: Gym) -> None:
        super().__init__(stack)
        self._theme = theme
        self._stack = stack
        self._data_dir = data_dir
        self._gym = gym
        self._open: SessionRecord | None = None
        self._data_version = 0
        self.today = TodayPage(theme)
        self.pages = PageSet(theme, stack, data_dir, gym)
        self._record_timer = QTimer(self, interval=RECORD_CHECK_MS)
        self._sound_timer = QTimer(self, interval=SOUND_POLL_MS)
        stack.addWidget(self.today)
        self._connect()

    @property
    def place(self) -> Place | State | None:
        """Where a key is pressed, as the key table names it; None where widgets have their own keys."""
        page = self._stack.currentWidget()
        if page is self.today:
            return Place.TODAY
        return self.pages.place_of(page)

    def enter(self) -> None:
        """Show what the record says, and watch it."""
        self.noticed.emit(" ".join(self._gym.notices))
        self.show_today()
        self._record_timer.start()

    def show_today(self) -> None:
        """Show Today with what the record says now."""
        self.pages.end_bare_rest()
        self._refresh_today()
        self._stack.setCurrentWidget(self.today)
        self.today.setFocus()

    def train(self, plan: Plan, *, starts: bool = False) -> None:
        """Set up a session of a plan; `starts` lets it run without a hand."""
        self._begin(self._gym.set_up(plan, AutoStart.ALWAYS if starts else None), plan, starts=starts)

    def press(self, key: Key | None) -> bool:
        """Hand a key to the page shown; whether it was the table's business."""
        place = self.place
        if isinstance(place, State):
            self.pages.train.press(key)
            return True
        binding = binding_for(place, key) if place is not None and key is not None else None
        if binding is not None and isinstance(binding.deed, Action):
            self.act(binding.deed)
            return True
        if key is Key.BACKSPACE and place is None:
            self.show_today()
            return True
        return False

    def act(self, action: Action) -> None:
        """Do what a key or a button of a page stands for."""
        match action:
            case Action.SET_UP if self._open is not None:
                self._on_go_on()
            case Action.SET_UP:
                self.train(self._gym.plan())
            case Action.TODAY:
                self.show_today()
            case Action.BARE_REST | Action.GUIDE | Action.PLAN | Action.HISTORY | Action.SETTINGS:
                self.pages.show(action)
            case _:
                self.pages.act(action)

    def escape(self) -> None:
        """Esc, out of full screen: ask whether to end the session, else back to Today."""
        if isinstance(self.place, State):
            self.pages.train.ask_to_end()
        else:
            self.show_today()

    def undo(self) -> None:
        """Ctrl+Z: take back the last correction of a session."""
        if isinstance(self.place, State):
            self.pages.train.undo()

    def leave(self) -> None:
        """The window closes: keep what was done, and let go of everything."""
        self._record_timer.stop()
        self._sound_timer.stop()
        self.pages.close()
        self._gym.close()

    def _connect(self) -> None:
        self.today.wanted.connect(self.act)
        self.today.go_on_wanted.connect(self._on_go_on)
        self.today.finish_wanted.connect(lambda: self._close_open(self._gym.finish))
        self.today.discard_wanted.connect(lambda: self._close_open(self._gym.discard))
        self.pages.left.connect(self.show_today)
        self.pages.wanted.connect(self.act)
        self.pages.noticed.connect(self.noticed)
        self.pages.plan_changed.connect(self._on_plan_changed)
        self.pages.setting_changed.connect(self._on_setting_changed)
        self.pages.sound_test_wanted.connect(self._on_sound_test)
        self.pages.folder_wanted.connect(self._on_folder_wanted)
        self._record_timer.timeout.connect(self._on_record_check)
        self._sound_timer.timeout.connect(self._on_sound_due)

    def _begin(self, coach: "Coach", plan: Plan, *, starts: bool = False) -> None:
        first = plan.blocks[0]
        last_time = self._gym.last_sets((first.exercise, first.variation))
        page: QWidget = self.pages.train
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self.pages.train.begin(coach, last_time, starts=starts)

    def _refresh_today(self) -> None:
        gym, plan = self._gym, self._gym.plan()
        first = plan.blocks[0]
        self.today.show_next(plan, gym.exercises[first.exercise, first.variation])
        self.today.show_record(gym.sessions(), gym.today)
        self._open = gym.unfinished()
        can_go_on = self._open is not None and gym.can_go_on(self._open)
        self.today.show_unfinished(self._open, can_go_on=can_go_on)
        self._data_version = gym.data_version()

    def _close_open(self, close: Callable[[SessionRecord], None]) -> None:
        record = self._open
        if record is not None:
            self._try(lambda: close(record))
            self.show_today()

    def _try(self, deed: Callable[[], None]) -> bool:
        """Do something that the disk may refuse; what it says is shown."""
        try:
            deed()
        except UserError as error:
            self.noticed.emit(str(error))
            return False
        return True

    def _on_go_on(self) -> None:
        if self._open is not None and self._gym.can_go_on(self._open):
            self._begin(self._gym.go_on(self._open), self._open.plan)

    def _on_plan_changed(self, plan: Plan) -> None:
        self._try(lambda: self._gym.change_plan(plan))

    def _on_setting_changed(self, name: str, value: object) -> None:
        if not self._try(lambda: self._gym.change_setting(name, value)):
            return
        self._theme.adopt({name: value})

    def _on_record_check(self) -> None:
        if self._stack.currentWidget() is self.today and self._gym.data_version() != self._data_version:
            self._refresh_today()

    def _on_folder_wanted(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))

    def _on_sound_test(self) -> None:
        self._gym.sound.signal("test")
        self._sound_timer.start()

    def _on_sound_due(self) -> None:
        self._gym.poll_sound()
        if not self._gym.sound.is_preparing:
            self._sound_timer.stop()
