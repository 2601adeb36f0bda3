"""The light at the window's edges: what a set shows to somebody who hears nothing and looks past the screen.

It tells what the sound tells: the counts, each breath as it begins, and the end. Times are seconds of the
timeline.

Rule: no two lights begin within half a second of each other: at most two flashes a second, where WCAG 2.3.1
draws the line at three.
"""

from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass

from hipcoach.domain.cue import CueKind
from hipcoach.domain.timeline import Timeline

SHORTEST_GAP_S = 0.5

HELD_S = 0.15
"""A light is at its full strength for so long: an eye that looks elsewhere takes a tenth of a second to notice."""

LASTS_S = 0.8
"""Out again before the next phase, at any pace that leaves time to breathe."""

_BY_WEIGHT = (
    {CueKind.PUT_DOWN, CueKind.GO},
    {CueKind.OUT},
    {CueKind.IN},
    {CueKind.COUNT},
    {CueKind.TIGHT},
)
"""What is lit, by what is missed most: where two are too close the later line goes without."""

_ROUNDING_S = 1e-9


@dataclass(frozen=True, slots=True)
class Light:
    """One flash.

    Attributes:
        time_s: When it begins on the timeline.
        kind: What it tells: a breath, a count, or that the set is over or, in a free set, begins.
    """

    time_s: float
    kind: CueKind

    def strength_at(self, time_s: float) -> float:
        """How bright it is at an instant of the timeline, from 0 to 1."""
        age_s = time_s - self.time_s
        if not 0.0 <= age_s < LASTS_S:
            return 0.0
        faded = max(age_s - HELD_S, 0.0) / (LASTS_S - HELD_S)
        return (1.0 - faded) ** 2


@dataclass(frozen=True, slots=True)
class Glow:
    """What is lit at one instant.

    Attributes:
        kind: What it tells.
        strength: How bright it is, above 0 and up to 1.
    """

    kind: CueKind
    strength: float


def lights_of(timeline: Timeline) -> tuple[Light, ...]:
    """Every light of a timeline, ordered by time."""
    lights: list[Light] = []
    cues = timeline.cues()
    for kinds in _BY_WEIGHT:
        for cue in cues:
            if cue.kind in kinds and _has_room(lights, cue.time_s):
                insort(lights, Light(cue.time_s, cue.kind), key=_begins)
    return tuple(lights)


def light_at(lights: Sequence[Light], time_s: float) -> Light | None:
    """The light that began last, whether or not it is out by now; None before the first."""
    place = bisect_right(lights, time_s, key=_begins)
    return lights[place - 1] if place else None


def _has_room(lights: Sequence[Light], time_s: float) -> bool:
    """Whether a light may begin there beside those that there are."""
    place = bisect_right(lights, time_s, key=_begins)
    beside = lights[max(place - 1, 0) : place + 1]
    return all(abs(time_s - light.time_s) >= SHORTEST_GAP_S - _ROUNDING_S for light in beside)


def _begins(light: Light) -> float:
    return light.time_s
