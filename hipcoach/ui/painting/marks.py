"""The marks of the Train page: phase symbols, set pips, progress bars, frames. All in design pixels."""

from collections.abc import Sequence
from math import cos, radians, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from hipcoach.domain.exercise import Breath
from hipcoach.ui.language import told
from hipcoach.ui.painting.text import SMALLEST_FITTED_PX, draw_line, fitted
from hipcoach.ui.tokens import Tokens

HEAD_ANGLE_DEG = 45.0


def breath_colour(breath: Breath | None, tokens: Tokens) -> str:
    """The one colour of a breath; word, arrow, line and sound say the same."""
    match breath:
        case Breath.IN:
            return tokens.inhale
        case Breath.OUT:
            return tokens.exhale
        case Breath.TIGHT:
            return tokens.tight
    return tokens.text


def draw_arrow(painter: QPainter, tail: QPointF, tip: QPointF, width: float, head: float, colour: str) -> None:
    """A round-ended arrow from `tail` to `tip`."""
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    along = tail - tip
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5
    unit = along / length
    painter.drawLine(tail, tip)
    for turn in (HEAD_ANGLE_DEG, -HEAD_ANGLE_DEG):
        c, s = cos(radians(turn)), sin(radians(turn))
        barb = QPointF(unit.x() * c - unit.y() * s, unit.x() * s + unit.y() * c) * head
        painter.drawLine(tip, tip + barb)


def draw_breath_symbol(painter: QPainter, rect: QRectF, breath: Breath, tokens: Tokens) -> None:
    """Down for the breath in, up for the breath out, two bars that hold for tight."""
    colour, centre, reach = breath_colour(breath, tokens), rect.center(), rect.height() / 2
    stroke = rect.height() * 0.15
    if breath is Breath.TIGHT:
        painter.setPen(QPen(QColor(colour), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            y = centre.y() + side * stroke * 1.15
            painter.drawLine(QPointF(centre.x() - reach * 0.75, y), QPointF(centre.x() + reach * 0.75, y))
        return
    way = 1 if breath is Breath.IN else -1
    tip = QPointF(centre.x(), centre.y() + way * (reach - stroke / 2))
    tail = QPointF(centre.x(), centre.y() - way * (reach - stroke / 2))
    draw_arrow(painter, tail, tip, stroke, reach * 0.78, colour)


def draw_pips(painter: QPainter, right_top: QPointF, pips: Sequence[str], tokens: Tokens) -> None:
    """One pip a set, from the right: `done`, `unsure` (done, not confirmed), `now` or `to_come`."""
    width = min(50.0, 420.0 / max(len(pips), 1) - 14.0)
    x = right_top.x() - len(pips) * (width + 14.0) + 14.0
    for pip in pips:
        rect = QRectF(x, right_top.y(), width, 14.0)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = {"done": tokens.done, "now": tokens.text}.get(pip, tokens.edge)
        painter.setBrush(QColor(colour))
        if pip == "unsure":
            painter.setPen(QPen(QColor(tokens.done), 3.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rect.adjust(1.5, 1.5, -1.5, -1.5)
        painter.drawRoundedRect(rect, 7.0, 7.0)
        x += width + 14.0


def draw_bar(painter: QPainter, rect: QRectF, share: float, tokens: Tokens) -> None:
    """A progress bar filled to `share`, 0 to 1."""
    painter.setPen(Qt.PenStyle.NoPen)
    radius = rect.height() / 2
    painter.setBrush(QColor(tokens.surface_sunken))
    painter.drawRoundedRect(rect, radius, radius)
    filled = QRectF(rect)
    filled.setWidth(max(rect.width() * min(max(share, 0.0), 1.0), rect.height()))
    painter.setBrush(QColor(tokens.text))
    painter.drawRoundedRect(filled, radius, radius)


def draw_frame(painter: QPainter, rect: QRectF, tokens: Tokens, *, is_strong: bool = False) -> None:
    """A raised card; the strong frame is where the keys act."""
    painter.setPen(QPen(QColor(tokens.text if is_strong else tokens.border), 3.0 if is_strong else 1.5))
    painter.setBrush(QColor(tokens.surface_raised))
    painter.drawRoundedRect(rect, 22.0, 22.0)


def draw_key(painter: QPainter, left: QPointF, text: str, px: float, tokens: Tokens) -> float:
    """A key's cap with what stands on it, its baseline and left edge at `left`; returns its width."""
    face, width = fitted(text, px, QFont.Weight.DemiBold, None)
    cap = QRectF(left.x(), left.y() - px * 0.98, _key_width(text, px), px * 1.26)
    painter.setPen(QPen(QColor(tokens.text_muted), max(px * 0.06, 1.0)))
    painter.setBrush(QColor(tokens.surface_raised))
    painter.drawRoundedRect(cap, px * 0.28, px * 0.28)
    painter.setFont(face)
    painter.setPen(QColor(tokens.text))
    painter.drawText(QPointF(cap.center().x() - width / 2, left.y()), text)
    return cap.width()


def _key_width(text: str, px: float) -> float:
    return max(fitted(text, px, QFont.Weight.DemiBold, None)[1] + px * 0.8, px * 1.3)


Hints = Sequence[tuple[str, str]]
"""Keys with what they do."""

_GAP, _LEAST_GAP = 1.4, 0.8
"""Between two of them, over their size; less comes before smaller."""


def places_of_hints(
    left: float, hints: Hints, px: float, max_width: float | None = None
) -> tuple[float, list[tuple[float, float]]]:
    """The size at which keys with what they do find room in a line, and where each begins and ends."""
    for gap in (_GAP, _LEAST_GAP):
        places = _places(left, hints, px, gap)
        if max_width is None or not places or places[-1][1] - left <= max_width:
            return px, places
    return places_of_hints(left, hints, px - 1, max_width if px > SMALLEST_FITTED_PX else None)


def _places(left: float, hints: Hints, px: float, gap: float) -> list[tuple[float, float]]:
    x, places = left, []
    for keys, label in hints:
        end = x + _key_width(told(keys), px) + px * 0.5
        end += fitted(told(label), px, QFont.Weight.Medium, None)[1]
        places.append((x, end))
        x = end + px * gap
    return places


def hints_with_room(hints: Hints, px: float, max_width: float, *, kept: int) -> Hints:
    """As many keys from the first on as find room at that size, and the last `kept` in any case."""
    first, last = list(hints[:-kept]), list(hints[-kept:])
    while first and _places(0.0, [*first, *last], px, _LEAST_GAP)[-1][1] > max_width:
        first.pop()
    return [*first, *last]


def draw_hints(
    painter: QPainter, left: QPointF, hints: Hints, px: float, tokens: Tokens, *, max_width: float | None = None
) -> None:
    """Keys with what they do, in one line; as much smaller as the room asks for."""
    px, places = places_of_hints(left.x(), hints, px, max_width)
    for (keys, label), (x, _) in zip(hints, places, strict=True):
        at = QPointF(x, left.y())
        at.setX(x + draw_key(painter, at, told(keys), px, tokens) + px * 0.5)
        draw_line(painter, at, told(label), px, tokens.text_muted, weight=QFont.Weight.Medium)
