"""The Train page's canvas: shows a scene, and paints anew only what changed in it."""

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from hipcoach.domain.edge_light import Glow
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import Key
from hipcoach.domain.motion import depth_at, lungs_at, minimum_jerk
from hipcoach.domain.safety import advice_after
from hipcoach.domain.states import State
from hipcoach.domain.view import View as SessionView
from hipcoach.domain.words import words
from hipcoach.figure import FRONT, SIDE, THREE_QUARTER, Figure, View, stand
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting import ready, rest, set_up, summary, work
from hipcoach.ui.painting.edge_light import draw_edge_light, edge_region
from hipcoach.ui.painting.figure import FigureFrame, draw_figure, draw_stage
from hipcoach.ui.painting.halted import draw_halted
from hipcoach.ui.painting.lift_line import LiftLine, draw_levels, draw_lift_line
from hipcoach.ui.painting.text import draw_line
from hipcoach.ui.painting.train import (
    FIGURE_FRAME,
    FIGURE_ROOM,
    LEFT,
    PAGE,
    SMALLEST_PX,
    Scene,
    fit_page,
    on_window,
)
from hipcoach.ui.theme import Theme
from hipcoach.ui.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

READY_VIEW = FRONT.blend(THREE_QUARTER, 0.35)
BAR_READY_VIEW = THREE_QUARTER
"""From farther in front a bar would reach into the words."""
WORK_VIEW = SIDE.blend(THREE_QUARTER, 0.4)
TURN_S = 1.2
"""The figure turns to its side in the last moment before the first breath."""

HALO_ROOM = 14.0
GLOW_STEPS = 24
"""A light that fades is painted so often."""

MUTED_OVER_FIGURE, MUTED_BESIDE_TITLE = QPointF(LEFT, work.MUTED_BASELINE), QPointF(560, 64)
MUTED_WIDTH = 310.0
WITH_FIGURE = frozenset({State.SET_UP, State.GETTING_READY, State.WORKING, State.PAUSED, State.SUSPENDED})


