"""The WAV files through which scores reach the players.

Rule: a name is never used twice. Players keep the sample of a file that they have seen, so a rewritten file
would sound like the old one.
"""

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from uuid import uuid4


class Writable(Protocol):
    """A score, as far as its file is concerned."""

    def write(self, path: Path) -> None:
        """Write it to a path, or raise OSError."""


class ScoreFiles:
    """Gives scores their files, in a folder of its own or, where that takes none, in a temporary one.

    Args:
        folder: Belongs to this object alone: the scores that a crashed run left in it are removed. Made with the
            first score.
        spare: Where the temporary folder is made; None stands for the system's own place.
    """

    def __init__(self, folder: Path, spare: Path | None = None) -> None:
        self._folder = folder
        self._spare = spare
        self._temporary: Path | None = None
        self._stuck: list[Path] = []
        _remove_scores(folder)

    def write(self, score: Writable) -> Path:
        """Write a score under a fresh name.

        Raises:
            OSError: Neither folder takes it; nothing of it is left.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return _written(score, self._folder)
        except OSError:
            with suppress(OSError):
                if self._temporary is None:
                    self._temporary = Path(tempfile.mkdtemp(prefix="hipcoach-", dir=self._spare))
                return _written(score, self._temporary)
            raise

    def remove(self, path: Path) -> None:
        """Remove a score that is of no use any more; one that its player keeps from being removed goes later."""
        stuck, self._stuck = self._stuck, []
        self._stuck += [old for old in (*stuck, path) if not _remove(old)]

    def close(self) -> None:
        """Remove every score, and the folders with them."""
        for folder in (self._folder, self._temporary):
            if folder is not None:
                _remove_scores(folder)
                with suppress(OSError):
                    folder.rmdir()


def remove_others(folder: Path, own: Path) -> None:
    """Remove what killed runs left in `folder`: all folders but `own`.

    Only who holds the data folder may ask for it.
    """
    for left in folder.glob("*/"):
        if left != own:
            shutil.rmtree(left, ignore_errors=True)


def _written(score: Writable, folder: Path) -> Path:
    path = folder / f"score-{uuid4().hex}.wav"
    try:
        score.write(path)
    except BaseException:
        _remove(path)
        raise
    return path


def _remove_scores(folder: Path) -> None:
    with suppress(OSError):
        for path in folder.glob("score-*.wav"):
            _remove(path)


def _remove(path: Path) -> bool:
    """Whether the file is gone."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
        return True
    return False
