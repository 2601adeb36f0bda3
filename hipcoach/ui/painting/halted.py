"""A set that stands still: paused by the runner, or stopped because the machine slept."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from hipcoach.domain.keys import Key
from hipcoach.domain.states import State
from hipcoach.domain.units import clock_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.marks import draw_key
from hipcoach.ui.painting.text import draw_line, draw_lines, set_in_lines
from hipcoach.ui.painting.train import COLUMN, COLUMN_WIDTH, RIGHT, SMALLEST_PX, Scene, draw_set_pips
from hipcoach.ui.tokens import Tokens

FIRST_BASELINE, CHOICE_PITCH = 420.0, 160.0


def draw_halted(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """What stopped, where it goes on, and the two ways out."""
    view = scene.view
    draw_set_pips(painter, view, tokens)
    is_asleep = view.state is State.SUSPENDED
    draw_line(
        painter,
        QPointF(COLUMN - 4, 210),
        tr("Stopped") if is_asleep else tr("Paused"),
        132,
        tokens.text,
        max_width=COLUMN_WIDTH,
    )
    since = clock_text(view.halted_for_s)
    if is_asleep:
        since = tr("the laptop slept · {time}", time=since)
    _draw_lines(painter, QPointF(COLUMN, 294), since, tokens.text_muted)
    done = view.reps_done
    is_paced = view.planned is not None and view.planned.tempo is not None
    go_on = tr("go on with rep\u00a0{number}", number=done + 1) if is_paced else tr("go on")
    end = (
        tr_count("end the set with %n\u00a0rep", "end the set with %n\u00a0reps", done)
        if done
        else tr("give the set up")
    )
    choices = [(told(Key.ENTER.words), go_on), ("⌫", end)]
    if view.offers_end:
        choices.reverse()
    for place, (key, text) in enumerate(choices):
        baseline = FIRST_BASELINE + CHOICE_PITCH * place
        is_first = place == 0
        width = draw_key(painter, QPointF(COLUMN, baseline), key, SMALLEST_PX, tokens)
        x = COLUMN + width + 24
        colour = tokens.text if is_first else tokens.text_muted
        weight = QFont.Weight.Bold if is_first else QFont.Weight.DemiBold
        _draw_lines(painter, QPointF(x, baseline), text, colour, weight)


def _draw_lines(
    painter: QPainter, left: QPointF, text: str, colour: str, weight: QFont.Weight = QFont.Weight.Bold
) -> None:
    """A text up to the right edge, its first baseline at `left`; on two lines before it gets too small."""
    width = RIGHT - left.x()
    lines, px = set_in_lines(text, SMALLEST_PX, SMALLEST_PX, width, weight=weight)
    draw_lines(painter, left, px * 1.05, lines, px, colour, max_width=width, weight=weight)
