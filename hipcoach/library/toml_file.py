"""The TOML of a file that somebody else wrote.

Rule: whatever is wrong with a file, one `UserError` names it, and never anything else.
"""

import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from hipcoach.domain.errors import UserError, printable, shown_path

LARGEST_BYTES = 1_000_000
MOST_LOOKS = 10_000_000
"""`tomllib` looks at every part of a dotted key again for each of its parts, and of a heading for each line below:
one line of dots would take it hours. So many looks take two seconds; a usual file needs some thousands.
"""

_CURLY = re.compile("[“”„«»‘’‚]")
"""Quotation marks that a word processor puts where straight ones were typed."""


def text_of(path: Path, kind: str) -> str:
    """What stands in a file, without the mark that some editors put at its beginning.

    Args:
        path: The file.
        kind: What it should be, in one word: `exercise` or `plan`.

    Raises:
        UserError: It cannot be read, is too large or no text.
    """
    file = shown_path(path)
    usual = f"{'An' if kind[0] in 'aeiou' else 'A'} {kind} file is a few kilobytes of text."
    try:
        mode = path.stat().st_mode
        # A pipe would be waited for, perhaps for ever; a folder refuses by itself.
        if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
            raise UserError(f"{file} is no ordinary file.", usual)
        with path.open("rb") as opened:
            content = opened.read(LARGEST_BYTES + 1)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{file} could not be read: {reason}.", "Look at its name and permissions.") from error
    except ValueError as error:
        raise UserError(f"“{file}” is not the name of a file.") from error
    if len(content) > LARGEST_BYTES:
        raise UserError(f"{file} is larger than 1 MB.", usual)
    try:
        return content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UserError(
            f"{file}: line {line} holds the byte 0x{content[error.start]:02x}, which is no UTF-8.",
            "Save the file as UTF-8.",
        ) from error


def parse(path: Path, text: str) -> dict[str, Any]:
    """The tables of a file's text.

    Raises:
        UserError: The text is no TOML.
    """
    file = shown_path(path)
    most_dots = max(line.count(".") for line in text.split("\n"))
    if most_dots * (text.count("\n") + text.count(".")) > MOST_LOOKS:
        raise UserError(f"{file} holds a line with too many dots.", "No key has more than two.")
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem = printable(str(error), 200)
        raise UserError(f"{file} is not valid TOML: {problem}.", _help_with(problem, text)) from error
    except ValueError as error:
        raise UserError(f"{file} is not valid: it holds a number of thousands of digits.") from error
    except RecursionError as error:
        raise UserError(f"{file} is not valid: its lists or tables are nested too deeply.") from error


def _help_with(problem: str, text: str) -> str:
    """What to do about a place that is no TOML: most often a text lacks its quotation marks, or has curly ones."""
    found = re.search(r"at line (\d{1,9}), column", problem)
    lines = text.split("\n")
    line = lines[int(found[1]) - 1].strip() if found and int(found[1]) <= len(lines) else ""
    if _CURLY.search(line) and '"' not in line:
        return 'Its quotation marks must be straight ones, as in "6 kg".'
    value = re.fullmatch(r"[\w-]+\s*=\s*(\w[^\"'\[{]*)", line, re.ASCII)
    if value and not re.fullmatch(r"[\d.]+\s*(#.*)?", value[1]):
        return 'Whatever is not just a number stands in quotation marks, as in "6 kg".'
    return "Mend that place."
