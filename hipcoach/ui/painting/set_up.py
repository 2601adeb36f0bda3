"""Before the first set: the load and last time's sets, the pace as breath, the sound, then Start."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipcoach.domain.exercise import Fault, PhaseKind
from hipcoach.domain.keys import Key
from hipcoach.domain.plan import Advice, Block, Dose
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.units import clock_text, counted, seconds_text
from hipcoach.ui.painting.marks import breath_colour, draw_hints, draw_key
from hipcoach.ui.painting.text import draw_fitted_paragraph, draw_line
from hipcoach.ui.painting.train import COLUMN, COLUMN_WIDTH, RIGHT, Hearing, Scene, load_text, reps_text
from hipcoach.ui.tokens import Tokens

START_BUTTON = QRectF(COLUMN, 588, COLUMN_WIDTH, 92)
SOUND_ROW = QRectF(COLUMN, 500, COLUMN_WIDTH, 70)
WHY_ROOM = QRectF(COLUMN, 266, COLUMN_WIDTH, 60)
OTHER_ROW = QRectF(COLUMN, 334, COLUMN_WIDTH, 38)
NOT_HEARD = QRectF(COLUMN + 296, 514, 118, 44)
_TARGETS: tuple[tuple[QRectF, Key], ...] = (
    (START_BUTTON, Key.ENTER),
    (SOUND_ROW, Key.SPACE),
    (QRectF(1172, 128, 72, 80), Key.UP),
    (QRectF(1246, 128, 72, 80), Key.DOWN),
    (QRectF(1172, 396, 72, 70), Key.S),
    (QRectF(1246, 396, 72, 70), Key.F),
)

_ANSWERS = {
    Hearing.DENIED: (
        "Then the window’s edges light up with each phase.",
        "Off again in Settings: Light at the edges.",
    ),
    Hearing.SILENT: (
        "There is no sound: the edges light up instead.",
        "Its volume and player are chosen in Settings.",
    ),
}


def targets(scene: Scene) -> tuple[tuple[QRectF, Key], ...]:
    """Where a click means a key."""
    asked = ((NOT_HEARD, Key.N),) if scene.hearing is Hearing.ASKED else ()
    other = ((OTHER_ROW, Key.O),) if scene.view.block and scene.view.block.other else ()
    return (*asked, *other, *_TARGETS)


def draw_set_up(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """Everything to decide before the first set, in the order in which it is decided."""
    view = scene.view
    if view.planned is None or view.exercise is None or view.block is None:
        return
    planned, block = view.planned, view.block
    others = len({one.block for one in view.sets}) - 1
    name = f"{view.exercise.name} and {others} more" if others else view.exercise.name
    draw_line(painter, QPointF(COLUMN, 64), name, 46, tokens.text, max_width=COLUMN_WIDTH)
    draw_line(painter, QPointF(COLUMN, 108), _amount(block), 28, tokens.text_muted, max_width=COLUMN_WIDTH)
    if block.advice is Advice.STOP:
        draw_line(painter, QPointF(COLUMN, 192), "No load suggested", 58, tokens.text, max_width=460)
    else:
        draw_line(painter, QPointF(COLUMN - 4, 204), load_text(block.load), 100, tokens.text, max_width=460)
    draw_key(painter, QPointF(1174, 188), "↑", 36, tokens)
    draw_key(painter, QPointF(1252, 188), "↓", 36, tokens)
    draw_line(
        painter,
        QPointF(COLUMN, 250),
        _last_time(scene),
        25,
        tokens.text_muted,
        weight=QFont.Weight.Medium,
        max_width=COLUMN_WIDTH,
    )
    _draw_why(painter, scene, block, tokens)
    if planned.tempo is None:
        draw_line(painter, QPointF(COLUMN, 440), "At your own pace", 40, tokens.text)
    else:
        _draw_pace(painter, scene, planned.tempo, tokens)
    _draw_sound(painter, scene.hearing, tokens)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(START_BUTTON, 20, 20)
    middle = QPointF(START_BUTTON.center().x(), START_BUTTON.center().y() + 15)
    draw_line(painter, middle, "Start   Enter", 42, tokens.on_accent, align=Qt.AlignmentFlag.AlignHCenter)
    hints = [("⌫", "today"), ("D", "dizzy?"), ("?", "keys")]
    draw_hints(painter, QPointF(COLUMN, 736), hints, 22, tokens)


def _draw_sound(painter: QPainter, hearing: Hearing, tokens: Tokens) -> None:
    """The sound's test; once it was played the question, once that was answered what follows from it."""
    if hearing is Hearing.UNTRIED:
        x = COLUMN + draw_key(painter, QPointF(COLUMN, 546), "Space", 30, tokens) + 16
        words = "Test sound: heard from where you stand?"
        draw_line(
            painter,
            QPointF(x, 546),
            words,
            28,
            tokens.text_muted,
            weight=QFont.Weight.Medium,
            max_width=RIGHT - x,
        )
        return
    if hearing is Hearing.ASKED:
        draw_line(painter, QPointF(COLUMN, 546), "Heard it?", 28, tokens.text)
        answers = [("Enter", "start"), ("N", "no"), ("Space", "again")]
        draw_hints(painter, QPointF(COLUMN + 156, 546), answers, 25, tokens)
        return
    answer, hint = _ANSWERS[hearing]
    draw_line(painter, QPointF(COLUMN, 530), answer, 24, tokens.text, max_width=COLUMN_WIDTH)
    draw_line(
        painter,
        QPointF(COLUMN, 562),
        hint,
        24,
        tokens.text_muted,
        weight=QFont.Weight.Medium,
        max_width=COLUMN_WIDTH,
    )


