"""The figure on a page: one pose in one view, gliding to the next.

Rule: something repaints only while it moves and is seen; hidden or with less motion, the figure is at once
where it was going.
"""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from hipcoach.domain.pose import Pose
from hipcoach.figure import SIDE, Figure, View, stand
from hipcoach.ui.painting.figure import FigureFrame, draw_figure, draw_stage
from hipcoach.ui.theme import Theme

GLIDE_MS = 450
_DEG_PER_PX = 0.6
_REACH_H = 0.92
"""Statures of width that a hinged figure needs: the hips behind its feet, the head ahead of them."""

Motion = Callable[[float], tuple[Pose, float]]
"""Pose and breath at a share, 0…1, of a movement."""

Overlay = Callable[[QPainter, FigureFrame, Figure], None]
"""Paints marks over the figure."""

STANDING = Pose(shank=2.6, thigh=1.4, trunk=3.1, arm=8.9, elbow=6.1, head=2.6)


class FigureWidget(QWidget):
    """A figure that stands in its widget and can be turned.

    Attributes:
        arrived: Emitted when a movement has ended and nothing repaints any more.
        turned: Emitted when the view changed under a drag.
    """

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
        margin: float = 0.07,
    ) -> None:
        """A figure that stands tall, seen from the side.

        Args:
            theme: Colours and sizes.
            parent: The widget it lies in.
            has_stage: Paint the light behind it and the floor below it.
            is_draggable: The mouse turns it.
            reduce_motion: Change at once instead of gliding.
            margin: Room above and below, in statures.
        """
        super().__init__(parent)
        self._theme = theme
        self._has_stage = has_stage
        self._is_draggable = is_draggable
        self._reduce_motion = reduce_motion
        self._margin = margin
        self._pose, self._breath, self._view = STANDING, 0.0, SIDE
        self._goal: tuple[Pose, float, View] = (STANDING, 0.0, SIDE)
        self._motion: Motion | None = None
        self._overlay: Overlay | None = None
        self._view_from = SIDE
        self._grabbed: tuple[float, float] | None = None
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._setup_ui()
        self._connect()

    @property
    def pose(self) -> Pose:
        """The pose that is painted now."""
        return self._pose

    @property
    def breath(self) -> float:
        """How full the lungs are painted now, 0…1."""
        return self._breath

    @property
    def view(self) -> View:
        """The view that is shown, or glided to."""
        return self._goal[2]

    @property
    def is_moving(self) -> bool:
        """Whether it repaints by itself at present."""
        return self._animation.state() is QVariantAnimation.State.Running

    @property
    def frame(self) -> FigureFrame:
        """Where the figure stands, in the widget's own pixels."""
        rect = QRectF(self.rect())
        height = min(rect.height() / (1 + 2 * self._margin), rect.width() / _REACH_H)
        return FigureFrame(rect, rect.bottom() - self._margin * rect.height() / (1 + 2 * self._margin), height)

    def figure(self) -> Figure:
        """The figure as it is painted now."""
        return stand(self._pose, self._view, breath=self._breath)

    def set_reduce_motion(self, reduce_motion: bool) -> None:
        """Whether pictures change at once instead of gliding."""
        self._reduce_motion = reduce_motion

    def set_overlay(self, overlay: Overlay) -> None:
        """Paint marks over the figure from now on."""
        self._overlay = overlay
        self.update()

    def set_pose(self, pose: Pose, breath: float = 0.0) -> None:
        """Glide to a pose."""
        self._glide(pose, breath, self._goal[2])

    def set_view(self, view: View) -> None:
        """Glide to a view."""
        pose, breath, _ = self._goal
        self._glide(pose, breath, view)

    def play(self, motion: Motion, duration_ms: int) -> None:
        """Move as `motion` says; it was asked for, so it moves even where less motion is wished."""
        pose, breath = motion(1.0)
        self._start(motion, (pose, breath, self._goal[2]), duration_ms, QEasingCurve.Type.Linear)

    def _setup_ui(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if self._is_draggable:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
            self.setToolTip("Drag to turn")

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._animation.valueChanged.connect(self._on_moved)
        self._animation.finished.connect(self._on_finished)

    def _glide(self, pose: Pose, breath: float, view: View) -> None:
        start_pose, start_breath = self._pose, self._breath

        def blend(share: float) -> tuple[Pose, float]:
            return start_pose.blend(pose, share), start_breath + (breath - start_breath) * share

        goal = (pose, breath, view)
        if goal == self._goal and self.is_moving:
            return
        duration_ms = 0 if self._reduce_motion or goal == self._goal else GLIDE_MS
        self._start(blend, goal, duration_ms, QEasingCurve.Type.InOutCubic)

    def _start(
        self, motion: Motion, goal: tuple[Pose, float, View], duration_ms: int, easing: QEasingCurve.Type
    ) -> None:
        self._animation.stop()
        self._motion, self._goal, self._view_from = motion, goal, self._view
        if duration_ms <= 0 or not self.isVisible():
            self._settle()
            return
        self._animation.setDuration(duration_ms)
        self._animation.setEasingCurve(easing)
        self._animation.start()

    def _settle(self) -> None:
        self._motion = None
        self._pose, self._breath, self._view = self._goal
        self.update()
        self.arrived.emit()

    def _on_moved(self, share: float) -> None:
        if self._motion is not None:
            self._pose, self._breath = self._motion(share)
            self._view = self._view_from.blend(self._goal[2], share)
            self.update()

    def _on_finished(self) -> None:
        self._settle()

    def _on_theme_changed(self) -> None:
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(260), self._theme.sizes.px(280))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.sizes.px(90), self._theme.sizes.px(110))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_draggable or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if self.is_moving:
            self._animation.stop()
            self._settle()
        self._grabbed = event.position().x(), self._view.yaw_deg
        event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is None:
            super().mouseMoveEvent(event)
            return
        x, yaw_deg = self._grabbed
        view = View((yaw_deg - (event.position().x() - x) * _DEG_PER_PX + 180.0) % 360.0 - 180.0)
        self._view, self._goal = view, (*self._goal[:2], view)
        self.update()
        self.turned.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        super().mouseReleaseEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self.is_moving:
            self._animation.stop()
            self._settle()
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = self.frame
        if self._has_stage:
            draw_stage(painter, frame.rect, frame, self._theme.tokens)
        figure = self.figure()
        draw_figure(painter, figure, frame, self._theme.tokens)
        if self._overlay is not None:
            self._overlay(painter, frame, figure)
        painter.end()
