"""What can go wrong with the record on disk, light enough to be caught without loading SQLite."""

from hipcoach.domain.errors import UserError


class StoreError(UserError):
    """The disk or the database refused. What was to be written was not written, not even in part."""


class DamagedError(StoreError):
    """What lies in the record's place is no sound record of ours: a backup may take its place."""
