"""Files of other programs as they are read in tests, and what was read of them in few words."""

from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from hipcoach.domain.record import SessionRecord
from hipcoach.transfer import Arrival, Reading, read

TODAY = date(2026, 11, 1)


def at_home(moment: datetime) -> datetime:
    """A local time two hours ahead of UTC in summer, one in winter."""
    return moment.replace(tzinfo=timezone(timedelta(hours=2 if 4 <= moment.month < 10 else 1)))


def a_reading(**changes: Any) -> Reading:
    return Reading(**({"localize": at_home, "today": TODAY} | changes))


def arrived(folder: Path, text: str | bytes, **changes: Any) -> Arrival:
    """What is read of a file with such a content."""
    return read(a_file(folder, text), a_reading(**changes))


def a_file(folder: Path, text: str | bytes) -> Path:
    path = folder / "export.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(session: SessionRecord) -> list[str]:
    """The session's sets, one a line: exercise, number, reps × load, and what else is known."""
    return [
        " | ".join(
            [
                "/".join(filter(None, (each.exercise, each.variation))),
                f"{'warm-up ' if each.is_warm_up else ''}{each.set_number}",
                f"{each.reps} x {each.load.implements} x {each.load.value} {each.load.unit}",
                *([f"RPE {each.effort}"] if each.effort is not None else []),
                *([f"rest {each.rest_s:g}"] if each.rest_s is not None else []),
                *([repr(each.note)] if each.note else []),
            ]
        )
        for each in session.sets
    ]


def remarks(of: Any) -> dict[str, tuple[int, int]]:
    """What was remarked on, with the number of rows and the first line."""
    return {remark.text: (remark.rows, remark.first_line) for remark in of}
