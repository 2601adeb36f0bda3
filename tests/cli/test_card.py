"""The card: every variation, every format, opened by readers that know nothing of us."""

import re
import struct
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from hipcoach import __main__ as command
from hipcoach.domain.exercise import Exercise
from hipcoach.domain.safety import IN_SHORT
from hipcoach.library import Library
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from hipcoach.ui.language import speak
from tests.helpers.shipped import FOLDER
from tests.helpers.window import real_exercises

pytestmark = pytest.mark.usefixtures("qapp")
EXERCISES = pytest.mark.parametrize("exercise", real_exercises().values(), ids=lambda one: one.variation)


def make(exercise: Exercise, file: Path, *options: str) -> Path:
    asked = ["card", exercise.exercise, "--variation", exercise.variation, "-o", str(file), *options]
    assert command.main(asked) == 0
    return file


def words_of(text: str) -> list[str]:
    """The words, whatever lies between them; a word divided at its hyphen is one."""
    return re.sub(r"\s+", " ", re.sub(r"-\n", "-", text)).split()


def contains(text: str, words: list[str]) -> bool:
    """Whether the words stand in the text one after the other."""
    return " ".join(words) in " ".join(words_of(text))


@pytest.mark.readers
@EXERCISES
def test_a_pdf_reader_finds_the_words_of_each_step_in_order(tmp_path, exercise):
    file = make(exercise, tmp_path / "card.pdf")
    text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    places = []
    for step in exercise.steps:
        assert contains(text, words_of(step.title)), step.title
        assert contains(text, words_of(step.text)), step.text
        places.append(" ".join(words_of(text)).index(" ".join(words_of(step.text))))
    assert places == sorted(places), "the steps come one after the other"
    for fault in exercise.faults[:6]:
        assert contains(text, words_of(fault.cue)), fault.cue
    assert contains(text, words_of(IN_SHORT))


@pytest.mark.readers
@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_it_is_one_page_of_the_paper_asked_for(tmp_path, paper, size):
    exercise = next(iter(real_exercises().values()))
    file = make(exercise, tmp_path / "card.pdf", "--paper", paper)
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages:\s+1\n", told)
    width, height = re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", told).groups()
    assert (round(float(width)), round(float(height))) == size


@pytest.mark.readers
@EXERCISES
def test_the_svg_is_drawn_elsewhere_as_the_png_is_here(tmp_path, exercise):
    svg, png, drawn = (tmp_path / name for name in ("card.svg", "card.png", "elsewhere.png"))
    make(exercise, svg)
    make(exercise, png)
    subprocess.run(["rsvg-convert", "--width", "310", "-o", drawn, svg], check=True)
    ours, theirs = (darkness(file) for file in (png, drawn))
    assert abs(ours - theirs) < 0.03, "about as much ink"
    assert ours > 0.05


def darkness(file: Path) -> float:
    image = QImage(str(file)).scaled(310, 438).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = bytes(image.constBits())
    return 1 - sum(pixels) / len(pixels) / 255


def test_the_png_is_as_large_as_the_paper_at_150_dots_to_the_inch(tmp_path):
    exercise = next(iter(real_exercises().values()))
    head = make(exercise, tmp_path / "card.png").read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", head[16:24]) == (1240, 1754)


@EXERCISES
def test_the_same_card_is_drawn_twice(tmp_path, exercise):
    first, second = (make(exercise, tmp_path / name).read_bytes() for name in ("1.png", "2.png"))
    assert first == second


@pytest.mark.parametrize("name", ["card", "card.jpg", ".pdf", "card.pdf.txt"])
def test_another_ending_is_misuse(tmp_path, capsys, name):
    assert command.main(["card", "deadlift", "-o", str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.startswith("hipcoach: A card cannot be written as")
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(tmp_path, capsys):
    assert command.main(["card", "deadlift", "-o", str(tmp_path / "gone" / "card.pdf")]) == 1
    assert "could not be written: no such file or directory." in capsys.readouterr().err


def test_an_unknown_variation_is_misuse(tmp_path, capsys):
    assert command.main(["card", "deadlift", "--variation", "rope", "-o", str(tmp_path / "card.pdf")]) == 2
    assert list(tmp_path.iterdir()) == []


def test_the_card_shows_the_figure_that_the_user_has_chosen(tmp_path, home):
    exercise = next(iter(real_exercises().values()))
    usual = make(exercise, tmp_path / "usual.png").read_bytes()
    with Store.open(home / "data" / "hipcoach.db") as store:
        keep_setting(store, "figure", "man")
    assert make(exercise, tmp_path / "man.png").read_bytes() != usual


@pytest.mark.readers
def test_the_card_speaks_the_windows_language(tmp_path, home):
    with Store.open(home / "data" / "hipcoach.db") as store:
        keep_setting(store, "language", "de")
    before = QLocale()
    exercise = Library.read([FOLDER], "de").find("deadlift")
    file = make(exercise, tmp_path / "card.pdf")
    text = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    for words in (exercise.name, exercise.summary, *(step.text for step in exercise.steps)):
        assert contains(text, words_of(words)), words
    speak("en", tmp_path)
    QLocale.setDefault(before)


def test_what_cannot_be_written_spares_the_card_that_was_there(tmp_path, capsys):
    exercise = next(iter(real_exercises().values()))
    file = make(exercise, tmp_path / "card.png")
    before = file.read_bytes()
    (tmp_path / "card.png.unfinished").mkdir()
    asked = ["card", exercise.exercise, "-o", str(file)]
    assert command.main(asked) == 1
    assert "could not be written" in capsys.readouterr().err
    assert file.read_bytes() == before
