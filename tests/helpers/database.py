"""What tests of the record's file share: rights, bytes, a later version of the program, and other programs."""

import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database, Migrations

from hipcoach.store.schema import _bin_stamps_imports, _morning_days, _sessions_sets_settings


def mode(path: Path) -> int:
    """The rights of a file or folder."""
    return stat.S_IMODE(path.stat().st_mode)


def all_bytes(folder: Path) -> dict[str, bytes]:
    """What every file below a folder holds."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def next_version() -> Migrations:
    """The migrations of a later version, made beside those of this one."""
    later = Migrations("hipcoach")
    later(name="001_sessions_sets_settings")(_sessions_sets_settings)
    later(name="002_bin_stamps_imports")(_bin_stamps_imports)
    later(name="003_morning_days")(_morning_days)

    @later(name="004_mood")
    def _(db: Database) -> None:
        db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT")

    return later


_HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(f"PRAGMA {sys.argv[2]}").fetchone()
connection.execute("BEGIN EXCLUSIVE")
connection.execute("INSERT OR REPLACE INTO settings VALUES ('unit', '1')")
print(flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path, pragma: str) -> Iterator[None]:
    """While another process is writing into the record, in a mode of SQLite's that `pragma` chooses."""
    command = [sys.executable, "-c", _HOLDER, str(path), pragma]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        process.stdout.readline()
        try:
            yield
        finally:
            process.stdin.close()
