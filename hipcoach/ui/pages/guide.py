"""The guide: the steps of an exercise, what to watch for at each, and the way into a session."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import Action, Key, Place, hints
from hipcoach.domain.plan import Block
from hipcoach.domain.safety import NOT_A_DEVICE
from hipcoach.ui.components.basics import Page, as_page, button, label
from hipcoach.ui.components.fault_strip import FaultStrip
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.lesson import Lesson
from hipcoach.ui.components.page_view import SteadyScroll
from hipcoach.ui.components.shrinking import LEAST_SEEN_PX, shrinks_with_the_window
from hipcoach.ui.components.step_strip import StepStrip
from hipcoach.ui.language import told, tr
from hipcoach.ui.theme import Theme

READ_WORDS_PER_S = 3.0
"""How fast the words of a step are read while the guide plays by itself."""

STEPS_SHARE = 0.56
"""How much of the page's height belongs to the steps."""


class GuidePage(Page):
    """How the exercise is done.

    Attributes:
        start_requested: The user wants to train.
        card_wanted: The user wants the card of an exercise.
        left: The user goes back to Today.
    """

    start_requested = Signal()
    card_wanted = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._exercise: Exercise | None = None
        self._strip: StepStrip | None = None
        self._exercises: tuple[Exercise, ...] = ()
        self._reduce_motion = False
        self._tour = QTimer(self, singleShot=True)
        self._setup_ui()
        self._connect()

    @property
    def exercise(self) -> Exercise | None:
        """The exercise shown."""
        return self._exercise

    @property
    def steps(self) -> StepStrip | None:
        """The steps of the exercise shown; None before there is one."""
        return self._strip

    def set_exercises(self, exercises: Sequence[Exercise], chosen: Exercise) -> None:
        """Show one of several exercises; the others are a key away."""
        self._exercises = tuple(exercises)
        self.set_exercise(chosen)

    def set_exercise(self, exercise: Exercise) -> None:
        """Show another exercise."""
        self._end_tour()
        if exercise == self._exercise:
            return
        self._exercise = exercise
        self._title.setText(exercise.name)
        self._dose.setText(told(Block.of(exercise).dose_text))
        self._summary.setText(exercise.summary)
        if self._strip is not None:
            self._middle.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = StepStrip(self._theme, exercise)
        self._strip.set_reduce_motion(self._reduce_motion)
        self._strip.chosen.connect(self._on_step_chosen)
        self._middle.insertWidget(self._middle.indexOf(self._faults), self._strip, 1)
        self._faults.show_step(exercise, 0)
        self._lesson.show_exercise(exercise)
        self._scroll.verticalScrollBar().setValue(0)
        self._fit()

    def set_reduce_motion(self, reduce_motion: bool) -> None:
        """Whether pictures change at once instead of gliding."""
        self._reduce_motion = reduce_motion
        if self._strip is not None:
            self._strip.set_reduce_motion(reduce_motion)

    def act(self, action: Action) -> None:
        """Do what a key of this place asks for."""
        if self._strip is None:
            return
        card = self._strip.cards[self._strip.index]
        self._end_tour()
        match action:
            case Action.NEXT_LIFT | Action.LIFT_BEFORE if self._exercise in self._exercises:
                step = 1 if action is Action.NEXT_LIFT else -1
                place = (self._exercises.index(self._exercise) + step) % len(self._exercises)
                self.set_exercise(self._exercises[place])
            case Action.MORE:
                bar = self._scroll.verticalScrollBar()
                bar.setValue(bar.maximum() if bar.value() < bar.maximum() else 0)
            case Action.PLAY_GUIDE:
                self._strip.choose(0)
                self._play_on()
            case Action.NEXT_STEP:
                self._strip.choose(self._strip.index + 1)
            case Action.STEP_BEFORE:
                self._strip.choose(self._strip.index - 1)
            case Action.PLAY_STEP:
                card.play()
            case Action.TURN:
                card.turn()
            case Action.CARD if self._exercise is not None:
                self.card_wanted.emit(self._exercise)

    def _setup_ui(self) -> None:
        as_page(self, tr("Guide"))
        self._title = label(role="title")
        self._dose = label(role="large")
        self._summary = label(role="hint", wraps=True)
        self._heading = QHBoxLayout()
        self._name = Flow()
        self._name.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBottom)
        self._name.addWidget(self._dose, 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addLayout(self._name)
        self._faults = FaultStrip(self._theme)
        self._back = button(tr("Today"), "plain")
        self._back.setAccessibleName(tr("Back to Today"))
        self._start = button(f"{tr('Start')}  {told(Key.ENTER.words)}", "go")
        self._start.setAccessibleName(tr("Start: set up a session"))
        keys = "   ".join(
            f"{told(key)} {told(what)}".replace(" ", "\u00a0")
            for key, what in hints(Place.GUIDE)
            if key != Key.ENTER
        )
        self.first = self._start
        self._hints = QWidget()
        self._words = QVBoxLayout(self._hints)
        self._words.setContentsMargins(0, 0, 0, 0)
        self._words.addStretch(1)
        self._words.addWidget(label(f"{tr('Drag to turn')}   {keys}", "hint", wraps=True))
        self._words.addWidget(label(told(NOT_A_DEVICE), "hint", wraps=True))
        self._words.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addStretch()
        self._foot.addWidget(self._back)
        self._foot.addWidget(self._start)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._make_body(), 1)
        self._column.addLayout(self._foot)
        self._on_theme_changed()

    def _make_body(self) -> QScrollArea:
        """Steps, faults and why, of which a scroll away is what the window has no room for."""
        body = QWidget()
        self._middle = QVBoxLayout(body)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self._faults)
        self._lesson = Lesson(self._theme)
        self._middle.addWidget(self._lesson)
        self._scroll = SteadyScroll()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(tr("Steps, faults and why"))
        self._scroll.setProperty("role", "scrolls")
        self._scroll.setWidget(body)
        return self._scroll

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_overflow)
        self._tour.timeout.connect(self._on_step_read)
        self._start.clicked.connect(self.start_requested)
        self._back.clicked.connect(self.left)

    def _on_step_chosen(self, index: int) -> None:
        if self._exercise is not None:
            self._faults.show_step(self._exercise, index)
        if self._strip is not None and self._theme.sizes.is_wide:
            self._scroll.ensureWidgetVisible(self._strip.cards[index])

    def _play_on(self) -> None:
        """Show the movement of the present step, and leave time to read its words."""
        if self._strip is None or self._exercise is None:
            return
        self._strip.cards[self._strip.index].play()
        self._strip.show_playing(is_playing=True)
        words = len(self._exercise.steps[self._strip.index].text.split())
        self._tour.start(round(1000 * (2.0 + words / READ_WORDS_PER_S)))

    def _on_step_read(self) -> None:
        if self._strip is None:
            return
        if self._strip.index + 1 >= len(self._strip.cards):
            self._end_tour()
            self._scroll.verticalScrollBar().setValue(self._scroll.verticalScrollBar().maximum())
            return
        self._strip.choose(self._strip.index + 1)
        self._play_on()

    def _end_tour(self) -> None:
        self._tour.stop()
        if self._strip is not None:
            self._strip.show_playing(is_playing=False)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_tour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The steps fill most of the page; what stands beside them is a scroll away."""
        if self._strip is not None:
            self._strip.setMinimumHeight(0 if self._theme.sizes.is_wide else round(self.height() * STEPS_SHARE))

    def _on_overflow(self, _: int, farthest: int) -> None:
        """Let the keyboard scroll what does not fit."""
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus if farthest else Qt.FocusPolicy.NoFocus)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(12), px(28), px(14))
        self._column.setSpacing(px(12))
        self._middle.setSpacing(px(12))
        self._heading.setSpacing(px(20))
        self._name.setSpacing(px(20))
        self._place_small_words()
        self._scroll.setMinimumHeight(px(LEAST_SEEN_PX))
        # The smaller line stands on the title's base line.
        self._dose.setContentsMargins(0, 0, 0, px(5))
        self._words.setSpacing(px(2))
        self._foot.setSpacing(px(12))

    def _place_small_words(self) -> None:
        """Put summary and hints where there is room: beside title and buttons, or with what scrolls."""
        is_wide = self._theme.sizes.is_wide
        if is_wide:
            self._middle.insertWidget(0, self._summary)
            self._middle.addWidget(self._hints)
        else:
            self._heading.addWidget(self._summary, 1)
            self._foot.insertWidget(0, self._hints, 1)
        side = Qt.AlignmentFlag.AlignLeft if is_wide else Qt.AlignmentFlag.AlignRight
        self._summary.setAlignment(Qt.AlignmentFlag.AlignVCenter | side)
        self._fit()
