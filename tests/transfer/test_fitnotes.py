"""FitNotes' files, set by set."""

from decimal import Decimal
from pathlib import Path

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.load import Load, Unit
from tests.helpers.exports import FITNOTES_ANDROID, FITNOTES_IOS, FITNOTES_OLDER
from tests.helpers.transfers import arrived, remarks, told


def test_android(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, FITNOTES_ANDROID)
    second, fourth = arrival.sessions
    assert (arrival.program, arrival.dialect) == ("FitNotes", "FitNotes, commas, a unit in each row")
    assert told(second) == ["Romanian Deadlift | 1 | 8 x 1 x 60.0 kg"]
    assert told(fourth) == [
        "Lat Pulldown | 1 | 10 x 1 x 35.0 kg | 'wide, \"slow\"\\ngrip'",
        "deadlift/barbell-floor | 1 | 5 x 1 x 225.0 lb",
        "deadlift/barbell-floor | 2 | 5 x 1 x 225.0 lb",
    ]
    assert fourth.started_at.isoformat() == "2026-08-04T12:00:00+02:00"
    assert fourth.finished_at == fourth.started_at
    assert (fourth.plan.name, fourth.source) == ("Workout", "FitNotes")
    assert remarks(arrival.left_out) == {"a time or a distance instead of repetitions": (1, 6)}
    assert "FitNotes keeps no time of day: each day is one session that begins at noon." in arrival.assumptions
    assert (arrival.asks_unit, arrival.asks_dumbbells) == (False, False)


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ("66.14,lbs,,1000.0,m,0:05:00,", "a time or a distance instead of repetitions"),
        (",,,30.0,km,,", "a time or a distance instead of repetitions"),
        (",,,,,0:10:00,", "a time or a distance instead of repetitions"),
        ("66.14,lbs,0,0.0,,0:00:00,", "no repetitions"),
    ],
)
def test_what_has_no_repetitions_is_no_set(tmp_path: Path, cells: str, why: str) -> None:
    arrival = arrived(tmp_path, f"{FITNOTES_ANDROID}2026-08-13,Cycling,Cardio,{cells}\n")
    assert remarks(arrival.left_out)[why][0] == (2 if why.startswith("a time") else 1)


def test_older_android(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, FITNOTES_OLDER)
    assert arrival.dialect == "FitNotes, commas, kg in the heading"
    assert told(arrival.sessions[0]) == ["deadlift/dumbbell | 1 | 10 x 2 x 20.0 kg | 'Сделано'"]
    pounds = arrived(tmp_path, FITNOTES_OLDER.replace("(kgs)", "(lbs)"))
    assert pounds.sessions[0].sets[0].load == Load(Decimal("20.0"), Unit.LB, 2)


def test_the_oldest_android_had_no_comments(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, FITNOTES_OLDER.replace(",Comment", "").replace(",Сделано", ""))
    assert told(arrival.sessions[0]) == ["deadlift/dumbbell | 1 | 10 x 2 x 20.0 kg"]


def test_ios_takes_the_weight_that_is_there_and_kilograms_of_two(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, FITNOTES_IOS)
    assert arrival.dialect == "FitNotes, commas, kg and lb in the heading"
    assert told(arrival.sessions[0]) == [
        "deadlift/kettlebell | 1 | 10 x 1 x 24 kg",
        "Squat | 1 | 5 x 1 x 225 lb | 'heavy'",
        "Squat | 2 | 5 x 1 x 100 kg",
        "Pull Up | 1 | 12 x 1 x 0 kg",
    ]
    assert "Where a row has both kg and lb, kg are taken." in arrival.assumptions


def _dated(*dates: str) -> str:
    return FITNOTES_OLDER.splitlines()[0] + "".join(f"\n{date},Squat,Legs,20,5,,,," for date in dates)


@pytest.mark.parametrize(
    ("dates", "expected", "said"),
    [
        (["03/04/2026", "13/04/2026"], ["2026-04-03", "2026-04-13"], "day before the month"),
        (["04/03/2026", "4/13/2026"], ["2026-04-03", "2026-04-13"], "month before the day"),
        (["04/04/2026", "05/05/2026"], ["2026-04-04", "2026-05-05"], "day before the month"),
        (["2026-04-03", "2026-04-04"], ["2026-04-03", "2026-04-04"], "no time of day"),
    ],
)
def test_the_whole_file_tells_which_number_is_the_day(
    tmp_path: Path, dates: list[str], expected: list[str], said: str
) -> None:
    arrival = arrived(tmp_path, _dated(*dates))
    assert [str(session.local_date) for session in arrival.sessions] == expected
    assert any(said in sentence for sentence in arrival.assumptions)


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        (["03/04/2026", "05/04/2026"], "does not tell whether 03/04/2026 is a day-month or a month-day date."),
        (["13/04/2026", "04/13/2026"], "some dates have the day first and others the month."),
    ],
)
def test_nobody_guesses_which_number_is_the_day(tmp_path: Path, dates: list[str], said: str) -> None:
    with pytest.raises(UserError, match=said) as caught:
        arrived(tmp_path, _dated(*dates))
    assert "export again" in caught.value.remedy


def test_a_date_that_is_none_does_not_tell_the_order(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, _dated("13/13/2026", "04/13/2026"))
    assert [str(session.local_date) for session in arrival.sessions] == ["2026-04-13"]
    assert remarks(arrival.left_out) == {"a date that cannot be read": (1, 2)}
