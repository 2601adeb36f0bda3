"""Edit stamps: which of two versions of a row, from two laptops, is the newer one.

A stamp is a UTC time and the random id of one edit, as text that sorts by time and then by id. No two edits share
one, so that merging gives the same result in any order.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from uuid import uuid4

from hipcoach.store.moments import moment_of, utc_text

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_TICK = timedelta(microseconds=1)
_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}\+00:00 [0-9a-f]{8}", re.ASCII)


def new_stamp(now: datetime, *before: str | None) -> str:
    """The stamp of an edit that is being made.

    Args:
        now: The time, aware.
        before: The stamps of the rows as they were; a clock that was set back must not make an edit older than
            what it changes.
    """
    moment = now
    # What other hands wrote in the place of a stamp must not keep anybody from editing.
    with suppress(ValueError, OverflowError):
        moment = max(now, _time(max((stamp for stamp in before if stamp), default="")) + _TICK)
    return f"{utc_text(moment)} {uuid4().hex[:8]}"


@lru_cache(maxsize=1000)
def is_stamp(text: str) -> bool:
    """Whether a text from a file is a stamp."""
    if not _STAMP.fullmatch(text):
        return False
    try:
        _time(text)
    except ValueError:
        return False
    return True


def _time(stamp: str) -> datetime:
    """The time of a stamp, in UTC."""
    return moment_of(stamp.split(" ", 1)[0])
