"""What SQLite and the disk refuse, in sentences."""

import contextlib
import sqlite3
from collections.abc import Iterator

from hipcoach.domain.errors import system_reason
from hipcoach.domain.words import Words, words
from hipcoach.store.errors import DamagedError, StoreError

_REASONS = {
    sqlite3.SQLITE_FULL: (words("the disk is full"), words("Make room and try again.")),
    sqlite3.SQLITE_BUSY: (words("another program holds it"), words("Close the other program and try again.")),
    sqlite3.SQLITE_LOCKED: (words("another program holds it"), words("Close the other program and try again.")),
    sqlite3.SQLITE_READONLY: (
        words("it is read-only"),
        words("Make the data folder writable or choose another one."),
    ),
    sqlite3.SQLITE_PERM: (
        words("it may not be read or written"),
        words("Mend its permissions or choose another folder."),
    ),
    sqlite3.SQLITE_CANTOPEN: (words("it cannot be opened"), words("Look at the data folder and its permissions.")),
    sqlite3.SQLITE_IOERR: (words("the disk failed"), words("Look at the disk, then try again.")),
}
_DAMAGES = {sqlite3.SQLITE_NOTADB: words("it is not a database"), sqlite3.SQLITE_CORRUPT: words("it is damaged")}


@contextlib.contextmanager
def explained(what_failed: str) -> Iterator[None]:
    """Turn what SQLite or the disk refuses into a `StoreError` that begins with `what_failed`."""
    try:
        with explained_sql(what_failed):
            yield
    except OSError as error:
        reason = system_reason(error)
        raise StoreError(
            _told(what_failed, reason),
            words("Look at the data folder and its permissions."),
        ) from error


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
        reason, remedy = _REASONS.get(code, (str(error), ""))
        raise StoreError(_told(what_failed, reason), remedy) from error
    except UnicodeDecodeError as error:
        # SQLite's own complaint quotes a name in the damaged file, and Python cannot read it.
        raise damaged(what_failed) from error


def damaged(what_failed: str, reason: str = _DAMAGES[sqlite3.SQLITE_CORRUPT]) -> DamagedError:
    """The error for a file that is no sound record."""
    return DamagedError(
        _told(what_failed, reason),
        words("It was left as it is; a backup can take its place."),
    )


def _told(what_failed: str, reason: str) -> Words:
    return words("{what_failed}: {reason}.", what_failed=what_failed, reason=reason)


def kind(error: sqlite3.Error) -> int:
    """SQLite's primary result code; 0 where there is none."""
    # The low byte is the kind; the rest says where it happened.
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF
