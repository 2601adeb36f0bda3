"""Asked once, on the day after a session: back and hips, the morning after?"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hipcoach.domain.keys import Key
from hipcoach.domain.record import SessionRecord
from hipcoach.domain.safety import MOST_PAIN, SafetyNote
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import button, card, label
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

QUESTION = words("Back and hips, the morning after?")
SCALE = words("0 is none, 10 the worst that you can think of.")


class MorningCard(QWidget):
    """A question with eleven answers; where the answer asks for it, the advice takes its place.

    Signals:
        answered: The pain, 0–10; None where it was passed over.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record: SessionRecord | None = None
        self._setup_ui()
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.hide()

    @property
    def record(self) -> SessionRecord | None:
        """The session that is asked about; None while nothing is."""
        return self._record

    def ask(self, record: SessionRecord | None) -> None:
        """Ask about a session; None takes the question away, but not the advice."""
        was_asking, self._record = self._record is not None, record
        if record is not None:
            self._show(QUESTION, SCALE, is_question=True)
        elif was_asking:
            self.hide()

    def advise(self, advice: SafetyNote | None) -> None:
        """The question is answered: say what follows from it, if anything."""
        self._record = None
        if advice is None:
            self.hide()
        else:
            self._show(advice.title, advice.first, is_question=False)

    def pass_over(self) -> None:
        """Leave the question unanswered; or the advice was read."""
        if self._record is not None:
            self.answered.emit(None)
        else:
            self.hide()

    def _setup_ui(self) -> None:
        frame = card("card-strong")
        outer = QVBoxLayout(self)
        outer.addWidget(frame)
        self._outer = outer
        self._inside = QVBoxLayout(frame)
        self._title = label("", "large", wraps=True)
        self._words = label("", wraps=True)
        self._inside.addWidget(self._title)
        self._inside.addWidget(self._words)
        self._row = QHBoxLayout()
        self._answers = [self._answer(pain) for pain in range(MOST_PAIN + 1)]
        self._pass = button("", "plain")
        self._pass.clicked.connect(self.pass_over)
        self._row.addStretch(1)
        self._row.addWidget(self._pass)
        self._inside.addLayout(self._row)

    def _answer(self, pain: int) -> QPushButton:
        made = button(f"{pain}  {Key.UP}" if pain == MOST_PAIN else str(pain), "answer")
        made.setAccessibleName(tr("Pain {pain} of {most}", pain=pain, most=MOST_PAIN))
        made.clicked.connect(lambda: self.answered.emit(pain))
        self._row.addWidget(made)
        return made

    def _show(self, title: str, text: str, *, is_question: bool) -> None:
        self._title.setText(told(title))
        self._words.setText(told(text))
        for one in self._answers:
            one.setVisible(is_question)
        self._pass.setText(tr("Skip  N") if is_question else tr("All right  N"))
        self.setAccessibleName(told(title))
        self.setAccessibleDescription(told(text))
        self.show()

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._outer.setContentsMargins(0, 0, 0, px(14))
        self._inside.setContentsMargins(px(24), px(14), px(24), px(16))
        self._inside.setSpacing(px(8))
        self._row.setSpacing(px(5))
        self._row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for one in self._answers[:-1]:
            one.setFixedWidth(px(42))
        self._answers[-1].setFixedWidth(px(68))  # it names its key, too
