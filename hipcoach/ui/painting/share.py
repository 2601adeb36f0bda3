"""The picture to share: one session in 1080 × 1350 pixels, as phones show it.

From above: what and when, the figure with what the session comes to, its sets, and how the lift has gone.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QLinearGradient, QPainter, QPainterPath, QPen

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.picture import Lift, Picture, Tile, Trend
from hipcoach.figure import WOMAN, Build, View, stand
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.figure import FigureFrame, draw_figure, draw_stage
from hipcoach.ui.painting.marks import draw_frame
from hipcoach.ui.painting.text import CAP_HEIGHT, broken, draw_line, elided
from hipcoach.ui.tokens import Tokens

WIDTH, HEIGHT = 1080, 1350
PAGE = QRectF(0, 0, WIDTH, HEIGHT)
_LEFT, _RIGHT, _TOP = 72.0, 1008.0, 76.0
_FOOT = 1290.0
"""The last base line."""

_ONE_LINE, _TWO_LINES = (84.0, 76.0, 68.0, 60.0), (66.0, 60.0, 54.0, 48.0)
_DATE = 33.0
_VIEW = View(30.0)
"""Between the profile and three quarters: the hinge is seen, and the face."""

_LEAST_FIGURE, _FIGURE_WIDTH, _FACTS = 330.0, 620.0, 700.0
_TALLEST_FIGURE = 940.0
"""Pixels per stature."""

_TREND_HEIGHT, _GAP = 196.0, 24.0
_TALLEST, _LOWEST, _BETWEEN, _CAPTION = 150.0, 84.0, 14.0, 52.0
_TALL = 130.0
"""From this height on a tile holds three lines of text, else two."""

_MEDIUM, _DEMI = QFont.Weight.Medium, QFont.Weight.DemiBold
_CENTRE, _TO_RIGHT = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignRight
_UNCONFIRMED = "○"


@dataclass(frozen=True, slots=True)
class Sitter:
    """Who is in the picture.

    Attributes:
        exercise: The lift, or None where it is not known here: then the figure stands by.
        tokens: The colours.
        build: The figure's proportions.
    """

    exercise: Exercise | None
    tokens: Tokens
    build: Build = WOMAN


def draw_share(painter: QPainter, rect: QRectF, picture: Picture, sitter: Sitter) -> None:
    """Draw the whole picture into a rectangle of four to five."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / WIDTH, rect.height() / HEIGHT)
    tokens = sitter.tokens
    painter.fillRect(PAGE, QColor(tokens.surface))
    head = _Head.of(picture)
    trend, sets_bottom = picture.trend, _FOOT - 58.0
    if trend and sets_bottom - _TREND_HEIGHT - _GAP - _sets_height(picture, _LOWEST) < head.bottom + _LEAST_FIGURE:
        trend = None  # of many lifts the sets are shown
    if trend:
        room = QRectF(_LEFT, sets_bottom - _TREND_HEIGHT, _RIGHT - _LEFT, _TREND_HEIGHT)
        name = sitter.exercise.name if sitter.exercise and len(picture.lifts) > 1 else ""
        _draw_trend(painter, room, trend, name, tokens)
        sets_bottom -= _TREND_HEIGHT + _GAP
    row_height = _row_height(picture, sets_bottom - head.bottom - _LEAST_FIGURE)
    sets_top = sets_bottom - _sets_height(picture, row_height)
    hero = QRectF(0.0, head.bottom, WIDTH, sets_top - head.bottom - _GAP)
    _draw_hero(painter, hero, picture, sitter)
    head.draw(painter, picture, tokens)
    _draw_sets(painter, sets_top, picture, row_height, tokens)
    _draw_foot(painter, picture, tokens)
    painter.restore()


@dataclass(frozen=True, slots=True)
class _Head:
    """The title, as large as two lines of it can be."""

    lines: tuple[str, ...]
    px: float

    @classmethod
    def of(cls, picture: Picture) -> "_Head":
        width = _RIGHT - _LEFT
        for most, sizes in ((1, _ONE_LINE), (2, _TWO_LINES)):
            for px in sizes:
                lines = broken(told(picture.title), px, width)
                if len(lines) <= most:
                    return cls(tuple(lines), px)
        return cls((lines[0], elided(" ".join(lines[1:]), px, width)), px)

    @property
    def bottom(self) -> float:
        return _TOP + self.px * (CAP_HEIGHT + 1.12 * (len(self.lines) - 1)) + _DATE * 1.9

    def draw(self, painter: QPainter, picture: Picture, tokens: Tokens) -> None:
        y = _TOP + self.px * CAP_HEIGHT
        for line in self.lines:
            draw_line(painter, QPointF(_LEFT, y), line, self.px, tokens.text, max_width=_RIGHT - _LEFT)
            y += self.px * 1.12
        day = day_text(picture.day, "dddd d MMMM yyyy")
        y = self.bottom - _DATE * 0.35
        draw_line(
            painter, QPointF(_LEFT, y), day, _DATE, tokens.text_muted, weight=_MEDIUM, max_width=_RIGHT - _LEFT
        )


