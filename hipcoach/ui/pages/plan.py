"""The plan: one editable line per block, the way a physio writes it down."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.plan import Block, Plan
from hipcoach.domain.plan_words import amount_text
from hipcoach.domain.weights import Weights
from hipcoach.ui.components.basics import Page, as_page, button, label
from hipcoach.ui.components.block_editor import BlockEditor, Key
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_ON_THE_PAGE = Qt.ShortcutContext.WidgetWithChildrenShortcut

OPEN, SAVE, FORMER = "Ctrl+O", "Ctrl+S", "Ctrl+Z"

USUAL: Key = ("deadlift", "dumbbell")


def built_in(exercises: Mapping[Key, Exercise]) -> Block:
    """The block to begin with: the dumbbell deadlift, or else the first exercise that there is."""
    return Block.of(exercises.get(USUAL) or next(iter(exercises.values())))


class PlanPage(Page):
    """What the next sessions intend.

    Attributes:
        plan_changed: Emitted with the new plan.
        left: The user goes back to Today.
        built_in_wanted: One of the plans that the app comes with is to be chosen.
        open_wanted: The plan of a file is to be looked at.
        save_wanted: This plan is to be written into a file.
        said: A sentence for the user.
    """

    plan_changed = Signal(object)
    left = Signal()
    built_in_wanted = Signal()
    open_wanted = Signal()
    save_wanted = Signal(Plan)
    said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: Plan | None = None
        self._former: Plan | None = None
        self._exercises: Mapping[Key, Exercise] = {}
        self._weights = Weights()
        self._editors: list[BlockEditor] = []
        self._setup_ui()
        self._connect()

    @property
    def plan(self) -> Plan | None:
        """The last good plan."""
        return self._plan

    @property
    def editors(self) -> tuple[BlockEditor, ...]:
        """The lines, from top to bottom."""
        return tuple(self._editors)

    def set_plan(self, plan: Plan, exercises: Mapping[Key, Exercise], weights: Weights | None = None) -> None:
        """Show another plan; the one that is shown already keeps its fields and the keyboard."""
        weights = weights or Weights()
        if (plan, exercises, weights) == (self._plan, self._exercises, self._weights):
            return
        self._plan, self._exercises, self._weights = plan, exercises, weights
        self._add.setEnabled(bool(exercises))
        self._built_in.setEnabled(bool(exercises))
        self._fill()

    def take_over(self, plan: Plan) -> None:
        """Make another plan the user's own; the one that was is a key away."""
        if self._plan is None:
            return
        if plan == self._plan:
            self.said.emit(tr("“{plan}” is your plan already.", plan=plan.name))
            return
        self._former, self._plan = self._plan, plan
        self._fill()
        self._former_button.show()
        self._renumber()
        self.setFocus()
        self.said.emit(tr("“{plan}” is your plan now. Ctrl+Z brings the former one back.", plan=plan.name))
        self.plan_changed.emit(plan)  # where that is refused, that is said instead

    def _setup_ui(self) -> None:
        as_page(self, tr("Plan"))
        self._amount = label(role="large")
        self._back = button(tr("Today"), "plain")
        self._back.setAccessibleName(tr("Back to Today"))
        self._heading = Flow()
        self._heading.addWidget(label(tr("Plan"), "title"), 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addWidget(self._amount, 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addStretch()
        self._heading.addWidget(self._back)
        lines = QWidget()
        self._lines = QVBoxLayout(lines)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(lines)
        self._add = button(tr("Add an exercise"))
        self._built_in = button(tr("Built-in plans…"))
        self._open = button(f"{tr('Open a plan…')}  {_shown(OPEN)}")
        self._save = button(f"{tr('Save as a file…')}  {_shown(SAVE)}")
        self._former_button = button(f"{tr('Back to the former plan')}  {_shown(FORMER)}", "plain")
        self._former_button.hide()
        self._foot = Flow()
        for one in self._foot_buttons:
            self._foot.addWidget(one)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._back.clicked.connect(self.left)
        self._add.clicked.connect(self._on_add)
        self._built_in.clicked.connect(self.built_in_wanted)
        for sequence, widget, deed in (
            (OPEN, self._open, self.open_wanted.emit),
            (SAVE, self._save, self._on_save),
            (FORMER, self._former_button, self._on_former),
        ):
            widget.clicked.connect(deed)
            shortcut = QShortcut(QKeySequence(sequence), self, context=_ON_THE_PAGE)
            shortcut.activated.connect(deed)

    @property
    def _foot_buttons(self) -> tuple[QPushButton, ...]:
        return self._add, self._built_in, self._open, self._save, self._former_button

    def _fill(self) -> None:
        """Make a line for each block."""
        for editor in self._editors:
            self._lines.removeWidget(editor)
            editor.hide()
            editor.deleteLater()
        self._editors = []
        for block in self._plan.blocks if self._plan else ():
            self._insert(BlockEditor(self._theme, block, self._exercises, self._weights))
        self._renumber()

    def _insert(self, editor: BlockEditor) -> None:
        self._lines.insertWidget(len(self._editors), editor)
        editor.show()  # a layout shows it only later, and the keyboard is to go there now
        self._editors.append(editor)
        editor.edited.connect(self._take)
        editor.removed.connect(lambda: self._on_removed(editor))
        editor.moved.connect(lambda by: self._on_moved(editor, by))

    def _renumber(self) -> None:
        has_side_column = any(editor.block.is_one_sided for editor in self._editors)
        for number, editor in enumerate(self._editors, 1):
            editor.set_place(number, len(self._editors), has_side_column=has_side_column)
        fields = [widget for editor in self._editors for widget in editor.tab_chain]
        order = [self._back, *fields, *self._foot_buttons]
        for one, after in pairwise(order):
            QWidget.setTabOrder(one, after)
        self.first = self._editors[0].first_field if self._editors else self._add
        self._amount.setText(told(amount_text(self._plan)) if self._plan else "")

    def _take(self) -> None:
        """Take the lines over into the plan, and tell."""
        if self._plan is None:
            return
        plan = replace(self._plan, blocks=tuple(editor.block for editor in self._editors))
        if plan == self._plan:
            return
        self._plan = plan
        self._renumber()
        self.plan_changed.emit(plan)

    def _on_add(self) -> None:
        block = self._editors[-1].block if self._editors else built_in(self._exercises)
        editor = BlockEditor(self._theme, block, self._exercises, self._weights)
        self._insert(editor)
        self._take()
        editor.first_field.setFocus()

    def _on_removed(self, editor: BlockEditor) -> None:
        at = self._editors.index(editor)
        self._editors.remove(editor)
        self._lines.removeWidget(editor)
        editor.hide()
        editor.deleteLater()
        self._take()
        self._editors[min(at, len(self._editors) - 1)].first_field.setFocus()

    def _on_moved(self, editor: BlockEditor, by: int) -> None:
        at = self._editors.index(editor)
        to = at + by
        if not 0 <= to < len(self._editors):
            return
        self._editors.insert(to, self._editors.pop(at))
        self._lines.removeWidget(editor)
        self._lines.insertWidget(to, editor)
        self._take()

    def _on_save(self) -> None:
        self._save.setFocus()  # what is being typed in a field is taken over first
        if self._plan is not None:
            self.save_wanted.emit(self._plan)

    def _on_former(self) -> None:
        if self._former is not None:
            self.take_over(self._former)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(20))
        self._column.setSpacing(px(14))
        self._heading.setSpacing(px(20))
        self._amount.setContentsMargins(0, 0, 0, px(5))
        self._lines.setSpacing(px(12))
        self._foot.setSpacing(px(12))


def _shown(sequence: str) -> str:
    """A combination of keys as the reader's keyboard names them."""
    return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)
