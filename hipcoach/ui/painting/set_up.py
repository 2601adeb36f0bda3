"""Before the first set: the load and last time's sets, the pace as breath, the sound, then Start."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipcoach.domain.exercise import Fault, PhaseKind
from hipcoach.domain.keys import Key
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.units import clock_text, counted, seconds_text
from hipcoach.ui.painting.marks import breath_colour, draw_hints, draw_key
from hipcoach.ui.painting.text import draw_line
from hipcoach.ui.painting.train import COLUMN, COLUMN_WIDTH, RIGHT, Hearing, Scene, load_text, reps_text
from hipcoach.ui.tokens import Tokens

START_BUTTON = QRectF(COLUMN, 588, COLUMN_WIDTH, 92)
SOUND_ROW = QRectF(COLUMN, 500, COLUMN_WIDTH, 70)
NOT_HEARD = QRectF(COLUMN + 296, 514, 118, 44)
_TARGETS: tuple[tuple[QRectF, Key], ...] = (
    (START_BUTTON, Key.ENTER),
    (SOUND_ROW, Key.SPACE),
    (QRectF(1172, 186, 72, 80), Key.UP),
    (QRectF(1246, 186, 72, 80), Key.DOWN),
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
    return ((NOT_HEARD, Key.N), *_TARGETS) if scene.hearing is Hearing.ASKED else _TARGETS


def draw_set_up(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """Everything to decide before the first set, in the order in which it is decided."""
    view = scene.view
    if view.planned is None or view.exercise is None:
        return
    planned = view.planned
    draw_line(painter, QPointF(COLUMN, 76), view.exercise.name, 46, tokens.text, max_width=COLUMN_WIDTH)
    kind = "warm-up set" if planned.is_warm_up else "set"
    sets = f"{counted(planned.sets, kind)} of {planned.reps} · rest {clock_text(planned.rest_s)}"
    draw_line(painter, QPointF(COLUMN, 126), sets, 30, tokens.text_muted, weight=QFont.Weight.DemiBold)
    draw_line(painter, QPointF(COLUMN - 4, 268), load_text(planned.load), 120, tokens.text, max_width=460)
    draw_key(painter, QPointF(1174, 246), "↑", 36, tokens)
    draw_key(painter, QPointF(1252, 246), "↓", 36, tokens)
    draw_line(
        painter,
        QPointF(COLUMN, 322),
        _last_time(scene),
        28,
        tokens.text_muted,
        weight=QFont.Weight.Medium,
        max_width=COLUMN_WIDTH,
    )
    felt = _felt_then(scene)
    if felt is not None:
        words = f"Felt then: {felt.name.lower()}. Think: {felt.short_cue}"
        draw_line(painter, QPointF(COLUMN, 359), words, 25, tokens.text, max_width=COLUMN_WIDTH)
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
    hints = [("⌫", "today"), ("?", "keys")]
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


def _last_time(scene: Scene) -> str:
    if not scene.last_time:
        return "The first time: begin light, so that six feel easy"
    return f"Last time {scene.last_time[-1].load}: {reps_text(scene.last_time)}"


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
