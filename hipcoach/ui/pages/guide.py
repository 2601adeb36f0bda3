"""The guide: the steps of an exercise, what to watch for at each, and the way into a session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import Action, Place, hints
from hipcoach.domain.plan import Block
from hipcoach.ui.components.basics import as_page, button, label
from hipcoach.ui.components.fault_strip import FaultStrip
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.components.step_strip import StepStrip
from hipcoach.ui.theme import Theme

SAFETY = "Not a medical device. Sharp pain: stop and put the weights down."


class GuidePage(QWidget):
    """How the exercise is done.

    Attributes:
        start_requested: The user wants to train.
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
        self._reduce_motion = False
        self._setup_ui()
        self._connect()

    @property
    def steps(self) -> StepStrip | None:
        """The steps of the exercise shown; None before there is one."""
        return self._strip

    def set_exercise(self, exercise: Exercise) -> None:
        """Show another exercise."""
        if exercise == self._exercise:
            return
        self._exercise = exercise
        block = Block.of(exercise)
        self._title.setText(exercise.name)
        self._dose.setText(f"{block.sets} sets of {block.reps}")
        self._summary.setText(exercise.summary)
        if self._strip is not None:
            self._middle.removeWidget(self._strip)
            self._strip.hide()
            self._strip.deleteLater()
        self._strip = StepStrip(self._theme, exercise)
        self._strip.set_reduce_motion(self._reduce_motion)
        self._strip.chosen.connect(self._on_step_chosen)
        self._middle.insertWidget(0, self._strip, 1)
        self._faults.show_step(exercise, 0)

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
        match action:
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
        as_page(self, "Guide")
        self._title = label(role="title")
        self._dose = label(role="large")
        self._summary = label(role="hint", wraps=True)
        self._summary.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        self._heading = QHBoxLayout()
        self._heading.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addWidget(self._dose, 0, Qt.AlignmentFlag.AlignBottom)
        self._heading.addWidget(self._summary, 1)
        self._faults = FaultStrip(self._theme)
        self._back = button("Today", "plain")
        self._back.setAccessibleName("Back to Today")
        self._start = button("Start  Enter", "go")
        self._start.setAccessibleName("Start: set up a session")
        keys = "   ".join(f"{key} {what}" for key, what in hints(Place.GUIDE) if key != "Enter")
        self.setFocusProxy(self._start)
        self._words = QVBoxLayout()
        self._words.addStretch(1)
        self._words.addWidget(label(f"Drag to turn   {keys}", "hint", wraps=True))
        self._words.addWidget(label(SAFETY, "hint"))
        self._words.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addLayout(self._words, 1)
        self._foot.addWidget(self._back)
        self._foot.addWidget(self._start)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._make_body(), 1)
        self._column.addLayout(self._foot)
        self._on_theme_changed()

    def _make_body(self) -> QScrollArea:
        """Steps and faults; where text is too large for the window, they scroll rather than being cut."""
        body = QWidget()
        self._middle = QVBoxLayout(body)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self._faults)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        return self._scroll

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_overflow)
        self._start.clicked.connect(self.start_requested)
        self._back.clicked.connect(self.left)

    def _on_step_chosen(self, index: int) -> None:
        if self._exercise is not None:
            self._faults.show_step(self._exercise, index)

    def _on_overflow(self, _: int, farthest: int) -> None:
        """Let the keyboard scroll what does not fit."""
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus if farthest else Qt.FocusPolicy.NoFocus)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(12), px(28), px(14))
        self._column.setSpacing(px(12))
        self._middle.setSpacing(px(12))
        self._heading.setSpacing(px(20))
        # The smaller line stands on the title's base line.
        self._dose.setContentsMargins(0, 0, 0, px(5))
        self._words.setSpacing(px(2))
        self._foot.setSpacing(px(12))
