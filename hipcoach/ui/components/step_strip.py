"""The steps of an exercise side by side: setting up, then one repetition in a bracket that loops.

All figures stand on one floor at one size, so their levels can be compared by eye. Where text is large the steps
stand one below another, each with its words beside the figure.
"""

from PySide6.QtCore import QPoint, QPointF, QRectF, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.figure import body
from hipcoach.ui.components.shrinking import direction
from hipcoach.ui.components.step_card import StepCard
from hipcoach.ui.language import tr
from hipcoach.ui.painting.guide_marks import draw_card, draw_ground, draw_knee_level, draw_loop
from hipcoach.ui.theme import Theme, font

KNEE_H = body.ANKLE_HEIGHT + body.SHANK

LEAST_STEP_PX = 130
"""Where steps stand one below another, each is so tall at least."""


class StepStrip(QWidget):
    """All steps; one of them is chosen.

    Attributes:
        chosen: Emitted with the index of a newly chosen step.
    """

    spoken_role = QAccessible.Role.Grouping

    chosen = Signal(int)

    def __init__(self, theme: Theme, exercise: Exercise, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._index = 0
        self._is_playing = False
        self.setAccessibleName(tr("Steps"))
        self._set_ups = next((at for at, step in enumerate(exercise.steps) if step.phase is not None), 0)
        self._cards = [StepCard(theme, exercise, index) for index in range(len(exercise.steps))]
        self._setup_ui()
        self._connect()
        self._cards[0].set_chosen(True)

    @property
    def cards(self) -> tuple[StepCard, ...]:
        """The steps, from left to right."""
        return tuple(self._cards)

    @property
    def index(self) -> int:
        """The chosen step's index."""
        return self._index

    def choose(self, index: int) -> None:
        """Choose a step, held to those that there are."""
        index = min(max(index, 0), len(self._cards) - 1)
        if index == self._index:
            return
        had_focus = self._cards[self._index].hasFocus()
        self._cards[self._index].set_chosen(False)
        self._index = index
        self._cards[index].set_chosen(True, is_playing=self._is_playing)
        if had_focus:
            self._cards[index].setFocus()
        self.chosen.emit(index)

    def show_playing(self, *, is_playing: bool) -> None:
        """Show at the chosen step whether the guide plays by itself: its figure may stand still for a while."""
        if is_playing != self._is_playing:
            self._is_playing = is_playing
            self._cards[self._index].set_chosen(True, is_playing=is_playing)

    def set_reduce_motion(self, reduce_motion: bool) -> None:
        """Whether pictures change at once instead of gliding."""
        for card in self._cards:
            card.figure.set_reduce_motion(reduce_motion)

    def _setup_ui(self) -> None:
        self._row = QHBoxLayout(self)
        self._gap = QSpacerItem(0, 0)
        for index, card in enumerate(self._cards):
            if index == self._set_ups and index:
                self._row.addItem(self._gap)
            self._row.addWidget(card, 1)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        for index, card in enumerate(self._cards):
            card.chosen.connect(lambda index=index: self.choose(index))

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        is_stacked = self._theme.sizes.is_wide
        self._row.setDirection(direction(self._theme.sizes))
        self._row.setContentsMargins(px(8), px(8 if is_stacked else 30), px(8), px(8))
        self._row.setSpacing(px(6))
        self._gap.changeSize(0 if is_stacked else px(20), px(20) if is_stacked else 0)
        for card in self._cards:
            card.setMinimumHeight(px(LEAST_STEP_PX) if is_stacked else 0)
        self._row.invalidate()
        self._level_captions()
        self.update()

    def _level_captions(self) -> None:
        """Give every caption the height of the tallest, so that all figures side by side stand level."""
        if self._theme.sizes.is_wide:
            return
        tallest = max(card.caption_height() for card in self._cards)
        for card in self._cards:
            card.set_caption_height(tallest)

    def _column(self, index: int) -> QRectF:
        return QRectF(self._cards[index].geometry())

    def _panel(self, first: int, last: int) -> QRectF:
        pad = self._theme.sizes.px(8)
        around = self._column(first).united(self._column(last)).adjusted(-pad, -pad, pad, pad)
        if not self._theme.sizes.is_wide:
            around.setTop(0)
            around.setBottom(self.height())
        return around

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._row.activate()
        self._level_captions()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        px, tokens = self._theme.sizes.px, self._theme.tokens
        painter.setFont(font(px(16), QFont.Weight.DemiBold))
        last = len(self._cards) - 1
        panels = [self._panel(0, self._set_ups - 1)] if self._set_ups else []
        rep = self._panel(self._set_ups, last)
        for panel in (*panels, rep):
            draw_card(painter, panel, tokens, px(14))
            if not self._theme.sizes.is_wide:
                self._draw_levels(painter, self._cards[0], panel)
        if self._theme.sizes.is_wide:
            for card in self._cards:
                self._draw_levels(
                    painter, card, QRectF(card.figure.rect()).translated(card.figure.mapTo(self, QPoint(0, 0)))
                )
            painter.end()
            return
        loop = QRectF(
            self._column(self._set_ups).center().x(),
            px(6),
            self._column(last).center().x() - self._column(self._set_ups).center().x(),
            px(19),
        )
        again = tr("one rep, again and again")
        if loop.width() > 1.3 * painter.fontMetrics().horizontalAdvance(again):
            draw_loop(painter, loop, tokens, again, px(2))
        painter.end()

    def _draw_levels(self, painter: QPainter, card: StepCard, panel: QRectF) -> None:
        """Paint floor and height of the knees across a panel, as the figure of a card stands there."""
        px, tokens = self._theme.sizes.px, self._theme.tokens
        figure = card.figure
        top = figure.mapTo(self, QPoint(0, 0)).y()
        ground, knee = (top + figure.frame.y_of(height) for height in (0.0, KNEE_H))
        left, right = panel.left() + px(14), panel.right() - px(14)
        draw_ground(painter, QPointF(left, ground), QPointF(right, ground), tokens, px(2))
        draw_knee_level(painter, QPointF(left, knee), QPointF(right, knee), tokens, px(1))
        painter.setPen(QColor(tokens.text_muted))
        painter.drawText(QPointF(left, knee - px(5)), tr("knees", note="their height"))
