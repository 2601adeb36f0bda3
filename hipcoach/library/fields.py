"""What may stand in an exercise file, declared once: keys, types, limits.

Every number of a file has its limits here, and every text its length; a key that is not declared is refused.
"""

import re
from collections.abc import Mapping
from typing import get_args

import msgspec

from hipcoach.domain.exercise import Breath, PhaseKind
from hipcoach.domain.load import Equipment

VIEWS = ("front", "side", "three-quarter", "behind")

LIMITS: Mapping[str, tuple[float, float]] = {
    "at": (0, 1),
    "depth": (0, 1),
    "first_depth": (0, 1),
    "until": (0, 1),
    "rest_s": (0, 900),
    "side_rest_s": (0, 900),
    "implements": (1, 2),
    # Directions of a segment, in degrees from the vertical.
    "shank": (-180, 180),
    "thigh": (-180, 180),
    "trunk": (-180, 180),
    "arm": (-180, 180),
    "head": (-180, 180),
    "free_thigh": (-180, 180),
    # Bends of a joint, in degrees, as far as bodies bend.
    "elbow": (0, 160),
    "free_knee": (0, 160),
    "spine_flexion": (-60, 90),
    "pelvis_roll": (-45, 45),
    "knee_valgus": (-45, 45),
}
"""The lowest and the highest value of each number."""

LENGTHS: Mapping[str, int] = {
    "name": 40,
    "summary": 160,
    "pick_up": 40,
    "stance": 30,
    "rest_reason": 60,
    "tempo": 20,
    "load": 20,
    "word": 8,
    "title": 30,
    "text": 130,
    "cue": 90,
    "think": 32,
    "costs": 90,
    "view": 20,
    "grip": 90,
    "load_of": 30,
    "adding_weight": 160,
    "why": 160,
    "safety": 160,
}
"""The most characters of each text: what fits where it is shown."""

COUNTS: Mapping[str, tuple[int, int]] = {
    "stance": (1, 3),
    "phases": (4, 4),
    "parts": (1, 4),
    "path": (2, 200),
    "steps": (1, 8),
    "faults": (0, 20),
    "adding_weight": (0, 4),
    "why": (0, 4),
    "safety": (0, 4),
}
"""The least and the most entries of each list."""

IDS = frozenset({"exercise", "variation", "id"})
"""The keys that hold an id: lower-case letters, digits and hyphens."""

LONGEST_ID = 40

LANGUAGE = re.compile("[a-z]{2,3}")
"""What a language is called where a file has its texts."""


class _Fields(msgspec.Struct, forbid_unknown_fields=True):
    """A table of the file."""


class PartFields(_Fields):
    """`[[phases]] parts`: one breath within a phase."""

    breath: Breath
    word: str
    until: float = 1.0


class PhaseFields(_Fields):
    """`[[phases]]`: one phase of the repetition."""

    kind: PhaseKind
    parts: tuple[PartFields, ...]


class PoseFields(_Fields):
    """A posture, in degrees."""

    shank: float
    thigh: float
    trunk: float
    arm: float
    elbow: float
    head: float
    free_thigh: float | None = None
    free_knee: float = 0.0
    spine_flexion: float = 0.0
    pelvis_roll: float = 0.0
    knee_valgus: float = 0.0


class WaypointFields(PoseFields, kw_only=True):
    """`path`: a posture and where it stands on the way down."""

    at: float


class StepFields(_Fields):
    """`[[steps]]`: a step of the guide."""

    title: str
    text: str
    depth: float
    view: str
    phase: PhaseKind | None = None


class FaultFields(_Fields):
    """`[[faults]]`: a common fault."""

    id: str
    name: str
    cue: str
    costs: str
    phase: PhaseKind
    pose: PoseFields
    depth: float | None = None
    view: str = "side"
    think: str = ""


class StepTexts(_Fields):
    """`[[texts.de.steps]]`: a step's texts in another language."""

    title: str | None = None
    text: str | None = None


class FaultTexts(_Fields):
    """`[texts.de.faults.ID]`: a fault's texts in another language."""

    name: str | None = None
    cue: str | None = None
    costs: str | None = None
    think: str | None = None


class Texts(_Fields):
    """`[texts.de]`: what the reader sees, in another language; what is left out stays as it is in the file."""

    name: str | None = None
    summary: str | None = None
    pick_up: str | None = None
    stance: tuple[str, ...] | None = None
    rest_reason: str | None = None
    load_of: str | None = None
    grip: str | None = None
    adding_weight: tuple[str, ...] | None = None
    why: tuple[str, ...] | None = None
    safety: tuple[str, ...] | None = None
    words: Mapping[str, str] = msgspec.field(default_factory=dict)
    steps: tuple[StepTexts, ...] | None = None
    faults: Mapping[str, FaultTexts] = msgspec.field(default_factory=dict)


class ExerciseFields(_Fields):
    """A whole file."""

    exercise: str
    variation: str
    name: str
    summary: str
    pick_up: str
    stance: tuple[str, ...]
    tempo: str
    rest_s: float
    rest_reason: str
    equipment: Equipment
    load: str
    implements: int
    load_of: str
    first_depth: float
    phases: tuple[PhaseFields, ...]
    path: tuple[WaypointFields, ...]
    steps: tuple[StepFields, ...]
    faults: tuple[FaultFields, ...] = ()
    grip: str = ""
    adding_weight: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    safety: tuple[str, ...] = ()
    is_one_sided: bool = False
    side_rest_s: float = 45.0
    texts: Mapping[str, Texts] = msgspec.field(default_factory=dict)


TABLES: Mapping[str, type[_Fields]] = {
    "": ExerciseFields,
    "phases": PhaseFields,
    "phases.parts": PartFields,
    "path": WaypointFields,
    "steps": StepFields,
    "faults": FaultFields,
    "faults.pose": PoseFields,
    "texts.*": Texts,
    "texts.*.steps": StepTexts,
    "texts.*.faults.*": FaultTexts,
}
"""The table that stands under each key; the file itself under none. A `*` is a name of the file's own."""

NAMED = frozenset({"texts", "texts.*.words", "texts.*.faults"})
"""Where the file's own names stand as keys: languages, words of the phases, ids of faults."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "breath": tuple(Breath),
    "equipment": get_args(Equipment),
    "kind": tuple(PhaseKind),
    "phase": tuple(PhaseKind),
    "view": VIEWS,
}
"""The texts of which one is to be chosen."""
