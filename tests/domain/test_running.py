"""The runner's week in stories: what is marked, what is said, and what it rests on."""

import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.domain.load import Load
from hipcoach.domain.running import CAUTION, FATIGUE, ORDER, RunKind, Word, countdown, days_to_race, is_heavy, word
from tests.helpers.records import a_plan

TODAY = date(2026, 3, 5)
E, L, H, R = RunKind


def marked(**days: RunKind) -> dict[date, RunKind]:
    """Runs by their distance from today: `in_2`, `ago_1`, `in_0` is today."""
    return {
        TODAY + timedelta(days=int(name.split("_")[1]) * (-1 if name.startswith("ago") else 1)): kind
        for name, kind in days.items()
    }


# What is marked, what is said before a session with a load, and what that rests on.
STORIES = {
    "nothing is marked": ({}, None, None),
    "easy runs all around": (marked(ago_1=E, in_0=E, in_1=E), None, None),
    "the race is nine days off": (marked(in_9=R), "9 days to the race.", ""),
    "three weeks are still days": (marked(in_21=R), "21 days to the race.", ""),
    "beyond, weeks are enough": (marked(in_28=R), "4 weeks to the race.", ""),
    "and not to the day": (marked(in_108=R), "About 15 weeks to the race.", ""),
    "of two races the next one counts": (marked(in_40=R, in_3=R), "3 days to the race.", ""),
    "the day after tomorrow is more than a day off": (marked(in_2=R), "2 days to the race.", ""),
    "race tomorrow": (
        marked(in_1=R),
        "Race tomorrow. Heavy hinges today can tire the legs: go light, or lift after it.",
        FATIGUE,
    ),
    "race day": (
        marked(in_0=R),
        "Race day. The weights can wait: lifting first can cost you speed.",
        FATIGUE,
    ),
    "the race was yesterday": (
        marked(ago_1=R),
        "The race was yesterday, and legs may need days: light, or nothing, is fine.",
        CAUTION,
    ),
    "a race of last week is over": (marked(ago_6=R), None, None),
    "hard run tomorrow": (
        marked(in_1=H),
        "Hard run tomorrow: heavy hinges may be felt in it; light is fine.",
        FATIGUE,
    ),
    "hard run today": (
        marked(in_0=H),
        "Hard run today: run first, lift hours later or another day.",
        ORDER,
    ),
    "hard run yesterday": (
        marked(ago_1=H),
        "Hard run yesterday: legs may still be tired; light is fine.",
        CAUTION,
    ),
    "hard run the day after tomorrow": (marked(in_2=H), None, None),
    "long run tomorrow": (
        marked(in_1=L),
        "Long run tomorrow: heavy hinges may be felt in it; a set less is fine.",
        FATIGUE,
    ),
    "long run today": (marked(in_0=L), "Long run today: if you lift as well, run first.", ORDER),
    "a hard run today and the race tomorrow: the race matters more": (
        marked(in_0=H, in_1=R),
        "Race tomorrow. Heavy hinges today can tire the legs: go light, or lift after it.",
        FATIGUE,
    ),
    "a hard run on the day after a race: the legs have the race in them": (
        marked(ago_1=R, in_0=H),
        "The race was yesterday, and legs may need days: light, or nothing, is fine.",
        CAUTION,
    ),
    "hard runs today and tomorrow: today's comes first": (
        marked(in_0=H, in_1=H),
        "Hard run today: run first, lift hours later or another day.",
        ORDER,
    ),
    "hard tomorrow in the week of the race: both are told": (
        marked(in_1=H, in_6=R),
        "6 days to the race. Hard run tomorrow: heavy hinges may be felt in it; light is fine.",
        FATIGUE,
    ),
}


@pytest.mark.parametrize(("marks", "text", "source"), STORIES.values(), ids=STORIES)
def test_story(marks, text, source):
    assert word(marks, TODAY, is_heavy=True) == (None if text is None else Word(text, source))


@pytest.mark.parametrize(
    ("marks", "text"),
    [
        (marked(in_1=R), "Race tomorrow."),
        (marked(in_0=R), "Race day."),
        (marked(in_1=H), None),
        (marked(ago_1=R), None),
    ],
)
def test_without_a_load_only_the_race_is_told(marks, text):
    assert word(marks, TODAY, is_heavy=False) == (None if text is None else Word(text))


kinds = st.dictionaries(
    st.integers(-3, 400).map(lambda days: TODAY + timedelta(days=days)), st.sampled_from(RunKind), max_size=8
)


@given(kinds, st.booleans())
def test_a_word_is_careful_and_advice_names_its_source(marks, heavy):
    said = word(marks, TODAY, heavy)
    if said is None:
        assert days_to_race(marks, TODAY) is None
        return
    assert not re.search(r"\b(prevent|never|must|will|injur|risk)", said.text, re.IGNORECASE)
    told = countdown(days) if (days := days_to_race(marks, TODAY)) is not None else ""
    assert said.text.startswith(told)
    assert bool(said.source) is (said.text != f"{told}.")
    assert said.source == "" or heavy


def test_the_days_to_a_race_are_those_of_the_next_one():
    assert days_to_race(marked(ago_1=R), TODAY) is None
    assert days_to_race(marked(in_0=R, in_7=R), TODAY) == 0
    assert days_to_race(marked(in_7=R, in_2=H), TODAY) == 7


def test_a_plan_is_heavy_with_any_load():
    unloaded = replace(a_plan().blocks[0], load=Load(Decimal(0)))
    assert is_heavy(a_plan(blocks=(unloaded, *a_plan().blocks)))
    assert not is_heavy(a_plan(blocks=(unloaded,)))
