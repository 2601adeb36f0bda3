"""Writes that the disk refused, kept as a file in another folder until the record takes them in.

The file is JSON: `format`, `version`, `id`, `record` (the database it belongs to) and `writes`, in order. A write
has `kind` and the rows it is about, as the schema names their columns.
"""

import contextlib
import json
import logging
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from hipcoach.domain.errors import UserError
from hipcoach.store import rows
from hipcoach.store.errors import StoreError
from hipcoach.store.refusals import explained
from hipcoach.store.store import Store
from hipcoach.store.writes import RemoveSession, RemoveSet, SaveSession, SaveSet, Write

_log = logging.getLogger(__name__)

FORMAT, VERSION = "hipcoach-unsaved", 1
_FILES = f"{FORMAT}-*.json"
_NOTE = "hipcoach-elsewhere.json"
"""Tells the next start of files in a folder that the user chose."""

_TAKEN_IN = "taken_in"
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
        "record": str(database),
        "writes": [_data(write) for write in writes],
    }
    with explained(f"Nothing could be kept in {folder}"):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(file, data)
    return file


def note(file: Path, database: Path, places: Iterable[Path]) -> bool:
    """Leave word of a file where the next start looks; whether one of the places took it."""
    for place in places:
        # A folder that is full may be the reason why the file lies elsewhere: the next one may have room.
        with contextlib.suppress(OSError):
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(place / _NOTE, {"record": str(database), "files": [str(file), *_noted(place, database)]})
            return True
    return False


def take_in(store: Store, places: Sequence[Path]) -> tuple[str, ...]:
    """Carry out what was kept for this record, and remove the files that are in it now.

    Returns:
        Sentences for the user: what came in, and what could not be found or read.
    """
    database = store.path
    noted = [Path(name) for place in places for name in _noted(place, database)]
    files = dict.fromkeys([*_lying_in(places), *noted])
    sentences, is_complete = [], True
    for file in files:
        if not file.exists():
            is_complete = False
            sentences.append(f"Sets that were kept in {file} are not there: they come in once the folder is back.")
            continue
        try:
            data = _read(file)
            if data["record"] != str(database):
                continue
            sentences += _carry_out(store, data, file)
        except (StoreError, OSError) as error:
            sentences.append(f"What was kept in {file} could not be taken in: {error}")
            is_complete = False
        except (rows.UnreadableRowError, *rows.FAULTS) as error:
            _log.info("left alone: %s: %r", file, error)
            sentences.append(f"The file {file} cannot be read; it was left as it is.")
    if is_complete:
        for place in places:
            _forget(place, database)
    return tuple(sentences)


def _carry_out(store: Store, data: dict[str, Any], file: Path) -> list[str]:
    writes = [_write_of(each) for each in data["writes"]]
    taken_in = store.settings().get(_TAKEN_IN)
    known = taken_in if isinstance(taken_in, list) else []
    sentences = []
    if data["id"] not in known:
        for write in writes:
            store.carry_out(write)
        store.save_setting(_TAKEN_IN, [*known, data["id"]])
        sentences = [f"What was kept in {file.parent} is in the record now."]
    with contextlib.suppress(OSError):
        file.unlink()
    return sentences


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
            return SaveSession(rows.session_record(data["session"], ()))
        case "save_set":
            session, row = rows.session_record(data["session"], ()), data["set"]
            return SaveSet(session, int(row["position"]), rows.set_record(row))
        case "remove_set":
            return RemoveSet(str(data["id"]))
        case "remove_session":
            return RemoveSession(str(data["id"]))
    msg = f"an unknown kind of write: {data['kind']}"
    raise ValueError(msg)


def _lying_in(places: Iterable[Path]) -> list[Path]:
    """The files in the folders where a program that had to end at once may have put them."""
    found: list[Path] = []
    for place in places:
        with contextlib.suppress(OSError):
            found += sorted(file for file in place.glob(_FILES) if _is_ours(file))
    return found


def _is_ours(file: Path) -> bool:
    """Whether the file is the user's own: anybody may write into a folder for temporary files."""
    return os.name == "nt" or file.stat().st_uid == os.getuid()


def _noted(place: Path, database: Path) -> list[str]:
    try:
        data = _read(place / _NOTE)
        return [str(name) for name in data["files"]] if data["record"] == str(database) else []
    except (OSError, *rows.FAULTS):
        return []


def _forget(place: Path, database: Path) -> None:
    if _noted(place, database):
        with contextlib.suppress(OSError):
            (place / _NOTE).unlink()


def _read(file: Path) -> dict[str, Any]:
    data = json.loads(file.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        msg = f"{file} holds no object"
        raise UserError(msg)
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
