"""Train from three metres: its text is tall, nothing is cut or covered, and only what changes is painted."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

import pytest
from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hipcoach.domain.load import Load, Unit
from hipcoach.domain.moves import Move
from hipcoach.domain.plan import Advice, Block, Dose, RepRange, WarmUp
from hipcoach.domain.session import Session
from hipcoach.domain.situation import State
from hipcoach.domain.weights import Weights
from hipcoach.ui.components import train_canvas
from hipcoach.ui.painting import ready, rest, set_up, summary, work
from hipcoach.ui.painting.text import wrapped
from hipcoach.ui.painting.train import COLUMN, PAGE, Hearing, Scene, plates_text
from hipcoach.ui.theme import Theme
from tests.helpers.canvas import A_SHADE, Canvas, blank, difference
from tests.helpers.mutations import few_and_many
from tests.helpers.shipped import EXERCISES as VARIATIONS
from tests.helpers.tongues import speaking_pseudo
from tests.helpers.window import SHEET, Rehearsal, real_exercises

FOUR_THINGS_PX = 77.0
SMALLEST_PX = 40.0
PIP_PX = 14.5
DUMBBELL = next(iter(real_exercises().values()))
LONG = replace(
    DUMBBELL,
    name="A deadlift with a name of forty letters.",
    pick_up="Hinge down and pick up both dumbbells",
    stance=("Feet as wide as your hips are", "Knuckles look forward and down", "Eyes on the floor ahead"),
)
ONE_SIDED = replace(DUMBBELL, is_one_sided=True, load=Load(Decimal(8), implements=1))

EXTREMES = {
    "usual": lambda: Rehearsal(DUMBBELL),
    "heaviest": lambda: Rehearsal(DUMBBELL, load=Load(Decimal(500))),
    "pounds": lambda: Rehearsal(DUMBBELL, load=Load(Decimal("197.5"), Unit.LB)),
    "no_load": lambda: Rehearsal(DUMBBELL, load=Load(Decimal(0))),
    "most_sets": lambda: Rehearsal(DUMBBELL, sets=20, reps=RepRange(1, 2)),
    "most_reps": lambda: Rehearsal(DUMBBELL, sets=2, reps=RepRange(49, 50), load=Load(Decimal("197.5"), Unit.LB)),
    "one_sided": lambda: Rehearsal(ONE_SIDED, sets=2),
    "long_words": lambda: Rehearsal(LONG, sets=20, warm_ups=(WarmUp(RepRange(10, 12), LONG.load),)),
    "slow": lambda: Rehearsal(
        DUMBBELL, tempo=DUMBBELL.tempo.slower(), rest_s=900.0, rest_reason="as planned " * 8
    ),
    "free": lambda: Rehearsal(DUMBBELL, sets=2, reps=RepRange(49, 50), tempo=None),
    "from_the_floor": lambda: Rehearsal(VARIATIONS["barbell-floor"]),
    "on_one_leg": lambda: Rehearsal(VARIATIONS["single-leg"], sets=2),
}


@dataclass(frozen=True)
class Painted:
    """A text as it was painted.

    Attributes:
        text: Its letters.
        capitals_px: How tall its capitals are.
        ink: What it covers, in pixels.
        room: What it was allowed to cover.
    """

    text: str
    capitals_px: float
    ink: QRectF
    room: QRectF


class Watched(QPainter):
    """A painter that remembers the texts and the pips it painted; everything else it only paints."""

    texts: list[Painted]
    pips: list[QRectF]

    def drawText(self, *where):
        metrics = QFontMetricsF(self.font())
        if isinstance(where[0], QPointF):
            at, text = where
            ink = metrics.tightBoundingRect(text).translated(at)
            room = PAGE
        else:
            room, flags, text = where
            ink = self.boundingRect(room, flags, text)
        if self.hasClipping():
            room = room & self.clipBoundingRect()
        if text:
            ink, room = self.transform().mapRect(ink), self.transform().mapRect(room)
            Watched.texts.append(Painted(text, metrics.capHeight(), ink, room))
        super().drawText(*where)

    def drawRoundedRect(self, rect, *radii):
        if rect.height() <= PIP_PX and rect.top() < 50:
            Watched.pips.append(self.transform().mapRect(rect))
        super().drawRoundedRect(rect, *radii)


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    one = Canvas(Theme(SHEET, "dark"))
    qtbot.addWidget(one)
    one.resize(PAGE.size().toSize())
    return one


@pytest.fixture
def look(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> Callable[[Scene], list[Painted]]:
    """Paints a scene at the design's size and tells its texts."""
    monkeypatch.setattr(train_canvas, "QPainter", Watched)
    image = blank(canvas)

    def paint(scene: Scene) -> list[Painted]:
        Watched.texts, Watched.pips = [], []
        canvas.show_scene(scene)
        canvas.render(image)
        return Watched.texts

    return paint


