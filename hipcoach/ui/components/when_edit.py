"""When a session began, as one line: in words, and while it is typed into all in numbers.

Rule: a text that cannot be understood keeps the keyboard here and is explained; nothing is taken over half.
"""

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale, QSize, Qt, QTime, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from hipcoach.domain.errors import UserError
from hipcoach.domain.mending import when_read, when_written
from hipcoach.domain.words import words
from hipcoach.ui.language import told

_COMES_BACK = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason}
"""Another window or a menu has the keyboard for a while: what is half typed waits."""

_IN_WORDS = words(
    "dddd d MMMM yyyy, HH:mm",
    note="a date and a time: dddd the day of the week, d the day, MMMM the month, yyyy the year, HH:mm the time",
)


class WhenEdit(QLineEdit):
    """A date and a time of day.

    Signals:
        moved: Another time was typed, aware.
        refused: Why a text cannot be taken; empty when that is over.
    """

    moved = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "when")
        self._when: datetime | None = None
        self.textEdited.connect(lambda: self._mark(""))

    def show_when(self, when: datetime) -> None:
        """Show a time; what is half typed stays while it is still the same."""
        is_same, self._when = when == self._when, when
        if not (is_same and self.isModified()):
            self._show()

    def put_back(self) -> None:
        """Leave what was typed and not taken over."""
        self._mark("")
        self._show()

    def sizeHint(self) -> QSize:
        # A plain line is as wide for any text: of a date the whole is to be seen.
        hint = super().sizeHint()
        room = 3 * self.fontMetrics().horizontalAdvance("0")
        hint.setWidth(self.fontMetrics().horizontalAdvance(self._text(in_words=True)) + room)
        return hint

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.isModified():
            self._show()
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in _COMES_BACK:
            return
        # A wrong text is dropped when the hand goes elsewhere, and why stays below, as in the table.
        self._take()
        self._show()
        self._style(has_problem=False)

    def focusNextPrevChild(self, goes_on: bool) -> bool:
        return True if not self._take() else super().focusNextPrevChild(goes_on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self._take():
            event.accept()
        else:
            super().keyPressEvent(event)

    def _take(self) -> bool:
        """Say what was typed, or why it cannot be taken; whether it can."""
        if self._when is None or not self.isModified():
            return True
        try:
            found = when_read(self.text(), self._when)
        except UserError as error:
            self._mark(told(error.words))
            return False
        self._mark("")
        self.setModified(False)
        if found != self._when:
            self.moved.emit(found)
        return True

    def _show(self) -> None:
        self.setText(self._text(in_words=not self.hasFocus()))
        self.setModified(False)
        self.setCursorPosition(0)
        self.updateGeometry()

    def _text(self, *, in_words: bool) -> str:
        when = self._when
        if when is None:
            return ""
        if not in_words:
            return when_written(when)
        day, time = QDate(when.year, when.month, when.day), QTime(when.hour, when.minute)
        return QLocale().toString(QDateTime(day, time), told(_IN_WORDS))

    def _mark(self, problem: str) -> None:
        self._style(has_problem=bool(problem))
        self.setAccessibleDescription(problem)
        self.refused.emit(problem)

    def _style(self, *, has_problem: bool) -> None:
        if bool(self.property("problem")) is not has_problem:
            self.setProperty("problem", has_problem)
            self.style().unpolish(self)
            self.style().polish(self)
