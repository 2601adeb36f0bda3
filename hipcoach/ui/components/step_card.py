"""One numbered step of the guide: the figure in its pose, a title and what to do.

The chosen step has a frame in the colour of text, in the accent while the guide plays: blue is left to the breath.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QFont, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Breath, Exercise, PhaseKind, Step
from hipcoach.domain.motion import minimum_jerk
from hipcoach.domain.pose import Pose
from hipcoach.figure import FRONT, SIDE, THREE_QUARTER, VIEWS, Figure, Muscle
from hipcoach.ui.components.basics import label
from hipcoach.ui.components.figure_widget import FigureWidget
from hipcoach.ui.components.shrinking import NO_LIMIT
from hipcoach.ui.language import tr
from hipcoach.ui.painting.figure import FigureFrame
from hipcoach.ui.painting.guide_marks import Badge, Travel, breath_colour, draw_badge, draw_feel, draw_travel
from hipcoach.ui.theme import Theme, font

_TURNS = (SIDE, FRONT, THREE_QUARTER)
FELT: dict[Breath | None, tuple[Muscle, ...]] = {
    Breath.IN: (Muscle.HAMSTRINGS,),
    Breath.OUT: (Muscle.GLUTES, Muscle.ABS),
}
"""Where the lift is felt: the stretch on the way down, the squeeze at the thrust."""
_SHORTEST_PLAY_S = 0.7

FIGURE_SHARE, WORDS_SHARE = 2, 3
"""Of a step's width, where its words stand beside the figure."""


def phase_seconds(exercise: Exercise, phase: PhaseKind | None) -> float:
    """How long the tempo gives to a phase; setting up takes the time of a thrust."""
    tempo = exercise.tempo
    return {
        PhaseKind.ECCENTRIC: tempo.eccentric_s,
        PhaseKind.BOTTOM: tempo.bottom_s,
        PhaseKind.TOP: tempo.top_s,
    }.get(phase, tempo.concentric_s)  # type: ignore[arg-type]


class BadgeWidget(QWidget):
    """The step's number on a disc."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, badge: Badge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._badge = badge
        self.setAccessibleName(str(badge.number))
        self._on_theme_changed()
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self.setFixedSize(QSize(self._theme.sizes.px(32), self._theme.sizes.px(32)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(self._theme.sizes.px(20), QFont.Weight.Bold))
        draw_badge(painter, QRectF(self.rect()), self._theme.tokens, self._badge)
        painter.end()


class StepCard(QFrame):
    """A step that can be chosen, played and turned: the figure above its words, beside them where text is large.

    Attributes:
        chosen: Emitted when it is clicked or gets the keyboard.
    """

    spoken_role = QAccessible.Role.Button

    chosen = Signal()

    def __init__(self, theme: Theme, exercise: Exercise, index: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercise = exercise
        self._step: Step = exercise.steps[index]
        # Before the first step the weights are at the bottom: setting up ends with picking them up.
        self._depth_before = exercise.steps[index - 1].depth if index else 1.0
        self._breath = exercise.breath_of(self._step.phase)
        self._travel = Travel.NOTHING
        if self._step.phase is not None:
            self._travel = Travel.between(exercise.path.at(self._depth_before), self._pose)
        self._setup_ui(index + 1)
        self._connect()

    @property
    def figure(self) -> FigureWidget:
        """The figure."""
        return self._figure

    def caption_height(self) -> int:
        """The height that title and text below the figure need at the present width."""
        width = self.contentsRect().width()
        return self._words.totalHeightForWidth(width) if width > 0 else 0

    def set_caption_height(self, height: int) -> None:
        """Give title and text that height."""
        self._caption.setFixedHeight(height)

    def set_chosen(self, is_chosen: bool, *, is_playing: bool = False) -> None:
        """Show or hide the frame, which says too whether the guide plays by itself."""
        self.setProperty("chosen", is_chosen)
        self.setProperty("playing", is_chosen and is_playing)
        self.style().unpolish(self)
        self.style().polish(self)
        self.setAccessibleDescription(tr("chosen") if is_chosen else "")

    def play(self) -> None:
        """Move from the pose of the step before into this one, at the tempo's pace."""
        start, end = self._depth_before, self._step.depth
        seconds = phase_seconds(self._exercise, self._step.phase) * max(abs(end - start), 0.3)

        def motion(share: float) -> tuple[Pose, float]:
            done = minimum_jerk(share)
            return self._exercise.path.at(start + (end - start) * done), self._lungs(done)

        self._figure.play(motion, round(max(seconds, _SHORTEST_PLAY_S) * 1000))

    def turn(self) -> None:
        """Show the next of the three views."""
        now = self._figure.view.yaw_deg
        nearest = min(range(3), key=lambda index: abs(_TURNS[index].yaw_deg - now))
        self._figure.set_view(_TURNS[(nearest + 1) % 3])

    @property
    def _pose(self) -> Pose:
        return self._exercise.path.at(self._step.depth)

    def _lungs(self, done: float) -> float:
        """How full the lungs are when that share of the movement is done."""
        return {Breath.IN: done, Breath.OUT: 1.0 - done}.get(self._breath, 0.0)  # type: ignore[arg-type]

    def _setup_ui(self, number: int) -> None:
        step = self._step
        self.setProperty("role", "step")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(
            tr("Step {number}: {title}. {text}", number=number, title=step.title, text=step.text)
        )
        self._figure = FigureWidget(
            self._theme, has_stage=False, is_draggable=True, margin=0.05, overlay=self._draw_marks
        )
        self._figure.setAccessibleName(tr("The figure at step {number}", number=number))
        self._figure.set_implement(self._exercise.implement)
        self._figure.set_view(VIEWS[step.view])
        self._figure.set_pose(self._pose, self._lungs(1.0))
        self._badge = BadgeWidget(self._theme, Badge(number, self._breath))
        self._title = label(step.title, "large", wraps=True)
        self._text = label(step.text, "note", wraps=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._caption = QWidget()
        self._head_row = QHBoxLayout()
        self._head_row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._head_row.addWidget(self._title, 1)
        self._words = QVBoxLayout(self._caption)
        self._words.addLayout(self._head_row)
        self._words.addWidget(self._text, 1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._figure, FIGURE_SHARE)
        self._column.addWidget(self._caption)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)

    def _draw_marks(self, painter: QPainter, frame: FigureFrame, figure: Figure) -> None:
        colour = breath_colour(self._theme.tokens, self._breath)
        draw_feel(painter, frame, figure, self._theme.tokens, FELT.get(self._breath, ()), colour)
        draw_travel(painter, frame, figure, self._figure.view, self._travel, colour)

    def _on_theme_changed(self) -> None:
        px, is_beside = self._theme.sizes.px, self._theme.sizes.is_wide
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._column.setDirection(right if is_beside else down)
        self._column.setStretchFactor(self._caption, WORDS_SHARE if is_beside else 0)
        if is_beside:
            self._caption.setMinimumHeight(0)
            self._caption.setMaximumHeight(NO_LIMIT)
        self._column.setContentsMargins(0, px(8) if is_beside else 0, 0, px(8))
        self._column.setSpacing(px(10))
        self._words.setContentsMargins(px(14), 0, px(12), 0)
        self._words.setSpacing(px(6))
        self._head_row.setSpacing(px(10))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.chosen.emit()
