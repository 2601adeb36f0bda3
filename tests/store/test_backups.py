"""Backups are sound, private and few, and an older one that is still needed stays."""

import os
import signal
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hipcoach.store.backups import (
    BEFORE_MIGRATIONS,
    MONTHS,
    NEWEST,
    WEEKS,
    Backup,
    back_up,
    back_up_automatically,
    newest_good,
    superfluous,
)
from hipcoach.store.errors import DamagedError, StoreError
from hipcoach.store.files import free
from hipcoach.store.opening import open_database
from hipcoach.store.settings import keep_setting, stored_settings
from hipcoach.store.store import Store
from tests.helpers.database import all_bytes, held, mode, next_version
from tests.helpers.records import a_session, a_set

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 11, 25, 13, 25, 3, tzinfo=UTC)


def train(store: Store) -> None:
    session = a_session()
    store.save_session(session)
    store.save_set(session, 0, a_set())


def names(path: Path) -> list[str]:
    return sorted(file.name for file in (path.parent / "backups").iterdir())


def test_a_backup_is_a_sound_copy_for_its_owners_eyes_only(path, store):
    train(store)
    made = back_up_automatically(path, NOW)
    assert names(path) == [made.name]
    assert (mode(made), mode(made.parent)) == (0o600, 0o700)
    with Store.open(made) as copy:
        assert copy.sessions() == store.sessions()
        assert copy.check() == "ok"


def test_its_name_is_the_time_in_utc_wherever_the_runner_is(path, store):
    made = back_up_automatically(path, NOW.astimezone(timezone(timedelta(hours=9))))
    assert made.name == "hipcoach-2026-11-25T132503Z.db"


def test_without_a_change_there_is_no_second_one(path, store):
    train(store)
    made = back_up_automatically(path, NOW)
    assert back_up_automatically(path, NOW + timedelta(hours=1)) is None
    assert names(path) == [made.name]
    store.close()
    assert back_up_automatically(path, NOW + timedelta(hours=2)) is None, "closing moves the log into the file"
    with Store.open(path) as reopened:
        keep_setting(reopened, "unit", "lb")
    assert back_up_automatically(path, NOW + timedelta(hours=3)) is not None
    assert len(names(path)) == 2


def test_those_of_one_second_are_told_apart(path, store):
    for count in range(1, 4):
        train(store)
        made = back_up_automatically(path, NOW)
        assert newest_good(path) == Backup(made, NOW, count, count)
        assert back_up_automatically(path, NOW) is None


def test_a_damaged_record_is_not_backed_up_and_costs_no_backup(path):
    with Store.open(path) as store:
        train(store)
    back_up_automatically(path, NOW)
    content = path.read_bytes()
    path.write_bytes(content[:8192] + bytes(4096) + content[12288:])
    before = all_bytes(path.parent)
    with pytest.raises(DamagedError):
        back_up_automatically(path, NOW + timedelta(days=1))
    with pytest.raises(DamagedError):
        back_up(path, path.with_name("mine.db"))
    assert all_bytes(path.parent) == before


def test_a_backup_made_while_another_process_writes_is_sound(path, store):
    train(store)
    script = (
        "import itertools, json, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], timeout=60)\n"
        "for number in itertools.count():\n"
        "    # Two rows that always say the same.\n"
        "    with connection:\n"
        "        for name in ('left', 'right'):\n"
        "            value = json.dumps(f'{number}' * 3000)\n"
        "            connection.execute('INSERT OR REPLACE INTO settings VALUES (?, ?)', (name, value))\n"
        "    print(flush=True)\n"
    )
    writer = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE)
    try:
        seen = set()
        while len(seen) < 8:
            writer.stdout.readline()
            made = back_up_automatically(path, NOW + timedelta(days=40 * len(seen)))
            with Store.open(made) as copy:
                assert copy.check() == "ok"
                settings = stored_settings(copy)
            assert settings["left"] == settings["right"]
            seen.add(settings["left"])
    finally:
        writer.kill()
        writer.communicate()


def test_a_record_that_another_process_holds_is_not_waited_for_for_ever(path):
    with Store.open(path) as store:
        train(store)
    with held(path, "locking_mode = EXCLUSIVE"):
        with pytest.raises(StoreError, match="another program holds it"):
            back_up_automatically(path, NOW, patience_s=0.05)
        assert names(path) == []


