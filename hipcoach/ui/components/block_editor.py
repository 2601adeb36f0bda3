"""One line of the plan (more of them, where text is large): a block's exercise, sets, reps, load, tempo and rest.

Rule: what cannot be understood marks its field and is explained below the line; the last good block stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Equipment, Load, Unit
from hipcoach.domain.plan import LONGEST_REST_S, MOST_SETS, Block, RepRange, WarmUp
from hipcoach.domain.replanning import with_fitting_warm_ups
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.units import seconds_text
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights
from hipcoach.domain.words import Number, words
from hipcoach.ui.components.basics import button, label
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.theme import Theme

OWN_REST = words("your own choice")
_REST_STEP_S = 15

WIDE_COLUMNS = 3
"""So many fields stand side by side where text is large."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class _Field:
    """A column of the line: its label above its widget."""

    title: str
    widget: QWidget
    stretch: int = 0


def tempo_text(tempo: Tempo | None) -> str:
    """A tempo as it is entered; nothing for free sets."""
    return "" if tempo is None else str(tempo)


def read_tempo(text: str) -> Tempo | None:
    """The tempo of a field; an empty one is a free set.

    Raises:
        UserError: The text is no tempo.
    """
    return Tempo.parse(text) if text.strip() else None


def load_text(load: Load) -> str:
    """The load of one implement as it is entered."""
    return told(Number(f"{load.value.normalize():f}"))


