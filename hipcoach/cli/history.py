"""`hipcoach history`: what was done, for people and for other programs."""

import json
from pathlib import Path
from typing import Any

from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.units import clock_text

_HEADS = ("Date", "Exercise", "Set", "Reps", "Each", "Together", "Tempo", "Rest", "Confirmed")
_NOTHING = "–"


def history(database: Path, as_json: bool) -> int:
    """Print the sessions, the newest first; where there is no record yet, none is made.

    Raises:
        UserError: The record cannot be read.
    """
    sessions = _sessions(database)
    if as_json:
        print(json.dumps([_session_data(session) for session in sessions], indent=2))
    elif not sessions:
        print("Nothing is recorded yet: the first set that you finish will be here.")
    else:
        print("\n".join(_lines(sessions)))
    return 0


def _sessions(database: Path) -> tuple[SessionRecord, ...]:
    if not may_be_there(database):
        return ()
    from hipcoach.store.store import Store  # noqa: PLC0415 - SQLite only where there is a record

    with Store.open(database) as store:
        return store.sessions()


def may_be_there(database: Path) -> bool:
    """Whether to open the record: what keeps it from being read is told then, and not called empty."""
    try:
        database.lstat()
    except OSError as error:
        return not isinstance(error, FileNotFoundError)
    return True


def _session_data(session: SessionRecord) -> dict[str, Any]:
    from hipcoach.store.rows import plan_data  # noqa: PLC0415 - SQLite only where there is a record

    return {
        "id": session.id,
        "started_at": session.started_at.isoformat(),
        "finished_at": session.finished_at.isoformat() if session.finished_at else None,
        "local_date": session.local_date.isoformat(),
        "exercises": _exercises(session),
        "plan": plan_data(session.plan),
        "pain": session.pain,
        "morning_pain": session.morning_pain,
        "note": session.note,
        "source": session.source,
        "sets": [_set_data(record) for record in session.sets],
    }


def _set_data(record: SetRecord) -> dict[str, Any]:
    asked = record.reps_planned
    return {
        "id": record.id,
        "block": record.block,
        "exercise": record.exercise,
        "variation": record.variation,
        "set_number": record.set_number,
        "side": record.side,
        "warm_up": record.is_warm_up,
        "reps": record.reps,
        "reps_planned": asked and {"low": asked.low, "high": asked.high},
        "load": {
            "value": f"{record.load.value:f}",
            "unit": record.load.unit,
            "implements": record.load.implements,
        },
        "tempo": str(record.tempo) if record.tempo else None,
        "started_at": record.started_at.isoformat(),
        "ended_at": record.ended_at.isoformat(),
        "confirmed": record.is_confirmed,
        "effort": record.effort,
        "fault": record.fault,
        "note": record.note,
        "rest_planned_s": record.rest_planned_s,
        "rest_s": record.rest_s,
    }


def _exercises(session: SessionRecord) -> list[str]:
    """What was done, or what was planned where nothing was done, each once, in order."""
    done = [f"{record.exercise} {record.variation}" for record in session.sets]
    planned = [f"{block.exercise} {block.variation}" for block in session.plan.blocks]
    return list(dict.fromkeys(done or planned))


def _lines(sessions: tuple[SessionRecord, ...]) -> list[str]:
    """A table whose columns are as wide as their widest entry; remarks stand below their session."""
    tables = [(_cells(session), _remarks(session)) for session in sessions]
    rows = [_HEADS, *(row for cells, _ in tables for row in cells)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]

    def line(row: tuple[str, ...]) -> str:
        return "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()

    lines = [line(_HEADS)]
    for cells, remarks in tables:
        lines += [line(row) for row in cells]
        if remarks:
            lines.append(f"{'':{widths[0]}}  {remarks}")
    return lines


def _cells(session: SessionRecord) -> list[tuple[str, ...]]:
    date = session.local_date.isoformat()
    if not session.sets:
        name = ", ".join(_exercises(session)) or _NOTHING
        return [(date, name, "none", *[_NOTHING] * 6)]
    return [(date, *_set_cells(record)) for record in session.sets]


def _set_cells(record: SetRecord) -> tuple[str, ...]:
    load = record.load
    together = load.value * load.implements
    words = ["warm-up"] * record.is_warm_up + [str(record.set_number)] + ([record.side] if record.side else [])
    return (
        f"{record.exercise} {record.variation}",
        " ".join(words),
        str(record.reps),
        f"{load.value:f} {load.unit}",
        f"{together:f} {load.unit}",
        str(record.tempo) if record.tempo else "free",
        _NOTHING if record.rest_s is None else clock_text(record.rest_s),
        "yes" if record.is_confirmed else "no",
    )


def _remarks(session: SessionRecord) -> str:
    words = [] if session.finished_at else ["not finished"]
    if session.pain is not None:
        words.append(f"pain {session.pain}")
    if session.morning_pain is not None:
        words.append(f"pain {session.morning_pain} the morning after")
    # A note is the user's own text: one line of it, and nothing that a terminal would obey.
    note = "".join(letter if letter.isprintable() else " " for letter in session.note)
    if note.strip():
        words.append(f"“{' '.join(note.split())}”")
    return " · ".join(words)
