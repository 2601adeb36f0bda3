"""Two programs at the same record: one window, and whoever else writes is seen or refused."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hipcoach import paths
from hipcoach.store.store import Store
from tests.helpers.program import ROOT, program
from tests.helpers.records import a_session
from tests.helpers.sound_server import wait_until


def hipcoach(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hipcoach", *arguments],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_a_second_start_brings_the_first_window_to_the_front_and_ends(data):
    with program(data, "--only-looks", "--minimized") as first:
        first.wait_for(minimized=True)
        second = hipcoach("--data-dir", str(data))
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        first.wait_for(minimized=False)
        first.end()


def test_a_session_asked_for_beside_an_open_window_is_refused_in_a_sentence(data):
    with program(data, "--only-looks", "--minimized") as first:
        first.wait_for(minimized=True)
        second = hipcoach("train", "deadlift", "--data-dir", str(data))
        assert second.returncode == 1
        assert second.stderr == (
            "hipcoach: Hipcoach is open already. Start the session in its window, or close it first.\n"
        )
        first.end()


def test_another_data_folder_is_another_window(data, tmp_path):
    with program(data, "--only-looks", "--minimized") as first:
        first.wait_for(minimized=True)
        assert hipcoach("--data-dir", str(tmp_path / "other"), "--exit-when-ready").returncode == 0
        first.end()


def test_a_killed_window_keeps_nobody_out(data):
    with program(data, "--only-looks", "--minimized") as first:
        first.wait_for(minimized=True)
        first.kill()
    assert (data / "hipcoach.lock").exists()
    assert hipcoach("--data-dir", str(data), "--exit-when-ready").returncode == 0


def test_a_window_in_trouble_is_brought_to_the_front_too(data):
    database = data / paths.DATABASE
    database.write_bytes(b"no database, but long enough to be looked at. " * 200)
    with program(data, "--only-looks") as first:
        wait_until((data / "hipcoach.lock").exists, "the first window to be there")
        assert hipcoach("--data-dir", str(data)).returncode == 0
        first.end()
        assert first.process.returncode == 1


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A backup that holds one session."""
    path = tmp_path / "backup.db"
    with Store.open(tmp_path / "former" / paths.DATABASE) as store:
        store.save_session(a_session())
    assert hipcoach("backup", str(path), "--data-dir", str(tmp_path / "former")).returncode == 0
    return path


def test_restore_waits_until_the_window_is_closed(data, backup):
    with program(data, "--only-looks", "--minimized") as first:
        first.wait_for(minimized=True)
        refused = hipcoach("restore", str(backup), "--data-dir", str(data))
        assert refused.returncode == 1
        assert refused.stderr.startswith("hipcoach: ")
        assert refused.stderr.count("\n") == 1
        first.end()
    assert hipcoach("restore", str(backup), "--data-dir", str(data)).returncode == 0
    with Store.open(data / paths.DATABASE) as store:
        assert len(store.sessions()) == 1


def test_a_command_that_writes_is_seen_by_the_open_window(data):
    with program(data, "--only-looks", "--minimized") as first:
        first.wait_for(minimized=True)
        with Store.open(data / paths.DATABASE) as other:
            session = a_session(finished_at=None)
            other.save_session(session)
        first.wait_for(offered=session.id)
        first.end()
