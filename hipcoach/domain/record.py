"""What happened: sets and sessions as they are kept.

A record stands for itself: it names its exercise and holds its load, so that it can be read when the
plan has long changed.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Plan, RepRange
from hipcoach.domain.tempo import Tempo


@dataclass(frozen=True, slots=True)
class Anchor:
    """Ties the session's clock to the calendar.

    Fixed for a session, so that its times agree with each other even when the wall clock is set.

    Attributes:
        boot_s: A reading of the clock that the session runs on.
        moment: The calendar's reading at the same instant, aware, with the local offset.
    """

    boot_s: float
    moment: datetime

    def at(self, boot_s: float) -> datetime:
        """The UTC time of a reading of the session's clock."""
        return self.moment.astimezone(UTC) + timedelta(seconds=boot_s - self.boot_s)

    def reading(self, moment: datetime) -> float:
        """The session's clock at a calendar time."""
        return self.boot_s + (moment - self.moment).total_seconds()


@dataclass(frozen=True, slots=True)
class SetRecord:
    """One set that happened.

    Attributes:
        id: A UUID, so that histories from two machines can be merged.
        block: The index of its block in the session's plan.
        set_number: From 1; both sides of a pair share it.
        side: The limb that worked, or None for both.
        is_warm_up: Whether it prepared for the working sets.
        reps: Repetitions done: paced until the user says otherwise.
        reps_planned: The range that was asked for; None where no plan is known, as of sets from elsewhere.
        load: As entered, with the number of implements.
        tempo: The pacing, or None for a free set.
        started_at: Its first repetition's start, aware, UTC.
        ended_at: Its end, aware, UTC. A set that was only logged afterwards has no times of its own: both are
            its session's start.
        is_confirmed: A key was pressed between its start and the end of the rest after it.
        effort: The effort felt, RPE 1–10, or None.
        fault: The id of the fault felt, or None.
        note: The user's words.
        rest_planned_s: The rest planned after it; None for the last.
        rest_s: The rest really taken after it; None until the next set begins.
    """

    id: str
    block: int
    exercise: str
    variation: str
    set_number: int
    side: Side | None
    is_warm_up: bool
    reps: int
    reps_planned: RepRange | None
    load: Load
    tempo: Tempo | None
    started_at: datetime
    ended_at: datetime
    is_confirmed: bool = False
    effort: int | None = None
    fault: str | None = None
    note: str = ""
    rest_planned_s: float | None = None
    rest_s: float | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Exercise and variation."""
        return self.exercise, self.variation


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """One session that happened, or is open.

    Attributes:
        id: A UUID.
        started_at: Its start, aware, with the local offset at that time.
        plan: The plan as it was.
        sets: In the order in which they were done.
        finished_at: When the user closed it, aware, UTC; None while it is open.
        rest_ends_at: The running rest's deadline, aware, UTC, so that it survives a reboot; else None.
        pain: Pain felt, 0–10, or None.
        morning_pain: Pain in back and hips the morning after, 0–10, or None.
        is_morning_asked: The question for it was answered or passed over: it is asked once.
        note: The user's words.
        source: Where it comes from: empty where it was trained here, `logged` where it was entered afterwards,
            else the name of the program that it was brought in from.
    """

    id: str
    started_at: datetime
    plan: Plan
    sets: tuple[SetRecord, ...] = ()
    finished_at: datetime | None = None
    rest_ends_at: datetime | None = None
    pain: int | None = None
    note: str = ""
    source: str = ""
    morning_pain: int | None = None
    is_morning_asked: bool = False

    @property
    def local_date(self) -> date:
        """The day on the user's calendar when it began."""
        return self.started_at.date()
