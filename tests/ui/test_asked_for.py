"""A session that was asked for on the command line, as the window sets it up."""

from datetime import timedelta
from decimal import Decimal

import pytest

from hipcoach import paths
from hipcoach.domain.load import Load
from hipcoach.domain.plan import RepRange
from hipcoach.domain.request import PlanRequest
from hipcoach.domain.tempo import Tempo
from hipcoach.store.store import Store
from tests.helpers.clock import FakeClock
from tests.helpers.records import a_session, a_set


@pytest.mark.parametrize(("load", "proposed"), [(None, "raise"), (Load(Decimal(8)), "planned")])
def test_a_lift_asked_for_by_name_comes_with_the_dose_of_the_record(start, tmp_path, load, proposed):
    sets = tuple(a_set(set_number=number, load=Load(Decimal(20)), effort=5) for number in range(1, 5))
    with Store.open(tmp_path / paths.DATABASE) as store:
        store.save_whole(a_session(started_at=FakeClock().today() - timedelta(days=3), sets=sets))
    house = start(plan_request=PlanRequest("deadlift", load=load))
    (block,) = house._window.navigation.pages.train.coach.session.situation.plan.blocks
    assert block.advice == proposed


def test_with_other_sets_and_reps_the_load_is_the_one_last_used(start, tmp_path):
    sets = tuple(a_set(set_number=number, load=Load(Decimal(6))) for number in (1, 2))
    with Store.open(tmp_path / paths.DATABASE) as store:
        store.save_whole(a_session(started_at=FakeClock().today() - timedelta(days=3), sets=sets))
    request = PlanRequest("deadlift", sets=2, reps=RepRange(2, 2), tempo=Tempo.parse("2-1-1-1"))
    house = start(plan_request=request)
    (block,) = house._window.navigation.pages.train.coach.session.situation.plan.blocks
    assert (block.load.value, block.load.implements) == (6, 2)
    assert (block.sets, block.reps, block.tempo) == (2, RepRange(2, 2), Tempo.parse("2-1-1-1"))
