"""What the page of a session shows besides the session: the last time, the next time, what hangs on the bar."""

from dataclasses import replace
from typing import TYPE_CHECKING

from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.domain.errors import UserError
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.states import State
from hipcoach.domain.view import View
from hipcoach.ui.painting.train import NextDose, plates_text

if TYPE_CHECKING:
    from hipcoach.domain.load import Load


class Outlook:
    """Looks into the record for one session, once for each answer.

    Rule: what the disk refuses is left out; the session goes on without it.
    """

    def __init__(self, gym: Gym, coach: Coach) -> None:
        self._gym = gym
        self._coach = coach
        self._last: dict[tuple[str, str], tuple[SetRecord, ...]] = {}
        self._sides: dict[Load, str] = {}
        self._next: tuple[NextDose, ...] = ()
        self._next_is_of: object = None

    def last_sets(self, view: View) -> tuple[SetRecord, ...]:
        """The last session's working sets of the lift that is shown."""
        if view.exercise is None:
            return ()
        key = view.exercise.key
        if key not in self._last:
            self._last[key] = ()
            try:
                self._last[key] = self._gym.last_sets(key)
            except UserError:
                return ()
        return self._last[key]

    def next_doses(self, view: View) -> tuple[NextDose, ...]:
        """On the summary, what the record will propose for the lifts of this session; else nothing."""
        if view.state is not State.SUMMARY:
            return ()
        of = view.done, view.pain, self._coach.record.plan
        if of != self._next_is_of:
            self._next_is_of, self._next = of, ()
            try:
                blocks = self._gym.plans.after(_seen(self._coach.whole_record)).blocks
            except UserError:
                return ()
            self._next = tuple((self._gym.exercises[block.key].name, block.dose) for block in blocks)
        return self._next

    def a_side(self, view: View) -> str:
        """What hangs on each side of the bar; nothing where there is no bar."""
        planned, exercise = view.planned, view.exercise
        if planned is None or exercise is None or exercise.equipment != "barbell":
            return ""
        load = view.block.load if view.block and view.state is State.SET_UP else planned.load
        if load not in self._sides:
            self._sides[load] = plates_text(self._coach.session.rules.weights.a_side(load))
        return self._sides[load]


def _seen(session: SessionRecord) -> SessionRecord:
    """The session once somebody has pressed the key that leaves its summary: the last set is confirmed by it."""
    return replace(
        session, sets=(*session.sets[:-1], *(replace(one, is_confirmed=True) for one in session.sets[-1:]))
    )
