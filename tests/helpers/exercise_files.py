"""Exercise files that differ from the shipped one."""

import copy
import json
import re
import tomllib
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise
from hipcoach.library import read_exercise

SHIPPED = Path(__file__).parents[2] / "resources" / "exercises" / "deadlift-dumbbell.toml"
TEXT = SHIPPED.read_text(encoding="utf-8")
DATA = tomllib.loads(TEXT)


class Raw(str):
    """A value as it is written in TOML."""

    __slots__ = ()


def toml(value: Any) -> str:
    """A value as TOML; tables are written inline."""
    match value:
        case Raw():
            return str(value)
        case dict():
            return "{" + ", ".join(f"{toml(key)} = {toml(entry)}" for key, entry in value.items()) + "}"
        case list():
            return "[" + ", ".join(toml(entry) for entry in value) + "]"
        case str():
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case float():
            return repr(value)
        case _:
            return json.dumps(value)


def write(path: Path, data: dict[str, Any]) -> Path:
    path.write_text(
        "\n".join(f"{json.dumps(key)} = {toml(value)}" for key, value in data.items()), encoding="utf-8"
    )
    return path


def changed(key: str, value: Any) -> dict[str, Any]:
    """The shipped file's content with one value changed, or left out where the value is `...`."""
    return with_change(DATA, key, value)


def with_change(data: dict[str, Any], key: str, value: Any) -> dict[str, Any]:
    """A copy with the value at a key such as `steps[1].text` changed, or left out where the value is `...`."""
    data = copy.deepcopy(data)
    *way, last = _steps_to(key) if re.fullmatch(r"[\w.\[\]-]+", key) else [key]
    inner: Any = data
    for step in way:
        inner = inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return data


def value_at(data: Any, key: str) -> Any:
    """The value at a key such as `steps[1].text`."""
    for step in _steps_to(key):
        data = data[step]
    return data


def _steps_to(key: str) -> list[str | int]:
    return [int(step) if step.isdigit() else step for step in key.replace("[", ".").replace("]", "").split(".")]


def keys_of(value: Any, key: str = "") -> list[str]:
    if isinstance(value, dict):
        return [key] * bool(key) + [
            found for name, entry in value.items() for found in keys_of(entry, f"{key}.{name}" if key else name)
        ]
    if isinstance(value, list):
        return [key, *(found for index, entry in enumerate(value) for found in keys_of(entry, f"{key}[{index}]"))]
    return [key]


KEYS = keys_of(DATA)
"""Every key of the shipped file, such as `phases[1].parts[0].breath`."""

VALUES = st.recursive(
    st.booleans()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["in", "out", "tight", "top", "bottom", "side", "3-1-1-1", "8 kg", "0", "1e3", "x" * 10_000])
    | st.sampled_from(["0x" + "f" * 5000, "-0b" + "1" * 5000, "9" * 4000, "1e400", "-nan", "+0.0", "1_0"]).map(Raw)
    | st.sampled_from(["2020-01-01", "07:32:00", "1979-05-27T07:32:00Z", "''", '"""a\nb"""', "{}"]).map(Raw),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
"""Whatever TOML can hold."""


def verdict(file: Path) -> Exercise | UserError:
    """What reading the file gives; any other exception than a refusal passes through."""
    try:
        return read_exercise(file)
    except UserError as error:
        return error


def assert_read_or_refused(file: Path) -> None:
    found = verdict(file)
    assert isinstance(found, Exercise) or (str(file) in found.message and found.message.isprintable())
