"""When a session needs a screen that stays awake: while a set or a rest runs, and only then."""

from hipcoach.domain.situation import Situation
from hipcoach.domain.states import State

LONGEST_HALT_S = 5 * 60.0
"""Whoever stays away longer than this does not look at the screen."""


def needs_screen(now_is: Situation, now: float) -> bool:
    """Whether the screen is to stay awake: not in a pause of over five minutes, nor so long after a rest was over.

    Args:
        now_is: A situation that has caught up with `now`.
        now: The session's clock, in seconds.
    """
    match now_is.state:
        case State.GETTING_READY | State.WORKING:
            return True
        case State.PAUSED:
            return now_is.halted_s is not None and now - now_is.halted_s <= LONGEST_HALT_S
        case State.RESTING if now_is.rest is not None:
            paused_s = now_is.rest.paused_s
            halted_s = now - paused_s if paused_s is not None else now_is.rest.overtime_s(now)
            return halted_s <= LONGEST_HALT_S
    return False
