"""A real disk that is soon full."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def a_small_disk(folder: Path) -> Iterator[Path]:
    """A file system of its own with room for one mebibyte; skips the test where nothing may be mounted."""
    folder.mkdir(parents=True)
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"nothing may be mounted here: {done.stderr.strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def let_only_be_read(folder: Path) -> None:
    """Turn a small disk into one that can only be read, even by root."""
    subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True)
