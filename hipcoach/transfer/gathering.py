"""From rows to sessions: every row becomes a set, or is counted among those left out.

Ids are made from what the file says and nothing else, so that the same file read again, or read when it has grown,
gives the same ids. An id depends on the program, the session's start and name, and the set's place in it.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from uuid import UUID, uuid5

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import HEAVIEST, Load, Unit
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.words import words
from hipcoach.transfer.arrival import Arrival, Dumbbells, Match, Reading, Remark
from hipcoach.transfer.cells import LONGEST_SPAN_S, name_of, note_of, number, seconds
from hipcoach.transfer.entry import Entry, Kind, LeftOutError
from hipcoach.transfer.names import is_pair, ours

NAMESPACE = UUID("8f0d6c1e-3b53-5f0a-9a55-0a7a1f5f6c11")
"""Of all ids that are made here; another one would give every file that was taken in before new ids."""

MOST_SETS, MOST_SESSIONS, MOST_EXERCISES = 500_000, 50_000, 2_000
LONGEST_NAME, LONGEST_NOTE = 200, 10_000
MOST_REPS, MANY_REPS = 10_000, 50
HEAVY_KG = Decimal(300)
MANY_ALIKE = 20
FIRST_YEAR = 1990

UNNAMED = "Workout"
"""A session's name where the program has none."""

_SAID_OF_SETS = {Kind.DROP: "drop set", Kind.FAILURE: "to failure"}


@dataclass(slots=True)
class _Name:
    """An exercise's name in the file, and how it was taken."""

    theirs: str
    exercise: str
    variation: str
    is_known: bool
    is_pair: bool
    sets: int = 0


@dataclass(slots=True)
class _Session:
    """A session whose rows are being read."""

    id: UUID
    started_at: datetime
    utc: datetime
    finished_at: datetime
    name: str
    note: str = ""
    rows: int = 0
    sets: list[SetRecord] = field(default_factory=list)
    numbers: Counter[tuple[str, str, bool]] = field(default_factory=Counter)
    # What was noted for an exercise before its next set, by its name.
    notes: dict[str, str] = field(default_factory=dict)
    # Whether the row before was taken: only then is a rest the rest after that set.
    was_taken: bool = False


class _Remarks:
    """Rows of which the same is to be said."""

    def __init__(self) -> None:
        self._said: dict[str, tuple[int, int]] = {}

    def say(self, text: str, line: int) -> None:
        rows, first = self._said.get(text, (0, line))
        self._said[text] = rows + 1, first

    def __iter__(self) -> Iterator[Remark]:
        return (Remark(text, rows, first) for text, (rows, first) in self._said.items())


