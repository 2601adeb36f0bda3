"""The nastiest of it once more, typed at a real process."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.helpers.exercise_files import TEXT
from tests.helpers.sentences import the_sentence

ROOT = Path(__file__).parents[2]


def run(*arguments: str | bytes, cwd: Path = ROOT, **environment: str | bytes) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of `hipcoach …`."""
    done = subprocess.run(
        [sys.executable, "-m", "hipcoach", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT), **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def assert_refused(told: tuple[int, str, str], sentence: str, home: Path) -> None:
    code, out, err = told
    assert (code, out) == (2, "")
    assert sentence in the_sentence(err)
    assert not (home / "data").exists()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ([b"\xff\xfe"], "There is no command “\\udcff\\udcfe”."),
        ([""], "There is no command “”."),
        (["\x1b]0;mine\x07\r\n"], "There is no command “\\x1b]0;mine\\x07\\r\\n”."),
        (["train", b"--load=\xc3("], "“\\udcc3(” is not a load."),
        (["train", "--tempo", "3-1-1-" + "1" * 100_000], "111…” is not a tempo."),
        (["train", "--sets", "9" * 5000], "999…” is not a number of sets."),
        (["train", "--reps=\N{ARABIC-INDIC DIGIT FIVE}"], "“٥” is not a number of reps."),
        (["check", "/dev/zero"], "/dev/zero is not an ordinary file."),
        (["check", b"\xff.toml"], "\\udcff.toml could not be read: no such file or directory."),
        (["check", "x" * 100_000], "xxx…” cannot be the name of a file."),
        (["--data-dir", "/dev/null", "history"], "/dev/null cannot be the data folder: it is a file."),
        (["--data-dir=", "history"], "The name of the data folder is empty."),
        (["--data-dir", "x/" * 40_000, "history"], "x cannot be the data folder: file name too long."),
    ],
)
def test_what_is_typed(home, typed, sentence):
    assert_refused(run(*typed), sentence, home)


def test_what_looks_like_the_end_of_the_options(home):
    code, out, err = run("train", "--rest=--")
    assert (code, out) == (2, "")
    # It depends on Python's version whether argparse hands the two dashes on.
    assert re.match("--rest needs a value|“--” is not a number of seconds", the_sentence(err))
    assert not (home / "data").exists()


@pytest.mark.parametrize(
    ("folder", "sentence"),
    [
        ("~nobody-at-all/\x1b[31m", "The data folder “~nobody-at-all/\\x1b[31m” cannot be found."),
        (b"/dev/null/\xff", "/dev/null/\\udcff cannot be the data folder: not a directory."),
        ("x" * 256, "xxx cannot be the data folder: file name too long."),
    ],
)
def test_what_the_environment_names(home, folder, sentence):
    assert_refused(run("history", HIPCOACH_DATA_DIR=folder), sentence, home)


def test_a_folder_whose_name_is_no_text_is_as_good_as_any(home):
    folder = os.fsencode(home) + b"/\xff\n"
    assert run("history", "--json", HIPCOACH_DATA_DIR=folder) == (0, "[]\n", "")
    assert run("history", "--json", b"--data-dir=" + folder) == (0, "[]\n", "")
    assert not os.path.exists(folder)  # noqa: PTH110 - bytes


def test_files_that_would_be_waited_for(home, tmp_path):
    pipe, dots = tmp_path / "pipe.toml", tmp_path / "dots.toml"
    os.mkfifo(pipe)
    assert_refused(run("check", str(pipe)), "is not an ordinary file.", home)
    dots.write_text(".".join("a" * 400_000) + " = 1\n" + TEXT, encoding="utf-8")
    assert_refused(run("check", str(dots)), "holds a line with too many dots.", home)


def test_a_terminal_that_lacks_the_letters(home):
    told = run("train", "--load", b"\xe2\x80\x9d\xff", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", LC_ALL="C")
    assert_refused(told, "is not a load.", home)


def test_a_working_folder_that_is_gone(home, tmp_path):
    script = f'cd "$1" && rmdir "$1" && exec "{sys.executable}" -m hipcoach --data-dir here history'
    done = subprocess.run(
        ["sh", "-c", script, "sh", str(tmp_path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert_refused((done.returncode, done.stdout, done.stderr), "The data folder “here” cannot be found.", home)


def test_nobody_reads_what_is_wrong(home):
    script = f'"{sys.executable}" -m hipcoach dance >&- 2>&-; echo $?'
    done = subprocess.run(["sh", "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("2\n", "")
