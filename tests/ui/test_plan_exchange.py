"""Plans in and out of the Plan page, by the keyboard: told first, then taken over, trained, and sent."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from hipcoach.domain.request import WholePlan
from hipcoach.domain.states import State
from hipcoach.library.plan_file import built_in_plans, read_plan, written
from hipcoach.store.settings import stored_plan
from hipcoach.ui.components.plan_box import PlanBox
from hipcoach.ui.components.told_text import ToldText
from hipcoach.ui.pages.plan import PlanPage
from hipcoach.ui.pages.today import TodayPage
from tests.helpers.plan_files import FROM_THE_PHYSIO, PLANS, plan_file
from tests.helpers.window import House, real_exercises

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at_plan(house: House) -> House:
    """The window in front, with the Plan page open."""
    house.activate()
    house.press(K.Key_P)
    assert isinstance(house.page, PlanPage)
    return house


def notice(house: House) -> str:
    return house.window._notice._text.text() if house.window._notice.isVisible() else ""


def choose_file(house: House, file: Path) -> None:
    """Choose a file in the dialog, and press Enter."""
    (dialog,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    dialog.selectFile(str(file))
    house.press(K.Key_Return)
    assert not dialog.isVisible()


def box(house: House) -> PlanBox:
    (found,) = [one for one in house.window.findChildren(PlanBox) if one.isVisible()]
    return found


def told(house: House) -> str:
    """Everything that the preview says."""
    labels = [one.text() for one in box(house).findChildren(QLabel) if one.isVisible()]
    return "\n".join([*labels, box(house).findChild(ToldText).toPlainText()])


def shows_plan(house: House) -> bool:
    return not any(one.isVisible() for one in house.window.findChildren(PlanBox))


def back_in_front(house: House) -> None:
    """The dialog is gone: the window has the keyboard again, as any window manager sees to."""
    assert shows_plan(house)
    house.activate()


def test_a_physios_plan_is_opened_told_taken_over_and_trained(at_plan, tmp_path):
    house = at_plan
    house.press(K.Key_O, modifier=CTRL)
    choose_file(house, plan_file(tmp_path))
    assert told(house).split("\n") == [
        "Hips, weeks 1 to 4",
        "3 sets, about 6 min",
        "Dumbbell deadlift",
        "3 sets of 8, 2 × 6 kg.",
        "Tempo 4-1-2-1: 8 s a rep.",
        "Rest 90 s: as the plan asks.",
        "Note",
        "Stop if it hurts.",
    ]
    assert stored_plan(house.store) is None
    house.press(K.Key_Return)
    back_in_front(house)
    assert "“Hips, weeks 1 to 4” is your plan now." in notice(house)
    plan, _ = stored_plan(house.store)
    assert plan == read_plan(plan_file(tmp_path), real_exercises(), 15.0).plan
    house.press(K.Key_Escape)
    assert isinstance(house.page, TodayPage)
    house.press(K.Key_Return, K.Key_Return)
    house.wait_for(State.WORKING)
    house.wait_for(State.RESTING)
    (session,) = house.stored()
    (done,) = session.sets
    assert (session.plan.name, done.reps, str(done.load), str(done.tempo), done.rest_planned_s) == (
        "Hips, weeks 1 to 4",
        8,
        "2 × 6 kg",
        "4-1-2-1",
        90.0,
    )


def test_a_plan_that_could_not_be_kept_is_not_told_as_yours(at_plan):
    page = at_plan.page
    at_plan.store.db.execute("PRAGMA query_only = ON").fetchone()
    page.take_over(replace(at_plan.gym.plans.next(), name="Hips"))
    at_plan.store.db.execute("PRAGMA query_only = OFF").fetchone()
    assert "could not be" in notice(at_plan)


def test_one_of_the_built_in_plans_is_chosen_by_the_arrows(at_plan):
    house = at_plan
    plans = built_in_plans(PLANS, real_exercises(), 15.0)
    mine = house.gym.plans.own()
    next(one for one in house.page.findChildren(QPushButton) if one.text() == "Built-in plans…").click()
    for number, one in enumerate(plans):
        house.press(*[K.Key_Down] * (number > 0))
        assert all(line in told(house) for line in one.note.split("\n"))
        assert all(str(block.load) in told(house) for block in one.plan.blocks)
    house.press(K.Key_Up, K.Key_Return)
    back_in_front(house)
    assert house.gym.plans.own() == plans[-2].plan
    house.press(K.Key_Z, modifier=CTRL)
    assert house.gym.plans.own() == mine
    house.press(K.Key_Z, modifier=CTRL)
    assert house.gym.plans.own() == plans[-2].plan


def test_the_built_in_plans_are_read_when_they_are_asked_for(at_plan, tmp_path):
    house = at_plan
    house.gym.plan_folder = tmp_path
    (built_in,) = [one for one in house.page.findChildren(QPushButton) if one.text() == "Built-in plans…"]
    built_in.click()
    assert notice(house) == "No built-in plan fits the exercises that are known here."
    plan_file(tmp_path)
    built_in.click()
    assert "Hips, weeks 1 to 4" in told(house)
    house.press(K.Key_Escape)


def test_the_program_knows_its_plans_and_sets_up_the_one_it_was_started_with(start, tmp_path):
    plan = read_plan(plan_file(tmp_path), real_exercises(), 15.0).plan
    house = start(plan_request=WholePlan(plan, 5.0))
    navigation = house._window.navigation
    assert navigation.pages.train.coach.session.situation.plan == replace(plan, get_ready_s=5.0)
    assert navigation._gym.plan_folder == PLANS
    assert navigation._gym.plans.own().blocks != plan.blocks


@pytest.mark.parametrize("leave", [[K.Key_Escape], [K.Key_Backtab, K.Key_Space]], ids=str)
def test_a_plan_can_be_left(at_plan, tmp_path, leave):
    house = at_plan
    mine = house.gym.plans.own()
    house.press(K.Key_O, modifier=CTRL)
    choose_file(house, plan_file(tmp_path))
    house.press(*leave)
    assert shows_plan(house)
    assert (house.gym.plans.own(), stored_plan(house.store)) == (mine, None)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda text: text.replace("sets = 3", "sets = 99"), "block 1: sets is 99."),
        (lambda text: text + 'variation = "sandbag"', "There is no variation “sandbag” of deadlift."),
        (lambda _: "", "name is missing."),
    ],
)
def test_what_is_wrong_or_not_known_here_is_told_and_cannot_be_taken(
    at_plan, tmp_path, change: Callable[[str], str], sentence
):
    house = at_plan
    house.press(K.Key_O, modifier=CTRL)
    choose_file(house, plan_file(tmp_path, change(FROM_THE_PHYSIO)))
    assert "This plan cannot be taken over" in told(house)
    assert sentence in told(house)
    assert not box(house).findChild(QPushButton, "take").isVisible()
    house.press(K.Key_Return)
    assert shows_plan(house)
    assert stored_plan(house.store) is None


def test_the_plan_is_saved_with_what_was_just_typed_and_read_back(at_plan, tmp_path):
    house = at_plan
    reps = house.page.editors[0].tab_chain[2]
    reps.setFocus()
    reps.selectAll()
    house.press("9")
    house.press(K.Key_S, modifier=CTRL)
    (dialog,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    assert dialog.selectedFiles() == [str(Path.home() / "dumbbell-deadlift.toml")]
    choose_file(house, tmp_path / "mine.toml")
    assert notice(house) == f"The plan is in {tmp_path / 'mine.toml'}."
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == written(house.gym.plans.own())
    found = read_plan(tmp_path / "mine.toml", real_exercises(), 15.0).plan
    assert found == house.gym.plans.own()
    assert str(found.blocks[0].reps) == "9"


def test_a_folder_that_takes_no_file_is_told(at_plan, tmp_path):
    house = at_plan
    house.press(K.Key_S, modifier=CTRL)
    (dialog,) = [one for one in house.window.findChildren(QFileDialog) if one.isVisible()]
    dialog.fileSelected.emit(str(tmp_path / "gone" / "mine.toml"))
    dialog.reject()
    assert "mine.toml could not be written: no such file or directory." in notice(house)


def test_the_keys_are_the_plan_pages_alone(house):
    house.activate()
    house.press(K.Key_P, K.Key_Escape)
    house.press(K.Key_O, K.Key_S, modifier=CTRL)
    QApplication.processEvents()
    assert isinstance(house.page, TodayPage)
    assert house.window.findChildren(QFileDialog) == []
