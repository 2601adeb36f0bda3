"""The strip of the last weeks, of which one is chosen and can be marked."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.domain.looking_back import WeekMark
from hipcoach.domain.streak import Week
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.weeks import draw_weeks, week_at
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import Theme

_MARKS: dict[int, WeekMark | None] = {
    Qt.Key.Key_R: WeekMark.RESTING,
    Qt.Key.Key_I: WeekMark.INJURED,
    Qt.Key.Key_Backspace: None,
    Qt.Key.Key_Delete: None,
}


def week_text(week: Week) -> str:
    """A week in words: `Week of 2 March 2026: 2 training days, Tue and Thu; resting`."""
    what = tr("no training")
    if week.days:
        days = tr_count("%n training day", "%n training days", len(week.days))
        *others, last = (day_text(day, "ddd") for day in week.days)
        names = tr("{days} and {day}", days=", ".join(others), day=last) if others else last
        what = f"{days}, {names}"
    text = tr("Week of {day}: {what}", day=day_text(week.monday), what=what)
    return f"{text}; {told(week.mark.words)}" if week.mark else text


class WeeksStrip(QWidget):
    """Shows the last weeks; the keys choose one and mark it.

    Attributes:
        chosen: Emitted with the chosen week in words.
        mark_wanted: Emitted with a week's Monday and the mark that the user wants for it, or None.
    """

    spoken_role = QAccessible.Role.Graphic

    chosen = Signal(str)
    mark_wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weeks: tuple[Week, ...] = ()
        self._place = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("The last weeks"))
        theme.changed.connect(self.updateGeometry)

    def show_weeks(self, weeks: Sequence[Week]) -> None:
        """Show these weeks; the chosen one stays so, at first it is the last."""
        before = self._monday
        self._weeks = tuple(weeks)
        mondays = [week.monday for week in weeks]
        self._choose(mondays.index(before) if before in mondays else len(mondays) - 1)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(1000), self._theme.sizes.px(84))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._weeks) - 1
        places = {
            Qt.Key.Key_Left: self._place - 1,
            Qt.Key.Key_Right: self._place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        key = Qt.Key(event.key())
        if not self._weeks or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in places:
            self._choose(min(max(places[key], 0), last))
        elif not self.mark_by(event):
            super().keyPressEvent(event)

    def mark_by(self, event: QKeyEvent) -> bool:
        """Mark the chosen week where the key is one that does; whether it is."""
        key, chords = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key not in _MARKS or chords or not self._weeks:
            return False
        if not event.isAutoRepeat():
            self.mark_wanted.emit(self._monday, _MARKS[key])
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._weeks:
            self._choose(week_at(self._inner, len(self._weeks), event.position().x()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_weeks(
            painter,
            self._inner,
            self._weeks,
            self._theme.tokens,
            chosen=self._place,
            has_focus=self.hasFocus(),
        )
        painter.end()

    @property
    def _inner(self) -> QRectF:
        # The ring of the chosen week is wider than its box.
        inset = self._theme.sizes.px(3)
        return QRectF(self.rect()).adjusted(inset, 0, -inset, 0)

    @property
    def _monday(self) -> date | None:
        return self._weeks[self._place].monday if self._weeks else None

    def _choose(self, place: int) -> None:
        self._place = max(place, 0)
        words = week_text(self._weeks[self._place]) if self._weeks else ""
        self.setAccessibleDescription(words)
        if self.hasFocus():
            say(self, words)
        self.chosen.emit(words)
        self.update()
