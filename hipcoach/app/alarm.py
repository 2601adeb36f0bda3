"""What nobody caught: a report beside the log, a line in the log, a sentence for the user. The program goes on."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from hipcoach.crashes import report_error
from hipcoach.domain.errors import UserError

_log = logging.getLogger(__name__)


class Alarm(QObject):
    """Hears of every exception that nobody caught, on any thread.

    Args:
        log: The log's file.
        now: Tells the time, aware.
        parent: The owner.

    Signals:
        refused: A deed could not be done: the UserError that says why.
        crashed: Something went wrong that should not: the report; None where none could be written.
    """

    refused = Signal(object)
    crashed = Signal(object)

    def __init__(self, log: Path, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._log = log
        self._now = now
        self._known: set[tuple[type[BaseException], str, int]] = set()

    def on_unexpected(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take what would have ended at Python's own hook; the signals are emitted on the thread it came from."""
        if isinstance(error, UserError):
            _log.warning("refused: %s", error, exc_info=(kind, error, trace))
            self.refused.emit(error)
            return
        # What goes wrong in painting goes wrong sixty times a second.
        place = (kind, *_place_of(trace))
        if place in self._known:
            return
        self._known.add(place)
        report = report_error(error, self._log, self._now())
        _log.critical("unexpected", exc_info=(kind, error, trace))
        self.crashed.emit(report)

    @contextmanager
    def listening(self) -> Iterator[None]:
        """Take the place of Python's own hooks for the block."""
        before = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self.on_unexpected, self._on_thread
        try:
            yield
        finally:
            sys.excepthook, threading.excepthook = before

    def _on_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None and not isinstance(told.exc_value, SystemExit):
            self.on_unexpected(told.exc_type, told.exc_value, told.exc_traceback)


def _place_of(trace: TracebackType | None) -> tuple[str, int]:
    """Where it was raised."""
    if trace is None:
        return "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename, trace.tb_lineno
