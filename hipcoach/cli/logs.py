"""The log file: where tracebacks go, so that no person has to read one.

Rule: nothing is made before there is something to say, and trouble with the log is never shown or raised.
"""

import logging
import os
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

_LARGEST_BYTES, _KEPT = 500_000, 2
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _OwnersFile(RotatingFileHandler):
    """A rotating file that only its owner can read, made with its folder at the first record."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=_LARGEST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter(_FORMAT))

    def _open(self) -> Any:
        path = Path(self.baseFilename)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        return open(path, "a", encoding="utf-8", opener=_owners)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """Let it go: a full disk must not put a traceback on the terminal."""


def start_log(path: Path) -> logging.Handler:
    """Send every record from INFO on to the file, and nothing to the terminal."""
    handler = _OwnersFile(path)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Close the file."""
    logging.getLogger().removeHandler(handler)
    handler.close()


def _owners(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
