"""A thousand damaged files, made from all five: one sentence each that names file, key and what is allowed."""

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hipcoach.domain.errors import UserError
from hipcoach.library import fields, read_exercise
from tests.helpers.exercise_files import assert_read_or_refused, keys_of, value_at, with_change, write
from tests.helpers.shipped import FILES

DATA = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}
EACH = 200
ALLOWED = ("It must be ", "Known here are ", "must be written")

Damage = tuple[str, Any, str]
"""The key to change, its new value, and the key that the sentence must name."""


def name_of(key: str) -> str:
    return key.rpartition(".")[2].partition("[")[0]


def too_long(name: str) -> str:
    return "x" * (fields.LENGTHS.get(name, fields.LONGEST_ID) + 1)


def damages_of(data: dict[str, Any]) -> Iterator[st.SearchStrategy[Damage]]:
    """For every value of a file, ways to spoil it."""
    for key in keys_of(data):
        name, value = name_of(key), value_at(data, key)
        nonsense: list[Any] = []
        match value:
            case bool():
                nonsense = [1, "yes", []]
            case int() | float():
                low, high = fields.LIMITS[name]
                nonsense = [low - 1, high + 1, low - 1e9, float("nan"), float("inf"), "much", [], {}, True]
            case str():
                nonsense = ["", " ", "two\nlines", "\x00", too_long(name), 7, False, ["a"], {}]
                nonsense += ["hold"] if name in fields.CHOICES else []
            case dict():
                nonsense = ["a text", 3, [1]]
                yield st.text("abcxyz_", min_size=1, max_size=8).map(
                    lambda word, key=key: (f"{key}.odd_{word}", 1, f"{key}.odd_{word}")
                )
                required = [inner for inner in value if is_required(key, inner)]
                if required:
                    yield st.sampled_from([(f"{key}.{inner}", ..., f"{key}.{inner}") for inner in required])
            case list():
                least, most = fields.COUNTS[name]
                nonsense = ["a text", {}, 3, value * (most // len(value) + 1) if value else value]
                nonsense += [[]] if least else []
        yield st.sampled_from([(key, spoilt, key) for spoilt in nonsense])
    yield st.sampled_from([(inner, ..., inner) for inner in data if is_required("", inner)])


def is_required(table: str, key: str) -> bool:
    """Whether a key of the table at another one has no usual value."""
    if table.startswith("texts"):
        return False
    shape = fields.TABLES[re.sub(r"\[\d+\]", "", table)]
    names = shape.__struct_fields__
    return key in names[: len(names) - len(shape.__struct_defaults__)]


@pytest.mark.parametrize("stem", DATA)
def test_what_is_spoilt_is_named_with_what_is_allowed(tmp_path_factory, stem):
    damage = st.one_of(list(damages_of(DATA[stem])))
    file = tmp_path_factory.mktemp(stem) / "mine.toml"

    @settings(max_examples=EACH)
    @given(damage)
    def spoil(one: Damage) -> None:
        key, value, named = one
        with pytest.raises(UserError) as caught:
            read_exercise(write(file, with_change(DATA[stem], key, value)))
        sentence = str(caught.value)
        assert caught.value.message.startswith(f"{file}: {named}")
        assert any(allowed in sentence for allowed in ALLOWED)
        assert sentence.isprintable()

    spoil()


@pytest.mark.parametrize("path", FILES, ids=list(DATA))
def test_any_cut_or_pasted_bytes_give_an_exercise_or_a_sentence(tmp_path_factory, path):
    text = path.read_bytes()
    file = tmp_path_factory.mktemp(path.stem) / "mine.toml"

    @settings(max_examples=EACH)
    @given(st.integers(0, len(text)), st.integers(0, 400), st.integers(0, len(text)), st.integers(0, 60))
    def spoil(at: int, cut: int, origin: int, pasted: int) -> None:
        file.write_bytes(text[:at] + text[origin : origin + pasted] + text[at + cut :])
        assert_read_or_refused(file)

    spoil()
