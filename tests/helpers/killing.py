"""A deed done over and over in a process of its own, killed each time one step later."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

_DRIVER = """
import itertools, os, shutil, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from hipcoach.store.backups import back_up_automatically, set_aside, take_backup
from hipcoach.store.opening import open_database
from tests.helpers.database import next_version

template, results, deed = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
data = results / "data"
path, now = data / "hipcoach.db", datetime(2026, 11, 25, 13, 25, 3, tzinfo=UTC)
steps = {"open", "os.mkdir", "os.remove", "os.rename", "sqlite3.connect"}

for last in itertools.count(1):
    shutil.copytree(template, data)
    if os.fork() == 0:
        done = 0

        def count(event, _arguments):
            global done
            if event in steps:
                done += 1
                if done == last:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(count)
        exec(deed)
        os._exit(0)
    status = os.wait()[1]
    data.rename(results / f"{last:03}")
    if status == 0:
        break
    assert os.WIFSIGNALED(status), "the deed itself failed"
"""


def killed_at_each_step(deed: str, template: Path, results: Path) -> list[Path]:
    """Do a deed in copies of a data folder, each time killed before the next step on files.

    Args:
        deed: Python that may use `path`, the record, `data`, its folder, and `now`.
        template: The data folder to begin with.
        results: A new folder for what is left of each.

    Returns:
        The data folders as they were left; the last is of the deed that was not killed.
    """
    results.mkdir()
    subprocess.run([sys.executable, "-c", _DRIVER, str(template), str(results), deed], cwd=ROOT, check=True)
    return sorted(results.iterdir())
