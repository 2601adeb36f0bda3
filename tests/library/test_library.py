from pathlib import Path

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.library import Library

FOLDER = Path(__file__).parents[2] / "resources" / "exercises"
TEXT = (FOLDER / "deadlift-dumbbell.toml").read_text(encoding="utf-8")


def put(folder: Path, variation: str, exercise: str = "deadlift", name: str = "Mine", stem: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{stem or variation}.toml"
    text = TEXT.replace('variation = "dumbbell"', f'variation = "{variation}"')
    text = text.replace('exercise = "deadlift"', f'exercise = "{exercise}"')
    path.write_text(text.replace('name = "Dumbbell deadlift"', f'name = "{name}"'), encoding="utf-8")
    return path


def test_what_is_shipped_can_all_be_read():
    library = Library.read([FOLDER])
    assert library.problems == ()
    variations = ["dumbbell", "barbell", "barbell-floor", "kettlebell", "single-leg"]
    assert list(library.exercises) == [("deadlift", variation) for variation in variations]
    assert len(library.exercises) == len(list(FOLDER.glob("*.toml")))


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    assert Library.read([tmp_path / "none"]) == Library({})
    assert Library.read([]).exercises == {}


def test_a_bad_file_is_left_out_and_named(tmp_path):
    put(tmp_path, "dumbbell")
    (tmp_path / "bad.toml").write_text("name = 7")
    (tmp_path / "worse.toml").mkdir()
    (tmp_path / "notes.txt").write_text("not ours")
    library = Library.read([tmp_path])
    assert list(library.exercises) == [("deadlift", "dumbbell")]
    assert [problem.message.split(":")[0] for problem in library.problems] == [
        f"{tmp_path}/bad.toml",
        f"{tmp_path}/worse.toml could not be read",
    ]


def test_the_later_folder_wins(tmp_path):
    put(tmp_path / "ours", "dumbbell", name="Ours")
    put(tmp_path / "mine", "dumbbell", name="Mine")
    library = Library.read([tmp_path / "ours", tmp_path / "mine"])
    assert library.find("deadlift").name == "Mine"
    assert library.problems == ()


def test_a_bad_file_of_the_user_does_not_hide_ours(tmp_path):
    put(tmp_path / "ours", "dumbbell", name="Ours")
    put(tmp_path / "mine", "dumbbell", name="").touch()
    library = Library.read([tmp_path / "ours", tmp_path / "mine"])
    assert library.find("deadlift").name == "Ours"
    assert len(library.problems) == 1


def test_two_files_of_one_name_are_told(tmp_path):
    put(tmp_path, "dumbbell", name="First", stem="a")
    put(tmp_path, "dumbbell", name="Second", stem="b")
    library = Library.read([tmp_path])
    assert library.find("deadlift").name == "First"
    (problem,) = library.problems
    assert problem.message == f"{tmp_path}/b.toml: exercise and variation are “deadlift dumbbell”, as in a.toml."


def test_the_usual_variation_is_the_dumbbell(tmp_path):
    for variation in ("barbell", "dumbbell", "single-leg"):
        put(tmp_path, variation, name=variation)
    put(tmp_path, "goblet", exercise="squat", name="goblet")
    library = Library.read([tmp_path])
    assert library.find("deadlift").name == "dumbbell"
    assert library.find("deadlift", "single-leg").name == "single-leg"
    assert library.find("squat").name == "goblet"
    assert next(iter(library.exercises)) == ("deadlift", "dumbbell"), "what a new user trains"
    with pytest.raises(UserError, match=r"“row”\. There are: deadlift, squat\."):
        library.find("row")
    with pytest.raises(UserError, match=r"“rope” of deadlift\. There are: dumbbell, barbell, single-leg\."):
        library.find("deadlift", "rope")


def test_an_empty_library_says_so():
    with pytest.raises(UserError, match="There are: none"):
        Library({}).find("deadlift")


def test_it_cannot_be_changed():
    library = Library.read([FOLDER])
    with pytest.raises(TypeError):
        library.exercises["a", "b"] = None
