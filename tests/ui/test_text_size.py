"""Text of 100 to 200 %: it grows at once, and nothing is cut or out of reach, on the smallest window as well."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget

from hipcoach.domain.keys import INTRODUCTION, Action
from hipcoach.store.settings import stored_settings
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.page_view import PageView
from hipcoach.ui.pages.guide import GuidePage
from hipcoach.ui.surroundings import Surroundings
from hipcoach.ui.theme import Theme
from tests.helpers.every_page import full_house
from tests.helpers.records import a_session, a_set
from tests.helpers.window import SHEET, House

PAGES = (
    None,
    Action.GUIDE,
    Action.PLAN,
    Action.RUNS,
    Action.HISTORY,
    Action.PROGRESS,
    Action.SETTINGS,
    Action.MATCH,
)
SIZES = [(1366, 768, 100), (1024, 640, 100), (1366, 768, 200), (1024, 640, 200), (1920, 1080, 150)]


@pytest.fixture
def house(open_house) -> House:
    one = open_house()
    one.theme.apply()
    one.store.save_whole(a_session(sets=(a_set(), a_set(set_number=2)), note="Left knee felt it.", pain=2))
    return one


def settle() -> None:
    for _ in range(4):
        QApplication.processEvents()


def flaws(page: QWidget) -> list[str]:
    """What of a page's words is cut, by the room that they have or by what holds them."""
    found = []
    for one in page.findChildren(QWidget):
        words = one.text() if isinstance(one, QLabel | QAbstractButton) else ""
        if not words or not one.isVisible():
            continue
        needed = one.heightForWidth(one.width()) if one.hasHeightForWidth() else one.sizeHint().height()
        is_narrow = (
            not (isinstance(one, QLabel) and one.wordWrap()) and one.width() < one.minimumSizeHint().width()
        )
        if is_narrow or one.height() < needed - 1:
            found.append(f"{words!r} needs {one.sizeHint().width()} × {needed}, has {one.size().toTuple()}")
        holder, inner = one, one.rect()
        while holder is not page and not is_scrolled(holder):
            above = holder.parentWidget()
            inner = QRect(holder.mapTo(above, inner.topLeft()), inner.size())
            if not above.rect().contains(inner):
                found.append(f"{words!r} reaches out of {type(above).__name__}")
                break
            holder = above
    return found


def is_scrolled(widget: QWidget) -> bool:
    above = widget.parentWidget()
    area = above.parentWidget() if above is not None else None
    return isinstance(area, QScrollArea) and area.widget() is widget


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_cut_on_any_page(house, width, height, percent):
    house.window.resize(width, height)
    house.theme.choose_text_size(str(percent))
    cut = {}
    for action in PAGES:
        if action is not None:
            house.navigation.act(action)
        settle()
        assert house.window.size().toTuple() == (width, height)
        if percent == 100:
            view = house.window._stack.parentWidget().parentWidget()
            assert (view.verticalScrollBar().maximum(), view.horizontalScrollBar().maximum()) == (0, 0), action
        if found := flaws(house.page):
            cut[str(action)] = found
    assert cut == {}


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_nothing_is_cut_in_the_introduction(house, width, height, percent):
    house.window.resize(width, height)
    house.theme.choose_text_size(str(percent))
    house.navigation.act(Action.INTRODUCTION)
    for place in INTRODUCTION:
        settle()
        assert house.navigation.place is place
        assert flaws(house.page) == []
        house.press(Qt.Key.Key_Return)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "height", "percent"), [(1366, 768, 125), (1024, 640, 200)])
