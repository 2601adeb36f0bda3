"""The figure on a page: one pose in one view, gliding to the next.

Rule: something repaints only while it moves and is seen; hidden or with less motion, the figure is at once
where it was going.
"""

from collections.abc import Callable
from math import cos, radians, sin

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.domain.exercise import Implement
from hipcoach.domain.pose import Pose
from hipcoach.figure import Figure, View, stand
from hipcoach.ui.components.figure_motion import FigureMotion, Motion
from hipcoach.ui.language import tr
from hipcoach.ui.painting.figure import FigureFrame, draw_figure, draw_stage
from hipcoach.ui.theme import Theme

_DEG_PER_PX = 0.6
_REACH_H, _ONE_LEG_REACH_H = 0.92, 1.02
"""Statures of width that a hinged figure needs: the hips behind its feet, the head ahead of them."""
_BAR_REACH_H, _BAR_AHEAD_H = 1.36, 0.1
"""The same for a bar: seen from the front it is longer than any lifter is tall; and it hangs ahead of the feet."""
_ONE_LEG_SHIFT_H = 0.09
"""A lifted leg reaches farther back than the head ahead."""

Overlay = Callable[[QPainter, FigureFrame, Figure], None]
"""Paints marks over the figure."""


class FigureWidget(QWidget):
    """A figure that stands in its widget and can be turned.

    Attributes:
        arrived: Emitted when a movement has ended and nothing repaints any more.
        turned: Emitted when the view changed under a drag.
    """

    spoken_role = QAccessible.Role.Graphic

    arrived = Signal()
    turned = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        has_stage: bool = True,
        is_draggable: bool = False,
        reduce_motion: bool = False,
        has_room_for_bar: bool = False,
        margin: float = 0.07,
        overlay: Overlay | None = None,
    ) -> None:
        """A figure that stands tall, seen from the side.

        Args:
            theme: Colours and sizes.
            parent: The widget it lies in.
            has_stage: Paint the light behind it and the floor below it.
            is_draggable: The mouse turns it.
            reduce_motion: Change at once instead of gliding.
            has_room_for_bar: With a bar it is smaller where the whole bar would find no room; figures side by side
                are better equally tall.
            margin: Room above and below, in statures.
            overlay: Paints marks over it.
        """
        super().__init__(parent)
        self._theme = theme
        self._has_stage = has_stage
        self._is_draggable = is_draggable
        self._reduce_motion = reduce_motion
        self._has_room_for_bar = has_room_for_bar
        self._margin = margin
        self._overlay = overlay
        self._motion = FigureMotion(self)
        self._implement: Implement = "dumbbell"
        self._grabbed: tuple[float, float] | None = None
        self.setAccessibleName(tr("The figure of the lift"))
        self._setup_ui()
        self._connect()

    @property
    def pose(self) -> Pose:
        """The pose that is painted now."""
        return self._motion.pose

    @property
    def breath(self) -> float:
        """How full the lungs are painted now, 0…1."""
        return self._motion.breath

    @property
    def view(self) -> View:
        """The view that is shown, or glided to."""
        return self._motion.goal[2]

    @property
    def is_moving(self) -> bool:
        """Whether it repaints by itself at present."""
        return self._motion.is_running

    @property
    def frame(self) -> FigureFrame:
        """Where the figure stands, in the widget's own pixels."""
        rect = QRectF(self.rect())
        room = rect.height() / (1 + 2 * self._margin)
        is_on_one_leg = self._motion.goal[0].free_thigh is not None
        yaw = radians(self._motion.view.yaw_deg)
        reach = _ONE_LEG_REACH_H if is_on_one_leg else _REACH_H
        if self._has_room_for_bar and self._implement == "barbell":
            reach = max(reach, _BAR_REACH_H * abs(sin(yaw)) + _BAR_AHEAD_H * abs(cos(yaw)))
        height = min(room, rect.width() / reach)
        shift = _ONE_LEG_SHIFT_H * height * cos(yaw) if is_on_one_leg else 0.0
        return FigureFrame(rect, rect.bottom() - self._margin * room, height, rect.center().x() + shift)

    def figure(self) -> Figure:
        """The figure as it is painted now."""
        motion = self._motion
        build, implement = self._theme.build, self._implement
        return stand(motion.pose, motion.view, build=build, breath=motion.breath, implement=implement)

    def set_implement(self, implement: Implement) -> None:
        """Put something else into its hands."""
        self._implement = implement
        self.update()

    def set_reduce_motion(self, reduce_motion: bool) -> None:
        """Whether pictures change at once instead of gliding."""
        self._reduce_motion = reduce_motion

    def set_pose(self, pose: Pose, breath: float = 0.0) -> None:
        """Glide to a pose."""
        at_once = self._reduce_motion or not self.isVisible()
        self._motion.glide((pose, breath, self.view), at_once=at_once)

    def set_view(self, view: View) -> None:
        """Glide to a view."""
        at_once = self._reduce_motion or not self.isVisible()
        self._motion.glide((*self._motion.goal[:2], view), at_once=at_once)

    def play(self, motion: Motion, duration_ms: int) -> None:
        """Move as `motion` says; it was asked for, so it moves even where less motion is wished."""
        self._motion.play(motion, duration_ms, at_once=not self.isVisible())

    def _setup_ui(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if self._is_draggable:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
            self.setToolTip(tr("Drag to turn"))

    def _connect(self) -> None:
        self._theme.changed.connect(self.update)
        self._motion.moved.connect(self.update)
        self._motion.arrived.connect(self.arrived)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(90), self._theme.sizes.px(110))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._is_draggable and event.button() is Qt.MouseButton.LeftButton:
            self._motion.finish()
            self._grabbed = event.position().x(), self.view.yaw_deg
        # What it lies in hears of the press as well: a step is chosen by a click on its figure.
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            x, yaw_deg = self._grabbed
            turned = yaw_deg - (event.position().x() - x) * _DEG_PER_PX
            self._motion.turn_to(View((turned + 180.0) % 360.0 - 180.0))
            self.turned.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    def hideEvent(self, event: QHideEvent) -> None:
        self._motion.finish()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame, figure, tokens = self.frame, self.figure(), self._theme.tokens
        if self._has_stage:
            draw_stage(painter, frame.rect, frame, tokens)
        draw_figure(painter, figure, frame, tokens)
        if self._overlay is not None:
            self._overlay(painter, frame, figure)
        painter.end()
