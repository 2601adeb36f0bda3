"""A backup takes the record's place, or a new one begins; whatever happens on the way, nothing is lost."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hipcoach.store import backups
from hipcoach.store.backups import back_up, back_up_automatically, newest_good, set_aside, take_backup
from hipcoach.store.errors import DamagedError, StoreError
from hipcoach.store.opening import open_database
from hipcoach.store.settings import keep_setting
from hipcoach.store.store import Store
from tests.helpers.database import all_bytes, mode, next_version
from tests.helpers.killing import killed_at_each_step
from tests.helpers.records import a_session, a_set

NOW = datetime(2026, 11, 25, 13, 25, 3, tzinfo=UTC)
ASIDE = "hipcoach-set-aside-2026-11-25T132503Z.db"
SIDES = ("", "-wal", "-shm")


def train(store: Store, count: int) -> None:
    for number in range(count):
        session = a_session(note=f"{number}" * 200)
        store.save_session(session)
        store.save_set(session, 0, a_set())


def sessions(path: Path) -> int:
    with Store.open(path) as store:
        assert store.check() == "ok"
        return len(store.sessions())


def cut_off(path: Path, target: Path) -> None:
    """Copy an open record with its log, as a power cut leaves them."""
    target.parent.mkdir(parents=True, exist_ok=True)
    for end in SIDES:
        shutil.copyfile(f"{path}{end}", f"{target}{end}")


@pytest.fixture(scope="module")
def folders(tmp_path_factory) -> dict[str, Path]:
    """Data folders, each with a backup of two sessions and a record of three, in several states."""
    base = tmp_path_factory.mktemp("folders")
    path = base / "whole" / "hipcoach.db"
    with Store.open(path) as store:
        train(store, 2)
        back_up_automatically(path, NOW - timedelta(days=1))
        store._db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        train(store, 1)
        cut_off(path, base / "with a log" / "hipcoach.db")
        cut_off(path, base / "damaged" / "hipcoach.db")
    for name in ("with a log", "damaged", "without a record"):
        shutil.copytree(path.parent / "backups", base / name / "backups")
    torn = base / "damaged" / "hipcoach.db"
    torn.write_bytes(torn.read_bytes()[:4096] + bytes(8192) + torn.read_bytes()[12288:])
    return {folder.name: folder for folder in base.iterdir()}


@pytest.fixture(params=["whole", "with a log", "damaged", "without a record"])
def state(request) -> str:
    return request.param


@pytest.fixture
def record(folders, state, path) -> Path:
    shutil.copytree(folders[state], path.parent)
    return path


def test_a_backup_takes_the_place_and_the_former_record_lies_beside(record, state):
    before = all_bytes(record.parent)
    restored = take_backup(record, newest_good(record).path, NOW)
    assert (restored.backup.sessions, restored.backup.sets) == (2, 2)
    assert sessions(record) == 2
    assert mode(record) == 0o600
    if state == "without a record":
        assert restored.set_aside is None
        return
    assert restored.set_aside == record.with_name(ASIDE)
    if state == "damaged":
        after = all_bytes(record.parent)
        assert [after[ASIDE + end] for end in SIDES] == [before[f"hipcoach.db{end}"] for end in SIDES]
    else:
        assert sessions(restored.set_aside) == 3


def test_all_comes_back_equal(path, tmp_path):
    with Store.open(path) as store:
        train(store, 5)
        keep_setting(store, "unit", "lb")
        back_up(path, tmp_path / "mine.db")
        with closing(sqlite3.connect(path)) as connection:
            before = list(connection.iterdump())
        for session in store.sessions()[1:]:
            store.remove_session(session.id)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    with pytest.raises(DamagedError):
        Store.open(path)
    take_backup(path, tmp_path / "mine.db", NOW)
    with closing(sqlite3.connect(path)) as connection:
        assert list(connection.iterdump()) == before


def test_only_the_record_its_backups_and_what_was_set_aside_are_left(record):
    take_backup(record, newest_good(record).path, NOW)
    Store.open(record).close()
    names = {file.name for file in record.parent.iterdir()}
    assert names <= {"hipcoach.db", "backups", *(ASIDE + end for end in SIDES)}


def test_what_is_set_aside_twice_in_a_second_is_kept_twice(folders, path):
    shutil.copytree(folders["whole"], path.parent)
    backup = newest_good(path).path
    take_backup(path, backup, NOW)
    second = take_backup(path, backup, NOW).set_aside
    assert sessions(path.with_name(ASIDE)) == 3
    assert sessions(second) == 2


def test_a_record_of_a_newer_version_is_moved_aside_too(folders, path):
    shutil.copytree(folders["whole"], path.parent)
    backup = newest_good(path).path
    open_database(path, next_version()).close()
    before = path.read_bytes()
    aside = take_backup(path, backup, NOW).set_aside
    assert aside.read_bytes() == before
    assert sessions(path) == 2


def test_an_older_backup_is_brought_up_to_date(folders, path, monkeypatch):
    shutil.copytree(folders["whole"], path.parent)
    backup = newest_good(path).path
    monkeypatch.setattr(backups, "open_database", lambda path: open_database(path, next_version()))
    take_backup(path, backup, NOW)
    with closing(sqlite3.connect(path)) as connection:
        assert "mood" in [row[1] for row in connection.execute("PRAGMA table_info(sessions)")]


def test_where_the_new_one_cannot_be_opened_the_former_one_returns(record, monkeypatch):
    before = all_bytes(record.parent)
    backup = newest_good(record).path

    def refuse(path: Path) -> None:
        open_database(path).close()
        raise StoreError("No.")

    monkeypatch.setattr(backups, "open_database", refuse)
    with pytest.raises(StoreError, match="No"):
        take_backup(record, backup, NOW)
    after = all_bytes(record.parent)
    # A sound record has taken in its log by then.
    if "hipcoach.db-wal" in before and "hipcoach.db-wal" not in after:
        assert sessions(record) == 3
    else:
        assert after == before


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names")
@pytest.mark.parametrize(
    "kind", ["nothing", "folder", "pipe", "table", "empty", "huge", "other", "newer", "damaged"]
)
def test_a_wrong_file_is_refused_at_once_and_nothing_changes(folders, path, tmp_path, kind):
    shutil.copytree(folders["with a log"], path.parent)
    file = tmp_path / "file"
    match kind:
        case "folder":
            file.mkdir()
        case "pipe":
            os.mkfifo(file)
        case "table":
            file.write_text("date,exercise,reps\n2026-11-25,deadlift,6\n" * 100)
        case "empty":
            file.touch()
        case "huge":
            with file.open("wb") as target:
                target.truncate(1 << 40)
        case "other":
            with closing(sqlite3.connect(file)) as connection:
                connection.execute("CREATE TABLE recipes (name TEXT)")
        case "newer":
            open_database(file, next_version()).close()
        case "damaged":
            content = newest_good(path).path.read_bytes()
            file.write_bytes(content[:5000] + b"x" * 5000 + content[10000:])
    before = all_bytes(path.parent)
    with pytest.raises(
        StoreError, match=rf"^The backup {file} .*\. Nothing was changed; choose another file\.$"
    ) as told:
        take_backup(path, file, NOW)
    assert not isinstance(told.value, DamagedError), "it is not the record that is damaged"
    assert all_bytes(path.parent) == before


def test_a_record_elsewhere_can_be_taken_with_its_log(folders, path, tmp_path):
    source = tmp_path / "old laptop" / "hipcoach.db"
    shutil.copytree(folders["with a log"], source.parent)
    before = all_bytes(source.parent)
    take_backup(path, source, NOW)
    assert sessions(path) == 3
    left = all_bytes(source.parent)
    assert {name: left[name] for name in before if not name.endswith("-shm")} == {
        name: before[name] for name in before if not name.endswith("-shm")
    }


def test_what_only_the_log_still_holds_is_moved_aside(folders, path):
    shutil.copytree(folders["with a log"], path.parent)
    path.write_bytes(b"")
    log = path.with_name("hipcoach.db-wal").read_bytes()
    take_backup(path, newest_good(path).path, NOW)
    assert path.with_name(f"{ASIDE}-wal").read_bytes() == log


def test_the_log_of_an_empty_file_elsewhere_is_left_alone(folders, path, tmp_path):
    source = tmp_path / "old laptop" / "hipcoach.db"
    shutil.copytree(folders["with a log"], source.parent)
    source.write_bytes(b"")
    before = all_bytes(source.parent)
    with pytest.raises(StoreError, match="it is empty, but its log is not"):
        take_backup(path, source, NOW)
    assert all_bytes(source.parent) == before


def test_a_link_to_the_record_stays_a_link(folders, path, tmp_path):
    shutil.copytree(folders["damaged"], path.parent)
    link = tmp_path / "hipcoach.db"
    link.symlink_to(path)
    aside = take_backup(link, newest_good(link).path, NOW).set_aside
    assert link.is_symlink()
    assert sessions(link) == 2
    assert aside == path.with_name(ASIDE)


class TestSettingAside:
    def test_moves_every_byte_and_a_new_record_begins(self, record, state):
        before = all_bytes(record.parent)
        aside = set_aside(record, NOW)
        assert aside == (None if state == "without a record" else record.with_name(ASIDE))
        after = all_bytes(record.parent)
        assert {name.replace(ASIDE, "hipcoach.db"): content for name, content in after.items()} == before
        assert sessions(record) == 0

    def test_of_a_link_moves_the_link(self, folders, path, tmp_path):
        shutil.copytree(folders["whole"], path.parent)
        link = tmp_path / "hipcoach.db"
        link.symlink_to(path)
        assert sessions(set_aside(link, NOW)) == 3
        assert sessions(link) == 0

    def test_a_backup_that_did_not_come_does_not_come_later(self, folders, path):
        shutil.copytree(folders["damaged"], path.parent)
        shutil.copyfile(newest_good(path).path, path.with_name("hipcoach.db.incoming"))
        set_aside(path, NOW)
        assert sessions(path) == 0

    def test_all_or_nothing(self, folders, path, monkeypatch):
        shutil.copytree(folders["with a log"], path.parent)
        before = all_bytes(path.parent)
        rename = Path.rename

        def refuse_the_log(self, target):
            if self.name.endswith("-wal"):
                raise PermissionError(13, "Permission denied")
            return rename(self, target)

        monkeypatch.setattr(Path, "rename", refuse_the_log)
        with pytest.raises(StoreError, match="could not be moved aside: permission denied"):
            set_aside(path, NOW)
        assert all_bytes(path.parent) == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
class TestKilled:
    """What is left by a process that was killed before each of its steps on files."""

    def test_while_a_backup_takes_the_place(self, folders, state, tmp_path):
        deed = "take_backup(path, next((data / 'backups').glob('*.db')), now)"
        found = []
        for folder in killed_at_each_step(deed, folders[state], tmp_path / "killed"):
            path = folder / "hipcoach.db"
            former = self.former(path, state, folders)
            try:
                found.append(sessions(path))
            except DamagedError:
                found.append(None)
                assert state == "damaged"
                assert self.former(path, state, folders) == former, "looking took something away"
                take_backup(path, newest_good(path).path, NOW + timedelta(days=1))
                assert self.former(path, state, folders), folder
                assert sessions(path) == 2
        before, after = {"damaged": (None, 2), "without a record": (0, 2)}.get(state, (3, 2))
        assert set(found) == {before, after}
        assert found == sorted(found, key=lambda count: count == after), "first the one, then the other"

    def former(self, path: Path, state: str, folders: dict[str, Path]) -> bool:
        """Whether all of the damaged record is still there, byte for byte, wherever it lies."""
        if state != "damaged":
            return True
        there = list(all_bytes(path.parent).values())
        return all((folders[state] / f"hipcoach.db{end}").read_bytes() in there for end in SIDES)

    def test_while_the_record_is_set_aside(self, folders, state, tmp_path):
        for folder in killed_at_each_step("set_aside(path, now)", folders[state], tmp_path / "killed"):
            path = folder / "hipcoach.db"
            assert self.former(path, state, folders), folder
            lying = [file.name for file in folder.iterdir() if file.is_file()]
            try:
                count = sessions(path)
            except DamagedError:
                set_aside(path, NOW)
                assert self.former(path, state, folders), folder
                continue
            assert count == (0 if ASIDE in lying or state == "without a record" else 3)

    def test_while_a_backup_is_made(self, folders, tmp_path):
        deed = "back_up_automatically(path, now)"
        for folder in killed_at_each_step(deed, folders["with a log"], tmp_path / "killed"):
            path = folder / "hipcoach.db"
            assert newest_good(path).sessions in {2, 3}
            assert sessions(path) == 3
            back_up_automatically(path, NOW + timedelta(days=1))
            assert newest_good(path).sessions == 3
            assert not [file for file in folder.rglob("*") if "unfinished" in file.name]

    def test_while_a_record_is_begun(self, tmp_path):
        template = tmp_path / "nothing"
        template.mkdir()
        for folder in killed_at_each_step("open_database(path)", template, tmp_path / "killed"):
            assert sessions(folder / "hipcoach.db") == 0

    def test_while_a_record_is_migrated(self, folders, tmp_path):
        deed = "open_database(path, next_version()).close()"
        for folder in killed_at_each_step(deed, folders["with a log"], tmp_path / "killed"):
            with closing(open_database(folder / "hipcoach.db", next_version())) as db:
                assert db["sessions"].count == 3
                assert "mood" in db["sessions"].columns_dict
            copies = list((folder / "backups").glob("*-before-*.db"))
            assert copies
            assert all(sessions(copy) == 3 for copy in copies)
