"""The picture of where the laptop belongs."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.figure import SIDE, stand
from hipcoach.ui.language import tr
from hipcoach.ui.painting.placing import AHEAD_M, draw_placing, placing_frame
from hipcoach.ui.theme import Theme


class PlacingPicture(QWidget):
    """Shows a lifter at the bottom of a lift, who looks at the laptop on the floor."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercise: Exercise | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(tr("Picture: the laptop on the floor, 1.5 m ahead, its screen tilted back"))
        theme.changed.connect(self.update)

    def show_lift(self, exercise: Exercise) -> None:
        """Show the lifter with this exercise."""
        self._exercise = exercise
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(240), self._theme.sizes.px(200))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._exercise is None:
            return
        build, implement = self._theme.build, self._exercise.implement
        figure = stand(self._exercise.path.at(1.0), SIDE, build=build, implement=implement)
        frame = placing_frame(QRectF(self.rect()))
        painter = QPainter(self)
        draw_placing(painter, figure, frame, tr("{metres} m", metres=AHEAD_M), self._theme.tokens)
        painter.end()
