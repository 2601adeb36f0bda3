"""Moments as the record holds them."""

from datetime import UTC, datetime


def utc_text(moment: datetime) -> str:
    """A moment as it is stored: UTC, always of one width, so that the text sorts as the time does."""
    if moment.tzinfo is None:
        msg = f"{moment} has no offset"
        raise ValueError(msg)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """The inverse of `utc_text`."""
    # Text without an offset was put there by other tools; the schema says that it is UTC.
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
