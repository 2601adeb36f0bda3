"""What of a session is said to somebody who does not see it: a few sentences a set, where the sound has room.

The sound already tells the breath, the reps, the countdown and "press any key, or I wait". Said besides are the
set that comes, the rest with its question, a stop, the end, and what a key has changed. Rule: nothing is said
while a set is paced and heard, nor over a cue that is spoken. Where the sound is not heard each rep is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from hipcoach.domain.record import SetRecord
from hipcoach.domain.states import State
from hipcoach.domain.units import clock_text
from hipcoach.domain.view import View
from hipcoach.ui.language import tr, tr_count
from hipcoach.ui.painting.rest import question_text

SETTLED_S = 0.4
"""So long nothing more may change before a change is said: a key that is held down is said once."""

AFTER_A_CUE_S = 2.5
"""By then "put it down" has been heard."""

SPOKEN_ENTRY_S = 8.0
"""Getting ready for less has no room between a sentence and what to pick up."""


@dataclass(frozen=True)
class _Facts:
    """What would be worth a sentence if it changed."""

    state: State
    block: object
    planned: object
    rep: int
    last: SetRecord | None
    rest_s: float
    is_rest_paused: bool
    is_asked: bool
    is_waiting: bool
    pain: int | None

    @classmethod
    def of(cls, view: View) -> "_Facts":
        rest = view.rest
        return cls(
            view.state,
            view.block,
            view.planned,
            view.moment.rep if view.moment is not None else 0,
            view.last,
            rest.length_s if rest else 0.0,
            rest is not None and rest.paused_s is not None,
            view.is_presence_asked,
            view.is_waiting,
            view.pain,
        )


class Announcer:
    """Watches a session and decides what to say when; what is overtaken is never said."""

    def __init__(self) -> None:
        self._facts: _Facts | None = None
        self._pending = ""
        self._due_s = 0.0

    def look(self, view: View, now: float, *, is_heard: bool) -> str:
        """What is to be said now; mostly nothing.

        Args:
            view: The session.
            now: The clock, in seconds.
            is_heard: Whether the session's own sound can be heard.
        """
        before, facts = self._facts, _Facts.of(view)
        if facts != before:
            self._facts = facts
            self._plan(before, view, now, is_heard=is_heard)
        if not self._pending or now < self._due_s:
            return ""
        sentence, self._pending = self._pending, ""
        return sentence

    def _plan(self, before: _Facts | None, view: View, now: float, *, is_heard: bool) -> None:
        if before is None or before.state is not view.state:
            self._pending = _sentence_of_state(view, is_heard=is_heard)
            follows_a_cue = is_heard and view.state in {State.RESTING, State.SUMMARY}
            self._due_s = now + (AFTER_A_CUE_S if follows_a_cue else SETTLED_S)
            return
        facts = _Facts.of(view)
        if view.state is State.WORKING:
            if facts.rep != before.rep and not is_heard:
                self._pending, self._due_s = _rep(view), now
        else:
            sentences = chain(
                _sentences_of_keys(before, facts, view),
                _sentences_of_plan_and_time(before, facts, view, is_heard=is_heard),
            )
            if sentence := next(sentences, ""):
                self._pending, self._due_s = sentence, max(self._due_s, now + SETTLED_S)


def _sentence_of_state(view: View, *, is_heard: bool) -> str:
    """What a new state is introduced with; empty where the sound does so."""
    sentence = ""
    match view.state:
        case State.SET_UP:
            sentence = _set_up(view)
        case State.GETTING_READY if not is_heard or view.countdown_s >= SPOKEN_ENTRY_S:
            sentence = _coming(view)
        case State.WORKING if not is_heard:
            sentence = tr("Begin.")
        case State.PAUSED:
            sentence = tr_count(
                "Paused after %n rep. Enter: go on.", "Paused after %n reps. Enter: go on.", view.reps_done
            )
        case State.SUSPENDED:
            sentence = tr("Stopped: the laptop slept. Enter: go on.")
        case State.RESTING | State.REOPENED if view.last is not None:
            sentence = question_text(view, view.last)
            if view.rest is not None:
                sentence = tr("Rest {time}. {question}", time=clock_text(view.rest_left_s), question=sentence)
        case State.SUMMARY:
            sentence = tr_count(
                "The session is over: %n set. Pain, 0 to 10? Enter: done.",
                "The session is over: %n sets. Pain, 0 to 10? Enter: done.",
                len(view.done),
            )
    return sentence


def _sentences_of_keys(before: _Facts, now: _Facts, view: View) -> Iterator[str]:
    """What came of a key within a state, what matters most first."""
    if now.pain != before.pain and now.pain is not None:
        yield tr("Pain {pain}", pain=now.pain)
    last, last_before = now.last, before.last
    if last is not None and last_before is not None and last.id == last_before.id:
        if last.reps != last_before.reps:
            yield tr_count("%n rep", "%n reps", last.reps)
        if last.effort != last_before.effort and last.effort is not None:
            yield tr("Effort {effort}", effort=last.effort)
        if last.is_confirmed and not last_before.is_confirmed:
            yield question_text(view, last)


def _sentences_of_plan_and_time(before: _Facts, now: _Facts, view: View, *, is_heard: bool) -> Iterator[str]:
    """What is now to come otherwise, or has come by itself."""
    if (now.block, now.planned) != (before.block, before.planned):
        yield _set_up(view) if now.state is State.SET_UP else _coming(view)
    if now.is_rest_paused and not before.is_rest_paused:
        yield tr("Rest paused")
    elif (now.rest_s, now.is_rest_paused) != (before.rest_s, before.is_rest_paused):
        yield tr("Rest {time}", time=clock_text(view.rest_left_s))
    if now.is_asked and not before.is_asked and not is_heard:
        yield tr("Still there? Press any key, or I wait")
    if now.is_waiting and not before.is_waiting and not is_heard:
        yield tr("Waiting for you: press any key to get ready")


def _rep(view: View) -> str:
    """The rep that begins, with its breath."""
    moment, planned = view.moment, view.planned
    if moment is None or moment.segment.part is None or planned is None:
        return ""
    word = moment.segment.part.word
    return tr("{word}, rep {rep} of {reps}", word=word, rep=moment.rep, reps=planned.reps.high)


def _set_up(view: View) -> str:
    block, exercise = view.block, view.exercise
    if block is None or exercise is None:
        return ""
    return tr(
        "{lift}: {sets} × {reps} with {load}. Enter: start.",
        lift=exercise.name,
        sets=block.sets,
        reps=block.reps,
        load=block.load.words,
    )


def _coming(view: View) -> str:
    planned = view.planned
    if planned is None:
        return tr("Last set")
    number, sets, reps, load = planned.set_number, planned.sets, planned.reps, planned.load.words
    if planned.is_warm_up:
        return tr(
            "Warm-up {number} of {sets}: {reps} with {load}.", number=number, sets=sets, reps=reps, load=load
        )
    return tr("Set {number} of {sets}: {reps} with {load}.", number=number, sets=sets, reps=reps, load=load)
