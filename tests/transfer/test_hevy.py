"""Hevy's files, set by set."""

from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from hipcoach.domain.load import Load, Unit
from tests.helpers.exports import HEVY_POUNDS
from tests.helpers.transfers import arrived, remarks, told


def test_a_file_in_pounds(tmp_path: Path) -> None:
    arrival = arrived(tmp_path, HEVY_POUNDS)
    january, july = arrival.sessions
    assert (arrival.program, arrival.dialect) == ("Hevy", "Hevy, commas, lb in the heading")
    assert told(january) == [
        "deadlift/dumbbell | 1 | 8 x 2 x 45 lb | 'to failure'",
        "Pull Up | 1 | 12 x 1 x 0 kg",
    ]
    assert told(july) == [
        "Lying Leg Curl (Machine) | warm-up 1 | 10 x 1 x 100 lb",
        "Lying Leg Curl (Machine) | 1 | 8 x 1 x 120.5 lb | RPE 8 | 'seat at 4\\nslow'",
        "deadlift/single-leg | 1 | 8 x 1 x 30 lb | RPE 7 | 'drop set'",
    ]
    assert (july.plan.name, july.note, july.source) == ("Week 12 - Lower", "Gym was busy\nvery 🙂", "Hevy")
    assert july.started_at.isoformat() == "2025-07-26T07:06:00+02:00"
    assert july.finished_at == datetime(2025, 7, 26, 6, 11, tzinfo=UTC)
    assert january.finished_at == datetime(2025, 1, 3, 23, 15, tzinfo=UTC)
    assert remarks(arrival.left_out) == {"a time or a distance instead of repetitions": (1, 5)}
    assert (arrival.asks_unit, arrival.asks_dumbbells) == (False, True)


def test_a_file_in_kilograms(tmp_path: Path) -> None:
    arrival = arrived(
        tmp_path, HEVY_POUNDS.replace("weight_lbs", "weight_kg").replace("distance_miles", "distance_km")
    )
    assert arrival.dialect == "Hevy, commas, kg in the heading"
    assert arrival.sessions[0].sets[0].load == Load(Decimal(45), Unit.KG, 2)


@pytest.mark.parametrize(
    "start",
    ["26 juil. 2025, 07:06", "26 jul. 2025, 7:06", "26 de jul. de 2025, 07:06", "26 lug 2025, 07:06"],
)
def test_months_in_the_account_s_language(tmp_path: Path, start: str) -> None:
    arrival = arrived(tmp_path, HEVY_POUNDS.replace("26 Jul 2025, 07:06", start))
    assert arrival.sessions[1].started_at.isoformat() == "2025-07-26T07:06:00+02:00"


@pytest.mark.parametrize("end", ["26 Jul 2025, 07:00", "26 Jul 2026, 08:11", "some day", ""])
def test_an_end_that_cannot_be_counts_as_none(tmp_path: Path, end: str) -> None:
    arrival = arrived(tmp_path, HEVY_POUNDS.replace("26 Jul 2025, 08:11", end))
    assert arrival.sessions[1].finished_at == arrival.sessions[1].started_at


def test_sessions_of_the_same_minute_and_name_stay_apart(tmp_path: Path) -> None:
    header, row, *_ = HEVY_POUNDS.splitlines()
    arrival = arrived(tmp_path, "\n".join([header, row, row.replace("08:11", "08:12")]))
    assert [len(session.sets) for session in arrival.sessions] == [1, 1]
    assert len({session.id for session in arrival.sessions}) == 2
