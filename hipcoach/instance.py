"""One window for one data folder: who holds the folder's lock, and how a second start rings the first.

The lock is a file that tells who holds it; one that a killed process left behind is taken over. The bell is
a local socket: it needs no network.
"""

from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QLockFile, QObject, Signal

LOCK = "hipcoach.lock"
_ANSWER = b"here"
PATIENCE_MS = 2000
"""A window that has only just been put up may take a moment to listen."""


class Held:
    """The lock of a data folder, until it is released or the process ends."""

    def __init__(self, lock: QLockFile) -> None:
        self._lock = lock

    def release(self) -> None:
        """Let another window have it."""
        self._lock.unlock()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


def hold(data_dir: Path, patience_ms: int = 0) -> Held | None:
    """Take the lock of a data folder; None while another process has it, and keeps it for `patience_ms`.

    A folder that cannot be written is held without a lock: opening the record there says why, in words.
    """
    with suppress(OSError):
        data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    lock = QLockFile(str(data_dir / LOCK))
    # Never stale by its age: a session may last for hours. Its process being gone is what counts.
    lock.setStaleLockTime(0)
    if not lock.tryLock(patience_ms) and lock.error() is QLockFile.LockError.LockFailedError:
        return None
    return Held(lock)


class Doorbell(QObject):
    """Listens for a second start with the same data folder. Only who holds the lock may listen.

    Signals:
        rung: Somebody started the program again.
    """

    rung = Signal()

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 - no first picture waits for it

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_rung)
        # A killed process leaves its socket behind.
        QLocalServer.removeServer(_name(data_dir))
        self._server.listen(_name(data_dir))

    def close(self) -> None:
        """Listen no more: the window is on its way out."""
        self._server.close()

    def _on_rung(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.write(_ANSWER)
            caller.flush()
            caller.disconnectFromServer()
            caller.deleteLater()
            self.rung.emit()


def ring(data_dir: Path) -> bool:
    """Bring the window that holds this data folder to the front; whether it answered."""
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 - only a second start needs it

    socket = QLocalSocket()
    socket.connectToServer(_name(data_dir))
    if socket.waitForConnected(PATIENCE_MS) and not socket.bytesAvailable():
        socket.waitForReadyRead(PATIENCE_MS)
    # A connection alone says nothing: the system takes it for a window that is busy leaving.
    has_answered = bytes(socket.readAll().data()) == _ANSWER
    socket.abort()
    return has_answered


def _name(data_dir: Path) -> str:
    """A name of fitting length for the socket: one for each user and folder."""
    import getpass  # noqa: PLC0415 - no first picture waits for them
    import hashlib  # noqa: PLC0415

    whose = f"{getpass.getuser()}:{data_dir.resolve()}"
    return f"hipcoach-{hashlib.sha256(whose.encode('utf-8', 'surrogateescape')).hexdigest()[:24]}"