@pytest.fixture(params=["English", "half as long again"])
def tongue(request: pytest.FixtureRequest) -> Iterator[str]:
    """English, and a language whose texts are longer than those of any other."""
    with speaking_pseudo() if request.param != "English" else nullcontext():
        yield request.param


def at(told: Rehearsal, time_s: float) -> Scene:
    told.wait(told.session.situation.origin_s + time_s - told.now)
    return told.scene()


def scenes(begin: Callable[[], Rehearsal]) -> dict[str, Scene]:
    """Every state of a session, from setting up to the summary."""
    told = begin()
    seen = {"set_up": told.scene()}
    told.do(Move.START).wait(0.5)
    seen["ready"] = told.scene()
    seen["ready, 3"] = told.wait(11.6).scene()
    told.until(State.WORKING)
    if told.session.situation.timeline.last_rep:
        timeline = told.session.situation.timeline
        shown = {1, timeline.last_rep - 1, timeline.last_rep}
        for segment in [one for one in timeline.segments if one.rep in shown]:
            seen[f"rep {segment.rep} {segment.part.word}"] = at(told, segment.start_s + segment.duration_s * 0.4)
        seen["muted"] = told.scene(is_muted=True)
    else:
        seen["free"] = told.wait(754).scene(is_muted=True)
    told = begin().do(Move.START).until(State.WORKING).wait(8).do(Move.PAUSE).wait(2)
    seen["paused"] = told.scene()
    seen["paused for long"] = told.wait(754).scene()
    told.do(Move.GO_ON).wait(3)
    seen["going on"] = told.scene()
    seen["slept"] = told.sleep(3000).scene()
    told.do(Move.END_SET).wait(1)
    last_time = (told.session.situation.done[-1],) * len(told.session.situation.sets)
    seen["rest"] = told.scene()
    seen["rest with a past"] = told.scene(last_time=last_time)
    told.do(Move.EFFORT, value=10).do(Move.FAULT, value=DUMBBELL.faults[0].id)
    for _ in range(50):
        told.do(Move.MORE_REPS)
    seen["rest, corrected"] = told.scene(last_time=last_time)
    told.do(Move.CONFIRM)
    seen["rest, confirmed"] = told.scene()
    told.do(Move.PAUSE_REST).wait(4000)
    seen["rest, paused"] = told.scene()
    told.do(Move.REOPEN)
    seen["rest, asked again"] = told.scene()
    told.do(Move.CONFIRM, Move.END_SESSION)
    told.do(Move.PAIN, value=7).do(Move.SESSION_NOTE, value="The left hand let go before the hips were tired")
    view = told.session.view(told.now)
    seen["summary"] = told.scene(
        next_doses=(("Dumbbell deadlift", next_dose(view.done[-1].load)),), last_time=last_time
    )
    seen["reopened"] = told.do(Move.REOPEN).scene()
    return seen


def next_dose(load: Load) -> Dose:
    """A dose with one of the longest reasons."""
    reason = (
        "Pain of 10 the morning after, worse than in the session: no load is suggested. "
        "Please ask a physiotherapist or a doctor."
    )
    return Dose(20, RepRange(11, 12), load, Advice.STOP, reason)


def rest_over() -> Scene:
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.RESTING)
    told.session.poll(told.now + 9000)
    told.now += 9000
    return told.scene()


