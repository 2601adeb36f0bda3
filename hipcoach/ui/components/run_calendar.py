"""The runner's weeks, of which one day is chosen and can be marked."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QDate, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.domain.running import Marks
from hipcoach.domain.streak import WEEK, monday_of
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.run_weeks import WEEKS, RunWeeks, draw_run_weeks, place_at
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import Theme

_FIRST, _LAST = date(1970, 1, 5), date(2999, 12, 1)
"""How far one can go."""


def day_words(day: date, weeks: RunWeeks) -> str:
    """A day in words: `Thursday 5 March 2026, today: hard run, lifted`."""
    name = day_text(day, "dddd d MMMM yyyy")
    if day == weeks.today:
        name = tr("{day}, today", day=name)
    kind = weeks.marks.get(day)
    lifted = [tr("lifted", note="a day with a session")] if day in weeks.lifted else []
    what = [told(kind.words) if kind else tr("no run"), *lifted]
    return f"{name}: {', '.join(what)}"


class RunCalendar(QWidget):
    """Shows six weeks from Monday to Sunday; the keys choose a day.

    Signals:
        chosen: Another day is chosen; with it in words.
    """

    spoken_role = QAccessible.Role.Graphic

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: RunWeeks | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Days"))
        theme.changed.connect(self.update)

    @property
    def day(self) -> date | None:
        """The chosen day."""
        return self._weeks.chosen if self._weeks else None

    def show_days(self, today: date, marks: Marks, lifted: Collection[date]) -> None:
        """Show these runs and days of lifting; the chosen day stays so, at first it is today."""
        before = self._weeks
        chosen = before.chosen if before else today
        top = before.top if before else monday_of(today) - WEEK
        self._show(RunWeeks(top, today, chosen, marks, lifted))

    def go(self, days: int) -> None:
        """Choose the day so many days later."""
        if self._weeks:
            self.choose(self._weeks.chosen + timedelta(days=days))

    def choose(self, day: date) -> None:
        """Choose a day; the weeks move where it lies outside."""
        if self._weeks is None:
            return
        day = min(max(day, _FIRST), _LAST)
        top, monday = self._weeks.top, monday_of(day)
        if not top <= monday < top + WEEKS * WEEK:
            top = monday if monday < top else monday - (WEEKS - 1) * WEEK
        self._show(replace(self._weeks, top=top, chosen=day))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(560), self._theme.sizes.px(300))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(1000), self._theme.sizes.px(480))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if self._weeks is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in months:
            day = self._weeks.chosen
            later = QDate(day.year, day.month, day.day).addMonths(months[key])
            self.choose(date(later.year(), later.month(), later.day()))
        elif key == Qt.Key.Key_Home:
            self.choose(self._weeks.today)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = place_at(self._inner, event.position())
        if self._weeks is not None and place is not None:
            self.choose(self._weeks.top + timedelta(days=place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._weeks is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_run_weeks(painter, self._inner, self._weeks, self._theme.tokens, has_focus=self.hasFocus())
        painter.end()

    @property
    def _inner(self) -> QRectF:
        # Days keep a distance from each other: the outer ones meet the page's edges, with room for the ring.
        return QRectF(self.rect()).adjusted(-1, 0, 1, 0)

    def _show(self, weeks: RunWeeks) -> None:
        self._weeks = weeks
        words = day_words(weeks.chosen, weeks)
        self.setAccessibleDescription(words)
        if self.hasFocus():
            say(self, words)
        self.chosen.emit(words)
        self.update()
