"""Writes that the disk refused, kept as a file in another folder until the record takes them in.

The file is JSON: `format`, `version`, `id`, `record` (the database it belongs to) and `writes`, in order. A write
has `kind` and the rows it is about, as the schema names their columns.
"""

import contextlib
import errno
import hashlib
import json
import logging
import os
import stat
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from hipcoach.domain.record import SessionRecord
from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.errors import StoreError
from hipcoach.store.refusals import explained
from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store
from hipcoach.store.writes import RemoveSession, RemoveSet, SaveSession, SaveSet, Write

_log = logging.getLogger(__name__)

FORMAT, VERSION = "hipcoach-unsaved", 1
_FILES = f"{FORMAT}-*.json"
LARGEST_BYTES = 20_000_000
"""Far more than a session can hold."""

TAKEN_IN = "taken_in"
"""The setting that names the files that are in the record already, should one be left lying."""


def keep(writes: Sequence[Write], folder: Path, database: Path) -> Path:
    """Write a file of writes, durably, for its owner's eyes only.

    Returns:
        The file.

    Raises:
        StoreError: The folder takes it no more than the record does; no part of the file is left there.
    """
    identity = str(uuid4())
    file = folder / f"{FORMAT}-{identity}.json"
    data = {
        "format": FORMAT,
        "version": VERSION,
        "id": identity,
        "record": str(database.resolve()),
        "writes": [_data(write) for write in writes],
    }
    with explained(words("Nothing could be kept in {folder}", folder=folder)):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(file, data)
    return file


def note(file: Path, database: Path, places: Iterable[Path]) -> bool:
    """Leave word of a file where the next start looks; whether one of the places took it."""
    for place in places:
        # A folder that is full may be the reason why the file lies elsewhere: the next one may have room.
        with contextlib.suppress(OSError):
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_note(place, database, [str(file), *_noted(place, database)])
            return True
    return False


def take_in(store: Store, places: Sequence[Path]) -> tuple[str, ...]:
    """Carry out what was kept for this record, and remove the files that are in it now.

    Returns:
        Sentences for the user: what came in, and what could not be found or read.
    """
    database = store.path
    sentences: list[str] = []
    for file in _lying_in(places):
        sentences += _take_in_file(store, file)[0]
    for place in places:
        noted = _noted(place, database)
        left = []
        for name in noted:
            told, is_done = _take_in_file(store, Path(name))
            sentences += told
            left += [] if is_done else [name]
        if left != noted:
            with contextlib.suppress(OSError):
                _write_note(place, database, left)
    return tuple(dict.fromkeys(sentences))


def _take_in_file(store: Store, file: Path) -> tuple[list[str], bool]:
    """What is to be told of a file, and whether nobody needs to look for it again."""
    said: str
    try:
        data = _read(file)
        if (data["format"], data["version"]) != (FORMAT, VERSION):
            said = words(
                "The file {file} was written by a newer version of Hipcoach; it was left as it is.", file=file
            )
            return [said], False
        if Path(data["record"]).resolve() != store.path.resolve():
            return [], True
        writes = [_write_of(each) for each in data["writes"]]
        return _carry_out(store, data["id"], writes, file), True
    except FileNotFoundError:
        said = words(
            "Sets that were kept in {file} are not there: they come in once the folder is back.", file=file
        )
        return [said], False
    except (StoreError, OSError) as error:
        said = words("What was kept in {file} could not be taken in: {reason}", file=file, reason=_reason(error))
        return [said], False
    except (rows.UnreadableRowError, *rows.FAULTS) as error:
        _log.info("left alone: %s: %r", file, error)
        return [words("The file {file} cannot be read; it was left as it is.", file=file)], True


def _reason(error: StoreError | OSError) -> str:
    return error.words if isinstance(error, StoreError) else str(error)


def _carry_out(store: Store, identity: str, writes: Sequence[Write], file: Path) -> list[str]:
    taken_in = stored_settings(store).get(TAKEN_IN)
    known = taken_in if isinstance(taken_in, list) else []
    sentences: list[str] = []
    if identity not in known:
        # What the user has done with a session since then stands: only what it lacks comes in.
        since = {session.id: session for session in store.sessions() if session.finished_at is not None}
        for write in writes:
            _carry_out_one(store, write, since)
        keep_setting(store, TAKEN_IN, [*known, identity])
        sentences = [words("What was kept in {folder} is in the record now.", folder=file.parent)]
    with contextlib.suppress(OSError):
        file.unlink()
    return sentences


