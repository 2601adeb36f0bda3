"""The bin: what was deleted in the last thirty days, to be put back, and files that came in, to be taken back."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.exercise import lift_name
from hipcoach.store.archive import Binned, BinnedSet
from hipcoach.store.import_log import Import
from hipcoach.ui.components.basics import button, label
from hipcoach.ui.components.item_views import ItemList, follow_theme
from hipcoach.ui.components.session_delegate import SessionDelegate
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.models.history import (
    MARK_ROLE,
    SOURCE_ROLE,
    SUMMARY_ROLE,
    Exercises,
    Index,
    date_text,
    summary_text,
)
from hipcoach.ui.theme import Theme

_NOWHERE = QModelIndex()

Thing = Binned | Import


class BinModel(QAbstractListModel):
    """What lies in the bin, the latest first."""

    def __init__(self, days_left: Callable[[Binned], int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days_left = days_left
        self._things: tuple[Thing, ...] = ()
        self._exercises: Exercises = {}

    def show_things(self, things: Sequence[Thing], exercises: Exercises) -> None:
        """Show these."""
        self.beginResetModel()
        self._things, self._exercises = tuple(things), exercises
        self.endResetModel()

    def thing(self, row: int) -> Thing | None:
        """What lies in a row, or None."""
        return self._things[row] if 0 <= row < len(self._things) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._things)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        thing = self.thing(index.row()) if index.isValid() else None
        if thing is None:
            return None
        title, summary, left = self._title(thing), self._summary(thing), self._left(thing)
        texts = {
            int(Qt.ItemDataRole.DisplayRole): title,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{title}, {summary}, {left}",
            SUMMARY_ROLE: summary,
            MARK_ROLE: "",
            SOURCE_ROLE: left,
        }
        return texts.get(role)

    def _title(self, thing: Thing) -> str:
        if isinstance(thing, Import):
            return thing.file
        day = date_text(thing.session)
        if isinstance(thing, BinnedSet):
            return tr("Set {number} of {day}", number=thing.one.set_number, day=day)
        return day

    def _summary(self, thing: Thing) -> str:
        if isinstance(thing, Import):
            return tr(
                "{sessions}, {sets} from {source}",
                sessions=tr_count("%n session", "%n sessions", thing.sessions),
                sets=tr_count("%n set", "%n sets", thing.sets),
                source=thing.source,
            )
        if not isinstance(thing, BinnedSet):
            return summary_text(thing.session, self._exercises)
        one = thing.one
        name = lift_name(self._exercises, one.key)
        reps = tr_count("%n rep", "%n reps", one.reps)
        return f"{reps} · {told(one.load.words)} · {name}"

    def _left(self, thing: Thing) -> str:
        if isinstance(thing, Import):
            return tr("came in on {day}", day=day_text(thing.imported_at.astimezone().date()))
        return tr_count("kept for %n more day", "kept for %n more days", self._days_left(thing))


class BinView(QWidget):
    """The list of what was deleted.

    Signals:
        put_back_wanted: Something is to be put back.
        take_back_wanted: What a file brought is to be taken back.
        left: Back to the sessions.
    """

    put_back_wanted = Signal(object)
    take_back_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, days_left: Callable[[Binned], int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.model = BinModel(days_left, self)
        self._setup_ui()
        self._connect()

    def show_things(self, things: Sequence[Thing], exercises: Exercises) -> None:
        """Show what lies in the bin; the row that was chosen stays chosen."""
        row = max(self.items.currentIndex().row(), 0)
        self.model.show_things(things, exercises)
        self.items.setCurrentIndex(self.model.index(min(row, len(things) - 1), 0))
        self.items.setVisible(bool(things))
        self._empty.setVisible(not things)
        self.put_back.setVisible(bool(things))

    def focus_things(self) -> None:
        """Put the keyboard into the list, or to the way out of an empty one."""
        (self.items if self.model.rowCount() else self.close_bin).setFocus()

    def act(self) -> None:
        """Put back what is chosen, or take it back where it is a file."""
        thing = self.model.thing(self.items.currentIndex().row())
        if isinstance(thing, Import):
            self.take_back_wanted.emit(thing)
        elif thing is not None:
            self.put_back_wanted.emit(thing)

    def _setup_ui(self) -> None:
        self._hint = label(
            tr(
                "What was deleted stays here for 30 days, then it is gone for good. "
                "The latest files that came in can be taken back."
            ),
            "muted",
            wraps=True,
        )
        self.items = ItemList(tr("Bin"))
        self.items.setModel(self.model)
        self.items.setItemDelegate(SessionDelegate(self._theme, self.items))
        self._empty = label(tr("The bin is empty."), "headline")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.put_back = button(tr("Put back   Enter"), "plain")
        self.close_bin = button(tr("Back to the sessions   B"), "plain")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.put_back)
        self._foot.addWidget(self.close_bin)
        self._foot.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._hint)
        self._column.addWidget(self.items, 1)
        self._column.addWidget(self._empty, 1)
        self._column.addLayout(self._foot)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setSpacing(px(12))
        self._foot.setSpacing(px(2))

    def _connect(self) -> None:
        follow_theme(self.items, self._theme)
        self._theme.changed.connect(self._on_theme_changed)
        self.items.doubleClicked.connect(self.act)
        self.items.selectionModel().currentChanged.connect(self._on_chosen)
        self.put_back.clicked.connect(self.act)
        self.close_bin.clicked.connect(self.left)

    def _on_chosen(self, current: QModelIndex) -> None:
        is_file = isinstance(self.model.thing(current.row()), Import)
        self.put_back.setText(tr("Take back   Enter") if is_file else tr("Put back   Enter"))
