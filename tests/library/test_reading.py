"""Whatever is wrong with an exercise file: one sentence that names the file, the key and the value."""

import tomllib
from pathlib import Path

import msgspec
import pytest

from hipcoach.domain.errors import UserError
from hipcoach.library import fields, read_exercise
from tests.helpers.exercise_files import DATA, SHIPPED, changed, with_change, write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


def refusal(file: Path) -> str:
    with pytest.raises(UserError) as caught:
        read_exercise(file)
    assert str(file) in caught.value.message
    assert "\n" not in str(caught.value)
    return str(caught.value).replace(f"{file}: ", "").replace(str(file), "FILE")


def test_the_helper_writes_what_it_was_given(file):
    assert read_exercise(write(file, DATA)) == read_exercise(SHIPPED)


NUMBERS, WHOLE = "It must be a number.", "It must be a whole number."
DAMAGE = [
    ("colour", "red", "colour = “red” is not known. Known here are exercise, variation, name,"),
    ("phases[1].beat", 3, "phases[1].beat = 3 is not known. Known here are kind, parts."),
    (
        "phases[1].parts[0].breth",
        "in",
        "phases[1].parts[0].breth = “in” is not known. Known here are breath, word",
    ),
    ("a` - at `$.b", 1, "“a` - at `$.b” = 1 is not known."),
    ("", 1, "“” = 1 is not known."),
    ("a\nb", "c\nd", "“a\\nb” = “c\\nd” is not known."),
    ("path[3].knee", 5.5, "path[3].knee = 5.5 is not known. Known here are shank, thigh"),
    ("faults[2].pose.at", 0.5, "faults[2].pose.at = 0.5 is not known. Known here are shank, thigh"),
    ("name", ..., "name is missing."),
    ("phases[2].kind", ..., "phases[2].kind is missing."),
    ("path[0].head", ..., "path[0].head is missing."),
    ("faults[0].pose.elbow", ..., "faults[0].pose.elbow is missing."),
    ("name", 7, "name is 7. It must be a text."),
    ("rest_s", "120", f"rest_s is “120”. {NUMBERS}"),
    ("rest_s", True, f"rest_s is true. {NUMBERS}"),
    ("implements", 2.5, f"implements is 2.5. {WHOLE}"),
    ("is_one_sided", 1, "is_one_sided is 1. It must be true or false."),
    ("stance", "wide", "stance is “wide”. It must be a list."),
    ("stance", [1], "stance[0] is 1. It must be a text."),
    ("phases", {}, "phases is a table. It must be a list."),
    ("phases[0]", "in", "phases[0] is “in”. It must be a table."),
    ("faults[1].pose", [1, 2], "faults[1].pose is a list of 2. It must be a table."),
    ("path[2].shank", "steep", f"path[2].shank is “steep”. {NUMBERS}"),
    ("path[2].free_thigh", "up", f"path[2].free_thigh is “up”. {NUMBERS}"),
    (
        "phases[1].parts[0].breath",
        "hold",
        "phases[1].parts[0].breath is “hold”. It must be one of in, tight, out.",
    ),
    ("phases[1].parts[0].breath", 1, "phases[1].parts[0].breath is 1. It must be one of in, tight, out."),
    ("phases[0].kind", "down", "phases[0].kind is “down”. It must be one of eccentric, bottom, concentric, top."),
    ("steps[1].phase", "up", "steps[1].phase is “up”. It must be one of eccentric, bottom"),
    ("steps[1].view", "above", "steps[1].view is “above”. It must be one of front, side, three-quarter, behind."),
    ("equipment", "sandbag", "equipment is “sandbag”. It must be one of dumbbell, barbell, kettlebell, none."),
    ("equipment", "barbell", "implements is 2. It must be 1, because equipment is barbell."),
    ("steps[2].phase", ..., "steps[2].phase is missing. Steps of setting up come before those of the rep."),
    ("faults[3].pose.free_thigh", 40, "faults[3].pose.free_thigh is 40.0. It must be left out, as in the path."),
    ("exercise", "Dead Lift", "exercise is “Dead Lift”. It must be lower-case letters, digits and hyphens"),
    ("variation", "", "variation is “”. It must be lower-case letters"),
    ("faults[0].id", "rücken", "faults[0].id is “rücken”. It must be lower-case letters"),
    ("exercise", "a" * 41, "exercise is “aaaa"),
    ("exercise", "deadlift\n", "exercise is “deadlift\\n”. It must be lower-case"),
    ("name", "x" * 41, "It must be one line of 1 to 40 characters."),
    ("name", "  ", "name is “  ”. It must be one line of 1 to 40 characters."),
    ("summary", "two\nlines", "summary is “two\\nlines”. It must be one line of 1 to 160 characters."),
    ("stance", ["x" * 31], "stance[0] is “xxx"),
    ("steps[0].text", "x" * 131, "It must be one line of 1 to 130 characters."),
    (
        "phases[0].parts[0].word",
        "INHALATION",
        "phases[0].parts[0].word is “INHALATION”. It must be one line of 1 to 8",
    ),
    ("stance", [], "stance is a list of 0. It must be a list of 1 to 3."),
    ("steps", [], "steps is a list of 0. It must be a list of 1 to 8."),
    ("phases[0].parts", [], "phases[0].parts is a list of 0. It must be a list of 1 to 4."),
    ("phases[3]", ..., "phases is a list of 3. It must be a list of 4."),
    ("rest_s", -1, "rest_s is -1. It must be between 0 and 900."),
    ("rest_s", 901, "rest_s is 901. It must be between 0 and 900."),
    ("rest_s", float("nan"), "rest_s is nan. It must be between 0 and 900."),
    ("side_rest_s", float("inf"), "side_rest_s is inf. It must be between 0 and 900."),
    ("implements", 0, "implements is 0. It must be between 1 and 2."),
    ("implements", 10**30, "implements is 1000000000000000000000000000000. It must be"),
    ("first_depth", 1.1, "first_depth is 1.1. It must be between 0 and 1."),
    ("steps[0].depth", -0.1, "steps[0].depth is -0.1. It must be between 0 and 1."),
    ("path[1].trunk", 181, "path[1].trunk is 181. It must be between -180 and 180."),
    ("path[1].elbow", -5, "path[1].elbow is -5. It must be between 0 and 160."),
    ("path[1].shank", float("-inf"), "path[1].shank is -inf. It must be between -180 and 180."),
    ("faults[0].pose.spine_flexion", 95, "faults[0].pose.spine_flexion is 95. It must be between -60 and 90."),
    ("faults[0].pose.knee_valgus", 50, "faults[0].pose.knee_valgus is 50. It must be between -45 and 45."),
    ("path[0].at", 0.01, "path[0].at is 0.01. It must be 0, standing tall."),
    ("path[11].at", 0.99, "path[11].at is 0.99. It must be 1, the bottom."),
    ("path[4].at", 0.4426, "path[4].at is 0.4426. It must be more than 0.4426, the one before."),
    ("path[4].free_thigh", 5, "path[4].free_thigh is 5.0. It must be in all entries of the path or in none."),
    (
        "phases[1].kind",
        "eccentric",
        "phases[1].kind is “eccentric”. It must be another one: each phase stands once.",
    ),
    ("phases[0].kind", "bottom", "phases[1].kind is “bottom”. It must be another one"),
    (
        "phases[0].parts[0].breath",
        "out",
        "phases[0].parts[0].breath is “out”. It must be in, as on every descent.",
    ),
    (
        "phases[2].parts[0].breath",
        "tight",
        "phases[2].parts[0].breath is “tight”. It must be out, as on every thrust.",
    ),
    ("phases[2].parts[0].breath", "in", "phases[2].parts[0].breath is “in”. It must be tight or out, as on every"),
    ("phases[1].parts[0].until", 0.9, "phases[1].parts[0].until is 0.9. It must be 1, the end of the phase."),
    (
        "phases[1].parts[0].until",
        0,
        "phases[1].parts[0].until is 0.0. It must be more than 0, where the part begins.",
    ),
    (
        "faults[1].id",
        "rounded-back",
        "faults[1].id is “rounded-back”. It must be another one: each id stands once.",
    ),
    ("tempo", "3-1-1", "tempo is “3-1-1”. “3-1-1” is not a tempo."),
    ("tempo", "30-1-1-1", "tempo is “30-1-1-1”. In the tempo “30-1-1-1” a phase is longer than 10 seconds."),
    ("load_of", "x" * 31, "It must be one line of 1 to 30 characters."),
    ("why", ["Because."] * 5, "why is a list of 5. It must be a list of 0 to 4."),
    ("safety[0]", "x" * 161, "safety[0] is “xxx"),
    ("faults[0].costs", ..., "faults[0].costs is missing."),
    ("faults[0].depth", 1.5, "faults[0].depth is 1.5. It must be between 0 and 1."),
    ("load", "heavy", "load is “heavy”. “heavy” is not a load."),
    ("load", "501 kg", "load is “501 kg”. A load of “501 kg” is out of range. It lies between 0 and 500 kg."),
]


