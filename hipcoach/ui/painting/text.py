"""Text on painted pages: one line at a baseline, never wider than its room."""

from collections.abc import Iterator, Sequence
from math import floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEngine, QPainter

from hipcoach.ui.theme import font

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
SMALLEST_FITTED_PX = 14.0

CAP_HEIGHT = 0.727
"""Height of Inter's capitals over its size; system faces that stand in for it are within 2 % of that."""


def grown(px: float, text_scale: float, most: float) -> float:
    """The size of a text that is no large one: as much larger as is wanted, up to where its room ends."""
    return max(min(px * text_scale, most), px)


def fitted(
    text: str, px: float, weight: QFont.Weight, max_width: float | None, *, is_clock: bool = False
) -> tuple[QFont, float]:
    """The face at `px`, or as much smaller as the room asks for, and the width of the text in it."""
    face = font(px, weight, is_clock=is_clock)
    width = QFontMetricsF(face).horizontalAdvance(text)
    if max_width is not None and width > max_width > 0:
        face = font(floor(px * max_width / width), weight, is_clock=is_clock)
        width = QFontMetricsF(face).horizontalAdvance(text)
    return face, width


def wrapped(text: str, px: float, max_width: float, weight: QFont.Weight = QFont.Weight.Bold) -> list[str]:
    """The words of a text on as many lines as they need at that size; a no-break space holds two together."""
    metrics = QFontMetricsF(font(px, weight))
    lines: list[str] = []
    for word in filter(None, text.replace("\n", " ").split(" ")):
        if lines and metrics.horizontalAdvance(f"{lines[-1]} {word}") <= max_width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def set_in_lines(
    text: str,
    px: float,
    least_px: float,
    max_width: float,
    most: int = 2,
    weight: QFont.Weight = QFont.Weight.Bold,
) -> tuple[list[str], float]:
    """A text on one line, or on more where it would else be smaller than `least_px`; and its size.

    Only where words are too long for `most` lines is it smaller yet: better than over something else.
    """
    face, _ = fitted(text, px, weight, max_width)
    if face.pixelSize() >= least_px:
        return [text], face.pixelSize()
    size = least_px
    while len(lines := wrapped(text, size, max_width, weight)) > most and size > SMALLEST_FITTED_PX:
        size -= 2
    return lines, size


def broken(text: str, px: float, max_width: float, weight: QFont.Weight = QFont.Weight.Bold) -> list[str]:
    """The same, and a word that is wider than a line is broken wherever it must be; one line at least."""
    metrics = QFontMetricsF(font(px, weight))
    words = [part for word in text.split() for part in _parts(word, metrics, max_width)]
    return wrapped(" ".join(words), px, max_width, weight) or [""]


def _parts(word: str, metrics: QFontMetricsF, max_width: float) -> Iterator[str]:
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and metrics.horizontalAdvance(word[start:end]) > max_width:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]


def elided(text: str, px: float, max_width: float, weight: QFont.Weight = QFont.Weight.Bold) -> str:
    """As much of a text as a line holds at that size."""
    return QFontMetricsF(font(px, weight)).elidedText(text, Qt.TextElideMode.ElideRight, max_width)


def draw_line(
    painter: QPainter,
    at: QPointF,
    text: str,
    px: float,
    colour: str,
    *,
    weight: QFont.Weight = QFont.Weight.Bold,
    max_width: float | None = None,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    is_clock: bool = False,
) -> float:
    """Draw one line with its baseline at `at`; returns its width.

    `align` says whether `at` is the line's left end, its middle or its right end.
    """
    face, width = fitted(text, px, weight, max_width, is_clock=is_clock)
    shift = {Qt.AlignmentFlag.AlignHCenter: width / 2, Qt.AlignmentFlag.AlignRight: width}.get(align, 0.0)
    _set_font(painter, face)
    painter.setPen(QColor(colour))
    painter.drawText(QPointF(at.x() - shift, at.y()), text)
    return width


def draw_lines(
    painter: QPainter,
    first: QPointF,
    pitch: float,
    lines: Sequence[str],
    px: float,
    colour: str,
    *,
    max_width: float,
    weight: QFont.Weight = QFont.Weight.Bold,
) -> None:
    """Draw lines one below another, the first with its baseline's left end at `first`, `pitch` apart."""
    for place, line in enumerate(lines):
        at = QPointF(first.x(), first.y() + pitch * place)
        draw_line(painter, at, line, px, colour, weight=weight, max_width=max_width)


def draw_fitted_paragraph(
    painter: QPainter,
    rect: QRectF,
    text: str,
    px: float,
    colour: str,
    weight: QFont.Weight = QFont.Weight.Medium,
    *,
    at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
) -> None:
    """Draw words wrapped within a rectangle, as much smaller as it asks for."""
    while px > SMALLEST_FITTED_PX:
        painter.setFont(font(px, weight))
        if painter.boundingRect(rect, int(_WRAPPED), text).height() <= rect.height():
            break
        px -= 1
    draw_paragraph(painter, rect, text, px, colour, weight, at=at)


def draw_paragraph(
    painter: QPainter,
    rect: QRectF,
    text: str,
    px: float,
    colour: str,
    weight: QFont.Weight = QFont.Weight.Medium,
    *,
    at: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignTop,
) -> None:
    """Draw words wrapped within a rectangle, at its top or at its bottom."""
    _set_font(painter, font(px, weight))
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(_WRAPPED | at), text)


def plain(face: QFont) -> QFont:
    """A face that draws each sign by the glyph of its own.

    Between digits Inter draws ×, -, – and brackets by others, which no reader of a PDF knows for these signs:
    `3-1-1-1` would be copied as `3 1 1 1`.
    """
    face.setFeature(QFont.Tag("calt"), 0)
    return face


def _set_font(painter: QPainter, face: QFont) -> None:
    painter.setFont(plain(face) if painter.paintEngine().type() is QPaintEngine.Type.Pdf else face)