class Gathering:
    """What was read of a file so far."""

    def __init__(self, program: str, reading: Reading, *, has_commas: bool) -> None:
        self._program = program
        self._reading = reading
        self._has_commas = has_commas
        self._sessions: dict[tuple[datetime, str, str], _Session] = {}
        self._namesakes: Counter[tuple[datetime, str]] = Counter()
        self._names: dict[str, _Name] = {}
        self._left_out = _Remarks()
        self._implausible = _Remarks()
        self._assumed: dict[str, None] = {}
        self._asks_dumbbells = False
        self._asks_unit = False
        self._sets = 0
        # How often each set was done in the session at hand.
        self._at_hand: _Session | None = None
        self._alike: Counter[tuple[str, Kind, str, str]] = Counter()

    def leave_out(self, why: str, line: int) -> None:
        """Count a row that is not taken."""
        self._left_out.say(why, line)

    def take(self, entry: Entry, line: int) -> None:
        """Take a row.

        Raises:
            UserError: There are more of them than anybody trained.
        """
        try:
            session = self._session(entry)
            if entry.kind is Kind.REST:
                self._rest(session, entry)
                raise LeftOutError(
                    words("rest timers, which are not sets: their time is the rest after the set before")
                )
            if entry.kind is Kind.NOTE:
                self._note_for_exercise(session, entry, line)
                raise LeftOutError(
                    words("notes, which are not sets: each is kept with the next set or the session")
                )
            session.rows += 1
            session.was_taken = False
            session.sets.append(self._set(session, entry, line))
            session.was_taken = True
        except LeftOutError as error:
            self.leave_out(error.why, line)
            return
        self._sets += 1
        if self._sets > MOST_SETS:
            raise _too_much(words("The file holds more than {most:,} sets.", most=MOST_SETS))

    def arrival(self, name: str, dialect: str, assumptions: tuple[str, ...]) -> Arrival:
        """What the file holds.

        Args:
            name: The file's name, for a sentence.
            dialect: Its dialect, in words.
            assumptions: What is assumed of every file of that program.

        Raises:
            UserError: It holds no set.
        """
        sessions = sorted(
            (self._record(session) for session in self._sessions.values() if session.sets),
            key=lambda session: session.started_at,
        )
        left_out = tuple(self._left_out)
        if not sessions:
            remedy = words("Export the whole history, with weights and repetitions.")
            if not left_out:
                raise UserError(words("{name} holds no set that can be taken.", name=name), remedy)
            most = max(left_out, key=lambda remark: remark.rows).text
            raise UserError(
                words("{name} holds no set that can be taken: most rows have {most}.", name=name, most=most),
                remedy,
            )
        return Arrival(
            program=self._program,
            dialect=dialect,
            sessions=tuple(sessions),
            exercises=tuple(
                Match(each.theirs, each.exercise, each.variation, each.sets, each.is_known)
                for written, each in self._names.items()
                if each.sets and written == each.theirs
            ),
            left_out=left_out,
            implausible=tuple(self._implausible),
            assumptions=(
                words("The file holds local times without their zone: each is taken as the time here on its day."),
                *assumptions,
                *self._assumed,
            ),
            asks_dumbbells=self._asks_dumbbells,
            asks_unit=self._asks_unit,
        )

    def _session(self, entry: Entry) -> _Session:
        """The session of a row, begun with its first one."""
        if entry.started_at is None:
            raise LeftOutError(words("a date that cannot be read"))
        key = (entry.started_at, entry.session, entry.mark)
        session = self._sessions.get(key)
        if session is None:
            session = self._sessions[key] = self._begun(entry, entry.started_at)
            if len(self._sessions) > MOST_SESSIONS:
                raise _too_much(words("The file holds more than {most:,} sessions.", most=MOST_SESSIONS))
        return session

    def _begun(self, entry: Entry, start: datetime) -> _Session:
        name = name_of(entry.session)
        if len(name) > LONGEST_NAME:
            raise LeftOutError(words("a session's name that is too long"))
        try:
            started_at = self._reading.localize(start)
            utc = started_at.astimezone(UTC)
        except (OverflowError, OSError, ValueError):
            # Some systems know no offsets of times long past.
            raise LeftOutError(words("a date that this computer's calendar does not know")) from None
        self._namesakes[start, name] += 1
        lasted_s = entry.lasted_s or 0
        return _Session(
            id=uuid5(NAMESPACE, f"{self._program}\n{start.isoformat()}\n{name}\n{self._namesakes[start, name]}"),
            started_at=started_at,
            utc=utc,
            finished_at=utc + timedelta(seconds=lasted_s if 0 <= lasted_s <= LONGEST_SPAN_S else 0),
            name=name or UNNAMED,
        )

    def _record(self, session: _Session) -> SessionRecord:
        return SessionRecord(
            id=str(session.id),
            started_at=session.started_at,
            plan=Plan(session.name, (), 0.0),
            sets=tuple(session.sets),
            finished_at=session.finished_at,
            note=_joined(
                session.note, *(f"{name_of(name)}: {note}" for name, note in session.notes.items() if note)
            ),
            source=self._program,
        )

    def _rest(self, session: _Session, entry: Entry) -> None:
        rest_s = seconds(entry.seconds)
        if session.was_taken and rest_s is not None:
            session.sets[-1] = replace(session.sets[-1], rest_s=float(rest_s))

    def _note_for_exercise(self, session: _Session, entry: Entry, line: int) -> None:
        note = self._note(entry.note, line)
        session.notes[entry.exercise] = _joined(session.notes.get(entry.exercise, ""), note)

    def _set(self, session: _Session, entry: Entry, line: int) -> SetRecord:
        name = self._name(entry.exercise)
        reps = self._reps(entry)
        load = self._load(entry, name)
        # From here on the row is taken.
        name.sets += 1
        if not session.note and entry.session_note:
            session.note = self._note(entry.session_note, line)
        is_warm_up = entry.kind is Kind.WARM_UP
        number_key = (name.exercise, name.variation, is_warm_up)
        session.numbers[number_key] += 1
        self._look(session, entry, load, reps, line)
        return SetRecord(
            id=str(uuid5(session.id, str(session.rows))),
            block=0,
            exercise=name.exercise,
            variation=name.variation,
            set_number=session.numbers[number_key],
            side=None,
            is_warm_up=is_warm_up,
            reps=reps,
            reps_planned=None,
            load=load,
            tempo=None,
            started_at=session.utc,
            ended_at=session.utc,
            is_confirmed=True,
            effort=self._effort(entry.effort, line) if entry.effort else None,
            note=self._set_note(session, entry, line),
        )

    def _name(self, written: str) -> _Name:
        found = self._names.get(written)
        if found is None:
            theirs = name_of(written)
            if not theirs:
                raise LeftOutError(words("no exercise"))
            if len(written) > LONGEST_NAME:
                raise LeftOutError(words("an exercise's name that is too long"))
            known = ours(theirs, self._program)
            exercise, variation = known or (theirs, "")
            new = _Name(theirs, exercise, variation, bool(known), is_pair(theirs))
            # Some rows may have a space more than others.
            found = self._names[written] = self._names.setdefault(theirs, new)
            if len(self._names) > MOST_EXERCISES:
                raise _too_much(words("The file holds more than {most:,} exercises.", most=MOST_EXERCISES))
        return found

    def _reps(self, entry: Entry) -> int:
        text = entry.reps.strip()
        count = number(text, has_commas=self._has_commas) if text else Decimal(0)
        if not count:
            if count is None:
                raise LeftOutError(words("repetitions that are not a number"))
            measured = (entry.seconds + entry.distance).strip(" 0.,:")
            instead = words("a time or a distance instead of repetitions")
            raise LeftOutError(instead if measured else words("no repetitions"))
        if count != int(count) or not 0 < count <= MOST_REPS:
            raise LeftOutError(
                words("repetitions that are not a whole number up to {most_reps:,}", most_reps=MOST_REPS)
            )
        return int(count)

    def _load(self, entry: Entry, name: _Name) -> Load:
        """The load of a row; the body alone is nothing in one hand."""
        unit = entry.unit or self._reading.unit
        is_both = name.is_pair and self._reading.dumbbells is Dumbbells.TOGETHER
        load = _load(entry.weight, unit, 2 if name.is_pair else 1, is_both=is_both, has_commas=self._has_commas)
        if not load.value:
            self._assume(words("A set without a weight was done with the body alone."))
            return load
        if entry.unit is None:
            self._asks_unit = True
            self._assume(words("Weights without a unit are in {unit}.", unit=unit))
        if name.is_pair:
            self._asks_dumbbells = True
            both = words("With two dumbbells the weight is that of both together.")
            self._assume(both if is_both else words("With two dumbbells the weight is that of each."))
        return load

    def _effort(self, text: str, line: int) -> int | None:
        rpe = number(text, has_commas=self._has_commas)
        if rpe is None or (rpe and not 1 <= rpe <= 10):
            if text.strip():
                self._implausible.say(
                    words("an effort that is not a number from 1 to 10, which was dropped"), line
                )
            return None
        if rpe != int(rpe):
            self._assume(words("Efforts between two steps are rounded down: 8.5 is taken as 8."))
        return int(rpe) or None

    def _set_note(self, session: _Session, entry: Entry, line: int) -> str:
        note = self._note(entry.note, line) if entry.note else ""
        if session.notes:
            noted = session.notes.pop(entry.exercise, "")
            note = _joined(noted, note)
        said = _SAID_OF_SETS.get(entry.kind)
        if not said:
            return note
        self._assume(
            words("Drop sets and sets to failure are working sets; their note says so after the user's words.")
        )
        return f"{note} ({said})" if note else said

    def _note(self, text: str, line: int) -> str:
        note = note_of(text)
        if len(note) > LONGEST_NOTE:
            self._implausible.say(
                words("a note of more than {longest_note:,} letters, which was cut", longest_note=LONGEST_NOTE),
                line,
            )
        return note[:LONGEST_NOTE]

    def _look(self, session: _Session, entry: Entry, load: Load, reps: int, line: int) -> None:
        """Remark on what is hardly true."""
        alike = (entry.exercise, entry.kind, entry.weight, entry.reps)
        if session is not self._at_hand:
            self._at_hand = session
            self._alike.clear()
        self._alike[alike] += 1
        day = session.started_at.date()
        if entry.kind is Kind.UNKNOWN:
            self._implausible.say(words("a kind of set that is not known, taken as a working set"), line)
        if self._alike[alike] > MANY_ALIKE:
            self._implausible.say(
                words("the same set more than {many_alike} times in a session", many_alike=MANY_ALIKE), line
            )
        if load.total_kg > HEAVY_KG:
            self._implausible.say(words("a weight above {heavy_kg} kg", heavy_kg=HEAVY_KG), line)
        if reps > MANY_REPS:
            self._implausible.say(words("more than {many_reps} repetitions", many_reps=MANY_REPS), line)
        if day > self._reading.today:
            self._implausible.say(words("a date in the future"), line)
        if day.year < FIRST_YEAR:
            self._implausible.say(words("a date before {first_year}", first_year=FIRST_YEAR), line)

    def _assume(self, sentence: str) -> None:
        self._assumed[sentence] = None


@lru_cache(maxsize=256)
def _load(text: str, unit: Unit, implements: int, *, is_both: bool, has_commas: bool) -> Load:
    if not text:
        return Load(Decimal(0), Unit.KG, 1)
    value = number(text, has_commas=has_commas)
    if value is None:
        raise LeftOutError(words("a weight that is not a number"))
    if value < 0:
        raise LeftOutError(words("a weight below zero, as of assisted repetitions"))
    if value == 0:
        return Load(Decimal(0), Unit.KG, 1)
    load = Load(value / 2 if is_both else value, unit, implements)
    if not load.is_in_range:
        raise LeftOutError(words("a weight above {heaviest} {unit}", heaviest=HEAVIEST[unit], unit=unit))
    return load


def _joined(*notes: str) -> str:
    """Notes one below the other, no longer than one may be."""
    return "\n".join(note for note in notes if note)[:LONGEST_NOTE]


def _too_much(what: str) -> UserError:
    return UserError(what, words("Nobody trained so much: look into the file."))
