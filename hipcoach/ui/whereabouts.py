"""Where somebody is in the window, so that they find themselves there again after another language."""

from dataclasses import dataclass

from hipcoach.domain.keys import INTRODUCTION, Action
from hipcoach.ui.navigation import Navigation


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """A place in the window.

    Attributes:
        page: The page, by the name of the action that shows it; empty for Today.
        screen: Which screen of the introduction, from 0.
        setting: The setting that has the keyboard, by name; empty where it is elsewhere.
    """

    page: str
    screen: int = 0
    setting: str = ""

    @classmethod
    def of(cls, navigation: Navigation) -> "Whereabouts":
        """Where the user is now."""
        if navigation.place in INTRODUCTION:
            return cls(Action.INTRODUCTION, INTRODUCTION.index(navigation.place))
        settings = navigation.pages.settings
        return cls(navigation.page, setting=settings.row_in_focus if settings is not None else "")

    def come_back(self, navigation: Navigation) -> None:
        """Lead there in a window that has just been furnished."""
        if not self.page:
            return
        navigation.act(Action(self.page))
        for _ in range(self.screen):
            navigation.act(Action.NEXT_SCREEN)
        if self.setting and navigation.pages.settings is not None:
            navigation.pages.settings.go_to(self.setting)
