"""The guide: four steps, one of them chosen, and what to watch for at each."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hipcoach.domain.exercise import Breath, Exercise
from hipcoach.domain.keys import Action
from hipcoach.domain.safety import FOR_EVERY_LIFT, NOT_A_DEVICE
from hipcoach.figure import BEHIND, FRONT, SIDE, THREE_QUARTER, VIEWS
from hipcoach.library.library import Library
from hipcoach.ui.components.fault_strip import FaultPair, faults_at, right_pose
from hipcoach.ui.pages.guide import GuidePage
from hipcoach.ui.painting.fault_marks import Comparison, Tell
from hipcoach.ui.painting.guide_marks import Travel, breath_colour
from hipcoach.ui.theme import Theme
from hipcoach.ui.tokens import DARK
from tests.helpers.shipped import EXERCISES
from tests.helpers.window import real_exercises

# The offscreen platform has no window manager to tell.

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def exercise() -> Exercise:
    return Library.read([ROOT / "resources" / "exercises"]).exercises["deadlift", "dumbbell"]


@pytest.fixture
def theme(qapp) -> Theme:
    theme = Theme(ROOT / "resources" / "theme" / "app.qss", "dark")
    theme.apply()
    return theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, exercise: Exercise) -> GuidePage:
    guide = GuidePage(theme)
    qtbot.addWidget(guide)
    guide.set_exercise(exercise)
    guide.set_reduce_motion(True)
    guide.resize(1366, 768)
    with qtbot.waitExposed(guide):
        guide.show()
    return guide


def chosen(page: GuidePage) -> list[bool]:
    return [bool(card.property("chosen")) for card in page.steps.cards]


def names(page: GuidePage) -> list[str]:
    return [pair._name.text() for pair in page.findChildren(FaultPair) if pair.isVisible()]


def texts(page: GuidePage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_it_says_what_how_much_and_that_pain_ends_it(page, exercise):
    shown = texts(page)
    assert exercise.name in shown
    assert "4 sets of 5–6" in shown
    assert NOT_A_DEVICE in shown
    for step in exercise.steps:
        assert step.title in shown
        assert step.text in shown


def test_each_step_stands_in_its_pose_and_its_best_view(page, exercise):
    for card, step in zip(page.steps.cards, exercise.steps, strict=True):
        assert card.figure.pose == exercise.path.at(step.depth)
    assert [card.figure.view for card in page.steps.cards] == [FRONT, SIDE, THREE_QUARTER, SIDE]


def test_the_keys_walk_the_steps_and_stop_at_the_ends(page):
    assert chosen(page) == [True, False, False, False]
    page.act(Action.STEP_BEFORE)
    assert chosen(page) == [True, False, False, False]
    for _ in range(5):
        page.act(Action.NEXT_STEP)
    assert chosen(page) == [False, False, False, True]


def test_a_click_or_tab_chooses_a_step(qtbot, page):
    figure = page.steps.cards[2].figure
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert page.steps.index == 2
    qtbot.keyClick(page.steps.cards[2], Qt.Key.Key_Tab)
    assert page.steps.index == 3


def test_the_chosen_step_is_framed_in_the_colour_of_text(page):
    page.act(Action.NEXT_STEP)
    card = page.steps.cards[1]
    image = card.grab().toImage()
    assert image.pixelColor(card.width() // 2, 0).name() == DARK.text
    other = page.steps.cards[2]
    assert other.grab().toImage().pixelColor(other.width() // 2, 0).name() != DARK.text


def test_blue_and_amber_mean_only_the_breath(exercise):
    breaths = [exercise.breath_of(step.phase) for step in exercise.steps]
    assert breaths == [None, Breath.IN, Breath.IN, Breath.OUT]
    assert [breath_colour(DARK, one) for one in breaths] == [DARK.text, DARK.inhale, DARK.inhale, DARK.exhale]


def test_playing_goes_from_the_step_before_into_this_one_with_the_breath(qtbot, page, exercise):
    page.act(Action.NEXT_STEP)
    page.act(Action.NEXT_STEP)
    figure = page.steps.cards[2].figure
    seen = []
    with qtbot.waitSignal(figure.arrived):
        page.act(Action.PLAY_STEP)
        figure._motion.moved.connect(lambda: seen.append((figure.pose.trunk, figure.breath)))
    trunks, breaths = zip(*seen, strict=True)
    assert trunks[0] == pytest.approx(exercise.path.at(exercise.steps[1].depth).trunk, abs=1.5)
    assert list(breaths) == sorted(breaths)
    assert breaths[0] < 0.2
    assert (figure.pose, figure.breath) == (exercise.path.at(1.0), 1.0)


def test_the_thrust_breathes_out(qtbot, page):
    for _ in range(3):
        page.act(Action.NEXT_STEP)
    figure = page.steps.cards[3].figure
    breaths = []
    with qtbot.waitSignal(figure.arrived):
        page.act(Action.PLAY_STEP)
        figure._motion.moved.connect(lambda: breaths.append(figure.breath))
    assert breaths == sorted(breaths, reverse=True)
    assert breaths[0] > 0.8
    assert figure.breath == 0


def test_turning_visits_all_three_views_of_the_chosen_step_only(page):
    page.act(Action.NEXT_STEP)
    card, other = page.steps.cards[1], page.steps.cards[3]
    seen = []
    for _ in range(3):
        page.act(Action.TURN)
        seen.append(card.figure.view)
    assert seen == [FRONT, THREE_QUARTER, SIDE]
    assert other.figure.view == SIDE


def test_figures_share_one_floor_and_one_size(page):
    strip = page.steps
    floors = {card.figure.mapTo(strip, QPoint(0, 0)).y() + card.figure.frame.ground_y for card in strip.cards}
    assert len(floors) == 1
    assert len({card.figure.frame.height_px for card in strip.cards}) == 1


@pytest.mark.parametrize("exercise", EXERCISES.values(), ids=EXERCISES)
def test_every_fault_of_a_lift_is_shown_at_exactly_one_step(exercise):
    steps = [index for index, step in enumerate(exercise.steps) if not step.is_set_up]
    shown = [fault.id for index in steps for fault in faults_at(exercise, index)]
    assert sorted(shown) == sorted(fault.id for fault in exercise.faults)


def test_what_to_watch_for_follows_the_step(page):
    assert names(page) == ["Rounded back", "Squatting it", "Load drifts forward"]
    page.act(Action.NEXT_STEP)
    assert names(page) == ["Squatting it", "Load drifts forward", "Knees locked"]
    for _ in range(2):
        page.act(Action.NEXT_STEP)
    assert names(page) == ["Leaning back", "Bent elbows", "Knees cave in"]


def test_each_fault_is_told_by_the_line_that_differs_most(exercise):
    tells = {fault.id: Comparison.of(right_pose(exercise, fault), fault.pose).tell for fault in exercise.faults}
    assert tells == {
        "rounded-back": Tell.SPINE,
        "squatting-it": Tell.KNEES,
        "load-drifts": Tell.LOAD,
        "knees-locked": Tell.KNEES,
        "leaning-back": Tell.SPINE,
        "neck-craning": Tell.NECK,
        "weight-on-toes": Tell.LOAD,
        "bent-elbows": Tell.ELBOWS,
        "knees-cave": Tell.KNEES,
    }


def test_what_is_seen_only_from_in_front_or_behind_is_told_from_there():
    one = EXERCISES["single-leg"]
    told = {}
    for fault in one.faults:
        seen = Comparison.of(right_pose(one, fault), fault.pose, VIEWS[fault.view], one.implement)
        told[fault.id] = (seen.tell, seen.view)
    assert told["hips-rotate"] == (Tell.PELVIS, BEHIND)
    assert told["knees-cave"] == (Tell.KNEES, FRONT)
    assert told["free-leg-drops"] == (Tell.FREE_LEG, SIDE)
    assert told["rounded-back"] == (Tell.SPINE, SIDE)


def test_arrows_show_what_moves(exercise):
    poses = [exercise.path.at(step.depth) for step in exercise.steps]
    assert [Travel.between(before, after) for before, after in pairwise(poses)] == [
        Travel.HIPS_BACK,
        Travel.LOAD_DOWN,
        Travel.HIPS_FORWARD,
    ]


def test_the_button_starts_and_today_goes_back(qtbot, page):
    page.setFocus()
    assert page.focusWidget() is page._start
    with qtbot.waitSignal(page.start_requested):
        qtbot.mouseClick(page._start, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(page._back, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("size", "of"), [((1366, 768), None), ((1024, 640), None), ((1920, 1080), None), ((1366, 768), (1710, 960))]
)
def test_no_text_is_clipped_also_when_it_is_larger(qtbot, page, theme, size, of):
    theme.fit(*(of or size))
    page.resize(*size)
    for index in range(4):
        page.steps.choose(index)
        qtbot.waitUntil(lambda: no_problem(page))
        assert (page.width(), page.height()) == size


def no_problem(page: GuidePage) -> None:
    assert badly_laid_out(page) == []


def badly_laid_out(page: GuidePage) -> list[str]:
    """The texts that are clipped or lie outside the page, and figures too small to see."""
    found = []
    for one in page.findChildren(QLabel):
        if not one.isVisible() or not one.text():
            continue
        hint = one.sizeHint()
        if one.wordWrap() and one.height() < one.heightForWidth(one.width()):
            found.append(f"cut at the bottom: {one.text()}")
        if not one.wordWrap() and (one.width() < hint.width() or one.height() < hint.height()):
            found.append(f"cut: {one.text()}")
        page._scroll.ensureWidgetVisible(one)
        if one.visibleRegion().boundingRect() != one.rect():
            found.append(f"covered: {one.text()}")
    if page.steps.cards[0].figure.height() < page.height() * 0.14:
        found.append("the figure is too small")
    return found


def test_another_exercise_replaces_the_steps(page, exercise):
    page.set_exercise(replace(exercise, name="Short", steps=exercise.steps[:2]))
    assert len(page.steps.cards) == 2
    assert "Short" in texts(page)


def test_it_plays_through_by_itself_and_stops_at_the_end(qtbot, page):
    page.act(Action.PLAY_GUIDE)
    seen = [page.steps.index]
    while page._tour.isActive():
        page._tour.setInterval(0)
        qtbot.waitSignal(page._tour.timeout).wait()
        seen.append(page.steps.index)
    assert seen == [0, 1, 2, 3, 3]


def has_playing_frame(page: GuidePage) -> list[bool]:
    """Of each step, whether its frame is in the accent, as it is while the guide plays."""
    accent = QColor(page._theme.tokens.accent)
    pictures = [card.grab().toImage() for card in page.steps.cards]
    return [picture.pixelColor(1, picture.height() // 2) == accent for picture in pictures]


def test_the_frame_of_the_step_shows_that_the_guide_plays(page):
    page.steps.cards[0].setFocus()
    assert has_playing_frame(page) == [False] * 4
    page.act(Action.PLAY_GUIDE)
    assert has_playing_frame(page) == [True, False, False, False]
    page._on_step_read()
    assert has_playing_frame(page) == [False, True, False, False]
    for _ in range(3):
        page._on_step_read()
    assert has_playing_frame(page) == [False] * 4
    for ends in (lambda: page.act(Action.PLAY_STEP), page.hide):
        page.show()
        page.act(Action.PLAY_GUIDE)
        assert has_playing_frame(page)[0]
        ends()
        assert has_playing_frame(page) == [False] * 4


def test_any_other_key_ends_the_playing(page):
    page.act(Action.PLAY_GUIDE)
    page.act(Action.NEXT_STEP)
    assert not page._tour.isActive()


def test_the_other_lifts_are_a_key_away_and_come_round(page):
    exercises = tuple(real_exercises().values())
    page.set_exercises(exercises, exercises[0])
    seen = []
    for _ in exercises:
        page.act(Action.NEXT_LIFT)
        seen.append(page._title.text())
    assert seen == [one.name for one in (*exercises[1:], exercises[0])]
    page.act(Action.LIFT_BEFORE)
    assert page._title.text() == exercises[-1].name


def test_why_adding_weight_and_when_to_stop_can_be_read(page):
    exercise = next(iter(real_exercises().values()))
    page.set_exercise(exercise)
    shown = " ".join(one.text() for one in page.findChildren(QLabel) if one.isVisible())
    for sentence in (exercise.grip, *exercise.why, *exercise.adding_weight, *FOR_EVERY_LIFT, *exercise.safety):
        assert sentence in shown
    assert exercise.faults[0].costs in shown


def test_where_the_lift_is_felt_is_marked_on_the_steps_that_breathe(page, monkeypatch):
    marked = [card.grab().toImage() for card in page.steps.cards]
    monkeypatch.setattr("hipcoach.ui.components.step_card.FELT", {})
    plain = [card.grab().toImage() for card in page.steps.cards]
    assert [one != other for one, other in zip(marked, plain, strict=True)] == [False, True, False, True]
