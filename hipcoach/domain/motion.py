"""Where the body is at a moment of the timeline."""

from hipcoach.domain.exercise import Breath, Exercise, PhaseKind
from hipcoach.domain.timeline import Moment, SegmentKind, Timeline

TALL, BOTTOM = 0.0, 1.0


def minimum_jerk(share: float) -> float:
    """The smooth time law of an unhurried reach: no jump in speed or force at either end.

    Flash and Hogan 1985: 10u³ − 15u⁴ + 6u⁵.
    """
    return share * share * share * (10.0 - 15.0 * share + 6.0 * share * share)


def depth_at(exercise: Exercise, timeline: Timeline, moment: Moment) -> float:
    """How deep the hinge is, from 0 (standing tall) to 1 (the bottom), at a moment of the timeline."""
    segment = moment.segment
    if segment.kind is SegmentKind.GET_READY:
        return exercise.first_depth
    match segment.phase:
        case PhaseKind.ECCENTRIC:
            opens_set = segment.rep == timeline.first_rep and exercise.phases[0].kind is PhaseKind.ECCENTRIC
            top = exercise.first_depth if opens_set else TALL
            return top + (BOTTOM - top) * minimum_jerk(moment.phase_progress)
        case PhaseKind.CONCENTRIC:
            return BOTTOM - (BOTTOM - TALL) * minimum_jerk(moment.phase_progress)
        case PhaseKind.BOTTOM:
            return BOTTOM
        case _:
            return TALL


def lungs_at(moment: Moment) -> float:
    """How full the lungs are, 0 to 1: filling on the breath in, emptying on the breath out."""
    segment = moment.segment
    if segment.part is None:
        return 0.0
    match segment.part.breath:
        case Breath.IN:
            return minimum_jerk(moment.progress)
        case Breath.OUT:
            return 1.0 - minimum_jerk(moment.progress)
        case _:
            is_before_thrust = segment.phase in {PhaseKind.BOTTOM, PhaseKind.CONCENTRIC}
            return 1.0 if is_before_thrust else 0.0
