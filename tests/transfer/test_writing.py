"""Sessions in the shapes of Strong and Hevy, and back."""

import io
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.transfer import write
from hipcoach.transfer.names import theirs
from tests.helpers.records import a_session, a_set
from tests.helpers.shipped import EXERCISES
from tests.helpers.transfers import arrived, at_home

EVENING = at_home(datetime(2026, 3, 5, 18, 30, 5))  # noqa: DTZ001


def written(program: str, *sessions: SessionRecord) -> str:
    target = io.StringIO(newline="")
    write(program, sessions, target)
    return target.getvalue()


def an_evening(*sets: dict[str, Any], **changes: Any) -> SessionRecord:
    return a_session(
        started_at=EVENING,
        finished_at=EVENING.astimezone(UTC) + timedelta(minutes=65, seconds=50),
        sets=tuple(a_set(**each) for each in sets),
        **changes,
    )


MIXED = an_evening(
    {"is_warm_up": True, "load": Load(Decimal("8.0"))},
    {"effort": 8, "note": 'felt "easy"\nreally'},
    {"set_number": 2, "load": Load(Decimal(25), Unit.LB)},
    {"variation": "single-leg", "side": Side.LEFT, "load": Load(Decimal(6), Unit.KG, 1)},
    {"variation": "single-leg", "side": Side.RIGHT, "load": Load(Decimal(6), Unit.KG, 1), "note": "wobbled"},
    {"exercise": "Приседания", "variation": "", "load": Load(Decimal(0), Unit.KG, 1), "note": "=1+1"},
    note="hot; 30 °C\r\nand loud",
)

IN_STRONG = """\
Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration
2026-03-05 18:30:05;"Dumbbell deadlift";"Romanian Deadlift (Dumbbell)";W;8.0;kg;6;;;;0;".";"hot; 30 °C
and loud";1h 5m
2026-03-05 18:30:05;"Dumbbell deadlift";"Romanian Deadlift (Dumbbell)";1;12;kg;6;8;;;0;"felt ""easy""
really";"hot; 30 °C
and loud";1h 5m
2026-03-05 18:30:05;"Dumbbell deadlift";"Romanian Deadlift (Dumbbell)";2;25;lb;6;;;;0;".";"hot; 30 °C
and loud";1h 5m
2026-03-05 18:30:05;"Dumbbell deadlift";"Single Leg Romanian Deadlift (Dumbbell)";1;6;kg;6;;;;0;"left";"hot; 30 °C
and loud";1h 5m
2026-03-05 18:30:05;"Dumbbell deadlift";"Single Leg Romanian Deadlift (Dumbbell)";2;6;kg;6;;;;0;"right: wobbled";"hot; 30 °C
and loud";1h 5m
2026-03-05 18:30:05;"Dumbbell deadlift";"Приседания";1;0;kg;6;;;;0;"'=1+1";"hot; 30 °C
and loud";1h 5m
"""  # noqa: E501

IN_HEVY = """\
"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
"Dumbbell deadlift","5 Mar 2026, 18:30","5 Mar 2026, 19:35","hot; 30 °C\\nand loud","Romanian Deadlift (Dumbbell)",,"",0,warmup,8.0,6,,,
"Dumbbell deadlift","5 Mar 2026, 18:30","5 Mar 2026, 19:35","hot; 30 °C\\nand loud","Romanian Deadlift (Dumbbell)",,"felt ""easy""\\nreally",1,normal,12,6,,,8
"Dumbbell deadlift","5 Mar 2026, 18:30","5 Mar 2026, 19:35","hot; 30 °C\\nand loud","Romanian Deadlift (Dumbbell)",,"",2,normal,11.33980925,6,,,
"Dumbbell deadlift","5 Mar 2026, 18:30","5 Mar 2026, 19:35","hot; 30 °C\\nand loud","Single Leg Romanian Deadlift (Dumbbell)",,"left",0,normal,6,6,,,
"Dumbbell deadlift","5 Mar 2026, 18:30","5 Mar 2026, 19:35","hot; 30 °C\\nand loud","Single Leg Romanian Deadlift (Dumbbell)",,"right: wobbled",1,normal,6,6,,,
"Dumbbell deadlift","5 Mar 2026, 18:30","5 Mar 2026, 19:35","hot; 30 °C\\nand loud","Приседания",,"'=1+1",0,normal,,6,,,
"""  # noqa: E501


def test_strong_s_shape() -> None:
    assert written("strong", MIXED) == IN_STRONG


def test_hevy_s_shape() -> None:
    assert written("hevy", MIXED) == IN_HEVY


def test_hevy_gets_pounds_where_everything_is_in_pounds() -> None:
    bare = {"load": Load(Decimal(0), Unit.KG, 1)}
    text = written("hevy", an_evening({"load": Load(Decimal(25), Unit.LB)}, bare))
    assert '"weight_lbs","reps","distance_miles"' in text
    assert ",normal,25,6," in text


