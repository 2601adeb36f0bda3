"""A rest timer without a session: nothing is stored."""

from dataclasses import replace

from hipcoach.coach.clock import Clock
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.rest import Rest

DEFAULT_LENGTH_S = 120.0


class BareRest:
    """One rest that rings once.

    Attributes:
        rest: The running rest.
    """

    def __init__(self, clock: Clock, sound: SoundDesk, length_s: float = DEFAULT_LENGTH_S) -> None:
        """Start a rest of that length now."""
        self._clock = clock
        self._sound = sound
        now = clock.boot()
        self.rest = Rest(now, now + length_s, 0.0)
        self._has_rung = False

    @property
    def left_s(self) -> float:
        """Seconds left; 0 when it is over."""
        return self.rest.left_s(self._clock.boot())

    @property
    def overtime_s(self) -> float:
        """Seconds past its end."""
        return self.rest.overtime_s(self._clock.boot())

    def longer(self) -> None:
        """Fifteen seconds more; a rest that was over runs again."""
        deadline_s = max(self.rest.deadline_s, self._clock.boot())
        self.rest = replace(self.rest, deadline_s=deadline_s).longer()
        self._has_rung = False

    def shorter(self) -> None:
        """Fifteen seconds less, down to nothing."""
        self.rest = self.rest.shorter(self._clock.boot())

    def poll(self) -> None:
        """Ring when it is over."""
        now = self._clock.boot()
        if now >= self.rest.deadline_s and not self._has_rung:
            self._has_rung = True
            self._sound.signal("rest-over")
        self._sound.poll(now)
