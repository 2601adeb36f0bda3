"""A set in progress: four things, the phase, the figure, the lift line and the repetition."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from hipcoach.domain.exercise import Breath, BreathPart, Exercise, Side
from hipcoach.domain.keys import Key
from hipcoach.domain.units import clock_text
from hipcoach.figure import grip_height
from hipcoach.ui.language import tr, tr_count
from hipcoach.ui.painting.figure import FigureFrame
from hipcoach.ui.painting.lift_line import LINE_WIDTH, LineFrame
from hipcoach.ui.painting.marks import breath_colour, draw_arrow, draw_breath_symbol
from hipcoach.ui.painting.text import CAP_HEIGHT, draw_line, draw_lines, set_in_lines, wrapped
from hipcoach.ui.painting.train import (
    BASE_LINE,
    COLUMN,
    COLUMN_WIDTH,
    FIGURE_FRAME,
    LEFT,
    RIGHT,
    SMALLEST_PX,
    Scene,
    draw_set_pips,
    load_text,
)
from hipcoach.ui.theme import font
from hipcoach.ui.tokens import Tokens

WORD_ROOM = QRectF(COLUMN - 10, 20, COLUMN_WIDTH + 14, 250)
HIP_ARROW_ROOM = QRectF(44, 275, 150, 110)
LINE_ROOM = QRectF(COLUMN, 400, COLUMN_WIDTH, 232)
REP_ROOM = QRectF(COLUMN - 10, 632, COLUMN_WIDTH + 14, 124)
WORD_WIDTH, WORD_TALLEST_PX = 470.0, 236.0
SECONDS_IN_VIEW = 7.0
REP_PX, REST_OF_REP_PX, REP_PITCH = 138.0, 106.0, 56.0
MUTED_BASELINE = 80.0
"""Below the light at the edges, which takes the sound's place."""

# A load that comes down to the floor needs the line's room down there: the word of the next phase goes above it.
LOW_LINE_ROOM = QRectF(COLUMN, 330, COLUMN_WIDTH, 320)
LOW_REP_ROOM = QRectF(COLUMN - 10, 650, COLUMN_WIDTH + 14, 106)
LOW_REP_PX = 112.0
ONE_LEG_SHIFT = 36.0


@dataclass(frozen=True)
class Face:
    """What the large parts of the page say; painted anew only when it changes.

    Attributes:
        part: The breath now, or None while nothing is paced.
        rep: The repetition now.
        reps: How many are paced.
        free_s: Whole seconds of a free set, or None.
    """

    part: BreathPart | None
    rep: int
    reps: int
    free_s: int | None


def face_of(scene: Scene) -> Face:
    """What the page says at the scene's instant."""
    view = scene.view
    moment = view.moment
    reps = view.planned.reps.high if view.planned else 0
    is_free = view.planned is not None and view.planned.tempo is None
    part = moment.segment.part if moment else None
    rep = moment.rep if moment else 0
    return Face(
        part,
        rep or (view.timeline.first_rep if view.timeline else 0),
        reps,
        int(view.working_s) if is_free else None,
    )


@dataclass(frozen=True)
class Layout:
    """Where the parts of the page lie for an exercise and a side.

    Attributes:
        is_on_one_leg: Whether the other leg reaches far behind the figure.
        is_mirrored: Whether the figure faces left, as it does on its right leg.
        is_low: Whether the load comes down to the floor.
    """

    is_on_one_leg: bool = False
    is_mirrored: bool = False
    is_low: bool = False

    @classmethod
    def of(cls, scene: Scene) -> "Layout":
        """The layout for what the scene's session does."""
        exercise, planned = scene.view.exercise, scene.view.planned
        if exercise is None:
            return cls()
        bottom = exercise.path.at(1.0)
        return cls(
            is_on_one_leg=bottom.free_thigh is not None,
            is_mirrored=planned is not None and planned.side is Side.RIGHT,
            is_low=FIGURE_FRAME.y_of(grip_height(bottom)) + LINE_WIDTH > LINE_ROOM.bottom(),
        )

    @property
    def figure(self) -> FigureFrame:
        """Where the figure stands; on one leg it moves over."""
        if not self.is_on_one_leg:
            return FIGURE_FRAME
        shift = -ONE_LEG_SHIFT if self.is_mirrored else ONE_LEG_SHIFT
        return replace(FIGURE_FRAME, centre_x=FIGURE_FRAME.origin_x + shift)

    @property
    def line(self) -> QRectF:
        """The lift line's room."""
        return LOW_LINE_ROOM if self.is_low else LINE_ROOM

    @property
    def line_frame(self) -> LineFrame:
        """The lift line's place: level with the figure's hands."""
        return LineFrame(self.line, FIGURE_FRAME.ground_y, FIGURE_FRAME.height_px, COLUMN_WIDTH / SECONDS_IN_VIEW)

    @property
    def rep(self) -> QRectF:
        """The repetition's room."""
        return LOW_REP_ROOM if self.is_low else REP_ROOM

    @property
    def rep_px(self) -> float:
        """The repetition's size."""
        return LOW_REP_PX if self.is_low else REP_PX

    @property
    def hip_arrow(self) -> QRectF:
        """The room of the hips' arrow, behind them."""
        across = 2 * (FIGURE_FRAME.origin_x - HIP_ARROW_ROOM.center().x())
        return HIP_ARROW_ROOM.translated(across, 0) if self.is_mirrored else HIP_ARROW_ROOM


