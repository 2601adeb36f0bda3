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
        self._refused = self._said = self._shown = ""
        self._of_page: tuple[str, ...] = ()
        self._settled: frozenset[str] = frozenset()

    def say(self, text: str) -> None:
        """A sentence that the next key or button ends; nothing ends it, and what was refused."""
        self._refused, self._said = "", text
        self.tell()

    def say_of_page(self, sentences: tuple[str, ...] | None) -> None:
        """A page has something to say, or with nothing has not any longer; with None it is left."""
        if sentences is not None:  # what went and comes again is said again
            self._settled &= frozenset(sentences)
        self._of_page = sentences or ()
        self.tell()

    def settle(self) -> None:
        """The user has closed what stood there: a page says it once, and no more while its cause lasts."""
        self._settled |= frozenset(self._of_page)
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
        of_page = " ".join(one for one in self._of_page if one not in self._settled)
        each = (self._refused, waiting, self._said, of_page, missing, found)
        text = next(filter(None, each), "")
        if text != self._shown:
            self._shown = text
            self.noticed.emit(text)
