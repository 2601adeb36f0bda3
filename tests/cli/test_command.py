"""The command as a person types it: one sentence on stderr, the right exit code, no traceback."""

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from hipcoach import __version__
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load, Unit
from hipcoach.store.store import Store
from tests.helpers.records import EVENING, a_session, a_set

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "exercises" / "deadlift-dumbbell.toml"


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hipcoach", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def keep(database: Path, *sessions) -> None:
    with Store.open(database) as store:
        for session in sessions:
            store.save_session(session)
            for position, record in enumerate(session.sets):
                store.save_set(session, position, record)


def assert_refused(done: subprocess.CompletedProcess[str], code: int) -> str:
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith("hipcoach: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    return done.stderr.removeprefix("hipcoach: ").rstrip()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("dance", "There is no command “dance”. hipcoach --help says more."),
        ("--colour", "“--colour” is not an option for hipcoach. hipcoach --help says more."),
        ("--output drums", "There is no output “drums”. There are: qt, playsound, none."),
        ("--data-dir", "--data-dir needs a value. hipcoach --help says more."),
        ("--version=3", "--version takes no value."),
        ("--help=x", "--help takes no value."),
        ("--data-dir ~nobody-at-all history", "The data folder “~nobody-at-all” cannot be found."),
        ("check", "FILE.toml is missing. hipcoach check --help says more."),
        ("history --js", "“--js” is not an option for hipcoach history. hipcoach history --help says more."),
        ("train squat", "There is no exercise “squat”. There are: deadlift"),
        ("train --variation rope", "There is no variation “rope” of deadlift. There are: "),
        ("train --sets 0", "A session of 0 sets is out of range. It lies between 1 and 20."),
        ("train --sets 21", "A session of 21 sets is out of range."),
        ("train --sets four", "“four” is not a number of sets. Write for example 4, at most 20."),
        ("train --reps 6-5", "“6-5” is not a number of reps. Write for example 6 or 5-6, at most 50."),
        ("train --reps 51", "“51” is not a number of reps."),
        ("train --tempo 3-1-1", "“3-1-1” is not a tempo."),
        ("train --tempo 11-1-1-1", "a phase is longer than 10 seconds."),
        ("train --rest -1", "A rest of -1 s is out of range. It lies between 0 and 900 s."),
        ("train --rest 901", "A rest of 901 s is out of range."),
        ("train --rest nan", "“nan” is not a number of seconds."),
        ("train --rest soon", "“soon” is not a number of seconds. Write for example 90."),
        ("train --get-ready 121", "Getting ready in 121 s is out of range. It lies between 0 and 120 s."),
        ("train --load heavy", "“heavy” is not a load. Write a weight, for example 12kg or 25lb."),
        ("train --load 600", "A load of “600” is out of range."),
        ("train deadlift twice", "“twice” is one word too many for hipcoach train. hipcoach train --help says"),
    ],
)
def test_bad_usage_is_one_sentence(typed, sentence, data):
    assert sentence in assert_refused(run(*typed.split()), 2)
    assert not data.exists()


