"""What holds for every test of the window: nothing goes on after it, and the next one finds the same look."""

import gc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from weakref import WeakSet

import pytest
import shiboken6
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from hipcoach.app import Wishes
from hipcoach.app.house import House as Program
from hipcoach.domain.plan import RepRange
from tests.helpers.clock import FakeClock
from tests.helpers.window import House, skip_introduction

_PATIENCE_MS = 2000

# What can go on: its class, the question whether it does, and how it is ended.
_GOING_ON: list[tuple[Any, Callable[[Any], bool], Callable[[Any], object]]] = [
    (QTimer, QTimer.isActive, QTimer.stop),
    (QThread, QThread.isRunning, lambda thread: (thread.quit(), thread.wait(_PATIENCE_MS))),
    (QAbstractAnimation, lambda one: one.state() == QAbstractAnimation.State.Running, QAbstractAnimation.stop),
]


@pytest.fixture(autouse=True)
def the_look_of_before() -> Iterator[None]:
    """Take back what a test's theme gave to the application: the next test would measure in its sizes."""
    app = QApplication.instance()
    before = _look_of(app) if isinstance(app, QApplication) else (QPalette(), QFont(), "")
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication) and _look_of(app) != before:
        app.setPalette(before[0])
        app.setFont(before[1])
        app.setStyleSheet(before[2])


def _look_of(app: QApplication) -> tuple[QPalette, QFont, str]:
    return app.palette(), app.font(), app.styleSheet()


@pytest.fixture(autouse=True)
def nothing_left_behind(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a timer, a thread or an animation running, or a window open.

    What was started is remembered in `start` (a look through all objects would cost more than most tests).
    """
    started: WeakSet[QObject] = WeakSet()
    for kind, _, _ in _GOING_ON:
        monkeypatch.setattr(kind, "start", _remembering(kind.start, started))
    yield
    if QApplication.instance() is None:
        return
    # Objects that asked to be deleted are not left behind.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if any(_is_running(one) for one in started):
        gc.collect()  # it may be in a cycle that nobody holds any more
    left = [*_end_running(started), *_end_pool(), *_close_windows()]
    if left:
        pytest.fail("Left behind: " + ", ".join(left), pytrace=False)


def _remembering(start: Callable[..., object], started: WeakSet[QObject]) -> Callable[..., object]:
    def wrapper(self: QObject, *args: object) -> object:
        started.add(self)
        return start(self, *args)

    return wrapper


def _is_running(one: QObject) -> bool:
    return shiboken6.isValid(one) and any(isinstance(one, kind) and goes_on(one) for kind, goes_on, _ in _GOING_ON)


def _end_running(started: WeakSet[QObject]) -> Iterator[str]:
    for one in filter(_is_running, list(started)):
        yield f"running {_name(one)}"
        for kind, _, end in _GOING_ON:
            if isinstance(one, kind):
                end(one)


def _end_pool() -> Iterator[str]:
    pool = QThreadPool.globalInstance()
    # The thread of a job that is done lives on for a while, without a job.
    if pool.activeThreadCount() and not pool.waitForDone(0):
        pool.waitForDone(_PATIENCE_MS)
        yield "a job in the thread pool"


def _close_windows() -> Iterator[str]:
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible():
            widget.close()
            yield f"open {_name(widget)}"


def _name(one: QObject) -> str:
    parents = []
    while one is not None:
        parents.append(f"{type(one).__name__} {one.objectName()}".strip())
        one = one.parent()
    return " of ".join(parents)


@pytest.fixture
def open_house(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., House]]:
    """Opens the window, and opens it again on the same record; closes what is open in the end."""
    houses: list[House] = []

    def open_one(**changes: Any) -> House:
        house = House(tmp_path, houses[-1].clock if houses else None)
        houses.append(house)
        if changes:
            plan = house.gym.plans.next()
            house.gym.plans.change(replace(plan, blocks=(replace(plan.blocks[0], **changes),)))
            house.navigation.show_today()
        return house

    yield open_one
    for house in houses:
        house.window.close_at_once()
        house.window.deleteLater()
    # Windows that live on would all be styled anew with the next one.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def house(open_house: Callable[..., House]) -> House:
    """The window as a new user sees it."""
    return open_house()


@pytest.fixture
def short(open_house: Callable[..., House]) -> House:
    """The window with a plan of two sets of three."""
    return open_house(sets=2, reps=RepRange(3, 3))


@pytest.fixture
def start(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Starts the program on the record, up to the first page; it skips the introduction unless told not to."""
    houses: list[Program] = []

    def start_one(*, skips: bool = True, **wishes: Any) -> Program:
        house = Program(qapp, Wishes(tmp_path, output="none", **wishes), FakeClock())
        houses.append(house)
        while house._window._stack.currentWidget() is None:
            QCoreApplication.processEvents()
        if skips:
            skip_introduction(house._window)
        return house

    yield start_one
    for house in houses:
        house._window.close()
        house._window.deleteLater()
        house.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
