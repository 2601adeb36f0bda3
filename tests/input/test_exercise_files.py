"""Whatever an exercise file holds: an exercise that can be trained, or one sentence that says what is wrong."""

import os
import re
import socket
from pathlib import Path

import pytest
from hypothesis import strategies as st

from hipcoach.cli.command import MISUSED, run_command
from hipcoach.domain.plan import Block, Plan
from hipcoach.domain.timeline import compile_set
from hipcoach.library import Library, read_exercise
from tests.helpers.exercise_files import KEYS, SHIPPED, TEXT, VALUES, Raw, changed, toml, write
from tests.helpers.mutations import TEXTS, few_and_many, hold_for
from tests.helpers.sentences import the_sentence

OURS = SHIPPED.parent


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file in a folder for the user's own exercises."""
    return tmp_path / "mine.toml"


def check(file: Path) -> int:
    def open_window(*_) -> int:
        pytest.fail("no file opens a window")

    return run_command(["check", str(file)], open_window)


def assert_can_be_trained(file: Path) -> None:
    exercise = read_exercise(file)
    plan = Plan(exercise.name, (Block.of(exercise),))
    plan.check()
    first = plan.planned_sets()[0]
    timeline = compile_set(exercise, first.tempo, first.reps.high)
    assert timeline.end_s == pytest.approx(15 + 6 * exercise.tempo.rep_s)
    assert exercise.path.at(exercise.first_depth)
    assert all(exercise.path.at(step.depth) for step in exercise.steps)


def the_complaint(file: Path, home: Path, capsys) -> str:
    """What is said of the file, by `check` and by the library alike, without its name; empty where it is fine."""
    code = check(file)
    out, err = capsys.readouterr()
    library = Library.read([OURS, file.parent])
    assert not (home / "data").exists()
    if code == 0:
        assert err == ""
        assert out.startswith(f"{file} is fine: ")
        assert_can_be_trained(file)
        assert library.problems == ()
        assert read_exercise(file) in library.exercises.values()
        return ""
    assert (code, out) == (MISUSED, "")
    sentence = the_sentence(err)
    assert [" ".join(str(problem).split()) for problem in library.problems] == [sentence]
    assert library.exercises == Library.read([OURS]).exercises
    assert sentence.startswith(str(file))
    return sentence.removeprefix(str(file))


@few_and_many(30, 400)
def test_a_file_with_other_values_is_an_exercise_or_its_key_is_named(file, home, capsys, cases):
    def check_change(change: tuple[str, object]) -> None:
        complaint = the_complaint(write(file, changed(*change)), home, capsys)
        assert not complaint or re.match(r": .+ (is|=) \S|: .+ is missing\.| is not valid", complaint)

    hold_for(cases, st.tuples(st.sampled_from(KEYS), st.just(...) | VALUES), check_change)


@few_and_many(10, 100)
def test_a_file_with_keys_that_nobody_knows_is_an_exercise_or_the_key_is_named(file, home, capsys, cases):
    def check_addition(addition: tuple[str, str, object]) -> None:
        table, key, value = addition
        line = f"{toml(key)} = {toml(value)}\n"
        file.write_text(TEXT.replace(table, table + line) if table else line + TEXT, encoding="utf-8")
        assert the_complaint(file, home, capsys)

    tables = st.sampled_from(["", "[[phases]]\n", "[[steps]]\n", "[[faults]]\n"])
    keys = st.sampled_from(["kind", "name", "at"]) | TEXTS.map(lambda text: re.sub("[\ud800-\udfff]", "?", text))
    hold_for(cases, st.tuples(tables, keys, VALUES), check_addition)


@st.composite
def damaged_bytes(draw: st.DrawFn) -> bytes:
    """The shipped file with some of its bytes, or lines, replaced."""
    content, rest = TEXT.encode(), b""
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(start + 40, len(content))))
    if draw(st.booleans()):
        start = content.rfind(b"\n", 0, start) + 1
        end = content.find(b"\n", end) + 1 or len(content)
    new = draw(st.binary(max_size=20) | TEXTS.map(lambda text: text.encode(errors="surrogatepass")))
    rest = draw(st.sampled_from([content[end:], content[start:], content[start:end], b""]))
    return content[:start] + new + rest


