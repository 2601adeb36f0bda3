"""What the user has chosen in the window, for the commands that follow it."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from hipcoach.domain.errors import UserError
from hipcoach.domain.plan import Plan
from hipcoach.domain.settings import Value, checked


def settings_of(database: Path) -> Mapping[str, Value]:
    """All settings; a record that is not there or cannot be read costs only the user's own choices."""
    stored: dict[str, object] = {}
    if database.exists():
        from hipcoach.store.settings import stored_settings  # noqa: PLC0415 - SQLite only where there is a record
        from hipcoach.store.store import Store  # noqa: PLC0415 - as above

        with suppress(UserError), Store.open(database) as store:
            stored = stored_settings(store)
    return checked(stored)[0]


def language_of(settings: Mapping[str, Value]) -> str:
    """The language of what is printed on paper: that of the window."""
    from hipcoach.ui.language import language_for  # noqa: PLC0415 - brings Qt

    return language_for(str(settings["language"]))


def plan_of(database: Path) -> Plan | None:
    """The user's own plan, or None while there is none.

    Raises:
        UserError: The record cannot be read.
    """
    if not database.exists():
        return None
    from hipcoach.store.settings import stored_plan  # noqa: PLC0415 - as above
    from hipcoach.store.store import Store  # noqa: PLC0415 - as above

    with Store.open(database) as store:
        own = stored_plan(store)
    return own[0] if own else None
