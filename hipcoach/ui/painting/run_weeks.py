"""The runner's weeks: a row for each from Monday to Sunday, with the runs and the days of lifting."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.running import Marks, RunKind
from hipcoach.domain.words import words
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told
from hipcoach.ui.painting.run_marks import draw_run_mark, run_colour
from hipcoach.ui.painting.text import CAP_HEIGHT, draw_line
from hipcoach.ui.painting.week import draw_tick
from hipcoach.ui.tokens import Tokens

WEEKS = 6
"""How many weeks are seen at once."""

_HEAD, _GAP, _PAD = 0.07, 6.0, 0.13
"""The line of the days' names in shares of the height, the room between two days, a day's edge in shares of it."""


_KINDS = {
    RunKind.EASY: words("easy", note="a run"),
    RunKind.LONG: words("long", note="a run"),
    RunKind.HARD: words("hard", note="a run"),
    RunKind.RACE: words("race"),
}


@dataclass(frozen=True, slots=True)
class RunWeeks:
    """What is seen.

    Attributes:
        top: The Monday of the first week.
        today: The day on the user's calendar.
        chosen: The day that the keys mark.
        marks: The days with a run.
        lifted: The days with a working set.
    """

    top: date
    today: date
    chosen: date
    marks: Marks
    lifted: Collection[date]


def draw_run_weeks(painter: QPainter, rect: QRectF, seen: RunWeeks, tokens: Tokens, *, has_focus: bool) -> None:
    """Paint the names of the days and a box for each day."""
    head = rect.height() * _HEAD
    for place in range(7):
        box = day_box(rect, place)
        foot = QPointF(box.center().x(), rect.top() + head * 0.62)
        name = day_text(seen.top + timedelta(days=place), "ddd")
        draw_line(
            painter,
            foot,
            name,
            head * 0.55,
            tokens.text_muted,
            weight=QFont.Weight.DemiBold,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
    for place in range(7 * WEEKS):
        _draw_day(painter, day_box(rect, place), seen, seen.top + timedelta(days=place), tokens)
    place = (seen.chosen - seen.top).days
    if 0 <= place < 7 * WEEKS:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.text), 6) if has_focus else QPen(QColor(tokens.text_muted), 3))
        inset = 0.5 if has_focus else -1.0  # the thicker line reaches no farther
        painter.drawRoundedRect(day_box(rect, place).adjusted(inset, inset, -inset, -inset), 9, 9)


def day_box(rect: QRectF, place: int) -> QRectF:
    """The box of a day, counted from the first Monday."""
    row, column = divmod(place, 7)
    head = rect.height() * _HEAD
    width, height = rect.width() / 7, (rect.height() - head) / WEEKS
    box = QRectF(rect.left() + column * width, rect.top() + head + row * height, width, height)
    return box.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)


def place_at(rect: QRectF, point: QPointF) -> int | None:
    """Which day lies at a point, counted from the first Monday; None beside all days."""
    head = rect.height() * _HEAD
    column = int((point.x() - rect.left()) // (rect.width() / 7))
    row = int((point.y() - rect.top() - head) // ((rect.height() - head) / WEEKS))
    return 7 * row + column if 0 <= column < 7 and 0 <= row < WEEKS else None


def _draw_day(painter: QPainter, box: QRectF, seen: RunWeeks, day: date, tokens: Tokens) -> None:
    is_today, is_past = day == seen.today, day < seen.today
    painter.setPen(QPen(QColor(tokens.border), 1))
    painter.setBrush(QColor(tokens.surface if is_past else tokens.surface_raised))
    painter.drawRoundedRect(box, 8, 8)
    pad = box.height() * _PAD
    px = box.height() * 0.27
    number = day_text(day, "d MMM" if day.day == 1 or day == seen.top else "d")
    foot = QPointF(box.left() + pad, box.top() + pad + px * CAP_HEIGHT)
    bold = QFont.Weight.Bold if is_today else QFont.Weight.Medium
    width = draw_line(painter, foot, number, px, tokens.text_muted if is_past else tokens.text, weight=bold)
    if is_today:
        line = foot.y() + px * 0.2
        painter.setPen(QPen(QColor(tokens.text), max(px * 0.11, 2)))
        painter.drawLine(QPointF(foot.x(), line), QPointF(foot.x() + width, line))
    if day in seen.lifted:
        _draw_tick(painter, QPointF(box.right() - pad - px * 0.5, foot.y() - px * 0.36), px * 0.56, tokens)
    kind = seen.marks.get(day)
    if kind is not None:
        _draw_run(painter, box, kind, px, pad, tokens)


def _draw_run(painter: QPainter, box: QRectF, kind: RunKind, px: float, pad: float, tokens: Tokens) -> None:
    foot = box.bottom() - pad
    mark = QRectF(box.left() + pad, foot - px * 0.86, px, px)
    draw_run_mark(painter, mark, kind, tokens)
    draw_line(
        painter,
        QPointF(mark.right() + px * 0.4, foot),
        told(_KINDS[kind]),
        px,
        run_colour(kind, tokens),
        weight=QFont.Weight.DemiBold,
        max_width=box.right() - pad * 0.5 - mark.right() - px * 0.4,
    )


def _draw_tick(painter: QPainter, centre: QPointF, radius: float, tokens: Tokens) -> None:
    """A day of lifting, as the strip of the week shows it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.done))
    painter.drawEllipse(centre, radius, radius)
    draw_tick(painter, centre, radius, tokens.on_done)
