"""The WAV files through which scores reach the players.

Rule: a name is never used twice. Players keep the sample of a file that they have seen, so a rewritten file
would sound like the old one.
"""

import shutil
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

_KEPT = 6
"""A set's score is rendered ahead and waits for its start, while the cues of the rest before it come and go."""


class ScoreFiles:
    """Gives fresh names in a folder of its own, and sees to it that the folder does not grow.

    Args:
        folder: Belongs to this object alone: the scores that a crashed run left in it are removed.

    Raises:
        OSError: The folder cannot be made.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._given: list[Path] = []
        folder.mkdir(parents=True, exist_ok=True)
        self._remove_all()

    def fresh(self) -> Path:
        """A path for the next score; all but the last few given before it are removed."""
        path = self._folder / f"score-{uuid4().hex}.wav"
        self._given.append(path)
        # A file that a player holds open cannot be removed on every system: it stays in the list for later.
        old = self._given[: -_KEPT - 1]
        self._given = [given for given in old if not _remove(given)] + self._given[-_KEPT - 1 :]
        return path

    def close(self) -> None:
        """Remove every score, and the folder with them."""
        self._given.clear()
        self._remove_all()
        with suppress(OSError):
            self._folder.rmdir()

    def _remove_all(self) -> None:
        for path in self._folder.glob("score-*.wav"):
            _remove(path)


def remove_others(folder: Path, own: Path) -> None:
    """Remove what killed runs left in `folder`, all but `own`: only who holds the data folder may ask for it."""
    for left in folder.glob("*/"):
        if left != own:
            shutil.rmtree(left, ignore_errors=True)


def _remove(path: Path) -> bool:
    """Whether the file is gone."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        return True
    return False
