"""The charts of one lift: what each counts, its lines, and what to know about it, in words.

Rule 1: a chart says on its axis and in a sentence what it counts: nobody guesses whether both dumbbells are in.
Rule 2: sums are made in kilograms, and turned into the user's unit once, at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from hipcoach.domain.bests import load_text
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Unit, in_unit
from hipcoach.domain.strength import MOST_REPS, brzycki, epley, reps_to_failure
from hipcoach.domain.tally import Bucket, Tally

LATEST = 8
"""So many of the latest points tell which side is weaker: enough that one bad day does not."""

LEVEL = Decimal("0.02")
"""Sides that differ by less are called level: it is less than one step of load or one repetition in a session."""


class Metric(StrEnum):
    """What a chart shows."""

    LOAD = "load"
    TOGETHER = "together"
    VOLUME = "volume"
    BEST_SET = "best_set"
    E1RM = "e1rm"
    SIDES = "sides"
    REST = "rest"
    TEMPO = "tempo"


@dataclass(frozen=True, slots=True)
class Point:
    """One value in time.

    Attributes:
        day: The first day of its span.
        value: In the chart's unit.
        detail: What it comes from, in a few words, or nothing.
    """

    day: date
    value: float
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Values that belong together.

    Attributes:
        name: What they are; empty where a chart has one line alone.
        points: In the order of time.
        is_dashed: Whether it is drawn dashed, so that two lines are told apart without colour.
    """

    name: str
    points: tuple[Point, ...]
    is_dashed: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    Attributes:
        title: What it shows.
        axis: What the numbers count, with their unit: the title of the vertical axis.
        unit: The unit of the values.
        lines: One line or two; those without a point are left out.
        remark: What to know about it, in a sentence or two.
    """

    title: str
    axis: str
    unit: str
    lines: tuple[Line, ...]
    remark: str


@dataclass(frozen=True, slots=True)
class Lifted:
    """The sets of one lift over time.

    Attributes:
        tallies: Counted by `bucket`, in the order of time.
        bucket: The span of time of one point.
        unit: In which weights are shown.
        load_of: What a load's number weighs, for example `each dumbbell`.
    """

    tallies: tuple[Tally, ...]
    bucket: Bucket
    unit: Unit
    load_of: str

    def points(self, measure: "Measure", only: Callable[[Tally], bool] = lambda _: True) -> tuple[Point, ...]:
        """A point for each span in which there is something to measure."""
        spans = groupby(filter(only, self.tallies), key=lambda one: one.day)
        return tuple(point for day, group in spans if (point := measure(day, tuple(group))) is not None)

    def weight(self, kilograms: Decimal) -> float:
        """A weight in the user's unit."""
        return float(in_unit(kilograms, self.unit))


Measure = Callable[[date, Sequence[Tally]], Point | None]


class _Pace(NamedTuple):
    """What was done beside what was planned."""

    done: float
    planned: float
    things: int


def charts_of(lifted: Lifted) -> dict[Metric, Chart]:
    """Every chart that has something to show, in the order in which they are offered."""
    drawn = {metric: draw(lifted) for metric, draw in _CHARTS.items()}
    return {metric: chart for metric, chart in drawn.items() if chart.lines}


def _load(lifted: Lifted) -> Chart:
    def heaviest(day: date, group: Sequence[Tally]) -> Point:
        best = max(group, key=lambda one: (one.load.value_kg, one.reps))
        return Point(day, lifted.weight(best.load.value_kg), _set_text(best, lifted))

    return Chart(
        "Heaviest load",
        f"{lifted.load_of}, {lifted.unit}",
        lifted.unit,
        _lines(Line("", lifted.points(heaviest, _was_lifted))),
        f"The heaviest working set of each {lifted.bucket}: the weight of {lifted.load_of}.",
    )


