"""Every page and state of the window, one after the other: the real window on a full record, each at its best.

with full_house(folder, "dark", (1366, 768)) as (window, gym, clock):
    for name in every_page(window, gym, clock):
        shown()  # what is shown now: a dialog, or the window
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from hipcoach import paths
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import SilentOutput
from hipcoach.audio.pack import Pack, Phases
from hipcoach.coach.coach import Coach
from hipcoach.coach.gym import Gym
from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.charts import Metric
from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Side
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.running import RunKind
from hipcoach.domain.states import Move
from hipcoach.domain.words import words
from hipcoach.library import Library
from hipcoach.store.calendar_marks import mark_day
from hipcoach.store.inspection import THE_RECORD
from hipcoach.store.refusals import damaged
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from hipcoach.ui.components.plan_box import Offer, PlanBox
from hipcoach.ui.language import speak
from hipcoach.ui.main_window import MainWindow
from hipcoach.ui.navigation import Navigation
from hipcoach.ui.pages.plan import PlanPage
from hipcoach.ui.pages.trouble import WayOut
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme
from tests.helpers.clock import FakeClock
from tests.helpers.records import a_session, a_set

K = Qt.Key
START = datetime(2026, 11, 23, 18, 2, tzinfo=UTC)


class Heard(SilentOutput):
    """Plays nothing, as if it did."""

    name = "qt"
    is_silent = False


@contextmanager
def full_house(
    folder: Path, choice: str, size: tuple[int, int], language: str = "en"
) -> Iterator[tuple[MainWindow, Gym, FakeClock]]:
    """The window in a theme, a size and a language, on a record of six weeks; closed in the end."""
    before = QLocale()
    speak(language, paths.translations())
    clock = FakeClock(today=START)
    store = Store.open(folder / paths.DATABASE, now=clock.today)
    keep_setting(store, "theme", choice)
    library = Library.read(paths.exercise_folders(folder), language)
    gym = Gym(
        clock,
        store,
        library.exercises,
        lambda _: SoundDesk(
            Heard(),
            ScoreFiles(folder / "scores"),
            lambda: Pack.load(Phases.BREATHED, paths.resources() / "sounds/voice"),
            0.8,
        ),
        plan_folder=paths.plans(),
        language=language,
    )
    _fill_record(gym, clock)
    _bring_in(store)
    _mark_runs(store)
    theme = Theme(paths.resources() / "theme" / "app.qss", choice)
    theme.apply()
    window = MainWindow(theme, folder)
    window.resize(*size)
    window.show()
    window.activateWindow()
    yield window, gym, clock
    window.close_at_once()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak("en", paths.translations())
    QLocale.setDefault(before)


def front(window: MainWindow) -> QWidget:
    """What lies over all else: a dialog, the keys, advice, or the window itself."""
    overlays = (window.over.keys, window.over._advice)
    over = next((one for one in overlays if one is not None and one.isVisible()), window)
    return QApplication.activeModalWidget() or over


def shown(window: MainWindow) -> QWidget:
    """What is in front: a dialog, or the window."""
    return QApplication.activeModalWidget() or window


def _fill_record(gym: Gym, clock: FakeClock) -> None:
    """Six weeks of sessions before today."""
    for days_ago, load, reps in (
        (40, 0, "6665"),
        (33, 0, "6666"),
        (19, 1, "6655"),
        (12, 1, "6666"),
        (4, 2, "6665"),
    ):
        clock.set_wall(START - timedelta(days=days_ago))
        plan = gym.plans.next()
        block = plan.blocks[0]
        for _ in range(load):
            block = replace(block, load=block.load.heavier())
        coach = gym.set_up(replace(plan, blocks=(block,)))
        coach.do(Move.START)
        for count in reps:
            clock.advance(15 + 36)
            coach.poll()
            coach.press(Key.UP)
            for _ in range(7 - int(count)):
                coach.press(Key.DOWN)
            clock.advance(3)
            coach.press(Key.ENTER)
            clock.advance(102)
            coach.poll()
        coach.finish()
    clock.set_wall(START)


def _bring_in(store: Store) -> None:
    """Sessions from elsewhere, with all that the record can hold of a set."""
    day = a_session(source="Strong", note="Left knee felt it on the way down.", pain=2)
    load = Load(Decimal("27.5"), Unit.LB, 1)
    one_leg = {
        "variation": "single-leg",
        "load": load,
        "reps_planned": None,
        "tempo": None,
        "rest_planned_s": None,
    }
    sets = [
        a_set(set_number=number, side=side, is_confirmed=number < 3, effort=7, **one_leg)
        for number in (1, 2, 3)
        for side in Side
    ]
    sets.append(a_set(set_number=1, fault="rounded-back", note="grip slips", rest_s=104.0))
    start = START - timedelta(days=2)
    store.save_whole(replace(day, started_at=start, finished_at=start, sets=tuple(sets)))
    start = START - timedelta(days=26)
    store.save_whole(replace(a_session(sets=(a_set(), a_set(set_number=2))), source="logged", started_at=start))


def _mark_runs(store: Store) -> None:
    """Two weeks of a runner, and a race."""
    runs = {-6: "long", -3: "easy", -1: "hard", 1: "hard", 3: "easy", 6: "long", 9: "race"}
    for days, kind in runs.items():
        mark_day(store, START.date() + timedelta(days=days), RunKind(kind))


RECORD = "/home/runner/.local/share/hipcoach/hipcoach.db"
TROUBLE = damaged(words("{subject} {path} could not be opened", subject=THE_RECORD, path=RECORD))
WAYS_OUT = (
    (words("Take the backup"), "24 Nov 2026, 18:40"),
    (words("Begin a new record"), words("The present one is moved aside, not deleted.")),
    (words("Try again"), ""),
)


def every_page(window: MainWindow, gym: Gym, clock: FakeClock) -> Iterator[str]:
    """Lead the window from page to page; yields the name of what is shown."""
    window.show_trouble(TROUBLE, [WayOut(*words, lambda: None) for words in WAYS_OUT])
    yield "trouble"
    navigation = window.enter(gym, Surroundings(window))
    yield "today"
    navigation.act(Action.MORNING, 6)
    yield "today-morning-told"
    navigation.act(Action.NO_MORNING)
    yield from _introduction(navigation)
    for action in (Action.GUIDE, Action.PLAN, Action.RUNS, Action.HISTORY, Action.SETTINGS, Action.BARE_REST):
        navigation.act(action)
        yield str(action)
        if action is Action.HISTORY:
            yield from _history(window)
        if action is Action.PLAN:
            yield from _plans(window)
        if action is Action.SETTINGS:
            yield from _sound_settings(window, clock)
    navigation.show_today()
    navigation.act(Action.SET_UP)
    page = navigation.pages.train
    coach = page.coach
    assert coach is not None

    def at(seconds: float) -> None:
        clock.advance(seconds)
        page._runner.tick()

    def press(*keys: Key) -> None:
        for key in keys:
            page.press(key)

    at(0.1)
    yield "set-up"
    yield from _session(at, press, coach, window)
    navigation.act(Action.SET_UP)
    yield from _edges(at, press)
    yield from _slept(at, press, clock)


def _introduction(navigation: Navigation) -> Iterator[str]:
    """The three screens of a first start, answered."""
    navigation.act(Action.INTRODUCTION)
    yield "introduction-welcome"
    navigation.act(Action.NEXT_SCREEN)
    yield "introduction-questions"
    navigation.act(Action.ANY_YES)
    yield "introduction-yes"
    navigation.act(Action.NEXT_SCREEN)
    yield "introduction-gear"
    navigation.act(Action.NOT_HEARD)
    yield "introduction-not-heard"
    navigation.pages.made.setting_changed.emit("edge_light", False)
    navigation.act(Action.SKIP)


def _sound_settings(window: MainWindow, clock: FakeClock) -> Iterator[str]:
    """What the sound's settings ask and show."""
    navigation = window.navigation
    settings = navigation.pages.made.settings
    settings._test.play.click()
    yield "settings-heard"
    settings._test.no.click()
    yield "settings-not-heard"
    settings.rows["edge_light"].control.setChecked(False)
    navigation.act(Action.MATCH)
    match = navigation.pages.made.match
    yield "match-waits"
    while match._sound.signal_zero_s is None:
        match._on_timeout()
    clock.advance(2.5)
    match.act(Action.LATER)
    match._on_timeout()
    yield "match-dark"
    clock.advance(0.54)
    match._on_timeout()
    yield "match-lit"
    navigation.act(Action.SETTINGS)