def draw_word(painter: QPainter, face: Face, exercise: Exercise, tokens: Tokens) -> None:
    """The phase as one short word with its symbol; every word at the size of the longest."""
    if face.part is None:
        return
    px = word_px(exercise)
    colour = breath_colour(face.part.breath, tokens)
    baseline = 88 + WORD_TALLEST_PX * CAP_HEIGHT
    draw_line(painter, QPointF(COLUMN - 4, baseline), face.part.word, px, colour)
    height = max(px * CAP_HEIGHT, 120.0)
    symbol = QRectF(RIGHT - height, baseline - px * CAP_HEIGHT / 2 - height / 2, height, height)
    draw_breath_symbol(painter, symbol, face.part.breath, tokens)


def word_px(exercise: Exercise) -> float:
    """The size at which the exercise's longest word fits its room."""
    words = [part.word for phase in exercise.phases for part in phase.parts]
    widest = max(QFontMetricsF(font(100)).horizontalAdvance(word) for word in words)
    return min(WORD_TALLEST_PX, 100 * WORD_WIDTH / (widest * 1.06))


def draw_hip_arrow(painter: QPainter, face: Face, layout: Layout, tokens: Tokens) -> None:
    """Where the hips go: back on the way down, forward on the thrust."""
    breath = face.part.breath if face.part else None
    if breath not in {Breath.IN, Breath.OUT}:
        return
    middle, half = layout.hip_arrow.center(), QPointF(53, 0)
    goes_left = (breath is Breath.IN) != layout.is_mirrored
    tail, tip = (middle + half, middle - half) if goes_left else (middle - half, middle + half)
    draw_arrow(painter, tail, tip, 15, 42, breath_colour(breath, tokens))


def draw_rep(painter: QPainter, face: Face, layout: Layout, tokens: Tokens) -> None:
    """The repetition, as `3 of 6`; in a free set the range and the time."""
    at = QPointF(COLUMN - 4, BASE_LINE)
    if face.free_s is not None:
        draw_line(painter, at, clock_text(face.free_s), layout.rep_px, tokens.text, max_width=COLUMN_WIDTH)
        return
    width = draw_line(painter, at, str(face.rep), layout.rep_px, tokens.text)
    text = tr("of {reps}", reps=face.reps) if face.rep < face.reps else tr("of {reps}, if clean", reps=face.reps)
    x = at.x() + width + 20
    lines, px = set_in_lines(text, min(layout.rep_px, REST_OF_REP_PX), SMALLEST_PX, RIGHT - x)
    for place, line in enumerate(reversed(lines)):
        draw_line(
            painter, QPointF(x, BASE_LINE - REP_PITCH * place), line, px, tokens.text_muted, max_width=RIGHT - x
        )


def draw_free(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """A free set: what to do, at your own pace, and the key that ends it."""
    view = scene.view
    if view.planned is None:
        return
    reps = tr_count("{reps} rep", "{reps} reps", view.planned.reps.high, reps=view.planned.reps)
    draw_line(painter, QPointF(COLUMN - 4, 230), reps, 150, tokens.text, max_width=COLUMN_WIDTH)
    draw_line(
        painter, QPointF(COLUMN, 340), load_text(view.planned.load), 106, tokens.text, max_width=COLUMN_WIDTH
    )
    texts = (tr("At your own pace"), tr("{key} when done", key=Key.ENTER.words))
    lines = [line for text in texts for line in wrapped(text, SMALLEST_PX, COLUMN_WIDTH)]
    first, pitch = (440.0, 80.0) if len(lines) == len(texts) else (416.0, 62.0)
    at = QPointF(COLUMN, first)
    draw_lines(painter, at, pitch, lines, SMALLEST_PX, tokens.text_muted, max_width=COLUMN_WIDTH)


def draw_work(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """What stays the same through a set."""
    draw_set_pips(painter, scene.view, tokens)
    if scene.is_muted:
        draw_line(
            painter,
            QPointF(LEFT, MUTED_BASELINE),
            tr("Muted"),
            SMALLEST_PX,
            tokens.warning,
            align=Qt.AlignmentFlag.AlignLeft,
        )
