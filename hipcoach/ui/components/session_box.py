"""A question over a session, large enough to be read from where one lifts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QLineEdit, QVBoxLayout, QWidget

from hipcoach.domain.keys import Key
from hipcoach.ui.components.basics import button, card, label
from hipcoach.ui.components.shrinking import direction
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_WIDTH, _SHARE = 860, 0.9
"""Of the design, and at most so much of the page below."""

_YES = frozenset({Qt.Key.Key_PageDown, Qt.Key.Key_MediaNext})
_NO = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_MediaPrevious})
"""As a presenter's remote and headphones send them: next is the answer in green, back leaves all as it is."""


class SessionBox(QDialog):
    """Asks for a yes, or for a line of text.

    Signals:
        agreed: The answer in green was given, with the text that stands in the field; empty without one.
    """

    agreed = Signal(str)

    def __init__(self, theme: Theme, title: str, question: str, answers: tuple[str, str], parent: QWidget) -> None:
        """Ask `question`; `answers` are the one that changes nothing, and the one in green."""
        super().__init__(parent)
        self.setWindowTitle(title)
        px = theme.sizes.px
        around, frame = QVBoxLayout(self), card("card-strong")  # it lies on a page of the same colour
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(frame)
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(px(36), px(30), px(36), px(30))
        self._column.setSpacing(px(20))
        self._column.addWidget(label(question, "title", wraps=True))
        self.field: QLineEdit | None = None
        no, yes = answers
        self._no = button(f"{no}   {tr('Esc', note='the key')}", "stay")
        self._yes = button(f"{yes}   {told(Key.ENTER.words)}", "primary")
        self._yes.setDefault(True)
        row = QBoxLayout(direction(theme.sizes))
        row.setSpacing(px(20))
        row.addStretch(1)
        row.addWidget(self._no)
        row.addWidget(self._yes)
        self._column.addLayout(row)
        self._no.clicked.connect(self.reject)
        self._yes.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.agreed.emit(self.field.text() if self.field else ""))
        self.setMinimumWidth(min(px(_WIDTH), round(parent.width() * _SHARE)))
        self._yes.setFocus()

    def explain(self, text: str) -> None:
        """Say more below the question."""
        self._column.insertWidget(1, label(text, "lead", wraps=True))

    def ask_for_text(self, text: str) -> None:
        """Let a line be typed, which begins with what stands there so far."""
        self.field = QLineEdit(text)
        self.field.setProperty("role", "large")
        self.field.setAccessibleName(self.windowTitle())
        self._column.insertWidget(self._column.count() - 1, self.field)
        self.field.selectAll()
        self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _YES:
            self.accept()
        elif event.key() in _NO:
            self.reject()
        else:
            super().keyPressEvent(event)
