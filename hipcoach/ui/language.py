"""The reader's language: Qt's translations, and the numbers and dates that go with them.

English stands in the source. `told` says what the rooms below wrote (`hipcoach.domain.words`), `tr` what the
window itself writes. Everything is looked up in one context, so that a word has one translation everywhere.
"""

from decimal import Decimal
from pathlib import Path
from string import Formatter

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from hipcoach.domain.dates import Day
from hipcoach.domain.languages import LANGUAGES
from hipcoach.domain.words import Number, Words, plural, words

CONTEXT = "hipcoach"

SOURCE = "en"
"""The language of the source: it needs no translation."""

AS_SYSTEM = "system"


def told(text: str) -> str:
    """A text in the reader's language; what is no `Words` is somebody's own and stays as it is."""
    if isinstance(text, Number):
        return _decimal(text)
    if isinstance(text, Day):
        day = text.day
        return QLocale().toString(QDate(day.year, day.month, day.day), told(text.pattern))
    if not isinstance(text, Words):
        return text
    count = -1 if text.number is None else text.number
    pattern = QCoreApplication.translate(CONTEXT, text.pattern, text.note, count)
    if text.number is not None and pattern == text.pattern.replace("%n", str(count)):
        pattern = text.english  # which has its two forms from the source
    return _FORMAT.format(pattern, **text.values) if text.values else pattern


def tr(pattern: str, /, *, note: str = "", **values: object) -> str:
    """A text of the window in the reader's language: `tr("Set {number}", number=2)`."""
    return told(words(pattern, note=note, **values))


def tr_count(one: str, many: str, count: int, /, *, note: str = "", **values: object) -> str:
    """A text about so many: `tr_count("%n set", "%n sets", 2)`."""
    return told(plural(one, many, count, note=note, **values))


def language_for(choice: str) -> str:
    """What a choice means: the first of the system's languages that we have, if it is to decide, else English."""
    wanted = map(_language_of, QLocale.system().uiLanguages()) if choice == AS_SYSTEM else (choice,)
    return next((language for language in wanted if language in LANGUAGES), SOURCE)


def speak(language: str, folder: Path) -> None:
    """From now on say everything in that language.

    Args:
        language: One of `hipcoach.domain.languages.LANGUAGES`.
        folder: Where the translations lie, as `de.qm`.
    """
    app = QCoreApplication.instance()
    if app is None:
        return
    for former in app.findChildren(QTranslator):
        app.removeTranslator(former)
        former.setParent(None)
    QLocale.setDefault(_locale_for(language))
    if language == SOURCE:
        return
    own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for name, place in ((f"qtbase_{language}", own), (language, folder)):
        translator = QTranslator(app)
        if translator.load(name, str(place)):
            app.installTranslator(translator)


def _locale_for(language: str) -> QLocale:
    """The language as it is written where the user lives, if the system speaks it.

    It is not the system's own locale: there, numbers and the names of months can be of other languages.
    """
    tags = QLocale.system().uiLanguages()
    return QLocale(next((tag for tag in tags if _language_of(tag) == language), language))


def _language_of(tag: str) -> str:
    return tag.partition("-")[0]


class _Local(Formatter):
    """Puts values into a pattern as the reader writes them."""

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, str) and not format_spec:
            return told(value)
        if isinstance(value, int) and format_spec == ",":
            return QLocale().toString(value)
        written = format(value, format_spec)
        return _decimal(written) if isinstance(value, float | Decimal) else written


_FORMAT = _Local()


def _decimal(written: str) -> str:
    return written.replace(".", QLocale().decimalPoint())
