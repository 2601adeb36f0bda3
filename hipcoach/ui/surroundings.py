"""What the window asks of the machine around it: a screen that stays awake, and a note on the desktop.

Nothing waits for either, and a session goes on without them.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication, QWidget

from hipcoach.coach.awake import ScreenKeeper
from hipcoach.domain.states import State
from hipcoach.domain.view import View
from hipcoach.domain.words import Words, joined, words
from hipcoach.ui.language import told, tr

PATIENCE_MS = 2000
"""How long the end of the program waits for the machine; the next start waits for that, and for a backup."""


class Desktop(Protocol):
    """Shows one note at a time.

    Attributes:
        has_failed: It did not take the last note.
    """

    has_failed: bool

    def show(self, title: str, text: str) -> None:
        """Show a note, in place of the one before."""

    def withdraw(self) -> None:
        """Take the note away, where there is one."""

    def end(self) -> None:
        """Take the note away, for good; `wait` tells when it has gone."""

    def wait(self, patience_s: float) -> None:
        """After `end`, wait until the note has gone, but no longer than that."""


@dataclass(frozen=True, slots=True)
class Note:
    """What the desktop is to say: a few words, and a few more."""

    title: str
    text: str = ""


def rest_note(view: View) -> Note | None:
    """What whoever looks elsewhere should know of a session now: that the rest is over."""
    if view.rest is None or view.planned is None:
        return None
    if view.state is State.GETTING_READY:
        return Note(tr("Rest over"), tr("Get ready for the next set."))
    if view.state is State.RESTING and view.is_waiting and view.overtime_s > 0:
        return Note(tr("Rest over"), tr("The next set waits for a key."))
    return None


class Surroundings(QObject):
    """Asks the machine, and remembers what it refused until that was said, once.

    A window by itself, without a screen keeper and a desktop, asks for nothing.
    """

    def __init__(
        self, window: QWidget, screen: ScreenKeeper | None = None, desktop: Desktop | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._screen = screen
        self._desktop = desktop
        self._note: Note | None = None
        self._said: set[Words] = set()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusWindowChanged.connect(self._on_front_changed)

    @property
    def remark(self) -> str:
        """What the machine refused and nobody was told yet, as a sentence or two; empty when all is well."""
        return told(joined(" ", (sentence for sentence in self._refusals() if sentence not in self._said)))

    def was_said(self) -> None:
        """The user has had time to read the remark: it is not said again."""
        self._said.update(self._refusals())

    def keep_awake(self, *, wanted: bool) -> None:
        """Keep the screen awake, or let it sleep again; saying the same twice does nothing."""
        if self._screen is not None:
            self._screen.keep(wanted)

    def tell(self, note: Note | None) -> None:
        """Show a note, if the user looks elsewhere; None takes it away. Saying the same twice does nothing."""
        if self._desktop is None or note == self._note:
            return
        self._note = note
        if note is None:
            self._desktop.withdraw()
        elif not self._is_in_front:
            self._desktop.show(note.title, note.text)

    def close(self) -> None:
        """Let go of the screen and of the desktop, for good."""
        asked = [one for one in (self._screen, self._desktop) if one is not None]
        for one in asked:
            one.end()
        patience = QDeadlineTimer(PATIENCE_MS)
        for one in asked:
            one.wait(patience.remainingTime() / 1000)

    @property
    def _is_in_front(self) -> bool:
        return QApplication.activeWindow() is not None and not self._window.isMinimized()

    def _refusals(self) -> list[Words]:
        sentences = []
        if self._screen is not None and self._screen.has_failed:
            sentences.append(words("The screen may go dark: this system lets no program keep it on."))
        if self._desktop is not None and self._desktop.has_failed:
            sentences.append(words("The end of a rest cannot be shown over other windows here."))
        return sentences

    def _on_front_changed(self, front: QWindow | None) -> None:
        if front is not None and self._desktop is not None:
            self._desktop.withdraw()
