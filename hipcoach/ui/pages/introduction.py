"""The introduction: what this is and where the laptop belongs, a few questions, weights and sound."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.keys import INTRODUCTION, Action, Place
from hipcoach.domain.settings import Value
from hipcoach.ui.components.basics import as_page, button
from hipcoach.ui.components.flow import Flow
from hipcoach.ui.components.gear_screen import GearScreen
from hipcoach.ui.components.questions_screen import QuestionsScreen
from hipcoach.ui.components.shrinking import LEAST_SEEN_PX, shrinks_with_the_window
from hipcoach.ui.components.step_mark import StepMark
from hipcoach.ui.components.welcome_screen import WelcomeScreen
from hipcoach.ui.language import tr
from hipcoach.ui.theme import Theme


class IntroductionPage(QWidget):
    """Three screens, each a key away from the next, from the one before, and from being skipped.

    Attributes:
        ended: Emitted with what comes next: `INTRODUCED` after the last screen, else `SKIP`.
        setting_changed: Emitted with a setting's name and its new value.
        test_sound_requested: The user wants to hear whether there is sound.
    """

    ended = Signal(Action)
    setting_changed = Signal(str, object)
    test_sound_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._welcome = WelcomeScreen(theme)
        self._questions = QuestionsScreen(theme)
        self._gear = GearScreen(theme)
        self._each = (self._welcome, self._questions, self._gear)
        self._setup_ui()
        self._connect()
        self._show(0)

    @property
    def place(self) -> Place:
        """Which screen is shown, as the key table names it."""
        return INTRODUCTION[self._screens.currentIndex()]

    def begin(self, exercise: Exercise, values: Mapping[str, Value]) -> None:
        """Show the first screen, with nothing answered; the lift and the settings are those of now."""
        self._welcome.show_lift(exercise)
        self._questions.forget()
        self._gear.show_now(exercise, values)
        self._show(0)

    def show_settings(self, values: Mapping[str, Value]) -> None:
        """Show choices that were made elsewhere; what is not named stays."""
        self._gear.show_settings(values)

    def act(self, action: Action) -> None:
        """Do what a key of this place asks for."""
        match action:
            case Action.NEXT_SCREEN:
                self._on_next()
            case Action.SCREEN_BEFORE:
                self._on_back()
            case Action.ANY_YES:
                self._questions.turn()
            case Action.TEST_SOUND:
                self._gear.test.try_it()
            case Action.NOT_HEARD:
                self._gear.test.answer(is_heard=False)

    def tell_of_sound(self, sentence: str) -> None:
        """Say why there is nothing to be heard."""
        self._gear.test.tell(sentence)

    def _setup_ui(self) -> None:
        as_page(self, tr("Introduction"))
        self._screens = QStackedWidget()
        for screen in self._each:
            self._screens.addWidget(screen)
        # Where text is too large for the window it scrolls rather than being cut.
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._screens)
        self._mark = StepMark(self._theme, len(INTRODUCTION))
        self._skip, self._back = button(tr("Skip  Esc"), "plain"), button(tr("Back  ⌫"), "plain")
        self._next = button("", "primary")
        self._back.setAccessibleName(tr("Back"))
        for one in (self._skip, self._back):
            one.setAutoDefault(True)  # Enter is for the button in focus
        self._foot = Flow()
        self._foot.addWidget(self._mark)
        self._foot.addStretch()
        for one in (self._skip, self._back, self._next):
            # A click leaves the keys where they are: Space would press the button again.
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._foot.addWidget(one)
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addWidget(self._scroll, 1)
        self._column.addLayout(self._foot)
        QWidget.setTabOrder(self._next, self._back)  # the usual way on comes first
        QWidget.setTabOrder(self._back, self._skip)
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_overflow)
        self._skip.clicked.connect(lambda: self.ended.emit(Action.SKIP))
        self._back.clicked.connect(self._on_back)
        self._next.clicked.connect(self._on_next)
        self._gear.setting_changed.connect(self.setting_changed)
        self._gear.test.requested.connect(self.test_sound_requested)

    def _show(self, index: int) -> None:
        self._screens.setCurrentIndex(index)
        is_last = index == len(INTRODUCTION) - 1
        self._mark.show_step(index)
        self._back.setVisible(index > 0)
        self._next.setText(tr("To the guide   Enter") if is_last else tr("Next   Enter"))
        self._next.setAccessibleName(tr("To the guide") if is_last else tr("Next"))
        self._scroll.verticalScrollBar().setValue(0)
        screen = self._each[index]
        self.setAccessibleName(screen.accessibleName())
        self.setAccessibleDescription(screen.accessibleDescription())
        self.setFocus()

    def _on_next(self) -> None:
        index = self._screens.currentIndex()
        if self.place is not Place.GEAR:
            self._show(index + 1)
        elif self._gear.take_typed():
            self.ended.emit(Action.INTRODUCED)

    def _on_back(self) -> None:
        index = self._screens.currentIndex()
        if index:
            self._show(index - 1)

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(44), px(28), px(44), px(24))
        self._column.setSpacing(px(16))
        self._foot.setSpacing(px(8))
        self._scroll.setMinimumHeight(px(LEAST_SEEN_PX))

    def _on_overflow(self, _: int, farthest: int) -> None:
        """Let the keyboard scroll what does not fit."""
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus if farthest else Qt.FocusPolicy.NoFocus)
