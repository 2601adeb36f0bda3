"""What a person is told on the terminal."""

import re

_JARGON = re.compile(
    r"Traceback|Errno|NoneType|<class|object at 0x|argument [A-Z-]|invalid (choice|int|float)|unrecognized"
    r"|expected one|sys\.set_int|surrogates|codec|usage:"
)
"""Words of Python's, not of a person's."""


def the_sentence(stderr: str) -> str:
    """What stands on stderr, after seeing that it is one line in plain words that no terminal would obey."""
    assert stderr.startswith("hipcoach: ")
    assert stderr.endswith(".\n")
    line = stderr.removeprefix("hipcoach: ").removesuffix("\n")
    assert line.isprintable()
    assert " " in line
    assert len(line) < 1000
    assert not _JARGON.search(line)
    return line
