"""Before the first set: the load and last time's sets, the pace as breath, the sound, then Start."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hipcoach.domain.exercise import Fault, PhaseKind
from hipcoach.domain.keys import Key
from hipcoach.domain.plan import Advice, Block, Dose
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.units import clock_text, seconds_text
from hipcoach.domain.words import words
from hipcoach.ui.language import told, tr, tr_count
from hipcoach.ui.painting.marks import breath_colour, draw_hints, draw_key, places_of_hints
from hipcoach.ui.painting.text import draw_fitted_paragraph, draw_line, draw_lines, fitted, set_in_lines
from hipcoach.ui.painting.train import (
    COLUMN,
    COLUMN_WIDTH,
    RIGHT,
    Hearing,
    Scene,
    draw_foot,
    load_text,
    reps_text,
)
from hipcoach.ui.tokens import Tokens

START_BUTTON = QRectF(COLUMN, 588, COLUMN_WIDTH, 92)
SOUND_ROW = QRectF(COLUMN, 500, COLUMN_WIDTH, 70)
WHY_ROOM = QRectF(COLUMN, 266, COLUMN_WIDTH, 60)
WHY_ROOM_ALONE = WHY_ROOM.adjusted(0, 0, 0, 46)
"""Where no other dose stands below it."""
PACE_WIDTH, PACE_GAP = 470.0, 30.0
OTHER_ROW = QRectF(COLUMN, 330, COLUMN_WIDTH, 46)
_QUESTION = words("Heard it?")
_ANSWER_KEYS = (
    (Key.ENTER.words, words("start", note="what a key does")),
    ("N", words("no", note="what a key does: the sound was not heard")),
    (Key.SPACE.words, words("again", note="what a key does: play the sound")),
)
_HINTS = (
    ("⌫", words("today", note="what a key does: to the page Today")),
    ("D", words("dizzy?")),
    ("?", words("keys")),
)
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
        words("Then the window's edges light up with each phase."),
        words("Off again in Settings: Light at the edges."),
    ),
    Hearing.SILENT: (
        words("There is no sound: the edges light up instead."),
        words("Its volume and player are chosen in Settings."),
    ),
}


def targets(scene: Scene) -> tuple[tuple[QRectF, Key], ...]:
    """Where a click means a key."""
    asked = ((not_heard_room(scene), Key.N),) if scene.hearing is Hearing.ASKED else ()
    other = ((OTHER_ROW, Key.O),) if scene.view.block and scene.view.block.other else ()
    return (*asked, *other, *_TARGETS)


def not_heard_room(scene: Scene) -> QRectF:
    """Where one says that the sound was not heard, while it is asked."""
    _, at = _question_and_answers(scene)
    _, places = places_of_hints(at.x(), _ANSWER_KEYS, _answer_px(scene), RIGHT - at.x())
    start, end = places[1]
    return QRectF(start - 12, at.y() - 32, end - start + 24, 44)


def draw_set_up(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """Everything to decide before the first set, in the order in which it is decided."""
    view = scene.view
    if view.planned is None or view.exercise is None or view.block is None:
        return
    planned, block = view.planned, view.block
    others = len({one.block for one in view.sets}) - 1
    name = view.exercise.name
    if others:
        name = tr_count("{lift} and %n more", "{lift} and %n more", others, lift=name)
    draw_line(painter, QPointF(COLUMN, 64), name, 46, tokens.text, max_width=COLUMN_WIDTH)
    px = scene.larger(28, 38)
    draw_line(painter, QPointF(COLUMN, 108), _amount(block), px, tokens.text_muted, max_width=COLUMN_WIDTH)
    if block.advice is Advice.STOP:
        draw_line(painter, QPointF(COLUMN, 192), tr("No load suggested"), 58, tokens.text, max_width=460)
    else:
        draw_line(painter, QPointF(COLUMN - 4, 204), load_text(block.load), 100, tokens.text, max_width=460)
    draw_key(painter, QPointF(1174, 188), "↑", 36, tokens)
    draw_key(painter, QPointF(1252, 188), "↓", 36, tokens)
    draw_line(
        painter,
        QPointF(COLUMN, 250),
        _last_time(scene),
        scene.larger(25, 29),
        tokens.text_muted,
        weight=QFont.Weight.Medium,
        max_width=COLUMN_WIDTH,
    )
    _draw_why(painter, scene, block, tokens)
    if planned.tempo is None:
        draw_line(painter, QPointF(COLUMN, 440), tr("At your own pace"), 40, tokens.text, max_width=COLUMN_WIDTH)
    else:
        _draw_pace(painter, scene, planned.tempo, tokens)
    _draw_sound(painter, scene, tokens)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.accent))
    painter.drawRoundedRect(START_BUTTON, 20, 20)
    middle = QPointF(START_BUTTON.center().x(), START_BUTTON.center().y() + 15)
    start = f"{tr('Start')}   {told(Key.ENTER.words)}"
    room = START_BUTTON.width() - 40
    draw_line(painter, middle, start, 42, tokens.on_accent, max_width=room, align=Qt.AlignmentFlag.AlignHCenter)
    draw_foot(painter, scene, QPointF(COLUMN, 736), _HINTS, 22, tokens)


def _draw_sound(painter: QPainter, scene: Scene, tokens: Tokens) -> None:
    """The sound's test; once it was played the question, once that was answered what follows from it."""
    medium = QFont.Weight.Medium
    if scene.hearing is Hearing.UNTRIED:
        x = COLUMN + draw_key(painter, QPointF(COLUMN, 546), told(Key.SPACE.words), 30, tokens) + 16
        text = tr("Test sound: heard from where you stand?")
        lines, px = set_in_lines(text, scene.larger(28, 32), scene.larger(22, 30), RIGHT - x, weight=medium)
        first = 546.0 if len(lines) == 1 else 530.0
        at = QPointF(x, first)
        draw_lines(painter, at, 34.0, lines, px, tokens.text_muted, max_width=RIGHT - x, weight=medium)
        return
    if scene.hearing is Hearing.ASKED:
        asked_at, at = _question_and_answers(scene)
        draw_line(painter, asked_at, told(_QUESTION), _question_px(scene), tokens.text, max_width=COLUMN_WIDTH)
        draw_hints(painter, at, _ANSWER_KEYS, _answer_px(scene), tokens, max_width=RIGHT - at.x())
        return
    answer, hint = _ANSWERS[scene.hearing]
    px = scene.larger(24, 30)
    draw_line(painter, QPointF(COLUMN, 530), told(answer), px, tokens.text, max_width=COLUMN_WIDTH)
    draw_line(
        painter,
        QPointF(COLUMN, 562),
        told(hint),
        px,
        tokens.text_muted,
        weight=medium,
        max_width=COLUMN_WIDTH,
    )


