"""What the coach asks of a clock. It is handed in: nothing in this room reads one."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Two readings in seconds, and the calendar.

    Neither reading jumps when the wall clock is set. Their growing apart is the one sign of sleep.
    """

    def boot(self) -> float:
        """Seconds that keep counting while the machine sleeps; all deadlines live on it."""
        ...

    def awake(self) -> float:
        """Seconds that stand still while the machine sleeps."""
        ...

    def today(self) -> datetime:
        """The calendar's reading, aware, with the local offset: for records only."""
        ...

    def localized(self, moment: datetime) -> datetime:
        """A local time without an offset, with the offset that this place had then."""
        ...
