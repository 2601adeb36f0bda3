"""The Train page's geometry and what every state of it shares.

Everything on Train is painted in a design space of 1366×768 that is scaled into the window, so that
what can be read from three metres at one size can be read at every size: capitals of the four things
of a set and of the countdown are at least 77 px tall there, everything else in a set at least 40 px.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from hipcoach.domain.edge_light import Glow
from hipcoach.domain.exercise import Side
from hipcoach.domain.load import Load
from hipcoach.domain.plan import Dose
from hipcoach.domain.record import SetRecord
from hipcoach.domain.view import View
from hipcoach.domain.words import Number
from hipcoach.ui.language import told, tr
from hipcoach.ui.painting.figure import FigureFrame
from hipcoach.ui.painting.marks import Hints, draw_hints, draw_pips, hints_with_room
from hipcoach.ui.painting.text import grown
from hipcoach.ui.theme import DESIGN_HEIGHT, DESIGN_WIDTH
from hipcoach.ui.tokens import Tokens

PAGE = QRectF(0, 0, DESIGN_WIDTH, DESIGN_HEIGHT)
FIGURE_ROOM = QRectF(0, 40, 664, 728)
FIGURE_FRAME = FigureFrame(FIGURE_ROOM, ground_y=716.0, height_px=626.0, centre_x=326.0)
LEFT, COLUMN, RIGHT = 44.0, 690.0, 1322.0
COLUMN_WIDTH = RIGHT - COLUMN
PIPS = QPointF(RIGHT - 14, 30)
BASE_LINE = 736.0
TITLE_WIDTH = 490.0
"""Of a title at the left edge: what tells that the sound is off stands beside it."""

LARGEST_HINT_PX, HINTS_KEPT = 34.0, 2
"""Below the page there is room for no larger ones; the last ones, of help and of all keys, stay at any size."""

SMALLEST_PX = 56.0
"""Type with capitals of 40 px: the smallest in a set and in its last seconds."""


class Hearing(StrEnum):
    """What is known of whether the runner hears the sound from where they stand."""

    UNTRIED = "untried"
    ASKED = "asked"
    DENIED = "denied"
    SILENT = "silent"


NextDose = tuple[str, Dose]
"""The name of a lift, and its dose for the next time."""


@dataclass(frozen=True)
class Scene:
    """What the Train page shows.

    Attributes:
        view: The session now.
        last_time: The working sets of the last session of the same exercise.
        is_muted: Whether the user has silenced the sound.
        next_doses: What to lift next time and why, by the names of the lifts; only the summary has any.
        a_side: What hangs on each side of the bar; empty where there is none.
        glow: What is lit at the window's edges, or None.
        hearing: What came of the sound's test before the first set; silent: there is nothing to be heard.
        text_scale: How much larger the user wants text to be: 1 to 2.
    """

    view: View
    last_time: tuple[SetRecord, ...] = ()
    is_muted: bool = False
    next_doses: tuple[NextDose, ...] = ()
    a_side: str = ""
    glow: Glow | None = None
    hearing: Hearing = Hearing.UNTRIED
    text_scale: float = 1.0

    def larger(self, px: float, most: float) -> float:
        """The size of a text that is no large one; what is read from three metres grows with the window alone."""
        return grown(px, self.text_scale, most)


def fit_page(painter: QPainter, width: int, height: int) -> None:
    """Scale and centre the design space in a window."""
    scale = min(width / PAGE.width(), height / PAGE.height())
    painter.translate((width - PAGE.width() * scale) / 2, (height - PAGE.height() * scale) / 2)
    painter.scale(scale, scale)


def on_window(rect: QRectF, width: int, height: int) -> QRectF:
    """A rectangle of the design space in a window's pixels."""
    scale = min(width / PAGE.width(), height / PAGE.height())
    left, top = (width - PAGE.width() * scale) / 2, (height - PAGE.height() * scale) / 2
    return QRectF(left + rect.x() * scale, top + rect.y() * scale, rect.width() * scale, rect.height() * scale)


def pips_of(view: View) -> list[str]:
    """One word a set for the pips: done, unsure, now or to come."""
    done = ["done" if record.is_confirmed else "unsure" for record in view.done]
    coming = ["now" if place == view.index else "to_come" for place in range(view.index, len(view.sets))]
    return done + coming


def draw_set_pips(painter: QPainter, view: View, tokens: Tokens) -> None:
    """The sets of the session, top right."""
    draw_pips(painter, PIPS, pips_of(view), tokens)


def draw_foot(painter: QPainter, scene: Scene, at: QPointF, hints: Hints, px: float, tokens: Tokens) -> None:
    """The keys below the page; where larger text leaves no room for all, fewer of them: `?` shows the others."""
    wanted, width = scene.larger(px, LARGEST_HINT_PX), RIGHT - at.x()
    shown = hints if wanted == px else hints_with_room(hints, wanted, width, kept=HINTS_KEPT)
    draw_hints(painter, at, shown, wanted, tokens, max_width=width)


def reps_text(records: Sequence[SetRecord]) -> str:
    """The repetitions of sets in their order, as `6 6 6 5`."""
    return " ".join(str(record.reps) for record in records)


def dose_text(dose: Dose) -> str:
    """A dose in a line: `4 × 5–6 with 2 × 12 kg`."""
    if not dose.load.value:
        return tr("{sets} × {reps} without load", sets=dose.sets, reps=dose.reps)
    return tr("{sets} × {reps} with {load}", sets=dose.sets, reps=dose.reps, load=dose.load.words)


def plates_text(plates: Sequence[Load] | None) -> str:
    """What hangs on each side of the bar: `each side 15 + 2.5 kg`."""
    if plates is None:
        return tr("cannot be made with your bar and plates")
    if not plates:
        return tr("the bar alone")
    weights = " + ".join(told(Number(f"{plate.value.normalize():f}")) for plate in plates)
    return tr("each side {weights} {unit}", weights=weights, unit=plates[0].unit)


def load_text(load: Load) -> str:
    """A load as a headline."""
    return told(load.words) if load.value else tr("No load")


def felt_text(view: View, place: int) -> str:
    """The name of the fault felt in a set that was done, by its place among them; empty where there was none."""
    fault, written = view.felt[place], view.done[place].fault or ""
    return fault.name if fault else written.replace("-", " ")


def leg_text(side: Side) -> str:
    """The leg of a one-sided set."""
    return tr("left leg") if side is Side.LEFT else tr("right leg")
