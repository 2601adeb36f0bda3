"""A disk that is really full, and a folder that is really gone, under the real program."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.program import ROOT, program, sets_stored

SMALL = "24m"


@pytest.fixture
def small(data: Path, tmp_path: Path) -> Iterator[Path]:
    """A small file system of its own, with the record on it."""
    disk = tmp_path / "a small disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a file system can be mounted only by root")
    try:
        shutil.copytree(data, disk / "data")
        # Scores come and go, and would give room back when nobody expects it.
        (tmp_path / "scores").mkdir()
        (disk / "data" / "scores").symlink_to(tmp_path / "scores", target_is_directory=True)
        yield disk
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    try:
        with filler.open("ab", buffering=0) as file:
            while file.write(b"x" * 4096):
                pass
    except OSError:
        return filler
    raise AssertionError("the disk is never full")


def test_a_set_waits_for_room_and_is_stored_as_soon_as_there_is(small):
    with program(small / "data", "--speed", "4") as running:
        running.wait_for(state="working")
        filler = fill(small)
        running.wait_for(state="resting")
        assert not any("kept" in fact for fact in running.listen()), "there was room: nothing was tried"
        filler.unlink()
        running.wait_for(reps=3)
        running.end()
        assert any("kept" in fact for fact in running.told)
    assert sets_stored(small / "data") == 1


def test_ended_while_the_disk_is_full_the_set_comes_in_at_the_next_start(small, tmp_path):
    state = str(tmp_path / "state")
    with program(small / "data", "--speed", "4", XDG_STATE_HOME=state) as running:
        running.wait_for(state="working")
        filler = fill(small)
        running.wait_for(state="resting")
        running.end()
    filler.unlink()
    assert sets_stored(small / "data") == 0
    with program(small / "data", "--only-looks", XDG_STATE_HOME=state) as running:
        running.wait_for(sets=1)
        running.end()
    assert sets_stored(small / "data") == 1


def test_a_folder_that_goes_in_mid_session_is_made_again_with_all_that_was_in_it(data):
    with program(data, "--speed", "4") as running:
        running.wait_for(state="resting")
        # In one step: the program may be writing in it just now, and a folder cannot be emptied under its hands.
        data.rename(data.with_name("gone"))
        shutil.rmtree(data.with_name("gone"), ignore_errors=True)
        running.wait_for(state="working")
        running.wait_for(state="working", reps=2)
        while sum("kept" in fact for fact in running.listen()) < 2:
            running.wait_for(state="resting")
        running.end()
    assert sets_stored(data) == 2


def ready(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The window, closed as soon as it is ready."""
    wishes = [sys.executable, "-m", "hipcoach", *arguments, "--exit-when-ready"]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run(wishes, cwd=ROOT, env=env, capture_output=True, text=True, timeout=30, check=False)


def is_one_sentence(text: str) -> bool:
    return text.startswith("hipcoach: ") and text.count("\n") == 1 and "Traceback" not in text


@pytest.mark.parametrize("where", ["data", "new folder, größer/als zuvor"])
def test_a_disk_that_cannot_be_written_is_a_sentence(small, where):
    subprocess.run(["mount", "-o", "remount,ro", small], check=True)
    before = sorted(path.name for path in small.rglob("*"))
    told = ready("--data-dir", str(small / where))
    assert told.returncode == 1
    assert is_one_sentence(told.stderr), told.stderr
    assert "read-only" in told.stderr or "may not be written" in told.stderr
    assert sorted(path.name for path in small.rglob("*")) == before


def test_a_home_that_is_not_there_is_a_sentence():
    nowhere = dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), "/proc/nobody")
    told = ready(HIPCOACH_DATA_DIR="", **nowhere)
    assert told.returncode == 1
    assert is_one_sentence(told.stderr), told.stderr
