"""The timeline of one set: everything seen and heard in a set is a function of it.

Compiled once, then only asked. Times are seconds from the start of getting ready. Segment k+1 starts
at the end of segment k, never at "now", so a late look shows the right picture and shifts nothing.
"""

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from hipcoach.domain.cue import WAKE_S, Cue, CueKind
from hipcoach.domain.exercise import BreathPart, Exercise, PhaseKind
from hipcoach.domain.tempo import Tempo

DEFAULT_GET_READY_S = 15.0
"""Long enough to walk to the weights, grip and stand."""

COUNTED_ALOUD_S = 3
"""The last seconds of getting ready are counted aloud."""

_WAY_IN_S = 1.5
"""How long it takes to say what to pick up; it is over when the counting begins, where there is room."""


class SegmentKind(StrEnum):
    """What a segment is for."""

    GET_READY = "get_ready"
    PHASE = "phase"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of time in which one thing is asked.

    Attributes:
        start_s: Its start on the timeline.
        end_s: Its end, which is the next one's start.
        kind: Getting ready, or a part of a phase.
        rep: The repetition's number from 1, or 0 in getting ready.
        phase: The phase it belongs to, or None in getting ready.
        part: The breath within that phase, or None in getting ready.
        phase_from: The share of the phase done at its start.
        phase_to: The share of the phase done at its end.
    """

    start_s: float
    end_s: float
    kind: SegmentKind
    rep: int = 0
    phase: PhaseKind | None = None
    part: BreathPart | None = None
    phase_from: float = 0.0
    phase_to: float = 1.0

    @property
    def duration_s(self) -> float:
        """Its length in seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Moment:
    """What one instant of a timeline shows.

    Attributes:
        segment: The segment that holds the instant.
        progress: How much of the segment has passed, 0…1.
    """

    segment: Segment
    progress: float

    @property
    def rep(self) -> int:
        """The repetition's number from 1, or 0 in getting ready."""
        return self.segment.rep

    @property
    def phase_progress(self) -> float:
        """How much of the whole phase has passed, 0…1."""
        return self.segment.phase_from + (self.segment.phase_to - self.segment.phase_from) * self.progress


@dataclass(frozen=True)
class Timeline:
    """A compiled set.

    Attributes:
        segments: In order, without gaps, from getting ready to the end of the last repetition.
        first_rep: The repetition it begins with; above 1 when a set goes on after a pause, 0 in a free set.
        last_rep: The repetition it ends with; 0 in a free set.
        leads_to_a_set: Whether there is something to pick up.
    """

    segments: tuple[Segment, ...]
    first_rep: int
    last_rep: int
    leads_to_a_set: bool = True

    @property
    def get_ready_s(self) -> float:
        """When the first repetition begins: the first breath is on zero of the countdown."""
        return self.segments[0].end_s

    @property
    def end_s(self) -> float:
        """When the set is over."""
        return self.segments[-1].end_s

    @cached_property
    def thrusts(self) -> tuple[tuple[float, int], ...]:
        """When each repetition's concentric is complete, with the repetition's number."""
        return tuple(
            (segment.end_s, segment.rep)
            for segment in self.segments
            if segment.phase is PhaseKind.CONCENTRIC and segment.phase_to == 1.0
        )

    @cached_property
    def _starts(self) -> list[float]:
        return [segment.start_s for segment in self.segments]

    def at(self, time_s: float) -> Moment:
        """What the timeline shows at `time_s`; before its start and after its end it holds still."""
        segment = self.segments[max(bisect_right(self._starts, time_s) - 1, 0)]
        length = segment.duration_s
        progress = (time_s - segment.start_s) / length if length > 0 else 1.0
        return Moment(segment, min(max(progress, 0.0), 1.0))

    def after(self, segment: Segment) -> Segment | None:
        """The segment that follows, or None at the end."""
        index = bisect_right(self._starts, segment.start_s)
        return self.segments[index] if index < len(self.segments) else None

    def cues(self) -> tuple[Cue, ...]:
        """Everything to be heard, ordered by time.

        Each breath sounds as long as its part of the phase. From the second on, a repetition is
        announced when the thrust before it is complete: the top is where an ear is free for a number.
        """
        ready_s = self.get_ready_s
        # From the floor the load is lifted by the first repetition, not before it.
        first = self.segments[1].phase if len(self.segments) > 1 else None
        way_in = CueKind.GRIP if first in {PhaseKind.BOTTOM, PhaseKind.CONCENTRIC} else CueKind.PICK_UP
        begins_s = min(max(ready_s - COUNTED_ALOUD_S - _WAY_IN_S, 0.0), WAKE_S)
        cues = [Cue(begins_s, way_in)] if self.leads_to_a_set and ready_s > COUNTED_ALOUD_S else []
        cues += [
            Cue(ready_s - second, CueKind.COUNT, rep=second)
            for second in range(min(COUNTED_ALOUD_S, int(ready_s)), 0, -1)
        ]
        cues += [
            Cue(segment.start_s, CueKind(segment.part.breath.value), segment.rep, segment.duration_s)
            for segment in self.segments
            if segment.part is not None
        ]
        for end_s, rep in self.thrusts:
            coming = rep + 1
            if coming < self.last_rep:
                cues.append(Cue(end_s, CueKind.REP, coming))
            elif coming == self.last_rep:
                cues.append(Cue(end_s, CueKind.LAST_REP, coming))
        if self.last_rep:
            cues.append(Cue(self.end_s, CueKind.PUT_DOWN, self.last_rep))
        else:
            cues.append(Cue(self.end_s, CueKind.GO))
        return tuple(sorted(cues, key=lambda cue: cue.time_s))


