"""The real program, pacing a short session without a hand, and its record."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
WISHES = "--sets 2 --reps 2 --tempo 1-0-1-0 --rest 3 --get-ready 1 --start"
ASKED = ("train", "deadlift", *WISHES.split())
SET_S, REST_S = 4.0, 3.0
"""What that asks for: two reps of two seconds, and the rest after them."""

PATIENCE_S = 60.0
_END_WITHIN_S = 20.0


@contextmanager
def hipcoach(*arguments: str, env: Mapping[str, str] | None = None) -> Iterator[subprocess.Popen[str]]:
    """The program, running for the block, then ended as a system ends it; it ends in peace."""
    program = subprocess.Popen(
        [sys.executable, "-m", "hipcoach", *arguments],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stderr=subprocess.PIPE,
        text=True,
    )
    with ended_in_peace(program, _END_WITHIN_S):
        yield program


@contextmanager
def ended_in_peace(program: "subprocess.Popen[str]", within_s: float) -> Iterator[None]:
    """A program that runs for the block, then is ended as a system ends it: with nothing said, and well."""
    try:
        yield
    finally:
        program.terminate()
        try:
            said, errors = program.communicate(timeout=within_s)
        finally:
            program.kill()
        assert (said or "", errors, program.returncode) == ("", "", 0)


def sets_kept(data: Path) -> list[dict[str, Any]]:
    """The sets in the record, as another process reads them."""
    answer = subprocess.run(
        [sys.executable, "-m", "hipcoach", "history", "--json", "--data-dir", str(data)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [one for session in json.loads(answer.stdout) for one in session["sets"]]
