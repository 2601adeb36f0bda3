"""History: the sessions and their sets, mended by key or by hand; every change can be taken back."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from hipcoach.coach.archive import Archive
from hipcoach.domain.keys import Action
from hipcoach.domain.looking_back import Filter
from hipcoach.domain.plan import Plan
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.trend import Progress
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import as_page, button, label
from hipcoach.ui.components.bin_view import BinView
from hipcoach.ui.components.deed_row import NEEDS_SESSION, DeedRow
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.session_browser import SessionBrowser
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.language import told, tr
from hipcoach.ui.mender import Mender
from hipcoach.ui.models.history import Exercises
from hipcoach.ui.theme import Theme

if TYPE_CHECKING:
    from hipcoach.ui.components.progress_view import ProgressView

_AROUND = (
    (Action.BIN, words("Bin"), "B"),
    (Action.IMPORT, words("Import"), "I"),
    (Action.EXPORT, words("Export"), "X"),
    (Action.REPORT, words("Report"), "O"),
)
_ELSEWHERE = frozenset({Action.IMPORT, Action.EXPORT})
_TYPED_INTO = (QLineEdit, QComboBox, QAbstractSpinBox)


class HistoryPage(QWidget):
    """What was done.

    Attributes:
        mender: Changes the record, and takes changes back.

    Signals:
        left: The user goes back to Today.
        wanted: An action that leads elsewhere was chosen.
        repeat_wanted: A plan is to be trained.
        said: A sentence that the next key ends.
        changed: The record is another one now.
        picture_wanted: A picture of this session is wanted.
        report_wanted: A report of the last weeks is wanted.
    """

    left = Signal()
    wanted = Signal(Action)
    repeat_wanted = Signal(Plan)
    said = Signal(str)
    changed = Signal()
    picture_wanted = Signal(SessionRecord)
    report_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        archive: Archive,
        exercises: Exercises,
        next_plan: Callable[[], Plan],
        progress_of: Callable[[Filter], Progress],
        parent: QWidget | None = None,
    ) -> None:
        """Show the record that an archive looks back on.

        Args:
            theme: The colours and sizes.
            archive: What was done, and its mending.
            exercises: Every exercise that is known.
            next_plan: Gives the plan as it is now.
            progress_of: Tells how a lift has gone.
            parent: The widget around it.
        """
        super().__init__(parent)
        self._theme = theme
        self._archive = archive
        self._exercises = exercises
        self._next_plan = next_plan
        self._progress_of = progress_of
        self._progress: ProgressView | None = None
        self._around: dict[Action, QPushButton] = {}
        self.mender = Mender(archive.changes, self)
        self._setup_ui()
        self._connect()

    def refresh(self, prefer: str | None = None) -> None:
        """Read the record anew; what is selected stays so, or goes to the session that is preferred.

        Raises:
            UserError: It cannot be read.
        """
        before = self.browser.session
        self.browser.refresh(prefer)
        if self.browser.session == before and not self.browser.table.is_editing:
            # What was refused went by a record that could not be read or written; where the session is another
            # one than was seen, the sentence still says why.
            self.browser.tell_problem("")
        self._fill(self._views.currentWidget())
        self._show_state()

    def brought_in(self, import_id: str, file: str) -> None:
        """A file has come in: show it, and be ready to take it back."""
        if import_id:
            self._archive.brought_in(import_id, file)
        self._on_changed("")

    def act(self, action: Action) -> None:
        """Do what a key stands for."""
        view = self._views.currentWidget()
        if isinstance(self.window().focusWidget(), _TYPED_INTO) and action in NEEDS_SESSION:
            # A key that a field left over: it ends the typing, and does nothing to a session.
            if action is Action.EDIT and self.browser.has_sessions:
                self.browser.focus_sessions()
        elif action is Action.PROGRESS:
            self._turn()
        elif view is self.bin and action is Action.EDIT:
            self.bin.act()
        elif view is self._sessions or action in {Action.FIND, Action.REPORT, Action.BIN}:
            self._do(action)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # In Progress I is a mark, wherever the focus is: no window to import a file must open instead.
        is_typing = isinstance(self.window().focusWidget(), _TYPED_INTO)
        if is_typing or not self._is_progress_shown or not self._made_progress().mark_by(event):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.browser.tell_problem("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._focus_inside()

    def step_back(self) -> bool:
        """Esc: one step towards the sessions; False where there is none left."""
        if self._views.currentWidget() is not self._sessions:
            self._show_view(self._sessions)
            return True
        return self.browser.step_back()

    def _setup_ui(self) -> None:
        as_page(self, tr("History"))
        self._back = button(tr("Today"), "plain")
        self._back.setAccessibleName(tr("Back to Today"))
        self._switch = button(f"{tr('Progress')}  T", "plain")
        self._heading = Flow()
        self._title = label(tr("History"), "title")
        self._heading.addWidget(self._title)
        self._heading.addWidget(self._switch)
        self._heading.addStretch()
        for action, name, key in _AROUND:
            self._around[action] = button(f"{told(name)}  {key}", "plain")
            self._heading.addWidget(self._around[action])
        self._heading.addWidget(self._back)
        self.browser = SessionBrowser(self._theme, self._archive, self._exercises)
        self.deeds = DeedRow(self._theme)
        self.bin = BinView(self._theme, self._archive.days_left)
        self._sessions = QWidget()
        self._inside = QVBoxLayout(self._sessions)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.addWidget(self.browser, 1)
        self._inside.addWidget(self.deeds)
        self._views = QStackedWidget()
        self._views.addWidget(self._sessions)
        # A stack asks for the room of all that it holds: this holds the view that is shown, and owns the others.
        self._views.addWidget(self.bin)
        self._views.removeWidget(self.bin)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self.browser.filters)
        self._column.addWidget(self._views, 1)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self._switch.clicked.connect(self._turn)
        for action, one in self._around.items():
            outlet = self.wanted.emit if action in _ELSEWHERE else self._do
            one.clicked.connect(lambda _=False, outlet=outlet, action=action: outlet(action))
        self.deeds.wanted.connect(self._do)
        self.deeds.undo_wanted.connect(self.mender.undo)
        self.deeds.redo_wanted.connect(self.mender.redo)
        self.mender.changed.connect(self._on_changed)
        self.mender.said.connect(self.said)
        self.mender.refused.connect(self._on_refused)
        self.browser.left.connect(self.left)
        self.browser.target_changed.connect(self._show_state)
        self.browser.filtered.connect(lambda: self.mender.attempt(self.refresh))
        self.bin.left.connect(lambda: self._show_view(self._sessions))
        self.bin.put_back_wanted.connect(lambda thing: self.mender.aloud(lambda: self._archive.put_back(thing)))
        self.bin.take_back_wanted.connect(lambda file: self.mender.aloud(lambda: self._archive.take_back(file)))
        self._connect_fields()

    def _connect_fields(self) -> None:
        """What is typed into the selected session goes into the record."""
        archive, browser, quietly = self._archive, self.browser, self.mender.quietly
        browser.sets.edited.connect(
            lambda set_id, field, text: quietly(lambda: archive.change_set(browser.chosen, set_id, field, text))
        )
        browser.head.moved.connect(lambda start: quietly(lambda: archive.move(browser.chosen, start)))
        browser.head.pain_chosen.connect(lambda pain: quietly(lambda: archive.change_pain(browser.chosen, pain)))
        browser.head.noted.connect(lambda note: quietly(lambda: archive.change_note(browser.chosen, note)))

    def _do(self, action: Action) -> None:
        archive, session = self._archive, self.browser.session
        match action:
            case Action.FIND:
                self.browser.filters.begin_search()
            case Action.LOG:
                self.mender.aloud(lambda: archive.log(self._next_plan()))
            case Action.BIN:
                self._show_view(self._sessions if self._views.currentWidget() is self.bin else self.bin)
            case Action.REPORT:
                self.report_wanted.emit()
            case _ if session is None:
                pass
            case Action.REPEAT:
                plan = self._next_plan()
                self.mender.attempt(lambda: self.repeat_wanted.emit(archive.plan_again(session, plan.get_ready_s)))
            case Action.EDIT:
                self.browser.table.edit_here()
            case Action.SHARE:
                self.picture_wanted.emit(session)
            case Action.ADD:
                self._add_set(session)
            case Action.DELETE if not self.browser.is_at_sets:
                self.mender.aloud(lambda: archive.delete(session))
            case Action.DELETE if (one := self.browser.set) is not None:
                self.mender.aloud(lambda: archive.delete_set(session, one.id))

    def _add_set(self, session: SessionRecord) -> None:
        """Put one more set at a session's end, and go there: it is a copy that will be mended."""
        self.mender.aloud(lambda: self._archive.add_set(session))
        if self.browser.sets.rowCount() > len(session.sets):
            self.browser.focus_last_set()

    def _on_changed(self, session_id: str) -> None:
        self.mender.attempt(lambda: self.refresh(session_id))
        self.changed.emit()

    def _on_refused(self, why: str) -> None:
        """Say it below the table, where there is one, else at the foot of the window."""
        is_beside = self.browser.has_sessions and self._views.currentWidget() is self._sessions
        self.browser.tell_problem(why if is_beside else "")
        if why and not is_beside:
            self.said.emit(why)

    def _turn(self) -> None:
        """From the sessions to what they say over time, and back."""
        self._show_view(self._sessions if self._is_progress_shown else self._made_progress())

    @property
    def _is_progress_shown(self) -> bool:
        return self._progress is not None and self._views.currentWidget() is self._progress

    def _made_progress(self) -> "ProgressView":
        if self._progress is None:
            from hipcoach.ui.components.progress_view import ProgressView  # noqa: PLC0415 - when it is looked at

            self._progress = ProgressView(self._theme)
            self._progress.mark_wanted.connect(
                lambda monday, mark: self.mender.quietly(lambda: self._archive.mark_week(monday, mark))
            )
        return self._progress

    def _fill(self, view: QWidget | None) -> None:
        """Let a view beside the sessions show what the record says now."""
        if view is self.bin:
            self.bin.show_things((*self._archive.imports(), *self._archive.bin()), self._exercises)
        elif view is not None and view is self._progress and self._progress is not None:
            self._progress.show_progress(self._progress_of(self.browser.filters.chosen))

    def _show_view(self, view: QWidget) -> None:
        if not self.mender.attempt(lambda: self._fill(view)):
            return
        shown = self._views.currentWidget()
        if view is not shown:
            self._views.addWidget(view)
            self._views.setCurrentWidget(view)
            if shown is not None:
                self._views.removeWidget(shown)
            self._views.updateGeometry()
        self.browser.show_filters(is_wanted=view is not self.bin)
        self._name_what_is_shown()
        self._focus_inside()

    def _name_what_is_shown(self) -> None:
        """Say what is shown, and where the keys lead from there."""
        is_progress, is_bin = self._is_progress_shown, self._views.currentWidget() is self.bin
        self._title.setText(tr("Bin") if is_bin else tr("Progress") if is_progress else tr("History"))
        self._switch.setText(f"{tr('Sessions') if is_progress else tr('Progress')}  T")
        self._around[Action.BIN].setText(f"{tr('Sessions') if is_bin else tr('Bin')}  B")
        self._around[Action.IMPORT].setText(tr("Import") if is_progress else f"{tr('Import')}  I")

    def _focus_inside(self) -> None:
        view = self._views.currentWidget()
        if view is self.bin:
            self.bin.focus_things()
        elif view is self._progress and self._progress is not None:
            self._progress.focus_weeks()
        else:
            self.browser.focus_sessions()

    def _show_state(self) -> None:
        """What can be done now."""
        changes = self._archive.changes
        if (self.deeds.undo.hasFocus() and not changes.undo_label) or (
            self.deeds.redo.hasFocus() and not changes.redo_label
        ):
            self._focus_inside()  # a button that goes must not hand the keyboard to its neighbour
        self.deeds.show_state(
            has_session=self.browser.session is not None,
            is_at_sets=self.browser.is_at_sets,
            undo_label=changes.undo_label,
            redo_label=changes.redo_label,
        )

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(14))
        self._column.setSpacing(px(10))
        self._inside.setSpacing(px(8))
