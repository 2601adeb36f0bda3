"""What the README shows works as it stands there."""

import re
from pathlib import Path

import pytest

from hipcoach.domain.exercise import Exercise
from hipcoach.figure import body, skeleton_of
from hipcoach.library import Library
from tests.helpers.physics import centre_of_mass, clearance
from tests.helpers.shipped import FOLDER

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def own(tmp_path: Path) -> Exercise:
    """The README's example, as the app reads it beside its own exercises."""
    (example,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "my.toml").write_text(example, encoding="utf-8")
    library = Library.read([FOLDER, tmp_path])
    assert library.problems == ()
    return library.find("deadlift", "slow")


def test_your_own_exercise_appears_like_the_built_in_ones(own):
    assert (own.name, str(own.tempo), str(own.load)) == ("Slow dumbbell deadlift", "5-1-1-1", "2 × 6 kg")
    assert [step.is_set_up for step in own.steps] == [True, False]


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
