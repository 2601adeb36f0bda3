"""What a session can be doing, and what a person can do to it: the words of the session's table."""

from enum import StrEnum


class State(StrEnum):
    """What a session is doing."""

    SET_UP = "set_up"
    GETTING_READY = "getting_ready"
    WORKING = "working"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    RESTING = "resting"
    REOPENED = "reopened"
    SUMMARY = "summary"


class AutoStart(StrEnum):
    """When the next set may begin without a key."""

    CONFIRMED = "confirmed"
    ALWAYS = "always"
    NEVER = "never"


class Move(StrEnum):
    """Everything that a person can do in a session."""

    START = "start"
    MORE_TIME = "more_time"
    BACK = "back"
    FINISH = "finish"
    CANCEL = "cancel"
    PAUSE = "pause"
    GO_ON = "go_on"
    END_SET = "end_set"
    CONFIRM = "confirm"
    PAUSE_REST = "pause_rest"
    MORE_REST = "more_rest"
    LESS_REST = "less_rest"
    REOPEN = "reopen"
    MORE_REPS = "more_reps"
    FEWER_REPS = "fewer_reps"
    EFFORT = "effort"
    FAULT = "fault"
    SET_NOTE = "set_note"
    HEAVIER = "heavier"
    LIGHTER = "lighter"
    SLOWER = "slower"
    FASTER = "faster"
    SKIP = "skip"
    ADD_SET = "add_set"
    LATER = "later"
    OVERRULE = "overrule"
    PAIN = "pain"
    SESSION_NOTE = "session_note"
    END_SESSION = "end_session"
    UNDO = "undo"
    SHOW_LIFE = "show_life"


Value = int | str | tuple[str, str] | None
"""What a move may carry: a number typed, a fault's id, a note, or a note with the id of its set."""
