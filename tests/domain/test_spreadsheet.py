"""Texts in a spreadsheet's cells."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hipcoach.domain.spreadsheet import defused, fused

CELLS = st.text() | st.text(st.sampled_from("'=+-@\t\r\n＝＋－＠a"), max_size=6)


@pytest.mark.parametrize("first", [*"=+-@\t\r\n＝＋－＠"])
def test_what_would_be_run_gets_an_apostrophe(first: str) -> None:
    assert defused(f"{first}1+1") == f"'{first}1+1"
    assert defused(f"''{first}") == f"'''{first}"
    assert fused(f"''{first}") == f"'{first}"


@pytest.mark.parametrize("text", ["", "'", "'tis", "''", "a=b", " =1", "12", "'12"])
def test_everything_else_stays_both_ways(text: str) -> None:
    assert defused(text) == text
    assert fused(text) == text


@given(CELLS)
@example("'=")
def test_a_text_comes_back(text: str) -> None:
    assert fused(defused(text)) == text


@given(CELLS)
def test_nothing_that_is_written_is_run(text: str) -> None:
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"))
