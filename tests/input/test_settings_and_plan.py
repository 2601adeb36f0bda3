"""Whatever other hands wrote into the settings: every value is allowed, and a plan can be trained or is none."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import strategies as st

from hipcoach.app.look import LOOK, Look, remembered
from hipcoach.domain.errors import UserError
from hipcoach.domain.settings import BY_NAME, DEFAULTS, SETTINGS, Setting, checked
from hipcoach.domain.timeline import compile_set
from hipcoach.store import rows
from hipcoach.store.moments import utc_text
from hipcoach.store.settings import PLAN, stored_plan, stored_settings
from hipcoach.store.store import Store
from tests.helpers.builders import dumbbell_exercise
from tests.helpers.mutations import JSON, NASTY, TEXTS, few_and_many, hold_for, mutated_json
from tests.helpers.records import EVENING, a_plan

WRITTEN = (
    JSON.map(json.dumps)
    | st.sampled_from(NASTY)
    | st.sampled_from(["[" * 100_000, '{"theme":' * 100_000, '"\\ud800"', "NaN", "-Infinity", "1e400", "{]"])
)
"""What may stand in the table where JSON should."""


class Table:
    """The settings of a record, open for the program and for other hands."""

    def __init__(self, store: Store, file: sqlite3.Connection) -> None:
        self.store = store
        self._file = file

    def put(self, name: str, text: str) -> None:
        """Write past the program; what no database could hold is written as near to it as may be."""
        row = [each.encode(errors="replace").decode() for each in (name, text)]
        self._file.execute("DELETE FROM settings")
        self._file.execute("INSERT INTO settings VALUES (?, ?)", row)


@pytest.fixture
def table(tmp_path: Path) -> Iterator[Table]:
    path = tmp_path / "hipcoach.db"
    with Store.open(path) as store, closing(sqlite3.connect(path, isolation_level=None)) as file:
        file.execute("PRAGMA synchronous = OFF")
        yield Table(store, file)


def is_allowed(setting: Setting, value: object) -> bool:
    """Whether the declaration allows it, without the program's own look at it."""
    if type(value) is not type(setting.default):
        return False
    if isinstance(value, int) and not isinstance(value, bool):
        return setting.bounds[0] <= value <= setting.bounds[1]
    if isinstance(value, bool) or value in {choice for choice, _ in setting.choices}:
        return True
    if setting.reads is not None:
        return kept(setting, value) is not None
    return setting.is_open and 0 < len(value) <= 200 and value.isprintable()


def kept(setting: Setting, value: object) -> object:
    """What is kept of a value that is allowed; of a typed text None where it cannot be read."""
    if setting.reads is None or not isinstance(value, str):
        return value
    try:
        return setting.reads(value)
    except UserError:
        return None


def assert_is_a_sentence(text: str) -> None:
    assert text.isprintable()
    assert text.endswith(".")
    assert len(text) < 300


@few_and_many(20, 300)
def test_a_setting_is_as_it_was_written_or_its_default_with_a_sentence(table, cases):
    def check(written: tuple[str, str]) -> None:
        name, text = written
        table.put(name, text)
        stored = stored_settings(table.store)
        values, notices = checked(stored)
        assert values.keys() == DEFAULTS.keys()
        assert all(is_allowed(setting, values[setting.name]) for setting in SETTINGS)
        if name in stored and name in BY_NAME and not is_allowed(BY_NAME[name], stored[name]):
            (notice,) = notices
            assert name in notice
            assert_is_a_sentence(notice)
            assert values == dict(DEFAULTS)
        else:
            assert notices == ()
            assert values == {
                **DEFAULTS,
                **{name: kept(BY_NAME[name], stored[name]) for name in stored if name in BY_NAME},
            }

    names = st.sampled_from(sorted(BY_NAME)) | TEXTS
    choices = sorted({choice for setting in SETTINGS for choice, _ in setting.choices})
    hold_for(cases, st.tuples(names, WRITTEN | st.sampled_from(choices).map(json.dumps)), check)


