"""What a session is besides its sets: when, how much, where from, the pain and the note. Edited in place."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hipcoach.domain.record import SessionRecord
from hipcoach.ui.components.basics import label, settle
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.when_edit import WhenEdit
from hipcoach.ui.language import told, tr
from hipcoach.ui.models.history import Exercises, mark_text, source_text, summary_text
from hipcoach.ui.theme import Theme

MOST_PAIN = 10


class SessionHead(QWidget):
    """The lines above the table of sets.

    Signals:
        moved: It began at another time, aware.
        pain_chosen: The pain, 0–10, or None where it is not told.
        noted: Its note.
        refused: Why a date cannot be taken; empty when that is over.
    """

    moved = Signal(object)
    pain_chosen = Signal(object)
    noted = Signal(str)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session: SessionRecord | None = None
        self._setup_ui()
        self._connect()

    def show_session(self, session: SessionRecord, exercises: Exercises) -> None:
        """Show a session; a note half typed stays while the same session is read anew."""
        is_typing = self.note.hasFocus() and self._session is not None and self._session.id == session.id
        self._session = session
        self.when.show_when(session.started_at)
        self.pain.setCurrentIndex(0 if session.pain is None else session.pain + 1)
        if not (is_typing and self.note.isModified()):
            self.note.setText(session.note)
        parts = (mark_text(session), summary_text(session, exercises), source_text(session))
        self.summary.setText(" · ".join(map(told, filter(None, parts))))
        settle(self)
        for one in (self.when, self.pain, self.note):
            one.setEnabled(session.finished_at is not None)

    def put_back(self) -> None:
        """Leave what was typed and not taken over."""
        if self._session is not None:
            self.when.put_back()
            self.note.setText(self._session.note)

    def _setup_ui(self) -> None:
        self.when = WhenEdit()
        self.when.setAccessibleName(tr("Date and time of the session"))
        self.pain = Choice(self._theme)
        self.pain.setProperty("role", "quiet")
        self.pain.setAccessibleName(tr("Pain, 0 to 10"))
        degrees = [tr("{pain} of {most}", pain=degree, most=MOST_PAIN) for degree in range(MOST_PAIN + 1)]
        self.pain.addItems([tr("not told"), *degrees])
        self.summary = label(role="muted", wraps=True)
        self.note = QLineEdit()
        self.note.setProperty("role", "quiet")
        self.note.setPlaceholderText(tr("A note on the session"))
        self.note.setAccessibleName(tr("Note on the session"))
        pain_title = label(tr("Pain"), "muted")
        pain_title.setBuddy(self.pain)
        self._first = Flow()
        self._first.addWidget(self.when)
        self._first.addStretch()
        self._first.addWidget(pain_title)
        self._first.addWidget(self.pain)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.note)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self.when.moved.connect(self.moved)
        self.when.refused.connect(self.refused)
        self.pain.activated.connect(lambda place: self.pain_chosen.emit(place - 1 if place else None))
        self.note.editingFinished.connect(self._on_noted)

    def _on_noted(self) -> None:
        if self._session is not None and self.note.text().strip() != self._session.note:
            self.noted.emit(self.note.text())

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setSpacing(px(2))
        self._first.setSpacing(px(6))
        self.summary.setContentsMargins(px(10), 0, px(10), 0)
        self.pain.setMinimumWidth(px(120))
