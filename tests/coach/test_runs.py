"""The gym's runner: marks and their way back, the week that Today needs, and the morning after, asked once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from hipcoach.coach.gym import Gym
from hipcoach.domain.running import RunKind
from hipcoach.store.store import Store
from tests.helpers.builders import dumbbell_exercise
from tests.helpers.records import a_session, a_set

DAY = timedelta(days=1)


@pytest.fixture
def store(database, clock):
    with Store.open(database, now=clock.today) as opened:
        yield opened


@pytest.fixture
def gym(store, clock):
    exercise = dumbbell_exercise()
    return Gym(clock, store, {exercise.key: exercise}, lambda _: pytest.fail("nothing is to be heard"))


def test_a_mark_is_taken_back_and_made_again(gym):
    runs, day = gym.runs(), gym.today + 10 * DAY
    change = runs.mark(day, RunKind.RACE)
    assert change.label == f"mark {day.day} {day:%B} as race"
    assert runs.mark(day, RunKind.RACE) is None
    runs.mark(day, RunKind.HARD)
    runs.changes.undo()
    assert runs.marks() == {day: RunKind.RACE}
    runs.changes.undo()
    assert runs.marks() == {}
    runs.changes.redo()
    assert runs.marks() == {day: RunKind.RACE}
    assert runs.mark(day, None).label == f"mark {day.day} {day:%B} without a run"


def test_today_gets_this_week_and_yesterday_and_what_is_ahead(gym, clock):
    runs, monday = gym.runs(), gym.today
    days = [monday - 2 * DAY, monday - DAY, monday, monday + 60 * DAY]
    for day in days:
        runs.mark(day, RunKind.EASY)
    assert list(gym.run_marks()) == days[1:], "on a Monday"
    clock.set_wall(clock.today() + 4 * DAY)
    assert list(gym.run_marks()) == days[2:], "on a Friday"
    gym.settings.change("runs", False)
    assert gym.run_marks() == {}, "it is switched off"
    assert runs.marks(), "and nothing is lost"


def test_the_days_of_lifting_stand_beside_the_runs(gym, store, clock):
    store.save_whole(a_session(started_at=clock.today() - 2 * DAY, sets=(a_set(),)))
    assert gym.runs().lifting_days() == {gym.today - 2 * DAY}


class TestMorning:
    @pytest.fixture
    def session(self, store, clock):
        session = a_session(started_at=clock.today() - DAY, sets=(a_set(),))
        store.save_whole(session)
        return session

    @pytest.mark.parametrize("pain", [0, 4, None])
    def test_it_is_asked_once(self, gym, store, session, pain):
        assert gym.morning_question().id == session.id
        gym.answer_morning(session.id, pain)
        assert gym.morning_question() is None
        assert store.sessions() == (replace(session, morning_pain=pain, is_morning_asked=True),)
        assert gym.safekeeping.needs_backup

    def test_what_is_in_the_bin_is_not_asked_about_and_stays_there(self, gym, store, session):
        store.remove_session(session.id)
        assert gym.morning_question() is None
        gym.answer_morning(session.id, 2)
        assert store.sessions() == ()

    def test_it_is_not_asked_once_another_session_was_logged(self, gym, store, session, clock):
        assert gym.morning_question().id == session.id
        store.save_whole(a_session(started_at=clock.today(), source="logged", sets=(a_set(),)))
        assert gym.morning_question() is None
