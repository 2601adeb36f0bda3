"""What the window says in the reader's language."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from hipcoach.domain.dates import day_text
from hipcoach.domain.words import Number, joined, plural, words
from hipcoach.ui.language import CONTEXT, language_for, speak, told, tr, tr_count


class German(QTranslator):
    """A few words of German."""

    def translate(self, context: str, text: str, note: str | None = None, count: int = -1) -> str | None:
        known = {
            "%n sets": "%n Satz" if count == 1 else "%n Sätze",
            "{sets} with {load} each": "je {load} bei {sets}",
            "delete session of {day}": "Einheit vom {day} löschen",
            "d MMMM": "d. MMMM",
            "up": "rauf" if note == "of a load" else "auf",
        }
        return known[text].replace("%n", str(count)) if context == CONTEXT and text in known else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de"))
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def test_english_is_what_stands_in_the_source(qapp):
    assert tr("Set {number}", number=2) == "Set 2"
    assert [tr_count("%n set", "%n sets", count) for count in (1, 2)] == ["1 set", "2 sets"]
    assert told("somebody's own") == "somebody's own"


def test_a_sentence_turns_around_and_its_parts_are_said_too(german):
    text = words(
        "{sets} with {load} each",
        sets=plural("%n set", "%n sets", 1),
        load=words("{value} kg", value=Decimal("12.5")),
    )
    assert text == "1 set with 12.5 kg each"
    assert told(text) == "je 12,5 kg bei 1 Satz"
    assert told(joined(" · ", (plural("%n set", "%n sets", 2), "up"))) == "2 Sätze · up"


def test_a_note_tells_two_meanings_apart(german):
    assert (tr("up"), tr("up", note="of a load")) == ("auf", "rauf")


def test_numbers_are_written_as_the_reader_does(german):
    assert tr("{load:.1f} kg", load=62.5) == "62,5 kg"
    assert told(Number("1.25")) == "1,25"
    assert tr("version {version}", version="1.25") == "version 1.25"


@pytest.mark.parametrize(("count", "text"), [(1, "1 set at 2,5 kg, 1 rep"), (2, "2 sets at 2,5 kg, 1 rep")])
def test_in_english_too_a_counted_sentence_is_written_as_the_reader_does(qapp, count, text):
    before = QLocale()
    QLocale.setDefault(QLocale("en_ZA"))
    reps = plural("%n rep", "%n reps", 1)
    assert (
        tr_count("%n set at {load:g} kg, {reps}", "%n sets at {load:g} kg, {reps}", count, load=2.5, reps=reps)
        == text
    )
    QLocale.setDefault(before)


def test_days_are_written_as_the_reader_does(german):
    march = date(2026, 3, 5)
    text = words("delete session of {day}", day=day_text(march, march))
    assert text == "delete session of 5 March"
    assert told(text) == "Einheit vom 5. März löschen"


@pytest.mark.parametrize(
    ("system", "choice", "language"), [("de_AT", "system", "de"), ("xx", "de", "de"), ("fr", "system", "en")]
)
def test_the_choice_counts_then_the_system(monkeypatch, system, choice, language):
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    assert language_for(choice) == language


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="there the environment names no language")
@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"LANG": "en_US.UTF-8", "LC_TIME": "de_DE.UTF-8"}, "en 5 March 2026, 1.5"),
        ({"LANG": "en_US.UTF-8", "LC_NUMERIC": "de_DE.UTF-8"}, "en 5 March 2026, 1.5"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "fr:de"}, "de 5 März 2026, 1,5"),
        ({"LANG": "de_CH.UTF-8"}, "de 5 März 2026, 1.5"),
        ({"LC_ALL": "fr_FR.UTF-8"}, "en 5 March 2026, 1.5"),
    ],
)
def test_numbers_and_months_are_of_the_language_that_is_spoken(tmp_path, environment, said):
    """In a process of its own: Qt reads the environment once."""
    code = f"""
from datetime import date
from PySide6.QtCore import QCoreApplication
from hipcoach.ui.dates import day_text
from hipcoach.ui.language import language_for, speak, tr
app = QCoreApplication([])
language = language_for("system")
speak(language, {str(tmp_path)!r})
print(language, tr("{{day}}, {{load:g}}", day=day_text(date(2026, 3, 5)), load=1.5))
"""
    others = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        env=others | environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert run.stdout.strip() == said


def test_a_language_is_left_again(qapp, tmp_path):
    before = QLocale()
    speak("de", tmp_path)
    assert QLocale().decimalPoint() == ","
    assert qapp.findChildren(QTranslator)
    speak("en", tmp_path)
    assert QLocale().decimalPoint() == "."
    assert not qapp.findChildren(QTranslator)
    QLocale.setDefault(before)
