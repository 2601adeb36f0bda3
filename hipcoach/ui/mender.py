"""Changes of the record on the way from a page: carried out, and told of, or refused in a sentence."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from hipcoach.coach.changes import AnyChange, Change, Changes
from hipcoach.domain.errors import UserError
from hipcoach.ui.language import told, tr


class Mender(QObject):
    """Does what may be refused.

    Signals:
        changed: A session is another one now, by its id; empty where it was more than one.
        said: What was done, and which key takes it back.
        refused: Why something was not done; empty when that is over.
    """

    changed = Signal(str)
    said = Signal(str)
    refused = Signal(str)

    def __init__(self, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes

    def attempt(self, deed: Callable[[], object]) -> bool:
        """Do something; whether it was not refused."""
        self.refused.emit("")
        try:
            deed()
        except UserError as error:
            self.refused.emit(told(error.words))
            return False
        return True

    def quietly(self, deed: Callable[[], AnyChange | None]) -> None:
        """Carry out a change that shows where it was typed."""
        self._carry_out(deed, None)

    def aloud(self, deed: Callable[[], AnyChange | None]) -> None:
        """Carry out a change, and say how it is taken back."""
        self._carry_out(deed, lambda what: tr("Done: {what}. Ctrl+Z takes it back.", what=what))

    def undo(self) -> None:
        """Take back the last change."""
        self._carry_out(self._changes.undo, lambda what: tr("Undone: {what}. Ctrl+Y does it again.", what=what))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._carry_out(
            self._changes.redo, lambda what: tr("Done again: {what}. Ctrl+Z takes it back.", what=what)
        )

    def _carry_out(self, deed: Callable[[], AnyChange | None], sentence: Callable[[str], str] | None) -> None:
        done: list[AnyChange | None] = []
        if not self.attempt(lambda: done.append(deed())) or done[0] is None:
            return
        change = done[0]
        self.changed.emit(change.session_id if isinstance(change, Change) else "")
        if sentence is not None:
            self.said.emit(sentence(change.label))
