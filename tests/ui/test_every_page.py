"""What holds on every page and in every state: the keyboard alone is enough, and a screen reader can tell it."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSlider,
    QWidget,
)

from hipcoach.ui.components.item_views import ItemList
from tests.helpers.every_page import every_page, full_house, shown

pytestmark = pytest.mark.usefixtures("qapp")

IN_A_CELL = ("history-refused", "history-choice")
"""There Tab is the table's: it takes the cell over and opens the next one."""

CLICKED = (QPushButton, QCheckBox, QComboBox, QLineEdit, QAbstractSpinBox, QSlider)

OVERLAID = ("dizzy", "help")
"""Any key closes these, Tab as well."""


def stops(front: QWidget) -> list[QWidget]:
    """Every control that Tab is to reach."""
    return [
        one
        for one in front.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.window() is front
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not isinstance(one.parent(), QAbstractSpinBox)
    ]


def name_of(one: QWidget) -> str:
    return f"{type(one).__name__} “{one.accessibleName() or getattr(one, 'text', str)()}”"


def round_trip(front: QWidget, modifier: Qt.KeyboardModifier, limit: int) -> list[QWidget]:
    """Where Tab comes by until it comes somewhere again."""
    seen: list[QWidget] = []
    for _ in range(limit):
        QTest.keyClick(front.focusWidget() or front, Qt.Key.Key_Tab, modifier)
        focus = front.focusWidget()
        if focus is None or focus in seen:
            break
        seen.append(focus)
    return seen


def test_tab_goes_round_every_control_there_and_back(qapp, tmp_path: Path):
    flaws, tried = [], 0
    with full_house(tmp_path, "dark", (1366, 768)) as (window, gym, clock):
        for name in every_page(window, gym, clock):
            qapp.processEvents()
            front = shown(window)
            wanted = stops(front)
            if not wanted or name in IN_A_CELL + OVERLAID:
                continue
            focus = front.focusWidget()
            for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier):
                seen = round_trip(front, modifier, len(wanted) + 5)
                tried += len(seen)
                flaws += [f"{name}: {name_of(one)} is not reached" for one in wanted if one not in seen]
                flaws += [f"{name}: {name_of(one)} is on the way" for one in seen if one not in wanted]
            if focus is not None:
                focus.setFocus()
    assert not flaws, "\n".join(flaws)
    assert tried > 300


BY_ITSELF = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.Border})
"""What Qt says of a widget that it does not know."""


def painted(front: QWidget) -> list[QWidget]:
    """What paints itself: to a screen reader it is nothing but its name and description."""
    ours = (one for one in (front, *front.findChildren(QWidget)) if one.isVisible() and one.window() is front)
    return [
        one for one in ours if type(one).__module__.startswith("hipcoach.") and "paintEvent" in vars(type(one))
    ]


def told_of(one: QWidget) -> tuple[str, str, object]:
    """Name, description and role, as a screen reader is told them."""
    interface = QAccessible.queryAccessibleInterface(one)
    name, description = (interface.text(what) for what in (QAccessible.Text.Name, QAccessible.Text.Description))
    return name, description, interface.role()


VEILED = ("history-keys", "rest-keys", "summary-keys")
RATIO, LEAST_PX = 3.0, 150
"""WCAG 2.2, 2.4.13: the same pixels with and without the focus; and how many of them there are at the least."""


def luminances(front: QWidget) -> np.ndarray:
    """The relative luminance of each pixel of what is shown."""
    picture = front.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.width(), 4)
    shares = pixels[:, :, 2::-1] / 255
    return np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4) @ (
        0.2126,
        0.7152,
        0.0722,
    )


