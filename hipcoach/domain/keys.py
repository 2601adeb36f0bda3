"""The keys of every place in the app: one table, read by the window, the hints and the help.

Presenter remotes and media keys stand for the main keys: PageDown is Enter, PageUp is Backspace,
`.`, B and "play" are Space.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from hipcoach.domain.safety import MOST_PAIN
from hipcoach.domain.states import Move, State, Value
from hipcoach.domain.words import Words, joined, words

ECHO_S = 2.0
"""A key that changed the state is deaf for so long: sweaty fingers press twice."""


class Key(StrEnum):
    """A key by what stands on it."""

    ENTER = "Enter"
    SPACE = "Space"
    BACKSPACE = "Backspace"
    UP = "↑"
    DOWN = "↓"
    LEFT = "←"
    RIGHT = "→"
    PLUS = "+"
    MINUS = "−"
    DIGIT_0 = "0"
    DIGIT_1 = "1"
    DIGIT_2 = "2"
    DIGIT_3 = "3"
    DIGIT_4 = "4"
    DIGIT_5 = "5"
    DIGIT_6 = "6"
    DIGIT_7 = "7"
    DIGIT_8 = "8"
    DIGIT_9 = "9"
    DELETE = "Del"
    SLASH = "/"
    A = "A"
    C = "C"
    D = "D"
    E = "E"
    F = "F"
    G = "G"
    H = "H"
    I = "I"  # noqa: E741 - so it stands on the keyboard
    L = "L"
    M = "M"
    N = "N"
    O = "O"  # noqa: E741 - as above
    P = "P"
    R = "R"
    S = "S"
    T = "T"
    V = "V"
    W = "W"
    X = "X"

    @property
    def words(self) -> str:
        """What stands on it, as the reader's keyboard has it."""
        return _NAMED.get(self, self.value)


_NAMED: Mapping[Key, Words] = {
    Key.ENTER: words("Enter", note="the key"),
    Key.SPACE: words("Space", note="the key"),
    Key.BACKSPACE: words("Backspace", note="the key"),
    Key.DELETE: words("Del", note="the key"),
}

DIGITS: tuple[Key, ...] = tuple(Key(str(digit)) for digit in range(10))


class Place(StrEnum):
    """Where a key can be pressed outside a session's states."""

    TODAY = "today"
    GUIDE = "guide"
    BARE_REST = "bare_rest"
    MATCH = "match"
    HISTORY = "history"
    RUNS = "runs"
    FAULTS = "faults"
    PLAN = "plan"
    FIELDS = "fields"
    WELCOME = "welcome"
    SAFETY = "safety"
    GEAR = "gear"


INTRODUCTION: tuple[Place, ...] = (Place.WELCOME, Place.SAFETY, Place.GEAR)
"""The screens of the introduction, in their order."""


class Action(StrEnum):
    """What a key does that is no move of the session."""

    SET_UP = "set_up"
    BARE_REST = "bare_rest"
    GUIDE = "guide"
    PLAN = "plan"
    RUNS = "runs"
    HISTORY = "history"
    SETTINGS = "settings"
    TODAY = "today"
    TEST_SOUND = "test_sound"
    NOT_HEARD = "not_heard"
    MATCH = "match"
    MUTE = "mute"
    DONE = "done"
    NOTE = "note"
    NEXT_STEP = "next_step"
    STEP_BEFORE = "step_before"
    PLAY_STEP = "play_step"
    TURN = "turn"
    CARD = "card"
    PLAY_GUIDE = "play_guide"
    MORE = "more"
    NEXT_LIFT = "next_lift"
    LIFT_BEFORE = "lift_before"
    LONGER = "longer"
    SHORTER = "shorter"
    SOONER = "sooner"
    LATER = "later"
    KEEP = "keep"
    EDIT = "edit"
    REPEAT = "repeat"
    LOG = "log"
    ADD = "add"
    DELETE = "delete"
    FIND = "find"
    PROGRESS = "progress"
    BIN = "bin"
    IMPORT = "import"
    EXPORT = "export"
    DAY_BEFORE = "day_before"
    NEXT_DAY = "next_day"
    WEEK_BEFORE = "week_before"
    NEXT_WEEK = "next_week"
    EASY_RUN = "easy_run"
    LONG_RUN = "long_run"
    HARD_RUN = "hard_run"
    RACE = "race"
    NO_RUN = "no_run"
    DIZZY = "dizzy"
    FAULTS = "faults"
    NAME_FAULT = "name_fault"
    MARK_NEXT = "mark_next"
    MARK_BEFORE = "mark_before"
    MARK_BELOW = "mark_below"
    MARK_ABOVE = "mark_above"
    TAKE = "take"
    LEAVE_AS_IT_WAS = "leave_as_it_was"
    MORE_PAIN = "more_pain"
    LESS_PAIN = "less_pain"
    HELP = "help"
    MORNING = "morning"
    NO_MORNING = "no_morning"
    SHARE = "share"
    REPORT = "report"
    INTRODUCTION = "introduction"
    NEXT_SCREEN = "next_screen"
    SCREEN_BEFORE = "screen_before"
    ANY_YES = "any_yes"
    INTRODUCED = "introduced"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Binding:
    """One line of the table.

    Attributes:
        keys: The keys that do it; the first ones are shown.
        deed: The session's move, or the window's action.
        label: What it does, in a few words.
        value: What the move carries.
    """

    keys: tuple[Key, ...]
    deed: Move | Action
    label: Words
    value: Value = None