DEEP_LIST: list[object] = []
for _ in range(5000):
    DEEP_LIST = [DEEP_LIST]

ANYTHING = JSON | st.sampled_from(
    [b"\xff", Decimal("sNaN"), 10**5000, -(10**5000), 1j, set(), (), object(), int, len, DEEP_LIST, range(9)]
)


@few_and_many(10, 200)
def test_a_setting_refuses_what_it_does_not_allow_and_nothing_else_happens(cases):
    def check(drawn: tuple[Setting, object]) -> None:
        setting, value = drawn
        try:
            assert setting.check(value) == kept(setting, value)
        except UserError as refusal:
            assert not is_allowed(setting, value)
            assert_is_a_sentence(str(refusal))
        else:
            assert is_allowed(setting, value)

    hold_for(cases, st.tuples(st.sampled_from(SETTINGS), ANYTHING), check)


def assert_can_be_trained(table: Table) -> None:
    found = stored_plan(table.store)
    if found is None:
        return
    plan, changed_at = found
    assert changed_at.utcoffset() is not None
    sets = plan.planned_sets()
    assert 1 <= len(sets) <= 200
    for planned in sets:
        assert 0 <= planned.rest_s <= 900
        assert 0 <= planned.load.value <= 500
        assert 1 <= planned.reps.low <= planned.reps.high <= 50
        assert planned.load.heavier().value <= 500
        if planned.tempo:
            timeline = compile_set(dumbbell_exercise(), planned.tempo, planned.reps.high, plan.get_ready_s)
            assert timeline.end_s <= 120 + 50 * 40


@few_and_many(20, 400)
def test_a_stored_plan_can_be_trained_or_is_none(table, cases):
    whole = {"changed_at": utc_text(EVENING), "plan": rows.plan_data(a_plan())}
    table.put(PLAN, json.dumps(whole))
    assert stored_plan(table.store) == (a_plan(), EVENING)

    def check(text: str) -> None:
        table.put(PLAN, text)
        assert_can_be_trained(table)

    mutated = mutated_json(whole)
    twice = mutated.flatmap(mutated_json)
    hold_for(cases, (mutated | twice).map(json.dumps) | WRITTEN, check)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("sets", 0),
        ("sets", 10**9),
        ("reps", {"low": 0, "high": 6}),
        ("reps", {"low": 6, "high": 5}),
        ("reps", {"low": 5, "high": 10**9}),
        ("rest_s", -1),
        ("rest_s", float("nan")),
        ("side_rest_s", 1e9),
        ("tempo", 3111),
        ("tempo", "0-0-0-0"),
        ("load", {"value": "NaN", "unit": "kg", "implements": 2}),
        ("load", {"value": "501", "unit": "kg", "implements": 2}),
        ("load", {"value": "12", "unit": "kg", "implements": 10**9}),
        ("warm_ups", [{"reps": {"low": 0, "high": 0}, "load": {"value": "12"}}]),
    ],
)
def test_a_plan_with_a_number_out_of_its_range_is_none(table, key, value):
    plan = rows.plan_data(a_plan())
    plan["blocks"][0][key] = value
    table.put(PLAN, json.dumps({"changed_at": utc_text(EVENING), "plan": plan}))
    assert stored_plan(table.store) is None


@few_and_many(10, 100)
def test_a_look_that_cannot_be_read_is_some_look(tmp_path, cases):
    def check(text: str) -> None:
        (tmp_path / LOOK).write_text(text, encoding="utf-8", errors="replace")
        assert isinstance(remembered(tmp_path), Look)

    hold_for(cases, WRITTEN | JSON.map(lambda theme: json.dumps({"theme": theme})), check)


def test_a_plan_without_a_block_is_none(table):
    plan = {**rows.plan_data(a_plan()), "blocks": []}
    table.put(PLAN, json.dumps({"changed_at": utc_text(EVENING), "plan": plan}))
    assert stored_plan(table.store) is None
