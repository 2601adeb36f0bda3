"""A file is looked at before it is touched, and copied before it is changed."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from hipcoach.domain.errors import UserError
from hipcoach.store.errors import DamagedError, StoreError
from hipcoach.store.opening import open_database
from hipcoach.store.schema import COLUMNS, MIGRATIONS
from hipcoach.store.store import Store
from tests.helpers.database import all_bytes, held, mode, next_version
from tests.helpers.records import a_session, a_set


def broken_version() -> Migrations:
    later = next_version()

    @later(name="004_breaks")
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
        store.save_set(session, 0, a_set())
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
        "from tests.helpers.records import a_session, a_set\n"
        "Store.open(Path(sys.argv[1])).save_set(a_session(id='kept'), 0, a_set())\n"
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
    assert copy.name == "hipcoach-before-004_mood.db"
    assert mode(copy) == 0o600
    assert mode(copy.parent) == 0o700
    with Store.open(copy) as store:
        assert len(store.sessions()[0].sets) == 1
        assert store.check() == "ok"


def test_a_second_copy_does_not_replace_the_first(kept):
    folder = kept.parent / "backups"
    folder.mkdir()
    (folder / "hipcoach-before-004_mood.db").write_text("an older copy")
    open_database(kept, next_version()).close()
    assert (folder / "hipcoach-before-004_mood.db").read_text() == "an older copy"
    assert (folder / "hipcoach-before-004_mood-2.db").exists()


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
    with pytest.raises(
        StoreError, match=r"The copy .*004_mood\.db could not be made: (file exists|not a directory)"
    ):
        open_database(kept, next_version())
    assert (tables(kept), kept.read_bytes()) == before


def change(path: Path, old: bytes, new: bytes) -> bytes:
    """Put other bytes into the file, wherever the old ones stand, and return what it holds then."""
    content = path.read_bytes()
    assert old in content
    changed = content.replace(old, new)
    path.write_bytes(changed)
    return changed


def test_a_damaged_record_is_neither_copied_nor_migrated(kept):
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 2 WHERE name = 'sets'")
        connection.commit()
    before = all_bytes(kept.parent)
    with pytest.raises(DamagedError, match="could not be opened: it is damaged"):
        open_database(kept, next_version())
    assert all_bytes(kept.parent) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"rest_ends_at TEXT", b"rest_ends_ad TEXT"),
        (b"rest_ends_at TEXT", b"rest_ends_\xff\xff TEXT"),
        (b'CREATE TABLE "sets"', b'CREATE \xff\xffBLE "sets"'),
        (b"CREATE TABLE settings", b"CREATE TABLE sattings"),
        (b"001_sessions_sets_settings", b"001_sessions_sets_sattings"),
        (b"tablesessions", b"tablesessionz"),
    ],
)
def test_a_letter_that_changed_in_the_schema_is_told(kept, old, new):
    changed = change(kept, old, new)
    with pytest.raises(
        DamagedError, match=r"hipcoach\.db could not be opened: it is damaged\. It was left as it is; a"
    ):
        Store.open(kept)
    assert all_bytes(kept.parent) == {"hipcoach.db": changed}


def test_a_row_that_is_missing_in_an_index_is_told(kept):
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'sets_by_session'")
        connection.execute("PRAGMA writable_schema = RESET")
        connection.execute("CREATE INDEX sets_by_session ON sets (session_id, position) WHERE reps > 100")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_master SET sql = replace(sql, ' WHERE reps > 100', '') WHERE name = 'sets_by_session'"
        )
        connection.commit()
    with pytest.raises(DamagedError, match="it is damaged"):
        Store.open(kept)


def test_the_columns_that_are_looked_for_are_those_that_are_made(store):
    assert {name: store._db[name].columns_dict.keys() for name in COLUMNS} == COLUMNS


def test_tables_that_others_added_do_no_harm(kept):
    with closing(sqlite3.connect(kept)) as connection:
        connection.execute("CREATE TABLE mine (note TEXT)")
        connection.execute("CREATE INDEX sets_by_effort ON sets (effort)")
        connection.execute("ALTER TABLE sets ADD COLUMN heart_rate INTEGER")
    with Store.open(kept) as store:
        assert len(store.sessions()[0].sets) == 1


def test_an_empty_file_that_was_a_record_is_told(kept):
    (kept.parent / "backups").mkdir()
    (kept.parent / "backups" / "hipcoach-2026-11-25T132503Z.db").write_bytes(kept.read_bytes())
    kept.write_bytes(b"")
    before = all_bytes(kept.parent)
    with pytest.raises(DamagedError, match="could not be opened: it is empty"):
        Store.open(kept)
    assert all_bytes(kept.parent) == before


@pytest.mark.parametrize("is_there", [True, False])
def test_what_only_the_log_still_holds_is_not_thrown_away(kept, is_there):
    with Store.open(kept) as store:
        store.save_session(a_session())
        log = kept.with_name("hipcoach.db-wal").read_bytes()
    kept.unlink()
    if is_there:
        kept.touch()
    kept.with_name("hipcoach.db-wal").write_bytes(log)
    before = all_bytes(kept.parent)
    with pytest.raises(DamagedError, match=r"could not be opened: it is (empty|gone, but for its log)"):
        Store.open(kept)
    assert all_bytes(kept.parent) == before


def test_a_change_that_a_killed_process_had_begun_is_undone(kept):
    script = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1])\n"
        "connection.execute('PRAGMA journal_mode = DELETE').fetchone()\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN')\n"
        "connection.execute('DELETE FROM sets')\n"
        "connection.execute('CREATE TABLE half AS SELECT *, zeroblob(50000) FROM sessions')\n"
        "os.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(kept)], check=False)
    assert kept.with_name("hipcoach.db-journal").stat().st_size
    with Store.open(kept) as store:
        assert len(store.sessions()[0].sets) == 1


@pytest.mark.parametrize("mode", ["locking_mode = EXCLUSIVE", "journal_mode = DELETE"])
def test_a_record_that_another_process_holds_is_told_and_left(kept, mode):
    with held(kept, mode):
        before = all_bytes(kept.parent)
        with pytest.raises(StoreError, match="could not be opened: another program holds it") as told:
            Store.open(kept, patience_s=0.05)
        assert not isinstance(told.value, DamagedError)
        assert all_bytes(kept.parent) == before
    with Store.open(kept, patience_s=0.05) as store:
        assert len(store.sessions()) == 1


def test_a_record_into_which_another_process_writes_can_be_read(kept):
    with held(kept, "journal_mode = WAL"), Store.open(kept, patience_s=0.05) as store:
        assert len(store.sessions()) == 1
        with pytest.raises(StoreError, match="another program holds it"):
            store.save_session(a_session())


def test_whoever_has_no_time_waits_no_longer_later_either(path):
    with Store.open(path, patience_s=0.25) as store:
        assert store._db.execute("PRAGMA busy_timeout").fetchone()[0] == 250


def test_a_record_that_many_write_at_once_is_never_called_damaged(kept):
    script = (
        "import sqlite3, sys\n"
        "for number in range(200):\n"
        "    connection = sqlite3.connect(sys.argv[1], timeout=60)\n"
        "    with connection:\n"
        "        connection.execute('UPDATE sessions SET note = ?', [str(number) * number * 50])\n"
        "    connection.close()\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script, str(kept)]) for _ in range(2)]
    opened = 0
    while any(writer.poll() is None for writer in writers):
        with Store.open(kept) as store:
            opened += len(store.sessions())
    assert [writer.wait() for writer in writers] == [0, 0]
    assert opened


@pytest.mark.skipif(sys.platform == "win32", reason="has no pipes with names")
def test_a_pipe_in_its_place_is_told_at_once(path):
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(DamagedError, match="could not be opened: it is not a file"):
        Store.open(path)
    assert path.is_fifo()


def test_a_record_behind_a_link_keeps_its_log_beside_it(kept, tmp_path):
    link = tmp_path / "hipcoach.db"
    link.symlink_to(kept)
    with Store.open(kept) as store:
        store.save_session(a_session())
        with Store.open(link) as other:
            assert len(other.sessions()) == 2


def test_a_link_to_a_disk_that_is_not_there_is_told_and_nothing_begun(tmp_path):
    link = tmp_path / "hipcoach.db"
    link.symlink_to(tmp_path / "elsewhere.db")
    with pytest.raises(StoreError, match="could not be opened: what it links to is not there"):
        Store.open(link)
    assert [file.name for file in tmp_path.iterdir()] == ["hipcoach.db"]


@pytest.mark.parametrize("content", [b"hello", b"x" * 10_000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_database_is_refused_untouched(path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(DamagedError, match=r"hipcoach\.db could not be opened: it is (not a database|damaged)"):
        Store.open(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("left", [20, 600, 5000])
def test_a_cut_off_record_is_refused_untouched(kept, left):
    content = kept.read_bytes()[:left]
    kept.write_bytes(content)
    with pytest.raises(DamagedError, match="could not be opened"):
        Store.open(kept)
    assert all_bytes(kept.parent) == {"hipcoach.db": content}


def test_another_programs_database_is_refused_untouched(path):
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    before = path.read_bytes()
    with pytest.raises(DamagedError, match="it holds the data of another program"):
        Store.open(path)
    assert all_bytes(path.parent) == {"hipcoach.db": before}


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
    assert names == ["001_sessions_sets_settings", "002_bin_stamps_imports", "003_morning_days"]
