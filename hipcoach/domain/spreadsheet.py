"""Text cells that a spreadsheet would run as a formula: written so that it does not, and read back as they were.

A leading apostrophe is how spreadsheets themselves mark a text. What already begins with apostrophes before such a
character gets one more, so that taking one off always gives the text that was written.
"""

import re

_RISKY = r"[=+\-@\t\r\n＝＋－＠]"
"""The characters after which a spreadsheet takes a cell for a formula, or drops them and then looks again."""

_RUNS = re.compile(f"'*{_RISKY}")
_DEFUSED = re.compile(f"'+{_RISKY}")


def defused(text: str) -> str:
    """The text as it may stand in a cell: with an apostrophe before it where it would be run."""
    return f"'{text}" if _RUNS.match(text) else text


def fused(text: str) -> str:
    """The text of a cell that `defused` wrote; any other is returned as it is."""
    return text[1:] if text.startswith("'") and _DEFUSED.match(text) else text
