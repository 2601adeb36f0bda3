"""Files that are not taken at all, each with one sentence and what to do about it."""

import os
from pathlib import Path

import pytest

from hipcoach.domain.errors import UserError
from hipcoach.transfer import gathering, program_of, read
from hipcoach.transfer.table import LARGEST_BYTES
from tests.helpers.transfers import a_file, a_reading, arrived

STRONG = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps"
ROW = "2026-01-05 18:00:00;A;{};{};10;kg;8"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty, or its first line is."),
        (f"\n{STRONG}\n", "is empty, or its first line is."),
        ("Hello,\nthis is a letter.\n", "does not begin as a file of Strong, Hevy or FitNotes does."),
        ("Date,Time,Measurement,Value,Unit,Comment\n", "does not begin as a file of"),
        ("Date,Workout Name,Exercise Name,Set Order,Reps\n", "does not begin as a file of"),
        ("PK\x03\x04\0\0", "does not begin as a file of"),
        ("Datum;Workout-Name;Name der Übung;Gewicht;Wiederh.\n", "are not named in English."),
        ("Fecha,Ejercicio,Peso\n", "are not named in English."),
        (STRONG.encode("utf-16"), "is not text in UTF-8."),
        (f"{STRONG}\n{ROW.format('Übung', 1)}".encode("latin-1"), "is not text in UTF-8."),
        (f"{STRONG}\n{ROW.format('x' * 100_001, 1)}", "holds a line of more than 100,000 letters."),
        (STRONG, "holds no set that can be taken."),
        (
            f"{STRONG}\n{ROW.format('Plank', 1).replace(';8', ';')}",
            "holds no set that can be taken: most rows have no repetitions.",
        ),
    ],
)
def test_files_that_are_no_export(tmp_path: Path, content: str | bytes, said: str) -> None:
    with pytest.raises(UserError) as caught:
        arrived(tmp_path, content)
    assert caught.value.message.endswith(said) or said in caught.value.message
    assert "export.csv" in caught.value.message
    assert caught.value.remedy.endswith(".")


def test_a_foreign_header_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        arrived(tmp_path, "Datum;Workout-Name;Name der Übung;Gewicht;Wiederh.\n")
    assert caught.value.remedy == "Set the program that wrote it to English, export again, and take that file."


def test_a_file_that_is_too_large(tmp_path: Path) -> None:
    path = a_file(tmp_path, f"{STRONG}\n{ROW.format('A', 1)}\n")
    with path.open("r+b") as file:
        file.truncate(LARGEST_BYTES + 1)
    with pytest.raises(UserError, match=r"is larger than 64 MB\.") as caught:
        read(path, a_reading())
    assert caught.value.remedy


def test_what_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path, said in (
        (tmp_path / "missing.csv", "could not be read: no such file or directory."),
        (tmp_path, "could not be read: is a directory."),
        (pipe, "is not an ordinary file."),
        (Path("a\0b"), "is not the name of a file."),
    ):
        with pytest.raises(UserError) as caught:
            read(path, a_reading())
        assert caught.value.message.endswith(said)


@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("MOST_SETS", [ROW.format("A", 1)] * 4),
        ("MOST_EXERCISES", [ROW.format(name, 1) for name in "ABCD"]),
        ("MOST_SESSIONS", [ROW.format("A", 1).replace("-05", f"-0{day}") for day in range(1, 5)]),
    ],
)
def test_more_than_anybody_trained(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, rows: list[str]
) -> None:
    monkeypatch.setattr(gathering, name, 3)
    arrived(tmp_path, "\n".join([STRONG, *rows[:3]]))
    with pytest.raises(UserError, match="holds more than 3 "):
        arrived(tmp_path, "\n".join([STRONG, *rows]))


def test_progress_is_told_and_may_end_the_reading(tmp_path: Path) -> None:
    path = a_file(tmp_path, "\n".join([STRONG, *[ROW.format("A", 1)] * 5000]))
    shares: list[float] = []
    read(path, a_reading(), shares.append)
    assert shares == sorted(shares)
    assert len(shares) > 5
    assert 0 <= shares[0] < shares[5] < shares[-1] == 1

    class CancelledError(Exception):
        pass

    def cancel(share: float) -> None:
        if share > 0:
            raise CancelledError

    with pytest.raises(CancelledError):
        read(path, a_reading(), cancel)


@pytest.mark.parametrize(
    ("header", "program"),
    [
        (STRONG, "Strong"),
        ("\ufeff" + STRONG.replace(";", ","), "Strong"),
        ('\ufeff"Date";' + STRONG.removeprefix("Date;"), "Strong"),
        ('"title","start_time","exercise_title","weight_lbs","reps"\r\n', "Hevy"),
        ("Date,Exercise,Category,Weight (kgs),Reps,Distance,Distance Unit,Time", "FitNotes"),
        ("Date,Exercise,Weight,Reps", None),
        ("", None),
        ('"', None),
        ("\0;\0", None),
        (",".join(["x", *STRONG.split(";")] * 40), None),
    ],
)
def test_programs_are_recognised_by_their_header(header: str, program: str | None) -> None:
    assert program_of(header) == program
