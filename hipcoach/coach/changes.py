"""Changes of the record that can be taken back and done again.

Rule: a change is a session before and after it, so that undoing is writing the one before; what another program
changed meanwhile is never overwritten.
"""

from dataclasses import dataclass, replace

from hipcoach.domain.errors import UserError
from hipcoach.domain.record import SessionRecord
from hipcoach.store import archive as stored
from hipcoach.store.store import Store

MOST_CHANGES = 100
"""How far back one can go."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one session.

    Attributes:
        label: What it is called, in a few words, as `delete session of 5 March`.
        session_id: The session.
        before: As it was; None where there was none.
        after: As it becomes; None where it goes into the bin.
    """

    label: str
    session_id: str
    before: SessionRecord | None
    after: SessionRecord | None


class Changes:
    """Carries changes out, and remembers them while the program runs."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def undo_label(self) -> str:
        """What would be taken back; empty where there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What would be done again; empty where there is nothing."""
        return self._undone[-1].label if self._undone else ""

    def carry_out(self, change: Change) -> Change:
        """Make the record as it is after a change, and give the change as it was kept.

        Raises:
            UserError: The session was changed elsewhere meanwhile, or the disk refuses.
        """
        done = self._write(change)
        self._done = [*self._done, done][-MOST_CHANGES:]
        self._undone = []
        return done

    def undo(self) -> Change | None:
        """Take back the last change; None where there is nothing to take back.

        Raises:
            UserError: As `carry_out`.
        """
        if not self._done:
            return None
        done = self._done[-1]
        self._write_or_forget(replace(done, before=done.after, after=done.before), self._done)
        self._undone.append(self._done.pop())
        return done

    def redo(self) -> Change | None:
        """Do again what was taken back last; None where there is nothing.

        Raises:
            UserError: As `carry_out`.
        """
        if not self._undone:
            return None
        self._write_or_forget(self._undone[-1], self._undone)
        self._done.append(self._undone.pop())
        return self._done[-1]

    def _write_or_forget(self, change: Change, stack: list[Change]) -> None:
        try:
            self._write(change)
        except _ChangedElsewhereError:
            stack.pop()  # it can never be taken back any more
            raise

    def _write(self, change: Change) -> Change:
        if not is_same(self._found(change.session_id), change.before):
            raise _ChangedElsewhereError("The session was changed elsewhere meanwhile.", "It was left as it is.")
        if change.after is None:
            self._store.remove_session(change.session_id)
            return change
        self._store.save_whole(change.after)
        return replace(change, after=self._found(change.session_id))

    def _found(self, session_id: str) -> SessionRecord | None:
        return stored.sessions_of(self._store, [session_id]).get(session_id)


class _ChangedElsewhereError(UserError):
    """Another program changed the session: what was to be written would overwrite that."""


def is_same(one: SessionRecord | None, other: SessionRecord | None) -> bool:
    """Whether two records hold the same; moments that are equal in another zone are not the same."""
    if one is None or other is None:
        return one is other
    return one == other and one.started_at.utcoffset() == other.started_at.utcoffset()
