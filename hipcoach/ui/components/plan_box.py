"""What a plan asks for, before it becomes the user's own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.coach.exchange import Section
from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Exercise, lift_name
from hipcoach.domain.plan import Plan
from hipcoach.domain.plan_words import amount_text, block_sentences
from hipcoach.library.plan_file import PlanFile
from hipcoach.ui.components.basics import button, label
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.told_text import ToldText
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_WIDTH, _HEIGHT = 760, 560


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan to choose, or why it cannot be chosen.

    Attributes:
        title: Its name, or that of its file.
        found: The plan, or what is wrong with its file.
    """

    title: str
    found: PlanFile | UserError


class PlanBox(QDialog):
    """Tells what plans ask for, and which one is to be taken over.

    Signals:
        agreed: This plan is to be taken over.
    """

    agreed = Signal(Plan)

    def __init__(
        self,
        theme: Theme,
        offers: Sequence[Offer],
        exercises: Mapping[tuple[str, str], Exercise],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._offers = offers
        self._exercises = exercises
        self.setWindowTitle(tr("Another plan"))
        px = theme.sizes.px
        self.resize(px(_WIDTH), px(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        self._choice = Choice(theme)
        self._choice.setAccessibleName(tr("Plan"))
        self._choice.addItems([one.title for one in offers])
        self._headline = label(role="headline", wraps=True)
        self._amount = label(role="large")
        self._text = ToldText(px(12), tr("What the plan asks for"))
        row = QHBoxLayout()
        row.addStretch(1)
        self._leave = button(tr("Leave it"), "plain")
        self._take = button(tr("Take over"), "go")
        self._take.setObjectName("take")
        self._take.setDefault(True)
        row.addWidget(self._leave)
        row.addWidget(self._take)
        for one in (self._choice, self._headline, self._amount):
            column.addWidget(one)
        self._choice.setVisible(len(offers) > 1)
        self._headline.setVisible(len(offers) == 1)
        column.addWidget(self._text, 1)
        column.addLayout(row)
        self._choice.currentIndexChanged.connect(self._show_offer)
        self._leave.clicked.connect(self.reject)
        self._take.clicked.connect(self._on_taken)
        self._show_offer()
        if len(offers) > 1:
            self._choice.setFocus()
        else:
            (self._leave if self._take.isHidden() else self._take).setFocus()

    def _show_offer(self) -> None:
        offer = self._offers[self._choice.currentIndex()]
        found = offer.found
        self._take.setVisible(isinstance(found, PlanFile))
        if isinstance(found, UserError):
            self._headline.setText(offer.title)
            self._amount.hide()
            self._text.tell([Section(tr("This plan cannot be taken over"), (found.message, found.remedy))])
            return
        self._headline.setText(found.plan.name)
        self._amount.setText(told(amount_text(found.plan)))
        self._amount.show()
        blocks = [
            Section(lift_name(self._exercises, block.key), block_sentences(block)) for block in found.plan.blocks
        ]
        note = [Section(tr("Note"), tuple(found.note.split("\n")))] if found.note else []
        self._text.tell([*blocks, *note])

    def _on_taken(self) -> None:
        found = self._offers[self._choice.currentIndex()].found
        self.accept()
        if isinstance(found, PlanFile):
            self.agreed.emit(found.plan)
