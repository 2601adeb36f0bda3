"""What a screen needs to show of a session at one instant."""

from dataclasses import dataclass

from hipcoach.domain.exercise import Exercise, Fault
from hipcoach.domain.plan import Block, Plan, PlannedSet
from hipcoach.domain.record import SetRecord
from hipcoach.domain.rest import Rest
from hipcoach.domain.situation import LONG_SLEEP_S, Rules, Situation
from hipcoach.domain.states import State
from hipcoach.domain.timeline import Moment, Timeline


@dataclass(frozen=True)
class View:
    """A session at one instant.

    Attributes:
        state: What it is doing.
        sets: Every set of the plan, with the changes made on the way.
        intended: How many sets were asked for, with those left out on the way and without those added.
        block: The block of the set being done or to be done next; None when none is left.
        index: The set being done or to be done next.
        planned: That set, or None when none is left.
        exercise: The exercise of that set, else of the last one.
        done: The sets that happened.
        felt: The fault felt in each of them; None where there was none, or where its lift does not know it.
        timeline: The running timeline, or None.
        time_s: The instant on the timeline.
        moment: What the timeline shows, or None.
        countdown_s: Seconds until the first repetition while getting ready, else 0.
        working_s: Seconds since the set's first repetition, else 0.
        reps_done: Thrusts completed in this set.
        rest: The rest since the last set, or None.
        rest_left_s: Seconds of it left.
        overtime_s: Seconds past its deadline.
        is_presence_asked: "Press any key, or I wait" was said in this rest.
        is_waiting: The next set is not paced before a key is pressed.
        is_question_open: "Was it 6?" is to be answered.
        is_reopened: The last set was reopened.
        halted_for_s: Seconds since the set was paused, or since the machine fell asleep, else 0.
        offers_end: Ending the set, or after a long sleep the session, is offered.
        pain: Pain felt in the session.
        note: The user's words on the session.
    """

    state: State
    sets: tuple[PlannedSet, ...]
    intended: int
    block: Block | None
    index: int
    planned: PlannedSet | None
    exercise: Exercise | None
    done: tuple[SetRecord, ...]
    felt: tuple[Fault | None, ...]
    timeline: Timeline | None
    time_s: float
    moment: Moment | None
    countdown_s: float
    working_s: float
    reps_done: int
    rest: Rest | None
    rest_left_s: float
    overtime_s: float
    is_presence_asked: bool
    is_waiting: bool
    is_question_open: bool
    is_reopened: bool
    halted_for_s: float
    offers_end: bool
    pain: int | None
    note: str

    @property
    def last(self) -> SetRecord | None:
        """The set before, or None."""
        return self.done[-1] if self.done else None

    @property
    def cue(self) -> Fault | None:
        """The fault felt in the set before: the one thing to think of in the next set of its lift."""
        last, coming = self.last, self.planned
        if last is None or coming is None or self.exercise is None or coming.key != last.key:
            return None
        return self.exercise.fault(last.fault) if last.fault else None


def view_of(now_is: Situation, rules: Rules, now: float) -> View:
    """The view of a situation that has caught up with `now`."""
    timeline, rest = now_is.timeline, now_is.rest
    time_s = now - now_is.origin_s if timeline else 0.0
    if timeline and now_is.state is State.WORKING:
        # Seen from the clock's rounding error before it, the first repetition has begun all the same.
        time_s = max(time_s, timeline.get_ready_s)
    is_halted = now_is.state in {State.PAUSED, State.SUSPENDED}
    halted_for_s = now - now_is.halted_s if now_is.halted_s is not None and is_halted else 0.0
    overtime_s = rest.overtime_s(now) if rest and now_is.state is State.RESTING else 0.0
    key = now_is.planned.key if now_is.planned else None
    if key is None and now_is.done:
        key = now_is.done[-1].key
    is_getting_ready = now_is.state is State.GETTING_READY
    return View(
        state=now_is.state,
        sets=now_is.sets,
        intended=_intended(now_is.plan),
        block=now_is.plan.blocks[now_is.planned.block] if now_is.planned else None,
        index=now_is.index,
        planned=now_is.planned,
        exercise=rules.exercises[key] if key else None,
        done=now_is.done,
        felt=tuple(rules.exercises[one.key].fault(one.fault) if one.fault else None for one in now_is.done),
        timeline=timeline,
        time_s=time_s,
        moment=timeline.at(time_s) if timeline else None,
        countdown_s=timeline.get_ready_s - time_s if timeline and is_getting_ready else 0.0,
        working_s=now - now_is.set_started_s if now_is.set_started_s is not None else 0.0,
        reps_done=len(now_is.thrusts),
        rest=rest,
        rest_left_s=rest.left_s(now) if rest else 0.0,
        overtime_s=overtime_s,
        is_presence_asked=now_is.is_presence_asked,
        is_waiting=now_is.is_waiting,
        is_question_open=now_is.is_question_open,
        is_reopened=now_is.is_reopened,
        halted_for_s=halted_for_s,
        offers_end=now_is.is_pause_long or max(halted_for_s, overtime_s) > LONG_SLEEP_S,
        pain=now_is.pain,
        note=now_is.note,
    )


def _intended(plan: Plan) -> int:
    """Every set that was asked for, warm-ups too; each side for itself."""
    return sum(
        (block.intended_sets + len(block.warm_ups)) * (2 if block.is_one_sided else 1) for block in plan.blocks
    )
