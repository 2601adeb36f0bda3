"""The card: one printed page with the steps, the breath, the faults and a table to fill in.

Everything is drawn on a sheet of tenths of a millimetre, so that the same drawing serves paper, SVG and pixels.
Words come in the order in which they are read, step by step.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPaintEngine, QPainter, QPen

from hipcoach.domain.exercise import Breath, Exercise, Fault, Step
from hipcoach.domain.plan import Block
from hipcoach.domain.safety import IN_SHORT
from hipcoach.domain.timeline import compile_set
from hipcoach.domain.units import clock_text, seconds_text
from hipcoach.domain.words import words
from hipcoach.figure import BUILDS, VIEWS, WOMAN, Build, stand
from hipcoach.ui.language import told, tr
from hipcoach.ui.looks import TONES, in_tone
from hipcoach.ui.painting.fault_marks import Comparison, draw_mark, draw_posture
from hipcoach.ui.painting.figure import FigureFrame, draw_figure
from hipcoach.ui.painting.guide_marks import Badge, breath_colour, draw_badge, draw_ground
from hipcoach.ui.painting.paper import WHITE, Sheet, draw_wrapped
from hipcoach.ui.painting.text import draw_line, fitted
from hipcoach.ui.theme import font
from hipcoach.ui.tokens import Tokens

_GAP = 44.0
_TITLE, _LARGE, _TEXT, _SMALL = 92.0, 46.0, 33.0, 28.0
_FAULTS, _IN_A_ROW = 6, 3
_BEFORE_SETS = ((words("Date"), 1.4), (words("Load"), 1.2))
_AFTER_SETS = ((words("Effort"), 0.9), (words("Pain"), 0.8), (words("Note", note="what was noted"), 2.6))
"""The table's columns with their shares of the width; the sets come between."""
_PIXELS_PER_TENTH = 1.2
"""About 300 to the inch."""
_LEAST_ROWS = 5


@dataclass(frozen=True, slots=True)
class Look:
    """Whose figure is on the card.

    Attributes:
        build: Its proportions.
        tokens: The colours of paper and figure.
    """

    build: Build = WOMAN
    tokens: Tokens = WHITE


def look_of(settings: Mapping[str, object]) -> Look:
    """The look that the user has chosen for the figure."""
    return Look(BUILDS[str(settings["figure"])], in_tone(WHITE, TONES[str(settings["skin"])]))


