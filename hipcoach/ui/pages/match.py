"""Match sound and picture: a click every second, and a flash to be moved until the two are one.

The flash is painted from the clock: it comes when the desk says that the click is heard.
"""

from collections.abc import Callable
from math import floor

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from hipcoach.coach.sound import SoundDesk
from hipcoach.domain.cue import WAKE_S, Cue, CueKind
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.settings import BY_NAME
from hipcoach.domain.words import words
from hipcoach.ui.components.basics import as_page, button, label
from hipcoach.ui.components.shrinking import shrinks_with_the_window
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.flash import draw_flash
from hipcoach.ui.painting.marks import draw_hints
from hipcoach.ui.runner import FRAME_MS
from hipcoach.ui.theme import Theme

CLICKS = tuple(Cue(WAKE_S + second, CueKind.OUT) for second in range(60))
"""The onset of a thrust without its air: the sharpest click that every pack has."""

LIT_S, OUT_S = 0.08, 0.3
"""After the click the flash is full for so long, and out after so long."""

FLASH_PX = 300
HINTS_PX = 22
HINTS = (
    ("←", words("flash sooner")),
    ("→", words("flash later")),
    (Key.ENTER.words, words("keep")),
    ("⌫", words("leave it as it was")),
    ("?", words("keys", note="what a key does")),
)

SETTING = BY_NAME["sound_offset_ms"]


class MatchPage(QWidget):
    """Lets the clicks be heard while it is seen.

    Attributes:
        kept: Emitted with the new offset in milliseconds.
        left: The user goes back to Settings.
    """

    kept = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sound: SoundDesk | None = None
        self._now: Callable[[], float] = float
        self._kept_ms = 0
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._setup_ui()
        self._connect()

    @property
    def strength(self) -> float:
        """How bright the flash is painted, 0 to 1."""
        return self._flash.strength

    @property
    def offset_ms(self) -> int:
        """By how much the sound comes later, as it is tried out now."""
        return self._slider.value()

    def begin(self, sound: SoundDesk, now: Callable[[], float], offset_ms: int) -> None:
        """Let the clicks begin, with the offset that is kept so far."""
        self._sound, self._now, self._kept_ms = sound, now, offset_ms
        with QSignalBlocker(self._slider):
            self._slider.setValue(offset_ms)
        self._show_value()
        sound.unmute()
        sound.signal(CLICKS)
        self._timer.start()
        self._on_timeout()

    def act(self, action: Action) -> None:
        """Move the flash, or keep where it is."""
        if action is Action.KEEP:
            self._kept_ms = self.offset_ms
            self.kept.emit(self._kept_ms)
            self.left.emit()
        elif action in {Action.SOONER, Action.LATER}:
            self._slider.setValue(self.offset_ms + (SETTING.step if action is Action.LATER else -SETTING.step))

    def end(self) -> None:
        """Silence; what was tried out and not kept is forgotten."""
        self._timer.stop()
        if self._sound is not None:
            self._sound.stop()
            self._sound.set_offset(self._kept_ms / 1000)
            self._sound = None

    def _setup_ui(self) -> None:
        as_page(self, tr("Match sound and picture"))
        self._back = button(tr("Settings"), "plain")
        self._back.setAccessibleName(tr("Back to Settings, as it was"))
        self._back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading = QHBoxLayout()
        self._heading.addWidget(label(tr("Match sound and picture"), "title"))
        self._heading.addStretch(1)
        self._heading.addWidget(self._back)
        self._words = label(tr("Move the flash with ← and → until it comes with the click."), "large", wraps=True)
        self._state = label("", "muted", wraps=True)
        self._flash = Flash(self._theme)
        self._value = label("", "title")
        self._says = QHBoxLayout()
        self._says.addStretch(1)
        self._says.addWidget(label(told(SETTING.label), "muted"), 0, Qt.AlignmentFlag.AlignBaseline)
        self._says.addWidget(self._value, 0, Qt.AlignmentFlag.AlignBaseline)
        self._says.addStretch(1)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setRange(*SETTING.bounds)
        self._slider.setSingleStep(SETTING.step)
        self._slider.setPageStep(SETTING.step)
        # The keys are the table's; the mouse may pull all the same.
        self._slider.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._slider.setAccessibleName(told(SETTING.label))
        self._scale = QHBoxLayout()
        self._scale.addWidget(label(_in_words(SETTING.bounds[0]), "hint"))
        self._scale.addWidget(self._slider, 1)
        self._scale.addWidget(label(_in_words(SETTING.bounds[1]), "hint"))
        self._column = QVBoxLayout(self)
        shrinks_with_the_window(self)
        self._column.addLayout(self._heading)
        self._column.addWidget(self._words)
        self._column.addWidget(self._state)
        self._column.addWidget(self._flash, 1)
        self._column.addLayout(self._says)
        self._column.addLayout(self._scale)
        self._column.addWidget(Hints(self._theme))
        self._on_theme_changed()

    def _connect(self) -> None:
        self._theme.changed.connect(self._on_theme_changed)
        self._timer.timeout.connect(self._on_timeout)
        self._slider.valueChanged.connect(self._on_moved)
        self._back.clicked.connect(self.left)

    def _on_moved(self) -> None:
        step = SETTING.step
        with QSignalBlocker(self._slider):
            self._slider.setValue(round(self._slider.value() / step) * step)
        if self._sound is not None:
            self._sound.set_offset(self.offset_ms / 1000)
        self._show_value()

    def _show_value(self) -> None:
        self._value.setText(_in_words(self.offset_ms))

    def _on_timeout(self) -> None:
        if self._sound is None:
            return
        now = self._now()
        self._sound.poll(now)
        zero_s = self._sound.signal_zero_s
        if zero_s is not None and now > zero_s + CLICKS[-1].time_s + 1.0:
            self._sound.signal(CLICKS)
        self._state.setText(self._state_now(self._sound))
        self._flash.show_strength(0.0 if zero_s is None else _strength_at(now - zero_s))

    @staticmethod
    def _state_now(sound: SoundDesk) -> str:
        if sound.is_silent:
            return told(sound.problem) or tr(
                "Nothing can be heard: look at the volume and the player in Settings."
            )
        return tr("The clicks begin in a moment.") if sound.signal_zero_s is None else ""

    def _on_theme_changed(self) -> None:
        px = self._theme.sizes.px
        self._column.setContentsMargins(px(28), px(16), px(28), px(28))
        self._column.setSpacing(px(12))
        self._says.setSpacing(px(12))
        self._scale.setContentsMargins(px(160), 0, px(160), px(12))
        self._scale.setSpacing(px(16))
        self._slider.setMinimumHeight(px(26))


