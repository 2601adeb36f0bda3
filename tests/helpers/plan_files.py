"""A plan file as a physiotherapist writes it, and what it may be written with."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import HEAVIEST, Load, Unit
from hipcoach.domain.plan import Block, Plan, RepRange, WarmUp
from hipcoach.domain.tempo import Tempo
from hipcoach.library.plan_file import REST_REASON
from tests.helpers.window import RESOURCES, real_exercises

PLANS = RESOURCES / "plans"
BUILT_IN = tuple(sorted(PLANS.glob("*.toml")))

FROM_THE_PHYSIO = """\
name = "Hips, weeks 1 to 4"
note = "Stop if it hurts."

[[block]]
sets = 3
reps = 8
load = "6 kg"
tempo = "4-1-2-1"
rest = 90
"""

FULL = f"""{FROM_THE_PHYSIO}
[[block]]
exercise = "deadlift"
variation = "single-leg"
sets = 2
reps = "5-6"
load = "no load"
tempo = "free"
rest = 60.5
side_rest = 30
warm_ups = [ {{ reps = 5, load = "12.5 lb" }}, {{ reps = "2-3", load = "3 kg" }} ]
"""
"""Every key that there is."""


def plan_file(folder: Path, text: str = FROM_THE_PHYSIO) -> Path:
    """The text in a file of a folder."""
    file = folder / "physio.toml"
    file.write_text(text, encoding="utf-8")
    return file


RANGES = st.tuples(st.integers(1, 50), st.integers(1, 50)).map(lambda ends: RepRange(min(ends), max(ends)))
TEMPOS = st.sampled_from(["3-1-1-1", "4-1-2-1", "31X0", "0.5-0-0.5-0", "2.25-0-10-0.75"]).map(Tempo.parse)


def loads(implements: int) -> st.SearchStrategy[Load]:
    """Every load that can be entered."""
    return st.sampled_from(Unit).flatmap(
        lambda unit: st.decimals(0, HEAVIEST[unit], places=3).map(
            lambda value: Load(Decimal(value), unit, implements)
        )
    )


@st.composite
def blocks(draw: st.DrawFn, exercises: Mapping[tuple[str, str], Exercise]) -> Block:
    """A block of one of the exercises, as the plan page lets it be made."""
    exercise = draw(st.sampled_from(list(exercises.values())))
    usual, implements = Block.of(exercise), exercise.load.implements
    rests = st.integers(0, 900).map(float) | st.floats(0, 900)
    rest_s = draw(rests)
    return Block(
        exercise=exercise.exercise,
        variation=exercise.variation,
        sets=draw(st.integers(1, 20)),
        reps=draw(RANGES),
        load=draw(loads(implements)),
        tempo=draw(st.none() | TEMPOS),
        rest_s=rest_s,
        rest_reason=exercise.rest_reason if rest_s == exercise.rest_s else REST_REASON,
        is_one_sided=usual.is_one_sided,
        side_rest_s=draw(rests) if usual.is_one_sided else usual.side_rest_s,
        warm_ups=tuple(draw(st.lists(st.builds(WarmUp, RANGES, loads(implements)), max_size=3))),
    )


NAMES = st.text(
    st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs")), min_size=1, max_size=60
)


def plans() -> st.SearchStrategy[Plan]:
    """Plans of one to four blocks."""
    return st.builds(
        Plan, NAMES, st.lists(blocks(real_exercises()), min_size=1, max_size=4).map(tuple), st.just(15.0)
    )
