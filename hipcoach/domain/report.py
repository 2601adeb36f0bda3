"""A report of the last weeks: what was lifted, and what was felt, for somebody who knows about bodies.

Rule: it tells what is recorded and nothing else. It scores nothing, and says nothing about the causes of pain.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from hipcoach.domain.exercise import Exercise, Side, lift_name
from hipcoach.domain.mending import LOGGED
from hipcoach.domain.plan import Block
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.streak import Week, monday_of
from hipcoach.domain.words import Words, joined, plural, words

Key = tuple[str, str]
"""Exercise and variation."""


@dataclass(frozen=True, slots=True)
class Line:
    """Sets of one session that differ in their repetitions alone.

    Attributes:
        reps: Repetitions of each set in order, `6 6 (5)`: what stands in brackets is not confirmed.
        load: The load as entered.
        tempo: The pacing, or `free`.
    """

    reps: str
    load: str
    tempo: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One lift in one session.

    Attributes:
        day: When.
        asked: What was planned, `4 × 5–6`; empty where no plan is known.
        lines: What was done; empty where nothing of it was.
        effort: The highest effort felt, RPE 1–10, or None.
        faults: The faults felt, by name.
        pain: Pain felt in the session, 0–10, or None.
        morning_pain: Pain in back and hips the morning after, 0–10, or None.
        notes: The user's words in quotation marks: on the session, at its first lift, then on the sets.
    """

    day: date
    asked: str
    lines: tuple[Line, ...]
    effort: int | None
    faults: tuple[str, ...]
    pain: int | None
    morning_pain: int | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Adherence:
    """How much of what was planned was done.

    Attributes:
        done: So many of the planned working sets; what was done beyond the plan does not count.
        planned: So many were planned in the sessions that were begun; each leg counts for itself.
    """

    done: int = 0
    planned: int = 0

    def __add__(self, other: "Adherence") -> "Adherence":
        return Adherence(self.done + other.done, self.planned + other.planned)

    @property
    def words(self) -> str:
        """As one reads it; empty where no plan is known."""
        if not self.planned:
            return ""
        return plural(
            "{done} of %n planned set done", "{done} of %n planned sets done", self.planned, done=self.done
        )


@dataclass(frozen=True, slots=True)
class LiftReport:
    """One lift over the weeks.

    Attributes:
        name: Its name for the reader.
        load_of: What its load's number weighs, for example `each dumbbell`; empty where it is not known.
        entries: Its sessions in the order of time.
        by_week: In how many sessions of each week it was done.
        adherence: How much of what was planned was done.
    """

    name: str
    load_of: str
    entries: tuple[Entry, ...]
    by_week: tuple[int, ...]
    adherence: Adherence

    @property
    def sessions(self) -> int:
        """In how many sessions it was done."""
        return sum(self.by_week)


@dataclass(frozen=True, slots=True)
class Felt:
    """What hurt, by the scale of 0–10; None where it was not told."""

    day: date
    pain: int | None
    morning_pain: int | None


@dataclass(frozen=True, slots=True)
class Report:
    """The last weeks.

    Attributes:
        first: The first day.
        last: The last day.
        weeks: The weeks, with their marks, the oldest first.
        sessions: How many sessions are told of.
        lifts: What was lifted, the lift of the first session first.
        felt: What hurt, in the order of time; only where something was told.
    """

    first: date
    last: date
    weeks: tuple[Week, ...]
    sessions: int
    lifts: tuple[LiftReport, ...]
    felt: tuple[Felt, ...]

    @property
    def adherence(self) -> Adherence:
        """How much of all that was planned was done."""
        return sum((lift.adherence for lift in self.lifts), Adherence())

    @property
    def worst_pain(self) -> int | None:
        """The highest pain told of a session."""
        return max((one.pain for one in self.felt if one.pain is not None), default=None)

    @property
    def worst_morning(self) -> int | None:
        """The highest pain told of a morning after."""
        return max((one.morning_pain for one in self.felt if one.morning_pain is not None), default=None)


