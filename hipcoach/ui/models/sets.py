"""The sets of a session as an item model whose cells can be edited.

Rule: the model changes nothing itself: it says what is to be changed, and shows what the record then holds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from hipcoach.domain.exercise import Side, lift_name
from hipcoach.domain.mending import NO, NO_LOAD, WARM_UP, YES, Field, lift_text, mended, written
from hipcoach.domain.record import SessionRecord, SetRecord
from hipcoach.domain.units import clock_text
from hipcoach.domain.words import Words, words
from hipcoach.ui.language import told, tr
from hipcoach.ui.models.history import UNCONFIRMED, Exercises, Index, together_text
from hipcoach.ui.typed import in_english, read_typed

_NOWHERE = QModelIndex()
_TYPED: Mapping[Field, Words] = {Field.SET: WARM_UP, Field.LOAD: NO_LOAD}
"""Words that are typed in the reader's language as well as in English."""

_NONE = "–"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Role = Qt.ItemDataRole


@dataclass(frozen=True, slots=True)
class Column:
    """One column of the table of sets.

    Attributes:
        title: Its header.
        text: What its cell shows of a set.
        field: What of the set is edited in it; None where it is derived.
        spoken: What a screen reader says of it, where that differs.
    """

    title: Words
    text: Callable[[SetRecord, Exercises], str]
    field: Field | None
    spoken: Callable[[SetRecord, Exercises], str] | None = None


def _fault(one: SetRecord, exercises: Exercises) -> str:
    if not one.fault:
        return ""
    exercise = exercises.get(one.key)
    known = exercise.fault(one.fault) if exercise else None
    return known.name if known else one.fault


def _rest(one: SetRecord, _: Exercises) -> str:
    taken = _NONE if one.rest_s is None else clock_text(one.rest_s)
    return taken if one.rest_planned_s is None else f"{taken} / {clock_text(one.rest_planned_s)}"


def _rest_spoken(one: SetRecord, _: Exercises) -> str:
    taken = tr("not measured") if one.rest_s is None else clock_text(one.rest_s)
    if one.rest_planned_s is None:
        return taken
    return tr("{taken}, planned {planned}", taken=taken, planned=clock_text(one.rest_planned_s))


COLUMNS = (
    Column(
        words("Set"),
        lambda one, _: tr("warm-up {number}", number=one.set_number) if one.is_warm_up else str(one.set_number),
        Field.SET,
    ),
    Column(
        words("Confirmed"),
        lambda one, _: "✓" if one.is_confirmed else f"{UNCONFIRMED} {tr('unconfirmed')}",
        Field.CONFIRMED,
        lambda one, _: tr("confirmed") if one.is_confirmed else tr("unconfirmed"),
    ),
    Column(words("Exercise"), lambda one, exercises: lift_name(exercises, one.key), Field.EXERCISE),
    Column(words("Side"), lambda one, _: told(one.side.words) if one.side else "", Field.SIDE),
    Column(words("Reps"), lambda one, _: str(one.reps), Field.REPS),
    Column(words("Load"), lambda one, _: told(one.load.words), Field.LOAD),
    Column(words("Together"), lambda one, _: together_text(one.load), None),
    Column(
        words("Tempo"),
        lambda one, _: str(one.tempo) if one.tempo else tr("free", note="a set without a tempo"),
        Field.TEMPO,
    ),
    Column(words("Rest / plan"), _rest, Field.REST, _rest_spoken),
    Column(words("Effort"), lambda one, _: "" if one.effort is None else str(one.effort), Field.EFFORT),
    Column(words("Fault felt"), _fault, Field.FAULT),
    Column(words("Note"), lambda one, _: one.note, Field.NOTE),
)


def _words_of(field: Field) -> tuple[Words, ...]:
    return (_TYPED[field],) if field in _TYPED else ()


def _as_typed(one: SetRecord, field: Field) -> str:
    """A value of a set as it is entered in the reader's language."""
    if field is Field.SET and one.is_warm_up:
        return f"{told(WARM_UP)} {one.set_number}"
    return written(one, field)