def _digits(deed: Move | Action, label: Words, zero: int) -> tuple[Binding, ...]:
    return tuple(Binding((key,), deed, label, zero if key is Key.DIGIT_0 else int(key)) for key in DIGITS)


_PACE = (
    Binding((Key.S,), Move.SLOWER, words("slower", note="of the tempo")),
    Binding((Key.F,), Move.FASTER, words("faster", note="of the tempo")),
)
_SETS = (
    Binding((Key.X,), Move.SKIP, words("leave this set out")),
    Binding((Key.A,), Move.ADD_SET, words("one set more")),
    Binding((Key.L,), Move.LATER, words("this lift later")),
    Binding((Key.O,), Move.OVERRULE, words("the other dose")),
)
_STOPPED = (
    Binding((Key.ENTER, Key.SPACE), Move.GO_ON, words("go on")),
    Binding((Key.BACKSPACE,), Move.END_SET, words("end the set with what was done")),
)
_CORRECTING = (
    Binding((Key.UP,), Move.MORE_REPS, words("more reps")),
    Binding((Key.DOWN,), Move.FEWER_REPS, words("fewer reps")),
    *_digits(Move.EFFORT, words("effort, 0 is 10"), zero=10),
    Binding((Key.W,), Action.FAULTS, words("fault felt")),
    Binding((Key.N,), Action.NOTE, words("note", note="what a key does: write a note")),
)

_DIZZY = Binding((Key.D,), Action.DIZZY, words("dizzy?"))

