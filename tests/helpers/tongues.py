"""A language made up for tests: its vowels carry accents, and its texts are half as long again as English ones."""

import re

from PySide6.QtCore import QCoreApplication, QTranslator

from hipcoach.ui.language import CONTEXT

FILLER = "·"
_ACCENTED = str.maketrans("aeiouyAEIOUY", "äéíöüýÄÉÍÖÜÝ")
_VALUE = re.compile(r"({[^}]*}|%n)")


def untold(text: str) -> list[str]:
    """The words of a text that did not go through the translation: their vowels carry no accents."""
    whole = re.findall(r"[^\W\d_]{3,}(?![\w…])", text)
    return [word for word in whole if word.isascii() and re.search("[aeiouy]", word, re.IGNORECASE)]


class Pseudo(QTranslator):
    """Translates our own texts into the made-up language."""

    def translate(self, context: str, text: str, note: str | None = None, count: int = -1) -> str | None:
        # The letters of a date's pattern are Qt's.
        if context != CONTEXT or (note or "").startswith(("a date", "a short date")):
            return None
        parts = [part if _VALUE.fullmatch(part) else part.translate(_ACCENTED) for part in _VALUE.split(text)]
        own = "".join(part for part in parts if not _VALUE.fullmatch(part))
        if not any(letter.isalpha() for letter in own):
            return None
        return "".join(parts).replace("%n", str(count)) + FILLER * (len(own) // 2)

    def isEmpty(self) -> bool:
        return False


class speaking_pseudo:  # noqa: N801 - reads as a phrase after `with`
    """While in it, everything is said in the made-up language."""

    def __enter__(self) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        self._translator = Pseudo(app)
        app.installTranslator(self._translator)

    def __exit__(self, *_: object) -> None:
        app = QCoreApplication.instance()
        assert app is not None
        app.removeTranslator(self._translator)
        self._translator.setParent(None)
