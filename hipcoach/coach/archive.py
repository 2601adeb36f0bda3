"""The record as it is looked back on and mended: sessions by filter, edits that can be taken back, the bin.

Rule: every change is a session before and after, so that undoing it is writing the one before. What another
program changed meanwhile is never overwritten.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from hipcoach.coach.clock import Clock
from hipcoach.domain import mending
from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.looking_back import Filter
from hipcoach.domain.mending import Field
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.repeating import plan_again
from hipcoach.store import archive as stored
from hipcoach.store.archive import Binned, BinnedSet
from hipcoach.store.import_log import Import, imports, turn
from hipcoach.store.store import Store

KEPT_FOR = timedelta(days=30)
"""How long the bin keeps what was deleted."""

MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class _Step:
    """A change that can be taken back: what it was called, and the session on both sides of it."""

    label: str
    session_id: str
    before: SessionRecord | None
    after: SessionRecord | None


@dataclass(frozen=True, slots=True)
class _ImportStep:
    """A file that came in, or was taken back: the store knows what it changed."""

    label: str
    import_id: str
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What a change did.

    Attributes:
        label: In a few words, as `delete session of 5 March`.
        session_id: The session that was changed; it may be gone now. Empty where it was a whole file.
    """

    label: str
    session_id: str


class Archive:
    """What was done, by filter, and its mending."""

    def __init__(self, clock: Clock, store: Store, exercises: Mapping[tuple[str, str], Exercise]) -> None:
        self._clock = clock
        self._store = store
        self._exercises = exercises
        self._done: list[_Step | _ImportStep] = []
        self._undone: list[_Step | _ImportStep] = []

    @property
    def today(self) -> date:
        """The day on the user's calendar."""
        return self._clock.today().date()

    @property
    def undo_label(self) -> str:
        """What would be taken back; empty where there is nothing."""
        return self._done[-1].label if self._done else ""

    @property
    def redo_label(self) -> str:
        """What would be done again; empty where there is nothing."""
        return self._undone[-1].label if self._undone else ""

    def session_ids(self, chosen: Filter) -> tuple[str, ...]:
        """The sessions that a filter means, the newest first."""
        return stored.session_ids(self._store, chosen)

    def sessions(self, ids: Sequence[str]) -> dict[str, SessionRecord]:
        """Sessions with their sets, by id; what is gone or cannot be read is left out."""
        return stored.sessions_of(self._store, ids)

    def lifts(self) -> tuple[tuple[str, str], ...]:
        """Every lift that occurs."""
        return stored.lifts(self._store)

    def plan_again(self, session: SessionRecord, get_ready_s: float) -> Plan:
        """A plan for doing a session once more.

        Raises:
            UserError: Nothing in it can be done here.
        """
        return plan_again(session, self._exercises, get_ready_s)

    def change_set(self, session: SessionRecord, set_id: str, field: Field, text: str) -> Done | None:
        """Give a set another value, from a typed text; None where that changes nothing.

        Raises:
            UserError: The text is no such value, or the session cannot be edited.
        """
        sets = tuple(
            mending.mended(one, field, text, self._exercises) if one.id == set_id else one for one in session.sets
        )
        return self._edit(session, replace(session, sets=sets), f"edit {field} in session of")

    def move(self, session: SessionRecord, started_at: datetime) -> Done | None:
        """Give a session another date and time, aware; its sets move with it."""
        return self._edit(session, mending.moved(session, started_at), "move session of")

    def change_pain(self, session: SessionRecord, pain: int | None) -> Done | None:
        """Give a session another pain, 0–10, or none told."""
        return self._edit(session, replace(session, pain=pain), "edit pain of session of")

    def change_note(self, session: SessionRecord, note: str) -> Done | None:
        """Give a session another note."""
        return self._edit(session, replace(session, note=note.strip()), "edit note of session of")

    def add_set(self, session: SessionRecord) -> Done | None:
        """Put one more set, like the last one, at a session's end."""
        return self._edit(session, mending.with_another_set(session, _new_id), "add set to session of")

    def delete_set(self, session: SessionRecord, set_id: str) -> Done | None:
        """Move a set into the bin."""
        return self._edit(session, mending.without_set(session, set_id), "delete set from session of")

    def delete(self, session: SessionRecord) -> Done:
        """Move a session with its sets into the bin; one that was never finished, too."""
        return self._change(_Step(self._labelled("delete session of", session), session.id, session, None))

    def log(self, plan: Plan) -> Done:
        """Enter a session that was done elsewhere, as it was planned, as of now."""
        session = mending.as_planned(plan, self._clock.today(), _new_id)
        return self._change(_Step(self._labelled("log session of", session), session.id, None, session))

    def undo(self) -> Done | None:
        """Take back the last change; None where there is nothing to take back.

        Raises:
            UserError: The session was changed elsewhere meanwhile, or the disk refuses.
        """
        return self._step_over(
            self._done, self._undone, lambda step: replace(step, before=step.after, after=step.before)
        )

    def redo(self) -> Done | None:
        """Do again what was taken back last; None where there is nothing.

        Raises:
            UserError: As `undo`.
        """
        return self._step_over(self._undone, self._done, lambda step: step)

    def brought_in(self, import_id: str, file: str) -> None:
        """A file has come in: that can be undone as a whole."""
        self._done = [*self._done, _ImportStep(f"bring in {file}", import_id)][-MOST_STEPS:]
        self._undone = []

    def imports(self) -> tuple[Import, ...]:
        """The files that came in lately and can be taken back, the newest first."""
        return tuple(one for one in imports(self._store) if not one.is_undone)

    def take_back(self, file: Import) -> Done:
        """Take back what a file brought."""
        step = _ImportStep(f"take back {file.file}", file.id)
        turn(self._store, file.id)
        self._done = [*self._done, step][-MOST_STEPS:]
        self._undone = []
        return Done(step.label, "")

    def bin(self) -> tuple[Binned, ...]:
        """What was deleted in the last thirty days, the latest first; older things leave for good."""
        stored.empty_bin(self._store, self._clock.today() - KEPT_FOR)
        return stored.binned(self._store)

    def days_left(self, thing: Binned) -> int:
        """For how many more days something stays in the bin."""
        return max((thing.deleted_at + KEPT_FOR - self._clock.today()).days, 0)

    def put_back(self, thing: Binned) -> Done:
        """Take something out of the bin, to where it was."""
        if not isinstance(thing, BinnedSet):
            label = self._labelled("put back session of", thing.session)
            return self._change(_Step(label, thing.session.id, None, thing.session))
        sets = thing.session.sets
        with_it = (*sets[: thing.position], thing.one, *sets[thing.position :])
        label = self._labelled("put back set into session of", thing.session)
        return self._change(_Step(label, thing.session.id, thing.session, replace(thing.session, sets=with_it)))

    def _labelled(self, deed: str, session: SessionRecord) -> str:
        return f"{deed} {mending.day_text(session.local_date, self.today)}"

    def _edit(self, before: SessionRecord, after: SessionRecord, deed: str) -> Done | None:
        # Train and the recovery on Today go by the rows of an open session: nobody else may change them.
        if before.finished_at is None:
            raise UserError("This session is unfinished.", "Finish it on Today, then it can be edited.")
        if _is_same(before, after):
            return None
        return self._change(_Step(self._labelled(deed, before), before.id, before, after))

    def _change(self, step: _Step) -> Done:
        done = self._carry_out(step)
        self._done = [*self._done, done][-MOST_STEPS:]
        self._undone = []
        return Done(done.label, done.session_id)

    def _step_over(
        self,
        stack: list[_Step | _ImportStep],
        other: list[_Step | _ImportStep],
        turned: Callable[[_Step], _Step],
    ) -> Done | None:
        if not stack:
            return None
        step = stack[-1]
        try:
            if isinstance(step, _ImportStep):
                turn(self._store, step.import_id)
            else:
                self._carry_out(turned(step))
        except _ChangedElsewhereError:
            stack.pop()  # it can never be taken back any more
            raise
        other.append(stack.pop())
        return Done(step.label, step.session_id)

    def _carry_out(self, step: _Step) -> _Step:
        """Make the record as it is after a step, and give the step as it was kept."""
        if not _is_same(self._found(step.session_id), step.before):
            raise _ChangedElsewhereError("The session was changed elsewhere meanwhile.", "It was left as it is.")
        if step.after is None:
            self._store.remove_session(step.session_id)
            return step
        self._store.save_whole(step.after)
        return replace(step, after=self._found(step.session_id))

    def _found(self, session_id: str) -> SessionRecord | None:
        return self.sessions([session_id]).get(session_id)


class _ChangedElsewhereError(UserError):
    """Another program changed the session: what was to be written would overwrite that."""


def _is_same(one: SessionRecord | None, other: SessionRecord | None) -> bool:
    """Whether two records hold the same; moments that are equal in another zone are not the same."""
    if one is None or other is None:
        return one is other
    return one == other and one.started_at.utcoffset() == other.started_at.utcoffset()


def _new_id() -> str:
    return str(uuid4())
