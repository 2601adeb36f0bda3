"""A gym with a real record on disk and real scores; only the clock is fake and nobody hears anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hipcoach import paths
from hipcoach.audio.files import ScoreFiles
from hipcoach.audio.output import SilentOutput
from hipcoach.audio.pack import Pack, Phases
from hipcoach.coach.gym import Gym
from hipcoach.coach.sound import SoundDesk
from hipcoach.store.store import Store
from tests.helpers.builders import dumbbell_exercise
from tests.helpers.clock import FakeClock


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / paths.DATABASE


def open_gym(clock: FakeClock, database: Path) -> Gym:
    exercise = dumbbell_exercise()
    files = ScoreFiles(database.parent / "scores")
    voices = paths.resources() / "sounds" / "voice"
    return Gym(
        clock,
        Store.open(database),
        {exercise.key: exercise},
        lambda _: SoundDesk(SilentOutput(), files, lambda: Pack.load(Phases.BREATHED, voices), 0.8),
    )


@pytest.fixture
def gym(clock: FakeClock, database: Path) -> Iterator[Gym]:
    gym = open_gym(clock, database)
    yield gym
    gym.close()