def covers(one: QRectF, other: QRectF) -> bool:
    return one.adjusted(1, 1, -1, -1).intersects(other.adjusted(1, 1, -1, -1))


@pytest.mark.parametrize("extreme", EXTREMES)
def test_what_is_read_in_a_set_is_tall_enough(look, extreme, tongue):
    too_small = []
    for name, scene in scenes(EXTREMES[extreme]).items():
        texts = look(scene)
        if scene.view.state in {State.GETTING_READY, State.WORKING}:
            assert texts, name
            too_small += [
                (name, one.text, round(one.capitals_px, 1)) for one in texts if one.capitals_px < SMALLEST_PX
            ]
    assert too_small == []


@pytest.mark.parametrize("extreme", [name for name in EXTREMES if name != "free"])
def test_the_word_and_the_rep_are_taller_still(look, extreme):
    count = 0
    for name, scene in scenes(EXTREMES[extreme]).items():
        if scene.view.state is State.WORKING:
            count += 1
            sizes: dict[str, float] = {}
            for one in look(scene):
                sizes[one.text] = max(one.capitals_px, sizes.get(one.text, 0.0))
            face = work.face_of(scene)
            assert sizes[face.part.word] >= FOUR_THINGS_PX, name
            assert sizes[str(face.rep)] >= FOUR_THINGS_PX, name
    assert count >= 8


@pytest.mark.parametrize("seconds", [75, 15, 10, 9, 3, 1])
def test_the_countdown_is_taller_still(look, seconds):
    told = Rehearsal(DUMBBELL).do(Move.START, Move.MORE_TIME, Move.MORE_TIME, Move.MORE_TIME, Move.MORE_TIME)
    told.wait(75 - seconds + 0.001)
    (countdown,) = [one for one in look(told.scene()) if one.text == str(seconds)]
    assert countdown.capitals_px >= FOUR_THINGS_PX


def test_the_clock_of_a_rest_is_taller_still(look):
    texts = look(Rehearsal(DUMBBELL).do(Move.START).until(State.RESTING).scene())
    (clock,) = [one for one in texts if one.text == "2:00"]
    assert clock.capitals_px >= FOUR_THINGS_PX


@pytest.mark.parametrize("text_scale", [1.0, 1.4, 2.0])
@pytest.mark.parametrize("extreme", EXTREMES)
def test_nothing_is_cut_and_nothing_covered(look, extreme, tongue, text_scale):
    wrong = []
    for name, scene in [*scenes(EXTREMES[extreme]).items(), ("rest over", rest_over())]:
        texts = look(replace(scene, text_scale=text_scale))
        assert texts, name
        wrong += [f"{name}: “{one.text}” is cut" for one in texts if not one.room.contains(one.ink)]
        wrong += [
            f"{name}: “{one.text}” and “{other.text}”"
            for one, other in combinations(texts, 2)
            if covers(one.ink, other.ink)
        ]
        wrong += [
            f"{name}: “{one.text}” and the sets" for one in texts if any(covers(one.ink, p) for p in Watched.pips)
        ]
        wrong += [f"{name}: a pip is cut" for pip in Watched.pips if not PAGE.contains(pip)]
    assert wrong == []


def test_larger_text_is_larger_where_there_is_room_and_never_smaller(look):
    grows = {
        "set_up": ["4 sets of 5–6 · rest 2:00", "IN", "keys"],
        "rest": ["Next: set 2 of 4", "+15 s", "keys"],
        "summary": ["Set", "0–2 go on · 3–4 less load or depth", "keys"],
    }
    for name, scene in scenes(EXTREMES["usual"]).items():
        usual = {one.text: one.capitals_px for one in look(scene)}
        large = {one.text: one.capitals_px for one in look(replace(scene, text_scale=2.0))}
        assert all(large[text] >= px for text, px in usual.items() if text in large), name
        assert [text for text in grows.get(name, ()) if large[text] < 1.1 * usual[text]] == [], name
        if scene.view.state in {State.GETTING_READY, State.WORKING}:
            assert large == usual, name


