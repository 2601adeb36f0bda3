"""What a system does to a program in mid-set, done to the real one: ended, stopped, put to sleep."""

import signal
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from hipcoach import paths
from tests.helpers.program import program, wait_s
from tests.scenarios.conftest import REP_S, REPS


def stored_sets(data: Path) -> list[dict]:
    with closing(sqlite3.connect(data / paths.DATABASE)) as other:
        other.row_factory = sqlite3.Row
        return [dict(row) for row in other.execute("SELECT * FROM sets ORDER BY started_at")]


def lasted_s(record: dict) -> float:
    ended, started = (datetime.fromisoformat(record[name]) for name in ("ended_at", "started_at"))
    return (ended - started).total_seconds()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_asked_to_end_in_mid_set_it_keeps_what_finishing_early_keeps(data, number):
    with program(data, "--speed", "4") as running:
        running.wait_for(state="working", reps=2)
        running.end(number)
        assert running.process.returncode == 0
    (kept,) = stored_sets(data)
    assert kept["reps"] == 1, "the hands are empty a repetition before the key"
    assert not kept["is_confirmed"], "nobody pressed a key"


def test_asked_to_end_before_the_first_thrust_it_keeps_nothing(data):
    with program(data, "--speed", "4") as running:
        running.wait_for(state="working", reps=0)
        running.end()
    assert stored_sets(data) == []


def test_a_program_that_stood_still_in_mid_set_ends_the_set_when_it_should(data):
    with program(data, "--speed", "4") as running:
        running.wait_for(state="working", reps=1)
        running.process.send_signal(signal.SIGSTOP)
        wait_s(3.0)
        running.process.send_signal(signal.SIGCONT)
        running.wait_for(state="resting")
        running.kill()
    (kept,) = stored_sets(data)
    assert kept["reps"] == REPS
    assert lasted_s(kept) == pytest.approx(REPS * REP_S, abs=0.001), "standing still shifts nothing"


def test_a_machine_that_slept_in_mid_set_stops_the_set_until_a_key(data, tmp_path):
    slept = tmp_path / "slept"
    with program(data, "--speed", "4", "--slept", str(slept)) as running:
        running.wait_for(state="working", reps=2)
        slept.write_text("600")
        running.wait_for(state="suspended", reps=2)
        wait_s(1.0)
        assert running.listen()[-1] == {"state": "suspended", "reps": 2}, "nothing is paced at a closed lid"
        running.end()
    (kept,) = stored_sets(data)
    assert kept["reps"] == 2
    assert lasted_s(kept) < REPS * REP_S, "it ended where it was last seen"