def _carry_out_one(store: Store, write: Write, since: Mapping[str, SessionRecord]) -> None:
    match write:
        case SaveSession(session) if session.id in since:
            pass
        case SaveSet(session, position, record) if session.id in since:
            finished = since[session.id]
            if record.id not in {one.id for one in finished.sets}:
                store.save_set(finished, position, record)
        case _:
            store.carry_out(write)


def _data(write: Write) -> dict[str, Any]:
    match write:
        case SaveSession(session):
            return {"kind": "save_session", "session": rows.session_row(session)}
        case SaveSet(session, position, record):
            row = rows.set_row(session.id, position, record)
            return {"kind": "save_set", "session": rows.session_row(session), "set": row}
        case RemoveSet(set_id):
            return {"kind": "remove_set", "id": set_id}
        case RemoveSession(session_id):
            return {"kind": "remove_session", "id": session_id}


def _write_of(data: dict[str, Any]) -> Write:
    match data["kind"]:
        case "save_session":
            return SaveSession(_session(data["session"]))
        case "save_set":
            session, row = _session(data["session"]), data["set"]
            return SaveSet(session, int(row["position"]), rows.set_record(row))
        case "remove_set":
            return RemoveSet(str(data["id"]))
        case "remove_session":
            return RemoveSession(str(data["id"]))
    msg = f"an unknown kind of write: {data['kind']}"
    raise ValueError(msg)


def _session(row: rows.Row) -> SessionRecord:
    # Files of earlier versions name no source, and nothing of the morning after.
    return rows.session_record({"source": "", "morning_pain": None, "is_morning_asked": 0, **row}, ())


def _lying_in(places: Iterable[Path]) -> list[Path]:
    """The files in the folders where a program that had to end at once may have put them."""
    found: list[Path] = []
    for place in places:
        with contextlib.suppress(OSError):
            found += sorted(place.glob(_FILES))
    return [file for file in found if not _is_of_others(file)]


def _is_of_others(file: Path) -> bool:
    """Whether somebody else put it there: anybody may write into a folder for temporary files."""
    with contextlib.suppress(OSError):
        return os.name != "nt" and file.lstat().st_uid != os.getuid()
    return True


def _note_in(place: Path, database: Path) -> Path:
    """One note for each record: several may share a folder."""
    name = hashlib.sha256(os.fsencode(database.resolve())).hexdigest()[:12]
    return place / f"hipcoach-elsewhere-{name}.json"


def _noted(place: Path, database: Path) -> list[str]:
    try:
        return [str(name) for name in _read(_note_in(place, database))["files"]]
    except (OSError, *rows.FAULTS):
        return []


def _write_note(place: Path, database: Path, files: Sequence[str]) -> None:
    if files:
        _write(_note_in(place, database), {"record": str(database), "files": list(files)})
    else:
        _note_in(place, database).unlink()


def _read(file: Path) -> dict[str, Any]:
    """The object in a file of the user's own; nothing that others put there is followed or waited for.

    Raises:
        OSError: It cannot be read, or is not the user's.
        ValueError: It holds no object.
    """
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    with os.fdopen(os.open(file, flags), encoding="utf-8") as source:
        found = os.fstat(source.fileno())
        is_ours = os.name == "nt" or found.st_uid == os.getuid()
        if not (stat.S_ISREG(found.st_mode) and is_ours and found.st_size <= LARGEST_BYTES):
            raise PermissionError(errno.EPERM, words("it is not a file of yours"))
        data = json.load(source)
    if not isinstance(data, dict):
        msg = f"{file} holds no object"
        raise ValueError(msg)
    return data


def _write(file: Path, data: dict[str, Any]) -> None:
    unfinished = file.with_suffix(".unfinished")
    try:
        unfinished.unlink(missing_ok=True)
        with open(unfinished, "x", encoding="utf-8", opener=_owners) as target:
            json.dump(data, target, ensure_ascii=False, indent=1)
            target.flush()
            os.fsync(target.fileno())
        unfinished.replace(file)
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _owners(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
