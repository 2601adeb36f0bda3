"""Our JSON: everything that the record holds, lossless, the bin and what left it included.

One object: `format` is `hipcoach`, `version` that of this format. `sessions`, each with the columns of the schema
by their names, its `plan` as an object and its `sets`; `weeks`; `days`; `tombstones`; and `settings` by their
names, the user's own plan among them. One session stands on one line. Files of earlier versions hold no `days` and
nothing of the morning after.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import msgspec

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.merging import Incoming, Progress
from hipcoach.store.refusals import explained
from hipcoach.store.schema import COLUMNS
from hipcoach.store.store import Store
from hipcoach.store.unsaved import TAKEN_IN
from hipcoach.store.whole import IN_ORDER

FORMAT, VERSION = "hipcoach", 1
LARGEST_BYTES = 200_000_000
"""Far more than 100,000 sets, which take 60 MB; the file is in memory as a whole when it is read."""

_BATCH = 1000
_REMEDY = words("Nothing was brought in.")


def write_json(store: Store, path: Path, progress: Progress) -> int:
    """Write everything.

    Args:
        store: The record.
        path: The file to fill.
        progress: Is told how much is done, from 0 to 1; what it raises ends the writing.

    Returns:
        How many sets there are, those in the bin included.

    Raises:
        OSError: The file cannot be written.
    """
    with store.reading() as db, path.open("wb") as target:
        total = int(db.execute("SELECT count(*) FROM sessions").fetchone()[0])
        in_order = ", ".join(f"sets.{name}" for name in IN_ORDER.split(", "))
        sessions = db.query("SELECT * FROM sessions ORDER BY started_at, id")
        sets = db.query(
            "SELECT sets.* FROM sessions JOIN sets ON sets.session_id = sessions.id "  # noqa: S608 (constants)
            f"ORDER BY sessions.started_at, sessions.id, {in_order}"
        )
        grouped = groupby(sets, lambda row: row["session_id"])
        group = next(grouped, None)
        count = 0
        target.write(b'{"format":"%s","version":%d,\n"sessions":[' % (FORMAT.encode(), VERSION))
        for number, session in enumerate(sessions):
            its_sets: list[rows.Row] = []
            if group is not None and group[0] == session["id"]:
                its_sets = [_without(row, "session_id") for row in group[1]]
                group = next(grouped, None)
            count += len(its_sets)
            whole = {**session, "plan": msgspec.Raw(session["plan"].encode()), "sets": its_sets}
            target.write((b",\n" if number else b"\n") + msgspec.json.encode(whole))
            if number % _BATCH == 0:
                progress(number / max(total, 1))
        target.write(b"\n],\n")
        for table, order in (("weeks", "monday"), ("days", "day"), ("tombstones", "kind, id")):
            found = list(db.query(f"SELECT * FROM {table} ORDER BY {order}"))  # noqa: S608 (our own names)
            target.write(b'"%s":%s,\n' % (table.encode(), msgspec.json.encode(found)))
        kept = db.query("SELECT * FROM settings WHERE name <> ? ORDER BY name", [TAKEN_IN])
        settings = {row["name"]: msgspec.Raw(row["value"].encode()) for row in kept if _is_json(row["value"])}
        target.write(b'"settings":%s}\n' % msgspec.json.encode(settings))
    progress(1.0)
    return count


def read_json(incoming: Incoming, path: Path, progress: Progress) -> None:
    """Let everything that a file holds wait to come in.

    Args:
        incoming: Where it waits.
        path: A file of ours.
        progress: Is told how much is read, from 0 to 1; what it raises ends the reading.

    Raises:
        UserError: The file is not right; the sentence says where.
    """
    if path.stat().st_size > LARGEST_BYTES:
        raise UserError(words("The file is larger than {size} MB.", size=LARGEST_BYTES // 1_000_000), _REMEDY)
    try:
        content = msgspec.json.decode(path.read_bytes(), type=_Whole)
    except msgspec.ValidationError as error:
        if "`format`" in str(error):
            raise UserError(words("The file is JSON, but not from Hipcoach."), _REMEDY) from error
        raise UserError(words("The file is not right: {reason}.", reason=rows.reason(error)), _REMEDY) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(words("The file is not JSON, or is cut off."), _REMEDY) from error
    if (content.format, content.version) != (FORMAT, VERSION):
        raise UserError(
            words("The file was written by a newer version of Hipcoach, or by another program."), _REMEDY
        )
    ids = [one.id for session in content.sessions for one in session.sets]
    if len({*ids}) < len(ids) or len({session.id for session in content.sessions}) < len(content.sessions):
        raise UserError(words("The file is not right: an id stands there twice."), _REMEDY)
    with explained(words("The file could not be read")):
        total = max(len(content.sessions), 1)
        for first in range(0, total, _BATCH):
            session_rows, set_rows = _rows_of(content.sessions[first : first + _BATCH], first)
            incoming.put("sessions", session_rows)
            incoming.put("sets", set_rows)
            progress(min((first + _BATCH) / total, 1.0))
        others: Mapping[str, Sequence[msgspec.Struct]] = {
            "weeks": content.weeks,
            "days": content.days,
            "tombstones": content.tombstones,
        }
        for table, found in others.items():
            incoming.put(
                table, [_checked(rows.checked_stamp, msgspec.structs.asdict(one), table) for one in found]
            )
        settings = content.settings.items()
        incoming.put("settings", ({"name": name, "value": bytes(raw).decode()} for name, raw in settings))


class _Set(msgspec.Struct):
    """A set, as the schema names its columns."""

    id: str
    position: int
    block: int
    exercise: str
    variation: str
    set_number: int
    side: str | None
    is_warm_up: int
    reps: int
    reps_low: int | None
    reps_high: int | None
    load_value: str
    load_unit: str
    load_implements: int
    tempo: str | None
    started_at: str
    ended_at: str
    is_confirmed: int
    effort: int | None
    fault: str | None
    note: str
    rest_planned_s: float | None
    rest_s: float | None
    edit_stamp: str
    deleted_at: str | None


class _Session(msgspec.Struct):
    """A session with its sets."""

    id: str
    started_at: str
    utc_offset_s: int
    local_date: str
    plan: msgspec.Raw
    finished_at: str | None
    rest_ends_at: str | None
    pain: int | None
    note: str
    source: str
    edit_stamp: str
    life_stamp: str
    deleted_at: str | None
    sets: list[_Set]
    morning_pain: int | None = None
    is_morning_asked: int = 0


class _Week(msgspec.Struct):
    monday: str
    mark: str | None
    edit_stamp: str


class _Day(msgspec.Struct):
    day: str
    mark: str | None
    edit_stamp: str


class _Tombstone(msgspec.Struct):
    kind: str
    id: str
    edit_stamp: str


class _Whole(msgspec.Struct):
    format: str
    version: int
    sessions: list[_Session] = []
    weeks: list[_Week] = []
    days: list[_Day] = []
    tombstones: list[_Tombstone] = []
    settings: dict[str, msgspec.Raw] = {}


def _rows_of(sessions: Iterable[_Session], first: int) -> tuple[list[rows.Row], list[rows.Row]]:
    session_rows: list[rows.Row] = []
    set_rows: list[rows.Row] = []
    for number, session in enumerate(sessions, first):
        row: rows.Row = {name: getattr(session, name) for name in COLUMNS["sessions"]}
        row["plan"] = bytes(session.plan).decode()
        its_sets = [{**msgspec.structs.asdict(one), "session_id": session.id} for one in session.sets]
        where = words("session {number} ({day})", number=number + 1, day=session.started_at[:10])
        session_rows.append(_checked(rows.checked_session, row, where))
        set_rows += [_checked(rows.checked_set, one, where) for one in its_sets]
    return session_rows, set_rows


def _checked(check: Callable[[rows.Row], rows.Row], row: rows.Row, where: str) -> rows.Row:
    try:
        return check(row)
    except rows.UnreadableRowError as error:
        raise UserError(
            words("The file is not right, in {where}: {reason}.", where=where, reason=rows.reason(error)), _REMEDY
        ) from error


def _without(row: rows.Row, name: str) -> rows.Row:
    return {key: value for key, value in row.items() if key != name}


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
