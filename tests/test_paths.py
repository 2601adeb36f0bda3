"""Resources are found wherever the program lies; data goes where it was asked to."""

import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from hipcoach import paths
from hipcoach.domain.errors import UserError
from tests.helpers.shipped import PACKAGE

RESOURCES = (Path(__file__).parents[1] / "resources").resolve()
"""In the checkout, or where a link leads to those of an installed wheel."""

SCRIPT = "from hipcoach.paths import resources; print(resources())"


def install(place: Path) -> Path:
    """The package's few modules that the resolver needs, at another place."""
    package = place / "hipcoach"
    (package / "domain").mkdir(parents=True)
    for name in ("__init__.py", "paths.py", "domain/__init__.py", "domain/errors.py", "domain/words.py"):
        shutil.copy(PACKAGE / name, package / name)
    return package


def found_from(place: Path) -> Path:
    output = subprocess.check_output([sys.executable, "-c", SCRIPT], cwd=place, text=True)
    return Path(output.strip())


def test_where_the_program_is():
    assert paths.resources() == RESOURCES


def test_in_a_wheel_even_beside_somebody_elses_resources(tmp_path):
    package = install(tmp_path)
    (package / "resources" / "exercises").mkdir(parents=True)
    (tmp_path / "resources" / "exercises").mkdir(parents=True)
    assert found_from(tmp_path) == package / "resources"


def test_in_a_bundle_whose_loader_puts_modules_below_its_own_folder(tmp_path):
    install(tmp_path)
    (tmp_path / "resources" / "exercises").mkdir(parents=True)
    assert found_from(tmp_path) == tmp_path / "resources"


def test_an_incomplete_installation_is_told(tmp_path):
    install(tmp_path)
    (tmp_path / "resources").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "Hipcoach's own files are missing. Install it again." in done.stderr


def test_what_is_asked_for_goes_before_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv(paths.VARIABLE, str(tmp_path / "environment"))
    assert paths.data_dir(str(tmp_path / "asked")) == tmp_path / "asked"
    assert paths.data_dir() == tmp_path / "environment"


def test_else_it_is_the_systems_usual_place(monkeypatch):
    monkeypatch.delenv(paths.VARIABLE)
    assert paths.data_dir() == Path(platformdirs.user_data_dir("hipcoach", appauthor=False))
    monkeypatch.setenv(paths.VARIABLE, "")
    assert paths.data_dir().name == "hipcoach"


def test_a_folder_is_whole_and_not_made(tmp_path, monkeypatch, home):
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir("here") == tmp_path / "here"
    assert paths.data_dir("~/there") == home / "there"
    assert list(tmp_path.iterdir()) == []


def test_a_home_of_nobody_is_told():
    with pytest.raises(UserError, match="“~nobody-at-all/x” cannot be found"):
        paths.data_dir("~nobody-at-all/x")


@pytest.mark.parametrize(
    ("named", "sentence"),
    [
        ("", "The name of the data folder is empty."),
        ("a\0b", "The data folder “a\\x00b” cannot be found."),
        ("~\0", "The data folder “~\\x00” cannot be found."),
        ("\ud800", "The data folder “\\ud800” cannot be found."),
        ("file", "file cannot be the data folder: it is a file."),
        ("file/data", "data cannot be the data folder: not a directory."),
        ("loop/data", "data cannot be the data folder: too many levels of symbolic links."),
        ("x" * 256, "x cannot be the data folder: file name too long."),
        ("none/" + "ü" * 128, "ü cannot be the data folder: a name in it is too long."),
        ("x/" * 3000, "x cannot be the data folder: file name too long."),
    ],
)
def test_where_no_folder_can_be_is_told(tmp_path, monkeypatch, named, sentence):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(UserError) as refusal:
        paths.data_dir(named)
    assert sentence in refusal.value.message


def test_the_users_own_exercises_come_last_and_win(tmp_path):
    assert paths.exercise_folders(tmp_path) == (RESOURCES / "exercises", tmp_path / "exercises")
