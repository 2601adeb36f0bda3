"""Writing sessions in the shapes of Strong and Hevy, so that other programs can take them in.

The weight of two dumbbells is written as that of each, as both programs mean it. Where our load has another number
of implements than their exercise, the weight is such that the total is right.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import TextIO

from hipcoach.domain.load import KG_PER_LB, Unit
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.spreadsheet import defused
from hipcoach.transfer.gathering import UNNAMED
from hipcoach.transfer.hevy import escaped
from hipcoach.transfer.names import is_pair, theirs
from hipcoach.transfer.strong import NO_NOTE

_STRONG = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"
    "Workout Notes;Workout Duration\n"
)
_HEVY = (
    '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index",'
    '"set_type","{weight}","reps","{distance}","duration_seconds","rpe"\n'
)
_HEVY_UNITS = {Unit.KG: ("weight_kg", "distance_km"), Unit.LB: ("weight_lbs", "distance_miles")}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def write(program: str, sessions: Iterable[SessionRecord], target: TextIO) -> None:
    """Write sessions as another program's export, in the order given, one session at a time.

    Args:
        program: `strong` (also what Hevy takes in) or `hevy`.
        sessions: The sessions. For Hevy, whose file has one unit, they are gone through twice: what can be gone
            through only once is held in memory.
        target: A text file in UTF-8, opened with `newline=""`.

    Raises:
        OSError: The target cannot be written.
    """
    target.writelines(_PROGRAMS[program](sessions))


def _strong(sessions: Iterable[SessionRecord]) -> Iterator[str]:
    yield _STRONG
    for session in sessions:
        start = f"{session.started_at:%Y-%m-%d %H:%M:%S}"
        name, note = _text(_title(session)), _text(_lines(session.note) or NO_NOTE)
        minutes = int(_lasted(session).total_seconds() // 60)
        duration = f"{minutes // 60}h {minutes % 60}m" if minutes >= 60 else f"{minutes}m"
        numbers: Counter[str] = Counter()
        for each in session.sets:
            exercise = theirs(each.exercise, each.variation)
            numbers[exercise] += not each.is_warm_up
            order = "W" if each.is_warm_up else numbers[exercise]
            weight = _weight(each, exercise, each.load.unit)
            yield (
                f"{start};{name};{_text(exercise)};{order};{weight};{each.load.unit};{each.reps};"
                f"{each.effort or ''};;;0;{_text(_note(each) or NO_NOTE)};{note};{duration}\n"
            )


def _hevy(sessions: Iterable[SessionRecord]) -> Iterator[str]:
    if not isinstance(sessions, Collection):
        sessions = tuple(sessions)
    units = {each.load.unit for session in sessions for each in session.sets if each.load.value}
    unit = Unit.LB if units == {Unit.LB} else Unit.KG
    weight_name, distance_name = _HEVY_UNITS[unit]
    yield _HEVY.format(weight=weight_name, distance=distance_name)
    for session in sessions:
        start = session.started_at
        name, note = _text(_title(session)), _text(escaped(_lines(session.note)))
        times = f'"{_hevy_time(start)}","{_hevy_time(start + _lasted(session))}"'
        indexes: Counter[str] = Counter()
        for each in session.sets:
            exercise = theirs(each.exercise, each.variation)
            weight = _weight(each, exercise, unit) if each.load.value else ""
            kind = "warmup" if each.is_warm_up else "normal"
            yield (
                f"{name},{times},{note},{_text(exercise)},,{_text(escaped(_note(each)))},{indexes[exercise]},{kind},"
                f"{weight},{each.reps},,,{each.effort or ''}\n"
            )
            indexes[exercise] += 1


_PROGRAMS: Mapping[str, Callable[[Iterable[SessionRecord]], Iterator[str]]] = {"strong": _strong, "hevy": _hevy}


def _text(text: str) -> str:
    """A text's cell: in quotation marks, and nothing that a spreadsheet would run."""
    return '"' + defused(text).replace('"', '""') + '"'


def _lines(note: str) -> str:
    return note.replace("\r\n", "\n").replace("\r", "\n")


def _title(session: SessionRecord) -> str:
    return " ".join(session.plan.name.split()) or UNNAMED


def _note(record: SetRecord) -> str:
    """The set's note; it also says which side worked, for which neither program has a column."""
    note = _lines(record.note)
    return ": ".join(part for part in (record.side, note) if part)


def _lasted(session: SessionRecord) -> timedelta:
    return session.finished_at - session.started_at if session.finished_at else timedelta()


def _hevy_time(moment: datetime) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}, {moment:%H:%M}"


def _weight(record: SetRecord, exercise: str, unit: Unit) -> str:
    """The weight in its own unit or, exactly, in kilograms."""
    load = record.load
    expected = 2 if is_pair(exercise) else 1
    value = load.value if load.implements == expected else load.value * load.implements / expected
    return f"{value if load.unit is unit else value * KG_PER_LB:f}"
