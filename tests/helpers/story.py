"""Stories: a session told minute by minute, and replayed against the real one.

A story is the docstring of a test. Above the first line with a time stand the circumstances:

    sets        2 of 5-6          how many, of how many reps; "2 free of 10" is not paced
    rest        2:00              after each set
    get ready   15                seconds
    auto start  confirmed         or always, never
    exercise    test-one-sided    the variation, else dumbbell
    side rest   0:45              between the limbs
    warm-ups    1 of 8 with 6kg
    then        1 of 5 test-floor   sets of another lift after it
    other       3 of 5-6 with 14kg  the dose that one key takes instead

Then each line is an instant, perhaps a deed, what happened, and perhaps what can be seen:

    0:51.0          -> set 1: 6 reps kept, rest until 2:51   | resting, left 2:00
    1:00.0  Enter   -> set 1 confirmed

A deed is a key by its name, found in the table of keys for the present state, or one of: `any key`
(one that means nothing here), `Esc` (ends the session), `Ctrl+Z`, `note …`, `fault …` (or `fault none`),
`lid closed`, `lid open`.
The story is strict: what happened must be told, all of it, at its planned instant and in order, except that the
completed thrusts are left out unless the story tells of one. What can be seen is told as far as it matters.

Every story is replayed by three watchers: one who looks only at the told instants, one who looks
twice a second, and one who looks at odd moments. All must live through the same story.
"""

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps

from hipcoach.domain.events import (
    Event,
    PacingStarted,
    PacingStopped,
    Paused,
    PauseGrewLong,
    PlanChanged,
    PresenceAsked,
    RepCompleted,
    RestChanged,
    RestOver,
    RestPassedAsleep,
    RestStarted,
    RestWaits,
    SessionNoted,
    SetCancelled,
    SetChanged,
    SetFinished,
    SetRemoved,
    SetStarted,
    SummaryReached,
    Suspended,
)
from hipcoach.domain.keys import Key, binding_for
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Dose, PlannedSet, RepRange, WarmUp
from hipcoach.domain.record import SetRecord
from hipcoach.domain.session import Session
from hipcoach.domain.states import Move, State, Value
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.view import View
from tests.helpers.builders import EXERCISES, a_block, some_session
from tests.helpers.invariants import check_situation

_LINE = re.compile(r"(?P<time>\d+:\d\d\.\d+)(?P<deed>.*?)(?:->(?P<told>[^|]*))?(?:\|(?P<seen>.*))?")
_SAME_S = 1e-6
_WATCHERS: tuple[float | None, ...] = (None, 0.5, 0.37)


def story(test: Callable[[], None]) -> Callable[[], None]:
    """Replay the story that the docstring of `test` tells."""
    script = inspect.getdoc(test) or ""

    @wraps(test)
    def replayed() -> None:
        __tracebackhide__ = True
        for every_s in _WATCHERS:
            _Teller(script, every_s).tell()

    return replayed


def seconds(text: str) -> float:
    """Read `1:30.5` or `90`."""
    minutes, _, rest = text.strip().rpartition(":")
    return 60.0 * int(minutes or 0) + float(rest)


def clock(time_s: float) -> str:
    """The instant as a story writes it; tenths only where there are any."""
    tenths = round(time_s * 10)
    whole = f"{tenths // 600}:{tenths // 10 % 60:02}"
    return f"{whole}.{tenths % 10}" if tenths % 10 else whole


