"""Taking the record along, and bringing records in: which file is whose, and what bringing it in would do."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from hipcoach.coach.whole_file import write_whole
from hipcoach.domain.dates import SHORT_DAY, dated
from hipcoach.domain.errors import UserError, shown_path, system_reason
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.words import Words, plural, words
from hipcoach.store import own_csv, own_json, rows
from hipcoach.store.merging import Difference, Incoming, Progress, oldest_stamp, waiting
from hipcoach.store.own_record import read_record
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
            words("The record cannot be written as {file}.", file=shown_path(file)),
            words("Its name ends in .csv, or in .json for our own format."),
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
            raise UserError(words("There is no file {file}.", file=shown_path(file)), words("Choose another one."))
        with file.open("rb") as source:
            head = source.read(_LONGEST_HEADER)
        with waiting(store) as incoming:
            arrival: Arrival | None = None
            left_out: tuple[str, ...] = ()
            reports = _first_part_of(progress)
            if head.startswith(_RECORD):
                if file.samefile(store.path):
                    raise UserError(
                        words("{file} is this record itself.", file=shown_path(file)), words("Choose another one.")
                    )
                left_out = read_record(incoming, file)
                format_in_words: str = words("{program}, another record", program=OURS)
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
        reason = system_reason(error)
        raise UserError(
            words("{file} could not be read: {reason}.", file=shown_path(file), reason=reason),
            words("Nothing was changed."),
        ) from error


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


def sections_of(preview: Preview) -> tuple[Section, ...]:
    """What there is to know of a file: what is new, then how it was taken."""
    sections = [Section("", (words("{format}.", format=preview.format), *_told_of_difference(preview)))]
    if preview.arrival is not None:
        sections += _told_of_arrival(preview.arrival)
    return tuple(section for section in sections if section.lines)


def _told_of_difference(preview: Preview) -> Iterator[Words]:
    found = preview.difference
    if found.new_sessions or found.new_sets:
        yield _told_of_new(preview)
    if found.changed_sessions or found.changed_sets:
        yield words(
            "Newer than here, and taken: {sessions}, {sets}.",
            sessions=_sessions(found.changed_sessions),
            sets=_sets(found.changed_sets),
        )
    if found.deleted:
        yield words("Deleted there, and so moved into the bin here: {count}.", count=found.deleted)
    if found.alike:
        yield plural(
            "Worth a look: %n session may be here already, by way of another program.",
            "Worth a look: %n sessions may be here already, by way of another program.",
            found.alike,
        )
    if found.weeks:
        yield plural(
            "Marks of %n week, resting or injured.", "Marks of %n weeks, resting or injured.", found.weeks
        )
    if found.days:
        yield plural("Marks of %n day, runs or a race.", "Marks of %n days, runs or a race.", found.days)
    if not (found.changes_sets or found.weeks or found.days):
        yield words("Nothing in it is new.")
    if found.same:
        yield words("Here already: {sets}.", sets=_sets(found.same))
    if found.kept_deleted:
        yield words("Deleted here, and left so: {sets}.", sets=_sets(found.kept_deleted))
    if found.older:
        yield words("Older than here, and left: {sets}.", sets=_sets(found.older))
    for sentence in preview.left_out:
        yield words("Left out: {what}", what=sentence)


def _told_of_new(preview: Preview) -> Words:
    sessions, sets = _sessions(preview.difference.new_sessions), _sets(preview.difference.new_sets)
    if preview.first_day is None or preview.last_day is None:
        return words("New: {sessions}, {sets}.", sessions=sessions, sets=sets)
    first, last = dated(preview.first_day, SHORT_DAY), dated(preview.last_day, SHORT_DAY)
    if first == last:
        return words("New: {sessions}, {sets}, {day}.", sessions=sessions, sets=sets, day=first)
    return words(
        "New: {sessions}, {sets}, {first} to {last}.", sessions=sessions, sets=sets, first=first, last=last
    )


def _sessions(count: int) -> Words:
    return plural("%n session", "%n sessions", count)


def _sets(count: int) -> Words:
    return plural("%n set", "%n sets", count)


def _told_of_arrival(arrival: Arrival) -> Iterator[Section]:
    yield Section(words("Exercises"), tuple(_match(match) for match in arrival.exercises))
    yield Section(words("Left out"), tuple(_remark(remark) for remark in arrival.left_out))
    yield Section(words("Worth a look"), tuple(_remark(remark) for remark in arrival.implausible))
    yield Section(words("Assumed"), arrival.assumptions)


def _match(match: Match) -> Words:
    if match.is_known:
        return words(
            "{name}: taken as {exercise} {variation}, {sets}.",
            name=match.theirs,
            exercise=match.exercise,
            variation=match.variation,
            sets=_sets(match.sets),
        )
    return words("{name}: keeps its own name, {sets}.", name=match.theirs, sets=_sets(match.sets))


def _remark(remark: Remark) -> Words:
    if remark.rows == 1:
        return words("Line {line}: {remark}.", line=remark.first_line, remark=remark.text)
    return words(
        "{rows} rows, the first in line {line}: {remark}.",
        rows=remark.rows,
        line=remark.first_line,
        remark=remark.text,
    )