def test_no_page_is_read_sideways(tmp_path_factory, qapp, width, height, percent, language):
    sideways = {}
    folder = tmp_path_factory.mktemp("d")  # as long as a usual one: Settings shows its path
    with full_house(folder, "dark", (width, height), language) as (window, gym, _):
        navigation = window.enter(gym, Surroundings(window))
        navigation.take_in()
        window._theme.choose_text_size(str(percent))
        for action in PAGES:
            if action is not None:
                navigation.act(action)
            settle()
            areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
            assert areas
            if any(area.horizontalScrollBar().maximum() for area in areas):
                sideways[str(action)] = [area.horizontalScrollBar().maximum() for area in areas]
    assert sideways == {}


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "height", "percent"), [(1366, 768, 120), (1366, 768, 125), (1024, 640, 200)])
def test_no_lift_is_read_sideways(tmp_path, qapp, width, height, percent, language):
    sideways = {}
    with full_house(tmp_path, "dark", (width, height), language) as (window, gym, _):
        navigation = window.enter(gym, Surroundings(window))
        navigation.take_in()
        window._theme.choose_text_size(str(percent))
        navigation.act(Action.GUIDE)
        for _ in gym.exercises:
            settle()
            page = window.findChild(GuidePage)
            areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
            assert len(areas) == 2
            if any(area.horizontalScrollBar().maximum() for area in areas):
                sideways[page.exercise.name] = [area.horizontalScrollBar().maximum() for area in areas]
            page.act(Action.NEXT_LIFT)
    assert sideways == {}


def test_text_grows_at_once_and_is_remembered(house):
    house.navigation.act(Action.SETTINGS)
    slider = house.page.rows["text_size"].control
    small = house.theme.sizes.px(18)
    slider.setValue(200)
    settle()
    assert house.theme.sizes.px(18) == 2 * small
    assert stored_settings(house.store)["text_size"] == 200
    house.theme.adopt({"text_size": 100})
    assert house.theme.sizes.px(18) == small


@pytest.mark.parametrize(("wanted", "got"), [("150", 150), ("90", 100), ("1000", 200), ("", 100), ("-5", 100)])
def test_a_size_that_cannot_be_is_the_next_that_can(qapp, wanted, got):
    theme = Theme(SHEET)
    theme.choose_text_size(wanted)
    assert theme.text_size == got


class TestPageView:
    @pytest.fixture
    def view(self, qtbot) -> PageView:
        view = PageView()
        qtbot.addWidget(view)
        view.resize(400, 300)
        for height in (1000, 100):
            page = QWidget()
            column = Flow(page)
            inside = QLabel("high")
            inside.setMinimumHeight(height)
            column.addWidget(inside)
            view.stack.addWidget(page)
        view.show()
        settle()
        return view

    def test_the_page_that_is_shown_says_how_much_room_is_needed(self, view):
        assert view.stack.height() == 1000
        view.stack.setCurrentIndex(1)
        settle()
        assert view.stack.height() == 300

    def test_another_page_begins_at_its_top(self, view):
        view.verticalScrollBar().setValue(500)
        view.stack.setCurrentIndex(1)
        view.stack.setCurrentIndex(0)
        assert view.verticalScrollBar().value() == 0

    def test_the_arrows_are_the_pages_own(self, view, qtbot):
        qtbot.keyClick(view, Qt.Key.Key_Down)
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
        assert view.verticalScrollBar().value() == 0


class TestFlow:
    @pytest.fixture
    def row(self, qtbot) -> QWidget:
        row = QWidget()
        qtbot.addWidget(row)
        flow = Flow(row)
        flow.setSpacing(10)
        for number in range(5):
            one = QLabel(str(number))
            one.setFixedSize(100, 20 + number)
            flow.addWidget(one)
            if number == 1:
                flow.addStretch()
        return row

    def places(self, row: QWidget, width: int) -> list[tuple[int, int]]:
        row.resize(width, row.layout().heightForWidth(width))
        row.layout().activate()
        return [one.pos().toTuple() for one in row.findChildren(QLabel)]

    def test_in_one_line_what_follows_the_stretch_is_at_the_right(self, row):
        assert self.places(row, 1000) == [(0, 2), (110, 1), (680, 1), (790, 0), (900, 0)]
        assert row.layout().sizeHint().toTuple() == (540, 24)

    def test_lines_break_where_the_room_ends(self, row):
        found = self.places(row, 215)
        assert [x for x, _ in found] == [0, 110, 0, 110, 0]
        assert row.layout().heightForWidth(215) == 21 + 10 + 23 + 10 + 24

    def test_what_is_hidden_takes_no_room(self, row):
        row.findChildren(QLabel)[0].hide()
        assert row.layout().sizeHint().width() == 430
        assert row.layout().minimumSize().toTuple() == (100, 24)
