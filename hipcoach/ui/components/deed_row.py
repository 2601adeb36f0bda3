"""The quiet row of what can be done with the selected session, each with its key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hipcoach.domain.keys import Action
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import button
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

DEEDS = (
    (Action.REPEAT, words("Repeat  R")),
    (Action.LOG, words("Log as planned  L")),
    (Action.EDIT, words("Edit  E")),
    (Action.ADD, words("Add set  A")),
    (Action.SHARE, words("Picture  P")),
    (Action.DELETE, words("Delete session  Del")),
)
NEEDS_SESSION = frozenset({Action.REPEAT, Action.EDIT, Action.ADD, Action.SHARE, Action.DELETE})


class DeedRow(QWidget):
    """Buttons that show only what can be done now.

    Signals:
        wanted: One of them was pressed.
        undo_wanted: The last change is to be taken back.
        redo_wanted: What was taken back is to be done again.
    """

    wanted = Signal(Action)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: dict[Action, QPushButton] = {}
        self.undo = button(tr("Undo  Ctrl+Z"), "plain")
        self.redo = button(tr("Redo  Ctrl+Y"), "plain")
        self._setup_ui()
        self._connect()

    def show_state(self, *, has_session: bool, is_at_sets: bool, undo_label: str, redo_label: str) -> None:
        """Show what can be done, and to what.

        Args:
            has_session: Whether a session is selected.
            is_at_sets: Whether the keyboard is in the table of its sets.
            undo_label: What would be taken back, or nothing.
            redo_label: What would be done again, or nothing.
        """
        for action in NEEDS_SESSION:
            self.buttons[action].setVisible(has_session)
        delete = tr("Delete set  Del") if is_at_sets else tr("Delete session  Del")
        self.buttons[Action.DELETE].setText(delete)
        undo, redo = tr("Undo: {what}", what=undo_label), tr("Redo: {what}", what=redo_label)
        for one, label, name in ((self.undo, undo_label, undo), (self.redo, redo_label, redo)):
            one.setVisible(bool(label))
            one.setToolTip(name)
            one.setAccessibleName(name)

    def _setup_ui(self) -> None:
        self._row = Flow(self)
        for action, name in DEEDS:
            self.buttons[action] = button(told(name), "plain")
            self._row.addWidget(self.buttons[action])
        self._row.addStretch()
        for one in (self.undo, self.redo):
            self._row.addWidget(one)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        for action, one in self.buttons.items():
            one.clicked.connect(lambda _=False, action=action: self.wanted.emit(action))
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)

    def _on_theme_changed(self) -> None:
        self._row.setSpacing(self._theme.sizes.px(2))
