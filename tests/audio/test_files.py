import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hipcoach.audio.files import ScoreFiles, remove_others
from tests.helpers.disk import a_small_disk, let_only_be_read


@dataclass
class Bytes:
    """Something to write, of a size in KiB."""

    kib: int = 1

    def write(self, path: Path) -> None:
        with path.open("wb") as file:
            for _ in range(self.kib):
                file.write(b"\x55" * 1024)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    with a_small_disk(tmp_path / "small") as folder:
        yield folder


def files_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def test_names_are_fresh_and_files_stay_until_they_are_removed(tmp_path):
    files = ScoreFiles(tmp_path / "scores")
    given = [files.write(Bytes()) for _ in range(12)]
    assert files_in(tmp_path) == sorted(set(given))
    for path in given[:-1]:
        files.remove(path)
    assert files_in(tmp_path) == given[-1:]


def test_the_folder_is_made_with_the_first_score_and_goes_with_the_last(tmp_path):
    files = ScoreFiles(tmp_path / "data" / "scores")
    assert not (tmp_path / "data").exists()
    files.write(Bytes())
    files.close()
    assert not (tmp_path / "data" / "scores").exists()


def test_leftovers_of_a_crash_go_and_strangers_stay(tmp_path):
    crashed = ScoreFiles(tmp_path).write(Bytes())
    stranger = tmp_path / "notes.txt"
    stranger.write_text("keep")
    files = ScoreFiles(tmp_path)
    assert not crashed.exists()
    files.write(Bytes())
    files.close()
    assert list(tmp_path.iterdir()) == [stranger]


def test_file_that_cannot_be_removed_goes_later(tmp_path):
    files = ScoreFiles(tmp_path)
    stuck, other = files.write(Bytes()), files.write(Bytes())
    stuck.unlink()
    stuck.mkdir()
    files.remove(stuck)
    stuck.rmdir()
    stuck.write_bytes(b"RIFF")
    files.remove(other)
    assert files_in(tmp_path) == []


def test_full_disk_keeps_nothing_half_written_and_the_score_goes_to_the_spare_folder(small_disk, tmp_path):
    spare = tmp_path / "spare"
    spare.mkdir()
    files = ScoreFiles(small_disk / "scores", spare)
    large = files.write(Bytes(2048))
    assert large.is_relative_to(spare)
    assert large.stat().st_size == 2048 * 1024
    assert files_in(small_disk) == []
    assert files.write(Bytes()).is_relative_to(small_disk), "there is room again, and it is used"
    files.close()
    assert list(spare.iterdir()) == []


def test_two_full_disks_are_an_error_that_leaves_nothing_and_passes(small_disk):
    files = ScoreFiles(small_disk / "scores", small_disk)
    with pytest.raises(OSError, match="No space left on device"):
        files.write(Bytes(2048))
    assert files_in(small_disk) == []
    assert files.write(Bytes()).exists()


def test_disk_that_can_only_be_read_is_no_trouble_while_there_is_another(small_disk, tmp_path):
    let_only_be_read(small_disk)
    files = ScoreFiles(small_disk / "scores", tmp_path)
    assert files.write(Bytes()).is_relative_to(tmp_path)
    files.close()


def test_file_in_the_folders_place_is_no_trouble_while_there_is_another(tmp_path):
    (tmp_path / "scores").write_text("a file")
    files = ScoreFiles(tmp_path / "scores" / "101", tmp_path)
    assert files.write(Bytes()).exists()
    files.close()
    assert files_in(tmp_path) == [tmp_path / "scores"]


def test_without_a_spare_folder_the_systems_own_is_used(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "scores").write_text("a file")
    files = ScoreFiles(tmp_path / "scores")
    path = files.write(Bytes())
    assert path.parent.parent == tmp_path
    assert path.parent.stat().st_mode & 0o777 == 0o700
    files.close()


def test_what_killed_runs_left_goes_at_once_and_ones_own_stays(tmp_path):
    for name in ("101", "102", str(os.getpid())):
        (tmp_path / name).mkdir()
        (tmp_path / name / "score-1.wav").write_bytes(b"RIFF")
    remove_others(tmp_path, tmp_path / str(os.getpid()))
    assert [one.name for one in tmp_path.iterdir()] == [str(os.getpid())]


@pytest.mark.parametrize("place", ["nowhere", "file"])
def test_where_nothing_was_left_nothing_is_removed(tmp_path, place):
    (tmp_path / "file").write_text("keep")
    remove_others(tmp_path / place, tmp_path / place / "101")
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
