"""The rest: the countdown from afar, what comes next, and the last set to confirm or correct."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipcoach.domain.keys import Key
from hipcoach.domain.plan import PlannedSet
from hipcoach.domain.record import SetRecord
from hipcoach.domain.states import State
from hipcoach.domain.units import clock_text
from hipcoach.domain.view import View
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.marks import draw_bar, draw_frame, draw_key
from hipcoach.ui.painting.text import draw_line, draw_lines, fitted, set_in_lines
from hipcoach.ui.painting.train import (
    LEFT,
    RIGHT,
    TITLE_WIDTH,
    Scene,
    draw_foot,
    draw_set_pips,
    felt_text,
    leg_text,
    load_text,
    reps_text,
)
from hipcoach.ui.tokens import Tokens

CLOCK_ROOM = QRectF(0, 0, 812, 470)
NEXT_CARD = QRectF(LEFT, 478, 740, 222)
QUESTION_CARD = QRectF(830, 108, RIGHT - 830, 592)
NOTHING_CARD = QRectF(QUESTION_CARD.left(), NEXT_CARD.top(), QUESTION_CARD.width(), NEXT_CARD.height())
YES_BUTTON = QRectF(862, 588, RIGHT - 894, 84)
WIDTH = 740.0
KEYS_X, KEYS_PX = 1150.0, 32.0
REPS_WIDTH, NAME_WIDTH = 150.0, 156.0

TARGETS: tuple[tuple[QRectF, Key], ...] = (
    (YES_BUTTON, Key.ENTER),
    (QRectF(1150, 260, 66, 90), Key.UP),
    (QRectF(1222, 260, 66, 90), Key.DOWN),
    (QRectF(KEYS_X - 12, 462, 96, 56), Key.W),
    (QRectF(600, 532, 76, 96), Key.PLUS),
    (QRectF(690, 532, 76, 96), Key.MINUS),
)
"""Where a click means a key."""


def draw_rest(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """Everything but the running clock."""
    view = scene.view
    draw_set_pips(painter, view, tokens)
    if view.planned is not None and view.state is State.RESTING:
        _draw_next(painter, scene, tokens)
    if view.last is not None:
        _draw_question(painter, scene, view.last, tokens)
    elif view.planned is not None:
        _draw_nothing_done(painter, scene, view.planned, tokens)
    everywhere = [("D", tr("dizzy?")), ("?", tr("keys"))]
    of_time = [("←", tr("−15 s")), ("→", tr("+15 s")), (Key.SPACE.words, tr("pause", note="what a key does"))]
    hints = [
        *([] if _is_no_rest(view) else of_time),
        *([("⌫", tr("reopen the last set"))] if view.last is not None else []),
        *([("X", tr("leave the next out"))] if view.planned is not None else []),
        *everywhere,
    ]
    if view.state is State.REOPENED:
        hints = [("⌫", tr("it didn't happen, do it again")), *everywhere]
    draw_foot(painter, scene, QPointF(LEFT, 744), hints, 21, tokens)


def _is_no_rest(view: View) -> bool:
    """Whether a set that is to be done again waits for a key alone: nobody rests before it."""
    return view.is_waiting and view.rest is not None and not view.rest.length_s


def clock_of(view: View) -> tuple[str, str]:
    """What the clock says: its title and its seconds, which are empty where no rest runs."""
    if view.rest is None or view.state is State.REOPENED:
        return tr("Last set"), ""
    if _is_no_rest(view):
        return tr("When you are ready"), ""
    if view.overtime_s > 0:
        return tr("Rest over"), f"+{clock_text(view.overtime_s // 1)}"
    title = tr("Rest") if view.rest.paused_s is None else tr("Rest paused")
    return title, clock_text(-(-view.rest_left_s // 1))


def draw_rest_clock(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The countdown, and past zero the truth about how long ago it ended."""
    view = scene.view
    title, text = clock_of(view)
    if view.rest is None or not text:
        width = WIDTH if view.last is not None else RIGHT - LEFT
        draw_line(painter, QPointF(LEFT, 300), title, 106, tokens.text, max_width=width)
        if view.is_waiting:
            _draw_under_clock(painter, scene, tokens)
        return
    colour = tokens.warning if view.overtime_s > 0 else tokens.text_muted
    draw_line(painter, QPointF(LEFT, 64), title, 52, colour, max_width=TITLE_WIDTH)
    draw_line(painter, QPointF(LEFT - 8, 326), text, 300, tokens.text, max_width=WIDTH, is_clock=True)
    total = max(view.rest.length_s, 1.0)
    draw_bar(painter, QRectF(LEFT, 372, WIDTH, 18), view.rest_left_s / total, tokens)
    _draw_under_clock(painter, scene, tokens)


