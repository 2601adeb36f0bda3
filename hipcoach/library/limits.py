"""Holds every number, text and list of an exercise file to its declared limits."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hipcoach.domain.words import words
from hipcoach.library.faults import fault, one_of
from hipcoach.library.fields import CHOICES, COUNTS, IDS, LENGTHS, LIMITS, LONGEST_ID


def check_limits(path: Path, data: Any, key: str = "") -> None:
    """Check each value of the table at a key of the file.

    Raises:
        UserError: A value is not allowed.
    """
    for each, name, value in _leaves(data, key, ""):
        _check_leaf(path, each, name, value)


def _leaves(value: Any, key: str, name: str) -> Iterator[tuple[str, str, Any]]:
    """Every value of the file that is no table, with its key and its own name; lists come before their entries.

    Texts of the screen's words stand under the words themselves: each is a `word`.
    """
    if isinstance(value, dict):
        for inner, entry in value.items():
            kind = "word" if name == "words" else inner
            yield from _leaves(entry, f"{key}.{inner}" if key else inner, kind)
        return
    yield key, name, value
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _leaves(entry, f"{key}[{index}]", name)


def _check_leaf(path: Path, key: str, name: str, value: Any) -> None:
    """Check one value against the limits that are declared for its name."""
    if isinstance(value, list):
        least, most = COUNTS[name]
        if not least <= len(value) <= most:
            exactly = words("a list of {count}", count=least)
            between = words("a list of {least} to {most}", least=least, most=most)
            raise fault(path, key, value, exactly if least == most else between)
    elif isinstance(value, bool):
        return
    elif isinstance(value, str):
        _check_text(path, key, name, value)
    else:
        low, high = LIMITS[name]
        # Written so that "not a number" fails too.
        if not low <= value <= high:
            raise fault(path, key, value, words("between {low} and {high}", low=low, high=high))


def _check_text(path: Path, key: str, name: str, value: str) -> None:
    if name in IDS:
        if not re.fullmatch(r"[a-z0-9-]+", value) or len(value) > LONGEST_ID:
            raise fault(
                path,
                key,
                value,
                words("lower-case letters, digits and hyphens, at most {most} characters", most=LONGEST_ID),
            )
    elif name in CHOICES:
        if value not in CHOICES[name]:
            raise fault(path, key, value, one_of(CHOICES[name]))
    elif not value.strip() or not value.isprintable() or len(value) > LENGTHS[name]:
        raise fault(path, key, value, words("one line of 1 to {most} characters", most=LENGTHS[name]))
