"""What stands in the cells of such files: names, notes, numbers, spans of time and dates.

Every function returns None for what it cannot read.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from hipcoach.domain.load import Unit
from hipcoach.domain.spreadsheet import fused

LONGEST_NUMBER, LONGEST_DATE = 30, 60
LONGEST_SPAN_S = 2 * 86_400
"""A session that lasted longer was never finished in the program that recorded it."""

UNITS: Mapping[str, Unit] = {
    **dict.fromkeys(("kg", "kgs"), Unit.KG),
    **dict.fromkeys(("lb", "lbs"), Unit.LB),
}

_POINT = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
_POINT_OR_COMMA = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
_SPAN = re.compile(r"(?:(\d{1,3})\s*h)?\s*(?:(\d{1,4})\s*m(?:in)?)?\s*(?:(\d{1,6})\s*s)?", re.ASCII)
_SECONDS = re.compile(r"(\d{1,9})(?:\.0+)?", re.ASCII)
_ISO = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)[ T](\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:\s?([ap])\.?\s?m\.?)?",
    re.ASCII | re.IGNORECASE,
)
_NAMED_MONTH = re.compile(
    r"([0-9]{1,2})\.? (?:de )?([^\W\d]{3,12})\.?(?: de)? ([0-9]{4}),?"
    r" ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?: ?([ap])\.?\s?m\.?)?",
    re.IGNORECASE,
)
_ANY_SPACE = re.compile(r"[\u00a0\u202f]")


def name_of(text: str) -> str:
    """A name on one line, without anything invisible in it that a file could smuggle in."""
    words = " ".join(fused(text).split())
    return words if words.isprintable() else _without_controls(words)


def note_of(text: str) -> str:
    """A note as it was written, its lines ended alike; empty where there is nothing to see."""
    if not text or text.isspace():
        return ""
    text = fused(text)
    return text if text.isprintable() else _without_controls(text.replace("\r\n", "\n").replace("\r", "\n"))


def _without_controls(text: str) -> str:
    return "".join(
        letter for letter in text if letter in "\n\t" or unicodedata.category(letter) not in {"Cc", "Cs"}
    )


@lru_cache(maxsize=256)
def number(text: str, *, has_commas: bool) -> Decimal | None:
    """A number as it was written, to the digit; with a decimal comma only where commas do not part the cells."""
    text = text.strip()
    if len(text) > LONGEST_NUMBER or not (_POINT_OR_COMMA if has_commas else _POINT).fullmatch(text):
        return None
    return Decimal(text.replace(",", "."))


@lru_cache(maxsize=64)
def seconds(text: str) -> int | None:
    """Seconds of a span such as `2h 38m`, `44m`, `1h`, or of a number of seconds; None also for an absurd one."""
    text = text.strip()
    if not text or len(text) > LONGEST_NUMBER:
        return None
    if found := _SECONDS.fullmatch(text):
        span = int(found[1])
    elif found := _SPAN.fullmatch(text):
        hours, minutes, rest = (int(part or 0) for part in found.groups())
        span = hours * 3600 + minutes * 60 + rest
    else:
        return None
    return span if span <= LONGEST_SPAN_S else None


@lru_cache(maxsize=64)
def moment(text: str) -> datetime | None:
    """A naive local time: `2023-07-30 16:49:28`, `2023-07-30 4:49:28 PM`, `26 Jul 2025, 07:06`.

    Months may be named in English, German, French, Spanish, Portuguese, Italian or Dutch.
    """
    text = _ANY_SPACE.sub(" ", text.strip()) if len(text) <= LONGEST_DATE else ""
    if found := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in found.groups()[:3])
    elif found := _NAMED_MONTH.fullmatch(text):
        year, month, day = int(found[3]), _MONTHS.get(_bare(found[2]), 0), int(found[1])
    else:
        return None
    hour, half = int(found[4]), (found[7] or "").lower()
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return day_of(year, month, day, hour, int(found[5]), int(found[6] or 0))


def day_of(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime | None:
    """A naive local time, or None where no calendar has it, or nobody trained yet."""
    try:
        return datetime(year, month, day, hour, minute, second) if 1900 <= year < 2200 else None  # noqa: DTZ001
    except ValueError:
        return None


def _bare(word: str) -> str:
    """A word without accents: `août` is `aout`."""
    return "".join(
        each for each in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(each)
    )


_MONTHS_NAMED = (
    "january february march april may june july august september october november december",
    "januar februar maerz april mai juni juli august september oktober november dezember",
    "janner feber marz april mai juni juli august september oktober november dezember",
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "januari februari maart april mei juni juli augustus september oktober november december",
)


def _months() -> dict[str, int]:
    """Every month's name and whatever it is cut to, from three letters on, that means no other month."""
    meant: dict[str, set[int]] = defaultdict(set)
    for names in _MONTHS_NAMED:
        for month, name in enumerate(names.split(), 1):
            for length in range(3, len(name) + 1):
                meant[name[:length]].add(month)
    meant["mrt"] = meant["mrz"] = {3}
    return {name: months.pop() for name, months in meant.items() if len(months) == 1}


_MONTHS: Mapping[str, int] = _months()
