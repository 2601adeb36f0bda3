"""Every text on every page and in every state is whole, alone in its place, strong, big enough, and translated."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.helpers.readable import LANGUAGES, PSEUDO, SIZES, THEMES, flawed

QUICK = (("dark", (1366, 768), PSEUDO), ("light", (1024, 640), "de"))
REST = [each for each in product(THEMES, SIZES, LANGUAGES) if each not in QUICK]


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    before = qapp.palette(), qapp.font(), qapp.styleSheet()
    yield
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


@pytest.mark.parametrize(
    ("theme", "size", "language"), [*QUICK, *(pytest.param(*each, marks=pytest.mark.slow) for each in REST)]
)
def test_every_text_can_be_read(tmp_path: Path, theme: str, size: tuple[int, int], language: str):
    states, flaws = 0, []
    for name, _, found in flawed(tmp_path, theme, size, language):
        states += 1
        flaws += [f"{name}: {each}" for each in found]
    assert states > 50
    assert not flaws, "\n".join(flaws)
