"""The TOML of a file that somebody else wrote.

Rule: whatever is wrong with a file, one `UserError` names it, and never anything else.
"""

import json
import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from hipcoach.domain.errors import LONGEST_SHOWN, UserError, printable, shown, shown_path, system_reason
from hipcoach.domain.plan import LONGEST_REST_S
from hipcoach.domain.words import words

LARGEST_BYTES = 1_000_000
MOST_LOOKS = 10_000_000
"""`tomllib` looks at every part of a dotted key again for each of its parts, and of a heading for each line below:
one line of dots would take it hours. So many looks take two seconds; a usual file needs some thousands.
"""

LATEST_LINES = 200
"""So many lines are tried, each by itself, to find the one that does not end."""

_CURLY = re.compile("[“”„«»‘’‚]")
"""Quotation marks that a word processor puts where straight ones were typed."""

_SECONDS = frozenset({"rest", "side_rest", "rest_s", "side_rest_s"})
_NUMBERS = frozenset({"sets", "implements"})
_DURATION = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?) ?(s|sec|secs|seconds?|m|min|mins|minutes?)?\.?", re.ASCII)


_USUAL = {
    "exercise": words("An exercise file is a few kilobytes of text."),
    "plan": words("A plan file is a few kilobytes of text."),
}
"""What to expect of a file of each kind."""


def text_of(path: Path, kind: str) -> str:
    """What stands in a file, without the mark that some editors put at its beginning.

    Args:
        path: The file.
        kind: What it should be, in one word: `exercise` or `plan`.

    Raises:
        UserError: It cannot be read, is too large or no text.
    """
    file = shown_path(path)
    usual = _USUAL[kind]
    try:
        mode = path.stat().st_mode
        # A pipe would be waited for, perhaps for ever; a folder refuses by itself.
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise UserError(words("{file} is not an ordinary file.", file=file), usual)
        with path.open("rb") as opened:
            content = opened.read(LARGEST_BYTES + 1)
    except OSError as error:
        reason = system_reason(error)
        raise UserError(
            words("{file} could not be read: {reason}.", file=file, reason=reason),
            words("Look at its name and permissions."),
        ) from error
    except ValueError as error:
        raise UserError(words("“{file}” is not the name of a file.", file=file)) from error
    if len(content) > LARGEST_BYTES:
        raise UserError(words("{file} is larger than 1 MB.", file=file), usual)
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UserError(
            words(
                "{file}: line {line} holds the byte 0x{byte:02x}, which is not UTF-8.",
                file=file,
                line=line,
                byte=content[error.start],
            ),
            words("Save the file as UTF-8."),
        ) from error


def parse(path: Path, text: str) -> dict[str, Any]:
    """The tables of a file's text.

    Raises:
        UserError: The text is no TOML.
    """
    file = shown_path(path)
    most_dots = max(line.count(".") for line in text.split("\n"))
    if most_dots * (text.count("\n") + text.count(".")) > MOST_LOOKS:
        raise UserError(
            words("{file} holds a line with too many dots.", file=file), words("No key has more than two.")
        )
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = printable(str(error), 200)
        raise _broken(file, problem, text) from error
    except ValueError as error:
        raise UserError(
            words("{file} is not valid: it holds a number of thousands of digits.", file=file)
        ) from error
    except RecursionError as error:
        raise UserError(
            words("{file} is not valid: its lists or tables are nested too deeply.", file=file)
        ) from error


