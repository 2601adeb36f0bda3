"""`hipcoach export` and `hipcoach import`, as they are typed."""

import json
from pathlib import Path

import pytest

from hipcoach import paths
from hipcoach.__main__ import main
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from tests.coach.test_exchange import STRONG
from tests.helpers.database import all_bytes
from tests.helpers.records import a_session, a_set
from tests.helpers.sentences import the_sentence


@pytest.fixture
def database(home) -> Path:
    """A record with a session of two sets."""
    path = home / "data" / paths.DATABASE
    with Store.open(path) as store:
        store.save_whole(a_session(id="mine", sets=(a_set(), a_set(set_number=2))))
    return path


@pytest.fixture
def strong(tmp_path) -> Path:
    file = tmp_path / "strong.csv"
    file.write_text(STRONG, encoding="utf-8")
    return file


def typed(capsys, *words: object) -> str:
    """What a command says that goes well."""
    assert main([str(word) for word in words]) == 0
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def refused(capsys, *words: object, code: int) -> str:
    assert main([str(word) for word in words]) == code
    told = capsys.readouterr()
    assert told.out == ""
    return the_sentence(told.err)


@pytest.mark.parametrize("name", ["all.json", "sets.CSV"])
def test_there_and_back(database, tmp_path, capsys, name):
    file = tmp_path / name
    assert typed(capsys, "export", file) == f"2 sets are in {file}.\n"
    other = tmp_path / "other"
    assert "New: 1 session, 2 sets" in typed(capsys, "--data-dir", other, "import", file)
    with Store.open(database) as here, Store.open(other / paths.DATABASE) as there:
        assert there.sessions() == here.sessions()
    assert "Nothing in it is new.\nHere already: 2 sets.\n" in typed(capsys, "import", file)


def test_a_file_that_is_there_is_replaced(database, tmp_path, capsys):
    file = tmp_path / "all.json"
    file.write_text("the one of last week")
    typed(capsys, "export", file)
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == "hipcoach"


def test_another_laptops_record_is_merged(database, tmp_path, capsys):
    other = tmp_path / "other.db"
    with Store.open(other) as store:
        store.save_whole(a_session(id="theirs", sets=(a_set(),)))
    assert "New: 1 session, 1 set" in typed(capsys, "import", other)
    with Store.open(database) as store:
        assert {one.id for one in store.sessions()} == {"mine", "theirs"}


def test_a_dry_run_only_says_it(database, strong, capsys):
    before = all_bytes(database.parent)
    said = typed(capsys, "import", strong, "--dry-run")
    assert said.startswith("Strong, ")
    assert "\nExercises\n  Deadlift (Dumbbell): taken as deadlift dumbbell, 2 sets.\n" in said
    assert said.endswith("Nothing was changed.\n")
    assert {name: content for name, content in all_bytes(database.parent).items() if "log" not in name} == {
        name: content for name, content in before.items() if "log" not in name
    }
    said = typed(capsys, "import", strong)
    assert "\nNew: 1 session, 3 sets, 01 Feb 2026.\n" in said
    assert said.endswith(
        "It is in the record now. hipcoach import --undo takes it back, and so does the bin on History.\n"
    )


def test_a_trial_makes_no_record(home, strong, capsys):
    assert "New: 1 session, 3 sets" in typed(capsys, "import", strong, "--dry-run")
    assert not (home / "data" / paths.DATABASE).exists()


def test_the_latest_file_is_taken_back(database, strong, tmp_path, capsys):
    second = tmp_path / "second.csv"
    second.write_text(STRONG.replace("2026-02-01", "2026-02-02"), encoding="utf-8")
    typed(capsys, "import", strong)
    typed(capsys, "import", second)
    for name in ("second.csv", "strong.csv"):
        assert typed(capsys, "import", "--undo") == f"What {name} brought is taken back: 1 session and 3 sets.\n"
    with Store.open(database) as store:
        assert [one.id for one in store.sessions()] == ["mine"]
    assert refused(capsys, "import", "--undo", code=1) == "No file that came in can be taken back."


def test_dumbbells_and_units_are_as_one_says(database, strong, capsys):
    typed(capsys, "import", strong, "--dumbbells", "together", "--unit", "lb")
    with Store.open(database) as store:
        loads = [str(one.load) for one in store.sessions()[1].sets]
    assert loads == ["2 × 6.25 lb", "2 × 6.25 lb", "40 lb"]


def test_the_unit_is_the_users_own(database, strong, capsys):
    with Store.open(database) as store:
        keep_setting(store, "unit", "lb")
    typed(capsys, "import", strong)
    with Store.open(database) as store:
        assert str(store.sessions()[1].sets[2].load) == "40 lb"


def test_for_other_programs(database, tmp_path, capsys):
    for program, header in (("strong", "Date;Workout Name"), ("hevy", '"title","start_time"')):
        file = tmp_path / f"{program}.csv"
        assert typed(capsys, "export", file, "--for", program) == f"2 sets are in {file}.\n"
        assert file.read_text(encoding="utf-8").startswith(header)


@pytest.mark.parametrize("words", [["a.xlsx"], ["a.json", "--for", "strong"], ["a.db"]])
def test_what_cannot_be_written_is_told(database, capsys, words):
    sentence = refused(capsys, "export", *words, code=2)
    assert sentence == (
        f"The record cannot be written as {words[0]}. Its name ends in .csv, or in .json for our own format."
    )


def test_without_a_record_there_is_nothing_to_write(home, tmp_path, capsys):
    assert refused(capsys, "export", tmp_path / "a.csv", code=1).startswith("There is no record yet")
    assert not (home / "data").exists()


def test_a_file_that_is_none_of_these_is_told(database, tmp_path, capsys):
    letter = tmp_path / "letter.csv"
    letter.write_text("Dear runner,\nwell done.\n")
    before = Store.open(database)
    with before:
        sessions = before.sessions()
    refused(capsys, "import", letter, code=1)
    refused(capsys, "import", tmp_path / "nobody.csv", code=2)
    with Store.open(database) as store:
        assert store.sessions() == sessions


@pytest.mark.parametrize(
    "words",
    [
        ["import"],
        ["import", "a", "--undo"],
        ["import", "a", "--dumbbells", "both"],
        ["export"],
        ["import", "a", "--unit", "st"],
    ],
)
def test_a_slip_of_the_pen_is_told(home, capsys, words):
    refused(capsys, *words, code=2)
