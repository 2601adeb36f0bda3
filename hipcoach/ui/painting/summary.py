"""The end of a session: planned, done and last time; pain; a note; what to lift next and why."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.keys import Key
from hipcoach.domain.plan import Advice, Dose
from hipcoach.domain.progress import volume_kg
from hipcoach.domain.record import SetRecord
from hipcoach.domain.safety import MOST_PAIN, PAIN_SCALE, advice_after
from hipcoach.domain.units import number_text
from hipcoach.domain.view import View
from hipcoach.domain.words import words
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.marks import draw_frame, draw_hints
from hipcoach.ui.painting.text import draw_fitted_paragraph, draw_line, elided, fitted
from hipcoach.ui.painting.train import (
    LEFT,
    RIGHT,
    TITLE_WIDTH,
    Scene,
    dose_text,
    draw_foot,
    draw_set_pips,
    felt_text,
    load_text,
)
from hipcoach.ui.tokens import Tokens

TABLE_CARD = QRectF(LEFT, 150, 680, 550)
SIDE_CARD = QRectF(760, 150, RIGHT - 760, 550)
MARGIN = 28.0
INNER = SIDE_CARD.adjusted(MARGIN, 0, -MARGIN, 0)
DONE_BUTTON = QRectF(INNER.left(), 596, INNER.width(), 80)
MOST_ROWS, MOST_LIFTS = 9, 2
ROWS_TOP, ROWS_HEIGHT = 212.0, 474.0
PITCH, PITCH_OF_TWO = 66.0, 84.0
"""From one set to the next, and where effort or fault stand below it."""

PAIN_TOP, PAIN_HEIGHT, PAIN_STEP = 240.0, 52.0, INNER.width() / (MOST_PAIN + 1)


def pain_room(pain: int) -> QRectF:
    """Where a click means so much pain."""
    return QRectF(INNER.left() + PAIN_STEP * pain, PAIN_TOP, PAIN_STEP, PAIN_HEIGHT)


TARGETS: tuple[tuple[QRectF, Key], ...] = (
    (DONE_BUTTON, Key.ENTER),
    *((pain_room(digit), Key(str(digit))) for digit in range(10)),
)
"""Where a click means a key."""

TEN = pain_room(MOST_PAIN)
"""The one answer without a key of its own."""


_COLUMNS = tuple(LEFT + x for x in (MARGIN, 128.0, 278.0, 448.0, 546.0))
"""Where they begin, and where the last one's room does, which is set from the right."""

_HEADS = (words("Set"), words("Reps"), words("Load"), words("Last", note="last time"))
_HINTS = (
    ("0–9 ↑ ↓", words("pain")),
    ("H", words("when to seek help")),
    ("N", words("note", note="what a key does: write a note")),
    ("P", words("picture")),
    ("⌫", words("reopen the last set")),
    ("D", words("dizzy?")),
    ("?", words("keys")),
)


