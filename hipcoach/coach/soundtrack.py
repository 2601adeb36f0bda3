"""What a set or a whole session sounds like, from its first cue to its last, without playing it.

A session is not imitated here: it is run, on a clock that knows no waiting, and what it lets be heard is written
down.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from hipcoach.domain.cue import Cue, CueKind
from hipcoach.domain.errors import UserError
from hipcoach.domain.events import Event, PacingStarted
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import Anchor
from hipcoach.domain.session import Session
from hipcoach.domain.signals import signal_of
from hipcoach.domain.situation import Rules
from hipcoach.domain.states import AutoStart, Move
from hipcoach.domain.words import words

if TYPE_CHECKING:
    from hipcoach.audio.pack import Pack
    from hipcoach.audio.score import Score


LONGEST_S = 2 * 3600.0
"""The buffer of two hours takes 691 MB."""


@dataclass(frozen=True)
class Soundtrack:
    """Everything to be heard.

    Attributes:
        cues: Ordered by time.
        length_s: Where it ends, but for the last word.
    """

    cues: tuple[Cue, ...]
    length_s: float

    def render(self, pack: "Pack") -> "Score":
        """Let a pack sound it, as one buffer."""
        from hipcoach.audio.score import render  # noqa: PLC0415 - numpy only where something is rendered

        return render(self.cues, self.length_s, pack)


def of_set(plan: Plan, exercises: Mapping[tuple[str, str], Exercise]) -> Soundtrack:
    """The first set of a plan, from getting ready to "put it down".

    Args:
        plan: Whose set it is.
        exercises: Every exercise of the plan, by exercise and variation.
    """
    session = _session(plan, exercises)
    timeline = session.situation.span(session.rules, plan.get_ready_s)
    return Soundtrack(timeline.cues(), timeline.end_s)


def of_session(plan: Plan, exercises: Mapping[tuple[str, str], Exercise], put_down_s: float) -> Soundtrack:
    """A whole session in which every set is done as planned, rests included.

    Args:
        plan: What is done.
        exercises: Every exercise of the plan, by exercise and variation.
        put_down_s: How long "put it down" lasts; the word that begins a rest waits for it, as it does when played.

    Raises:
        UserError: A set of the plan is not paced, so that nobody knows how long it takes; or it takes too long.
    """
    if any(block.tempo is None for block in plan.blocks):
        raise UserError(
            words("A set without a tempo has no length of its own."), words("Give every line of the plan a tempo.")
        )
    session = _session(plan, exercises)
    events = (*session.do(Move.START, 0.0), *session.poll(_NEVER_S))
    starts = [event.origin_s for event in events if isinstance(event, PacingStarted)]
    cues = [cue for event in events for cue in _heard(event, put_down_s, starts)]
    ends = [event.origin_s + event.timeline.end_s for event in events if isinstance(event, PacingStarted)]
    if ends[-1] > LONGEST_S:
        raise UserError(
            words("The session would last {hours:.1f} hours.", hours=ends[-1] / 3600),
            words("Its sound may last {hours:g} hours at most.", hours=LONGEST_S / 3600),
        )
    return Soundtrack(tuple(sorted(cues, key=lambda cue: cue.time_s)), ends[-1])


_WORD_S = 0.5
"""How long "rest" is, about."""

_NEVER_S = 1e9
"""Later than any session ends."""


def _heard(event: Event, put_down_s: float, starts: Sequence[float]) -> tuple[Cue, ...]:
    if isinstance(event, PacingStarted):
        return _later(event.timeline.cues(), event.origin_s)
    cues = signal_of(event)
    waits_s = put_down_s if cues and cues[0].kind is CueKind.REST else 0.0
    begins_s = event.at_s + waits_s
    # A word that would come when the next span runs is not said.
    is_too_late = any(event.at_s <= start_s <= begins_s + _WORD_S for start_s in starts)
    return () if is_too_late else _later(cues, begins_s)


def _later(cues: tuple[Cue, ...], by_s: float) -> tuple[Cue, ...]:
    return tuple(replace(cue, time_s=cue.time_s + by_s) for cue in cues)


def _session(plan: Plan, exercises: Mapping[tuple[str, str], Exercise]) -> Session:
    anchor = Anchor(0.0, datetime(2000, 1, 1, tzinfo=UTC))
    return Session(plan, Rules(exercises, anchor, lambda: "", AutoStart.ALWAYS, plan.get_ready_s))
