"""The program needs no network, and what it writes is its owner's alone."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from hipcoach import paths
from tests.helpers.program import ROOT, program, sets_stored
from tests.helpers.sound_server import wait_until

WATCHED = """
import sys

def watch(event, arguments):
    # A local socket is no network.
    if event in {"socket.connect", "socket.bind"} and not isinstance(arguments[1], (str, bytes)):
        sys.stderr.write(f"{event} {arguments[1]}\\n")
    elif event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}:
        sys.stderr.write(f"{event}\\n")

sys.addaudithook(watch)
from hipcoach.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
SESSION = "train deadlift --sets 1 --reps 1 --tempo 1-0-1-0 --get-ready 1 --start --output none"


def can_be_alone() -> bool:
    return subprocess.run(["unshare", "--net", "true"], capture_output=True, check=False).returncode == 0


def test_a_session_runs_in_a_network_without_any_interface(data):
    if not can_be_alone():
        pytest.skip("a network of its own is made only by root")
    with program(data, "--speed", "4", prefix=("unshare", "--net")) as running:
        running.wait_for(state="resting")
        running.end()
        assert any("kept" in fact for fact in running.told)


def test_nothing_asks_for_a_network(tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-c", WATCHED, *SESSION.split(), "--data-dir", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until(lambda: sets_stored(tmp_path), "a set in the record", 30)
    process.terminate()
    _, errors = process.communicate(timeout=20)
    assert errors == ""


def test_the_watch_itself_is_awake(tmp_path):
    script = WATCHED.replace("from hipcoach.__main__ import main", "import socket").replace(
        "sys.exit(main(sys.argv[1:]))",
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('127.0.0.1', 9))",
    )
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stderr
    assert told.startswith("socket.connect")


def modes(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): stat.filemode(path.lstat().st_mode)
        for path in sorted(folder.rglob("*"))
        if not path.is_socket()
    }


def test_what_it_writes_is_its_owners_alone(tmp_path):
    folder = tmp_path / "made by the program"
    os.umask(0o022)
    with program(folder, "--speed", "20", "--output", "none") as running:
        running.wait_for(state="resting")
        during = modes(folder)
        running.end()
    found = {**during, **modes(folder)}
    assert {paths.DATABASE, "look.json", "hipcoach.lock"} <= set(found)
    assert [name for name, mode in found.items() if mode[0] == "-" and mode != "-rw-------"] == []
    assert stat.filemode(folder.stat().st_mode) == "drwx------"
