"""The figure in colour: shapes to pixels, painted back to front.

A theme with a halo paints it first, around everything; then each group its lines, its bodies and their
lit sides, so that no seam shows within a group.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QRadialGradient

from hipcoach.figure import Figure
from hipcoach.figure.shapes import Shape
from hipcoach.ui.painting.materials import brushes_of
from hipcoach.ui.painting.tracing import trace, trace_lit
from hipcoach.ui.tokens import Tokens

# Widths in statures; what is named px is a floor that keeps a small figure legible.
_HALO_H, _HALO_MIN_PX = 0.0072, 1.5
_LINE_H, _LINE_MIN_PX = 0.0021, 0.55
# The contour lies a little to the lower right, away from the light: thin where lit, heavy in shade.
_LINE_SHIFT = (0.0008, 0.0011)
_STROKE_MIN_PX, _STROKE_H = 0.8, 0.0012
_KINDS = {
    "body": "mass",
    "inner": "mass",
    "stroke": "drawn",
    "crease": "drawn",
    "fold": "drawn",
}


@dataclass(frozen=True, slots=True)
class FigureFrame:
    """Where a figure stands on a surface.

    Attributes:
        rect: The room it has, in pixels.
        ground_y: The floor line's y, in pixels.
        height_px: Pixels per stature.
        centre_x: The x of the point midway between the ankles; the middle of `rect` if None.
    """

    rect: QRectF
    ground_y: float
    height_px: float
    centre_x: float | None = None

    @property
    def origin_x(self) -> float:
        """The x of the point midway between the ankles, in pixels."""
        return self.rect.center().x() if self.centre_x is None else self.centre_x

    def x_of(self, x_h: float) -> float:
        """The pixel column of a place `x_h` statures right of the ankles."""
        return self.origin_x + x_h * self.height_px

    def y_of(self, height_h: float) -> float:
        """The pixel row of a height above the floor, in statures, in a level view."""
        return self.ground_y - height_h * self.height_px

    @classmethod
    def fit(cls, rect: QRectF, *, margin: float = 0.07) -> "FigureFrame":
        """A frame in which a standing figure fills `rect` from floor to head, with a margin of its height."""
        height = rect.height() / (1 + 2 * margin)
        return cls(rect, rect.bottom() - margin * height, height)


def draw_figure(painter: QPainter, figure: Figure, frame: FigureFrame, tokens: Tokens) -> None:
    """Paint `figure`, standing in `frame`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    _Painting(painter, frame, tokens).draw(figure.shapes)
    painter.restore()


class _Painting:
    """One figure on its way onto a surface."""

    def __init__(self, painter: QPainter, frame: FigureFrame, tokens: Tokens) -> None:
        self._painter = painter
        self._brushes = brushes_of(tokens)
        self._scale, self._x0, self._y0 = frame.height_px, frame.origin_x, frame.ground_y
        self._line = max(_LINE_H * self._scale, _LINE_MIN_PX)
        self._thin = max(_STROKE_MIN_PX / 2 - _STROKE_H * self._scale, 0.0)

    def draw(self, shapes: Sequence[Shape]) -> None:
        """Paint all shapes, back to front."""
        self._draw_halo(shapes)
        run: list[Shape] = []
        group, kind = "", ""
        for shape in shapes:
            its_kind = _KINDS.get(shape.finish, "plain")
            if its_kind != kind or shape.group != group:
                self._draw_run(run, kind)
                run, group, kind = [], shape.group, its_kind
            run.append(shape)
        self._draw_run(run, kind)

    def _draw_run(self, shapes: list[Shape], kind: str) -> None:
        """Paint neighbours of one group that are painted alike."""
        if kind == "mass":
            self._draw_masses(shapes)
        else:
            self._draw_plain(shapes, self._thin if kind == "drawn" else 0.0)

    def _draw_halo(self, shapes: Sequence[Shape]) -> None:
        brush = self._brushes.halo
        if brush is None:
            return
        draw, scale, x0, y0 = self._painter.drawPath, self._scale, self._x0, self._y0
        halo = max(_HALO_H * scale, _HALO_MIN_PX)
        self._painter.setBrush(brush)
        # Outlines are filled one by one: the rasterizer takes five times as long for one path of them all.
        for shape in shapes:
            if shape.finish == "body":
                draw(trace(shape, scale, x0, y0, halo))

    def _draw_masses(self, shapes: list[Shape]) -> None:
        """Paint the masses of one group as one: all lines, then all bodies, then their lit sides."""
        draw, set_brush, brushes = self._painter.drawPath, self._painter.setBrush, self._brushes
        scale, x0, y0, line = self._scale, self._x0, self._y0, self._line
        line_x0, line_y0 = x0 + _LINE_SHIFT[0] * scale, y0 + _LINE_SHIFT[1] * scale
        set_brush(brushes[shapes[0].material, shapes[0].shade, "crease"])
        for shape in shapes:
            draw(trace(shape, scale, line_x0, line_y0, line))
        is_flat = brushes.is_flat
        for shape in shapes:
            set_brush(brushes[shape.material, shape.shade, "shaded" if shape.round and not is_flat else "body"])
            draw(trace(shape, scale, x0, y0, 0.0))
        if is_flat:
            return
        for shape in shapes:
            if shape.round:
                set_brush(brushes[shape.material, shape.shade, "body"])
                draw(trace_lit(shape, scale, x0, y0))

    def _draw_plain(self, shapes: Sequence[Shape], grow: float) -> None:
        draw, set_brush, brushes = self._painter.drawPath, self._painter.setBrush, self._brushes
        scale, x0, y0 = self._scale, self._x0, self._y0
        for shape in shapes:
            set_brush(brushes[shape.material, shape.shade, shape.finish])
            draw(trace(shape, scale, x0, y0, grow))


def draw_stage(painter: QPainter, rect: QRectF, frame: FigureFrame, tokens: Tokens) -> None:
    """Paint the soft light behind a figure and the floor below it; it changes only with the window."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    centre = QPointF(frame.origin_x, frame.y_of(0.50))
    glow = QRadialGradient(centre, frame.height_px * 0.62)
    spot, clear = QColor(tokens.spot), QColor(tokens.spot)
    clear.setAlpha(0)
    half = QColor(tokens.spot)
    half.setAlphaF(0.62)
    glow.setColorAt(0.0, spot)
    glow.setColorAt(0.45, half)
    glow.setColorAt(1.0, clear)
    painter.fillRect(rect, QBrush(glow))
    painter.setClipRect(rect)
    floor = QPointF(frame.origin_x, frame.y_of(0.0))
    painter.setBrush(QColor(tokens.floor))
    painter.drawEllipse(floor, frame.height_px * 0.40, frame.height_px * 0.034)
    painter.restore()
