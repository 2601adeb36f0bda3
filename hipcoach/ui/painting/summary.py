"""The end of a session: planned, done and last time; pain; a note; what to lift next and why."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.keys import Key
from hipcoach.domain.plan import Advice, Dose
from hipcoach.domain.progress import volume_kg
from hipcoach.domain.record import SetRecord
from hipcoach.domain.safety import MOST_PAIN, PAIN_SCALE, advice_after
from hipcoach.domain.units import number_text
from hipcoach.domain.words import words
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.marks import draw_frame, draw_hints
from hipcoach.ui.painting.text import draw_fitted_paragraph, draw_line, elided, fitted
from hipcoach.ui.painting.train import (
    LEFT,
    RIGHT,
    TITLE_WIDTH,
    NextDose,
    Scene,
    dose_text,
    draw_foot,
    draw_set_pips,
    load_text,
)
from hipcoach.ui.tokens import Tokens

TABLE_CARD = QRectF(LEFT, 150, 740, 550)
SIDE_CARD = QRectF(830, 150, RIGHT - 830, 550)
DONE_BUTTON = QRectF(862, 596, RIGHT - 894, 80)
MOST_ROWS, MOST_LIFTS = 9, 2
NOTE_PX = 21.0
PAIN_LEFT, PAIN_TOP, PAIN_STEP = 862.0, 240.0, 39.0
TARGETS: tuple[tuple[QRectF, Key], ...] = (
    (DONE_BUTTON, Key.ENTER),
    *((QRectF(PAIN_LEFT + PAIN_STEP * digit, PAIN_TOP, PAIN_STEP, 52), Key(str(digit))) for digit in range(10)),
)
"""Where a click means a key."""

TEN = QRectF(PAIN_LEFT + PAIN_STEP * MOST_PAIN, PAIN_TOP, PAIN_STEP, 52)
"""The one answer without a key of its own."""


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
    intended = max(view.intended, len(view.done))
    missed = intended - len(view.done)
    title = tr("All done") if not missed else tr("Done for today") if view.done else tr("Nothing done")
    draw_line(painter, QPointF(LEFT, 84), title, 62, tokens.text, max_width=TITLE_WIDTH)
    parts = [
        tr_count("{done} of %n set", "{done} of %n sets", intended, done=len(view.done)),
        tr("{kilograms} kg lifted in all", kilograms=number_text(round(volume_kg(view.done)))),
    ]
    if unsure:
        parts.append(tr_count("%n unconfirmed", "%n unconfirmed", unsure))
    weight = QFont.Weight.Medium
    draw_line(
        painter,
        QPointF(LEFT, 128),
        " · ".join(parts),
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
    columns = (LEFT + 32, LEFT + 168, LEFT + 330, LEFT + 520, LEFT + 606)
    weight = QFont.Weight.DemiBold
    for (x, next_x), name in zip(pairwise(columns), _HEADS, strict=True):
        head, width = told(name), next_x - x - 14
        draw_line(painter, QPointF(x, 200), head, 22, tokens.text_muted, weight=weight, max_width=width)
    view = scene.view
    rows = view.done[-MOST_ROWS:]
    pitch = min(66.0, 470.0 / max(len(rows), 1))
    px = min(30.0, pitch * 0.5)
    last_time = {_place_of(record): record.reps for record in scene.last_time}
    for place, record in enumerate(rows):
        y = 250.0 + pitch * place
        if place:
            painter.setPen(QPen(QColor(tokens.border), 1.0))
            painter.drawLine(QPointF(columns[0], y - pitch * 0.66), QPointF(LEFT + 708, y - pitch * 0.66))
        before = last_time.get(_place_of(record)) if not record.is_warm_up else None
        cells = (
            _set_name(record),
            _reps_text(record),
            told(record.load.words),
            str(before) if before is not None else "–",
        )
        for (x, next_x), cell in zip(pairwise(columns), cells, strict=True):
            width = next_x - x - 14
            draw_line(painter, QPointF(x, y), cell, px, tokens.text, weight=weight, max_width=width)
        mark, colour = tr("not sure"), tokens.warning
        if record.is_confirmed:
            mark, colour = f"✓ {tr('sure')}", tokens.done
        width = TABLE_CARD.right() - columns[4] - 16
        draw_line(painter, QPointF(columns[4], y), mark, px * 0.78, colour, weight=weight, max_width=width)


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
    x, width = SIDE_CARD.left() + 32, SIDE_CARD.width() - 64
    draw_line(painter, QPointF(x, 216), tr("Any pain?"), 34, tokens.text, max_width=width)
    for digit in range(MOST_PAIN + 1):
        spot = QRectF(PAIN_LEFT + PAIN_STEP * digit, PAIN_TOP, PAIN_STEP - 5, 52)
        is_chosen = view.pain == digit
        painter.setPen(QPen(QColor(tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.text if is_chosen else tokens.surface))
        painter.drawRoundedRect(spot, 9, 9)
        colour = tokens.surface if is_chosen else tokens.text_muted
        middle = QPointF(spot.center().x(), spot.center().y() + 9)
        draw_line(painter, middle, str(digit), 25, colour, align=Qt.AlignmentFlag.AlignHCenter)
    for place, line in enumerate(PAIN_SCALE):
        at = QPointF(x, 318 + 26 * place)
        draw_line(painter, at, told(line), 20, tokens.text_muted, weight=QFont.Weight.Medium, max_width=width)
    advice = advice_after(view.pain)
    if advice is not None:
        draw_line(painter, QPointF(x, 394), told(advice.title), 34, tokens.text, max_width=width)
        draw_fitted_paragraph(painter, QRectF(x, 408, width, 100), told(advice.first), 25, tokens.text)
        draw_hints(painter, QPointF(x, 534), [("H", tr("when to seek help"))], 23, tokens, max_width=width)
    elif len(scene.next_doses) == 1:
        _draw_next(painter, x, width, scene.next_doses[0][1], tokens)
    else:
        _draw_many_next(painter, x, width, scene.next_doses, tokens)
    if view.note:
        note = f"“{elided(view.note.splitlines()[0], NOTE_PX, width - NOTE_PX, QFont.Weight.Medium)}”"
        draw_line(painter, QPointF(x, 572), note, NOTE_PX, tokens.text, weight=QFont.Weight.Medium)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(DONE_BUTTON, 18, 18)
    middle = QPointF(DONE_BUTTON.center().x(), DONE_BUTTON.center().y() + 13)
    done = f"{tr('Done')}   {told(Key.ENTER.words)}"
    room = DONE_BUTTON.width() - 40
    draw_line(painter, middle, done, 36, tokens.on_accent, max_width=room, align=Qt.AlignmentFlag.AlignHCenter)


def _draw_next(painter: QPainter, x: float, width: float, dose: Dose, tokens: Tokens) -> None:
    """The next dose of the one lift, and why."""
    if dose.advice is Advice.STOP:
        draw_line(painter, QPointF(x, 396), tr("Next time"), 28, tokens.text_muted, max_width=width)
        draw_fitted_paragraph(painter, QRectF(x, 410, width, 130), told(dose.reason), 25, tokens.text)
        return
    amount = tr_count("Next time, %n set of {reps}", "Next time, %n sets of {reps}", dose.sets, reps=dose.reps)
    draw_line(painter, QPointF(x, 396), amount, 28, tokens.text_muted, max_width=width)
    draw_line(painter, QPointF(x - 2, 448), load_text(dose.load), 48, tokens.text, max_width=width)
    draw_fitted_paragraph(painter, QRectF(x, 462, width, 86), told(dose.reason), 22, tokens.text_muted)


def _draw_many_next(painter: QPainter, x: float, width: float, doses: Sequence[NextDose], tokens: Tokens) -> None:
    """The next doses of several lifts; those that find no room are told when they are set up."""
    if not doses:
        return
    unseen = len(doses) - MOST_LIFTS
    title = tr("Next time")
    if unseen > 0:
        title = tr_count("Next time, and %n more lift", "Next time, and %n more lifts", unseen)
    draw_line(painter, QPointF(x, 382), title, 24, tokens.text_muted, max_width=width)
    lines = [
        name if dose.advice is Advice.STOP else f"{name}: {dose_text(dose)}" for name, dose in doses[:MOST_LIFTS]
    ]
    px = min(fitted(line, 25, QFont.Weight.Bold, width)[0].pixelSize() for line in lines)
    for place, (line, (_, dose)) in enumerate(zip(lines, doses, strict=False)):
        top = 386.0 + 78 * place
        draw_line(painter, QPointF(x, top + 24), line, px, tokens.text, max_width=width)
        draw_fitted_paragraph(painter, QRectF(x, top + 30, width, 46), told(dose.reason), 19, tokens.text_muted)
