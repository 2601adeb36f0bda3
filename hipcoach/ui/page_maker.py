"""Making the pages beside Today, on their first visit: the first window waits for none of their imports."""

# ruff: noqa: PLC0415 - that is what this module is for

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from hipcoach.coach.gym import Gym
from hipcoach.domain.keys import Action
from hipcoach.domain.load import Unit
from hipcoach.domain.plan import Plan
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
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


class PageMaker(QObject):
    """Makes pages, fills them with what the record says now, and gathers what they ask for.

    Each page is an attribute, None until it is made.

    Signals:
        left: A page was left: back to Today.
        wanted: An action was chosen on a page.
        turned: A session is in another state.
        noticed: Sentences of a session; empty when their causes are gone, None where it is left.
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
    turned = Signal()
    noticed = Signal(object)
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
        window: QWidget,
        data_dir: Path,
        gym: Gym,
        surroundings: Surroundings,
        parent: QObject | None = None,
    ) -> None:
        """Take what pages need; what they ask over themselves, they ask over `window`."""
        super().__init__(parent)
        self._theme = theme
        self._window = window
        self._data_dir = data_dir
        self._gym = gym
        self._surroundings = surroundings
        self.train: TrainPage | None = None
        self.guide: GuidePage | None = None
        self.plan: PlanPage | None = None
        self.history: HistoryPage | None = None
        self.settings: SettingsPage | None = None
        self.bare_rest: BareRestPage | None = None
        self.match: MatchPage | None = None
        self.runs: RunsPage | None = None
        self.introduction: IntroductionPage | None = None
        self._made_sharing: Sharing | None = None

    def filled_train(self) -> "TrainPage":
        """The page of a session."""
        if self.train is None:
            from hipcoach.ui.pages.train import TrainPage

            self.train = TrainPage(self._theme, self._gym, self._surroundings)
            self.train.left.connect(self.left)
            self.train.edge_light_wanted.connect(lambda: self.setting_changed.emit("edge_light", True))
            self.train.turned.connect(self.turned)
            self.train.noticed.connect(self.noticed)
            self.train.advice_wanted.connect(self.advice_wanted)
            self.train.picture_wanted.connect(self._sharing.picture)
        self.train.canvas.reduces_motion = self._reduces_motion
        self.train.has_edge_light = bool(self._gym.settings["edge_light"])
        return self.train

    def filled(self, name: Action) -> QWidget:
        """A page that is to be shown; one that is no session's."""
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

    @property
    def _reduces_motion(self) -> bool:
        return bool(self._gym.settings["reduce_motion"])

    def _filled_guide(self) -> QWidget:
        if self.guide is None:
            from hipcoach.ui.pages.guide import GuidePage

            self.guide = GuidePage(self._theme)
            self.guide.start_requested.connect(lambda: self.wanted.emit(Action.SET_UP))
            self.guide.left.connect(self.left)
            self.guide.card_wanted.connect(self._sharing.card)
        self.guide.set_reduce_motion(self._reduces_motion)
        exercises = self._gym.exercises
        chosen = self.guide.exercise or exercises[self._gym.plans.first_lift]
        self.guide.set_exercises(tuple(exercises.values()), chosen)
        return self.guide

    @property
    def _sharing(self) -> "Sharing":
        """What makes pictures and papers, made with the first page that asks for one."""
        if self._made_sharing is None:
            from hipcoach.ui.sharing import Sharing

            self._made_sharing = Sharing(self._theme, self._window, self._gym, self)
            self._made_sharing.said.connect(self.said)
        return self._made_sharing

    def _filled_plan(self) -> QWidget:
        if self.plan is None:
            from hipcoach.ui.pages.plan import PlanPage

            self.plan = PlanPage(self._theme)
            self.plan.plan_changed.connect(self.plan_changed)
            self.plan.left.connect(self.left)
            self._connect_plan_files(self.plan)
        self.plan.set_plan(self._gym.plans.own(), self._gym.exercises, self._gym.plans.weights)
        return self.plan

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
        if self.history is None:
            from hipcoach.ui.pages.history import HistoryPage

            gym = self._gym
            archive = gym.archive()
            self.history = HistoryPage(
                self._theme,
                archive,
                gym.exercises,
                gym.plans.next,
                lambda chosen: archive.progress(chosen, Unit(str(gym.settings["unit"]))),
            )
            self.history.left.connect(self.left)
            self.history.wanted.connect(self.wanted)
            self.history.repeat_wanted.connect(self.train_wanted)
            self.history.said.connect(self.said)
            self.history.picture_wanted.connect(self._sharing.picture)
            self.history.report_wanted.connect(self._sharing.report)
            self.history.changed.connect(self.record_changed)
        self.history.refresh()
        return self.history

    def _filled_runs(self) -> QWidget:
        if self.runs is None:
            from hipcoach.ui.pages.runs import RunsPage

            self.runs = RunsPage(self._theme, self._gym.runs())
            self.runs.left.connect(self.left)
            self.runs.said.connect(self.said)
            self.runs.changed.connect(self.record_changed)
        self.runs.refresh()
        return self.runs

    def _filled_settings(self) -> QWidget:
        if self.settings is None:
            from hipcoach.ui.pages.settings import SettingsPage

            self.settings = SettingsPage(self._theme)
            self.settings.setting_changed.connect(self.setting_changed)
            self.settings.test_sound_requested.connect(self.sound_test_wanted)
            self.settings.match_requested.connect(lambda: self.wanted.emit(Action.MATCH))
            self.settings.folder_requested.connect(self.folder_wanted)
            self.settings.back_up_requested.connect(self.backup_wanted)
            self.settings.put_back_requested.connect(self.restore_wanted)
            self.settings.introduction_requested.connect(lambda: self.wanted.emit(Action.INTRODUCTION))
            self.settings.left.connect(self.left)
            self.settings.said.connect(self.said)
        self.settings.set_values(self._gym.settings)
        self.settings.set_data_dir(self._data_dir)
        # Looking for devices brings Qt's multimedia: the page is shown first.
        QTimer.singleShot(0, self.settings, self._offer_what_is_here)
        return self.settings

    def _offer_what_is_here(self) -> None:
        if self.settings is not None:
            self.settings.set_found(self._gym.found_here())

    def _filled_bare_rest(self) -> QWidget:
        if self.bare_rest is None:
            from hipcoach.ui.pages.bare_rest import BareRestPage

            self.bare_rest = BareRestPage(self._theme, self._surroundings)
            self.bare_rest.said.connect(self.said)
        self.bare_rest.begin(self._gym.bare_rest())
        return self.bare_rest

    def _filled_match(self) -> QWidget:
        if self.match is None:
            from hipcoach.ui.pages.match import MatchPage

            self.match = MatchPage(self._theme)
            self.match.kept.connect(lambda offset_ms: self.setting_changed.emit("sound_offset_ms", offset_ms))
            self.match.left.connect(lambda: self.wanted.emit(Action.SETTINGS))
        self.match.begin(self._gym.sound, self._gym.now, int(self._gym.settings["sound_offset_ms"]))
        return self.match

    def _filled_introduction(self) -> QWidget:
        if self.introduction is None:
            from hipcoach.ui.pages.introduction import IntroductionPage

            self.introduction = IntroductionPage(self._theme)
            self.introduction.ended.connect(self.wanted)
            self.introduction.setting_changed.connect(self.setting_changed)
            self.introduction.test_sound_requested.connect(self.sound_test_wanted)
        gym = self._gym
        self.introduction.begin(gym.exercises[gym.plans.first_lift], gym.settings)
        return self.introduction
