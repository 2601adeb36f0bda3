"""History: the sessions and their sets, mended by key or by hand; every change can be taken back."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hipcoach.coach.archive import Archive, Done
from hipcoach.domain.errors import UserError
from hipcoach.domain.keys import Action
from hipcoach.domain.plan import Plan
from hipcoach.store.archive import Binned
from hipcoach.ui.components.basics import as_page, button, label
from hipcoach.ui.components.bin_view import BinView
from hipcoach.ui.components.session_browser import SessionBrowser
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.models.history import Exercises
from hipcoach.ui.theme import Theme

_DEEDS = (
    (Action.REPEAT, "Repeat", "R"),
    (Action.LOG, "Log as planned", "L"),
    (Action.EDIT, "Edit", "E"),
    (Action.ADD, "Add set", "A"),
    (Action.DELETE, "Delete", "Del"),
)
_AROUND = (
    (Action.BIN, "Bin", "B"),
    (Action.IMPORT, "Import", "I"),
    (Action.EXPORT, "Export", "X"),
)
_ELSEWHERE = frozenset({Action.IMPORT, Action.EXPORT})
_NEEDS_SESSION = frozenset({Action.REPEAT, Action.EDIT, Action.ADD, Action.DELETE})
_TYPED_INTO = (QLineEdit, QComboBox, QAbstractSpinBox)


class HistoryPage(QWidget):
    """What was done.

    Signals:
        left: The user goes back to Today.
        wanted: An action that leads elsewhere was chosen.
        repeat_wanted: A plan is to be trained.
        said: A sentence that the next key ends.
        changed: The record is another one now.
    """

    left = Signal()
    wanted = Signal(Action)
    repeat_wanted = Signal(Plan)
    said = Signal(str)
    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        archive: Archive,
        exercises: Exercises,
        next_plan: Callable[[], Plan],
        make_progress: Callable[[], QWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Show the record that an archive looks back on.

        Args:
            theme: The colours and sizes.
            archive: What was done, and its mending.
            exercises: Every exercise that is known.
            next_plan: Gives the plan as it is now.
            make_progress: Makes the view beside the sessions, when it is first looked at.
            parent: The widget around it.
        """
        super().__init__(parent)
        self._theme = theme
        self._archive = archive
        self._exercises = exercises
        self._next_plan = next_plan
        self._make_progress = make_progress
        self._progress: QWidget | None = None
        self._buttons: dict[Action, QPushButton] = {}
        self._setup_ui()
        self._connect()

    def refresh(self) -> None:
        """Read the record anew; what is selected and where one is stay.

        Raises:
            UserError: It cannot be read.
        """
        self._read()
        self._show_state()

    def act(self, action: Action) -> None:
        """Do what a key stands for."""
        focus = self.window().focusWidget()
        if isinstance(focus, _TYPED_INTO) and action in _NEEDS_SESSION:
            # A key that a field left over: it ends the typing, and does nothing to a session.
            if action is Action.EDIT and self.browser.has_sessions:
                self.browser.focus_sessions()
        elif action is Action.PROGRESS:
            self._turn()
        elif self._views.currentWidget() is self.bin:
            self._act_in_bin(action)
        elif self._views.currentWidget() is self._sessions:
            self._do(action)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_inside()

    def undo(self) -> None:
        """Take back the last change."""
        self._step(self._archive.undo, "Undone: {}. Ctrl+Y does it again.")

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._archive.redo, "Done again: {}. Ctrl+Z takes it back.")

    def step_back(self) -> bool:
        """Esc: one step towards the sessions; False where there is none left."""
        if self._views.currentWidget() is not self._sessions:
            self._show_sessions()
            return True
        return self.browser.step_back()

    def _setup_ui(self) -> None:
        as_page(self, "History")
        self._back = button("Today", "plain")
        self._back.setAccessibleName("Back to Today")
        self._heading = QHBoxLayout()
        self._switch = button("Progress  T", "plain")
        self._switch.setVisible(self._make_progress is not None)
        self._switch.clicked.connect(self._turn)
        self._heading.addWidget(label("History", "title"))
        self._heading.addWidget(self._switch)
        self._heading.addStretch(1)
        for action, words, key in _AROUND:
            self._heading.addWidget(self._button(action, words, key))
        self._heading.addWidget(self._back)
        self.browser = SessionBrowser(self._theme, self._archive, self._exercises)
        self.bin = BinView(self._theme, self._archive.days_left)
        self._sessions = QWidget()
        self._inside = QVBoxLayout(self._sessions)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self.browser, 1)
        self._inside.addLayout(self._make_foot())
        self._views = QStackedWidget()
        self._views.addWidget(self._sessions)
        self._views.addWidget(self.bin)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._views, 1)
        self._on_theme_changed()

    def _make_foot(self) -> QHBoxLayout:
        self._undo = button("Undo  Ctrl+Z", "plain")
        self._redo = button("Redo  Ctrl+Y", "plain")
        self._foot = QHBoxLayout()
        for action, words, key in _DEEDS:
            self._foot.addWidget(self._button(action, words, key))
        self._foot.addStretch(1)
        self._foot.addWidget(self._undo)
        self._foot.addWidget(self._redo)
        for one in (self._undo, self._redo, self._back, self._switch):
            one.setAutoDefault(True)
        return self._foot

    def _button(self, action: Action, words: str, key: str) -> QPushButton:
        made = self._buttons[action] = button(f"{words}  {key}", "plain")
        made.setAutoDefault(True)
        made.clicked.connect(lambda: self.wanted.emit(action) if action in _ELSEWHERE else self._do(action))
        return made

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self._undo.clicked.connect(self.undo)
        self._redo.clicked.connect(self.redo)
        browser, archive = self.browser, self._archive
        browser.left.connect(self.left)
        browser.target_changed.connect(self._show_state)
        browser.filtered.connect(lambda: self._try(self.browser.refresh))
        browser.sets.edited.connect(
            lambda set_id, field, text: self._mend(lambda one: archive.change_set(one, set_id, field, text))
        )
        browser.head.moved.connect(lambda start: self._mend(lambda one: archive.move(one, start)))
        browser.head.pain_chosen.connect(lambda pain: self._mend(lambda one: archive.change_pain(one, pain)))
        browser.head.noted.connect(lambda note: self._mend(lambda one: archive.change_note(one, note)))
        self.bin.left.connect(self._show_sessions)
        self.bin.put_back_wanted.connect(self._put_back)

    def _do(self, action: Action) -> None:
        archive, session = self._archive, self.browser.session
        match action:
            case Action.FIND:
                self.browser.filters.begin_search()
            case Action.LOG:
                self._tell_of(lambda: archive.log(self._next_plan()))
            case Action.BIN:
                self._try(self._show_bin)
            case _ if session is None:
                pass
            case Action.REPEAT:
                plan = self._next_plan()
                self._try(lambda: self.repeat_wanted.emit(archive.plan_again(session, plan.get_ready_s)))
            case Action.EDIT:
                self.browser.edit()
            case Action.ADD:
                self._tell_of(lambda: archive.add_set(session))
            case Action.DELETE:
                self._delete()

    def _act_in_bin(self, action: Action) -> None:
        match action:
            case Action.EDIT:
                self.bin.act()
            case Action.BIN:
                self._show_sessions()

    def _delete(self) -> None:
        session, one = self.browser.session, self.browser.set
        if session is None:
            return
        if self.browser.is_at_sets and one is not None:
            self._tell_of(lambda: self._archive.delete_set(session, one.id))
        elif not self.browser.is_at_sets:
            self._tell_of(lambda: self._archive.delete(session))

    def _mend(self, deed: "Callable[..., Done | None]") -> None:
        """Change the selected session; it is quiet, what was typed stands there."""
        session = self.browser.session
        if session is not None:
            self._try(lambda: self._show(deed(session)))

    def _tell_of(self, deed: Callable[[], Done | None]) -> None:
        self._step(deed, "Done: {}. Ctrl+Z takes it back.")

    def _step(self, deed: Callable[[], Done | None], sentence: str) -> None:
        def carry_out() -> None:
            done = deed()
            self._show(done)
            if done is not None:
                self.said.emit(sentence.format(done.label))

        self._try(carry_out)

    def _try(self, deed: Callable[[], object]) -> None:
        """Do something that may be refused; why stands below the table, or at the foot of the window."""
        try:
            self.browser.tell_problem("")
            deed()
        except UserError as error:
            if self.browser.has_sessions and self._views.currentWidget() is self._sessions:
                self.browser.tell_problem(str(error))
            else:
                self.said.emit(str(error))
        self._show_state()

    def _show(self, done: Done | None) -> None:
        if done is not None:
            self._read(prefer=done.session_id)
            self.changed.emit()

    def _read(self, prefer: str | None = None) -> None:
        self.browser.refresh(prefer)
        if self._views.currentWidget() is self.bin:
            self.bin.show_things(self._archive.bin(), self._exercises)

    def _put_back(self, thing: Binned) -> None:
        self._tell_of(lambda: self._archive.put_back(thing))

    def _turn(self) -> None:
        """From the sessions to what they say over time, and back."""
        if self._progress is not None and self._views.currentWidget() is self._progress:
            self._show_sessions()
            return
        if self._progress is None and self._make_progress is not None:
            self._progress = self._make_progress()
            self._views.addWidget(self._progress)
        if self._progress is not None:
            self._show_view(self._progress)

    def _show_bin(self) -> None:
        self.bin.show_things(self._archive.bin(), self._exercises)
        self._show_view(self.bin)

    def _show_sessions(self) -> None:
        self._show_view(self._sessions)

    def _show_view(self, view: QWidget) -> None:
        self._views.setCurrentWidget(view)
        self._switch.setText("Progress  T" if view is not self._progress else "Sessions  T")
        self._focus_inside()

    def _focus_inside(self) -> None:
        view = self._views.currentWidget()
        if view is self.bin:
            self.bin.focus_things()
        elif view is self._progress and self._progress is not None:
            self._progress.setFocus()
        else:
            self.browser.focus_sessions()

    def _show_state(self) -> None:
        """What the buttons can do now."""
        session = self.browser.session
        for action in _NEEDS_SESSION:
            self._buttons[action].setVisible(session is not None)
        what = "set" if self.browser.is_at_sets else "session"
        self._buttons[Action.DELETE].setText(f"Delete {what}  Del")
        for one, name, label_ in (
            (self._undo, "Undo", self._archive.undo_label),
            (self._redo, "Redo", self._archive.redo_label),
        ):
            if one.hasFocus() and not label_:
                self._focus_inside()  # a button that goes must not hand the keyboard to its neighbour
            one.setVisible(bool(label_))
            one.setToolTip(f"{name}: {label_}")
            one.setAccessibleName(f"{name}: {label_}")

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(14))
        self._column.setSpacing(px(10))
        self._inside.setSpacing(px(8))
        self._foot.setSpacing(px(2))
