"""What is wrong with an exercise file, in sentences that name the file, the key and the value."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from hipcoach.domain.errors import UserError, shown, shown_path
from hipcoach.domain.words import Words, words
from hipcoach.library.fields import CHOICES, NAMED, TABLES

_KINDS = {
    "float": words("a number", note="a value of a file"),
    "int": words("a whole number", note="a value of a file"),
    "str": words("a text", note="a value of a file"),
    "bool": words("true or false", note="a value of a file"),
    "array": words("a list", note="a value of a file"),
    "object": words("a table", note="a value of a file"),
}


def fault(path: Path, key: str, value: object, allowed: str) -> UserError:
    """The fault of a value that is not allowed."""
    return UserError(
        words("{path}: {key} is {value}.", path=shown_path(path), key=key, value=shown(value)),
        words("It must be {allowed}.", allowed=allowed),
    )


def unknown(path: Path, data: Any) -> UserError | None:
    """The fault of the first key that is not declared, or None."""
    for key, kind, value in _tables(data, "", ""):
        known = kind.__struct_fields__
        for inner in value:
            if inner not in known:
                return unknown_key(path, key, inner, value[inner], known)
    return None


def unknown_key(path: Path, key: str, inner: str, value: object, known: Iterable[str]) -> UserError:
    """The fault of a key in the table at `key`."""
    return UserError(
        words(
            "{path}: {key} = {value} is not known.",
            path=shown_path(path),
            key=_within(key, inner),
            value=shown(value),
        ),
        words("Known here are {names}.", names=", ".join(known)),
    )


def misshapen(path: Path, data: Any, error: msgspec.ValidationError) -> UserError:
    """The fault of a file without unknown keys whose types are not the declared ones, or which lacks a key."""
    problem, _, where = str(error).partition(" - at `$")
    key = where.rstrip("`").removeprefix(".")
    missing = re.fullmatch(r"Object missing required field `(\w+)`", problem)
    if missing:
        inner = f"{key}.{missing[1]}" if key else missing[1]
        return UserError(
            words("{path}: {key} is missing.", path=shown_path(path), key=inner),
            words("It has no usual value and must be written."),
        )
    found = list(_found(data, re.findall(r"[^.\[\]]+|\[[.\d]+\]", key), ""))
    got = problem.rpartition("got `")[2].rstrip("`")
    key, value = next((each for each in found if _kind(each[1]) == got), found[0])
    if _name(key) in CHOICES:
        return fault(path, key, value, one_of(CHOICES[_name(key)]))
    expected = re.match(r"Expected `(\w+)", problem)
    return fault(path, key, value, _KINDS.get(expected[1] if expected else "", words("of another kind")))


def one_of(choices: Iterable[str]) -> Words:
    """The allowed texts, as a person lists them."""
    return words("one of {names}", names=", ".join(choices))


def _tables(value: Any, key: str, way: str) -> Iterator[tuple[str, type[msgspec.Struct], dict[str, Any]]]:
    """Every table that stands where one is declared, with its key and its kind; `way` is its key in `TABLES`."""
    if isinstance(value, dict):
        if way in TABLES:
            yield key, TABLES[way], value
        for inner, entry in value.items():
            further = "*" if way in NAMED else inner
            yield from _tables(entry, _within(key, inner), f"{way}.{further}" if way else further)
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _tables(entry, f"{key}[{index}]", way)


def _within(key: str, inner: str) -> str:
    """The key of an entry of the table at `key`, as it may stand in a sentence."""
    bare = inner if re.fullmatch(r"[\w-]{1,60}", inner, re.ASCII) else shown(inner)
    return f"{key}.{bare}" if key else bare


def _name(key: str) -> str:
    """The last name in a key: `parts` of `phases[1].parts[0]`."""
    return re.sub(r"\[\d+\]", "", key).rpartition(".")[2]


def _found(value: Any, steps: list[str], key: str) -> Iterator[tuple[str, Any]]:
    """The keys that one of msgspec's may mean, with their values: of the file's own names it says only `[...]`."""
    if not steps:
        yield key, value
        return
    step, *further = steps
    if step == "[...]":
        for inner, entry in value.items():
            yield from _found(entry, further, _within(key, inner))
    elif step.startswith("["):
        yield from _found(value[int(step[1:-1])], further, f"{key}{step}")
    elif step in value:
        yield from _found(value[step], further, _within(key, step))


def _kind(value: object) -> str:
    """A value's kind in msgspec's words."""
    name = type(value).__name__
    return {"dict": "object", "list": "array"}.get(name, name)
