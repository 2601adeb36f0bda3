"""The rest between two sets: an immutable value; every method takes `now`.

The deadline is the one truth: what is shown and when it rings are both read from it.
"""

from dataclasses import dataclass, replace

STEP_S = 15.0
"""One press more or less."""


@dataclass(frozen=True, slots=True)
class Rest:
    """A running rest.

    Attributes:
        started_s: When the set before it ended.
        deadline_s: When the next set begins; getting ready lies inside the rest.
        get_ready_s: How much of its end is for getting ready.
        reason: Why it has its length, always shown.
        paused_s: When it was paused, or None while it runs.
    """

    started_s: float
    deadline_s: float
    get_ready_s: float
    reason: str = ""
    paused_s: float | None = None

    @property
    def length_s(self) -> float:
        """Its length as it stands now, in seconds."""
        return self.deadline_s - self.started_s

    @property
    def ready_at_s(self) -> float:
        """When getting ready begins."""
        return self.deadline_s - self.get_ready_s

    def left_s(self, now: float) -> float:
        """Seconds to the deadline; never negative."""
        return max(self.deadline_s - self._reading(now), 0.0)

    def overtime_s(self, now: float) -> float:
        """Seconds past the deadline; 0 before it."""
        return max(self._reading(now) - self.deadline_s, 0.0)

    def until(self, deadline_s: float, reason: str) -> "Rest":
        """The same rest with another deadline, and why."""
        return replace(self, deadline_s=deadline_s, reason=reason)

    def longer(self) -> "Rest":
        """The same rest with 15 s more."""
        return replace(self, deadline_s=self.deadline_s + STEP_S)

    def shorter(self, now: float) -> "Rest":
        """The same rest with 15 s less; never so little that getting ready is cut into."""
        earliest_s = self._reading(now) + self.get_ready_s
        return replace(self, deadline_s=min(self.deadline_s, max(self.deadline_s - STEP_S, earliest_s)))

    def pause(self, now: float) -> "Rest":
        """The same rest, standing still; a paused one stays as it is."""
        return self if self.paused_s is not None else replace(self, paused_s=now)

    def resume(self, now: float) -> "Rest":
        """The same rest, running again, its deadline later by the pause."""
        if self.paused_s is None:
            return self
        return replace(self, deadline_s=self.deadline_s + now - self.paused_s, paused_s=None)

    def _reading(self, now: float) -> float:
        return now if self.paused_s is None else self.paused_s
