"""Where a session stands: one frozen value, from which everything else is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import COUNT_IN_S, Plan, PlannedSet
from hipcoach.domain.record import Anchor, SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.states import AutoStart, State
from hipcoach.domain.timeline import Timeline, compile_set, get_ready_only
from hipcoach.domain.weights import Weights

PRESENCE_ASKED_BEFORE_S = 10.0
SHORT_PAUSE_S = 5.0
LONG_PAUSE_S = 60.0
LONG_SLEEP_S = 30 * 60.0


@dataclass(frozen=True)
class Rules:
    """What stays the same for a whole session.

    Attributes:
        exercises: Every exercise of the plan, by exercise and variation.
        anchor: Ties the session's clock to the calendar.
        new_id: Gives a fresh UUID.
        auto_start: When the next set may begin without a key.
        get_ready_s: Seconds of getting ready before each set.
        weights: What there is to lift.
    """

    exercises: Mapping[tuple[str, str], Exercise]
    anchor: Anchor
    new_id: Callable[[], str]
    auto_start: AutoStart
    get_ready_s: float
    weights: Weights = field(default_factory=Weights)


@dataclass(frozen=True)
class Earlier:
    """What undo leads back to: values of a situation, by the same names."""

    done: tuple[SetRecord, ...]
    index: int
    plan: Plan
    pain: int | None
    note: str


@dataclass(frozen=True)
class Situation:
    """Where a session stands.

    Attributes:
        state: What it is doing.
        plan: What is intended, with the changes made on the way.
        index: The set being done, or to be done next.
        done: The sets that happened, in order.
        timeline: The running timeline; None outside a set.
        origin_s: The clock at the timeline's zero.
        set_started_s: The clock at this set's first repetition; None before it.
        thrusts: The clock at each completed thrust of this set.
        has_life: A key was pressed since this set began.
        rest: The rest since the last set; None before the first.
        is_presence_asked: "Press any key, or I wait" was said in this rest.
        is_waiting: The next set is not paced before a key is pressed.
        is_rest_over: The deadline passed while waiting.
        is_question_open: "Was it 6?" has not been answered.
        is_reopened: The last set was reopened; once more, and it did not happen.
        halted_s: When the set was paused or the machine fell asleep; None once it goes on.
        woke_s: When the machine woke; None unless suspended.
        is_pause_long: The pause has lasted so long that ending the set is offered.
        pain: Pain felt in the session, 0–10.
        note: The user's words on the session.
        earlier: What can be undone to, the latest last.
    """

    state: State
    plan: Plan
    index: int = 0
    done: tuple[SetRecord, ...] = ()
    timeline: Timeline | None = None
    origin_s: float = 0.0
    set_started_s: float | None = None
    thrusts: tuple[float, ...] = ()
    has_life: bool = False
    rest: Rest | None = None
    is_presence_asked: bool = False
    is_waiting: bool = False
    is_rest_over: bool = False
    is_question_open: bool = False
    is_reopened: bool = False
    halted_s: float | None = None
    woke_s: float | None = None
    is_pause_long: bool = False
    pain: int | None = None
    note: str = ""
    earlier: tuple[Earlier, ...] = ()

    @cached_property
    def sets(self) -> tuple[PlannedSet, ...]:
        """Every set of the plan."""
        return self.plan.planned_sets()

    @property
    def planned(self) -> PlannedSet | None:
        """The set being done or to be done next; None when none is left."""
        return self.sets[self.index] if self.index < len(self.sets) else None

    @property
    def is_free(self) -> bool:
        """Whether the present set is not paced."""
        return self.planned is not None and self.planned.tempo is None

    @property
    def is_last_confirmed(self) -> bool:
        """Whether a key was pressed since the last set began; true where there is none to confirm."""
        return not self.done or self.done[-1].is_confirmed

    def span(self, rules: Rules, get_ready_s: float) -> Timeline:
        """The timeline of the present set, from getting ready on, without the repetitions already done."""
        planned = self.sets[self.index]
        if planned.tempo is None:
            return get_ready_only(get_ready_s)
        first_rep = len(self.thrusts) + 1
        exercise = rules.exercises[planned.key]
        return compile_set(exercise, planned.tempo, planned.reps.high, get_ready_s, first_rep)

    def get_ready_s(self, rules: Rules) -> float:
        """How long getting ready lasts inside the rest before the present set."""
        if self.rest is not None:
            return self.rest.get_ready_s
        return rules.get_ready_s

    def out_of_set(self) -> "Situation":
        """The same situation with nothing left of the running set."""
        return replace(
            self,
            timeline=None,
            set_started_s=None,
            thrusts=(),
            has_life=False,
            halted_s=None,
            woke_s=None,
            is_pause_long=False,
        )


def ready_to_go_on_s(now_is: Situation, rules: Rules, now: float) -> float:
    """How long getting ready takes in a set that stopped: after a short pause a 3-2-1, if that is shorter."""
    halted_s = now_is.halted_s if now_is.halted_s is not None else now
    is_short = now_is.state is State.PAUSED and now - halted_s <= SHORT_PAUSE_S
    return min(COUNT_IN_S, rules.get_ready_s) if is_short else rules.get_ready_s


def coming_span(now_is: Situation, rules: Rules, now: float) -> Timeline | None:
    """The timeline that begins next, by a key or by itself; None while one runs and where none is left."""
    if now_is.planned is None:
        return None
    match now_is.state:
        case State.SET_UP | State.RESTING:
            return now_is.span(rules, now_is.get_ready_s(rules))
        case State.PAUSED | State.SUSPENDED if now_is.is_free or len(now_is.thrusts) < now_is.planned.reps.high:
            return now_is.span(rules, ready_to_go_on_s(now_is, rules, now))
        case _:
            return None
