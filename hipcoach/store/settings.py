"""What the user chose, and the user's own plan, which lies among the settings."""

import json
import logging
from datetime import datetime

from hipcoach.domain.plan import Plan
from hipcoach.domain.words import words
from hipcoach.store import rows
from hipcoach.store.edits import put
from hipcoach.store.moments import moment_of, utc_text
from hipcoach.store.refusals import explained
from hipcoach.store.store import Store

log = logging.getLogger(__name__)

PLAN = "plan"
"""The name under which the user's own plan lies among the settings."""


def stored_settings(store: Store) -> dict[str, object]:
    """What the user chose, unchecked; a value that is no JSON is left out and stays in the file.

    Raises:
        StoreError: They could not be read.
    """
    values: dict[str, object] = {}
    with explained(words("The settings could not be read")):
        for row in store.db.table("settings").rows:
            try:
                values[row["name"]] = json.loads(row["value"])
            except (ValueError, RecursionError):
                log.info("the setting %s is no JSON and was left out", row["name"])
    return values


def keep_setting(store: Store, name: str, value: object) -> None:
    """Write one choice; `value` is anything that JSON holds.

    Raises:
        StoreError: It could not be kept.
    """
    with store.changing(words("The setting could not be saved")) as db:
        put(db, "settings", {"name": name, "value": json.dumps(value)}, key="name")


def keep_plan(store: Store, plan: Plan, changed_at: datetime) -> None:
    """Write the user's own plan for the sessions to come; `changed_at` is aware.

    Raises:
        StoreError: It could not be kept.
    """
    keep_setting(store, PLAN, {"changed_at": utc_text(changed_at), "plan": rows.plan_data(plan)})


def stored_plan(store: Store) -> tuple[Plan, datetime] | None:
    """The user's own plan and when it was changed; None where there is none that can be read and trained.

    Raises:
        StoreError: The settings could not be read.
    """
    data = stored_settings(store).get(PLAN)
    if not isinstance(data, dict):
        return None
    try:
        plan = rows.plan_of(data["plan"])
        plan.check()
        return plan, moment_of(data["changed_at"])
    except rows.FAULTS:
        log.info("the plan could not be read and was left out")
        return None
