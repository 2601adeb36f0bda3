"""What lies over a page until the next key: the keys of its state, or advice."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hipcoach.ui.components.overlays import KeysOverlay
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from hipcoach.domain.safety import SafetyNote
    from hipcoach.ui.components.advice_overlay import AdviceOverlay


class OverPage:
    """Shows it, and takes it away again.

    Attributes:
        keys: The keys of the present state.
    """

    def __init__(self, theme: Theme, page: QWidget) -> None:
        self._theme = theme
        self._page = page
        self._advice: AdviceOverlay | None = None
        self.keys = KeysOverlay(theme, page)

    @property
    def advice(self) -> "SafetyNote | None":
        """The advice that is shown; None where none is."""
        return self._advice.advice if self._advice is not None and self._advice.isVisible() else None

    def show_advice(self, advice: "SafetyNote") -> None:
        """Show advice, until any key is pressed."""
        if self._advice is None:
            from hipcoach.ui.components.advice_overlay import AdviceOverlay  # noqa: PLC0415 - when it is wanted

            self._advice = AdviceOverlay(self._theme, self._page)
        self._advice.show_advice(advice)

    def close_advice(self) -> bool:
        """Take advice away; whether there was any."""
        if self._advice is None or not self._advice.isVisible():
            return False
        self._advice.close_again()
        return True

    def close(self) -> bool:
        """Take away what lies there; whether anything did."""
        is_shown = self.keys.isVisible()
        self.keys.hide()
        return self.close_advice() or is_shown

    def takes(self, event: QKeyEvent) -> bool:
        """Any key closes what lies over the page; whether it was meant for that alone."""
        from hipcoach.ui.key_map import is_modifier  # noqa: PLC0415 - after the first picture

        if self.advice is None and not self.keys.isVisible():
            return False
        if is_modifier(event):
            return True
        if self.close_advice():
            return True
        self.keys.hide()
        return event.key() != Qt.Key.Key_D  # which leads on, from anywhere