def test_where_larger_text_leaves_no_room_the_last_keys_stay(look):
    told = Rehearsal(DUMBBELL, sets=2).do(Move.START).until(State.RESTING)
    seen = {one.text for one in look(told.scene(text_scale=2.0))}
    assert {"−15 s", "dizzy?", "keys"} <= seen
    assert "leave the next out" not in seen


@pytest.mark.parametrize("extreme", ["usual", "free"])
def test_painting_changes_nothing(canvas, extreme):
    image = blank(canvas)
    for name, scene in scenes(EXTREMES[extreme]).items():
        canvas.show_scene(scene)
        canvas.take_dirty()
        # The ground is the same picture for every scene, painted once.
        before = {key: id(value) for key, value in vars(canvas).items() if key not in {"_ground", "painted"}}
        description = canvas.accessibleDescription()
        canvas.render(image)
        after = {key: id(value) for key, value in vars(canvas).items() if key not in {"_ground", "painted"}}
        assert after == before, name
        assert canvas.scene is scene
        assert canvas.accessibleDescription() == description
        assert canvas.dirty.isEmpty(), f"{name}: painting asks for painting"


LONGEST_REASON = (
    "12 reps a set, but 2 × 197.5 lb is 100 % more: tell the effort in the rest, lower it more slowly, "
    "or find a weight between."
)
WITH_ALL = {
    "reason": LONGEST_REASON,
    "warm_ups": (WarmUp(RepRange(5, 5), Load(Decimal("97.5"))), WarmUp(RepRange(3, 3), Load(Decimal("147.5")))),
    "other": Dose(20, RepRange(11, 12), Load(Decimal("197.5"), Unit.LB), Advice.DELOAD, ""),
}


@pytest.mark.parametrize("variation", VARIATIONS)
def test_set_up_holds_the_longest_reason_warm_ups_plates_and_the_other_dose(look, variation):
    exercise = VARIATIONS[variation]
    widest = max(exercise.faults, key=lambda one: len(one.short_cue))
    told = Rehearsal(exercise, load=Load(Decimal("197.5"), Unit.LB), **WITH_ALL)
    felt = replace(Rehearsal(exercise).do(Move.START).until(State.RESTING).session.situation.done[-1], reps=12)
    a_side = plates_text(Weights().a_side(Load(Decimal("141.5"), Unit.KG, 1)))
    for last_time in ((), (felt,) * 8, (replace(felt, fault=widest.id),) * 8):
        texts = look(told.scene(last_time=last_time, a_side=a_side))
        assert badly_painted(texts) == []
        words = " ".join(one.text for one in texts)
        assert LONGEST_REASON in words
        assert "instead: 20 sets of 11–12, 2 × 197.5 lb, a lighter week" in words
    texts = look(told.do(Move.START).until(State.RESTING).scene(a_side=a_side))
    assert badly_painted(texts) == []
    assert a_side in " ".join(one.text for one in texts)


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_the_answer_no_is_clicked_where_it_is_painted(look, tongue, text_scale):
    scene = Rehearsal(DUMBBELL).scene(hearing=Hearing.ASKED, text_scale=text_scale)
    texts = look(scene)
    (key,) = [one for one in texts if one.text == "N"]
    assert set_up.not_heard_room(scene).contains(key.ink)
    assert badly_painted(texts) == []


def test_set_up_suggests_no_load_after_pain(look):
    told = Rehearsal(DUMBBELL, load=Load(Decimal("197.5"), Unit.LB), advice=Advice.STOP, reason=LONGEST_REASON)
    texts = look(told.scene())
    assert badly_painted(texts) == []
    tallest = max(texts, key=lambda one: one.capitals_px)
    assert tallest.text == "No load suggested"
    assert any(one.text.startswith("2 × 197.5 lb is set") for one in texts)


