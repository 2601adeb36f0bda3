"""Work that takes a while: done off the GUI thread, with a bar that tells how far it is and can end it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from hipcoach.domain.errors import UserError
from hipcoach.ui.language import tr

SHOWN_AFTER_MS = 400
"""What is done sooner needs no bar."""


class CancelledError(Exception):
    """The user ended it."""


class _Worker(QThread):
    """Runs the work.

    Signals:
        progressed: How much is done, in percent.
    """

    progressed = Signal(int)

    def __init__(self, deed: Callable[[Callable[[float], None]], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._deed = deed
        self._is_cancelled = False
        self.result: Any = None
        self.failure: BaseException | None = None

    def cancel(self) -> None:
        """End the work the next time that it tells how far it is."""
        self._is_cancelled = True

    def run(self) -> None:
        try:
            self.result = self._deed(self._tell)
        except BaseException as error:  # noqa: BLE001 - it is raised again on the GUI thread
            self.failure = error

    def _tell(self, share: float) -> None:
        if self._is_cancelled:
            raise CancelledError
        self.progressed.emit(round(share * 100))


class Errand(QObject):
    """One piece of work, with its bar.

    Signals:
        done: What came of it.
        failed: Why nothing did, as a `UserError`.
        ended: It is over, whatever came of it.
    """

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, words: str, deed: Callable[[Callable[[float], None]], Any], window: QWidget) -> None:
        """Take the work; `start` begins it.

        Args:
            words: What is being done, for the bar.
            deed: Does it; is given a function that it tells how much is done, 0 to 1, and that raises once the
                user has had enough.
            window: What the bar lies over.
        """
        super().__init__(window)
        self._worker = _Worker(deed, self)
        self._bar = QProgressDialog(words, tr("Cancel"), 0, 100, window)
        self._bar.setWindowModality(Qt.WindowModality.WindowModal)
        self._bar.setWindowTitle("Hipcoach")
        self._bar.setMinimumDuration(SHOWN_AFTER_MS)
        self._bar.setAutoClose(False)
        self._bar.setAutoReset(False)
        self._bar.canceled.connect(self._worker.cancel)
        self._worker.progressed.connect(self._bar.setValue)
        self._worker.finished.connect(self._on_finished)

    def start(self) -> None:
        """Begin."""
        self._bar.setValue(0)
        self._worker.start()

    def wait(self) -> None:
        """End the work, and return when it is over: the window closes."""
        self._worker.cancel()
        self._worker.wait()

    def _on_finished(self) -> None:
        self._bar.close()
        self._bar.deleteLater()
        self.deleteLater()
        self.ended.emit()
        failure = self._worker.failure
        if failure is None:
            self.done.emit(self._worker.result)
        elif isinstance(failure, UserError):
            self.failed.emit(failure)
        elif not isinstance(failure, CancelledError):
            raise failure
