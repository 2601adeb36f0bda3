"""Each language is complete: every pattern of the source, with its values, in the compiled file that is loaded."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from runpy import run_path
from string import Formatter
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from hipcoach.ui.language import CONTEXT, LANGUAGES, SOURCE
from tests.helpers.shipped import PACKAGE

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOL = run_path(str(ROOT / ".ci" / "translations.py"))
OTHERS = [language for language in LANGUAGES if language != SOURCE]


def collected() -> dict[tuple[str, str], bool]:
    """Every pattern of the source with its note, and whether it has a plural."""
    return {(pattern, note): has_plural for pattern, note, has_plural in TOOL["collected"](PACKAGE)}


def translated(language: str) -> Iterator[tuple[tuple[str, str], list[str]]]:
    """Every pattern of a translation with its note, and its forms; an unfinished one has none."""
    for message in ET.parse(FOLDER / f"{language}.ts").iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        forms = [one.text or "" for one in translation.iter("numerusform")] or [translation.text or ""]
        is_finished = translation.get("type") is None and all(forms)
        yield (message.findtext("source"), message.findtext("comment") or ""), forms if is_finished else []


def values(pattern: str) -> set[str]:
    """The names and the count that a pattern has room for."""
    return {name for _, name, _, _ in Formatter().parse(pattern) if name} | set(re.findall("%n", pattern))


def test_every_pattern_is_written_out_where_it_is_used():
    assert len(collected()) > 500


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_missing_and_nothing_is_left_over(language):
    known = dict(translated(language))
    missing = [pattern for pattern in collected() if not known.get(pattern)]
    assert missing == []
    assert known.keys() - collected().keys() == set()


@pytest.mark.parametrize("language", OTHERS)
def test_every_translation_has_room_for_the_same_values(language):
    wrong = [
        (source, form)
        for (source, _), forms in translated(language)
        for number, form in enumerate(forms)
        # In the singular the number may be said as a word.
        if values(form) ^ values(source) not in ((set(), {"%n"}) if len(forms) > 1 and number == 0 else (set(),))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_plural_has_its_forms(language):
    has_plural = collected()
    assert [source for source, forms in translated(language) if (len(forms) == 2) is not has_plural[source]] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_ends_and_is_spaced_as_its_source(language):
    wrong = [
        (source, form)
        for (source, _), forms in translated(language)
        for form in forms
        if (source[-1:] in ".?!:…" and form[-1:] != source[-1:])
        or (form != form.strip() and source == source.strip())
        or ("  " in form and "  " not in source)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_loaded_was_compiled_from_what_is_written(language, tmp_path, qapp):
    fresh = tmp_path / "fresh.qm"
    release = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([release, "-silent", FOLDER / f"{language}.ts", "-qm", fresh], check=True)
    assert fresh.read_bytes() == (FOLDER / f"{language}.qm").read_bytes()
    translator = QTranslator()
    assert translator.load(language, str(FOLDER))
    (source, note), forms = next(translated(language))
    assert translator.translate(CONTEXT, source, note) == forms[0]
