"""The weights that somebody owns, as they are typed once: `4 6 8 10 12.5 kg`.

Weights are separated by spaces or semicolons, or by a comma with a space after it; a comma between two digits is a
decimal sign: `12,5` is twelve and a half. `2-10 by 2` is a range. A unit stands for all weights before it that
have none; those after the last one are in the unit that the reader names, and without such a one they are refused:
what is kept always says its unit. For plates each weight is a pair, and `2 × 10` two pairs.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from hipcoach.domain.errors import UserError, shown
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.words import Words, words

MOST_WEIGHTS, MOST_PAIRS = 60, 30
"""More than any gym's rack holds, and more pairs of plates than fit on a bar."""

BY = words("by", note="between a range of weights and its step: 2-10 by 2 kg")

LONGEST_LIST = 400
_NUMBER = r"(?:\d+(?:[.,]\d+)?)"
_RANGE = rf"(?P<low>{_NUMBER}) ?[-–] ?(?P<high>{_NUMBER}) ?(?P<unit_before_step>kg|lb)? {BY} (?P<step>{_NUMBER})"
_ONE = rf"(?:(?P<times>\d{{1,2}}) ?[x×*] ?)?(?P<each>{_NUMBER})"
_WORD = re.compile(
    rf"(?:{_RANGE}|{_ONE}) ?(?P<unit>kg|lb)?(?:$|(?:,(?=[ ;]|$)|[ ;])[ ;]*)",
    re.ASCII,
)


def read_weights(text: str, unit: Unit | None = None) -> tuple[Load, ...]:
    """The weights of a list, ascending, each once; `3 × 10` is 10.

    Args:
        text: The list.
        unit: That of the weights without one; None where each must name its own.

    Raises:
        UserError: The text is no list of weights.
    """
    remedy = words(
        "Weights are separated by spaces or semicolons; a comma is a decimal sign. "
        "Write for example 4 6 8 10 12.5 kg."
    )
    loads = {load.value_kg: load for load in _read(text, unit, remedy)}
    return tuple(loads[kilograms] for kilograms in sorted(loads))


def read_pairs(text: str, unit: Unit | None = None) -> tuple[Load, ...]:
    """The pairs of plates of a list, ascending, one entry for each pair; `unit` as for `read_weights`.

    Raises:
        UserError: The text is no list of plates.
    """
    remedy = words(
        "Weights are separated by spaces or semicolons; a comma is a decimal sign. "
        "Write for example 1.25 2.5 5 2 × 10 kg."
    )
    loads = _read(text, unit, remedy)
    if len(loads) > MOST_PAIRS:
        raise UserError(
            words("{count} pairs of plates are too many.", count=len(loads)),
            words("{most} are enough for any bar.", most=MOST_PAIRS),
        )
    return tuple(sorted(loads, key=lambda load: load.value_kg))


def read_bar(text: str, unit: Unit | None = None) -> Load | None:
    """The weight of a bar; None where none is said; `unit` as for `read_weights`.

    Raises:
        UserError: The text is not one weight.
    """
    loads = _read(text, unit, words("Write one weight, for example 20 kg."))
    if len(loads) > 1:
        raise UserError(
            words("{text} is more than one bar.", text=shown(text)),
            words("Write the weight of the one you use, as 20 kg."),
        )
    return loads[0] if loads else None


def weights_written(text: str, unit: Unit | None = None) -> str:
    """A list of weights as it is kept: `2-6 by 2 kg` becomes `2 4 6 kg`.

    Raises:
        UserError: The text is no list of weights.
    """
    return _written(read_weights(text, unit))


def pairs_written(text: str, unit: Unit | None = None) -> str:
    """A list of plates as it is kept: `10, 5, 10 kg` becomes `5 2 × 10 kg`.

    Raises:
        UserError: The text is no list of plates.
    """
    return _written(read_pairs(text, unit))


def bar_written(text: str, unit: Unit | None = None) -> str:
    """The weight of a bar as it is kept.

    Raises:
        UserError: The text is not one weight.
    """
    bar = read_bar(text, unit)
    return _written((bar,) if bar else ())


def _read(text: str, usual: Unit | None, remedy: Words) -> list[Load]:
    """Every weight of a list, as often as it is said."""
    rest = " ".join(text.lower().split())
    if len(rest) > LONGEST_LIST:
        raise UserError(
            words("The list of weights is too long."), words("{most} letters are enough.", most=LONGEST_LIST)
        )
    loads: list[Load] = []
    waiting: list[str] = []
    while rest:
        word = _WORD.match(rest)
        if not word:
            raise UserError(words("{text} is not a list of weights.", text=shown(rest)), remedy)
        rest = rest[word.end() :]
        waiting += _meant(word)
        if len(waiting) + len(loads) > MOST_WEIGHTS:
            raise UserError(words("These are too many weights."), words("{most} are enough.", most=MOST_WEIGHTS))
        if unit := word["unit"] or word["unit_before_step"]:
            loads += [Load.parse(number, 1, Unit(unit)) for number in waiting]
            waiting = []
    if waiting and usual is None:
        raise UserError(words("{text} has no unit at its end.", text=shown(text.strip())), words("Say kg or lb."))
    loads += [Load.parse(number, 1, usual or Unit.KG) for number in waiting]
    if any(load.value == 0 for load in loads):
        raise UserError(words("A weight of 0 is none."), remedy)
    return loads


def _meant(word: re.Match[str]) -> Iterator[str]:
    """The numbers that a word of a list stands for.

    Raises:
        UserError: It is a range that leads nowhere.
    """
    if word["each"]:
        yield from [word["each"]] * int(word["times"] or 1)
        return
    low, high, step = (Load.parse(word[name], 1).value for name in ("low", "high", "step"))
    if not low < high or not step or (high - low) / step > MOST_WEIGHTS:
        raise UserError(
            words("{text} is not a range.", text=shown(word[0].strip())),
            words("Write for example 2-10 {by} 2 kg.", by=BY),
        )
    for place in range(int((high - low) / step) + 1):
        yield f"{low + place * step:f}"


def _written(loads: Sequence[Load]) -> str:
    """A list as it is kept; the unit stands after the last weight that is in it."""
    parts = []
    for unit, of_unit in groupby(loads, key=lambda load: load.unit):
        for number, same in groupby(_number(load) for load in of_unit):
            count = len(list(same))
            parts.append(f"{count} × {number}" if count > 1 else number)
        parts.append(unit.value)
    return " ".join(parts)


def _number(load: Load) -> str:
    return f"{load.value.normalize():f}"
