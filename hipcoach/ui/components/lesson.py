"""What stands beside the steps: why, when to lift more, when to stop. Sentences of the exercise file.

When to stop is the same for every lift; the file adds what is special about its own.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.safety import FOR_EVERY_LIFT
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import card, label
from hipcoach.ui.components.shrinking import direction
from hipcoach.ui.language import told
from hipcoach.ui.theme import Theme

_HEADINGS = (words("Grip and why"), words("More weight"), words("When to stop"))


class Lesson(QWidget):
    """Three cards of sentences, side by side or, where text is large, one below another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._columns: list[QVBoxLayout] = []
        self._texts: list[QLabel] = []
        for heading in _HEADINGS:
            frame = card()
            column = QVBoxLayout(frame)
            text = label(role="note", wraps=True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            column.addWidget(label(told(heading), "large"))
            column.addWidget(text, 1)
            self._row.addWidget(frame, 1)
            self._columns.append(column)
            self._texts.append(text)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_exercise(self, exercise: Exercise) -> None:
        """Show the sentences of an exercise."""
        why = (exercise.grip, *exercise.why) if exercise.grip else exercise.why
        safety = (*map(told, FOR_EVERY_LIFT), *exercise.safety)
        for text, sentences in zip(self._texts, (why, exercise.adding_weight, safety), strict=True):
            text.setText("\n".join(sentences))

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._row.setDirection(direction(self._theme.sizes))
        self._row.setSpacing(px(12))
        for column in self._columns:
            column.setContentsMargins(px(18), px(10), px(18), px(14))
            column.setSpacing(px(6))
