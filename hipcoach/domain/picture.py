"""What a picture of a session says: the sets, what they come to, and how the lift has gone.

Rule: pain, effort, faults and notes are for nobody else's eyes: none of them is in a picture.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from hipcoach.domain.errors import UserError, printable
from hipcoach.domain.exercise import Exercise, Side, lift_name
from hipcoach.domain.load import Unit, in_unit
from hipcoach.domain.progress import volume_kg
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.units import number_text
from hipcoach.domain.words import Words, joined, plural, words

MOST_POINTS, LEAST_POINTS = 12, 3
"""How many sessions the line of trend shows; fewer than three are no trend."""

MOST_TILES = 24
"""A picture holds so many sets one by one; of more, neighbours that are alike are told together."""

MOST_ROWS, _IN_A_ROW = 7.0, 4
_NAME = 0.55
"""The name of a lift takes so much of a row."""

LONGEST_NAME = 70


@dataclass(frozen=True, slots=True)
class Tile:
    """One set, or both legs of one, or several that are alike.

    Attributes:
        numbers: The first and the last set of it.
        is_warm_up: Whether it prepared for the working sets.
        reps: Repetitions: `6`, of both legs `L 6  R 5`, of several `4 × 6`.
        load: The load as entered.
        is_confirmed: Whether somebody has said that it was so.
    """

    numbers: tuple[int, int]
    is_warm_up: bool
    reps: str
    load: str
    is_confirmed: bool

    @property
    def label(self) -> Words:
        """Which one: `Set 1`, `Warm-up 2`, `Sets 3–6`."""
        first, last = self.numbers
        if first == last:
            return (
                words("Warm-up {number}", number=first) if self.is_warm_up else words("Set {number}", number=first)
            )
        if self.is_warm_up:
            return words("Warm-ups {first}–{last}", first=first, last=last)
        return words("Sets {first}–{last}", first=first, last=last)


@dataclass(frozen=True, slots=True)
class Lift:
    """The sets of one lift.

    Attributes:
        name: Its name for the reader.
        tiles: Its sets in order.
    """

    name: str
    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Trend:
    """How the lift has gone over the latest sessions.

    Attributes:
        title: What is shown.
        points: Days and values, in the order of time.
        unit: What the values are counted in.
    """

    title: Words
    points: tuple[tuple[date, float], ...]
    unit: str

    @property
    def spans_years(self) -> bool:
        """Whether it began in another year than it ends."""
        return self.points[0][0].year != self.points[-1][0].year

    def text(self, place: int) -> Words:
        """A value as one reads it."""
        value = self.points[place][1]
        if self.unit == "reps":
            return plural("%n rep", "%n reps", round(value))
        return words("{number} {unit}", number=number_text(value), unit=self.unit)


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture says.

    Attributes:
        key: Exercise and variation of the lift that figure and trend show.
        title: What was trained.
        day: When.
        lifts: What was done.
        is_loaded: Whether anything was in the hands in that lift.
        more: How many sets there was no room for.
        facts: What it comes to: numbers, and what they count.
        trend: How the lift has gone; None before there is a trend.
    """

    key: tuple[str, str]
    title: str
    day: date
    lifts: tuple[Lift, ...]
    is_loaded: bool
    more: int
    facts: tuple[tuple[str, str], ...]
    trend: Trend | None

    @property
    def has_unconfirmed(self) -> bool:
        """Whether a set in it is not confirmed."""
        return any(not tile.is_confirmed for lift in self.lifts for tile in lift.tiles)


def main_lift(session: SessionRecord, exercises: Mapping[tuple[str, str], Exercise]) -> tuple[str, str]:
    """The lift of the most sets, the first of several; one that is known, where there is one.

    Raises:
        UserError: No set was done.
    """
    counts = Counter(one.key for one in session.sets)
    if not counts:
        raise UserError(words("There is nothing to show yet: no set was done."), words("Do one first."))
    return max(counts, key=lambda key: (key in exercises, counts[key]))


def picture_of(
    session: SessionRecord,
    before: Sequence[SessionRecord],
    exercises: Mapping[tuple[str, str], Exercise],
    unit: Unit,
) -> Picture:
    """The picture of a session.

    Args:
        session: The session, finished or at its summary.
        before: Earlier sessions with its main lift, in the order of time.
        exercises: Every exercise that is known.
        unit: In which sums and trends are shown; loads stay as they were entered.

    Raises:
        UserError: No set was done.
    """
    key = main_lift(session, exercises)
    by_lift: dict[tuple[str, str], list[SetRecord]] = {}
    for one in session.sets:
        by_lift.setdefault(one.key, []).append(one)
    lifts = tuple(Lift(_name(exercises, lift), _tiles(sets)) for lift, sets in by_lift.items())
    if sum(len(lift.tiles) for lift in lifts) > MOST_TILES:
        lifts = tuple(replace(lift, tiles=_gathered(lift.tiles)) for lift in lifts)
    shown = _cut(lifts)
    return Picture(
        key,
        lifts[0].name if len(lifts) == 1 else _one_line(session.plan.name) or words("Training"),
        session.local_date,
        shown,
        any(one.load.value for one in by_lift[key]),
        sum(len(lift.tiles) for lift in lifts) - sum(len(lift.tiles) for lift in shown),
        _facts(session.sets, unit),
        trend_of([*before, session], key, unit, exercises.get(key)),
    )


