"""Strong's files, set by set."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from hipcoach.domain.load import Load, Unit
from tests.helpers.exports import (
    STRONG_CLASSIC,
    STRONG_IN_ROWS,
    STRONG_QUOTED,
    STRONG_UNIT_COLUMN_IOS,
    STRONG_WITH_RESTS,
)
from tests.helpers.transfers import arrived, at_home, remarks, told


def test_classic_dialect(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_CLASSIC)
    first, second = arrival.sessions
    assert arrival.dialect == "Strong, commas, no unit"
    assert told(first) == [
        "Snatch (Barbell) | 1 | 3 x 1 x 40.0 kg",
        "Snatch (Barbell) | 2 | 2 x 1 x 42.5 kg | RPE 9 | 'caught it low'",
    ]
    assert told(second) == ["deadlift/barbell-floor | 1 | 4 x 1 x 100.0 kg", "Pull Up | 1 | 10 x 1 x 0 kg"]
    assert (first.plan.name, first.plan.blocks, first.source) == ("Evening Workout", (), "Strong")
    assert first.started_at.isoformat() == "2020-12-30T18:51:52+01:00"
    assert first.finished_at == datetime(2020, 12, 30, 20, 29, 52, tzinfo=UTC)
    assert second.started_at.isoformat() == "2021-07-03T18:35:49+02:00"
    assert second.finished_at == datetime(2021, 7, 3, 17, 16, 49, tzinfo=UTC)
    assert remarks(arrival.left_out) == {"a time or a distance instead of repetitions": (2, 4)}
    assert [match.theirs for match in arrival.exercises] == ["Snatch (Barbell)", "Deadlift (Barbell)", "Pull Up"]
    assert (arrival.asks_unit, arrival.asks_dumbbells) == (True, False)
    assert "Weights without a unit are in kg." in arrival.assumptions
    assert "A set without a weight was done with the body alone." in arrival.assumptions


def test_the_unit_of_a_file_without_one_is_the_reader_s(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_CLASSIC, unit=Unit.LB)
    assert arrival.sessions[1].sets[0].load == Load(Decimal("100.0"), Unit.LB, 1)
    assert "Weights without a unit are in lb." in arrival.assumptions


def test_sets_have_no_times_and_no_plan_of_their_own(tmp_path: Path) -> None:
    (session, _) = arrived(tmp_path, STRONG_CLASSIC).sessions
    for each in session.sets:
        assert each.started_at == each.ended_at == datetime(2020, 12, 30, 17, 51, 52, tzinfo=UTC)
        assert each.started_at.tzinfo is UTC
        assert each.is_confirmed
        assert (each.block, each.side, each.tempo, each.reps_planned) == (0, None, None, None)
        assert (each.rest_planned_s, each.rest_s, each.fault) == (None, None, None)


def test_a_unit_in_each_row(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_IN_ROWS)
    (session,) = arrival.sessions
    assert arrival.dialect == "Strong, semicolons, a unit in each row"
    assert told(session) == [
        "deadlift/dumbbell | warm-up 1 | 8 x 2 x 10 kg",
        "deadlift/dumbbell | 1 | 8 x 2 x 22.5 kg | RPE 8 | 'felt \"easy\"\\nsecond line'",
        "deadlift/dumbbell | 2 | 12 x 2 x 15 kg | 'slow (drop set)'",
        "Приседания | 1 | 5 x 1 x 135 lb",
    ]
    assert (session.plan.name, session.note) == ("Ноги 🦵", "hot; 30 °C")
    assert [(match.theirs, match.sets, match.is_known) for match in arrival.exercises] == [
        ("Romanian Deadlift (Dumbbell)", 3, True),
        ("Приседания", 1, False),
    ]
    assert (arrival.asks_unit, arrival.asks_dumbbells) == (False, True)
    assert "Efforts between two steps are rounded down: 8.5 is taken as 8." in arrival.assumptions
    assert "With two dumbbells the weight is that of each." in arrival.assumptions
    assert (arrival.left_out, arrival.implausible) == ((), ())


@pytest.mark.parametrize("delimiter", [";", ","])
def test_rest_timers_are_rests_and_no_sets(tmp_path: Path, delimiter: str) -> None:
    text = STRONG_WITH_RESTS if delimiter == ";" else STRONG_WITH_RESTS.replace("8,5", "8.5").replace(";", ",")
    arrival = arrived(tmp_path, text)
    first, second = arrival.sessions
    assert arrival.dialect == f"Strong, {'semicolons' if delimiter == ';' else 'commas'}, kg in the heading"
    assert told(first) == [
        "deadlift/dumbbell | warm-up 1 | 10 x 2 x 12 kg",
        "deadlift/dumbbell | 1 | 8 x 2 x 20 kg | RPE 8 | rest 90 | 'Wide grip'",
        "deadlift/dumbbell | 2 | 7 x 2 x 20 kg | RPE 10 | 'to failure'",
    ]
    assert told(second) == ["Squat (Barbell) | 1 | 5 x 1 x 100 kg"]
    assert first.finished_at == datetime(2026, 8, 10, 17, 0, tzinfo=UTC)
    assert remarks(arrival.left_out) == {
        "rest timers, which are not sets: their time is the rest after the set before": (2, 4),
        "a time or a distance instead of repetitions": (1, 6),
    }
    assert (arrival.asks_unit, arrival.asks_dumbbells) == (False, True)


def test_notes_of_an_exercise_have_rows_of_their_own(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_QUOTED)
    (session,) = arrival.sessions
    assert told(session) == [
        "Hack Squat | warm-up 1 | 10 x 1 x 40.0 kg | rest 120",
        "Back Extension | 1 | 12 x 1 x 0 kg | 'slow down'",
        "Back Extension | 2 | 11 x 1 x 0 kg",
    ]
    assert (session.plan.name, session.note) == ("Legs", "felt good\nBack Extension: too hard")
    assert remarks(arrival.left_out) == {
        "rest timers, which are not sets: their time is the rest after the set before": (1, 3),
        "notes, which are not sets: each is kept with the next set or the session": (2, 4),
    }


def test_pounds_in_the_heading(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_WITH_RESTS.replace("Weight (kg)", "Weight (lb)"))
    assert arrival.sessions[1].sets[0].load == Load(Decimal(100), Unit.LB, 1)
    assert arrival.dialect == "Strong, semicolons, lb in the heading"


def test_numbers_of_workouts_together_with_units_in_the_rows(tmp_path: Path) -> None:
    arrival = arrived(
        tmp_path,
        "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
        "Distance Unit;Seconds;Notes;Workout Notes\n"
        "7;2026-01-02 08:00:00;A;600;Squat (Barbell);1;100;lb;5;;;;;;\n"
        "8;2026-01-02 08:00:00;A;600;Squat (Barbell);1;45;kg;5;;;;;;\n",
    )
    assert [told(session) for session in arrival.sessions] == [
        ["Squat (Barbell) | 1 | 5 x 1 x 100 lb"],
        ["Squat (Barbell) | 1 | 5 x 1 x 45 kg"],
    ]


def test_unit_column_and_half_days(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_UNIT_COLUMN_IOS)
    (session,) = arrival.sessions
    assert session.started_at == at_home(datetime(2024, 3, 5, 18, 5, 9))  # noqa: DTZ001
    assert session.finished_at == datetime(2024, 3, 5, 18, 5, 9, tzinfo=UTC)
    assert told(session) == [
        "deadlift/barbell-floor | 1 | 5 x 1 x 225 lb | RPE 8",
        "deadlift/barbell-floor | 2 | 5 x 1 x 100 kg",
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_header_variants(tmp_path: Path, newline: str) -> None:
    """A byte order mark, other line ends, other cases, another order, more columns, and none for the duration."""
    text = (
        "\ufeffSet Order; DATE ;workout name;Mood;Exercise  Name;Reps;Weight Unit;Weight\n"
        "1;2023-07-30 16:49:28;Arms;good;Curl;8;kg;14\n"
        "\n"
    )
    arrival = arrived(tmp_path, text.replace("\n", newline))
    (session,) = arrival.sessions
    assert told(session) == ["Curl | 1 | 8 x 1 x 14 kg"]
    assert session.finished_at == session.started_at
    assert arrival.left_out == ()


def test_a_unit_is_asked_for_only_where_it_is_missing(tmp_path: Path) -> None:
    header, first, *_ = STRONG_IN_ROWS.splitlines()
    assert arrived(tmp_path, f"{header}\n{first.replace(';kg;', ';;')}\n").asks_unit
    assert not arrived(tmp_path, f"{header}\n{first.replace(';10;kg;', ';0;;')}\n").asks_unit


ROW = '2023-07-30 16:49:28;"A";"B";1;{weight};{unit};{reps};{rpe};;;0;"";"";44m'


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"weight": "-20"}, "a weight below zero, as of assisted repetitions"),
        ({"weight": "heavy"}, "a weight that is not a number"),
        ({"weight": "1.000,5"}, "a weight that is not a number"),
        ({"weight": "500.01"}, "a weight above 500 kg"),
        ({"unit": "stone"}, "a weight in a unit that is not known"),
        ({"reps": "8.5"}, "repetitions that are not a whole number up to 10,000"),
        ({"reps": "-8"}, "repetitions that are not a whole number up to 10,000"),
        ({"reps": "10001"}, "repetitions that are not a whole number up to 10,000"),
        ({"reps": "many"}, "repetitions that are not a number"),
        ({"reps": ""}, "no repetitions"),
        ({"reps": "0"}, "no repetitions"),
    ],
)
def test_rows_that_cannot_be_used_are_left_out(tmp_path: Path, change: dict[str, str], why: str) -> None:
    good = {"weight": "10", "unit": "kg", "reps": "8", "rpe": ""}
    header = STRONG_IN_ROWS.splitlines()[0]
    arrival = arrived(tmp_path, "\n".join([header, ROW.format(**good), ROW.format(**(good | change))]))
    assert remarks(arrival.left_out) == {why: (1, 3)}
    assert [told(session) for session in arrival.sessions] == [["B | 1 | 8 x 1 x 10 kg"]]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ('"B"', '" "', "no exercise"),
        ('"B"', f'"{"B" * 201}"', "an exercise's name that is too long"),
        ('"A"', f'"{"A" * 201}"', "a session's name that is too long"),
        ("2023-07-30", "2023-02-30", "a date that cannot be read"),
        ("2023-07-30", "0001-07-30", "a date that cannot be read"),
        ("2023-07-30", "yesterday", "a date that cannot be read"),
        (";44m", "", "too few or too many cells, or a quotation mark that is not closed"),
        (";44m", ";44m;44m", "too few or too many cells, or a quotation mark that is not closed"),
        (";44m", ';"44m', "too few or too many cells, or a quotation mark that is not closed"),
        (';"A"', ';"A', "too few or too many cells, or a quotation mark that is not closed"),
    ],
)
def test_rows_that_are_broken_cost_no_other_row(tmp_path: Path, old: str, new: str, why: str) -> None:
    header = STRONG_IN_ROWS.splitlines()[0]
    good = ROW.format(weight=10, unit="kg", reps=8, rpe="")
    arrival = arrived(tmp_path, "\n".join([header, good, good.replace(old, new), *[good] * 3]))
    assert remarks(arrival.left_out) == {why: (1, 3)}
    assert [len(session.sets) for session in arrival.sessions] == [4]


@pytest.mark.parametrize("rows_after", [3, 300])
@pytest.mark.parametrize("exercise", ["B", 'B"'])
def test_a_quotation_mark_that_is_never_closed_costs_its_own_row(
    tmp_path: Path, rows_after: int, exercise: str
) -> None:
    """Also where one 300 rows later would close it."""
    header = STRONG_IN_ROWS.splitlines()[0]
    good = "2023-07-30 16:49:28;A;{1};1;10;kg;{0};;;;0;;;44m"
    reps = [number % 9 + 1 for number in range(rows_after)]
    rows = [good.format(1, "B"), good.format(2, '"B'), *(good.format(each, "B") for each in reps)]
    last = good.format(1, exercise if rows_after > 200 else "B")
    arrival = arrived(tmp_path, "\n".join([header, *rows, good.format("", "B"), last]))
    assert [[each.reps for each in session.sets] for session in arrival.sessions] == [[1, *reps, 1]]
    assert remarks(arrival.left_out) == {
        "too few or too many cells, or a quotation mark that is not closed": (1, 3),
        "no repetitions": (1, 4 + rows_after),
    }


def test_empty_cells_at_the_end_of_a_row_do_no_harm(tmp_path: Path) -> None:
    header = STRONG_IN_ROWS.splitlines()[0]
    arrival = arrived(tmp_path, f"{header}\n{ROW.format(weight=10, unit='kg', reps=8, rpe='')};;\n")
    assert [told(session) for session in arrival.sessions] == [["B | 1 | 8 x 1 x 10 kg"]]


def test_a_decimal_comma_is_none_where_commas_part_the_cells(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, STRONG_CLASSIC.replace("42.5", '"42,5"'))
    assert remarks(arrival.left_out)["a weight that is not a number"] == (1, 3)


def test_a_session_s_note_is_the_first_one(tmp_path: Path) -> None:
    header, first, *_ = STRONG_IN_ROWS.splitlines()
    rows = [first.replace('"hot; 30 °C"', note) for note in ('""', '"one"', '"two"')]
    assert arrived(tmp_path, "\n".join([header, *rows])).sessions[0].note == "one"


def test_a_note_in_rows_of_its_own_is_not_endless(tmp_path: Path) -> None:
    header, _, _, note, bare, *_ = STRONG_QUOTED.splitlines()
    arrival = arrived(tmp_path, "\n".join([header, *[note.replace("slow down", "x" * 9000)] * 3, bare]))
    assert len(arrival.sessions[0].sets[0].note) == 10_000


def test_a_day_that_the_calendar_does_not_know_is_left_out(tmp_path: Path) -> None:
    def fails(moment: datetime) -> datetime:
        if moment.year < 2021:
            raise OSError(22, "Invalid argument")
        return at_home(moment)

    arrival = arrived(tmp_path, STRONG_CLASSIC, localize=fails)
    assert [session.started_at.year for session in arrival.sessions] == [2021]
    assert remarks(arrival.left_out)["a date that this computer's calendar does not know"] == (3, 2)


@pytest.mark.parametrize("rpe", ["11", "0,5", "-1", "hard"])
def test_an_effort_out_of_range_is_dropped_and_said(tmp_path: Path, rpe: str) -> None:
    header = STRONG_IN_ROWS.splitlines()[0]
    arrival = arrived(tmp_path, f"{header}\n{ROW.format(weight=10, unit='kg', reps=8, rpe=rpe)}")
    assert arrival.sessions[0].sets[0].effort is None
    assert remarks(arrival.implausible) == {
        "an effort that is not a number from 1 to 10, which was dropped": (1, 2)
    }


@pytest.mark.parametrize(
    ("change", "times", "remark"),
    [
        ({"weight": "301"}, 1, "a weight above 300 kg"),
        ({"reps": "51"}, 1, "more than 50 repetitions"),
        ({"date": "2026-11-02 08:00:00"}, 1, "a date in the future"),
        ({"date": "1989-12-31 08:00:00"}, 1, "a date before 1990"),
        ({}, 21, "the same set more than 20 times in a session"),
        ({"order": "X"}, 1, "a kind of set that is not known, taken as a working set"),
        ({"note": "n" * 10_001}, 1, "a note of more than 10,000 letters, which was cut"),
    ],
)
def test_what_is_hardly_true_is_taken_and_said(
    tmp_path: Path, change: dict[str, str], times: int, remark: str
) -> None:
    cells = {"weight": "300", "reps": "50", "date": "2026-11-01 08:00:00", "order": "1", "note": "", **change}
    header = STRONG_IN_ROWS.splitlines()[0]
    row = "{date};A;B;{order};{weight};kg;{reps};;;;0;{note};;44m".format(**cells)
    plain = "2020-01-01 08:00:00;A;B;1;300;kg;50;;;;0;;;44m"
    arrival = arrived(tmp_path, "\n".join([header, *[plain] * 20, *[row] * times]))
    assert remarks(arrival.implausible) == {remark: (1, 21 + times)}
    assert sum(len(session.sets) for session in arrival.sessions) == 20 + times
    assert arrival.left_out == ()
