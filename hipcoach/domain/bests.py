"""The records of one lift, each with the day on which it was first reached."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from hipcoach.domain.load import Load, Unit, in_unit, weight_text
from hipcoach.domain.strength import epley, reps_to_failure
from hipcoach.domain.tally import Tally
from hipcoach.domain.words import Words, plural, words


@dataclass(frozen=True, slots=True)
class Best:
    """One record.

    Attributes:
        title: What was reached.
        value: How much.
        counts: What the number counts, in a few words.
        day: When it was first reached.
    """

    title: Words
    value: Words
    counts: Words
    day: date


def bests_of(
    tallies: Sequence[Tally], busiest: tuple[date, Decimal] | None, unit: Unit, load_of: str
) -> tuple[Best, ...]:
    """The records, or as many of them as there are.

    Args:
        tallies: All of the lift.
        busiest: The day of the most volume, and the volume in kilograms.
        unit: In which weights are shown.
        load_of: What a load's number weighs, for example `each dumbbell`.
    """
    is_several = any(one.load.implements > 1 for one in tallies)
    volume = words("reps × load, all together") if is_several else words("reps × load")
    title = words("Most in a day")
    found = [] if not busiest else [Best(title, weight_text(busiest[1], unit), volume, busiest[0])]
    lifted = [one for one in tallies if one.reps and one.load.value]
    if not lifted:
        return tuple(found)
    heaviest_kg = max(one.load.total_kg for one in lifted)
    at_it = [one for one in lifted if one.load.total_kg == heaviest_kg]
    most = max(one.reps for one in at_it)
    load = load_text(at_it[0].load, unit)
    found[:0] = [
        Best(
            words("Heaviest set"),
            load,
            plural("first with %n rep", "first with %n reps", _first(at_it).reps),
            _first(at_it).first,
        ),
        Best(
            words("Most reps at it"),
            plural("%n rep", "%n reps", most),
            load,
            _first(one for one in at_it if one.reps == most).first,
        ),
        *_strongest(lifted, unit, load_of),
    ]
    return tuple(found)


def load_text(load: Load, unit: Unit) -> Words:
    """A load as it is shown: as entered, or to a tenth in the other unit."""
    if load.unit is unit:
        return load.words
    return Load(round(in_unit(load.value_kg, unit), 1), unit, load.implements).words


def _strongest(lifted: Iterable[Tally], unit: Unit, load_of: str) -> list[Best]:
    estimates = [
        (estimate, one) for one in lifted if (estimate := epley(one.load.value_kg, _to_failure(one))) is not None
    ]
    if not estimates:
        return []
    highest = max(estimate for estimate, _ in estimates)
    best = _first(one for estimate, one in estimates if estimate == highest)
    return [
        Best(
            words("Best estimated 1RM"),
            weight_text(highest, unit),
            words("{load_of}, by Epley from {basis}", load_of=load_of, basis=_basis(best)),
            best.first,
        )
    ]


def _basis(one: Tally) -> Words:
    """What an estimate rests on: reps, and the effort where it was told."""
    if one.effort is None:
        return plural("%n rep", "%n reps", one.reps, note="from so many")
    return plural(
        "%n rep at effort {effort}", "%n reps at effort {effort}", one.reps, note="from so many", effort=one.effort
    )


def _to_failure(one: Tally) -> int:
    return reps_to_failure(one.reps, one.effort)


def _first(tallies: Iterable[Tally]) -> Tally:
    """The earliest; of those of one day, whose order no tally knows, the one with the most reps."""
    return min(tallies, key=lambda one: (one.first, -one.reps))
