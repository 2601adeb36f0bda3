"""Hundreds of sets in one process leave nothing behind: no handles, threads, players or files."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.helpers.sound_server import SoundServer, sound_server

ROOT = Path(__file__).parents[2]
SPANS = 500


@pytest.fixture
def server(tmp_path: Path) -> Iterator[SoundServer]:
    with sound_server(tmp_path / "server") as running:
        yield running


@pytest.mark.sound
@pytest.mark.slow
@pytest.mark.parametrize("kind", ["none", "playsound", "qt"])
def test_what_the_process_holds_does_not_grow(server, tmp_path, kind):
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.many_spans", kind, str(SPANS), str(tmp_path / "scores")],
        cwd=ROOT,
        env=dict(server.env),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    first, *_, last = json.loads(done.stdout)
    # A player that was told to end may take a moment, and so may a thread of Qt's pool.
    assert last["handles"] <= first["handles"] + 1
    assert last["threads"] <= first["threads"] + 1
    assert last["children"] <= 2
    assert last["kib"] <= first["kib"] + 1024
    assert last["files"] == 0
    assert not (tmp_path / "scores").exists()