class Flash(QWidget):
    """A disc that lights up."""

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.strength = 0.0
        self.setAccessibleName(tr("Flash"))
        theme.changed.connect(self.update)

    def show_strength(self, strength: float) -> None:
        """Shine so brightly, 0 to 1; painted only when that changes."""
        if strength != self.strength:
            self.strength = strength
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = min(self.width(), self.height(), self._theme.sizes.px(FLASH_PX))
        disc = QRectF(0, 0, size, size)
        disc.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        draw_flash(painter, disc, self.strength, self._theme.tokens)


class Hints(QWidget):
    """The page's keys."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(", ".join(f"{keys}: {words}" for keys, words in HINTS))
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._theme.sizes.px(HINTS_PX)
        draw_hints(painter, QPointF(1, px * 1.1), HINTS, px, self._theme.tokens, max_width=self.width() - 2)

    def _on_theme_changed(self) -> None:
        self.setFixedHeight(self._theme.sizes.px(HINTS_PX * 1.5))
        self.update()


def _in_words(offset_ms: int) -> str:
    return f"{offset_ms}{SETTING.suffix}".replace("-", "−")


def _strength_at(time_s: float) -> float:
    """How bright the flash is at an instant of the signal."""
    since_s = time_s - CLICKS[0].time_s
    second = floor(since_s)
    if not 0 <= second < len(CLICKS):
        return 0.0
    return min(max((OUT_S - (since_s - second)) / (OUT_S - LIT_S), 0.0), 1.0)
