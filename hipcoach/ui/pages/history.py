"""History: the sessions, newest first, and the sets of the one that is selected."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QListView,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from hipcoach.domain.record import SessionRecord
from hipcoach.ui.components.basics import as_page, button, label
from hipcoach.ui.components.session_delegate import SessionDelegate
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.models.history import (
    COLUMNS,
    Exercises,
    SessionsModel,
    SetsModel,
    date_text,
    summary_text,
    time_text,
)
from hipcoach.ui.theme import Theme

_NOTE = len(COLUMNS) - 1


class HistoryPage(QWidget):
    """What was done.

    Attributes:
        left: The user goes back to Today.
    """

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercises: Exercises = {}
        self._sessions = SessionsModel(self)
        self._sets = SetsModel(self)
        self._setup_ui()
        self._connect()
        self.set_sessions((), {})

    def set_sessions(self, sessions: Sequence[SessionRecord], exercises: Exercises) -> None:
        """Show these sessions; the one selected before stays selected."""
        selected = self._sessions.session(self._list.currentIndex().row())
        self._exercises = exercises
        self._sessions.set_sessions(sessions, exercises)
        self._stack.setCurrentIndex(1 if sessions else 0)
        self.setFocusProxy(self._list if sessions else self._to_today)
        if sessions:
            row = self._sessions.row_of(selected.id) if selected else 0
            self._list.setCurrentIndex(self._sessions.index(row, 0))
        else:
            self._show(None)

    def _setup_ui(self) -> None:
        as_page(self, "History")
        self._back = button("Today", "plain")
        self._back.setAccessibleName("Back to Today")
        self._heading = QHBoxLayout()
        self._heading.addWidget(label("History", "title"))
        self._heading.addStretch(1)
        self._heading.addWidget(self._back)
        filled, empty = QWidget(), self._make_empty()
        self._body = QHBoxLayout(filled)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.addWidget(self._make_list())
        self._body.addLayout(self._make_details(), 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(empty)
        self._stack.addWidget(filled)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addLayout(self._stack, 1)
        self._on_theme_changed()

    def _make_list(self) -> QListView:
        self._list = QListView()
        self._list.setModel(self._sessions)
        self._list.setItemDelegate(SessionDelegate(self._theme, self._list))
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName("Sessions")
        return self._list

    def _make_details(self) -> QVBoxLayout:
        self._day = label(role="headline", wraps=True)
        self._summary = label(role="muted", wraps=True)
        self._after = label(wraps=True)
        self._table = QTableView()
        self._table.setModel(self._sets)
        self._table.setAccessibleName("Sets of the session")
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._table.setWordWrap(True)
        self._table.verticalHeader().hide()
        self._table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header = self._table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NOTE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        self._details = QVBoxLayout()
        self._details.addWidget(self._day)
        self._details.addWidget(self._summary)
        self._details.addWidget(self._table, 1)
        self._details.addWidget(self._after)
        return self._details

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        self._to_today = button("Today", "go")
        self._to_today.setAccessibleName("Go to Today")
        column = QVBoxLayout(empty)
        column.addStretch(2)
        for text, role in (
            ("No session yet", "headline"),
            ("Press Enter on Today and do a first set: it is kept here as soon as it ends.", "muted"),
        ):
            line = label(text, role, wraps=True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(line)
        column.addSpacing(self._theme.sizes.px(16))
        column.addWidget(self._to_today, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        return empty

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self._to_today.clicked.connect(self.left)
        self._list.selectionModel().currentChanged.connect(self._on_session_changed)

    def _show(self, session: SessionRecord | None) -> None:
        self._sets.set_session(session, self._exercises)
        for column in range(len(COLUMNS)):
            self._table.setColumnHidden(column, self._sets.is_empty(column))
        if session is None:
            return
        self._day.setText(f"{date_text(session)}, {time_text(session)}")
        open_mark = "" if session.finished_at else "unfinished · "
        self._summary.setText(open_mark + summary_text(session, self._exercises))
        pain = "" if session.pain is None else f"Pain {session.pain} of 10."
        self._after.setText(" ".join(part for part in (pain, session.note) if part))
        self._after.setVisible(bool(self._after.text()))

    def _on_session_changed(self, current: QModelIndex) -> None:
        self._show(self._sessions.session(current.row()))

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(24))
        self._column.setSpacing(px(14))
        self._body.setSpacing(px(24))
        self._details.setSpacing(px(8))
        self._table.verticalHeader().setMinimumSectionSize(px(38))
        self._list.setFixedWidth(px(330))
        self._list.doItemsLayout()
