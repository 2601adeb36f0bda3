"""Settings: every declared one has its row, and a change is told once, with an allowed value."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSlider, QSpinBox
from pytestqt.qtbot import QtBot

from hipcoach.domain.settings import BY_NAME, DEFAULTS, SETTINGS, Group
from hipcoach.ui.pages.settings import SettingsPage
from hipcoach.ui.theme import Theme

# The offscreen platform has no window manager to tell.

K = Qt.Key
ROOT = Path(__file__).parents[2]


@pytest.fixture
def page(qtbot: QtBot) -> SettingsPage:
    settings = SettingsPage(Theme(ROOT / "resources" / "theme" / "app.qss", "dark"))
    qtbot.addWidget(settings)
    settings.resize(1366, 768)
    with qtbot.waitExposed(settings):
        settings.show()
    return settings


def test_every_declared_setting_is_shown_with_its_words_and_default(page):
    shown = {one.text() for one in page.findChildren(QLabel)}
    for setting in SETTINGS:
        row = page.rows[setting.name]
        assert {setting.label, setting.help} <= shown
        assert row.value == setting.default
        assert row.control.accessibleName() == setting.label
        assert row.control.accessibleDescription() == setting.help


def test_each_group_has_a_heading_above_its_settings_and_nothing_else(page):
    for group in Group:
        (heading,) = [one for one in page.findChildren(QLabel) if one.text() == group.words]
        own = [setting.name for setting in SETTINGS if setting.group is group]
        assert own == [name for name, row in page.rows.items() if row.parent() is heading.parent()]
        assert all(page.rows[name].y() > heading.y() for name in own)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("theme", QComboBox), ("get_ready_s", QSpinBox), ("volume", QSlider), ("reduce_motion", QCheckBox)],
)
def test_each_kind_has_its_control(page, name, kind):
    assert isinstance(page.rows[name].control, kind)


def test_a_checked_box_has_a_tick(page):
    page._theme.apply()
    row = page.rows["reduce_motion"]
    ticks = []
    for is_on in (False, True):
        row.set_value(is_on)
        picture = row.control.grab().toImage()
        ink = QColor(page._theme.tokens.on_accent)
        ticks.append(
            sum(
                picture.pixelColor(x, y) == ink
                for x in range(picture.height())  # the box stands at the left
                for y in range(picture.height())
            )
        )
    assert ticks[0] == 0
    assert ticks[1] > 20


@pytest.mark.parametrize(
    ("name", "key", "value"),
    [
        ("theme", Qt.Key.Key_Down, "light"),
        ("get_ready_s", Qt.Key.Key_Up, 16),
        ("volume", Qt.Key.Key_Right, 85),
        ("reduce_motion", Qt.Key.Key_Space, True),
        ("output", Qt.Key.Key_Down, "playsound"),
    ],
)
def test_a_key_changes_it_and_tells_an_allowed_value_once(qtbot, page, name, key, value):
    told = []
    page.setting_changed.connect(lambda *args: told.append(args))
    qtbot.keyClick(page.rows[name].control, key)
    assert told == [(name, value)]
    assert BY_NAME[name].check(told[0][1]) == value


def test_stored_values_are_shown_without_telling(qtbot, page):
    stored = {"theme": "system", "get_ready_s": 30, "volume": 25, "reduce_motion": True}
    with qtbot.assertNotEmitted(page.setting_changed):
        page.set_values({**stored, "gone": 1})
    assert {name: row.value for name, row in page.rows.items()} == {**DEFAULTS, **stored}
    assert page.rows["reduce_motion"].control.text() == "On"
    assert page.rows["volume"]._state.text() == "25 %"


def test_numbers_keep_their_bounds(qtbot, page):
    seconds = page.rows["get_ready_s"].control
    seconds.selectAll()
    qtbot.keyClicks(seconds, "99")
    qtbot.keyClick(seconds, Qt.Key.Key_Return)
    assert page.rows["get_ready_s"].value <= 60


def test_sound_folder_and_today_can_be_asked_for(qtbot, page):
    for button, signal in (
        (page._test.play, page.test_sound_requested),
        (page._match, page.match_requested),
        (page._open, page.folder_requested),
        (page._back, page.left),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_it_says_where_the_records_lie(page):
    page.set_data_dir(Path("/data/hipcoach"))
    assert str(Path("/data/hipcoach")) in {one.text() for one in page.findChildren(QLabel)}


def test_what_is_typed_is_kept_as_it_will_be_read_and_what_is_wrong_is_explained(qtbot, page):
    row, told = page.rows["dumbbells"], []
    page.setting_changed.connect(lambda *args: told.append(args))
    row.control.setFocus()
    qtbot.keyClicks(row.control, "10, 2-6 by 2 12,5 kg")
    qtbot.keyClick(row.control, Qt.Key.Key_Return)
    assert told == [("dumbbells", "2 4 6 10 12.5 kg")]
    assert row.control.text() == row.value == "2 4 6 10 12.5 kg"
    row.control.clear()
    qtbot.keyClicks(row.control, "4,6,8")
    qtbot.keyClick(row.control, Qt.Key.Key_Tab)
    assert "a comma is a decimal sign" in row.problem
    assert row.control.property("problem")
    assert row.control.accessibleDescription() == row.problem
    assert (len(told), row.value) == (1, "2 4 6 10 12.5 kg")
    qtbot.keyClick(row.control, Qt.Key.Key_Backspace)
    assert (row.problem, row.control.property("problem")) == ("", False), "it was about another text"
    row.control.clear()
    qtbot.keyClick(row.control, Qt.Key.Key_Return)
    assert (told[1:], row.problem) == ([("dumbbells", "")], "")


def test_the_sentence_on_what_is_wrong_comes_into_sight(qtbot, page):
    page._theme.apply()
    row = page.rows["plates"]
    page._scroll.ensureWidgetVisible(row)
    qtbot.keyClicks(row.control, "5,10,20")
    qtbot.keyClick(row.control, Qt.Key.Key_Return)
    problem = row._problem
    qtbot.waitUntil(lambda: problem.height() > 20 and problem.visibleRegion().boundingRect() == problem.rect())


def test_weights_without_a_unit_are_in_that_of_the_setting_and_are_kept_with_it(qtbot, page):
    told = []
    page.set_values({"unit": "lb"})
    page.setting_changed.connect(lambda *args: told.append(args))
    for name, unit in (("dumbbells", "lb"), ("bar", "kg")):
        page.rows["unit"].control.setCurrentIndex(["kg", "lb"].index(unit))
        qtbot.keyClicks(page.rows[name].control, "10")
        qtbot.keyClick(page.rows[name].control, Qt.Key.Key_Return)
    assert told == [("dumbbells", "10 lb"), ("unit", "kg"), ("bar", "10 kg")]
    assert all(BY_NAME[name].check(value) == value for name, value in told)


def test_a_refused_text_is_said_on_leaving_and_waits_to_be_mended(house):
    house.press(K.Key_S)
    row = house.page.rows["dumbbells"]
    row.control.setFocus()
    house.press(*"4,6,8", K.Key_Escape)
    assert house.page is house.navigation.today
    said = house.window._notice._text
    assert said.isVisible()
    assert said.text().startswith("“Dumbbells” in Settings stays as it was. “4,6,8” is not a list of weights.")
    house.press(K.Key_S)
    assert not said.isVisible()
    assert (row.control.text(), row.value) == ("4,6,8", "")
    assert "decimal sign" in row.problem
    row.control.setFocus()
    row.control.clear()
    house.press(*"4 6 8", K.Key_Escape)
    assert not said.isVisible()
    assert house.gym.settings["dumbbells"] == "4 6 8 kg"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640), (1920, 1080)])
def test_no_row_is_cut_and_tab_brings_each_into_sight(qtbot, page, size):
    page._theme.apply()
    page._theme.fit(*size)
    page.resize(*size)
    page.set_data_dir(Path("/home/someone/.local/share/hipcoach"))

    def fits() -> None:
        assert (page.width(), page.height()) == size
        assert page._scroll.horizontalScrollBar().maximum() == 0

    qtbot.waitUntil(fits)
    page.rows["theme"].control.setFocus()
    for row in page.rows.values():
        while not row.control.hasFocus():
            qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        qtbot.waitUntil(lambda seen=row.control: seen.visibleRegion().boundingRect().size() == seen.size())


def test_the_paging_keys_scroll_and_choose_nothing(house):
    house.press(K.Key_S)
    before = dict(house.gym.settings)
    house.press(K.Key_PageDown, K.Key_PageDown, K.Key_PageUp)
    assert house.gym.settings == before
