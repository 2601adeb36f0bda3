"""Patterns of texts, as they stand in the source, against the values that are given to them."""

import ast
from collections.abc import Iterator
from string import Formatter

from tests.helpers.shipped import PACKAGE

PATTERNS = {"words": 1, "tr": 1, "plural": 2, "tr_count": 2}
"""How many patterns each call begins with."""


def misfits(source: str) -> Iterator[str]:
    """The patterns whose `{names}` are not those of the values beside them."""
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PATTERNS):
            continue
        given = {one.arg for one in node.keywords} - {"note"}
        for pattern in node.args[: PATTERNS[node.func.id]]:
            assert isinstance(pattern, ast.Constant)
            named = {name for _, name, _, _ in Formatter().parse(pattern.value) if name is not None}
            if named != given and None not in given:
                yield f"line {node.lineno}: {pattern.value}"


def test_a_pattern_names_just_the_values_that_it_is_given():
    found = {
        str(path): wrong
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name not in {"words.py", "language.py"}
        and (wrong := list(misfits(path.read_text(encoding="utf-8"))))
    }
    assert not found


def test_a_misfit_is_found():
    assert list(misfits('words("Set {number}", count=2)')) == ["line 1: Set {number}"]
    assert list(misfits('plural("%n set of {reps}", "%n sets", 2, reps=5)')) == ["line 1: %n sets"]
    assert not list(misfits('tr("Set {number:g}", note="a set", number=2)'))
