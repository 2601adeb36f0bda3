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


@pytest.mark.parametrize("language", ["de", pytest.param(PSEUDO, marks=pytest.mark.slow)])
def test_every_text_of_a_session_can_be_read_at_twice_the_size(tmp_path: Path, language: str):
    pages = [each for each in flawed(tmp_path, "dark", (1366, 768), language, 200) if each[0].startswith(TRAIN)]
    flaws = [f"{name}: {each}" for name, _, found in pages for each in found]
    assert len(pages) > 20
    assert not flaws, "\n".join(flaws)