@dataclass
class _Teller:
    script: str
    every_s: float | None
    ledger: dict[str, SetRecord] = field(default_factory=dict)
    asleep_since_s: float | None = None
    now: float = 0.0

    def tell(self) -> None:
        __tracebackhide__ = True
        lines = self.script.splitlines()
        told = [(place, found) for place, line in enumerate(lines) if (found := _LINE.fullmatch(line.strip()))]
        assert told, "the story has no line with a time"
        self.tells_reps = bool(re.search(r"\brep \d+ done", self.script))
        self.session = _session_of(lines[: told[0][0]])
        for place, line in told:
            try:
                self._tell_line(line)
            except AssertionError as error:
                marked = "\n".join(
                    ("--> " if other == place else "    ") + text for other, text in enumerate(lines)
                )
                watcher = f"looking every {self.every_s} s" if self.every_s else "looking only when told"
                msg = f"{error}\n({watcher}; now {self.session.situation.state})\n\n{marked}"
                raise AssertionError(msg) from None

    def _tell_line(self, line: re.Match[str]) -> None:
        at_s, deed = seconds(line["time"]), line["deed"].strip()
        happened: list[str] = []
        for event in (*self._watch(at_s), *self._look(at_s)):
            if isinstance(event, RepCompleted) and not self.tells_reps:
                continue
            text = self._text(event)
            assert abs(event.at_s - at_s) < _SAME_S, f"untold at {clock(event.at_s)}: {text}"
            happened.append(text)
        happened += [self._text(event) for event in self._do(deed, at_s)]
        check_situation(self.session, at_s)
        expected = [text.strip() for text in (line["told"] or "").split(",") if text.strip()]
        assert happened == expected, f"told:     {', '.join(expected)}\nhappened: {', '.join(happened)}"
        if line["seen"]:
            seen = set(_seen(self.session.view(at_s)))
            missing = [fact for fact in (one.strip() for one in line["seen"].split(",")) if fact not in seen]
            assert not missing, f"not to be seen: {', '.join(missing)}\nto be seen: {', '.join(sorted(seen))}"

    def _watch(self, until_s: float) -> Iterator[Event]:
        """Look now and then on the way; nobody looks while the lid is closed."""
        if self.every_s is not None and self.asleep_since_s is None:
            while self.now + self.every_s < until_s:
                self.now += self.every_s
                yield from self.session.poll(self.now)
        self.now = until_s

    def _look(self, at_s: float) -> tuple[Event, ...]:
        return () if self.asleep_since_s is not None else self.session.poll(at_s)

    def _do(self, deed: str, at_s: float) -> tuple[Event, ...]:
        if deed == "lid closed":
            self.asleep_since_s = at_s
            return ()
        if deed == "lid open":
            assert self.asleep_since_s is not None
            since_s, self.asleep_since_s = self.asleep_since_s, None
            return (*self.session.suspend(since_s, at_s), *self.session.poll(at_s))
        if not deed:
            return ()
        return self.session.do(*_move(self.session.situation.state, deed, at_s))

    def _text(self, event: Event) -> str:  # noqa: C901, PLR0911, PLR0912 - one line for each kind of event
        match event:
            case PacingStarted(timeline=timeline, origin_s=origin_s):
                start = f", zero at {clock(origin_s)}" if abs(origin_s - event.at_s) > _SAME_S else ""
                first = f" for rep {timeline.first_rep}" if timeline.first_rep > 1 else ""
                return f"get ready {timeline.get_ready_s:g} s{first}{start}".replace(",", "")
            case PacingStopped():
                return "silence"
            case SetStarted(planned=planned):
                return f"{_name(planned)} starts"
            case RepCompleted(rep=rep):
                return f"rep {rep} done"
            case SetFinished(record=record):
                self.ledger[record.id] = record
                return f"{_name(record)}: {record.reps} reps kept{'' if record.is_confirmed else ' unconfirmed'}"
            case SetCancelled():
                return "cancelled"
            case SetChanged(record=record):
                before = self.ledger.get(record.id)
                self.ledger[record.id] = record
                return f"{_name(record)} {_difference(before, record)}"
            case SetRemoved(record=record):
                del self.ledger[record.id]
                return f"{_name(record)} removed"
            case RestStarted(rest=rest) | RestChanged(rest=rest):
                return "rest paused" if rest.paused_s is not None else f"rest until {clock(rest.deadline_s)}"
            case PresenceAsked():
                return "asks for any key"
            case RestWaits():
                return "waits"
            case RestOver():
                return "rest over"
            case RestPassedAsleep(rest=rest):
                return f"rest over since {clock(rest.deadline_s)}"
            case Paused():
                return "paused"
            case PauseGrewLong():
                return "pause is long"
            case Suspended(woke_s=woke_s):
                return f"stopped at {clock(event.at_s)} woke at {clock(woke_s)}"
            case PlanChanged(planned=None):
                return "nothing next"
            case PlanChanged(planned=planned):
                return f"next {planned.load} at {planned.tempo}"
            case SessionNoted(pain=pain, note=note):
                return f"pain {pain} note {note}".removesuffix(" note ")
            case SummaryReached():
                return "summary"
        msg = f"a story has no words for {event}"
        raise AssertionError(msg)


def _move(state: State, deed: str, at_s: float) -> tuple[Move, float, Value]:
    """What a deed means; a key that the window keeps for itself is a sign of life to the session."""
    by_window = {"any key": Move.SHOW_LIFE, "Esc": Move.END_SESSION, "Ctrl+Z": Move.UNDO}
    if deed in by_window:
        return by_window[deed], at_s, None
    if deed.startswith("note "):
        move = Move.SESSION_NOTE if state is State.SUMMARY else Move.SET_NOTE
        return move, at_s, deed.removeprefix("note ")
    if deed.startswith("fault "):
        return Move.FAULT, at_s, deed.removeprefix("fault ").removesuffix("none")
    binding = binding_for(state, Key(deed))
    assert binding is not None, f"the key {deed} means nothing while {state}"
    return (binding.deed if isinstance(binding.deed, Move) else Move.SHOW_LIFE), at_s, binding.value