@pytest.mark.parametrize("lifts", [1, 2, 3])
@pytest.mark.parametrize("advice", [Advice.STAY, Advice.STOP])
def test_the_summary_holds_the_next_dose_of_each_lift(look, lifts, advice):
    dose = Dose(20, RepRange(11, 12), Load(Decimal("197.5"), Unit.LB), advice, LONGEST_REASON)
    told = Rehearsal(DUMBBELL, sets=1).do(Move.START).until(State.SUMMARY)
    texts = look(told.scene(next_doses=(("Barbell deadlift from the floor", dose),) * lifts))
    assert badly_painted(texts) == []
    words = [one.text for one in texts]
    assert words.count(LONGEST_REASON) == min(lifts, 2)
    assert any("197.5" in one for one in words if one != LONGEST_REASON) == (advice is Advice.STAY)


def badly_painted(texts: list[Painted]) -> list[str]:
    """Texts that are cut, or that cover each other."""
    cut = [f"“{one.text}” is cut" for one in texts if not one.room.contains(one.ink)]
    pairs = [(one, other) for one, other in combinations(texts, 2) if covers(one.ink, other.ink)]
    return [*cut, *(f"“{one.text}” and “{other.text}”" for one, other in pairs)]


@few_and_many(2, 9)
@pytest.mark.parametrize("exercise", VARIATIONS.values(), ids=VARIATIONS)
def test_what_was_felt_is_the_one_thing_to_think_of_and_is_tall(look, exercise, cases):
    widest_first = sorted(exercise.faults, key=lambda one: -len(one.short_cue))
    for fault in widest_first[:cases]:
        told = Rehearsal(exercise, sets=2).do(Move.START).until(State.RESTING)
        told.do(Move.FAULT, value=fault.id)
        last_time = (told.session.situation.done[-1],)
        scene = told.scene()
        assert badly_painted(look(scene)) == []
        told.do(Move.CONFIRM, Move.CONFIRM)
        texts = look(told.scene())
        assert told.session.situation.state is State.GETTING_READY
        assert badly_painted(texts) == []
        assert min(one.capitals_px for one in texts) >= SMALLEST_PX
        words = " ".join(one.text for one in texts)
        assert f"Think: {fault.short_cue}" in words
        assert not any(reminder in words for reminder in exercise.stance), "nothing else competes"
        assert ("Right leg" in words) == exercise.is_one_sided
        before = Rehearsal(exercise).scene(last_time=last_time)
        texts = look(before)
        assert badly_painted(texts) == []
        assert any(fault.short_cue in one.text for one in texts)


def test_somebody_s_own_long_cue_is_kept_out_of_the_countdown(look):
    words = "Keep the whole of your long spine as it is while both of the hips go far back and down"
    fault = replace(DUMBBELL.faults[0], cue=words, think="")
    exercise = replace(ONE_SIDED, faults=(fault,))
    told = Rehearsal(exercise, sets=2).do(Move.START).until(State.RESTING)
    told.do(Move.FAULT, value=fault.id).do(Move.CONFIRM, Move.CONFIRM)
    assert badly_painted(look(told.scene())) == []


def room(rect: QRectF) -> QRect:
    return rect.toAlignedRect()


@pytest.mark.parametrize("exercise", VARIATIONS.values(), ids=VARIATIONS)
def test_no_figure_reaches_into_the_words_or_out_of_the_page(canvas, exercise):
    for first in (True, False):
        told = Rehearsal(exercise, "always").do(Move.START)
        if not first:
            told.until(State.RESTING).until(State.GETTING_READY)
        for time_s in range(0, 45, 1):
            canvas.show_scene(at(told, time_s))
            left, _, right, _ = canvas._figure.bounds
            assert canvas._layout.figure.x_of(left) > PAGE.left()
            assert canvas._layout.figure.x_of(right) < COLUMN - 10


def test_on_the_right_leg_the_hips_arrow_stands_behind_the_hips(canvas):
    told = Rehearsal(VARIATIONS["single-leg"], "always").do(Move.START).until(State.WORKING)
    for side in ("left", "right"):
        scene = at(told, 16.5)
        assert scene.view.planned.side == side
        canvas.show_scene(scene)
        hips_x = canvas._layout.figure.x_of(canvas._figure.hips[0])
        behind = canvas._layout.hip_arrow.center().x() - hips_x
        assert (behind < 0) == (side == "left")
        told.until(State.RESTING).until(State.WORKING)


