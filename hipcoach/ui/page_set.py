"""Which of the pages beside Today is shown, and who may have the keys on it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import INTRODUCTION, Action, Place
from hipcoach.domain.states import State
from hipcoach.ui.page_maker import PageMaker

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hipcoach.domain.settings import Value
    from hipcoach.ui.pages.history import HistoryPage
    from hipcoach.ui.pages.runs import RunsPage
    from hipcoach.ui.pages.settings import SettingsPage
    from hipcoach.ui.pages.train import TrainPage

KEEPS_FOCUS = frozenset({Place.PLAN, Place.HISTORY, Place.RUNS, *INTRODUCTION})
"""Pages that have keys of their own and fields beside them."""

IN_SESSION = frozenset({*State, Place.FAULTS})
"""Where the keys belong to the page of the session."""

READ_FROM_AFAR = IN_SESSION | {Place.BARE_REST}
"""Where nothing may move what is read."""

AT_HAND = frozenset({State.SET_UP, State.SUMMARY})
"""Of a session, what is read beside the keyboard: nothing of it may be covered, and all of it may move."""

RUNNING = READ_FROM_AFAR | {Place.MATCH}
"""Where something is heard in time: what another program chooses waits for its end."""


class PageSet:
    """Shows pages, and knows which one is shown.

    Attributes:
        made: Makes the pages, and holds those that are made.
    """

    def __init__(self, stack: QStackedWidget, made: PageMaker) -> None:
        self._stack = stack
        self.made = made

    @property
    def train(self) -> "TrainPage":
        """The page of a session."""
        page = self.made.filled_train()
        self._add(page)
        return page

    def place_of(self, page: QWidget | None) -> Place | State | None:
        """Where a key is pressed on a page; None where its widgets have their own keys."""
        made = self.made
        own = next((one for one in (made.train, made.introduction) if one is not None and one is page), None)
        if own is not None:
            return own.place
        places = (
            (made.guide, Place.GUIDE),
            (made.match, Place.MATCH),
            (made.history, Place.HISTORY),
            (made.plan, Place.PLAN),
            (made.runs, Place.RUNS),
            (made.bare_rest, Place.BARE_REST),
        )
        return next((place for one, place in places if one is not None and one is page), None)

    @property
    def shown(self) -> Action | None:
        """What shows the page that is shown, where nothing runs on it; None for Today, too."""
        pages = {
            Action.GUIDE: self.made.guide,
            Action.PLAN: self.made.plan,
            Action.RUNS: self.made.runs,
            Action.HISTORY: self.made.history,
            Action.SETTINGS: self.made.settings,
        }
        page = self._stack.currentWidget()
        return next((name for name, one in pages.items() if one is not None and one is page), None)

    @property
    def settings(self) -> "SettingsPage | None":
        """Settings, while they are what is shown."""
        return self.made.settings if self._stack.currentWidget() is self.made.settings else None

    @property
    def history(self) -> "HistoryPage | None":
        """The page of the record, while it is what is shown."""
        return self.made.history if self._stack.currentWidget() is self.made.history else None

    @property
    def record_page(self) -> "HistoryPage | RunsPage | None":
        """The page that shows the record and mends it, while it is what is shown."""
        shown = self._stack.currentWidget()
        return next((page for page in (self.made.history, self.made.runs) if page is shown), None)

    @property
    def lift_shown(self) -> Exercise | None:
        """The exercise of the guide, while the guide is what is shown."""
        is_shown = self.made.guide is not None and self._stack.currentWidget() is self.made.guide
        return self.made.guide.exercise if is_shown and self.made.guide is not None else None

    def show(self, name: Action) -> None:
        """Show a page with what the record says now."""
        was_matching = self.made.match is not None and self._stack.currentWidget() is self.made.match
        self.end()
        page = self.made.filled(name)
        self._add(page)
        self._stack.setCurrentWidget(page)
        # Where keys have a meaning of their own no button may have the focus: it would take Space and the arrows.
        (page if self.place_of(page) in {None, *KEEPS_FOCUS} else self._stack).setFocus()
        if was_matching and page is self.made.settings and self.made.settings is not None:
            self.made.settings.come_back_from_matching()

    def act(self, action: Action) -> None:
        """Hand an action of its own to the page that is shown."""
        made, shown = self.made, self._stack.currentWidget()
        for page in (made.guide, made.bare_rest, made.match, made.history, made.runs, made.introduction):
            if page is not None and page is shown:
                page.act(action)

    def end(self) -> None:
        """What runs on a page without a session ends: a rest, or the clicks of the match."""
        if self.made.bare_rest is not None:
            self.made.bare_rest.end()
        if self.made.match is not None:
            self.made.match.end()

    def leave(self) -> None:
        """The window is to close: end the session, and keep what was done."""
        self.end()
        if self.made.train is not None:
            self.made.train.leave()

    def show_settings(self, values: "Mapping[str, Value]") -> None:
        """Show choices that were made elsewhere."""
        if self.made.settings is not None:
            self.made.settings.set_values(values)
        if self.made.introduction is not None:
            self.made.introduction.show_settings(values)

    def tell_of_sound(self, sentence: str) -> None:
        """Say beside the sound's test why there is nothing to be heard."""
        if self.made.settings is not None:
            self.made.settings.tell_of_sound(sentence)
        if self.made.introduction is not None:
            self.made.introduction.tell_of_sound(sentence)

    def _add(self, page: QWidget) -> None:
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