def test_an_open_session_without_a_name(tmp_path: Path) -> None:
    session = replace(an_evening({}), finished_at=None, plan=Plan(" ", ()))
    assert written("strong", session).endswith(';"Romanian Deadlift (Dumbbell)";1;12;kg;6;;;;0;".";".";0m\n')
    assert '"Workout","5 Mar 2026, 18:30","5 Mar 2026, 18:30"' in written("hevy", session)


@pytest.mark.parametrize(
    ("variation", "implements", "weight"),
    [("dumbbell", 2, "12.5"), ("dumbbell", 1, "6.25"), ("barbell", 1, "12.5"), ("single-leg", 2, "25.0")],
)
def test_the_total_is_right_however_many_implements(variation: str, implements: int, weight: str) -> None:
    text = written(
        "strong", an_evening({"variation": variation, "load": Load(Decimal("12.5"), Unit.KG, implements)})
    )
    assert f";1;{weight};kg;6;" in text


@pytest.mark.parametrize("program", ["strong", "hevy"])
def test_sessions_may_be_gone_through_only_once(program: str) -> None:
    target = io.StringIO(newline="")
    write(program, iter([MIXED, MIXED]), target)
    assert target.getvalue() == written(program, MIXED, MIXED)


def test_strong_s_shape_is_written_session_by_session() -> None:
    target = io.StringIO(newline="")
    lengths = []

    def sessions() -> Iterator[SessionRecord]:
        for _ in range(3):
            lengths.append(len(target.getvalue()))
            yield MIXED

    write("strong", sessions(), target)
    assert 0 < lengths[0] < lengths[1] < lengths[2]


# What a file cannot hold: other control characters, half a letter, and what reading takes for a sign of its own.
LETTERS = st.characters(exclude_categories=["Cc", "Cs"])
WORDS = st.text(LETTERS | st.sampled_from("'=+-@\",;"), max_size=8).map(lambda text: " ".join(text.split()))
NOTES = st.text(LETTERS | st.sampled_from("'=+-@\t\n\",;"), max_size=12).map(
    lambda text: "" if text.isspace() or text in {".", "'."} or "\\n" in text else text
)
KEYS = st.sampled_from([exercise.key for exercise in EXERCISES.values()]) | st.tuples(
    WORDS.filter(bool), st.just("")
)
LOADS = st.builds(
    Load,
    st.decimals(0, 250, places=3) | st.sampled_from([Decimal(0), Decimal("12.5"), Decimal(100)]),
    st.sampled_from(Unit),
    st.sampled_from([1, 2]),
)


@st.composite
def sets(draw: st.DrawFn) -> dict[str, Any]:
    exercise, variation = draw(KEYS)
    return {
        "exercise": exercise,
        "variation": variation,
        "is_warm_up": draw(st.booleans()),
        "reps": draw(st.integers(1, 10_000)),
        "load": draw(LOADS),
        "effort": draw(st.none() | st.integers(1, 10)),
        "note": draw(NOTES),
        "side": draw(st.none() | st.sampled_from(Side)),
    }


@st.composite
def sessions(draw: st.DrawFn) -> list[SessionRecord]:
    days = draw(st.lists(st.integers(0, 12_000), unique=True, min_size=1, max_size=3))
    found = []
    for day in sorted(days):
        start = datetime(1990, 1, 1, 6) + timedelta(days=day, seconds=draw(st.integers(0, 50_000)))  # noqa: DTZ001
        length = timedelta(seconds=draw(st.integers(0, 10_000)))
        found.append(
            a_session(
                started_at=at_home(start),
                finished_at=at_home(start).astimezone(UTC) + length,
                plan=Plan(draw(WORDS), ()),
                note=draw(NOTES),
                sets=tuple(a_set(**each) for each in draw(st.lists(sets(), min_size=1, max_size=6))),
            )
        )
    return found


@pytest.mark.parametrize("program", ["strong", "hevy"])
@given(sessions=sessions())
@example(sessions=[replace(MIXED, note="hot\nand loud")])
def test_what_is_written_is_read_again(program: str, sessions: list[SessionRecord]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        arrival = arrived(Path(folder), written(program, *sessions))
    assert arrival.left_out == ()
    assert len(arrival.sessions) == len(sessions)
    to_the = timedelta(seconds=1) if program == "strong" else timedelta(minutes=1)
    for ours, theirs_ in zip(sessions, arrival.sessions, strict=True):
        assert timedelta() <= ours.started_at - theirs_.started_at < to_the
        assert ours.started_at.utcoffset() == theirs_.started_at.utcoffset()
        assert ours.finished_at is not None
        assert theirs_.finished_at is not None
        assert abs(ours.finished_at - theirs_.finished_at) < timedelta(minutes=1)
        assert theirs_.plan.name == (ours.plan.name or "Workout")
        assert theirs_.note == ours.note
        assert [_kept(each) for each in theirs_.sets] == [_kept(each) for each in ours.sets]


def _kept(record: Any) -> tuple[Any, ...]:
    """What a file keeps of a set."""
    return (
        theirs(record.exercise, record.variation),
        record.is_warm_up,
        record.reps,
        record.load.total_kg,
        record.effort,
        ": ".join(filter(None, (record.side, record.note))),
    )