@pytest.mark.parametrize("exercise", VARIATIONS.values(), ids=VARIATIONS)
def test_what_to_stand_like_is_said_in_a_line_each(exercise):
    for reminder in exercise.stance:
        assert wrapped(reminder, ready.SMALLEST_PX, ready.COLUMN_WIDTH) == [reminder]


def test_within_a_phase_only_figure_and_line_are_painted(canvas):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.WORKING)
    canvas.show_scene(at(told, 16.0))
    canvas.take_dirty()
    canvas.show_scene(at(told, 16.1))
    dirty = canvas.take_dirty()
    assert dirty.contains(room(work.LINE_ROOM))
    assert not dirty.intersects(room(work.WORD_ROOM))
    assert not dirty.intersects(room(work.REP_ROOM).adjusted(0, 1, 0, 0))
    assert dirty.intersects(QRect(150, 100, 350, 500)), "the figure moves"
    assert sum(one.width() * one.height() for one in dirty) < PAGE.width() * PAGE.height() * 0.6


def test_another_figure_takes_over_in_mid_set(canvas):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.WORKING)
    canvas.show_scene(at(told, 16.0))
    before = canvas._figure
    canvas._theme.adopt({"figure": "man"})
    assert canvas._figure != before
    assert canvas._figure.skeleton.spine == before.skeleton.spine
    assert canvas._figure.grip == before.grip, "the lift line stays where it is"


def test_the_next_phase_paints_its_word(canvas):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.WORKING)
    canvas.show_scene(at(told, 17.9))
    canvas.take_dirty()
    canvas.show_scene(at(told, 18.1))
    dirty = canvas.take_dirty()
    for one in (work.WORD_ROOM, work.REP_ROOM, work.HIP_ARROW_ROOM, work.LINE_ROOM):
        assert QRegion(room(one)).subtracted(dirty).isEmpty()


def test_getting_ready_paints_only_the_countdown_once_a_second(canvas):
    told = Rehearsal(DUMBBELL).do(Move.START).wait(1.2)
    canvas.show_scene(told.scene())
    canvas.take_dirty()
    canvas.show_scene(told.wait(0.5).scene())
    assert canvas.take_dirty().isEmpty()
    canvas.show_scene(told.wait(0.5).scene())
    assert canvas.take_dirty() == QRegion(room(ready.COUNTDOWN_ROOM))


def test_a_rest_paints_only_its_clock_once_a_second(canvas):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.RESTING).wait(1.2)
    canvas.show_scene(told.scene())
    canvas.take_dirty()
    canvas.show_scene(told.wait(0.5).scene())
    assert canvas.take_dirty().isEmpty()
    canvas.show_scene(told.wait(0.5).scene())
    assert canvas.take_dirty() == QRegion(room(rest.CLOCK_ROOM))


def test_a_pause_paints_once_a_second(canvas):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.WORKING).wait(2).do(Move.PAUSE).wait(1.2)
    canvas.show_scene(told.scene())
    canvas.take_dirty()
    canvas.show_scene(told.wait(0.5).scene())
    assert canvas.take_dirty().isEmpty()
    canvas.show_scene(told.wait(0.5).scene())
    assert not canvas.take_dirty().isEmpty()


def test_qt_paints_no_more_than_what_changed(canvas, qtbot):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.RESTING).wait(1.2)
    canvas.show_scene(told.scene())
    with qtbot.waitExposed(canvas):
        canvas.show()
    QApplication.processEvents()
    canvas.painted.clear()
    canvas.show_scene(told.wait(1).scene())
    qtbot.waitUntil(lambda: bool(canvas.painted))
    assert canvas.painted == [QRegion(room(rest.CLOCK_ROOM))]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_what_is_painted_piece_by_piece_is_the_whole_picture(canvas, size):
    canvas.resize(*size)
    pieces, whole = blank(canvas), blank(canvas)
    told = Rehearsal(DUMBBELL, sets=2, reps=RepRange(2, 2)).do(Move.START).wait(12)
    canvas.show_scene(told.scene())
    canvas.render(pieces)
    canvas.take_dirty()
    while told.wait(0.31).session.situation.state is not State.RESTING:
        canvas.show_scene(told.scene())
        canvas.paint_dirty(pieces)
        canvas.render(whole)
        assert difference(pieces, whole) <= A_SHADE, f"at {told.now:.2f} s"