def draw_card_sheet(painter: QPainter, sheet: Sheet, exercise: Exercise, look: Look) -> None:
    """Draw the card of an exercise on a painter whose unit is a tenth of a millimetre."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, sheet.width, sheet.height), QColor(WHITE.surface))
    inside = sheet.inside
    y = _draw_head(painter, inside, exercise)
    y = _draw_steps(painter, QRectF(inside.left(), y, inside.width(), 0.0), exercise, look)
    y = _draw_breath(painter, QRectF(inside.left(), y, inside.width(), 0.0), exercise)
    y = _draw_faults(painter, QRectF(inside.left(), y, inside.width(), 0.0), exercise, look)
    _draw_table(painter, QRectF(inside.left(), y, inside.width(), inside.bottom() - 60.0 - y), Block.of(exercise))
    foot = QPointF(inside.left(), inside.bottom())
    weight = QFont.Weight.Medium
    draw_line(painter, foot, told(IN_SHORT), _SMALL, WHITE.text_muted, weight=weight, max_width=inside.width())


def _draw_head(painter: QPainter, room: QRectF, exercise: Exercise) -> float:
    x, y = room.left(), room.top() + 74.0
    draw_line(painter, QPointF(x, y), exercise.name, _TITLE, WHITE.text, max_width=room.width())
    block = Block.of(exercise)
    begin = tr("begin with {load}", load=exercise.load.words)
    if exercise.load_of:
        begin = tr("begin with {load} ({load_of})", load=exercise.load.words, load_of=exercise.load_of)
    line = " · ".join((told(block.dose_text), begin, tr("rest {time}", time=clock_text(exercise.rest_s))))
    draw_line(painter, QPointF(x, y + 68.0), line, _LARGE, WHITE.text, max_width=room.width())
    text = " ".join(filter(None, (exercise.summary, exercise.grip)))
    return draw_wrapped(painter, QRectF(x, y + 92.0, room.width(), 0.0), text, _TEXT, WHITE.text_muted) + 34.0


def _draw_steps(painter: QPainter, room: QRectF, exercise: Exercise, look: Look) -> float:
    """The steps beside each other on one ground, each with its words below it."""
    steps = exercise.steps
    width = (room.width() - _GAP * (len(steps) - 1)) / len(steps)
    height = min(560.0, width * 1.5)
    ground_y = room.top() + height
    left, right = QPointF(room.left(), ground_y), QPointF(room.right(), ground_y)
    draw_ground(painter, left, right, WHITE, 3.0)
    bottom = ground_y
    for index, step in enumerate(steps):
        column = QRectF(room.left() + index * (width + _GAP), room.top(), width, height)
        _draw_step_figure(painter, column, exercise, step, look)
    titles_px = min(fitted(step.title, 42.0, QFont.Weight.Bold, width - 74.0)[0].pixelSize() for step in steps)
    for index, step in enumerate(steps):
        column = QRectF(room.left() + index * (width + _GAP), ground_y + 24.0, width, 0.0)
        bottom = max(bottom, _draw_step_words(painter, column, exercise, step, index + 1, titles_px))
    return bottom + 40.0


def _draw_step_figure(painter: QPainter, column: QRectF, exercise: Exercise, step: Step, look: Look) -> None:
    view = VIEWS[step.view]
    breath = 1.0 if exercise.breath_of(step.phase) is Breath.IN else 0.0
    pose = exercise.path.at(step.depth)
    figure = stand(pose, view, build=look.build, breath=breath, implement=exercise.implement)
    # A bar may reach out of its column; head and hips may not.
    body = stand(pose, view, build=look.build, breath=breath, implement="none")
    left, _, right, _ = body.bounds
    scale = min(column.height() * 0.97, column.width() / (right - left))
    centre_x = column.center().x() - (left + right) / 2 * scale
    frame = FigureFrame(column, column.bottom() - 8.0, scale, centre_x)
    room = column.adjusted(-_GAP / 2, -60.0, _GAP / 2, 40.0)
    _within(painter, room, lambda inner: draw_figure(inner, figure, frame, look.tokens))


def _within(painter: QPainter, room: QRectF, draw: Callable[[QPainter], None]) -> None:
    """Draw what may not reach out of its room. SVG as Qt writes it knows no clipping: there it becomes pixels."""
    if painter.paintEngine().type() is not QPaintEngine.Type.SVG:
        painter.save()
        painter.setClipRect(room)
        draw(painter)
        painter.restore()
        return
    size = (room.size() * _PIXELS_PER_TENTH).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    inner = QPainter(image)
    inner.scale(size.width() / room.width(), size.height() / room.height())
    inner.translate(-room.topLeft())
    draw(inner)
    inner.end()
    painter.drawImage(room, image)


def _draw_step_words(
    painter: QPainter, column: QRectF, exercise: Exercise, step: Step, number: int, title_px: float
) -> float:
    badge = QRectF(column.left(), column.top(), 58.0, 58.0)
    breath = exercise.breath_of(step.phase)
    painter.setFont(font(36.0, QFont.Weight.Bold))
    draw_badge(painter, badge, WHITE, Badge(number, breath))
    title = QPointF(badge.right() + 16.0, badge.bottom() - 15.0)
    draw_line(painter, title, step.title, title_px, WHITE.text, max_width=column.right() - title.x())
    below = QRectF(column.left(), badge.bottom() + 14.0, column.width(), 0.0)
    return draw_wrapped(painter, below, step.text, _TEXT, WHITE.text)


def _draw_breath(painter: QPainter, room: QRectF, exercise: Exercise) -> float:
    """One repetition as a band: each phase as wide as it is long, in the colour of its breath."""
    rep = compile_set(exercise, exercise.tempo, 1, 0.0)
    parts = [(one.part.word, one.part.breath, one.duration_s) for one in rep.segments if one.part is not None]
    whole = sum(share for _, _, share in parts)
    least = room.width() * 0.13
    spare = room.width() - least * len(parts)
    x, height = room.left(), 84.0
    for word, breath, share in parts:
        width = least + spare * share / whole
        band = QRectF(x, room.top(), width - 8.0, height)
        colour = QColor(breath_colour(WHITE, breath))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(band, 14.0, 14.0)
        arrow = {Breath.IN: "↓ ", Breath.OUT: "↑ "}.get(breath, "")
        at = QPointF(band.center().x(), band.center().y() + 15.0)
        text = f"{arrow}{word} {told(seconds_text(round(share, 1)))}"
        draw_line(
            painter,
            at,
            text,
            42.0,
            WHITE.surface,
            max_width=band.width() - 20.0,
            align=Qt.AlignmentFlag.AlignHCenter,
        )
        x += width
    return room.top() + height + 48.0


def _draw_faults(painter: QPainter, room: QRectF, exercise: Exercise, look: Look) -> float:
    """What to watch for: right beside wrong, and the cue that mends it."""
    width = (room.width() - _GAP * (_IN_A_ROW - 1)) / _IN_A_ROW
    faults = exercise.faults[:_FAULTS]
    y = room.top()
    for start in range(0, len(faults), _IN_A_ROW):
        bottoms = [
            _draw_fault(
                painter, QRectF(room.left() + place * (width + _GAP), y, width, 230.0), exercise, fault, look
            )
            for place, fault in enumerate(faults[start : start + _IN_A_ROW])
        ]
        y = max(bottoms) + 36.0
    return y + 4.0


def _draw_fault(painter: QPainter, rect: QRectF, exercise: Exercise, fault: Fault, look: Look) -> float:
    right = exercise.path.at(fault.depth)
    comparison = Comparison.of(right, fault.pose, VIEWS[fault.view], exercise.implement)
    half = (rect.width() - 12.0) / 2
    for place, is_right in enumerate((True, False)):
        picture = QRectF(rect.left() + place * (half + 12.0), rect.top(), half, rect.height())
        _within(painter, picture, partial(_draw_side, picture, comparison, look, is_right))
        mark = QRectF(picture.left() + 12.0, picture.top() + 12.0, 40.0, 40.0)
        draw_mark(painter, mark, WHITE, is_right=is_right)
    name = QPointF(rect.left(), rect.bottom() + 44.0)
    draw_line(painter, name, fault.name, 36.0, WHITE.text, max_width=rect.width())
    return draw_wrapped(
        painter, QRectF(rect.left(), name.y() + 10.0, rect.width(), 0.0), fault.cue, _SMALL, WHITE.text
    )


def _draw_side(rect: QRectF, comparison: Comparison, look: Look, is_right: bool, painter: QPainter) -> None:
    draw_posture(painter, rect, look.tokens, comparison, 14.0, is_right=is_right, build=look.build)


def _draw_table(painter: QPainter, room: QRectF, block: Block) -> None:
    """As many empty rows as the page still has room for, with a cell for each set."""
    numbers = range(1, block.sets + 1)
    sets = [(words("Set {number}", number=number), 3.2 / block.sets) for number in numbers]
    if block.is_one_sided:
        sets = [(words("Set {number} L·R", number=number), 3.2 / block.sets) for number in numbers]
    heads, shares = zip(*_BEFORE_SETS, *sets, *_AFTER_SETS, strict=True)
    rows = max(int(room.height() // 74.0) - 1, _LEAST_ROWS)
    height = room.height() / (rows + 1)
    whole = sum(shares)
    edges = [room.left() + room.width() * sum(shares[:place]) / whole for place in range(len(shares) + 1)]
    for left, right, head in zip(edges, edges[1:], heads, strict=False):
        at = QPointF(left + 12.0, room.top() + height - 18.0)
        weight = QFont.Weight.DemiBold
        draw_line(painter, at, told(head), _SMALL, WHITE.text_muted, weight=weight, max_width=right - left - 16.0)
    painter.setPen(QPen(QColor(WHITE.border), 2.5))
    for row in range(1, rows + 2):
        y = room.top() + row * height
        painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y))
    for x in edges[1:-1]:
        painter.drawLine(QPointF(x, room.top() + height), QPointF(x, room.bottom()))
