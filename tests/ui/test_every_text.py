"""Every text on every page and in every state is whole, alone in its place, strong, big enough, and translated."""

from itertools import product
from pathlib import Path

import pytest

from tests.helpers.readable import LANGUAGES, PSEUDO, SIZES, THEMES, TRAIN, flawed

pytestmark = pytest.mark.usefixtures("qapp")

QUICK = (("dark", (1366, 768), PSEUDO), ("light", (1024, 640), "de"))
REST = [each for each in product(THEMES, SIZES, LANGUAGES) if each not in QUICK]


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


@pytest.mark.parametrize("percent", [150, 200])
@pytest.mark.parametrize("language", ["de", pytest.param(PSEUDO, marks=pytest.mark.slow)])
def test_every_text_of_and_around_a_session_can_be_read_in_large(tmp_path: Path, language: str, percent: int):
    around, pages = (*TRAIN, "ask", "match"), 0
    flaws = []
    for name, _, found in flawed(tmp_path, "dark", (1366, 768), language, percent):
        if name.startswith(around):
            pages += 1
            flaws += [f"{name}: {each}" for each in found]
    assert pages > 20
    assert not flaws, "\n".join(flaws)
