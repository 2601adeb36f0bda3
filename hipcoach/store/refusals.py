"""What SQLite and the disk refuse, in sentences."""

import contextlib
import sqlite3
from collections.abc import Iterator

from hipcoach.store.errors import StoreError

_REASONS = {
    sqlite3.SQLITE_FULL: ("the disk is full.", "Make room and try again."),
    sqlite3.SQLITE_BUSY: ("another program holds it.", "Close the other program and try again."),
    sqlite3.SQLITE_LOCKED: ("another program holds it.", "Close the other program and try again."),
    sqlite3.SQLITE_READONLY: ("it is read-only.", "Make the data folder writable or choose another one."),
    sqlite3.SQLITE_PERM: ("it may not be read or written.", "Mend its permissions or choose another folder."),
    sqlite3.SQLITE_CANTOPEN: ("it cannot be opened.", "Look at the data folder and its permissions."),
    sqlite3.SQLITE_IOERR: ("the disk failed.", "Look at the disk, then try again."),
    sqlite3.SQLITE_NOTADB: ("it is no database.", "It was left as it is; move it away or choose another folder."),
    sqlite3.SQLITE_CORRUPT: ("it is damaged.", "It was left as it is; a backup can take its place."),
}


@contextlib.contextmanager
def explained(what_failed: str) -> Iterator[None]:
    """Turn a refusal into a `StoreError` that begins with `what_failed`.

    A wrong use of the library (a closed connection, a bad statement's parameters) is a bug and stays one.
    """
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        # The low byte is the kind; the rest says where it happened.
        code = (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
        reason, remedy = _REASONS.get(code, (f"{error}.", ""))
        raise StoreError(f"{what_failed}: {reason}", remedy) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StoreError(f"{what_failed}: {reason}.", "Look at the data folder and its permissions.") from error
