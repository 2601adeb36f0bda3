"""Tempo: how long each phase of a repetition takes.

Written in the field's four-figure notation: eccentric, bottom, concentric, top, in seconds.
The eccentric always comes first, even for lifts that begin with the concentric (Poliquin, after King).
"""

import re
from dataclasses import dataclass, replace

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.words import words

X_SECONDS = 1.0
"""An explosive concentric ("X") is paced as one second: long enough for one hard breath out."""

LONGEST_FIELD_S = 10.0
SHORTEST_MOVE_S = 0.5
SHORTEST_CALM_REP_S = 4.0
"""Fifteen breaths a minute; faster than that is panting (facts on tempo and breathing)."""

FASTEST_ECCENTRIC_S, SLOWEST_ECCENTRIC_S = 1.0, 6.0
PACE_STEP_S = 0.5

_REMEDY = words("Write four figures, for example 3-1-1-1: down, bottom, up, top, in seconds.")
_NUMBER = re.compile(r"\d{1,2}(\.\d{1,2})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Tempo:
    """Durations of the four phases, in seconds.

    Attributes:
        eccentric_s: Lowering.
        bottom_s: Pause in the stretched position.
        concentric_s: Lifting.
        top_s: Pause standing.
        is_explosive: The concentric was written as X; it stays X in text.
    """

    eccentric_s: float
    bottom_s: float
    concentric_s: float
    top_s: float
    is_explosive: bool = False

    @classmethod
    def parse(cls, text: str) -> "Tempo":
        """Read `3-1-1-1`, `3110`, `31X0`, `3/1/1/0`, decimals allowed with a separator.

        Raises:
            UserError: The text is no tempo, or a field is out of its range.
        """
        written = text.strip()
        fields = re.split(r"[-/ ]+", written) if re.search(r"[-/ ]", written) else list(written)
        if len(fields) != 4:
            raise UserError(words("{text} is not a tempo.", text=shown(text)), _REMEDY)
        is_explosive = fields[2].upper() == "X"
        if is_explosive:
            fields[2] = str(X_SECONDS)
        if not all(_NUMBER.fullmatch(field) for field in fields):
            raise UserError(words("{text} is not a tempo.", text=shown(text)), _REMEDY)
        seconds = [float(field) for field in fields]
        if max(seconds) > LONGEST_FIELD_S:
            raise UserError(
                words(
                    "In the tempo {text} a phase is longer than {longest:g} seconds.",
                    text=shown(text),
                    longest=LONGEST_FIELD_S,
                ),
                _REMEDY,
            )
        if min(seconds[0], seconds[2]) < SHORTEST_MOVE_S:
            raise UserError(
                words(
                    "In the tempo {text} a movement is shorter than {shortest:g} seconds.",
                    text=shown(text),
                    shortest=SHORTEST_MOVE_S,
                ),
                _REMEDY,
            )
        return cls(seconds[0], seconds[1], seconds[2], seconds[3], is_explosive)

    @property
    def rep_s(self) -> float:
        """Length of one repetition in seconds."""
        return self.eccentric_s + self.bottom_s + self.concentric_s + self.top_s

    @property
    def warning(self) -> str:
        """A sentence when the tempo is unusual, else nothing."""
        if self.rep_s >= SHORTEST_CALM_REP_S:
            return ""
        return words(
            "{seconds:g} s a rep is fast: under {calm:g} s the breath turns to panting.",
            seconds=self.rep_s,
            calm=SHORTEST_CALM_REP_S,
        )

    def slower(self) -> "Tempo":
        """The same tempo with half a second more for the way down, within reason."""
        unhurried_s = min(round(self.eccentric_s + PACE_STEP_S, 2), SLOWEST_ECCENTRIC_S)
        return replace(self, eccentric_s=max(self.eccentric_s, unhurried_s))

    def faster(self) -> "Tempo":
        """The same tempo with half a second less for the way down, within reason."""
        hurried_s = max(round(self.eccentric_s - PACE_STEP_S, 2), FASTEST_ECCENTRIC_S)
        return replace(self, eccentric_s=min(self.eccentric_s, hurried_s))

    def __str__(self) -> str:
        concentric = "X" if self.is_explosive else f"{self.concentric_s:g}"
        return f"{self.eccentric_s:g}-{self.bottom_s:g}-{concentric}-{self.top_s:g}"


LEARNING = Tempo(4.0, 1.0, 2.0, 1.0)
"""To learn a lift with: time to feel where the hips go, and still 7.5 breaths a minute: our choice."""
