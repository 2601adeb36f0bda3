"""What is asked over a running session: the fault felt, a note, and whether to end it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hipcoach.domain.keys import ECHO_S, Action, Binding, Key
from hipcoach.domain.moves import TABLE
from hipcoach.domain.states import Move, State
from hipcoach.ui.components.fault_chooser import FaultChooser
from hipcoach.ui.components.session_box import SessionBox
from hipcoach.ui.language import tr
from hipcoach.ui.runner import Runner
from hipcoach.ui.theme import Theme


class SessionQuestions(QObject):
    """Asks, and hands the answers to the session.

    Attributes:
        chooser: Lies over the page while the fault felt is asked for.

    Signals:
        end_agreed: The session is to be ended.
    """

    end_agreed = Signal()

    def __init__(self, theme: Theme, now: Callable[[], float], page: QWidget) -> None:
        """Ask over `page`; `now` tells the time that sound and picture go by, in seconds."""
        super().__init__(page)
        self._theme = theme
        self._now = now
        self._page = page
        self._runner: Runner | None = None
        self._box: SessionBox | None = None
        self._deaf: tuple[Key, float] | None = None
        self.chooser = FaultChooser(theme, page)
        self.chooser.chosen.connect(self._on_fault_chosen)
        self.chooser.left.connect(self._on_chooser_left)

    def begin(self, runner: Runner) -> None:
        """Ask of this session from here on."""
        self._runner = runner

    def end(self) -> None:
        """The session is over: whatever is asked needs no answer."""
        self._runner = None
        if self._box is not None:
            self._box.close()
        self.chooser.hide()

    def ask_to_end(self) -> None:
        """Ask whether to end the session; what was done stays."""
        title = tr("End the session?")
        box = SessionBox(self._theme, title, title, (tr("Go on"), tr("End the session")), self._page)
        box.explain(tr("What you have done is kept."))
        box.agreed.connect(lambda _: self.end_agreed.emit())
        self._open(box)

    def ask_note(self, runner: Runner) -> None:
        """Ask for a note on the last set, or in the summary for one on the session."""
        situation = runner.coach.session.situation
        is_of_session = situation.state is State.SUMMARY
        text = situation.note if is_of_session else situation.done[-1].note if situation.done else ""
        question = tr("A note on this session:") if is_of_session else tr("A note on this set:")
        box = SessionBox(self._theme, tr("Note"), question, (tr("Leave it"), tr("Keep it")), self._page)
        box.ask_for_text(text)
        # The session goes on while somebody types: the note stays with the set it was meant for.
        set_id = situation.done[-1].id if situation.done else ""
        deed = (Move.SESSION_NOTE, "") if is_of_session else (Move.SET_NOTE, set_id)
        box.agreed.connect(lambda note: self._on_noted(*deed, note))
        self._open(box)

    def press_for_fault(self, runner: Runner, key: Key | None, binding: Binding | None) -> None:
        """Open the choice of the fault felt, or hand it a key. Any key is a sign of life.

        A session that waits for a key goes on waiting: what was felt is to be named first.
        """
        coach, was_open = runner.coach, self.chooser.is_open
        runner.carry_out(coach.poll if coach.session.situation.is_waiting else lambda: coach.press(None))
        last = coach.session.situation.done[-1] if coach.session.situation.done else None
        if not was_open and last is not None:
            self.chooser.ask(coach.view(), coach.session.rules.exercises[last.key])
        elif was_open and self.chooser.is_open and binding is not None and isinstance(binding.deed, Action):
            self.chooser.act(binding.deed, binding.value)
        if key is not None and self.chooser.is_open is not was_open:
            self._deaf = (key, self._now())

    def is_echo(self, key: Key | None) -> bool:
        """Whether it is the key that has just opened or closed the choice: fingers press twice."""
        return self._deaf is not None and self._deaf[0] is key and self._now() - self._deaf[1] < ECHO_S

    def _on_fault_chosen(self, fault_id: str) -> None:
        if self._runner is not None:
            self._runner.coach.poll()
            self._do(self._runner, Move.FAULT, fault_id)

    def _on_chooser_left(self) -> None:
        if self._runner is not None:
            coach = self._runner.coach
            self._runner.carry_out(lambda: coach.press(None))

    def _on_noted(self, move: Move, set_id: str, note: str) -> None:
        if self._runner is not None:
            self._do(self._runner, move, (set_id, note) if set_id else note)

    def _do(self, runner: Runner, move: Move, value: str | tuple[str, str]) -> None:
        """Hand an answer to the session, unless it has gone where there is no use for it."""
        coach = runner.coach
        if move in TABLE[coach.session.situation.state]:
            runner.carry_out(lambda: coach.do(move, value))

    def _open(self, box: SessionBox) -> None:
        self._box = box
        box.finished.connect(self._on_finished)
        box.open()

    def _on_finished(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None
