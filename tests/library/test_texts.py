"""Exercise and plan files in other languages: ours complete in German, all checked like their own texts."""

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.domain.exercise import Breath, PhaseKind
from hipcoach.library import Library, read_exercise
from hipcoach.library.fields import LENGTHS, StepTexts, Texts
from hipcoach.library.fields import FaultTexts as Said
from hipcoach.library.plan_file import built_in_plans, read_plan
from tests.helpers.exercise_files import DATA, SHIPPED, changed, write
from tests.helpers.plan_files import plan_file
from tests.helpers.shipped import EXERCISES, FILES, FOLDER
from tests.helpers.window import real_exercises

PLANS = FOLDER.parent / "plans"
GERMAN = {one.variation: one for one in Library.read([FOLDER], "de").exercises.values()}
variations = pytest.mark.parametrize("variation", EXERCISES)
files = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])

OWN = {
    "name": "Meins",
    "words": {"IN": "REIN", "TALL": "STEHEN"},
    "steps": [{"title": "Hinstellen"}, {}, {"text": "Atme tief ein."}, {}],
    "faults": {"rounded-back": {"cue": "Langer Rücken; halte an."}},
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def refusal(file: Path, key: str, value: Any) -> str:
    data = {**DATA, "texts": {"de": OWN}}
    write(file, changed(key, value) if key == "texts" else data | {"texts": {"de": {**OWN, key: value}}})
    with pytest.raises(UserError) as caught:
        read_exercise(file)
    return str(caught.value).removeprefix(f"{file}: ")


@files
def test_every_text_of_ours_is_there_in_german_and_no_other(file):
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    german = data["texts"]["de"]
    assert set(german) == set(Texts.__struct_fields__)
    assert [set(step) for step in german["steps"]] == [set(StepTexts.__struct_fields__)] * len(data["steps"])
    assert list(german["faults"]) == [fault["id"] for fault in data["faults"]]
    assert {frozenset(texts) for texts in german["faults"].values()} == {frozenset(Said.__struct_fields__)}
    assert german["words"] == {"IN": "EIN", "TIGHT": "FEST", "OUT": "AUS", "TALL": "STEHEN"}
    for name in ("stance", "adding_weight", "why", "safety"):
        assert len(german[name]) == len(data[name])


def texts_of(value: Any, name: str = "") -> list[tuple[str, str]]:
    """Every text of a table with its own key."""
    match value:
        case dict():
            return [found for key, entry in value.items() for found in texts_of(entry, key)]
        case list():
            return [found for entry in value for found in texts_of(entry, name)]
        case str():
            return [(name, value)]
    return []


@files
def test_no_english_is_left_over(file):
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    german = texts_of(data.pop("texts")["de"])
    english = {text for _, text in texts_of(data)}
    assert len(german) > 50
    for name, text in german:
        assert text not in english
        assert len(text) <= LENGTHS.get(name, 8)
        assert not re.search(r"\b(the|and|your|with|hips?|knees?)\b", text), text
        assert not re.search(r"(?<![.:] )\b(Sie|Ihre?n?)\b", text), "we say du"


@variations
def test_only_the_texts_change(variation):
    english, german = EXERCISES[variation], GERMAN[variation]
    texts = {name: getattr(english, name) for name in Texts.__struct_fields__ if hasattr(english, name)}
    assert replace(german, **{**texts, "phases": english.phases}) == english
    assert [part.breath for phase in german.phases for part in phase.parts] == [
        part.breath for phase in english.phases for part in phase.parts
    ]
    assert [(step.depth, step.view, step.phase) for step in german.steps] == [
        (step.depth, step.view, step.phase) for step in english.steps
    ]
    assert [(fault.id, fault.pose) for fault in german.faults] == [
        (fault.id, fault.pose) for fault in english.faults
    ]


@variations
def test_in_german_too_one_breathes_in_on_the_way_down_and_out_on_the_thrust(variation):
    german = GERMAN[variation]
    words = {part.breath: part.word for phase in german.phases for part in phase.parts[-1:]}
    assert (words[Breath.IN], words[Breath.OUT]) == ("EIN", "AUS")
    for kind, told, other in (
        (PhaseKind.ECCENTRIC, r"\batme\b.*\bein\b|einatmen", r"\baus\b|ausatmen"),
        (PhaseKind.CONCENTRIC, r"\batme\b.*\baus\b", r"\bein\b|einatmen"),
    ):
        said = " ".join(step.title + " " + step.text for step in german.steps if step.phase is kind)
        assert re.search(told, said, re.IGNORECASE)
        assert not re.search(other, said, re.IGNORECASE)


@variations
def test_no_german_word_is_stronger_than_the_studies(variation):
    german = GERMAN[variation]
    for sentence in (*german.why, *german.adding_weight, *german.safety, german.summary):
        assert not re.search(r"vorbeug|verhinder|verhüt|schütz|heil|garant", sentence, re.IGNORECASE)
        if "verletz" in sentence.lower():
            assert "uneinheitlich" in sentence or "Zusammenhang" in sentence
    assert any(each.startswith("Steigere nicht") for each in german.adding_weight)
    assert any("die Luft an" in each for each in german.safety)


def test_what_is_left_out_stays_as_it_is(file):
    write(file, {**DATA, "texts": {"de": OWN}})
    mine, shipped = read_exercise(file, "de"), read_exercise(SHIPPED)
    assert (mine.name, mine.summary) == ("Meins", shipped.summary)
    assert [part.word for phase in mine.phases for part in phase.parts] == ["REIN", "TIGHT", "OUT", "STEHEN"]
    assert [step.title for step in mine.steps] == ["Hinstellen", *(step.title for step in shipped.steps[1:])]
    assert mine.steps[2].text == "Atme tief ein."
    assert mine.steps[3] == shipped.steps[3]
    assert mine.faults[1:] == shipped.faults[1:]
    assert mine.faults[0].costs == shipped.faults[0].costs


def test_a_new_cue_brings_its_own_few_words(file):
    write(file, {**DATA, "texts": {"de": OWN}})
    assert read_exercise(file, "de").faults[0].short_cue == "langer Rücken"
    assert read_exercise(file).faults[0].short_cue == "long spine, proud chest"


def test_a_language_that_a_file_does_not_have_gives_its_own_texts(file):
    write(file, {**DATA, "texts": {"de": OWN}})
    assert read_exercise(file, "fr") == read_exercise(file) == read_exercise(SHIPPED)


def test_a_german_file_may_have_its_texts_in_english(file):
    write(file, {**DATA, "name": "Meins", "texts": {"en": {"name": "Mine"}}})
    assert (read_exercise(file).name, read_exercise(file, "de").name) == ("Mine", "Meins")


DAMAGE = [
    ("nmae", "x", "texts.de.nmae = “x” is not known. Known here are name, summary, pick_up,"),
    ("name", "x" * 41, "It must be one line of 1 to 40 characters."),
    ("name", 7, "texts.de.name is 7. It must be a text."),
    ("grip", "", "texts.de.grip is “”. It must be one line of 1 to 90 characters."),
    ("stance", [], "texts.de.stance is a list of 0. It must be a list of 1 to 3."),
    ("stance", ["x", 1], "texts.de.stance[1] is 1. It must be a text."),
    ("why", ["x"] * 5, "texts.de.why is a list of 5. It must be a list of 0 to 4."),
    ("words", ["EIN"], "texts.de.words is a list of 1. It must be a table."),
    ("words", {"INN": "EIN"}, "texts.de.words.INN = “EIN” is not known. Known here are IN, TIGHT, OUT, TALL."),
    (
        "words",
        {"OUT": "AUSATMEN!"},
        "texts.de.words.OUT is “AUSATMEN!”. It must be one line of 1 to 8",
    ),
    ("words", {"OUT": "AUS", "IN": 3}, "texts.de.words.IN is 3. It must be a text."),
    ("words", {"IN": "AUS"}, "texts.de.words.IN is “AUS”. It must be without a breath out: this breath is in."),
    ("words", {"OUT": "EIN"}, "texts.de.words.OUT is “EIN”. It must be without a breath in: this breath is out."),
    ("words", {"TIGHT": "EIN"}, "It must be without a breath in: this breath is tight."),
    ("steps", [{}, {}], "texts.de.steps is a list of 2. It must be a list of 4, one for each step."),
    ("steps", [{}, {"depth": 1}, {}, {}], "texts.de.steps[1].depth = 1 is not known. Known here are title, text."),
    ("steps", [{}, {}, {"text": "x" * 131}, {}], "texts.de.steps[2].text is “xxx"),
    ("steps", [{}, {}, {"text": 1.5}, {}], "texts.de.steps[2].text is 1.5. It must be a text."),
    ("steps", [{}, {}, {"title": "Ausatmen, senken"}, {}], "It must be without a breath out: this breath is in."),
    ("steps", [{}, {}, {"text": "Atme ruhig aus."}, {}], "It must be without a breath out: this breath is in."),
    ("steps", [{}, {}, {}, {"text": "Hoch und einatmen."}], "It must be without a breath in: this breath is out."),
    ("steps", [{}, {}, {}, {"text": "Atme tief ein!"}], "It must be without a breath in: this breath is out."),
    (
        "faults",
        {"rund": {}},
        "texts.de.faults.rund = a table is not known. Known here are rounded-back",
    ),
    ("faults", {"rounded-back": "x"}, "texts.de.faults.rounded-back is “x”. It must be a table."),
    (
        "faults",
        {"rounded-back": {"nam": "x"}},
        "texts.de.faults.rounded-back.nam = “x” is not known.",
    ),
    (
        "faults",
        {"knees-cave": {}, "rounded-back": {"cue": 1}},
        "texts.de.faults.rounded-back.cue is 1.",
    ),
    ("faults", {"rounded-back": {"think": "x" * 33}}, "texts.de.faults.rounded-back.think is “xxx"),
    ("texts", [1], "texts is a list of 1. It must be a table."),
    (
        "texts",
        {"deutsch": {}},
        "texts.deutsch = a table is not known. Known here are languages by their",
    ),
    ("texts", {"de": 3}, "texts.de is 3. It must be a table."),
    ("texts", {"fr": {}, "d\ne": {"name": 5}}, "texts.“d\\ne”.name is 5. It must be a text."),
]


@pytest.mark.parametrize(("key", "value", "sentence"), DAMAGE, ids=lambda each: str(each)[:30])
def test_damage_is_named(file, key, value, sentence):
    assert sentence in refusal(file, key, value)


@pytest.mark.parametrize("text", ["Kein Inhalt: steh auf.", "Steh auf wie ein Baum.", "Ein Atemzug, und hoch."])
def test_words_that_only_look_like_a_breath_are_left_alone(file, text):
    write(file, {**DATA, "texts": {"de": {"steps": [{}, {}, {}, {"text": text}]}}})
    assert read_exercise(file, "de").steps[3].text == text


def test_every_built_in_plan_has_its_name_and_note_in_german():
    english, german = (built_in_plans(PLANS, real_exercises(), 15.0, language) for language in ("en", "de"))
    assert len(english) == len(german) == 4
    for ours, theirs in zip(english, german, strict=True):
        assert ours.plan.name != theirs.plan.name
        assert ours.note != theirs.note
        assert len(ours.note.split("\n")) == len(theirs.note.split("\n"))
        assert replace(ours.plan, name=theirs.plan.name) == theirs.plan


PLAN = """
name = "Hips"
note = "Stop if it hurts."
[[block]]
sets = 3
reps = 8
load = "6 kg"
"""


@pytest.mark.parametrize(
    ("texts", "name", "note"),
    [
        ('[texts.de]\nname = "Hüfte"', "Hüfte", "Stop if it hurts."),
        ('[texts.de]\nnote = "Hör auf, wenn es schmerzt."', "Hips", "Hör auf, wenn es schmerzt."),
        ('[texts.fr]\nname = "Hanches"', "Hips", "Stop if it hurts."),
    ],
)
def test_a_plan_is_told_in_the_readers_language_as_far_as_it_has_it(tmp_path, texts, name, note):
    found = read_plan(plan_file(tmp_path, PLAN + texts), real_exercises(), 15.0, "de")
    assert (found.plan.name, found.note) == (name, note)


@pytest.mark.parametrize(
    ("texts", "sentence"),
    [
        (
            '[texts.de]\nnmae = "x"',
            "texts.de: nmae = “x” is not known. Did you mean name?",
        ),
        (
            "[texts.de]\nname = 3",
            "texts.de: name is 3. It must be one line of 1 to 60 characters",
        ),
        ("[texts.fr]\nnote = 3", "texts.fr: note is 3. It must be a text of at most 1000 characters in quotation"),
        (
            "[texts.deutsch]",
            "texts.deutsch is a table. Write [texts.de] on a line of its own",
        ),
        (
            "[texts]\nde = 3",
            "texts.de is 3. Write [texts.de] on a line of its own",
        ),
        ("[[texts]]", "texts is a list of 1. It must be [texts.de] on a line of its own"),
    ],
)
def test_damaged_texts_of_a_plan_are_named(tmp_path, texts, sentence):
    file = plan_file(tmp_path, PLAN + texts)
    with pytest.raises(UserError) as caught:
        read_plan(file, real_exercises(), 15.0)
    assert sentence in str(caught.value)
