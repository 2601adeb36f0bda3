"""Which page is shown, and what the keys and buttons of the pages lead to."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import INTRODUCTION, Action, Key, Place, binding_for
from hipcoach.domain.plan import Plan
from hipcoach.domain.safety import DIZZY
from hipcoach.domain.states import AutoStart, State, Value
from hipcoach.domain.words import words
from hipcoach.ui.backing_up import BackingUp
from hipcoach.ui.leaving import Leaving
from hipcoach.ui.page_maker import PageMaker
from hipcoach.ui.page_set import IN_SESSION, PageSet
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.reception import Reception
from hipcoach.ui.record_watch import RecordWatch
from hipcoach.ui.sound_trial import SoundTrial
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme
from hipcoach.ui.tidings import Tidings

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hipcoach.coach.coach import Coach
    from hipcoach.ui.exchange import Exchange

PAGES = frozenset(
    {
        Action.BARE_REST,
        Action.GUIDE,
        Action.PLAN,
        Action.RUNS,
        Action.HISTORY,
        Action.SETTINGS,
        Action.MATCH,
        Action.INTRODUCTION,
    }
)
"""What is shown, not done."""


BEGINNINGS = frozenset({Action.GUIDE, Action.PLAN, Action.RUNS, Action.HISTORY, Action.SETTINGS})
"""The pages that a run may begin with."""


class Navigation(QObject):
    """Leads from page to page.

    Attributes:
        tidings: What there is to say.
        today: The first page.
        pages: The others.
        watch: Sees what other processes write.

    Signals:
        noticed: A sentence for the user; empty when its cause is gone.
        close_wanted: Nothing keeps the window from closing any more.
        restore_agreed: This backup is to take the record's place, as a path.
        advice_wanted: Advice is to be shown over the page.
        language_chosen: The user wants another language.
    """

    noticed = Signal(str)
    close_wanted = Signal()
    restore_agreed = Signal(object)
    advice_wanted = Signal(object)
    language_chosen = Signal()

    def __init__(
        self, theme: Theme, stack: QStackedWidget, data_dir: Path, gym: Gym, surroundings: Surroundings
    ) -> None:
        super().__init__(stack)
        self._theme = theme
        self._stack = stack
        self._data_dir = data_dir
        self._gym = gym
        self._has_left = False
        self.tidings = Tidings(gym, self)
        self._sound_trial = SoundTrial(gym, self)
        self._leaving = Leaving(stack, gym, self)
        self._backing_up = BackingUp(stack, gym, self)
        self._exchange: Exchange | None = None
        self.today = TodayPage(theme)
        self.pages = PageSet(stack, PageMaker(theme, stack, data_dir, gym, surroundings, self))
        self._reception = Reception(self.today, gym, self.tidings, self._begin, self)
        self.watch = RecordWatch(gym, self.pages, self._reception, self.tidings, lambda: self.place, self)
        stack.addWidget(self.today)
        self._connect()

    @property
    def place(self) -> Place | State:
        """Where a key is pressed, as the key table names it."""
        page = self._stack.currentWidget()
        if page is self.today:
            return Place.TODAY
        return self.pages.place_of(page) or Place.FIELDS

    @property
    def switched_off(self) -> frozenset[Action]:
        """What the user wants nothing of: its keys do nothing."""
        return frozenset() if self._gym.settings["runs"] else frozenset({Action.RUNS})

    def enter(self) -> None:
        """Show what the record says, and watch it."""
        self.tidings.tell()
        self.watch.begin()
        self.show_today()

    def welcome(self) -> None:
        """Introduce the app to somebody who sees it for the first time."""
        if self._gym.settings.is_new_here():
            self.act(Action.INTRODUCTION)

    def show_today(self) -> None:
        """Show Today with what the record says now."""
        self.pages.end()
        self.tidings.say("")  # it was of the page that is left
        self.tidings.attempt(self._reception.refresh)
        self._stack.setCurrentWidget(self.today)
        self.today.setFocus()

    @property
    def page(self) -> str:
        """The page that is shown, where a run may begin with it; empty for Today, and for what runs."""
        return self.pages.shown or ""

    def go_back_to(self, page: str) -> None:
        """Show the page of the last run, unless Today has something to ask."""
        is_known = page in BEGINNINGS and page not in self.switched_off
        if is_known and self._reception.open is None and self.today.asked is None:
            self.act(Action(page))

    def train(self, plan: Plan, *, starts: bool = False) -> None:
        """Set up a session of a plan; `starts` lets it run without a hand."""
        self._begin(self._gym.set_up(plan, AutoStart.ALWAYS if starts else None), starts=starts)

    def press(self, key: Key | None) -> bool:
        """Hand a key to the page shown; whether it was the table's business."""
        self.tidings.say("")
        place = self.place
        if place in IN_SESSION:
            self.pages.train.press(key)
            return True
        binding = binding_for(place, key) if key is not None else None
        if binding is not None and isinstance(binding.deed, Action) and binding.deed not in self.switched_off:
            self.act(binding.deed, binding.value)
            return True
        return False

    def act(self, action: Action, value: Value = None) -> None:
        """Do what a key or a button of a page stands for; what the disk refuses is told."""
        self.tidings.say("")
        self.tidings.attempt(lambda: self._act(action, value))

    def _act(self, action: Action, value: Value) -> None:
        match action:
            case Action.DIZZY:
                self.advice_wanted.emit(DIZZY)
            case Action.MORNING if isinstance(value, int):
                self._reception.answer_morning(value)
            case Action.NO_MORNING:
                self.today.pass_morning_over()
            case Action.SET_UP if self._reception.open is not None:
                self._reception.go_on()
            case Action.SET_UP:
                self.train(self._next_plan())
            case Action.TODAY:
                self.show_today()
            case Action.INTRODUCED | Action.SKIP:
                self._end_introduction(leads_to_guide=action is Action.INTRODUCED)
            case Action.IMPORT:
                self._office.bring_in()
            case Action.EXPORT:
                self._office.export()
            case _ if action in PAGES:
                self.pages.show(action)
            case _:
                self.pages.act(action)

    def _end_introduction(self, *, leads_to_guide: bool) -> None:
        if leads_to_guide:
            self.pages.show(Action.GUIDE)
        else:
            self.show_today()
        self._gym.settings.keep_introduced(self._gym.today, is_skipped=not leads_to_guide)

    @property
    def _office(self) -> "Exchange":
        """What carries files in and out, made when the first one goes."""
        if self._exchange is None:
            from hipcoach.ui.exchange import Exchange  # noqa: PLC0415 - when the first file goes

            self._exchange = Exchange(self._theme, self._stack, self._gym, self)
            self._exchange.said.connect(self.tidings.say)
            self._exchange.noticed.connect(self.tidings.say)
            self._exchange.brought_in.connect(self._on_brought_in)
        return self._exchange

    def _on_brought_in(self, import_id: str, file: str) -> None:
        if self.pages.history is not None:
            self.pages.history.brought_in(import_id, file)

    def _next_plan(self) -> Plan:
        """The plan, or from the guide the lift that it shows."""
        plans, shown = self._gym.plans, self.pages.lift_shown
        return plans.of(shown) if shown and shown.key != plans.first_lift else plans.next()

    def escape(self) -> None:
        """Esc, out of full screen: ask whether to end the session, else back to where one came from."""
        if self.place in IN_SESSION:
            self.pages.train.ask_to_end()
        elif self.place is Place.MATCH:
            self.act(Action.SETTINGS)
        elif self.place in INTRODUCTION:
            self.act(Action.SKIP)
        elif self.pages.history is None or not self.pages.history.step_back():
            self.show_today()

    def undo(self) -> None:
        """Ctrl+Z: take back the last correction of a session, or the last change of the record."""
        if self.place in IN_SESSION:
            self.pages.train.undo()
        elif self.pages.record_page is not None:
            self.pages.record_page.mender.undo()

    def redo(self) -> None:
        """Ctrl+Y: do again what was taken back in the record."""
        if self.pages.record_page is not None:
            self.pages.record_page.mender.redo()

    def find(self) -> None:
        """Ctrl+F: search, where there is something to be searched."""
        if self.place is Place.HISTORY:
            self.act(Action.FIND)

    def take_in(self) -> None:
        """Bring in what an earlier run had to keep in another folder, and say so."""
        if self._has_left:  # the window was closed before it came to that
            return
        self.tidings.attempt(self._gym.empty_bin)
        sentences = self._gym.safekeeping.take_in()
        if sentences:
            self._gym.notices += sentences
            self.tidings.attempt(self._reception.refresh)
            self.tidings.tell()

    def may_close(self, *, asks: bool) -> bool:
        """End the session; whether the window may close.

        What still waits for the disk is kept elsewhere: the user is asked where, or, if nobody is to be asked
        because the system ends the program, it goes where the next start looks.
        """
        self.pages.leave()
        if not asks:
            self._gym.safekeeping.keep_somewhere()
        return not asks or self._leaving.may_close()

    def leave(self) -> None:
        """The window closes: let go of everything."""
        self._has_left = True
        self.watch.end()
        self._sound_trial.stop()
        if self._exchange is not None:
            self._exchange.close()
        self._gym.close()

    def _connect(self) -> None:
        pages = self.pages.made
        self.today.wanted.connect(self.act)
        self._reception.closed.connect(self.show_today)
        pages.left.connect(self.show_today)
        pages.left.connect(self._gym.safekeeping.back_up)
        self._leaving.agreed.connect(self.close_wanted)
        pages.wanted.connect(self.act)
        pages.advice_wanted.connect(self.advice_wanted)
        self.tidings.noticed.connect(self.noticed)
        pages.noticed.connect(self.tidings.say_of_page)
        pages.said.connect(self.tidings.say)
        pages.plan_changed.connect(self._on_plan_changed)
        pages.train_wanted.connect(lambda plan: self.tidings.attempt(lambda: self._repeat(plan)))
        pages.record_changed.connect(self._on_record_changed)
        pages.setting_changed.connect(self._on_setting_changed)
        pages.sound_test_wanted.connect(self._sound_trial.begin)
        self._sound_trial.played.connect(self.tidings.say)
        self._sound_trial.failed.connect(self.pages.tell_of_sound)
        pages.folder_wanted.connect(self._on_folder_wanted)
        pages.backup_wanted.connect(self._backing_up.back_up)
        pages.restore_wanted.connect(self._backing_up.put_back)
        self._backing_up.said.connect(self.tidings.say)
        self._backing_up.agreed.connect(self.restore_agreed)
        self.watch.settings_found.connect(self._follow)

    def _begin(self, coach: "Coach", *, starts: bool = False) -> None:
        page: QWidget = self.pages.train
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self.pages.train.begin(coach, starts=starts)

    def _repeat(self, plan: Plan) -> None:
        """Set up a session of a plan, unless one is open: there is never more than one."""
        if self._gym.unfinished() is not None:
            raise UserError(words("A session is unfinished."), words("Go on with it or finish it on Today first."))
        self.train(plan)

    def _on_plan_changed(self, plan: Plan) -> None:
        self.tidings.attempt(lambda: self._gym.plans.change(plan))

    def _on_setting_changed(self, name: str, value: object) -> None:
        self.tidings.say("")
        if self.tidings.attempt(lambda: self._gym.settings.change(name, value)):
            self._follow({name: value})

    def _follow(self, values: "Mapping[str, object]") -> None:
        """Let choices be seen in the window."""
        self._theme.adopt(values)
        if "language" in values:
            self.language_chosen.emit()

    def _on_record_changed(self) -> None:
        self._gym.safekeeping.needs_backup = True

    def _on_folder_wanted(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))
