"""The machine's clocks: the one place that reads them.

`boot` keeps counting while the machine sleeps, `awake` does not; neither jumps when the wall clock is set.
The two growing apart is the one sign of sleep.
"""

import sys
import time
from datetime import datetime

if sys.platform == "linux":

    def _boot() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

    def _awake() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)

elif sys.platform == "darwin":

    def _boot() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)

    def _awake() -> float:
        return time.clock_gettime(time.CLOCK_UPTIME_RAW)

elif sys.platform == "win32":
    import ctypes

    def _boot() -> float:
        return time.monotonic()

    def _awake() -> float:
        ticks = ctypes.c_ulonglong()
        ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks))
        return ticks.value / 1e7  # in units of 100 ns

else:
    # Elsewhere sleep goes unnoticed, which is better than a clock that stops.
    _boot = _awake = time.monotonic


class SystemClock:
    """The clock of the running machine."""

    def boot(self) -> float:
        """Seconds, counting on in sleep."""
        return _boot()

    def awake(self) -> float:
        """Seconds, standing still in sleep."""
        return _awake()

    def today(self) -> datetime:
        """The calendar's reading, aware, with the local offset; for records only."""
        return datetime.now().astimezone()

    def localized(self, moment: datetime) -> datetime:
        """A local time without an offset, with the offset that this place had then."""
        try:
            return moment.astimezone()
        except (OSError, OverflowError):
            # Windows knows no offsets before 1970.
            return moment.replace(tzinfo=self.today().tzinfo)