def test_what_a_killed_run_was_making_goes(path, store):
    folder = path.parent / "backups"
    folder.mkdir()
    leftovers = (
        folder / "hipcoach-2026-11-24T090000Z.db.unfinished",
        folder / "hipcoach-2026-11-24T090000Z.db.unfinished-journal",
        path.with_name("hipcoach.db.incoming"),
        path.with_name("hipcoach.db.incoming.unfinished"),
    )
    for file in leftovers:
        file.write_text("half of it")
    mine = folder / "my own notes.txt"
    mine.write_text("keep")
    back_up_automatically(path, NOW)
    assert not any(file.exists() for file in leftovers)
    assert mine.exists()


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="has no limit for the size of files")
def test_on_a_disk_that_is_full_nothing_half_made_is_left(path, store):
    for _ in range(60):
        train(store)
    script = (
        "import resource, signal, sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from hipcoach.store.backups import back_up_automatically\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))\n"
        "back_up_automatically(Path(sys.argv[1]), datetime(2026, 11, 25, tzinfo=UTC))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "StoreError: The copy" in done.stderr
    assert names(path) == []


def test_a_file_that_is_there_is_not_replaced(path, store, tmp_path):
    train(store)
    target = tmp_path / "mine.db"
    target.write_text("my notes")
    with pytest.raises(StoreError, match=r"mine\.db exists already\. Choose another name"):
        back_up(path, target)
    assert target.read_text() == "my notes"


class TestThinning:
    moments = st.lists(st.datetimes(datetime(2000, 1, 1), datetime(2060, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001

    @staticmethod
    def files(moments: list[datetime]) -> dict[Path, datetime]:
        return {Path(f"hipcoach-{number}.db"): moment for number, moment in enumerate(moments)}

    @given(moments)
    def test_the_newest_stay_and_the_count_is_bounded(self, moments):
        made = self.files(moments)
        excess = superfluous(made)
        kept = made.keys() - excess
        assert excess <= made.keys()
        assert len(kept) <= NEWEST + WEEKS + MONTHS
        assert len(kept) >= min(NEWEST, len(made))
        if made:
            assert sorted(made.values())[-NEWEST:] == sorted(made[file] for file in kept)[-NEWEST:]

    @given(moments)
    def test_done_twice_it_takes_no_more(self, moments):
        made = self.files(moments)
        kept = {file: moment for file, moment in made.items() if file not in superfluous(made)}
        assert superfluous(kept) == set()

    @given(moments, st.datetimes(datetime(2060, 1, 1), datetime(2061, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
    def test_a_new_one_never_brings_back_an_older_one(self, moments, newer):
        made = self.files(moments)
        assert superfluous(made) <= superfluous({**made, Path("newer.db"): newer})

    @given(st.integers(1, 7), st.integers(1, 400))
    def test_training_on_there_is_one_of_each_month_and_week(self, every_days, days):
        done: dict[Path, datetime] = {}
        kept: dict[Path, datetime] = {}
        for day in range(0, days, every_days):
            done[Path(f"{day}.db")] = kept[Path(f"{day}.db")] = NOW + timedelta(days=day)
            for file in superfluous(kept):
                del kept[file]
        assert kept.keys() == done.keys() - superfluous(done)
        for period, count in (("%Y-%m", MONTHS), ("%G-%V", WEEKS)):
            ends = {moment.strftime(period): moment for moment in done.values()}
            assert {ends[name] for name in sorted(ends)[-count:]} <= set(kept.values())

    def test_a_pause_of_a_year_costs_none(self):
        made = self.files([NOW + timedelta(days=day) for day in (0, 14, 60, 90, 500)])
        assert superfluous(made) == set()

    def test_files_that_are_too_many_go_and_others_stay(self, path, store):
        folder = path.parent / "backups"
        for day in range(60):
            train(store)
            back_up_automatically(path, NOW + timedelta(days=day))
            (folder / "my copy.db").write_text("keep")
            (folder / "hipcoach-mine-2026-11-25T132503Z.db").write_text("keep")
        # Every day for sixty days from 25 November: three, three weeks' ends before, two months' ends before.
        assert names(path) == [
            "hipcoach-2026-11-30T132503Z.db",
            "hipcoach-2026-12-31T132503Z.db",
            "hipcoach-2027-01-03T132503Z.db",
            "hipcoach-2027-01-10T132503Z.db",
            "hipcoach-2027-01-17T132503Z.db",
            "hipcoach-2027-01-21T132503Z.db",
            "hipcoach-2027-01-22T132503Z.db",
            "hipcoach-2027-01-23T132503Z.db",
            "hipcoach-mine-2026-11-25T132503Z.db",
            "my copy.db",
        ]

    def test_a_clock_that_ran_ahead_does_not_cost_the_backup_of_today(self, path, store):
        for month in range(12):
            train(store)
            back_up_automatically(path, NOW.replace(year=2038, month=month + 1))
        train(store)
        made = back_up_automatically(path, NOW)
        assert made.exists()

    def test_of_the_copies_before_migrations_the_newest_stay(self, path, store):
        train(store)
        folder = path.parent / "backups"
        folder.mkdir()
        for number in range(BEFORE_MIGRATIONS + 2):
            file = folder / f"hipcoach-before-00{number}_x.db"
            file.touch()
            os.utime(file, (number, number))
        back_up_automatically(path, NOW)
        assert [name for name in names(path) if "before" in name] == [
            f"hipcoach-before-00{number}_x.db" for number in range(2, BEFORE_MIGRATIONS + 2)
        ]


class TestTheNewestGoodOne:
    @pytest.fixture
    def three(self, path) -> list[Path]:
        """Three backups, each with one session more, the newest first."""
        made = []
        with Store.open(path) as store:
            for day in range(3):
                train(store)
                made.insert(0, back_up_automatically(path, NOW + timedelta(days=day)))
        return made

    def test_tells_what_it_holds(self, path, three):
        assert newest_good(path) == Backup(three[0], NOW + timedelta(days=2), sessions=3, sets=3)

    @pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\0" + b"\xff" * 9000])
    def test_is_not_one_that_is_damaged(self, path, three, content):
        three[0].write_bytes(content)
        three[1].write_bytes(three[1].read_bytes()[:9000])
        assert newest_good(path).path == three[2]

    def test_is_not_one_of_a_newer_version(self, path, three):
        open_database(three[0], next_version()).close()
        assert newest_good(path).path == three[1]

    def test_is_not_what_only_looks_like_one(self, path, three):
        three[0].unlink()
        three[0].mkdir()
        three[1].unlink()
        three[1].symlink_to("nowhere")
        assert newest_good(path).path == three[2]

    def test_may_be_the_copy_from_before_a_migration(self, path):
        with Store.open(path) as store:
            train(store)
        open_database(path, next_version()).close()
        assert newest_good(path).path.name == "hipcoach-before-004_mood.db"

    def test_is_none_where_there_is_none(self, path):
        assert newest_good(path) is None
        path.parent.mkdir()
        (path.parent / "backups").write_text("in the way")
        assert newest_good(path) is None

    @pytest.mark.usefixtures("three")
    def test_looking_changes_nothing(self, path):
        before = all_bytes(path.parent)
        newest_good(path)
        assert all_bytes(path.parent) == before


def test_a_link_to_the_record_is_followed(path, tmp_path):
    with Store.open(path) as store:
        train(store)
        link = tmp_path / "elsewhere" / "hipcoach.db"
        link.parent.mkdir()
        link.symlink_to(path)
        made = back_up_automatically(link, NOW)
        assert made.parent == path.parent / "backups"
        assert newest_good(link).sets == 1, "what lies in the log is in the backup"


def test_a_free_name_leaves_room_for_what_lies_beside_it(tmp_path):
    (tmp_path / "a.db-wal").touch()
    (tmp_path / "a-2.db").touch()
    assert free(tmp_path / "a.db") == tmp_path / "a-3.db"


def test_a_record_in_a_folder_that_is_only_for_reading_can_be_backed_up(path, tmp_path):
    with Store.open(path) as store:
        train(store)
    before = all_bytes(path.parent)
    back_up(path, tmp_path / "mine.db")
    assert all_bytes(path.parent) == before, "nothing is made beside the record"
    with closing(open_database(tmp_path / "mine.db")) as db:
        assert db["sets"].count == 1