def trend_of(
    sessions: Sequence[SessionRecord], key: tuple[str, str], unit: Unit, exercise: Exercise | None
) -> Trend | None:
    """How a lift has gone over the latest of these sessions, in the order of time; None where they are too few.

    The load, where it has changed; else the volume, else the repetitions. Warm-ups do not count.
    """
    lately = [(one.local_date, done) for one in sessions if (done := _working(one, key))][-MOST_POINTS:]
    if len(lately) < LEAST_POINTS:
        return None

    def trend(title: Words, measure: Callable[[Sequence[SetRecord]], Decimal | int], counted_in: str) -> Trend:
        return Trend(title, tuple((day, float(measure(done))) for day, done in lately), counted_in)

    load_of = exercise.load_of if exercise else ""
    load_title = words("Load, {load_of}", load_of=load_of) if load_of else words("Load")
    found = (
        trend(load_title, lambda sets: in_unit(max(one.load.value_kg for one in sets), unit), unit),
        trend(words("Volume", note="reps times load"), lambda sets: in_unit(volume_kg(sets), unit), unit),
        trend(words("Reps in all"), lambda sets: sum(one.reps for one in sets), "reps"),
    )
    moving = (one for one in found if len({value for _, value in one.points}) > 1)
    return next(moving, found[0] if found[0].points[-1][1] else found[-1])


def _working(session: SessionRecord, key: tuple[str, str]) -> list[SetRecord]:
    return [one for one in session.sets if one.key == key and not one.is_warm_up and one.reps > 0]


def _facts(sets: Sequence[SetRecord], unit: Unit) -> tuple[tuple[str, str], ...]:
    """Sets, repetitions, and what was lifted in all, warm-ups too; both legs of a set are one set."""
    count, reps, kilograms = len(_pairs(sets)), sum(one.reps for one in sets), volume_kg(sets)
    counts_sets = (
        plural("set on each leg", "sets on each leg", count, note="below the number")
        if all(one.side for one in sets)
        else plural("set", "sets", count, note="below the number")
    )
    facts: list[tuple[str, str]] = [
        (str(count), counts_sets),
        (str(reps), plural("rep", "reps", reps, note="below the number")),
    ]
    if kilograms:
        total = number_text(round(in_unit(kilograms, unit)))
        facts.append((words("{number} {unit}", number=total, unit=unit), words("lifted in all")))
    return tuple(facts)


def _tiles(sets: Sequence[SetRecord]) -> tuple[Tile, ...]:
    return tuple(_tile(pair) for pair in _pairs(sets))


def _pairs(sets: Iterable[SetRecord]) -> list[tuple[SetRecord, ...]]:
    """Sets in order; neighbours that are the two sides of one set together."""
    pairs: list[tuple[SetRecord, ...]] = []
    for one in sets:
        if pairs and len(pairs[-1]) == 1 and _is_pair(pairs[-1][0], one):
            pairs[-1] = (*pairs[-1], one)
        else:
            pairs.append((one,))
    return pairs


def _is_pair(one: SetRecord, other: SetRecord) -> bool:
    """Whether two sets are the two sides of one."""
    return {one.side, other.side} == set(Side) and _place(one) == _place(other)


def _place(one: SetRecord) -> tuple[int, str, str, int, bool]:
    return one.block, one.exercise, one.variation, one.set_number, one.is_warm_up


def _tile(pair: tuple[SetRecord, ...]) -> Tile:
    first = pair[0]
    return Tile(
        (first.set_number, first.set_number),
        first.is_warm_up,
        joined("  ", (_reps(one) for one in pair)),
        joined(" · ", dict.fromkeys(one.load.words for one in pair)),
        all(one.is_confirmed for one in pair),
    )


def _reps(one: SetRecord) -> str:
    if one.side is None:
        return str(one.reps)
    if one.side is Side.LEFT:
        return words("L {reps}", note="on the left leg, as short as can be", reps=one.reps)
    return words("R {reps}", note="on the right leg, as short as can be", reps=one.reps)


def _gathered(tiles: Iterable[Tile]) -> tuple[Tile, ...]:
    """Neighbours that are alike as one."""
    gathered: list[Tile] = []
    for _, run in groupby(tiles, key=lambda one: (one.is_warm_up, one.reps, one.load, one.is_confirmed)):
        first, *others = run
        if others:
            numbers, count = (first.numbers[0], others[-1].numbers[1]), len(others) + 1
            reps = (
                words("{count} × {reps}", count=count, reps=first.reps)
                if first.reps.isdecimal()
                else words("{count} × ({reps})", count=count, reps=first.reps)
            )
            first = replace(first, numbers=numbers, reps=reps)
        gathered.append(first)
    return tuple(gathered)


def _cut(lifts: Sequence[Lift]) -> tuple[Lift, ...]:
    """As many sets as there is room for: of several lifts four in a row, and above each lift its name."""
    if len(lifts) == 1:
        return (replace(lifts[0], tiles=lifts[0].tiles[:MOST_TILES]),)
    shown: list[Lift] = []
    room = MOST_ROWS
    for lift in lifts:
        room -= _NAME
        rows = min(-(-len(lift.tiles) // _IN_A_ROW), int(room))
        if rows < 1:
            break
        shown.append(replace(lift, tiles=lift.tiles[: rows * _IN_A_ROW]))
        room -= rows
    return tuple(shown)


def _name(exercises: Mapping[tuple[str, str], Exercise], key: tuple[str, str]) -> str:
    return _one_line(lift_name(exercises, key)) or words("Lift")


def _one_line(text: str) -> str:
    return " ".join(printable(text, LONGEST_NAME).split())
