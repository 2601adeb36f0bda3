"""Facts that a session reports, each with the instant at which it was due.

`at_s` is a reading of the session's clock. A late poll reports the planned instant, not its own.
"""

from dataclasses import dataclass

from hipcoach.domain.plan import Plan, PlannedSet
from hipcoach.domain.record import SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.timeline import Timeline


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened in a session."""

    at_s: float


@dataclass(frozen=True, slots=True)
class PacingStarted(Event):
    """A timeline began to run, with its zero at `origin_s`: everything heard before is stale."""

    timeline: Timeline
    origin_s: float


@dataclass(frozen=True, slots=True)
class PacingStopped(Event):
    """The timeline was abandoned before its end: nothing of it may be heard any more."""


@dataclass(frozen=True, slots=True)
class SetStarted(Event):
    """The first repetition of a set began."""

    planned: PlannedSet


@dataclass(frozen=True, slots=True)
class RepCompleted(Event):
    """A repetition's thrust was complete."""

    rep: int


@dataclass(frozen=True, slots=True)
class SetFinished(Event):
    """A set ended and is to be kept."""

    record: SetRecord


@dataclass(frozen=True, slots=True)
class SetCancelled(Event):
    """A set was given up before its first thrust, or by the user's wish: nothing is kept of it."""


@dataclass(frozen=True, slots=True)
class SetChanged(Event):
    """A kept set was corrected, confirmed or brought back."""

    record: SetRecord


@dataclass(frozen=True, slots=True)
class SetRemoved(Event):
    """A kept set did not happen after all."""

    record: SetRecord


@dataclass(frozen=True, slots=True)
class RestStarted(Event):
    """A rest began to run."""

    rest: Rest


@dataclass(frozen=True, slots=True)
class RestChanged(Event):
    """A rest's deadline was moved, or it was paused or resumed."""

    rest: Rest


@dataclass(frozen=True, slots=True)
class PresenceAsked(Event):
    """Nobody has shown a sign of life: "press any key, or I wait"."""


@dataclass(frozen=True, slots=True)
class RestWaits(Event):
    """The next set is not paced before a key is pressed."""


@dataclass(frozen=True, slots=True)
class RestOver(Event):
    """The rest's deadline passed while it waits for a key."""


@dataclass(frozen=True, slots=True)
class RestPassedAsleep(Event):
    """The machine slept through the moment at which the next set was due."""

    rest: Rest


@dataclass(frozen=True, slots=True)
class Paused(Event):
    """The user stopped the pacing."""


@dataclass(frozen=True, slots=True)
class PauseGrewLong(Event):
    """The pause has lasted so long that the set may be better ended."""


@dataclass(frozen=True, slots=True)
class Suspended(Event):
    """The machine slept in mid-set; the set stopped at `at_s`, the last instant seen."""

    woke_s: float


@dataclass(frozen=True, slots=True)
class PlanChanged(Event):
    """The sets to come were changed: load, pace, number or order."""

    plan: Plan
    planned: PlannedSet | None


@dataclass(frozen=True, slots=True)
class SessionNoted(Event):
    """Pain or note of the session were set."""

    pain: int | None
    note: str


@dataclass(frozen=True, slots=True)
class SummaryReached(Event):
    """No set is left to do, or the user ended the session."""
