"""A rest timer without a session: the clock from afar, and nothing stored."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hipcoach.coach.bare_rest import BareRest
from hipcoach.domain.keys import Action, Key
from hipcoach.domain.units import clock_text
from hipcoach.domain.wakefulness import LONGEST_HALT_S
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.marks import draw_bar, draw_hints
from hipcoach.ui.painting.text import draw_line, grown
from hipcoach.ui.painting.train import LEFT, PAGE, RIGHT, fit_page
from hipcoach.ui.spoken import say
from hipcoach.ui.surroundings import Note, Surroundings
from hipcoach.ui.theme import Theme

POLL_MS = 50
"""Often enough to start its end on time; only a second that changes is painted."""


class BareRestPage(QWidget):
    """Shows a bare rest while it is seen.

    Signals:
        said: A sentence that the next key ends.
    """

    spoken_role = QAccessible.Role.Clock

    said = Signal(str)

    def __init__(self, theme: Theme, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._surroundings = surroundings
        self._rest: BareRest | None = None
        self._shown = -1
        self._timer = QTimer(self, interval=POLL_MS)
        self._timer.timeout.connect(self._on_timeout)
        self.setAccessibleName(tr("Rest timer"))
        theme.changed.connect(self.update)

    def begin(self, rest: BareRest) -> None:
        """Show a rest from its start."""
        self._rest = rest
        self._timer.start()
        self._on_timeout()
        self._tell()

    def act(self, action: Action) -> None:
        """More or less of it."""
        if self._rest is None:
            return
        if action is Action.LONGER:
            self._rest.longer()
        elif action is Action.SHORTER:
            self._rest.shorter()
        self._on_timeout()
        self._tell()

    def end(self) -> None:
        """Forget it."""
        self._timer.stop()
        if self._rest is not None:
            self._surroundings.keep_awake(wanted=False)
            self._surroundings.tell(None)
        self._rest = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = self._theme.tokens
        painter.fillRect(event.rect(), QColor(tokens.surface))
        if self._rest is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fit_page(painter, self.width(), self.height())
        rest, middle = self._rest, PAGE.center().x()
        is_over = rest.left_s <= 0
        text = f"+{clock_text(int(rest.overtime_s))}" if is_over else clock_text(rest.left_s)
        centre = Qt.AlignmentFlag.AlignHCenter
        title = tr("Rest over") if is_over else tr("Rest")
        draw_line(
            painter,
            QPointF(middle, 150),
            title,
            64,
            tokens.warning if is_over else tokens.text_muted,
            align=centre,
        )
        draw_line(
            painter,
            QPointF(middle, 490),
            text,
            400,
            tokens.text,
            max_width=RIGHT - LEFT,
            align=centre,
            is_clock=True,
        )
        draw_bar(painter, QRectF(LEFT, 560, RIGHT - LEFT, 22), rest.left_s / rest.rest.length_s, tokens)
        if rest.is_silent:
            draw_line(painter, QPointF(middle, 640), tr("No sound"), 40, tokens.warning, align=centre)
        hints = [
            ("←", "−15 s"),
            ("→", "+15 s"),
            (told(Key.SPACE.words), tr("start again")),
            (told(Key.ENTER.words), tr("today", note="what a key does")),
        ]
        px = grown(28, self._theme.sizes.text, 40)
        draw_hints(painter, QPointF(LEFT, 720), hints, px, tokens, max_width=RIGHT - LEFT)

    def _tell(self) -> None:
        """What a screen reader says; the rest's end is heard."""
        if self._rest is not None:
            words = tr("Rest {time}", time=clock_text(self._rest.left_s))
            self.setAccessibleDescription(words)
            say(self, words)

    def _on_timeout(self) -> None:
        if self._rest is None:
            return
        self._rest.poll()
        overtime_s = self._rest.overtime_s
        self._surroundings.keep_awake(wanted=overtime_s <= LONGEST_HALT_S)
        self._surroundings.tell(Note(tr("Rest over")) if overtime_s > 0 else None)
        if remark := self._surroundings.remark:
            self._surroundings.was_said()
            self.said.emit(remark)
        shown = ceil(self._rest.left_s) or -int(self._rest.overtime_s)
        if shown != self._shown:
            self._shown = shown
            self.update()
