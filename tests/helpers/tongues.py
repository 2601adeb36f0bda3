"""A language made up for tests: what went through the translation stands in brackets and is half as long again."""

import re

from PySide6.QtCore import QCoreApplication, QTranslator

from hipcoach.ui.language import CONTEXT

OPENS, CLOSES, FILLER = "⟦", "⟧", "·"


def untold(text: str) -> str:
    """The words of a text that did not go through the translation."""
    while (shorter := re.sub(f"{OPENS}[^{OPENS}{CLOSES}]*{CLOSES}", "", text)) != text:
        text = shorter
    return " ".join(re.findall(r"[^\W\d_]+", text))


class Pseudo(QTranslator):
    """Translates our own texts into the made-up language."""

    def translate(self, context: str, text: str, _note: str | None = None, count: int = -1) -> str | None:
        own = re.sub(r"{[^}]*}", "", text)
        if context != CONTEXT or not any(letter.isalpha() for letter in own):
            return None
        return f"{OPENS}{text.replace('%n', str(count))}{FILLER * (len(own) // 2)}{CLOSES}"

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