_OWN: Mapping[State | Place, tuple[Binding, ...]] = {
    Place.TODAY: (
        Binding((Key.ENTER,), Action.SET_UP, words("set up", note="what a key does: prepare the session")),
        Binding((Key.SPACE,), Action.BARE_REST, words("rest timer")),
        Binding((Key.G,), Action.GUIDE, words("guide", note="what a key does: to the page")),
        Binding((Key.P,), Action.PLAN, words("plan", note="what a key does: to the page")),
        Binding((Key.R,), Action.RUNS, words("runs and races")),
        Binding((Key.H,), Action.HISTORY, words("history", note="what a key does: to the page")),
        Binding((Key.S,), Action.SETTINGS, words("settings", note="what a key does: to the page")),
        *_digits(Action.MORNING, words("pain the morning after, when asked; 0 is none"), zero=0),
        Binding((Key.UP,), Action.MORNING, words("10 to that, the worst"), MOST_PAIN),
        Binding((Key.N,), Action.NO_MORNING, words("no answer to that")),
    ),
    Place.GUIDE: (
        Binding((Key.ENTER,), Action.SET_UP, words("start", note="what a key does")),
        Binding((Key.SPACE,), Action.PLAY_STEP, words("play the step")),
        Binding((Key.BACKSPACE,), Action.TODAY, words("today", note="what a key does: to the page Today")),
        Binding((Key.LEFT,), Action.STEP_BEFORE, words("step", note="what a key does: another step of the guide")),
        Binding((Key.RIGHT,), Action.NEXT_STEP, words("step", note="what a key does: another step of the guide")),
        Binding((Key.UP,), Action.LIFT_BEFORE, words("other lift")),
        Binding((Key.DOWN,), Action.NEXT_LIFT, words("other lift")),
        Binding((Key.G,), Action.PLAY_GUIDE, words("play all")),
        Binding((Key.W,), Action.MORE, words("faults and why")),
        Binding((Key.V,), Action.TURN, words("view", note="what a key does: turn the figure")),
        Binding((Key.C,), Action.CARD, words("card to print")),
    ),
    Place.BARE_REST: (
        Binding(
            (Key.ENTER, Key.BACKSPACE), Action.TODAY, words("today", note="what a key does: to the page Today")
        ),
        Binding((Key.SPACE,), Action.BARE_REST, words("start again")),
        Binding((Key.LEFT,), Action.SHORTER, words("15 s less")),
        Binding((Key.RIGHT,), Action.LONGER, words("15 s more")),
    ),
    Place.MATCH: (
        Binding((Key.LEFT,), Action.SOONER, words("the flash sooner")),
        Binding((Key.RIGHT,), Action.LATER, words("the flash later")),
        Binding((Key.ENTER,), Action.KEEP, words("keep", note="what a key does: keep the value found")),
        Binding((Key.BACKSPACE,), Action.SETTINGS, words("leave it as it was")),
    ),
    Place.HISTORY: (
        Binding((Key.ENTER, Key.E), Action.EDIT, words("edit the sets; in the bin: put back")),
        Binding((Key.SPACE,), Action.BIN, words("bin, by B as well; on Confirmed: yes or no")),
        Binding((Key.BACKSPACE,), Action.TODAY, words("today", note="what a key does: to the page Today")),
        Binding((Key.R,), Action.REPEAT, words("repeat the session")),
        Binding((Key.L,), Action.LOG, words("log one done elsewhere as planned")),
        Binding((Key.A,), Action.ADD, words("add a set")),
        Binding((Key.DELETE,), Action.DELETE, words("delete the session, or the set in the table")),
        Binding((Key.SLASH,), Action.FIND, words("search, by Ctrl+F as well")),
        Binding((Key.T,), Action.PROGRESS, words("sessions or progress")),
        Binding((Key.I,), Action.IMPORT, words("import", note="what a key does")),
        Binding((Key.X,), Action.EXPORT, words("export", note="what a key does")),
        Binding((Key.P,), Action.SHARE, words("picture to share")),
        Binding((Key.O,), Action.REPORT, words("report for a physio")),
    ),
    Place.RUNS: (
        Binding((Key.LEFT,), Action.DAY_BEFORE, words("day before")),
        Binding((Key.RIGHT,), Action.NEXT_DAY, words("next day")),
        Binding((Key.UP,), Action.WEEK_BEFORE, words("week before; PageUp: month before")),
        Binding((Key.DOWN,), Action.NEXT_WEEK, words("next week; PageDown: next month")),
        Binding((Key.E,), Action.EASY_RUN, words("easy run")),
        Binding((Key.L,), Action.LONG_RUN, words("long run")),
        Binding((Key.H,), Action.HARD_RUN, words("hard run")),
        Binding((Key.R,), Action.RACE, words("race", note="what a key does: mark the day")),
        Binding((Key.DELETE,), Action.NO_RUN, words("no run", note="what a key does: take the day's mark away")),
        Binding((Key.BACKSPACE,), Action.TODAY, words("today", note="what a key does: to the page Today")),
    ),
    Place.FAULTS: (
        Binding((Key.ENTER,), Action.TAKE, words("the marked one")),
        *_digits(Action.NAME_FAULT, words("that fault, 0 is clean"), zero=0),
        Binding((Key.LEFT,), Action.MARK_BEFORE, words("mark", note="what a key does: move the mark")),
        Binding((Key.RIGHT,), Action.MARK_NEXT, words("mark", note="what a key does: move the mark")),
        Binding((Key.UP,), Action.MARK_ABOVE, words("mark", note="what a key does: move the mark")),
        Binding((Key.DOWN,), Action.MARK_BELOW, words("mark", note="what a key does: move the mark")),
        Binding((Key.W, Key.BACKSPACE), Action.LEAVE_AS_IT_WAS, words("leave it as it was")),
    ),
    Place.WELCOME: (Binding((Key.ENTER,), Action.NEXT_SCREEN, words("next", note="what a key does")),),
    Place.SAFETY: (
        Binding((Key.ENTER,), Action.NEXT_SCREEN, words("next", note="what a key does")),
        Binding((Key.SPACE,), Action.ANY_YES, words("yes to one of them, or none")),
        Binding((Key.BACKSPACE,), Action.SCREEN_BEFORE, words("back", note="what a key does: one step back")),
    ),
    Place.GEAR: (
        Binding((Key.ENTER,), Action.NEXT_SCREEN, words("to the guide")),
        Binding((Key.SPACE,), Action.TEST_SOUND, words("test sound")),
        Binding((Key.N,), Action.NOT_HEARD, words("not heard: light the edges")),
        Binding((Key.BACKSPACE,), Action.SCREEN_BEFORE, words("back", note="what a key does: one step back")),
    ),
    Place.PLAN: (
        Binding((Key.BACKSPACE,), Action.TODAY, words("today", note="what a key does: to the page Today")),
    ),
    Place.FIELDS: (
        Binding((Key.BACKSPACE,), Action.TODAY, words("today", note="what a key does: to the page Today")),
    ),
    State.SET_UP: (
        Binding((Key.ENTER,), Move.START, words("start", note="what a key does")),
        Binding((Key.SPACE,), Action.TEST_SOUND, words("test sound")),
        Binding((Key.N,), Action.NOT_HEARD, words("not heard: light the edges")),
        Binding((Key.BACKSPACE,), Action.TODAY, words("today", note="what a key does: to the page Today")),
        Binding((Key.UP, Key.PLUS), Move.HEAVIER, words("heavier", note="of the load")),
        Binding((Key.DOWN, Key.MINUS), Move.LIGHTER, words("lighter", note="of the load")),
        *_PACE,
        *_SETS,
    ),
    State.GETTING_READY: (
        Binding((Key.SPACE,), Move.MORE_TIME, words("15 s more")),
        Binding((Key.BACKSPACE,), Move.BACK, words("back", note="what a key does: one step back")),
        Binding((Key.M,), Action.MUTE, words("mute", note="what a key does")),
    ),
    State.WORKING: (
        Binding((Key.ENTER,), Move.FINISH, words("finish early")),
        Binding((Key.SPACE,), Move.PAUSE, words("pause", note="what a key does")),
        Binding((Key.BACKSPACE,), Move.CANCEL, words("cancel this set, nothing stored")),
        Binding((Key.M,), Action.MUTE, words("mute", note="what a key does")),
    ),
    State.PAUSED: _STOPPED,
    State.SUSPENDED: _STOPPED,
    State.RESTING: (
        Binding((Key.ENTER,), Move.CONFIRM, words("yes; then get ready now")),
        Binding((Key.SPACE,), Move.PAUSE_REST, words("pause the rest")),
        Binding((Key.BACKSPACE,), Move.REOPEN, words("reopen the last set; twice: do it again")),
        *_CORRECTING,
        Binding((Key.LEFT,), Move.LESS_REST, words("15 s less")),
        Binding((Key.RIGHT,), Move.MORE_REST, words("15 s more")),
        Binding((Key.PLUS,), Move.HEAVIER, words("next load up")),
        Binding((Key.MINUS,), Move.LIGHTER, words("next load down")),
        *_PACE,
        *_SETS,
        Binding((Key.M,), Action.MUTE, words("mute", note="what a key does")),
    ),
    State.REOPENED: (
        Binding((Key.ENTER,), Move.CONFIRM, words("yes", note="what a key does: confirm the set")),
        Binding((Key.BACKSPACE,), Move.REOPEN, words("it didn't happen, do it again")),
        *_CORRECTING,
    ),
    State.SUMMARY: (
        Binding((Key.ENTER,), Action.DONE, words("done", note="what a key does: the session is finished")),
        Binding((Key.BACKSPACE,), Move.REOPEN, words("reopen the last set")),
        *_digits(Move.PAIN, words("pain, 0 is none"), zero=0),
        Binding((Key.A,), Move.ADD_SET, words("one set more")),
        Binding((Key.UP,), Action.MORE_PAIN, words("more pain, up to 10")),
        Binding((Key.DOWN,), Action.LESS_PAIN, words("less pain")),
        Binding((Key.H,), Action.HELP, words("when to seek help")),
        Binding((Key.N,), Action.NOTE, words("note", note="what a key does: write a note")),
        Binding((Key.P,), Action.SHARE, words("picture to share")),
    ),
}

