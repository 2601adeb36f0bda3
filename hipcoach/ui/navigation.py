"""Which page is shown, and what the actions of the pages lead to.

Pages are made on their first visit: the first window waits for none but Today.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import Action, Key, Place, binding_for
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.situation import AutoStart, State
from hipcoach.ui.pages.bare_rest import BareRestPage
from hipcoach.ui.pages.guide import GuidePage
from hipcoach.ui.pages.history import HistoryPage
from hipcoach.ui.pages.plan import PlanPage
from hipcoach.ui.pages.settings import SettingsPage
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.pages.train import TrainPage
from hipcoach.ui.theme import Theme

RECORD_CHECK_MS = 3000
"""How often Today asks whether another process has written to the record."""

SOUND_POLL_MS = 30
SETTINGS_PAGE = "settings"


class Navigation(QObject):
    """Leads from page to page.

    Signals:
        noticed: A sentence for the user; empty when its cause is gone.
    """

    noticed = Signal(str)

    def __init__(self, theme: Theme, stack: QStackedWidget, data_dir: Path) -> None:
        super().__init__(stack)
        self._theme = theme
        self._stack = stack
        self._data_dir = data_dir
        self._gym: Gym | None = None
        self._open: SessionRecord | None = None
        self._data_version = 0
        self.today = TodayPage(theme)
        self.train_page = TrainPage(theme)
        self._pages: dict[str, QWidget] = {}
        self._record_timer = QTimer(self, interval=RECORD_CHECK_MS)
        self._sound_timer = QTimer(self, interval=SOUND_POLL_MS)
        stack.addWidget(self.today)
        stack.addWidget(self.train_page)
        self._connect()

    @property
    def place(self) -> Place | State | None:
        """Where a key is pressed, as the key table names it; None where widgets have their own keys."""
        page = self._stack.currentWidget()
        if page is self.train_page:
            return self.train_page.state
        places = {
            self.today: Place.TODAY,
            self._pages.get(Action.GUIDE): Place.GUIDE,
            self._pages.get(Action.BARE_REST): Place.BARE_REST,
        }
        return places.get(page)

    def enter(self, gym: Gym) -> None:
        """The record and the exercises are at hand: show them."""
        self._gym = gym
        self._theme.choose(str(gym.settings["theme"]))
        self.train_page.canvas.reduces_motion = bool(gym.settings["reduce_motion"])
        self.noticed.emit(" ".join(gym.notices))
        self.show_today()
        self._record_timer.start()

    def show_today(self) -> None:
        """Show Today with what the record says now."""
        bare_rest = self._pages.get(Action.BARE_REST)
        if isinstance(bare_rest, BareRestPage):
            bare_rest.end()
        if self._gym is not None:
            self._refresh_today(self._gym)
        self._stack.setCurrentWidget(self.today)
        self.today.setFocus()

    def train(self, plan: Plan, *, starts: bool = False) -> None:
        """Set up a session of a plan; `starts` lets it run without a hand."""
        if self._gym is not None:
            coach = self._gym.set_up(plan, AutoStart.ALWAYS if starts else None)
            self._begin(coach, plan, starts=starts)

    def press(self, key: Key | None) -> bool:
        """Hand a key to the page shown; whether it was the table's business."""
        place = self.place
        if isinstance(place, State):
            self.train_page.press(key)
            return True
        binding = binding_for(place, key) if place is not None and key is not None else None
        if binding is None or not isinstance(binding.deed, Action):
            if key is Key.BACKSPACE and place is None:
                self.show_today()
                return True
            return False
        self.act(binding.deed)
        return True

    def act(self, action: Action) -> None:
        """Do what a key or a button of a page stands for."""
        gym = self._gym
        if gym is None:
            return
        match action:
            case Action.SET_UP if self._open is not None:
                self._on_go_on()
            case Action.SET_UP:
                self.train(gym.plan())
            case Action.TODAY:
                self.show_today()
            case Action.BARE_REST | Action.GUIDE | Action.PLAN | Action.HISTORY:
                self._show(action, gym)
            case _ if self._actor is not None:
                self._actor(action)
            case _:
                pass

    def show_settings(self) -> None:
        """Show the settings."""
        if self._gym is not None:
            self._show(SETTINGS_PAGE, self._gym)

    def escape(self) -> None:
        """Esc, out of full screen: ask whether to end the session, else back to Today."""
        if self._stack.currentWidget() is self.train_page:
            self.train_page.ask_to_end()
        else:
            self.show_today()

    def leave(self) -> None:
        """The window closes: keep what was done, and let go of everything."""
        self._record_timer.stop()
        self._sound_timer.stop()
        self.train_page.leave()
        bare_rest = self._pages.get(Action.BARE_REST)
        if isinstance(bare_rest, BareRestPage):
            bare_rest.end()
        if self._gym is not None:
            self._gym.close()
            self._gym = None

    def _connect(self) -> None:
        self.today.wanted.connect(self.act)
        self.today.settings_wanted.connect(self.show_settings)
        self.today.go_on_wanted.connect(self._on_go_on)
        self.today.finish_wanted.connect(lambda: self._on_open_closed(lambda gym, one: gym.finish(one)))
        self.today.discard_wanted.connect(lambda: self._on_open_closed(lambda gym, one: gym.discard(one)))
        self.train_page.left.connect(self.show_today)
        self.train_page.noticed.connect(self.noticed)
        self._record_timer.timeout.connect(self._on_record_check)
        self._sound_timer.timeout.connect(self._on_sound_due)

    def _begin(self, coach: Coach, plan: Plan, *, starts: bool = False) -> None:
        if self._gym is not None:
            first = plan.blocks[0]
            last_time = self._gym.last_sets((first.exercise, first.variation))
            self._stack.setCurrentWidget(self.train_page)
            self.train_page.setFocus()
            self.train_page.begin(coach, last_time, starts=starts)

    def _refresh_today(self, gym: Gym) -> None:
        plan = gym.plan()
        first = plan.blocks[0]
        self.today.show_next(plan, gym.exercises[first.exercise, first.variation])
        self.today.show_record(gym.sessions(), gym.today)
        self._open = gym.unfinished()
        can_go_on = self._open is not None and gym.can_go_on(self._open)
        self.today.show_unfinished(self._open, can_go_on=can_go_on)
        self._data_version = gym.data_version()

    def _show(self, name: str, gym: Gym) -> None:
        """Show a page with what the record says now; it is made on its first visit."""
        if name not in self._pages:
            self._pages[name] = self._made(name)
            self._stack.addWidget(self._pages[name])
        page = self._pages[name]
        self._fill(page, gym)
        self._stack.setCurrentWidget(page)
        page.setFocus()

    def _made(self, name: str) -> QWidget:
        match name:
            case Action.GUIDE:
                guide = GuidePage(self._theme)
                guide.start_requested.connect(lambda: self.act(Action.SET_UP))
                guide.left.connect(self.show_today)
                return guide
            case Action.PLAN:
                plan = PlanPage(self._theme)
                plan.plan_changed.connect(self._on_plan_changed)
                plan.left.connect(self.show_today)
                return plan
            case Action.HISTORY:
                history = HistoryPage(self._theme)
                history.left.connect(self.show_today)
                return history
            case Action.BARE_REST:
                return BareRestPage(self._theme)
            case _:
                settings = SettingsPage(self._theme)
                settings.setting_changed.connect(self._on_setting_changed)
                settings.test_sound_requested.connect(self._on_sound_test)
                settings.folder_requested.connect(self._on_folder_wanted)
                settings.left.connect(self.show_today)
                return settings

    def _fill(self, page: QWidget, gym: Gym) -> None:
        first = gym.plan().blocks[0]
        match page:
            case GuidePage():
                page.set_exercise(gym.exercises[first.exercise, first.variation])
                page.set_reduce_motion(bool(gym.settings["reduce_motion"]))
            case PlanPage():
                page.set_plan(gym.plan(), gym.exercises)
            case HistoryPage():
                page.set_sessions(gym.sessions(None), gym.exercises)
            case SettingsPage():
                page.set_values(gym.settings)
                page.set_data_dir(self._data_dir)
            case BareRestPage():
                page.begin(gym.bare_rest())
            case _:
                pass

    @property
    def _actor(self) -> Callable[[Action], None] | None:
        """What carries out the shown page's own actions."""
        page = self._stack.currentWidget()
        return page.act if isinstance(page, GuidePage | BareRestPage) else None

    def _on_go_on(self) -> None:
        if self._gym is not None and self._open is not None:
            coach = self._gym.go_on(self._open)
            self._begin(coach, self._open.plan)

    def _on_open_closed(self, close: Callable[[Gym, SessionRecord], None]) -> None:
        if self._gym is None or self._open is None:
            return
        try:
            close(self._gym, self._open)
        except UserError as error:
            self.noticed.emit(str(error))
        self.show_today()

    def _on_plan_changed(self, plan: Plan) -> None:
        if self._gym is None:
            return
        try:
            self._gym.change_plan(plan)
        except UserError as error:
            self.noticed.emit(str(error))

    def _on_setting_changed(self, name: str, value: object) -> None:
        if self._gym is None:
            return
        try:
            self._gym.change_setting(name, value)
        except UserError as error:
            self.noticed.emit(str(error))
            return
        if name == "theme":
            self._theme.choose(str(value))
        elif name == "reduce_motion":
            self.train_page.canvas.reduces_motion = bool(value)

    def _on_record_check(self) -> None:
        if self._gym is not None and self._stack.currentWidget() is self.today:
            version = self._gym.data_version()
            if version != self._data_version:
                self._refresh_today(self._gym)

    def _on_folder_wanted(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))

    def _on_sound_test(self) -> None:
        if self._gym is not None:
            self._gym.sound.signal("test")
            self._sound_timer.start()

    def _on_sound_due(self) -> None:
        if self._gym is not None:
            self._gym.poll_sound()
        if self._gym is None or not self._gym.sound.is_preparing:
            self._sound_timer.stop()
