"""The sound's test: a button that plays it, then the question whether it was heard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.words import words
from hipcoach.ui.components.basics import button, label, settle
from hipcoach.ui.components.setting_row import CONTROL_WIDTH
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

_INVITATION = words("Try it from where you will stand.")
_QUESTION = words("Heard from where you stand?")
_YES = words("Good: it paces a set by itself.")
_NO = words("Then the edges light up; the switch is below.")


class SoundTest(QWidget):
    """Asks what only the user can know.

    Attributes:
        requested: Emitted when the test is to be heard.
        answered: Emitted with whether it was.
    """

    requested = Signal()
    answered = Signal(bool)

    def __init__(self, theme: Theme, unheard: str = "", parent: QWidget | None = None) -> None:
        """Offer the test; `unheard` says what follows where nothing was heard, if not the switch below."""
        super().__init__(parent)
        self._theme = theme
        self._unheard = unheard or _NO
        self.setAccessibleName(tr("Test sound"))
        self._hint = label("", "hint", wraps=True)
        names = (tr("Test sound"), tr("Yes"), tr("No"))
        self.play, self.yes, self.no = (button(name, "answer") for name in names)
        self.yes.setAccessibleName(tr("Yes, heard"))
        self.no.setAccessibleName(tr("No, not heard: light up the edges"))
        self._setup_ui()
        self.play.clicked.connect(self.try_it)
        self.yes.clicked.connect(lambda: self._on_answered(is_heard=True))
        self.no.clicked.connect(lambda: self._on_answered(is_heard=False))
        theme.changed.connect(self._on_theme_changed)
        self.forget()

    def forget(self) -> None:
        """As if it was not tried yet."""
        self._show(_INVITATION)

    def tell(self, sentence: str) -> None:
        """Say why there is nothing to be heard, in place of the question."""
        self._show(sentence)

    def try_it(self) -> None:
        """Ask for the test to be heard, and whether it was."""
        self._show(_QUESTION, is_question=True)
        self.requested.emit()

    def answer(self, *, is_heard: bool) -> None:
        """Say what follows from the answer, and pass it on."""
        self._show(_YES if is_heard else self._unheard)
        self.answered.emit(is_heard)

    def _setup_ui(self) -> None:
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(tr("Can you hear it?"), "strong"))
        texts.addWidget(self._hint)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.play, 2)
        self._buttons.addWidget(self.yes, 1)
        self._buttons.addWidget(self.no, 1)
        self._controls = QWidget()
        self._controls.setLayout(self._buttons)
        self._buttons.setContentsMargins(0, 0, 0, 0)
        self._line = QHBoxLayout(self)
        self._line.addLayout(texts, 1)
        self._line.addWidget(self._controls)
        self._on_theme_changed()

    def _show(self, hint: str, *, is_question: bool = False) -> None:
        self._hint.setText(told(hint))
        self.play.setText(tr("Again") if is_question else tr("Test sound"))
        for one in (self.yes, self.no):
            one.setVisible(is_question)
        settle(self)

    def _on_answered(self, *, is_heard: bool) -> None:
        # The focus must not be lost with the button that had it.
        self.play.setFocus()
        self.answer(is_heard=is_heard)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._line.setContentsMargins(px(20), px(6), px(20), px(6))
        self._line.setSpacing(px(16))
        self._buttons.setSpacing(px(8))
        self._controls.setFixedWidth(px(CONTROL_WIDTH))