def test_it_has_a_name_and_says_what_it_shows(canvas):
    assert canvas.accessibleName() == "Training"
    told = Rehearsal(DUMBBELL).do(Move.START)
    said = {}
    canvas.show_scene(told.scene())
    said["ready"] = canvas.accessibleDescription()
    told.until(State.WORKING)
    for time_s in (16.0, 18.5, 19.5, 22.0):
        canvas.show_scene(at(told, time_s))
        said[time_s] = canvas.accessibleDescription()
    told.until(State.RESTING)
    canvas.show_scene(told.scene())
    said["rest"] = canvas.accessibleDescription()
    words = [part.word for phase in DUMBBELL.phases for part in phase.parts]
    assert said == {
        "ready": "Getting ready, 2 × 8 kg",
        16.0: f"{words[0]}, rep 1 of 6",
        18.5: f"{words[1]}, rep 1 of 6",
        19.5: f"{words[2]}, rep 1 of 6",
        22.0: f"{words[0]}, rep 2 of 6",
        "rest": "Rest. Set 1: was it 6?",
    }


@pytest.mark.parametrize(
    ("sets", "warm_ups", "words"),
    [
        (4, (), "4 sets of 5–6 · rest 2:00"),
        (1, (), "1 set of 5–6 · rest 2:00"),
        (4, (WarmUp(RepRange(8, 8), DUMBBELL.load),), "4 sets of 5–6 · first 8 with 2 × 8 kg · rest"),
    ],
)
def test_set_up_names_what_comes_first(look, sets, warm_ups, words):
    texts = [one.text for one in look(Rehearsal(DUMBBELL, sets=sets, warm_ups=warm_ups).scene())]
    assert any(text.startswith(words) for text in texts), texts


def test_the_first_time_is_told_once(look):
    told = Rehearsal(DUMBBELL, advice=Advice.FIRST, reason="The first time: begin light.")
    for a_side in ("", "each side 15 + 5 kg"):
        texts = look(told.scene(a_side=a_side))
        assert badly_painted(texts) == []
        words = [one.text for one in texts]
        assert sum("first time" in one.lower() for one in words) == 1
        assert (a_side in words) == bool(a_side)


def test_a_short_reason_stands_right_above_the_other_dose(look):
    other = replace(Block.of(DUMBBELL).dose, advice=Advice.STAY)
    texts = look(Rehearsal(DUMBBELL, reason="Every set reached 6.", other=other).scene())
    (reason,) = [one for one in texts if one.text == "Every set reached 6."]
    (instead,) = [one for one in texts if one.text.startswith("instead: ")]
    assert reason.ink.bottom() < instead.ink.top() < reason.ink.bottom() + reason.ink.height()


def test_the_lifts_to_come_are_equally_tall_and_none_is_passed_over(look):
    dose = Block.of(DUMBBELL).dose
    told = Rehearsal(DUMBBELL, sets=1).do(Move.START).until(State.SUMMARY)
    names = ("Single-leg deadlift", "Barbell deadlift from the floor")
    for more, title in (((), "Next time"), ((names[0],) * 2, "Next time, and 2 more lifts")):
        texts = look(told.scene(next_doses=tuple((name, dose) for name in (*names, *more))))
        lifts = [one for one in texts if one.text.startswith(names)]
        assert len({round(one.capitals_px) for one in lifts}) == 1
        assert len(lifts) == 2
        assert title in [one.text for one in texts]
    assert any(one.text.startswith("1 of 1 set ·") for one in texts)


def test_a_set_to_come_can_be_left_out_and_dizziness_is_a_key_away(look):
    told = Rehearsal(DUMBBELL, sets=2)
    assert "dizzy?" in [one.text for one in look(told.scene())]
    rest_hints = [one.text for one in look(told.do(Move.START).until(State.RESTING).scene())]
    assert {"leave the next out", "dizzy?"} <= set(rest_hints)
    told.do(Move.CONFIRM).until(State.SUMMARY).do(Move.REOPEN)
    assert "leave the next out" not in [one.text for one in look(told.scene())]


