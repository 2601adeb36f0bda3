"""The window by its keys: whole sessions, every line of the key table, interruptions, and what is left behind."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import ProgrammingError
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
)

from hipcoach.domain.keys import DIGITS, TABLE, Action, Key, Place, hints
from hipcoach.domain.plan import Block, Dose, Plan, RepRange
from hipcoach.domain.running import RunKind
from hipcoach.domain.situation import State
from hipcoach.domain.tempo import Tempo
from hipcoach.store.settings import stored_settings
from hipcoach.store.store import Store
from hipcoach.ui import main_window
from hipcoach.ui.components.questions_screen import QuestionsScreen
from hipcoach.ui.components.session_box import SessionBox
from hipcoach.ui.models.sets import COLUMNS
from hipcoach.ui.pages.bare_rest import BareRestPage
from hipcoach.ui.pages.guide import GuidePage
from hipcoach.ui.pages.history import HistoryPage
from hipcoach.ui.pages.plan import PlanPage
from hipcoach.ui.pages.runs import RunsPage
from hipcoach.ui.pages.settings import SettingsPage
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.pages.train import TrainPage
from tests.helpers.seen_text import cut, small, texts_of
from tests.helpers.tongues import speaking_pseudo
from tests.helpers.window import House

K = Qt.Key
DAY = timedelta(days=1)
ON_KEYBOARD: dict[Key, Qt.Key] = {
    Key.ENTER: K.Key_Return,
    Key.SPACE: K.Key_Space,
    Key.BACKSPACE: K.Key_Backspace,
    Key.UP: K.Key_Up,
    Key.DOWN: K.Key_Down,
    Key.LEFT: K.Key_Left,
    Key.RIGHT: K.Key_Right,
    Key.PLUS: K.Key_Plus,
    Key.MINUS: K.Key_Minus,
    Key.DELETE: K.Key_Delete,
    Key.SLASH: K.Key_Slash,
    **{key: Qt.Key(ord(key)) for key in Key if len(key) == 1 and key.isascii() and key.isalnum()},
}
ECHO_S = 2.1
"""Longer than the key that changed the state is deaf."""


# How to get to a place or a state from Today, by keys and time alone.


def to_set_up(house: House) -> None:
    house.press(K.Key_Return)


def to_getting_ready(house: House) -> None:
    to_set_up(house)
    house.press(K.Key_Return)
    house.wait(ECHO_S)


def to_working(house: House) -> None:
    to_getting_ready(house)
    house.wait_for(State.WORKING)
    house.wait(14.0)  # two thrusts, the first of them a whole repetition ago


def to_paused(house: House) -> None:
    to_working(house)
    house.press(K.Key_Space)
    house.wait(ECHO_S)


def to_suspended(house: House) -> None:
    to_working(house)
    house.clock.sleep(60)
    house.look()


def to_resting(house: House) -> None:
    to_working(house)
    house.wait_for(State.RESTING)
    house.wait(1)


def to_summary(house: House) -> None:
    to_resting(house)
    house.press(K.Key_Return)
    house.wait_for(State.WORKING)
    house.wait_for(State.SUMMARY)
    house.wait(1)


def to_reopened(house: House) -> None:
    to_summary(house)
    house.press(K.Key_Backspace)
    house.wait(ECHO_S)


def to_match(house: House) -> None:
    house.press(K.Key_S)
    house.page._match.click()


def to_history(house: House) -> None:
    house.press(K.Key_H, K.Key_L)


def to_faults(house: House) -> None:
    to_resting(house)
    house.press(K.Key_W)
    house.wait(ECHO_S)


def to_questions(house: House) -> None:
    house.navigation.act(Action.INTRODUCTION)
    house.press(K.Key_Return)


def to_gear(house: House) -> None:
    to_questions(house)
    house.press(K.Key_Return)


REACH: dict[Place | State, Callable[[House], object]] = {
    Place.TODAY: lambda _: None,
    Place.GUIDE: lambda house: house.press(K.Key_G),
    Place.BARE_REST: lambda house: house.press(K.Key_Space),
    Place.MATCH: to_match,
    Place.HISTORY: to_history,
    Place.RUNS: lambda house: house.press(K.Key_R),
    Place.PLAN: lambda house: house.press(K.Key_P),
    Place.FIELDS: lambda house: house.press(K.Key_S),
    State.SET_UP: to_set_up,
    State.GETTING_READY: to_getting_ready,
    State.WORKING: to_working,
    State.PAUSED: to_paused,
    State.SUSPENDED: to_suspended,
    State.RESTING: to_resting,
    State.REOPENED: to_reopened,
    State.SUMMARY: to_summary,
    Place.FAULTS: to_faults,
    Place.WELCOME: lambda house: house.navigation.act(Action.INTRODUCTION),
    Place.SAFETY: to_questions,
    Place.GEAR: to_gear,
}


# What a key changes: where to look, and what is found there afterwards.


def page(house: House) -> type:
    return type(house.page)


def state(house: House) -> State | type:
    return house.state if isinstance(house.page, TrainPage) and house.page.coach else page(house)


def step(house: House) -> int:
    return house.page.steps.index


def card(house: House) -> Any:
    return house.page.steps.cards[house.page.steps.index]


def rest_end(house: House) -> float:
    return house.coach.session.situation.rest.deadline_s


def bare_end(house: House) -> float:
    return house.page._rest.rest.deadline_s


def load(house: House) -> str:
    return str(house.coach.session.situation.planned.load)


def sets_left(house: House) -> int:
    view = house.coach.view()
    return len(view.sets) - view.index


def tempo(house: House) -> str:
    return str(house.coach.session.situation.planned.tempo)


def last(house: House) -> Any:
    return house.coach.session.situation.done[-1]


def stored_last(house: House) -> Any:
    return house.stored()[0].sets[-1]


def muted(house: House) -> bool:
    return house.coach.sound.is_muted


def note_asked(house: House) -> bool:
    return house.page.findChild(SessionBox) is not None


def pictures(_: House) -> int:
    return len(list(Path.home().glob("*.png")))


def reps(house: House) -> int:
    return stored_last(house).reps


def always(value: object) -> Callable[[Any], object]:
    return lambda _: value


STOPPED = {
    Key.ENTER: (state, always(State.GETTING_READY)),
    Key.SPACE: (state, always(State.GETTING_READY)),
    Key.BACKSPACE: (lambda house: (state(house), house.stored()[0].sets[-1:]), None),
}
MUTE = {Key.M: (muted, always(True))}
SETS = {
    Key.X: (sets_left, lambda before: before - 1),
    Key.A: (sets_left, lambda before: before + 1),
}
PACE = {Key.S: (tempo, always("3.5-1-1-1")), Key.F: (tempo, always("2.5-1-1-1"))}
CORRECTING = {
    Key.UP: (reps, always(4)),
    Key.DOWN: (reps, always(2)),
    Key.W: (lambda house: house.navigation.place, always(Place.FAULTS)),
    Key.N: (note_asked, always(True)),
}


def is_cue_on_its_way(house: House) -> bool:
    """Whether a cue is being rendered, or plays already: that depends on how quick the worker is."""
    sound = house.gym.sound
    return sound._signal is not None or sound._busy_until_s > house.clock.boot()


def offset(house: House) -> int:
    return house.page.offset_ms


def lift(house: House) -> str:
    return house.page._exercise.variation


def marked(house: House) -> int:
    return house.page.chooser._marked


def is_advised(house: House) -> str:
    overlay = house.window.over._advice
    return overlay.accessibleName() if overlay is not None and overlay.isVisible() else ""


def where(house: House) -> Place | State | None:
    return house.navigation.place


def is_editing(house: House) -> bool:
    return house.page.browser.table.is_editing


def day(house: House) -> date:
    return house.page.calendar.day


def runs(house: House) -> list[RunKind]:
    return list(house.gym.runs().marks().values())


EFFECTS: dict[Place | State, dict[Key, tuple[Callable[[House], Any], Callable[[Any], Any]]]] = {
    Place.TODAY: {
        Key.ENTER: (state, always(State.SET_UP)),
        Key.SPACE: (page, always(BareRestPage)),
        Key.G: (page, always(GuidePage)),
        Key.P: (page, always(PlanPage)),
        Key.R: (page, always(RunsPage)),
        Key.H: (page, always(HistoryPage)),
        Key.S: (page, always(SettingsPage)),
    },
    Place.GUIDE: {
        Key.ENTER: (state, always(State.SET_UP)),
        Key.SPACE: (lambda house: (page(house), card(house).figure.is_moving), always((GuidePage, True))),
        Key.C: (lambda house: len(house.window.findChildren(QFileDialog)), always(1)),
        Key.BACKSPACE: (page, always(TodayPage)),
        Key.LEFT: (step, lambda before: before - 1),
        Key.RIGHT: (step, lambda before: before + 1),
        Key.V: (lambda house: card(house).figure.view, None),
        Key.UP: (lift, None),
        Key.DOWN: (lift, None),
        Key.W: (lambda house: house.page._scroll.verticalScrollBar().value(), None),
        Key.G: (lambda house: house.page._tour.isActive(), always(True)),
    },
    Place.BARE_REST: {
        Key.ENTER: (page, always(TodayPage)),
        Key.BACKSPACE: (page, always(TodayPage)),
        Key.SPACE: (bare_end, lambda before: before + 40),
        Key.LEFT: (bare_end, lambda before: before - 15),
        Key.RIGHT: (bare_end, lambda before: before + 15),
    },
    Place.MATCH: {
        Key.LEFT: (offset, lambda before: before - 10),
        Key.RIGHT: (offset, lambda before: before + 10),
        Key.ENTER: (page, always(SettingsPage)),
        Key.BACKSPACE: (page, always(SettingsPage)),
    },
    Place.HISTORY: {
        Key.ENTER: (is_editing, always(True)),
        Key.E: (is_editing, always(True)),
        Key.SPACE: (lambda house: house.page.bin.isVisible(), always(True)),
        Key.BACKSPACE: (page, always(TodayPage)),
        Key.R: (state, always(State.SET_UP)),
        Key.L: (lambda house: len(house.stored()), always(2)),
        Key.A: (lambda house: len(house.stored()[0].sets), lambda before: before + 1),
        Key.DELETE: (lambda house: len(house.stored()), always(0)),
        Key.T: (lambda house: house.page._switch.text(), always("Sessions  T")),
        Key.I: (lambda house: len(house.window.findChildren(QFileDialog)), always(1)),
        Key.X: (lambda house: len(house.window.findChildren(QFileDialog)), always(1)),
        Key.O: (lambda house: len(house.window.findChildren(QFileDialog)), always(1)),
        Key.P: (pictures, lambda before: before + 1),
        Key.SLASH: (
            lambda house: house.page.browser.filters.isAncestorOf(house.window.focusWidget()),
            always(True),
        ),
    },
    Place.RUNS: {
        Key.LEFT: (day, lambda before: before - DAY),
        Key.RIGHT: (day, lambda before: before + DAY),
        Key.UP: (day, lambda before: before - 7 * DAY),
        Key.DOWN: (day, lambda before: before + 7 * DAY),
        Key.E: (runs, always([RunKind.EASY])),
        Key.L: (runs, always([RunKind.LONG])),
        Key.H: (runs, always([RunKind.HARD])),
        Key.R: (runs, always([RunKind.RACE])),
        Key.DELETE: (runs, always([])),
        Key.BACKSPACE: (page, always(TodayPage)),
    },
    Place.PLAN: {Key.BACKSPACE: (page, always(TodayPage))},
    Place.FIELDS: {Key.BACKSPACE: (page, always(TodayPage))},
    Place.FAULTS: {
        Key.ENTER: (lambda house: house.navigation.place, always(State.RESTING)),
        Key.W: (lambda house: house.navigation.place, always(State.RESTING)),
        Key.BACKSPACE: (lambda house: house.navigation.place, always(State.RESTING)),
        Key.RIGHT: (marked, always(1)),
        Key.LEFT: (marked, always(9)),
        Key.DOWN: (marked, always(5)),
        Key.UP: (marked, always(2)),
    },
    Place.WELCOME: {Key.ENTER: (where, always(Place.SAFETY))},
    Place.SAFETY: {
        Key.ENTER: (where, always(Place.GEAR)),
        Key.SPACE: (lambda house: house.page.findChild(QuestionsScreen).is_yes, always(True)),
        Key.BACKSPACE: (where, always(Place.WELCOME)),
    },
    Place.GEAR: {
        Key.ENTER: (where, always(Place.GUIDE)),
        Key.SPACE: (is_cue_on_its_way, always(True)),
        Key.N: (lambda house: house.gym.settings["edge_light"], always(True)),
        Key.BACKSPACE: (where, always(Place.SAFETY)),
    },
    State.SET_UP: {
        Key.ENTER: (state, always(State.GETTING_READY)),
        Key.N: (lambda house: house.gym.settings["edge_light"], always(True)),
        Key.SPACE: (is_cue_on_its_way, always(True)),
        Key.BACKSPACE: (page, always(TodayPage)),
        Key.UP: (load, always("2 × 9 kg")),
        Key.PLUS: (load, always("2 × 9 kg")),
        Key.DOWN: (load, always("2 × 7 kg")),
        Key.MINUS: (load, always("2 × 7 kg")),
        **PACE,
        **SETS,
    },
    State.GETTING_READY: {
        Key.SPACE: (lambda house: house.coach.view().countdown_s, lambda before: before + 15),
        Key.BACKSPACE: (state, always(State.SET_UP)),
        **MUTE,
    },
    State.WORKING: {
        Key.ENTER: (lambda house: (state(house), house.stored()[0].sets[-1:]), None),
        Key.SPACE: (state, always(State.PAUSED)),
        Key.BACKSPACE: (lambda house: (state(house), house.stored()[0].sets), always((State.SET_UP, ()))),
        **MUTE,
    },
    State.PAUSED: STOPPED,
    State.SUSPENDED: STOPPED,
    State.RESTING: {
        Key.ENTER: (lambda house: house.coach.session.situation.is_question_open, always(False)),
        Key.SPACE: (lambda house: house.coach.view().rest.paused_s is not None, always(True)),
        Key.BACKSPACE: (lambda house: house.coach.view().is_reopened, always(True)),
        **CORRECTING,
        Key.LEFT: (rest_end, lambda before: before - 15),
        Key.RIGHT: (rest_end, lambda before: before + 15),
        Key.PLUS: (load, always("2 × 9 kg")),
        Key.MINUS: (load, always("2 × 7 kg")),
        **PACE,
        **SETS,
        **MUTE,
    },
    State.REOPENED: {
        Key.ENTER: (state, always(State.SUMMARY)),
        Key.BACKSPACE: (lambda house: (state(house), len(house.stored()[0].sets)), always((State.RESTING, 1))),
        **CORRECTING,
    },
    State.SUMMARY: {
        Key.ENTER: (
            lambda house: (page(house), house.stored()[0].finished_at is None),
            always((TodayPage, False)),
        ),
        Key.BACKSPACE: (state, always(State.REOPENED)),
        Key.N: (note_asked, always(True)),
        Key.A: (state, always(State.RESTING)),
        Key.H: (is_advised, always("When to seek help")),
        Key.UP: (lambda house: house.stored()[0].pain, always(1)),
        Key.DOWN: (lambda house: house.stored()[0].pain, always(0)),
        Key.P: (pictures, lambda before: before + 1),
    },
}
for effects in EFFECTS.values():
    effects[Key.D] = (is_advised, always("Dizzy?"))
LINES = [(place, key) for place, effects in EFFECTS.items() for key in effects]
WITH_A_PLAN_OF_THEIR_OWN = {(place, key) for place in (State.SET_UP, State.RESTING) for key in (Key.L, Key.O)}


def test_every_line_of_the_key_table_is_tried_here():
    table = {(place, key) for place, bindings in TABLE.items() for line in bindings for key in line.keys}
    digits = {
        (place, key)
        for place in (State.RESTING, State.REOPENED, State.SUMMARY, Place.FAULTS, Place.TODAY)
        for key in DIGITS
    }
    morning = {(Place.TODAY, Key.UP), (Place.TODAY, Key.N)}
    assert {*LINES} | digits | morning | WITH_A_PLAN_OF_THEIR_OWN == table


@pytest.mark.parametrize(("place", "key"), LINES, ids=lambda one: one.name.lower())
def test_a_key_does_what_the_table_says(short, place, key):
    REACH[place](short)
    if place is Place.GUIDE and key is Key.LEFT:
        short.press(K.Key_Right)
    if place is Place.BARE_REST:
        short.clock.advance(40)
    if place is Place.RUNS and key is Key.DELETE:
        short.press(K.Key_E)
    if place is Place.FAULTS and key is Key.UP:
        short.page.chooser._mark(7)
    assert short.navigation.place == place
    look, expected = EFFECTS[place][key]
    before = look(short)
    short.press(ON_KEYBOARD[key])
    after = look(short)
    assert after != before
    if place in {State.WORKING, State.PAUSED, State.SUSPENDED} and expected is None:
        # Hands are empty when the key is pressed: only what was complete a repetition before counts.
        done = 1 if place is State.WORKING else 2
        assert (after[0], [one.reps for one in after[1]]) == (State.RESTING, [done])
    elif expected is not None:
        assert after == pytest.approx(expected(before)) if isinstance(after, float) else after == expected(before)
    for dialog in short.window.findChildren(SessionBox):
        dialog.reject()


@pytest.mark.parametrize("place", [State.SET_UP, State.RESTING])
def test_another_lift_first_and_the_other_dose_by_key(short, place):
    one, two = (Block.of(exercise, 1, RepRange(2, 2)) for exercise in list(short.gym.exercises.values())[:2])
    two = replace(two, other=Dose(3, RepRange(4, 4), two.load))
    short.navigation.train(Plan("", (one, two) if place is State.SET_UP else (one, one, two)))
    if place is State.RESTING:
        short.press(K.Key_Return)
        short.wait_for(State.RESTING)
    short.press(K.Key_L)
    assert short.coach.view().planned.key == two.key
    short.press(K.Key_O)
    assert short.coach.view().block.dose == two.other
    short.press(K.Key_O)
    assert short.coach.view().block == two


@pytest.mark.parametrize("place", [State.RESTING, State.REOPENED])
def test_digits_are_the_effort(short, place):
    REACH[place](short)
    for digit in range(1, 10):
        short.press(str(digit))
        assert stored_last(short).effort == digit
    short.press("0")
    assert stored_last(short).effort == 10
    short.press("0")
    assert stored_last(short).effort is None


def test_digits_are_the_pain_in_the_summary(short):
    to_summary(short)
    for digit in (*range(1, 10), 0):
        short.press(str(digit))
        assert short.stored()[0].pain == digit


def test_a_confirmed_rest_is_cut_short_by_the_same_key(short):
    to_resting(short)
    short.press(K.Key_Return, K.Key_Return)
    assert short.state is State.GETTING_READY


def test_a_set_that_did_not_happen_is_done_again(short):
    to_resting(short)
    short.press(K.Key_Backspace, K.Key_Backspace)
    assert short.stored()[0].sets == ()
    short.press(K.Key_Return)
    assert (short.state, short.coach.view().index) == (State.GETTING_READY, 0)


@pytest.mark.parametrize(
    ("place", "key", "text", "after"),
    [
        (State.SET_UP, K.Key_PageDown, "", State.GETTING_READY),
        (State.SET_UP, K.Key_MediaNext, "", State.GETTING_READY),
        (State.SET_UP, K.Key_Return, "\r", State.GETTING_READY),
        (State.SET_UP, K.Key_Enter, "\r", State.GETTING_READY),
        (State.WORKING, K.Key_Period, ".", State.PAUSED),
        (State.WORKING, K.Key_B, "b", State.PAUSED),
        (State.WORKING, K.Key_MediaPlay, "", State.PAUSED),
        (State.WORKING, K.Key_MediaTogglePlayPause, "", State.PAUSED),
        (State.GETTING_READY, K.Key_PageUp, "", State.SET_UP),
        (State.GETTING_READY, K.Key_MediaPrevious, "", State.SET_UP),
        (State.SUMMARY, K.Key_PageDown, "", TodayPage),
        (State.SUMMARY, K.Key_PageUp, "", State.REOPENED),
    ],
)
def test_remotes_media_keys_and_both_enters(short, place, key, text, after):
    REACH[place](short)
    short.send(key, text)
    assert state(short) == after


def test_a_whole_session_by_keys_alone(house):
    to_working(house)
    house.wait_for(State.RESTING)
    house.wait(5)
    house.press(K.Key_Down, "8", K.Key_Return)  # it was five, and hard
    house.wait_for(State.WORKING)
    house.wait_for(State.RESTING)
    house.press(K.Key_Return, K.Key_Return)  # six; and no more rest
    assert house.state is State.GETTING_READY
    house.wait_for(State.WORKING)
    house.wait(20)
    house.press(K.Key_Return)  # something is in the way
    assert house.state is State.RESTING
    house.wait(ECHO_S)
    house.press(K.Key_Return)
    house.wait_for(State.WORKING)
    house.wait_for(State.SUMMARY)
    house.press("2")
    house.press(K.Key_Return)
    assert page(house) is TodayPage

    (session,) = house.stored()
    assert [record.reps for record in session.sets] == [5, 6, 2, 6]
    assert [record.effort for record in session.sets] == [8, None, None, None]
    assert all(record.is_confirmed for record in session.sets)
    assert session.sets[0].rest_s == pytest.approx(150)  # longer after an 8
    assert session.sets[1].rest_s == pytest.approx(15)
    assert (session.pain, session.finished_at) == (2, house.clock.today())
    texts = [label.text() for label in house.page.findChildren(QLabel)]
    assert "Last: today, 2 × 8 kg: 5 6 2 6" in texts
    assert "4 sets of 5–6 · 2 × 8 kg · 3-1-1-1" in texts, "as it is said at setting up"

    house.press(K.Key_H)
    history = house.page
    assert isinstance(history, HistoryPage)
    column = [one.title for one in COLUMNS].index("Reps")
    model = history.browser.sets
    assert [model.index(row, column).data() for row in range(model.rowCount())] == ["5", "6", "2", "6"]
    assert history.browser.head.pain.currentText() == "2 of 10"
    house.press(K.Key_Backspace)
    assert page(house) is TodayPage


def test_every_set_is_on_the_disk_when_it_ends(short):
    to_resting(short)
    assert [record.reps for record in short.stored()[0].sets] == [3]
    assert short.stored()[0].finished_at is None


def test_a_key_held_down_counts_once(short):
    to_set_up(short)
    short.hold(K.Key_Return, "\r")
    assert short.state is State.GETTING_READY
    short.wait_for(State.WORKING)
    short.wait_for(State.RESTING)
    short.hold(K.Key_W, "w")
    assert short.navigation.place is Place.FAULTS
    short.hold(K.Key_1, "1")
    assert stored_last(short).fault == short.coach.view().exercise.faults[0].id
    assert stored_last(short).effort is None
    short.hold(K.Key_Return, "\r")
    assert short.state is State.RESTING


@pytest.mark.parametrize(("key", "text"), [(K.Key_Up, ""), (K.Key_Plus, "+")])
def test_arrows_and_signs_repeat(short, key, text):
    to_set_up(short)
    short.hold(key, text, repeats=3)
    assert load(short) == "2 × 14 kg"  # 9, 10, 12, 14


def test_held_keys_of_the_window_count_once_too(short):
    short.hold(K.Key_F11)
    assert short.window.isFullScreen()
    short.hold(K.Key_Escape)
    assert not short.window.isFullScreen()
    short.hold(K.Key_Question, "?")
    assert short.window.over.keys.isVisible()


@pytest.mark.parametrize("place", [Place.TODAY, State.SET_UP, State.WORKING, State.RESTING, State.SUMMARY])
def test_the_help_shows_the_keys_of_the_state(short, place):
    REACH[place](short)
    short.press("?")
    overlay = short.window.over.keys
    assert overlay.isVisible()
    texts = {label.text() for label in overlay.findChildren(QLabel)}
    for keys, words in hints(place):
        assert {keys, words} <= texts
    assert {"F11", "Esc", "Ctrl+Z"} <= texts
    assert overlay.geometry() == short.window.centralWidget().rect()


def test_the_help_wraps_what_is_too_long_for_the_window(short):
    to_history(short)
    short.window.resize(1024, 640)
    with speaking_pseudo():
        short.press("?")
        overlay = short.window.over.keys
        for label in overlay.findChildren(QLabel):
            room = label.contentsRect().size()
            assert overlay.rect().contains(label.mapTo(overlay, label.rect().topLeft()))
            assert overlay.rect().contains(label.mapTo(overlay, label.rect().bottomRight()))
            if label.wordWrap():
                assert label.heightForWidth(room.width()) <= room.height(), label.text()
            else:
                assert label.sizeHint().width() <= room.width(), label.text()


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_X, K.Key_Escape, K.Key_Question])
def test_any_key_closes_the_help_and_does_nothing_else(short, key):
    to_set_up(short)
    short.press("?")
    short.press(key)
    assert not short.window.over.keys.isVisible()
    assert short.state is State.SET_UP


@pytest.mark.parametrize("place", [K.Key_P, K.Key_S, K.Key_H])
def test_the_help_is_at_hand_wherever_the_keyboard_is(house, place):
    house.activate()
    house.press(place)
    for _ in range(40):
        focus = house.window.focusWidget()
        if not isinstance(focus, QLineEdit | QAbstractSpinBox):  # there it is a letter
            house.press("?")
            assert house.window.over.keys.isVisible(), focus
            house.press("?")
            assert not house.window.over.keys.isVisible(), focus
        house.press(K.Key_Tab)


def test_enter_is_for_the_button_in_focus(house):
    house.press(K.Key_Tab, K.Key_Tab, K.Key_Tab)
    assert house.window.focusWidget().text() == "Guide  G"
    house.press(K.Key_Return)
    assert isinstance(house.page, GuidePage)


def test_a_remote_starts_the_show_in_full_screen_and_ends_it(short):
    to_working(short)
    short.press(K.Key_F5)
    assert short.window.isFullScreen()
    short.press(K.Key_F5)
    assert short.window.isFullScreen()
    short.press(K.Key_Escape)
    assert not short.window.isFullScreen()
    assert short.state is State.WORKING


def test_the_help_of_another_state_shows_only_its_own_keys(short):
    to_set_up(short)
    short.press("?")
    short.press("?")
    short.press(K.Key_Return)
    short.press("?")
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # what asked to be deleted is gone
    texts = {label.text() for label in short.window.over.keys.findChildren(QLabel)}
    assert "15 s more" in texts
    assert "test sound" not in texts


def test_f11_and_escape(short):
    to_set_up(short)
    short.press(K.Key_F11)
    assert short.window.isFullScreen()
    short.press(K.Key_Escape)
    assert not short.window.isFullScreen()
    assert short.state is State.SET_UP
    short.press(K.Key_F11, K.Key_F11)
    assert not short.window.isFullScreen()


@pytest.mark.parametrize("key", [K.Key_G, K.Key_P, K.Key_H, K.Key_Space, K.Key_Return])
def test_escape_leads_back_to_today(short, key):
    short.press(key)
    assert page(short) is not TodayPage
    short.press(K.Key_Escape)
    assert page(short) is TodayPage
    assert short.stored() == ()


def asked(house: House) -> SessionBox | None:
    return next((box for box in house.window.findChildren(SessionBox) if box.isVisible()), None)


def test_escape_asks_and_keeps_what_was_done(short):
    to_resting(short)
    short.wait_for(State.RESTING)
    short.press(K.Key_Return)
    short.wait_for(State.WORKING)
    short.wait(14)
    short.press(K.Key_Escape)
    assert asked(short) is not None
    assert short.state is State.WORKING
    short.press(K.Key_Return)
    assert asked(short) is None
    assert short.state is State.SUMMARY
    assert [record.reps for record in short.stored()[0].sets] == [3, 1]
    short.wait(ECHO_S)
    short.press(K.Key_Return)
    assert short.stored()[0].finished_at is not None


def test_escape_twice_goes_on(short):
    to_working(short)
    short.press(K.Key_Escape, K.Key_Escape)
    assert asked(short) is None
    assert short.state is State.WORKING
    assert not short.coach.session.situation.done


@pytest.mark.parametrize(
    ("key", "is_ended"),
    [(K.Key_PageUp, False), (K.Key_MediaPrevious, False), (K.Key_PageDown, True), (K.Key_MediaNext, True)],
)
def test_a_remote_answers_whether_to_end(short, key, is_ended):
    to_resting(short)
    short.press(K.Key_Escape, key)
    assert asked(short) is None
    assert (short.state is State.SUMMARY) == is_ended


def test_a_remote_keeps_a_note_that_was_typed(short):
    to_resting(short)
    short.press(K.Key_N, "g", "r", K.Key_PageDown)
    assert stored_last(short).note == "gr"


@pytest.mark.parametrize("key", [K.Key_N, K.Key_Escape])
@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_asked_in_a_session_can_be_read_from_a_metre(short, key, percent):
    short.theme.apply()
    short.theme.choose_text_size(str(percent))
    to_resting(short)
    short.press(key)
    box = short.page.findChild(SessionBox)
    QApplication.processEvents()
    texts = texts_of(box)
    assert len(texts) >= 3
    assert list(cut(box, texts)) == []
    assert list(small(texts, 16.0 * short.theme.sizes.text)) == []
    assert box.width() <= short.window.width()
    box.reject()


def test_ending_a_session_without_a_set_leaves_nothing(short):
    to_getting_ready(short)
    assert len(short.stored()) == 1
    short.press(K.Key_Escape)
    short.press(K.Key_Return)
    assert page(short) is TodayPage
    assert short.stored() == ()


def test_a_question_answered_when_the_session_has_ended_meanwhile_ends_nothing(short):
    to_resting(short)
    short.press(K.Key_Return)
    short.wait_for(State.WORKING)
    short.press(K.Key_Escape)
    short.wait_for(State.SUMMARY)
    short.press(K.Key_Return)
    assert asked(short) is None
    assert short.state is State.SUMMARY
    assert [record.reps for record in short.stored()[0].sets] == [3, 3]


def test_undo_takes_corrections_back(short):
    to_resting(short)
    short.press(K.Key_Down, K.Key_Down)
    assert reps(short) == 1
    short.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert reps(short) == 2
    short.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert reps(short) == 3
    short.press(K.Key_Backspace, K.Key_Backspace)
    assert short.stored()[0].sets == ()
    short.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert [record.reps for record in short.stored()[0].sets] == [3]


@pytest.mark.parametrize("place", [Place.TODAY, State.SET_UP, State.WORKING, State.PAUSED])
def test_where_there_is_nothing_to_undo_nothing_happens(short, place):
    REACH[place](short)
    short.press(K.Key_Z, modifier=Qt.KeyboardModifier.ControlModifier)
    assert short.navigation.place == place


@pytest.mark.parametrize("place", [State.RESTING, State.SUMMARY])
def test_a_note_is_typed_and_kept(short, place):
    REACH[place](short)
    short.press(K.Key_N)
    field = short.page.findChild(SessionBox).field
    for letter in "grip 5":
        field.insert(letter) if letter == " " else short.press(letter)
    short.press(K.Key_Return)
    session = short.stored()[0]
    assert (session.note if place is State.SUMMARY else session.sets[-1].note) == "grip 5"
    assert short.state is place


# The first row of a French keyboard types & é " ' ( without shift; its digits are found by their place.
FRENCH = {
    10: (K.Key_Ampersand, "&"),
    11: (K.Key_Eacute, "é"),
    14: (K.Key_Apostrophe, "'"),
    19: (K.Key_Agrave, "à"),
}


@pytest.mark.parametrize(("code", "effort"), [(10, 1), (11, 2), (14, 5), (19, 10)])
def test_digits_by_their_place_on_a_french_keyboard(short, monkeypatch, code, effort):
    monkeypatch.setattr("sys.platform", "linux")
    to_resting(short)
    key, text = FRENCH[code]
    short.send(key, text, scan_code=code)
    assert stored_last(short).effort == effort


def test_letters_of_any_alphabet_are_a_sign_of_life(short):
    to_resting(short)
    assert not last(short).is_confirmed
    short.send(0x0424, "ф")
    assert stored_last(short).is_confirmed


def test_closing_in_mid_set_keeps_it_and_leaves_nothing_running(short, qtbot):
    to_resting(short)
    short.press(K.Key_Return)
    short.wait_for(State.WORKING)
    short.wait(14)
    qtbot.waitUntil(lambda: bool(short.scores))
    with qtbot.waitSignal(short.window.closed):
        short.close()
    (session,) = short.stored()
    assert [record.reps for record in session.sets] == [3, 1]
    assert session.finished_at is None
    assert short.scores == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("score")]
    with pytest.raises(ProgrammingError, match="closed"):
        stored_settings(short.store)
    assert not short.database.with_name(short.database.name + "-wal").exists()


@pytest.mark.parametrize("place", REACH)
def test_it_can_be_closed_anywhere(short, place):
    REACH[place](short)
    short.close()
    assert short.scores == []
    counts = {
        State.RESTING: 1,
        Place.FAULTS: 1,
        State.REOPENED: 2,
        State.SUMMARY: 2,
        State.WORKING: 1,
        Place.HISTORY: 2,
    }
    kept = sum(len(session.sets) for session in short.stored())
    assert kept == counts.get(place, 1 if place in {State.PAUSED, State.SUSPENDED} else 0)


@pytest.fixture
def reopened(open_house: Callable[..., House]) -> House:
    """The window, opened again after it was closed in the rest after the first set."""
    house = open_house(sets=2, reps=RepRange(3, 3))
    to_resting(house)
    house.close()
    house.clock.advance(30)
    again = open_house()
    assert again.page.has_unfinished
    return again


def focus_on(house: House, words: str) -> QPushButton:
    """Go from button to button by Tab."""
    for _ in range(20):
        focused = house.window.focusWidget()
        if isinstance(focused, QPushButton) and focused.text().startswith(words):
            return focused
        house.press(K.Key_Tab)
    pytest.fail(f"Tab leads to no button “{words}”")


def test_an_unfinished_session_goes_on_with_enter(reopened):
    texts = [label.text() for label in reopened.page.findChildren(QLabel)]
    assert any("1 of 2 sets kept" in text for text in texts)
    reopened.press(K.Key_Return)
    assert reopened.state is State.RESTING
    assert reopened.coach.view().rest_left_s == pytest.approx(89)
    reopened.press(K.Key_Return)
    reopened.wait_for(State.WORKING)
    reopened.wait_for(State.SUMMARY)
    reopened.press(K.Key_Return)
    (session,) = reopened.stored()
    assert [record.reps for record in session.sets] == [3, 3]
    assert session.finished_at is not None
    assert not reopened.page.has_unfinished


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Return])
def test_an_unfinished_session_is_finished_by_keyboard(reopened, key):
    focus_on(reopened, "Finish")
    reopened.press(key)
    (session,) = reopened.stored()
    assert session.finished_at is not None
    assert [record.reps for record in session.sets] == [3]
    assert page(reopened) is TodayPage
    assert not reopened.page.has_unfinished


@pytest.mark.parametrize("key", [K.Key_Space, K.Key_Return])
def test_an_unfinished_session_is_discarded_by_keyboard(reopened, key):
    focus_on(reopened, "Discard")
    reopened.press(key)
    assert reopened.stored() == ()
    assert not reopened.page.has_unfinished


@pytest.mark.parametrize("button", ["Finish", "Discard"])
def test_what_keeps_an_unfinished_session_open_is_said(reopened, button):
    focus_on(reopened, button)
    reopened.store.db.execute("PRAGMA query_only = ON").fetchone()
    reopened.press(K.Key_Return)
    reopened.store.db.execute("PRAGMA query_only = OFF").fetchone()
    assert "could not be" in reopened.window._notice._text.text()
    assert reopened.window._notice.isVisible()
    assert reopened.page.has_unfinished


def test_an_unfinished_session_is_forgotten_by_no_other_way(reopened, open_house):
    reopened.press(K.Key_H, K.Key_Backspace)
    assert reopened.page.has_unfinished
    reopened.close()
    assert open_house().page.has_unfinished


def test_a_session_of_an_unknown_exercise_can_only_be_closed(open_house):
    house = open_house(sets=2, reps=RepRange(3, 3))
    to_resting(house)
    (session,) = house.stored()
    foreign = tuple(replace(block, variation="gone") for block in session.plan.blocks)
    house.close()
    with Store.open(house.database) as store:
        store.save_session(replace(session, plan=replace(session.plan, blocks=foreign)))
    again = open_house()
    assert again.page.has_unfinished
    again.press(K.Key_Return)
    assert page(again) is TodayPage
    assert again.page.has_unfinished
    focus_on(again, "Finish")
    again.press(K.Key_Return)
    assert again.stored()[0].finished_at is not None


def test_the_bare_rest_runs_rings_and_stores_nothing(house):
    house.press(K.Key_Space)
    rest = house.page
    assert isinstance(rest, BareRestPage)
    assert rest._timer.isActive()
    house.clock.advance(90)
    assert rest._rest.left_s == pytest.approx(30)
    house.press(K.Key_Right)
    assert rest._rest.left_s == pytest.approx(45)
    house.clock.advance(50)
    rest._on_timeout()
    assert rest._rest.overtime_s == pytest.approx(5)
    assert rest._rest._has_begun
    house.press(K.Key_Return)
    assert page(house) is TodayPage
    assert not rest._timer.isActive()
    assert house.stored() == ()


def test_what_another_process_writes_is_seen_on_today(open_house, qtbot):
    house = open_house(sets=1, reps=RepRange(3, 3))
    to_working(house)
    house.wait_for(State.SUMMARY)
    house.press(K.Key_Return)
    timer = house.navigation.watch._timer
    assert timer.isActive()
    (session,) = house.stored()
    with Store.open(house.database) as other:
        other.save_set(session, 0, replace(session.sets[0], reps=42))
    timer.setInterval(1)
    qtbot.waitUntil(lambda: any(": 42" in label.text() for label in house.page.findChildren(QLabel)))


@pytest.mark.allow_warnings
def test_what_the_disk_refuses_is_shown_until_it_is_kept(short):
    notice = short.window._notice
    to_working(short)
    assert not notice.isVisible()
    short.store._db.execute("PRAGMA query_only = ON")
    short.wait_for(State.RESTING)
    assert notice.isVisible()
    assert notice._text.text() == short.coach.problem != ""
    assert short.stored()[0].sets == ()
    short.store._db.execute("PRAGMA query_only = OFF")
    short.wait(3)
    assert not notice.isVisible()
    assert [record.reps for record in short.stored()[0].sets] == [3]


def test_a_notice_is_said_where_it_is_shown(house, monkeypatch):
    said = []
    monkeypatch.setattr(main_window, "say", lambda _, text: said.append(text))
    house.window.show_notice("The disk is full.")
    assert said == ["The disk is full."]
    house.window._notice._close.click()
    house.window.show_notice("The disk is full.")
    assert said == ["The disk is full."], "it was dismissed"
    house.window.show_notice("The disk is gone.")
    assert said == ["The disk is full.", "The disk is gone."]


@pytest.mark.allow_warnings
def test_a_dismissed_notice_stays_away_until_there_is_another_cause(short):
    to_working(short)
    short.store._db.execute("PRAGMA query_only = ON")
    short.wait_for(State.RESTING)
    short.window._notice._close.click()
    short.wait(3)
    assert short.gym.safekeeping.journal.waiting
    assert not short.window._notice.isVisible()
    short.store._db.execute("PRAGMA query_only = OFF")
    short.wait(3)
    assert not short.gym.safekeeping.journal.waiting


def test_a_free_set_is_ended_by_hand(open_house):
    house = open_house(sets=1, reps=RepRange(3, 5), tempo=None)
    to_getting_ready(house)
    house.wait_for(State.WORKING)
    house.wait(47)
    house.press(K.Key_Return)
    assert house.state is State.SUMMARY
    assert reps(house) == 5


def test_the_pace_chosen_in_set_up_is_the_pace_of_the_set(open_house):
    house = open_house(sets=1, reps=RepRange(2, 2), tempo=Tempo.parse("3-1-1-1"))
    to_set_up(house)
    house.press(K.Key_S, K.Key_Up, K.Key_Return)
    house.wait_for(State.SUMMARY)
    record = stored_last(house)
    assert (str(record.tempo), str(record.load)) == ("3.5-1-1-1", "2 × 9 kg")
    assert (record.ended_at - record.started_at).total_seconds() == pytest.approx(13)


def test_shift_does_not_close_the_help_that_it_opened(short):
    short.press("?")
    short.press(K.Key_Shift)
    assert short.window.over.keys.isVisible()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier])
def test_a_key_pressed_with_control_or_alt_is_not_the_tables(short, modifier):
    to_resting(short)
    short.press(K.Key_W, K.Key_5, modifier=modifier)
    assert (stored_last(short).fault, stored_last(short).effort) == (None, None)


def test_escape_on_the_summary_is_done(short):
    to_summary(short)
    short.press(K.Key_Escape)
    assert page(short) is TodayPage
    assert short.gym.unfinished() is None


def test_the_guide_starts_the_lift_that_it_shows(house):
    house.press(K.Key_G, K.Key_Down)
    shown = house.page.exercise
    assert shown.variation != house.gym.plans.next().blocks[0].variation
    house.press(K.Key_Return)
    assert house.coach.session.situation.plan.blocks[0].variation == shown.variation


def test_what_was_only_said_goes_with_the_next_key(house):
    house.press(K.Key_G)
    house.navigation.pages.made.said.emit("The card is in card.pdf.")
    assert house.window._notice.isVisible()
    house.press(K.Key_Right)
    assert not house.window._notice.isVisible()