def _plans(window: MainWindow) -> Iterator[str]:
    """Another plan is looked at, taken over, and given back."""
    (page,) = window.findChildren(PlanPage)
    page.built_in_wanted.emit()
    box = QApplication.activeModalWidget()
    assert isinstance(box, PlanBox)
    for key, name in ((K.Key_Home, "first"), (K.Key_Down, "hinge"), (K.Key_Down, "runners")):
        QTest.keyClick(box.focusWidget(), key)
        yield f"plan-box-{name}"
    QTest.keyClick(box.focusWidget(), K.Key_Return)
    window.activateWindow()
    yield "plan-of-two-blocks"
    QTest.keyClick(window.focusWidget(), K.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wrong = UserError("physio.toml: 99", words("It must be {allowed}.", allowed="1–20"))
    box = PlanBox(page._theme, [Offer("physio.toml", wrong)], page._exercises, window)
    box.open()
    yield "plan-box-refused"
    box.reject()
    box.deleteLater()
    window.activateWindow()


def _history(window: MainWindow) -> Iterator[str]:
    """The record, looked back on and mended."""

    def press(*keys: Qt.Key | str) -> None:
        for key in keys:
            QTest.keyClick(window.focusWidget() or window, key)

    press(K.Key_Down, K.Key_E, *"six", K.Key_Return)
    yield "history-refused"
    press(K.Key_Escape)
    press(K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Right, K.Key_E)
    yield "history-choice"
    press(K.Key_Escape, K.Key_Escape, K.Key_Slash, *"knee", K.Key_Return)
    yield "history-search"
    press(K.Key_Slash, *" nowhere", K.Key_Return)
    yield "history-no-match"
    press(K.Key_Escape, K.Key_End, K.Key_Delete)
    yield "history-deleted"
    press(K.Key_B)
    yield "history-bin"
    press(K.Key_Return, K.Key_B, K.Key_T)
    progress = window.navigation.pages.history._progress
    for metric in (Metric.LOAD, Metric.E1RM):
        progress._choice.setCurrentIndex(progress._choice.findData(metric))
        progress._choice.activated.emit(progress._choice.currentIndex())
        yield f"history-progress-{metric}"
    press(K.Key_T)
    window._on_help()
    yield "history-keys"
    window.over.keys.hide()


def _edges(at: Callable[[float], None], press: Callable[..., None]) -> Iterator[str]:
    """A set followed by the light at the edges."""
    at(0.1)
    press(Key.SPACE)
    yield "set-up-asked"
    press(Key.N)
    yield "set-up-not-heard"
    press(Key.ENTER)
    at(13.05)
    yield "edge-count"
    at(2.0)
    yield "edge-in"
    at(3.0)
    yield "edge-tight"
    at(1.0)
    press(Key.M)
    at(0.02)
    yield "edge-out"
    at(31.96)
    yield "edge-over"


def _slept(at: Callable[[float], None], press: Callable[..., None], clock: FakeClock) -> Iterator[str]:
    """The lid was closed in mid-set, for more than an hour, and in the rest."""
    press(Key.ENTER)
    at(2.5)
    press(Key.ENTER)
    at(15.0 + 16.0)
    clock.sleep(4351)
    at(0.1)
    yield "suspended"
    press(Key.BACKSPACE)
    at(2.5)
    clock.sleep(754)
    at(0.1)
    yield "rest-slept"


def _session(
    at: Callable[[float], None], press: Callable[..., None], coach: Coach, window: MainWindow
) -> Iterator[str]:
    press(Key.ENTER)
    at(6.2)
    yield "ready"
    at(8.8 + 1.6)
    yield "work-in"
    at(1.9)
    yield "work-tight"
    at(1.0)
    yield "work-out"
    at(0.9)
    yield "work-tall"
    at(12.6)
    press(Key.SPACE)
    at(2.5)
    yield "paused"
    at(62)
    yield "paused-long"
    press(Key.ENTER)
    at(15.0 + 24.0)
    yield "rest-question"
    press(Key.DOWN, Key.DIGIT_7, Key.W)
    at(3)
    press(Key.RIGHT, Key.RIGHT)
    yield "rest-faults"
    press(Key.DIGIT_3)
    at(43)
    yield "rest-corrected"
    for name, ask in (("note", lambda: press(Key.N)), ("end", window.navigation.escape)):
        ask()
        yield f"ask-{name}"
        QApplication.activeModalWidget().reject()
        window.activateWindow()
    press(Key.ENTER)
    at(2.5)
    press(Key.SPACE)
    at(1)
    yield "rest-paused"
    window._on_help()
    yield "rest-keys"
    window.over.keys.hide()
    press(Key.D)
    yield "dizzy"
    window.over._advice.close_again()
    press(Key.SPACE)
    at(50)
    at(7)
    yield "ready-again"
    at(22 + 36)
    yield "rest-unconfirmed"
    at(97)
    yield "rest-asks"
    at(40)
    yield "rest-over"
    press(Key.ENTER)
    at(16)
    coach.do(Move.END_SESSION)
    at(0.1)
    press(Key.DIGIT_2)
    at(0.1)
    yield "summary"
    press(Key.DIGIT_6)
    at(0.1)
    yield "summary-pain"
    press(Key.H)
    yield "help"
    window.over._advice.close_again()
    press(Key.DIGIT_2)
    window._on_help()
    yield "summary-keys"
    window.over.keys.hide()
    press(Key.BACKSPACE)
    at(0.1)
    yield "reopened"
    press(Key.ENTER)
    at(2.5)
    press(Key.ENTER)
    yield "today-after"