@pytest.mark.parametrize("sets", [4, 20])
def test_the_summary_tells_effort_and_fault_of_each_set_below_it(look, tongue, sets):
    told = Rehearsal(DUMBBELL, "always", sets=sets)
    told.do(Move.START)
    for number in range(sets):
        told.until(State.WORKING).until(State.RESTING if number < sets - 1 else State.SUMMARY)
        if number == sets - 2:
            told.do(Move.EFFORT, value=8).do(Move.FAULT, value=DUMBBELL.faults[1].id)
        if number < sets - 1:
            told.do(Move.CONFIRM)
    texts = look(told.scene())
    assert badly_painted(texts) == []
    (felt,) = [one for one in texts if DUMBBELL.faults[1].name in one.text]
    assert "8" in felt.text
    row = next(one for one in texts if one.text == str(sets - 1))
    assert 0 < felt.ink.top() - row.ink.bottom() < row.ink.height()
    marks = [one.text for one in texts if one.text in {"✓", "○"}]
    assert marks == [*"✓" * (min(sets, 9) - 1), "○"]


def test_a_fault_is_told_by_the_lift_that_it_was_felt_in(look):
    told = Rehearsal(DUMBBELL, sets=1)
    other = Block.of(VARIATIONS["single-leg"])
    rules = told.session.rules
    both = replace(rules, exercises={**rules.exercises, other.key: VARIATIONS["single-leg"]})
    plan = told.session.situation.plan
    told.session = Session(replace(plan, blocks=(*plan.blocks, other)), both)
    told.do(Move.START).until(State.RESTING)
    fault = next(one for one in DUMBBELL.faults if VARIATIONS["single-leg"].fault(one.id) is None)
    told.do(Move.FAULT, value=fault.id)
    assert fault.name in [one.text for one in look(told.scene())]


def test_sets_are_counted_in_the_summary_as_in_the_rest(look):
    told = Rehearsal(DUMBBELL).do(Move.START).until(State.RESTING).do(Move.SKIP, Move.SKIP)
    assert "Next: set 2 of 2" in [one.text for one in look(told.scene())]
    told.do(Move.CONFIRM).until(State.SUMMARY)
    words = [one.text for one in look(told.scene())]
    assert any(one.startswith("2 of 2 sets · 2 left out · ") for one in words)
    assert "All done" not in words


@pytest.mark.parametrize("sets", [1, 2])
def test_a_set_to_be_done_again_waits_without_a_rest_and_says_what_is_stored(look, tongue, sets):
    told = Rehearsal(DUMBBELL, "always", sets=sets).do(Move.START).until(State.SUMMARY)
    told.do(Move.REOPEN, Move.REOPEN).wait(3)
    texts = look(told.scene())
    assert badly_painted(texts) == []
    card = [one for one in texts if rest.QUESTION_CARD.contains(one.ink)]
    assert len(card) > 2, "its right half tells something"
    assert any(rest.YES_BUTTON.contains(one.ink) for one in card)
    assert not any(one.text.startswith("+") for one in texts if one.ink.left() < 700 and one.ink.top() < 470)
    assert ("⌫" in [one.text for one in texts]) == (sets > 1)


@pytest.mark.parametrize("note", ["Grip slipped", "The left hand let go before the hips were tired. " * 6])
def test_a_note_is_as_tall_however_long_it_is(look, note):
    told = Rehearsal(DUMBBELL, sets=1).do(Move.START).until(State.SUMMARY).do(Move.SESSION_NOTE, value=note)
    texts = look(told.scene())
    assert badly_painted(texts) == []
    (shown,) = [one for one in texts if one.text.startswith("“")]
    assert shown.capitals_px > 14
    assert shown.ink.right() <= summary.DONE_BUTTON.right()
    assert (shown.text == f"“{note}”") == (len(note) < 20)
