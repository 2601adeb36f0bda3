"""What somebody asks for in one breath: an exercise, and whatever should differ from its usual way; or a plan."""

from dataclasses import dataclass, replace

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Load
from hipcoach.domain.plan import LONGEST_GET_READY_S, LONGEST_REST_S, MOST_SETS, Block, Plan, RepRange
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import Words, words

OWN_REST = words("as long as you asked for")


@dataclass(frozen=True, slots=True)
class PlanRequest:
    """A session in a few words; what is None stays as the exercise has it, or the record proposes.

    Attributes:
        exercise: The exercise's id.
        variation: The variation's id; None for the exercise's usual one.
        sets: How many working sets.
        reps: Repetitions of each.
        tempo: The pacing.
        rest_s: Rest after each set, in seconds.
        get_ready_s: Seconds before each set's first repetition.
        load: Load of each; the exercise says with how many implements.

    Raises:
        UserError: A number is out of its range.
    """

    exercise: str
    variation: str | None = None
    sets: int | None = None
    reps: RepRange | None = None
    tempo: Tempo | None = None
    rest_s: float | None = None
    get_ready_s: float | None = None
    load: Load | None = None

    @property
    def leaves_the_dose(self) -> bool:
        """Whether nothing is said of sets, reps and load: then the record may propose them."""
        return self.sets is None and self.reps is None and self.load is None

    def __post_init__(self) -> None:
        if self.sets is not None and not 1 <= self.sets <= MOST_SETS:
            raise UserError(
                words("A session of {sets} sets is out of range.", sets=self.sets),
                words("It lies between {low} and {high}.", low=1, high=MOST_SETS),
            )
        if self.rest_s is not None and not 0 <= self.rest_s <= LONGEST_REST_S:
            raise UserError(
                words("A rest of {rest:g} s is out of range.", rest=self.rest_s), _between(LONGEST_REST_S)
            )
        _check_get_ready(self.get_ready_s)


@dataclass(frozen=True, slots=True)
class WholePlan:
    """A session of a plan, as it is.

    Attributes:
        plan: The plan.
        get_ready_s: Seconds before each set's first repetition; None for the lifter's usual ones.

    Raises:
        UserError: The seconds are out of their range.
    """

    plan: Plan
    get_ready_s: float | None = None

    def __post_init__(self) -> None:
        _check_get_ready(self.get_ready_s)

    def ready_in(self, get_ready_s: float) -> Plan:
        """The plan, with these seconds to get ready where no others were asked for."""
        return replace(self.plan, get_ready_s=get_ready_s if self.get_ready_s is None else self.get_ready_s)


SessionRequest = PlanRequest | WholePlan
"""What a session may be asked for with."""


def plan_for(request: PlanRequest, exercise: Exercise, get_ready_s: float) -> Plan:
    """The plan of one block that fulfils the request.

    Args:
        request: What was asked for.
        exercise: The exercise that it names, for all that it leaves open.
        get_ready_s: Seconds to get ready where the request leaves them open.
    """
    block = Block.of(exercise, reps=request.reps)
    if request.sets is not None:
        block = replace(block, sets=request.sets)
    if request.tempo is not None:
        block = replace(block, tempo=request.tempo)
    if request.rest_s is not None:
        block = replace(block, rest_s=request.rest_s, rest_reason=OWN_REST)
    if request.load is not None:
        block = replace(block, load=replace(request.load, implements=exercise.load.implements))
    ready_s = get_ready_s if request.get_ready_s is None else request.get_ready_s
    return Plan(exercise.name, (block,), ready_s)


def _check_get_ready(seconds: float | None) -> None:
    if seconds is not None and not 0 <= seconds <= LONGEST_GET_READY_S:
        raise UserError(
            words("Getting ready in {seconds:g} s is out of range.", seconds=seconds),
            _between(LONGEST_GET_READY_S),
        )


def _between(most_s: int) -> Words:
    return words("It lies between {low} and {high} s.", low=0, high=most_s)
