"""What can go wrong with the record on disk, light enough to be caught without loading SQLite."""

from hipcoach.domain.errors import UserError


class StoreError(UserError):
    """The disk or the database refused. What was to be written was not written, not even in part."""
