"""Every text on every page and in every state is whole, alone in its place, strong, big enough, and translated."""

from itertools import product
from pathlib import Path

import pytest

from tests.helpers.readable import LANGUAGES, PSEUDO, SIZES, THEMES, flawed

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
