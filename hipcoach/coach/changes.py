"""Changes of the record that can be taken back and done again.

Rule: a change holds what was before and after it, so that undoing is writing the one before; what another program
changed meanwhile is never overwritten.
"""

from dataclasses import dataclass, replace
from datetime import date

from hipcoach.domain.errors import UserError
from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.running import RunKind
from hipcoach.domain.words import Words, words
from hipcoach.store import archive as stored
from hipcoach.store.calendar_marks import mark_day, mark_week
from hipcoach.store.import_log import GoneError, turn
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

    label: Words
    session_id: str
    before: SessionRecord | None
    after: SessionRecord | None


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file that came in, or was taken back: the store knows what that changes.

    Attributes:
        label: As `bring in strong.csv`.
        import_id: Under which the store knows it.
        takes_back: Whether what it brought goes, or comes.
    """

    label: Words
    import_id: str
    takes_back: bool


@dataclass(frozen=True, slots=True)
class WeekChange:
    """Another mark for a week.

    Attributes:
        label: As `mark week of 2 March`.
        monday: Its first day.
        before: The mark that it had.
        after: The mark that it gets.
    """

    label: Words
    monday: date
    before: WeekMark | None
    after: WeekMark | None


@dataclass(frozen=True, slots=True)
class DayChange:
    """Another run for a day.

    Attributes:
        label: As `mark 5 March as race`.
        day: The day.
        before: The run that it had.
        after: The run that it gets.
    """

    label: Words
    day: date
    before: RunKind | None
    after: RunKind | None


AnyChange = Change | FileChange | WeekChange | DayChange


class Changes:
    """Carries changes out, and remembers them while the program runs."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[AnyChange] = []
        self._undone: list[AnyChange] = []

    @property
    def undo_label(self) -> str:
        """What would be taken back; empty where there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What would be done again; empty where there is nothing."""
        return self._undone[-1].label if self._undone else ""

    def note(self, change: FileChange) -> None:
        """Remember a change that was carried out elsewhere."""
        self._done = [*self._done, change][-MOST_CHANGES:]
        self._undone = []

    def carry_out(self, change: AnyChange) -> AnyChange:
        """Make the record as it is after a change, and give the change as it was kept.

        Raises:
            UserError: The session was changed elsewhere meanwhile, or the disk refuses.
        """
        done = self._write(change)
        self._done = [*self._done, done][-MOST_CHANGES:]
        self._undone = []
        return done

    def undo(self) -> AnyChange | None:
        """Take back the last change; None where there is nothing to take back.

        Raises:
            UserError: As `carry_out`.
        """
        if not self._done:
            return None
        done = self._done[-1]
        self._write_or_forget(_reversed(done), self._done)
        self._undone.append(self._done.pop())
        return done

    def redo(self) -> AnyChange | None:
        """Do again what was taken back last; None where there is nothing.

        Raises:
            UserError: As `carry_out`.
        """
        if not self._undone:
            return None
        self._write_or_forget(self._undone[-1], self._undone)
        self._done.append(self._undone.pop())
        return self._done[-1]

    def _write_or_forget(self, change: AnyChange, stack: list[AnyChange]) -> None:
        try:
            self._write(change)
        except (_ChangedElsewhereError, GoneError):
            stack.pop()  # it can never be taken back any more
            raise

    def _write(self, change: AnyChange) -> AnyChange:
        match change:
            case FileChange():
                turn(self._store, change.import_id, is_undone=change.takes_back)
                return change
            case WeekChange():
                mark_week(self._store, change.monday, change.after)
                return change
            case DayChange():
                mark_day(self._store, change.day, change.after)
                return change
        # The look and the change are one: nobody writes in between.
        with self._store.changing(words("The session could not be changed")):
            if not is_same(self._found(change.session_id), change.before):
                raise _ChangedElsewhereError(
                    words("The session was changed elsewhere meanwhile."), words("It was left as it is.")
                )
            if change.after is None:
                self._store.remove_session(change.session_id)
                return change
            self._store.save_whole(change.after)
            return replace(change, after=self._found(change.session_id))

    def _found(self, session_id: str) -> SessionRecord | None:
        return stored.sessions_of(self._store, [session_id]).get(session_id)


def _reversed(change: AnyChange) -> AnyChange:
    match change:
        case FileChange():
            return replace(change, takes_back=not change.takes_back)
        case WeekChange():
            return replace(change, before=change.after, after=change.before)
        case DayChange():
            return replace(change, before=change.after, after=change.before)
        case Change():
            return replace(change, before=change.after, after=change.before)


class _ChangedElsewhereError(UserError):
    """Another program changed the session: what was to be written would overwrite that."""


def is_same(one: SessionRecord | None, other: SessionRecord | None) -> bool:
    """Whether two records hold the same; moments that are equal in another zone are not the same."""
    if one is None or other is None:
        return one is other
    return one == other and one.started_at.utcoffset() == other.started_at.utcoffset()
