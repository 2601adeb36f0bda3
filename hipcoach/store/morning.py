"""What was told of the morning after a session."""

from dataclasses import replace

from hipcoach.domain.words import words
from hipcoach.store.edits import Edits
from hipcoach.store.store import Store
from hipcoach.store.whole import readable, stored


def keep_morning(store: Store, session_id: str, pain: int | None) -> None:
    """Keep the answer, an edit of the session; nothing happens where the session is gone.

    Args:
        store: The record.
        session_id: The session that was asked about.
        pain: Pain in back and hips, 0–10; None where the question was passed over.
    """
    with store.changing(words("The answer could not be kept")) as db:
        for session in readable(stored(db, "id = ? AND deleted_at IS NULL", [session_id])):
            Edits(db, store.now).save_session(replace(session, morning_pain=pain, is_morning_asked=True))