def _together(lifted: Lifted) -> Chart:
    def heaviest(day: date, group: Sequence[Tally]) -> Point:
        best = max(group, key=lambda one: (one.load.total_kg, one.reps))
        return Point(day, lifted.weight(best.load.total_kg), _set_text(best, lifted))

    # With one thing in the hands, it would be the same chart twice.
    has_pairs = any(one.load.implements > 1 for one in lifted.tallies)
    return Chart(
        "Heaviest load together",
        f"all together, {lifted.unit}",
        lifted.unit,
        _lines(Line("", lifted.points(heaviest, _was_lifted) if has_pairs else ())),
        f"The heaviest working set of each {lifted.bucket}: all that was in the hands at once.",
    )


def _volume(lifted: Lifted) -> Chart:
    def total(day: date, group: Sequence[Tally]) -> Point:
        sets, reps = sum(one.sets for one in group), sum(one.sets * one.reps for one in group)
        kilograms = sum((one.volume_kg for one in group), Decimal(0))
        return Point(day, lifted.weight(kilograms), f"{sets} sets, {reps} reps")

    return Chart(
        "Volume",
        f"reps × load together, {lifted.unit}",
        lifted.unit,
        _lines(Line("", lifted.points(total, _was_lifted))),
        f"Reps times load, summed over each {lifted.bucket}: all that was in the hands counts, each side for "
        "itself; warm-ups do not.",
    )


def _best_set(lifted: Lifted) -> Chart:
    def best(day: date, group: Sequence[Tally]) -> Point:
        one = max(group, key=lambda one: one.set_kg)
        return Point(day, lifted.weight(one.set_kg), _set_text(one, lifted))

    return Chart(
        "Best set",
        f"reps × load together, {lifted.unit}",
        lifted.unit,
        _lines(Line("", lifted.points(best, _was_lifted))),
        f"The set of each {lifted.bucket} in which the most was moved: its reps times all that was in the hands.",
    )


def _e1rm(lifted: Lifted) -> Chart:
    def best_by(formula: Callable[[Decimal, int], Decimal | None]) -> Measure:
        def best(day: date, group: Sequence[Tally]) -> Point | None:
            estimates = [
                (estimate, one)
                for one in group
                if (estimate := formula(one.load.value_kg, reps_to_failure(one.reps, one.effort))) is not None
            ]
            if not estimates:
                return None
            estimate, one = max(estimates, key=lambda found: found[0])
            felt = "" if one.effort is None else f" at effort {one.effort}"
            return Point(day, lifted.weight(estimate), f"{_set_text(one, lifted)}{felt}")

        return best

    return Chart(
        "Estimated 1RM",
        f"{lifted.load_of}, {lifted.unit}",
        lifted.unit,
        _lines(
            Line("Epley", lifted.points(best_by(epley), _was_lifted)),
            Line("Brzycki", lifted.points(best_by(brzycki), _was_lifted), is_dashed=True),
        ),
        "A trend, not a test: 2–5 % off at best, often too low for deadlifts. Reps that the effort says were left "
        f"count too; good for 2–10 reps, and nothing is shown above {MOST_REPS}.",
    )


def _sides(lifted: Lifted) -> Chart:
    def a_set(day: date, group: Sequence[Tally]) -> Point:
        return Point(day, lifted.weight(_mean_set_kg(group)), f"{sum(one.sets for one in group)} sets")

    left, right = (
        lifted.points(a_set, lambda one, side=side: one.side is side and _was_lifted(one))  # type: ignore[misc]
        for side in (Side.LEFT, Side.RIGHT)
    )
    return Chart(
        "Left and right",
        f"reps × load of one set, {lifted.unit}",
        lifted.unit,
        _lines(Line("left", left), Line("right", right, is_dashed=True)),
        weaker_side(lifted),
    )


