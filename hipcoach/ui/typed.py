"""What is typed in the reader's own words, as they are shown, besides the English ones that are read below."""

import re
from collections.abc import Callable
from typing import TypeVar

from hipcoach.domain.errors import UserError
from hipcoach.domain.words import Words
from hipcoach.ui.language import told

_Read = TypeVar("_Read")


def in_english(text: str, *known: Words) -> str:
    """The text with the English words in the place of the reader's."""
    for one in known:
        text = re.sub(rf"(?<!\w){re.escape(told(one))}(?!\w)", str(one), text, flags=re.IGNORECASE)
    return text


def read_typed(text: str, read: Callable[[str], _Read], *known: Words) -> _Read:
    """What a text means; it may hold these words in either language.

    Raises:
        UserError: It means nothing; the text is told as it was typed.
    """
    try:
        return read(in_english(text, *known))
    except UserError:
        return read(text)
