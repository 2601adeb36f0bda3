"""What is heard outside a set: the single cues of a rest.

In a rest an output has had time to fall asleep, so what is said late in it begins with the time to wake it.
"""

from hipcoach.domain.cue import WAKE_S, Cue, CueKind
from hipcoach.domain.events import Event, PresenceAsked, RestOver, RestPassedAsleep, RestStarted

ROOM_FOR_A_WORD_S = 4.0
"""So long before getting ready there is room for "rest": it follows the end of "put it down", and what is still
being said then would cost the next span its first word."""

REST = (Cue(0.0, CueKind.REST),)
ANYONE = (Cue(WAKE_S, CueKind.ANYONE),)
REST_OVER = (Cue(WAKE_S, CueKind.REST_OVER),)


def signal_of(event: Event) -> tuple[Cue, ...]:
    """The cues by which an event outside a set is heard, from the moment at which it happened; often none."""
    match event:
        case RestStarted(at_s=at_s, rest=rest) if rest.ready_at_s > at_s + ROOM_FOR_A_WORD_S:
            return REST
        case PresenceAsked():
            return ANYONE
        case RestOver() | RestPassedAsleep():
            return REST_OVER
        case _:
            return ()
