"""The user's plan, and what the record makes of it for the next session."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from hipcoach.coach.clock import Clock
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import Advice, Block, Plan
from hipcoach.domain.plan_words import retold
from hipcoach.domain.proposing import Circumstances, last_used, next_plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.settings import Value
from hipcoach.domain.weights import Weights
from hipcoach.store.calendar_marks import week_marks
from hipcoach.store.introduction import introduced_on
from hipcoach.store.settings import keep_plan, stored_plan
from hipcoach.store.store import Store

LOOKS_BACK = timedelta(weeks=10)
"""How far a proposal looks back: eight weeks, and somewhat more."""

LATEST_OF_A_LIFT = 12
"""And at the least on so many sessions of each lift."""


class Plans:
    """Plans sessions: as the user wrote them, with what the record proposes."""

    def __init__(
        self,
        clock: Clock,
        store: Store,
        exercises: Mapping[tuple[str, str], Exercise],
        settings: Mapping[str, Value],
    ) -> None:
        """Take what a plan depends on; `settings` are those of the user as they are at any time."""
        self._clock = clock
        self._store = store
        self._exercises = exercises
        self._settings = settings

    @property
    def weights(self) -> Weights:
        """What there is to lift, as the user says."""
        return Weights.of(self._settings)

    @property
    def first_lift(self) -> tuple[str, str]:
        """Exercise and variation that the user's plan begins with; no session is looked at for it."""
        return self._written()[0].blocks[0].key

    def next(self) -> Plan:
        """The next session's plan: the user's, else the built-in one; with the doses that the record proposes."""
        plan, changed_at = self._written()
        return next_plan(
            plan, changed_at, self._circumstances(plan), is_learning=changed_at is None and self._is_introduced
        )

    def own(self) -> Plan:
        """The user's plan, else the built-in one, as it is edited: with the loads and the pace last used."""
        plan, changed_at = self._written()
        return last_used(plan, changed_at, self._circumstances(plan))

    def of(self, exercise: Exercise) -> Plan:
        """A session of any exercise: its usual block, with the dose that the record proposes."""
        plan = Plan(exercise.name, (Block.of(exercise),), self._get_ready_s)
        return next_plan(plan, None, self._circumstances(plan), is_learning=self._is_introduced)

    def proposed(self, plan: Plan) -> Plan:
        """A plan that was asked for this once, with the doses that the record proposes."""
        return next_plan(plan, None, self._circumstances(plan))

    def with_last_loads(self, plan: Plan) -> Plan:
        """A plan that was asked for this once, sets and reps as they are, with the loads last used."""
        used = last_used(plan, None, self._circumstances(plan))
        blocks = zip(plan.blocks, used.blocks, strict=True)
        return replace(plan, blocks=tuple(replace(block, load=last.load) for block, last in blocks))

    def after(self, session: SessionRecord) -> Plan:
        """What comes after a session that is not finished yet: its own lifts, with the doses for the next time."""
        plan, changed_at = self._written()
        lifts = {one.key for one in session.sets if not one.is_warm_up}
        if not lifts <= {block.key for block in plan.blocks}:
            blocks = (self._as_usual(block) for block in session.plan.blocks if not block.is_put_off)
            plan, changed_at = replace(session.plan, blocks=tuple(blocks)), None
        plan = replace(plan, blocks=tuple(block for block in plan.blocks if block.key in lifts))
        return next_plan(plan, changed_at, self._circumstances(plan, latest=session))

    def built_in(self) -> Plan:
        """Four sets of five to six of the first exercise."""
        first = next(iter(self._exercises.values()))
        return Plan(first.name, (Block.of(first),), self._get_ready_s)

    def change(self, plan: Plan) -> None:
        """Take over the user's plan for the sessions that follow.

        Raises:
            UserError: It could not be kept.
        """
        keep_plan(self._store, plan, self._clock.today())

    def is_known(self, plan: Plan) -> bool:
        """Whether every exercise of a plan is known here."""
        return all(block.key in self._exercises for block in plan.blocks)

    def _as_usual(self, block: Block) -> Block:
        """A block as it was before the record proposed something else for it."""
        return block if block.advice is Advice.PLANNED else Block.of(self._exercises[block.key])

    @property
    def _is_introduced(self) -> bool:
        return introduced_on(self._store) is not None

    @property
    def _get_ready_s(self) -> float:
        return float(self._settings["get_ready_s"])

    def _written(self) -> tuple[Plan, datetime | None]:
        """The plan as the user wrote it, and when; else the built-in one."""
        own = stored_plan(self._store)
        plan, changed_at = own if own is not None and self.is_known(own[0]) else (self.built_in(), None)
        return replace(retold(plan, self._exercises), get_ready_s=self._get_ready_s), changed_at

    def _circumstances(self, plan: Plan, latest: SessionRecord | None = None) -> Circumstances:
        """What a proposal depends on besides the plan; `latest` is a session that the record may not hold yet."""
        today = self._clock.today().date()
        found = {one.id: one for one in self._store.finished_since(today - LOOKS_BACK)}
        for key in dict.fromkeys(block.key for block in plan.blocks):
            found |= {one.id: one for one in self._store.sessions_of(*key, LATEST_OF_A_LIFT)}
        history = tuple(sorted(found.values(), key=lambda one: (one.started_at, one.id), reverse=True))
        if latest is not None:
            history = (latest, *(one for one in history if one.id != latest.id))
        return Circumstances(self._exercises, history, today, self.weights, week_marks(self._store))