class SetsModel(QAbstractTableModel):
    """The sets of one session, in the order in which they were done.

    Signals:
        edited: A value is to be changed: the set's id, the field and the text, which can be understood.
    """

    edited = Signal(str, Field, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: SessionRecord | None = None
        self._sets: tuple[SetRecord, ...] = ()
        self._exercises: Exercises = {}

    def show_session(self, session: SessionRecord | None, exercises: Exercises) -> None:
        """Show a session's sets; the same ones keep their rows, and an open editor."""
        sets = session.sets if session else ()
        is_same = [one.id for one in sets] == [one.id for one in self._sets]
        if not is_same:
            self.beginResetModel()
        self._session, self._sets, self._exercises = session, sets, exercises
        if not is_same:
            self.endResetModel()
        elif sets:
            self.dataChanged.emit(self.index(0, 0), self.index(len(sets) - 1, len(COLUMNS) - 1))

    def set_in(self, row: int) -> SetRecord | None:
        """The set in a row, or None where there is none."""
        return self._sets[row] if 0 <= row < len(self._sets) else None

    def tells(self, column: int, *, to_be_edited: bool) -> bool:
        """Whether a column is of use for this session, to be read or to be edited.

        There is nothing to be read where no cell has a text, or one exercise was all; and nothing to be edited in
        what is derived, or in the side of a lift on both legs.
        """
        texts = {COLUMNS[column].text(one, self._exercises) for one in self._sets}
        field = COLUMNS[column].field
        if not to_be_edited:
            return len(texts) > 1 if field is Field.EXERCISE else any(texts)
        return field is not None and (field is not Field.SIDE or any(texts) or self._has_one_sided)

    @property
    def _has_one_sided(self) -> bool:
        lifts = {one.key for one in self._sets}
        return any(self._exercises[lift].is_one_sided for lift in lifts if lift in self._exercises)

    def choices(self, index: Index) -> tuple[tuple[str, str], ...]:
        """What can be chosen in a cell, in words and as it is written; nothing where a text is typed."""
        one, field = self._sets[index.row()], COLUMNS[index.column()].field
        exercise = self._exercises.get(one.key)
        match field:
            case Field.SIDE:
                return ((tr("both", note="both legs"), ""), *((told(side.words), side.value) for side in Side))
            case Field.CONFIRMED:
                return (f"✓ {tr('confirmed')}", YES), (f"{UNCONFIRMED} {tr('unconfirmed')}", NO)
            case Field.FAULT:
                known = {fault.id: fault.name for fault in (exercise.faults if exercise else ())}
            case Field.EXERCISE:
                known = {lift_text(key): each.name for key, each in self._exercises.items()}
            case _:
                return ()
        now = written(one, field)
        none = {"": tr("none", note="no fault")} if field is Field.FAULT else {}
        ids = none | known | ({now: COLUMNS[index.column()].text(one, self._exercises)} if now else {})
        return tuple((name, written_as) for written_as, name in ids.items())

    def check(self, index: Index, text: str) -> None:
        """See whether a text can stand in a cell.

        Raises:
            UserError: It cannot.
        """
        one, field = self._sets[index.row()], COLUMNS[index.column()].field
        if field is not None:
            read_typed(text, lambda typed: mended(one, field, typed, self._exercises), *_words_of(field))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sets)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        is_finished = self._session is not None and self._session.finished_at is not None
        if index.isValid() and is_finished and COLUMNS[index.column()].field is not None:
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        one, field = self.set_in(index.row()), COLUMNS[index.column()].field
        if one is None or field is None or role != _Role.EditRole:
            return False
        typed = in_english(value, *_words_of(field))
        if typed != written(one, field):
            self.edited.emit(one.id, field, typed)
        return True

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        one = self.set_in(index.row()) if index.isValid() else None
        if one is None:
            return None
        column = COLUMNS[index.column()]
        match role:
            case _Role.DisplayRole:
                return column.text(one, self._exercises)
            case _Role.EditRole:
                return _as_typed(one, column.field) if column.field else None
            case _Role.ToolTipRole:
                return one.note or None if column.field is Field.NOTE else None
            case _Role.AccessibleTextRole:
                said = (column.spoken or column.text)(one, self._exercises)
                return f"{told(column.title)} {said or tr('blank', note='an empty cell')}"
            case _:
                return _LEFT if role == _Role.TextAlignmentRole else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role == _Role.DisplayRole:
            return told(COLUMNS[section].title)
        return _LEFT if role == _Role.TextAlignmentRole else None
