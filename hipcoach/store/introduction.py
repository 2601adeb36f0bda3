"""When the introduction was seen, or skipped: one date, and nothing of what was answered in it.

It lies among the settings, as the user's plan does, so that a backup or an export of the record brings it along.
"""

from datetime import date

from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store

INTRODUCED, SKIPPED = "introduced", "introduction_skipped"
"""The names under which the dates lie among the settings."""


def is_newcomer(store: Store) -> bool:
    """Whether nobody has seen or skipped it yet; who has a session needs none."""
    settings = stored_settings(store)
    return INTRODUCED not in settings and SKIPPED not in settings and not store.sessions(1)


def introduced_on(store: Store) -> date | None:
    """The day on which it was last seen to its end; None where it never was, or where the date cannot be read."""
    try:
        return date.fromisoformat(str(stored_settings(store).get(INTRODUCED)))
    except ValueError:
        return None


def keep_introduced(store: Store, day: date, *, is_skipped: bool) -> None:
    """Keep the day on which it was seen to its end, or skipped.

    Raises:
        StoreError: It could not be kept.
    """
    keep_setting(store, SKIPPED if is_skipped else INTRODUCED, day.isoformat())
