"""What the README shows works as it stands there."""

import re
from pathlib import Path

import pytest

from hipcoach.domain.exercise import Exercise
from hipcoach.domain.settings import SETTINGS, written
from hipcoach.figure import body, skeleton_of
from hipcoach.library import Library
from hipcoach.library.plan_file import read_plan
from hipcoach.library.plan_table import BLOCK_KEYS
from tests.helpers.physics import centre_of_mass, clearance
from tests.helpers.shipped import FOLDER
from tests.helpers.window import real_exercises

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def example_with(key: str) -> str:
    """The README's one example of a file that begins with a key."""
    (example,) = re.findall(rf"```toml\n({key} = .*?)```", README, re.DOTALL)
    return example


@pytest.fixture
def own(tmp_path: Path) -> Exercise:
    """The README's example, as the app reads it beside its own exercises."""
    example = example_with("exercise")
    (tmp_path / "my.toml").write_text(example, encoding="utf-8")
    library = Library.read([FOLDER, tmp_path])
    assert library.problems == ()
    return library.find("deadlift", "slow")


def test_your_own_exercise_appears_like_the_built_in_ones(own):
    assert (own.name, str(own.tempo), str(own.load)) == ("Slow dumbbell deadlift", "5-1-1-1", "2 × 6 kg")
    assert [step.is_set_up for step in own.steps] == [True, False]


def test_your_own_exercise_speaks_another_language_too(own, tmp_path):
    (texts,) = re.findall(r"```toml\n(\[texts\.de\].*?)```", README, re.DOTALL)
    (tmp_path / "my.toml").write_text(f"{example_with('exercise')}\n{texts}", encoding="utf-8")
    german = Library.read([FOLDER, tmp_path], "de").find("deadlift", "slow")
    assert german.name == "Langsames Kurzhantel-Kreuzheben"
    assert [step.title for step in german.steps] == ["Hinstellen", "Einatmen, absenken"]
    assert [part.word for phase in german.phases for part in phase.parts] == ["EIN", "FEST", "AUS", "STEHEN"]
    assert german.summary == own.summary


def test_your_own_exercise_can_be_stood_in(own):
    for share in range(21):
        skeleton = skeleton_of(own.path.at(share / 20), own.implement)
        ahead, _, _ = centre_of_mass(skeleton, float(own.load.total_kg), own.implement)
        assert 0 <= ahead <= body.BALL
        assert clearance(skeleton, own.implement) > 0


def test_every_variation_that_the_readme_names_can_be_trained():
    (line,) = re.findall(r"--variation (barbell .*)", README)
    named = re.findall(r"[a-z]+(?:-[a-z]+)?", line.replace(" or ", " "))
    assert {"dumbbell", *named} == {variation for _, variation in Library.read([FOLDER]).exercises}


def test_the_plan_of_a_physio_is_planned_as_it_is_told(tmp_path):
    (tmp_path / "hips.toml").write_text(example_with("name"), encoding="utf-8")
    found = read_plan(tmp_path / "hips.toml", real_exercises(), 15.0)
    (block,) = found.plan.blocks
    assert (block.dose_text, str(block.load), str(block.tempo), block.rest_s) == (
        "3 sets of 8",
        "2 × 6 kg",
        "4-1-2-1",
        90.0,
    )
    assert found.note == "Stop if it hurts."


def test_every_key_of_a_plan_is_told():
    (table,) = re.findall(r"\| key \| says .*?\n\n", README, re.DOTALL)
    told = re.findall(r"`(\w+)`", " ".join(row.split("|")[1] for row in table.strip().split("\n")))
    assert told == list(BLOCK_KEYS)
    for variation in (key[1] for key in real_exercises()):
        assert f'`"{variation}"`' in table


def test_every_setting_is_told_as_it_is_declared():
    (table,) = re.findall(r"\| name \| what it is .*?\n\n", README, re.DOTALL)
    told = [tuple(cell.strip() for cell in row.strip("|").split("|")) for row in table.strip().split("\n")[2:]]
    assert told == [(f"`{one.name}`", one.label, one.allowed, written(one.default)) for one in SETTINGS]
