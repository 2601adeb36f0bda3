"""What holds on every page and in every state: the keyboard alone is enough, and a screen reader can tell it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget

from tests.helpers.every_page import every_page, full_house, shown

IN_A_CELL = ("history-refused", "history-choice")
"""There Tab is the table's: it takes the cell over and opens the next one."""

OVERLAID = ("dizzy", "help")
"""Any key closes these, Tab as well."""


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette(), qapp.font(), qapp.styleSheet()
    yield
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


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
