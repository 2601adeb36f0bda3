"""A rest timer without a session: nothing is stored."""

from dataclasses import replace

from hipcoach.coach.clock import Clock
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.rest import Rest
from hipcoach.domain.signals import REST, REST_OVER
from hipcoach.domain.timeline import count_down

DEFAULT_LENGTH_S = 120.0

_END = count_down()


class BareRest:
    """One rest that is counted down aloud once.

    Attributes:
        rest: The running rest.
    """

    def __init__(self, clock: Clock, sound: SoundDesk, length_s: float = DEFAULT_LENGTH_S) -> None:
        """Start a rest of that length now."""
        self._clock = clock
        self._sound = sound
        now = clock.boot()
        self.rest = Rest(now, now + length_s, 0.0)
        self._has_begun = False
        sound.expect(_END)
        sound.signal(REST)

    @property
    def left_s(self) -> float:
        """Seconds left; 0 when it is over."""
        return self.rest.left_s(self._clock.boot())

    @property
    def is_silent(self) -> bool:
        """Whether its end is only to be seen."""
        return self._sound.is_silent

    @property
    def overtime_s(self) -> float:
        """Seconds past its end."""
        return self.rest.overtime_s(self._clock.boot())

    def longer(self) -> None:
        """Fifteen seconds more; a rest that was over runs again."""
        deadline_s = max(self.rest.deadline_s, self._clock.boot())
        self._change(replace(self.rest, deadline_s=deadline_s).longer())

    def shorter(self) -> None:
        """Fifteen seconds less, down to nothing."""
        self._change(self.rest.shorter(self._clock.boot()))

    def poll(self) -> None:
        """Let its end be heard when it comes; one that passed in sleep is told quietly."""
        now = self._clock.boot()
        begins_s = self.rest.deadline_s - _END.end_s
        if not self._has_begun and now >= begins_s - self._sound.lead_s:
            self._has_begun = True
            if now < self.rest.deadline_s:
                self._sound.begin(_END, begins_s, now)
            else:
                self._sound.signal(REST_OVER)
        self._sound.poll(now)

    def _change(self, rest: Rest) -> None:
        """Its end has moved: what was begun of it is not heard to its end."""
        self.rest = rest
        if self._has_begun:
            self._has_begun = False
            self._sound.stop()
            self._sound.expect(_END)
