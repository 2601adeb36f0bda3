"""The chooser of the fault felt: the rest's clock, and each fault as a picture with its name and its digit."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.keys import Key
from hipcoach.domain.view import View
from hipcoach.domain.words import words
from hipcoach.figure import Build
from hipcoach.ui.painting.fault_marks import Comparison, draw_mark, draw_posture
from hipcoach.ui.painting.marks import draw_hints, draw_key
from hipcoach.ui.painting.rest import clock_of
from hipcoach.ui.painting.text import draw_line, grown, wrapped
from hipcoach.ui.painting.train import LARGEST_HINT_PX, LEFT, RIGHT, SMALLEST_PX
from hipcoach.ui.tokens import Tokens

CLOCK_ROOM = QRectF(0, 0, 400, 150)
MARKED_ROOM = QRectF(400, 0, 966, 150)
GRID = QRectF(LEFT, 158, RIGHT - LEFT, 550)
GAP, RADIUS = 14.0, 16.0
USUAL_COLUMNS, MOST_COLUMNS = 5, 7
"""Nine faults and "clean", one for each digit, stand in two rows; more of them, in smaller pictures, in three."""

NAME_PX, SMALLEST_NAME_PX, NAME_PITCH, NAME_ROOM = 28.0, 18.0, 1.12, 74.0
LARGEST_NAME_PX = 33.0
HINTS = (
    ("0–9", words("that one")),
    ("← →", words("mark", note="what a key does: move the mark")),
    (Key.ENTER.words, words("take it")),
    ("W", words("leave it as it was")),
    ("D", words("dizzy?")),
)


@dataclass(frozen=True, slots=True)
class Tile:
    """One thing to choose.

    Attributes:
        fault_id: The fault's id; empty for a clean set.
        name: What it is called.
        posture: How it looks, beside how it should.
    """

    fault_id: str
    name: str
    posture: Comparison


def columns_of(count: int) -> int:
    """How many tiles stand side by side."""
    return USUAL_COLUMNS if count <= 2 * USUAL_COLUMNS else MOST_COLUMNS


def rooms_of(count: int) -> tuple[QRectF, ...]:
    """Where the tiles stand, row by row."""
    columns = columns_of(count)
    rows = max(-(-count // columns), 2)
    width = (GRID.width() - GAP * (columns - 1)) / columns
    height = (GRID.height() - GAP * (rows - 1)) / rows
    places = (divmod(number, columns) for number in range(count))
    return tuple(
        QRectF(GRID.left() + column * (width + GAP), GRID.top() + row * (height + GAP), width, height)
        for row, column in places
    )


def draw_tiles(
    painter: QPainter, tiles: Sequence[Tile], tokens: Tokens, build: Build, text_scale: float = 1.0
) -> None:
    """Everything that stays as it is while one chooses: the pictures, their names and digits, the keys."""
    for number, (tile, room) in enumerate(zip(tiles, rooms_of(len(tiles)), strict=True)):
        painter.setPen(QPen(QColor(tokens.edge), 1.5))
        painter.setBrush(QColor(tokens.surface_raised))
        painter.drawRoundedRect(room, RADIUS, RADIUS)
        picture = room.adjusted(8, 8, -8, -NAME_ROOM - 4)
        draw_posture(painter, picture, tokens, tile.posture, RADIUS / 2, is_right=not tile.fault_id, build=build)
        if number <= 9:
            draw_key(painter, QPointF(room.left() + 14, room.top() + 46), str(number), 32, tokens)
        name_room = QRectF(room.left() + 10, room.bottom() - NAME_ROOM, room.width() - 20, NAME_ROOM)
        _draw_name(painter, name_room, tile, grown(NAME_PX, text_scale, LARGEST_NAME_PX), tokens)
    px = grown(21, text_scale, LARGEST_HINT_PX)
    draw_hints(painter, QPointF(LEFT, 746), HINTS, px, tokens, max_width=RIGHT - LEFT)


def draw_choice(
    painter: QPainter, tiles: Sequence[Tile], marked: int, kept: int | None, question: str, tokens: Tokens
) -> None:
    """What is marked, told in words that can be read from three metres, and what is kept so far.

    Args:
        painter: Paints in the design's space.
        tiles: What there is to choose.
        marked: The tile that Enter takes.
        kept: The tile of what the record says now, or None.
        question: What is asked.
        tokens: The colours.
    """
    rooms = rooms_of(len(tiles))
    x, width = MARKED_ROOM.left(), RIGHT - MARKED_ROOM.left()
    draw_line(painter, QPointF(x, 56), question, 34, tokens.text_muted, max_width=width)
    draw_line(painter, QPointF(x, 126), tiles[marked].name, SMALLEST_PX, tokens.text, max_width=width)
    painter.setPen(QPen(QColor(tokens.text), 5.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rooms[marked].adjusted(2.5, 2.5, -2.5, -2.5), RADIUS - 2, RADIUS - 2)
    if kept is not None:
        room = rooms[kept]
        draw_mark(painter, QRectF(room.right() - 52, room.top() + 14, 38, 38), tokens, is_right=True)


def draw_clock(painter: QPainter, view: View, tokens: Tokens) -> None:
    """The rest runs on, and is seen to."""
    title, clock = clock_of(view)
    colour = tokens.warning if view.overtime_s > 0 else tokens.text_muted
    width = CLOCK_ROOM.width() - LEFT - 24
    draw_line(painter, QPointF(LEFT, 44), title, 30, colour, max_width=width)
    if clock:
        draw_line(painter, QPointF(LEFT - 4, 136), clock, 112, tokens.text, max_width=width, is_clock=True)


def _draw_name(painter: QPainter, room: QRectF, tile: Tile, px: float, tokens: Tokens) -> None:
    """On two lines at most: a long name is written smaller."""
    while len(lines := wrapped(tile.name, px, room.width(), QFont.Weight.DemiBold)) > 2 and px > SMALLEST_NAME_PX:
        px -= 1
    first = room.center().y() - (len(lines) - 1) * px * NAME_PITCH / 2 + px * 0.36
    for place, line in enumerate(lines):
        draw_line(
            painter,
            QPointF(room.center().x(), first + place * px * NAME_PITCH),
            line,
            px,
            tokens.text,
            weight=QFont.Weight.DemiBold,
            max_width=room.width(),
            align=Qt.AlignmentFlag.AlignHCenter,
        )