def as_toml(value: str) -> str:
    """A text as TOML, in which JSON's way of writing it is right as well, but for one letter."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def seconds_meant(text: str) -> str:
    """The seconds that somebody wrote with a unit, as they stand in a file: `90 s`, `1:30`, `1,5 min` are 90.

    Empty where it is no rest that anybody could mean.
    """
    clock = re.fullmatch(r"(\d{1,2}):(\d\d)", text, re.ASCII)
    if clock:
        seconds = int(clock[1]) * 60 + int(clock[2])
        return str(seconds) if seconds <= LONGEST_REST_S else ""
    found = _DURATION.fullmatch(text.lower())
    if not found:
        return ""
    value = float(found[1].replace(",", ".")) * (60 if (found[2] or "s").startswith("m") else 1)
    return f"{value:g}" if value <= LONGEST_REST_S else ""


def _broken(file: str, problem: str, text: str) -> UserError:
    """What is said of a place that is no TOML: its line first, then what to write instead."""
    lines, reason = text.split("\n"), problem.partition(" (at ")[0]
    at = re.search(r" \(at line (\d{1,9}), column \d+\)", problem)
    number = min(int(at[1]), len(lines)) if at else _not_closed(lines, reason)
    line = lines[number - 1].strip()
    remedy = _remedy(line, reason) or words("It is not valid TOML: {reason}.", reason=reason)
    return UserError(
        words("{file}: line {number}, {line}, cannot be read.", file=file, number=number, line=shown(line)), remedy
    )


def _not_closed(lines: list[str], reason: str) -> int:
    """The number of the line with which something begins that never ends: the parser names only the file's end."""
    for mark in ('"""', "'''"):
        if mark in reason:
            return max((number for number, line in enumerate(lines, 1) if mark in line), default=len(lines))
    latest = range(len(lines), max(len(lines) - LATEST_LINES, 0), -1)
    wrong = (number for number in latest if "=" in lines[number - 1] and not _is_right(lines[number - 1].strip()))
    return next(wrong, len(lines))


def _remedy(line: str, reason: str) -> str:
    """What to write instead of a line, as far as that can be guessed; empty where it cannot."""
    straight = _CURLY.sub('"', line)
    if straight != line and _is_right(straight):
        return words("Its quotation marks must be straight ones: {meant}.", meant=straight)
    if "overwrite" in reason:
        return words("Its key stands there twice: leave one of the two lines out.")
    heading = re.fullmatch(r"\[+ *([\w-]+) *\]*", line, re.ASCII)
    if heading:
        return words("Write [[{key}]].", key=heading[1])
    pair = re.fullmatch(r"([\w-]+) *= *(.*)", line, re.ASCII)
    if pair:
        return _remedy_of_value(pair[1], pair[2])
    colon = re.fullmatch(r"([\w-]+)[: ] *([^:= ].*)", line, re.ASCII)
    meant = f"{colon[1]} = {colon[2]}" if colon else ""
    return words("An equals sign is missing: {meant}.", meant=meant) if _is_right(meant) else ""


def _remedy_of_value(key: str, written: str) -> str:
    """What to write instead of a value that is no TOML."""
    value = written if '"' in written else written.partition("#")[0].strip()
    if not value:
        return words("Its value is missing.")
    if value.startswith(('"""', "'''")):
        return words("The three quotation marks at the end of its text are missing.")
    bare = value.strip("\"'").strip()
    number = re.match(r"\d{1,4}", bare, re.ASCII)
    if key in _NUMBERS and number:
        return words("{key} is a number alone: {key} = {number}.", key=key, number=number[0])
    if key in _SECONDS:
        return _in_seconds(key, seconds_meant(bare))
    meant = f'{key} = "{bare}"'
    if not _is_right(meant) or re.match(r"[\[{]", value):
        return ""
    missing, lacking = words("A quotation mark is missing: {meant}.", meant=meant), bare == value
    return words("Put it in quotation marks: {meant}.", meant=meant) if lacking else missing


def _in_seconds(key: str, meant: str) -> str:
    if meant:
        return words("{key} is in seconds: {key} = {meant}.", key=key, meant=meant)
    return words("{key} is in seconds, as in {key} = 90.", key=key)


def _is_right(line: str) -> bool:
    """Whether a line that is to be proposed says something, and could be read and shown."""
    if not line or len(line) > LONGEST_SHOWN or not line.isprintable():
        return False
    try:
        return bool(tomllib.loads(line))
    except ValueError:
        return False
