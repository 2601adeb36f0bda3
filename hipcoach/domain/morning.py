"""The morning after: whose back and hips are asked about, once.

Back and hips that are worse on the next morning are a reason to hold the load, or to seek advice: the usual rule
of monitoring pain judges a load by the morning after, too.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from hipcoach.domain.record import SessionRecord

ASKED_FOR = timedelta(days=4)
"""How long after a session it is asked for: later nobody remembers that morning."""


def session_to_ask(sessions: Sequence[SessionRecord], today: date) -> SessionRecord | None:
    """The session whose morning after is to be asked about; None where there is nothing to ask.

    It is the latest finished one, if it was trained here: with working sets, at least a night and at most four
    days ago, and not asked about yet. What a newer one from elsewhere did to the back nobody can tell apart.

    Args:
        sessions: Sessions, the newest first; others may be among them.
        today: The day on the user's calendar.
    """
    latest = next((one for one in sessions if one.finished_at is not None), None)
    if latest is None or latest.source or latest.is_morning_asked or all(one.is_warm_up for one in latest.sets):
        return None
    has_slept = timedelta(0) < today - latest.local_date <= ASKED_FOR
    return latest if has_slept else None
