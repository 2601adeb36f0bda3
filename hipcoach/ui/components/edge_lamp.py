"""Switches the light at the window's edges: a set's lights, whatever keys are pressed meanwhile."""

from math import inf

from hipcoach.domain.edge_light import SHORTEST_GAP_S, Glow, Light, light_at, lights_of
from hipcoach.domain.timeline import Timeline

JITTER_S = 0.04
"""Two frames: what is planned half a second apart may be seen by so much less."""


class EdgeLamp:
    """Says what is lit at an instant.

    Rule: a pause, going on and the mute key begin lights at any instant; still none is seen to begin within half
    a second of another. One that would is left out as a whole.
    """

    def __init__(self) -> None:
        self._timeline: Timeline | None = None
        self._zero_s = 0.0
        self._lights: tuple[Light, ...] = ()
        self._on_since_s = inf
        self._shown: tuple[float, Light] | None = None
        self._seen_s = -inf
        self._is_lit = False

    def look(
        self, timeline: Timeline | None, zero_s: float, now: float, lag_s: float = 0.0, *, is_on: bool
    ) -> Glow | None:
        """What is lit now.

        Args:
            timeline: What is paced now; None while nothing is.
            zero_s: The clock at its zero.
            now: The clock.
            lag_s: How much later than the timeline the picture is.
            is_on: Whether there is to be light.
        """
        self._follow(timeline, zero_s, now)
        self._on_since_s = min(self._on_since_s, now) if is_on else inf
        time_s = now - lag_s - self._zero_s
        light = light_at(self._lights, time_s) if is_on else None
        strength = light.strength_at(time_s) if light else 0.0
        if light is not None and (self._zero_s, light) != self._shown:
            self._shown = self._zero_s, light
            self._is_lit = strength > 0 and self._may_begin(light, now)
            self._seen_s = now if self._is_lit else self._seen_s
        # What was put out does not come again.
        self._is_lit = self._is_lit and strength > 0
        return Glow(light.kind, strength) if light and self._is_lit else None

    def _follow(self, timeline: Timeline | None, zero_s: float, now: float) -> None:
        if timeline is None:
            # A set that came to its end is over only when its last light is out; one that was stopped is over.
            if self._timeline is not None and now < self._zero_s + self._timeline.end_s:
                self._timeline, self._lights = None, ()
        elif timeline is not self._timeline or zero_s != self._zero_s:
            self._timeline, self._zero_s, self._lights = timeline, zero_s, lights_of(timeline)

    def _may_begin(self, light: Light, now: float) -> bool:
        """Whether a light that comes now is not too soon, and did not begin while there was to be none."""
        is_too_soon = now - self._seen_s < SHORTEST_GAP_S - JITTER_S
        return not is_too_soon and self._zero_s + light.time_s >= self._on_since_s
