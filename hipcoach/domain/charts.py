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
from hipcoach.domain.words import Words, plural, words

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

    title: Words
    axis: Words
    unit: str
    lines: tuple[Line, ...]
    remark: Words


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
        words("Heaviest load"),
        words("{load_of}, {unit}", load_of=lifted.load_of, unit=lifted.unit),
        lifted.unit,
        _lines(Line("", lifted.points(heaviest, _was_lifted))),
        words(
            "The heaviest working set of each {span}: the weight of {load_of}.",
            span=lifted.bucket.words,
            load_of=lifted.load_of,
        ),
    )


def _together(lifted: Lifted) -> Chart:
    def heaviest(day: date, group: Sequence[Tally]) -> Point:
        best = max(group, key=lambda one: (one.load.total_kg, one.reps))
        return Point(day, lifted.weight(best.load.total_kg), _set_text(best, lifted))

    # With one thing in the hands, it would be the same chart twice.
    has_pairs = any(one.load.implements > 1 for one in lifted.tallies)
    return Chart(
        words("Heaviest load together"),
        words("all together, {unit}", unit=lifted.unit),
        lifted.unit,
        _lines(Line("", lifted.points(heaviest, _was_lifted) if has_pairs else ())),
        words(
            "The heaviest working set of each {span}: all that was in the hands at once.", span=lifted.bucket.words
        ),
    )


def _volume(lifted: Lifted) -> Chart:
    def total(day: date, group: Sequence[Tally]) -> Point:
        sets, reps = sum(one.sets for one in group), sum(one.sets * one.reps for one in group)
        kilograms = sum((one.volume_kg for one in group), Decimal(0))
        amount = words("{sets}, {reps}", sets=_sets_text(sets), reps=_reps_text(reps))
        return Point(day, lifted.weight(kilograms), amount)

    return Chart(
        words("Volume", note="reps times load"),
        words("reps × load together, {unit}", unit=lifted.unit),
        lifted.unit,
        _lines(Line("", lifted.points(total, _was_lifted))),
        words(
            "Reps times load, summed over each {span}: all that was in the hands counts, each side for "
            "itself; warm-ups do not.",
            span=lifted.bucket.words,
        ),
    )