class BlockEditor(QFrame):
    """An editable line.

    Attributes:
        edited: Emitted with the new block when every field can be understood.
        removed: The user wants this line gone.
        moved: The user wants it up (-1) or down (+1).
    """

    edited = Signal(object)
    removed = Signal()
    moved = Signal(int)

    def __init__(
        self,
        theme: Theme,
        block: Block,
        exercises: Mapping[Key, Exercise],
        weights: Weights,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._block = block
        self._exercises = exercises
        self._weights = weights
        self._setup_ui()
        self._show_block()
        self._connect()

    @property
    def block(self) -> Block:
        """The last good block."""
        return self._block

    @property
    def problem(self) -> str:
        """The sentence below the line; empty while all is well."""
        return self._problem.text()

    @property
    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self._exercise

    @property
    def tab_chain(self) -> tuple[QWidget, ...]:
        """What Tab visits, from left to right."""
        return (*(field.widget for field in self._fields), self._up, self._down, self._remove, self._warm_ups)

    def set_place(self, number: int, count: int, *, has_side_column: bool) -> None:
        """Say which line of how many this is, and whether another line has a rest between sides.

        Then this one keeps the room for it, so that the columns stand below each other.
        """
        for widget in (self._labels[-1], self._side_rest):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(has_side_column)
            widget.setSizePolicy(policy)
        self._up.setEnabled(number > 1)
        self._down.setEnabled(number < count)
        self._remove.setEnabled(count > 1)
        for field in self._fields:
            field.widget.setAccessibleName(_in_line(field.title, number))
        self._up.setAccessibleName(tr("Move up line {number}", number=number))
        self._down.setAccessibleName(tr("Move down line {number}", number=number))
        self._remove.setAccessibleName(tr("Remove line {number}", number=number))
        self._warm_ups.setAccessibleName(_in_line(self._warm_ups.text(), number))

    def _setup_ui(self) -> None:
        self.setProperty("role", "card")
        self._exercise = Choice(self._theme)
        self._keys = list(self._exercises)
        self._exercise.addItems([exercise.name for exercise in self._exercises.values()])
        if self._key not in self._exercises:
            self._keys.append(self._key)
            self._exercise.addItem(tr("{lift} (file missing)", lift=" ".join(reversed(self._key))))
        self._sets = _spin(1, MOST_SETS)
        self._reps, self._load, self._tempo = QLineEdit(), QLineEdit(), QLineEdit()
        self._unit = Choice(self._theme)
        self._unit.addItems([unit.value for unit in Unit])
        self._rest = _spin(0, LONGEST_REST_S, _REST_STEP_S, " s")
        self._side_rest = _spin(0, LONGEST_REST_S, _REST_STEP_S, " s")
        self._tempo.setPlaceholderText(tr("free", note="a set without tempo"))
        self._tempo.setToolTip(
            tr("Down, bottom, up, top in seconds, for example 3-1-1-1. Empty: you end each set.")
        )
        self._reps.setToolTip(tr("For example 6 or 5-6."))
        self._fields = (
            _Field(tr("Exercise"), self._exercise, 3),
            _Field(tr("Sets"), self._sets),
            _Field(tr("Reps"), self._reps),
            _Field(tr("Load each"), self._load),
            _Field(tr("Unit"), self._unit),
            _Field(tr("Tempo"), self._tempo),
            _Field(tr("Rest"), self._rest),
            _Field(tr("Side rest"), self._side_rest),
        )
        self._grid = QGridLayout()
        self._labels = []
        for field in self._fields:
            title = label(field.title, "hint")
            title.setBuddy(field.widget)
            self._labels.append(title)
        self._up, self._down, self._remove = button("↑"), button("↓"), button("×")
        self._buttons = QHBoxLayout()
        for one in (self._up, self._down, self._remove):
            self._buttons.addWidget(one)
        self._problem = label(role="problem", wraps=True)
        self._hint = label(role="hint", wraps=True)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._grid)
        self._column.addWidget(self._problem)
        self._warm_ups = button("", "plain")
        self._foot = QHBoxLayout()
        self._too_light = label(tr("So light that no warm-up is proposed."), "hint")
        self._foot.addWidget(self._hint, 1)
        self._foot.addWidget(self._too_light)
        self._foot.addWidget(self._warm_ups)
        self._column.addLayout(self._foot)
        self._on_theme_changed()

    def _lay_out(self) -> None:
        """Put the fields into one line, or into as many as large text needs."""
        columns = WIDE_COLUMNS if self._theme.sizes.is_wide else len(self._fields) + 1
        self._grid.removeItem(self._buttons)
        for place, (title, field) in enumerate(zip(self._labels, self._fields, strict=True)):
            line, column = divmod(place, columns)
            self._grid.addWidget(title, 2 * line, column)
            # One that is placed does not hold back those above it that take what room there is.
            side = Qt.AlignmentFlag(0) if field.stretch else Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(field.widget, 2 * line + 1, column, side)
        for column, field in enumerate(self._fields):
            self._grid.setColumnStretch(column, field.stretch)
        line, column = divmod(len(self._fields), columns)
        self._grid.addLayout(self._buttons, 2 * line + 1, column)

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._exercise.currentIndexChanged.connect(self._on_exercise_chosen)
        for field in (self._reps, self._load, self._tempo):
            field.editingFinished.connect(self._on_edited)
        self._tempo.textEdited.connect(self._show_hint)
        for spin in (self._sets, self._rest, self._side_rest):
            spin.valueChanged.connect(self._on_edited)
        self._unit.currentIndexChanged.connect(self._on_edited)
        self._up.clicked.connect(lambda: self.moved.emit(-1))
        self._down.clicked.connect(lambda: self.moved.emit(1))
        self._remove.clicked.connect(self.removed)
        self._warm_ups.clicked.connect(self._on_warm_ups_toggled)

    @property
    def _key(self) -> Key:
        return self._block.exercise, self._block.variation

    def _show_block(self) -> None:
        """Write the block into the fields."""
        block = self._block
        blockers = [QSignalBlocker(field.widget) for field in self._fields]
        self._exercise.setCurrentIndex(self._keys.index(self._key))
        self._sets.setValue(block.sets)
        self._reps.setText(str(block.reps))
        self._load.setText(load_text(block.load))
        self._unit.setCurrentText(block.load.unit)
        self._tempo.setText(tempo_text(block.tempo))
        self._rest.setValue(round(block.rest_s))
        self._side_rest.setValue(round(block.side_rest_s))
        for blocker in blockers:
            blocker.unblock()
        self._labels[-1].setVisible(block.is_one_sided)
        self._side_rest.setVisible(block.is_one_sided)
        implements = block.load.implements
        several = tr("Load each, {count} ×", count=implements)
        self._labels[3].setText(several if implements > 1 else tr("Load"))
        exercise = self._exercises.get(self._key)
        self._load.setToolTip(tr("The weight of {load_of}.", load_of=exercise.load_of) if exercise else "")
        self._show_warm_ups()
        self._mark({})
        self._show_hint()

    def _read(self) -> tuple[Block, dict[QLineEdit, UserError]]:
        """The block that the fields describe, and what could not be understood."""
        old, problems = self._block, {}
        reps, load, tempo = old.reps, old.load, old.tempo
        try:
            reps = RepRange.parse(self._reps.text())
        except UserError as error:
            problems[self._reps] = error
        try:
            load = Load.parse(self._load.text(), old.load.implements, Unit(self._unit.currentText()))
        except UserError as error:
            problems[self._load] = error
        try:
            tempo = read_tempo(self._tempo.text())
        except UserError as error:
            problems[self._tempo] = error
        block = replace(
            old,
            sets=self._sets.value(),
            reps=reps,
            load=load,
            tempo=tempo,
            rest_s=float(self._rest.value()),
            side_rest_s=float(self._side_rest.value()),
        )
        if block.rest_s != old.rest_s:
            usual = self._exercises.get(self._key)
            is_usual = usual is not None and usual.rest_s == block.rest_s
            block = replace(block, rest_reason=usual.rest_reason if usual and is_usual else OWN_REST)
        return with_fitting_warm_ups(old, block, self._weights, self._equipment), problems

    @property
    def _equipment(self) -> Equipment:
        exercise = self._exercises.get(self._key)
        return exercise.equipment if exercise else "none"

    def _proposed_warm_ups(self) -> tuple[WarmUp, ...]:
        return warm_ups(self._block.load, self._block.reps, self._weights, self._equipment)

    def _show_warm_ups(self) -> None:
        ups = self._block.warm_ups
        is_too_light = not (ups or self._proposed_warm_ups())
        self._warm_ups.setVisible(not is_too_light)
        self._too_light.setMinimumHeight(self._warm_ups.sizeHint().height())  # the line keeps its height
        self._too_light.setVisible(is_too_light)
        if ups:
            each = ", ".join(tr("{reps} with {load}", reps=up.reps, load=up.load.words) for up in ups)
            self._warm_ups.setText(tr_count("Warm-up: {sets}", "Warm-ups: {sets}", len(ups), sets=each))
        else:
            self._warm_ups.setText(tr("Add warm-ups"))
        self._warm_ups.setToolTip(tr("Take them out.") if ups else tr("Lighter sets before the working sets."))

    def _on_warm_ups_toggled(self) -> None:
        ups = () if self._block.warm_ups else self._proposed_warm_ups()
        self._block = replace(self._block, warm_ups=ups)
        self._show_block()
        self.edited.emit(self._block)

    def _mark(self, problems: Mapping[QLineEdit, UserError]) -> None:
        for field in (self._reps, self._load, self._tempo):
            field.setProperty("problem", field in problems)
            field.style().unpolish(field)
            field.style().polish(field)
            field.setAccessibleDescription(told(problems[field].words) if field in problems else "")
        self._problem.setText(" ".join(told(error.words) for error in problems.values()))
        self._problem.setVisible(bool(problems))

    def _show_hint(self) -> None:
        """What the tempo means, as far as it can be read yet."""
        try:
            tempo = read_tempo(self._tempo.text())
        except UserError:
            self._hint.setText(tr("Tempo: down, bottom, up, top in seconds, for example 3-1-1-1."))
            return
        if tempo is None:
            self._hint.setText(tr("Free sets: nothing paces you; you end each set and enter the reps."))
            return
        seconds = seconds_text(tempo.rep_s)
        self._hint.setText(told(tempo.warning) or tr("{seconds} a rep, one breath.", seconds=seconds))
        self._hint.setProperty("role", "caution" if tempo.warning else "hint")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)

    def _on_edited(self) -> None:
        block, problems = self._read()
        self._mark(problems)
        if problems or block == self._block:
            return
        self._block = block
        self._show_block()
        self.edited.emit(block)

    def _on_exercise_chosen(self) -> None:
        exercise = self._exercises.get(self._keys[self._exercise.currentIndex()])
        if exercise is None or exercise.key == self._key:
            return
        self._block = Block.of(exercise, self._block.sets, self._block.reps)
        self._show_block()
        self.edited.emit(self._block)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(18), px(10), px(18), px(12))
        self._column.setSpacing(px(6))
        self._lay_out()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(2))
        self._buttons.setSpacing(px(6))
        widths = {self._sets: 84, self._reps: 84, self._load: 124, self._unit: 78, self._tempo: 124}
        for widget, width in (*widths.items(), (self._rest, 108), (self._side_rest, 108)):
            widget.setFixedWidth(px(width))
        for spin in (self._sets, self._rest, self._side_rest):
            spin.lineEdit().setTextMargins(px(8), 0, 0, 0)
        self._exercise.setMinimumWidth(px(200))
        for one in (self._up, self._down, self._remove):
            one.setFixedWidth(px(56))


def _in_line(what: str, number: int) -> str:
    return tr("{field}, line {number}", field=what, number=number)


def _spin(low: int, high: int, step: int = 1, suffix: str = "") -> QSpinBox:
    """A number that is taken over when it is complete, not at each digit."""
    made = QSpinBox()
    made.setRange(low, high)
    made.setSingleStep(step)
    made.setSuffix(suffix)
    made.setKeyboardTracking(False)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made