TABLE: Mapping[State | Place, tuple[Binding, ...]] = {
    place: (*bindings, _DIZZY) for place, bindings in _OWN.items()
}
"""What each key does, by place. Dizziness asks for no search: its key is the same everywhere."""

BESIDE: Mapping[State | Place, tuple[tuple[str, str], ...]] = {
    Place.PLAN: (
        (words("Ctrl+O", note="the keys"), words("open a plan")),
        (words("Ctrl+S", note="the keys"), words("save the plan as a file")),
    ),
    Place.HISTORY: (
        ("↑ ↓", words("other session")),
        (words("PageUp PageDown", note="the keys"), words("scroll", note="what a key does")),
    ),
}
"""Keys that the controls of a place have of themselves, with what they do: told beside the table's."""


def binding_for(place: State | Place, key: Key) -> Binding | None:
    """What a key does in a place, or None."""
    return next((binding for binding in TABLE[place] if key in binding.keys), None)


def hints(place: State | Place, left_out: Collection[Action] = ()) -> tuple[tuple[str, str], ...]:
    """The table's lines for a place as text: keys and what they do, digits as one line.

    Args:
        place: The place.
        left_out: What the user has switched off.
    """
    lines: dict[Words, list[Key]] = {}
    for binding in TABLE[place]:
        if binding.deed in left_out:
            continue
        lines.setdefault(binding.label, []).extend(binding.keys)
    return tuple(
        ("0–9" if set(DIGITS) <= set(keys) else joined(" ", (key.words for key in keys)), label)
        for label, keys in lines.items()
    )
