"""Where a figure is on its way from one pose and view to the next."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from hipcoach.domain.pose import Pose
from hipcoach.figure import SIDE, View

GLIDE_MS = 450

Motion = Callable[[float], tuple[Pose, float]]
"""Pose and breath at a share, 0…1, of a movement."""

STANDING = Pose(shank=2.6, thigh=1.4, trunk=3.1, arm=8.9, elbow=6.1, head=2.6)


class FigureMotion(QObject):
    """Pose, breath and view at present, and where they go.

    Attributes:
        moved: Emitted when something is to be painted anew.
        arrived: Emitted when a movement has ended.
        pose: The pose now.
        breath: How full the lungs are now, 0…1.
        view: The view now.
        goal: Pose, breath and view at the end of the movement.
    """

    moved = Signal()
    arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pose, self.breath, self.view = STANDING, 0.0, SIDE
        self.goal: tuple[Pose, float, View] = (STANDING, 0.0, SIDE)
        self._motion: Motion | None = None
        self._view_from = SIDE
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0)
        self._animation.valueChanged.connect(self._on_moved)
        self._animation.finished.connect(self._settle)

    @property
    def is_running(self) -> bool:
        """Whether it moves."""
        return self._animation.state() is QVariantAnimation.State.Running

    def glide(self, goal: tuple[Pose, float, View], *, at_once: bool) -> None:
        """Go to a pose, a breath and a view; a glide that is already under way there goes on."""
        if goal == self.goal and self.is_running:
            return
        pose_from, breath_from = self.pose, self.breath

        def blend(share: float) -> tuple[Pose, float]:
            return pose_from.blend(goal[0], share), breath_from + (goal[1] - breath_from) * share

        duration_ms = 0 if at_once or goal == self.goal else GLIDE_MS
        self._start(blend, goal, duration_ms, QEasingCurve.Type.InOutCubic)

    def play(self, motion: Motion, duration_ms: int, *, at_once: bool) -> None:
        """Move as `motion` says, which brings its own law of time."""
        goal = (*motion(1.0), self.goal[2])
        self._start(motion, goal, 0 if at_once else duration_ms, QEasingCurve.Type.Linear)

    def turn_to(self, view: View) -> None:
        """Show a view at once, as a hand on the figure asks."""
        self.view, self.goal = view, (*self.goal[:2], view)
        self.moved.emit()

    def finish(self) -> None:
        """Be where it was going."""
        if self.is_running:
            self._animation.stop()
            self._settle()

    def _start(
        self, motion: Motion, goal: tuple[Pose, float, View], duration_ms: int, easing: QEasingCurve.Type
    ) -> None:
        self._animation.stop()
        self._motion, self.goal, self._view_from = motion, goal, self.view
        if duration_ms <= 0:
            self._settle()
            return
        self._animation.setDuration(duration_ms)
        self._animation.setEasingCurve(easing)
        self._animation.start()

    def _settle(self) -> None:
        self._motion = None
        self.pose, self.breath, self.view = self.goal
        self.moved.emit()
        self.arrived.emit()

    def _on_moved(self, share: float) -> None:
        if self._motion is not None:
            self.pose, self.breath = self._motion(share)
            self.view = self._view_from.blend(self.goal[2], share)
            self.moved.emit()
