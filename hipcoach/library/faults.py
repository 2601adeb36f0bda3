"""What is wrong with an exercise file, in sentences that name the file, the key and the value."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from hipcoach.domain.errors import UserError, shown, shown_path
from hipcoach.library.fields import CHOICES, TABLES

_KINDS = {
    "float": "a number",
    "int": "a whole number",
    "str": "a text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
}


def fault(path: Path, key: str, value: object, allowed: str) -> UserError:
    """The fault of a value that is not allowed."""
    return UserError(f"{shown_path(path)}: {key} is {shown(value)}.", f"It must be {allowed}.")


def unknown(path: Path, data: Any) -> UserError | None:
    """The fault of the first key that is not declared, or None."""
    for key, name, value in _tables(data, "", ""):
        for inner in value:
            if inner not in TABLES[name].__struct_fields__:
                bare = inner if re.fullmatch(r"[\w-]{1,60}", inner, re.ASCII) else shown(inner)
                whole = f"{key}.{bare}" if key else bare
                known = ", ".join(TABLES[name].__struct_fields__)
                return UserError(
                    f"{shown_path(path)}: {whole} = {shown(value[inner])} is not known.",
                    f"Known here are {known}.",
                )
    return None


def misshapen(path: Path, data: Any, error: msgspec.ValidationError) -> UserError:
    """The fault of a file without unknown keys whose types are not the declared ones, or which lacks a key."""
    problem, _, where = str(error).partition(" - at `$")
    key = where.rstrip("`").removeprefix(".")
    missing = re.fullmatch(r"Object missing required field `(\w+)`", problem)
    if missing:
        inner = f"{key}.{missing[1]}" if key else missing[1]
        return UserError(f"{shown_path(path)}: {inner} is missing.", "It has no usual value and must be written.")
    value = _at(data, key)
    if _name(key) in CHOICES:
        return fault(path, key, value, one_of(CHOICES[_name(key)]))
    expected = re.match(r"Expected `(\w+)", problem)
    return fault(path, key, value, _KINDS.get(expected[1] if expected else "", "of another kind"))


def one_of(choices: Iterable[str]) -> str:
    """The allowed texts, as a person lists them."""
    return f"one of {', '.join(choices)}"


def _tables(value: Any, key: str, name: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Every table that stands where one is declared, with its key and the name of its kind."""
    if isinstance(value, dict) and name in TABLES:
        yield key, name, value
        for inner, entry in value.items():
            yield from _tables(entry, f"{key}.{inner}" if key else inner, inner)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _tables(entry, f"{key}[{index}]", name)


def _name(key: str) -> str:
    """The last name in a key: `parts` of `phases[1].parts[0]`."""
    return re.sub(r"\[\d+\]", "", key).rpartition(".")[2]


def _at(data: Any, key: str) -> Any:
    """The value that stands at a key such as `phases[1].parts[0].breath`."""
    for name, index in re.findall(r"([^.\[\]]+)|\[(\d+)\]", key):
        data = data[name] if name else data[int(index)]
    return data