def report_of(
    sessions: Sequence[SessionRecord],
    exercises: Mapping[Key, Exercise],
    weeks: Sequence[Week],
    last: date,
    lift: Key | None = None,
) -> Report:
    """The report of some weeks.

    Args:
        sessions: Those of the weeks, in the order of time.
        exercises: Every exercise that is known.
        weeks: The weeks, one at least, the oldest first.
        last: The last day.
        lift: The one lift that is told of; None for all.
    """
    told = [(one, keys) for one in sessions if (keys := [key for key in _lifts(one) if lift in {None, key}])]
    lifts = tuple(
        _lift_report(key, [one for one, its in told if key in its], exercises, weeks)
        for key in dict.fromkeys(key for _, its in told for key in its)
    )
    felt = (Felt(one.local_date, one.pain, one.morning_pain) for one, _ in told)
    return Report(
        weeks[0].monday,
        last,
        tuple(weeks),
        len(told),
        lifts,
        tuple(one for one in felt if (one.pain, one.morning_pain) != (None, None)),
    )


def _lifts(session: SessionRecord) -> list[Key]:
    """What was done in a session, then what was only planned."""
    done = [one.key for one in session.sets]
    return list(dict.fromkeys([*done, *_planned(session)])) if done else []


def _planned(session: SessionRecord) -> list[Key]:
    """The lift of each planned working set; of what comes from elsewhere no plan is known."""
    if session.source not in {"", LOGGED}:
        return []
    return [
        block.key
        for block in session.plan.blocks
        for _ in range(block.intended_sets * (2 if block.is_one_sided else 1))
    ]


def _lift_report(
    key: Key, sessions: Sequence[SessionRecord], exercises: Mapping[Key, Exercise], weeks: Sequence[Week]
) -> LiftReport:
    entries = tuple(_entry(key, one, exercises.get(key)) for one in sessions)
    mondays = [monday_of(one.day) for one in entries if one.lines]
    exercise = exercises.get(key)
    return LiftReport(
        _plain(lift_name(exercises, key)),
        exercise.load_of if exercise else "",
        entries,
        tuple(mondays.count(week.monday) for week in weeks),
        sum((_adherence(key, one) for one in sessions), Adherence()),
    )


def _adherence(key: Key, session: SessionRecord) -> Adherence:
    planned = _planned(session).count(key)
    done = sum(not one.is_warm_up and one.reps > 0 for one in _sets(key, session))
    return Adherence(min(done, planned), planned)


def _sets(key: Key, session: SessionRecord) -> list[SetRecord]:
    return [one for one in session.sets if one.key == key]


def _entry(key: Key, session: SessionRecord, exercise: Exercise | None) -> Entry:
    sets = _sets(key, session)
    is_planned = key in _planned(session)
    lines = [(line, session.plan.blocks[line[0]]) for line in session.plan.lines_of(key) if is_planned]
    asked = [_asked(session.plan.intended_sets(line), first) for line, first in lines]
    is_first = _lifts(session)[0] == key
    return Entry(
        session.local_date,
        joined(", ", asked),
        _lines(sets),
        max((one.effort for one in sets if one.effort is not None), default=None),
        tuple(dict.fromkeys(_fault_name(one.fault, exercise) for one in sets if one.fault)),
        session.pain,
        session.morning_pain,
        tuple(_notes(session.note if is_first else "", sets)),
    )


def _asked(sets: int, block: Block) -> Words:
    if block.is_one_sided:
        return words("{sets} × {reps} each leg", sets=sets, reps=block.reps)
    return words("{sets} × {reps}", sets=sets, reps=block.reps)


def _notes(of_session: str, sets: Iterable[SetRecord]) -> Iterator[Words]:
    if note := _plain(of_session):
        yield words("“{text}”", text=note)
    for one in sets:
        if note := _plain(one.note):
            yield words("Set {number}: “{text}”", number=one.set_number, text=note)


def _lines(sets: Iterable[SetRecord]) -> tuple[Line, ...]:
    """Sets that are alike but for their repetitions on one line, each leg on its own."""
    lines: dict[tuple[bool, Side | None, str, str], list[str]] = {}
    for one in sets:
        tempo = str(one.tempo) if one.tempo else words("free", note="a set that nobody paces")
        reps = str(one.reps) if one.is_confirmed else f"({one.reps})"
        lines.setdefault((one.is_warm_up, one.side, one.load.words, tempo), []).append(reps)
    return tuple(
        Line(joined(" ", [words("warm-up") if is_warm_up else "", side.words if side else "", *reps]), load, tempo)
        for (is_warm_up, side, load, tempo), reps in lines.items()
    )


def _fault_name(fault: str, exercise: Exercise | None) -> str:
    known = exercise.fault(fault) if exercise else None
    return known.name if known else _plain(fault)


def _plain(text: str) -> str:
    """A text on one line, without what no printer knows."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
