"""The runner's week: runs and races are marked beside the days of lifting."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hipcoach.coach.runs import Runs
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.running import Marks, RunKind, countdown, days_to_race
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import Page, as_page, button, label
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.run_calendar import RunCalendar
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr
from hipcoach.ui.mender import Mender
from hipcoach.ui.theme import Theme

_STEPS = {Action.DAY_BEFORE: -1, Action.NEXT_DAY: 1, Action.WEEK_BEFORE: -7, Action.NEXT_WEEK: 7}
_MARKS: dict[Action, RunKind | None] = {
    Action.EASY_RUN: RunKind.EASY,
    Action.LONG_RUN: RunKind.LONG,
    Action.HARD_RUN: RunKind.HARD,
    Action.RACE: RunKind.RACE,
    Action.NO_RUN: None,
}
_DEEDS = (
    (Action.EASY_RUN, words("Easy run"), "E"),
    (Action.LONG_RUN, words("Long run"), "L"),
    (Action.HARD_RUN, words("Hard run"), "H"),
    (Action.RACE, words("Race"), "R"),
    (Action.NO_RUN, words("No run"), Key.DELETE.words),
)
_HINT = words("←→↑↓ day   PageUp PageDown month   Home today   Ctrl+Z takes a mark back")


def race_text(marks: Marks, today: date) -> str:
    """The next race and how far it is; what to do where there is none."""
    days = days_to_race(marks, today)
    if days is None:
        return tr("No race ahead: R marks one.")
    day = next(day for day, kind in sorted(marks.items()) if kind is RunKind.RACE and day >= today)
    if not days:
        return tr("Race day: today")
    return tr("{countdown}: {day}", countdown=countdown(days), day=day_text(day, "ddd d MMM yyyy"))


class RunsPage(Page):
    """Where runs and races are marked.

    Attributes:
        mender: Marks, and takes marks back.

    Signals:
        left: The user goes back to Today.
        said: A sentence that the next key ends.
        changed: The record is another one now.
    """

    left = Signal()
    said = Signal(str)
    changed = Signal()

    def __init__(self, theme: Theme, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs = runs
        self.mender = Mender(runs.changes, self)
        self._setup_ui()
        self._connect()

    def refresh(self) -> None:
        """Read the record anew; the chosen day stays so.

        Raises:
            UserError: It cannot be read.
        """
        marks, today = self._runs.marks(), self._runs.today
        self._race.setText(race_text(marks, today))
        self.calendar.show_days(today, marks, self._runs.lifting_days())

    def act(self, action: Action) -> None:
        """Do what a key stands for."""
        day = self.calendar.day
        if action in _STEPS:
            self.calendar.go(_STEPS[action])
        elif action in _MARKS and day is not None:
            self.mender.quietly(lambda: self._runs.mark(day, _MARKS[action]))

    def _setup_ui(self) -> None:
        as_page(self, tr("Runner's week"))
        self._race = label(role="large")
        self._back = button(tr("Today"), "plain")
        self._back.setAccessibleName(tr("Back to Today"))
        self._heading = Flow()
        self._heading.addWidget(label(tr("Runner's week"), "title"), 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addWidget(self._race, 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addStretch()
        self._heading.addWidget(self._back)
        self.calendar = RunCalendar(self._theme)
        self.first = self.calendar
        self._day = label(role="strong")
        self._foot = Flow()
        self._foot.addWidget(self._day)
        self._foot.addStretch()
        for action, name, key in _DEEDS:
            one = button(f"{told(name)}  {told(key)}")
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the arrows to the calendar
            one.clicked.connect(lambda _=False, action=action: self.act(action))
            self._foot.addWidget(one)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self.calendar, 1)
        self._column.addLayout(self._foot)
        self._column.addWidget(label(told(_HINT), "hint", wraps=True))
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self.calendar.chosen.connect(self._day.setText)
        self.mender.changed.connect(self._on_changed)
        self.mender.said.connect(self.said)
        self.mender.refused.connect(self._on_refused)

    def _on_changed(self) -> None:
        self.mender.attempt(self.refresh)
        self.changed.emit()

    def _on_refused(self, why: str) -> None:
        if why:
            self.said.emit(why)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(14))
        self._column.setSpacing(px(10))
        self._heading.setSpacing(px(20))
        self._race.setContentsMargins(0, 0, 0, px(5))
        self._foot.setSpacing(px(8))