def _draw_hero(painter: QPainter, room: QRectF, picture: Picture, sitter: Sitter) -> None:
    """The figure at the bottom of the lift, where it is strongest, and the facts beside it."""
    if sitter.exercise is not None:
        place = QRectF(_LEFT - 24.0, room.top() + 10.0, _FIGURE_WIDTH, room.height() - 30.0)
        implement = sitter.exercise.implement if picture.is_loaded else "none"
        figure = stand(sitter.exercise.path.at(1.0), _VIEW, build=sitter.build, implement=implement)
        left, _, right, top = figure.bounds
        scale = min(place.height() / (top * 1.06), place.width() / (right - left), _TALLEST_FIGURE)
        frame = FigureFrame(place, place.bottom() - 4.0, scale, place.center().x() - (left + right) / 2 * scale)
        draw_stage(painter, PAGE, frame, sitter.tokens)
        draw_figure(painter, figure, frame, sitter.tokens)
    left = _FACTS if sitter.exercise is not None else _LEFT
    _draw_facts(painter, QRectF(left, room.top(), _RIGHT - left, room.height()), picture, sitter.tokens)


def _draw_facts(painter: QPainter, room: QRectF, picture: Picture, tokens: Tokens) -> None:
    """Numbers, one above the other, in the middle of their room."""
    pitch = min(room.height() / len(picture.facts), 150.0)
    value_px, what_px = pitch * 0.5, min(max(pitch * 0.2, 25.0), 30.0)
    y = room.center().y() - pitch * len(picture.facts) / 2 + value_px * CAP_HEIGHT + pitch * 0.08
    for place, (value, what) in enumerate(picture.facts):
        colour = tokens.accent if place == len(picture.facts) - 1 else tokens.text
        draw_line(painter, QPointF(room.left(), y), told(value), value_px, colour, max_width=room.width())
        below = QPointF(room.left() + 2.0, y + what_px * 1.28)
        draw_line(painter, below, told(what), what_px, tokens.text_muted, weight=_MEDIUM, max_width=room.width())
        y += pitch


def _columns(tiles: int) -> int:
    """How many tiles stand beside each other: as even rows as they make."""
    if tiles <= 5:
        return tiles
    usual, other = (4, 3) if tiles < 13 else (5, 4)
    return other if tiles % other == 0 and tiles % usual else usual