def _question_px(scene: Scene) -> float:
    return scene.larger(28, 32)


def _answer_px(scene: Scene) -> float:
    return scene.larger(25, 30)


def _question_and_answers(scene: Scene) -> tuple[QPointF, QPointF]:
    """Where it is asked whether the sound was heard, and where the answers begin: below where they are long."""
    left = COLUMN + max(fitted(told(_QUESTION), _question_px(scene), QFont.Weight.Bold, None)[1] + 24, 156.0)
    wanted = _answer_px(scene)
    px, _ = places_of_hints(left, _ANSWER_KEYS, wanted, RIGHT - left)
    if px == wanted:
        return QPointF(COLUMN, 546), QPointF(left, 546)
    return QPointF(COLUMN, 527), QPointF(COLUMN, 568)


def _amount(block: Block) -> str:
    """How much there is to do, warm-ups first, and the rest between."""
    ups = ", ".join(tr("{reps} with {load}", reps=up.reps, load=up.load.words) for up in block.warm_ups)
    first = tr("first {sets}", sets=ups, note="the warm-ups") if ups else ""
    rest = tr("rest {time}", time=clock_text(block.rest_s))
    return " · ".join(filter(None, (told(block.dose_text), first, rest)))


def _draw_why(painter: QPainter, scene: Scene, block: Block, tokens: Tokens) -> None:
    """Why this much, the one thing to think of where something was felt, and what one key takes instead."""
    felt = _felt_then(scene) if block.advice is not Advice.STOP else None
    think = tr("Think: {cue}.", cue=felt.short_cue) if felt else ""
    text = " ".join(filter(None, (told(block.reason), think)))
    # The first time is told by the reason itself: it takes the place of what was done the last time.
    room = WHY_ROOM_ALONE if block.other is None else WHY_ROOM
    if not _last_time(scene):
        room = room.adjusted(0, -36, 0, 0)
    # Beside the other dose it stands right above that, which stays where it is for the eye and for the mouse.
    end = Qt.AlignmentFlag.AlignBottom if block.other is not None else Qt.AlignmentFlag.AlignTop
    draw_fitted_paragraph(painter, room, text, scene.larger(23, 34), tokens.text, at=end)
    if block.other is not None:
        px = scene.larger(23, 29)
        width = draw_key(painter, QPointF(COLUMN, 360), "O", px + 1, tokens)
        other = _other_text(block, block.other)
        at = QPointF(COLUMN + width + 14, 360)
        draw_line(painter, at, other, px, tokens.text_muted, max_width=COLUMN_WIDTH - width - 14)


