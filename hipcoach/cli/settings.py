"""`hipcoach settings [NAME [VALUE]]`: lists what can be chosen, shows one of it, or sets it."""

from pathlib import Path

from hipcoach.cli.arguments import UsageError
from hipcoach.cli.history import may_be_there
from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.load import Unit
from hipcoach.domain.settings import BY_NAME, SETTINGS, Setting, Value, checked, written

_HEADS = ("Name", "Value", "Allowed", "What it is")


def settings(database: Path, name: str | None, value: str | None) -> int:
    """Print all settings, or one of them, or set it; the window may be open, and follows.

    Raises:
        UsageError: There is no setting of that name, or the value is not allowed.
        UserError: The record cannot be read or written.
    """
    if name is None:
        _print_all(_stored(database))
    elif name not in BY_NAME:
        raise UsageError(f"There is no setting {shown(name)}.", "hipcoach settings lists all of them.")
    elif value is None:
        _print_one(BY_NAME[name], _stored(database))
    else:
        _set(database, BY_NAME[name], value)
    return 0


def _stored(database: Path) -> dict[str, object]:
    """What the record says; where there is none, nothing, and none is made."""
    if not may_be_there(database):
        return {}
    from hipcoach.store.settings import stored_settings  # noqa: PLC0415 - SQLite only where there is a record
    from hipcoach.store.store import Store  # noqa: PLC0415 - as above

    with Store.open(database) as store:
        return stored_settings(store)


def _print_all(stored: dict[str, object]) -> None:
    values, _ = checked(stored)
    rows = [_HEADS, *((one.name, written(values[one.name]), one.allowed, one.label) for one in SETTINGS)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADS))]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    for one in SETTINGS:
        _print_refusal(one, stored)


def _print_one(setting: Setting, stored: dict[str, object]) -> None:
    values, _ = checked(stored)
    print(f"{setting.name} is {written(values[setting.name])}.")
    print(f"{setting.label}. {setting.help}")
    print(f"Allowed: {setting.allowed}. Unless you say otherwise: {written(setting.default)}.")
    _print_refusal(setting, stored)


def _print_refusal(setting: Setting, stored: dict[str, object]) -> None:
    """Say of a stored value that it cannot be; it stays where it is until another one is set."""
    if setting.name in stored:
        _, refusals = checked({setting.name: stored[setting.name]})
        for refusal in refusals:
            print(f"{refusal} Until you set another it is {written(setting.default)}.")


def _set(database: Path, setting: Setting, text: str) -> None:
    values, _ = checked(_stored(database))
    try:
        value: Value = setting.typed(text, Unit(str(values["unit"])))
    except UserError as error:
        raise UsageError(error.message, error.remedy) from error
    from hipcoach.store.settings import keep_setting  # noqa: PLC0415 - as above
    from hipcoach.store.store import Store  # noqa: PLC0415 - as above

    with Store.open(database) as store:
        keep_setting(store, setting.name, value)
    print(f"{setting.name} is {written(value)} now.")