def _rows(lift: Lift) -> int:
    return -(-len(lift.tiles) // _columns(len(lift.tiles)))


def _row_height(picture: Picture, room: float) -> float:
    rows = sum(map(_rows, picture.lifts))
    return min(max((room - _captions_height(picture)) / rows - _BETWEEN, _LOWEST), _TALLEST)


def _captions_height(picture: Picture) -> float:
    return _CAPTION * len(picture.lifts) if len(picture.lifts) > 1 else 0.0


def _sets_height(picture: Picture, row_height: float) -> float:
    return _captions_height(picture) + sum(map(_rows, picture.lifts)) * (row_height + _BETWEEN) - _BETWEEN


def _draw_sets(painter: QPainter, top: float, picture: Picture, row_height: float, tokens: Tokens) -> None:
    y = top
    for lift in picture.lifts:
        if len(picture.lifts) > 1:
            at = QPointF(_LEFT, y + 34.0)
            name = elided(told(lift.name), 28.0, _RIGHT - _LEFT, _DEMI)
            draw_line(painter, at, name, 28.0, tokens.text, weight=_DEMI)
            y += _CAPTION
        columns = _columns(len(lift.tiles))
        width = (_RIGHT - _LEFT - _BETWEEN * (columns - 1)) / columns
        for place, tile in enumerate(lift.tiles):
            row, column = divmod(place, columns)
            x = _LEFT + column * (width + _BETWEEN)
            room = QRectF(x, y + row * (row_height + _BETWEEN), width, row_height)
            _draw_tile(painter, room, tile, tokens)
        y += _rows(lift) * (row_height + _BETWEEN)


def _draw_tile(painter: QPainter, room: QRectF, tile: Tile, tokens: Tokens) -> None:
    """A set: raised where it is confirmed, else only outlined and quiet."""
    radius = min(20.0, room.height() * 0.3)
    painter.setPen(QPen(QColor(tokens.border), 1.5))
    painter.setBrush(QColor(tokens.surface_raised if tile.is_confirmed else tokens.surface))
    painter.drawRoundedRect(room, radius, radius)
    colour = tokens.text if tile.is_confirmed else tokens.text_muted
    label = told(tile.label) if tile.is_confirmed else f"{_UNCONFIRMED} {told(tile.label)}"
    width, middle = room.width() - 24.0, room.center().x()
    is_tall = room.height() >= _TALL
    if is_tall:
        at = QPointF(middle, room.top() + 34.0)
        draw_line(painter, at, label, 22.0, tokens.text_muted, weight=_MEDIUM, max_width=width, align=_CENTRE)
    y = room.bottom() - (22.0 if is_tall else 17.0)
    load = told(tile.load) if tile.is_confirmed or is_tall else f"{_UNCONFIRMED} {told(tile.load)}"
    draw_line(painter, QPointF(middle, y), load, 25.0, colour, weight=_DEMI, max_width=width, align=_CENTRE)
    y -= 35.0 if is_tall else 31.0
    room_above = y - room.top() - (48.0 if is_tall else 12.0)
    px = min(room_above / CAP_HEIGHT, 62.0 if tile.reps.isdecimal() else 48.0)
    draw_line(painter, QPointF(middle, y), told(tile.reps), px, colour, max_width=width, align=_CENTRE)


def _draw_trend(painter: QPainter, room: QRectF, trend: Trend, name: str, tokens: Tokens) -> None:
    """A small line of the latest sessions; the first and the last are labelled."""
    draw_frame(painter, room, tokens)
    inner = room.adjusted(30.0, 0.0, -30.0, 0.0)
    latest = tr_count("last session", "last %n sessions", len(trend.points))
    title = " · ".join(filter(None, [name, told(trend.title), latest]))
    at = QPointF(inner.left(), room.top() + 42.0)
    draw_line(painter, at, title, 24.0, tokens.text_muted, weight=_MEDIUM, max_width=inner.width())
    ends = (0, len(trend.points) - 1)
    weights = ((34.0, tokens.text, Qt.AlignmentFlag.AlignLeft), (34.0, tokens.accent, _TO_RIGHT))
    widths = []
    for place, (px, colour, align) in zip(ends, weights, strict=True):
        x = inner.left() if place == 0 else inner.right()
        value = draw_line(
            painter, QPointF(x, room.top() + 112.0), told(trend.text(place)), px, colour, align=align
        )
        day = day_text(trend.points[place][0], "d MMM yyyy" if trend.spans_years and place == 0 else "d MMM")
        below = QPointF(x, room.top() + 150.0)
        widths.append(
            max(value, draw_line(painter, below, day, 24.0, tokens.text_muted, weight=_MEDIUM, align=align))
        )
    line_room = QRectF(
        inner.left() + widths[0] + 40.0, room.top() + 68.0, inner.width() - sum(widths) - 80.0, 96.0
    )
    _draw_trend_line(painter, line_room, trend, tokens)


def _draw_trend_line(painter: QPainter, room: QRectF, trend: Trend, tokens: Tokens) -> None:
    values = [value for _, value in trend.points]
    low, high = min(values), max(values)
    span = (high - low) or 1.0
    base = room.center().y() if high == low else room.bottom() - 6.0
    step = room.width() / (len(values) - 1)
    dots = [
        QPointF(room.left() + step * place, base - (value - low) / span * (room.height() - 12.0))
        for place, value in enumerate(values)
    ]
    line = QPainterPath(dots[0])
    for dot in dots[1:]:
        line.lineTo(dot)
    area = QPainterPath(line)
    area.lineTo(room.right(), room.bottom() + 12.0)
    area.lineTo(room.left(), room.bottom() + 12.0)
    shade = QLinearGradient(room.topLeft(), QPointF(room.left(), room.bottom() + 12.0))
    for stop, alpha in ((0.0, 70), (1.0, 0)):
        colour = QColor(tokens.accent)
        colour.setAlpha(alpha)
        shade.setColorAt(stop, colour)
    painter.fillPath(area, shade)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    cap, join = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    painter.setPen(QPen(QColor(tokens.accent), 5.0, Qt.PenStyle.SolidLine, cap, join))
    painter.drawPath(line)
    painter.setPen(QPen(QColor(tokens.surface_raised), 3.0))
    painter.setBrush(QColor(tokens.accent))
    for dot in (dots[0], dots[-1]):
        painter.drawEllipse(dot, 10.0, 10.0)


def _draw_foot(painter: QPainter, picture: Picture, tokens: Tokens) -> None:
    """The word mark, and what needs a word."""
    draw_line(painter, QPointF(_LEFT, _FOOT), "Hipcoach", 30.0, tokens.text_muted)
    parts = []
    if picture.more:
        parts.append(tr_count("and %n more set", "and %n more sets", picture.more))
    if picture.has_unconfirmed:
        parts.append(f"{_UNCONFIRMED} {tr('unconfirmed')}")
    text, at, room = "   ".join(parts), QPointF(_RIGHT, _FOOT), _RIGHT - _LEFT - 200.0
    draw_line(painter, at, text, 24.0, tokens.text_muted, weight=_MEDIUM, max_width=room, align=_TO_RIGHT)