def weaker_side(lifted: Lifted) -> str:
    """Which side does less in a set, over the latest points that have both; empty without any."""
    by_day: dict[date, dict[Side, list[Tally]]] = {}
    for one in lifted.tallies:
        if one.side and _was_lifted(one):
            by_day.setdefault(one.day, {}).setdefault(one.side, []).append(one)
    both = [sides for _, sides in sorted(by_day.items()) if len(sides) == len(Side)][-LATEST:]
    if not both:
        return f"No {lifted.bucket} holds sets of both sides yet, so they cannot be compared."
    left, right = (
        _mean_set_kg([one for sides in both for one in sides[side]]) for side in (Side.LEFT, Side.RIGHT)
    )
    stronger = max(left, right)
    gap = abs(left - right) / stronger if stronger else Decimal(0)
    span = lifted.bucket if len(both) == 1 else f"{len(both)} {lifted.bucket}s"
    if gap < LEVEL:
        return f"Both sides are level: within {LEVEL:.0%} a set over the last {span} with both."
    side = "left" if left < right else "right"
    return f"The {side} side is weaker: {gap:.0%} less a set than the other, over the last {span} with both."


def _rest(lifted: Lifted) -> Chart:
    taken, planned = _against_plan(
        lifted,
        lambda group: _Pace(
            sum(one.rest_taken_s for one in group),
            sum(one.rest_planned_s for one in group),
            sum(one.rests for one in group),
        ),
        "rests",
    )
    return Chart(
        "Rest",
        "rest after a set, s",
        "s",
        _lines(Line("taken", taken), Line("planned", planned, is_dashed=True)),
        f"The mean of the rests of each {lifted.bucket} that were planned and taken.",
    )


def _tempo(lifted: Lifted) -> Chart:
    def paced(group: Sequence[Tally]) -> _Pace:
        with_tempo = [(one, one.tempo.rep_s) for one in group if one.tempo]
        return _Pace(
            sum(one.worked_s for one, _ in with_tempo),
            sum(one.timed * one.reps * rep_s for one, rep_s in with_tempo),
            sum(one.timed * one.reps for one, _ in with_tempo),
        )

    took, tempo = _against_plan(lifted, paced, "reps")
    return Chart(
        "Pace",
        "a rep, s",
        "s",
        _lines(Line("taken", took), Line("tempo", tempo, is_dashed=True)),
        f"The mean seconds of a rep in each {lifted.bucket}, from a set's first rep to its end, pauses included; "
        "free sets have no tempo and are left out.",
    )


_CHARTS: Mapping[Metric, Callable[[Lifted], Chart]] = {
    Metric.LOAD: _load,
    Metric.TOGETHER: _together,
    Metric.VOLUME: _volume,
    Metric.BEST_SET: _best_set,
    Metric.E1RM: _e1rm,
    Metric.SIDES: _sides,
    Metric.REST: _rest,
    Metric.TEMPO: _tempo,
}


def _was_lifted(one: Tally) -> bool:
    return one.reps > 0


def _lines(*lines: Line) -> tuple[Line, ...]:
    return tuple(line for line in lines if line.points)


def _mean_set_kg(group: Sequence[Tally]) -> Decimal:
    return sum((one.volume_kg for one in group), Decimal(0)) / sum(one.sets for one in group)


def _set_text(one: Tally, lifted: Lifted) -> str:
    return (
        f"{one.reps} × {load_text(one.load, lifted.unit)}"
        if one.load.implements == 1
        else (f"{one.reps} reps of {load_text(one.load, lifted.unit)}")
    )


def _against_plan(
    lifted: Lifted, pace: Callable[[Sequence[Tally]], _Pace], things: str
) -> Iterator[tuple[Point, ...]]:
    """The means of what was done and of what was planned, each as points."""
    for which in ("done", "planned"):

        def mean(day: date, group: Iterable[Tally], which: str = which) -> Point | None:
            found = pace(tuple(group))
            return (
                Point(day, getattr(found, which) / found.things, f"{found.things} {things}")
                if found.things
                else None
            )

        yield lifted.points(mean)
