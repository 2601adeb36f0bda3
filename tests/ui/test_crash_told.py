"""A crash is told at the foot of the window, beside whatever else is said there, with the way to its report."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from hipcoach import paths
from hipcoach.crashes import reports
from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import Place
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from hipcoach.ui.language import tr
from hipcoach.ui.main_window import SMALLEST
from hipcoach.ui.surroundings import Surroundings
from tests.helpers.every_page import full_house
from tests.helpers.seen_text import cut, overlapping, texts_of
from tests.helpers.window import House

K = Qt.Key
CRASHED = "Hipcoach crashed the last time."
NAME = "crash-2026-03-05T173000.250000Z.txt"


class Files(QObject):
    """Stands for the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def files(qapp) -> Iterator[Files]:
    made = Files()
    QDesktopServices.setUrlHandler("file", made, "open")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def focused(house: House) -> str:
    """What the button with the keyboard says; empty where it is elsewhere than at the foot of the window."""
    focus = house.window.focusWidget()
    bar = house.window._crash
    return focus.text() if bar is not None and bar.isAncestorOf(focus) else ""


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Space])
@pytest.mark.parametrize("pressing", [K.Key_Return, K.Key_Space])
def test_the_folder_is_opened_by_keyboard_in_a_session(house, files, key, pressing):
    house.activate()
    house.press(key)
    place, before = house.navigation.place, house.window.focusWidget()
    house.window.show_crash(CRASHED)
    reached = []
    for _ in range(3):
        house.press(K.Key_Tab)
        reached.append(focused(house))
    assert reached == ["Open folder", "OK", ""]
    assert house.window.focusWidget() is before
    for _ in range(3):
        house.press(K.Key_Tab, modifier=Qt.KeyboardModifier.ShiftModifier)
        reached.append(focused(house))
    assert reached[3:] == ["OK", "Open folder", ""]
    house.press(K.Key_Tab)
    house.press(pressing)
    assert files.opened == [house.folder]
    assert not house.window._crash.isVisible()
    assert house.window.focusWidget() is before
    assert house.navigation.place is place


def test_on_a_page_with_controls_tab_comes_to_it_among_them(house):
    house.press(K.Key_S)
    house.activate()
    house.window.show_crash(CRASHED)
    reached = []
    for _ in range(80):
        house.press(K.Key_Tab)
        reached.append(focused(house))
    assert {"Open folder", "OK", ""} == set(reached)
    at = reached.index("Open folder")
    assert reached[at + 1 : at + 3] == ["OK", ""]


def test_it_stands_beside_another_notice_until_it_is_answered(house, files):
    house.activate()
    house.window.show_notice("There is no sound.")
    house.window.show_crash(CRASHED)
    house.press(K.Key_Return, K.Key_Backspace)
    assert house.navigation.place is Place.TODAY
    assert house.window._notice.isVisible()
    assert house.window._crash.isVisible()
    house.window._crash._close.click()
    assert not house.window._crash.isVisible()
    assert house.window._notice.isVisible()
    assert files.opened == []


@pytest.mark.parametrize("percent", ["100", "200"])
def test_it_is_spoken_and_whole_in_the_longer_language_on_the_smallest_window(tmp_path, qapp, percent):
    with full_house(tmp_path, "dark", SMALLEST, "de") as (window, gym, _):
        window.enter(gym, Surroundings(window)).show_today()
        window._theme.choose_text_size(percent)
        window.show_crash(tr("Hipcoach crashed the last time. What is known about it is in {file}.", file=NAME))
        qapp.processEvents()
        bar = window._crash
        texts = texts_of(bar)
        assert [text.text for text in texts][-2:] == ["Ordner öffnen", "OK"]
        assert [*cut(bar, texts), *overlapping(bar, texts)] == []
        assert bar.accessibleName() == "Hinweis"


@pytest.mark.allow_warnings
class TestWhatNobodyCaught:
    def test_the_same_is_told_once(self, start, tmp_path):
        house = start()
        for _ in range(3):
            try:
                raise ZeroDivisionError
            except ZeroDivisionError as error:
                house.alarm.on_unexpected(type(error), error, error.__traceback__)
            house._clock.advance(1)
        (report,) = reports(tmp_path)
        assert house._window._crash._text.text().endswith(f"What happened is in {report.name}.")

    def test_in_the_readers_language(self, start, tmp_path):
        with Store.open(tmp_path / paths.DATABASE) as store:
            keep_setting(store, "language", "de")
        house = start()
        house.alarm.on_unexpected(ZeroDivisionError, ZeroDivisionError(), None)
        bar = house._window._crash
        assert bar._text.text().startswith("Etwas ist unerwartet schiefgegangen.")
        assert bar._offer.text() == "Ordner öffnen"

    def test_a_refusal_is_a_notice_and_no_report(self, start, tmp_path):
        house = start()
        house.alarm.on_unexpected(UserError, UserError("No.", "Try again."), None)
        assert house._window._notice._text.text() == "No. Try again."
        assert reports(tmp_path) == []

    def test_without_a_window_it_is_a_sentence_on_stderr(self, start, tmp_path, capsys):
        house = start()
        house._window.hide()
        house.alarm.on_unexpected(ZeroDivisionError, ZeroDivisionError(), None)
        (report,) = reports(tmp_path)
        assert capsys.readouterr().err.endswith(f"What happened is in {report}.\n")

    def test_a_run_that_only_shows_that_it_starts_fails(self, start, tmp_path):
        house = start(exits_when_ready=True)
        house.alarm.on_unexpected(ZeroDivisionError, ZeroDivisionError(), None)
        (report,) = reports(tmp_path)
        assert str(house.failure).endswith(f"What happened is in {report}.")
