"""A record with a plan of short sets, for the real program in a process of its own."""

from dataclasses import replace
from pathlib import Path

import pytest

from hipcoach import paths
from hipcoach.clock import SystemClock
from hipcoach.coach.gym import Gym
from hipcoach.domain.plan import RepRange
from hipcoach.domain.tempo import Tempo
from hipcoach.store.settings import keep_plan, keep_setting
from hipcoach.store.store import Store
from tests.helpers.builders import MONDAY_EVENING
from tests.helpers.window import real_exercises

SETS, REPS, REP_S, REST_S = 4, 3, 2.0, 12.0


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A record whose plan is four short sets that begin by themselves."""
    folder = tmp_path / "data"
    with Store.open(folder / paths.DATABASE) as store:
        keep_setting(store, "auto_start", "always")
        keep_setting(store, "get_ready_s", 3)
        gym = Gym(SystemClock(), store, real_exercises(), lambda _: None)
        plan = gym.plans.next()
        block = replace(
            plan.blocks[0], sets=SETS, reps=RepRange(2, REPS), tempo=Tempo.parse("1-0-1-0"), rest_s=REST_S
        )
        keep_plan(store, replace(plan, blocks=(block,)), MONDAY_EVENING)
    return folder
