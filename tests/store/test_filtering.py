"""Which sessions a filter means: asked of SQLite itself, beside the same question in Python."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.looking_back import Filter
from hipcoach.domain.record import SessionRecord
from hipcoach.store.filtering import conditions
from hipcoach.store.store import Store
from tests.helpers.records import EVENING, a_plan, a_session, a_set


def meant(store: Store, chosen: Filter) -> set[str]:
    where, params = conditions(chosen)
    with store.reading() as db:
        return {row["id"] for row in db.query(f"SELECT id FROM sessions WHERE {where}", params)}  # noqa: S608


def kept(store: Store, *sets, **changes) -> SessionRecord:
    session = a_session(sets=sets, **changes)
    store.save_whole(session)
    return session


def on(day: date) -> datetime:
    return EVENING.replace(year=day.year, month=day.month, day=day.day)


def test_without_a_wish_every_session_is_meant_but_those_in_the_bin(store):
    there, gone = kept(store), kept(store, a_set())
    store.remove_session(gone.id)
    assert meant(store, Filter()) == {there.id}


def test_a_lift_asks_for_a_set_of_it_that_is_not_in_the_bin(store):
    single = a_set(variation="single-leg")
    with_both, without = kept(store, a_set(), single), kept(store, a_set())
    chosen = Filter(lift=("deadlift", "single-leg"))
    assert meant(store, chosen) == {with_both.id}
    assert meant(store, Filter(lift=("deadlift", "dumbbell"))) == {with_both.id, without.id}
    store.remove_set(single.id)
    assert meant(store, chosen) == set()


def test_both_days_of_the_span_belong_to_it(store):
    days = [date(2026, 3, number) for number in (1, 2, 3, 4)]
    ids = [kept(store, started_at=on(day)).id for day in days]
    assert meant(store, Filter(since=days[1], until=days[2])) == set(ids[1:3])
    assert meant(store, Filter(since=days[2])) == set(ids[2:])
    assert meant(store, Filter(until=days[0])) == set(ids[:1])


def test_the_day_is_the_one_on_the_users_calendar(store):
    late = EVENING.replace(hour=23, minute=30)
    session = kept(store, started_at=late.astimezone(a_session().started_at.tzinfo))
    assert session.local_date == date(2026, 3, 6)
    assert meant(store, Filter(since=date(2026, 3, 6))) == {session.id}


@pytest.mark.parametrize(
    ("session", "one"),
    [
        ({"note": "Hip was stiff."}, {}),
        ({"plan": a_plan(name="Stiff legs")}, {}),
        ({}, {"note": "a stiff grip"}),
        ({}, {"exercise": "stiff-leg"}),
        ({}, {"variation": "stiff"}),
    ],
)
def test_words_are_found_wherever_they_stand(store, session, one):
    there = kept(store, a_set(**one), **session)
    kept(store, a_set())
    assert meant(store, Filter(words=" STIFF ")) == {there.id}


def test_what_is_in_the_bin_is_not_found(store):
    one = a_set(note="stiff")
    session = kept(store, one, a_set())
    store.remove_set(one.id)
    assert meant(store, Filter(words="stiff")) == set()
    assert meant(store, Filter()) == {session.id}


def test_each_word_may_stand_somewhere_else(store):
    there = kept(store, a_set(note="grip slips"), note="Tired.")
    kept(store, a_set(note="grip slips"))
    assert meant(store, Filter(words="tired grip")) == {there.id}


@pytest.mark.parametrize("word", ["тяжело", "ТЯЖЕЛО", "тЯжЕлО"])
def test_case_does_not_matter_in_any_script(store, word):
    there = kept(store, note="Тяжело, но хорошо.")
    assert meant(store, Filter(words=word)) == {there.id}


@pytest.mark.parametrize("words", ["100%", "a_b", "what?", "*", "[sic]", "]", "[", "^", "\\", "'", "=1+1", "🙂"])
def test_signs_stand_for_themselves(store, words):
    there = kept(store, note=f"so {words} it was")
    kept(store, note="100 axb whatever (sic)")
    assert meant(store, Filter(words=words)) == {there.id}


TEXT = st.text("aAbßñÑ*?[]^-%_\\ \n", max_size=6)
NOTES = st.lists(TEXT, min_size=1, max_size=5)


@given(notes=NOTES, words=TEXT)
def test_words_mean_the_same_as_in_python(homes, notes, words):
    with Store.open(next(homes) / "hipcoach.db") as store:
        sessions = [kept(store, note=note, started_at=EVENING + timedelta(days=n)) for n, note in enumerate(notes)]
        asked = [alike(word) for word in words.split()]
        expected = {
            one.id
            for one in sessions
            if all(word in alike(one.note) or word in alike(one.plan.name) for word in asked)
        }
        assert meant(store, Filter(words=words)) == expected


def alike(text: str) -> str:
    """Letter by letter without case, as far as one letter becomes one."""
    return "".join(letter.lower() if len(letter.upper()) == 1 else letter for letter in text)
