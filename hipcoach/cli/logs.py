"""The log file: where tracebacks go, so that no person has to read one.

Rule: nothing is made before there is something to say, and trouble with the log is never shown or raised.
"""

import logging
import os
from pathlib import Path
from typing import Any

_LARGEST_BYTES, _KEPT = 500_000, 2
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _OwnersFile(logging.Handler):
    """A rotating file that only its owner can read, made with its folder at the first record."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        try:
            if self._file is None:
                self._file = _rotating_file(self._path)
            self._file.emit(record)
        except OSError:
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (logging's name)
        """Let it go: a full disk must not put a traceback on the terminal."""

    def close(self) -> None:
        """Close the file, where there is one."""
        if self._file is not None:
            self._file.close()
        super().close()


def _rotating_file(path: Path) -> logging.Handler:
    from logging.handlers import RotatingFileHandler  # noqa: PLC0415 - most runs have nothing to say

    class RotatingFile(RotatingFileHandler):
        def _open(self) -> Any:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return open(self.baseFilename, "a", encoding="utf-8", opener=_owners)

        def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
            """Let it go, as above."""

    handler = RotatingFile(path, maxBytes=_LARGEST_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(_FORMAT))
    return handler


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
