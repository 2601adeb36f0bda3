"""Which one sentence of all that could be said stands in the window."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.ui.language import told


class Tidings(QObject):
    """Weighs what there is to say.

    Signals:
        noticed: A sentence for the user; empty when its cause is gone.
    """

    noticed = Signal(str)

    def __init__(self, gym: Gym, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gym = gym
        self._refused = self._said = self._of_page = self._shown = ""

    def say(self, text: str) -> None:
        """A sentence that the next key or button ends; nothing ends it, and what was refused."""
        self._refused, self._said = "", text
        self.tell()

    def say_of_page(self, text: str) -> None:
        """A page has something to say, or with nothing has not any longer."""
        self._of_page = text
        self.tell()

    def refuse(self, error: UserError) -> None:
        """What was just wanted could not be: say why, before all else, until the next key or button."""
        self.say("")  # where the same was refused and closed before, it is said again
        self._refused = told(error.words)
        self.tell()

    def attempt(self, deed: Callable[[], None]) -> bool:
        """Do something that the disk may refuse, and say so; whether it was done."""
        try:
            deed()
        except UserError as error:
            self.refuse(error)
            return False
        return True

    def tell(self) -> None:
        """Say what matters most: what was refused, waits for the disk, was just said, is the page's, came up."""
        keeping = self._gym.safekeeping
        waiting, missing = told(keeping.journal.problem), told(keeping.backup_problem)
        found = " ".join(map(told, (*self._gym.settings.refusals, *self._gym.notices)))
        each = (self._refused, waiting, self._said, self._of_page, missing, found)
        text = next(filter(None, each), "")
        if text != self._shown:
            self._shown = text
            self.noticed.emit(text)
