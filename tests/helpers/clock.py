"""A clock that moves only when a test says so."""

from datetime import UTC, datetime, timedelta

START = datetime(2026, 3, 2, 18, 0, tzinfo=UTC)
"""A Monday evening."""


class FakeClock:
    """The readings of the real clock, under the test's control.

    Args:
        now: What `boot` and `awake` read at first, in seconds.
        today: What `today` reads at first; aware.
    """

    def __init__(self, now: float = 1000.0, today: datetime = START) -> None:
        self._boot = now
        self._awake = now
        self.set_wall(today)

    def boot(self) -> float:
        """Seconds that go on while the machine sleeps."""
        return self._boot

    def awake(self) -> float:
        """Seconds that stand still while the machine sleeps."""
        return self._awake

    def today(self) -> datetime:
        """The wall's date and time."""
        return self._wall

    def localized(self, moment: datetime) -> datetime:
        """A local time with the wall's offset."""
        return moment.replace(tzinfo=self._wall.tzinfo)

    def advance(self, seconds: float) -> None:
        """Let time pass with the machine awake."""
        self.sleep(seconds)
        self._awake += seconds

    def sleep(self, seconds: float) -> None:
        """Let time pass with the machine asleep."""
        if seconds < 0:
            msg = f"time does not go back by {-seconds} s: only the wall can be set"
            raise ValueError(msg)
        self._boot += seconds
        self._wall += timedelta(seconds=seconds)

    def set_wall(self, today: datetime) -> None:
        """Set the wall's date and time, as a user or a time server does; nothing else moves."""
        if today.utcoffset() is None:
            msg = "the wall's time needs an offset to UTC"
            raise ValueError(msg)
        self._wall = today