class TrainCanvas(QWidget):
    """Paints the states of a session.

    Signals:
        key_clicked: A place was clicked that stands for a key.
        ten_clicked: The pain that has no key of its own was clicked.
    """

    spoken_role = QAccessible.Role.Graphic

    key_clicked = Signal(Key)
    ten_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene: Scene | None = None
        self._face = work.Face(None, 0, 0, None)
        self._line: LiftLine | None = None
        self._figure: Figure | None = None
        self._figure_key: object = None
        self._layout = work.Layout()
        self._ground = QPixmap()
        self._glow: Glow | None = None
        self.reduces_motion = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Training"))
        theme.changed.connect(self._on_theme_changed)

    @property
    def scene(self) -> Scene | None:
        """What is shown."""
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Show a scene; only what differs from the one before is painted."""
        before, self._scene = self._scene, scene
        self._light_edges(scene.glow)
        if before is None or _still(before) != _still(scene):
            self._prepare(scene)
            self.update()
            self.setAccessibleDescription(_spoken(scene))
            return
        state = scene.view.state
        if state in {State.GETTING_READY, State.WORKING}:
            self._move_figure(scene)
        if state is State.WORKING and self._line is not None:
            self._update_room(self._layout.line)
        face = work.face_of(scene)
        if state is State.WORKING and face != self._face:
            self._face = face
            self.setAccessibleDescription(_spoken(scene))
            for room in (work.WORD_ROOM, self._layout.rep, self._layout.hip_arrow):
                self._update_room(room)
        if state is State.GETTING_READY and ceil(before.view.countdown_s) != ceil(scene.view.countdown_s):
            self._update_room(ready.COUNTDOWN_ROOM)
        if state is State.RESTING and _shown_seconds(before.view) != _shown_seconds(scene.view):
            self._update_room(rest.CLOCK_ROOM)
        if state in {State.PAUSED, State.SUSPENDED} and int(before.view.halted_for_s) != int(
            scene.view.halted_for_s
        ):
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_ground(painter, event)
        if self._scene is None:
            return
        if self._glow is not None:
            draw_edge_light(painter, self._glow, self.width(), self.height(), self._theme.tokens)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dirty = event.region()
        fit_page(painter, self.width(), self.height())
        tokens, scene, state = self._theme.tokens, self._scene, self._scene.view.state
        if self._line is not None and state is State.WORKING:
            draw_levels(painter, 40, PAGE.right() - 44, self._line, self._layout.line_frame, tokens)
        if state in WITH_FIGURE and self._figure is not None:
            frame = self._layout.figure
            if self._touches(dirty, _room_of(self._figure, frame)):
                draw_figure(painter, self._figure, frame, tokens)
        self._paint_state(painter, scene, dirty, tokens)
        if scene.is_muted and state is not State.WORKING:
            at = (
                MUTED_BESIDE_TITLE
                if state in {State.RESTING, State.REOPENED, State.SUMMARY}
                else MUTED_OVER_FIGURE
            )
            draw_line(painter, at, tr("Muted"), SMALLEST_PX, tokens.warning, max_width=MUTED_WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ground = QPixmap()
        super().resizeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._scene is None:
            super().mousePressEvent(event)
            return
        targets = {
            State.SET_UP: set_up.targets(self._scene),
            State.RESTING: rest.TARGETS,
            State.REOPENED: rest.TARGETS,
            State.SUMMARY: summary.TARGETS,
        }
        for room, key in targets.get(self._scene.view.state, ()):
            if on_window(room, self.width(), self.height()).contains(event.position()):
                self.key_clicked.emit(key)
                return
        ten = on_window(summary.TEN, self.width(), self.height())
        if self._scene.view.state is State.SUMMARY and ten.contains(event.position()):
            self.ten_clicked.emit()
            return
        super().mousePressEvent(event)

    def _light_edges(self, glow: Glow | None) -> None:
        """Light them, or let them go out; where motion is reduced, at once."""
        if glow is not None:
            steps = 1 if self.reduces_motion else GLOW_STEPS
            strength = round(glow.strength * steps) / steps
            glow = replace(glow, strength=strength) if strength else None
        if glow == self._glow:
            return
        for one in (self._glow, glow):
            if one is not None:
                self.update(edge_region(one, self.width(), self.height()))
        self._glow = glow

    def _paint_state(self, painter: QPainter, scene: Scene, dirty: QRegion, tokens: Tokens) -> None:
        match scene.view.state:
            case State.SET_UP:
                set_up.draw_set_up(painter, scene, tokens)
            case State.GETTING_READY:
                if self._touches(dirty, ready.WORDS_ROOM):
                    ready.draw_ready(painter, scene, tokens)
                if self._touches(dirty, ready.COUNTDOWN_ROOM):
                    ready.draw_countdown(painter, scene, tokens)
            case State.WORKING:
                self._paint_work(painter, scene, dirty, tokens)
            case State.PAUSED | State.SUSPENDED:
                draw_halted(painter, scene, tokens)
            case State.RESTING | State.REOPENED:
                if self._touches_beyond(dirty, rest.CLOCK_ROOM):
                    rest.draw_rest(painter, scene, tokens)
                rest.draw_rest_clock(painter, scene, tokens)
            case State.SUMMARY:
                summary.draw_summary(painter, scene, tokens)

    def _paint_work(self, painter: QPainter, scene: Scene, dirty: QRegion, tokens: Tokens) -> None:
        exercise = scene.view.exercise
        if exercise is None:
            return
        if self._touches(dirty, work.WORD_ROOM):
            work.draw_work(painter, scene, tokens)
            work.draw_word(painter, self._face, exercise, tokens)
        if self._touches(dirty, self._layout.rep):
            work.draw_rep(painter, self._face, self._layout, tokens)
        if self._touches(dirty, self._layout.hip_arrow):
            work.draw_hip_arrow(painter, self._face, self._layout, tokens)
        if self._line is None:
            work.draw_free(painter, scene, tokens)
        elif self._touches(dirty, self._layout.line):
            draw_lift_line(painter, self._line, scene.view.time_s, self._layout.line_frame, tokens)

    def _paint_ground(self, painter: QPainter, event: QPaintEvent) -> None:
        """The page and the stage, painted once for a size and a theme."""
        has_figure = self._scene is not None and self._scene.view.state in WITH_FIGURE
        if not has_figure:
            painter.fillRect(event.rect(), QColor(self._theme.tokens.surface))
            return
        if self._ground.isNull():
            ratio = self.devicePixelRatioF()
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            self._ground.fill(QColor(self._theme.tokens.surface))
            ground = QPainter(self._ground)
            fit_page(ground, self.width(), self.height())
            draw_stage(ground, FIGURE_ROOM, FIGURE_FRAME, self._theme.tokens)
            ground.end()
        ratio = self._ground.devicePixelRatio()
        for room in cast("Iterable[QRect]", event.region()):
            source = QRectF(room.x() * ratio, room.y() * ratio, room.width() * ratio, room.height() * ratio)
            painter.drawPixmap(QRectF(room), self._ground, source)

    def _prepare(self, scene: Scene) -> None:
        view = scene.view
        self._face = work.face_of(scene)
        self._line = None
        if view.exercise is not None and view.timeline is not None and view.timeline.last_rep:
            self._line = LiftLine(view.exercise, view.timeline)
        self._figure_key = None
        self._layout = work.Layout.of(scene)
        if view.exercise is not None and view.state in WITH_FIGURE:
            self._figure = self._figure_of(scene, view.exercise)

    def _move_figure(self, scene: Scene) -> None:
        exercise, before = scene.view.exercise, self._figure
        if exercise is None:
            return
        figure = self._figure_of(scene, exercise)
        if figure is not before:
            self._figure = figure
            for one in (before, figure):
                if one is not None:
                    self._update_room(_room_of(one, self._layout.figure))

    def _figure_of(self, scene: Scene, exercise: Exercise) -> Figure:
        depth, lungs, turn = exercise.first_depth, 0.0, 0.0
        view = scene.view
        if view.timeline is not None and view.moment is not None:
            depth, lungs = depth_at(exercise, view.timeline, view.moment), lungs_at(view.moment)
        if view.state is State.WORKING:
            turn = 1.0
        elif view.state is State.GETTING_READY and not self.reduces_motion:
            turn = minimum_jerk(min(max(1.0 - view.countdown_s / TURN_S, 0.0), 1.0))
        # Steps of a quarter of a pixel: where the movement is slow, most frames need no new figure.
        key = (exercise.key, round(depth, 3), round(lungs, 2), round(turn, 3))
        if key == self._figure_key and self._figure is not None:
            return self._figure
        self._figure_key = key
        ready: View = BAR_READY_VIEW if exercise.equipment == "barbell" else READY_VIEW
        return stand(
            exercise.path.at(depth),
            ready.blend(WORK_VIEW, turn),
            build=self._theme.build,
            breath=lungs,
            implement=exercise.implement,
            is_mirrored=self._layout.is_mirrored,
        )

    def _touches(self, dirty: QRegion, room: QRectF) -> bool:
        return dirty.intersects(on_window(room, self.width(), self.height()).toAlignedRect())

    def _touches_beyond(self, dirty: QRegion, room: QRectF) -> bool:
        return not dirty.subtracted(
            QRegion(on_window(room, self.width(), self.height()).toAlignedRect())
        ).isEmpty()

    def _update_room(self, room: QRectF) -> None:
        self.update(on_window(room, self.width(), self.height()).toAlignedRect())

    def _on_theme_changed(self) -> None:
        self._ground = QPixmap()
        if self._scene is not None:
            self._prepare(self._scene)
        self.update()


def _room_of(figure: Figure, frame: FigureFrame) -> QRectF:
    left, bottom, right, top = figure.bounds
    corner = QPointF(frame.x_of(left) - HALO_ROOM, frame.y_of(top) - HALO_ROOM)
    far = QPointF(frame.x_of(right) + HALO_ROOM, frame.y_of(bottom) + HALO_ROOM)
    return QRectF(corner, far)


def _still(scene: Scene) -> tuple[object, ...]:
    """Everything of a scene that does not run with the clock: a change of it is a new picture."""
    view = scene.view
    return (
        view.state,
        view.planned,
        view.index,
        view.done,
        view.timeline,
        view.rest,
        view.is_waiting,
        view.is_presence_asked,
        view.is_question_open,
        view.is_reopened,
        view.offers_end,
        view.reps_done if view.state in {State.PAUSED, State.SUSPENDED} else 0,
        view.pain,
        view.note,
        scene.last_time,
        scene.is_muted,
        scene.next_doses,
        scene.a_side,
        view.block,
        scene.hearing,
        scene.text_scale,
    )


def _shown_seconds(view: SessionView) -> tuple[int, int]:
    return ceil(view.rest_left_s), int(view.overtime_s)


_SPOKEN = {
    State.SET_UP: words("set up", note="a state of the session: it is prepared"),
    State.PAUSED: words("paused"),
    State.SUSPENDED: words("suspended", note="a state of the session: the laptop slept"),
    State.REOPENED: words("reopened", note="a state of the session: the last set can be corrected"),
}


def _spoken(scene: Scene) -> str:
    """What a screen reader says of the scene."""
    view = scene.view
    match view.state:
        case State.WORKING:
            face = work.face_of(scene)
            word = face.part.word if face.part else tr("set in progress")
            return tr("{word}, rep {rep} of {reps}", word=word, rep=face.rep, reps=face.reps)
        case State.GETTING_READY:
            cue = view.cue
            load = view.planned.load.words if view.planned else ""
            if cue is None:
                return tr("Getting ready, {load}", load=load)
            return tr("Getting ready, {load}. Think: {cue}", load=load, cue=cue.short_cue)
        case State.RESTING:
            return f"{tr('Rest')}. {rest.question_text(view, view.last)}" if view.last else tr("Rest")
        case State.SUMMARY:
            advice = advice_after(view.pain)
            title = tr("Summary")
            return f"{title}. {told(advice.title)}. {told(advice.first)}" if advice else title
        case _:
            return told(_SPOKEN.get(view.state, ""))
