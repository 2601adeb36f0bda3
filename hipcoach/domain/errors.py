"""Errors that a person reads, and how they quote what was written."""

from hipcoach.domain.words import Words, joined, plural, recalled, words

LONGEST_SHOWN, LONGEST_PATH_SHOWN = 60, 300
"""The most letters of a value, or of a file's name, that a sentence repeats."""


SYSTEM_REASONS = (
    words("no such file or directory"),
    words("permission denied"),
    words("is a directory"),
    words("not a directory"),
    words("file exists"),
    words("file name too long"),
    words("no space left on device"),
    words("read-only file system"),
    words("input/output error"),
    words("too many levels of symbolic links"),
    words("operation not permitted"),
)
"""What the system says most often when it refuses a file, to be translated; the rest is told as it says it."""


class UserError(Exception):
    """Something the user can understand and mend.

    Attributes:
        message: What happened, in one sentence.
        remedy: What to do about it, in one sentence; may be empty.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(joined(" ", (message, remedy)))
        self.message = message
        self.remedy = remedy

    @property
    def words(self) -> Words:
        """Both sentences, one after the other."""
        return joined(" ", (self.message, self.remedy))


class IllegalMoveError(Exception):
    """A move that the session's table does not hold in its present state. Nothing was changed."""


def system_reason(error: OSError) -> Words:
    """Why the system refused, as a part of a sentence: `no such file or directory`."""
    why = error.strerror
    return why if isinstance(why, Words) else recalled((why or str(error)).lower())


def shown(value: object) -> str:
    """A value as it may stand in a sentence: on one line, cut where it is long, texts in quotation marks."""
    text: str
    match value:
        case str():
            text = words("“{text}”", text=printable(value))
        case bool():
            text = str(value).lower()
        case None:
            text = words("nothing", note="a value")
        case dict():
            text = words("a table", note="a value of a file")
        case list():
            text = plural("a list of %n", "a list of %n", len(value), note="a value of a file")
        case int() if abs(value) >= 10**LONGEST_SHOWN:
            # Python refuses to write a number of thousands of digits.
            text = words("a huge number")
        case _:
            text = printable(str(value))
    return text


def shown_path(path: object) -> str:
    """A file's or folder's name as it may stand in a sentence; of a very long one its end."""
    whole = str(path)
    end = whole[-LONGEST_PATH_SHOWN:]
    return printable(end if end == whole else f"…{end}", longest=10 * LONGEST_PATH_SHOWN)


def printable(text: str, longest: int = LONGEST_SHOWN) -> str:
    """A text without anything that a terminal would obey or could not show, cut where it is long."""
    written = "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text[: longest + 1])
    return written if len(written) <= longest else f"{written[: longest - 1]}…"
