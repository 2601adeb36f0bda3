"""Taking the record along, and bringing records in: which file is whose, and what bringing it in would do."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hipcoach.coach.whole_file import write_whole
from hipcoach.domain.errors import UserError, shown_path
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.units import counted
from hipcoach.store import own_csv, own_json, rows
from hipcoach.store.merging import Difference, Incoming, Progress, oldest_stamp, read_record, waiting
from hipcoach.transfer.arrival import Arrival, Match, Reading, Remark
from hipcoach.transfer.reading import read
from hipcoach.transfer.writing import write

if TYPE_CHECKING:
    from hipcoach.store.store import Store

OURS = "Hipcoach"
_RECORD = b"SQLite format 3\0"
_LONGEST_HEADER = 20_000
_PAGE = 500
_BRINGING_TAKES = 0.3
"""The share of the time that comes after reading."""


class Shape(StrEnum):
    """Whose format a CSV is written in."""

    HIPCOACH = "hipcoach"
    STRONG = "strong"
    HEVY = "hevy"


@dataclass(frozen=True, slots=True)
class Preview:
    """What a file holds, and what bringing it in does.

    Attributes:
        format: Whose file it is, in words.
        difference: What is new.
        arrival: What was made of another program's file; None for our own.
        left_out: What stays out of another record of ours, in sentences.
        first_day: The day of the first session that would come in; None where none does.
        last_day: The day of the last.
        import_id: Under which it can be taken back; empty where nothing was brought in.
    """

    format: str
    difference: Difference
    arrival: Arrival | None
    left_out: tuple[str, ...]
    first_day: date | None
    last_day: date | None
    import_id: str = ""


def export(store: "Store", file: Path, shape: Shape, progress: Progress) -> int:
    """Write the record into a file, whole or not at all: all of it as JSON, or the sessions and sets as CSV.

    Args:
        store: The record.
        file: Its name ends in .json or .csv; one that is there is replaced.
        shape: Whose CSV.
        progress: Is told how much is done.

    Returns:
        How many sets it holds.

    Raises:
        UserError: The name has another ending, or the disk refused.
    """
    make = _WRITERS.get((file.suffix.lower(), shape))
    if make is None:
        raise UserError(
            f"The record cannot be written as {shown_path(file)}.",
            "Its name ends in .csv, or in .json for our own format.",
        )
    written = 0

    def fill(path: Path) -> None:
        nonlocal written
        written = make(store, path, progress)

    write_whole(file, fill)
    return written


def bring_in(store: "Store", file: Path, reading: Reading, progress: Progress, *, is_trial: bool) -> Preview:
    """Bring a file into the record, all or nothing, or only look at what it would do.

    Args:
        store: The record.
        file: Another record of ours, our CSV or JSON, or what Strong, Hevy or FitNotes exported.
        reading: How to take what another program's file does not say.
        progress: Is told how much is done.
        is_trial: Only look.

    Raises:
        UserError: It is none of these, it is not right, or the disk refused. Nothing was changed.
    """
    try:
        if not is_file(file):
            raise UserError(f"There is no file {shown_path(file)}.", "Choose another one.")
        with file.open("rb") as source:
            head = source.read(_LONGEST_HEADER)
        with waiting(store) as incoming:
            arrival: Arrival | None = None
            left_out: tuple[str, ...] = ()
            reports = _first_part_of(progress)
            if head.startswith(_RECORD):
                if file.samefile(store.path):
                    raise UserError(f"{shown_path(file)} is this record itself.", "Choose another one.")
                left_out = read_record(incoming, file)
                format_in_words = f"{OURS}, another record"
            elif head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
                own_json.read_json(incoming, file, reports)
                format_in_words = f"{OURS}, JSON"
            elif own_csv.is_own(_header(head)):
                own_csv.read_csv(incoming, file, reports)
                incoming.stamp_what_was_edited_elsewhere()
                format_in_words = f"{OURS}, CSV"
            else:
                arrival = read(file, reading, reports)
                format_in_words = arrival.dialect
                _put(incoming, arrival.sessions)
                incoming.leave_what_is_known()
            # The last word before it is in the record: from there on nobody can stop it half way.
            progress(1 - _BRINGING_TAKES)
            incoming.let_undone_come_again()
            difference, days = incoming.difference(), incoming.days()
            import_id = "" if is_trial else incoming.merge(arrival.program if arrival else OURS, file.name)
            return Preview(format_in_words, difference, arrival, left_out, days[0], days[1], import_id)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{shown_path(file)} could not be read: {reason}.", "Nothing was changed.") from error


def is_file(path: Path) -> bool:
    """Whether a file lies there that can be read to its end: a pipe could be waited for, for ever."""
    try:
        return path.is_file()
    except OSError:
        return False


def _first_part_of(progress: Progress) -> Progress:
    return lambda share: progress(share * (1 - _BRINGING_TAKES))


def _header(head: bytes) -> list[str]:
    first_line = head.decode("utf-8-sig", "replace").split("\n", 1)[0]
    return first_line.strip().replace(";", ",").split(",")


def _put(incoming: Incoming, sessions: tuple[SessionRecord, ...]) -> None:
    """Let sessions wait that bring no edit stamps: what is here, or was deleted here, is newer."""

    def stamped(row: rows.Row) -> rows.Row:
        stamp = oldest_stamp(row)
        return {**row, "edit_stamp": stamp, "life_stamp": stamp, "deleted_at": None}

    incoming.put("sessions", (stamped(rows.session_row(one)) for one in sessions))
    incoming.put(
        "sets",
        (
            stamped(rows.set_row(session.id, position, one))
            for session in sessions
            for position, one in enumerate(session.sets)
        ),
    )


def _write_foreign(store: "Store", path: Path, progress: Progress, shape: Shape) -> int:
    count = 0

    def sessions(total: int) -> Iterator[SessionRecord]:
        nonlocal count
        for offset in range(0, total, _PAGE):
            for session in store.sessions(_PAGE, offset):
                if session.finished_at is None:
                    continue
                count += len(session.sets)
                yield session
            progress(offset / total)

    with store.reading() as db, path.open("w", encoding="utf-8", newline="") as target:
        total = int(db.execute("SELECT count(*) FROM sessions WHERE deleted_at IS NULL").fetchone()[0])
        write(shape, sessions(total), target)
    progress(1.0)
    return count


_WRITERS: Mapping[tuple[str, Shape], Callable[["Store", Path, Progress], int]] = {
    (".json", Shape.HIPCOACH): own_json.write_json,
    (".csv", Shape.HIPCOACH): own_csv.write_csv,
    (".csv", Shape.STRONG): partial(_write_foreign, shape=Shape.STRONG),
    (".csv", Shape.HEVY): partial(_write_foreign, shape=Shape.HEVY),
}


@dataclass(frozen=True, slots=True)
class Section:
    """Sentences that belong together.

    Attributes:
        title: What they are about; empty for what comes first.
        lines: The sentences.
    """

    title: str
    lines: tuple[str, ...]


def told(preview: Preview) -> tuple[Section, ...]:
    """What there is to know of a file: what is new, then how it was taken."""
    sections = [Section("", (f"{preview.format}.", *_told_of_difference(preview)))]
    if preview.arrival is not None:
        sections += _told_of_arrival(preview.arrival)
    return tuple(section for section in sections if section.lines)


def _told_of_difference(preview: Preview) -> Iterator[str]:
    found = preview.difference
    if found.new_sessions or found.new_sets:
        days = dict.fromkeys(f"{day:%d %b %Y}" for day in (preview.first_day, preview.last_day) if day)
        what = f"New: {counted(found.new_sessions, 'session')}, {counted(found.new_sets, 'set')}"
        yield f"{what}, {' to '.join(days)}." if days else f"{what}."
    if found.changed_sessions or found.changed_sets:
        changed = counted(found.changed_sessions, "session"), counted(found.changed_sets, "set")
        yield f"Newer than here, and taken: {changed[0]}, {changed[1]}."
    if found.deleted:
        yield f"Deleted there, and so moved into the bin here: {found.deleted}."
    if found.alike:
        yield f"Worth a look: {counted(found.alike, 'session')} may be here already, by way of another program."
    if found.weeks:
        yield f"Marks of {counted(found.weeks, 'week')}, resting or injured."
    if found.days:
        yield f"Marks of {counted(found.days, 'day')}, runs or a race."
    if not (found.changes_sets or found.weeks or found.days):
        yield "Nothing in it is new."
    if found.same:
        yield f"Here already: {counted(found.same, 'set')}."
    if found.kept_deleted:
        yield f"Deleted here, and left so: {counted(found.kept_deleted, 'set')}."
    if found.older:
        yield f"Older than here, and left: {counted(found.older, 'set')}."
    for sentence in preview.left_out:
        yield f"Left out: {sentence}"


def _told_of_arrival(arrival: Arrival) -> Iterator[Section]:
    yield Section(
        "Exercises",
        tuple(f"{match.theirs}: {_taken(match)}, {counted(match.sets, 'set')}." for match in arrival.exercises),
    )
    for title, remarks in (("Left out", arrival.left_out), ("Worth a look", arrival.implausible)):
        yield Section(title, tuple(_remark(remark) for remark in remarks))
    yield Section("Assumed", arrival.assumptions)


def _taken(match: Match) -> str:
    return f"taken as {match.exercise} {match.variation}" if match.is_known else "keeps its own name"


def _remark(remark: Remark) -> str:
    others = "" if remark.rows == 1 else f"{remark.rows} rows, the first in "
    where = f"{others}line {remark.first_line}"
    return f"{remark.text[:1].upper()}{remark.text[1:]}: {where}."
