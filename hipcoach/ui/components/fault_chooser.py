"""Which fault was felt: the variation's faults as small pictures over the rest, one key each."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import Action
from hipcoach.domain.states import State, Value
from hipcoach.domain.view import View
from hipcoach.figure import SIDE, VIEWS
from hipcoach.ui.components.fault_strip import right_pose
from hipcoach.ui.language import tr
from hipcoach.ui.painting.fault_marks import Comparison
from hipcoach.ui.painting.faults import (
    CLOCK_ROOM,
    Tile,
    columns_of,
    draw_choice,
    draw_clock,
    draw_tiles,
    rooms_of,
)
from hipcoach.ui.painting.rest import clock_of
from hipcoach.ui.painting.train import fit_page, on_window
from hipcoach.ui.spoken import say
from hipcoach.ui.theme import Theme

_WHILE = frozenset({State.RESTING, State.REOPENED})
"""A fault can be named as long as one of these lasts."""


class FaultChooser(QWidget):
    """Lies over a resting session until one is chosen, or the rest is over.

    Signals:
        chosen: The fault's id; empty for a clean set.
        left: Nothing is to be changed.
    """

    spoken_role = QAccessible.Role.Graphic

    chosen = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: View | None = None
        self._tiles: tuple[Tile, ...] = ()
        self._of: tuple[str, str] | None = None
        self._set_id = ""
        self._marked = 0
        self._ground = QPixmap()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("What was felt"))
        theme.changed.connect(self._on_theme_changed)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether it is asked."""
        return not self.isHidden()

    def ask(self, view: View, exercise: Exercise) -> None:
        """Ask about the last set, which was one of this exercise; without faults there is nothing to ask."""
        if view.last is None or view.state not in _WHILE or not exercise.faults:
            return
        if exercise.key != self._of:
            self._of, self._tiles, self._ground = exercise.key, _tiles_of(exercise), QPixmap()
        self._view, self._set_id = view, view.last.id
        self._marked = self._kept or 0
        self._describe()
        self.raise_()
        self.show()

    def show_view(self, view: View) -> None:
        """Follow the session; when the rest is over, or the set has gone, so is the question."""
        if not self.is_open:
            return
        before, self._view = self._view, view
        if view.state not in _WHILE or view.last is None or view.last.id != self._set_id:
            self.hide()
        elif before is None or before.last != view.last:
            self.update()
        elif clock_of(before) != clock_of(view):
            self.update(on_window(CLOCK_ROOM, self.width(), self.height()).toAlignedRect())

    def act(self, action: Action, value: Value = None) -> None:
        """Do what a key of its own stands for."""
        match action:
            case Action.NAME_FAULT if isinstance(value, int) and value < len(self._tiles):
                self._choose(value)
            case Action.TAKE:
                self._choose(self._marked)
            case Action.LEAVE_AS_IT_WAS:
                self.hide()
                self.left.emit()
            case Action.MARK_NEXT | Action.MARK_BEFORE:
                self._mark((self._marked + (1 if action is Action.MARK_NEXT else -1)) % len(self._tiles))
            case Action.MARK_ABOVE | Action.MARK_BELOW:
                columns = columns_of(len(self._tiles))
                place = self._marked + (columns if action is Action.MARK_BELOW else -columns)
                if 0 <= place < len(self._tiles):
                    self._mark(place)
            case _:
                pass

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        tokens = self._theme.tokens
        if self._ground.isNull():
            self._ground = self._painted_ground()
        painter = QPainter(self)
        ratio = self._ground.devicePixelRatio()
        room: QRect = event.rect()
        source = QRectF(room.x() * ratio, room.y() * ratio, room.width() * ratio, room.height() * ratio)
        painter.drawPixmap(QRectF(room), self._ground, source)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit_page(painter, self.width(), self.height())
        draw_clock(painter, self._view, tokens)
        if not on_window(CLOCK_ROOM, self.width(), self.height()).toAlignedRect().contains(room):
            draw_choice(painter, self._tiles, self._marked, self._kept, self._question, tokens)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for number, room in enumerate(rooms_of(len(self._tiles))):
            if on_window(room, self.width(), self.height()).contains(event.position()):
                self._choose(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ground = QPixmap()
        super().resizeEvent(event)

    @property
    def _kept(self) -> int | None:
        """The tile of what the record says of the set; None where its fault is not one of these."""
        last = self._view.last if self._view else None
        felt = (last.fault or "") if last else ""
        return next((number for number, tile in enumerate(self._tiles) if tile.fault_id == felt), None)

    @property
    def _question(self) -> str:
        last = self._view.last if self._view else None
        if last is None:
            return ""
        if last.is_warm_up:
            return tr("What did you feel in warm-up {number}?", number=last.set_number)
        return tr("What did you feel in set {number}?", number=last.set_number)

    def _choose(self, number: int) -> None:
        self.hide()
        self.chosen.emit(self._tiles[number].fault_id)

    def _mark(self, number: int) -> None:
        self._marked = number
        self._describe()
        self.update()

    def _describe(self) -> None:
        """What a screen reader says."""
        name = self._tiles[self._marked].name
        self.setAccessibleDescription(f"{self._question} {name}")
        say(self, name if self.is_open else self.accessibleDescription())

    def _painted_ground(self) -> QPixmap:
        """The pictures, painted once for a lift, a size and a theme."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(self._theme.tokens.surface)
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit_page(painter, self.width(), self.height())
        draw_tiles(painter, self._tiles, self._theme.tokens, self._theme.build, self._theme.sizes.text)
        painter.end()
        return ground

    def _on_theme_changed(self) -> None:
        self._ground = QPixmap()
        self.update()


def _tiles_of(exercise: Exercise) -> tuple[Tile, ...]:
    """What there is to choose: first that nothing was wrong, then the faults in their order."""
    bottom, implement = exercise.path.at(1.0), exercise.implement
    clean = Tile("", tr("Clean", note="a set without a fault"), Comparison.of(bottom, bottom, SIDE, implement))
    faults = (
        Tile(
            fault.id,
            fault.name,
            Comparison.of(right_pose(exercise, fault), fault.pose, VIEWS[fault.view], implement),
        )
        for fault in exercise.faults
    )
    return (clean, *faults)