@pytest.mark.parametrize(("key", "value", "sentence"), DAMAGE, ids=lambda each: str(each)[:30])
def test_damage_is_named(file, key, value, sentence):
    assert sentence in refusal(write(file, changed(key, value)))


def test_phases_in_another_order_are_named(file):
    order = [DATA["phases"][index] for index in (0, 2, 1, 3)]
    sentence = refusal(write(file, changed("phases", order)))
    assert sentence == "phases[1].kind is “concentric”. It must be bottom, which comes after eccentric."


def test_parts_that_step_back_are_named(file):
    parts = [{"breath": "in", "word": "IN", "until": share} for share in (0.6, 0.4, 1.0)]
    sentence = refusal(write(file, changed("phases[0].parts", parts)))
    assert sentence == "phases[0].parts[1].until is 0.4. It must be more than 0.6, where the part begins."


def test_a_lift_from_the_floor_begins_at_the_bottom(file):
    data = changed("phases", [DATA["phases"][index] for index in (1, 2, 3, 0)])
    assert refusal(write(file, data)) == "first_depth is 0.0387. It must be 1, because the first phase is bottom."
    data["first_depth"] = 1
    assert read_exercise(write(file, data)).begins_with_lift


def test_a_thrust_may_be_tight_to_the_knee_and_then_out(file):
    parts = [{"breath": "tight", "word": "TIGHT", "until": 0.4}, {"breath": "out", "word": "OUT"}]
    exercise = read_exercise(write(file, changed("phases[2].parts", parts)))
    assert [part.until for part in exercise.phases[2].parts] == [0.4, 1.0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            b'name = "x\n',
            'line 1, “name = "x”, cannot be read. A quotation mark is missing: name = "x".',
        ),
        (b"a = 1\nb = \n", "line 2, “b =”, cannot be read. Its value is missing."),
        (
            b"a = 1\na = 2\n",
            "line 2, “a = 2”, cannot be read. Its key stands there twice: leave one of the two lines out.",
        ),
        (b"a = 1\nname = '\xe4'", "line 2 holds the byte 0xe4, which is not UTF-8. Save the file as UTF-8."),
        (b"#" * 1_000_001, "FILE is larger than 1 MB."),
        (b"a = " + b"[" * 50_000, "nested too deeply"),
        (b"a = " + b"9" * 5000, "FILE is not valid: it holds a number of thousands of digits."),
        (b"", "exercise is missing."),
        (b"a.b.c = 1", "a = a table is not known."),
        (b"[name]\nx = 2020-01-01", "name is a table. It must be a text."),
        (b"name = 2020-01-01", "name is 2020-01-01. It must be a text."),
    ],
    ids=lambda each: str(each)[:24],
)
def test_a_file_that_is_no_exercise_is_named(file, content, sentence):
    file.write_bytes(content)
    assert sentence in refusal(file)


