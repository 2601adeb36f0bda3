"""A thin timer over the coach: it wakes the coach up, and the coach says what has happened.

Nothing counts here. A late wake-up finds the right picture for now.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hipcoach.coach.coach import Coach
from hipcoach.domain.states import State

FRAME_MS = 16
"""Sixty pictures a second while something moves."""

SECONDS_MS = 100
"""While only seconds are shown: often enough that none is seen late."""

IDLE_MS = 1000
"""On the summary: often enough to retry a write that failed."""


class Runner(QObject):
    """Polls a coach as often as its state needs.

    Attributes:
        is_fading: Whether the picture moves though nothing is paced.

    Signals:
        ticked: The coach has caught up; look at it anew.
    """

    ticked = Signal()

    def __init__(self, coach: Coach, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.coach = coach
        self.is_fading = False
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to poll."""
        self.tick()

    def stop(self) -> None:
        """Poll no more."""
        self._timer.stop()

    def tick(self) -> None:
        """Poll once, tell, and arrange the next time."""
        self.coach.poll()
        self.ticked.emit()
        self._arrange()

    def carry_out(self, deed: Callable[[], object]) -> None:
        """Do something with the coach outside the beat, then tell."""
        deed()
        self.ticked.emit()
        self._arrange()

    def _arrange(self) -> None:
        interval_ms = self._interval_ms()
        if not self._timer.isActive() or self._timer.interval() != interval_ms:
            self._timer.start(interval_ms)

    def _interval_ms(self) -> int:
        situation = self.coach.session.situation
        if situation.timeline is not None or self.coach.sound.is_preparing or self.is_fading:
            return FRAME_MS
        if situation.state in {State.RESTING, State.PAUSED, State.SUSPENDED}:
            return SECONDS_MS
        return IDLE_MS
