"""What must hold of every text on every page: whole, alone in its place, strong enough, big enough, translated."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from hipcoach import paths
from hipcoach.coach.gym import Gym
from hipcoach.ui.language import LANGUAGES as LANGUAGE_NAMES
from tests.helpers.every_page import every_page, front, full_house
from tests.helpers.seen_text import cut, faint, overlapping, small, texts_of
from tests.helpers.tongues import speaking_pseudo, untold

PSEUDO = "pseudo"
"""The made-up language that is half as long again as English."""

THEMES = ("dark", "light", "contrast")
SIZES = ((1024, 640), (1366, 768), (1920, 1080), (2560, 1440))
LANGUAGES = ("en", "de", PSEUDO)

TRAIN = ("ready", "work", "rest", "paused", "suspended", "edge", "reopened", "set-up", "summary")
"""Begin the names of Train's states."""
IN_A_SET = ("ready", "work", "paused", "suspended", "edge-count", "edge-in", "edge-tight", "edge-out")
LIT = ("edge-over",)
"""For half a second the light lies over the hints at the foot."""
OVERLAYS = ("rest-keys", "summary-keys")
ON_TRAIN, ELSEWHERE = 7.0, 4.5
"""The least contrast of text: more is wanted where it is read from three metres (WCAG 2.2: 4.5, and 7 for AAA)."""

TYPED = f"""
Left knee felt it on the way down. grip slips six nowhere Strong physio.toml
Qt Hipcoach /home/runner/.local/share/hipcoach/{paths.DATABASE} Epley Brzycki
"""
"""What stands on the pages as a user, or another program, wrote it."""

SMALLEST_IN_A_SET_PX = 40.0
"""Capitals in a set at 1366×768: 20 arc minutes at three metres are 77, half of that for what is less urgent."""


def flawed(
    folder: Path, theme: str, size: tuple[int, int], language: str, percent: int = 100
) -> Iterator[tuple[str, QImage, list[str]]]:
    """Every page and state with its picture and what is wrong with its texts, which are `percent` as large."""
    speech = speaking_pseudo() if language == PSEUDO else nullcontext()
    spoken = "en" if language == PSEUDO else language
    with full_house(folder, theme, size, spoken) as (window, gym, clock), speech:
        window._theme.choose_text_size(str(percent))
        gym.settings.change("text_size", percent)
        typed = f"{TYPED} {folder}"
        own: frozenset[str] = frozenset()
        for name in every_page(window, gym, clock):
            QApplication.processEvents()
            widget = front(window)
            texts, picture = texts_of(widget), widget.grab().toImage()
            is_train = name.startswith(TRAIN) and name not in OVERLAYS
            found = [f"cut: {each}" for each in cut(widget, texts)]
            found += [f"overlap: {each}" for each in overlapping(widget, texts)]
            if name not in LIT:
                found += [f"faint: {each}" for each in faint(texts, picture, ON_TRAIN if is_train else ELSEWHERE)]
            if name.startswith(IN_A_SET):
                scale = min(size[0] / 1366, size[1] / 768)
                found += [f"small: {each}" for each in small(texts, SMALLEST_IN_A_SET_PX * scale)]
            if language == PSEUDO:
                own = own or _own_words(gym, typed)
                found += [f"not translated: {one.where}" for one in texts if not own.issuperset(untold(one.text))]
            yield name, picture, found


def _own_words(gym: Gym, typed: str) -> frozenset[str]:
    """Words that are no business of the translation: the exercise files', the days', and those of a user."""
    days = (QLocale().dayName(day, kind) for day in range(1, 8) for kind in QLocale.FormatType)
    months = (QLocale().monthName(month, kind) for month in range(1, 13) for kind in QLocale.FormatType)
    exercises = (repr(exercise) for exercise in gym.exercises.values())
    plans = (file.read_text(encoding="utf-8") for file in paths.plans().glob("*.toml"))
    written = (*exercises, *plans, *days, *months, *LANGUAGE_NAMES.values(), typed)
    return frozenset(word for text in written for word in re.findall(r"[^\W\d_]+", text))