def test_a_file_that_cannot_be_read_is_named(file, tmp_path):
    assert refusal(file) == "FILE could not be read: no such file or directory. Look at its name and permissions."
    file.mkdir()
    assert "could not be read: is a directory" in refusal(file)
    with pytest.raises(UserError, match="is not the name of a file"):
        read_exercise(tmp_path / "a\0b")


def test_every_declared_number_and_text_has_its_limits():
    for table in fields.TABLES.values():
        for name in table.__struct_fields__:
            limited = fields.LIMITS.keys() | fields.LENGTHS.keys() | fields.COUNTS.keys() | fields.CHOICES.keys()
            assert name in limited | fields.IDS | {"pose", "is_one_sided", "texts", "words"}


def test_the_tables_know_their_own_names():
    names = {key.removesuffix(".*").rpartition(".")[2] for key in fields.TABLES}
    assert names - {""} <= set(fields.COUNTS) | {"pose", "texts"}
    assert all(key.removesuffix(".*") in fields.NAMED for key in fields.TABLES if key.endswith(".*"))
    assert all(issubclass(table, msgspec.Struct) for table in fields.TABLES.values())


def test_a_fault_on_one_leg_lifts_the_leg(file):
    one_leg = tomllib.loads((SHIPPED.parent / "deadlift-single-leg.toml").read_text(encoding="utf-8"))
    write(file, with_change(one_leg, "faults[2].pose.free_thigh", ...))
    assert refusal(file) == "faults[2].pose.free_thigh is missing. It must be written, as in the path."