@few_and_many(20, 300)
def test_a_damaged_file_is_an_exercise_or_the_damage_is_named(file, home, capsys, cases):
    def check_damage(content: bytes) -> None:
        file.write_bytes(content)
        the_complaint(file, home, capsys)

    hold_for(cases, damaged_bytes(), check_damage)


HUGE = {
    "keys": ("".join(f"k{number} = 1\n" for number in range(80_000)), "k0 = 1 is not known"),
    "one key of many parts": (".".join("a" * 400_000) + " = 1", "too many dots"),
    "a heading of many parts": ("[" + ".".join("a" * 3000) + "]\n" + "b.c = 1\n" * 90_000, "too many dots"),
    "a key of as many parts as may be": (".".join("a" * 3000) + " = 1", "a = a table is not known"),
    "nested lists": ("path = " + "[" * 400_000, "nested too deeply"),
    "nested tables": ("path = " + "{a = " * 150_000, "nested too deeply"),
    "lists as deep as may be": ("path = " + "[" * 200 + "]" * 200, "path[0] is a list of 1. It must be a table."),
    "one number": ("rest_s = " + "9" * 900_000, "a number of thousands of digits"),
    "one number in powers of two": ("rest_s = 0x" + "f" * 900_000, "rest_s is a huge number."),
    "one text": (TEXT.replace("Dumbbell deadlift", "x" * 900_000), "name is “xxx"),
    "one name of a key": ("x" * 900_000 + " = 1", "xxx…” = 1 is not known."),
    "one comment": ("#" * 999_999, "exercise is missing"),
    "headings": ("".join(f"[k{number}]\n" for number in range(80_000)), "k0 = a table is not known"),
    "entries": ("[[steps]]\n" * 90_000, "is missing"),
}


@pytest.mark.parametrize("name", HUGE)
def test_a_file_with_too_much_of_something_is_refused(file, home, capsys, name):
    text, complaint = HUGE[name]
    file.write_text(text)
    assert complaint in the_complaint(file, home, capsys)


def test_a_number_of_thousands_of_digits_is_named_with_its_key(file, home, capsys):
    write(file, changed("path[2].shank", Raw("0b" + "1" * 20_000)))
    assert the_complaint(file, home, capsys).startswith(": path[2].shank is a huge number. It must be")


def test_what_is_no_ordinary_file_is_refused_and_not_waited_for(file, home, capsys, tmp_path):
    os.mkfifo(file)
    assert "is not an ordinary file. An exercise file is" in the_complaint(file, home, capsys)
    file.unlink()
    file.symlink_to("/dev/zero")
    assert "is not an ordinary file" in the_complaint(file, home, capsys)
    file.unlink()
    file.symlink_to(file)
    assert "too many levels of symbolic links" in the_complaint(file, home, capsys)
    file.unlink()
    file.mkdir()
    assert "could not be read: is a directory" in the_complaint(file, home, capsys)
    file.rmdir()
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(file))
        assert "is not an ordinary file" in the_complaint(file, home, capsys)


def test_a_file_of_100_mb_is_refused_without_being_read_whole(file, home, capsys):
    with file.open("wb") as opened:
        opened.truncate(100_000_000)
    assert the_complaint(file, home, capsys).startswith(" is larger than 1 MB.")


def test_a_files_own_name_puts_nothing_on_the_terminal(tmp_path, home, capsys):
    file = tmp_path / "\x1b[31m\n\udcff.toml"
    file.write_text("name = 7")
    assert check(file) == MISUSED
    sentence = the_sentence(capsys.readouterr().err)
    assert sentence.startswith(f"{tmp_path}/\\x1b[31m\\n\\udcff.toml: ")
    assert [str(problem) for problem in Library.read([tmp_path]).problems] == [sentence]
    file.write_text(TEXT)
    assert check(file) == 0
    assert "\\x1b[31m\\n\\udcff.toml is fine: Dumbbell deadlift" in capsys.readouterr().out
