"""The light along the window's edges, one per change of phase.

Where it is lit says what to do, its colour says it again: below on the breath in, when the load goes down; above
on the thrust; left and right where the body is held tight; a thin frame for a count, a broad one for the end.

It is painted before everything else of the page, in the margin that the page leaves free of words.
"""

from collections.abc import Iterator
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QRegion

from hipcoach.domain.cue import CueKind
from hipcoach.domain.edge_light import Glow
from hipcoach.ui.painting.train import PAGE
from hipcoach.ui.tokens import Tokens

CORE, BAND = 16.0, 36.0
"""In design pixels: the even light at the very edge, and with it the seam in which it fades into the page."""

_SIDES = {
    CueKind.IN: (Qt.Edge.BottomEdge,),
    CueKind.OUT: (Qt.Edge.TopEdge,),
    CueKind.TIGHT: (Qt.Edge.LeftEdge, Qt.Edge.RightEdge),
}
_ALL = (Qt.Edge.TopEdge, Qt.Edge.BottomEdge, Qt.Edge.LeftEdge, Qt.Edge.RightEdge)


def edge_colour(kind: CueKind, tokens: Tokens) -> str:
    """The colour of a light: a breath's own, and a count's is that of its figure."""
    colours = {CueKind.OUT: tokens.exhale, CueKind.TIGHT: tokens.tight}
    return tokens.inhale if kind in {CueKind.IN, CueKind.COUNT} else colours.get(kind, tokens.done)


def edge_region(glow: Glow, width: int, height: int) -> QRegion:
    """What of a window of that size a light may cover."""
    region = QRegion()
    for _, band in _bands(glow.kind, width, height):
        region += band.toAlignedRect()
    return region


def draw_edge_light(painter: QPainter, glow: Glow, width: int, height: int, tokens: Tokens) -> None:
    """Light the edges of a window of that size, in its own pixels."""
    core = CORE * _scale(width, height)
    lit = QColor(edge_colour(glow.kind, tokens))
    lit.setAlphaF(glow.strength)
    out = QColor(lit)
    out.setAlphaF(0.0)
    for edge, band in _bands(glow.kind, width, height):
        start, end = _across(edge, band)
        fade = QLinearGradient(start, end)
        depth = max(abs(end.x() - start.x()), abs(end.y() - start.y()))
        fade.setColorAt(0.0, lit)
        fade.setColorAt(min(core / depth, 1.0), lit)
        if depth > core:
            fade.setColorAt(1.0, out)
        painter.fillRect(band, fade)


def _scale(width: int, height: int) -> float:
    return min(width / PAGE.width(), height / PAGE.height())


def _bands(kind: CueKind, width: int, height: int) -> Iterator[tuple[Qt.Edge, QRectF]]:
    depth = ceil((CORE if kind is CueKind.COUNT else BAND) * _scale(width, height))
    edges = _SIDES.get(kind, _ALL)
    # Where two bands meet, light upon light would be a brighter corner.
    corner = ceil(CORE * _scale(width, height)) if edges is _ALL else 0
    for edge in edges:
        match edge:
            case Qt.Edge.TopEdge:
                yield edge, QRectF(0, 0, width, depth)
            case Qt.Edge.BottomEdge:
                yield edge, QRectF(0, height - depth, width, depth)
            case Qt.Edge.LeftEdge:
                yield edge, QRectF(0, corner, depth, height - 2 * corner)
            case _:
                yield edge, QRectF(width - depth, corner, depth, height - 2 * corner)


def _across(edge: Qt.Edge, band: QRectF) -> tuple[QPointF, QPointF]:
    """From the window's edge into the page."""
    match edge:
        case Qt.Edge.TopEdge:
            return band.topLeft(), band.bottomLeft()
        case Qt.Edge.BottomEdge:
            return band.bottomLeft(), band.topLeft()
        case Qt.Edge.LeftEdge:
            return band.topLeft(), band.topRight()
        case _:
            return band.topRight(), band.topLeft()
