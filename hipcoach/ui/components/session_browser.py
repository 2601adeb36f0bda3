"""The sessions by filter, and beside them the selected one; below them where text is large."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from hipcoach.coach.archive import Archive
from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import lift_name
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import button, label
from hipcoach.ui.components.filter_row import FilterRow
from hipcoach.ui.components.item_views import ItemList, follow_theme
from hipcoach.ui.components.session_delegate import SessionDelegate
from hipcoach.ui.components.session_head import SessionHead
from hipcoach.ui.components.sets_table import SetsTable
from hipcoach.ui.components.shrinking import NO_LIMIT, direction
from hipcoach.ui.language import told, tr
from hipcoach.ui.models.history import Exercises, SessionsModel
from hipcoach.ui.models.sets import SetsModel
from hipcoach.ui.theme import Theme

_FILLED, _NO_SESSION, _NO_MATCH = range(3)
"""What stands below the filters, by its place in the stack."""

_FIRST_STEPS = words(
    "Press Enter on Today and do a first set: it is kept here as soon as it ends. "
    "L logs one that was done elsewhere."
)
_IN_THE_BIN = words("What was deleted lies in the bin: B shows it, and puts it back.")

_LIST_WIDTH_PX = 346
_LEAST_LIST_PX, _LEAST_TABLE_PX = 120, 120
"""Of list and table a line or two are seen at least."""


class SessionBrowser(QWidget):
    """Which sessions there are, and what is in one of them.

    Signals:
        target_changed: The keyboard went from the sessions to the sets, or another session was selected.
        filtered: Other sessions are to be shown.
        left: The user goes back to Today.

    Attributes:
        is_at_sets: Whether the keyboard was last in the table of sets, not in the list of sessions.
    """

    target_changed = Signal()
    filtered = Signal()
    left = Signal()

    def __init__(
        self, theme: Theme, archive: Archive, exercises: Exercises, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._archive = archive
        self._exercises = exercises
        self.is_at_sets = False
        self._are_filters_wanted = True
        self._told = ""
        self.sessions = SessionsModel(archive.sessions, self)
        self.sets = SetsModel(self)
        self._setup_ui()
        self._connect()

    @property
    def session(self) -> SessionRecord | None:
        """The selected session, as it was last read."""
        return self.sessions.session(self.list.currentIndex().row())

    @property
    def chosen(self) -> SessionRecord:
        """The selected session, where something of it was just edited.

        Raises:
            UserError: It went away meanwhile.
        """
        session = self.session
        if session is None:
            raise UserError(words("The session is no longer there."))
        return session

    @property
    def set(self) -> SetRecord | None:
        """The set where the keyboard is in the table."""
        return self.sets.set_in(self.table.currentIndex().row())

    @property
    def has_sessions(self) -> bool:
        """Whether there is any session to be shown."""
        return self._stack.currentIndex() == _FILLED

    def refresh(self, prefer: str | None = None) -> None:
        """Read the record anew; selection and scroll stay, or go to the session that is preferred.

        Raises:
            UserError: The record cannot be read.
        """
        lifts = self._archive.lifts()
        self.filters.offer_lifts(lifts, [lift_name(self._exercises, key) for key in lifts])
        self._show_ids(self._archive.session_ids(self.filters.chosen), prefer)

    def show_filters(self, *, is_wanted: bool) -> None:
        """Show the row of filters beside this view or another one; where there is no session it has no sense."""
        self._are_filters_wanted = is_wanted
        self._show_filters()

    def step_back(self) -> bool:
        """Esc: to the sessions, then to all of them; False if there is no step left."""
        focus = self.window().focusWidget()
        if focus is not None and self.head.isAncestorOf(focus):
            self.head.put_back()
        if focus is not self.list and self.has_sessions:
            self.focus_sessions()
            return True
        if self.filters.is_set:
            self.filters.clear()
            self.focus_sessions()
            return True
        return False

    def focus_last_set(self) -> None:
        """Put the keyboard to the last set of the selected session."""
        self.table.go_to(self.sets.rowCount() - 1)
        self.table.setFocus()

    def focus_sessions(self) -> None:
        """Put the keyboard into the list, or to the way out where there is none."""
        self.table.show_columns(all_of_them=False)
        # No focus proxy: Tab would follow it past the filters.
        (self.list, self._to_today, self._clear)[self._stack.currentIndex()].setFocus()

    def tell_problem(self, text: str) -> None:
        """Say below the table why something cannot be taken; nothing takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))

    def _setup_ui(self) -> None:
        self.filters = FilterRow(self._theme, lambda: self._archive.today)
        self.list = ItemList(tr("Sessions"))
        self.list.setModel(self.sessions)
        self.list.setItemDelegate(SessionDelegate(self._theme, self.list))
        self._filled = QWidget()
        self._body = QHBoxLayout(self._filled)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self.list)
        self._body.addWidget(self._make_details(), 1)
        self._to_today = button(tr("Today"), "go")
        self._to_today.setAccessibleName(tr("Go to Today"))
        self._clear = button(tr("Show all sessions   Esc"), "go")
        self._stack = QStackedWidget()
        for page in (self._filled, self._make_empty(), self._make_no_match()):
            self._stack.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._stack, 1)
        self._on_theme_changed()

    def _make_details(self) -> QWidget:
        self._details = QWidget()
        self.head = SessionHead(self._theme)
        self.table = SetsTable(self._theme, self.sets)
        self._problem = label(role="problem", wraps=True)
        self._problem.hide()
        self._lines = QVBoxLayout(self._details)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addWidget(self.head)
        self._lines.addWidget(self.table, 1)
        self._lines.addWidget(self._problem)
        return self._details

    def _make_empty(self) -> QWidget:
        self._first_steps = label(role="muted", wraps=True)
        return _empty(tr("No session yet"), self._first_steps, self._to_today)

    def _make_no_match(self) -> QWidget:
        none = label(tr("None has these words, this lift and these days."), "muted", wraps=True)
        return _empty(tr("No session matches"), none, self._clear)

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        follow_theme(self.list, self._theme)
        self.filters.changed.connect(self.filtered)
        self.list.selectionModel().currentChanged.connect(self._show_selected)
        self.list.focused.connect(lambda: self._turn_to(is_at_sets=False))
        self.table.focused.connect(lambda: self._turn_to(is_at_sets=True))
        self.table.refused.connect(self.tell_problem)
        self.head.refused.connect(self.tell_problem)
        self._to_today.clicked.connect(self.left)
        self._clear.clicked.connect(self.step_back)

    def _show_ids(self, ids: Sequence[str], prefer: str | None) -> None:
        bar = self.list.verticalScrollBar()
        before, value = self.list.currentIndex().row(), bar.value()
        shown = self.sessions.id_of(before)
        self.sessions.show_sessions(ids, self._exercises)
        self.filters.tell_count(len(ids))
        if not ids:
            self._show_nothing()
            return
        self._stack.setCurrentIndex(_FILLED)
        self._show_filters()
        rows = (self.sessions.row_of(one) for one in (prefer, shown))
        row = next((row for row in rows if row is not None), min(max(before, 0), len(ids) - 1))
        self.list.doItemsLayout()
        if value > 0:
            # Sessions that came above push the rest down; what is looked at stays where it is.
            by = row - before if self.sessions.id_of(row) == shown else 0
            bar.setValue(value + by * self.list.sizeHintForRow(0))
        self.list.setCurrentIndex(self.sessions.index(row, 0))
        self._show_selected()

    def _show_nothing(self) -> None:
        is_filtered = self.filters.is_set
        sentences = (_FIRST_STEPS, _IN_THE_BIN) if self._is_bin_filled() else (_FIRST_STEPS,)
        self._first_steps.setText(" ".join(map(told, sentences)))
        had_focus = self._filled.isAncestorOf(self.window().focusWidget() or self)
        self._stack.setCurrentIndex(_NO_MATCH if is_filtered else _NO_SESSION)
        self._show_filters()
        if had_focus:
            self.focus_sessions()
        self._show_selected()

    def _is_bin_filled(self) -> bool:
        try:
            return bool(self._archive.bin())
        except UserError:
            return False  # a hint is not worth a refusal

    def _show_filters(self) -> None:
        self.filters.setVisible(self._are_filters_wanted and (self.filters.is_set or self.has_sessions))

    def _show_selected(self) -> None:
        session = self.session
        if session is None or session.id != self._told:
            self.tell_problem("")
        cell = self.table.currentIndex()
        row, column = (cell.row(), cell.column()) if session and session.id == self._told else (-1, -1)
        self._told = session.id if session else ""
        self.sets.show_session(session, self._exercises)
        if row >= 0 and not self.table.currentIndex().isValid():
            # A set came or went: the next one is where the keyboard is now, or the last.
            self.table.go_to(min(row, self.sets.rowCount() - 1), column)
        self.table.refresh_columns()
        self._details.setVisible(session is not None)
        if session is not None:
            self.head.show_session(session, self._exercises)
        self.target_changed.emit()

    def _turn_to(self, *, is_at_sets: bool) -> None:
        self.is_at_sets = is_at_sets
        if not is_at_sets:
            self.table.show_columns(all_of_them=False)
        self.target_changed.emit()

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setSpacing(px(12))
        self._body.setSpacing(px(20))
        self._lines.setSpacing(px(8))
        self.table.verticalHeader().setMinimumSectionSize(px(40))
        self.table.verticalHeader().setDefaultSectionSize(px(40))
        is_wide = self._theme.sizes.is_wide
        self._body.setDirection(direction(self._theme.sizes))
        width, height = px(_LIST_WIDTH_PX), px(_LEAST_LIST_PX)
        self.list.setMinimumSize(0 if is_wide else width, height)
        self.list.setMaximumSize(NO_LIMIT if is_wide else width, height if is_wide else NO_LIMIT)
        self.table.setMinimumHeight(px(_LEAST_TABLE_PX))


def _empty(headline: str, advice: QLabel, way_out: QPushButton) -> QWidget:
    """What stands in place of the list, with a button that leads on."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.addStretch(2)
    for line in (label(headline, "headline", wraps=True), advice):
        line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(line)
    column.addSpacing(16)
    column.addWidget(way_out, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    return page
