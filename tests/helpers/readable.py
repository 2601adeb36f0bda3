"""What must hold of every text on every page: whole, alone in its place, strong enough, big enough, translated."""

from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.helpers.every_page import every_page, front, full_house
from tests.helpers.seen_text import cut, faint, overlapping, small, texts_of
from tests.helpers.tongues import CLOSES, OPENS, speaking_pseudo

PSEUDO = "pseudo"
"""The made-up language that is half as long again as English."""

THEMES = ("dark", "light", "contrast")
SIZES = ((1024, 640), (1366, 768), (1920, 1080), (2560, 1440))
LANGUAGES = ("en", "de", PSEUDO)

TRAIN = ("ready", "work", "rest", "paused", "edge", "reopened", "set-up", "summary")
"""Begin the names of Train's states."""
IN_A_SET = ("ready", "work", "edge-count", "edge-in", "edge-tight", "edge-out")
OVERLAYS = ("rest-keys", "summary-keys")
ON_TRAIN, ELSEWHERE = 7.0, 4.5
"""Contrast, as DESIGN §5 asks for."""

SMALLEST_IN_A_SET_PX = 40.0
"""Capitals in a set at 1366×768: 20 arc minutes at three metres are 77, half of that for what is less urgent."""


def flawed(
    folder: Path, theme: str, size: tuple[int, int], language: str
) -> Iterator[tuple[str, QImage, list[str]]]:
    """Every page and state with its picture and what is wrong with its texts."""
    speech = speaking_pseudo() if language == PSEUDO else nullcontext()
    spoken = "en" if language == PSEUDO else language
    with full_house(folder, theme, size, spoken) as (window, gym, clock), speech:
        for name in every_page(window, gym, clock):
            QApplication.processEvents()
            widget = front(window)
            texts, picture = texts_of(widget), widget.grab().toImage()
            is_train = name.startswith(TRAIN) and name not in OVERLAYS
            found = [f"cut: {each}" for each in cut(widget, texts)]
            found += [f"overlap: {each}" for each in overlapping(widget, texts)]
            found += [f"faint: {each}" for each in faint(texts, picture, ON_TRAIN if is_train else ELSEWHERE)]
            if name.startswith(IN_A_SET):
                scale = min(size[0] / 1366, size[1] / 768)
                found += [f"small: {each}" for each in small(texts, SMALLEST_IN_A_SET_PX * scale)]
            if language == PSEUDO:
                found += [f"not translated: {one.where}" for one in texts if not _is_told(one.text)]
            yield name, picture, found


def _is_told(text: str) -> bool:
    """Whether a text comes from the translation, or has no words in it."""
    return not any(letter.isalpha() for letter in text) or OPENS in text or CLOSES in text
