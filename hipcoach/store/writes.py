"""What can be written, as data: so that what the disk refuses can wait, and be kept elsewhere.

Rule: each write says the whole truth about its rows, so that carrying it out twice does no harm.
"""

from dataclasses import dataclass

from hipcoach.domain.record import SessionRecord, SetRecord


@dataclass(frozen=True, slots=True)
class SaveSession:
    """A session's own row is to be as this record says; its sets stay as they are."""

    session: SessionRecord


@dataclass(frozen=True, slots=True)
class SaveSet:
    """A set is to be in the record, at its place in its session, which is written with it."""

    session: SessionRecord
    position: int
    record: SetRecord


@dataclass(frozen=True, slots=True)
class RemoveSet:
    """A set is not to be in the record."""

    set_id: str


@dataclass(frozen=True, slots=True)
class RemoveSession:
    """A session and its sets are not to be in the record."""

    session_id: str


Write = SaveSession | SaveSet | RemoveSet | RemoveSession
