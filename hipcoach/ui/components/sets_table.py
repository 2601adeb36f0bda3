"""The table of a session's sets, edited in place.

Rule: a text that cannot be understood keeps its editor open and is explained; nothing is taken over half.
"""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from hipcoach.domain.errors import UserError
from hipcoach.domain.mending import NO, YES, Field
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.item_views import MOVES
from hipcoach.ui.language import told, tr
from hipcoach.ui.models.history import Index
from hipcoach.ui.models.sets import COLUMNS, SetsModel
from hipcoach.ui.theme import Theme

_Hint = QAbstractItemDelegate.EndEditHint
_HINTS = {
    Qt.Key.Key_Return: _Hint.NoHint,
    Qt.Key.Key_Enter: _Hint.NoHint,
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
}
_NUMBERS = {column.field: number for number, column in enumerate(COLUMNS) if column.field is not None}
_REPS, _NOTE, _CONFIRMED = _NUMBERS[Field.REPS], _NUMBERS[Field.NOTE], _NUMBERS[Field.CONFIRMED]


class SetsTable(QTableView):
    """The sets; Enter, F2 and a double click edit a cell, Tab goes on to the next, Esc leaves it as it was.

    Signals:
        focused: It has the keyboard now.
        refused: Why a text cannot be taken; empty when that is over.
    """

    focused = Signal()
    refused = Signal(str)

    def __init__(self, theme: Theme, model: SetsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sets = model
        self._shows_all = False
        self.setModel(model)
        cells = CellDelegate(theme, self)
        cells.refused.connect(self.refused)
        self.setItemDelegate(cells)
        self._setup_ui()
        self.show_columns(all_of_them=False)

    @property
    def is_editing(self) -> bool:
        """Whether a cell's editor is open."""
        return self.state() is QAbstractItemView.State.EditingState

    def show_columns(self, *, all_of_them: bool) -> None:
        """Show every column that can be edited, or those that tell something of this session."""
        if self._shows_all and not all_of_them:
            self.horizontalScrollBar().setValue(0)
        self._shows_all = all_of_them
        for column in range(len(COLUMNS)):
            self.setColumnHidden(column, not self._sets.tells(column, to_be_edited=all_of_them))
        # Notes take the room that is left; stretched as the last column they would get no least width.
        self.horizontalHeader().setStretchLastSection(self.isColumnHidden(_NOTE))
        self._fit_notes()

    def refresh_columns(self) -> None:
        """The sets are others: show what tells something of them."""
        self.show_columns(all_of_them=self._shows_all)

    def edit_here(self) -> None:
        """Edit the cell where the keyboard is; the first time, the repetitions of the first set."""
        self.show_columns(all_of_them=True)
        self.setFocus()
        here = self.currentIndex()
        if not here.isValid():
            here = self._sets.index(0, _REPS)
        if not self._can_edit(here):
            here = self._sets.index(here.row(), _REPS)
        if self._can_edit(here):
            self.setCurrentIndex(here)
            self.scrollTo(here)
            self.edit(here)

    def go_to(self, row: int, column: int = _REPS) -> None:
        """Select a cell and show it."""
        there = self._sets.index(row, column)
        self.setCurrentIndex(there)
        self.scrollTo(there)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_editing:
            # What the editor leaves over is nobody's: the page's keys would act on a set in mid-edit.
            event.accept()
        elif event.key() == Qt.Key.Key_F2:
            self.edit_here()
        elif event.key() == Qt.Key.Key_Space and self.currentIndex().column() == _CONFIRMED:
            if not event.isAutoRepeat():
                self._turn_confirmation()
        elif event.key() in MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def sizeHintForColumn(self, column: int) -> int:
        hint = super().sizeHintForColumn(column)
        # A long note must not push the other columns out of sight.
        return min(max(hint, self._theme.sizes.px(90)), self._theme.sizes.px(160)) if column == _NOTE else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_notes()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt would begin at the first cell: repetitions are what is mended most.
        if not self.currentIndex().isValid() and self._sets.rowCount():
            self.setCurrentIndex(self._sets.index(0, _REPS))
        super().focusInEvent(event)
        self.focused.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # Qt's own way to the next cell ends at the first one that cannot be edited.
        super().closeEditor(editor, _Hint.NoHint)
        if hint in {_Hint.EditNextItem, _Hint.EditPreviousItem}:
            self._edit_beside(1 if hint == _Hint.EditNextItem else -1)

    def _fit_notes(self, resized: int = -1) -> None:
        """Give the notes what the other columns leave, and at least what they need."""
        if self.isColumnHidden(_NOTE) or resized == _NOTE:
            return
        header = self.horizontalHeader()
        taken = sum(header.sectionSize(column) for column in range(_NOTE))
        header.resizeSection(_NOTE, max(self.viewport().width() - taken, self.sizeHintForColumn(_NOTE)))

    def _turn_confirmation(self) -> None:
        """Confirm the set in the row, or say that it is not confirmed."""
        here = self.currentIndex()
        if self._can_edit(here):
            is_confirmed = here.data(Qt.ItemDataRole.EditRole) == YES
            self._sets.setData(here, NO if is_confirmed else YES)

    def _edit_beside(self, step: int) -> None:
        """Edit the next cell that can be edited, in the next row after the last one."""
        here, width = self.currentIndex(), len(COLUMNS)
        place = here.row() * width + here.column() + step
        while 0 <= place < self._sets.rowCount() * width:
            there = self._sets.index(place // width, place % width)
            if self._can_edit(there):
                self.setCurrentIndex(there)
                self.scrollTo(there)
                self.edit(there)
                return
            place += step

    def _can_edit(self, index: Index) -> bool:
        is_open = bool(self._sets.flags(index) & Qt.ItemFlag.ItemIsEditable)
        return index.isValid() and is_open and not self.isColumnHidden(index.column())

    def _setup_ui(self) -> None:
        self.setAccessibleName(tr("Sets of the session"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_NOTE, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._fit_notes)
        header.setHighlightSections(False)


class CellDelegate(QStyledItemDelegate):
    """The editors of cells: a line for a text, a box for a choice.

    Signals:
        refused: Why a text cannot be taken; empty when that is over.
    """

    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cell = QPersistentModelIndex()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._cell = QPersistentModelIndex(index)
        self.refused.emit("")
        choices = _sets(index.model()).choices(index)
        if not choices:
            line = QLineEdit(parent)
            line.setProperty("role", "cell")
            line.textEdited.connect(lambda: self._mark(line, ""))
            editor: QWidget = line
        else:
            box = Choice(self._theme, parent)
            box.setProperty("role", "cell")
            for name, written_as in choices:
                box.addItem(told(name), written_as)
            editor = box
        editor.setAccessibleName(told(COLUMNS[index.column()].title))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        now = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, Choice):
            editor.setCurrentIndex(max(editor.findData(now), 0))
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            # A text half typed stays, though the record is read anew meanwhile.
            editor.setText(now)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        # Also called when the focus goes elsewhere: then a wrong text is dropped, and why stays below.
        if self._is_right(editor, index):
            model.setData(index, _text_of(editor))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        around, cell = editor.parentWidget(), option.rect
        # A narrow column still leaves room to type, a choice to be read, and a note to be seen as a whole.
        px, column = self._theme.sizes.px, index.column()
        if isinstance(editor, Choice):
            wanted = editor.sizeHint().width()
        else:
            editor.ensurePolished()
            metrics = editor.fontMetrics()
            text = metrics.horizontalAdvance(str(index.data(Qt.ItemDataRole.EditRole)))
            wanted = px(420) if column == _NOTE else max(text + 3 * metrics.horizontalAdvance("0"), px(70))
        if isinstance(table := self.parent(), QTableView):
            width = _whole_cells(table.horizontalHeader(), column, wanted, -1 if column == _NOTE else 1)
            cell.setLeft(cell.right() + 1 - width if column == _NOTE else cell.left())
            cell.setWidth(width)
        if around is not None and cell.right() > around.width():
            cell.moveRight(around.width() - 1)
        editor.setGeometry(cell)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            hint = _HINTS.get(Qt.Key(event.key()))
            if hint is not None:
                self._take(editor, hint)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.refused.emit("")
        return super().eventFilter(editor, event)

    def _take(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Take the text over and close the editor, or say why not and keep it open."""
        if self._is_right(editor, self._cell):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, hint)

    def _is_right(self, editor: QWidget, index: Index) -> bool:
        try:
            _sets(index.model()).check(index, _text_of(editor))
        except UserError as error:
            self._mark(editor, told(error.words))
            return False
        self._mark(editor, "")
        return True

    def _mark(self, editor: QWidget, problem: str) -> None:
        editor.setProperty("problem", bool(problem))
        editor.style().unpolish(editor)
        editor.style().polish(editor)
        editor.setAccessibleDescription(problem)
        self.refused.emit(problem)


def _whole_cells(header: QHeaderView, column: int, wanted: int, step: int) -> int:
    """The width of a cell and as many whole neighbours as it takes: half a text beside it could be misread."""
    width = header.sectionSize(column)
    while width < wanted and 0 <= column + step < header.count():
        column += step
        width += header.sectionSize(column)
    return max(width, wanted)


def _sets(model: Any) -> SetsModel:
    if not isinstance(model, SetsModel):
        raise TypeError(model)
    return model


def _text_of(editor: QWidget) -> str:
    if isinstance(editor, Choice):
        return str(editor.currentData())
    return editor.text() if isinstance(editor, QLineEdit) else ""
