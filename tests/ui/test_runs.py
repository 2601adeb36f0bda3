"""The runner's week: marked by keys, seen on Today, and gone where it is switched off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from hipcoach.domain.keys import Place
from hipcoach.domain.running import FATIGUE, RunKind
from hipcoach.store.calendar_marks import day_marks, mark_day
from hipcoach.store.store import Store
from hipcoach.ui.pages.runs import race_text
from hipcoach.ui.painting.run_marks import draw_run_mark
from hipcoach.ui.painting.run_weeks import day_box
from hipcoach.ui.tokens import DARK
from tests.helpers.records import a_session, a_set
from tests.helpers.window import House

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
MONDAY, DAY = date(2026, 3, 2), timedelta(days=1)


@pytest.fixture(autouse=True)
def english():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def house(open_house) -> House:
    return open_house().activate()


@pytest.fixture
def page(house):
    house.press(K.Key_R)
    assert house.navigation.place is Place.RUNS
    return house.page


def stored(house: House) -> dict[date, RunKind]:
    """What another program reads in the record."""
    with Store.open(house.database) as other:
        return day_marks(other)


def mark(house: House, *marks: tuple[int, RunKind]) -> None:
    """Mark days by their distance from today, and show Today."""
    for days, kind in marks:
        mark_day(house.store, MONDAY + days * DAY, kind)
    house.navigation.show_today()


def test_runs_are_marked_without_the_mouse(house, page):
    house.press(K.Key_Right, K.Key_H, K.Key_Down, K.Key_L, K.Key_PageDown, K.Key_R, K.Key_Home, K.Key_E)
    house.press(K.Key_Right, K.Key_Right, K.Key_E, K.Key_Delete)
    assert stored(house) == {
        MONDAY: RunKind.EASY,
        date(2026, 3, 3): RunKind.HARD,
        date(2026, 3, 10): RunKind.LONG,
        date(2026, 4, 10): RunKind.RACE,
    }
    assert page._race.text() == "About 6 weeks to the race: Fri 10 Apr 2026"
    house.press(K.Key_Backspace)
    assert house.navigation.place is Place.TODAY
    assert house.page._word.text().startswith("About 6 weeks to the race. Hard run tomorrow")


def test_a_day_is_said_in_words(house, page):
    house.store.save_whole(a_session(started_at=house.clock.today() - DAY, sets=(a_set(),)))
    mark_day(house.store, MONDAY - DAY, RunKind.LONG)
    page.refresh()
    assert page.calendar.accessibleDescription() == "Monday 2 March 2026, today: no run"
    house.press(K.Key_Left)
    assert page.calendar.accessibleDescription() == "Sunday 1 March 2026: long run, lifted"
    assert page._day.text() == page.calendar.accessibleDescription()


def test_a_month_is_as_long_as_it_is_and_the_weeks_follow(house, page):
    calendar = page.calendar
    calendar.choose(date(2026, 1, 31))
    house.press(K.Key_PageDown)
    assert calendar.day == date(2026, 2, 28)
    for key, weeks in ((K.Key_Down, 1), (K.Key_Up, -1)):
        before = calendar.day
        for number in range(1, 12):
            house.press(key)
            assert calendar.day == before + number * weeks * 7 * DAY
            assert 0 <= (calendar.day - calendar._weeks.top).days < 42, "the chosen day is always seen"


def test_a_mark_is_taken_back_and_made_again(house, page):
    house.press(K.Key_R)
    house.press(K.Key_Z, modifier=CTRL)
    assert stored(house) == {}
    assert page._race.text() == "No race ahead: R marks one."
    house.press(K.Key_Y, modifier=CTRL)
    assert stored(house) == {MONDAY: RunKind.RACE}
    assert page._race.text() == "Race day: today"


def test_the_mouse_does_it_too(house, page):
    calendar = page.calendar
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=day_box(calendar._inner, 7 + 5).center().toPoint())
    assert calendar.day == MONDAY + 5 * DAY
    (button,) = [one for one in page.findChildren(QPushButton) if one.text().startswith("Hard run")]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert stored(house) == {MONDAY + 5 * DAY: RunKind.HARD}
    assert house.window.focusWidget() is calendar, "the arrows stay the calendar's"
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert calendar.day == MONDAY + 5 * DAY, "the names of the days are no days"


def test_what_another_program_marks_is_seen(house, page):
    with Store.open(house.database) as other:
        mark_day(other, MONDAY + DAY, RunKind.RACE)
    house.navigation.watch.look()
    assert page._race.text() == "Race tomorrow: Tue 3 Mar 2026"


def test_today_says_its_word_with_its_source_and_shows_the_week(house):
    today = house.navigation.today
    assert not today._word.isVisible()
    mark(house, (1, RunKind.HARD), (5, RunKind.RACE))
    assert today._word.text() == (
        "5 days to the race. Hard run tomorrow: heavy hinges may be felt in it; light is fine."
    )
    assert today._source.text() == FATIGUE
    assert today._word.isVisible()
    assert today._source.isVisible()
    assert today._week.accessibleDescription() == "0 training days this week; Tuesday hard run, Saturday race"


def test_who_has_lifted_today_is_told_of_the_race_alone(house):
    done = a_session(started_at=house.clock.today(), sets=(a_set(),))
    house.store.save_whole(replace(done, finished_at=house.clock.today()))
    mark(house, (1, RunKind.HARD), (5, RunKind.RACE))
    today = house.navigation.today
    assert today._word.text() == "5 days to the race."
    assert not today._source.isVisible()


def test_switched_off_nothing_is_left_of_it(house):
    mark(house, (0, RunKind.HARD), (1, RunKind.RACE))
    before = house.window.grab().toImage()
    house.gym.settings.change("runs", False)
    house.navigation.show_today()
    today = house.navigation.today
    assert not today._word.isVisible()
    assert today._week.accessibleDescription() == "0 training days this week"
    assert not [one for one in today.findChildren(QPushButton) if one.isVisible() and "Runs" in one.text()]
    house.press(K.Key_R)
    assert house.navigation.place is Place.TODAY
    house.press("?")
    assert "runs and races" not in {one.text() for one in house.window.over.keys.findChildren(QLabel)}
    house.press(K.Key_Escape)
    house.gym.settings.change("runs", True)
    house.navigation.show_today()
    assert house.window.grab().toImage() == before, "and nothing was lost"


def test_marks_differ_in_shape_not_in_colour_alone():
    def shape(kind: RunKind) -> bytes:
        image = QImage(40, 40, QImage.Format.Format_Alpha8)
        image.fill(0)
        painter = QPainter(image)
        draw_run_mark(painter, QRectF(8, 8, 24, 24), kind, DARK)
        painter.end()
        return bytes(image.constBits())

    assert len({shape(kind) for kind in RunKind}) == len(RunKind)


def test_of_several_races_the_next_is_named():
    marks = {MONDAY - DAY: RunKind.RACE, MONDAY + 8 * DAY: RunKind.RACE, MONDAY + 3 * DAY: RunKind.RACE}
    assert race_text(marks, MONDAY) == "3 days to the race: Thu 5 Mar 2026"


def test_the_button_on_today_leads_there(house):
    (button,) = [one for one in house.page.findChildren(QPushButton) if one.text().startswith("Runs")]
    button.click()
    assert house.navigation.place is Place.RUNS
