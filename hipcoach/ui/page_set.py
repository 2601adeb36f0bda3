"""The pages beside Today, made and imported on their first visit: the first window waits for none of them."""

# ruff: noqa: PLC0415 - that is what this module is for

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import INTRODUCTION, Action, Place
from hipcoach.domain.load import Unit
from hipcoach.domain.plan import Plan
from hipcoach.domain.states import State
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hipcoach.domain.settings import Value
    from hipcoach.ui.pages.bare_rest import BareRestPage
    from hipcoach.ui.pages.guide import GuidePage
    from hipcoach.ui.pages.history import HistoryPage
    from hipcoach.ui.pages.introduction import IntroductionPage
    from hipcoach.ui.pages.match import MatchPage
    from hipcoach.ui.pages.plan import PlanPage
    from hipcoach.ui.pages.runs import RunsPage
    from hipcoach.ui.pages.settings import SettingsPage
    from hipcoach.ui.pages.train import TrainPage
    from hipcoach.ui.sharing import Sharing


KEEPS_FOCUS = frozenset({Place.PLAN, Place.HISTORY, Place.RUNS, *INTRODUCTION})
"""Pages that have keys of their own and fields beside them."""


class PageSet(QObject):
    """Makes pages, fills them with what the record says now, and gathers what they ask for.

    Signals:
        left: A page was left: back to Today.
        wanted: An action was chosen on a page.
        noticed: A sentence for the user; empty when its cause is gone.
        said: A sentence that the next key ends.
        plan_changed: The user's plan is new.
        train_wanted: A session of this plan is to be set up.
        record_changed: Something in the record was mended.
        setting_changed: A choice, by name and value.
        sound_test_wanted: The test sound is to be heard.
        folder_wanted: The data folder is to be opened.
        backup_wanted: The record is to be copied into a file.
        restore_wanted: A backup is to take the record's place.
        advice_wanted: Advice is to be shown over the page.
    """

    left = Signal()
    wanted = Signal(Action)
    noticed = Signal(str)
    said = Signal(str)
    plan_changed = Signal(object)
    train_wanted = Signal(Plan)
    record_changed = Signal()
    setting_changed = Signal(str, object)
    sound_test_wanted = Signal()
    folder_wanted = Signal()
    backup_wanted = Signal()
    restore_wanted = Signal()
    advice_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        stack: QStackedWidget,
        data_dir: Path,
        gym: Gym,
        surroundings: Surroundings,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stack = stack
        self._data_dir = data_dir
        self._gym = gym
        self._surroundings = surroundings
        self._train: TrainPage | None = None
        self._guide: GuidePage | None = None
        self._plan: PlanPage | None = None
        self._history: HistoryPage | None = None
        self._settings: SettingsPage | None = None
        self._bare_rest: BareRestPage | None = None
        self._match: MatchPage | None = None
        self._runs: RunsPage | None = None
        self._introduction: IntroductionPage | None = None
        self._made_sharing: Sharing | None = None

    @property
    def train(self) -> "TrainPage":
        """The page of a running session."""
        if self._train is None:
            from hipcoach.ui.pages.train import TrainPage

            self._train = TrainPage(self._theme, self._gym, self._surroundings)
            self._train.left.connect(self.left)
            self._train.edge_light_wanted.connect(lambda: self.setting_changed.emit("edge_light", True))
            self._train.noticed.connect(self.noticed)
            self._train.advice_wanted.connect(self.advice_wanted)
            self._train.picture_wanted.connect(self._sharing.picture)
            self._stack.addWidget(self._train)
        self._train.canvas.reduces_motion = self._reduces_motion
        self._train.has_edge_light = bool(self._gym.settings["edge_light"])
        return self._train

    def place_of(self, page: QWidget | None) -> Place | State | None:
        """Where a key is pressed on a page; None where its widgets have their own keys."""
        own = next((one for one in (self._train, self._introduction) if one is not None and one is page), None)
        if own is not None:
            return own.place
        places = (
            (self._guide, Place.GUIDE),
            (self._match, Place.MATCH),
            (self._history, Place.HISTORY),
            (self._plan, Place.PLAN),
            (self._runs, Place.RUNS),
            (self._bare_rest, Place.BARE_REST),
        )
        return next((place for one, place in places if one is not None and one is page), None)

    @property
    def shown(self) -> Action | None:
        """What shows the page that is shown, where nothing runs on it; None for Today, too."""
        pages = {
            Action.GUIDE: self._guide,
            Action.PLAN: self._plan,
            Action.RUNS: self._runs,
            Action.HISTORY: self._history,
            Action.SETTINGS: self._settings,
        }
        page = self._stack.currentWidget()
        return next((name for name, one in pages.items() if one is not None and one is page), None)

    @property
    def settings(self) -> "SettingsPage | None":
        """Settings, while they are what is shown."""
        return self._settings if self._stack.currentWidget() is self._settings else None

    @property
    def history(self) -> "HistoryPage | None":
        """The page of the record, while it is what is shown."""
        return self._history if self._stack.currentWidget() is self._history else None

    @property
    def record_page(self) -> "HistoryPage | RunsPage | None":
        """The page that shows the record and mends it, while it is what is shown."""
        shown = self._stack.currentWidget()
        return next((page for page in (self._history, self._runs) if page is shown), None)

    @property
    def lift_shown(self) -> Exercise | None:
        """The exercise of the guide, while the guide is what is shown."""
        is_shown = self._guide is not None and self._stack.currentWidget() is self._guide
        return self._guide.exercise if is_shown and self._guide is not None else None

    def show(self, name: Action) -> None:
        """Show a page with what the record says now."""
        was_matching = self._match is not None and self._stack.currentWidget() is self._match
        self.end()
        page = self._filled(name)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        # Where keys have a meaning of their own no button may have the focus: it would take Space and the arrows.
        (page if self.place_of(page) in {None, *KEEPS_FOCUS} else self._stack).setFocus()
        if was_matching and page is self._settings and self._settings is not None:
            self._settings.come_back_from_matching()

    def act(self, action: Action) -> None:
        """Hand an action of its own to the page that is shown."""
        page = self._stack.currentWidget()
        if page is self._guide and self._guide is not None:
            self._guide.act(action)
        elif page is self._bare_rest and self._bare_rest is not None:
            self._bare_rest.act(action)
        elif page is self._match and self._match is not None:
            self._match.act(action)
        elif page is self._history and self._history is not None:
            self._history.act(action)
        elif page is self._runs and self._runs is not None:
            self._runs.act(action)
        elif page is self._introduction and self._introduction is not None:
            self._introduction.act(action)

    def end(self) -> None:
        """What runs on a page without a session ends: a rest, or the clicks of the match."""
        if self._bare_rest is not None:
            self._bare_rest.end()
        if self._match is not None:
            self._match.end()

    def leave(self) -> None:
        """The window is to close: end the session, and keep what was done."""
        self.end()
        if self._train is not None:
            self._train.leave()

    @property
    def _reduces_motion(self) -> bool:
        return bool(self._gym.settings["reduce_motion"])

    def _filled(self, name: Action) -> QWidget:
        fillers = {
            Action.GUIDE: self._filled_guide,
            Action.PLAN: self._filled_plan,
            Action.RUNS: self._filled_runs,
            Action.HISTORY: self._filled_history,
            Action.BARE_REST: self._filled_bare_rest,
            Action.MATCH: self._filled_match,
            Action.INTRODUCTION: self._filled_introduction,
        }
        return fillers.get(name, self._filled_settings)()

    def _filled_guide(self) -> QWidget:
        if self._guide is None:
            from hipcoach.ui.pages.guide import GuidePage

            self._guide = GuidePage(self._theme)
            self._guide.start_requested.connect(lambda: self.wanted.emit(Action.SET_UP))
            self._guide.left.connect(self.left)
            self._guide.card_wanted.connect(self._sharing.card)
        self._guide.set_reduce_motion(self._reduces_motion)
        exercises = self._gym.exercises
        chosen = self._guide.exercise or exercises[self._gym.plans.first_lift]
        self._guide.set_exercises(tuple(exercises.values()), chosen)
        return self._guide

    @property
    def _sharing(self) -> "Sharing":
        """What makes pictures and papers, made with the first page that asks for one."""
        if self._made_sharing is None:
            from hipcoach.ui.sharing import Sharing

            self._made_sharing = Sharing(self._theme, self._stack, self._gym, self)
            self._made_sharing.said.connect(self.said)
        return self._made_sharing

    def _filled_plan(self) -> QWidget:
        if self._plan is None:
            from hipcoach.ui.pages.plan import PlanPage

            self._plan = PlanPage(self._theme)
            self._plan.plan_changed.connect(self.plan_changed)
            self._plan.left.connect(self.left)
            self._connect_plan_files(self._plan)
        self._plan.set_plan(self._gym.plans.own(), self._gym.exercises, self._gym.plans.weights)
        return self._plan

    def _connect_plan_files(self, page: "PlanPage") -> None:
        from hipcoach.ui.plan_exchange import PlanExchange

        office = PlanExchange(self._theme, page, self._gym)
        page.built_in_wanted.connect(office.choose)
        page.open_wanted.connect(office.open)
        page.save_wanted.connect(office.save)
        office.taken.connect(page.take_over)
        office.said.connect(self.said)
        page.said.connect(self.said)

    def _filled_history(self) -> QWidget:
        if self._history is None:
            from hipcoach.ui.pages.history import HistoryPage

            gym = self._gym
            archive = gym.archive()
            self._history = HistoryPage(
                self._theme,
                archive,
                gym.exercises,
                gym.plans.next,
                lambda chosen: archive.progress(chosen, Unit(str(gym.settings["unit"]))),
            )
            self._history.left.connect(self.left)
            self._history.wanted.connect(self.wanted)
            self._history.repeat_wanted.connect(self.train_wanted)
            self._history.said.connect(self.said)
            self._history.picture_wanted.connect(self._sharing.picture)
            self._history.report_wanted.connect(self._sharing.report)
            self._history.changed.connect(self.record_changed)
        self._history.refresh()
        return self._history

    def _filled_runs(self) -> QWidget:
        if self._runs is None:
            from hipcoach.ui.pages.runs import RunsPage

            self._runs = RunsPage(self._theme, self._gym.runs())
            self._runs.left.connect(self.left)
            self._runs.said.connect(self.said)
            self._runs.changed.connect(self.record_changed)
        self._runs.refresh()
        return self._runs

    def _filled_settings(self) -> QWidget:
        if self._settings is None:
            from hipcoach.ui.pages.settings import SettingsPage

            self._settings = SettingsPage(self._theme)
            self._settings.setting_changed.connect(self.setting_changed)
            self._settings.test_sound_requested.connect(self.sound_test_wanted)
            self._settings.match_requested.connect(lambda: self.wanted.emit(Action.MATCH))
            self._settings.folder_requested.connect(self.folder_wanted)
            self._settings.back_up_requested.connect(self.backup_wanted)
            self._settings.put_back_requested.connect(self.restore_wanted)
            self._settings.introduction_requested.connect(lambda: self.wanted.emit(Action.INTRODUCTION))
            self._settings.left.connect(self.left)
            self._settings.said.connect(self.said)
        self._settings.set_values(self._gym.settings)
        self._settings.set_data_dir(self._data_dir)
        # Looking for devices brings Qt's multimedia: the page is shown first.
        QTimer.singleShot(0, self._settings, self._offer_what_is_here)
        return self._settings

    def show_settings(self, values: "Mapping[str, Value]") -> None:
        """Show choices that were made elsewhere."""
        if self._settings is not None:
            self._settings.set_values(values)
        if self._introduction is not None:
            self._introduction.show_settings(values)

    def tell_of_sound(self, sentence: str) -> None:
        """Say beside the sound's test why there is nothing to be heard."""
        if self._settings is not None:
            self._settings.tell_of_sound(sentence)
        if self._introduction is not None:
            self._introduction.tell_of_sound(sentence)

    def _offer_what_is_here(self) -> None:
        if self._settings is not None:
            self._settings.set_found(self._gym.found_here())

    def _filled_bare_rest(self) -> QWidget:
        if self._bare_rest is None:
            from hipcoach.ui.pages.bare_rest import BareRestPage

            self._bare_rest = BareRestPage(self._theme, self._surroundings)
            self._bare_rest.said.connect(self.said)
        self._bare_rest.begin(self._gym.bare_rest())
        return self._bare_rest

    def _filled_match(self) -> QWidget:
        if self._match is None:
            from hipcoach.ui.pages.match import MatchPage

            self._match = MatchPage(self._theme)
            self._match.kept.connect(lambda offset_ms: self.setting_changed.emit("sound_offset_ms", offset_ms))
            self._match.left.connect(lambda: self.wanted.emit(Action.SETTINGS))
        self._match.begin(self._gym.sound, self._gym.now, int(self._gym.settings["sound_offset_ms"]))
        return self._match

    def _filled_introduction(self) -> QWidget:
        if self._introduction is None:
            from hipcoach.ui.pages.introduction import IntroductionPage

            self._introduction = IntroductionPage(self._theme)
            self._introduction.ended.connect(self.wanted)
            self._introduction.setting_changed.connect(self.setting_changed)
            self._introduction.test_sound_requested.connect(self.sound_test_wanted)
        gym = self._gym
        self._introduction.begin(gym.exercises[gym.plans.first_lift], gym.settings)
        return self._introduction