def _other_text(block: Block, other: Dose) -> str:
    """The dose that one key takes instead, and what it is."""
    if other.tempo is not None:
        return tr("instead: {tempo}, {seconds:g} s a rep", tempo=other.tempo, seconds=other.tempo.rep_s)
    known = {Advice.DELOAD: words("a lighter week"), Advice.STAY: words("as last time")}
    is_load_alone = (other.sets, other.reps) == (block.sets, block.reps)
    amount = tr_count("%n set of {reps}", "%n sets of {reps}", other.sets, reps=other.reps)
    parts = ("" if is_load_alone else amount, load_text(other.load), told(known.get(other.advice, "")))
    return tr("instead: {dose}", dose=", ".join(filter(None, parts)))


def _last_time(scene: Scene) -> str:
    """What was done the last time and what is to be hung on the bar; empty where there is neither."""
    block = scene.view.block
    if block is not None and block.advice is Advice.STOP:
        return tr("{load} is set, as last time: ↑ ↓ change it", load=block.load.words)
    done = ""
    if scene.last_time:
        load = scene.last_time[-1].load.words
        done = tr("Last time {load}: {reps}", load=load, reps=reps_text(scene.last_time))
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
    parts = [
        (phase.parts[-1], told(seconds_text(seconds)))
        for phase in (scene.view.exercise.phases if scene.view.exercise else ())
        if (seconds := durations[phase.kind])
    ]
    bold, word_px, time_px = QFont.Weight.Bold, scene.larger(26, 32), scene.larger(40, 48)
    widths = [
        max(fitted(part.word, word_px, bold, None)[1], fitted(time, time_px, bold, None)[1]) + PACE_GAP
        for part, time in parts
    ]
    share, x = min(PACE_WIDTH / max(sum(widths), 1.0), 1.0), COLUMN
    for (part, time), width in zip(parts, widths, strict=True):
        room = width * share - PACE_GAP
        draw_line(painter, QPointF(x, 404), part.word, word_px, breath_colour(part.breath, tokens), max_width=room)
        draw_line(painter, QPointF(x, 452), time, time_px, tokens.text, max_width=room)
        x += width * share
    draw_key(painter, QPointF(1174, 440), "S", 36, tokens)
    draw_key(painter, QPointF(1252, 440), "F", 36, tokens)
    under = told(tempo.warning) or tr("{seconds:g} s a rep · S slower, F faster", seconds=tempo.rep_s)
    colour = tokens.warning if tempo.warning else tokens.text_muted
    at, px, weight = QPointF(COLUMN, 492), scene.larger(22, 28), QFont.Weight.Medium
    draw_line(painter, at, under, px, colour, weight=weight, max_width=COLUMN_WIDTH)