def draw_summary(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The whole page; it changes only by keys."""
    view = scene.view
    draw_set_pips(painter, view, tokens)
    unsure = sum(not record.is_confirmed for record in view.done)
    # Sets are counted as they were while they were done: those that were left out are told beside them.
    count = max(len(view.sets), len(view.done))
    left_out = max(view.intended - count, 0)
    is_all = not left_out and len(view.done) == count
    title = tr("All done") if is_all else tr("Done for today") if view.done else tr("Nothing done")
    draw_line(painter, QPointF(LEFT, 84), title, 62, tokens.text, max_width=TITLE_WIDTH)
    parts = [
        tr_count("{done} of %n set", "{done} of %n sets", count, done=len(view.done)),
        tr_count("%n left out", "%n left out", left_out) if left_out else "",
        tr("{kilograms} kg lifted in all", kilograms=number_text(round(volume_kg(view.done)))),
        tr_count("%n unconfirmed", "%n unconfirmed", unsure) if unsure else "",
    ]
    weight = QFont.Weight.Medium
    draw_line(
        painter,
        QPointF(LEFT, 128),
        " · ".join(filter(None, parts)),
        scene.larger(27, 36),
        tokens.text_muted,
        weight=weight,
        max_width=RIGHT - LEFT,
    )
    draw_frame(painter, TABLE_CARD, tokens)
    _draw_table(painter, scene, tokens)
    draw_frame(painter, SIDE_CARD, tokens)
    _draw_side(painter, scene, tokens)
    draw_foot(painter, scene, QPointF(LEFT, 742), _HINTS, 22, tokens)


def _draw_table(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    weight, right = QFont.Weight.DemiBold, TABLE_CARD.right() - MARGIN
    px = scene.larger(22, 26)
    for (x, next_x), name in zip(pairwise(_COLUMNS), _HEADS, strict=True):
        head, width = told(name), next_x - x - 14
        draw_line(painter, QPointF(x, 200), head, px, tokens.text_muted, weight=weight, max_width=width)
    at, width, end = QPointF(right, 200), right - _COLUMNS[-1], Qt.AlignmentFlag.AlignRight
    head = tr("Confirmed")
    draw_line(painter, at, head, px, tokens.text_muted, weight=weight, max_width=width, align=end)
    view = scene.view
    first = max(len(view.done) - MOST_ROWS, 0)
    rows = [(record, _felt(view, place)) for place, record in enumerate(view.done)][first:]
    has_felt = any(felt for _, felt in rows)
    pitch = min(PITCH_OF_TWO if has_felt else PITCH, ROWS_HEIGHT / max(len(rows), 1))
    last_time = {_place_of(record): record.reps for record in scene.last_time}
    for place, (record, felt) in enumerate(rows):
        room = QRectF(_COLUMNS[0], ROWS_TOP + pitch * place, right - _COLUMNS[0], pitch)
        if place:
            painter.setPen(QPen(QColor(tokens.border), 1.0))
            painter.drawLine(room.topLeft(), room.topRight())
        before = last_time.get(_place_of(record)) if not record.is_warm_up else None
        _draw_set(painter, room, record, before, tokens, is_high=not has_felt)
        if felt:
            at = QPointF(room.left(), room.top() + pitch * 0.82)
            px = min(scene.larger(21, 24), pitch * 0.3)
            draw_line(painter, at, felt, px, tokens.text_muted, weight=weight, max_width=room.width())


def _draw_set(
    painter: QPainter,
    room: QRectF,
    record: SetRecord,
    before: int | None,
    tokens: Tokens,
    *,
    is_high: bool,
) -> None:
    """A set in its row, `is_high` over all of it; `before` are the reps of the last time."""
    px = min(30.0, room.height() * 0.5)
    y = room.center().y() + 0.36 * px if is_high else room.top() + room.height() * 0.42
    weight = QFont.Weight.DemiBold
    cells = (
        _set_name(record),
        _reps_text(record),
        told(record.load.words),
        str(before) if before is not None else "–",
    )
    for (x, next_x), cell in zip(pairwise(_COLUMNS), cells, strict=True):
        draw_line(painter, QPointF(x, y), cell, px, tokens.text, weight=weight, max_width=next_x - x - 14)
    mark, colour = ("✓", tokens.done) if record.is_confirmed else ("○", tokens.warning)
    end = Qt.AlignmentFlag.AlignRight
    draw_line(painter, QPointF(room.right(), y), mark, px, colour, weight=weight, align=end)


def _felt(view: View, place: int) -> str:
    """Effort and fault of a set that was done, as far as they were told."""
    effort = view.done[place].effort
    told_effort = tr("Effort {effort}", effort=effort) if effort else ""
    return " · ".join(filter(None, (told_effort, felt_text(view, place))))


def _place_of(record: SetRecord) -> tuple[object, ...]:
    """What a set is compared by with one of the last time."""
    return record.key, record.set_number, record.side


def _set_name(record: SetRecord) -> str:
    name = str(record.set_number)
    if record.is_warm_up:
        name = tr("W{number}", note="a warm-up set, as short as can be", number=record.set_number)
    if not record.side:
        return name
    return f"{name} {told(record.side.words)}"


def _reps_text(record: SetRecord) -> str:
    if not record.reps_planned:
        return str(record.reps)
    return tr("{done} of {planned}", done=record.reps, planned=record.reps_planned)


def _draw_side(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    view = scene.view
    x, width = INNER.left(), INNER.width()
    draw_line(painter, QPointF(x, 216), tr("Any pain?"), 34, tokens.text, max_width=width)
    for digit in range(MOST_PAIN + 1):
        spot = pain_room(digit).adjusted(2, 0, -2, 0)
        is_chosen = view.pain == digit
        painter.setPen(QPen(QColor(tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.text if is_chosen else tokens.surface))
        painter.drawRoundedRect(spot, 9, 9)
        colour = tokens.surface if is_chosen else tokens.text_muted
        middle = QPointF(spot.center().x(), spot.center().y() + 9)
        draw_line(painter, middle, str(digit), 25, colour, align=Qt.AlignmentFlag.AlignHCenter)
    for place, line in enumerate(PAIN_SCALE):
        at, px = QPointF(x, 320 + 28 * place), scene.larger(21, 25)
        draw_line(painter, at, told(line), px, tokens.text_muted, weight=QFont.Weight.Medium, max_width=width)
    advice = advice_after(view.pain)
    if advice is not None:
        draw_line(painter, QPointF(x, 394), told(advice.title), 34, tokens.text, max_width=width)
        draw_fitted_paragraph(
            painter, QRectF(x, 408, width, 100), told(advice.first), scene.larger(25, 31), tokens.text
        )
        px = scene.larger(23, 30)
        draw_hints(painter, QPointF(x, 536), [("H", tr("when to seek help"))], px, tokens, max_width=width)
    elif len(scene.next_doses) == 1:
        _draw_next(painter, scene, scene.next_doses[0][1], tokens)
    else:
        _draw_many_next(painter, scene, tokens)
    if view.note:
        px = scene.larger(21, 26)
        note = f"“{elided(view.note.splitlines()[0], px, width - px, QFont.Weight.Medium)}”"
        draw_line(painter, QPointF(x, 574), note, px, tokens.text, weight=QFont.Weight.Medium)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(DONE_BUTTON, 18, 18)
    middle = QPointF(DONE_BUTTON.center().x(), DONE_BUTTON.center().y() + 13)
    done = f"{tr('Done')}   {told(Key.ENTER.words)}"
    room = DONE_BUTTON.width() - 40
    draw_line(painter, middle, done, 36, tokens.on_accent, max_width=room, align=Qt.AlignmentFlag.AlignHCenter)


def _draw_next(painter: QPainter, scene: Scene, dose: Dose, tokens: Tokens) -> None:
    """The next dose of the one lift, and why."""
    x, width, px = INNER.left(), INNER.width(), scene.larger(28, 34)
    if dose.advice is Advice.STOP:
        draw_line(painter, QPointF(x, 396), tr("Next time"), px, tokens.text_muted, max_width=width)
        draw_fitted_paragraph(
            painter, QRectF(x, 410, width, 134), told(dose.reason), scene.larger(25, 31), tokens.text
        )
        return
    amount = tr_count("Next time, %n set of {reps}", "Next time, %n sets of {reps}", dose.sets, reps=dose.reps)
    draw_line(painter, QPointF(x, 396), amount, px, tokens.text_muted, max_width=width)
    draw_line(painter, QPointF(x - 2, 448), load_text(dose.load), 48, tokens.text, max_width=width)
    room = QRectF(x, 462, width, 86)
    draw_fitted_paragraph(painter, room, told(dose.reason), scene.larger(23, 31), tokens.text_muted)


def _draw_many_next(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The next doses of several lifts; those that find no room are told when they are set up."""
    x, width, doses = INNER.left(), INNER.width(), scene.next_doses
    if not doses:
        return
    unseen = len(doses) - MOST_LIFTS
    title = tr("Next time")
    if unseen > 0:
        title = tr_count("Next time, and %n more lift", "Next time, and %n more lifts", unseen)
    draw_line(painter, QPointF(x, 382), title, scene.larger(24, 28), tokens.text_muted, max_width=width)
    lines = [
        name if dose.advice is Advice.STOP else f"{name}: {dose_text(dose)}" for name, dose in doses[:MOST_LIFTS]
    ]
    px = min(fitted(line, scene.larger(25, 29), QFont.Weight.Bold, width)[0].pixelSize() for line in lines)
    for place, (line, (_, dose)) in enumerate(zip(lines, doses, strict=False)):
        top = 386.0 + 78 * place
        draw_line(painter, QPointF(x, top + 24), line, px, tokens.text, max_width=width)
        draw_fitted_paragraph(
            painter, QRectF(x, top + 30, width, 46), told(dose.reason), scene.larger(19, 22), tokens.text_muted
        )