def _amount(block: Block) -> str:
    """How much there is to do, warm-ups first, and the rest between."""
    ups = ", ".join(f"{up.reps} with {up.load}" for up in block.warm_ups)
    first = f" · first {ups}" if ups else ""
    return f"{block.dose_text}{first} · rest {clock_text(block.rest_s)}"


def _draw_why(painter: QPainter, scene: Scene, block: Block, tokens: Tokens) -> None:
    """Why this much, the one thing to think of where something was felt, and what one key takes instead."""
    felt = _felt_then(scene) if block.advice is not Advice.STOP else None
    words = f"{block.reason} Think: {felt.short_cue}.".strip() if felt else block.reason
    # The first time is told by the reason itself: it takes the place of what was done the last time.
    room = WHY_ROOM if _last_time(scene) else WHY_ROOM.adjusted(0, -36, 0, 0)
    # Beside the other dose it stands right above that, which stays where it is for the eye and for the mouse.
    end = Qt.AlignmentFlag.AlignBottom if block.other is not None else Qt.AlignmentFlag.AlignTop
    draw_fitted_paragraph(painter, room, words, 23, tokens.text, at=end)
    if block.other is not None:
        width = draw_key(painter, QPointF(COLUMN, 360), "O", 24, tokens)
        other = _other_text(block, block.other)
        at = QPointF(COLUMN + width + 14, 360)
        draw_line(painter, at, other, 23, tokens.text_muted, max_width=COLUMN_WIDTH - width - 14)


def _other_text(block: Block, other: Dose) -> str:
    """The dose that one key takes instead, and what it is."""
    if other.tempo is not None:
        return f"instead: {other.tempo}, {other.tempo.rep_s:g} s a rep"
    known = {Advice.DELOAD: "a lighter week", Advice.STAY: "as last time"}
    why = f", {known[other.advice]}" if other.advice in known else ""
    is_load_alone = (other.sets, other.reps) == (block.sets, block.reps)
    amount = "" if is_load_alone else f"{counted(other.sets, 'set')} of {other.reps}, "
    return f"instead: {amount}{load_text(other.load)}{why}"


def _last_time(scene: Scene) -> str:
    """What was done the last time and what is to be hung on the bar; empty where there is neither."""
    block = scene.view.block
    if block is not None and block.advice is Advice.STOP:
        return f"{block.load} is set, as last time: ↑ ↓ change it"
    done = f"Last time {scene.last_time[-1].load}: {reps_text(scene.last_time)}" if scene.last_time else ""
    return " · ".join(part for part in (done, scene.a_side) if part)


def _felt_then(scene: Scene) -> Fault | None:
    """The fault felt last in the last session of this exercise, or None."""
    exercise = scene.view.exercise
    felt = next((one.fault for one in reversed(scene.last_time) if one.fault), None)
    return exercise.fault(felt) if exercise and felt else None


def _draw_pace(painter: QPainter, scene: Scene, tempo: Tempo, tokens: Tokens) -> None:
    """The tempo as seconds per breath, each in its colour."""
    durations = {
        PhaseKind.ECCENTRIC: tempo.eccentric_s,
        PhaseKind.BOTTOM: tempo.bottom_s,
        PhaseKind.CONCENTRIC: tempo.concentric_s,
        PhaseKind.TOP: tempo.top_s,
    }
    x = COLUMN
    for phase in scene.view.exercise.phases if scene.view.exercise else ():
        seconds = durations[phase.kind]
        if not seconds:
            continue
        part = phase.parts[-1]
        colour = breath_colour(part.breath, tokens)
        word = draw_line(painter, QPointF(x, 404), part.word, 26, colour)
        number = draw_line(painter, QPointF(x, 452), seconds_text(seconds), 40, tokens.text)
        x += max(word, number) + 30
    draw_key(painter, QPointF(1174, 440), "S", 36, tokens)
    draw_key(painter, QPointF(1252, 440), "F", 36, tokens)
    under = tempo.warning or f"{tempo.rep_s:g} s a rep · S slower, F faster"
    colour = tokens.warning if tempo.warning else tokens.text_muted
    draw_line(painter, QPointF(COLUMN, 492), under, 22, colour, weight=QFont.Weight.Medium, max_width=COLUMN_WIDTH)
