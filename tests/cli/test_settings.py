"""`hipcoach settings`: what it lists, shows and sets, and what it says when that cannot be."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hipcoach import __main__ as command
from hipcoach.domain.settings import SETTINGS
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from tests.helpers.sentences import the_sentence


@pytest.fixture
def typed(capsys):
    """Types a command; what it printed."""

    def type_it(*words: str) -> str:
        assert command.main(["settings", *words]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        return said.out

    return type_it


def stored(database: Path) -> dict[str, object]:
    with closing(sqlite3.connect(database)) as file:
        return {name: json.loads(value) for name, value in file.execute("SELECT name, value FROM settings")}


def test_all_are_listed_and_nothing_is_made(typed, database):
    lines = typed().splitlines()
    assert [line.split()[0] for line in lines] == ["Name", *(one.name for one in SETTINGS)]
    assert "theme            dark       dark, light, contrast, system" in lines[1]
    assert not database.parent.exists()


def test_one_is_shown_with_its_help(typed, database):
    assert typed("volume") == (
        "volume is 80.\n"
        "Volume. Only Hipcoach's own sound changes.\n"
        "Allowed: 0 to 100 %. Unless you say otherwise: 80.\n"
    )
    assert not database.parent.exists()


def test_one_is_set_and_kept(typed, database):
    assert typed("volume", "70") == "volume is 70 now.\n"
    assert typed("sound_offset_ms", "-50") == "sound_offset_ms is -50 now.\n"
    assert stored(database) == {"volume": 70, "sound_offset_ms": -50}
    assert typed("volume").startswith("volume is 70.\n")


def test_weights_are_in_the_unit_that_was_chosen(typed, database):
    typed("unit", "lb")
    assert typed("dumbbells", "10 15 20") == "dumbbells is 10 15 20 lb now.\n"
    assert typed("dumbbells", "") == "dumbbells is empty now.\n"
    assert stored(database) == {"unit": "lb", "dumbbells": ""}


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("volume", "loud"), "The setting volume cannot be “loud”. It lies between 0 and 100."),
        (("theme", ""), "The setting theme cannot be “”. It is one of dark, light, contrast, system."),
        (("runs", "yes"), "The setting runs cannot be “yes”. It is true or false."),
        (("volum",), "There is no setting “volum”. hipcoach settings lists all of them."),
        (("plan", "{}"), "There is no setting “plan”. hipcoach settings lists all of them."),
        (
            ("unit", "kg", "lb"),
            "“lb” is one word too many for hipcoach settings. hipcoach settings --help says more.",
        ),
    ],
)
def test_what_cannot_be_is_one_sentence(capsys, database, words, sentence):
    assert command.main(["settings", *words]) == 2
    said = capsys.readouterr()
    assert (said.out, the_sentence(said.err)) == ("", sentence)
    assert not database.exists()


def test_a_bad_stored_value_falls_back_is_said_and_stays(typed, database):
    with Store.open(database) as store:
        keep_setting(store, "theme", "purple")
        keep_setting(store, "volume", 70)
    refusal = "The setting theme cannot be “purple”. It is one of dark, light, contrast, system."
    for out in (typed(), typed("theme")):
        assert out.endswith(f"\n{refusal} Until you set another it is dark.\n")
    typed("volume", "60")
    assert stored(database) == {"theme": "purple", "volume": 60}
    typed("theme", "light")
    assert stored(database)["theme"] == "light"
    assert refusal not in typed()


def test_a_record_that_cannot_be_read_is_said(capsys, database):
    database.parent.mkdir()
    database.write_bytes(b"no record" * 1000)
    assert command.main(["settings"]) == 1
    the_sentence(capsys.readouterr().err)
