"""Days as they stand in sentences."""

import copy
import pickle
from datetime import date

import pytest

from hipcoach.domain.dates import DAY, DAY_AND_YEAR, SHORT_DAY, dated, day_text

DAY_OF_RACE = date(2026, 3, 5)


def test_a_day_has_its_year_where_it_is_another():
    assert day_text(DAY_OF_RACE, DAY_OF_RACE) == "5 March"
    assert day_text(DAY_OF_RACE, DAY_OF_RACE.replace(year=2027)) == "5 March 2026"


@pytest.mark.parametrize(
    ("pattern", "english"), [(DAY, "5 March"), (DAY_AND_YEAR, "5 March 2026"), (SHORT_DAY, "05 Mar 2026")]
)
def test_a_day_remembers_how_it_is_written(pattern, english):
    day = dated(DAY_OF_RACE, pattern)
    assert (day, day.day, day.pattern) == (english, DAY_OF_RACE, pattern)
    for again in (copy.deepcopy(day), pickle.loads(pickle.dumps(day))):  # noqa: S301 - our own
        assert (again, again.day) == (day, DAY_OF_RACE)
