"""What SQLite and the disk refuse, in sentences."""

import contextlib
import sqlite3
from collections.abc import Iterator

from hipcoach.store.errors import DamagedError, StoreError

_REASONS = {
    sqlite3.SQLITE_FULL: ("the disk is full.", "Make room and try again."),
    sqlite3.SQLITE_BUSY: ("another program holds it.", "Close the other program and try again."),
    sqlite3.SQLITE_LOCKED: ("another program holds it.", "Close the other program and try again."),
    sqlite3.SQLITE_READONLY: ("it is read-only.", "Make the data folder writable or choose another one."),
    sqlite3.SQLITE_PERM: ("it may not be read or written.", "Mend its permissions or choose another folder."),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened.", "Look at the data folder and its permissions."),
    sqlite3.SQLITE_IOERR: ("the disk failed.", "Look at the disk, then try again."),
}
_DAMAGES = {sqlite3.SQLITE_NOTADB: "it is no database", sqlite3.SQLITE_CORRUPT: "it is damaged"}


@contextlib.contextmanager
def explained(what_failed: str) -> Iterator[None]:
    """Turn what SQLite or the disk refuses into a `StoreError` that begins with `what_failed`."""
    try:
        with explained_sql(what_failed):
            yield
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(f"{what_failed}: {reason}.", "Look at the data folder and its permissions.") from error


@contextlib.contextmanager
def explained_sql(what_failed: str) -> Iterator[None]:
    """Turn what SQLite refuses into a `StoreError` that begins with `what_failed`.

    A wrong use of the library (a closed connection, a bad statement's parameters) is a bug and stays one.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        code = kind(error)
        if code in _DAMAGES:
            raise damaged(what_failed, _DAMAGES[code]) from error
        reason, remedy = _REASONS.get(code, (f"{error}.", ""))
        raise StoreError(f"{what_failed}: {reason}", remedy) from error
    except UnicodeDecodeError as error:
        # SQLite's own complaint quotes a name in the damaged file, and Python cannot read it.
        raise damaged(what_failed) from error


def damaged(what_failed: str, reason: str = "it is damaged") -> DamagedError:
    """The error for a file that is no sound record."""
    return DamagedError(f"{what_failed}: {reason}.", "It was left as it is; a backup can take its place.")


def kind(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 where there is none."""
    # The low byte is the kind; the rest says where it happened.
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