def _draw_under_clock(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    weight = QFont.Weight.Medium
    wanted, least = scene.larger(27, 40), scene.larger(24, 34)
    lines, px = set_in_lines(_under_clock(scene), wanted, least, WIDTH, weight=weight)
    first = 432.0 if len(lines) == 1 else 422.0
    at = QPointF(LEFT, first)
    draw_lines(painter, at, 1.1 * px, lines, px, tokens.text_muted, max_width=WIDTH, weight=weight)


def _under_clock(scene: Scene) -> str:
    view = scene.view
    if view.is_waiting:
        return tr("Waiting for you: press any key to get ready")
    if view.is_presence_asked and not (view.last and view.last.is_confirmed):
        return tr("Still there? Press any key, or I wait")
    if view.rest is None:
        return ""
    length = tr("of {time}", time=clock_text(view.rest.length_s))
    return f"{length} · {told(view.rest.reason)}" if view.rest.reason else length


def _draw_next(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    planned = scene.view.planned
    if planned is None:
        return
    draw_frame(painter, NEXT_CARD, tokens)
    x, width = NEXT_CARD.left() + 32, NEXT_CARD.width() - 64
    title = tr("Next: set {number} of {sets}", number=planned.set_number, sets=planned.sets)
    if planned.is_warm_up:
        title = tr("Next: warm-up {number} of {sets}", number=planned.set_number, sets=planned.sets)
    if planned.side:
        title = f"{title}, {leg_text(planned.side)}"
    cue = scene.view.cue
    # With something to think of, the lines move together.
    title_at, load_at, under_at, load_px = (518.0, 582.0, 624.0, 64.0) if cue else (532.0, 620.0, 672.0, 84.0)
    keys_at = 582.0 if cue else 606.0
    draw_line(painter, QPointF(x, title_at), title, scene.larger(34, 38), tokens.text_muted, max_width=width)
    load = load_text(planned.load)
    draw_line(painter, QPointF(x - 2, load_at), load, load_px, tokens.text, max_width=width - 190)
    draw_key(painter, QPointF(608, keys_at), "+", 46, tokens)
    draw_key(painter, QPointF(698, keys_at), "−", 46, tokens)
    reps = tr_count("{reps} rep", "{reps} reps", planned.reps.high, reps=planned.reps)
    last = tr("last time {reps}", reps=reps_text(scene.last_time)) if scene.last_time else ""
    # What is to be hung on the bar is worth more now than what was done the last time.
    parts = (reps, str(planned.tempo) if planned.tempo else "", scene.a_side or last)
    under = " · ".join(filter(None, parts))
    px = scene.larger(30, 33 if cue else 38)
    draw_line(
        painter, QPointF(x, under_at), under, px, tokens.text_muted, weight=QFont.Weight.DemiBold, max_width=width
    )
    if cue is not None:
        draw_line(
            painter, QPointF(x, 676), tr("Think: {cue}", cue=cue.short_cue), 34, tokens.text, max_width=width
        )


def _draw_question(painter: QPainter, scene: Scene, last: SetRecord, tokens: Tokens) -> None:
    view = scene.view
    draw_frame(painter, QUESTION_CARD, tokens, is_strong=view.is_question_open)
    x, right = QUESTION_CARD.left() + 34, QUESTION_CARD.right() - 34
    draw_line(painter, QPointF(x, 176), question_text(view, last), 44, tokens.text, max_width=right - x)
    width = draw_line(painter, QPointF(x - 4, 350), str(last.reps), 190, tokens.text, max_width=REPS_WIDTH)
    beside = QPointF(x + width + 12, 350)
    reps = tr_count("rep", "reps", last.reps)
    draw_line(painter, beside, reps, 46, tokens.text_muted, max_width=KEYS_X - 12 - beside.x())
    draw_key(painter, QPointF(KEYS_X, 330), "↑", KEYS_PX, tokens)
    draw_key(painter, QPointF(KEYS_X + 72, 330), "↓", KEYS_PX, tokens)
    felt = felt_text(view, -1) or tr("clean", note="a set without a fault")
    rows = (
        (440.0, tr("Effort"), str(last.effort) if last.effort else "–", "1 … 0"),
        (504.0, tr("Felt"), "" if last.fault else felt, "W"),
    )
    # One size for both names, whatever the longer one needs.
    px = min(fitted(name, 36, QFont.Weight.Bold, NAME_WIDTH)[0].pixelSize() for _, name, _, _ in rows)
    for row in rows:
        _draw_row(painter, *row, px, tokens)
    if last.fault:
        draw_line(painter, QPointF(x, 556), felt, 36, tokens.text, max_width=right - x)
    _draw_yes(painter, _yes_text(scene), tokens)


def _draw_nothing_done(painter: QPainter, scene: Scene, planned: PlannedSet, tokens: Tokens) -> None:
    """In the question's place, where there is no set to ask about: the only one is to be done again."""
    draw_frame(painter, NOTHING_CARD, tokens, is_strong=True)
    x, width = NOTHING_CARD.left() + 34, NOTHING_CARD.width() - 68
    draw_line(painter, QPointF(x, 526), tr("Nothing stored yet"), 36, tokens.text, max_width=width)
    text = tr("Set {number} is still to be done.", number=planned.set_number)
    if planned.is_warm_up:
        text = tr("Warm-up {number} is still to be done.", number=planned.set_number)
    px, medium = scene.larger(27, 32), QFont.Weight.Medium
    draw_line(painter, QPointF(x, 566), text, px, tokens.text_muted, weight=medium, max_width=width)
    _draw_yes(painter, _yes_text(scene), tokens)


def _draw_yes(painter: QPainter, text: str, tokens: Tokens) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(YES_BUTTON, 18, 18)
    middle = QPointF(YES_BUTTON.center().x(), YES_BUTTON.center().y() + 13)
    draw_line(
        painter,
        middle,
        text,
        36,
        tokens.on_accent,
        max_width=YES_BUTTON.width() - 40,
        align=Qt.AlignmentFlag.AlignHCenter,
    )


def question_text(view: View, last: SetRecord) -> str:
    """What is asked of the last set, or that it is kept."""
    number, reps = last.set_number, last.reps
    if view.is_question_open and last.is_warm_up:
        return tr("Warm-up {number}: was it {reps}?", number=number, reps=reps)
    if view.is_question_open:
        return tr("Set {number}: was it {reps}?", number=number, reps=reps)
    if last.is_warm_up:
        return tr("Warm-up {number} is kept", number=number)
    return tr("Set {number} is kept", number=number)


def _draw_row(
    painter: QPainter, baseline: float, name: str, value: str, keys: str, name_px: float, tokens: Tokens
) -> None:
    x = QUESTION_CARD.left() + 34
    width = draw_line(painter, QPointF(x, baseline), name, name_px, tokens.text_muted)
    draw_line(
        painter, QPointF(x + width + 24, baseline), value, 36, tokens.text, max_width=KEYS_X - x - width - 36
    )
    draw_key(painter, QPointF(KEYS_X, baseline), keys, KEYS_PX, tokens)


def _yes_text(scene: Scene) -> str:
    view = scene.view
    if view.state is State.REOPENED or view.is_reopened:
        text = tr("Yes, that is right")
    elif view.is_question_open and not view.is_waiting:
        text = tr("Yes, next")
    else:
        text = tr("Get ready now")
    return f"{text}   {told(Key.ENTER.words)}"
