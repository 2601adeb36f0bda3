"""The record as it is looked back on and mended: sessions by filter, edits that can be taken back, the bin.

Rule: an open session is edited by nobody here: Train, and the recovery on Today, go by its rows. One that was left
over may be deleted; the bin keeps it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import uuid4

from hipcoach.coach.changes import AnyChange, Change, Changes, FileChange, WeekChange, is_same
from hipcoach.coach.clock import Clock
from hipcoach.domain import mending
from hipcoach.domain.dates import Day, day_text
from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise, lift_name
from hipcoach.domain.load import Unit
from hipcoach.domain.looking_back import Filter, WeekMark
from hipcoach.domain.mending import Field
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.repeating import plan_again
from hipcoach.domain.trend import Progress
from hipcoach.domain.words import Words, words
from hipcoach.store import archive as stored
from hipcoach.store import trends
from hipcoach.store.archive import KEPT_FOR, Binned, BinnedSet
from hipcoach.store.calendar_marks import week_marks
from hipcoach.store.import_log import Import, imports
from hipcoach.store.store import Store


class Archive:
    """What was done, by filter, and its mending.

    Attributes:
        changes: What was changed, and the way back.
    """

    def __init__(self, clock: Clock, store: Store, exercises: Mapping[tuple[str, str], Exercise]) -> None:
        self._clock = clock
        self._store = store
        self._exercises = exercises
        self.changes = Changes(store)

    @property
    def today(self) -> date:
        """The day on the user's calendar."""
        return self._clock.today().date()

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

    def change_set(self, session: SessionRecord, set_id: str, field: Field, text: str) -> AnyChange | None:
        """Give a set another value, from a typed text; None where that changes nothing.

        Raises:
            UserError: The text is no such value, or the session cannot be edited.
        """
        sets = tuple(
            mending.mended(one, field, text, self._exercises) if one.id == set_id else one for one in session.sets
        )
        label = words("edit {field} in session of {day}", field=field.words, day=self._day_of(session))
        return self._edit(session, replace(session, sets=sets), label)

    def move(self, session: SessionRecord, started_at: datetime) -> AnyChange | None:
        """Give a session another date and time, aware; its sets move with it."""
        label = words("move session of {day}", day=self._day_of(session))
        return self._edit(session, mending.moved(session, started_at), label)

    def change_pain(self, session: SessionRecord, pain: int | None) -> AnyChange | None:
        """Give a session another pain, 0–10, or none told."""
        label = words("edit pain of session of {day}", day=self._day_of(session))
        return self._edit(session, replace(session, pain=pain), label)

    def change_note(self, session: SessionRecord, note: str) -> AnyChange | None:
        """Give a session another note."""
        label = words("edit note of session of {day}", day=self._day_of(session))
        return self._edit(session, replace(session, note=note.strip()), label)

    def add_set(self, session: SessionRecord) -> AnyChange | None:
        """Put one more set, like the last one, at a session's end."""
        label = words("add set to session of {day}", day=self._day_of(session))
        return self._edit(session, mending.with_another_set(session, _new_id), label)

    def delete_set(self, session: SessionRecord, set_id: str) -> AnyChange | None:
        """Move a set into the bin."""
        label = words("delete set from session of {day}", day=self._day_of(session))
        return self._edit(session, mending.without_set(session, set_id), label)

    def delete(self, session: SessionRecord) -> AnyChange:
        """Move a session with its sets into the bin; one that was never finished, too."""
        label = words("delete session of {day}", day=self._day_of(session))
        return self.changes.carry_out(Change(label, session.id, session, None))

    def log(self, plan: Plan) -> AnyChange:
        """Enter a session that was done elsewhere, as it was planned, as of now."""
        session = mending.as_planned(plan, self._clock.today(), _new_id)
        label = words("log session of {day}", day=self._day_of(session))
        return self.changes.carry_out(Change(label, session.id, None, session))

    def brought_in(self, import_id: str, file: str) -> None:
        """A file has come in: that can be undone as a whole."""
        self.changes.note(FileChange(words("bring in {file}", file=file), import_id, takes_back=False))

    def imports(self) -> tuple[Import, ...]:
        """The files that came in lately and can be taken back, the newest first."""
        return tuple(one for one in imports(self._store) if not one.is_undone)

    def take_back(self, file: Import) -> AnyChange:
        """Take back what a file brought."""
        return self.changes.carry_out(
            FileChange(words("take back {file}", file=file.file), file.id, takes_back=True)
        )

    def progress(self, chosen: Filter, unit: Unit) -> Progress:
        """How a lift has gone: the one that is chosen, else the one that was done last."""
        key = chosen.lift or trends.last_lift(self._store) or next(iter(self._exercises))
        known = self._exercises.get(key)
        load_of = known.load_of if known else words("the load as it was entered")
        name = lift_name(self._exercises, key)
        return trends.progress(self._store, replace(chosen, lift=key), self.today, unit, name, load_of)

    def mark_week(self, monday: date, mark: WeekMark | None) -> AnyChange | None:
        """Mark a week as one of resting or injury, or take its mark away; None where that changes nothing."""
        before = week_marks(self._store).get(monday)
        if before is mark:
            return None
        label = words("mark week of {day}", day=day_text(monday, self.today))
        return self.changes.carry_out(WeekChange(label, monday, before, mark))

    def bin(self) -> tuple[Binned, ...]:
        """What was deleted in the last thirty days, the latest first; older things leave for good."""
        stored.empty_bin(self._store, self._clock.today() - KEPT_FOR)
        return stored.binned(self._store)

    def days_left(self, thing: Binned) -> int:
        """For how many more days something stays in the bin; one that has begun counts."""
        left = thing.deleted_at + KEPT_FOR - self._clock.today()
        return max(-(-left // timedelta(days=1)), 0)

    def put_back(self, thing: Binned) -> AnyChange:
        """Take something out of the bin, to where it was."""
        if not isinstance(thing, BinnedSet):
            label = words("put back session of {day}", day=self._day_of(thing.session))
            return self.changes.carry_out(Change(label, thing.session.id, None, thing.session))
        _see_that_it_is_finished(thing.session)
        sets = thing.session.sets
        with_it = (*sets[: thing.place], thing.one, *sets[thing.place :])
        label = words("put back set into session of {day}", day=self._day_of(thing.session))
        return self.changes.carry_out(
            Change(label, thing.session.id, thing.session, replace(thing.session, sets=with_it))
        )

    def _day_of(self, session: SessionRecord) -> Day:
        return day_text(session.local_date, self.today)

    def _edit(self, before: SessionRecord, after: SessionRecord, label: Words) -> AnyChange | None:
        _see_that_it_is_finished(before)
        if is_same(before, after):
            return None
        return self.changes.carry_out(Change(label, before.id, before, after))


def _see_that_it_is_finished(session: SessionRecord) -> None:
    if session.finished_at is None:
        raise UserError(words("This session is unfinished."), words("Finish it on Today, then it can be edited."))


def _new_id() -> str:
    return str(uuid4())