def _best_set(lifted: Lifted) -> Chart:
    def best(day: date, group: Sequence[Tally]) -> Point:
        one = max(group, key=lambda one: one.set_kg)
        return Point(day, lifted.weight(one.set_kg), _set_text(one, lifted))

    return Chart(
        words("Best set"),
        words("reps × load together, {unit}", unit=lifted.unit),
        lifted.unit,
        _lines(Line("", lifted.points(best, _was_lifted))),
        words(
            "The set of each {span} in which the most was moved: its reps times all that was in the hands.",
            span=lifted.bucket.words,
        ),
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
            detail = _set_text(one, lifted)
            if one.effort is not None:
                detail = words("{set} at effort {effort}", set=detail, effort=one.effort)
            return Point(day, lifted.weight(estimate), detail)

        return best

    return Chart(
        words("Estimated 1RM"),
        words("{load_of}, {unit}", load_of=lifted.load_of, unit=lifted.unit),
        lifted.unit,
        _lines(
            Line("Epley", lifted.points(best_by(epley), _was_lifted)),
            Line("Brzycki", lifted.points(best_by(brzycki), _was_lifted), is_dashed=True),
        ),
        words(
            "A trend, not a test: 2–5 % off at best, often too low for deadlifts. Reps that the effort says were "
            "left count too; good for 2–10 reps, and nothing is shown above {most}.",
            most=MOST_REPS,
        ),
    )


def _sides(lifted: Lifted) -> Chart:
    def a_set(day: date, group: Sequence[Tally]) -> Point:
        return Point(day, lifted.weight(_mean_set_kg(group)), _sets_text(sum(one.sets for one in group)))

    left, right = (
        lifted.points(a_set, lambda one, side=side: one.side is side and _was_lifted(one))  # type: ignore[misc]
        for side in (Side.LEFT, Side.RIGHT)
    )
    return Chart(
        words("Left and right"),
        words("reps × load of one set, {unit}", unit=lifted.unit),
        lifted.unit,
        _lines(Line(Side.LEFT.words, left), Line(Side.RIGHT.words, right, is_dashed=True)),
        weaker_side(lifted),
    )


def weaker_side(lifted: Lifted) -> Words:
    """Which side does less in a set, over the latest points that have both."""
    by_day: dict[date, dict[Side, list[Tally]]] = {}
    for one in lifted.tallies:
        if one.side and _was_lifted(one):
            by_day.setdefault(one.day, {}).setdefault(one.side, []).append(one)
    both = [sides for _, sides in sorted(by_day.items()) if len(sides) == len(Side)][-LATEST:]
    if not both:
        return words(
            "No {span} holds sets of both sides yet, so they cannot be compared.", span=lifted.bucket.words
        )
    left, right = (
        _mean_set_kg([one for sides in both for one in sides[side]]) for side in (Side.LEFT, Side.RIGHT)
    )
    stronger = max(left, right)
    gap = abs(left - right) / stronger if stronger else Decimal(0)
    spans = lifted.bucket.latest(len(both))
    if gap < LEVEL:
        return words(
            "Both sides are level: within {percent}% a set over {spans} with both.",
            percent=round(LEVEL * 100),
            spans=spans,
        )
    percent = round(gap * 100)
    if left < right:
        return words(
            "The left side is weaker: {percent}% less a set than the other, over {spans} with both.",
            percent=percent,
            spans=spans,
        )
    return words(
        "The right side is weaker: {percent}% less a set than the other, over {spans} with both.",
        percent=percent,
        spans=spans,
    )


def _rest(lifted: Lifted) -> Chart:
    taken, planned = _against_plan(
        lifted,
        lambda group: _Pace(
            sum(one.rest_taken_s for one in group),
            sum(one.rest_planned_s for one in group),
            sum(one.rests for one in group),
        ),
        lambda rests: plural("%n rest", "%n rests", rests),
    )
    return Chart(
        words("Rest", note="a chart of the rests between sets"),
        words("rest after a set, s"),
        "s",
        _lines(
            Line(words("taken", note="so much time was"), taken),
            Line(words("planned", note="so much time was"), planned, is_dashed=True),
        ),
        words("The mean of the rests of each {span} that were planned and taken.", span=lifted.bucket.words),
    )


def _tempo(lifted: Lifted) -> Chart:
    def paced(group: Sequence[Tally]) -> _Pace:
        with_tempo = [(one, one.tempo.rep_s) for one in group if one.tempo]
        return _Pace(
            sum(one.worked_s for one, _ in with_tempo),
            sum(one.timed * one.reps * rep_s for one, rep_s in with_tempo),
            sum(one.timed * one.reps for one, _ in with_tempo),
        )

    took, tempo = _against_plan(lifted, paced, _reps_text)
    return Chart(
        words("Pace"),
        words("a rep, s"),
        "s",
        _lines(
            Line(words("taken", note="so much time was"), took),
            Line(words("tempo", note="what was planned of a rep"), tempo, is_dashed=True),
        ),
        words(
            "The mean seconds of a rep in each {span}, from a set's first rep to its end, pauses included; "
            "free sets have no tempo and are left out.",
            span=lifted.bucket.words,
        ),
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


def _sets_text(count: int) -> Words:
    return plural("%n set", "%n sets", count)


def _reps_text(count: int) -> Words:
    return plural("%n rep", "%n reps", count)


def _set_text(one: Tally, lifted: Lifted) -> Words:
    load = load_text(one.load, lifted.unit)
    if one.load.implements == 1:
        return words("{reps} × {load}", reps=one.reps, load=load)
    return plural("%n rep of {load}", "%n reps of {load}", one.reps, load=load)


def _against_plan(
    lifted: Lifted, pace: Callable[[Sequence[Tally]], _Pace], counted: Callable[[int], Words]
) -> Iterator[tuple[Point, ...]]:
    """The means of what was done and of what was planned, each as points."""
    for which in ("done", "planned"):

        def mean(day: date, group: Iterable[Tally], which: str = which) -> Point | None:
            found = pace(tuple(group))
            return (
                Point(day, getattr(found, which) / found.things, counted(found.things)) if found.things else None
            )

        yield lifted.points(mean)
