"""The introduction's second screen: questions before the first lift, of which no answer is kept."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.safety import IF_ANY_YES, NOT_A_DEVICE, QUESTIONS
from hipcoach.ui.components.basics import button, card, label
from hipcoach.ui.components.shrinking import direction
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme


class QuestionsScreen(QWidget):
    """All questions at once, and one answer for them; a yes advises and locks nothing."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        title = tr("Before your first lift")
        how = tr("Is any of this true for you? Answer for yourself: nothing is kept but today's date.")
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join((how, *map(told, QUESTIONS))))
        self._yes = button(tr("Yes to one or more  Space"))
        self._yes.setAccessibleName(tr("Yes to one or more"))
        self._yes.setCheckable(True)
        self._yes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._yes.toggled.connect(self._on_toggled)
        self._answer = label(wraps=True)
        frame = self._frame = card()
        self._grid = QGridLayout(frame)
        for row, question in enumerate(QUESTIONS):
            self._grid.addWidget(label("•", "large"), row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label(told(question), "large", wraps=True), row, 1)
        self._grid.setColumnStretch(1, 1)
        self._line = QHBoxLayout()
        self._line.addWidget(self._yes)
        self._line.addWidget(self._answer, 1)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._column.addWidget(label(title, "title", wraps=True))
        self._column.addWidget(label(how, "lead", wraps=True))
        self._column.addWidget(frame)
        self._column.addLayout(self._line)
        self._column.addStretch(1)
        self._column.addWidget(label(told(NOT_A_DEVICE), "hint", wraps=True))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.forget()

    @property
    def is_yes(self) -> bool:
        """Whether the answer is yes at present."""
        return self._yes.isChecked()

    def turn(self) -> None:
        """From no to yes, or back."""
        self._yes.toggle()

    def forget(self) -> None:
        """As if nothing was answered."""
        self._yes.setChecked(False)
        self._on_toggled(False)

    def _on_toggled(self, is_yes: bool) -> None:
        self._answer.setText(told(IF_ANY_YES) if is_yes else tr("All no? Go on."))
        self._answer.setProperty("role", "advice" if is_yes else "lead")
        self._answer.style().unpolish(self._answer)
        self._answer.style().polish(self._answer)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(14))
        self._grid.setContentsMargins(px(28), px(18), px(28), px(18))
        self._grid.setHorizontalSpacing(px(14))
        self._grid.setVerticalSpacing(px(9))
        self._line.setSpacing(px(20))
        self._line.setDirection(direction(self._theme.sizes))
        self._answer.setMinimumHeight(px(66))
