"""Every text that a window paints, as a painter puts it down: where, how big, in what colour, within what clip.

A paint engine of our own takes the place of the screen. What stock widgets, delegates and our own painting write
comes by here alike, so that one check serves all of them.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QWidget

from tests.helpers.colours import contrast

_Dirty = QPaintEngine.DirtyFlag


@dataclass(frozen=True)
class SeenText:
    """One run of text on one line.

    Attributes:
        text: What is written.
        ink: What the letters cover, in the widget's pixels.
        room: What the painter may cover there.
        capital_px: The height of its capitals.
        colour: The colour of its letters.
    """

    text: str
    ink: QRectF
    room: QRectF
    capital_px: float
    colour: QColor

    @property
    def seen(self) -> QRectF:
        """What is to be seen of it."""
        return self.ink.intersected(self.room)

    @property
    def where(self) -> str:
        """Text and place, for a person to find it."""
        return f"“{self.text}” at {self.ink.x():.0f}, {self.ink.y():.0f}"


class _Engine(QPaintEngine):
    """Writes down the texts, and lets all else go."""

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.texts: list[SeenText] = []
        self._whole = QRectF(0, 0, device.width(), device.height())
        self._transform = QTransform()
        self._clip = QRectF(self._whole)
        self._is_clipping = False
        self._colour = QColor()
        self._opacity = 1.0

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:
        flags = state.state()
        if flags & _Dirty.DirtyTransform:
            self._transform = QTransform(state.transform())
        if flags & _Dirty.DirtyPen:
            self._colour = QColor(state.pen().color())
        if flags & _Dirty.DirtyOpacity:
            self._opacity = state.opacity()
        if flags & _Dirty.DirtyClipRegion:
            self._clip_to(QRectF(state.clipRegion().boundingRect()), state.clipOperation())
        if flags & _Dirty.DirtyClipPath:
            self._clip_to(state.clipPath().boundingRect(), state.clipOperation())
        if flags & _Dirty.DirtyClipEnabled:
            self._is_clipping = state.isClipEnabled()

    def drawPixmap(self, *_: object) -> None:
        pass

    def drawImage(self, *_: object) -> None:
        pass

    def drawPath(self, *_: object) -> None:
        pass

    def drawPolygon(self, *_: object) -> None:
        pass

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:
        text = item.text().strip()
        if not text or not self._colour.alpha() or not self._opacity:
            return
        metrics = QFontMetricsF(item.font())
        ink = self._transform.mapRect(metrics.tightBoundingRect(item.text()).translated(at))
        room = QRectF(self._whole)
        if not self.systemClip().isEmpty():
            room = room.intersected(QRectF(self.systemClip().boundingRect()))
        if self._is_clipping:
            room = room.intersected(self._clip)
        capital_px = metrics.capHeight() * abs(self._transform.m22())
        self.texts.append(SeenText(text, ink, room, capital_px, self._colour))

    def _clip_to(self, clip: QRectF, operation: Qt.ClipOperation) -> None:
        mapped = self._transform.mapRect(clip)
        if operation is Qt.ClipOperation.NoClip:
            self._clip, self._is_clipping = QRectF(self._whole), False
        elif operation is Qt.ClipOperation.IntersectClip and self._is_clipping:
            self._clip = self._clip.intersected(mapped)
        else:
            self._clip, self._is_clipping = mapped, True


class _Device(QPaintDevice):
    """As large as a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._size = widget.size()
        self.engine = _Engine(self)

    def paintEngine(self) -> QPaintEngine:
        return self.engine

    def metric(self, metric: QPaintDevice.PaintDeviceMetric) -> int:
        known = QPaintDevice.PaintDeviceMetric
        if "Scaled" in metric.name:
            return round(self.devicePixelRatioFScale())
        return {
            known.PdmWidth: self._size.width(),
            known.PdmHeight: self._size.height(),
            known.PdmDpiX: 96,
            known.PdmDpiY: 96,
            known.PdmPhysicalDpiX: 96,
            known.PdmPhysicalDpiY: 96,
            known.PdmDepth: 32,
        }.get(metric, 1)


def texts_of(widget: QWidget) -> list[SeenText]:
    """Every text that a widget and what lies in it paint, those out of sight left out."""
    device = _Device(widget)
    widget.render(device)
    return [one for one in device.engine.texts if not one.seen.isEmpty()]


SLACK_PX = 1.5
"""A letter may reach over an edge by so much: hinting, and the round of an O."""


def cut(widget: QWidget, texts: list[SeenText]) -> Iterator[str]:
    """Texts of which a part is missing that no scrolling brings."""
    for one in texts:
        over = one.ink.width() - one.seen.width(), one.ink.height() - one.seen.height()
        scrolls = _scrolling(widget, one.seen.center())
        for missing_px, can_scroll, way in zip(over, scrolls, ("width", "height"), strict=True):
            if missing_px > SLACK_PX and not can_scroll:
                yield f"{one.where}: {missing_px:.0f} px of its {way} are missing"


def overlapping(widget: QWidget, texts: list[SeenText]) -> Iterator[str]:
    """Pairs of texts that lie over one another, but for a cell under its own editor."""
    for one, other in combinations(texts, 2):
        both = one.seen.intersected(other.seen)
        if both.width() > SLACK_PX and both.height() > SLACK_PX and not _is_edited(widget, both.center()):
            yield f"{one.where} and {other.where}"


def faint(texts: list[SeenText], picture: QImage, least: float) -> Iterator[str]:
    """Texts whose contrast with what lies around their letters is less than so many to one."""
    for one in texts:
        ratio = contrast(one.colour.name(), _ground(picture, one.seen).name())
        if ratio < least:
            yield f"{one.where}: {ratio:.1f} to 1"


def small(texts: list[SeenText], least_px: float) -> Iterator[str]:
    """Texts whose capitals are lower than so many pixels."""
    for one in texts:
        if one.capital_px < least_px - 0.5:
            yield f"{one.where}: {one.capital_px:.1f} px"


def _scrolling(widget: QWidget, at: QPointF) -> tuple[bool, bool]:
    """Whether what lies there can be scrolled sideways, and up and down."""
    child = widget.childAt(int(at.x()), int(at.y()))  # a strip at the edge is not rounded out of it
    sideways = upwards = False
    while child is not None and child is not widget:
        area = child.parentWidget()
        if isinstance(area, QAbstractScrollArea) and (child is area.viewport() or isinstance(child, QHeaderView)):
            sideways |= area.horizontalScrollBar().maximum() > 0
            upwards |= area.verticalScrollBar().maximum() > 0
        child = area
    return sideways, upwards


def _is_edited(widget: QWidget, at: QPointF) -> bool:
    """Whether the editor of a cell lies there."""
    child = widget.childAt(at.toPoint())
    area = child.parentWidget().parentWidget() if child is not None else None
    return isinstance(area, QAbstractItemView) and child.parentWidget() is area.viewport()


def _ground(picture: QImage, rect: QRectF) -> QColor:
    """The commonest colour just outside a rectangle."""
    ratio = picture.devicePixelRatio()
    box = QRectF(rect.topLeft() * ratio, rect.size() * ratio).toAlignedRect().adjusted(-1, -1, 1, 1)
    box = box.intersected(picture.rect())
    columns, rows = range(box.left(), box.right() + 1), range(box.top(), box.bottom() + 1)
    edge = [(x, y) for x in columns for y in (box.top(), box.bottom())]
    edge += [(x, y) for y in rows for x in (box.left(), box.right())]
    return QColor.fromRgb(Counter(picture.pixel(*at) for at in edge).most_common(1)[0][0])
