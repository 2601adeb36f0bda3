"""When the introduction was seen: one date, and nothing of what was answered in it.

It lies among the settings, as the user's plan does, so that a backup or an export of the record brings it along.
"""

from datetime import date

from hipcoach.store.store import Store

INTRODUCED = "introduced"
"""The name under which the date lies among the settings."""


def is_introduced(store: Store) -> bool:
    """Whether it was seen or skipped, or is not needed: who has a session is no newcomer."""
    return INTRODUCED in store.settings() or bool(store.sessions(1))


def keep_introduced(store: Store, day: date) -> None:
    """Keep the day on which it was seen or skipped.

    Raises:
        StoreError: It could not be kept.
    """
    store.save_setting(INTRODUCED, day.isoformat())
