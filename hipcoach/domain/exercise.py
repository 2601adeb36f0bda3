"""An exercise as data: what to do, in which order, with which breath."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from hipcoach.domain.load import Equipment, Load
from hipcoach.domain.pose import Pose, PosePath
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.words import Words, words

Implement = Literal["dumbbell", "one-dumbbell", "barbell", "kettlebell", "none"]
"""What the hands hold: a dumbbell in each, one in the hand beside the lifted leg, or one implement in both."""


class PhaseKind(StrEnum):
    """The four phases of a repetition, named as the field names them."""

    ECCENTRIC = "eccentric"
    BOTTOM = "bottom"
    CONCENTRIC = "concentric"
    TOP = "top"


class Breath(StrEnum):
    """What the breath does during a part of a phase."""

    IN = "in"
    TIGHT = "tight"
    OUT = "out"


class Side(StrEnum):
    """The limb that works in a one-sided set."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def words(self) -> Words:
        """The side by its name."""
        return words("left", note="of the legs") if self is Side.LEFT else words("right", note="of the legs")


@dataclass(frozen=True, slots=True)
class BreathPart:
    """One breath within a phase.

    Attributes:
        breath: What the breath does.
        word: The one short word that the screen shows.
        until: The share of the phase, up to 1, at which this part ends.
    """

    breath: Breath
    word: str
    until: float = 1.0


@dataclass(frozen=True, slots=True)
class Phase:
    """One phase of the repetition, with a breath for each part of it."""

    kind: PhaseKind
    parts: tuple[BreathPart, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One numbered step of the guide.

    Attributes:
        title: A few words.
        text: What to do, in the second person.
        depth: Where on the exercise's path the figure stands.
        view: `front`, `side`, `three-quarter` or `behind`: the view that shows the step best.
        phase: The phase that the step teaches, or None for setting up.
    """

    title: str
    text: str
    depth: float
    view: str
    phase: PhaseKind | None = None

    @property
    def is_set_up(self) -> bool:
        """Whether it comes once, before the repetitions."""
        return self.phase is None


@dataclass(frozen=True, slots=True)
class Fault:
    """A common fault and the cue that mends it.

    Attributes:
        id: Its name in the record.
        name: Its name for the reader.
        cue: What to think of instead.
        phase: Where in the repetition it occurs.
        pose: How it looks.
        depth: Where on the exercise's path the right posture beside it stands.
        costs: What is lost by it, in one sentence.
        view: The view that shows it best, as of a step.
        think: The cue in a few words, for the seconds before a set; empty where the file has none.
    """

    id: str
    name: str
    cue: str
    phase: PhaseKind
    pose: Pose
    depth: float = 1.0
    costs: str = ""
    view: str = "side"
    think: str = ""

    @property
    def short_cue(self) -> str:
        """What to think of, as it is read from three metres: `think`, else the first words of the cue."""
        if self.think:
            return self.think
        clause = re.split(r"[;:.]", self.cue, maxsplit=1)[0]
        return clause[:1].lower() + clause[1:]


@dataclass(frozen=True, slots=True)
class Exercise:
    """One variation of an exercise: what one exercise file holds.

    Attributes:
        exercise: The exercise's id, for example `deadlift`.
        variation: The variation's id, for example `dumbbell`.
        name: Its name for the reader.
        summary: One sentence on what it is for.
        pick_up: How to get the load into the hands: the headline of getting ready.
        stance: Two or three short reminders for the seconds before a set.
        phases: The repetition's phases in the order in which this exercise does them.
        first_depth: Where on the path the first repetition begins.
        is_one_sided: Each set is done once per limb.
        tempo: The usual tempo.
        rest_s: The usual rest between sets, in seconds.
        rest_reason: Why the rest has its length.
        side_rest_s: The usual rest between the limbs of a one-sided set, in seconds.
        load: The load to begin with.
        path: The movement from standing tall to the bottom.
        steps: The guide's steps.
        faults: What to watch for.
        equipment: What is lifted.
        load_of: What the load's number weighs, for example `each dumbbell`.
        grip: How the hands hold it, in one sentence.
        adding_weight: When and how to lift more, and when not to, a sentence each.
        why: What it is good for, no stronger than the studies, a sentence each.
        safety: What is to be minded with this lift beyond what holds for every one, a sentence each.
    """

    exercise: str
    variation: str
    name: str
    summary: str
    pick_up: str
    stance: tuple[str, ...]
    phases: tuple[Phase, ...]
    first_depth: float
    is_one_sided: bool
    tempo: Tempo
    rest_s: float
    rest_reason: str
    side_rest_s: float
    load: Load
    path: PosePath
    steps: tuple[Step, ...]
    faults: tuple[Fault, ...] = ()
    equipment: Equipment = "dumbbell"
    load_of: str = "each dumbbell"
    grip: str = ""
    adding_weight: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    safety: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """Exercise and variation, as the plan and the record name them."""
        return self.exercise, self.variation

    def breath_of(self, phase: PhaseKind | None) -> Breath | None:
        """The breath that a phase ends with; None for setting up."""
        return next((one.parts[-1].breath for one in self.phases if one.kind is phase), None)

    @property
    def implement(self) -> Implement:
        """What the figure holds."""
        is_one = self.equipment == "dumbbell" and self.load.implements == 1
        return "one-dumbbell" if is_one else self.equipment

    @property
    def begins_with_lift(self) -> bool:
        """Whether the load starts at the bottom, as from the floor."""
        return self.phases[0].kind in {PhaseKind.BOTTOM, PhaseKind.CONCENTRIC}

    def fault(self, fault_id: str) -> Fault | None:
        """The fault of that id, or None."""
        return next((fault for fault in self.faults if fault.id == fault_id), None)


def lift_name(exercises: Mapping[tuple[str, str], Exercise], key: tuple[str, str]) -> str:
    """The name of an exercise and variation for the reader; that of the record where there is no such file."""
    found = exercises.get(key)
    return found.name if found else " ".join(filter(None, reversed(key)))
