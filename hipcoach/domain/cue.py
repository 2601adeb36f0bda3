"""What can be heard, and when.

A cue is a fact of the timeline or of a rest; how it sounds is the business of a pack.
"""

from dataclasses import dataclass
from enum import StrEnum

WAKE_S = 2.0
"""Bluetooth outputs fall asleep in silence and swallow what comes first: so long they are woken before a cue."""


class CueKind(StrEnum):
    """What can be heard."""

    PICK_UP = "pick_up"
    GRIP = "grip"
    COUNT = "count"
    GO = "go"
    IN = "in"
    TIGHT = "tight"
    OUT = "out"
    REP = "rep"
    LAST_REP = "last_rep"
    PUT_DOWN = "put_down"
    REST = "rest"
    ANYONE = "anyone"
    REST_OVER = "rest_over"


BREATHS = frozenset({CueKind.IN, CueKind.TIGHT, CueKind.OUT})


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing to be heard.

    Attributes:
        time_s: When it begins on the timeline.
        kind: What it is.
        rep: The repetition it belongs to, or the second that a count says.
        duration_s: How long a breath lasts; 0 for cues that have a length of their own.
    """

    time_s: float
    kind: CueKind
    rep: int = 0
    duration_s: float = 0.0


TEST = (
    Cue(0.0, CueKind.COUNT, rep=1),
    Cue(1.0, CueKind.IN, 1, 2.0),
    Cue(3.0, CueKind.OUT, 1, 1.0),
    Cue(4.0, CueKind.REP, 2),
)
"""Of each kind of sound one: a count, both breaths and a word."""
