"""What a file holds, before it comes into the record, and what it does not say."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.coach.exchange import Preview, sections_of
from hipcoach.domain.load import Unit
from hipcoach.domain.words import words
from hipcoach.transfer.arrival import Dumbbells
from hipcoach.ui.components.basics import button, label
from hipcoach.ui.components.choice import Choice
from hipcoach.ui.components.told_text import ToldText
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_WIDTH, _HEIGHT = 760, 620
_DUMBBELLS = (
    (Dumbbells.EACH, words("each dumbbell", note="a pair's weight is that of …")),
    (Dumbbells.TOGETHER, words("both dumbbells together", note="a pair's weight is that of …")),
)
_UNITS = ((Unit.KG, words("kilograms")), (Unit.LB, words("pounds")))


class PreviewBox(QDialog):
    """Tells what would come in, and asks.

    Signals:
        changed: Another answer was given: the file is to be looked at again.
        agreed: It is to come in.
    """

    changed = Signal()
    agreed = Signal()

    def __init__(self, theme: Theme, file: str, unit: Unit, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Bring in {file}", file=file))
        px = theme.sizes.px
        self.resize(px(_WIDTH), px(_HEIGHT))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(20), px(24), px(20))
        column.setSpacing(px(12))
        column.addWidget(label(file, "headline", wraps=True))
        self._text = ToldText(px(12), tr("What is in the file"))
        column.addWidget(self._text, 1)
        self._dumbbells_line, self._dumbbells = self._question(
            theme, column, tr("A pair's weight is that of"), _DUMBBELLS
        )
        self._unit_line, self._unit = self._question(theme, column, tr("Weights without a unit are"), _UNITS)
        with QSignalBlocker(self._unit):
            self._unit.setCurrentIndex([one for one, _ in _UNITS].index(unit))
        row = QHBoxLayout()
        row.addStretch(1)
        self._cancel = button(tr("Cancel"), "plain")
        self._take = button(tr("Bring in"), "go")
        self._take.setObjectName("take")
        self._take.setDefault(True)
        for one in (self._cancel, self._take):
            row.addWidget(one)
        column.addLayout(row)
        self._cancel.clicked.connect(self.reject)
        self._take.clicked.connect(self._on_taken)

    @property
    def dumbbells(self) -> Dumbbells:
        """What the weight of a pair of dumbbells is the weight of."""
        return _DUMBBELLS[self._dumbbells.currentIndex()][0]

    @property
    def unit(self) -> Unit:
        """The unit of weights that have none."""
        return _UNITS[self._unit.currentIndex()][0]

    def show_preview(self, preview: Preview) -> None:
        """Tell what would come in; what makes no difference is not asked."""
        arrival, found = preview.arrival, preview.difference
        self._text.tell(sections_of(preview))
        self._dumbbells_line.setVisible(arrival is not None and arrival.asks_dumbbells)
        self._unit_line.setVisible(arrival is not None and arrival.asks_unit)
        self._take.setEnabled(found.changes_sets or bool(found.weeks))
        self.open()

    def _question(
        self, theme: Theme, column: QVBoxLayout, question: str, choices: Sequence[tuple[str, str]]
    ) -> tuple[QWidget, Choice]:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        made = Choice(theme)
        made.addItems([told(text) for _, text in choices])
        made.setAccessibleName(question)
        row.addWidget(label(question))
        row.addWidget(made)
        row.addStretch(1)
        column.addWidget(line, 0, Qt.AlignmentFlag.AlignLeft)
        made.currentIndexChanged.connect(self._on_answered)
        return line, made

    def _on_answered(self) -> None:
        # Nobody agrees to what is not told yet.
        self._take.setEnabled(False)
        self.changed.emit()

    def _on_taken(self) -> None:
        self.accept()
        self.agreed.emit()
