"""The introduction's first screen: what this is, and where the laptop belongs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.ui.components.basics import label
from hipcoach.ui.components.placing_picture import PlacingPicture
from hipcoach.ui.components.shrinking import direction
from hipcoach.ui.language import tr
from hipcoach.ui.theme import Theme


class WelcomeScreen(QWidget):
    """Three things that it does, beside a picture of the place from which it is seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._picture = PlacingPicture(theme)
        title = tr("One lift, paced by your breath")
        where = tr("Laptop on the floor, screen tilted back")
        why = tr("So you need not look up at the bottom of the lift.")
        points = (
            (tr("It shows and paces"), tr("Breathe in on the way down, out hard on the way up.")),
            (tr("It times the rest"), tr("Four sets of five to six take about ten minutes.")),
            (tr("It keeps the record"), tr("Every set as it ends. Nothing leaves this machine.")),
        )
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join((*(f"{head}: {text}" for head, text in points), where, why)))
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(label(tr("Welcome to Hipcoach"), "lead"))
        self._words.addWidget(label(title, "title", wraps=True))
        self._points: list[QVBoxLayout] = []
        for head, text in points:
            point = QVBoxLayout()
            point.addWidget(label(head, "headline", wraps=True))
            point.addWidget(label(text, "lead", wraps=True))
            self._points.append(point)
            self._words.addLayout(point)
        self._words.addStretch(1)
        self._scene = QVBoxLayout()
        self._scene.addWidget(self._picture, 1)
        for text, role in ((where, "headline"), (why, "lead")):
            line = label(text, role, wraps=True)
            line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._scene.addWidget(line)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._scene, 12)
        self._row.addLayout(self._words, 12)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def show_lift(self, exercise: Exercise) -> None:
        """Show the lifter with this exercise."""
        self._picture.show_lift(exercise)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(48))
        self._row.setDirection(direction(self._theme.sizes))
        self._scene.setSpacing(px(8))
        self._words.setSpacing(px(20))
        for point in self._points:
            point.setSpacing(px(2))
