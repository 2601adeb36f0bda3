"""The last seconds before a set: what to pick up, how to stand or the one thing to think of, the countdown.

Nothing else: what was felt in the set before takes the place of the reminders.
"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from hipcoach.domain.exercise import Side
from hipcoach.domain.keys import Key
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.marks import draw_key
from hipcoach.ui.painting.text import draw_line, draw_lines, set_in_lines, wrapped
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

WORDS_ROOM = QRectF(COLUMN - 10, 20, COLUMN_WIDTH + 14, 520)
COUNTDOWN_ROOM = QRectF(COLUMN - 10, 540, COLUMN_WIDTH + 14, 210)
COUNTDOWN_PX = 206.0
HEADLINE_PX = 70.0
MOST_LINES = 2
PITCH, PITCH_OF_THREE = 72.0, 62.0


def draw_ready(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The words beside the figure; the countdown apart, because it alone changes every second."""
    view = scene.view
    if view.planned is None or view.exercise is None:
        return
    draw_set_pips(painter, view, tokens)
    is_going_on = view.reps_done > 0
    headline = tr("On with rep {number}", number=view.reps_done + 1) if is_going_on else view.exercise.pick_up
    _draw_headline(painter, headline, tokens)
    draw_line(
        painter, QPointF(COLUMN - 4, 322), load_text(view.planned.load), 150, tokens.text, max_width=COLUMN_WIDTH
    )
    side = [_leg_text(view.planned.side)] if view.planned.side else []
    cue = view.cue
    if cue is not None:
        _draw_cue(painter, side, tr("Think: {cue}", cue=cue.short_cue), tokens)
        return
    lines = _lines_of([*side, *view.exercise.stance])
    first, pitch = _first_and_pitch(lines)
    at = QPointF(COLUMN, first)
    draw_lines(painter, at, pitch, lines, SMALLEST_PX, tokens.text_muted, max_width=COLUMN_WIDTH)


def draw_countdown(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The seconds left, and the one key that helps."""
    seconds = max(ceil(scene.view.countdown_s - 1e-6), 0)
    colour = tokens.inhale if seconds <= 3 else tokens.text
    at = QPointF(COLUMN - 6, BASE_LINE)
    width = draw_line(painter, at, str(seconds), COUNTDOWN_PX, colour, max_width=330)
    x = COLUMN + max(width, 150.0) + 40
    draw_key(painter, QPointF(x, BASE_LINE - 88), told(Key.SPACE.words), SMALLEST_PX, tokens)
    draw_line(painter, QPointF(x, BASE_LINE - 4), tr("+15 s"), SMALLEST_PX, tokens.text_muted, max_width=RIGHT - x)


def _leg_text(side: Side) -> str:
    return tr("Left leg") if side is Side.LEFT else tr("Right leg")


def _draw_headline(painter: QPainter, text: str, tokens: Tokens) -> None:
    """What to do now, on two lines where one would be too small to read."""
    lines, px = set_in_lines(text, HEADLINE_PX, SMALLEST_PX, COLUMN_WIDTH, MOST_LINES)
    at = QPointF(COLUMN, 146.0 if len(lines) == 1 else 98.0)
    draw_lines(painter, at, 66.0, lines, px, tokens.text, max_width=COLUMN_WIDTH)


def _draw_cue(painter: QPainter, side: Sequence[str], text: str, tokens: Tokens) -> None:
    """The one thing to think of, below the side where there is one; three lines at most."""
    words, px = set_in_lines(text, SMALLEST_PX, SMALLEST_PX, COLUMN_WIDTH, MOST_LINES + 1 - len(side))
    lines = [*((line, tokens.text_muted) for line in side), *((line, tokens.text) for line in words)]
    first, pitch = _first_and_pitch(lines)
    for place, (line, colour) in enumerate(lines):
        size = SMALLEST_PX if line in side else px
        draw_line(painter, QPointF(COLUMN, first + pitch * place), line, size, colour, max_width=COLUMN_WIDTH)


def _first_and_pitch(lines: Sequence[object]) -> tuple[float, float]:
    """Where the first of some lines stands, and how far apart they are."""
    return (404.0, PITCH_OF_THREE) if len(lines) > MOST_LINES else (416.0, PITCH)


def _lines_of(reminders: Sequence[str]) -> list[str]:
    """As many whole reminders as there is room for; a long first one may take more."""
    lines: list[str] = []
    for reminder in reminders:
        new = wrapped(reminder, SMALLEST_PX, COLUMN_WIDTH)
        if len(lines) + len(new) > MOST_LINES and lines:
            break
        lines += new
    return lines
