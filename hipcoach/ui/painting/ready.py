"""The last seconds before a set: what to pick up, how to stand, the countdown. Nothing else."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from hipcoach.ui.painting.marks import draw_key
from hipcoach.ui.painting.text import draw_line
from hipcoach.ui.painting.train import (
    BASE_LINE,
    COLUMN,
    COLUMN_WIDTH,
    RIGHT,
    SMALLEST_PX,
    Scene,
    draw_set_pips,
    load_text,
)
from hipcoach.ui.tokens import Tokens

COUNTDOWN_ROOM = QRectF(COLUMN - 10, 540, RIGHT - COLUMN + 20, 216)
COUNTDOWN_PX = 206.0


def draw_ready(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The words beside the figure; the countdown apart, because it alone changes every second."""
    view = scene.view
    if view.planned is None or view.exercise is None:
        return
    draw_set_pips(painter, view, tokens)
    is_going_on = view.reps_done > 0
    headline = f"On with rep {view.reps_done + 1}" if is_going_on else view.exercise.pick_up
    draw_line(painter, QPointF(COLUMN, 146), headline, 70, tokens.text, max_width=COLUMN_WIDTH)
    draw_line(
        painter, QPointF(COLUMN - 4, 322), load_text(view.planned.load), 150, tokens.text, max_width=COLUMN_WIDTH
    )
    stance = list(view.exercise.stance[:2])
    if view.planned.side:
        stance = [f"{view.planned.side.capitalize()} leg", *stance[:1]]
    for place, line in enumerate(stance):
        baseline = 416.0 + 72.0 * place
        draw_line(painter, QPointF(COLUMN, baseline), line, SMALLEST_PX, tokens.text_muted, max_width=COLUMN_WIDTH)


def draw_countdown(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The seconds left, and the one key that helps."""
    seconds = max(ceil(scene.view.countdown_s - 1e-6), 0)
    colour = tokens.inhale if seconds <= 3 else tokens.text
    at = QPointF(COLUMN - 6, BASE_LINE)
    width = draw_line(painter, at, str(seconds), COUNTDOWN_PX, colour, max_width=270)
    x = COLUMN + max(width, 150.0) + 20
    x += draw_key(painter, QPointF(x, BASE_LINE - 6), "Space", 50, tokens) + 16
    label = "+15 s"
    draw_line(painter, QPointF(x, BASE_LINE - 6), label, SMALLEST_PX, tokens.text_muted, max_width=RIGHT - x)
