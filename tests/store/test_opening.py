"""A file is looked at before it is touched, and copied before it is changed."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from hipcoach.domain.errors import UserError
from hipcoach.store.errors import StoreError
from hipcoach.store.opening import open_database
from hipcoach.store.schema import MIGRATIONS, _sessions_sets_settings
from hipcoach.store.store import Store
from tests.helpers.records import a_session, a_set


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def next_version() -> Migrations:
    """The migrations of a later version, made beside those of this one."""
    later = Migrations("hipcoach")
    later(name="001_sessions_sets_settings")(_sessions_sets_settings)

    @later(name="002_mood")
    def _(db: Database) -> None:
        db.execute("ALTER TABLE sessions ADD COLUMN mood TEXT")

    return later


def broken_version() -> Migrations:
    later = next_version()

    @later(name="003_breaks")
    def _(db: Database) -> None:
        db.execute("CREATE TABLE half (id TEXT) STRICT")
        msg = "half way"
        raise RuntimeError(msg)

    return later


@pytest.fixture
def kept(path: Path) -> Path:
    """A database with a session in it."""
    with Store.open(path) as store:
        session = a_session()
        store.save_session(session)
        store.save_set(session.id, 0, a_set(), None)
    return path


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type != 'index'")}


def test_a_new_record_is_its_owners_alone(path, store):
    store.save_session(a_session())
    assert mode(path.parent) == 0o700
    assert {mode(file) for file in path.parent.iterdir()} == {0o600}
    assert not (path.parent / "backups").exists()


def test_every_connection_is_durable_and_checks_its_keys(store):
    for pragma, value in (
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("busy_timeout", 5000),
    ):
        assert store._db.execute(f"PRAGMA {pragma}").fetchone()[0] == value


def test_all_tables_are_strict(store):
    found = {row[1]: row[5] for row in store._db.execute("PRAGMA table_list") if row[2] == "table"}
    assert {"sessions": 1, "sets": 1, "settings": 1}.items() <= found.items()


def test_closed_it_is_one_file(kept):
    assert [file.name for file in kept.parent.iterdir()] == ["hipcoach.db"]


def test_an_empty_file_is_taken_as_new(path):
    path.parent.mkdir()
    path.touch()
    with Store.open(path) as store:
        assert store.sessions() == ()


def test_a_folder_with_a_difficult_name_is_fine(tmp_path):
    path = tmp_path / "ä ?mode=ro#%41" / "hipcoach.db"
    with Store.open(path) as store:
        store.save_session(a_session())
    with Store.open(path) as store:
        assert len(store.sessions()) == 1
    assert path.exists()


def test_a_newer_record_is_refused_untouched(kept):
    open_database(kept, next_version()).close()
    before = kept.read_bytes()
    with pytest.raises(UserError, match="newer version of Hipcoach"):
        Store.open(kept)
    assert kept.read_bytes() == before
    assert not (kept.parent / "backups" / "hipcoach-before-001_sessions_sets_settings.db").exists()


def test_a_newer_record_is_refused_untouched_with_the_log_of_a_killed_process(kept):
    open_database(kept, next_version()).close()
    script = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1])\n"
        "connection.execute(\"UPDATE sessions SET mood = 'fine'\")\n"
        "connection.commit()\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(kept)], check=False)
    log = kept.with_name("hipcoach.db-wal")
    before = kept.read_bytes(), log.read_bytes()
    assert before[1]
    with pytest.raises(UserError, match="newer version"):
        Store.open(kept)
    assert (kept.read_bytes(), log.read_bytes()) == before


def test_what_a_killed_process_had_committed_is_there(path):
    with Store.open(path) as store:
        store.save_session(a_session(id="kept"))
    script = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from hipcoach.store.store import Store\n"
        "from tests.helpers.records import a_set\n"
        "Store.open(Path(sys.argv[1])).save_set('kept', 0, a_set(), None)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, cwd=Path(__file__).parents[2])
    assert path.with_name("hipcoach.db-wal").stat().st_size
    with Store.open(path) as store:
        assert len(store.sessions()[0].sets) == 1


def test_before_a_migration_a_sound_copy_is_made(kept):
    with closing(open_database(kept, next_version())) as db:
        assert "mood" in db["sessions"].columns_dict
    (copy,) = (kept.parent / "backups").iterdir()
    assert copy.name == "hipcoach-before-002_mood.db"
    assert mode(copy) == 0o600
    assert mode(copy.parent) == 0o700
    with Store.open(copy) as store:
        assert len(store.sessions()[0].sets) == 1
        assert store.check() == "ok"


def test_a_second_copy_does_not_replace_the_first(kept):
    folder = kept.parent / "backups"
    folder.mkdir()
    (folder / "hipcoach-before-002_mood.db").write_text("an older copy")
    open_database(kept, next_version()).close()
    assert (folder / "hipcoach-before-002_mood.db").read_text() == "an older copy"
    assert (folder / "hipcoach-before-002_mood-2.db").exists()


def test_the_copy_holds_what_only_the_log_holds(kept):
    with closing(sqlite3.connect(kept)) as writer:
        writer.execute("UPDATE sessions SET note = 'in the log'")
        writer.commit()
        open_database(kept, next_version()).close()
    with Store.open(next((kept.parent / "backups").glob("*.db"))) as store:
        assert store.sessions()[0].note == "in the log"


def test_a_migration_that_fails_changes_nothing(kept):
    before = tables(kept)
    with pytest.raises(RuntimeError, match="half way"):
        open_database(kept, broken_version())
    assert tables(kept) == before
    with Store.open(kept) as store:
        assert len(store.sessions()) == 1


def test_without_room_for_a_copy_nothing_is_migrated(kept):
    before = tables(kept), kept.read_bytes()
    (kept.parent / "backups").write_text("in the way")
    with pytest.raises(StoreError, match="could not be opened"):
        open_database(kept, next_version())
    assert (tables(kept), kept.read_bytes()) == before


def test_a_damaged_record_is_not_migrated(kept):
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'sets'")
        connection.commit()
    before = kept.read_bytes()
    with pytest.raises(StoreError, match="could not be copied soundly"):
        open_database(kept, next_version())
    assert kept.read_bytes() == before
    assert list((kept.parent / "backups").iterdir()) == []


@pytest.mark.parametrize("content", [b"hello", b"x" * 10_000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_database_is_refused_untouched(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"hipcoach\.db could not be opened: it is (no database|damaged)"):
        Store.open(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("left", [20, 600, 5000])
def test_a_cut_off_record_is_refused_untouched(kept, left):
    content = kept.read_bytes()[:left]
    kept.write_bytes(content)
    with pytest.raises(UserError, match="could not be opened"):
        Store.open(kept)
    assert kept.read_bytes() == content


def test_another_programs_database_is_refused_untouched(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(UserError, match="another program"):
        Store.open(path)
    assert path.read_bytes() == before


def test_a_folder_in_its_place_is_told(path):
    path.mkdir(parents=True)
    with pytest.raises(UserError, match="could not be opened"):
        Store.open(path)


def test_a_file_in_place_of_its_folder_is_told(path):
    path.parent.write_text("a file")
    with pytest.raises(StoreError, match="could not be opened"):
        Store.open(path)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may do everything")
@pytest.mark.parametrize(("file_mode", "folder_mode"), [(0o400, 0o700), (0o600, 0o500), (0o000, 0o700)])
def test_a_record_that_may_not_be_written_is_told_before_the_first_set(kept, file_mode, folder_mode):
    kept.chmod(file_mode)
    kept.parent.chmod(folder_mode)
    try:
        with pytest.raises(StoreError, match="may not be written"):
            Store.open(kept)
    finally:
        kept.parent.chmod(0o700)
    assert [file.name for file in kept.parent.iterdir()] == ["hipcoach.db"]


def test_what_the_system_says_of_permissions_is_believed(kept, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(StoreError, match=r"could not be opened: it may not be written\. Look at the data folder"):
        Store.open(kept)


def test_two_that_start_at_once_migrate_once(path):
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from hipcoach.store.store import Store\n"
        "print(Store.open(Path(sys.argv[1])).check())\n"
    )
    started = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(path)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        for _ in range(4)
    ]
    assert [process.communicate() for process in started] == [("ok\n", "")] * 4


def test_names_of_migrations_are_never_reused():
    with closing(sqlite3.connect(":memory:")) as connection:
        names = [each.name for each in MIGRATIONS.pending(Database(connection, execute_plugins=False))]
    assert names == ["001_sessions_sets_settings"]
