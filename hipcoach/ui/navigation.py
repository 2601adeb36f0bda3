"""Which page is shown, and what the keys and buttons of the pages lead to."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import INTRODUCTION, Action, Key, Place, binding_for
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.running import is_heavy, word
from hipcoach.domain.safety import DIZZY, advice_of_morning
from hipcoach.domain.states import AutoStart, State, Value
from hipcoach.domain.words import words
from hipcoach.ui.backing_up import BackingUp
from hipcoach.ui.leaving import Leaving
from hipcoach.ui.page_maker import PageMaker
from hipcoach.ui.page_set import PageSet
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.sound_trial import SoundTrial
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme
from hipcoach.ui.tidings import Tidings

if TYPE_CHECKING:
    from hipcoach.coach.coach import Coach
    from hipcoach.ui.exchange import Exchange

RECORD_CHECK_MS = 3000
"""How often Today and History ask whether another process has written to the record."""

IN_SESSION = frozenset({*State, Place.FAULTS})
"""Where the keys belong to the page of the session."""

READ_FROM_AFAR = IN_SESSION | {Place.BARE_REST}
"""Where nothing may move what is read."""

RUNNING = READ_FROM_AFAR | {Place.MATCH}
"""Where something is heard in time: what another program chooses waits for its end."""

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
        self._open: SessionRecord | None = None
        self._data_version = self._settings_version = 0
        self._has_left = False
        self._tidings = Tidings(gym, self)
        self._sound_trial = SoundTrial(gym, self)
        self._leaving = Leaving(stack, gym, self)
        self._backing_up = BackingUp(stack, gym, self)
        self._exchange: Exchange | None = None
        self.today = TodayPage(theme)
        self.pages = PageSet(stack, PageMaker(theme, stack, data_dir, gym, surroundings, self))
        self._record_timer = QTimer(self, interval=RECORD_CHECK_MS)
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
        self._tidings.tell()
        self._settings_version = self._gym.data_version()
        self.show_today()
        self._record_timer.start()

    def welcome(self) -> None:
        """Introduce the app to somebody who sees it for the first time."""
        if self._gym.settings.is_new_here():
            self.act(Action.INTRODUCTION)

    def show_today(self) -> None:
        """Show Today with what the record says now."""
        self.pages.end()
        self._tidings.say("")  # it was of the page that is left
        self._try(self._refresh_today)
        self._stack.setCurrentWidget(self.today)
        self.today.setFocus()

    @property
    def page(self) -> str:
        """The page that is shown, where a run may begin with it; empty for Today, and for what runs."""
        return self.pages.shown or ""

    def go_back_to(self, page: str) -> None:
        """Show the page of the last run, unless Today has something to ask."""
        is_known = page in BEGINNINGS and page not in self.switched_off
        if is_known and self._open is None and self.today.asked is None:
            self.act(Action(page))

    def train(self, plan: Plan, *, starts: bool = False) -> None:
        """Set up a session of a plan; `starts` lets it run without a hand."""
        self._begin(self._gym.set_up(plan, AutoStart.ALWAYS if starts else None), starts=starts)

    def press(self, key: Key | None) -> bool:
        """Hand a key to the page shown; whether it was the table's business."""
        self._tidings.say("")
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
        self._tidings.say("")
        self._try(lambda: self._act(action, value))

    def _act(self, action: Action, value: Value) -> None:
        match action:
            case Action.DIZZY:
                self.advice_wanted.emit(DIZZY)
            case Action.MORNING if isinstance(value, int):
                self._answer_morning(value)
            case Action.NO_MORNING:
                self.today.pass_morning_over()
            case Action.SET_UP if self._open is not None:
                self._on_go_on()
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
            self._exchange.said.connect(self._tidings.say)
            self._exchange.noticed.connect(self._tidings.say)
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
        self._try(self._gym.empty_bin)
        sentences = self._gym.safekeeping.take_in()
        if sentences:
            self._gym.notices += sentences
            self._try(self._refresh_today)
            self._tidings.tell()

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
        self._record_timer.stop()
        self._sound_trial.stop()
        if self._exchange is not None:
            self._exchange.close()
        self._gym.close()

    def _connect(self) -> None:
        pages = self.pages.made
        self.today.wanted.connect(self.act)
        self.today.go_on_wanted.connect(self._on_go_on)
        self.today.finish_wanted.connect(lambda: self._close_open(self._gym.finish))
        self.today.discard_wanted.connect(lambda: self._close_open(self._gym.discard))
        self.today.morning_answered.connect(lambda pain: self._try(lambda: self._answer_morning(pain)))
        pages.left.connect(self.show_today)
        pages.left.connect(self._gym.safekeeping.back_up)
        self._leaving.agreed.connect(self.close_wanted)
        pages.wanted.connect(self.act)
        pages.advice_wanted.connect(self.advice_wanted)
        self._tidings.noticed.connect(self.noticed)
        pages.noticed.connect(self._tidings.say_of_page)
        pages.said.connect(self._tidings.say)
        pages.plan_changed.connect(self._on_plan_changed)
        pages.train_wanted.connect(lambda plan: self._try(lambda: self._repeat(plan)))
        pages.record_changed.connect(self._on_record_changed)
        pages.setting_changed.connect(self._on_setting_changed)
        pages.sound_test_wanted.connect(self._sound_trial.begin)
        self._sound_trial.played.connect(self._tidings.say)
        self._sound_trial.failed.connect(self.pages.tell_of_sound)
        pages.folder_wanted.connect(self._on_folder_wanted)
        pages.backup_wanted.connect(self._backing_up.back_up)
        pages.restore_wanted.connect(self._backing_up.put_back)
        self._backing_up.said.connect(self._tidings.say)
        self._backing_up.agreed.connect(self.restore_agreed)
        self._record_timer.timeout.connect(self._on_record_check)

    def _begin(self, coach: "Coach", *, starts: bool = False) -> None:
        page: QWidget = self.pages.train
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self.pages.train.begin(coach, starts=starts)

    def _refresh_today(self) -> None:
        gym, plan = self._gym, self._gym.plans.next()
        first = plan.blocks[0]
        self.today.show_next(plan, gym.exercises[first.key])
        sessions, marks = gym.sessions(), gym.run_marks()
        self.today.show_record(sessions, gym.today, gym.exercises)
        # Who has lifted today has nothing to spare the legs for.
        is_done = any(one.finished_at and one.sets and one.local_date == gym.today for one in sessions)
        said = word(marks, gym.today, is_heavy(plan) and not is_done) if marks else None
        self.today.show_runs(marks, said, is_on=not self.switched_off)
        self._open = gym.unfinished()
        can_go_on = self._open is not None and gym.can_go_on(self._open)
        self.today.show_unfinished(self._open, can_go_on=can_go_on)
        self.today.ask_morning(gym.morning_question() if self._open is None else None)
        self._data_version = gym.data_version()

    def _answer_morning(self, pain: int | None) -> None:
        """Keep the answer to the morning's question; without a question there is none."""
        asked = self.today.asked
        if asked is not None:
            self._gym.answer_morning(asked.id, pain)
            self.today.tell_morning(advice_of_morning(pain, asked.pain) if pain is not None else None)
            self._refresh_today()  # it weighs on the next dose

    def _close_open(self, close: Callable[[SessionRecord], None]) -> None:
        record = self._open
        if record is not None and self._try(lambda: close(record)):
            self._gym.safekeeping.back_up()
            self.show_today()

    def _try(self, deed: Callable[[], None]) -> bool:
        """Do something that the disk may refuse; what it says is shown."""
        try:
            deed()
        except UserError as error:
            self._tidings.refuse(error)
            return False
        return True

    def _on_go_on(self) -> None:
        self._try(self._go_on)

    def _go_on(self) -> None:
        if self._open is not None and self._gym.can_go_on(self._open):
            self._begin(self._gym.go_on(self._open))

    def _repeat(self, plan: Plan) -> None:
        """Set up a session of a plan, unless one is open: there is never more than one."""
        if self._gym.unfinished() is not None:
            raise UserError(words("A session is unfinished."), words("Go on with it or finish it on Today first."))
        self.train(plan)

    def _on_plan_changed(self, plan: Plan) -> None:
        self._try(lambda: self._gym.plans.change(plan))

    def _on_setting_changed(self, name: str, value: object) -> None:
        self._tidings.say("")
        if not self._try(lambda: self._gym.settings.change(name, value)):
            return
        self._theme.adopt({name: value})
        if name == "language":
            self.language_chosen.emit()

    def _take_in_settings(self) -> None:
        """Another program may have chosen something."""
        version = self._gym.data_version()
        if version == self._settings_version:
            return
        changed = self._gym.settings.take_in()
        self._settings_version = version
        self._theme.adopt(changed)
        self.pages.show_settings(changed)
        if "language" in changed:
            self.language_chosen.emit()

    def _on_record_check(self) -> None:
        has_written = self._gym.safekeeping.retry()
        # A question over the page is answered first: another language would take it away.
        if self.place not in RUNNING and QApplication.activeModalWidget() is None:
            self._try(self._take_in_settings)
        self._tidings.tell()
        if self._stack.currentWidget() is self.today or self.pages.record_page is not None:
            self._try(lambda: self._catch_up(has_written))

    def _catch_up(self, has_written: bool) -> None:
        """Another process may have written to the record, too."""
        if not has_written and self._gym.data_version() == self._data_version:
            return
        if self.pages.record_page is not None:
            self._data_version = self._gym.data_version()
            self.pages.record_page.refresh()
        else:
            self._refresh_today()

    def _on_record_changed(self) -> None:
        self._gym.safekeeping.needs_backup = True

    def _on_folder_wanted(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_dir)))
