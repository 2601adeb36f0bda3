"""The plan: lines that take what a physio writes, and never lose a good plan to a bad word."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.load import Load, Unit
from hipcoach.domain.plan import Block, Plan, RepRange, WarmUp
from hipcoach.domain.plan_words import block_sentences
from hipcoach.domain.tempo import Tempo
from hipcoach.domain.warm_ups import warm_ups
from hipcoach.domain.weights import Weights
from hipcoach.library.library import Library
from hipcoach.ui.components.block_editor import OWN_REST, BlockEditor
from hipcoach.ui.pages.plan import PlanPage
from hipcoach.ui.theme import Theme
from tests.helpers.shipped import EXERCISES as VARIATIONS

# The offscreen platform has no window manager to tell.

ROOT = Path(__file__).parents[2]
Exercises = dict[tuple[str, str], Exercise]


@pytest.fixture(scope="module")
def exercises() -> Exercises:
    found = Library.read([ROOT / "resources" / "exercises"]).exercises
    two = found["deadlift", "dumbbell"]
    one = replace(two, variation="one-legged", name="One-legged deadlift", is_one_sided=True, rest_s=90.0)
    return {two.key: two, one.key: one}


@pytest.fixture
def page(qtbot: QtBot, qapp, exercises: Exercises) -> PlanPage:
    plan = PlanPage(Theme(ROOT / "resources" / "theme" / "app.qss", "dark"))
    qtbot.addWidget(plan)
    plan.set_plan(Plan("mine", (Block.of(exercises["deadlift", "dumbbell"]),), get_ready_s=20.0), exercises)
    plan.resize(1366, 768)
    with qtbot.waitExposed(plan):
        plan.show()
    return plan


def field(page: PlanPage, name: str, line: int = 1) -> QWidget:
    names = f"{name}, line {line}"
    return next(one for one in page.editors[line - 1].findChildren(QWidget) if one.accessibleName() == names)


def press(qtbot: QtBot, page: PlanPage, name: str) -> None:
    button = next(
        one
        for one in page.findChildren(QPushButton)
        if one.isVisible() and name in {one.accessibleName(), one.text()}
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, page: PlanPage, name: str, text: str, line: int = 1) -> None:
    widget = field(page, name, line)
    assert isinstance(widget, QLineEdit)
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, text)
    qtbot.keyClick(widget, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("name", "text", "change"),
    [
        ("Reps", "8-10", {"reps": RepRange(8, 10)}),
        ("Tempo", "41X0", {"tempo": Tempo.parse("41X0")}),
        ("Tempo", "", {"tempo": None}),
        ("Load each", "12,5", {"load": Load(Decimal("12.5"))}),
        ("Load each", "25lb", {"load": Load(Decimal(25), Unit.LB)}),
    ],
)
def test_what_is_written_is_planned(qtbot, page, name, text, change):
    block = page.plan.blocks[0]
    with qtbot.waitSignal(page.plan_changed) as told:
        write(qtbot, page, name, text)
    assert told.args[0].blocks == (replace(block, **change),)
    assert told.args[0] == page.plan
    assert told.args[0].get_ready_s == 20.0


def test_sets_and_rest_follow_the_arrow_keys(qtbot, page):
    qtbot.keyClick(field(page, "Sets"), Qt.Key.Key_Up)
    qtbot.keyClick(field(page, "Rest"), Qt.Key.Key_Down)
    block = page.plan.blocks[0]
    assert (block.sets, block.rest_s) == (5, 105.0)


def test_the_reason_of_a_rest_goes_with_its_length(qtbot, page, exercises):
    usual = exercises["deadlift", "dumbbell"].rest_reason
    qtbot.keyClick(field(page, "Rest"), Qt.Key.Key_Down)
    assert page.plan.blocks[0].rest_reason == OWN_REST
    qtbot.keyClick(field(page, "Rest"), Qt.Key.Key_Up)
    assert page.plan.blocks[0].rest_reason == usual


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("Reps", "many", "“many” is not a number of reps."),
        ("Tempo", "3-1", "“3-1” is not a tempo."),
        ("Load each", "heavy", "“heavy” is not a load."),
    ],
)
def test_what_cannot_be_read_is_marked_and_explained_and_the_plan_stays(qtbot, page, name, text, sentence):
    before = page.plan
    with qtbot.assertNotEmitted(page.plan_changed):
        write(qtbot, page, name, text)
    assert page.plan == before
    assert sentence in page.editors[0].problem
    assert page.editors[0]._problem.isVisible()
    assert field(page, name).property("problem") is True
    assert sentence in field(page, name).accessibleDescription()


def test_a_mended_field_loses_its_mark(qtbot, page):
    write(qtbot, page, "Reps", "many")
    with qtbot.waitSignal(page.plan_changed):
        write(qtbot, page, "Reps", "7")
    assert page.editors[0].problem == ""
    assert field(page, "Reps").property("problem") is False


def test_a_bad_field_does_not_hold_back_another_line(qtbot, page):
    press(qtbot, page, "Add an exercise")
    write(qtbot, page, "Reps", "many", line=1)
    write(qtbot, page, "Reps", "3", line=2)
    assert [str(block.reps) for block in page.plan.blocks] == ["5–6", "3"]


def test_a_fast_tempo_warns_and_is_taken(qtbot, page):
    write(qtbot, page, "Tempo", "1-0-1-0")
    assert page.plan.blocks[0].tempo == Tempo.parse("1-0-1-0")
    assert page.editors[0]._hint.text() == Tempo.parse("1-0-1-0").warning
    write(qtbot, page, "Tempo", "3-1-1-1")
    assert page.editors[0]._hint.text().startswith("6 s a rep")


def test_the_seconds_of_a_tempo_are_shown_while_it_is_written(qtbot, page):
    tempo = field(page, "Tempo")
    tempo.setFocus()
    tempo.selectAll()
    qtbot.keyClicks(tempo, "4-1-2-1")
    assert page.editors[0]._hint.text().startswith("8 s a rep")


def test_another_exercise_brings_its_own_tempo_rest_and_sides(qtbot, page, exercises):
    assert not field(page, "Side rest").isVisible()
    qtbot.keyClick(field(page, "Exercise"), Qt.Key.Key_Down)
    one = exercises["deadlift", "one-legged"]
    assert page.plan.blocks == (Block.of(one, 4, RepRange(5, 6)),)
    assert field(page, "Side rest").isVisible()
    qtbot.keyClick(field(page, "Side rest"), Qt.Key.Key_Up)
    assert page.plan.blocks[0].side_rest_s == 60.0


def test_every_variation_can_be_chosen_with_its_own_load(qtbot, page):
    known = {one.key: one for one in VARIATIONS.values()}
    page.set_plan(page.plan, known)
    for one in list(VARIATIONS.values())[1:]:
        qtbot.keyClick(field(page, "Exercise"), Qt.Key.Key_Down)
        assert page.plan.blocks == (Block.of(one, 4, RepRange(5, 6)),)
        assert field(page, "Load each").toolTip() == f"The weight of {one.load_of}."
        assert page.editors[0].problem == ""


def test_lines_are_added_moved_and_removed(qtbot, page):
    press(qtbot, page, "Add an exercise")
    assert page.focusWidget() is field(page, "Exercise", line=2)
    write(qtbot, page, "Reps", "3", line=2)
    assert [str(block.reps) for block in page.plan.blocks] == ["5–6", "3"]
    press(qtbot, page, "Move up line 2")
    assert [str(block.reps) for block in page.plan.blocks] == ["3", "5–6"]
    assert [editor.block for editor in page.editors] == list(page.plan.blocks)
    press(qtbot, page, "Remove line 1")
    assert [str(block.reps) for block in page.plan.blocks] == ["5–6"]
    assert not next(
        one for one in page.editors[0].tab_chain if one.accessibleName() == "Remove line 1"
    ).isEnabled()


def test_another_plan_is_taken_over_and_the_former_one_is_a_press_away(qtbot, page, exercises):
    mine = page.plan
    other = Plan("Hips", (Block.of(exercises["deadlift", "one-legged"], 2, RepRange(8, 8)),), 20.0)
    assert not page._former_button.isVisible()
    with qtbot.waitSignal(page.plan_changed) as told, qtbot.waitSignal(page.said) as said:
        page.take_over(other)
    assert told.args == [other]
    assert said.args == ["“Hips” is your plan now. Ctrl+Z brings the former one back."]
    assert [editor.block for editor in page.editors] == list(other.blocks)
    for expected in (mine, other):
        with qtbot.waitSignal(page.plan_changed) as told:
            press(qtbot, page, "Back to the former plan  Ctrl+Z")
        assert told.args == [expected]
        assert [editor.block for editor in page.editors] == list(expected.blocks)


def test_the_plan_that_one_has_is_not_taken_over_again(qtbot, page):
    with qtbot.assertNotEmitted(page.plan_changed), qtbot.waitSignal(page.said) as told:
        page.take_over(page.plan)
    assert told.args == ["“mine” is your plan already."]


def test_tab_goes_on_from_the_lines_to_the_foot(qtbot, page, exercises):
    page.take_over(Plan("Hips", (Block.of(exercises["deadlift", "one-legged"]),), 20.0))
    field(page, "Side rest").setFocus()
    walked = []
    for _ in page._foot_buttons:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        walked.append(page.focusWidget())
    assert walked == list(page._foot_buttons)


def test_tab_walks_a_line_from_left_to_right(qtbot, page):
    page.setFocus()
    walked = []
    for _ in range(8):
        walked.append(page.focusWidget().accessibleName())
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    titles = ["Exercise", "Sets", "Reps", "Load each", "Unit", "Tempo", "Rest"]
    assert walked[:7] == [f"{title}, line 1" for title in titles]


def test_the_plan_it_shows_already_leaves_the_keyboard_where_it_is(page, exercises):
    editor = page.editors[0]
    page.set_plan(page.plan, exercises)
    assert page.editors[0] is editor


def test_an_exercise_whose_file_is_gone_is_named_and_kept(qtbot, page, exercises):
    block = replace(page.plan.blocks[0], variation="sandbag")
    page.set_plan(Plan("old", (block,)), exercises)
    assert "file missing" in field(page, "Exercise").currentText()
    write(qtbot, page, "Reps", "9")
    assert page.plan.blocks == (replace(block, reps=RepRange(9, 9)),)


def test_it_says_how_much_it_asks_for(qtbot, page):
    assert page._amount.text() == "4 sets, about 9 min"
    write(qtbot, page, "Tempo", "6-1-2-1")
    assert page._amount.text() == "4 sets, about 10 min"


def test_today_goes_back(qtbot, page):
    with qtbot.waitSignal(page.left):
        press(qtbot, page, "Back to Today")


def test_nothing_is_clipped_in_a_small_window(qtbot, page, exercises):
    one = exercises["deadlift", "one-legged"]
    page.set_plan(Plan("both", (Block.of(one), Block.of(exercises["deadlift", "dumbbell"]))), exercises)
    page._theme.fit(1024, 640)
    page.resize(1024, 640)

    def inside() -> None:
        for editor in page.findChildren(BlockEditor):
            if editor.isVisible():
                last = editor.tab_chain[-1]
                assert last.mapTo(page, last.rect().topRight()).x() < 1024
        assert field(page, "Rest", 1).x() == field(page, "Rest", 2).x()

    qtbot.waitUntil(inside)


def test_a_line_with_a_bad_field_waits_as_a_whole(qtbot, page):
    before = page.plan
    write(qtbot, page, "Reps", "many")
    write(qtbot, page, "Tempo", "4-1-1-1")
    assert page.plan == before
    assert field(page, "Reps").text() == "many"
    write(qtbot, page, "Reps", "7")
    assert page.plan.blocks == (replace(before.blocks[0], reps=RepRange(7, 7), tempo=Tempo.parse("4-1-1-1")),)


def test_tab_follows_the_lines_after_a_move(qtbot, page):
    press(qtbot, page, "Add an exercise")
    write(qtbot, page, "Reps", "3", line=2)
    press(qtbot, page, "Move up line 2")
    remove = page.editors[0].tab_chain[-1]
    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.editors[1].first_field


def test_warm_ups_come_from_the_working_load_and_follow_it(qtbot, page):
    write(qtbot, page, "Load each", "20")
    press(qtbot, page, "Add warm-ups")
    (block,) = page.plan.blocks
    assert block.warm_ups == warm_ups(block.load, block.reps, Weights(), "dumbbell") != ()
    write(qtbot, page, "Load each", "30")
    (heavier,) = page.plan.blocks
    assert heavier.warm_ups == warm_ups(heavier.load, heavier.reps, Weights(), "dumbbell") != block.warm_ups
    button_text = page.editors[0]._warm_ups.text()
    assert button_text in block_sentences(page.plan.blocks[0])[0], "it says what the preview says"
    press(qtbot, page, button_text)
    assert page.plan.blocks[0].warm_ups == ()


def test_a_light_load_needs_no_warm_up(qtbot, page):
    write(qtbot, page, "Load each", "4")
    editor = page.editors[0]
    assert editor._too_light.isVisible(), "words, and no button that does nothing"
    assert not editor._warm_ups.isVisible()
    write(qtbot, page, "Load each", "20")
    assert editor._warm_ups.isVisible()
    assert not editor._too_light.isVisible()


def test_warm_ups_that_somebody_wrote_stay_with_another_load(qtbot, page, exercises):
    mine = (WarmUp(RepRange(8, 8), Load(Decimal(3))),)
    block = replace(Block.of(exercises["deadlift", "dumbbell"]), warm_ups=mine)
    page.set_plan(Plan("mine", (block,)), exercises)
    write(qtbot, page, "Load each", "30")
    assert page.plan.blocks[0].warm_ups == mine