def test_the_version_needs_nothing():
    heavy = "'PySide6', 'sqlite3', 'sqlite_utils', 'numpy', 'msgspec', 'platformdirs', 'logging'"
    script = (
        "import sys\n"
        "from hipcoach.__main__ import main\n"
        "try:\n"
        "    main(['--version'])\n"
        "finally:\n"
        f"    print({{{heavy}}} & set(sys.modules))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == f"hipcoach {__version__}\nset()\n"


@pytest.mark.parametrize("typed", ["--help", "train --help", "history --help", "doctor --help", "check --help"])
def test_help_is_there(typed):
    done = run(*typed.split())
    assert (done.returncode, done.stderr) == (0, "")
    assert "--data-dir DIR" in done.stdout


class TestCheck:
    def test_a_good_file(self, data):
        done = run("check", SHIPPED)
        assert (done.returncode, done.stderr) == (0, "")
        assert "is fine: Dumbbell deadlift (deadlift dumbbell), 4 steps, 9 faults" in done.stdout
        assert not data.exists()

    def test_a_hasty_file(self, tmp_path):
        file = tmp_path / "hasty.toml"
        file.write_text(SHIPPED.read_text(encoding="utf-8").replace('"3-1-1-1"', '"1-0-1-0"'), encoding="utf-8")
        assert "2 s a rep is fast" in run("check", file).stdout

    def test_a_bad_file(self, tmp_path, data):
        file = tmp_path / "bad.toml"
        file.write_text(
            SHIPPED.read_text(encoding="utf-8").replace("rest_s = 120", "rest_s = 9999"), encoding="utf-8"
        )
        sentence = assert_refused(run("check", file), 2)
        assert sentence == f"{file}: rest_s is 9999. It must be between 0 and 900."
        assert not data.exists()

    def test_no_file(self, tmp_path):
        assert "no such file" in assert_refused(run("check", tmp_path / "none.toml"), 2)


class TestHistory:
    session = a_session(
        id="11111111-2222-3333-4444-555555555555",
        pain=1,
        morning_pain=3,
        note="felt\x1b[31m  strong\n– 😀",
        sets=(
            a_set(is_warm_up=True, load=Load(Decimal("7.50")), tempo=None),
            a_set(rest_s=118.5, load=Load(Decimal(12)), effort=7, fault="neck-craning"),
            a_set(set_number=2, side=Side.LEFT, reps=5, load=Load(Decimal(25), Unit.LB, 1), is_confirmed=False),
        ),
    )

    def test_nothing_yet_and_nothing_made(self, data):
        done = run("history")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout == "Nothing is recorded yet: the first set that you finish will be here.\n"
        assert run("history", "--json").stdout == "[]\n"
        assert not data.exists()

    def test_a_table(self, database):
        later = a_session(started_at=self.session.started_at + timedelta(days=2), finished_at=None)
        keep(database, self.session, later)
        assert run("history").stdout.splitlines() == [
            "Date        Exercise           Set        Reps  Each     Together  Tempo    Rest  Confirmed",
            "2026-03-07  deadlift dumbbell  none       –     –        –         –        –     –",
            "            not finished",
            "2026-03-05  deadlift dumbbell  warm-up 1  6     7.50 kg  15.00 kg  free     –     yes",
            "2026-03-05  deadlift dumbbell  1          6     12 kg    24 kg     3-1-1-1  1:59  yes",
            "2026-03-05  deadlift dumbbell  2 left     5     25 lb    25 lb     3-1-1-1  –     no",
            "            pain 1 · pain 3 the morning after · “felt [31m strong – 😀”",
        ]

    def test_json(self, database):
        keep(database, self.session, a_session(started_at=EVENING - timedelta(days=1)))
        sessions = json.loads(run("history", "--json").stdout)
        assert [each["local_date"] for each in sessions] == ["2026-03-05", "2026-03-04"]
        found = sessions[0]
        assert list(found) == [
            "id",
            "started_at",
            "finished_at",
            "local_date",
            "exercises",
            "plan",
            "pain",
            "morning_pain",
            "note",
            "source",
            "sets",
        ]
        assert found["id"] == self.session.id
        assert found["started_at"] == "2026-03-05T18:30:00+01:00"
        assert found["finished_at"] == "2026-03-05T17:40:00+00:00"
        assert found["exercises"] == ["deadlift dumbbell"]
        assert (found["pain"], found["morning_pain"]) == (1, 3)
        assert found["plan"]["blocks"][0]["tempo"] == "3-1-1-1"
        assert found["note"] == self.session.note
        assert [each["load"] for each in found["sets"]] == [
            {"value": "7.50", "unit": "kg", "implements": 2},
            {"value": "12", "unit": "kg", "implements": 2},
            {"value": "25", "unit": "lb", "implements": 1},
        ]
        assert found["sets"][1] == {
            "id": self.session.sets[1].id,
            "block": 0,
            "exercise": "deadlift",
            "variation": "dumbbell",
            "set_number": 1,
            "side": None,
            "warm_up": False,
            "reps": 6,
            "reps_planned": {"low": 5, "high": 6},
            "load": {"value": "12", "unit": "kg", "implements": 2},
            "tempo": "3-1-1-1",
            "started_at": "2026-03-05T17:30:00+00:00",
            "ended_at": "2026-03-05T17:30:36+00:00",
            "confirmed": True,
            "effort": 7,
            "fault": "neck-craning",
            "note": "",
            "rest_planned_s": 120.0,
            "rest_s": 118.5,
        }
        assert found["sets"][2]["side"] == "left"

    def test_the_data_folder_can_be_named_before_or_after(self, database, tmp_path):
        keep(database, self.session)
        keep(tmp_path / "other" / "hipcoach.db", replace(self.session, id="other"))
        for typed in (
            ["--data-dir", tmp_path / "other", "history"],
            ["history", "--data-dir", tmp_path / "other"],
        ):
            assert json.loads(run(*typed, "--json").stdout)[0]["id"] == "other"
        assert json.loads(run("history", "--json").stdout)[0]["id"] == self.session.id

    def test_a_record_that_cannot_be_looked_at_is_not_called_empty(self, database, data):
        data.mkdir()
        database.symlink_to("elsewhere-that-is-not-plugged-in")
        assert "could not be opened" in assert_refused(run("history"), 1)

    def test_a_damaged_record_is_one_sentence_and_a_line_for_the_log(self, database, data):
        data.mkdir()
        database.write_bytes(b"no database at all")
        sentence = assert_refused(run("history"), 1)
        assert sentence.startswith(f"The record {database} could not be opened: it is not a database.")
        log = data / "hipcoach.log"
        assert "sqlite3.DatabaseError" in log.read_text(encoding="utf-8")
        assert stat.S_IMODE(log.stat().st_mode) == 0o600

    def test_a_terminal_that_lacks_letters_still_gets_its_table(self, database):
        keep(database, self.session)
        done = run("history", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (0, "")
        assert "felt [31m strong ?" in done.stdout

    def test_a_reader_that_leaves_early_is_no_error(self, database):
        keep(database, *(a_session(sets=tuple(a_set() for _ in range(20))) for _ in range(60)))
        process = subprocess.Popen(
            [sys.executable, "-m", "hipcoach", "history", "--json"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        process.stderr.close()
        process.wait(timeout=60)
