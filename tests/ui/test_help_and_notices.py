"""The list of keys holds everything at every size of text; notices are reached, read and left by keyboard."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from hipcoach.domain.keys import Action, Place
from hipcoach.domain.states import State
from hipcoach.ui.page_set import RUNNING
from hipcoach.ui.surroundings import Surroundings
from tests.helpers.every_page import full_house
from tests.helpers.seen_text import cut, overlapping, small, texts_of
from tests.helpers.window import House

K = Qt.Key
PAGES = (None, Action.GUIDE, Action.PLAN, Action.RUNS, Action.HISTORY, Action.SETTINGS, Action.SET_UP)
STAYS = "There is no sound."


def texts_of_help(house: House) -> set[str]:
    """What the list of keys says."""
    house.press("?")
    said = {one.text() for one in house.window.over.keys.findChildren(QLabel) if one.isVisible()}
    house.press("?")
    return said


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_the_keys_are_whole_in_the_largest_text(qapp, tmp_path: Path, language, size):
    flaws, seen = [], set()
    with full_house(tmp_path, "dark", size, language) as (window, gym, _):
        navigation = window.enter(gym, Surroundings(window))
        least_px = {}
        for percent in ("100", "200"):
            window._theme.choose_text_size(percent)
            for page in PAGES:
                navigation.show_today()
                if page is not None:
                    navigation.act(page)
                window._on_help()
                qapp.processEvents()
                keys = window.over.keys
                texts = texts_of(keys)
                seen.add(len(texts))
                found = [*cut(keys, texts), *overlapping(keys, texts), *small(texts, least_px.get(page, 0))]
                flaws += [f"{page} at {percent} %: {each}" for each in found]
                least_px.setdefault(page, min(one.capital_px for one in texts))
                window.over.keys.hide()
                navigation.pages.leave()
    assert not flaws, "\n".join(flaws)
    assert min(seen) > 10


def test_keys_that_fit_are_as_large_as_the_rest_whatever_was_shown_before(house):
    house.theme.choose_text_size("200")
    heights = {}
    for key in (K.Key_S, K.Key_H, K.Key_S):
        house.press(key, "?")
        heights.setdefault(key, []).append(house.window.over.keys.findChild(QLabel).font().pixelSize())
        house.press("?", K.Key_Backspace)
    usual, again = heights[K.Key_S]
    assert usual == again > heights[K.Key_H][0]


def test_the_help_names_the_keys_of_the_lists_and_of_plan_files(house):
    house.press(K.Key_H)
    assert {"↑ ↓", "PageUp PageDown"} <= texts_of_help(house)
    house.press(K.Key_Backspace, K.Key_P)
    assert {"Ctrl+O", "Ctrl+S"} <= texts_of_help(house)


@pytest.mark.parametrize("key", [K.Key_G, K.Key_P, K.Key_H, K.Key_S, K.Key_Return, K.Key_Space])
def test_the_help_promises_tab_where_it_leads_somewhere(house, key):
    house.activate()
    house.press(key)
    before = house.window.focusWidget()
    assert ("Tab" in texts_of_help(house)) is (house.navigation.place not in RUNNING)
    house.press(K.Key_Tab)
    assert (house.window.focusWidget() is before) is (house.navigation.place in RUNNING)


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_Space])
@pytest.mark.parametrize("closing", [K.Key_Return, K.Key_Space])
def test_a_notice_is_closed_by_keyboard_in_a_session(house, key, closing):
    house.activate()
    house.press(key)
    place, before = house.navigation.place, house.window.focusWidget()
    house.window.show_notice(STAYS)
    assert "Tab" in texts_of_help(house)
    house.window.show_notice(STAYS)
    house.press(K.Key_Tab)
    ok = house.window.focusWidget()
    assert (type(ok), ok.text()) == (QPushButton, "OK")
    house.press(closing)
    assert not house.window._notice.isVisible()
    assert house.window.focusWidget() is before
    assert house.navigation.place is place
    house.press(K.Key_Backspace)
    assert house.navigation.place is Place.TODAY


def test_tab_comes_back_from_a_notice(house):
    house.activate()
    house.press(K.Key_Return)
    before = house.window.focusWidget()
    house.window.show_notice(STAYS)
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
        house.press(K.Key_Tab)
        assert house.window.focusWidget() is not before
        house.press(K.Key_Tab, modifier=modifier)
        assert house.window.focusWidget() is before


def test_the_keyboard_goes_back_when_the_cause_of_a_notice_is_gone(house):
    house.activate()
    house.press(K.Key_S)
    house.navigation.pages.made.said.emit("The record is copied.")
    ok, before = house.window._notice._close, None
    for _ in range(60):
        if house.window.focusWidget() is ok:
            break
        before = house.window.focusWidget()
        house.press(K.Key_Tab)
    assert house.window.focusWidget() is ok
    house.navigation.pages.made.said.emit("")
    assert house.window.focusWidget() is before


def test_what_was_just_said_is_seen_before_a_notice_that_stays(house):
    def shown() -> str:
        return house.window._notice._text.text()

    house.press(K.Key_Return)
    house.navigation.pages.made.noticed.emit((STAYS,))
    house.navigation.pages.made.said.emit("The picture is in session.png.")
    assert shown() == "The picture is in session.png."
    house.press(K.Key_Up)
    assert shown() == STAYS


@pytest.mark.parametrize(
    "ends",
    [
        lambda house: house.press(K.Key_Backspace),
        lambda house: house.navigation.pages.made.wanted.emit(Action.MATCH),
        lambda house: house.navigation.pages.made.setting_changed.emit("volume", 50),
    ],
)
def test_what_was_refused_stays_until_the_next_deed(house, ends):
    notice = house.window._notice
    house.press(K.Key_S)
    house.navigation.pages.made.noticed.emit((STAYS,))
    house.store.db.execute("PRAGMA query_only = ON").fetchone()
    for _ in range(2):
        house.navigation.pages.made.setting_changed.emit("volume", 40)
        house.navigation.watch.look()
        assert "could not be saved" in notice._text.text()
        assert notice.isVisible()
    house.store.db.execute("PRAGMA query_only = OFF").fetchone()
    ends(house)
    assert notice._text.text() == STAYS


def test_what_was_refused_again_after_it_was_closed_is_said_again(house):
    notice = house.window._notice
    house.press(K.Key_S)
    house.store.db.execute("PRAGMA query_only = ON").fetchone()
    for _ in range(2):
        house.navigation.pages.made.setting_changed.emit("volume", 40)
        assert notice.isVisible()
        notice._close.click()
    house.store.db.execute("PRAGMA query_only = OFF").fetchone()


def test_in_the_introduction_tab_begins_with_the_way_on(house):
    house.navigation.welcome()
    house.activate()
    names = []
    for _ in range(2):
        house.press(K.Key_Tab)
        names.append(house.window.focusWidget().text())
    assert names == ["Next   Enter", "Skip  Esc"]


def test_a_strong_button_keeps_its_colour_in_focus(house):
    house.theme.apply()
    house.activate()
    button = next(one for one in house.page.findChildren(QPushButton) if one.property("role") == "primary")
    at = QPoint(button.width() // 12, button.height() // 2)  # beside the text

    def colour() -> str:
        QApplication.processEvents()
        return button.grab().toImage().pixelColor(at).name()

    button.clearFocus()
    assert colour() == house.theme.tokens.accent.lower()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert colour() == house.theme.tokens.accent.lower()


LONG = "The sound device is gone: the picture and the edges lead on, and it is tried again. " * 2


@pytest.mark.parametrize("percent", ["100", "130", "200"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640), (1920, 1080)])
def test_a_notice_moves_nothing_that_is_read_from_afar_and_covers_none_of_it(house, size, percent):
    house.theme.apply()
    house.theme.choose_text_size(percent)
    house.window.resize(*size)
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.WORKING)
    QApplication.processEvents()
    canvas, notice = house.page.canvas, house.window._notice
    before = canvas.rect()
    texts = [one for one in texts_of(canvas) if one.text]
    for text in (STAYS, LONG):
        house.window.show_notice(text)
        QApplication.processEvents()
        assert canvas.rect() == before
        frame = QRectF(notice.childrenRect().translated(notice.mapTo(canvas.window(), QPoint(0, 0))))
        assert frame.width() > 0.9 * canvas.width()
        assert [one.text for one in texts if one.seen.intersects(frame)] == []
    house.window.resize(size[0] + 40, size[1])
    QApplication.processEvents()
    assert notice.width() == house.window.width()
    house.wait_for(State.RESTING)
    texts = [one for one in texts_of(canvas) if one.capital_px > 60 * house.theme.sizes.scale]
    assert [one.text for one in texts if one.seen.intersects(frame)] == []


def test_beside_the_keyboard_a_notice_covers_nothing(house):
    house.theme.apply()
    house.press(K.Key_Return)
    house.window.show_notice(STAYS)
    QApplication.processEvents()
    canvas, notices = house.page.canvas, house.window._notices
    foot = canvas.mapTo(house.window, QPoint(0, canvas.height())).y()
    assert notices.mapTo(house.window, QPoint(0, 0)).y() >= foot > 0
    house.press(K.Key_Return)
    assert house.page.state is State.GETTING_READY
    QApplication.processEvents()
    assert notices.mapTo(house.window, QPoint(0, 0)).y() == 0
    assert canvas.height() == house.window.height()


def test_a_notice_goes_to_the_foot_when_time_alone_leads_to_the_summary(short):
    short.theme.apply()
    short.press(K.Key_Return, K.Key_Return)
    short.window.show_notice(STAYS)
    for _ in range(2):
        short.wait_for(State.WORKING)
        assert short.window._notices.mapTo(short.window, QPoint(0, 0)).y() == 0
        short.wait_for(State.RESTING if short.coach.session.situation.done == () else State.SUMMARY)
        if short.state is State.RESTING:
            short.press(K.Key_Return)
    QApplication.processEvents()
    assert short.window._notices.mapTo(short.window, QPoint(0, 0)).y() > 0


def test_what_a_session_says_and_the_user_has_closed_is_said_once(house):
    notice, noticed = house.window._notice, house.navigation.pages.made.noticed
    noticed.emit((STAYS,))
    assert notice.isVisible()
    notice._close.click()
    assert not notice.isVisible()
    noticed.emit((STAYS, "The screen may go dark."))
    assert (notice.isVisible(), notice._text.text()) == (True, "The screen may go dark.")
    noticed.emit(None)  # the session is left, and the next one begins
    noticed.emit((STAYS,))
    assert not notice.isVisible()
    noticed.emit(())  # its cause is gone, and comes again
    noticed.emit((STAYS,))
    assert (notice.isVisible(), notice._text.text()) == (True, STAYS)


def test_over_a_session_lies_one_notice_at_a_time(house):
    house.theme.apply()
    house.activate()
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.WORKING)
    texts = [one for one in texts_of(house.page.canvas) if one.text]
    notices, notice = house.window._notices, house.window._notice
    house.window.show_notice(STAYS)
    house.window.show_crash("Something went wrong that should not.")
    QApplication.processEvents()
    crash = house.window._crash
    assert [one.text for one in texts if one.seen.intersects(QRectF(notices.geometry()))] == []
    assert (crash.height() > 0, notice.height()) == (True, 0)
    reached = []
    for _ in range(3):
        house.press(K.Key_Tab)
        reached.append(getattr(house.window.focusWidget(), "text", str)())
    assert reached == ["Open folder", "OK", ""]
    crash._close.click()
    QApplication.processEvents()
    assert notice.height() == notices.height() > 0
    assert notice.isEnabled()
    house.window.show_crash("Something went wrong again.")
    house.navigation.show_today()
    QApplication.processEvents()
    assert notice.height() > 0
    assert crash.height() > 0


def test_beside_a_session_a_notice_hides_nothing_of_the_page(house):
    house.theme.apply()
    house.window.show_notice(STAYS)
    QApplication.processEvents()
    page, notice = house.page, house.window._notice
    below = page.mapTo(house.window, QPoint(0, page.height())).y()
    assert 0 < below <= notice.mapTo(house.window, QPoint(0, 0)).y()
    house.press(K.Key_Space, K.Key_Return)
    assert house.navigation.place is Place.TODAY
    QApplication.processEvents()
    assert page.mapTo(house.window, QPoint(0, page.height())).y() == below