def _name(what: PlannedSet | SetRecord) -> str:
    kind = "warm-up" if what.is_warm_up else "set"
    return f"{kind} {what.set_number}{f' {what.side}' if what.side else ''}"


def _difference(before: SetRecord | None, after: SetRecord) -> str:
    if before is None:
        return "is back"
    changes = []
    if after.reps != before.reps:
        changes.append(f"now {after.reps} reps")
    if after.is_confirmed != before.is_confirmed:
        changes.append("confirmed" if after.is_confirmed else "unconfirmed")
    if after.effort != before.effort:
        changes.append(f"effort {after.effort}")
    if after.fault != before.fault:
        changes.append(f"fault {after.fault}")
    if after.note != before.note:
        changes.append(f"note {after.note}")
    if after.rest_s != before.rest_s and after.rest_s is not None:
        changes.append(f"rested {clock(after.rest_s)}")
    return " ".join(changes) or "unchanged"


def _seen(view: View) -> Iterator[str]:
    yield view.state.replace("_", " ")
    yield f"left {clock(view.rest_left_s)}"
    yield f"overtime {clock(view.overtime_s)}"
    yield f"halted {clock(view.halted_for_s)}"
    yield f"working {clock(view.working_s)}"
    yield f"{view.reps_done} thrusts"
    yield f"{len(view.done)} done"
    yield f"countdown {view.countdown_s:g}"
    yield "asks" if view.is_question_open else "does not ask"
    yield "waits" if view.is_waiting else "does not wait"
    yield "offers end" if view.offers_end else "offers no end"
    yield "reopened" if view.is_reopened else "not reopened"
    if view.planned is not None:
        yield f"{_name(view.planned)} of {view.planned.sets}"
        yield f"{view.planned.load} at {view.planned.tempo}"
        yield f"{view.planned.variation} next"
    if view.rest is not None:
        yield f"because {view.rest.reason}"
    if view.moment is not None and view.moment.segment.phase is not None:
        yield f"rep {view.moment.rep} {view.moment.segment.phase}"
    if view.pain is not None:
        yield f"pain {view.pain}"


def _session_of(lines: list[str]) -> Session:
    names = (
        "sets",
        "rest",
        "get ready",
        "auto start",
        "exercise",
        "side rest",
        "warm-ups",
        "tempo",
        "then",
        "other",
    )
    given: dict[str, str] = {}
    for line in lines:
        for name in names:
            if found := re.fullmatch(rf"{name} {{2,}}(\S.*)", line.strip()):
                given[name] = found[1]
    exercise = EXERCISES["deadlift", given.get("exercise", "dumbbell")]
    many = re.fullmatch(r"(\d+)( free)? of (\S+)", given.get("sets", "2 of 5-6"))
    assert many, "sets are told as “2 of 5-6”"
    changes: dict[str, object] = {
        "rest_s": seconds(given.get("rest", "2:00")),
        "side_rest_s": seconds(given.get("side rest", "0:45")),
        "tempo": None if many[2] else Tempo.parse(given.get("tempo", str(exercise.tempo))),
    }
    if "warm-ups" in given:
        ups = re.fullmatch(r"(\d+) of (\S+) with (\S+)", given["warm-ups"])
        assert ups, "warm-ups are told as “1 of 8 with 6kg”"
        changes["warm_ups"] = (WarmUp(RepRange.parse(ups[2]), Load.parse(ups[3])),) * int(ups[1])
    if "other" in given:
        dose = re.fullmatch(r"(\d+) of (\S+) with (\S+)", given["other"])
        assert dose, "another dose is told as “3 of 5-6 with 14kg”"
        changes["other"] = Dose(int(dose[1]), RepRange.parse(dose[2]), Load.parse(dose[3]))
    blocks = [a_block(exercise, int(many[1]), many[3], **changes)]
    if "then" in given:
        then = re.fullmatch(r"(\d+) of (\S+) (\S+)", given["then"])
        assert then, "another lift is told as “1 of 5 test-floor”"
        blocks.append(a_block(EXERCISES["deadlift", then[3]], int(then[1]), then[2]))
    return some_session(blocks, given.get("auto start", "confirmed"), float(given.get("get ready", "15")))
