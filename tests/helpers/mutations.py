"""What may reach the program from outside, and has not been meant so."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

NASTY = (
    *("", " ", *"-='\"`\\*~0½–ß🏋“\0\n\t\x7f\x85\u202e\u2028\ufeff\ud800\udcff"),
    *("--", "---", "%s", "%(prog)s", "{}", "{0}", "@file", "~nobody", "\x1b[31m", "\r\n", "e\u0301", "a\ud83d"),
    *("-0", "-1", "+1", "1_0", "1e2", "1e-999", "1e999", "0e999999", "0x10", "nan", "-nan", "inf", "-inf", "sNaN"),
    *("1.", ".5", "1,5", "12", "١٢", "１２", "5-6", "3-1-1-1", "1" * 400, "9" * 5000, "0." + "1" * 400),
    *("x" * 256, "x" * 100_000, "🏋" * 5000, "x " * 5000),
)
"""Texts that broke programs before."""

TEXTS = st.sampled_from(NASTY) | st.text(st.characters(exclude_categories=()), max_size=6)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.integers(0, 60) | st.floats() | TEXTS | st.just(10**400),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=5,
)
"""Whatever JSON can hold, and Python writes as JSON."""


def few_and_many(few: int, many: int) -> pytest.MarkDecorator:
    """Run a test with that few `cases`, and as a slow test with that many."""
    return pytest.mark.parametrize("cases", [few, pytest.param(many, marks=pytest.mark.slow)], ids=["few", "many"])


def hold_for(cases: int, strategy: st.SearchStrategy[Any], check: Callable[[Any], None]) -> None:
    """See that a check passes for so many examples of a strategy."""
    settings(max_examples=cases)(given(strategy)(check))()


@st.composite
def mutated_texts(draw: st.DrawFn, text: str) -> str:
    """A text of which a few letters were replaced, doubled, dropped, or had others put between them."""
    start = draw(st.integers(0, len(text)))
    end = draw(st.integers(start, min(start + 4, len(text))))
    new = draw(st.sampled_from(["", text[start:end] * 2]) | TEXTS)
    return text[:start] + new + text[end:]


@st.composite
def mutated_lines(draw: st.DrawFn, lines: Sequence[Sequence[str]]) -> list[str]:
    """One of the command lines, of which one to three words were changed, dropped, doubled, moved or put in.

    Long lines have more to be changed, and come more often.
    """
    others = sorted({word for line in lines for word in line})
    words = list(draw(st.sampled_from([line for line in lines for _ in (*line, "")])))
    for _ in range(draw(st.sampled_from([1, 1, 1, 2, 3]))):
        at = draw(st.integers(0, len(words)))
        word = words[at] if at < len(words) else ""
        words[at : at + 1] = draw(
            st.just([])
            | st.just([word, word])
            | mutated_texts(word).map(lambda new: [new])
            | TEXTS.map(lambda new: [new])
            | TEXTS.map(lambda new, old=word: [f"{old}={new}"])
            | st.sampled_from(others).map(lambda new: [new])
            | st.sampled_from(others).map(lambda new, old=word: [new, old])
        )
    return words


@st.composite
def mutated_json(draw: st.DrawFn, whole: Any) -> Any:
    """The same data with something in it replaced, left out or added."""
    way: list[Any] = []
    inner = whole
    while isinstance(inner, dict | list) and inner and (not way or draw(st.integers(0, 3))):
        way.append(draw(st.sampled_from(sorted(inner) if isinstance(inner, dict) else range(len(inner)))))
        inner = inner[way[-1]]
    return _with(whole, way, draw(st.just(...) | JSON | st.sampled_from([[inner, inner], {"x": inner}])))


def _with(whole: Any, way: Sequence[Any], value: Any) -> Any:
    if not way:
        return None if value is ... else value
    step, *rest = way
    copy = dict(whole) if isinstance(whole, dict) else list(whole)
    if not rest and value is ...:
        del copy[step]
    else:
        copy[step] = _with(whole[step], rest, value)
    return copy
