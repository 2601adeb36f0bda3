"""Another language while the window is open: the house is furnished anew, and nobody loses their place in it."""

import gc
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit, QDialog, QFileDialog, QPushButton

from hipcoach.app.house import House as Program
from hipcoach.coach.gym import Gym
from hipcoach.domain.keys import Action, Place
from hipcoach.domain.safety import DIZZY
from hipcoach.store.settings import stored_settings
from hipcoach.store.store import Store
from hipcoach.ui.backing_up import BackingUp
from hipcoach.ui.exchange import Exchange
from hipcoach.ui.leaving import Leaving
from hipcoach.ui.navigation import Navigation
from hipcoach.ui.page_maker import PageMaker
from hipcoach.ui.pages.history import HistoryPage
from hipcoach.ui.pages.introduction import IntroductionPage
from hipcoach.ui.pages.settings import SettingsPage
from hipcoach.ui.pages.today import TodayPage
from hipcoach.ui.sharing import Sharing
from tests.helpers.records import a_session, a_set

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudioService")  # Settings look for sound devices

ROOT = Path(__file__).parents[2]
K = Qt.Key


@pytest.fixture
def program(start) -> Iterator[Program]:
    """The program, in English."""
    before = QLocale()
    yield start()
    QLocale.setDefault(before)


@pytest.fixture
def type_it(program, capfd) -> Callable[..., None]:
    """Types `hipcoach settings …` in another process and lets the window look at its record, as its timer does."""

    def settings(*words: str) -> None:
        place = ["--data-dir", str(program._data_dir)]
        subprocess.run([sys.executable, "-m", "hipcoach", "settings", *words, *place], cwd=ROOT, check=True)
        program._window.navigation.watch.look()
        settle()

    return settings


def settle() -> None:
    """Let what was put off come, and what is to go be gone."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def here(program: Program) -> tuple[type, str]:
    """The page that is shown, and the name of what has the keyboard."""
    focus = program._window.focusWidget()
    return type(program._window._stack.currentWidget()), focus.accessibleName() if focus is not None else ""


def open_settings(program: Program) -> SettingsPage:
    program._window.navigation.act(Action.SETTINGS)
    page = program._window._stack.currentWidget()
    assert isinstance(page, SettingsPage)
    return page


def german(program: Program) -> bool:
    gym = program._window.navigation._gym
    name = gym.exercises["deadlift", "dumbbell"].name
    return (gym.language, name, QLocale().language()) == (
        "de",
        "Kurzhantel-Kreuzheben",
        QLocale.Language.German,
    )


def stored(program: Program, name: str) -> object:
    with Store.open(program._database) as other:
        return stored_settings(other).get(name)


def test_by_keyboard_the_keys_go_on_where_they_were(program):
    page = open_settings(program)
    page.go_to("language")
    QTest.keyClick(program._window.focusWidget(), K.Key_End)
    settle()
    assert german(program)
    page = program._window._stack.currentWidget()
    assert isinstance(page, SettingsPage)
    assert program._window.focusWidget() is page.rows["language"].control


def test_from_another_program_the_keys_go_on_where_they_were(program, type_it):
    open_settings(program).go_to("volume")
    type_it("language", "de")
    assert german(program)
    assert program._window._stack.currentWidget().row_in_focus == "volume"


def test_qts_own_fields_follow(program, type_it):
    with Store.open(program._database) as other:
        other.save_whole(a_session(sets=(a_set(),)))
    program._window.navigation.act(Action.HISTORY)
    type_it("language", "de")
    (field, *_) = program._window.findChildren(QDateEdit)
    assert field.locale().language() is QLocale.Language.German


def test_one_house_is_left_of_many(program):
    with Store.open(program._database) as other:
        other.save_whole(a_session(sets=(a_set(),)))
    for language in ("de", "en", "de", "en"):
        navigation = program._window.navigation
        assert navigation._office is not None
        navigation.act(Action.HISTORY)  # which makes what shares
        navigation.act(Action.SETTINGS)
        navigation._on_setting_changed("language", language)
        del navigation
        settle()
    gc.collect()
    once = {Navigation, PageMaker, BackingUp, Leaving, TodayPage, SettingsPage}
    later = {Exchange, Sharing, HistoryPage}  # made when they are first wanted
    found = Counter(type(one) for one in program._window.findChildren(QObject))
    assert {kind: found[kind] for kind in once | later} == dict.fromkeys(once, 1) | dict.fromkeys(later, 0)
    assert sum(isinstance(one, Gym) for one in gc.get_objects()) == 1


@pytest.mark.parametrize("way", ["language", "restore"])
def test_what_is_being_typed_is_kept(program, type_it, tmp_path, way):
    open_settings(program).go_to("dumbbells")
    QTest.keyClicks(program._window.focusWidget(), "5 10 15")
    database = program._database
    if way == "language":
        type_it("language", "de")
        assert german(program)
    else:
        with Store.open(tmp_path / "mine.db") as other:
            other.save_whole(a_session(sets=(a_set(),)))
        program._window.restore_wanted.emit(tmp_path / "mine.db")
        settle()
        (database,) = tmp_path.glob("hipcoach-set-aside-*.db")
    with Store.open(database) as record:
        assert stored_settings(record)["dumbbells"] == "5 10 15 kg"


def test_what_was_said_before_is_said_no_more(program, type_it):
    program._window.navigation.tidings.say("The report is in my.pdf.")
    assert program._window._notice.isVisible()
    type_it("language", "de")
    assert not program._window._notice.isVisible()


def test_a_question_is_answered_first(program, type_it):
    page = open_settings(program)
    (button,) = (one for one in page.findChildren(QPushButton) if one.text() == "Back up…")
    button.click()
    (dialog,) = (one for one in program._window.findChildren(QFileDialog) if one.isVisible())
    type_it("language", "de")
    assert dialog.isVisible()
    assert not german(program)
    dialog.reject()
    program._window.navigation.watch.look()
    settle()
    assert german(program)


def test_no_question_outlives_its_house(program):
    program._window.navigation._backing_up.put_back()
    assert [one for one in program._window.findChildren(QDialog) if one.isVisible()]
    program._window.language_chosen.emit()
    settle()
    assert not program._window.findChildren(QDialog)


def test_advice_stays_until_it_is_closed(program, type_it):
    program._window.navigation.act(Action.DIZZY)
    type_it("language", "de")
    assert program._window.over.advice == DIZZY
    QTest.keyClick(program._window.focusWidget(), K.Key_Space)
    assert program._window.over.advice is None
    assert here(program)[0] is TodayPage


def test_a_page_stays(program, type_it):
    program._window.navigation.act(Action.HISTORY)
    type_it("language", "de")
    assert here(program)[0] is HistoryPage


@pytest.mark.parametrize("is_repeated", [False, True])
def test_the_introduction_stays_at_its_screen(start, is_repeated):
    before = QLocale()
    program = start(skips=is_repeated)
    navigation = program._window.navigation
    if is_repeated:
        navigation.act(Action.INTRODUCTION)
    navigation.act(Action.NEXT_SCREEN)
    assert navigation.place is Place.SAFETY
    navigation._on_setting_changed("language", "de")
    settle()
    assert german(program)
    assert here(program)[0] is IntroductionPage
    assert program._window.navigation.place is Place.SAFETY
    QLocale.setDefault(before)


def test_a_window_that_has_closed_stays_closed(program):
    first = program._window.navigation
    first._on_setting_changed("language", "de")
    program._window.close()
    settle()
    assert program._window.navigation is first
    assert not program._window.isVisible()
    assert stored(program, "language") == "de"
