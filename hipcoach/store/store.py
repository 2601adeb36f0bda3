"""The store: what happened, kept durably.

Rule 1: a method that writes returns when the data is on the disk, or raises and has changed nothing.
Rule 2: a row that other hands made unreadable is left out and left alone; everything else is still shown.
"""

import json
import logging
from collections.abc import Mapping
from datetime import datetime
from itertools import groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from hipcoach.domain.errors import UserError
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.store import rows
from hipcoach.store.errors import StoreError
from hipcoach.store.opening import open_database
from hipcoach.store.refusals import explained
from hipcoach.store.sqlite import Database

log = logging.getLogger(__name__)

PLAN = "plan"
"""The name under which the user's own plan lies among the settings."""

_NEWEST_FIRST = "started_at DESC, rowid DESC"
_IN_ORDER = "position, started_at, rowid"


class Store:
    """The record on disk. One instance serves one thread.

    Every method raises `StoreError` when the disk or the database refuses.
    """

    def __init__(self, db: Database, path: Path) -> None:
        self._db = db
        self._path = path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the record; it is made where there is none, and brought up to date after a verified backup.

        Raises:
            UserError: The file is no record of ours, is damaged, is of a newer version, or cannot be written.
        """
        return cls(open_database(path), path)

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def save_session(self, record: SessionRecord) -> None:
        """Write the session's own row; its sets are left as they are."""
        with explained("The session could not be saved"):
            self._db.table("sessions").upsert(rows.session_row(record), pk="id")

    def save_set(self, session_id: str, position: int, record: SetRecord, rest_ends_at: datetime | None) -> None:
        """Write one set and the deadline of the rest after it, both or neither.

        Args:
            session_id: The session, whose row is there already.
            position: The set's place in the session, from 0.
            record: The set; a set of the same id is replaced.
            rest_ends_at: The running rest's deadline, aware; None when no rest runs.
        """
        with explained("The set could not be saved"), self._db.atomic():
            self._db.table("sets").upsert(rows.set_row(session_id, position, record), pk="id")
            self._db.execute(
                "UPDATE sessions SET rest_ends_at = ? WHERE id = ?",
                [rows.utc_text(rest_ends_at) if rest_ends_at else None, session_id],
            )

    def remove_set(self, set_id: str) -> None:
        """Remove a set; nothing happens where there is none."""
        with explained("The set could not be removed"):
            self._db.execute("DELETE FROM sets WHERE id = ?", [set_id])

    def remove_session(self, session_id: str) -> None:
        """Remove a session with its sets; nothing happens where there is none."""
        with explained("The session could not be removed"):
            self._db.execute("DELETE FROM sessions WHERE id = ?", [session_id])

    def open_session(self) -> SessionRecord | None:
        """The newest session that was not finished, with its sets."""
        return next(iter(self._sessions("finished_at IS NULL")), None)

    def sessions(self, limit: int | None = None, offset: int = 0) -> tuple[SessionRecord, ...]:
        """Sessions with their sets, the newest first, finished or not."""
        return self._sessions("TRUE", limit, offset)

    def last_sets(self, exercise: str, variation: str) -> tuple[SetRecord, ...]:
        """The working sets of this lift in the latest finished session that holds any, in order."""
        matching = "exercise = ? AND variation = ? AND NOT is_warm_up"
        with explained("The record could not be read"):
            found = self._db.query(
                f"""
                SELECT sets.* FROM sets WHERE {matching} AND session_id = (
                    SELECT sessions.id FROM sessions JOIN sets ON sets.session_id = sessions.id
                    WHERE finished_at IS NOT NULL AND {matching}
                    ORDER BY sessions.started_at DESC, sessions.rowid DESC LIMIT 1
                ) ORDER BY {_IN_ORDER}
                """,  # noqa: S608 (constants only)
                [exercise, variation, exercise, variation],
            )
            return tuple(record for row in found if (record := _readable_set(row)))

    def settings(self) -> dict[str, object]:
        """What the user chose, unchecked; a value that is no JSON is left out and stays in the file."""
        values: dict[str, object] = {}
        with explained("The settings could not be read"):
            for row in self._db.table("settings").rows:
                try:
                    values[row["name"]] = json.loads(row["value"])
                except (ValueError, RecursionError):
                    log.info("the setting %s is no JSON and was left out", row["name"])
        return values

    def save_setting(self, name: str, value: object) -> None:
        """Write one choice; `value` is anything that JSON holds."""
        with explained("The setting could not be saved"):
            self._db.table("settings").upsert({"name": name, "value": json.dumps(value)}, pk="name")

    def save_plan(self, plan: Plan, changed_at: datetime) -> None:
        """Write the user's own plan for the sessions to come; `changed_at` is aware."""
        self.save_setting(PLAN, {"changed_at": rows.utc_text(changed_at), "plan": rows.plan_data(plan)})

    def plan(self) -> tuple[Plan, datetime] | None:
        """The user's own plan and when it was changed; None where there is none that can be read."""
        data = self.settings().get(PLAN)
        try:
            return (
                (rows.plan_of(data["plan"]), rows.moment_of(data["changed_at"]))
                if isinstance(data, dict)
                else None
            )
        except (ValueError, KeyError, TypeError, ArithmeticError, UserError):
            log.info("the plan could not be read and was left out")
            return None

    def data_version(self) -> int:
        """A number that changes when another process, or another connection, has written."""
        with explained("The record could not be read"):
            version: int = self._db.execute("PRAGMA data_version").fetchone()[0]
            return version

    def check(self) -> str:
        """`ok`, or what is wrong with the file, a line for each finding; a refusal is a finding too."""
        try:
            with explained("The record could not be read"):
                findings = [row[0] for row in self._db.execute("PRAGMA integrity_check") if row[0] != "ok"]
                # The rows of a damaged file cannot be looked at one by one.
                return "\n".join(findings or self._foreign_rows() or ["ok"])
        except StoreError as error:
            return str(error)

    def _foreign_rows(self) -> list[str]:
        """What other hands did to the rows of a sound file."""
        findings = [
            f"{table} row {rowid}: its {parent} row is missing"
            for table, rowid, parent, _ in self._db.execute("PRAGMA foreign_key_check")
        ]
        for row, set_rows in self._stored("TRUE", None, 0):
            try:
                rows.session_record(row, set_rows)
            except rows.UnreadableRowError as error:
                findings.append(str(error))
        return findings

    def _sessions(self, where: str, limit: int | None = None, offset: int = 0) -> tuple[SessionRecord, ...]:
        with explained("The record could not be read"):
            stored = self._stored(where, limit, offset)
        records = []
        for row, set_rows in stored:
            try:
                records.append(rows.session_record(row, set_rows))
            except rows.UnreadableRowError as error:
                log.info("left out: %s", error)
        return tuple(records)

    def _stored(self, where: str, limit: int | None, offset: int) -> list[tuple[rows.Row, list[rows.Row]]]:
        """Rows of sessions with the rows of their sets, as of one instant."""
        with self._db.atomic():
            chosen = f"FROM sessions WHERE {where} ORDER BY {_NEWEST_FIRST} LIMIT ? OFFSET ?"
            bounds = [-1 if limit is None else limit, offset]
            sessions = list(self._db.query(f"SELECT * {chosen}", bounds))
            sets = self._db.query(
                f"SELECT * FROM sets WHERE session_id IN (SELECT id {chosen}) "  # noqa: S608 (constants only)
                f"ORDER BY session_id, {_IN_ORDER}",
                bounds,
            )
            by_session = {key: list(group) for key, group in groupby(sets, lambda row: row["session_id"])}
        return [(row, by_session.get(row["id"], [])) for row in sessions]


def _readable_set(row: Mapping[str, Any]) -> SetRecord | None:
    try:
        return rows.set_record(row)
    except rows.UnreadableRowError as error:
        log.info("left out: %s", error)
        return None
