"""The runner's week: days are marked with runs beside the days of lifting, and each mark can be taken back."""

from datetime import date

from hipcoach.coach.changes import AnyChange, Changes, DayChange
from hipcoach.coach.clock import Clock
from hipcoach.domain.dates import day_text
from hipcoach.domain.running import RunKind
from hipcoach.domain.words import words
from hipcoach.store.calendar_marks import day_marks
from hipcoach.store.store import Store
from hipcoach.store.trends import training_days


class Runs:
    """The days with runs, and with lifting.

    Attributes:
        changes: What was marked, and the way back.
    """

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._store = store
        self.changes = Changes(store)

    @property
    def today(self) -> date:
        """The day on the user's calendar."""
        return self._clock.today().date()

    def marks(self) -> dict[date, RunKind]:
        """Every marked day, in order."""
        return day_marks(self._store)

    def lifting_days(self) -> frozenset[date]:
        """The days with a working set."""
        return frozenset(training_days(self._store))

    def mark(self, day: date, kind: RunKind | None) -> AnyChange | None:
        """Mark a day with a run, or take its mark away; None where that changes nothing.

        Raises:
            UserError: The disk refused.
        """
        before = self.marks().get(day)
        if before is kind:
            return None
        marked = day_text(day, self.today)
        label = (
            words("mark {day} as {run}", day=marked, run=kind.words)
            if kind
            else words("mark {day} without a run", day=marked)
        )
        return self.changes.carry_out(DayChange(label, day, before, kind))
