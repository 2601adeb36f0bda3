"""`hipcoach backup FILE` and `hipcoach restore FILE` as a person types them."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from hipcoach.__main__ import main
from hipcoach.store.store import Store
from tests.helpers.database import all_bytes, mode
from tests.helpers.records import a_session, a_set
from tests.helpers.sentences import the_sentence

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(data: Path) -> Path:
    """A record of two sessions with one set each."""
    with Store.open(data / "hipcoach.db") as store:
        train(store)
        train(store)
    return data / "hipcoach.db"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine, of today.db"


def train(store: Store) -> None:
    session = a_session()
    store.save_session(session)
    store.save_set(session, 0, a_set())


def refused(capsys, *typed: object, code: int) -> str:
    """Type a command that is refused; the sentence."""
    assert main([str(word) for word in typed]) == code
    told = capsys.readouterr()
    assert told.out == ""
    return the_sentence(told.err)


def test_there_and_back(database, file, capsys):
    with closing(sqlite3.connect(database)) as connection:
        before = list(connection.iterdump())
    assert main(["backup", str(file)]) == 0
    assert capsys.readouterr() == (f"2 sessions with 2 sets are in {file}.\n", "")
    assert mode(file) == 0o600
    with Store.open(database) as store:
        train(store)
    assert main(["restore", str(file)]) == 0
    first, second = capsys.readouterr().out.splitlines()
    assert first == f"Put back from {file}: 2 sessions with 2 sets."
    aside = Path(second.removeprefix("The former record lies in ").removesuffix(" now."))
    assert aside.parent == database.parent
    with closing(sqlite3.connect(database)) as connection:
        assert list(connection.iterdump()) == before
    with Store.open(aside) as store:
        assert len(store.sessions()) == 3


def test_a_command_in_a_process_of_its_own(database, file):
    for typed in ("backup", "restore"):
        done = subprocess.run(
            [sys.executable, "-m", "hipcoach", typed, file], cwd=ROOT, capture_output=True, text=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, "")
        assert "2 sessions with 2 sets" in done.stdout


def test_onto_a_new_machine(database, file, tmp_path, capsys):
    main(["backup", str(file)])
    capsys.readouterr()
    new = tmp_path / "new" / "data"
    assert main(["--data-dir", str(new), "restore", str(file)]) == 0
    assert capsys.readouterr().out == f"Put back from {file}: 2 sessions with 2 sets.\n"
    assert (mode(new), mode(new / "hipcoach.db")) == (0o700, 0o600)
    with Store.open(new / "hipcoach.db") as store:
        assert len(store.sessions()) == 2


def test_a_backup_may_be_made_while_the_record_is_open(database, file, capsys):
    with Store.open(database) as store:
        train(store)
        assert main(["backup", str(file)]) == 0
        assert capsys.readouterr().out.startswith("3 sessions with 3 sets")
        train(store)


def test_without_a_record_there_is_nothing_to_back_up(data, file, capsys):
    assert refused(capsys, "backup", file, code=1).startswith("There is no record yet")
    assert not data.exists()
    assert not file.exists()


def test_a_backup_replaces_no_file(database, file, capsys):
    file.write_text("my notes")
    assert refused(capsys, "backup", file, code=2) == f"{file} is there already. Choose another name."
    assert file.read_text() == "my notes"


def test_a_backup_makes_no_folder(database, tmp_path, capsys):
    sentence = refused(capsys, "backup", tmp_path / "typo" / "mine.db", code=2)
    assert sentence == f"There is no folder {tmp_path / 'typo'}. Make it or choose another one."
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_record_is_not_backed_up(database, file, capsys):
    database.write_bytes(database.read_bytes()[:9000])
    assert "it is damaged" in refused(capsys, "backup", file, code=1)
    assert not file.exists()


@pytest.mark.parametrize("typed", ["backup", "restore"])
@pytest.mark.parametrize("name", ["", "a\0b", "\ud800", "x" * 300, "x/" * 3000 + "y", "\x1b[31m/\n"])
def test_a_name_that_no_file_can_have_is_told(database, typed, name, capsys):
    before = all_bytes(database.parent)
    assert main([typed, name]) in {1, 2}
    the_sentence(capsys.readouterr().err)
    after = all_bytes(database.parent)
    after.pop("hipcoach.log", None)
    assert after == before


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names")
@pytest.mark.parametrize("kind", ["nothing", "folder", "pipe", "table", "huge", "truncated", "exercise"])
def test_what_is_no_backup_is_not_put_back(database, file, kind, capsys):
    match kind:
        case "folder":
            file.mkdir()
        case "pipe":
            os.mkfifo(file)
        case "table":
            file.write_text("date,exercise,reps\n" * 1000)
        case "huge":
            with file.open("wb") as target:
                target.truncate(1 << 40)
        case "truncated":
            content = database.read_bytes()
            file.write_bytes(content[: len(content) // 2])
        case "exercise":
            file.write_bytes((ROOT / "resources" / "exercises" / "deadlift-dumbbell.toml").read_bytes())
    before = all_bytes(database.parent)
    sentence = refused(capsys, "restore", file, code=2)
    assert sentence.startswith(f"The backup {file} could not be opened: ")
    assert sentence.endswith(" Nothing was changed; choose another file.")
    assert all_bytes(database.parent) == before


def test_nothing_is_put_back_while_the_window_is_open(database, file, capsys):
    main(["backup", str(file)])
    capsys.readouterr()
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from hipcoach.instance import hold\n"
        "with hold(Path(sys.argv[1])) as held:\n"
        "    print(flush=True)\n"
        "    sys.stdin.read()\n"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", script, str(database.parent)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    try:
        window.stdout.readline()
        before = database.read_bytes()
        sentence = refused(capsys, "restore", file, code=1)
        assert sentence == "The window is open with this record. Close it and try again."
        assert database.read_bytes() == before
        assert not list(database.parent.glob("*set-aside*"))
    finally:
        window.communicate()
    assert main(["restore", str(file)]) == 0


@pytest.mark.parametrize("typed", ["backup", "restore"])
def test_help_is_there(typed, capsys):
    with pytest.raises(SystemExit) as left:
        main([typed, "--help"])
    assert left.value.code == 0
    assert "FILE" in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["backup", "restore"])
def test_without_a_file_it_is_bad_usage(typed, capsys):
    assert refused(capsys, typed, code=2) == f"FILE is missing. hipcoach {typed} --help says more."