def compile_set(
    exercise: Exercise, tempo: Tempo, reps: int, get_ready_s: float = DEFAULT_GET_READY_S, first_rep: int = 1
) -> Timeline:
    """Compile a paced set.

    Args:
        exercise: Gives the phases, their order and their breath.
        tempo: Gives the phases their durations; a phase of 0 s is left out.
        reps: The last repetition's number.
        get_ready_s: Seconds before the first repetition.
        first_rep: The repetition to begin with, after a pause.

    Raises:
        ValueError: There is nothing to pace.
    """
    if not 1 <= first_rep <= reps or get_ready_s < 0:
        msg = f"cannot pace reps {first_rep} to {reps} after {get_ready_s} s"
        raise ValueError(msg)
    durations = {
        PhaseKind.ECCENTRIC: tempo.eccentric_s,
        PhaseKind.BOTTOM: tempo.bottom_s,
        PhaseKind.CONCENTRIC: tempo.concentric_s,
        PhaseKind.TOP: tempo.top_s,
    }
    segments = [Segment(0.0, get_ready_s, SegmentKind.GET_READY)]
    for rep in range(first_rep, reps + 1):
        for phase in exercise.phases:
            phase_s, done = durations[phase.kind], 0.0
            for part in phase.parts:
                start_s, share = segments[-1].end_s, part.until - done
                if phase_s * share > 0:
                    end_s = start_s + phase_s * share
                    segments.append(
                        Segment(start_s, end_s, SegmentKind.PHASE, rep, phase.kind, part, done, part.until)
                    )
                done = part.until
    return Timeline(tuple(segments), first_rep, reps)


def get_ready_only(get_ready_s: float) -> Timeline:
    """The timeline of a free set: nothing is paced after "go"."""
    return Timeline((Segment(0.0, get_ready_s, SegmentKind.GET_READY),), 0, 0)


def count_down() -> Timeline:
    """The last seconds of a rest that no set follows: the time to wake an output, then 3-2-1, go."""
    get_ready = Segment(0.0, WAKE_S + COUNTED_ALOUD_S, SegmentKind.GET_READY)
    return Timeline((get_ready,), 0, 0, leads_to_a_set=False)
