"""The slim row that says which sessions are looked at."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import IntEnum

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDateEdit, QLineEdit, QWidget

from hipcoach.domain.looking_back import Filter
from hipcoach.domain.units import number_text
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import label
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.dates import pattern_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.theme import Theme

SETTLE_MS = 200
"""So long after the last letter the search begins: words are looked for in every note."""

MONTH = timedelta(days=30)


class Period(IntEnum):
    """Which days are looked at, in the order in which they are offered."""

    ALL = 0
    LATELY = 1
    THIS_YEAR = 2
    OWN = 3


_PERIODS = (words("All time"), words("Last 30 days"), words("This year"), words("From … to …"))


class FilterRow(QWidget):
    """Words, a lift, and a span of days.

    Signals:
        changed: Other sessions are to be shown.
    """

    changed = Signal()

    def __init__(self, theme: Theme, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._today = today
        self._lifts: list[tuple[str, str]] = []
        self._settle = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._setup_ui()
        self._connect()

    @property
    def chosen(self) -> Filter:
        """What the row says."""
        place = self._lift.currentIndex()
        since, until = self._span()
        return Filter(self._lifts[place - 1] if place > 0 else None, self._words.text().strip(), since, until)

    @property
    def is_set(self) -> bool:
        """Whether it leaves anything out."""
        return self.chosen != Filter()

    def offer_lifts(self, lifts: Sequence[tuple[str, str]], names: Sequence[str]) -> None:
        """Offer these lifts, by name; the one that is chosen stays."""
        place = self._lift.currentIndex()
        before = self._lifts[place - 1] if place > 0 else None
        kept = [*lifts] if before is None or before in lifts else [*lifts, before]
        if kept == self._lifts:
            return
        names = [*names, *([self._lift.currentText()] if len(kept) > len(lifts) else [])]
        with QSignalBlocker(self._lift):
            self._lift.clear()
            self._lift.addItems([tr("All lifts"), *names])
            self._lifts = kept
            self._lift.setCurrentIndex(kept.index(before) + 1 if before is not None else 0)

    def tell_count(self, count: int) -> None:
        """Say how many sessions there are of it."""
        self._count.setText(tr_count("{count} session", "{count} sessions", count, count=number_text(count)))

    def begin_search(self) -> None:
        """Put the keyboard into the words."""
        self._words.setFocus()
        self._words.selectAll()

    def clear(self) -> None:
        """Leave nothing out."""
        blockers = [QSignalBlocker(one) for one in (self._words, self._lift, self._period)]
        self._words.clear()
        self._lift.setCurrentIndex(0)
        self._period.setCurrentIndex(Period.ALL)
        for blocker in blockers:
            blocker.unblock()
        self._show_own_dates()
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._settle.stop()

    def _span(self) -> tuple[date | None, date | None]:
        today = self._today()
        match self._period.currentIndex():
            case Period.LATELY:
                return today - MONTH, None
            case Period.THIS_YEAR:
                return today.replace(month=1, day=1), None
            case Period.OWN:
                days = [edit.date() for edit in (self._since, self._until)]
                since, until = (date(day.year(), day.month(), day.day()) for day in days)
                return since, until
            case _:
                return None, None

    def _setup_ui(self) -> None:
        self._words = QLineEdit()
        self._words.setPlaceholderText(tr("Search notes and lifts   /"))
        self._words.setAccessibleName(tr("Search"))
        self._words.setClearButtonEnabled(False)
        self._lift = Choice(self._theme)
        self._lift.setAccessibleName(tr("Lift"))
        self._lift.addItem(tr("All lifts"))
        self._period = Choice(self._theme)
        self._period.setAccessibleName(tr("Period"))
        self._period.addItems([told(period) for period in _PERIODS])
        today = self._today()
        self._since = _day_edit(tr("From", note="a day"), today - MONTH)
        self._until = _day_edit(tr("To", note="a day"), today)
        self._count = label(role="muted")
        self._row = Flow(self)
        for one in (self._words, self._lift, self._period, self._since, self._until):
            self._row.addWidget(one)
        self._row.addStretch()
        self._row.addWidget(self._count)
        self._show_own_dates()
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._words.textChanged.connect(self._on_typed)
        self._words.returnPressed.connect(self._tell)
        self._settle.timeout.connect(self._tell)
        self._lift.currentIndexChanged.connect(self._tell)
        self._period.currentIndexChanged.connect(self._on_period_chosen)
        for edit in (self._since, self._until):
            edit.dateChanged.connect(self._tell)

    def _tell(self) -> None:
        self._settle.stop()
        self.changed.emit()

    def _on_typed(self) -> None:
        self._settle.start()

    def _on_period_chosen(self) -> None:
        self._show_own_dates()
        self._tell()

    def _show_own_dates(self) -> None:
        for edit in (self._since, self._until):
            edit.setVisible(self._period.currentIndex() == Period.OWN)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._row.setSpacing(px(10))
        self._words.setFixedWidth(px(346))
        self._lift.setMinimumWidth(px(210))
        self._period.setMinimumWidth(px(150))
        for edit in (self._since, self._until):
            edit.setFixedWidth(px(140))
            # The style sheet's padding does not reach the line inside.
            edit.lineEdit().setTextMargins(px(8), 0, 0, 0)


def _day_edit(name: str, day: date) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setAccessibleName(name)
    made.setDisplayFormat(pattern_text("d MMM yyyy"))
    made.setKeyboardTracking(False)
    return made