@pytest.mark.slow
@pytest.mark.parametrize("theme", ["dark", "light", "contrast"])
def test_the_focus_is_seen_on_every_control(qapp, tmp_path: Path, theme: str):
    flaws, tried = [], set()
    with full_house(tmp_path, theme, (1366, 768)) as (window, gym, clock):
        for name in every_page(window, gym, clock):
            front = shown(window)
            if name in IN_A_CELL + OVERLAID + VEILED:
                continue
            front.activateWindow()
            focus = front.focusWidget()
            for one in stops(front):
                kind = type(one), one.property("role"), one.accessibleName()
                if kind in tried:
                    continue
                tried.add(kind)
                for area in front.findChildren(QScrollArea):
                    if area.isAncestorOf(one):
                        area.ensureWidgetVisible(one)
                one.setFocus(Qt.FocusReason.TabFocusReason)
                qapp.processEvents()
                with_it = luminances(front)
                one.clearFocus()
                qapp.processEvents()
                without = luminances(front)
                ratios = (np.maximum(with_it, without) + 0.05) / (np.minimum(with_it, without) + 0.05)
                if (ratios >= RATIO).sum() < LEAST_PX:
                    flaws.append(f"{name}: {name_of(one)} changes by {ratios.max():.1f} at most")
            if focus is not None:
                focus.setFocus()
    assert not flaws, "\n".join(flaws)
    assert len(tried) > 60


MAIN_PX, INLINE_PX = 44, 24
"""WCAG 2.2, 2.5.5 for buttons, 2.5.8 for what stands in lines and tables; at scale 1."""


def test_what_is_clicked_is_large_enough(qapp, tmp_path: Path):
    flaws = set()
    with full_house(tmp_path, "dark", (1366, 768)) as (window, gym, clock):
        for name in every_page(window, gym, clock):
            qapp.processEvents()
            for one in shown(window).findChildren(QWidget):
                if (
                    not isinstance(one, CLICKED)
                    or not one.isVisible()
                    or isinstance(one.parent(), QAbstractSpinBox)
                ):
                    continue
                least = MAIN_PX if isinstance(one, QPushButton) else INLINE_PX
                if min(one.width(), one.height()) < least:
                    flaws.add(f"{name}: {name_of(one)} is {one.width()} × {one.height()}")
    assert not flaws, "\n".join(sorted(flaws))


def test_every_control_and_every_picture_has_a_name_and_a_role(qapp, tmp_path: Path):
    flaws, roles = [], set()
    with full_house(tmp_path, "dark", (1366, 768)) as (window, gym, clock):
        for name in every_page(window, gym, clock):
            qapp.processEvents()
            front = shown(window)
            for one in (*stops(front), *painted(front)):
                told, description, role = told_of(one)
                roles.add(role)
                if not told.strip() or (role in BY_ITSELF and not isinstance(one, QScrollArea)):
                    flaws.append(f"{name}: {type(one).__name__} is told as {told!r}, {role}")
                besides = f"{told} {description} {label_of(one)}" if isinstance(one, QComboBox) else ""
                if besides and one.accessibleName() not in besides:
                    flaws.append(f"{name}: {type(one).__name__} does not say what {told!r} is")
    assert not flaws, "\n".join(sorted(set(flaws)))
    assert {QAccessible.Role.Graphic, QAccessible.Role.CheckBox, QAccessible.Role.ComboBox} <= roles


def label_of(one: QWidget) -> str:
    """The text of the label beside it that belongs to it."""
    related = QAccessible.queryAccessibleInterface(one).relations(QAccessible.RelationFlag.Label)
    return " ".join(other.text(QAccessible.Text.Name) for other, _ in related)


def test_states_are_told(house):
    house.press(Qt.Key.Key_S)
    rows = house.page.rows
    switch = rows["reduce_motion"].control

    def state(one: QWidget) -> QAccessible.State:
        return QAccessible.queryAccessibleInterface(one).state()

    assert not state(switch).checked
    switch.click()
    assert state(switch).checked
    assert state(switch).focusable
    assert not state(switch).disabled
    switch.setEnabled(False)
    assert state(switch).disabled


def test_a_list_tells_its_rows_and_which_is_chosen(house):
    house.press(Qt.Key.Key_H, Qt.Key.Key_L)
    house.clock.advance(60)
    house.press(Qt.Key.Key_L)
    (view,) = (one for one in house.window.findChildren(ItemList) if one.isVisible())
    rows = QAccessible.queryAccessibleInterface(view)
    assert rows.role() is QAccessible.Role.List
    assert [rows.child(place).state().selected for place in range(rows.childCount())] == [1, 0]
    assert "deadlift" in rows.child(0).text(QAccessible.Text.Name)
